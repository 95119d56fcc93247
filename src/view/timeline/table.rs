//! The same figures as a table.

use super::super::dom::{El, div, el};
use super::super::fold::{Fold, Kind};
use super::super::reading::place::Place;
use super::super::reading::volume::tenths;
use super::super::scene::Scene;
use super::super::words::thousands;

/// Which columns hold numbers.
const NUMBERS: [bool; 5] = [true, false, false, true, true];

pub fn draw(scene: &Scene) -> El {
    let words = scene.words;
    let fold = Fold(Kind::Table, 0);
    let button = scene.folds.more(fold).say(words.table);
    let body = scene
        .fold(fold, "div", "mv-table__box")
        .put("role", "region")
        .put("aria-label", words.table_title)
        .put("tabindex", "0");
    let open = scene.folds.is_open(fold).then(|| table(scene));
    div("div", "mv-table").add(button).add(body.each(open))
}

fn table(scene: &Scene) -> El {
    let words = scene.words;
    let title = |(name, number): (&'static str, bool)| cell("th", number).put("scope", "col").say(name);
    let titles = words.columns.into_iter().zip(NUMBERS).map(title);
    let rows = (0..scene.document.minutes.speeches.len()).map(|speech| row(scene, speech));
    el("table")
        .add(div("caption", "mv-vh").say(words.table_title))
        .add(el("thead").add(el("tr").each(titles)))
        .add(el("tbody").each(rows))
}

fn row(scene: &Scene, speech: usize) -> El {
    let volume = &scene.document.volume;
    let characters = volume.end(speech) - volume.starts.get(speech).copied().unwrap_or_default();
    let who = scene.link(Place::Speech(speech)).text(&scene.who(speech));
    el("tr")
        .key(speech)
        .add(cell("td", true).text(&(speech + 1).to_string()))
        .add(cell("th", false).put("scope", "row").ja().add(who))
        .add(cell("td", false).ja().text(&scene.section_of(speech)))
        .add(cell("td", true).text(&thousands(characters)))
        .add(cell("td", true).text(&tenths(volume.percent(characters))))
}

fn cell(tag: &'static str, number: bool) -> El {
    if number { div(tag, "mv-num") } else { el(tag) }
}
