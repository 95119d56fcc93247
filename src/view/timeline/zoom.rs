//! The part of the meeting that the timeline shows: from one character to before another. All of it at first.

use std::ops::Range;

use super::super::reading::volume::Volume;

/// The least number of characters that fill the timeline.
const LEAST: u32 = 1000;

/// `None` is all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zoom(Option<(u32, u32)>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Nearer,
    Further,
    Whole,
}

/// An end of the part shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Start,
    End,
}

/// What a pointer has taken hold of in the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// One end of a part; the other follows the pointer.
    Brush(u32),
    /// The part shown, at so many characters from its beginning.
    Part(u32),
}

impl Zoom {
    /// The part between two places, in either order.
    pub fn between(volume: &Volume, one: u32, other: u32) -> Zoom {
        let (from, to) = (one.min(other), one.max(other).min(volume.total));
        let width = (to.saturating_sub(from)).max(LEAST);
        if width >= volume.total {
            return Zoom(None);
        }
        // What is too narrow grows to both sides, as far as there is room.
        let middle = from.saturating_add(to.saturating_sub(from) / 2);
        let from = if to.saturating_sub(from) < LEAST { middle.saturating_sub(width / 2) } else { from };
        let from = from.min(volume.total - width);
        Zoom(Some((from, from + width)))
    }

    pub fn is_whole(self) -> bool {
        self.0.is_none()
    }

    pub fn ends(self, volume: &Volume) -> (u32, u32) {
        self.0.unwrap_or((0, volume.total))
    }

    /// Twice as near, half as near, or all; around `at` where that is in sight.
    pub fn step(self, volume: &Volume, step: Step, at: u32) -> Zoom {
        let (from, to) = self.ends(volume);
        let width = match step {
            Step::Nearer => (to - from) / 2,
            Step::Further => (to - from).saturating_mul(2),
            Step::Whole => return Zoom(None),
        };
        let width = width.max(LEAST);
        let middle = if (from..to).contains(&at) { at } else { from + (to - from) / 2 };
        self.around(volume, middle.saturating_sub(width / 2), width)
    }

    /// A part of some width, within the whole.
    fn around(self, volume: &Volume, from: u32, width: u32) -> Zoom {
        let width = width.max(LEAST);
        let from = from.min(volume.total.saturating_sub(width));
        Zoom::between(volume, from, from.saturating_add(width))
    }

    /// Moves one end by so many thousandths of the whole; it stops before the other.
    pub fn nudge(self, volume: &Volume, edge: Edge, thousandths: i32) -> Zoom {
        let (from, to) = self.ends(volume);
        let by = (i64::from(volume.total) * i64::from(thousandths) / 1000) as i32;
        match edge {
            Edge::Start => Zoom::between(volume, from.saturating_add_signed(by).min(to.saturating_sub(LEAST)), to),
            Edge::End => Zoom::between(volume, from, to.saturating_add_signed(by).max(from.saturating_add(LEAST))),
        }
    }

    /// What the pointer takes hold of at a place of the overview.
    pub fn grip(self, volume: &Volume, at: u32, edge: Option<Edge>) -> Grip {
        let (from, to) = self.ends(volume);
        match edge {
            Some(Edge::Start) => Grip::Brush(to),
            Some(Edge::End) => Grip::Brush(from),
            None if !self.is_whole() && (from..to).contains(&at) => Grip::Part(at - from),
            None => Grip::Brush(at),
        }
    }

    pub fn drag(self, volume: &Volume, grip: Grip, at: u32) -> Zoom {
        let (from, to) = self.ends(volume);
        match grip {
            Grip::Brush(anchor) => Zoom::between(volume, anchor, at),
            Grip::Part(offset) => self.around(volume, at.saturating_sub(offset), to - from),
        }
    }

    /// As near as it is, with this speech in sight.
    pub fn follow(self, volume: &Volume, speech: usize) -> Zoom {
        if self.is_whole() || self.speeches(volume).contains(&speech) {
            return self;
        }
        let (from, to) = self.ends(volume);
        let start = volume.starts.get(speech).copied().unwrap_or_default();
        self.around(volume, start.saturating_sub((to - from) / 2), to - from)
    }

    /// The speeches of which something is in sight.
    pub fn speeches(self, volume: &Volume) -> Range<usize> {
        let (from, to) = self.ends(volume);
        let last = volume.starts.partition_point(|start| *start < to);
        let first = volume.starts.partition_point(|start| *start <= from).saturating_sub(1);
        first.min(last)..last
    }

