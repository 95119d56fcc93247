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

use super::dom::{El, classed, el};
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
    let by_clock = scene.scale().since.is_some();
    let (before, measure, after) = if by_clock { words.caption_clock } else { words.caption };
    let caption = classed("p", "mv-tl__cap").say(before).add(el("b").say(measure)).say(after);
    let no_end = || minutes.speeches.iter().any(|speech| minutes.until(speech).is_none());
    let note = if scene.document.clock(0).is_some() {
        Some(words.clock_note)
    } else {
        (by_clock && no_end()).then_some(words.until_next)
    };
    section
        .add(heading.each(numbers))
        .add(note.into_iter().fold(caption, El::say))
        .each(scene.document.has_clock().then(|| measures(scene)))
        .add(overview::draw(scene))
        .add(lanes::draw(scene))
        .add(rail::draw(scene))
        .add(readout::draw(scene))
        .add(scene.unread().part(table::draw))
        .into()
}

/// By the clock or by volume: two buttons, one of which is pressed.
fn measures(scene: &Scene) -> El {
    let button = |command, name, by_volume: bool| {
        let pressed = if scene.by_volume == by_volume { "true" } else { "false" };
        let button = classed("button", "mv-measure").put("type", "button").put("data-do", command);
        button.put("aria-pressed", pressed).say(name)
    };
    let words = scene.words;
    classed("p", "mv-measures")
        .put("role", "group")
        .put("aria-label", words.measure)
        .add(button("by-clock", words.caption_clock.1, false))
        .add(button("by-volume", words.caption.1, true))
}
