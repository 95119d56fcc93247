//! The choice of speeches to show, and the line that says how many are left out.

use yew::Html;

use super::super::dom::{El, classed, el, nothing};
use super::super::fold::{Fold, Kind};
use super::super::reading::matter::MATTERS;
use super::super::scene::Scene;

/// The ids of the lists of which one entry, or all, is chosen.
pub const SECTION: &str = "mv-pick-section";
pub const MATTER: &str = "mv-pick-matter";

pub fn draw(scene: &Scene, fold: Fold) -> El {
    let panel = scene.fold(fold, "div", "mv-filter").put("role", "group").put("aria-label", scene.words.filter);
    if !scene.folds.is_open(fold) {
        return panel;
    }
    let words = scene.words;
    let kinds = MATTERS.map(|matter| el("option").put("value", matter.name()).say((words.matters)(matter)));
    let sections = scene.document.tree.sections.iter().enumerate().filter(|(_, node)| node.speeches > 0);
    let sections: Vec<El> = sections
        .map(|(index, _)| el("option").set("value", index.to_string()).ja().text(&scene.document.heading(index)))
        .collect();
    let sections = (!sections.is_empty()).then(|| pick(scene, SECTION, words.section, sections));
    let ended = classed("p", "mv-filter__end")
        .add(command("all", words.show_all).put_if(scene.search.kept.is_none(), "aria-disabled", "true"))
        .add(scene.folds.button(Fold(Kind::Filter, 0), "mv-text").say(words.close));
    panel.add(pick(scene, MATTER, words.matter, kinds.into())).each(sections).add(speakers(scene)).add(ended)
}

/// A list of which one, or all, is chosen.
fn pick(scene: &Scene, name: &'static str, title: &'static str, options: Vec<El>) -> El {
    let list = el("select").put("id", name).add(el("option").put("value", "").say(scene.words.all));
    classed("p", "mv-filter__pick").add(el("label").put("for", name).say(title)).add(list.each(options))
}

/// Each speaker is in or out.
fn speakers(scene: &Scene) -> El {
    let minutes = &scene.document.minutes;
    let button = |(index, speaker): (usize, &crate::model::Speaker)| {
        let chosen = scene.search.filter.speakers.contains(&index);
        let name = scene.document.faces.get(index).map_or(String::new(), |face| face.label());
        let number = classed("span", "mv-filter__n").put("lang", scene.words.lang);
        classed("button", "mv-filter__who")
            .key(index)
            .put("type", "button")
            .set("data-speaker", index.to_string())
            .put("aria-pressed", if chosen { "true" } else { "false" })
            .ja()
            .text(&name)
            .add(number.text(&(scene.words.times)(speaker.speeches as usize)))
    };
    classed("fieldset", "mv-filter__speakers")
        .add(el("legend").say(scene.words.speakers))
        .add(el("div").each(minutes.speakers.iter().enumerate().map(button)))
}

fn command(name: &'static str, words: &'static str) -> El {
    classed("button", "mv-text").put("type", "button").put("data-do", name).say(words)
}

/// How many speeches are shown, and the way back to all.
pub fn left_out(scene: &Scene) -> Html {
    let Some(kept) = &scene.search.kept else { return nothing() };
    let shown = kept.iter().filter(|kept| **kept).count();
    let words = (scene.words.shown)(shown, kept.len());
    classed("p", "mv-left").add(el("span").text(&words)).add(command("all", scene.words.show_all)).into()
}
