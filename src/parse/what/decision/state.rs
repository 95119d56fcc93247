//! What is before the meeting, what was asked, and what became of every item.

use crate::convention::item::{AMENDMENT, BESIDES, ELECTIONS, PROPOSALS, UNDECIDED};
use crate::japanese::fold;
use crate::model::*;
use crate::parse::shape::assemble::Draft;
use crate::parse::what::decision::declare;
use crate::parse::what::mention::Items;
use crate::scan;
use crate::span::Span;

/// A question that waits for its answer.
pub struct Put {
    pub items: Option<Items>,
    /// What it asks to do, where that is not to approve.
    pub outcome: Option<Outcome>,
    /// What it asks to do with each, where that differs.
    pub parts: Vec<(Items, Outcome)>,
    /// It asks who is against.
    pub against: bool,
    pub amending: bool,
    /// It is about the meeting itself.
    pub aside: bool,
    pub evidence: Evidence,
    pub assent: Option<Evidence>,
    pub dissent: bool,
}

impl Put {
    /// What is asked about the meeting itself is about no item.
    pub fn procedure(evidence: Evidence) -> Put {
        let items = Some(Items::default());
        Put {
            items,
            outcome: None,
            parts: Vec::new(),
            against: false,
            amending: false,
            aside: true,
            evidence,
            assent: None,
            dissent: false,
        }
    }
}

/// A stand that somebody took.
pub struct Taken {
    pub items: Items,
    pub position: Position,
}

/// What became of an item.
#[derive(Clone)]
struct Found {
    outcome: Outcome,
    margin: i32,
    named: bool,
    evidence: Vec<Evidence>,
}

pub struct State {
    /// What is before the meeting.
    pub current: Items,
    /// The level of the heading that brought it there.
    pub level: Option<u8>,
    /// Titles that a sentence gave before anything was opened.
    pub announced: Vec<usize>,
    /// What is before the meeting is no item here.
    elsewhere: bool,
    pub put: Option<Put>,
    pub positions: Vec<Taken>,
    /// Where amendments are named first, and which items they are.
    pub amendments: Vec<(usize, usize)>,
    /// For every item, whether it was before the meeting.
    seen: Vec<bool>,
    /// The speech that is walked through, and in which each item first came before the meeting.
    pub speech: Option<usize>,
    opened: Vec<Option<usize>>,
    /// Where an item that the chair alone names is named; zero for all others.
    named_at: Vec<usize>,
    /// Those places in order, each with its item.
    births: Vec<(usize, usize)>,
    /// How far the walk is.
    pub now: usize,
    /// Items on which nothing is decided: その他, 一般質問, tasks.
    closed: Vec<bool>,
    /// Items with a heading of their own.
    pub headed: Vec<bool>,
    /// Items in which somebody is chosen.
    elects: Vec<bool>,
    found: Vec<Option<Found>>,
    votes: Vec<Option<Votes>>,
    /// For every item, whether it stands for several numbers of business.
    pub several: Vec<bool>,
    /// Several bills under one title that were decided apart: no one word fits.
    mixed: Vec<bool>,
    budget: usize,
}

impl State {
    pub fn new(draft: &Draft) -> State {
        let items = &draft.minutes.items;
        let title = |item: &Item| item.title.iter().map(|part| part.of(draft.text)).collect::<String>();
        let closed = |item: &Item| {
            let key = fold::key(&title(item));
            let task = item.kind == ItemKind::Other && item.number.is_none() && item.section.is_none();
            task || scan::suffix(&key, &BESIDES).is_some() || scan::contains(&key, &UNDECIDED)
        };
        let mut headed = vec![false; items.len()];
        draft.about.iter().flatten().for_each(|item| headed[*item] = true);
        let named_at: Vec<usize> = items.iter().map(|item| named_at(&draft.minutes, item)).collect();
        let amends = |item: &Item| scan::contains(&title(item), &AMENDMENT);
        State {
            current: Items::default(),
            level: None,
            announced: Vec::new(),
            elsewhere: false,
            put: None,
            positions: Vec::new(),
            amendments: (0..items.len()).filter(|i| amends(&items[*i])).map(|i| (items[i].span.start, i)).collect(),
            seen: vec![false; items.len()],
            speech: None,
            opened: vec![None; items.len()],
            births: named_at.iter().copied().enumerate().filter(|own| own.1 > 0).map(|(item, at)| (at, item)).collect(),
            named_at,
            now: 0,
            closed: items.iter().map(closed).collect(),
            headed,
            elects: items.iter().map(|item| scan::contains(&title(item), &ELECTIONS)).collect(),
            found: vec![None; items.len()],
            votes: vec![None; items.len()],
            several: vec![false; items.len()],
            mixed: vec![false; items.len()],
            budget: budget(&draft.minutes),
        }
    }

