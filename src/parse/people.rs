//! Speakers to people: by what is printed, never by chance.

use super::assemble::Draft;
use super::names::Names;
use super::record::Person;
use super::{Options, RosterEntry};
use crate::convention::heading::AS_FOLLOWS;
use crate::convention::mark;
use crate::convention::post::{BODY_ROLES, HONORIFICS, NAME_HONORIFICS, POST_ENDINGS, SINGLE_ROLES};
use crate::diagnostic::{Diagnostic, Problem};
use crate::japanese::fold;
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
        let told = draft.record.as_ref().zip(draft.told.get(i).copied().flatten());
        let told = told.map(|(record, speech)| register.told(draft.text, &record.people[speech], &printed));
        let key = fold::key(&printed);
        let label = labels.number(&key);
        if label == known.len() {
            let resolved = told.clone().unwrap_or_else(|| register.resolve(&printed, by_heading));
            if !resolved.ambiguous.is_empty() {
                let names = resolved.ambiguous.iter().map(|a| attendees[*a].name.clone()).collect();
                let problem = Problem::AmbiguousSpeaker { label: printed.clone(), names };
                draft.minutes.diagnostics.push(Diagnostic { problem, span });
            }
            known.push(resolved);
        }
        let resolved = told.as_ref().unwrap_or(&known[label]);
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
    folded: Vec<String>,
}

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
            if let Some(title) = &person.title {
                add(&mut register.titles, &mut register.by_title, &fold::key(title), i);
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
        let named = self.by_full_name(label, &parts).or_else(|| self.by_surname(label, &parts));
        if let Some(resolved) = named {
            return resolved;
        }
        self.by_post(label, &parts).unwrap_or_else(|| self.unlisted(label, &parts))
    }

    /// Whom the fields of a record name for a label.
    fn told(&self, text: &str, person: &Person, label: &str) -> Resolved {
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
            let full = self.longest_name(name)?;
            let rest = &name[self.folded[full].len()..];
            if rest.is_empty() || is_role(rest) || self.fits_title(full, rest) || scan::is_one(rest, &HONORIFICS) {
                // A list of surnames alone gives no full name to find.
                let whole =
                    self.attendees[full].surname.is_none_or(|n| usize::from(n) < self.folded[full].chars().count());
                let matched = if whole { Match::Exact } else { Match::Surname };
                return Some(self.person(full, matched, role_of(label, parts, rest)));
            }
        }
        None
    }

    /// The one person whose whole name the words begin with.
    fn longest_name(&self, words: &str) -> Option<usize> {
        let mut end = words.len().min(48);
        while !words.is_char_boundary(end) {
            end -= 1;
        }
        let ends = words[..end].char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<_>>();
        ends.iter().rev().find_map(|end| {
            let name = &words[..*end];
            let fits: Vec<usize> = self.named(name).iter().copied().filter(|a| self.folded[*a] == name).collect();
            (fits.len() == 1).then(|| fits[0])
        })
    }

    /// 山川委員, 山川（海）委員, 山川総務大臣（副本部長）
    fn by_surname(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        // 山川（海）委員: a bracket right behind a surname tells two of that name apart.
        let infix = parts.infix.as_ref().filter(|(name, ..)| !self.named(name).is_empty());
        let name = infix.map_or(parts.base.as_str(), |(name, ..)| name.as_str());
        let given = infix.map(|(_, given, _)| given.as_str());
        let ends: Vec<usize> = match infix {
            Some(_) => vec![name.len()],
            None => name.char_indices().take(5).map(|(at, c)| at + c.len_utf8()).collect(),
        };
        for end in ends.into_iter().rev() {
            let people = self.named(&name[..end]);
            let rest = infix.map_or(&name[end..], |(_, _, post)| post.as_str());
            let fits: Vec<usize> = people
                .iter()
                .copied()
                .filter(|a| given.is_none_or(|g| self.folded[*a].get(end..).is_some_and(|own| own.starts_with(g))))
                .filter(|a| {
                    is_role(rest) || scan::is_one(rest, &HONORIFICS) || rest.is_empty() || self.fits_title(*a, rest)
                })
                .collect();
            let fits = self.closest(fits, rest);
            match fits.as_slice() {
                [] => continue,
                [one] => return Some(self.person(*one, Match::Surname, role_of(label, parts, rest))),
                several => {
                    return Some(Resolved {
                        role: role_of(label, parts, rest),
                        ambiguous: several.to_vec(),
                        ..self.unlisted(label, parts)
                    });
                }
            }
        }
        None
    }

    /// Of several, those whose printed post or group is the one in the label, if there are any.
    fn closest(&self, fits: Vec<usize>, rest: &str) -> Vec<usize> {
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

    /// A post that one person of the list holds: 総務部長
    fn by_post(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        match self.by_title[self.titles.get(&parts.base)?].as_slice() {
            [one] => Some(self.person(*one, Match::Role, role_of(label, parts, ""))),
            _ => None,
        }
    }

    /// Whether `rest` is the post that the list prints, or that post with letters left out:
    /// 国家公安委員長 for 国家公安委員会委員長.
    fn fits_title(&self, attendee: usize, rest: &str) -> bool {
        let Some(title) = self.attendees[attendee].title.as_deref().map(fold::key) else { return false };
        if rest.chars().count() < 2 {
            return false;
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
            Some(_) if name.is_some() => label.split(['（', '(']).next().map(str::to_string).filter(|r| !r.is_empty()),
            _ => name.is_none().then(|| post_of(&parts.base)).flatten(),
        };
        Resolved { name, role, matched, ..Resolved::default() }
    }
}

