//! The words that decisions rest on: where they stand in the transcript, and what is noted beside them.

use crate::model::{BlockKind, Minutes, Stance};
use crate::span::Span;

/// Words of a paragraph that something points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    pub span: Span,
    pub paragraph: usize,
}

/// A note in the margin of a paragraph: what its words mean for which items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub paragraph: usize,
    pub sense: Sense,
    /// In order, without repeats.
    pub items: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    Stance(Stance),
    /// The outcome of the item was declared here.
    Outcome,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotes {
    /// In document order; they do not overlap.
    pub list: Vec<Quote>,
    /// By paragraph.
    pub notes: Vec<Note>,
}

impl Quotes {
    pub fn of(minutes: &Minutes) -> Quotes {
        let evidence = minutes.items.iter().flat_map(|item| item.evidence.iter().map(|evidence| evidence.span));
        let positions = minutes.items.iter().flat_map(|item| item.positions.iter().map(|position| position.span));
        let mut spans: Vec<Span> = evidence.chain(positions).collect();
        // The longer of two that begin together comes first and takes the other in.
        spans.sort_by_key(|span| (span.start, usize::MAX - span.end));

        let mut list: Vec<Quote> = Vec::new();
        for span in spans {
            let taken = list.last().is_some_and(|last| span.start < last.span.end);
            if let (false, Some(paragraph)) = (taken, paragraph_at(minutes, span.start)) {
                list.push(Quote { span, paragraph });
            }
        }
        Quotes { list, notes: notes(minutes) }
    }

    /// The quote that holds these words.
    pub fn at(&self, words: Span) -> Option<usize> {
        let index = self.list.partition_point(|quote| quote.span.start <= words.start).checked_sub(1)?;
        (words.start < self.list.get(index)?.span.end).then_some(index)
    }

    /// The quotes that touch a span, with their indices.
    pub fn within(&self, span: Span) -> impl Iterator<Item = (usize, Quote)> + '_ {
        let first = self.list.partition_point(|quote| quote.span.end <= span.start);
        let quotes = self.list.iter().copied().enumerate().skip(first);
        quotes.take_while(move |(_, quote)| quote.span.start < span.end)
    }

    pub fn notes_of(&self, paragraph: usize) -> impl Iterator<Item = &Note> {
        let first = self.notes.partition_point(|note| note.paragraph < paragraph);
        self.notes.iter().skip(first).take_while(move |note| note.paragraph == paragraph)
    }
}

fn paragraph_at(minutes: &Minutes, at: usize) -> Option<usize> {
    let index = minutes.blocks.partition_point(|block| block.span.start <= at).checked_sub(1)?;
    let block = minutes.blocks.get(index)?;
    match block.kind {
        BlockKind::Paragraph(paragraph) if at < block.span.end => Some(paragraph),
        _ => None,
    }
}

fn notes(minutes: &Minutes) -> Vec<Note> {
    // Ordered by paragraph, then by sense as listed here.
    const SENSES: [Sense; 4] = [
        Sense::Outcome,
        Sense::Stance(Stance::For),
        Sense::Stance(Stance::Conditional),
        Sense::Stance(Stance::Against),
    ];
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    let mut note = |span: Span, sense: Sense, item: usize| {
        let rank = SENSES.iter().position(|s| *s == sense);
        found.extend(paragraph_at(minutes, span.start).zip(rank).map(|(paragraph, rank)| (paragraph, rank, item)));
    };
    for (index, item) in minutes.items.iter().enumerate() {
        if let (Some(_), Some(evidence)) = (item.outcome, item.evidence.first()) {
            note(evidence.span, Sense::Outcome, index);
        }
        for position in &item.positions {
            note(position.span, Sense::Stance(position.stance), index);
        }
    }
    found.sort_unstable();
    found.dedup();
    let groups = found.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    let note = |group: &[(usize, usize, usize)]| {
        let &(paragraph, rank, _) = group.first()?;
        Some(Note { paragraph, sense: SENSES[rank], items: group.iter().map(|found| found.2).collect() })
    };
    groups.filter_map(note).collect()
}
