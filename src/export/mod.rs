//! The minutes in forms that other programs read.
//!
//! ```text
//! Minutes ─▶ Page (words, levels, places) ─▶ one format ─▶ String
//! ```
//!
//! | room | what it is for |
//! |---|---|
//! | [`speeches`], [`items`] | tables of speeches and of items, written by [`csv`] |
//! | [`markdown`] | the record as Markdown, every word of it |
//! | [`akoma`] | Akoma Ntoso 3.0, a `debate` that the OASIS schema accepts |
//! | [`event`] | the meeting as schema.org JSON-LD, written by [`json`] |
//! | [`timeline`] | who spoke when, and how much, as a picture |
//! | [`vtt`] | a transcript with times as WebVTT |
//! | [`xml`] | the only way to write XML: what XML cannot hold is replaced here |
//! | [`words`] | every word of the interface |
//!
//! 1. Words are those of the source. Lines of one paragraph become one line; nothing else is done to them.
//! 2. What is inferred (outcomes, stances, who a label is) stands in fields or parts of its own that say so.
//! 3. Each is linear in the length of the text, and the same input gives the same output.

mod akoma;
mod csv;
mod event;
mod items;
mod json;
mod markdown;
mod speeches;
mod timeline;
mod vtt;
mod words;
mod xml;

use crate::diagnostic::Lang;
use crate::model::Minutes;
use crate::render::Page;

/// What the minutes can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table with a row for each speech.
    Speeches,
    /// A table with a row for each item.
    Items,
    Markdown,
    /// Akoma Ntoso 3.0.
    Akoma,
    /// The meeting in schema.org's words.
    JsonLd,
    /// The timeline as a picture.
    Timeline,
    /// A transcript with times as WebVTT.
    Vtt,
}

/// Formats by the names that callers use.
pub const FORMATS: [(&str, Format); 7] = [
    ("csv", Format::Speeches),
    ("csv-items", Format::Items),
    ("markdown", Format::Markdown),
    ("akn", Format::Akoma),
    ("jsonld", Format::JsonLd),
    ("svg", Format::Timeline),
    ("vtt", Format::Vtt),
];

impl Format {
    /// The format of that name, if there is one.
    pub fn of(name: &str) -> Option<Format> {
        FORMATS.iter().find(|row| row.0 == name).map(|row| row.1)
    }
}

/// How it is to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Of headings, column names and the words of the interface; the record stays in its own language.
    pub lang: Lang,
    /// Where the source text can be had.
    pub source: Option<String>,
    /// Puts an apostrophe before fields of a table that a spreadsheet would take for a formula.
    pub guard: bool,
}

/// `minutes`, which were parsed from `text`, in one of the formats.
pub fn export(text: &str, minutes: &Minutes, format: Format, settings: &Settings) -> String {
    let page = &Page::plain(text, minutes, settings.lang);
    match format {
        Format::Speeches => speeches::write(page, settings),
        Format::Items => items::write(page, settings),
        Format::Markdown => markdown::write(page, settings),
        Format::Akoma => akoma::write(page, settings),
        Format::JsonLd => event::write(page, settings),
        Format::Timeline => timeline::write(page),
        Format::Vtt => captions(text, minutes, settings.lang, 0),
    }
}

/// Captions for the recording: the transcript as WebVTT, every time so many milliseconds later.
pub fn captions(text: &str, minutes: &Minutes, lang: Lang, offset: i32) -> String {
    vtt::write(text, minutes, crate::words::of(lang), offset)
}
