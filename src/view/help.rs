//! The sheet of keys, on `?`.

use yew::Html;

use super::dom::{classed, el};
use super::icon::{CROSS, icon};
use super::scene::Scene;

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let row = |(keys, meaning): &(&'static str, &'static str)| {
        el("div").add(el("dt").add(el("kbd").say(keys))).add(el("dd").say(meaning))
    };
    let close = classed("button", "mv-help__close").put("type", "button").put("data-do", "close-help");
    let top = classed("div", "mv-help__top")
        .add(scene.heading(1, "mv-h").id("mv-help-h").say(words.help))
        .add(close.put("aria-label", words.close).add(icon(CROSS)));
    classed("dialog", "mv-help")
        .put("aria-labelledby", "mv-help-h")
        .put("closedby", "any")
        .add(top)
        .add(el("dl").each(words.keys_of.iter().map(row)))
        .into()
}
