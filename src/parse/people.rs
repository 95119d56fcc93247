//! Speakers to people: by what is printed, never by chance.

use std::collections::HashMap;

use super::assemble::Draft;
use super::attendee::{is_organization, is_post};
use super::names::Names;
use super::{Options, RosterEntry};
use crate::convention::post::{
    BODY_ROLES, HONORIFICS, MEMBERS, NAME_HONORIFICS, NOT_SURNAMES, OUTSIDERS, POST_ENDINGS, REMOTE, ROLES_OF_MANY,
    SINGLE_ROLES,
};
use crate::diagnostic::{Diagnostic, Problem};
use crate::japanese::{fold, numeral};
use crate::model::{Attendee, Match, Speaker};
use crate::scan;
use crate::span::{Span, is_blank};

/// Who a label names.
#[derive(Clone, Debug, Default, PartialEq)]
struct Resolved {
    attendee: Option<usize>,
    name: Option<String>,
    role: Option<String>,
    matched: Match,
    /// The people it fits equally well, where no one fits best.
    ambiguous: Vec<usize>,
}

/// Gives every speech its speaker and tells of labels that contradict the list.
pub fn resolve(draft: &mut Draft, options: &Options) {
    let attendees = std::mem::take(&mut draft.minutes.attendees);
    let register = Register::new(&attendees, &options.roster);
    let mut labels = Names::default();
    let mut known: Vec<Resolved> = Vec::new();
    // A speaker's number among the names is its place in the list.
    let mut speakers = Names::default();
    let mut first_labels: Vec<Option<Span>> = Vec::new();
    for i in 0..draft.minutes.speeches.len() {
        let speech = &draft.minutes.speeches[i];
        let (printed, span) = match speech.label {
            Some(label) => (label.of(draft.text).to_string(), label),
            None => {
                let address = speech.section.and_then(|s| draft.addresses[s]);
                // ● names nobody; each stands for itself and none is a speaker.
                let Some(role) = address.filter(|_| speech.mark.is_none()) else { continue };
                (role.of(draft.text).to_string(), role)
            }
        };
        let by_heading = speech.label.is_none();
        let key = fold::key(&printed);
        let label = labels.number(&key);
        if label == known.len() {
            let resolved = register.resolve(&printed, by_heading);
            if !resolved.ambiguous.is_empty() {
                let names = resolved.ambiguous.iter().map(|a| attendees[*a].name.clone()).collect();
                let problem = Problem::AmbiguousSpeaker { label: printed.clone(), names };
                draft.minutes.diagnostics.push(Diagnostic { problem, span });
            }
            known.push(resolved);
        }
        let resolved = &known[label];
        let identity = match (resolved.attendee, &resolved.name) {
            (Some(attendee), _) => attendee.to_string(),
            (None, Some(name)) => ["=", &fold::key(name)].concat(),
            (None, None) => key,
        };
        let minutes = &mut draft.minutes;
        let speaker = speakers.number(&identity);
        if speaker == minutes.speakers.len() {
            first_labels.push(minutes.speeches[i].label);
            minutes.speakers.push(Speaker {
                label: printed,
                name: resolved.name.clone(),
                role: resolved.role.clone(),
                attendee: resolved.attendee,
                matched: resolved.matched,
                speeches: 0,
                characters: 0,
            });
        }
        minutes.speeches[i].speaker = Some(speaker);
        minutes.speakers[speaker].speeches += 1;
        minutes.speakers[speaker].characters += minutes.speeches[i].characters;
    }
    draft.minutes.attendees = attendees;
    single_roles(draft, &first_labels);
}

