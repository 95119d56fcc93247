//! Whether a post in a label may be said of somebody, and who alone holds one.

use super::Register;
use crate::convention::post::HONORIFIC_MARKS;
use crate::convention::post::{
    DEPUTIES, HEADS, HONORIFICS, LETTERED, MEMBERS, NEVER_ALONE, OFFICIALS, OTHERS, OUTSIDERS, ROLES_OF_MANY, STAFF,
};
use crate::japanese::fold;
use crate::model::{Attendance, Match};
use crate::parse::who::people::Resolved;
use crate::parse::word::parts::{Parts, ends_like_post, is_role, role_of, seat, without_honorific};
use crate::scan;

/// Longest list in which a post is looked for beyond its exact words; each label asks everybody.
const LONGEST_LIST: usize = 500;

impl Register<'_> {
    /// Whether what follows a name in the label may be said of this person of that name: an
    /// honorific, the printed post, or a role. A 参考人 is no member of the same name, and the other way.
    pub(super) fn fits(&self, attendee: usize, rest: &str) -> bool {
        if rest.is_empty() || scan::is_one(rest, &HONORIFICS) && !is_role(rest) || self.holds(attendee, rest) {
            return true;
        }
        let Words { title, group, .. } = &self.words[attendee];
        // 会長代理 is not said of the 会長.
        if !title.is_empty() && is_deputy(rest, title) {
            return false;
        }
        // 国家公安委員長 for 国家公安委員会委員長, 常務取締役 for 常務取締役管理本部長, 荒巻推進委員 in a group of such.
        if shortened(title, rest) || title.starts_with(rest) && ends_like_post(rest) || ends_in(group, rest) {
            return true;
        }
        // 長官官房総務課長 where the list has 総務課長.
        if title.chars().nth(2).is_some() && rest.ends_with(title.as_str()) {
            return true;
        }
        if title.is_empty() && scan::contains(group, &STAFF) && scan::is_one(rest, &OFFICIALS) {
            return true;
        }
        let member = if title.is_empty() {
            scan::contains(group, &MEMBERS) && !scan::contains(group, &OUTSIDERS)
        } else {
            is_role(title) && !scan::is_one(title, &OUTSIDERS)
        };
        let outsider = !member && scan::contains(group, &OUTSIDERS);
        match scan::is_one(rest, &OUTSIDERS) {
            true => !member || group.contains(rest),
            false => is_role(rest) && !(outsider && scan::is_one(rest, &MEMBERS)),
        }
    }

    /// Whether the list says that this person holds the post, in these words or with its body before or behind:
    /// 市長 of 岩坂市長, 事務局長 of a 局長 in the 議会事務局, 校外委員長 of 校外 among the 委員長.
    pub(super) fn holds(&self, attendee: usize, post: &str) -> bool {
        let Words { title, role, group } = &self.words[attendee];
        if post.chars().nth(1).is_none() {
            return false;
        }
        let inner = title.strip_suffix(')').and_then(|t| t.split_once('('));
        let (front, inner) = inner.unwrap_or((title, ""));
        // 事務局長 of the 局長
        let office = post.strip_prefix("事務").is_some_and(|own| own == title);
        if office || [title.as_str(), role, front, inner].contains(&post) {
            return true;
        }
        let bodied = |own: &str| {
            let own_post = own.chars().nth(1).is_some() && ends_like_post(post);
            own_post
                && !is_deputy(post, own)
                && (!is_role(post) && ends_in(own, post)
                    || post.strip_suffix(own).is_some_and(|body| body.chars().nth(1).is_some() && group.contains(body))
                    || post.strip_prefix(own).is_some_and(|rest| !rest.is_empty() && ends_in(group, rest)))
        };
        bodied(title) || bodied(front) || bodied(inner)
    }

    /// Whether the list says these words of this person.
    pub(super) fn is_about(&self, attendee: usize, words: &str) -> bool {
        let Words { title, role, group } = &self.words[attendee];
        words.chars().nth(1).is_some() && [title, role, group].iter().any(|own| own.contains(words))
    }

    /// Whether the list says that this person did not come.
    pub(crate) fn is_absent(&self, attendee: usize) -> bool {
        self.attendees[attendee].attendance == Some(Attendance::Absent) || self.words[attendee].group.contains("欠席")
    }

    /// Whether somebody is listed as sitting in for another.
    pub(super) fn is_deputy(&self, attendee: usize) -> bool {
        let person = self.attendees.get(attendee);
        person.is_some_and(|a| a.attendance == Some(Attendance::Deputy) || a.role.as_deref() == Some("代理"))
    }

    /// A post or a seat that one person of the list holds: 総務部長, ４番. A label that prints a name
    /// which the list does not have there is somebody else's. Rivals are told, and nobody is named.
    pub(super) fn by_post(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        let base = parts.base.as_str();
        let seat = seat(base).filter(|(_, rest)| rest.is_empty() || is_role(rest));
        let people: Vec<usize> = match seat {
            Some((seat, _)) => self.seats.get(&seat)?.clone(),
            // 遠藤様 is a name.
            None if scan::suffix(base, &HONORIFIC_MARKS).is_some() => return None,
            None if scan::is_one(base, &ROLES_OF_MANY) => self.of_many(base, parts.note.as_deref()?),
            None => self.holders(base),
        };
        let people: Vec<usize> = people.into_iter().filter(|a| !self.is_absent(*a)).collect();
        let role = if seat.is_some() { None } else { role_of(label, parts, "") };
        match self.distinct(people).as_slice() {
            [] => None,
            [one] if self.may_be(*one, parts) => Some(self.person(*one, Match::Role, role)),
            [_] => None,
            several => {
                let fits: Vec<usize> = several.iter().copied().filter(|a| self.may_be(*a, parts)).collect();
                match fits.as_slice() {
                    [one] if parts.note.is_some() => Some(self.person(*one, Match::Role, role)),
                    _ => Some(Resolved { ambiguous: several.to_vec(), ..self.unlisted(label, parts) }),
                }
            }
        }
    }

    /// Those who hold a post, by its very words before others.
    fn holders(&self, post: &str) -> Vec<usize> {
        if let Some(title) = self.titles.get(post) {
            return self.by_title[title].clone();
        }
        let telling = ends_like_post(post) && !scan::is_one(post, &HEADS) && !scan::is_one(post, &NEVER_ALONE);
        if !telling || scan::is_one(post, &LETTERED) || self.attendees.len() > LONGEST_LIST {
            return Vec::new();
        }
        let holders: Vec<usize> = (0..self.attendees.len()).filter(|a| self.holds(*a, post)).collect();
        match post.strip_suffix("代理").filter(|_| holders.is_empty()) {
            // 岬県知事代理 is who is listed right behind the 岬県知事.
            Some(office) => {
                let places = (0..self.attendees.len()).filter(|a| self.holds(*a, office));
                places.map(|a| a + 1).filter(|a| self.is_deputy(*a)).collect()
            }
            None => holders,
        }
    }

    /// 幹事（都市整備課長）, オブザーバー（環境省）: of many, the one with that post or from that body.
    fn of_many(&self, role: &str, note: &str) -> Vec<usize> {
        let own = |a: &usize| self.words[*a].group.contains(role) || self.words[*a].role == role;
        let from = role != "事務局";
        if self.attendees.len() > LONGEST_LIST {
            return Vec::new();
        }
        let many: Vec<usize> = (0..self.attendees.len()).filter(own).collect();
        let holders: Vec<usize> = many.iter().copied().filter(|a| self.holds(*a, note)).collect();
        let from_there = |a: &usize| from && self.words[*a].title.contains(note);
        if holders.is_empty() { many.into_iter().filter(from_there).collect() } else { holders }
    }

    /// Whether nothing in the label's bracket speaks against this person.
    fn may_be(&self, attendee: usize, parts: &Parts) -> bool {
        let Some(note) = parts.note.as_deref() else { return true };
        let name = without_honorific(note);
        is_role(note)
            || self.holds(attendee, note)
            || self.is_about(attendee, note)
            || ends_like_post(note) && self.words[attendee].title.is_empty()
            || self.folded[attendee].starts_with(name)
    }
}

