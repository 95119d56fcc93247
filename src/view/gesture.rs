//! From a browser event to a message. The whole page is read here: links, buttons, keys, pointing.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};

use super::app::Message;
use super::fold::{Fold, Kind};
use super::state::Action;
use super::timeline::motion::{self, Move};

/// Reads an event of one kind.
type Reader = fn(&Event) -> Option<Message>;

/// What is listened for, and what it is read as.
pub const EVENTS: [(&str, Reader); 7] = [
    ("click", click),
    ("keydown", key),
    ("mouseover", point),
    ("focusin", point),
    ("pointerdown", drag),
    ("pointermove", drag),
    ("beforematch", found),
];

/// What a button with `data-do` does.
const COMMANDS: [(&str, Action); 6] = [
    ("open-text", Action::All(&[Kind::Section], true)),
    ("close-text", Action::All(&[Kind::Section], false)),
    ("open-agenda", Action::All(&[Kind::Agenda, Kind::Points, Kind::Run], true)),
    ("close-agenda", Action::All(&[Kind::Agenda, Kind::Points, Kind::Run], false)),
    ("previous", Action::Move(Move::Previous)),
    ("next", Action::Move(Move::Next)),
];

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
    match closest(event, "a[href^='#minutes=']") {
        Some(link) => {
            let message = follow(&link)?;
            event.prevent_default();
            Some(message)
        }
        None => press(&closest(event, "button")?),
    }
}

fn follow(link: &Element) -> Option<Message> {
    let address = link.get_attribute("href")?.strip_prefix(LINK)?.to_string();
    let target = link.get_attribute("data-show").unwrap_or_else(|| address.clone());
    Some(Message::Follow { address, target })
}

fn press(button: &Element) -> Option<Message> {
    let fold = || Fold::read(&button.get_attribute("aria-controls")?).map(Action::Toggle);
    let command = || {
        let name = button.get_attribute("data-do")?;
        COMMANDS.iter().find(|row| row.0 == name).map(|row| row.1.clone())
    };
    fold().or_else(command).map(Message::Act)
}

/// Keys work within the timeline alone.
fn key(event: &Event) -> Option<Message> {
    let keyboard: &KeyboardEvent = event.unchecked_ref();
    if keyboard.ctrl_key() || keyboard.meta_key() || keyboard.alt_key() {
        return None;
    }
    let key = keyboard.key();
    let message = match closest(event, SLIDER) {
        Some(_) if key == "Enter" => Message::Enter,
        Some(_) => Message::Act(Action::Move(motion::on_slider(&key)?)),
        None => {
            closest(event, BAR)?;
            Message::Walk(Action::Move(motion::on_lanes(&key)?))
        }
    };
    event.prevent_default();
    Some(message)
}

const BAR: &str = "[data-bar]";
const SLIDER: &str = "[role=slider]";

/// A bar under the pointer, or with the focus.
fn point(event: &Event) -> Option<Message> {
    let speech = closest(event, BAR)?.get_attribute("data-bar")?.parse().ok()?;
    Some(Message::Act(Action::Point(speech)))
}

/// Pressing on the rail, or dragging along it.
fn drag(event: &Event) -> Option<Message> {
    let pointer: &PointerEvent = event.unchecked_ref();
    if pointer.buttons() & 1 == 0 {
        return None;
    }
    let rail = closest(event, SLIDER)?;
    let frame = rail.get_bounding_client_rect();
    let _ = rail.set_pointer_capture(pointer.pointer_id());
    Some(Message::Act(Action::PointAt((f64::from(pointer.client_x()) - frame.left()) / frame.width().max(1.0))))
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
