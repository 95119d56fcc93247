//! minutes-viewer: Japanese meeting minutes (議事録), read in the browser.
//!
//! # The way of the text
//! ```text
//! &str ─ parse ─▶ Minutes (spans of the source) ─┬─ contract ─▶ the published data (UTF-16)
//!                                                ├─ render ───▶ static HTML
//!                                                ├─ export ───▶ tables, Markdown, XML, JSON-LD, a picture
//!                                                └─ view ─────▶ the reading page
//! ```
//!
//! # The map
//! | room | what it is for |
//! |---|---|
//! | [`span`] | where words stand; what is blank |
//! | `scan/` | questions about words, asked of tables |
//! | [`japanese`] | width folding, numerals, dates |
//! | [`convention`] | the customs of Japanese minutes, as tables |
//! | [`parse()`] and `parse/` | lines → roles → blocks → people, items, decisions |
//! | [`model`] | what is found |
//! | [`diagnostic`] | every message to the careful clerk |
//! | [`search`] | finding words as a reader means them |
//! | [`contract`] | the published data: ids, quotes, UTF-16 offsets |
//! | `chunk.rs`, `count.rs`, `words.rs` | very long words in pieces, counted lines, and the words that both pages share |
//! | `decided.rs` | what became of items, in the words and the order that pages, tables and files share |
//! | [`render`] | the same as static HTML, for pages without script |
//! | [`export`] | the same as CSV, Markdown, Akoma Ntoso, JSON-LD and a picture |
//! | `view/` (feature `view`) | the reading page, in yew |
//! | `wasm.rs` (feature `wasm`) | the only file that JavaScript calls |
//!
//! # The invariants
//! 1. Parsing is total, deterministic and linear in the length of the text.
//! 2. Every non-blank character lies in exactly one block; nothing is changed or reordered.
//! 3. The model holds spans; words are read from the source and never rewritten.
//! 4. Only [`contract`] knows UTF-16; only `wasm.rs` and `view/` know a browser.
//! 5. What is inferred carries the words it rests on. A wrong name is worse than none.

#![cfg_attr(tuned, feature(optimize_attribute))]

mod chunk;
pub mod contract;
pub mod convention;
mod count;
mod decided;
pub mod diagnostic;
pub mod export;
pub mod japanese;
pub mod model;
mod parse;
pub mod render;
mod scan;
pub mod search;
pub mod span;
#[cfg(feature = "view")]
mod view;
#[cfg(feature = "wasm")]
mod wasm;
mod words;

#[doc(hidden)]
pub use parse::act;
pub use parse::{
    ChairCorrection, ItemCorrection, LineOverride, Options, PersonCorrection, PositionCorrection, ReadAs, RosterEntry,
    Say, explain, parse,
};

/// The Rust example of the README runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
