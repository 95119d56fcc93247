//! The boundary to JavaScript: the only file with `#[wasm_bindgen]`.

use js_sys::{Array, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::contract;
use crate::contract::Named;
use crate::diagnostic::Lang;
use crate::model::Votes;
use crate::parse::{
    ChairCorrection, ItemCorrection, LineOverride, Options, PersonCorrection, PositionCorrection, ReadAs, RosterEntry,
    Say,
};

/// Parses `text` and gives the data contract as plain objects.
///
/// `options`: `{ roster?, overrides?, items?, positions?, people?, chair?, lang?: "ja" | "en" }` or nothing; the lists are
/// those of a sidecar, as `www/element/types.ts` has them.
#[wasm_bindgen]
pub fn parse(text: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let minutes = crate::parse(text, &read_options(options));
    publish(text, &minutes, read_lang(options))
}

/// Parses `text` and gives it as static HTML.
///
/// `options`: those of [`parse`] and `{ headingLevel?: number, source?: string, media?: string, offset?: number }`.
#[cfg(feature = "render")]
#[wasm_bindgen]
pub fn render(text: &str, options: &JsValue) -> String {
    let settings = crate::render::Settings {
        lang: read_lang(options),
        heading_level: read_heading_level(options),
        source: read_source(options),
        media: words(options, "media"),
        offset: field(options, "offset").as_f64().unwrap_or_default() as i32,
    };
    crate::render::render(text, &crate::parse(text, &read_options(options)), &settings)
}

/// Parses `text` and gives it in one of the formats of [`crate::export::FORMATS`]; undefined if there is none of that
/// name.
///
/// `options`: those of [`parse`] and `{ source?: string, guard?: boolean }`.
#[cfg(feature = "render")]
#[wasm_bindgen(js_name = exportAs)]
pub fn export_as(text: &str, format: &str, options: &JsValue) -> Option<String> {
    let format = crate::export::Format::of(format)?;
    let settings = crate::export::Settings {
        lang: read_lang(options),
        source: read_source(options),
        guard: field(options, "guard").is_truthy(),
    };
    Some(crate::export::export(text, &crate::parse(text, &read_options(options)), format, &settings))
}

/// Says why lines of `text` are read as they are: of the line of that number, from 1, or of all; undefined if there is no
/// such line. `file` is what the text is called.
///
/// `options`: those of [`parse`].
#[cfg(feature = "render")]
#[wasm_bindgen]
pub fn explain(text: &str, file: &str, line: Option<u32>, options: &JsValue) -> Option<String> {
    crate::explain(text, &read_options(options), file, line.map(|line| line as usize), read_lang(options))
}

fn publish(text: &str, minutes: &crate::model::Minutes, lang: Lang) -> Result<JsValue, JsValue> {
    // Plain objects and null, as the contract says.
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(contract::publish(text, minutes, lang).serialize(&serializer)?)
}

/// Field by field, as serde's reader of JavaScript values would add 48 KB.
fn read_options(options: &JsValue) -> Options {
    let mut read = Options::default();
    for value in list(options, "roster") {
        let text = |key| words(&value, key);
        // With a label, null says that nobody is meant.
        let nobody = field(&value, "name").is_null() && text("label").is_some();
        if let Some(name) = text("name").or(nobody.then(String::new)) {
            read.roster.push(RosterEntry { label: text("label"), name, title: text("title"), role: text("role") });
        }
    }
    for value in list(options, "overrides") {
        let reading = words(&value, "as").and_then(|name| ReadAs::of(&name));
        if let (Some(line), Some(reading)) = (words(&value, "line"), reading) {
            read.overrides.push(LineOverride { line, after: words(&value, "after"), reading });
        }
    }
    let required = |value: &JsValue, key| words(value, key).unwrap_or_default();
    read.items.extend(list(options, "items").iter().map(|value| ItemCorrection {
        title: required(&value, "title"),
        kind: kind(&value, "kind"),
        outcome: say(&value, "outcome", |_| kind(&value, "outcome")),
        votes: say(&value, "votes", read_votes),
    }));
    read.positions.extend(list(options, "positions").iter().map(|value| {
        let stance = say(&value, "stance", |_| kind(&value, "stance"));
        // Without a stance that is one it fits nothing, and is told of.
        let speaker = stance.and_then(|_| words(&value, "speaker")).unwrap_or_default();
        PositionCorrection { title: required(&value, "title"), speaker, stance: stance.flatten() }
    }));
    read.people.extend(list(options, "people").iter().map(|value| PersonCorrection {
        name: required(&value, "name"),
        title: said(&value, "title"),
        role: said(&value, "role"),
        group: said(&value, "group"),
        attendance: say(&value, "attendance", |_| kind(&value, "attendance")),
    }));
    let chairs = list(options, "chair");
    read.chair.extend(
        chairs.iter().map(|value| ChairCorrection { after: words(&value, "after"), name: words(&value, "name") }),
    );
    read
}

/// A kind by its name in the data.
fn kind<K: Named>(object: &JsValue, key: &str) -> Option<K> {
    K::named(&words(object, key)?)
}

/// What a field of a correction says: null takes away, and what cannot be read says nothing.
fn say<T>(object: &JsValue, key: &str, read: impl Fn(&JsValue) -> Option<T>) -> Say<T> {
    let value = field(object, key);
    if value.is_null() { Some(None) } else { read(&value).map(Some) }
}

fn said(object: &JsValue, key: &str) -> Say<String> {
    say(object, key, JsValue::as_string)
}

fn read_votes(votes: &JsValue) -> Option<Votes> {
    let number = |key| field(votes, key).as_f64().filter(|number| *number >= 0.0).map(|number| number as u32);
    let (in_favour, against, abstain) = (number("for"), number("against"), number("abstain"));
    let method = kind(votes, "method");
    let says = in_favour.or(against).or(abstain).is_some() || method.is_some();
    says.then_some(Votes { in_favour, against, abstain, method, ..Votes::default() })
}

fn list(object: &JsValue, key: &str) -> Array {
    let list = field(object, key);
    if Array::is_array(&list) { Array::from(&list) } else { Array::new() }
}

fn words(object: &JsValue, key: &str) -> Option<String> {
    field(object, key).as_string().filter(|words| !words.trim().is_empty())
}

fn read_lang(options: &JsValue) -> Lang {
    match field(options, "lang").as_string().as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Ja,
    }
}