impl Parts {
    fn new(label: &str) -> Self {
        let key = fold::key(label);
        let open = key.find('(');
        match open {
            Some(open) if key.ends_with(')') => Parts {
                base: key[..open].to_string(),
                note: Some(key[open + 1..key.len() - 1].to_string()),
                infix: None,
            },
            Some(open) => {
                let close = key[open..].find(')').map(|at| open + at);
                let infix = close.map(|close| {
                    (key[..open].to_string(), key[open + 1..close].to_string(), key[close + 1..].to_string())
                });
                Parts { base: key.clone(), note: None, infix }
            }
            None => Parts { base: key, note: None, infix: None },
        }
    }
}

/// The role or post in a label, as printed. A role of the body in the bracket goes before the post
/// outside it: …担当大臣（副本部長）. `rest` is what follows the name, folded.
fn role_of(label: &str, parts: &Parts, rest: &str) -> Option<String> {
    if let Some(note) = parts.note.as_deref().filter(|note| is_role(note)) {
        return Some(note.to_string());
    }
    let rest = if rest.is_empty() { parts.base.as_str() } else { rest };
    (is_role(rest) || ends_like_post(rest)).then(|| {
        // Folding maps character to character, so the same number of them is the printed form.
        let printed: Vec<char> = label.chars().filter(|c| !is_blank(*c)).collect();
        let note = parts.note.as_deref().map_or(0, |note| note.chars().count() + 2);
        let end = printed.len().saturating_sub(note);
        let start = end.saturating_sub(rest.chars().count());
        printed[start..end].iter().collect()
    })
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

/// Reads the lines of the list.
pub fn attendees(draft: &mut Draft) {
    let text = draft.text;
    for (line, group) in &draft.entries {
        let group = group.map(|g| group_name(text, g));
        draft.minutes.attendees.extend(super::attendee::read(text, *line, group));
    }
}

/// A group's heading without brackets, marks and the note behind it: ○出席議員（２６人） → 出席議員
fn group_name(text: &str, span: Span) -> &str {
    let words = span.of(text);
    let words = super::heading::group(words).unwrap_or(words);
    let words = scan::suffix(words, &AS_FOLLOWS).map_or(words, |end| scan::upto(words, words.len() - end.len()));
    let words = scan::trim_end(scan::trim_start(scan::trim_start(words, mark::SPEAKER), "（("), "）)");
    scan::trim(scan::upto(words, scan::until(words, "（(：:")), "")
}
