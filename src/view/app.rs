//! The component at the root: holds the state, listens, and sends errands to the browser.

use std::rc::Rc;

use web_sys::Element;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

use super::effect::{self, Seen, Watch};
use super::fold::{Folds, Kind};
use super::reading::Document;
use super::reading::place::Place;
use super::scene::{Draw, Scene};
use super::state::{Action, Here, State};
use super::{agenda, decisions, notes, people, summary, timeline, toolbar, transcript, words};
use crate::diagnostic::Lang;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub document: Rc<Document>,
    pub lang: Lang,
    /// Heading level of the title.
    pub heading_level: u8,
    /// Called with the id that the reader chose, once it is in sight.
    pub on_select: Callback<String>,
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
    /// The page is about to be printed, or has been.
    Print(bool),
}

/// What is to be done in the browser once the page is drawn.
enum Errand {
    Show { target: String, announce: Option<String> },
    FocusBar,
}

pub struct App {
    state: State,
    root: NodeRef,
    errand: Option<Errand>,
    watch: Option<Watch>,
    /// What was open before the page was printed.
    unprinted: Option<Rc<Folds>>,
}

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

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        App { state: State::default(), root: NodeRef::default(), errand: None, watch: None, unprinted: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().document != old.document {
            self.state.apply(Action::Replaced, &ctx.props().document);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let document = &*ctx.props().document;
        match message {
            Message::Act(action) => return self.act(action, document),
            Message::Walk(action) => {
                self.errand = Some(Errand::FocusBar);
                return self.act(action, document);
            }
            Message::Show(target) => self.show(document, target, None),
            Message::Follow { address, target } => self.show(document, target, Some(address)),
            Message::See(seen) => return self.act(Action::Read(here(document, &seen)), document),
            Message::Enter => {
                let speech = document.id(Place::Speech(self.state.bar));
                self.show(document, speech.clone(), Some(speech));
            }
            Message::ExpandAll => return self.act(Action::All(FOLDS, true), document),
            Message::Print(true) => {
                self.unprinted.get_or_insert(self.state.folds.clone());
                return self.act(Action::All(PRINTED, true), document);
            }
            Message::Print(false) => self.state.folds = self.unprinted.take().unwrap_or(self.state.folds.clone()),
            Message::CollapseAll => return self.act(Action::All(FOLDS, false), document),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scene = self.scene(ctx.props());
        let still = scene.still();
        let parts: [(&Scene, Draw); 5] = [
            (&still, summary::draw),
            (&still, decisions::draw),
            (&scene, timeline::draw),
            (&still, people::draw),
            (&still, notes::draw),
        ];
        let [head, decided, flow, people, notes] = parts.map(|(scene, draw)| scene.part(draw));
        let long = scene.document.minutes.speeches.len() > LONG;
        let class = if long { "mv mv--long" } else { "mv" };

        html! {
            <div class={class} ref={self.root.clone()} lang={scene.words.lang}>
                { scene.part(toolbar::draw) }
                <article class="mv-doc" aria-labelledby="mv-title">
                    { head }{ decided }{ flow }{ people }
                    <div class="mv-full mv-grid">
                        { scene.part(agenda::draw) }
                        { transcript::draw(&still) }
                    </div>
                    { notes }
                </article>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        if first {
            let link = ctx.link();
            self.watch = Watch::start(&root, link.callback(|message: Message| message));
        }
        match self.errand.take() {
            Some(Errand::Show { target, announce }) => {
                effect::show(&root, &target);
                if let Some(address) = announce {
                    ctx.props().on_select.emit(address);
                }
            }
            Some(Errand::FocusBar) => effect::focus_bar(&root, self.state.bar),
            None => {}
        }
    }
}

impl App {
    /// True if the page must be drawn again.
    fn act(&mut self, action: Action, document: &Document) -> bool {
        let before = self.state.clone();
        self.state.apply(action, document);
        before != self.state
    }

    fn show(&mut self, document: &Document, target: String, announce: Option<String>) {
        let place = document.find(&target);
        if let Some(block) = place.and_then(|place| document.block_of(place)) {
            self.state.apply(Action::Open(document.sections_around(block).collect()), document);
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
            blocks: 0..0,
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
