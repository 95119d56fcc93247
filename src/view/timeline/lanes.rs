//! One lane per speaker in order of first speech; sections as bands behind them.

use super::super::dom::{El, classed, el, nothing, text};
use super::super::fold::{Fold, Kind};
use super::super::reading::place::Place;
use super::super::reading::volume::{Band, Lane};
use super::super::scene::{Scene, hits};
use super::crowd;
use super::plot::{heard, in_sight, is_many, line, marker, place, stop, stretch};
use crate::convention::post::CHAIRS;
use crate::count::thousands;
use crate::model::Match;
use crate::scan;

/// More lanes than this are folded: the first [`FEW`] remain.
const MANY: usize = 40;
const FEW: usize = 20;

/// More hits than this are not drawn one by one: they would make one line, and long work.
const TICKS: usize = 300;

/// What a heading's character and a number's digit take, as parts of a plot of common width.
const CHARACTER: f64 = 2.0;

const FOLD: Fold = Fold(Kind::Lanes, 0);

/// Whether a lane is out of sight until one asks for it.
pub fn is_folded(lane: usize, lanes: usize) -> bool {
    lanes > MANY && lane >= FEW
}

/// How many lanes are shown.
pub fn shown(scene: &Scene) -> usize {
    let lanes = scene.scale().lanes.len();
    if lanes > MANY && !scene.folds.is_open(FOLD) { FEW } else { lanes }
}

pub fn draw(scene: &Scene) -> El {
    let volume = scene.scale();
    let fold = FOLD;
    let shown = shown(scene);
    let hidden = volume.lanes.len() - shown;
    let many = is_many(scene);
    let lanes =
        volume.lanes.iter().take(shown).enumerate().map(|(index, held)| lane(scene, index, held, many).key(index));
    let crowd = many.then(|| scene.unread().part(crowd::draw));
    let more = (volume.lanes.len() > MANY)
        .then(|| scene.folds.more(fold).text(&(scene.words.more_lanes)(hidden.max(volume.lanes.len() - FEW))));
    classed("div", if volume.lanes.len() > FEW { "mv-tl mv-tl--dense" } else { "mv-tl" })
        .put("role", "group")
        .put("aria-label", scene.words.keys)
        .add(bands(scene))
        .add(labels(scene))
        .each(crowd)
        .add(classed("ol", "mv-lanes").id(fold.id()).each(lanes))
        .add(axis(scene))
        .each(more)
}

/// That the speaker was in the chair, where the label does not say so.
fn presided(scene: &Scene, lane: &Lane) -> Option<El> {
    let index = lane.speaker?;
    let face = scene.document.faces.get(index)?;
    let label = face.label();
    let said = scan::contains(&label, &CHAIRS) && !label.contains('副');
    let chair = scene.document.chairs().get(index).is_some_and(|chair| *chair) && !said;
    chair.then(|| classed("span", "mv-read").put("lang", scene.words.lang).say(scene.words.presided))
}

fn lane(scene: &Scene, index: usize, lane: &Lane, many: bool) -> El {
    let words = scene.words;
    let document = &*scene.document;
    let speaker = lane.speaker.and_then(|index| document.minutes.speakers.get(index).zip(document.faces.get(index)));
    let name = match speaker {
        Some((speaker, face)) => {
            let read = speaker.matched == Match::Heading;
            classed("span", "mv-lane__name")
                .ja()
                .add(classed("b", if read { "mv-read" } else { "" }).text(&face.name))
                .add(el("span").text(&face.post))
                .each(presided(scene, lane))
        }
        None => classed("span", "mv-lane__name").say(words.nobody),
    };
    let times =
        if lane.speeches.len() > 1 { el("small").text(&(words.times)(lane.speeches.len())) } else { el("small") };
    let found = if scene.search.hits.is_empty() { &[] } else { lane.speeches.as_slice() };
    let found = found.iter().map(|speech| scene.search.count_in(document, *speech)).sum();
    let times = hits(scene, found).unwrap_or(times);
    let sum = match scene.scale().since {
        Some(_) => el("span").text(&scene.amount(lane.amount)),
        None => el("span").add(text(&thousands(lane.amount))).add(el("i").say(words.unit)),
    };
    // Of many speeches only the one with the focus is an element; the others are found by their place.
    let stop = stop(scene);
    let bars = crowd::in_sight(scene, lane).iter().filter(|speech| !many || **speech == stop);
    let plot = classed("svg", "mv-lane__plot");
    let plot = if many { plot.set("data-lane", index.to_string()) } else { plot };
    classed("li", "mv-lane")
        .add(name)
        .add(plot.each(bars.map(|speech| bar(scene, *speech, stop))))
        .add(classed("span", "mv-lane__sum").add(sum).add(times))
}

