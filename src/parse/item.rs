//! The items of business as listed: one each, though an agenda and a list of what was taken up may
//! both print it.

use super::assemble::Draft;
use super::names::Names;
use crate::convention::item::TITLES;
use crate::japanese::fold;
use crate::model::BlockKind;
use crate::scan;

/// Gives every item a title and lets a second listing of one point at the first.
pub fn settle(draft: &mut Draft) {
    let text = draft.text;
    let minutes = &mut draft.minutes;
    for index in &draft.unsorted {
        let item = &mut minutes.items[*index];
        let title: String = item.title.iter().map(|t| t.of(text)).collect();
        item.kind = scan::lookup(&title, TITLES).map_or(item.kind, |(kind, _)| kind);
    }
    let mut titles = Names::default();
    let mut place = Vec::with_capacity(minutes.items.len());
    let mut kept = Vec::new();
    for mut item in std::mem::take(&mut minutes.items) {
        if item.title.is_empty() {
            item.title.push(item.number.unwrap_or(item.span));
        }
        let title: String = item.title.iter().map(|t| t.of(text)).collect();
        let index = titles.number(&fold::key(&title));
        place.push(index);
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
}
