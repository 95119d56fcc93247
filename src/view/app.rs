//! The component at the root: holds the state, listens, and sends errands to the browser.

use std::rc::Rc;

use web_sys::Element;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

use super::effect::{self, Seen, Watch};
use super::fold::{Folds, Kind};
use super::reading::Document;
use super::reading::place::Place;
use super::scene::{Draw, Scene};
use super::search::filter::Choice;
use super::search::{Search, bar, mark, panel, results};
use super::state::{Action, Here, State};
use super::timeline::zoom::Zoom;
use super::transcript::reach::{FIRST, next_slice};
use super::{agenda, decisions, help, notes, people, summary, timeline, toolbar, transcript, words};
use crate::diagnostic::Lang;

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

/// What the view tells the page around it.
pub enum Tell {
    /// The id that the reader chose, once it is in sight.
    Select(String),
    /// What is to be marked and shown in the transcript; see [`mark::paint`].
    Paint(String),
    /// What an address is to hold of the search, once it has come to rest; see [`Search::tell`].
    Share(String),
}

pub enum Message {
    Act(Action),
    /// Brings what has this id into sight.
    Show(String),
    /// The reader followed a link: shows `target` and announces `address`.
    Follow {
        address: String,
        target: String,
    },
    /// Moves along the timeline, and the focus with it.
    Walk(Action),
    /// The reader scrolled to another place.
    See(Seen),
    /// Goes to the speech that the timeline stands at.
    Enter,
    ExpandAll,
    CollapseAll,
    /// Draws the next slice of the transcript.
    Grow,
    /// Looks for words and puts them into the search box.
    Search(String),
    /// To the search box.
    Find,
    /// The reader is about to search: the text is folded before the first key.
    Prepare,
    /// Ends the search; where there is none, on to the words found last.
    Clear,
    /// Closes the filter and moves the focus to its button.
    CloseFilter,
    /// Opens or closes the sheet of keys.
    Help(bool),
    /// To the list of hits, which opens.
    ToList,
    /// To a hit in that list, by its number.
    Row(usize),
    /// To the words of a hit.
    Hit(usize),
    /// The hits before those that are listed, or after them.
    Page(bool),
    /// Announces something.
    Say(String),
    /// The search has come to rest.
    Rest,
    /// Takes up a search that an address holds.
    Resume(String),
    /// The page is about to be printed, or has been.
    Print(bool),
}

