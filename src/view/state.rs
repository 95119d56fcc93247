//! What the reader changed, and the pure steps from one state to the next.

use std::rc::Rc;

use super::fold::{Fold, Folds, Kind};
use super::reading::Document;
use super::search::Search;
use super::search::filter::{Choice, Filter};
use super::timeline::motion::{Move, step};
use super::transcript::reach::FIRST;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub folds: Rc<Folds>,
    /// Where in the transcript the reader is; `None` before and after it.
    pub here: Option<Here>,
    /// The speech that the timeline stands at.
    pub bar: usize,
    /// How many blocks of the transcript are drawn so far.
    pub reach: usize,
    pub search: Rc<Search>,
    /// The search as far as it has come to rest: what is told at length follows this one, as it would
    /// be noise, and work, at every key.
    pub told: Rc<Search>,
}

/// A place in the transcript.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// The innermost section.
    pub section: Option<usize>,
    pub speech: Option<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Toggle(Fold),
    /// Opens or closes all folds of some kinds.
    All(&'static [Kind], bool),
    /// Opens the sections of the transcript that are named.
    Open(Vec<usize>),
    Read(Option<Here>),
    Point(usize),
    /// The speech at a part of the whole, 0 to 1.
    PointAt(f64),
    Move(Move),
    /// Draws so many blocks of the transcript, if there are not as many yet.
    Reach(usize),
    /// Looks for words, as they are typed.
    Search(String),
    /// To the next hit, or the one before.
    Step(bool),
    Choose(Choice),
    /// Takes up a search that an address holds.
    Resume(String),
    /// The reader has stopped typing.
    Settle,
    /// The text was replaced.
    Replaced,
}

impl State {
    pub fn apply(&mut self, action: Action, document: &Document) {
        match action {
            Action::Toggle(fold) => Rc::make_mut(&mut self.folds).toggle(fold),
            Action::All(kinds, open) => {
                let folds = Rc::make_mut(&mut self.folds);
                for &kind in kinds {
                    (0..count(kind, document)).for_each(|index| folds.set(Fold(kind, index), open));
                }
            }
            Action::Open(sections) => {
                let folds = Rc::make_mut(&mut self.folds);
                sections.into_iter().for_each(|index| folds.set(Fold(Kind::Section, index), true));
            }
            Action::Read(here) => self.read(here),
            Action::Point(speech) => self.bar = speech,
            Action::PointAt(part) => self.bar = document.volume.speech_at(part),
            Action::Move(step_to) => self.bar = step(&document.volume, self.bar, step_to),
            Action::Reach(blocks) => self.reach = self.reach.max(blocks).min(document.minutes.blocks.len()),
            Action::Search(words) => {
                if words != self.search.words {
                    self.search = Rc::new(Search::new(document, &words, self.search.filter.clone()));
                }
            }
            Action::Step(forward) => {
                let here = self.here;
                Rc::make_mut(&mut self.search).step(document, forward, here);
            }
            Action::Choose(choice) => self.search = Rc::new(self.search.choose(document, choice)),
            Action::Resume(told) => self.search = Rc::new(Search::hear(document, &told)),
            Action::Settle => self.told = self.search.clone(),
            Action::Replaced => {
                self.search = Rc::new(Search::new(document, &self.search.words, Filter::default()));
                self.told = self.search.clone();
                self.here = None;
                // What is being edited stays drawn.
                self.reach = self.reach.max(FIRST).min(document.minutes.blocks.len());
                self.bar = self.bar.min(document.minutes.speeches.len().saturating_sub(1));
            }
        }
    }

    /// Between two speeches of a section one is still with the former.
    fn read(&mut self, here: Option<Here>) {
        let section = |here: Option<Here>| here.and_then(|here| here.section);
        let between = here.is_some_and(|here| here.speech.is_none()) && section(here) == section(self.here);
        if !between {
            self.here = here;
        }
        self.bar = here.and_then(|here| here.speech).unwrap_or(self.bar);
    }
}

/// How many folds of a kind a document has.
fn count(kind: Kind, document: &Document) -> usize {
    let minutes = &document.minutes;
    match kind {
        Kind::Section | Kind::Agenda => minutes.sections.len(),
        Kind::Points | Kind::Run => minutes.speeches.len(),
        Kind::Said => minutes.speakers.len(),
        Kind::Item => minutes.items.len(),
        Kind::Wishes | Kind::People | Kind::Table | Kind::Lanes | Kind::Filter => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Options;

    #[test]
    fn the_reader_stays_with_a_speech_until_the_next_begins() {
        let document = Document::parse(String::new(), &Options::default());
        let mut state = State::default();
        let here = |section, speech| Some(Here { section, speech });
        state.apply(Action::Read(here(Some(1), Some(4))), &document);
        state.apply(Action::Read(here(Some(1), None)), &document);
        assert_eq!((state.here, state.bar), (here(Some(1), Some(4)), 4));
        state.apply(Action::Read(here(Some(2), None)), &document);
        assert_eq!((state.here, state.bar), (here(Some(2), None), 4));
        state.apply(Action::Replaced, &document);
        assert_eq!(state, State::default());
    }
}
