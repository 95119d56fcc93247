//! What a virtual tree cannot say: focus, scrolling, and where the reader is.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, Element, Event, HtmlDialogElement, HtmlElement, Node, ShadowRoot, Window};
use yew::Callback;

use super::app::Message;
use super::gesture;

/// The mark of what was shown last; the style sheet gives it a wash.
const TARGET: &str = "is-target";

/// For how many frames a place is kept in sight while the page around it takes shape.
const FRAMES: u8 = 4;

/// How far below the toolbar the line lies that counts as being read, in CSS pixels.
const READING_LINE: f64 = 80.0;

/// Scrolls to the element of that id, moves the focus there and marks it.
pub fn show(root: &Element, id: &str) {
    let Some(target) = tree(root).and_then(|tree| tree.get_element_by_id(id)) else { return };
    if let Ok(Some(last)) = root.query_selector(".is-target") {
        let _ = last.class_list().remove_1(TARGET);
    }
    let _ = target.class_list().add_1(TARGET);
    focus(&target);
    settle(target, FRAMES);
}

/// Scrolls now and in the next frames: what was skipped above takes its true height as it comes into sight.
fn settle(target: Element, frames: u8) {
    target.scroll_into_view();
    if let (Some(window), Some(left)) = (web_sys::window(), frames.checked_sub(1)) {
        let again = Closure::once_into_js(move || settle(target, left));
        let _ = window.request_animation_frame(again.unchecked_ref());
    }
}

/// Moves the focus to an element's heading, or to itself where it has none.
fn focus(target: &Element) {
    let heading = target.query_selector("h1, h2, h3, h4, h5, h6").ok().flatten();
    let place = heading.unwrap_or_else(|| target.clone());
    if place.get_attribute("tabindex").is_none() {
        let _ = place.set_attribute("tabindex", "-1");
    }
    if let Some(place) = place.dyn_ref::<HtmlElement>() {
        let _ = place.focus();
    }
}

