//! One speaker: name, post, how the two were matched, and the first words of each speech.

use std::ops::Range;

use yew::Html;

use super::super::build::built;
use super::super::dom::{El, classed, el, text};
use super::super::far::{cut, far};
use super::super::fold::{Fold, Kind};
use super::super::reading::Document;
use super::super::reading::place::Place;
use super::super::reading::volume::tenths;
use super::super::scene::{Scene, badge};
use crate::contract;
use crate::model::Match;

/// So many speeches are shown before one asks for the others.
const FEW: usize = 5;

/// Characters of a speech that are shown; the style sheet cuts them to the line.
const WORDS: usize = 48;

pub fn draw(scene: &Scene, index: usize) -> El {
    let card = classed("li", "mv-card").key(index).set("data-speaker", contract::id("speaker", index));
    let document = &*scene.document;
    let Some((speaker, face)) = document.minutes.speakers.get(index).zip(document.faces.get(index)) else {
        return card;
    };
    let words = scene.words;
    let attendee = speaker.attendee.and_then(|attendee| document.minutes.attendees.get(attendee));
    let name = match attendee {
        Some(person) => document.words(person.name_span),
        None => speaker.name.as_deref().unwrap_or(&speaker.label),
    };
    let post = attendee.and_then(|person| person.title.as_deref());
    let role = attendee.and_then(|person| person.role.as_deref());
    let heading = scene.heading(2, "mv-card__name").ja().add(el("b").text(name));
    let heading = heading.each([post, role].into_iter().flatten().map(|post| el("span").text(post)));

    // Printed words stand as they are; what was read out of them is dotted.
    let label = (speaker.matched != Match::Heading).then(|| el("span").ja().text(&speaker.label));
    let how = document
        .how(index, words)
        .map(|(how, printed)| classed("span", if printed { "mv-card__how" } else { "mv-card__how mv-read" }).say(how))
        .map(|how| how.put("data-read", "who"));

    let speeches = speeches(document, index);
    let figures = [
        (words.times)(speeches.len()),
        (words.characters)(speaker.characters),
        tenths(document.volume.percent(speaker.characters)),
    ];
    let presided = document.chairs().get(index).copied().unwrap_or(false);
    let presided = presided.then(|| classed("span", "mv-card__how mv-read").say(words.presided));
    let there =
        attendee.and_then(|person| person.attendance).map(|there| el("span").say(words.attendances[there as usize]));
    let told = attendee.is_some_and(|person| person.corrected).then(|| classed("span", "mv-told").say(words.is_told));
    let figures = classed("span", "mv-counts").each(figures.map(|figure| classed("span", "mv-read").text(&figure)));
    card.add(badge(face))
        .add(heading)
        .add(classed("p", "mv-card__facts").each(label).each(presided).each(there).each(how).each(told).add(figures))
        .each(said(scene, index, speeches))
}

/// The first words of the speeches, each a link; the first few, and the rest behind a button.
fn said(scene: &Scene, index: usize, speeches: &[usize]) -> Vec<Html> {
    let (few, rest) = speeches.split_at(speeches.len().min(FEW));
    let mut lists = vec![entries(scene, classed("ol", "mv-card__said"), few).into()];
    if !rest.is_empty() {
        let fold = Fold(Kind::Said, index);
        let words = scene.words;
        let number = el("span").text(&(words.times)(rest.len()));
        lists.push(el("div").add(scene.folds.more(fold).say(words.more_speeches).add(number)).into());
        let list = scene.folds.is_open(fold).then(|| scene.one(index).list(0, rest.len(), others));
        lists.push(scene.fold(fold, "div", "mv-card__said").each(list).into());
    }
    lists
}

/// A thousand speeches, maybe.
fn others(scene: &Scene) -> Html {
    let rest = speeches(&scene.document, scene.blocks.start).get(FEW..).unwrap_or_default();
    let piece = |piece: Range<usize>| entries(scene, far("ol", &piece), rest.get(piece).unwrap_or_default());
    built(el("div").each(cut(0..rest.len()).into_iter().map(piece)).into())
}

fn entries(scene: &Scene, list: El, speeches: &[usize]) -> El {
    let entry = |speech: &usize| {
        let words: String = scene.document.first_sentence(*speech).unwrap_or_default().chars().take(WORDS).collect();
        let number = el("span").text(&(speech + 1).to_string());
        let link = scene.link(Place::Speech(*speech)).add(number).add(text(" "));
        el("li").key(*speech).add(link.add(el("q").ja().text(&words)))
    };
    list.each(speeches.iter().map(entry))
}

/// The lanes are in the order of the speakers, but for speeches that name nobody.
fn speeches(document: &Document, speaker: usize) -> &[usize] {
    let lane = document.volume.lanes.iter().find(|lane| lane.speaker == Some(speaker));
    lane.map_or(&[], |lane| &lane.speeches)
}
