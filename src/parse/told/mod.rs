//! What people correct: the list, the chair, items and stands. It goes over what was read, and is marked as told.
//!
//! ```text
//! list ─▶ people (told) ─▶ chair (told) ─▶ items, decisions ─▶ items, stands (told)
//! ```
//! An entry that fits nothing, or several things equally well, changes nothing and is told of.

mod chair;
mod items;
mod people;

pub use chair::correct as chair;
pub use items::correct as items;
pub use people::correct as people;

use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Attendance, ItemKind, Outcome, Stance, Votes};
use crate::parse::shape::assemble::Draft;
use crate::span::Span;

/// A field of a correction: `None` says nothing of it, `Some(None)` takes away what was read.
pub type Say<T> = Option<Option<T>>;

/// What becomes of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemCorrection {
    /// As printed, with its number or without, or the number alone. Blanks and width do not count; likewise in all that follows.
    pub title: String,
    pub kind: Option<ItemKind>,
    pub outcome: Say<Outcome>,
    /// Its span does not count.
    pub votes: Say<Votes>,
}

/// Where a speaker stands on an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PositionCorrection {
    pub title: String,
    /// A label as printed, or a full name.
    pub speaker: String,
    /// `None` takes the stand away.
    pub stance: Option<Stance>,
}

/// What is so of a person of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonCorrection {
    pub name: String,
    pub title: Say<String>,
    pub role: Say<String>,
    pub group: Say<String>,
    pub attendance: Say<Attendance>,
}

/// Who presides from a place on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChairCorrection {
    /// The words of a whole line; `None` means the beginning.
    pub after: Option<String>,
    /// `None` means that nobody is known.
    pub name: Option<String>,
}

fn unused(draft: &mut Draft, about: &str) {
    let problem = Problem::CorrectionUnused { about: about.to_string() };
    draft.minutes.diagnostics.push(Diagnostic { problem, span: Span::default() });
}