/// A speech: a link whose target is as high as the lane.
fn bar(scene: &Scene, speech: usize, stop: usize) -> El {
    let volume = scene.scale();
    let (Some(&start), end) = (volume.starts.get(speech), volume.end(speech)) else { return el("a") };
    let here = scene.bar == speech;
    let kept = scene.search.keeps(speech);
    let class = match (here, kept) {
        (true, true) => "is-on",
        (true, false) => "is-on is-out",
        (false, true) => "",
        (false, false) => "is-out",
    };
    let name = (scene.words.bar)(speech + 1, &scene.who(speech), &scene.amount(end.saturating_sub(start)));
    let many = scene.search.hits.len() > TICKS;
    let places = if many { Vec::new() } else { scene.found_in(speech) };
    let name = match scene.search.count_in(&scene.document, speech) {
        0 => name,
        count => [&name, scene.words.comma, scene.words.hits_are, &(scene.words.count)(count)].concat(),
    };
    scene
        .link(Place::Speech(speech))
        .key(speech)
        .put("class", class)
        .set("data-bar", speech.to_string())
        .put("tabindex", if speech == stop { "0" } else { "-1" })
        .set("aria-label", name)
        .add(stretch(scene, "mv-hit", start, end))
        .add(stretch(scene, "mv-barline", start, end))
        .each(places.iter().map(|at| tick(scene, *at)))
}

/// A hit, under the bar of its speech.
fn tick(scene: &Scene, at: u32) -> El {
    line("mv-hitline", place(scene, at), ["76%", "100%"])
}

fn bands(scene: &Scene) -> El {
    let fill = |(index, band): (usize, &Band)| {
        stretch(scene, if index % 2 == 0 { "mv-band" } else { "mv-band mv-band--even" }, band.start, band.end)
    };
    let edge = |band: &&Band| {
        in_sight(scene, band.start, band.start + 1)
            .then(|| line("mv-bandline", place(scene, band.start), ["0", "100%"]))
    };
    let bands = &scene.scale().bands;
    let seen = bands.iter().enumerate().filter(|(_, band)| in_sight(scene, band.start, band.end));
    classed("svg", "mv-tl__bands")
        .put("aria-hidden", "true")
        .each(seen.map(fill))
        .each(bands.iter().skip(1).filter_map(|band| edge(&band)))
        .each(heard(scene))
        .each(marker(scene, "M-5-3H5L0 4z"))
}

/// The names of the bands, as far as there is room.
fn labels(scene: &Scene) -> El {
    let bands = &scene.scale().bands;
    let seen = bands.iter().enumerate().filter(|(_, band)| in_sight(scene, band.start, band.end));
    let labels = seen.map(|(index, band)| label(scene, index, band));
    classed("svg", "mv-tl__labels").put("aria-hidden", "true").each(labels)
}

/// Number and heading; the number alone in less room; to the left of its edge where something was decided.
fn label(scene: &Scene, index: usize, band: &Band) -> yew::Html {
    let document = &*scene.document;
    let percent = |at| scene.zoom.percent(scene.scale(), at);
    let Some(section) = band.section.and_then(|section| document.minutes.sections.get(section)) else {
        return nothing();
    };
    let number = section.number.map_or("", |number| document.words(number)).to_string();
    let heading = document.heading(band.section.unwrap_or_default());
    let room =
        |words: &str, from: u32, to: u32| words.chars().count() as f64 * CHARACTER + 1.0 <= percent(to) - percent(from);
    let decided =
        |words: &str| if band.decides { [scene.words.decided, " ", words].concat() } else { words.to_string() };
    let write = |words: &str, at: u32, before: bool| {
        classed("text", if band.decides { "mv-lab--decided" } else { "" })
            .set("x", place(scene, at))
            .put("dx", if before { "-4" } else { "4" })
            .put("y", "1.15em")
            .put_if(before, "text-anchor", "end")
            .text(words)
            .into()
    };
    let before = index.checked_sub(1).and_then(|index| scene.scale().bands.get(index));
    let name = [decided(&heading), decided(&number), number.clone()]
        .into_iter()
        .find(|words| !words.is_empty() && room(words, band.start, band.end));
    match (name, before) {
        (Some(name), _) => write(&name, band.start, false),
        (None, Some(before)) if band.decides && room(&decided(&number), before.start, before.end) => {
            write(&decided(&number), band.start, true)
        }
        _ => nothing(),
    }
}

fn axis(scene: &Scene) -> El {
    let volume = scene.scale();
    let ends = scene.zoom.ends(volume);
    let last = volume.ticks(ends).last().unwrap_or(0);
    let tick = |at: u32| {
        let x = place(scene, at);
        let unit = if at == last { scene.words.unit } else { "" };
        let anchor = if at == ends.0 { "start" } else { "middle" };
        let words = el("text").set("x", x.clone()).put("y", "20").put("text-anchor", anchor);
        let words = match volume.hour(at) {
            Some(hour) => words.text(&hour.short()),
            None => words.text(&thousands(at)).say(unit),
        };
        [line("", x, ["0", "6"]), words]
    };
    classed("svg", "mv-tl__axis").put("aria-hidden", "true").each(volume.ticks(ends).flat_map(tick))
}
