//! All that a part of the page may look at, and the component that redraws a part when that changes.

use std::ops::Range;
use std::rc::Rc;

use yew::virtual_dom::{Key, VComp};
use yew::{Component, Context, Html, Properties};

use super::dom::{El, classed, el};
use super::fold::{Fold, Folds, Kind};
use super::reading::Document;
use super::reading::face::Face;
use super::reading::place::Place;
use super::reading::volume::Volume;
use super::search::Search;
use super::state::Here;
use super::timeline::zoom::Zoom;
use super::turn;
use super::words::Words;
use crate::japanese::date::Clock;

#[derive(Clone, PartialEq)]
pub struct Scene {
    pub document: Rc<Document>,
    pub words: &'static Words,
    /// Heading level of the title.
    pub level: u8,
    pub folds: Rc<Folds>,
    pub here: Option<Here>,
    /// The speech that the timeline stands at.
    pub bar: usize,
    /// The timeline by volume, where it could run by the clock.
    pub by_volume: bool,
    /// What the timeline shows.
    pub zoom: Zoom,
    /// What of the recording is heard, in milliseconds of the transcript; for the timeline alone.
    pub heard: Option<u32>,
    /// The hit at which one stands in the list of them.
    pub row: usize,
    /// How many more rows of the table one asked for.
    pub rows: usize,
    /// The search: at every key for the toolbar and the transcript, come to rest for the others.
    pub search: Rc<Search>,
    /// Which ones to draw, for a part that draws some of many: blocks, speeches, people, by number.
    pub blocks: Range<usize>,
    /// How many blocks of the transcript are drawn so far.
    pub reach: usize,
    /// A print of what a run of speeches is drawn from.
    pub edition: Option<u64>,
}

/// Draws a part of the page.
pub type Draw = fn(&Scene) -> Html;

#[derive(Clone, Properties)]
pub struct PartProps {
    pub scene: Scene,
    pub draw: Draw,
    /// Of a list that waits for its [`turn`]; none for a part that is drawn at once.
    pub entries: usize,
}

/// A part is drawn by the same function for as long as it lives.
impl PartialEq for PartProps {
    fn eq(&self, other: &PartProps) -> bool {
        self.scene == other.scene
    }
}

/// A part of the page that is redrawn only when its scene changes, and looks different.
pub struct Part {
    is_drawn: bool,
    waits: bool,
}

impl Component for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(ctx: &Context<Self>) -> Self {
        let is_drawn = is_next(ctx);
        Part { is_drawn, waits: !is_drawn }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PartProps) -> bool {
        if self.waits || ctx.props().scene.looks_like(&old.scene) {
            return false;
        }
        self.waits = !is_next(ctx);
        !self.waits
    }

    /// Its turn has come.
    fn update(&mut self, _: &Context<Self>, _: ()) -> bool {
        (self.is_drawn, self.waits) = (true, false);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        if self.is_drawn { (props.draw)(&props.scene) } else { Html::default() }
    }
}

fn is_next(ctx: &Context<Part>) -> bool {
    let entries = ctx.props().entries;
    entries == 0 || turn::take(entries, ctx.link().callback(|()| ()))
}

impl Scene {
    /// A part that looks at this scene.
    pub fn part(&self, draw: Draw) -> Html {
        self.component(draw, 0, None)
    }

    /// A part among siblings that come and go, which the key tells it from.
    pub fn keyed_part(&self, key: usize, draw: Draw) -> Html {
        self.component(draw, 0, Some(key.into()))
    }

    /// A list of so many entries, among siblings.
    pub fn list(&self, key: usize, entries: usize, draw: Draw) -> Html {
        self.component(draw, entries, Some(key.into()))
    }

    fn component(&self, draw: Draw, entries: usize, key: Option<Key>) -> Html {
        VComp::new::<Part>(Rc::new(PartProps { scene: self.clone(), draw, entries }), key).into()
    }

    /// Whether a run of speeches, of another document maybe, is drawn as this one is. The part takes the new scene all
    /// the same, so that no text is kept that is shown no more.
    pub fn looks_like(&self, other: &Scene) -> bool {
        self.edition.is_some() && (self.edition, self.words, self.level) == (other.edition, other.words, other.level)
    }

    /// The scene without what changes while one reads: for parts that do not look at it.
    pub fn still(&self) -> Scene {
        let (zoom, search) = (Zoom::default(), Rc::default());
        Scene { here: None, bar: 0, by_volume: false, zoom, heard: None, row: 0, rows: 0, search, ..self.clone() }
    }

    /// The scene of some of many, by their numbers, of which no fold changes anything.
    pub fn some(&self, numbers: Range<usize>) -> Scene {
        Scene { blocks: numbers, folds: Rc::default(), ..self.still() }
    }

    /// The scene of one of them.
    pub fn one(&self, number: usize) -> Scene {
        self.some(number..number + 1)
    }

    /// The scene of some speeches in the agenda: of the folds those of their points, of the reader's place that among them.
    pub fn speeches(&self, speeches: Range<usize>) -> Scene {
        let here = self.here.filter(|here| here.speech.is_some_and(|speech| speeches.contains(&speech)));
        let folds = Rc::new(self.folds.among(Kind::Points, &speeches));
        Scene { here, folds, search: self.search.clone(), blocks: speeches, ..self.still() }
    }

