//! Everything of the record that is not said by anybody: title, facts, attendees, items, narration,
//! reactions, page numbers, and what no rule claimed. All of it, as it stands.

use std::ops::Range;

use yew::Html;

use super::super::dom::{El, classed, el, nothing, text};
use super::super::reading::place::Place;
use super::super::scene::Scene;
use super::paragraph;
use crate::japanese::letter::is_letter;
use crate::model::{Attendee, Block, BlockKind};
use crate::span::Span;

/// Draws blocks; neighbours of a kind that makes a list are drawn as one.
pub fn draw(scene: &Scene, blocks: Range<usize>) -> Vec<Html> {
    let mut at = blocks.start;
    let blocks = scene.document.minutes.blocks.get(blocks).unwrap_or_default();
    let lists = blocks.chunk_by(|a, b| list(scene, a).is_some() && list(scene, a) == list(scene, b));
    let draw = |blocks: &[Block]| {
        let first = at;
        at += blocks.len();
        let entries = |draw: fn(&Scene, &Block) -> El| {
            blocks.iter().zip(first..).map(move |(block, index)| named(scene, block, index, draw(scene, block)))
        };
        match blocks.first().and_then(|block| list(scene, block)) {
            Some(List::People) => classed("dl", "mv-att").each(entries(person)).into(),
            Some(List::Items) => classed("ul", "mv-printed").each(entries(item)).into(),
            None => entries(line).next().map_or(nothing(), Html::from),
        }
    };
    lists.map(draw).collect()
}

/// With the block's id, unless it has one of its own inside.
fn named(scene: &Scene, block: &Block, index: usize, drawn: El) -> El {
    match block.kind {
        BlockKind::Paragraph(_) | BlockKind::Reaction(_) => drawn,
        _ => drawn.id(scene.document.block_id(index)),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    People,
    Items,
}

/// The list that a block is an entry of.
fn list(scene: &Scene, block: &Block) -> Option<List> {
    match block.kind {
        BlockKind::Attendee => columns(scene, block.span).map(|_| List::People),
        BlockKind::Item(_) => Some(List::Items),
        _ => None,
    }
}

fn line(scene: &Scene, block: &Block) -> El {
    let words = scene.document.words(block.span);
    match block.kind {
        BlockKind::Title => classed("p", "mv-line mv-line--title").text(words),
        BlockKind::Meta => classed("p", "mv-line").text(words),
        BlockKind::Attendee => classed("p", "mv-line mv-line--kept").text(words),
        BlockKind::Heading(_) | BlockKind::Group => classed("p", "mv-line mv-line--group").text(words),
        BlockKind::Item(_) => item(scene, block),
        BlockKind::Label(_) => classed("p", "mv-line").text(words),
        BlockKind::Paragraph(index) => paragraph::draw(scene, index, block.span),
        BlockKind::Reaction(index) => classed("p", "mv-reaction mv-reaction--line")
            .put("part", "reaction")
            .id(scene.document.id(Place::Reaction(index)))
            .text(words),
        BlockKind::Furniture => classed("p", "mv-furniture").put("part", "furniture").text(words),
        BlockKind::Markup => markup(scene, words),
        BlockKind::Unknown => classed("p", "mv-line mv-line--kept").text(words),
    }
}

/// The syntax of a record that came as data. The fields in it can be opened; line ends stay hidden, and the syntax of a
/// transcript, whose times stand at the speeches.
fn markup(scene: &Scene, words: &str) -> El {
    let fields = words.chars().any(is_letter) && words.len() > 8;
    if !fields || !scene.document.minutes.cues.is_empty() {
        return classed("span", "mv-markup mv-markup--end").text(words);
    }
    let summary = classed("summary", "mv-drawn").put("lang", scene.words.lang).drawn(scene.words.fields);
    classed("details", "mv-markup").put("part", "furniture").add(summary).text(words)
}

/// Name and post of an attendee's line that holds one person and nothing else.
fn columns(scene: &Scene, line: Span) -> Option<(Span, Span)> {
    let attendees = &scene.document.minutes.attendees;
    let first = attendees.partition_point(|person| person.name_span.start < line.start);
    let person: &Attendee = attendees.get(first)?;
    let (name, title) = (person.name_span, person.title_span?);
    let alone = attendees.get(first + 1).is_none_or(|next| next.name_span.start >= line.end);
    let inside = line.contains(name) && line.contains(title);
    let slices = scene.document.slices(line, ordered(name, title).map(|span| (span, ())));
    let nothing_else = slices.iter().all(|(_, mark)| mark.is_some());
    (alone && inside && nothing_else).then_some((name, title))
}

fn ordered(name: Span, title: Span) -> [Span; 2] {
    if name.start <= title.start { [name, title] } else { [title, name] }
}

/// A line of the attendee list in two columns, in the order in which it is printed.
fn person(scene: &Scene, block: &Block) -> El {
    let Some((name, title)) = columns(scene, block.span) else { return line(scene, block) };
    let [first, second] = ordered(name, title).map(|span| scene.document.words(span));
    el("div").add(el("dt").text(first)).add(el("dd").text(second))
}

/// An item's line with its printed bullet.
fn item(scene: &Scene, block: &Block) -> El {
    let BlockKind::Item(index) = block.kind else { return el("li") };
    let pieces = scene.document.minutes.items.get(index).map_or(&[][..], |item| &item.title);
    let slices = scene.document.slices(block.span, pieces.iter().map(|piece| (*piece, ())));
    let slice = |(words, title): (&str, Option<()>)| -> Html {
        if title.is_some() { el("b").text(words).into() } else { text(words) }
    };
    el("li").each(slices.into_iter().map(slice))
}