/// Warns of every label that gives a role which one person holds to somebody whom the list does not
/// give it to, where others carry it too.
fn single_roles(draft: &mut Draft, first_labels: &[Option<Span>]) {
    let minutes = &draft.minutes;
    let mut found = Vec::new();
    for role in SINGLE_ROLES.words() {
        let carries = |s: &(usize, &Speaker)| s.1.role.as_deref() == Some(role);
        let carriers: Vec<(usize, &Speaker)> = minutes.speakers.iter().enumerate().filter(carries).collect();
        let listed = minutes.attendees.iter().position(|a| a.role.as_deref() == Some(role));
        for (index, speaker) in &carriers {
            let Some(attendee) = speaker.attendee else { continue };
            let person = &minutes.attendees[attendee];
            let own = person.title.as_deref().is_some_and(|t| fold::key(t).ends_with(role))
                || person.role.as_deref() == Some(role);
            let others = carriers.len() > 1 || listed.is_some_and(|l| l != attendee);
            if own || !others || speaker.matched != Match::Surname {
                continue;
            }
            let Some(span) = first_labels.get(*index).copied().flatten() else { continue };
            let problem = Problem::LabelRoleMismatch {
                label: speaker.label.clone(),
                role: role.to_string(),
                name: person.name.clone(),
                title: person.title.clone(),
            };
            found.push(Diagnostic { problem, span });
        }
    }
    draft.minutes.diagnostics.extend(found);
}

/// The people of the list and of the caller's roster, found by the beginning of their names.
struct Register<'m> {
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

/// A label's parts.
struct Parts {
    /// Folded, before the bracket.
    base: String,
    /// Folded, in the bracket at the end.
    note: Option<String>,
    /// A bracket inside the label and what follows it: 吉川（元）委員
    infix: Option<(String, String, String)>,
}

