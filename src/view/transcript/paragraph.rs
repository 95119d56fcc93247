//! A paragraph: its words, the quotes that others point to, and what is noted in the margin.

use yew::Html;

use super::super::cut::cut;
use super::super::dom::{El, classed, el, nothing, text};
use super::super::reading::place::Place;
use super::super::reading::quote::{Note, Sense};
use super::super::scene::Scene;
use super::added;
use crate::model::PieceKind;
use crate::span::Span;

/// Draws the paragraph `index`, whose words fill `block`.
pub fn draw(scene: &Scene, index: usize, block: Span) -> El {
    let document = &*scene.document;
    let Some(paragraph) = document.minutes.paragraphs.get(index) else {
        return classed("p", "mv-line").text(document.words(block));
    };
    let class = if paragraph.speech.is_some() { "mv-p" } else { "mv-p mv-p--narration" };
    let words = classed("p", class).put("part", "paragraph").id(document.id(Place::Paragraph(index)));
    let words = match paragraph.point {
        Some(point) => words.set("data-point", point.to_string()),
        None => words,
    };
    let quotes = document.quotes.within(block).map(|(index, quote)| (quote.span, index));
    let mentions = document.mentions(index);
    let passage = |(span, quote)| passage(scene, index, span, quote, &mentions);
    let words = words.each(cut(block, quotes).into_iter().map(passage));
    let mut notes = document.quotes.notes_of(index).peekable();
    if notes.peek().is_none() {
        words
    } else {
        classed("div", "mv-noted").each(notes.map(|found| note(scene, found))).add(words)
    }
}

/// A passage of a paragraph, within a quote or outside all of them. In it the names of those who spoke before are links.
fn passage(scene: &Scene, paragraph: usize, span: Span, quote: Option<usize>, mentions: &[(Span, usize)]) -> Html {
    let part = |(span, speech): (Span, Option<usize>)| match speech {
        Some(speech) => vec![
            scene.link(Place::Speech(speech)).put("class", "mv-mention").each(words(scene, paragraph, span)).into(),
        ],
        None => words(scene, paragraph, span),
    };
    let parts: Vec<Html> = cut(span, mentions.iter().copied()).into_iter().flat_map(part).collect();
    match quote {
        None if parts.len() == 1 => parts.into_iter().next().unwrap_or_default(),
        None => parts.into_iter().collect(),
        Some(quote) => {
            // The id stands where the quote begins; one that runs on into the next paragraph has one.
            let begins = scene.document.quotes.list.get(quote).is_some_and(|quote| quote.paragraph == paragraph);
            let mark = classed("span", "mv-said").each(parts);
            if begins { mark.id(scene.document.id(Place::Quote(quote))).into() } else { mark.into() }
        }
    }
}

/// The words of a passage, page numbers apart.
fn words(scene: &Scene, paragraph: usize, span: Span) -> Vec<Html> {
    let pieces = scene.document.minutes.paragraphs.get(paragraph).map_or(&[][..], |paragraph| &paragraph.pieces);
    let slices = scene.document.slices(span, pieces.iter().map(|piece| (piece.span, piece.kind)));
    let slice = |(words, kind): (&str, Option<PieceKind>)| match kind {
        Some(PieceKind::Furniture) => classed("span", "mv-inline").put("part", "furniture").text(words).into(),
        Some(PieceKind::Markup) => classed("span", "mv-markup mv-markup--end").text(words).into(),
        _ => text(words),
    };
    slices.into_iter().map(slice).collect()
}

/// 賛成　決定事項 1・2: what the words beside it were read as, and for what.
fn note(scene: &Scene, note: &Note) -> El {
    let words = scene.words;
    let items = &scene.document.minutes.items;
    let first = note.items.first().and_then(|item| items.get(*item));
    let sense = match note.sense {
        Sense::Stance(stance) => Some(words.stance(stance)),
        Sense::Outcome => first.and_then(|item| scene.document.outcome_word(item, words)),
    };
    let kind = first.map_or("", |item| words.kind(item.kind));
    let links = note.items.iter().map(|index| {
        let order = items
            .iter()
            .take(index + 1)
            .filter(|item| items.get(*index).is_some_and(|of| of.kind == item.kind))
            .count();
        let order = order.to_string();
        let name = [kind, &order].concat();
        el("span").add(scene.link(Place::Item(*index)).drawn(order).set("aria-label", name))
    });
    classed("p", "mv-side")
        .put("lang", words.lang)
        .add(sense.map_or(nothing(), |sense| classed("span", "mv-read mv-drawn").drawn(sense.to_string()).into()))
        .add(added(scene, "span", "mv-drawn", (words.about)(kind)))
        .each(links)
}
