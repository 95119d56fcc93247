//! The items of business: one each, though an agenda, a list of what was taken up and a heading of
//! the proceedings may all print it.

use crate::convention::item::TITLES;
use crate::japanese::fold;
use crate::model::{BlockKind, Evidence, Item, ItemKind};
use crate::parse::shape::assemble::Draft;
use crate::parse::shape::entry;
use crate::parse::source::interner::Interner;
use crate::parse::what::decision;
use crate::parse::what::opened;
use crate::scan;
use crate::span::Span;

/// Gives every item a title and a kind, lets a second listing of one point at the first, and adds the
/// sections that are items themselves.
pub fn settle(draft: &mut Draft) {
    let text = draft.text;
    let minutes = &mut draft.minutes;
    for index in &draft.unsorted {
        let item = &mut minutes.items[*index];
        let printed: Vec<Span> = item.number.iter().chain(&item.title).copied().collect();
        item.kind = kind_of(text, &printed).unwrap_or(item.kind);
    }
    let mut titles = Interner::default();
    let mut place = Vec::with_capacity(minutes.items.len());
    let mut kept: Vec<Item> = Vec::new();
    // The last item of each number: a second list may leave out the end of a long title.
    let (mut numbers, mut numbered) = (Interner::default(), Vec::new());
    for mut item in std::mem::take(&mut minutes.items) {
        if item.title.is_empty() {
            item.title.push(item.number.unwrap_or(item.span));
        }
        let own = key(text, &item.title);
        let number = item.number.map(|number| numbers.number(&fold::key(number.of(text))));
        let before = number.and_then(|n| numbered.get(n).copied()).filter(|before: &usize| {
            let other = key(text, &kept[*before].title);
            titles.get(&own).is_none() && (other.starts_with(&own) || own.starts_with(&other))
        });
        let index = before.unwrap_or_else(|| titles.number(&own));
        place.push(index);
        if let Some(n) = number {
            numbered.resize(numbered.len().max(n + 1), index);
            numbered[n] = index;
        }
        if index == kept.len() {
            kept.push(item);
        }
    }
    minutes.items = kept;
    for block in &mut minutes.blocks {
        if let BlockKind::Item(index) = &mut block.kind {
            *index = place[*index];
        }
    }
    topics(draft, titles);
    opened::add(draft);
    in_order(draft);
    for item in &mut draft.minutes.items {
        if let Some((outcome, span)) = item.title.iter().rev().find_map(|title| entry::printed_outcome(text, *title)) {
            item.outcome = Some(outcome);
            item.evidence = vec![Evidence { speech: None, span }];
        }
    }
}

/// Adds the sections that are items and stand on no list.
fn topics(draft: &mut Draft, mut titles: Interner) {
    draft.about = vec![None; draft.minutes.sections.len()];
    let topics = std::mem::take(&mut draft.topics);
    if topics.is_empty() {
        return;
    }
    let index = decision::index(draft);
    let text = draft.text;
    let minutes = &mut draft.minutes;
    for (section, kind) in topics {
        let own = &minutes.sections[section];
        let printed = own.number.into_iter().chain(own.heading.iter().copied()).reduce(Span::join).unwrap_or(own.span);
        let mut title = own.heading.clone();
        title.retain(|part| !part.is_empty());
        let words = printed.of(text);
        let mut listed = index.mentioned(words);
        // Titles that share some words are two; a number, or one title within the other, is one.
        if !index.numbers(words) {
            let own = key(text, &title);
            listed.retain(|item| {
                let other = key(text, &minutes.items[*item].title);
                other.contains(&own) || own.contains(&other)
            });
        }
        let item = match listed.as_slice() {
            [item] => *item,
            // 日程第３ alone tells nothing yet; the sentence that opens it does.
            [] if title.is_empty() => continue,
            [] => titles.number(&key(text, &title)),
            // 日程第１から日程第３まで: no item of its own.
            _ => continue,
        };
        draft.about[section] = Some(item);
        if item == minutes.items.len() {
            let kind = kind.or_else(|| kind_of(text, &[printed])).unwrap_or(ItemKind::Discussion);
            minutes.items.push(Item::new(kind, own.number, title, Some(section), printed));
        }
    }
}

/// Puts the items into the order of the document.
fn in_order(draft: &mut Draft) {
    let items = std::mem::take(&mut draft.minutes.items);
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|i| items[*i].span);
    let mut place = vec![0; items.len()];
    order.iter().enumerate().for_each(|(new, old)| place[*old] = new);
    let mut sorted: Vec<(usize, Item)> = place.iter().copied().zip(items).collect();
    sorted.sort_by_key(|(new, _)| *new);
    draft.minutes.items = sorted.into_iter().map(|(_, item)| item).collect();
    for block in &mut draft.minutes.blocks {
        if let BlockKind::Item(index) = &mut block.kind {
            *index = place[*index];
        }
    }
    for item in draft.about.iter_mut().flatten() {
        *item = place[*item];
    }
}

pub fn kind_of(text: &str, title: &[Span]) -> Option<ItemKind> {
    let title: String = title.iter().map(|t| t.of(text)).collect();
    scan::lookup(&title, TITLES).map(|(kind, _)| kind)
}

fn key(text: &str, title: &[Span]) -> String {
    fold::key(&title.iter().map(|t| t.of(text)).collect::<String>())
}
