//! Items that the chair alone names: 日程第４、議案第１３号　…についてを議題といたします, and the amendments
//! that are put to the vote before what they amend.

use crate::convention::item::POINTING;
use crate::convention::lead::{
    BILL_ENDS, COUNTED_OFF, COUNTED_TAILS, COUNTERS, FILLERS, GATHERING, LEADS, OPENED_BY, OPENED_ENDS, UNCOUNTED,
    VOTED_BY,
};
use crate::convention::outcome::MATTER;
use crate::japanese::numeral;
use crate::model::{Item, ItemKind, Paragraph, PieceKind};
use crate::parse::shape::assemble::Draft;
use crate::parse::shape::title;
use crate::parse::source::sentence::{self, Sentence};
use crate::parse::what::item::{Book, read};
use crate::parse::what::mention::Index;
use crate::parse::what::reference;
use crate::scan;
use crate::span::Span;
use std::ops::Range;

/// Adds them to the book.
pub fn add(draft: &Draft, book: &mut Book) {
    let text = draft.text;
    let index = Index::new(text, &book.items, &[]);
    // A talk that was recorded, without an agenda.
    let unlisted = book.items.is_empty() && draft.minutes.speeches.iter().any(|speech| speech.time.is_some());
    for paragraph in draft.minutes.paragraphs.iter() {
        let Some(speech) = paragraph.speech else { continue };
        let presides = draft.minutes.speeches[speech].presides;
        if presides && unlisted {
            for sentence in sentence::of_paragraph(text, paragraph) {
                let Some(matter) = counted_off(&sentence.words) else { continue };
                let title = place(paragraph, &sentence, matter.start, matter.end);
                let (Some(first), Some(last)) = (title.first(), title.last()) else { continue };
                if let Some((item, kind)) = read(text, None, &title, first.join(*last)) {
                    book.enter(Item { section: draft.minutes.speeches[speech].section, ..item }, kind);
                }
            }
            continue;
        }
        // Most paragraphs hold no such words.
        let signed = |span: Span| scan::contains(span.of(text), &OPENED_BY);
        if paragraph.pieces.len() < 2 && !paragraph.spans().any(signed) {
            continue;
        }
        for sentence in sentence::of_paragraph(text, paragraph) {
            for (matter, kind) in matters(&sentence.words, &index, presides) {
                let own = title::read(&sentence.words, Span::new(matter.start, matter.end));
                let spans = |part: Span| place(paragraph, &sentence, part.start, part.end);
                let number = own.number.map(spans).unwrap_or_default();
                let title = spans(own.words);
                let (Some(first), Some(last)) = (number.first().or(title.first()), title.last()) else { continue };
                let span = first.join(*last);
                let number = (number.len() == 1).then_some(*first);
                if let Some((item, told)) = read(text, number, &title, span) {
                    let section = draft.minutes.speeches[speech].section;
                    book.enter(Item { section, ..item }, kind.or(told).or(own.kind));
                }
            }
        }
    }
}

