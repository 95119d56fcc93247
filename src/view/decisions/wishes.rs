//! What was asked for and what was meant to be done: sentences as printed, by speaker.

use yew::Html;

use crate::view::build::built;
use crate::view::dom::{El, classed, el, nothing};
use crate::view::far::{cut, far};
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
    let groups = if open { groups(scene) } else { Vec::new() };
    let total = || scene.document.wishes_by_speaker().iter().map(|(_, wishes)| wishes.len()).sum();
    let number = open.then(|| count(&(words.count)(total())));
    let heading = scene.heading(1, "mv-h mv-h--minor").say(words.wishes).each(number);
    let button = scene.folds.more(FOLD).say(words.wishes_open);
    let body = scene.fold(FOLD, "ul", "mv-wishes").each(groups);
    let note = classed("p", "mv-wishes__note").add(classed("span", "mv-read").say(words.wishes_read));
    classed("div", "mv-group").add(heading).add(classed("div", "mv-group__body").add(note).add(button).add(body)).into()
}

/// The sentences of each speaker: thousands, maybe.
fn groups(scene: &Scene) -> Vec<El> {
    let mut end = 0;
    let group = |(speaker, wishes): &(Option<usize>, Vec<Wish>)| {
        let start = end;
        end += wishes.len();
        let face = speaker.and_then(|speaker| scene.document.faces.get(speaker));
        let name = classed("p", "mv-pos__who");
        let name = match face {
            Some(face) => name.ja().add(el("b").text(&face.name)).text(&face.post),
            None => name.say(scene.words.nobody),
        };
        let pieces =
            cut(start..end).into_iter().map(|piece| scene.some(piece.clone()).list(piece.start, piece.len(), piece_of));
        classed("li", "mv-wish").each(face.map(badge)).add(name).each(pieces)
    };
    scene.document.wishes_by_speaker().iter().map(group).collect()
}

/// Some of all sentences, counted as they stand here.
fn piece_of(scene: &Scene) -> Html {
    let sentence = |wish: &Wish| {
        let kind = classed("span", "mv-read").say((scene.words.wish)(wish.kind));
        el("li").add(kind).add(scene.quoted(scene.document.place_of(wish.span), &wish.words))
    };
    let all = scene.document.wishes_by_speaker().iter().flat_map(|(_, wishes)| wishes);
    let piece = all.skip(scene.blocks.start).take(scene.blocks.len());
    built(far("ul", &scene.blocks).each(piece.map(sentence)).into())
}
