//! Akoma Ntoso 3.0 (OASIS LegalDocML): the record as a `debate`.
//!
//! Every word of the record is in it, in order; ids (`eId`) are those of the data contract. A character that XML cannot
//! hold is written as U+FFFD inside `<inline name="character" title="U+000C">`, so that what it was is not lost. What
//! was inferred stands in [`meta`], in attributes and elements of a namespace of our own.

mod body;
mod meta;

use super::Settings;
use super::xml::{Xml, is_xml};
use crate::render::Page;

const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
/// Of what Akoma Ntoso has no words for: how a speaker was told, what came of an item.
const OWN: &str = "urn:minutes-viewer:1";

pub fn write(page: &Page, settings: &Settings) -> String {
    let mut xml = Xml::with_capacity(page.text.len() * 2 + 4096);
    xml.begin("akomaNtoso", &[("xmlns", NAMESPACE), ("xmlns:mv", OWN)]);
    xml.begin("debate", &[("name", "minutes")]);
    meta::write(&mut xml, page, settings);
    body::write(&mut xml, page);
    xml.finish()
}

/// Words among which nothing is lost that XML cannot hold.
fn words(xml: &mut Xml, words: &str) {
    let mut rest = words;
    while let Some((at, odd)) = rest.char_indices().find(|(_, c)| !is_xml(*c)) {
        xml.text(&rest[..at]);
        let digits = format!("U+{:04X}", odd as u32);
        xml.inline("inline", &[("name", "character"), ("title", &digits)], |xml| xml.text("\u{FFFD}"));
        rest = &rest[at + odd.len_utf8()..];
    }
    xml.text(rest);
}
