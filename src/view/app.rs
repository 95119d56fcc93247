//! The component at the root: holds the state, listens, and sends errands to the browser.

mod message;
mod work;

use std::rc::Rc;

use web_sys::Element;
use yew::{Callback, Component, Context, Html, NodeRef, Properties};

use super::dom::classed;
use super::effect::{self, Watch};
use super::fold::{Folds, Kind};
use super::reading::Document;
use super::reading::place::Place;
use super::scene::{Draw, Scene};
use super::search::results;
use super::state::{Action, State};
use super::timeline::zoom::Zoom;
use super::{agenda, decisions, help, notes, people, summary, timeline, toolbar, transcript, turn};
use crate::diagnostic::Lang;
use message::Errand;
pub use message::{Message, Tell};
use work::{Growth, Painted, here};

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub document: Rc<Document>,
    pub lang: Lang,
    /// Heading level of the title.
    pub heading_level: u8,
    /// Called with what the page around is to know or do.
    pub tell: Callback<Tell>,
    /// Which page it is of those that were drawn in this place, one after the other; [`AWAY`] if none is.
    pub page: usize,
}

/// No page. yew never lets go of an element that it drew into (0.23, `dom_bundle/subtree_root.rs`: the listeners that
/// `HostHandlers::add_listener` puts on it are forgotten, and they hold it). So a viewer that is taken off the page leaves
/// its place empty for the next, and there are never more places than there were viewers at one time.
pub const AWAY: usize = 0;

pub struct App {
    state: State,
    root: NodeRef,
    errand: Option<Errand>,
    watch: Option<Watch>,
    growth: Option<Growth>,
    /// The rest that follows when nothing more happens to the search.
    rest: Option<effect::Later>,
    /// More of the text folded for the search.
    ahead: Option<effect::Later>,
    /// What is announced when nothing more happens to the timeline or the list of hits.
    notice: Option<effect::Later>,
    /// What was last announced of the search.
    said: String,
    /// The block of the hit that the reader went to last.
    found: Option<usize>,
    /// What the transcript was last painted for.
    painted: Option<Painted>,
    /// What was last told to the address.
    shared: String,
    /// What was open and shown before the page was printed.
    unprinted: Option<(Rc<Folds>, Zoom)>,
}

/// Bytes folded for the search in one go: some ten milliseconds.
const AHEAD: usize = 1 << 20;

/// Where the record ends.
const END: &str = ".mv-end";

/// All that opens and closes with the text.
const FOLDS: &[Kind] = &[
    Kind::Section,
    Kind::Agenda,
    Kind::Points,
    Kind::Run,
    Kind::Item,
    Kind::Wishes,
    Kind::People,
    Kind::Said,
    Kind::Lanes,
];

/// All that is printed and may be closed.
const PRINTED: &[Kind] = &[Kind::Section, Kind::Item, Kind::Wishes, Kind::People, Kind::Said, Kind::Lanes, Kind::Table];

const FILTER: &[Kind] = &[Kind::Filter];

