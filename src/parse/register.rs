//! Who of the list a label names: by name, seat or post, never by chance.

use std::collections::HashMap;

use super::RosterEntry;
use super::names::Names;
use super::parts::{
    Parts, ends_like_post, is_role, post_before_name, post_of, printed_name, role_of, seat, unseated, without_honorific,
};
use super::people::Resolved;
use super::record::Person;
use crate::convention::post::{DEPUTIES, HONORIFICS, MEMBERS, NOT_SURNAMES, OUTSIDERS, REMOTE, ROLES_OF_MANY};
use crate::japanese::fold;
use crate::model::{Attendee, Match};
use crate::scan;
use crate::span::is_blank;

/// The people of the list and of the caller's roster, found by the beginning of their names.
pub struct Register<'m> {
    attendees: &'m [Attendee],
    roster: &'m [RosterEntry],
    /// Folded surname or full name → people. Without padding in the list a surname's length is not
    /// known, so one to four characters are tried.
    names: Names,
    by_name: Vec<Vec<usize>>,
    /// Folded title → people.
    titles: Names,
    by_title: Vec<Vec<usize>>,
    /// 議席番号 → people.
    seats: HashMap<u32, Vec<usize>>,
    folded: Vec<String>,
}

/// Characters of a surname, those of other scripts among them.
const LONGEST_SURNAME: usize = 8;

/// More people than this of one surname are told apart by nothing short of the full name; looking at
/// each for every label would make the cost quadratic.
const CROWD: usize = 32;

/// Puts a person under a name, up to one more than a crowd.
fn add(names: &mut Names, people: &mut Vec<Vec<usize>>, name: &str, person: usize) {
    let number = names.number(name);
    if number == people.len() {
        people.push(Vec::new());
    }
    if people[number].len() <= CROWD {
        people[number].push(person);
    }
}

/// Whether a post is the other's deputy: 会長代理 and 会長, 副議長 and 議長.
fn is_deputy(post: &str, of: &str) -> bool {
    post.len() > of.len()
        && DEPUTIES.words().any(|word| post.strip_prefix(word) == Some(of) || post.strip_suffix(word) == Some(of))
}

impl<'m> Register<'m> {
    pub fn new(attendees: &'m [Attendee], roster: &'m [RosterEntry]) -> Self {
        let mut register = Self {
            attendees,
            roster,
            names: Names::default(),
            by_name: Vec::new(),
            titles: Names::default(),
            by_title: Vec::new(),
            seats: HashMap::new(),
            folded: attendees.iter().map(|a| fold::key(&a.name)).collect(),
        };
        for (i, person) in attendees.iter().enumerate() {
            let folded = &register.folded[i];
            let letters = folded.chars().count();
            let mut lengths: Vec<usize> = match person.surname {
                Some(n) => vec![usize::from(n), letters],
                None => (1..=4.min(letters.saturating_sub(1))).chain([letters]).collect(),
            };
            lengths.dedup();
            for n in lengths {
                let end = folded.char_indices().nth(n).map_or(folded.len(), |(at, _)| at);
                add(&mut register.names, &mut register.by_name, &folded[..end], i);
            }
            // マリア・ロペス is spoken of as ロペスさん.
            if let Some((_, family)) = folded.rsplit_once('・') {
                add(&mut register.names, &mut register.by_name, family, i);
            }
            let title = person.title.as_deref().map(fold::key);
            let role = person.role.as_deref().filter(|role| title.as_deref() != Some(*role));
            // 幹事　建設部長: the post that stands last is held alone too.
            let printed = person.title.as_deref().unwrap_or_default();
            let last = printed.rsplit_once(is_blank).map(|(_, last)| fold::key(last));
            let last = last.as_deref().filter(|last| Some(*last) != role);
            for post in title.as_deref().into_iter().chain(role).chain(last) {
                add(&mut register.titles, &mut register.by_title, post, i);
            }
            if let Some(seat) = person.seat {
                register.seats.entry(seat).or_default().push(i);
            }
        }
        register
    }

    /// The people whose surname or full name, folded, is `name`; nobody where there is a crowd.
    fn named(&self, name: &str) -> &[usize] {
        let people = self.names.get(name).map_or(&[][..], |n| &self.by_name[n]);
        if people.len() > CROWD { &[] } else { people }
    }

