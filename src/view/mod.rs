//! The reading page.
//!
//! ```text
//! Document ─┐
//! State ────┴─▶ Scene ─▶ parts: pure functions Scene → Html ─▶ elements
//!   ▲                                                             │
//!   └── state::apply ◀── Msg ◀── gesture: events of the whole page ◀┘
//! ```
//!
//! | room | what it is for |
//! |---|---|
//! | [`reading`] | what is worked out of the minutes once: faces, quotes, tree, geometry, places |
//! | [`state`], [`fold`] | what the reader changed, and the pure steps from one state to the next |
//! | [`search`] | what is looked for: the steps, the marks, the box and the filter |
//! | [`scene`] | all that a part may look at, and the component that redraws it only when that changes |
//! | [`gesture`] | from a browser event to a message |
//! | [`effect`] | what a virtual tree cannot say: listening, focus, scrolling, where the reader is |
//! | [`turn`], [`far`], [`build`] | great length: lists drawn in turns, laid out in pieces, built in one call |
//! | [`app`] | the component at the root, which puts these together |
//! | [`words`] | every word of the interface |
//! | [`toolbar`] … [`notes`], [`help`] | the parts, from top to bottom, and the sheet of keys |
//! | [`quote`] | words to be copied, with their source, in three forms |
//! | [`dom`], [`icon`], [`cut`] | tools |
//!
//! 1. Within the transcript every text node is the record's own; what is added there is an attribute
//!    that the style sheet draws.
//! 2. No `style` attribute, no `<style>`, no markup from strings.
//! 3. Links are links and buttons are buttons; one listener at the root reads them all.

mod agenda;
mod app;
mod build;
mod cut;
mod decisions;
mod dom;
mod effect;
mod far;
mod fold;
mod gesture;
mod help;
mod icon;
mod notes;
mod people;
mod quote;
mod reading;
mod scene;
mod search;
mod state;
mod summary;
mod timeline;
mod toolbar;
mod transcript;
mod turn;
mod words;

pub use app::{AWAY, App, Message, Props, Tell};
pub use build::build_with;
pub use reading::Document;
pub use reading::place::Place;