/// What is to be done in the browser once the page is drawn.
enum Errand {
    Show {
        target: String,
        announce: Option<String>,
    },
    FocusBar,
    /// To what this selector finds.
    Focus(&'static str),
    /// To a hit in the list of them.
    FocusRow(usize),
    /// On to the words, in the element of that id.
    ReadOn(String),
    /// Brings the current hit into sight.
    Reveal,
    /// The same, and moves the focus to the element of that id, in which it stands.
    RevealIn(String),
    Help(bool),
}

pub struct App {
    state: State,
    root: NodeRef,
    errand: Option<Errand>,
    watch: Option<Watch>,
    growth: Option<Growth>,
    /// The rest that follows when nothing more happens to the search.
    rest: Option<effect::Later>,
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

/// The slices in which the transcript is drawn.
struct Growth {
    /// Of the next one.
    blocks: usize,
    /// When the one that is being drawn was begun.
    since: Option<f64>,
    /// The next one, once it is ordered.
    next: Option<effect::Later>,
}

/// All that the marks in the transcript hang on.
#[derive(PartialEq)]
struct Painted {
    document: Rc<Document>,
    search: Rc<Search>,
    level: u8,
    window: usize,
    reach: usize,
}

/// The search has come to rest when nothing happened to it for so long, in milliseconds.
const REST: i32 = 300;

/// More speeches than this are laid out only as they come into sight.
const LONG: usize = 200;

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
            Message::Grow => {
                let Some(growth) = &mut self.growth else { return false };
                let blocks = growth.blocks;
                growth.since = Some(effect::now());
                growth.next = None;
                return self.act(ctx, Action::Reach(self.state.reach + blocks));
            }
            Message::Print(true) => {
                self.unprinted.get_or_insert((self.state.folds.clone(), self.state.zoom));
                self.state.zoom = Zoom::default();
                self.state.apply(Action::Reach(usize::MAX), document);
                self.state.apply(Action::MoreRows(usize::MAX / 2), document);
                self.state.apply(Action::All(PRINTED, true), document);
            }
            Message::Print(false) => {
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
            Message::Prepare => {
                document.index();
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
        // The list of hits looks at what is found and where one stands in it, and at nothing else.
        let listed = Scene {
            search: self.state.told.clone(),
            row: self.state.row,
            folds: self.state.folds.clone(),
            ..scene.still()
        };
        let text = Scene { search: scene.search.clone(), reach: self.state.reach, ..still.clone() };
        let parts: [(&Scene, Draw); 6] = [
            (&still, summary::draw),
            (&still, decisions::draw),
            (&told, timeline::draw),
            (&still, people::draw),
            (&still, notes::draw),
            (&still, help::draw),
        ];
        let [head, decided, flow, people, notes, help] = parts.map(|(scene, draw)| scene.part(draw));
        let long = scene.document.minutes.speeches.len() > LONG;
        let class = if long { "mv mv--long" } else { "mv" };

        html! {
            <div key={ctx.props().page} class={class} ref={self.root.clone()} lang={scene.words.lang}>
                { scene.part(toolbar::draw) }
                { listed.part(results::draw) }
                <article class="mv-doc" aria-labelledby="mv-title">
                    { head }{ decided }{ flow }{ people }
                    <div class="mv-full mv-grid">
                        { told.part(agenda::draw) }
                        { transcript::draw(&text) }
                    </div>
                    { notes }
                </article>
                { help }
                <p class="mv-vh" role="status">{ self.said.clone() }</p>
            </div>
        }
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

impl App {
    fn open(document: &Document) -> App {
        let mut app = App {
            state: State::default(),
            root: NodeRef::default(),
            errand: None,
            watch: None,
            growth: None,
            rest: None,
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
    fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
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
    fn notice(&mut self, ctx: &Context<Self>, said: String) {
        let link = ctx.link().clone();
        self.notice = effect::later(REST, move || link.send_message(Message::Say(said)));
    }

    /// The search has come to rest: what is told at length follows it now.
    fn rest(&mut self, ctx: &Context<Self>) -> bool {
        let Props { document, lang, tell, .. } = ctx.props();
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
    fn resume(&mut self, document: &Document, told: String) {
        self.shared = told.clone();
        self.found = None;
        self.state.apply(Action::Resume(told), document);
        self.state.apply(Action::Settle, document);
    }

    /// Marks the hits, if they or the words they stand in have changed.
    fn paint(&mut self, props: &Props, root: &Element) {
        let reveal = matches!(self.errand, Some(Errand::Reveal | Errand::RevealIn(_)));
        let search = self.state.search.clone();
        let document = props.document.clone();
        let here = self.state.here;
        let window = mark::window(&document, &search, here);
        let new = Painted { document, search, level: props.heading_level, window, reach: self.state.reach };
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

    /// Orders the next slice of the transcript, if there is one and none is ordered.
    fn grow(&mut self, ctx: &Context<Self>) {
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

    fn show(&mut self, document: &Document, target: String, announce: Option<String>) {
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

    fn scene(&self, props: &Props) -> Scene {
        Scene {
            document: props.document.clone(),
            words: words::of(props.lang),
            level: props.heading_level,
            folds: self.state.folds.clone(),
            here: self.state.here,
            bar: self.state.bar,
            zoom: self.state.zoom,
            row: self.state.row,
            rows: self.state.rows,
            search: self.state.search.clone(),
            blocks: 0..0,
            // The transcript alone looks at it.
            reach: 0,
        }
    }
}

fn here(document: &Document, seen: &Seen) -> Option<Here> {
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
