//! What was decided, discussed and reported; every claim one link from its words.

use super::html::{Html, Tag, class, id, labelled_by, link};
use super::page::{DECISIONS, JA, Page};
use crate::contract;
use crate::model::{Evidence, Item, ItemKind, Outcome, Position};
use crate::words::KINDS;

/// Words that mean approval; which of them a body uses is its custom.
const APPROVALS: [&str; 5] = ["可決", "承認", "同意", "議決", "決定"];

pub fn write(html: &mut Html, page: &Page) {
    let (items, words) = (&page.minutes.items, page.words);
    html.element(Tag::SECTION, &[class("ms-items"), labelled_by(DECISIONS)], |html| {
        html.put(page.heading(1), &[id(DECISIONS)], words.items);
        if !items.iter().any(|item| item.kind == ItemKind::Decision || item.outcome.is_some()) {
            html.put(Tag::P, &[], words.no_decisions);
        }
        for kind in KINDS {
            let count = items.iter().filter(|item| item.kind == kind).count();
            if count == 0 {
                continue;
            }
            html.put(page.heading(2), &[], &[words.kind(kind), " ", &(words.count)(count)].concat());
            html.element(Tag::OL, &[], |html| {
                let all = items.iter().enumerate().filter(|(_, item)| item.kind == kind);
                all.for_each(|(index, item)| draw(html, page, index, item));
            });
        }
    });
}

fn draw(html: &mut Html, page: &Page, index: usize, item: &Item) {
    html.element(Tag::LI, &[id(&contract::id("item", index))], |html| {
        html.element(Tag::P, &[class("ms-item"), JA], |html| {
            if let Some(number) = item.number {
                html.text(page.of(number));
                html.text(" ");
            }
            html.text(&page.join(&item.title));
        });
        outcome(html, page, item);
        if item.evidence.is_empty() && item.positions.is_empty() {
            return;
        }
        html.element(Tag::DETAILS, &[], |html| {
            html.put(Tag::SUMMARY, &[], page.words.evidence);
            evidence(html, page, index, item);
            positions(html, page, item);
        });
    });
}

fn outcome(html: &mut Html, page: &Page, item: &Item) {
    match item.outcome {
        Some(outcome) => html.element(Tag::P, &[class("ms-outcome")], |html| {
            html.put(Tag::STRONG, &[class("ms-read")], word(page, item, outcome));
            if let Some(speech) = item.evidence.first().and_then(|evidence| evidence.speech) {
                html.text(" ");
                page.speech(html, speech);
            }
        }),
        None if item.kind == ItemKind::Decision => html.put(Tag::P, &[class("ms-outcome")], page.words.no_outcome),
        None => {}
    }
}

/// 可決, 承認 or 決定 as the chair said it; else the interface's word.
fn word(page: &Page, item: &Item, outcome: Outcome) -> &'static str {
    let said = item.evidence.first().map_or("", |evidence| page.of(evidence.span));
    let printed = APPROVALS.into_iter().find(|word| said.contains(word));
    match printed.filter(|_| outcome == Outcome::Approved && page.words.lang == "ja") {
        Some(word) => word,
        None => page.words.outcome(outcome),
    }
}

/// The words that the outcome rests on, in the order of the record; once only where items share them.
fn evidence(html: &mut Html, page: &Page, index: usize, item: &Item) {
    if item.evidence.is_empty() {
        return;
    }
    html.put(Tag::P, &[class("ms-sub")], page.words.declared);
    if let Some((first, name)) = shared(page, index, item) {
        html.element(Tag::P, &[], |html| {
            html.put(Tag::A, &[link(&contract::id("item", first))], &(page.words.same)(&name));
        });
        return;
    }
    let mut evidence: Vec<&Evidence> = item.evidence.iter().collect();
    evidence.sort_by_key(|evidence| evidence.span.start);
    html.element(Tag::OL, &[], |html| {
        for evidence in evidence {
            html.element(Tag::LI, &[], |html| {
                page.quote(html, evidence.span);
                if let Some(speech) = evidence.speech.filter(|_| !page.is_reaction(evidence.span)) {
                    html.text(" ");
                    page.speech(html, speech);
                }
            });
        }
    });
}

/// The first item of the kind with the same evidence, if that is another one: its index and name.
fn shared(page: &Page, index: usize, item: &Item) -> Option<(usize, String)> {
    let of_kind = page.minutes.items.iter().enumerate().filter(|(_, other)| other.kind == item.kind);
    let (order, (first, _)) = of_kind.enumerate().find(|(_, (_, other))| other.evidence == item.evidence)?;
    (first != index).then(|| (first, (page.words.item)(item.kind, order + 1)))
}

/// What each speaker said for or against.
fn positions(html: &mut Html, page: &Page, item: &Item) {
    if item.positions.is_empty() {
        return;
    }
    html.put(Tag::P, &[class("ms-sub")], page.words.positions);
    html.element(Tag::UL, &[], |html| item.positions.iter().for_each(|position| said(html, page, position)));
}

fn said(html: &mut Html, page: &Page, position: &Position) {
    html.element(Tag::LI, &[], |html| {
        html.put(Tag::SPAN, &[class("ms-read")], page.words.stance(position.stance));
        html.text(" ");
        page.speech(html, position.speech);
        html.text(" ");
        page.quote(html, position.span);
    });
}