/// What the list says of somebody, folded.
pub(super) struct Words {
    pub(super) title: String,
    pub(super) role: String,
    pub(super) group: String,
}

impl Words {
    pub(super) fn of(person: &crate::model::Attendee) -> Self {
        let key = |words: &Option<String>| words.as_deref().map(fold::key).unwrap_or_default();
        Words { title: key(&person.title), role: key(&person.role), group: key(&person.group) }
    }
}

/// Whether a post stands last in these words, and is not another's: 市長 in 岩坂市長, not in 副市長.
fn ends_in(words: &str, post: &str) -> bool {
    let Some(before) = words.strip_suffix(post).filter(|_| post.chars().nth(1).is_some()) else { return false };
    !before.chars().next_back().is_some_and(|c| scan::among(OTHERS, c))
}

/// Whether a post is the printed one with letters left out: 国家公安委員長 for 国家公安委員会委員長.
fn shortened(title: &str, post: &str) -> bool {
    let mut letters = title.chars();
    post.chars().nth(1).is_some()
        && title.chars().next_back() == post.chars().next_back()
        && post.chars().all(|c| letters.any(|own| own == c))
}

/// Whether a post is the other's deputy: 会長代理 and 会長, 副議長 and 議長.
fn is_deputy(post: &str, of: &str) -> bool {
    post.len() > of.len()
        && DEPUTIES.words().any(|word| post.strip_prefix(word) == Some(of) || post.strip_suffix(word) == Some(of))
}
