//! The whole record, in order. Every text node in here is the record's own; what is added is drawn
//! from attributes, so that copying gives the record's words and nothing else.

mod lines;
mod paragraph;
pub mod reach;
pub mod run;
mod section;
mod speech;

use yew::Html;

use super::dom::{El, classed, nothing};
use super::reading::place::TRANSCRIPT;
use super::reading::tree::Part;
use super::scene::{Scene, count};
use super::search::panel;

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let document = &*scene.document;
    let button = |command, sign| classed("button", "mv-text").put("type", "button").put("data-do", command).say(sign);
    let folds = !document.minutes.sections.is_empty();
    let buttons =
        classed("p", "mv-fold").add(button("open-text", words.open_all)).add(button("close-text", words.close_all));
    let heading = scene.heading(1, "mv-h").id(TRANSCRIPT).say(words.transcript);
    let number = (words.characters)(document.letters);
    let top = classed("div", "mv-text__top").add(heading.add(count(&number))).each(folds.then_some(buttons));
    let class = if scene.search.kept.is_some() { "mv-transcript is-filtered" } else { "mv-transcript" };
    let record = classed("section", class).put("part", "transcript").put("aria-labelledby", TRANSCRIPT).ja();
    let record = record.each(parts(scene, &document.tree.top));
    let all = document.minutes.blocks.len();
    // Without it nothing stands in its place: yew counts children from the end, and would make the record anew.
    let rest = match scene.reach < all {
        true => classed("p", "mv-rest").put("lang", words.lang).text(&(words.drawing)(scene.reach * 100 / all)).into(),
        false => nothing(),
    };
    classed("div", "mv-full__text").add(top).add(panel::left_out(scene)).add(record).add(rest).into()
}

/// Runs of blocks, each redrawn only when something in it changes; and sections, which open and close around them.
/// What is beyond reach is drawn later. The keys, numbers in order, keep what is drawn as it is.
fn parts(scene: &Scene, parts: &[Part]) -> Vec<Html> {
    let mut drawn = Vec::new();
    for part in parts {
        match part {
            Part::Run(blocks) => {
                let within =
                    reach::parts(&scene.document.minutes, blocks).into_iter().filter(|b| b.start < scene.reach);
                for blocks in within {
                    drawn.push(scene.run(blocks).keyed_part(drawn.len(), run::draw));
                }
            }
            Part::Section(index) => {
                let start = scene.document.minutes.sections.get(*index).map_or(0, |section| section.blocks.start);
                if start < scene.reach {
                    drawn.push(section::draw(scene, *index).key(drawn.len()).into());
                }
            }
        }
    }
    drawn
}

/// Words that belong to the page and not to the record: drawn from an attribute, in the interface's language.
fn added(scene: &Scene, tag: &'static str, class: &'static str, words: impl Into<yew::AttrValue>) -> El {
    classed(tag, class).put("lang", scene.words.lang).drawn(words)
}
