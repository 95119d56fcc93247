//! Notes that people take in lists: who said something stands behind the words, …の方がよいのでは？（岸上）, or
//! (mizunoe), which nobody may have closed. Whether a document does so is decided once over all of it.

mod entry;

use entry::{Signed, signed};
pub use entry::{is_handle, is_surname};

use crate::convention::item::TITLE_TAILS;
use crate::convention::mark;
use crate::convention::notes::{AGENDAS, TASKS};
use crate::japanese::fold;
use crate::parse::shape::custom::participants;
use crate::parse::shape::heading;
use crate::parse::shape::label::{Candidate, Form};
use crate::parse::shape::timed::{Timed, Turn};
use crate::parse::source::furniture::is_rule;
use crate::parse::source::interner::Interner;
use crate::parse::source::lines::{self, Given, Join, Line};
use crate::parse::source::pace::Pace;
use crate::parse::word::readings::Readings;
use crate::scan;
use crate::span::Span;

/// From so many entries that somebody of the list signed on, the document follows the custom; where no list tells who
/// was there, from so many of names that come again.
const FEWEST: usize = 2;
const FEWEST_UNLISTED: usize = 4;

/// So often a name comes again that no list has.
const AGAIN: u32 = 3;

/// So many characters of the text's beginning are searched for a name.
const HEAD: usize = 3000;

/// Fewest characters that somebody says.
const SHORTEST: usize = 3;

/// Parts what was said from who said it, where the document follows the custom.
pub async fn read(text: &str, lines: &mut Vec<Line>, timed: &mut Timed, people: &Readings<'_>, pace: &Pace) {
    let found = entries(text, lines, pace).await;
    if found.len() < FEWEST {
        return;
    }
    // Many titles with who brings them are an agenda.
    let spoken = found.iter().filter(|own| is_spoken(Span::new(own.said, own.name.start).of(text))).count();
    if spoken * 2 < found.len() {
        return;
    }
    let listed = participants(text, lines, people);
    let head = fold::key(scan::head(scan::upto(text, found[0].said), HEAD));
    let (mut names, mut times) = (Interner::default(), Vec::new());
    let keys: Vec<Vec<(String, usize)>> = found
        .iter()
        .map(|own| own.people(text).map(|name| (name.clone(), names.count(&name, &mut times))).collect())
        .collect();
    let known = |(name, number): &(String, usize)| {
        // A name in kanji may be any word.
        let kana = !name.chars().any(|c| ('一'..='鿿').contains(&c));
        let often = if kana || head.contains(name.as_str()) { AGAIN - 1 } else { AGAIN };
        listed.get(name).is_some() || times[*number] >= often
    };
    let of_list = keys.iter().filter(|own| own.iter().any(|(name, _)| listed.get(name).is_some())).count();
    let again = keys.iter().filter(|own| own.iter().any(known)).count();
    let several = times.iter().filter(|own| **own >= 2).count() >= 2;
    if of_list < FEWEST && !(again >= FEWEST_UNLISTED && several) {
        return;
    }
    let mut sure = found.iter().zip(&keys).filter(|(_, own)| own.iter().all(known)).map(|(own, _)| own).peekable();
    let mut out = Vec::with_capacity(lines.len() + found.len());
    let mut at = 0;
    while at < lines.len() {
        match sure.next_if(|own| own.first == at) {
            Some(own) => {
                part(text, &lines[at..=own.last], own, &mut out, timed);
                at = own.last + 1;
            }
            None => {
                out.push(lines[at]);
                at += 1;
            }
        }
    }
    *lines = out;
}

/// The entries that end in a name.
async fn entries(text: &str, lines: &[Line], pace: &Pace) -> Vec<Signed> {
    let mut found: Vec<Signed> = Vec::new();
    // The entry that is open: its line.
    let mut open: Option<(usize, u16)> = None;
    // Below a heading of what is to be done nobody speaks.
    let mut tasks = false;
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        let words = line.span.of(text);
        let bullet = entry::bullet(words);
        if line.is_blank() || line.given != Given::Nothing {
            open = None;
            continue;
        }
        if bullet.is_some() {
            open = Some((i, line.indent));
        } else if open.is_some_and(|(_, indent)| line.indent <= indent) || entry::is_result(words) {
            open = None;
        }
        let entry_line = bullet.is_some() || scan::begins(words, mark::BULLETS);
        if !entry_line && open.is_none() && !is_rule(words) && (words.starts_with('#') || scan::is_short(words, 20)) {
            let heading = heading::read(text, line.span).map_or(words, |h| h.words.of(text));
            let own = scan::has(heading, "。、") || words.starts_with('→');
            let listed = || scan::is_one(scan::trim(heading, "#■【】:："), &AGENDAS);
            tasks = !own && (scan::contains(heading, &TASKS) || listed()) || tasks && own;
        }
        let Some((first, _)) = open.filter(|_| !tasks) else { continue };
        if let Some(name) = signed(text, line.span) {
            let start = lines[first].span.start + entry::bullet(lines[first].span.of(text)).unwrap_or(0);
            let said = Span::new(start, name.start).trim(text);
            if is_said(said.of(text)) {
                found.push(Signed { first, last: i, said: start, name });
            }
            open = None;
        }
    }
    found
}

/// Kana enough for a sentence.
fn is_spoken(words: &str) -> bool {
    words.chars().filter(|c| ('\u{3041}'..='\u{309F}').contains(c)).nth(2).is_some()
}

/// Whether words are somebody's, not a task, a decision or the title of a report.
fn is_said(words: &str) -> bool {
    let plain = scan::trim_start(words, "*_ ");
    !scan::is_short(words, SHORTEST - 1)
        && !entry::is_result(plain)
        && scan::prefix(plain, &TASKS).is_none()
        && scan::suffix(words, &TITLE_TAILS).is_none()
}

/// The lines of an entry as a speech: its words, joined, and then its label.
fn part(text: &str, own: &[Line], signed: &Signed, out: &mut Vec<Line>, timed: &mut Timed) {
    let whole = |span: Span| lines::measure(text, span);
    let label = signed.name;
    let inner = signed.label(text);
    for (n, line) in own.iter().enumerate() {
        let end = if n + 1 == own.len() { label.start } else { line.span.end };
        let start = if n == 0 { signed.said } else { line.span.start };
        let words = Span::new(start, end).trim(text);
        if words.is_empty() {
            continue;
        }
        if n == 0 {
            // The marks of Japanese lists are printed, those of Markdown are syntax.
            let printed = !line.span.of(text).starts_with(['*', '-', '+']);
            let head = Span::new(if printed { line.span.start } else { words.start }, words.start);
            let label = Candidate { form: Form::Bare, mark: None, label: inner, head, text: Some(words) };
            out.push(Line { given: Given::Turn(timed.turns.len()), ..whole(Span::new(head.start, words.end)) });
            timed.turns.push(Turn { label, time: None });
        } else {
            out.push(Line { given: Given::Said(Join::On), ..whole(words) });
        }
    }
    out.push(Line { given: Given::Behind, ..whole(label) });
}
