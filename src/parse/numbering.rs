//! Which numbered lines are headings: those that count on from one that is, at whatever depth.

use super::heading::{Heading, Style};

/// The numbers that are open, outermost first.
#[derive(Default)]
pub struct Numbering {
    stack: Vec<(Style, u32)>,
    /// Styles that number sections rather than points of a speech.
    established: Vec<Style>,
}

impl Numbering {
    /// The next number of a style that is open.
    pub fn continues(&self, h: &Heading) -> bool {
        self.stack.iter().any(|(style, value)| *style == h.style && value + 1 == h.value)
    }

    /// The next number of a style that numbers sections.
    pub fn continues_section(&self, h: &Heading) -> bool {
        matches!(h.style, Style::Hash(_)) || self.established.contains(&h.style) && self.continues(h)
    }

    /// Whether a numbered line is a heading. In a speech only a style that numbers sections goes on; a
    /// list of people has numbers of its own.
    pub fn accepts(&self, h: &Heading, in_speech: bool, in_list: bool) -> bool {
        if h.words.is_empty() && !matches!(h.style, Style::Prefixed(_)) {
            return false;
        }
        if matches!(h.style, Style::Hash(_)) {
            return true;
        }
        let known = self.established.contains(&h.style);
        let next = self.continues(h);
        let first = h.value == 1;
        if in_list {
            return next && known;
        }
        (next && (known || !in_speech)) || (first && !in_speech)
    }

    /// Opens the section and gives its level, 1 for the outermost.
    pub fn take(&mut self, h: &Heading, in_speech: bool) -> u8 {
        if !in_speech && !self.established.contains(&h.style) {
            self.established.push(h.style);
        }
        let same = |(style, value): &(Style, u32)| match (style, h.style) {
            (Style::Hash(a), Style::Hash(b)) => *a >= b,
            _ => *style == h.style && (value + 1 == h.value || h.value <= *value),
        };
        if let Some(at) = self.stack.iter().position(same) {
            self.stack.truncate(at);
        }
        self.stack.push((h.style, h.value));
        u8::try_from(self.stack.len()).unwrap_or(u8::MAX)
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
            numbering.accepts(&h, false, false).then(|| numbering.take(&h, false))
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
        assert!(!numbering.accepts(&heading(Style::Paren, 1), true, false));
        numbering.take(&heading(Style::Paren, 1), false);
        assert!(numbering.accepts(&heading(Style::Paren, 2), true, false));
        assert!(!numbering.accepts(&heading(Style::Circled, 1), true, false));
    }
}
