//! Steps along the timeline: which key takes which, and where it leads.

use super::super::reading::volume::Volume;
use super::zoom;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Previous,
    Next,
    First,
    Last,
    LaneAbove,
    LaneBelow,
    PreviousSection,
    NextSection,
}

const COMMON: [(&str, Move); 6] = [
    ("ArrowLeft", Move::Previous),
    ("ArrowRight", Move::Next),
    ("Home", Move::First),
    ("End", Move::Last),
    ("PageUp", Move::PreviousSection),
    ("PageDown", Move::NextSection),
];
const LANES: [(&str, Move); 2] = [("ArrowUp", Move::LaneAbove), ("ArrowDown", Move::LaneBelow)];
/// A slider grows upwards.
const SLIDER: [(&str, Move); 2] = [("ArrowUp", Move::Next), ("ArrowDown", Move::Previous)];

/// Thousandths of the whole by which a key moves an end of the part shown.
const EDGE: [(&str, i32); 8] = [
    ("ArrowLeft", -10),
    ("ArrowDown", -10),
    ("ArrowRight", 10),
    ("ArrowUp", 10),
    ("PageDown", -100),
    ("PageUp", 100),
    ("Home", -1000),
    ("End", 1000),
];
const TIMELINE: [(&str, zoom::Step); 4] =
    [("+", zoom::Step::Nearer), ("=", zoom::Step::Nearer), ("-", zoom::Step::Further), ("0", zoom::Step::Whole)];

pub fn on_edge(key: &str) -> Option<i32> {
    EDGE.iter().find(|row| row.0 == key).map(|row| row.1)
}

pub fn on_timeline(key: &str) -> Option<zoom::Step> {
    TIMELINE.iter().find(|row| row.0 == key).map(|row| row.1)
}

pub fn on_lanes(key: &str) -> Option<Move> {
    read(&LANES, key)
}

pub fn on_slider(key: &str) -> Option<Move> {
    read(&SLIDER, key)
}

fn read(own: &[(&str, Move)], key: &str) -> Option<Move> {
    own.iter().chain(&COMMON).find(|row| row.0 == key).map(|row| row.1)
}

/// The speech to which a step from `speech` leads.
pub fn step(volume: &Volume, speech: usize, step: Move) -> usize {
    let last = volume.starts.len().saturating_sub(1);
    let lane = |by: isize| {
        let lane = volume.lane_of(speech)?.checked_add_signed(by)?;
        volume.nearest(lane, speech)
    };
    let band = |by: isize| {
        let band = volume.bands.partition_point(|band| band.first <= speech).checked_sub(1)?;
        volume.bands.get(band.checked_add_signed(by)?).map(|band| band.first)
    };
    let to = match step {
        Move::Previous => speech.checked_sub(1),
        Move::Next => Some(speech + 1),
        Move::First => Some(0),
        Move::Last => Some(last),
        Move::LaneAbove => lane(-1),
        Move::LaneBelow => lane(1),
        Move::PreviousSection => band(-1),
        Move::NextSection => band(1),
    };
    to.unwrap_or(speech).min(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::reading::volume::{Band, Lane};

    #[test]
    fn steps_stay_within_the_speeches() {
        let lane = |speeches| Lane { speaker: None, speeches, amount: 0 };
        let band = |first| Band { section: None, first, start: 0, end: 0, decides: false };
        let volume = Volume {
            starts: vec![0, 5, 9, 12],
            total: 20,
            lanes: vec![lane(vec![0, 3]), lane(vec![1]), lane(vec![2])],
            bands: vec![band(0), band(2)],
            ..Volume::default()
        };
        let to = |from, key| step(&volume, from, on_lanes(key).unwrap());
        assert_eq!([to(0, "ArrowLeft"), to(0, "ArrowRight"), to(3, "ArrowRight")], [0, 1, 3]);
        assert_eq!([to(1, "ArrowUp"), to(3, "ArrowDown"), to(2, "ArrowDown")], [0, 1, 2]);
        assert_eq!([to(1, "Home"), to(1, "End"), to(3, "PageUp"), to(1, "PageDown")], [0, 3, 0, 2]);
        assert_eq!(on_slider("ArrowUp"), Some(Move::Next));
        assert_eq!(step(&Volume::default(), 0, Move::Next), 0);
    }
}
