//! What the timeline stands at, in words: the same for mouse, touch, keyboard and screen reader.

use super::super::dom::{El, classed, el};
use super::super::icon::{NEXT, PREVIOUS, icon};
use super::super::reading::place::Place;
use super::super::reading::volume::tenths;
use super::super::scene::Scene;
use crate::japanese::date::Time;

pub fn draw(scene: &Scene) -> El {
    let words = scene.words;
    let last = scene.document.minutes.speeches.len().saturating_sub(1);
    let before = scene.bar.checked_sub(1);
    let after = Some(scene.bar + 1).filter(|next| *next <= last);
    let steps = classed("p", "mv-out__step")
        .add(step(scene, "previous", PREVIOUS, words.previous, before))
        .add(step(scene, "next", NEXT, words.next, after));
    classed("div", "mv-out").add(said(scene)).add(steps)
}

/// 遠藤本部員　3/20　(2) 討議　969字　8.8%　8:42ごろ（推定）「まず、…」
fn said(scene: &Scene) -> El {
    let document = &*scene.document;
    let volume = &document.volume;
    let characters = volume.amount(scene.bar);
    let time = document.time(Place::Speech(scene.bar)).map_or(String::new(), |time| time.short());
    let link = scene.link(Place::Speech(scene.bar)).add(el("b").ja().text(&scene.who(scene.bar)));
    let amount = [&(scene.words.characters)(characters), "　", tenths(volume.percent(characters)).as_str()].concat();
    let facts = [scene.number(scene.bar), time, scene.section_of(scene.bar), amount];
    let facts = facts.into_iter().filter(|fact| !fact.is_empty()).map(|fact| el("span").text(&fact));
    let speaker = document.minutes.speeches.get(scene.bar).and_then(|speech| speech.speaker);
    let how = speaker.and_then(|speaker| document.how(speaker, scene.words));
    let how = how.map(|(how, printed)| classed("span", if printed { "" } else { "mv-read" }).say(how));
    let clock = document.clock(scene.bar).map(|time| classed("span", "mv-read").text(&about(scene, time)));
    let sentence = document.first_sentence(scene.bar).map(|words| el("q").ja().text(&words));
    classed("p", "mv-out__text")
        .add(link)
        .add(classed("span", "mv-out__m").each(facts).each(clock).each(how))
        .each(sentence)
}

/// A step to a neighbour, whose name is the button's.
fn step(scene: &Scene, command: &'static str, sign: &'static str, name: fn(&str) -> String, to: Option<usize>) -> El {
    let speech = to.map_or(String::new(), |to| [" ", &scene.number(to), " ", &scene.who(to)].concat());
    el("button")
        .put("type", "button")
        .put("data-do", command)
        .set("aria-label", name(&speech))
        .put_if(to.is_none(), "aria-disabled", "true")
        .add(icon(sign))
}

/// 8:42ごろ（推定）
fn about(scene: &Scene, time: Time) -> String {
    let (before, behind) = scene.words.clock;
    let colon = if time.minute < 10 { ":0" } else { ":" };
    [before, &time.hour.to_string(), colon, &time.minute.to_string(), behind].concat()
}
