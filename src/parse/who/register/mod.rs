//! Who of the list a label names: by name, seat or post, never by chance.

mod by_name;
mod fit;
mod told;

use crate::japanese::fold;
use crate::model::{Attendee, Match};
use crate::parse::RosterEntry;
use crate::parse::source::interner::Interner;
use crate::parse::source::record::Person;
use crate::parse::who::people::Resolved;
use crate::parse::word::parts::{
    Parts, ends_like_post, is_role, post_before_name, post_of, printed_name, seat, without_remarks,
};
use crate::scan::{self, Table};
use crate::span::is_blank;
use fit::Words;
use std::collections::HashMap;
use told::Told;

/// The people of the list and of the caller's roster, found by the beginning of their names.
pub struct Register<'m> {
    attendees: &'m [Attendee],
    told: Told<'m>,
    /// Folded surname or full name → people. Without padding in the list a surname's length is not
    /// known, so one to four characters are tried.
    names: Interner,
    by_name: Vec<Vec<usize>>,
    /// Folded title → people.
    titles: Interner,
    by_title: Vec<Vec<usize>>,
    /// 議席番号 → people.
    seats: HashMap<u32, Vec<usize>>,
    /// Folded names, without the bracket that tells two of one surname apart: 石井（直）
    folded: Vec<String>,
    words: Vec<Words>,
}

/// Letters from which on a surname tells by itself.
const SHORTEST_TELLING: usize = 2;

/// More people than this of one surname are told apart by nothing short of the full name; looking at
/// each for every label would make the cost quadratic.
const CROWD: usize = 32;

/// Puts a person under a name, up to one more than a crowd.
fn add(names: &mut Interner, people: &mut Vec<Vec<usize>>, name: &str, person: usize) {
    let number = names.number(name);
    if number == people.len() {
        people.push(Vec::new());
    }
    if people[number].len() <= CROWD {
        people[number].push(person);
    }
}

/// How a label finds somebody of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    FullName,
    PostAlone,
    Surname,
    /// A post with a bracket, or one that several hold.
    Post,
    /// 柳元（結）委員
    BracketedGiven,
}

type Find = fn(&Register, &str, &Parts) -> Option<Resolved>;

/// The steps, the surest first.
const STEPS: [(Step, Find); 5] = [
    (Step::FullName, |register, label, parts| register.by_full_name(label, parts)),
    (Step::PostAlone, |register, label, parts| register.by_post_alone(label, parts)),
    (Step::Surname, |register, label, parts| {
        let is_post = parts.note.is_none() && is_role(&parts.base);
        if is_post { None } else { register.by_surname(label, parts) }
    }),
    (Step::Post, |register, label, parts| register.by_post(label, parts)),
    (Step::BracketedGiven, |register, label, parts| register.by_bracketed_given(label, parts)),
];

