//! What was asked for and what was meant to be done: sentences as printed, by speaker.

use yew::Html;

use crate::view::build::built;
use crate::view::dom::{El, div, el, nothing};
use crate::view::fold::{Fold, Kind};
use crate::view::reading::wish::Wish;
use crate::view::scene::{Scene, badge, count};

const FOLD: Fold = Fold(Kind::Wishes, 0);

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    if !scene.document.has_wishes() {
        return nothing();
    }
    let open = scene.folds.is_open(FOLD);
    let number = open.then(|| count(&(words.count)(scene.document.wishes().len())));
    let heading = scene.heading(1, "mv-h mv-h--minor").say(words.wishes).each(number);
    let button = scene.folds.more(FOLD).say(words.wishes_open);
    let body = if open { scene.one(0).part(all) } else { list(false).into() };
    let note = div("p", "mv-wishes__note").add(div("span", "mv-read").say(words.wishes_read));
    div("div", "mv-group").add(heading).add(div("div", "mv-group__body").add(note).add(button).add(body)).into()
}

fn list(open: bool) -> El {
    div("ul", "mv-wishes").id(FOLD.id()).put_if(!open, "hidden", "")
}

/// Thousands of sentences, maybe.
fn all(scene: &Scene) -> Html {
    let groups = scene.document.wishes_by_speaker();
    built(list(true).each(groups.into_iter().map(|(speaker, wishes)| group(scene, speaker, &wishes))).into())
}

/// The sentences of one speaker.
fn group(scene: &Scene, speaker: Option<usize>, wishes: &[&Wish]) -> El {
    let face = speaker.and_then(|speaker| scene.document.faces.get(speaker));
    let name = div("p", "mv-pos__who");
    let name = match face {
        Some(face) => name.ja().add(el("b").text(&face.name)).text(&face.post),
        None => name.say(scene.words.nobody),
    };
    let sentence = |wish: &&Wish| {
        let kind = div("span", "mv-read").say((scene.words.wish)(wish.kind));
        el("li").add(kind).add(scene.quoted(scene.document.place_of(wish.span), &wish.words))
    };
    div("li", "mv-wish").each(face.map(badge)).add(name).add(el("ul").each(wishes.iter().map(sentence)))
}
