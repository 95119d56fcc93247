//! Who spoke when and how much: lanes in a wide page, a rail in a narrow one, and a table.

mod crowd;
mod lanes;
pub mod motion;
mod overview;
mod plot;
mod rail;
mod readout;
pub mod table;
pub mod zoom;

use yew::Html;

use super::dom::{classed, el};
use super::reading::place::TIMELINE;
use super::scene::{Scene, count};
pub use lanes::is_folded;
pub use overview::in_words;

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let minutes = &scene.document.minutes;
    let long = overview::is_long(scene);
    let section =
        classed("section", if long { "mv-timeline mv-timeline--long mv-grid" } else { "mv-timeline mv-grid" })
            .put("part", "timeline")
            .id(TIMELINE)
            .put("aria-labelledby", "mv-timeline-h");
    let heading = scene.heading(1, "mv-h").id("mv-timeline-h").say(words.flow);
    if minutes.speeches.is_empty() {
        return section.add(heading).add(classed("p", "mv-none").say(words.no_speeches)).into();
    }
    let numbers =
        [(words.people)(minutes.speakers.len()), (words.times)(minutes.speeches.len())].map(|number| count(&number));
    let (before, volume, after) = words.caption;
    let caption = classed("p", "mv-tl__cap").say(before).add(el("b").say(volume)).say(after);
    let timed = scene.document.clock(0).is_some();
    let caption = if timed { caption.say(words.clock_note) } else { caption };
    section
        .add(heading.each(numbers))
        .add(caption)
        .add(overview::draw(scene))
        .add(lanes::draw(scene))
        .add(rail::draw(scene))
        .add(readout::draw(scene))
        .add(scene.unread().part(table::draw))
        .into()
}
