//! Whether a post in a label may be said of somebody, and who alone holds one.

use super::Register;
use crate::convention::post::{DEPUTIES, HONORIFICS, MEMBERS, OUTSIDERS, ROLES_OF_MANY};
use crate::japanese::fold;
use crate::model::Match;
use crate::parse::who::parts::{Parts, ends_like_post, is_role, role_of, seat, without_honorific};
use crate::parse::who::people::Resolved;
use crate::scan;

impl Register<'_> {
    /// Whether what follows a name in the label may be said of this person of that name: an
    /// honorific, the printed post, or a role. A 参考人 is no member of the same name, and the other way.
    pub(super) fn fits(&self, attendee: usize, rest: &str) -> bool {
        if rest.is_empty() || scan::is_one(rest, &HONORIFICS) && !is_role(rest) || self.fits_title(attendee, rest) {
            return true;
        }
        let person = &self.attendees[attendee];
        let group = person.group.as_deref().map(fold::key).unwrap_or_default();
        let title = person.title.as_deref().map(fold::key).unwrap_or_default();
        // 会長代理 is not said of the 会長.
        if !title.is_empty() && is_deputy(rest, &title) {
            return false;
        }
        let member = if title.is_empty() {
            scan::contains(&group, &MEMBERS) && !scan::contains(&group, &OUTSIDERS)
        } else {
            is_role(&title) && !scan::is_one(&title, &OUTSIDERS)
        };
        let outsider = !member && scan::contains(&group, &OUTSIDERS);
        match scan::is_one(rest, &OUTSIDERS) {
            true => !member || group.contains(rest),
            false => is_role(rest) && !(outsider && scan::is_one(rest, &MEMBERS)),
        }
    }

    /// A post or a seat that one person of the list holds: 総務部長, ４番. A label that prints a name
    /// which the list does not have there is somebody else's.
    pub(super) fn by_post(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        let seat = seat(&parts.base).filter(|(_, rest)| rest.is_empty() || is_role(rest));
        if scan::is_one(&parts.base, &ROLES_OF_MANY) {
            return None;
        }
        let people = match seat {
            Some((seat, _)) => self.seats.get(&seat)?,
            None => &self.by_title[self.titles.get(&parts.base)?],
        };
        let role = if seat.is_some() { None } else { role_of(label, parts, "") };
        match self.distinct(self.closest(people.clone(), "")).as_slice() {
            [one] if self.may_be(*one, parts) => Some(self.person(*one, Match::Role, role)),
            _ => None,
        }
    }

    /// Whether nothing in the label's bracket speaks against this person.
    fn may_be(&self, attendee: usize, parts: &Parts) -> bool {
        let Some(note) = parts.note.as_deref() else { return true };
        let name = without_honorific(note);
        is_role(note) || ends_like_post(note) || self.folded[attendee].starts_with(name)
    }

    /// Whether `rest` is the post that the list prints, or one in its bracket, or that post with letters left out:
    /// 国家公安委員長 for 国家公安委員会委員長.
    pub(super) fn fits_title(&self, attendee: usize, rest: &str) -> bool {
        let Some(title) = self.attendees[attendee].title.as_deref().map(fold::key) else { return false };
        if rest.chars().count() < 2 {
            return false;
        }
        // 長官官房総務課長 where the list has 総務課長.
        if title.chars().nth(2).is_some() && rest.ends_with(&title) {
            return true;
        }
        let fits = |title: &str| {
            let mut letters = title.chars();
            let all = rest.chars().all(|c| letters.any(|own| own == c));
            all && title.chars().next_back() == rest.chars().next_back()
        };
        // 委員（教育長）
        let inner = title.strip_suffix(')').and_then(|t| t.split_once('('));
        fits(&title) || inner.is_some_and(|(front, inner)| fits(inner) || fits(front))
    }
}

/// Whether a post is the other's deputy: 会長代理 and 会長, 副議長 and 議長.
fn is_deputy(post: &str, of: &str) -> bool {
    post.len() > of.len()
        && DEPUTIES.words().any(|word| post.strip_prefix(word) == Some(of) || post.strip_suffix(word) == Some(of))
}
