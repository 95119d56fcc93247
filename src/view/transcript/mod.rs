//! The whole record, in order. Every text node in here is the record's own; what is added is drawn
//! from attributes, so that copying gives the record's words and nothing else.

mod lines;
mod paragraph;
mod run;
mod section;
mod speech;

use yew::Html;

use super::dom::{El, div};
use super::reading::place::TRANSCRIPT;
use super::reading::tree::Part;
use super::scene::{Scene, count};
use super::search::panel;

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let document = &*scene.document;
    let button = |command, sign| div("button", "mv-text").put("type", "button").put("data-do", command).say(sign);
    let folds = !document.minutes.sections.is_empty();
    let buttons =
        div("p", "mv-fold").add(button("open-text", words.open_all)).add(button("close-text", words.close_all));
    let heading = scene.heading(1, "mv-h").id(TRANSCRIPT).say(words.transcript);
    let number = (words.characters)(crate::span::count_words(&document.text));
    let top = div("div", "mv-text__top").add(heading.add(count(&number))).each(folds.then_some(buttons));
    let class = if scene.search.kept.is_some() { "mv-transcript is-filtered" } else { "mv-transcript" };
    let record = div("section", class).put("part", "transcript").put("aria-labelledby", TRANSCRIPT).ja();
    div("div", "mv-full__text")
        .add(top)
        .add(panel::left_out(scene))
        .add(record.each(parts(scene, &document.tree.top)))
        .into()
}

/// Runs of blocks, each redrawn only with the text; and sections, which open and close around them.
fn parts(scene: &Scene, parts: &[Part]) -> Vec<Html> {
    let part = |part: &Part| match part {
        Part::Run(blocks) => scene.run(blocks.clone()).part(run::draw),
        Part::Section(index) => section::draw(scene, *index).into(),
    };
    parts.iter().map(part).collect()
}

/// Words that belong to the page and not to the record: drawn from an attribute, in the interface's language.
fn added(scene: &Scene, tag: &'static str, class: &'static str, words: impl Into<yew::AttrValue>) -> El {
    div(tag, class).put("lang", scene.words.lang).drawn(words)
}
