//! What belongs to a label besides its name: brackets around it, the colon and the stage direction behind it.

use super::{Candidate, Form};
use crate::convention::mark;
use crate::convention::post;
use crate::scan;
use crate::span::Span;

/// A label of which the caller says that it ends at byte `end` of the text.
pub fn told(text: &str, line: Span, end: usize) -> Candidate {
    let printed = Span::new(line.start, end);
    let first = printed.of(text).chars().next();
    let mark = first.filter(|c| mark::SPEAKER.contains(*c)).map(|c| Span::new(line.start, line.start + c.len_utf8()));
    let words = scan::trim_end(scan::from(printed.of(text), mark.map_or(0, |m| m.end - m.start)), "：:");
    let mut label = Span::of_slice(text, words).trim(text);
    if let Some(open) = label.of(text).chars().next()
        && let Some(close) = mark::closing(mark::LABEL_BRACKETS, open)
        && label.of(text).ends_with(close)
        && label.of(text).matches(close).count() == 1
    {
        label = Span::new(label.start + open.len_utf8(), label.end - close.len_utf8()).trim(text);
    }
    let form = if label.is_empty() { Form::Anonymous } else { Form::Bare };
    let after = Span::new(end, line.end).trim(text);
    let colon = after.of(text).chars().next().filter(|c| "：:".contains(*c)).map_or(0, char::len_utf8);
    let head = Span::new(line.start, if colon > 0 { after.start + colon } else { end });
    with_head(text, line, form, mark, label, head)
}

/// A candidate whose label was found; what follows it is put in its place.
pub(super) fn finish(text: &str, line: Span, form: Form, mark: Option<Span>, label: Span) -> Candidate {
    let start = mark.map_or(label.start, |m| m.start);
    let mut head = Span::new(start, label.end);
    let after = Span::new(label.end, line.end).trim(text);
    if scan::begins(after.of(text), "：:") {
        let colon = after.of(text).chars().next().map_or(0, char::len_utf8);
        head.end = after.start + colon;
    }
    with_head(text, line, form, mark, label, head)
}

pub(super) fn with_head(text: &str, line: Span, form: Form, mark: Option<Span>, label: Span, head: Span) -> Candidate {
    let mut head = head;
    let mut rest = Span::new(head.end, line.end).trim(text);
    // ◯総務部長（吉田浩人）〔登壇〕
    if rest.of(text).starts_with('〔')
        && let Some(close) = rest.of(text).find('〕')
    {
        head.end = rest.start + close + '〕'.len_utf8();
        rest = Span::new(head.end, line.end).trim(text);
    }
    // 市長 （山川海子君）（登壇） …
    if let Some(close) = scan::begins(rest.of(text), "（(").then(|| rest.of(text).find(['）', ')'])).flatten()
        && is_movement(scan::upto(rest.of(text), close))
    {
        head.end = rest.start + close + rest.of(text)[close..].chars().next().map_or(0, char::len_utf8);
        rest = Span::new(head.end, line.end).trim(text);
    }
    let label = without_movement(text, unwrap_brackets(text, label));
    Candidate { form, mark, label, head, text: (!rest.is_empty()).then_some(rest) }
}

/// Takes off a stage direction: 町長（山川海子君）（登壇）
fn without_movement(text: &str, label: Span) -> Span {
    let words = label.of(text);
    let open = words.rfind(['（', '(']).filter(|open| *open > 0 && scan::ends(words, "）)"));
    let Some((front, direction)) = open.map(|open| words.split_at(open)) else { return label };
    if is_movement(direction) { Span::of_slice(text, front).trim(text) } else { label }
}

/// （登壇）, （自席から）
fn is_movement(words: &str) -> bool {
    scan::is_one(scan::trim(words, "（）()"), &post::MOVEMENTS)
}

/// Takes off a bracket pair that encloses all of it: （伊藤議長）
fn unwrap_brackets(text: &str, label: Span) -> Span {
    let words = label.of(text);
    let Some(open) = words.chars().next() else { return label };
    let Some(close) = mark::closing(mark::LABEL_BRACKETS, open) else { return label };
    let inner = words.strip_prefix(open).and_then(|w| w.strip_suffix(close));
    match inner {
        Some(inner) if !inner.contains(open) => Span::of_slice(text, inner).trim(text),
        _ => label,
    }
}
