//! A long meeting in one strip: everybody's speeches, and the part of them that the timeline shows.

use yew::Html;

use super::super::dom::{El, classed, el, nothing};
use super::super::icon::{MINUS, PLUS, icon};
use super::super::scene::Scene;
use super::super::words::among;
use super::crowd;
use super::plot::{line, place, stretch};
use super::zoom::Edge;

/// With more speeches than this a part can be brought nearer.
const LONG: usize = 40;

/// Whether a meeting is long enough to be looked at in parts.
pub fn is_long(scene: &Scene) -> bool {
    scene.document.minutes.speeches.len() > LONG
}

pub fn draw(scene: &Scene) -> Html {
    if !is_long(scene) {
        return nothing();
    }
    let words = scene.words;
    let whole = scene.zoom.is_whole();
    let strip = classed("div", "mv-over__strip")
        .add(bands(scene))
        .add(scene.unread().whole().part(crowd::draw))
        .add(window(scene));
    let button = |command, name, off: bool| {
        classed("button", "mv-over__b")
            .put("type", "button")
            .put("data-do", command)
            .put("aria-label", name)
            .put("title", name)
            .put_if(off, "aria-disabled", "true")
    };
    let buttons = classed("p", "mv-over__do")
        .add(button("further", words.further, whole).add(icon(MINUS)))
        .add(button("nearer", words.nearer, false).add(icon(PLUS)))
        .add(classed("button", "mv-text").put("type", "button").put("data-do", "whole").say(words.whole).put_if(
            whole,
            "aria-disabled",
            "true",
        ));
    classed("div", "mv-over")
        .put("role", "group")
        .put("aria-label", words.overview)
        .add(classed("p", "mv-over__now").text(&in_words(scene)))
        .add(strip)
        .add(buttons)
        .into()
}

/// 12〜80番目の発言（全569回）
pub fn in_words(scene: &Scene) -> String {
    let speeches = scene.zoom.speeches(scene.scale());
    among(scene.words.in_sight, [speeches.start + 1, speeches.end, scene.document.minutes.speeches.len()])
}

/// Every other section.
fn bands(scene: &Scene) -> El {
    let whole = scene.whole();
    let mut bands = classed("svg", "mv-over__bands").put("aria-hidden", "true");
    for band in scene.scale().bands.iter().skip(1).step_by(2) {
        bands = bands.add(stretch(&whole, "mv-over__band", band.start, band.end));
    }
    bands
}

/// The part shown, between two ends that can be taken hold of, and the reading position.
fn window(scene: &Scene) -> El {
    let volume = scene.scale();
    let whole = scene.whole();
    let (from, to) = scene.zoom.ends(volume);
    let veil = |start, end| stretch(&whole, "mv-over__veil", start, end);
    let start = volume.starts.get(scene.bar).copied().unwrap_or_default();
    classed("svg", "mv-over__part")
        .add(veil(0, from))
        .add(veil(to, volume.total))
        .add(line("mv-over__now-line", place(&whole, start), ["0", "100%"]))
        .add(edge(scene, &whole, Edge::Start, from))
        .add(edge(scene, &whole, Edge::End, to))
}

/// One end: a slider over the characters, told by the speech that it stands in.
fn edge(scene: &Scene, whole: &Scene, edge: Edge, at: u32) -> El {
    let volume = scene.scale();
    let (name, words, shift) = match edge {
        Edge::Start => ("start", scene.words.part_starts, "-18"),
        Edge::End => ("end", scene.words.part_ends, "-6"),
    };
    let speeches = scene.zoom.speeches(volume);
    let speech = if edge == Edge::Start { speeches.start } else { speeches.end.saturating_sub(1) };
    let value = [scene.number(speech), scene.words.comma.to_string(), scene.who(speech)].concat();
    let handle = classed("g", "mv-over__edge")
        .put("role", "slider")
        .put("tabindex", "0")
        .put("data-edge", name)
        .put("aria-label", words)
        .put("aria-valuemin", "0")
        .set("aria-valuemax", volume.total.to_string())
        .set("aria-valuenow", at.to_string())
        .set("aria-valuetext", value)
        .add(classed("rect", "mv-hit").put("x", shift).put("width", "24").put("height", "100%"))
        .add(el("rect").put("x", "-2").put("width", "4").put("height", "100%"));
    el("svg").set("x", place(whole, at)).add(handle)
}