    pub fn resolve(&self, label: &str, by_heading: bool) -> Resolved {
        let parts = Parts::new(label);
        if let Some(resolved) = self.overridden(label, &parts) {
            return resolved;
        }
        if by_heading {
            // Who holds the role is filled in only where the list prints it.
            let key = fold::key(label);
            let mut holders =
                (0..self.attendees.len()).filter(|a| self.attendees[*a].role.as_deref() == Some(key.as_str()));
            let holder = holders.next().filter(|_| holders.next().is_none());
            return Resolved {
                attendee: holder,
                name: holder.map(|h| self.attendees[h].name.clone()),
                role: Some(label.to_string()),
                matched: Match::Heading,
                ambiguous: Vec::new(),
            };
        }
        let post = || self.by_post(label, &parts);
        // 本部長 is a post before it is somebody called 本; 小委員長 nobody called 小.
        let plain = parts.note.is_none().then(post).flatten();
        let surname =
            || if is_role(&parts.base) && parts.note.is_none() { None } else { self.by_surname(label, &parts) };
        let found = self.by_full_name(label, &parts).or(plain).or_else(surname).or_else(post);
        found.unwrap_or_else(|| self.unlisted(label, &parts))
    }

    /// Whom the fields of a record name for a label.
    pub fn told(&self, text: &str, person: &Person, label: &str) -> Resolved {
        if let Some(resolved) = self.overridden(label, &Parts::new(label)) {
            return resolved;
        }
        let name = person.name.of(text);
        let role = person.position.map(|p| p.of(text).to_string());
        let key = fold::key(name);
        match self.named(&key).iter().find(|a| self.folded[**a] == key) {
            Some(listed) => self.person(*listed, Match::Exact, role),
            None => Resolved { name: Some(name.to_string()), role, matched: Match::Exact, ..Resolved::default() },
        }
    }

    fn overridden(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        let key = fold::key(label);
        let entry = self.roster.iter().find(|entry| match &entry.label {
            Some(own) => fold::key(own) == key,
            None => {
                let name = fold::key(&entry.name);
                let role = entry.role.as_deref().map(fold::key);
                parts.base.starts_with(&name) || role.is_some_and(|r| r == key)
            }
        })?;
        let name = fold::key(&entry.name);
        let attendee = self.folded.iter().position(|own| *own == name);
        let role = entry.role.clone().or_else(|| entry.title.clone());
        Some(Resolved {
            attendee,
            name: Some(entry.name.clone()),
            role,
            matched: Match::Override,
            ambiguous: Vec::new(),
        })
    }

    /// 議長（山川海子君）, 山川海子委員, 4番（山川海子君）
    fn by_full_name(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        let inner = parts.note.as_deref().map(without_honorific);
        for name in [inner, Some(parts.base.as_str())].into_iter().flatten() {
            let name = unseated(name);
            let Some(full) = self.longest_name(name, label) else { continue };
            let rest = &name[self.folded[full].len()..];
            // A list of surnames alone gives no full name to find.
            let letters = self.folded[full].chars().count();
            let whole = self.attendees[full].surname.is_none_or(|n| usize::from(n) < letters);
            if self.fits(full, rest) || whole && is_role(rest) {
                let matched = if whole { Match::Exact } else { Match::Surname };
                return Some(self.person(full, matched, role_of(label, parts, rest)));
            }
        }
        None
    }

    /// The one person whose whole name the words begin with; of several forms of one name, the one
    /// that the label prints.
    fn longest_name(&self, words: &str, label: &str) -> Option<usize> {
        let mut end = words.len().min(48);
        while !words.is_char_boundary(end) {
            end -= 1;
        }
        let ends = words[..end].char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<_>>();
        ends.iter().rev().find_map(|end| {
            let name = &words[..*end];
            let fits: Vec<usize> = self.named(name).iter().copied().filter(|a| self.folded[*a] == name).collect();
            let fits = self.distinct(self.as_printed(fits, name.chars().count(), label));
            (fits.len() == 1).then(|| fits[0])
        })
    }

    /// Of several, those whose name's first `letters` stand in the label as the list prints them: with
    /// 渡辺 and 渡邉 in one list, each is the one so written.
    fn as_printed(&self, fits: Vec<usize>, letters: usize, label: &str) -> Vec<usize> {
        if fits.len() < 2 {
            return fits;
        }
        let printed = scan::without_blanks(label);
        let own = |a: &usize| {
            let name = &self.attendees[*a].name;
            let end = name.char_indices().nth(letters).map_or(name.len(), |(at, _)| at);
            printed.contains(scan::upto(name, end))
        };
        let exact: Vec<usize> = fits.iter().copied().filter(own).collect();
        if exact.is_empty() { fits } else { exact }
    }

