//! The search box: words, how many hits, steps between them, and the way to the filter.

use super::super::dom::{El, classed, el};
use super::super::fold::{Fold, Kind};
use super::super::icon::{CHEVRON, CROSS, FUNNEL, LENS, LIST, UP, icon};
use super::super::scene::{Scene, unseen};
use super::panel;

/// The id of the box to type in.
pub const BOX: &str = "mv-q";

pub fn draw(scene: &Scene) -> El {
    let words = scene.words;
    let on = scene.search.is_on();
    let typed = el("input")
        .put("type", "search")
        .put("id", BOX)
        .put("aria-label", words.search_for)
        .put("placeholder", words.search)
        .put("autocomplete", "off")
        .put("spellcheck", "false")
        .put("enterkeyhint", "search")
        .put("aria-keyshortcuts", "/");
    // The live region tells the same once the reader has stopped typing.
    let number = classed("span", "mv-find__n");
    let number = if on { number.text(&(words.hits)(scene.search.at, scene.search.hits.len())) } else { number };
    let none = scene.search.hits.is_empty();
    let list = scene
        .folds
        .button(Fold(Kind::Results, 0), "mv-find__list")
        .put("title", words.results)
        .put_if(none, "aria-disabled", "true")
        .add(unseen(words.results))
        .add(number)
        .add(icon(LIST));
    // Always there, as yew would make the box anew, and the focus be lost, if its neighbours came and went.
    let steps = classed("span", "mv-find__steps")
        .put_if(!on, "hidden", "")
        .add(list)
        .add(button("hit-before", UP, words.previous_hit, scene.search.hits.is_empty()))
        .add(button("hit-after", CHEVRON, words.next_hit, scene.search.hits.is_empty()))
        .add(button("clear", CROSS, words.clear, false));
    let field = classed("div", "mv-find__box").add(icon(LENS)).add(typed).add(steps);
    classed("div", if on { "mv-find is-on" } else { "mv-find" })
        .put("part", "search")
        .put("role", "search")
        .put("aria-label", words.search_for)
        .add(field)
        .each(filter(scene))
}

fn button(command: &'static str, sign: &'static str, name: &'static str, off: bool) -> El {
    el("button")
        .put("type", "button")
        .put("data-do", command)
        .put("aria-label", name)
        .put_if(off, "aria-disabled", "true")
        .add(icon(sign))
}

/// Where nobody speaks there is nothing to choose from.
fn filter(scene: &Scene) -> Vec<El> {
    if scene.document.minutes.speeches.is_empty() {
        return Vec::new();
    }
    let fold = Fold(Kind::Filter, 0);
    let on = scene.search.kept.is_some();
    let name = if on { scene.words.filter_is_on } else { scene.words.filter };
    let class = if on { "mv-filter__b is-on" } else { "mv-filter__b" };
    let button = scene.folds.button(fold, class).put("title", name).add(icon(FUNNEL)).add(el("span").say(name));
    vec![button, panel::draw(scene, fold)]
}
