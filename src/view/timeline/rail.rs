//! The timeline in one line, for a narrow page: a slider over the speeches.

use yew::Html;

use super::super::dom::{El, classed, el};
use super::super::reading::volume::percent;
use super::super::scene::Scene;
use super::plot::{heard, in_sight, is_many, marker, stretch};
use crate::model::Speech;

/// A segment narrower than this part of the whole has no room for a letter.
const NARROW: f64 = 3.4;

/// More segments than this stand without gaps.
const MANY: usize = 60;

pub fn draw(scene: &Scene) -> El {
    let speeches = &scene.document.minutes.speeches;
    let seen = scene.zoom.speeches(scene.scale()).len();
    let slider = classed("div", "mv-rail__slider")
        .put("role", "slider")
        .put("tabindex", "0")
        .put("aria-label", scene.words.flow)
        .put("aria-valuemin", "1")
        .set("aria-valuemax", speeches.len().to_string())
        .set("aria-valuenow", (scene.bar + 1).to_string())
        .set("aria-valuetext", value(scene))
        .add(scene.unread().part(everybody))
        .add(
            classed("svg", "mv-rail__now")
                .put("aria-hidden", "true")
                .add(
                    classed("svg", "mv-rail__on")
                        .put("y", "11")
                        .put("height", "36")
                        .each(current(scene))
                        .each(letter(scene, scene.bar)),
                )
                .each(heard(scene))
                .each(marker(scene, "M-6-3H6L0 6z")),
        );
    classed("div", if seen > MANY { "mv-rail mv-rail--many" } else { "mv-rail" }).add(slider)
}

/// All that does not change while one reads.
fn everybody(scene: &Scene) -> Html {
    let volume = scene.scale();
    let seen = volume.bands.iter().enumerate().filter(|(_, band)| in_sight(scene, band.start, band.end));
    let sections = seen.map(|(index, band)| {
        let class = if index % 2 == 0 { "mv-rail__sec" } else { "mv-rail__sec mv-rail__sec--even" };
        stretch(scene, class, band.start, band.end)
    });
    let tones = tones(&scene.document.minutes.speeches);
    let speeches = scene.zoom.speeches(volume);
    let segments = classed("svg", "mv-rail__segs");
    let segments = if is_many(scene) {
        // None of them would be seen by itself.
        segments.add(classed("rect", "mv-seg").put("width", "100%").put("height", "100%"))
    } else {
        let drawn = speeches.clone().map(|index| segment(scene, index, tones[index]).key(index));
        segments.add(el("g").each(drawn)).add(el("g").each(speeches.filter_map(|index| letter(scene, index))))
    };
    classed("div", "mv-rail__all")
        .put("aria-hidden", "true")
        .add(classed("svg", "mv-rail__secs").each(sections))
        .add(segments)
        .into()
}

/// 3番目、遠藤本部員、969字、(2) 討議
fn value(scene: &Scene) -> String {
    let volume = scene.scale();
    let amount = scene.amount(volume.amount(scene.bar));
    let speech = (scene.words.bar)(scene.bar + 1, &scene.who(scene.bar), &amount);
    [&speech, scene.words.comma, &scene.section_of(scene.bar)].concat()
}

/// Two greys in turn, changing with the speaker.
fn tones(speeches: &[Speech]) -> Vec<bool> {
    let mut tone = true;
    let mut last: Option<Option<usize>> = None;
    let next = |speech: &Speech| {
        let who = Some(speech.speaker);
        tone ^= last != who;
        last = who;
        tone
    };
    speeches.iter().map(next).collect()
}

fn segment(scene: &Scene, speech: usize, second: bool) -> El {
    let volume = scene.scale();
    let start = volume.starts.get(speech).copied().unwrap_or_default();
    let class = if second { "mv-seg mv-seg--2" } else { "mv-seg" };
    // A class list holds one static word; what is out is told by an attribute.
    stretch(scene, class, start, volume.end(speech)).put_if(!scene.search.keeps(speech), "data-out", "")
}

/// The speech at which the timeline stands.
fn current(scene: &Scene) -> Option<El> {
    let volume = scene.scale();
    let start = volume.starts.get(scene.bar).copied().unwrap_or_default();
    let end = volume.end(scene.bar);
    in_sight(scene, start, end).then(|| stretch(scene, "mv-seg is-on", start, end))
}

fn letter(scene: &Scene, speech: usize) -> Option<El> {
    let volume = scene.scale();
    let [start, end] = [*volume.starts.get(speech)?, volume.end(speech)].map(|at| scene.zoom.percent(volume, at));
    let face = scene.document.face_of(speech)?;
    (end - start >= NARROW).then(|| {
        el("text")
            .set("x", percent((start + end) / 2.0))
            .put("y", "50%")
            .put("dy", ".36em")
            .put("text-anchor", "middle")
            .text(&face.letter)
    })
}