    /// The scene without the reader's place.
    pub fn unread(&self) -> Scene {
        let mut scene = self.clone();
        (scene.bar, scene.here, scene.heard) = (0, None, None);
        scene
    }

    /// The measure of the timeline.
    pub fn scale(&self) -> &Volume {
        self.document.scale(self.by_volume)
    }

    /// Where in it the hits of a speech are.
    pub fn found_in(&self, speech: usize) -> Vec<u32> {
        let (volume, scale) = (&self.document.volume, self.scale());
        let mut places = self.search.places_in(&self.document, speech);
        if scale.since.is_some() {
            places.iter_mut().for_each(|at| *at = volume.across(*at, scale));
        }
        places
    }

    /// An amount in it: 969字; 1:05 on a clock.
    pub fn amount(&self, amount: u32) -> String {
        match self.scale().since {
            Some(_) => Clock { millis: amount.saturating_mul(100) }.short(),
            None => (self.words.characters)(amount),
        }
    }

    /// The scene with all of the meeting in the timeline.
    pub fn whole(&self) -> Scene {
        let mut scene = self.clone();
        scene.zoom = Zoom::default();
        scene
    }

    /// The scene of a run of blocks, which knows no folds.
    pub fn run(&self, blocks: Range<usize>) -> Scene {
        let edition = self.document.edition(&blocks);
        Scene { blocks, edition, folds: Rc::default(), reach: 0, ..self.still() }
    }

    /// A heading `below` levels under the title. HTML stops at six; `aria-level` goes on.
    pub fn heading(&self, below: usize, class: &'static str) -> El {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let level = usize::from(self.level.max(1)) + below;
        let tag = TAGS.get(level - 1).copied();
        let heading = classed(tag.unwrap_or("h6"), class);
        if tag.is_some() { heading } else { heading.set("aria-level", level.to_string()) }
    }

    /// A link to a place of the page.
    pub fn link(&self, place: Place) -> El {
        let (address, id) = (self.document.address(place), self.document.id(place));
        let link = el("a").set("href", ["#minutes=", &address].concat());
        if address == id { link } else { link.set("data-show", id) }
    }

    /// A link to where some words were said, in the speaker's name.
    pub fn said_by(&self, place: Place, speech: Option<usize>) -> El {
        self.speaker_on(self.link(place), speech)
    }

    /// Puts the speaker's name, or what stands for it, on an element.
    pub fn speaker_on(&self, element: El, speech: Option<usize>) -> El {
        let who = match speech.and_then(|speech| self.document.face_of(speech)) {
            Some(face) => face.label(),
            None => speech.map_or(String::new(), |speech| self.section_of(speech)),
        };
        if who.is_empty() { element.say(self.words.nobody) } else { element.ja().text(&who) }
    }

    /// Printed words that lead to where they stand.
    pub fn quoted(&self, place: Place, words: &str) -> El {
        el("blockquote").ja().add(el("p").add(self.link(place).put("class", "mv-quoted").text(words)))
    }

    /// What was read, dotted, with a word for those who do not see that; or what the publisher says, and that he does.
    /// `field` is its name in the data.
    pub fn claim(&self, tag: &'static str, words: &str, told: bool, field: &'static str) -> Vec<El> {
        let words = el(tag).put("data-read", field).text(words);
        if told {
            vec![words, classed("span", "mv-told").say(self.words.is_told)]
        } else {
            vec![unseen(self.words.is_read), words.put("class", "mv-read")]
        }
    }

    /// Number and heading of the section that a speech stands in.
    pub fn section_of(&self, speech: usize) -> String {
        let section = self.document.minutes.speeches.get(speech).and_then(|speech| speech.section);
        section.map_or(String::new(), |section| self.document.heading(section))
    }

    /// The name of a speech's speaker: "遠藤本部員".
    pub fn who(&self, speech: usize) -> String {
        self.document.face_of(speech).map_or(self.words.nobody.to_string(), Face::label)
    }

    /// "3/20"
    pub fn number(&self, speech: usize) -> String {
        [&(speech + 1).to_string(), "/", &self.document.minutes.speeches.len().to_string()].concat()
    }

    /// An accessible name and a body for a fold.
    pub fn fold(&self, fold: Fold, tag: &'static str, class: &'static str) -> El {
        self.folds.body(fold, tag, class)
    }
}

/// A speaker's initial in a ring. The name stands beside it, so it says nothing of its own.
pub fn badge(face: &Face) -> El {
    let long = face.initial.chars().count() > 1;
    classed("span", if long { "mv-badge mv-badge--2" } else { "mv-badge" })
        .put("aria-hidden", "true")
        .drawn(face.initial.clone())
}

/// How many hits there are, where there are any.
pub fn hits(scene: &Scene, count: usize) -> Option<El> {
    (count > 0).then(|| classed("span", "mv-hits").put("lang", scene.words.lang).text(&(scene.words.count)(count)))
}

/// Words for those who hear the page.
pub fn unseen(words: &str) -> El {
    classed("span", "mv-vh").text(words)
}

/// A number of things, after a heading.
pub fn count(words: &str) -> El {
    classed("span", "mv-count").text(words)
}
