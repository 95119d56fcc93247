//! The bars of a great record: one path for all lanes, redrawn only when what is in sight changes.

use yew::Html;

use super::super::reading::volume::Lane;
use super::super::scene::Scene;
use super::lanes::shown;
use super::plot::{Bars, sheet};

/// Into how many places the width is cut: about a point of the screen each.
const UNITS: u32 = 1000;

/// Height of a row, of the bar in it, and of a hit below it.
const ROW: u32 = 25;
const BAR: [u32; 2] = [7, 11];
const HIT: [u32; 2] = [19, 6];

pub fn draw(scene: &Scene) -> Html {
    let volume = scene.scale();
    let lanes = shown(scene);
    let unit = |at| scene.zoom.unit(volume, at, UNITS);
    let [mut kept, mut out, mut hits] = [Bars::default(), Bars::default(), Bars::default()];
    let mut top = 0;
    for lane in volume.lanes.iter().take(lanes) {
        let (row, below) = ([top + BAR[0], BAR[1]], [top + HIT[0], HIT[1]]);
        for speech in in_sight(scene, lane) {
            let start = volume.starts.get(*speech).copied().unwrap_or_default();
            let bars = if scene.search.keeps(*speech) { &mut kept } else { &mut out };
            bars.add(row, unit(start), unit(volume.end(*speech)));
            for at in scene.found_in(*speech) {
                hits.add(below, unit(at), 0);
            }
        }
        kept.end(row);
        out.end(row);
        hits.end(below);
        top += ROW;
    }
    sheet("mv-crowd", UNITS, top)
        .add(out.path("mv-crowd__bars is-out"))
        .add(kept.path("mv-crowd__bars"))
        .add(hits.path("mv-crowd__hits"))
        .into()
}

/// The speeches of a lane of which something is in sight.
pub fn in_sight<'l>(scene: &Scene, lane: &'l Lane) -> &'l [usize] {
    let speeches = scene.zoom.speeches(scene.scale());
    let before = |speech: usize| lane.speeches.partition_point(|other| *other < speech);
    lane.speeches.get(before(speeches.start)..before(speeches.end)).unwrap_or_default()
}