    /// How far to the right a place is, in percent; the edge for what is out of sight.
    pub fn percent(self, volume: &Volume, at: u32) -> f64 {
        let (from, to) = self.ends(volume);
        if to <= from { 0.0 } else { f64::from(at.clamp(from, to) - from) * 100.0 / f64::from(to - from) }
    }

    /// The same in whole units, of which `units` fill the timeline.
    pub fn unit(self, volume: &Volume, at: u32, units: u32) -> u32 {
        (self.percent(volume, at) * f64::from(units) / 100.0) as u32
    }

    /// The character at a part of what is in sight, 0 to 1.
    pub fn at(self, volume: &Volume, part: f64) -> u32 {
        let (from, to) = self.ends(volume);
        from + (part.clamp(0.0, 1.0) * f64::from(to - from)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn volume() -> Volume {
        Volume { starts: (0..20).map(|speech| speech * 500).collect(), total: 10_000, ..Volume::default() }
    }

    #[test]
    fn a_brush_gives_the_part_between() {
        let volume = volume();
        let ends = |one, other| Zoom::between(&volume, one, other).ends(&volume);
        assert_eq!(ends(4000, 2000), (2000, 4000));
        assert_eq!(ends(3000, 3010), (2505, 3505), "never too near");
        assert_eq!(ends(0, 1), (0, 1000));
        assert_eq!(ends(9990, u32::MAX), (9000, 10_000));
        assert!(Zoom::between(&volume, 0, 10_000).is_whole());
        assert_eq!(Zoom::between(&volume, 2000, 4000).speeches(&volume), 4..8);
        assert_eq!(Zoom::between(&volume, 2100, 4100).speeches(&volume), 4..9);
        assert_eq!(Zoom::default().speeches(&volume), 0..20);
    }

    #[test]
    fn steps_keep_the_place_and_end_at_the_whole() {
        let volume = volume();
        let near = Zoom::default().step(&volume, Step::Nearer, 7000);
        assert_eq!(near.ends(&volume), (4500, 9500));
        let nearer = (0..9).fold(near, |zoom, _| zoom.step(&volume, Step::Nearer, 7000));
        assert_eq!(nearer.ends(&volume), (6500, 7500));
        let far = near.step(&volume, Step::Further, 0);
        assert!(far.is_whole() && nearer.step(&volume, Step::Whole, 0).is_whole());
    }

    #[test]
    fn ends_stop_at_each_other_and_at_the_whole() {
        let volume = volume();
        let zoom = Zoom::between(&volume, 2000, 4000);
        let ends = |edge, by| zoom.nudge(&volume, edge, by).ends(&volume);
        assert_eq!(ends(Edge::Start, 10), (2100, 4000));
        assert_eq!(ends(Edge::Start, 1000), (3000, 4000));
        assert_eq!(ends(Edge::End, -1000), (2000, 3000));
        assert_eq!(ends(Edge::End, 1000), (2000, 10_000));
        assert_eq!(ends(Edge::Start, -1000), (0, 4000));
    }

    #[test]
    fn a_pointer_brushes_outside_and_moves_inside() {
        let volume = volume();
        let zoom = Zoom::between(&volume, 2000, 4000);
        let drag = |at, edge, to| zoom.drag(&volume, zoom.grip(&volume, at, edge), to).ends(&volume);
        assert_eq!(drag(6000, None, 8000), (6000, 8000));
        assert_eq!(drag(3000, None, 3500), (2500, 4500));
        assert_eq!(drag(3000, None, 99_999), (8000, 10_000));
        assert_eq!(drag(2000, Some(Edge::Start), 1000), (1000, 4000));
        assert_eq!(drag(4000, Some(Edge::End), 5000), (2000, 5000));
    }

    #[test]
    fn places_are_told_within_what_is_in_sight() {
        let volume = volume();
        let zoom = Zoom::between(&volume, 2000, 4000);
        assert_eq!([1000, 3000, 9000].map(|at| zoom.percent(&volume, at)), [0.0, 50.0, 100.0]);
        assert_eq!((zoom.unit(&volume, 3000, 1000), zoom.at(&volume, 0.25)), (500, 2500));
        assert_eq!(zoom.follow(&volume, 5), zoom);
        assert_eq!(zoom.follow(&volume, 15).ends(&volume), (6500, 8500));
        let empty = Volume::default();
        assert_eq!((Zoom::default().percent(&empty, 3), Zoom::default().speeches(&empty)), (0.0, 0..0));
        assert_eq!(Zoom::default().step(&empty, Step::Nearer, 0), Zoom::default());
    }
}
