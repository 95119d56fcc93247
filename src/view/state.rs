//! What the reader changed, and the pure steps from one state to the next.

use std::rc::Rc;

use super::fold::{Fold, Folds, Kind};
use super::reading::Document;
use super::timeline::motion::{Move, step};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub folds: Rc<Folds>,
    /// Where in the transcript the reader is; `None` before and after it.
    pub here: Option<Here>,
    /// The speech that the timeline stands at.
    pub bar: usize,
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
            Action::Replaced => {
                self.here = None;
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
        Kind::Wishes | Kind::People | Kind::Table | Kind::Lanes => 1,
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
