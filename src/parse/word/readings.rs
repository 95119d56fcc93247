//! Lines of lists, each read once: what looks for a list and what takes people from it ask for the same.

use std::cell::RefCell;
use std::rc::Rc;

use super::listed::{self, Entry};
use crate::span::Span;

/// So many readings are kept, each until another falls on its place.
const KEPT: usize = 512;

/// The entries of lines.
pub struct Readings<'t> {
    text: &'t str,
    kept: RefCell<Vec<(Span, Rc<[Entry]>)>>,
}

impl<'t> Readings<'t> {
    pub fn new(text: &'t str) -> Self {
        Readings { text, kept: RefCell::default() }
    }

    /// What [`listed::read`] makes of a line.
    pub fn of(&self, line: Span) -> Rc<[Entry]> {
        let mut kept = self.kept.borrow_mut();
        if kept.is_empty() {
            kept.resize(KEPT, (Span::default(), Rc::default()));
        }
        let place = (line.start.wrapping_mul(31) ^ line.end) % KEPT;
        let (span, entries) = &mut kept[place];
        if *span != line {
            (*span, *entries) = (line, listed::read(self.text, line).into());
        }
        entries.clone()
    }

    /// Whether a line names anybody.
    pub fn names_people(&self, line: Span) -> bool {
        self.of(line).iter().any(|entry| entry.name.is_some())
    }

    /// Whether a line can be nothing but an entry of a list.
    pub fn is_certain(&self, line: Span) -> bool {
        let found = self.of(line);
        let mut named = found.iter().filter(|entry| entry.name.is_some()).peekable();
        named.peek().is_some() && named.all(Entry::is_certain)
    }
}
