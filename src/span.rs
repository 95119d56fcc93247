//! Where words stand in the source: half-open byte ranges, and what counts as blank.

use std::ops::Range;

/// A half-open range of **bytes** of the source, always on character boundaries.
/// The data contract's UTF-16 units are made from it in [`crate::contract`] alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words it covers. Empty if the span is not of this text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// In bytes.
    pub const fn len(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub const fn is_empty(&self) -> bool {
        self.start >= self.end
    }

    pub const fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same words without the blanks around them.
    pub fn trim(self, text: &str) -> Span {
        let slice = self.of(text);
        let start = self.start + (slice.len() - slice.trim_start_matches(is_blank).len());
        let end = self.start + slice.trim_end_matches(is_blank).len();
        Span::new(start, end.max(start))
    }

    /// The span of `part`, a slice of `text`.
    ///
    /// Works on addresses, so `part` must be borrowed from `text` itself; anything else gives an
    /// empty span.
    pub fn of_slice(text: &str, part: &str) -> Span {
        let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        if start <= text.len() && part.len() <= text.len() - start {
            Span::new(start, start + part.len())
        } else {
            Span::default()
        }
    }
}

/// Blank, as the contract means it: what both Unicode's `White_Space` and ECMAScript's `\s` call
/// white. U+0085 is white to the first only and U+FEFF to the second only, so both count as words.
pub fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\u{3000}' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}')
}

/// How many characters of `text` are not blank: the unit of 発言量 everywhere.
#[cfg_attr(tuned, optimize(speed))]
pub fn count_words(text: &str) -> u32 {
    let mut count = 0;
    each_word(text, |_| count += 1);
    count
}

/// Calls `see` with every character that is not blank. Read byte by byte: of a Japanese text nearly
/// all characters take three, and the standard library's iterator costs a call for each.
#[inline(always)]
pub fn each_word(text: &str, mut see: impl FnMut(u32)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let low = |ahead: usize| bytes.get(at + ahead).map_or(0, |byte| u32::from(byte & 63));
        let (point, width) = match bytes[at] {
            lead @ 0..0x80 => (u32::from(lead), 1),
            lead @ 0x80..0xE0 => (u32::from(lead & 31) << 6 | low(1), 2),
            lead @ 0xE0..0xF0 => (u32::from(lead & 15) << 12 | low(1) << 6 | low(2), 3),
            lead => (u32::from(lead & 7) << 18 | low(1) << 12 | low(2) << 6 | low(3), 4),
        };
        // Kana and kanji, which no blank is among.
        if (0x3001..0xFE00).contains(&point) || !char::from_u32(point).is_some_and(is_blank) {
            see(point);
        }
        at += width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_all_but_blanks() {
        let text = "a é\u{A0}議　事\u{2003}録\u{2028}𠮷\u{FEFF}\t。";
        let mut seen = Vec::new();
        each_word(text, |point| seen.push(point));
        let expected: Vec<u32> = text.chars().filter(|c| !is_blank(*c)).map(u32::from).collect();
        assert_eq!(seen, expected);
        assert_eq!(count_words(text), 8);
    }
}
