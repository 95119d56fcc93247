//! The minutes as static HTML: complete without script, for inside `<minutes-viewer>`.
//!
//! ```text
//! Minutes ─▶ Page (words, levels, places) ─▶ parts, top to bottom ─▶ Html ─▶ String
//! ```
//!
//! | room | what it is for |
//! |---|---|
//! | [`html`] | the only way to write markup: tags and attributes are its own, words are escaped |
//! | [`page`] | what every part may look at |
//! | [`head`], [`decisions`], [`agenda`], [`speakers`], [`transcript`], [`notes`] | the parts |
//! | [`source`] | the source, which the transcript's text nodes are |
//! | [`words`] | every word of the interface |
//!
//! 1. The text nodes of the transcript are the source, blanks included, so that a reader of the page
//!    gets the source back from it (see [`transcript`]). What is added there stands in attributes.
//! 2. What is inferred is marked as such, and links lead to the words it rests on.
//! 3. No style attributes and no script: the style sheet is `www/element/styles/static.css`.

mod agenda;
mod decisions;
mod head;
mod html;
mod notes;
mod page;
mod source;
mod speakers;
mod transcript;
pub(crate) mod words;

use crate::diagnostic::Lang;
use crate::model::Minutes;
use html::{Html, Tag, class, lang};
pub(crate) use page::{Page, TRANSCRIPT, flow};
use transcript::Recording;

/// How the page is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Of the interface; the record stays in its own language.
    pub lang: Lang,
    /// Level of the title among the page's headings, 1 to 6.
    pub heading_level: u8,
    /// Where the source text can be had, shown in the head: a link if it is a web address.
    pub source: Option<String>,
    /// Address of the recording: times are links into it.
    pub media: Option<String>,
    /// Seconds from a time of the record to the same place of the recording.
    pub offset: i32,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { lang: Lang::Ja, heading_level: 2, source: None, media: None, offset: 0 }
    }
}

/// The static page of `minutes`, which were parsed from `text`. Linear in the two.
pub fn render(text: &str, minutes: &Minutes, settings: &Settings) -> String {
    let page = Page::new(text, minutes, settings);
    let recording = Recording { address: settings.media.as_deref().unwrap_or_default(), offset: settings.offset };
    let mut html = Html::with_capacity(text.len() * 2);
    html.element(Tag::DIV, &[class("minutes-static"), lang(page.words.lang)], |html| {
        head::write(html, &page, settings.source.as_deref());
        decisions::write(html, &page);
        agenda::write(html, &page);
        speakers::write(html, &page);
        transcript::write(html, &page, &recording);
        notes::write(html, &page);
    });
    html.finish()
}
