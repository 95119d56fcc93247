//! From a browser event to a message. The whole page is read here: links, buttons, keys, pointing.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};

use super::app::Message;
use super::fold::{Fold, Kind};
use super::reading::matter::Matter;
use super::search::filter::Choice;
use super::search::panel;
use super::state::Action;
use super::timeline::motion::{self, Move};
use super::timeline::table;
use super::timeline::zoom::{Edge, Step};

/// Reads an event of one kind.
type Reader = fn(&Event) -> Option<Message>;

/// What is listened for, and what it is read as.
pub const EVENTS: [(&str, Reader); 9] = [
    ("click", click),
    ("keydown", key),
    ("mouseover", point),
    ("focusin", point),
    ("pointerdown", drag),
    ("pointermove", drag),
    ("beforematch", found),
    ("input", typed),
    ("change", picked),
];

/// What a button with `data-do` does.
fn command(name: &str) -> Option<Message> {
    const AGENDA: &[Kind] = &[Kind::Agenda, Kind::Points, Kind::Run];
    Some(Message::Act(match name {
        "open-text" => Action::All(&[Kind::Section], true),
        "close-text" => Action::All(&[Kind::Section], false),
        "open-agenda" => Action::All(AGENDA, true),
        "close-agenda" => Action::All(AGENDA, false),
        "previous" => Action::Move(Move::Previous),
        "next" => Action::Move(Move::Next),
        "hit-before" => Action::Step(false),
        "hit-after" => Action::Step(true),
        "all" => Action::Choose(Choice::All),
        "nearer" => Action::Zoom(Step::Nearer),
        "further" => Action::Zoom(Step::Further),
        "whole" => Action::Zoom(Step::Whole),
        "by-clock" => Action::ByVolume(false),
        "by-volume" => Action::ByVolume(true),
        "more-rows" => Action::MoreRows(table::ROWS),
        "page-before" => return Some(Message::Page(false)),
        "page-after" => return Some(Message::Page(true)),
        "clear" => return Some(Message::Clear),
        "past" => return Some(Message::Past),
        "help" => return Some(Message::Help(true)),
        "close-help" => return Some(Message::Help(false)),
        _ => return None,
    }))
}

/// The prefix of a link within the page.
const LINK: &str = "#minutes=";

/// The message of an event, if it means anything.
pub fn read(event: &Event) -> Option<Message> {
    let name = event.type_();
    EVENTS.iter().find(|row| row.0 == name).and_then(|row| (row.1)(event))
}

fn click(event: &Event) -> Option<Message> {
    let mouse: &MouseEvent = event.unchecked_ref();
    let native = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key() || mouse.button() != 0;
    if native || event.default_prevented() {
        return None;
    }
    if let Some(link) = closest(event, "a[href^='#minutes=']") {
        let message = follow(&link)?;
        event.prevent_default();
        return Some(message);
    }
    match closest(event, "button") {
        Some(button) => press(&button),
        // The pointer has moved to the speech before.
        None => closest(event, LANE).map(|_| Message::Enter),
    }
}

fn follow(link: &Element) -> Option<Message> {
    if let Some(hit) = number(link, "data-hit") {
        return Some(Message::Hit(hit));
    }
    let address = link.get_attribute("href")?.strip_prefix(LINK)?.to_string();
    let target = link.get_attribute("data-show").unwrap_or_else(|| address.clone());
    Some(Message::Follow { address, target })
}

fn press(button: &Element) -> Option<Message> {
    if let Some(name) = button.get_attribute("data-do") {
        return command(&name);
    }
    if let Some(speaker) = button.get_attribute("data-speaker") {
        return Some(Message::Act(Action::Choose(Choice::Speaker(speaker.parse().ok()?))));
    }
    Fold::read(&button.get_attribute("aria-controls")?).map(Action::Toggle).map(Message::Act)
}

/// Keys of the search box, the filter and the timeline; and two that work anywhere in the page but where
/// one types.
fn key(event: &Event) -> Option<Message> {
    let keyboard: &KeyboardEvent = event.unchecked_ref();
    let native = keyboard.ctrl_key() || keyboard.meta_key() || keyboard.alt_key() || keyboard.is_composing();
    if native || event.default_prevented() {
        return None;
    }
    let key = keyboard.key();
    let at = |selector| closest(event, selector).is_some();
    let message = if at(BOX) && key == "Enter" {
        Message::Act(Action::Step(!keyboard.shift_key()))
    } else if at(BOX) && key == "ArrowDown" {
        Message::ToList
    } else if at(LIST) && key == "Escape" {
        Message::Find
    } else if let (true, Some(to)) = (at(HIT), panel_key(event, &key)) {
        Message::Row(to)
    } else if let (Some(edge), Some(by)) = (edge(event), motion::on_edge(&key)) {
        Message::Act(Action::Nudge(edge, by))
    } else if at(FIELD) && key == "Escape" {
        Message::Clear
    } else if at(FILTER) && key == "Escape" {
        Message::CloseFilter
    } else if at(TYPING) {
        return None;
    } else if at(SLIDER) && key == "Enter" {
        Message::Enter
    } else if let (true, Some(step)) = (at(SLIDER), motion::on_slider(&key)) {
        Message::Act(Action::Move(step))
    } else if let (true, Some(step)) = (at(BAR), motion::on_lanes(&key)) {
        Message::Walk(Action::Move(step))
    } else if let (true, Some(step)) = (at(LONG), motion::on_timeline(&key)) {
        // The bar with the focus may be drawn anew among others.
        if at(BAR) { Message::Walk(Action::Zoom(step)) } else { Message::Act(Action::Zoom(step)) }
    } else {
        match key.as_str() {
            "/" => Message::Find,
            "?" => Message::Help(true),
            _ => return None,
        }
    };
    event.prevent_default();
    Some(message)
}

