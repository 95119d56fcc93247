//! Drawing along the timeline: places and stretches of what is in sight, and many bars as one path.

use super::super::dom::{El, classed, el};
use super::super::reading::volume::percent;
use super::super::scene::Scene;

/// More speeches in sight than this are drawn as one path a lane, and found by their place.
pub const MANY: usize = 400;

/// Whether the speeches in sight are too many to be elements.
pub fn is_many(scene: &Scene) -> bool {
    scene.zoom.speeches(scene.scale()).len() > MANY
}

/// Where a character stands: "12.345%".
pub fn place(scene: &Scene, at: u32) -> String {
    percent(scene.zoom.percent(scene.scale(), at))
}

/// Whether something of a stretch is in sight.
pub fn in_sight(scene: &Scene, start: u32, end: u32) -> bool {
    let (from, to) = scene.zoom.ends(scene.scale());
    start < to && from < end
}

/// A rectangle over some characters, as high as its field unless the style sheet says otherwise.
pub fn stretch(scene: &Scene, class: &'static str, start: u32, end: u32) -> El {
    let volume = scene.scale();
    let [left, right] = [start, end].map(|at| scene.zoom.percent(volume, at));
    classed("rect", class).set("x", percent(left)).set("width", percent(right - left)).put("height", "100%")
}

/// A line from top to bottom, or as far as `ends` says.
pub fn line(class: &'static str, x: String, [top, bottom]: [&'static str; 2]) -> El {
    classed("line", class).set("x1", x.clone()).set("x2", x).put("y1", top).put("y2", bottom)
}

/// The line at which the timeline stands: at the beginning of a speech, if that is in sight.
pub fn marker(scene: &Scene, sign: &'static str) -> Option<El> {
    let volume = scene.scale();
    let start = volume.starts.get(scene.bar).copied().unwrap_or(0);
    in_sight(scene, start, start + 1).then(|| {
        classed("svg", "mv-now")
            .set("x", place(scene, start))
            .add(el("path").put("d", sign))
            .add(el("line").put("y1", "0").put("y2", "100%"))
    })
}

/// The line at what of the recording is heard, if that is in sight.
pub fn heard(scene: &Scene) -> Option<El> {
    let at = scene.document.heard(scene.heard?, scene.by_volume)?;
    in_sight(scene, at, at + 1).then(|| line("mv-heard", place(scene, at), ["0", "100%"]))
}

/// The speech that holds the focus of the timeline: the one it stands at, or the first in sight.
pub fn stop(scene: &Scene) -> usize {
    let speeches = scene.zoom.speeches(scene.scale());
    if speeches.contains(&scene.bar) { scene.bar } else { speeches.start }
}

/// Bars of one row as the data of a path. Those that meet become one, so that there are never more than half as many as
/// units in the row, however many speeches there are.
#[derive(Default)]
pub struct Bars {
    data: String,
    open: Option<(u32, u32)>,
}

impl Bars {
    /// A bar from one unit to before another, at least one wide; bars come in order.
    pub fn add(&mut self, row: [u32; 2], from: u32, to: u32) {
        let to = to.max(from + 1);
        match &mut self.open {
            Some((_, end)) if from <= *end => *end = to.max(*end),
            _ => {
                self.end(row);
                self.open = Some((from, to));
            }
        }
    }

    /// Ends a row, given by its top and its height.
    pub fn end(&mut self, [top, height]: [u32; 2]) {
        if let Some((from, to)) = self.open.take() {
            for (sign, number) in [('M', from), (' ', top), ('h', to - from), ('v', height), ('H', from)] {
                self.data.push(sign);
                self.data.push_str(&number.to_string());
            }
            self.data.push('z');
        }
    }

    pub fn path(self, class: &'static str) -> El {
        classed("path", class).set("d", self.data)
    }
}

/// A drawing of `units` by `rows`, as wide and high as its place.
pub fn sheet(class: &'static str, units: u32, rows: u32) -> El {
    classed("svg", class)
        .put("aria-hidden", "true")
        .put("preserveAspectRatio", "none")
        .set("viewBox", ["0 0 ", &units.to_string(), " ", &rows.to_string()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_that_meet_become_one() {
        let mut bars = Bars::default();
        for (from, to) in [(0, 0), (1, 3), (3, 3), (6, 9)] {
            bars.add([7, 11], from, to);
        }
        bars.end([7, 11]);
        bars.add([32, 11], 2, 4);
        bars.end([32, 11]);
        assert_eq!(bars.data, "M0 7h4v11H0zM6 7h3v11H6zM2 32h2v11H2z");
    }
}
