//! What a careful clerk would want to be told about the reading.

use yew::Html;

use super::dom::{El, div, el, nothing};
use super::scene::{Scene, count};
use crate::diagnostic::{Diagnostic, Lang};

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let diagnostics = &scene.document.minutes.diagnostics;
    if diagnostics.is_empty() {
        return nothing();
    }
    let heading = scene
        .heading(1, "mv-h mv-h--minor")
        .id("mv-diag-h")
        .say(words.notes)
        .add(count(&(words.count)(diagnostics.len())));
    let mut lines = Lines { text: &scene.document.text, at: 0, line: 1 };
    let notes = diagnostics
        .iter()
        .enumerate()
        .map(|(index, diagnostic)| note(scene, index, diagnostic, lines.of(diagnostic.span.start)));
    div("section", "mv-diag mv-grid")
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
    let link = div("span", "mv-ln").add(scene.link(place).text(&(scene.words.line)(line)));
    el("li")
        .key(index)
        .add(div("span", "mv-diag__no").put("aria-hidden", "true").text(&["※", &(index + 1).to_string()].concat()))
        .add(el("p").text(&diagnostic.problem.message(lang)).add(link))
}

/// Line numbers, counted on from the last one asked for, as notes are in document order.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, at: usize) -> usize {
        if at < self.at {
            (self.at, self.line) = (0, 1);
        }
        let bytes = self.text.as_bytes().get(self.at..at).unwrap_or_default();
        // A carriage return ends a line unless a line feed follows.
        let ends = |i: usize| match bytes[i] {
            b'\n' => true,
            b'\r' => self.text.as_bytes().get(self.at + i + 1) != Some(&b'\n'),
            _ => false,
        };
        let count = (0..bytes.len()).filter(|i| ends(*i)).count();
        self.line += count;
        self.at = at;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_forwards_and_back() {
        let mut lines = Lines { text: "一\r\n二\r三\n四", at: 0, line: 1 };
        assert_eq!([0, 5, 9, 13, 5].map(|at| lines.of(at)), [1, 2, 3, 4, 2]);
    }
}
