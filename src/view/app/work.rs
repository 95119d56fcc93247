//! What the messages that are more than a step of the state make the page do.

use std::rc::Rc;

use web_sys::Element;
use yew::{Context, NodeRef};

use super::super::effect::{self, Seen};
use super::super::fold::Kind;
use super::super::reading::Document;
use super::super::reading::place::Place;
use super::super::scene::Scene;
use super::super::search::filter::Choice;
use super::super::search::{Search, bar, mark, panel};
use super::super::state::{Action, Here, State};
use super::super::transcript::reach::{FIRST, next_slice};
use super::super::{people, timeline, words};
use super::{App, Errand, Message, Props, Tell};
use crate::diagnostic::Lang;

/// The search, or the timeline, has come to rest when nothing happened to it for so long, in milliseconds.
const REST: i32 = 300;

/// The slices in which the transcript is drawn.
pub struct Growth {
    /// Of the next one.
    blocks: usize,
    /// When the one that is being drawn was begun.
    since: Option<f64>,
    /// The next one, once it is ordered.
    next: Option<effect::Later>,
}

/// All that the marks in the transcript hang on.
#[derive(PartialEq)]
pub struct Painted {
    document: Rc<Document>,
    search: Rc<Search>,
    lang: Lang,
    level: u8,
    window: usize,
    reach: usize,
}

impl App {
    pub(super) fn open(document: &Document) -> App {
        let mut app = App {
            state: State::default(),
            root: NodeRef::default(),
            errand: None,
            watch: None,
            growth: None,
            rest: None,
            ahead: None,
            notice: None,
            said: String::new(),
            found: None,
            painted: None,
            shared: String::new(),
            unprinted: None,
        };
        app.state.apply(Action::Reach(FIRST), document);
        app
    }

