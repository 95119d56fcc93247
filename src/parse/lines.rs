//! The text as lines: where their words begin and end, how far they are indented, how wide they are.

use crate::japanese::fold::columns;
use crate::span::{Span, is_blank};

/// One line, without its terminator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its words, blanks around them left out; empty for a blank line.
    pub span: Span,
    /// Columns before the words: a full-width blank counts 2, a tab 4.
    pub indent: u16,
    /// Columns to the end of the words, the indent included.
    pub width: u16,
    /// A form feed ended the line before.
    pub page_break: bool,
    /// What the source itself says that the line is.
    pub given: Given,
}

/// What a source that has fields says of a line. Plain text says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given {
    #[default]
    Nothing,
    Title,
    Date,
    /// The heading of one meeting of several.
    Heading,
    /// The name of who gives the next speech, by the number of the speech.
    Name(usize),
    /// The first line of a speech.
    Speech(usize),
}

impl Line {
    pub fn is_blank(&self) -> bool {
        self.span.is_empty()
    }
}

/// Splits at LF, CRLF, CR, form feed, vertical tab, U+2028 and U+2029. A byte-order mark at the
/// start of a text that was passed as it is belongs to no line.
pub fn split(text: &str) -> Vec<Line> {
    let mut lines = Vec::with_capacity(text.len() / 64);
    let mut start = if text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
    let mut page_break = false;
    let first = start;
    let mut chars = text[first..].char_indices().map(|(at, c)| (first + at, c)).peekable();
    let mut measure = Measure::default();
    while let Some((at, c)) = chars.next() {
        match c {
            '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{2028}' | '\u{2029}' => {
                lines.push(measure.take().line(start, page_break));
                page_break = c == '\u{0C}';
                start = at + c.len_utf8();
                if c == '\r'
                    && let Some((_, '\n')) = chars.peek()
                {
                    chars.next();
                    start += 1;
                }
            }
            _ => measure.step(at, c),
        }
    }
    if start < text.len() || lines.is_empty() {
        lines.push(measure.line(start, page_break));
    }
    lines
}

/// The words of `span` as one line.
pub fn measure(text: &str, span: Span) -> Line {
    let mut measure = Measure::default();
    span.of(text).char_indices().for_each(|(at, c)| measure.step(span.start + at, c));
    measure.line(span.start, false)
}

const BOM: char = '\u{FEFF}';

#[derive(Default)]
struct Measure {
    words: Option<Span>,
    indent: usize,
    columns: usize,
    width: usize,
}

impl Measure {
    fn step(&mut self, at: usize, c: char) {
        let step = if c == '\t' { 4 } else { columns(c) };
        if is_blank(c) {
            if self.words.is_none() {
                self.indent += step;
            }
        } else {
            let end = at + c.len_utf8();
            let start = self.words.map_or(at, |w| w.start);
            self.words = Some(Span::new(start, end));
            self.width = self.columns + step;
        }
        self.columns += step;
    }

    fn take(&mut self) -> Measure {
        std::mem::take(self)
    }

    fn line(self, start: usize, page_break: bool) -> Line {
        let short = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        Line {
            span: self.words.unwrap_or(Span::new(start, start)),
            indent: short(self.indent),
            width: short(self.width),
            page_break,
            given: Given::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        split(text).iter().map(|line| line.span.of(text)).collect()
    }

    #[test]
    fn every_terminator_ends_a_line() {
        assert_eq!(words("一\n二\r\n三\r四\u{0C}五\u{2028}六"), ["一", "二", "三", "四", "五", "六"]);
        assert_eq!(words("一\n\n二\n"), ["一", "", "二"]);
        assert_eq!(words(""), [""]);
        assert_eq!(words("\u{FEFF}題\n"), ["題"]);
    }

    #[test]
    fn measures_in_columns() {
        let text = "　　ab 漢　\n";
        let line = split(text)[0];
        assert_eq!((line.indent, line.width), (4, 9));
        assert_eq!(line.span.of(text), "ab 漢");
    }
}