#[cfg(any(feature = "view", feature = "render"))]
fn read_heading_level(settings: &JsValue) -> u8 {
    let level = field(settings, "headingLevel").as_f64().filter(|level| !level.is_nan());
    level.map_or(2, |level| level.clamp(1.0, 6.0) as u8)
}

#[cfg(feature = "render")]
fn read_source(options: &JsValue) -> Option<String> {
    field(options, "source").as_string().filter(|source| !source.trim().is_empty())
}

fn field(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

#[cfg(feature = "view")]
mod viewer {
    use std::pin::Pin;
    use std::rc::Rc;
    use std::task::{Context, Poll, Waker};

    use super::*;
    use crate::japanese::date::Clock;
    use crate::parse::Pace;
    use crate::search::Query;
    use crate::view::{AWAY, App, Document, Message, Place, Props, Tell, build_with};
    use web_sys::Element;
    use yew::{AppHandle, Callback, Renderer};

    /// A text that is being read, a piece at a time. Freed before its end, it is abandoned.
    #[wasm_bindgen]
    pub struct Reading {
        work: Pin<Box<dyn Future<Output = Rc<Document>>>>,
        pace: Rc<Pace>,
        bytes: usize,
        document: Option<Rc<Document>>,
    }

    #[wasm_bindgen]
    impl Reading {
        /// `settings`: `{ roster? }`, as for [`parse`].
        #[wasm_bindgen(constructor)]
        pub fn new(text: String, settings: &JsValue) -> Reading {
            let pace = Rc::new(Pace::default());
            let bytes = text.len();
            let work = Box::pin(Document::read(text, read_options(settings), pace.clone()));
            Reading { work, pace, bytes, document: None }
        }

        /// Reads on for so many bytes; each of the parser's steps counts them anew. Gives the share that is done,
        /// 1 at the end and only there.
        pub fn go(&mut self, bytes: usize) -> f64 {
            self.pace.allow(bytes);
            if self.document.is_none()
                && let Poll::Ready(document) = self.work.as_mut().poll(&mut Context::from_waker(Waker::noop()))
            {
                self.document = Some(document);
            }
            let whole = self.bytes as f64 * STEPS;
            if self.document.is_some() { 1.0 } else { (self.pace.read() as f64 / whole).min(0.99) }
        }

        /// Once it is read: titles, labels, paragraphs and the like, all together.
        pub fn blocks(&self) -> usize {
            self.document.as_ref().map_or(0, |document| document.minutes.blocks.len())
        }

        fn finish(mut self) -> Rc<Document> {
            loop {
                match self.document.take() {
                    Some(document) => return document,
                    None => self.go(usize::MAX),
                };
            }
        }
    }

    /// How many of the parser's steps read all of the text, about.
    const STEPS: f64 = 11.0;

    /// A place for reading pages, one after the other, in an element that the caller owns.
    #[wasm_bindgen]
    pub struct Viewer {
        app: AppHandle<App>,
        props: Props,
        /// How many pages stood here.
        pages: usize,
    }

    fn listen(tell: js_sys::Function) -> Callback<Tell> {
        Callback::from(move |told: Tell| {
            let (name, words) = match told {
                Tell::Select(id) => ("select", id),
                Tell::Paint(lines) => ("paint", lines),
                Tell::Share(lines) => ("share", lines),
            };
            // A listener's error is the page's own affair; the view goes on.
            let _ = tell.call2(&JsValue::NULL, &JsValue::from_str(name), &JsValue::from_str(&words));
        })
    }

    #[wasm_bindgen]
    impl Viewer {
        /// Draws a text into `root`, which should be empty. What is not read yet is read now.
        ///
        /// `settings`: `{ lang?: "ja" | "en", headingLevel?: number, build?: function }`; `build` is that of
        /// `www/element/build.ts`.
        /// `tell` is called with a name and words: `"select"` with the id of what the reader chose, once it is
        /// in sight; `"share"` with names and values for the address, a line each; `"paint"` with the marks
        /// of the transcript, as `view/search/mark.rs` writes them.
        #[wasm_bindgen(constructor)]
        pub fn new(root: Element, reading: Reading, settings: &JsValue, tell: js_sys::Function) -> Viewer {
            build_with(&field(settings, "build"));
            let props = Props {
                document: reading.finish(),
                lang: read_lang(settings),
                heading_level: read_heading_level(settings),
                tell: listen(tell),
                page: AWAY + 1,
            };
            let app = Renderer::<App>::with_root_and_props(root, props.clone()).render();
            Viewer { app, props, pages: 1 }
        }

        /// Takes the page away, with all that it held, and leaves the place empty.
        pub fn leave(&mut self) {
            self.props.page = AWAY;
            self.props.tell = Callback::noop();
            self.props.document = Reading::new(String::new(), &JsValue::UNDEFINED).finish();
            self.app.update(self.props.clone());
        }

        /// Draws another page in a place that was left, as the constructor does.
        pub fn enter(&mut self, reading: Reading, settings: &JsValue, tell: js_sys::Function) {
            self.pages += 1;
            self.props.page = self.pages;
            self.props.tell = listen(tell);
            self.set_text(reading, settings);
        }

        /// Draws another text in the same place; what the reader had open stays open where it is still there.
        #[wasm_bindgen(js_name = setText)]
        pub fn set_text(&mut self, reading: Reading, settings: &JsValue) {
            self.props.document = reading.finish();
            self.configure(settings);
        }

        /// Changes language and heading level without parsing again.
        pub fn configure(&mut self, settings: &JsValue) {
            self.props.lang = read_lang(settings);
            self.props.heading_level = read_heading_level(settings);
            self.app.update(self.props.clone());
        }

        /// What is shown, as it was given; lone surrogates are U+FFFD.
        pub fn text(&self) -> String {
            self.props.document.text.clone()
        }

        /// The data contract of what is shown.
        pub fn minutes(&self) -> Result<JsValue, JsValue> {
            let document = &self.props.document;
            publish(&document.text, &document.minutes, self.props.lang)
        }

        /// Opens, scrolls to and focuses what `id` names: a speech, paragraph (`speech.n`), section, item,
        /// reaction or quote. False if the document has no such id.
        pub fn show(&self, id: &str) -> bool {
            let known = self.props.document.find(id).is_some();
            if known {
                self.app.send_message(Message::Show(id.to_string()));
            }
            known
        }

        /// Looks for words and shows what is found. Gives every hit of the whole text, a line each: where it
        /// begins and ends, and the id of its speech if it has one.
        pub fn search(&self, words: String) -> String {
            let document = &self.props.document;
            let (index, query) = (document.index(), Query::new(&words));
            let hits = index.find(&query);
            let (mut spans, mut blocks) = (Vec::new(), Vec::new());
            index.locate(&document.text, &document.minutes, &query, &hits, &mut |hit, block, span| {
                if hit == blocks.len() {
                    blocks.push(block);
                    spans.push(span);
                } else if let Some(whole) = spans.last_mut() {
                    *whole = span.join(*whole);
                }
            });
            let mut lines = String::new();
            for (place, block) in contract::spans(&document.text, &spans).iter().zip(blocks) {
                let speech = document.speech_around(block).unwrap_or_default();
                for words in [&place.start.to_string(), " ", &place.end.to_string(), " ", speech, "\n"] {
                    lines.push_str(words);
                }
            }
            self.app.send_message(Message::Search(words));
            lines
        }

        /// Takes up a search as `"share"` told it.
        pub fn resume(&self, told: String) {
            self.app.send_message(Message::Resume(told));
        }

        /// True if `id` leads to a paragraph whose speech has changed since.
        #[wasm_bindgen(js_name = isChanged)]
        pub fn is_changed(&self, id: &str) -> bool {
            self.props.document.is_changed(id)
        }

        /// The speech or paragraph of that id, or words selected in it (one string for each paragraph), to be copied:
        /// text, Markdown and HTML; undefined where they are not of the document. `page` is the page's address
        /// without fragment; with `linked` it leads on to the words.
        pub fn quote(&self, id: &str, selected: &Array, page: &str, linked: bool) -> Option<Array> {
            let selected: Vec<String> = selected.iter().filter_map(|words| words.as_string()).collect();
            let found = self.props.document.quotation(id, &selected, page, linked, self.props.lang)?;
            Some([found.text, found.markdown, found.html].iter().map(|form| JsValue::from_str(form)).collect())
        }

        /// When what begins: a line for each speech and paragraph with a time, in order, with its id and the milliseconds
        /// at which it begins and, of a speech, ends, if that is printed.
        pub fn times(&self) -> String {
            let document = &self.props.document;
            let minutes = &document.minutes;
            let mut lines = String::new();
            let mut line = |place, from: Option<Clock>, until: Option<Clock>| {
                let Some(from) = from else { return };
                let until = until.map_or(String::new(), |until| until.millis.to_string());
                lines.push_str(&[&document.id(place), " ", &from.millis.to_string(), " ", &until, "\n"].concat());
            };
            for (index, speech) in minutes.speeches.iter().enumerate() {
                line(Place::Speech(index), speech.time.map(|time| time.value), minutes.until(speech));
            }
            for (index, paragraph) in minutes.paragraphs.iter().enumerate() {
                line(Place::Paragraph(index), minutes.paragraph_time(paragraph), None);
            }
            lines
        }

        /// The transcript as WebVTT, every time so many milliseconds later.
        pub fn captions(&self, offset: i32) -> String {
            let document = &self.props.document;
            crate::export::captions(&document.text, &document.minutes, self.props.lang, offset)
        }

        /// Shows in the timeline what of the recording is heard, in milliseconds of the transcript; below 0 nothing.
        pub fn hear(&self, millis: f64) {
            let heard = (millis >= 0.0).then_some(millis as u32);
            self.app.send_message(Message::Hear(heard));
        }

        #[wasm_bindgen(js_name = expandAll)]
        pub fn expand_all(&self) {
            self.app.send_message(Message::ExpandAll);
        }

        #[wasm_bindgen(js_name = collapseAll)]
        pub fn collapse_all(&self) {
            self.app.send_message(Message::CollapseAll);
        }

        /// Opens everything for the printer, and afterwards puts it back as it was.
        pub fn print(&self, printing: bool) {
            self.app.send_message(Message::Print(printing));
        }
    }
}