    /// True if the page must be drawn again.
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let document = &*ctx.props().document;
        let step = matches!(action, Action::Step(_) | Action::StepTo(_));
        let choice = matches!(action, Action::Choose(_));
        let before = self.state.clone();
        self.state.apply(action, document);
        if before.zoom != self.state.zoom {
            let said = timeline::in_words(&self.scene(ctx.props()));
            self.notice(ctx, said);
        }
        if before.search == self.state.search && !step {
            return before != self.state;
        }
        if choice {
            self.state.apply(Action::Settle, document);
        }
        if let (true, Some(block)) = (step, self.state.search.block(document)) {
            self.found = Some(block);
            self.state.apply(Action::Open(document.sections_around(block).collect()), document);
            self.state.apply(Action::Reach(block + FIRST), document);
            self.errand = Some(Errand::Reveal);
        }
        let link = ctx.link().clone();
        self.rest = effect::later(REST, move || link.send_message(Message::Rest));
        true
    }

    /// Announces something once it has come to rest.
    pub(super) fn notice(&mut self, ctx: &Context<Self>, said: String) {
        let link = ctx.link().clone();
        self.notice = effect::later(REST, move || link.send_message(Message::Say(said)));
    }

    /// The search has come to rest: what is told at length follows it now.
    pub(super) fn rest(&mut self, ctx: &Context<Self>) -> bool {
        let Props { document, lang, tell, .. } = ctx.props();
        self.rest = None;
        let search = &self.state.search;
        let words = words::of(*lang);
        let mut said = String::new();
        if let Some(kept) = search.kept.as_ref().filter(|_| !search.is_on()) {
            said = (words.shown)(kept.iter().filter(|kept| **kept).count(), kept.len());
        }
        if search.is_on() {
            said = (words.found)(search.at, search.hits.len());
        }
        if let Some(speech) = search.speech(document) {
            said =
                [&said, words.comma, &document.face_of(speech).map_or(words.nobody.to_string(), |face| face.label())]
                    .concat();
        }
        self.said = said;
        let told = search.tell(document);
        if told != self.shared {
            self.shared = told.clone();
            tell.emit(Tell::Share(told));
        }
        self.state.apply(Action::Settle, document);
        true
    }

    /// Takes up a search that an address holds, or that another text was searched for.
    pub(super) fn resume(&mut self, document: &Document, told: String) {
        self.shared = told.clone();
        self.found = None;
        self.state.apply(Action::Resume(told), document);
        self.state.apply(Action::Settle, document);
    }

    /// Marks the hits, if they or the words they stand in have changed.
    pub(super) fn paint(&mut self, props: &Props, root: &Element) {
        let reveal = matches!(self.errand, Some(Errand::Reveal | Errand::RevealIn(_)));
        let search = self.state.search.clone();
        let document = props.document.clone();
        let here = self.state.here;
        let window = mark::window(&document, &search, here);
        // Where nothing is marked or left out, what is drawn further on needs no paint.
        let plain = search.hits.is_empty() && search.kept.is_none();
        let reach = if plain { 0 } else { self.state.reach };
        let new = Painted { document, search, lang: props.lang, level: props.heading_level, window, reach };
        let filter = &new.search.filter;
        effect::fill(root, bar::BOX, &new.search.words);
        effect::fill(root, panel::SECTION, &filter.section.map_or(String::new(), |section| section.to_string()));
        effect::fill(root, panel::MATTER, filter.matter.map_or("", |matter| matter.name()));
        if !reveal && self.painted.as_ref() == Some(&new) {
            return;
        }
        props.tell.emit(Tell::Paint(mark::paint(&new.document, &new.search, here, reveal)));
        self.painted = Some(new);
    }

    /// The next slice of the transcript. True if the page must be drawn again.
    pub(super) fn next_slice(&mut self, ctx: &Context<Self>) -> bool {
        let Some(growth) = &mut self.growth else { return false };
        if self.rest.is_some() || self.ahead.is_some() {
            // The keys of whoever is searching come first, and what is made ready for them.
            let link = ctx.link().clone();
            growth.next = effect::later(REST, move || link.send_message(Message::Grow));
            return false;
        }
        let blocks = growth.blocks;
        growth.since = Some(effect::now());
        growth.next = None;
        self.act(ctx, Action::Reach(self.state.reach + blocks))
    }

    /// Orders the next slice of the transcript, if there is one and none is ordered.
    pub(super) fn grow(&mut self, ctx: &Context<Self>) {
        if self.state.reach >= ctx.props().document.minutes.blocks.len() {
            self.growth = None;
            return;
        }
        let growth = self.growth.get_or_insert(Growth { blocks: FIRST, since: None, next: None });
        if let Some(since) = growth.since.take() {
            growth.blocks = next_slice(growth.blocks, effect::now() - since);
        }
        if growth.next.is_none() {
            let link = ctx.link().clone();
            growth.next = effect::later(0, move || link.send_message(Message::Grow));
        }
    }

    pub(super) fn show(&mut self, document: &Document, target: String, announce: Option<String>) {
        let place = document.find(&target);
        if let Some(block) = place.and_then(|place| document.block_of(place)) {
            // Who follows a link out of what the filter shows wants to see it.
            if !self.state.search.keeps_block(document, block) {
                self.state.apply(Action::Choose(Choice::All), document);
                self.state.apply(Action::Settle, document);
            }
            self.state.apply(Action::Open(document.sections_around(block).collect()), document);
            self.state.apply(Action::Reach(block + FIRST), document);
        }
        if place.is_some_and(|place| people::is_here(document, place)) {
            self.state.apply(Action::All(&[Kind::People], true), document);
        }
        // An address may say more than the id that stands in the page.
        let target = place.map_or(target, |place| document.id(place));
        self.errand = Some(Errand::Show { target, announce });
    }

    pub(super) fn scene(&self, props: &Props) -> Scene {
        Scene {
            document: props.document.clone(),
            words: words::of(props.lang),
            level: props.heading_level,
            folds: self.state.folds.clone(),
            here: self.state.here,
            bar: self.state.bar,
            by_volume: self.state.by_volume,
            zoom: self.state.zoom,
            heard: None,
            row: self.state.row,
            rows: self.state.rows,
            search: self.state.search.clone(),
            blocks: 0..0,
            // The transcript alone looks at these.
            reach: 0,
            edition: None,
        }
    }
}

pub(super) fn here(document: &Document, seen: &Seen) -> Option<Here> {
    let place = |id: &Option<String>| document.find(id.as_deref()?);
    let section = match place(&seen.section) {
        Some(Place::Section(index)) => Some(index),
        _ => None,
    };
    let speech = match place(&seen.speech) {
        Some(Place::Speech(index)) => Some(index),
        _ => None,
    };
    section.or(speech).and(Some(Here { section, speech }))
}
