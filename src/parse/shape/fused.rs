//! A heading and the first speech below it on one line: １　開会　○山川委員長　ただいまから…

use crate::convention::mark;
use crate::japanese::fold::columns;
use crate::parse::shape::heading;
use crate::parse::shape::label::{self, Form};
use crate::parse::source::lines::{Given, Line};
use crate::parse::who::person::looks_like_person;
use crate::scan;
use crate::span::{Span, is_blank};

/// Longest heading that a speech may stand behind, in characters.
const LONGEST: usize = 40;

/// From so many labels with the same mark at the beginning of a line on, one may stand behind a heading.
const FEWEST: usize = 2;

/// Parts such lines, where the same mark begins other speeches.
pub fn part(text: &str, lines: &mut Vec<Line>) {
    let mut seams = Vec::new();
    for line in lines.iter() {
        seams.extend(speech_behind_heading(text, line));
    }
    if seams.is_empty() {
        return;
    }
    let mut marks = String::new();
    for mark in mark::SPEAKER.chars() {
        let own = |line: &&Line| line.span.of(text).starts_with(mark) && is_speech(text, line.span);
        if lines.iter().filter(own).take(FEWEST).count() == FEWEST {
            marks.push(mark);
        }
    }
    let mut parted = Vec::with_capacity(lines.len() + seams.len());
    let mut next = 0;
    for line in lines.iter() {
        let Some(at) = seams.get(next).copied().filter(|at| *at < line.span.end) else {
            parted.push(*line);
            continue;
        };
        next += 1;
        if !scan::begins(scan::from(text, at), &marks) {
            parted.push(*line);
            continue;
        }
        let front = Span::new(line.span.start, at).trim(text);
        parted.push(Line { span: front, width: line.indent.saturating_add(width(text, front)), ..*line });
        parted.push(Line { span: Span::new(at, line.span.end), page_break: false, ..*line });
    }
    *lines = parted;
}

fn width(text: &str, span: Span) -> u16 {
    u16::try_from(columns(span.of(text))).unwrap_or(u16::MAX)
}

/// Where the speech begins: at the last mark behind a blank that somebody is named behind.
fn speech_behind_heading(text: &str, line: &Line) -> Option<usize> {
    let head = scan::head(line.span.of(text), LONGEST);
    if line.given != Given::Nothing || !scan::has(head, mark::SPEAKER) {
        return None;
    }
    let marks = head.char_indices().rev().filter(|(_, c)| scan::among(mark::SPEAKER, *c));
    marks.map(|(at, _)| at).find(|at| speaks_at(text, line.span, *at)).map(|at| line.span.start + at)
}

fn speaks_at(text: &str, line: Span, at: usize) -> bool {
    let front = scan::upto(line.of(text), at);
    let heading = Span::of_slice(text, front).trim(text);
    front.ends_with(is_blank)
        && is_speech(text, Span::new(line.start + at, line.end))
        && (heading::group(heading.of(text)).is_some() || heading::read(text, heading).is_some())
}

/// Somebody is named behind a mark, and says a sentence.
fn is_speech(text: &str, words: Span) -> bool {
    label::read(text, words).is_some_and(|c| {
        c.form == Form::Mark
            && looks_like_person(c.label.of(text))
            && c.text.is_some_and(|said| scan::has(said.of(text), "。"))
    })
}
