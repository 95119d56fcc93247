//! A list in a report's own words: 座長の山川海子、委員の谷次郎、浜三郎の各氏が出席し、森委員は欠席した。

use super::person;
use crate::convention::heading::{CAME, NAMED_LAST, STAYED_AWAY};
use crate::convention::post::BODY_ROLES;
use crate::japanese::fold;
use crate::model::{Attendance, Attendee};
use crate::parse::shape::assemble::Draft;
use crate::parse::word::listed;
use crate::parse::word::name::is_post;
use crate::scan::{self, Table};
use crate::span::Span;

/// In how many of the first paragraphs a report tells who was there.
const WITHIN: usize = 6;

/// Fewer people are no list: a sentence about somebody.
const LEAST: usize = 3;

/// Longer sentences, in characters, are no report.
const LONGEST: usize = 600;

/// The people of the first sentences that tell who was there.
pub fn attendees(draft: &Draft) -> Vec<Attendee> {
    let text = draft.text;
    let paragraphs = draft.minutes.paragraphs.iter().take(WITHIN).take_while(|own| own.speech.is_none());
    let mut found = Vec::new();
    for (n, piece) in paragraphs.flat_map(|own| own.pieces.iter().enumerate()) {
        let words = piece.span.of(text);
        // A name may be cut where the line ends: what goes on from the line above is none.
        let whole = if n == 0 { words } else { words.split_once(['、', '。']).map_or("", |(_, whole)| whole) };
        for sentence in whole.split_inclusive('。').filter(|own| scan::is_short(own, LONGEST)) {
            clauses(text, sentence, &mut found);
        }
    }
    if found.len() < LEAST { Vec::new() } else { found }
}

/// Each clause with what its people did.
fn clauses(text: &str, sentence: &str, found: &mut Vec<Attendee>) {
    let mut rest = sentence;
    while let Some((at, away)) = next_deed(rest) {
        let clause = &rest[..at];
        // 森委員は所用により欠席した
        let subject = match away {
            true => clause.find('は').or_else(|| clause.rfind('が')),
            false => clause.rfind(['が', 'も']),
        };
        if let Some(end) = subject {
            named(text, &clause[..end], away, found);
        }
        let behind = &rest[at..];
        rest = behind.split_once('、').map_or("", |(_, behind)| behind);
    }
}

fn next_deed(words: &str) -> Option<(usize, bool)> {
    let at = |table: &Table| scan::first(words, table).and_then(|deed| words.find(deed));
    let deeds = [(at(&CAME), false), (at(&STAYED_AWAY), true)];
    deeds.into_iter().filter_map(|(at, away)| Some((at?, away))).min()
}

/// The people of a clause's subject. A post before の holds for those who follow without one.
fn named(text: &str, subject: &str, away: bool, found: &mut Vec<Attendee>) {
    let mut shared: Option<&str> = None;
    for part in subject.split(['、', '，']).flat_map(|part| part.split("及び")).flat_map(|part| part.split("並びに"))
    {
        let part = part.find("ほか").filter(|at| *at > 0).map_or(part, |at| &part[..at]);
        let part = scan::suffix(part, &NAMED_LAST).map_or(part, |all| &part[..part.len() - all.len()]);
        // 水辺市から谷水産課長
        let part = scan::trim(part.rsplit_once("から").map_or(part, |(_, who)| who), "");
        let (post, who) = match part.split_once('の') {
            Some((post, who)) if is_post(post) || scan::is_one(&fold::key(post), &BODY_ROLES) => (Some(post), who),
            _ => (None, part),
        };
        if who.is_empty() {
            continue;
        }
        let span = Span::of_slice(text, who);
        let entries = listed::read(text, span);
        let [entry] = entries.as_slice() else { continue };
        let Some(mut own) = person::of(text, entry) else { continue };
        if !entry.posts.is_empty() {
            shared = None;
        } else if post.is_some() {
            shared = post;
        }
        if let Some(post) = shared.filter(|_| own.title.is_none()) {
            own.title = Some(post.to_string());
            own.role = Some(fold::key(post)).filter(|role| scan::is_one(role, &BODY_ROLES));
        }
        // A word alone is nobody: 関係者が出席し
        if own.title.is_none() {
            continue;
        }
        own.attendance = away.then_some(Attendance::Absent);
        own.span = span;
        found.push(own);
    }
}