    pub fn open(&mut self, items: Items) {
        // Nothing is taken up before it is named.
        let items: Items = items.iter().copied().filter(|item| self.named_at[*item] <= self.now).collect();
        if items.is_empty() {
            return;
        }
        if items != self.current {
            self.turn();
        }
        items.iter().filter(|item| !self.seen[**item]).for_each(|item| self.opened[*item] = self.speech);
        self.saw(&items);
        if let [item] = items[..] {
            self.announced.push(item);
        }
        self.current = items;
        self.level = None;
        self.elsewhere = false;
    }

    pub fn saw(&mut self, items: &Items) {
        items.iter().for_each(|item| self.seen[*item] = true);
    }

    /// What comes after what is before the meeting.
    pub fn open_next(&mut self, items: &[Item]) {
        let next = self.seen.iter().rposition(|seen| *seen).map_or(0, |last| last + 1);
        // Only what the day's order prints comes of itself.
        if let Some(item) = items.get(next).filter(|_| !self.closed[next])
            && item.section.is_none()
        {
            self.open([next].into());
        }
    }

    pub fn close(&mut self) {
        self.turn();
        self.current = Items::default();
        self.level = None;
    }

    /// A matter is taken up that is no item here.
    pub fn leave(&mut self) {
        self.close();
        self.elsewhere = true;
    }

    /// Something else is taken up: what was asked and not objected to stands.
    pub fn turn(&mut self) {
        let Some(put) = self.put.take() else { return };
        if let Some(assent) = put.assent.filter(|_| !put.dissent && !put.against) {
            let items = put.items.unwrap_or_else(|| self.current.clone());
            let items = if items.is_empty() && !put.aside { self.only(put.evidence.span.start) } else { items };
            let outcome = put.outcome.unwrap_or(Outcome::Approved);
            if self.is_open(&items) {
                self.found(&items, outcome, declare::LEAST, false, vec![put.evidence, assent]);
            }
        }
    }

    pub fn assent(&mut self, evidence: Evidence) {
        if let Some(put) = &mut self.put {
            put.assent.get_or_insert(evidence);
        }
    }

    pub fn dissent(&mut self) {
        if let Some(put) = &mut self.put {
            put.dissent = true;
        }
    }

    /// Whether the meeting was asked about a matter.
    pub fn asked(&self) -> bool {
        self.put.as_ref().is_some_and(|put| !put.aside)
    }

    /// What a sentence means that names nothing.
    pub fn at_hand(&self) -> Items {
        self.put.as_ref().and_then(|put| put.items.clone()).unwrap_or_else(|| self.current.clone())
    }

    /// All that the day's order has to decide.
    pub fn all(&mut self, items: &[Item]) -> Items {
        let Some(rest) = self.budget.checked_sub(items.len()) else { return Items::default() };
        self.budget = rest;
        let due = |item: usize| matches!(items[item].kind, ItemKind::Decision | ItemKind::Discussion);
        (0..items.len()).filter(|item| due(*item) && !self.closed[*item] && self.named_at[*item] == 0).collect()
    }

    /// The item that these words name first, if it is but one.
    pub fn born(&self, words: Span) -> Option<usize> {
        let from = self.births.partition_point(|(at, _)| *at < words.start);
        let own = |index: usize| self.births.get(index).filter(|(at, _)| *at < words.end).map(|(_, item)| *item);
        own(from).filter(|_| own(from + 1).is_none())
    }

    /// The one matter of the meeting that was named so far, if there is but one.
    pub fn only(&mut self, at: usize) -> Items {
        if self.elsewhere {
            return Items::default();
        }
        let due = |item: &usize| !self.closed[*item] && self.named_at[*item] <= at;
        let mut decidable = (0..self.closed.len()).filter(due);
        match (decidable.next(), decidable.next()) {
            // What has a heading was left with its section.
            (Some(item), None) if !self.headed[item] => {
                self.seen[item] = true;
                [item].into()
            }
            _ => Items::default(),
        }
    }

    pub fn is_open(&self, items: &Items) -> bool {
        items.iter().all(|item| self.seen[*item])
    }

    /// Takes down an outcome: the last strong one holds, one that names its item first.
    pub fn found(&mut self, items: &Items, outcome: Outcome, margin: i32, named: bool, evidence: Vec<Evidence>) {
        if items.len() > 1 {
            let Some(rest) = self.budget.checked_sub(items.len()) else { return };
            self.budget = rest;
        }
        for item in items.iter().copied().filter(|item| !self.closed[*item]) {
            let own = Found { outcome, margin, named, evidence: evidence.clone() };
            // What is weak gives way.
            let kept = self.found[item].as_ref().filter(|old| old.margin >= declare::LEAST).is_some_and(|old| {
                let weaker = margin < declare::LEAST || margin < declare::STRONG && margin < old.margin;
                let amended = old.outcome == Outcome::Amended && outcome == Outcome::Approved && !named;
                // A decision is not undone by thanks for it.
                old.named && !named || weaker || amended || outcome == Outcome::Noted
            });
            if self.several[item]
                && self.found[item].as_ref().is_some_and(|old| old.outcome != outcome && old.margin >= declare::LEAST)
            {
                self.mixed[item] = true;
            }
            if !kept {
                self.found[item] = Some(own);
            }
        }
    }

