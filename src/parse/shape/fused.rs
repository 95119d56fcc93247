//! Lines that hold more than one: a heading and the first speech below it (１　開会　○山川委員長　ただいまから…), a
//! sentence and the next speech (…伺います。○山川課長　お答えします。).

use crate::convention::mark;
use crate::japanese::fold::columns;
use crate::parse::shape::heading;
use crate::parse::shape::label::{self, Form};
use crate::parse::source::lines::{Given, Line};
use crate::parse::word::person::looks_like_person;
use crate::scan;
use crate::span::{Span, is_blank};

/// Longest heading that a speech may stand behind, in characters.
const LONGEST: usize = 40;

/// From so many labels with the same mark at the beginning of a line on, one may stand behind a heading.
const FEWEST: usize = 2;

/// The bracket that labels stand in.
const BRACKET: char = '【';

/// Parts such lines, where the same mark begins other speeches.
pub fn part(text: &str, lines: &mut Vec<Line>) {
    let mut seams = Vec::new();
    for line in lines.iter().filter(|line| line.given == Given::Nothing) {
        seams.extend(speech_behind_heading(text, line));
        speeches_behind_sentences(text, line, &mut seams);
    }
    if seams.is_empty() {
        return;
    }
    let mut marks = String::new();
    for mark in mark::SPEAKER.chars().chain([BRACKET]) {
        let own = |line: &&Line| line.span.of(text).starts_with(mark) && is_speech(text, line.span);
        if lines.iter().filter(own).take(FEWEST).count() == FEWEST {
            marks.push(mark);
        }
    }
    seams.sort_unstable();
    seams.dedup();
    seams.retain(|at| scan::begins(scan::from(text, *at), &marks));
    let mut parted = Vec::with_capacity(lines.len() + seams.len());
    let mut next = seams.into_iter().peekable();
    for line in lines.iter() {
        let mut rest = *line;
        while let Some(at) = next.next_if(|at| *at < line.span.end) {
            let front = Span::new(rest.span.start, at).trim(text);
            parted.push(Line { span: front, width: line.indent.saturating_add(width(text, front)), ..rest });
            rest = Line { span: Span::new(at, line.span.end), page_break: false, ..*line };
        }
        parted.push(rest);
    }
    *lines = parted;
}

fn width(text: &str, span: Span) -> u16 {
    u16::try_from(columns(span.of(text))).unwrap_or(u16::MAX)
}

/// Where the speech begins: at the last mark behind a blank that somebody is named behind.
fn speech_behind_heading(text: &str, line: &Line) -> Option<usize> {
    let head = scan::head(line.span.of(text), LONGEST);
    if !scan::has(head, mark::SPEAKER) {
        return None;
    }
    let marks = head.char_indices().rev().filter(|(_, c)| scan::among(mark::SPEAKER, *c));
    marks.map(|(at, _)| at).find(|at| speaks_at(text, line.span, *at)).map(|at| line.span.start + at)
}

/// Where somebody else goes on behind a sentence: …伺います。○山川課長　お答えします。
fn speeches_behind_sentences(text: &str, line: &Line, seams: &mut Vec<usize>) {
    for (at, end) in line.span.of(text).match_indices('。') {
        let behind = Span::new(line.span.start + at + end.len(), line.span.end).trim(text);
        let first = behind.of(text).chars().next();
        if first.is_some_and(|c| c == BRACKET || scan::among(mark::SPEAKER, c)) && is_speech(text, behind) {
            seams.push(behind.start);
        }
    }
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
        matches!(c.form, Form::Mark | Form::Bracket)
            && looks_like_person(c.label.of(text))
            && c.text.is_some_and(|said| scan::has(said.of(text), "。"))
    })
}