impl<'m> Register<'m> {
    fn new(attendees: &'m [Attendee], roster: &'m [RosterEntry]) -> Self {
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
            for post in title.as_deref().into_iter().chain(role) {
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

    fn resolve(&self, label: &str, by_heading: bool) -> Resolved {
        let parts = Parts::new(label);
        if let Some(resolved) = self.overridden(label, &parts) {
            return resolved;
        }
        if by_heading {
            // Who holds the role is filled in only where the list prints it.
            let key = fold::key(label);
            let holder = self.attendees.iter().position(|a| a.role.as_deref() == Some(key.as_str()));
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
            let fits = self.as_printed(fits, name.chars().count(), label);
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
        let fits = self.as_printed(self.closest(fits, rest), name.chars().count(), label);
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
        match self.closest(people.clone(), "").as_slice() {
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

    /// Whether `rest` is the post that the list prints, or that post with letters left out:
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
        let mut letters = title.chars();
        let all = rest.chars().all(|c| letters.any(|own| own == c));
        all && title.chars().next_back() == rest.chars().next_back()
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
            Some(_) if name.is_some() => label
                .split(['（', '('])
                .next()
                .map(|front| scan::trim(front, ""))
                .filter(|r| !r.is_empty() && seat(&fold::key(r)).is_none())
                .map(str::to_string),
            _ => name.is_none().then(|| post_of(&parts.base)).flatten(),
        };
        Resolved { name, role, matched, ..Resolved::default() }
    }
}

impl Parts {
    fn new(label: &str) -> Self {
        let mut base = fold::key(label);
        // The bracket at the end is a note, whatever brackets stand before it.
        let open = base.rfind('(').filter(|_| base.ends_with(')'));
        let note = open.map(|open| base[open + 1..base.len() - 1].to_string());
        base.truncate(open.unwrap_or(base.len()));
        // 事務局・山川 says what 事務局（山川） does.
        let joint = base
            .find(['・', ':'])
            .filter(|at| note.is_none() && (is_role(&base[..*at]) || ends_like_post(&base[..*at])));
        let note = joint.map(|at| scan::trim_start(scan::from(&base, at), "・:").to_string()).or(note);
        base.truncate(joint.unwrap_or(base.len()));
        // 町長　山川海子君 says what 町長（山川海子君） does.
        let (post, name) = post_and_name(label);
        let (base, note) = match note {
            None if !post.is_empty() && !label.contains(['（', '(']) => (fold::key(post), Some(fold::key(name))),
            note => (base, note),
        };
        let infix = base.find('(').and_then(|open| {
            let close = base[open..].find(')')? + open;
            Some((base[..open].to_string(), base[open + 1..close].to_string(), base[close + 1..].to_string()))
        });
        Parts { base, note, infix }
    }
}

/// A post and the name that a blank sets off behind it; no post where there is none.
fn post_and_name(label: &str) -> (&str, &str) {
    let words = scan::trim(label, "");
    let mut gap = 0;
    for (at, c) in words.char_indices() {
        let (front, rest) = words.split_at(at);
        if is_blank(c) && is_post(front) && !is_post(without_honorific(scan::trim(rest, ""))) {
            gap = at;
        }
    }
    let (post, name) = words.split_at(gap);
    (post, scan::trim(name, ""))
}

/// The role or post in a label, as printed. A role of the body in the bracket goes before the post
/// outside it: …担当大臣（副本部長）. `rest` is what follows the name, folded.
fn role_of(label: &str, parts: &Parts, rest: &str) -> Option<String> {
    if let Some(note) = parts.note.as_deref().filter(|note| is_role(note)) {
        return Some(note.to_string());
    }
    let rest = if rest.is_empty() { parts.base.as_str() } else { rest };
    (is_role(rest) || ends_like_post(rest)).then(|| {
        let printed = scan::without_blanks(label);
        let end = parts.note.as_ref().and_then(|_| printed.rfind(['（', '(', '・'])).unwrap_or(printed.len());
        let front = scan::upto(&printed, end);
        let mut starts = front.char_indices().map(|(at, _)| scan::from(front, at)).rev();
        starts.find(|words| fold::key(words) == rest).unwrap_or(rest).to_string()
    })
}

/// A seat number at the start of a folded label, and what follows it.
fn seat(key: &str) -> Option<(u32, &str)> {
    let (value, bytes) = numeral::read(key)?;
    Some((value, scan::from(key, bytes).strip_prefix('番')?))
}

/// 5番山川委員: the seat is no part of the name.
fn unseated(key: &str) -> &str {
    seat(key).map_or(key, |(_, rest)| rest)
}

fn is_role(words: &str) -> bool {
    scan::is_one(words, &BODY_ROLES)
}

fn ends_like_post(words: &str) -> bool {
    scan::suffix(words, &POST_ENDINGS).is_some()
}

/// The body role that an unlisted label, folded, ends in: 橘川部会長 → 部会長. The longest that fits.
/// Of other posts nobody can tell where the name ends.
fn post_of(key: &str) -> Option<String> {
    let key = scan::trim_end(key, "abcdefghijklmnopqrstuvwxyz0123456789");
    scan::suffix(key, &BODY_ROLES).map(str::to_string)
}

/// The full name that a label prints: in the bracket behind a post or seat, or before 君.
/// At least three letters, for two may be a surname alone.
fn printed_name(label: &str) -> Option<String> {
    let open = label.rfind(['（', '(']);
    let inner = open.map(|at| scan::trim(&label[at..], "（()）")).filter(|_| scan::ends(label, "）)"));
    let words = scan::trim_end(inner.unwrap_or(label), "");
    let honorific = scan::suffix(words, &NAME_HONORIFICS);
    if honorific.is_none() && inner.is_none() {
        return None;
    }
    let name = scan::upto(words, words.len() - honorific.map_or(0, str::len));
    // 係長　早瀬, 水辺協会: a post or a body is no part of a name.
    let name = post_and_name(name).1;
    if is_organization(name) {
        return None;
    }
    // ２番　山川海子君: the seat is no part of the name.
    let joined = scan::without_blanks(name.rsplit_once('番').map_or(name, |(_, name)| name));
    let plausible = (3..=8).contains(&joined.chars().count())
        && joined.chars().all(|c| (c as u32) >= 0x3005)
        && !is_role(&joined)
        && !ends_like_post(&joined);
    plausible.then_some(joined)
}

fn without_honorific(words: &str) -> &str {
    scan::suffix(words, &HONORIFICS).map_or(words, |h| scan::upto(words, words.len() - h.len()))
}