impl<'m> Register<'m> {
    pub fn new(attendees: &'m [Attendee], roster: &'m [RosterEntry]) -> Self {
        let mut register = Self {
            attendees,
            told: Told::new(roster),
            names: Interner::default(),
            by_name: Vec::new(),
            titles: Interner::default(),
            by_title: Vec::new(),
            seats: HashMap::new(),
            folded: attendees.iter().map(|a| fold::key(&a.name).replace(['(', ')'], "")).collect(),
            words: attendees.iter().map(Words::of).collect(),
        };
        for (i, person) in attendees.iter().enumerate() {
            let folded = &register.folded[i];
            let letters = folded.chars().count();
            let mut lengths: Vec<usize> = match register.surname_of(i) {
                Some(n) => vec![n, letters],
                None => (1..=4.min(letters.saturating_sub(1))).chain([letters]).collect(),
            };
            lengths.dedup();
            for n in lengths {
                let end = folded.char_indices().nth(n).map_or(folded.len(), |(at, _)| at);
                add(&mut register.names, &mut register.by_name, &folded[..end], i);
            }
            // マリア・ロペス is spoken of as ロペスさん, チャン・ミンホア as チャンさん.
            for family in
                [folded.rsplit_once('・').map(|n| n.1), folded.split_once('・').map(|n| n.0)].into_iter().flatten()
            {
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
    pub(crate) fn named(&self, name: &str) -> &[usize] {
        let people = self.names.get(name).map_or(&[][..], |n| &self.by_name[n]);
        if people.len() > CROWD { &[] } else { people }
    }

    /// Whether there is a list at all.
    pub(crate) fn has_people(&self) -> bool {
        !self.attendees.is_empty()
    }

    /// The one person who holds a role of the body and was there.
    pub(crate) fn head(&self, role: &str) -> Option<usize> {
        let holders = self.titles.get(role).map_or(&[][..], |title| &self.by_title[title]);
        match self.distinct(holders.to_vec()).as_slice() {
            [one] if !self.is_absent(*one) => Some(*one),
            _ => None,
        }
    }

    /// The one head of the list, if it has no other.
    pub(crate) fn only_head(&self, heads: &Table) -> Option<usize> {
        let all: Vec<usize> =
            heads.words().filter_map(|role| self.titles.get(role)).flat_map(|t| self.by_title[t].clone()).collect();
        match self.distinct(all).as_slice() {
            [one] if !self.is_absent(*one) => Some(*one),
            _ => None,
        }
    }

    /// Letters of the surname, where the list's padding or bracket shows it.
    pub(super) fn surname_of(&self, attendee: usize) -> Option<usize> {
        let person = &self.attendees[attendee];
        let bracketed = scan::until(&person.name, "（(");
        let shown = (bracketed < person.name.len()).then(|| scan::upto(&person.name, bracketed).chars().count());
        shown.or(person.surname.map(usize::from))
    }

    /// Who a label means, by the first of [`STEPS`] that finds somebody; the caller's word and a heading go before them.
    pub fn resolve(&self, label: &str, by_heading: bool) -> Resolved {
        let label = without_remarks(label);
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
                ..Resolved::default()
            };
        }
        self.stepwise(label, &parts).map_or_else(
            || {
                let unlisted = self.unlisted(label, &parts);
                Resolved { weak: unlisted.name.is_none() && self.has_namesake(&parts), ..unlisted }
            },
            |(_, found)| found,
        )
    }

    fn stepwise(&self, label: &str, parts: &Parts) -> Option<(Step, Resolved)> {
        STEPS.iter().find_map(|(step, find)| Some((*step, find(self, label, parts)?)))
    }

    /// By which step a label finds somebody of the list.
    pub fn step(&self, label: &str) -> Option<Step> {
        let label = without_remarks(label);
        self.stepwise(label, &Parts::new(label)).map(|(step, _)| step)
    }

    /// A post that stands alone: 本部長 is a post before it is somebody called 本, 小委員長 nobody called 小.
    fn by_post_alone(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        if parts.note.is_some() {
            return None;
        }
        self.by_post(label, parts).filter(|found| found.attendee.is_some())
    }

    /// Whether somebody of the list has the surname of a label whose post is not theirs: 山川課長 for 山川委員.
    fn has_namesake(&self, parts: &Parts) -> bool {
        let ends = parts.base.char_indices().skip(SHORTEST_TELLING).take(3).map(|(at, _)| at);
        ends_like_post(&parts.base) && ends.into_iter().any(|end| !self.named(&parts.base[..end]).is_empty())
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
        let entry = self.told.of(&fold::key(label), &parts.base)?;
        let name = fold::key(&entry.name);
        let attendee = self.named(&name).iter().copied().find(|a| self.folded[*a] == name);
        let role = entry.role.clone().or_else(|| entry.title.clone());
        Some(Resolved {
            attendee,
            // A label that is nobody's.
            name: Some(entry.name.clone()).filter(|name| !name.is_empty()),
            role,
            matched: Match::Override,
            ..Resolved::default()
        })
    }

    pub(crate) fn person(&self, attendee: usize, matched: Match, role: Option<String>) -> Resolved {
        let name = Some(self.attendees[attendee].name.clone());
        Resolved { attendee: Some(attendee), name, role, matched, ..Resolved::default() }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str, title: &str, role: &str, group: &str) -> Attendee {
        let own = |words: &str| (!words.is_empty()).then(|| words.to_string());
        Attendee { name: name.into(), title: own(title), role: own(role), group: own(group), ..Attendee::default() }
    }

    #[test]
    fn labels_mean_whom_the_steps_find_first() {
        let people = [
            listed("山川海子", "水辺大学教授", "会長", "委員"),
            Attendee { seat: Some(2), ..listed("沢木（茂）", "", "", "委員") },
            listed("沢木（葵）", "", "", "委員"),
            Attendee { surname: Some(3), ..listed("柳元結", "委員", "委員", "委員") },
            listed("森信夫", "水辺市長", "", "出席者"),
            listed("浜一郎", "局長", "", "議会事務局"),
            listed("谷口次郎", "道路課長", "", "事務局"),
            listed("谷口三郎", "水道課長", "", "事務局"),
            listed("チャン・ミン", "准教授", "", "教授会"),
            listed("南晴夫", "警察署長", "", "委員"),
            listed("東真澄", "交通課長", "代理", "委員"),
        ];
        let register = Register::new(&people, &[]);
        let cases = [
            ("会長（山川海子君）", Some("山川海子"), Match::Exact),
            ("会長", Some("山川海子"), Match::Role),
            ("山川委員", Some("山川海子"), Match::Surname),
            ("沢木（葵）委員", Some("沢木（葵）"), Match::Surname),
            ("沢木葵", Some("沢木（葵）"), Match::Exact),
            ("柳元（結）委員", Some("柳元結"), Match::Exact),
            ("沢木委員", None, Match::None),
            ("市長", Some("森信夫"), Match::Role),
            ("副市長", None, Match::None),
            ("事務局長", Some("浜一郎"), Match::Role),
            ("事務局（谷口水道課長）", Some("谷口三郎"), Match::Surname),
            ("谷口課長", None, Match::None),
            ("チャン准教授", Some("チャン・ミン"), Match::Surname),
            ("②委員", Some("沢木（茂）"), Match::Role),
            ("南委員代理", Some("東真澄"), Match::Surname),
            ("警察署長代理", Some("東真澄"), Match::Role),
            ("山川課長", None, Match::None),
            ("財政大臣", None, Match::None),
            ("瀬ノ浦市（Web）", None, Match::None),
            ("町長（小森　福美）", Some("小森福美"), Match::Exact),
        ];
        for (label, name, matched) in cases {
            let found = register.resolve(label, false);
            assert_eq!((found.name.as_deref(), found.matched), (name, matched), "{label}");
        }
    }
}
