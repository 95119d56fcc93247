//! What a careful clerk would want to be told about the reading.

use yew::Html;

use super::dom::{El, classed, el, nothing};
use super::scene::{Scene, count};
use crate::count::Lines;
use crate::diagnostic::{Diagnostic, Lang};

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    // What is too weak to be claimed is for the clerk alone.
    let all = scene.document.minutes.diagnostics.iter();
    let diagnostics: Vec<&Diagnostic> = all.filter(|found| !found.problem.is_weak()).collect();
    if diagnostics.is_empty() {
        return nothing();
    }
    let heading = scene
        .heading(1, "mv-h mv-h--minor")
        .id("mv-diag-h")
        .say(words.notes)
        .add(count(&(words.count)(diagnostics.len())));
    let mut lines = Lines::new(&scene.document.text);
    let notes = diagnostics
        .iter()
        .enumerate()
        .map(|(index, diagnostic)| note(scene, index, diagnostic, lines.of(diagnostic.span.start)));
    classed("section", "mv-diag mv-grid")
        .put("part", "diagnostics")
        .put("aria-labelledby", "mv-diag-h")
        .add(heading)
        .add(el("ol").each(notes))
        .into()
}

/// A sentence, and the line of the original, which leads to the place.
fn note(scene: &Scene, index: usize, diagnostic: &Diagnostic, line: usize) -> El {
    let lang = if scene.words.lang == "ja" { Lang::Ja } else { Lang::En };
    let place = scene.document.place_around(diagnostic.span);
    let link = classed("span", "mv-ln").add(scene.link(place).text(&(scene.words.line)(line)));
    el("li")
        .key(index)
        .add(classed("span", "mv-diag__no").put("aria-hidden", "true").text(&["※", &(index + 1).to_string()].concat()))
        .add(el("p").text(&diagnostic.problem.message(lang)).add(link))
}
