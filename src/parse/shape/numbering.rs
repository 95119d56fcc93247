//! Which numbered lines are headings: those that count on from one that is, at whatever depth.

use crate::parse::shape::heading::{Heading, Style};

/// The numbers that are open, outermost first.
#[derive(Default)]
pub struct Numbering {
    stack: Vec<Open>,
    /// Styles that number sections rather than points of a speech, each with its last number.
    established: Vec<(Style, u32)>,
}

/// A number that is open.
#[derive(Clone, Copy)]
struct Open {
    /// `None` for the name of a group without a number.
    style: Option<Style>,
    value: u32,
    /// Columns before it.
    indent: u16,
}

/// Where a numbered line stands.
#[derive(Clone, Copy, Default)]
pub struct Place {
    pub in_speech: bool,
    /// In a list of people.
    pub in_list: bool,
    /// Nothing but a heading can stand here: a blank line is above it, or a label below.
    pub set_off: bool,
    pub indent: u16,
}

/// A number that leaves out more than this is no slip.
const LONGEST_JUMP: u32 = 2;

impl Numbering {
    /// The next number of a style that is open.
    pub fn continues(&self, h: &Heading) -> bool {
        self.stack.iter().any(|open| open.style == Some(h.style) && open.value + 1 == h.value)
    }

    /// A style that numbers sections.
    fn knows(&self, style: Style) -> bool {
        self.established.iter().any(|(own, _)| *own == style)
    }

    /// The next number of a style that numbers sections.
    pub fn continues_section(&self, h: &Heading) -> bool {
        matches!(h.style, Style::Hash(_)) || self.knows(h.style) && self.continues(h)
    }

    /// Whether a numbered line is a heading. In a speech only a style that numbers sections goes on; a
    /// list of people has numbers of its own.
    pub fn accepts(&self, h: &Heading, place: Place) -> bool {
        let Place { in_speech, in_list, set_off, indent } = place;
        if h.words.is_empty() && !matches!(h.style, Style::Prefixed(_)) {
            return false;
        }
        if matches!(h.style, Style::Hash(_)) {
            return true;
        }
        let known = self.knows(h.style);
        // 4. below ■ 審議 counts on from 3. below ■ 報告.
        let resumes = self.established.iter().any(|(style, last)| *style == h.style && last + 1 == h.value);
        let next = self.continues(h) || resumes && !in_speech;
        let first = h.value == 1;
        if in_list {
            return next && known;
        }
        // A slip of the clerk's: 1, 2, 4.
        let jumps = || {
            let before = self.stack.iter().rev().find(|open| open.style == Some(h.style));
            before.is_some_and(|open| {
                open.value >= 2
                    && open.indent == indent
                    && (2..=1 + LONGEST_JUMP).contains(&h.value.wrapping_sub(open.value))
            })
        };
        (next && (known || !in_speech))
            || (first && !in_speech)
            || h.style.is_business() && (set_off || !in_speech)
            || known && !in_speech && jumps()
    }

    /// Opens the section and gives its level, 1 for the outermost.
    pub fn take(&mut self, h: &Heading, place: Place) -> u8 {
        let in_speech = place.in_speech;
        match self.established.iter_mut().find(|(style, _)| *style == h.style) {
            Some((_, last)) => *last = h.value,
            None if !in_speech => self.established.push((h.style, h.value)),
            None => {}
        }
        let same = |open: &Open| match (open.style, h.style) {
            (Some(Style::Hash(a)), Style::Hash(b)) => a >= b,
            (style, own) => style == Some(own),
        };
        if let Some(at) = self.stack.iter().position(same) {
            self.stack.truncate(at);
        }
        self.push(Some(h.style), h.value, place.indent)
    }

    /// Opens a group of items without a number, below the number that is open.
    pub fn group(&mut self, indent: u16) -> u8 {
        if let Some(at) = self.stack.iter().position(|open| open.style.is_none()) {
            self.stack.truncate(at);
        }
        self.push(None, 0, indent)
    }

    fn push(&mut self, style: Option<Style>, value: u32, indent: u16) -> u8 {
        self.stack.push(Open { style, value, indent });
        u8::try_from(self.stack.len()).unwrap_or(u8::MAX)
    }

    /// Whether a number is open.
    pub fn counts(&self) -> bool {
        self.stack.iter().any(|open| open.style.is_some())
    }

    /// Opens a section without a number, which ends all that are open.
    pub fn unnumbered(&mut self) -> u8 {
        self.stack.clear();
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn heading(style: Style, value: u32) -> Heading {
        Heading { style, value, number: None, words: Span::new(0, 3) }
    }

    #[test]
    fn nests_by_the_order_of_styles() {
        let mut numbering = Numbering::default();
        let mut level = |style, value| {
            let h = heading(style, value);
            numbering.accepts(&h, Place::default()).then(|| numbering.take(&h, Place::default()))
        };
        assert_eq!(level(Style::Digit, 1), Some(1));
        assert_eq!(level(Style::Digit, 2), Some(1));
        assert_eq!(level(Style::Paren, 1), Some(2));
        assert_eq!(level(Style::Circled, 1), Some(3));
        assert_eq!(level(Style::Paren, 2), Some(2));
        assert_eq!(level(Style::Digit, 3), Some(1));
        assert_eq!(level(Style::Paren, 1), Some(2), "numbering starts anew under the next section");
        assert_eq!(level(Style::Digit, 9), None, "a number that follows nothing is no heading");
    }

    #[test]
    fn points_of_a_speech_are_no_sections() {
        let mut numbering = Numbering::default();
        let spoken = Place { in_speech: true, ..Place::default() };
        assert!(!numbering.accepts(&heading(Style::Paren, 1), spoken));
        numbering.take(&heading(Style::Paren, 1), Place::default());
        assert!(numbering.accepts(&heading(Style::Paren, 2), spoken));
        assert!(!numbering.accepts(&heading(Style::Circled, 1), spoken));
    }
}