/// The matters that a sentence brings before the meeting and no list has, as bytes of the sentence. Who does not preside
/// only reads or explains them.
fn matters(words: &str, index: &Index, presides: bool) -> Vec<(Range<usize>, Option<ItemKind>)> {
    let mut start = 0;
    while let Some(lead) = scan::prefix(scan::from(words, start), &LEADS) {
        start += lead.len();
        start = words.len() - scan::trim_start(scan::from(words, start), "、，").len();
    }
    // １　付託案件の審査、（２）議案第６号…
    let within = scan::from(words, start);
    if let Some(at) = reference::first(within).filter(|at| scan::ends(scan::upto(within, *at), "）)")) {
        start += at;
    }
    let rest = scan::from(words, start);
    // 議案第５号に対する修正案についてお諮りいたします。
    if let Some(at) = rest.find(AMENDED_BY).filter(|_| presides)
        && scan::contains(scan::from(rest, at), &VOTED_BY)
    {
        let amended = scan::upto(rest, at);
        let from = amended.rfind(['、', '，']).map_or(0, |comma| comma + '、'.len_utf8());
        return vec![(start + from..start + at + AMENDED_BY.len(), Some(ItemKind::Decision))];
    }
    let numbered = title::number(rest) > 0;
    // …について、以上３件: counted behind their titles, not 以上のとおり.
    let counted = |end: &str, at: usize| {
        let after = scan::trim_start(scan::from(rest, at + end.len()), "の、");
        !end.ends_with("以上") || scan::begins(after, "両各0123456789０１２３４５６７８９二三四五六七八九十")
    };
    let ends = || OPENED_ENDS.words().filter_map(|end| rest.find(end).filter(|at| counted(end, *at))).min();
    let cut = presides.then(ends).flatten();
    let about = || {
        let tail = ["について", "の件"].into_iter().filter_map(|tail| Some(rest.find(tail)? + tail.len())).min();
        // The secretariat names what it explains.
        tail.filter(|_| numbered && (presides || rest.contains("説明")))
    };
    // 議案第50号、認可の基準を定める条例。 reads it out.
    let read_out = || {
        let whole = scan::trim_end(rest, "。");
        let ends = scan::suffix(whole, &BILL_ENDS).is_some();
        (numbered && ends && whole.len() < rest.len() && rest.contains('号')).then_some(whole.len())
    };
    let Some(end) = cut.or_else(about).or_else(read_out) else { return Vec::new() };
    let matter = scan::upto(rest, end);
    if index.numbers(matter) {
        return Vec::new();
    }
    let listed = reference::matters(matter);
    if numbered && !listed.is_empty() {
        let trimmed = |end: usize| scan::trim_end(scan::upto(matter, end), "、，").len();
        return listed
            .into_iter()
            .map(|(number, title)| (start + number.start..start + trimmed(title.end), None))
            .collect();
    }
    // Without a number only what is plainly put: 第４回定例会についてを議題といたします。
    let plain = cut.is_some()
        && (4..=60).contains(&matter.chars().count())
        && !scan::contains(matter, &GATHERING)
        && !scan::contains(matter, &MATTER)
        && scan::prefix(matter, &POINTING).is_none()
        && !scan::has(matter, "。、，")
        && index.mentioned(matter).is_empty();
    if plain || numbered { vec![(start..start + end, None)] } else { Vec::new() }
}

/// The matter that a sentence counts off: 二つ目、売り場の広さ。
fn counted_off(words: &str) -> Option<Range<usize>> {
    let mut rest = words;
    while let Some(filler) = scan::prefix(rest, &FILLERS).or_else(|| scan::prefix(rest, &LEADS)) {
        rest = scan::trim_start(scan::from(rest, filler.len()), "、，");
    }
    let numbered = || {
        let (_, bytes) = numeral::read(rest)?;
        scan::prefix(scan::from(rest, bytes), &COUNTERS).map(|counter| bytes + counter.len())
    };
    let counted = numbered().or_else(|| scan::prefix(rest, &COUNTED_OFF).map(str::len));
    rest = scan::trim_start(scan::from(rest, counted.unwrap_or(0)), "がはに、，");
    let mut matter = scan::upto(rest, scan::until(rest, "、，。？?"));
    while let Some(tail) = scan::suffix(matter, &COUNTED_TAILS) {
        matter = scan::upto(matter, matter.len() - tail.len());
    }
    // 続きまして、花壇の件です。
    let led = counted.is_some() || rest.len() < words.len() && matter.ends_with("の件");
    let start = words.len() - rest.len();
    (led && (3..=30).contains(&matter.chars().count())
        && !scan::contains(matter, &UNCOUNTED)
        && !scan::ends(matter, SAID))
    .then_some(start..start + matter.len())
}

/// What ends words that say something, and no title: 最初、音が出なかったんですよ。
const SAID: &str = "よねたかだんてでがをにはもるなく";

const AMENDED_BY: &str = "に対する修正案";

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
