//! The timeline in one line, for a narrow page: a slider over the speeches.

use super::super::dom::{El, div, el};
use super::super::reading::volume::percent;
use super::super::scene::Scene;
use super::{marker, stretch};
use crate::model::Speech;

/// A segment narrower than this part of the whole has no room for a letter.
const NARROW: f64 = 3.4;

/// More segments than this stand without gaps.
const MANY: usize = 60;

pub fn draw(scene: &Scene) -> El {
    let document = &*scene.document;
    let speeches = &document.minutes.speeches;
    let bands = &document.volume.bands;
    let sections = bands.iter().enumerate().map(|(index, band)| {
        stretch(
            scene,
            if index % 2 == 0 { "mv-rail__sec" } else { "mv-rail__sec mv-rail__sec--even" },
            band.start,
            band.end,
        )
    });
    let tones = tones(speeches);
    let segments = (0..speeches.len()).map(|index| segment(scene, index, tones[index]).key(index));
    let letters = (0..speeches.len()).filter_map(|index| letter(scene, index));
    let slider = div("div", "mv-rail__slider")
        .put("role", "slider")
        .put("tabindex", "0")
        .put("aria-label", scene.words.flow)
        .put("aria-valuemin", "1")
        .set("aria-valuemax", speeches.len().to_string())
        .set("aria-valuenow", (scene.bar + 1).to_string())
        .set("aria-valuetext", value(scene))
        .add(div("svg", "mv-rail__secs").put("aria-hidden", "true").each(sections))
        .add(
            div("svg", "mv-rail__segs")
                .put("aria-hidden", "true")
                .add(el("g").each(segments))
                .add(el("g").each(letters)),
        )
        .add(div("svg", "mv-rail__now").put("aria-hidden", "true").add(marker(scene, "M-6-3H6L0 6z")));
    div("div", if speeches.len() > MANY { "mv-rail mv-rail--many" } else { "mv-rail" }).add(slider)
}

/// 3番目、遠藤本部員、969字、(2) 討議
fn value(scene: &Scene) -> String {
    let volume = &scene.document.volume;
    let characters = volume.end(scene.bar) - volume.starts.get(scene.bar).copied().unwrap_or_default();
    let speech = (scene.words.bar)(scene.bar + 1, &scene.who(scene.bar), characters);
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
    let volume = &scene.document.volume;
    let start = volume.starts.get(speech).copied().unwrap_or_default();
    let class = match (scene.bar == speech, second) {
        (true, _) => "mv-seg is-on",
        (false, false) => "mv-seg",
        (false, true) => "mv-seg mv-seg--2",
    };
    // A class list holds one static word; what is out is told by an attribute.
    stretch(scene, class, start, volume.end(speech)).put_if(!scene.search.keeps(speech), "data-out", "")
}

fn letter(scene: &Scene, speech: usize) -> Option<El> {
    let volume = &scene.document.volume;
    let (start, end) = (*volume.starts.get(speech)?, volume.end(speech));
    let face = scene.document.face_of(speech)?;
    let middle = (volume.percent(start) + volume.percent(end)) / 2.0;
    let wide = volume.percent(end - start) >= NARROW;
    wide.then(|| {
        el("text")
            .set("x", percent(middle))
            .put("y", "50%")
            .put("dy", ".36em")
            .put("text-anchor", "middle")
            .text(&face.letter)
    })
}