    pub fn count(&mut self, items: &Items, votes: Votes) {
        if items.len() <= 4 {
            for item in items.iter().filter(|item| !self.closed[**item]) {
                let fuller = self.votes[*item].is_none_or(|old| old.against.is_none() || votes.against.is_some());
                if fuller {
                    self.votes[*item] = Some(votes);
                }
            }
        }
    }

    /// Hands that were counted: for, or against where that was asked.
    pub fn show(&mut self, shown: u32, method: Option<VoteMethod>, span: Span) {
        let Some(put) = &self.put else { return };
        let against = put.against;
        for item in self.at_hand().iter().copied() {
            let empty = Votes { in_favour: None, against: None, abstain: None, method, span };
            let votes = self.votes[item].get_or_insert(empty);
            *(if against { &mut votes.against } else { &mut votes.in_favour }) = Some(shown);
            votes.span = votes.span.join(span);
        }
    }

    /// Lays down in the items what was found.
    pub fn settle(self, draft: &mut Draft) {
        let minutes = &mut draft.minutes;
        let mut unsorted = vec![false; minutes.items.len()];
        draft.unsorted.iter().for_each(|item| unsorted[*item] = true);
        let proposes = |item: &Item| item.title.iter().any(|part| scan::contains(part.of(draft.text), &PROPOSALS));
        let proposes: Vec<bool> = minutes.items.iter().map(proposes).collect();
        for (i, found) in self.found.into_iter().enumerate() {
            let item = &mut minutes.items[i];
            item.votes = self.votes[i];
            item.opened = self.opened[i];
            let Some(found) = found.filter(|_| item.outcome.is_none()) else { continue };
            if found.margin < declare::LEAST || self.mixed[i] {
                draft.weak.push((i, found.evidence.first().map_or(item.span, |evidence| evidence.span)));
                continue;
            }
            let outcome = match (found.outcome, item.kind) {
                (Outcome::Approved, ItemKind::Report) => Outcome::Noted,
                (Outcome::Noted, ItemKind::Decision) => Outcome::Approved,
                (Outcome::Noted, ItemKind::Discussion) if proposes[i] => Outcome::Approved,
                // Who is elected changes no proposal.
                (Outcome::Amended, _) if self.elects[i] => Outcome::Approved,
                (outcome, _) => outcome,
            };
            if unsorted[i] {
                item.kind = match outcome {
                    Outcome::Approved | Outcome::Amended | Outcome::Rejected => ItemKind::Decision,
                    Outcome::Noted => ItemKind::Report,
                    _ => item.kind,
                };
            }
            item.outcome = Some(outcome);
            item.evidence = found.evidence;
        }
        stand(minutes, self.positions, &self.closed);
    }
}

/// Gives every item the stands that were taken on it, each speaker's once; a condition goes before a
/// plain yes of the same speaker, and in one speech the side that was declared first holds.
fn stand(minutes: &mut Minutes, positions: Vec<Taken>, closed: &[bool]) {
    let mut budget = budget(minutes);
    for Taken { items, position } in positions {
        if items.len() > 1 {
            let Some(rest) = budget.checked_sub(items.len()) else { continue };
            budget = rest;
        }
        for item in items.iter().copied().filter(|item| !closed[*item]) {
            let item = &mut minutes.items[item];
            // A report is nothing to be for or against.
            if item.kind != ItemKind::Report {
                item.positions.push(position);
            }
        }
    }
    // For every speaker, yes and no: the item last seen, and where in its list.
    let mut seen = vec![[(usize::MAX, 0); 2]; minutes.speakers.len()];
    for (index, item) in minutes.items.iter_mut().enumerate() {
        let mut kept: Vec<Position> = Vec::new();
        for position in item.positions.drain(..) {
            let against = usize::from(position.stance == Stance::Against);
            let [own, other] = [against, 1 - against].map(|side| seen[position.speaker][side]);
            if other.0 == index && kept[other.1].speech == position.speech {
                continue;
            }
            if own.0 != index {
                seen[position.speaker][against] = (index, kept.len());
                kept.push(position);
            } else if kept[own.1].stance == Stance::For && position.stance == Stance::Conditional {
                kept[own.1] = position;
            }
        }
        item.positions = kept;
    }
}

/// Where somebody's words name an item first, if no list and no heading does.
fn named_at(minutes: &Minutes, item: &Item) -> usize {
    let start = item.span.start;
    let before = minutes.paragraphs.partition_point(|paragraph| paragraph.span().start <= start);
    let own = before.checked_sub(1).map(|last| &minutes.paragraphs[last]);
    if own.is_some_and(|own| own.speech.is_some() && start < own.span().end) { start } else { 0 }
}

/// How often one sentence may speak of several items at once: in proportion to the text, so that the
/// cost is too. No record comes near it.
fn budget(minutes: &Minutes) -> usize {
    1000 + 16 * (minutes.paragraphs.len() + minutes.items.len())
}
