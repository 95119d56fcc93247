//! Who spoke when and how much: lanes in a wide page, a rail in a narrow one, and a table.

mod lanes;
pub mod motion;
mod rail;
mod readout;
mod table;

use yew::Html;

use super::dom::{El, div, el};
use super::reading::place::TIMELINE;
use super::reading::volume::percent;
use super::scene::{Scene, count};

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let minutes = &scene.document.minutes;
    let section = div("section", "mv-timeline mv-grid")
        .put("part", "timeline")
        .id(TIMELINE)
        .put("aria-labelledby", "mv-timeline-h");
    let heading = scene.heading(1, "mv-h").id("mv-timeline-h").say(words.flow);
    if minutes.speeches.is_empty() {
        return section.add(heading).add(div("p", "mv-none").say(words.no_speeches)).into();
    }
    let numbers =
        [(words.people)(minutes.speakers.len()), (words.times)(minutes.speeches.len())].map(|number| count(&number));
    let (before, volume, after) = words.caption;
    let caption = div("p", "mv-tl__cap").say(before).add(el("b").say(volume)).say(after);
    let timed = scene.document.clock(0).is_some();
    let caption = if timed { caption.say(words.clock_note) } else { caption };
    section
        .add(heading.each(numbers))
        .add(caption)
        .add(lanes::draw(scene))
        .add(rail::draw(scene))
        .add(readout::draw(scene))
        .add(table::draw(scene))
        .into()
}

/// A rectangle over some characters of the whole, as high as its field unless the style sheet says otherwise.
fn stretch(scene: &Scene, class: &'static str, start: u32, end: u32) -> El {
    let volume = &scene.document.volume;
    div("rect", class)
        .set("x", percent(volume.percent(start)))
        .set("width", percent(volume.percent(end.saturating_sub(start))))
        .put("height", "100%")
}

/// The line at which the timeline stands: at the beginning of a speech.
fn marker(scene: &Scene, sign: &'static str) -> El {
    let start = scene.document.volume.starts.get(scene.bar).copied().unwrap_or(0);
    div("svg", "mv-now")
        .set("x", percent(scene.document.volume.percent(start)))
        .add(el("path").put("d", sign))
        .add(el("line").put("y1", "0").put("y2", "100%"))
}