    /// 山川委員, 山川（海）委員, 山川総務大臣（副本部長）, 委員長（山川君）
    fn by_surname(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        // 山川（海）委員: a bracket right behind a surname tells two of that name apart.
        if let Some((name, given, post)) = &parts.infix
            && !self.named(unseated(name)).is_empty()
        {
            return self.surname(label, parts, unseated(name), Some(given), post);
        }
        let base = unseated(&parts.base);
        // 山川委員（海）, as some lists print it.
        let given = parts
            .note
            .as_deref()
            .filter(|note| !is_role(note) && !ends_like_post(note) && !scan::contains(note, &REMOTE));
        let own = |name: &str, given| {
            let ends =
                name.char_indices().take(LONGEST_SURNAME).map(|(at, c)| at + c.len_utf8()).collect::<Vec<usize>>();
            ends.into_iter().rev().find_map(|end| self.surname(label, parts, &name[..end], given, &name[end..]))
        };
        let noted = || given.and_then(|_| own(base, given));
        let inner = || {
            // 事務局（山川課長）, 委員長（山川君）, ４番（山川君）: what stands before the bracket must fit too.
            let post = base.is_empty() || is_role(base) || ends_like_post(base);
            let note = parts.note.as_deref().filter(|_| post)?;
            let found = own(without_honorific(note), None)?;
            found.attendee.is_none_or(|a| base.is_empty() || self.fits(a, base)).then_some(found)
        };
        noted().or_else(|| if given.is_none() { own(base, None) } else { None }).or_else(inner)
    }

    /// The people of one surname whom a label fits: by the given name's letters, if it prints any, and
    /// by what follows the name.
    fn surname(&self, label: &str, parts: &Parts, name: &str, given: Option<&str>, rest: &str) -> Option<Resolved> {
        let end = name.len();
        let letters = |a: usize| self.folded[a].get(end..);
        let usual = !scan::is_one(name, &NOT_SURNAMES);
        let fits: Vec<usize> = self
            .named(name)
            .iter()
            .copied()
            // 各委員 is said of nobody, unless somebody is called 各.
            .filter(|a| usual || self.attendees[*a].surname.is_some_and(|n| usize::from(n) == name.chars().count()))
            .filter(|a| given.is_none_or(|g| letters(*a).is_some_and(|own| own.starts_with(g))))
            .filter(|a| self.fits(*a, rest))
            .collect();
        let fits = self.distinct(self.as_printed(self.closest(fits, rest), name.chars().count(), label));
        match fits.as_slice() {
            [] => None,
            [one] => Some(self.person(*one, Match::Surname, role_of(label, parts, rest))),
            several => Some(Resolved {
                role: role_of(label, parts, rest),
                ambiguous: several.to_vec(),
                ..self.unlisted(label, parts)
            }),
        }
    }

    /// Whether what follows a name in the label may be said of this person of that name: an
    /// honorific, the printed post, or a role. A 参考人 is no member of the same name, and the other way.
    fn fits(&self, attendee: usize, rest: &str) -> bool {
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

    /// Of several, those who were there, and whose printed post or group is the one in the label, if
    /// there are any.
    fn closest(&self, fits: Vec<usize>, rest: &str) -> Vec<usize> {
        let absent = |a: &usize| self.attendees[*a].group.as_deref().is_some_and(|g| g.contains("欠席"));
        let fits: Vec<usize> = match fits.iter().any(|a| !absent(a)) {
            true => fits.into_iter().filter(|a| !absent(a)).collect(),
            false => fits,
        };
        if fits.len() < 2 || rest.is_empty() {
            return fits;
        }
        let own = |a: &usize| {
            let person = &self.attendees[*a];
            let group = person.group.as_deref().map(fold::key);
            self.fits_title(*a, rest) || group.is_some_and(|g| g.contains(rest))
        };
        let better: Vec<usize> = fits.iter().copied().filter(own).collect();
        if better.is_empty() { fits } else { better }
    }

    /// One whom the list prints twice, as attendee and as signer, is one.
    fn distinct(&self, mut fits: Vec<usize>) -> Vec<usize> {
        if let [first, others @ ..] = fits.as_slice()
            && others.iter().all(|a| self.folded[*a] == self.folded[*first])
        {
            fits.truncate(1);
        }
        fits
    }

    /// A post or a seat that one person of the list holds: 総務部長, ４番. A label that prints a name
    /// which the list does not have there is somebody else's.
    fn by_post(&self, label: &str, parts: &Parts) -> Option<Resolved> {
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
    fn fits_title(&self, attendee: usize, rest: &str) -> bool {
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

    fn person(&self, attendee: usize, matched: Match, role: Option<String>) -> Resolved {
        let name = Some(self.attendees[attendee].name.clone());
        Resolved { attendee: Some(attendee), name, role, matched, ambiguous: Vec::new() }
    }

    /// Nobody of the list. A full name printed in the label is still a name.
    fn unlisted(&self, label: &str, parts: &Parts) -> Resolved {
        let name = printed_name(label);
        let matched = if name.is_some() { Match::Exact } else { Match::None };
        let role = match &parts.note {
            Some(_) if name.is_some() => Some(post_before_name(label))
                .filter(|r| !r.is_empty() && seat(&fold::key(r)).is_none())
                .map(str::to_string),
            _ => post_of(&parts.base).filter(|_| name.is_none() || parts.note.is_none()),
        };
        Resolved { name, role, matched, ..Resolved::default() }
    }
}
