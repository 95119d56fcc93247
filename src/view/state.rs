//! What the reader changed, and the pure steps from one state to the next.

use std::rc::Rc;

use super::fold::{Fold, Folds, Kind};
use super::reading::Document;
use super::search::Search;
use super::search::filter::{Choice, Filter};
use super::timeline::is_folded;
use super::timeline::motion::{Move, step};
use super::timeline::zoom::{self, Edge, Grip, Zoom};
use super::transcript::reach::FIRST;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub folds: Rc<Folds>,
    /// Where in the transcript the reader is; `None` before and after it.
    pub here: Option<Here>,
    /// The speech that the timeline stands at.
    pub bar: usize,
    /// The reader wants the timeline by volume, where it could run by the clock.
    pub by_volume: bool,
    /// What the timeline shows.
    pub zoom: Zoom,
    /// What of the recording is heard, in milliseconds of the transcript.
    pub heard: Option<u32>,
    /// What a pointer holds in the overview.
    pub grip: Option<Grip>,
    /// How many more rows of the table one asked for.
    pub rows: usize,
    /// The hit at which one stands in the list of them.
    pub row: usize,
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
    /// The speech at a part of what the timeline shows, 0 to 1; the nearest of a lane, where one is named.
    PointAt(f64, Option<usize>),
    Move(Move),
    /// The timeline by volume, or by the clock.
    ByVolume(bool),
    Zoom(zoom::Step),
    /// Moves an end of the part shown, by thousandths of the whole.
    Nudge(Edge, i32),
    /// A pointer takes hold of the overview at a part of it, 0 to 1, or of an end.
    Take(f64, Option<Edge>),
    /// The pointer moves on.
    Drag(f64),
    /// Shows more rows of the table.
    MoreRows(usize),
    /// Stands at a hit of the list.
    Row(usize),
    /// Draws so many blocks of the transcript, if there are not as many yet.
    Reach(usize),
    /// Looks for words, as they are typed.
    Search(String),
    /// To the next hit, or the one before.
    Step(bool),
    /// To a hit, by its number.
    StepTo(usize),
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
            Action::PointAt(part, lane) => self.point(part, lane, document),
            Action::Move(step_to) => self.walk(step_to, document),
            Action::ByVolume(by_volume) => (self.by_volume, self.zoom) = (by_volume, Zoom::default()),
            Action::Zoom(step) => {
                let scale = document.scale(self.by_volume);
                let at = scale.starts.get(self.bar).copied().unwrap_or_default();
                self.zoom = self.zoom.step(scale, step, at);
            }
            Action::Nudge(edge, by) => self.zoom = self.zoom.nudge(document.scale(self.by_volume), edge, by),
            Action::Take(part, edge) => {
                let scale = document.scale(self.by_volume);
                self.grip = Some(self.zoom.grip(scale, Zoom::default().at(scale, part), edge));
            }
            Action::Drag(part) => {
                let scale = document.scale(self.by_volume);
                if let Some(grip) = self.grip {
                    self.zoom = self.zoom.drag(scale, grip, Zoom::default().at(scale, part));
                }
            }
            Action::MoreRows(rows) => self.rows = self.rows.saturating_add(rows),
            Action::Row(hit) => self.row = hit.min(self.search.hits.len().saturating_sub(1)),
            Action::Reach(blocks) => self.reach = self.reach.max(blocks).min(document.minutes.blocks.len()),
            Action::Search(words) => {
                if words != self.search.words {
                    self.search = Rc::new(Search::new(document, &words, self.search.filter.clone()));
                    self.row = 0;
                }
            }
            Action::Step(forward) => {
                let here = self.here;
                Rc::make_mut(&mut self.search).step(document, forward, here);
                self.row = self.search.at.unwrap_or(self.row);
            }
            Action::StepTo(hit) => {
                let search = Rc::make_mut(&mut self.search);
                search.at = Some(hit).filter(|hit| *hit < search.hits.len());
                self.row = hit;
            }
            Action::Choose(choice) => self.search = Rc::new(self.search.choose(document, choice)),
            Action::Resume(told) => self.search = Rc::new(Search::hear(document, &told)),
            Action::Settle => {
                self.told = self.search.clone();
                self.row = self.row.min(self.search.hits.len().saturating_sub(1));
            }
            Action::Replaced => {
                self.search = Rc::new(Search::new(document, &self.search.words, Filter::default()));
                self.told = self.search.clone();
                self.here = None;
                (self.zoom, self.grip, self.rows, self.heard) = Default::default();
                // What is being edited stays drawn.
                self.reach = self.reach.max(FIRST).min(document.minutes.blocks.len());
                self.bar = self.bar.min(document.minutes.speeches.len().saturating_sub(1));
            }
        }
    }

    fn point(&mut self, part: f64, lane: Option<usize>, document: &Document) {
        let volume = document.scale(self.by_volume);
        let at = self.zoom.at(volume, part);
        let speech = match lane {
            Some(lane) => volume.nearest_to(lane, at),
            None => Some(volume.speech_at(at)),
        };
        self.bar = speech.unwrap_or(self.bar);
    }

    /// One step along the timeline; whatever it leads to comes into sight.
    fn walk(&mut self, step_to: Move, document: &Document) {
        let volume = document.scale(self.by_volume);
        self.bar = step(volume, self.bar, step_to);
        self.zoom = self.zoom.follow(volume, self.bar);
        if volume.lane_of(self.bar).is_some_and(|lane| is_folded(lane, volume.lanes.len())) {
            Rc::make_mut(&mut self.folds).set(Fold(Kind::Lanes, 0), true);
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
        Kind::Wishes | Kind::People | Kind::Table | Kind::Lanes | Kind::Filter | Kind::Results => 1,
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
