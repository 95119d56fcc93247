//! Who was there: a card for each speaker, and those under whose name no speech was found.

mod card;

use yew::Html;

use super::dom::{El, classed, el, nothing};
use super::fold::{Fold, Kind};
use super::reading::people::People;
use super::reading::place::{PEOPLE, Place};
use super::scene::{Scene, count};
use crate::model::Attendee;

/// What opens when a link leads here.
pub const FOLD: Fold = Fold(Kind::People, 0);

/// Whether a place is this part of the page.
pub fn is_here(scene: &super::reading::Document, place: Place) -> bool {
    scene.find(PEOPLE) == Some(place)
}

pub fn draw(scene: &Scene) -> Html {
    let minutes = &scene.document.minutes;
    if minutes.speakers.is_empty() && minutes.attendees.is_empty() {
        return nothing();
    }
    let words = scene.words;
    let people = People::of(minutes);
    let whole = people.spoke.len() + people.silent.len() + people.absent.len();
    let heading = scene.heading(1, "mv-h").id("mv-persons-h").say(words.persons).add(count(&(words.people)(whole)));
    let button = scene.folds.more(FOLD).say(words.speakers).add(el("span").text(&(words.people)(people.spoke.len())));
    let body = scene.fold(FOLD, "div", "mv-persons__body");
    let body = if scene.folds.is_open(FOLD) { cards(scene, body, &people) } else { body };
    classed("section", "mv-persons mv-grid")
        .put("part", "people")
        .id(PEOPLE)
        .put("aria-labelledby", "mv-persons-h")
        .add(heading)
        .add(el("div").add(button).add(body))
        .into()
}

fn cards(scene: &Scene, body: El, people: &People) -> El {
    let words = scene.words;
    let minutes = &scene.document.minutes;
    let (listed, others) = people.spoke.split_at(people.listed);
    let mut body = body;
    let mut group = None;
    let mut list = classed("ul", "mv-cards");
    for &speaker in listed {
        let attendee = minutes.speakers[speaker].attendee.and_then(|index| minutes.attendees.get(index));
        let own = attendee.and_then(|attendee| attendee.group.as_deref());
        if own != group {
            group = own;
            list = list.add(classed("li", "mv-people__group").ja().text(own.unwrap_or("")));
        }
        list = list.add(card::draw(scene, speaker));
    }
    body = body.add(list);
    if !others.is_empty() {
        let title = if minutes.attendees.is_empty() { words.speakers } else { words.unlisted };
        let list = classed("ul", "mv-cards").each(others.iter().map(|speaker| card::draw(scene, *speaker)));
        body = body.add(scene.heading(2, "mv-persons__h mv-read").say(title)).add(list);
    }
    for (title, indices) in [(words.silent, &people.silent), (words.absent, &people.absent)] {
        if !indices.is_empty() {
            let list = names(scene, indices.iter().filter_map(|index| minutes.attendees.get(*index)));
            body = body.add(scene.heading(2, "mv-persons__h").say(title)).add(list);
        }
    }
    body
}

/// Names and posts in groups, as listed.
fn names<'m>(scene: &Scene, attendees: impl Iterator<Item = &'m Attendee>) -> El {
    let mut list = classed("ul", "mv-people").ja();
    let mut group = None;
    for person in attendees {
        if person.group.as_deref() != group {
            group = person.group.as_deref();
            list = list.add(classed("li", "mv-people__group").text(group.unwrap_or("")));
        }
        let title = person.title.as_deref().map(|title| el("span").text(title));
        let there = person.attendance.map(|there| scene.words.attendances[there as usize]);
        let said = there.into_iter().chain(person.corrected.then_some(scene.words.is_told));
        let said = said.map(|word| classed("span", "mv-told").put("lang", scene.words.lang).say(word));
        list = list.add(el("li").add(el("b").text(&person.name)).each(title).each(said));
    }
    list
}
