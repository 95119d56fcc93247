//! The text as lines: where their words begin and end, how far they are indented, how wide they are.

use crate::japanese::fold::columns;
use crate::parse::source::pace::Pace;
use crate::scan::width;
use crate::span::Span;

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
    /// The label of a speech in a transcript, by its number, with what is said behind it.
    Turn(usize),
    /// Words of a transcript.
    Said(Join),
    /// Who said what stands above.
    Behind,
    /// What a transcript tells besides the words: （拍手）
    Stage,
}

/// Whether a line goes on with the paragraph above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// As the words tell.
    Asked,
    /// It does.
    On,
    /// It does not.
    Anew,
}

impl Line {
    pub fn is_blank(&self) -> bool {
        self.span.is_empty()
    }

    /// It belongs to a transcript with times.
    pub fn is_timed(&self) -> bool {
        matches!(self.given, Given::Turn(_) | Given::Said(_) | Given::Behind | Given::Stage)
    }
}

/// Splits at LF, CRLF, CR, form feed, vertical tab, U+2028 and U+2029. A byte-order mark at the
/// start of a text that was passed as it is belongs to no line.
#[cfg_attr(tuned, optimize(speed))]
pub async fn split(text: &str, pace: &Pace) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(text.len() / 64);
    let mut start = if text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
    let mut page_break = false;
    let mut at = start;
    while at < bytes.len() {
        let end = line_end(bytes, at);
        if end == 0 {
            at += width(bytes[at]);
            continue;
        }
        pace.spend(at - start).await;
        lines.push(Line { page_break, ..measure(text, Span::new(start, at)) });
        page_break = bytes[at] == 0x0C;
        at += end;
        start = at;
    }
    if start < text.len() || lines.is_empty() {
        lines.push(Line { page_break, ..measure(text, Span::new(start, text.len())) });
    }
    lines
}

/// The lines of a part of a text that are not empty, whatever ends them.
pub fn pieces(part: &str) -> impl DoubleEndedIterator<Item = &str> {
    part.split(['\n', '\r', '\u{B}', '\u{C}', '\u{2028}', '\u{2029}']).filter(|line| !line.is_empty())
}

/// Bytes of the line terminator that stands at `at`; 0 where none does.
#[inline(always)]
fn line_end(bytes: &[u8], at: usize) -> usize {
    match bytes[at] {
        b'\r' if bytes.get(at + 1) == Some(&b'\n') => 2,
        b'\n' | b'\r' | 0x0B | 0x0C => 1,
        // U+2028, U+2029
        0xE2 if matches!(bytes[at..], [_, 0x80, 0xA8 | 0xA9, ..]) => 3,
        _ => 0,
    }
}

/// The words of `whole` as one line.
#[cfg_attr(tuned, optimize(speed))]
pub fn measure(text: &str, whole: Span) -> Line {
    let short = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let words = whole.trim(text);
    let blank = words.is_empty();
    let indent = columns(if blank { whole } else { Span::new(whole.start, words.start) }.of(text));
    let width = if blank { 0 } else { indent + columns(words.of(text)) };
    let span = if blank { Span::new(whole.start, whole.start) } else { words };
    Line { span, indent: short(indent), width: short(width), page_break: false, given: Given::Nothing }
}

const BOM: char = '\u{FEFF}';

#[cfg(test)]
pub fn all(text: &str) -> Vec<Line> {
    let pace = Pace::default();
    crate::parse::source::pace::without_rest(&pace, split(text, &pace))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        all(text).iter().map(|line| line.span.of(text)).collect()
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
        let line = all(text)[0];
        assert_eq!((line.indent, line.width), (4, 9));
        assert_eq!(line.span.of(text), "ab 漢");
    }
}