/// Moves the focus to a bar of the timeline.
pub fn focus_bar(root: &Element, speech: usize) {
    let bar = [".mv-lanes [data-bar=\"", &speech.to_string(), "\"]"].concat();
    if let Some(bar) = root.query_selector(&bar).ok().flatten() {
        // An SVG link has `focus` just as an HTML element has.
        let _ = bar.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Moves the focus to a hit of the list.
pub fn focus_row(root: &Element, row: usize) {
    let link = ["[data-hit=\"", &row.to_string(), "\"]"].concat();
    if let Some(link) = root.query_selector(&link).ok().flatten() {
        let _ = link.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Closes the list of hits where it lies over the text.
pub fn uncover(root: &Element) {
    let find = |selector| root.query_selector(selector).ok().flatten();
    let (Some(list), Some(text)) = (find(".mv-results"), find("[part=transcript]")) else { return };
    if list.get_bounding_client_rect().right() > text.get_bounding_client_rect().left()
        && let Some(button) = find(".mv-find__list[aria-expanded=true]")
    {
        button.unchecked_ref::<HtmlElement>().click();
    }
}

/// Moves the focus to what a selector finds, if anything.
pub fn focus_on(root: &Element, selector: &str) {
    if let Some(place) = root.query_selector(selector).ok().flatten() {
        let _ = place.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Moves the focus to an element of the transcript by its id, which stays where it is.
pub fn read_on(root: &Element, id: &str) {
    if let Some(target) = tree(root).and_then(|tree| tree.get_element_by_id(id)) {
        focus(&target);
    }
}

/// Opens or closes the sheet of keys. The browser keeps the focus inside and gives it back.
pub fn help(root: &Element, open: bool) {
    let Some(sheet) = root.query_selector("dialog").ok().flatten() else { return };
    let sheet: &HtmlDialogElement = sheet.unchecked_ref();
    match (open, sheet.open()) {
        (true, false) => drop(sheet.show_modal()),
        (false, true) => sheet.close(),
        _ => {}
    }
}

/// Lets the box and the lists say what the search holds; what one types oneself is left alone.
pub fn fill(root: &Element, id: &str, value: &str) {
    if let Some(element) = tree(root).and_then(|tree| tree.get_element_by_id(id))
        && gesture::value(&element) != value
    {
        let _ = js_sys::Reflect::set(&element, &"value".into(), &value.into());
    }
}

/// The shadow root or document around an element; `None` while it stands in neither.
fn tree(root: &Element) -> Option<ShadowRoot> {
    let tree = root.get_root_node();
    let whole = matches!(tree.node_type(), Node::DOCUMENT_NODE | Node::DOCUMENT_FRAGMENT_NODE);
    // What is asked of it here, documents and shadow roots both answer.
    whole.then(|| tree.unchecked_into())
}

/// Milliseconds on a clock that starts anywhere.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Something that the browser will do when it has drawn; dropped, it is not done.
pub struct Later {
    window: Window,
    handle: i32,
    _work: Closure<dyn FnMut()>,
}

/// Does `work` once, after some milliseconds. `None` where there is no window.
pub fn later(milliseconds: i32, work: impl FnOnce() + 'static) -> Option<Later> {
    let window = web_sys::window()?;
    let work = Closure::once(work);
    let call = work.as_ref().unchecked_ref();
    let handle = window.set_timeout_with_callback_and_timeout_and_arguments_0(call, milliseconds).ok()?;
    Some(Later { window, handle, _work: work })
}

impl Drop for Later {
    fn drop(&mut self) {
        self.window.clear_timeout_with_handle(self.handle);
    }
}

/// The ids of what is being read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub section: Option<String>,
    pub speech: Option<String>,
}

/// What stands at the reading line.
fn look(root: &Element) -> Option<Seen> {
    let transcript = root.query_selector("[part=transcript]").ok()??.get_bounding_client_rect();
    let line = root.query_selector(".mv-bar").ok()??.get_bounding_client_rect().bottom().max(0.0) + READING_LINE;
    if line < transcript.top() || transcript.bottom() < line {
        return Some(Seen::default());
    }
    let middle = transcript.left() + transcript.width() / 2.0;
    let at = tree(root)?.element_from_point(middle as f32, line as f32)?;
    let around = |selector| at.closest(selector).ok().flatten().map(|element: Element| element.id());
    Some(Seen { section: around("[part=section]"), speech: around("[part=speech]") })
}

/// Listens to the page, and watches where the reader is, at most once a frame.
pub struct Watch {
    window: Window,
    root: Element,
    happened: Closure<dyn FnMut(Event)>,
    scrolled: Closure<dyn FnMut()>,
    frame: Rc<Frame>,
}

#[derive(Default)]
struct Frame {
    wanted: Cell<Option<i32>>,
    draw: RefCell<Option<Closure<dyn FnMut()>>>,
}

impl Watch {
    /// `None` where there is no window.
    pub fn start(root: &Element, tell: Callback<Message>) -> Option<Watch> {
        let window = web_sys::window()?;
        let frame = Rc::new(Frame::default());
        *frame.draw.borrow_mut() = Some(on_frame(window.clone(), root.clone(), Rc::downgrade(&frame), tell.clone()));
        let scrolled = on_scroll(window.clone(), Rc::downgrade(&frame));
        // Read at once, as only now the browser's own action can be prevented.
        let happened = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            if let Some(message) = gesture::read(&event) {
                tell.emit(message);
            }
        });
        for (name, _) in gesture::EVENTS {
            let _ = root.add_event_listener_with_callback(name, happened.as_ref().unchecked_ref());
        }
        // Scrolling does not bubble: catch it on the way down, wherever it happens.
        let options = AddEventListenerOptions::new();
        options.set_passive(true);
        options.set_capture(true);
        let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
            "scroll",
            scrolled.as_ref().unchecked_ref(),
            &options,
        );
        Some(Watch { window, root: root.clone(), happened, scrolled, frame })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        for (name, _) in gesture::EVENTS {
            let _ = self.root.remove_event_listener_with_callback(name, self.happened.as_ref().unchecked_ref());
        }
        let scrolled = self.scrolled.as_ref().unchecked_ref();
        let _ = self.window.remove_event_listener_with_callback_and_bool("scroll", scrolled, true);
        if let Some(frame) = self.frame.wanted.take() {
            let _ = self.window.cancel_animation_frame(frame);
        }
    }
}

impl Frame {
    /// Looks in the next frame, if that is not yet asked for.
    fn ask(&self, window: &Window) {
        if self.wanted.get().is_none()
            && let Some(draw) = &*self.draw.borrow()
        {
            self.wanted.set(window.request_animation_frame(draw.as_ref().unchecked_ref()).ok());
        }
    }
}

fn on_scroll(window: Window, frame: Weak<Frame>) -> Closure<dyn FnMut()> {
    Closure::new(move || {
        if let Some(frame) = frame.upgrade() {
            frame.ask(&window);
        }
    })
}

fn on_frame(window: Window, root: Element, frame: Weak<Frame>, tell: Callback<Message>) -> Closure<dyn FnMut()> {
    let mut last = Seen::default();
    Closure::new(move || {
        let Some(frame) = frame.upgrade() else { return };
        frame.wanted.set(None);
        if let Some(seen) = look(&root).filter(|seen| *seen != last) {
            last = seen.clone();
            tell.emit(Message::See(seen));
            // What comes into sight takes its true height then, and no scrolling follows.
            frame.ask(&window);
        }
    })
}
