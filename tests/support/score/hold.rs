//! What must hold of every answer: each character once, paragraphs and quotes as in the source.

use serde_json::Value;

use super::gold::{list, text};
use super::text::bare;

/// Format characters that Rust does not call blank and that carry no word.
const ALSO_BLANK: [char; 6] = ['\u{feff}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{1f}', '\u{85}'];

#[derive(Default)]
pub struct Held {
    pub lost: usize,
    pub twice: usize,
    pub broken: Vec<&'static str>,
}

pub fn invariants(source: &str, minutes: &Value) -> Held {
    let units: Vec<u16> = source.encode_utf16().collect();
    let slice = |span: &Value| {
        let (start, end) = ends(span);
        units.get(start..end).map(String::from_utf16_lossy).unwrap_or_default()
    };
    let blank =
        |unit: u16| char::from_u32(u32::from(unit)).is_some_and(|c| c.is_whitespace() || ALSO_BLANK.contains(&c));
    let mut owners = vec![0u8; units.len()];
    let mut held = Held::default();
    for node in list(&minutes["coverage"], "nodes") {
        let (start, end) = ends(&node["span"]);
        match owners.get_mut(start..end) {
            Some(part) => part.iter_mut().for_each(|count| *count = count.saturating_add(1)),
            None => held.broken.push("span out of range"),
        }
    }
    for (&unit, &count) in units.iter().zip(&owners) {
        held.lost += usize::from(count == 0 && !blank(unit));
        held.twice += usize::from(count > 1 && !blank(unit));
    }
    let differs = |speech: &Value| {
        list(speech, "paragraphs").iter().any(|paragraph| {
            let pieces: String = list(paragraph, "spans").iter().map(slice).collect();
            bare(text(paragraph, "text")) != bare(&pieces)
        })
    };
    if list(minutes, "speeches").iter().any(differs) {
        held.broken.push("paragraph text differs from its spans");
    }
    let quotes = |item: &Value| {
        list(item, "evidence")
            .iter()
            .chain(list(item, "positions"))
            .chain(item["votes"].is_object().then_some(&item["votes"]))
            .any(|quote| bare(text(quote, "quote")) != bare(&slice(&quote["span"])))
    };
    if list(minutes, "items").iter().any(quotes) {
        held.broken.push("quote differs from its span");
    }
    held
}

fn ends(span: &Value) -> (usize, usize) {
    let at = |key: &str| span[key].as_u64().unwrap_or(u64::MAX) as usize;
    (at("start"), at("end"))
}