const BOX: &str = "#mv-q";
/// The search box and its buttons.
const FIELD: &str = ".mv-find__box";
/// The list of hits, and one of them.
const LIST: &str = ".mv-results, .mv-find__list";
const HIT: &str = "[data-hit]";
const FILTER: &str = ".mv-filter, .mv-filter__b";
const TYPING: &str = "input, select, textarea, dialog, [contenteditable]";

/// The search box says something else.
fn typed(event: &Event) -> Option<Message> {
    closest(event, BOX).map(|typed| Message::Act(Action::Search(value(&typed))))
}

/// Another entry of a list of the filter.
fn picked(event: &Event) -> Option<Message> {
    let list = closest(event, "select")?;
    let value = value(&list);
    let choice = match list.id().as_str() {
        panel::SECTION => Choice::Section(value.parse().ok()),
        panel::MATTER => Choice::Matter(Matter::read(&value)),
        _ => return None,
    };
    Some(Message::Act(Action::Choose(choice)))
}

/// What an element for input holds.
pub fn value(element: &Element) -> String {
    js_sys::Reflect::get(element, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// The hit that a key leads to from another.
fn panel_key(event: &Event, key: &str) -> Option<usize> {
    let hit = number(&closest(event, HIT)?, "data-hit")?;
    Some(match key {
        "ArrowDown" => hit + 1,
        "ArrowUp" => hit.saturating_sub(1),
        "Home" => 0,
        "End" => usize::MAX,
        _ => return None,
    })
}

const BAR: &str = "[data-bar]";
const LANE: &str = "[data-lane]";
const SLIDER: &str = ".mv-rail__slider";
const STRIP: &str = ".mv-over__strip";
/// A timeline that can be looked at in parts.
const LONG: &str = ".mv-timeline--long";

/// The end of the part shown that an event is about.
fn edge(event: &Event) -> Option<Edge> {
    match closest(event, "[data-edge]")?.get_attribute("data-edge")?.as_str() {
        "start" => Some(Edge::Start),
        _ => Some(Edge::End),
    }
}

fn number(element: &Element, name: &str) -> Option<usize> {
    element.get_attribute(name)?.parse().ok()
}

/// A bar under the pointer, or with the focus; or the search box.
fn point(event: &Event) -> Option<Message> {
    if closest(event, BOX).is_some() {
        return Some(Message::Prepare);
    }
    Some(Message::Act(Action::Point(number(&closest(event, BAR)?, "data-bar")?)))
}

/// Pointing into a lane; pressing on the rail or the overview, or dragging along them.
fn drag(event: &Event) -> Option<Message> {
    let pointer: &PointerEvent = event.unchecked_ref();
    let part = |element: &Element| {
        let frame = element.get_bounding_client_rect();
        (f64::from(pointer.client_x()) - frame.left()) / frame.width().max(1.0)
    };
    if let Some(lane) = closest(event, LANE) {
        return Some(Message::Act(Action::PointAt(part(&lane), number(&lane, "data-lane"))));
    }
    if pointer.buttons() & 1 == 0 {
        return None;
    }
    let (field, on_strip) = match closest(event, STRIP) {
        Some(strip) => (strip, true),
        None => (closest(event, SLIDER)?, false),
    };
    let at = part(&field);
    let pressed = event.type_() == "pointerdown";
    if pressed {
        let _ = field.set_pointer_capture(pointer.pointer_id());
    }
    Some(Message::Act(match (on_strip, pressed) {
        (false, _) => Action::PointAt(at, None),
        (true, true) => Action::Take(at, edge(event)),
        (true, false) => Action::Drag(at),
    }))
}

/// The browser's own search found words in a closed section.
fn found(event: &Event) -> Option<Message> {
    match Fold::read(&closest(event, "[id]")?.id())? {
        Fold(Kind::Section, section) => Some(Message::Act(Action::Open(vec![section]))),
        _ => None,
    }
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}
