//! Items that stand on no list: what the chair brings before the meeting by its number (日程第４、議案第
//! １３号　…についてを議題といたします).

use crate::convention::item::{LEADS, OPENED_ENDS, OPENING};
use crate::model::{Item, ItemKind, Paragraph, PieceKind};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::interner::Interner;
use crate::parse::source::sentence::{self, Sentence};
use crate::parse::what::decision;
use crate::parse::what::item;
use crate::parse::what::reference;
use crate::scan;
use crate::span::Span;

/// Adds them to the items.
pub fn add(draft: &mut Draft) {
    let text = draft.text;
    // Most records have no such sentence.
    let mut index = None;
    let mut seen = Interner::default();
    let mut found: Vec<Item> = Vec::new();
    for paragraph in draft.minutes.paragraphs.iter() {
        let Some(speech) = paragraph.speech else { continue };
        // Most paragraphs end in no such words.
        if !paragraph.spans().any(|span| scan::contains(span.of(text), &OPENING)) && paragraph.pieces.len() < 2 {
            continue;
        }
        for sentence in sentence::of_paragraph(text, paragraph) {
            if scan::suffix(&sentence.words, &OPENING).is_none()
                || index.get_or_insert_with(|| decision::index(draft)).numbers(&sentence.words)
            {
                continue;
            }
            let words = &*sentence.words;
            let lead = scan::prefix(words, &LEADS).map_or(0, str::len);
            let start = words.len() - scan::trim_start(&words[lead..], "").len();
            let end = OPENED_ENDS.words().filter_map(|cut| words.find(cut)).min().unwrap_or(words.len());
            for (number, title) in reference::matters(words.get(start..end).unwrap_or("")) {
                let printed = &words[start..end][title.clone()];
                let inner = scan::trim(printed, "、，：");
                let from = start + title.start + (printed.len() - scan::trim_start(printed, "、，：").len());
                let number = place(paragraph, &sentence, start + number.start, start + number.end);
                let title = place(paragraph, &sentence, from, from + inner.len());
                let (Some(first), Some(last)) = (number.first(), title.last().or(number.last())) else { continue };
                let own = first.of(text);
                let known = seen.get(own).is_some();
                seen.number(own);
                if known || title.is_empty() {
                    continue;
                }
                let printed: Vec<Span> = number.iter().chain(&title).copied().collect();
                let kind = item::kind_of(text, &printed).unwrap_or(ItemKind::Discussion);
                let section = draft.minutes.speeches[speech].section;
                let (number, span) = ((number.len() == 1).then_some(*first), first.join(*last));
                found.push(Item::new(kind, number, title, section, span));
            }
        }
    }
    draft.minutes.items.extend(found);
}

/// Where some bytes of a sentence's words stand in the source, in pieces where a line end cuts them.
fn place(paragraph: &Paragraph, sentence: &Sentence, from: usize, to: usize) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in paragraph.pieces.iter().filter(|p| p.kind == PieceKind::Text) {
        let (start, end) = (piece.span.start.max(sentence.span.start), piece.span.end.min(sentence.span.end));
        if start >= end {
            continue;
        }
        let (low, high) = (from.max(at), to.min(at + end - start));
        if low < high {
            found.push(Span::new(start + low - at, start + high - at));
        }
        at += end - start;
    }
    found
}
