//! What was decided, discussed and reported; every claim one link from its words.

use super::html::{Html, Tag, class, id, labelled_by, link};
use super::page::{DECISIONS, JA, Page};
use crate::contract;
use crate::decided;
use crate::model::{Item, ItemKind, Position};
use crate::words::KINDS;

pub fn write(html: &mut Html, page: &Page) {
    let (items, words) = (&page.minutes.items, page.words);
    html.element(Tag::SECTION, &[class("ms-items"), labelled_by(DECISIONS)], |html| {
        html.put(page.heading(1), &[id(DECISIONS)], words.items);
        if !items.iter().any(|item| item.kind == ItemKind::Decision || item.outcome.is_some()) {
            html.put(Tag::P, &[], words.no_decisions);
        }
        for kind in KINDS {
            let listed = decided::listed(items, kind);
            if listed.is_empty() {
                continue;
            }
            html.put(page.heading(2), &[], &[words.kind(kind), " ", &(words.count)(listed.len())].concat());
            html.element(Tag::OL, &[], |html| {
                listed.into_iter().for_each(|index| draw(html, page, index, &items[index]));
            });
        }
    });
}

fn draw(html: &mut Html, page: &Page, index: usize, item: &Item) {
    let own = contract::id("item", index);
    let attributes = [id(&own), class("ms-amendment")];
    html.element(Tag::LI, if item.amends.is_some() { &attributes } else { &attributes[..1] }, |html| {
        html.element(Tag::P, &[class("ms-item"), JA], |html| {
            if let Some(number) = item.number {
                html.text(page.of(number));
                html.text(" ");
            }
            html.text(&page.join(&item.title));
        });
        outcome(html, page, item);
        votes(html, page, item);
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
    match decided::outcome(page.text, item, page.words) {
        Some(word) => html.element(Tag::P, &[class("ms-outcome")], |html| {
            claim(html, page, Tag::STRONG, word, item.corrected.outcome);
            if let Some(speech) = item.evidence.first().and_then(|evidence| evidence.speech) {
                html.text(" ");
                page.speech(html, speech);
            }
        }),
        None if item.kind == ItemKind::Decision && !item.corrected.outcome => {
            html.put(Tag::P, &[class("ms-outcome")], page.words.no_outcome);
        }
        None => {}
    }
}

/// The numbers of a vote, and the words that print them.
fn votes(html: &mut Html, page: &Page, item: &Item) {
    let Some(votes) = item.votes else { return };
    html.element(Tag::P, &[class("ms-votes")], |html| {
        html.text(page.words.votes);
        html.text(" ");
        claim(html, page, Tag::SPAN, &decided::votes(&votes, page.words), item.corrected.votes);
        if !votes.span.is_empty() {
            html.text(" ");
            page.quote(html, votes.span);
        }
    });
}

/// What was read, dotted, with a word for those who do not see that; or what the publisher says, and that he does.
fn claim(html: &mut Html, page: &Page, tag: Tag, words: &str, told: bool) {
    if told {
        html.put(tag, &[], words);
        html.put(Tag::SPAN, &[class("ms-told")], page.words.is_told);
    } else {
        html.put(Tag::SPAN, &[class("ms-vh")], page.words.is_read);
        html.put(tag, &[class("ms-read")], words);
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
    html.element(Tag::OL, &[], |html| {
        for evidence in decided::evidence(item) {
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
    let (first, order) = decided::decided_with(&page.minutes.items, index)?;
    Some((first, (page.words.item)(item.kind, order + 1)))
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
        claim(html, page, Tag::SPAN, page.words.stance(position.stance), position.corrected);
        html.text(" ");
        page.speech(html, position.speech);
        if !position.span.is_empty() {
            html.text(" ");
            page.quote(html, position.span);
        }
    });
}
