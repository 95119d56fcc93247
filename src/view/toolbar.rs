//! The folio line: the parts of the page, and where in the transcript the reader is.

use yew::Html;

use super::dom::{El, classed, el, nothing};
use super::icon::{LIST, icon};
use super::reading::place::{AGENDA, DECISIONS, PEOPLE, Place, SUMMARY, TIMELINE, TRANSCRIPT};
use super::reading::volume::percent;
use super::scene::Scene;
use super::search::bar;
use super::state::Here;

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let spoken = !scene.document.minutes.speeches.is_empty();
    let links = [
        (SUMMARY, words.summary, true),
        (DECISIONS, words.decisions, true),
        (TIMELINE, words.timeline, spoken),
        (PEOPLE, words.persons, spoken),
        (TRANSCRIPT, words.transcript, true),
    ];
    let nav = classed("nav", "mv-bar__nav").put("aria-label", words.inside);
    let nav = nav.each(links.into_iter().filter(|link| link.2).map(|(id, word, _)| jump(scene, id).say(word)));

    let contents = jump(scene, AGENDA)
        .put("class", "mv-bar__toc")
        .put("aria-label", words.agenda)
        .add(icon(LIST))
        .add(el("span").say(words.agenda));
    let class = match (scene.here.is_some(), scene.search.is_on()) {
        (false, false) => "mv-bar",
        (true, false) => "mv-bar is-reading",
        (false, true) => "mv-bar is-searching",
        (true, true) => "mv-bar is-reading is-searching",
    };
    let help = classed("button", "mv-bar__help").put("type", "button").put("data-do", "help");
    let past = classed("button", "mv-past").put("type", "button").put("data-do", "past").say(words.past);
    classed("div", class)
        .put("part", "toolbar")
        .add(past)
        .add(contents)
        .add(nav)
        .add(scene.here.map_or(nothing(), |here| position(scene, here).into()))
        .add(bar::draw(scene))
        .add(el("slot").put("name", "toolbar"))
        .add(help.put("aria-label", words.help).put("title", words.help).say("?"))
        .add(progress(scene))
        .into()
}

/// A link to a part of the page.
fn jump(scene: &Scene, id: &str) -> El {
    scene.link(scene.document.find(id).unwrap_or(Place::Part(0)))
}

/// (2) 討議　遠藤本部員　3/20
fn position(scene: &Scene, here: Here) -> El {
    let section = here.section.map(|section| el("span").ja().text(&scene.document.heading(section)));
    let speech = |speech| {
        let who = el("b").ja().text(&scene.who(speech));
        [who, el("small").text(&scene.number(speech))]
    };
    classed("p", "mv-bar__pos").each(section).each(here.speech.map(speech).into_iter().flatten())
}

/// How much of the speeches lies behind the reader.
fn progress(scene: &Scene) -> El {
    let volume = &scene.document.volume;
    let done = scene.here.and_then(|here| here.speech).map_or(0, |speech| volume.end(speech));
    let bands = volume.bands.iter().skip(1).map(|band| {
        classed("line", "mv-tick")
            .set("x1", percent(volume.percent(band.start)))
            .set("x2", percent(volume.percent(band.start)))
            .put("y1", "0")
            .put("y2", "100%")
    });
    classed("svg", "mv-bar__rail")
        .put("aria-hidden", "true")
        .add(classed("rect", "mv-bar__done").set("width", percent(volume.percent(done))).put("height", "100%"))
        .each(bands)
        .each(
            hits(scene).into_iter().map(|x| {
                classed("line", "mv-hitline").set("x1", x.clone()).set("x2", x).put("y1", "-5").put("y2", "0")
            }),
        )
}

/// Where along the speeches the hits lie; those that would fall together as one.
fn hits(scene: &Scene) -> Vec<String> {
    let document = &*scene.document;
    let mut places: Vec<String> = Vec::new();
    if !scene.search.is_on() {
        return places;
    }
    for speech in 0..document.minutes.speeches.len() {
        for at in scene.search.places_in(document, speech) {
            // Half a percent is as near as two marks can be told apart.
            let place = percent((document.volume.percent(at) * 2.0).round() / 2.0);
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    places
}