const RESULTS: &[Kind] = &[Kind::Results];

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        App::open(&ctx.props().document)
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { document, page, .. } = ctx.props();
        if *page != old.page {
            // Another page shares nothing with the one before.
            *self = App::open(document);
        } else if *document != old.document {
            // What was chosen is told by name, as places mean something else in another text.
            let told = self.state.search.tell(&old.document);
            self.state.apply(Action::Replaced, document);
            self.resume(document, told);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let document = &*ctx.props().document;
        match message {
            Message::Act(action) => return self.act(ctx, action),
            Message::Walk(action) => {
                self.errand = Some(Errand::FocusBar);
                return self.act(ctx, action);
            }
            Message::Show(target) => self.show(document, target, None),
            Message::Follow { address, target } => self.show(document, target, Some(address)),
            Message::See(seen) => return self.act(ctx, Action::Read(here(document, &seen))),
            Message::Enter => {
                let speech = document.id(Place::Speech(self.state.bar));
                self.show(document, speech.clone(), Some(speech));
            }
            Message::Grow => return self.next_slice(ctx),
            Message::Print(true) => {
                turn::rush(true);
                self.unprinted.get_or_insert((self.state.folds.clone(), self.state.zoom));
                self.state.zoom = Zoom::default();
                self.state.apply(Action::Reach(usize::MAX), document);
                self.state.apply(Action::MoreRows(usize::MAX / 2), document);
                self.state.apply(Action::All(PRINTED, true), document);
            }
            Message::Print(false) => {
                turn::rush(false);
                if let Some(before) = self.unprinted.take() {
                    (self.state.folds, self.state.zoom) = before;
                    self.state.rows = 0;
                }
            }
            Message::ExpandAll => return self.act(ctx, Action::All(FOLDS, true)),
            Message::CollapseAll => return self.act(ctx, Action::All(FOLDS, false)),
            Message::Search(words) => return self.act(ctx, Action::Search(words)),
            Message::Find => self.errand = Some(Errand::Focus("#mv-q")),
            Message::Clear if self.state.search.words.is_empty() => {
                let speech =
                    self.state.here.and_then(|here| here.speech).map(|speech| document.id(Place::Speech(speech)));
                let place = self.found.map(|block| document.block_id(block)).or(speech);
                self.errand = place.map(Errand::ReadOn);
            }
            Message::Clear => {
                self.errand = Some(Errand::Focus("#mv-q"));
                return self.act(ctx, Action::Search(String::new()));
            }
            Message::CloseFilter => {
                self.errand = Some(Errand::Focus(".mv-filter__b"));
                self.state.apply(Action::All(FILTER, false), document);
            }
            Message::Past => self.errand = Some(Errand::Focus(END)),
            Message::Prepare => {
                let link = ctx.link().clone();
                let ready = document.prepare(AHEAD);
                self.ahead = if ready { None } else { effect::later(0, move || link.send_message(Message::Prepare)) };
                return false;
            }
            Message::Help(open) => self.errand = Some(Errand::Help(open)),
            Message::ToList if self.state.search.hits.is_empty() => return false,
            Message::ToList => {
                self.state.apply(Action::All(RESULTS, true), document);
                self.state.apply(Action::Settle, document);
                self.errand = Some(Errand::FocusRow(self.state.row));
            }
            Message::Row(hit) => {
                self.state.apply(Action::Row(hit), document);
                self.errand = Some(Errand::FocusRow(self.state.row));
            }
            Message::Page(forward) => {
                let first = results::page(self.state.row).start;
                let to = if forward { first + results::PAGE } else { first.saturating_sub(results::PAGE) };
                self.state.apply(Action::Row(to), document);
                self.errand = Some(Errand::FocusRow(self.state.row));
                let said = results::in_words(&self.scene(ctx.props()));
                self.notice(ctx, said);
            }
            Message::Hit(hit) => {
                self.act(ctx, Action::StepTo(hit));
                if let Some(block) = self.state.search.block(document) {
                    self.errand = Some(Errand::RevealIn(document.block_id(block)));
                }
            }
            Message::Hear(millis) => {
                let is_new = self.state.heard != millis;
                self.state.heard = millis;
                return is_new && document.has_clock();
            }
            Message::Say(words) => self.said = words,
            Message::Rest => return self.rest(ctx),
            Message::Resume(told) => self.resume(document, told),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if ctx.props().page == AWAY {
            return Html::default();
        }
        let scene = self.scene(ctx.props());
        let still = scene.still();
        let told = Scene { search: self.state.told.clone(), ..scene.clone() };
        let text = Scene { search: scene.search.clone(), reach: self.state.reach, ..still.clone() };
        let flow = Scene { heard: self.state.heard, ..told.clone() };
        let parts: [(&Scene, Draw); 6] = [
            (&still, summary::draw),
            (&still, decisions::draw),
            (&flow, timeline::draw),
            (&still, people::draw),
            (&still, notes::draw),
            (&still, help::draw),
        ];
        let [head, decided, flow, people, notes, help] = parts.map(|(scene, draw)| scene.part(draw));
        let class = if transcript::reach::is_long(&scene.document.minutes) { "mv mv--long" } else { "mv" };

        let full = classed("div", "mv-full mv-grid").add(told.part(agenda::draw)).add(transcript::draw(&text));
        let page = classed("article", "mv-doc").put("aria-labelledby", "mv-title");
        let page = page.each([head, decided, flow, people, full.into(), notes]);
        classed("div", class)
            .key(ctx.props().page)
            .node(&self.root)
            .put("lang", scene.words.lang)
            .add(scene.part(toolbar::draw))
            .add(told.unread().part(results::draw))
            .add(page)
            .add(help)
            .add(classed("p", "mv-vh").put("role", "status").text(&self.said))
            .add(classed("span", "mv-end").put("tabindex", "-1"))
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        if self.watch.is_none() {
            let link = ctx.link();
            self.watch = Watch::start(&root, link.callback(|message: Message| message));
        }
        self.paint(ctx.props(), &root);
        match self.errand.take() {
            Some(Errand::Show { target, announce }) => {
                effect::show(&root, &target);
                if let Some(address) = announce {
                    ctx.props().tell.emit(Tell::Select(address));
                }
            }
            Some(Errand::FocusBar) => effect::focus_bar(&root, self.state.bar),
            Some(Errand::Focus(selector)) => effect::focus_on(&root, selector),
            Some(Errand::FocusRow(row)) => effect::focus_row(&root, row),
            Some(Errand::RevealIn(id)) => {
                effect::uncover(&root);
                effect::read_on(&root, &id);
            }
            Some(Errand::ReadOn(id)) => effect::read_on(&root, &id),
            Some(Errand::Help(open)) => effect::help(&root, open),
            Some(Errand::Reveal) | None => {}
        }
        self.grow(ctx);
    }
}
