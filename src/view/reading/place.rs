//! Places that a link can lead to, and their ids.

use super::Document;
use crate::contract;
use crate::model::BlockKind;
use crate::span::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A part of the page, by its place in [`PARTS`].
    Part(usize),
    Section(usize),
    Speech(usize),
    /// Index into the paragraphs of the minutes.
    Paragraph(usize),
    Item(usize),
    Reaction(usize),
    Quote(usize),
}

pub const SUMMARY: &str = "mv-summary";
pub const DECISIONS: &str = "mv-decisions";
pub const TIMELINE: &str = "mv-timeline";
pub const AGENDA: &str = "mv-agenda";
pub const TRANSCRIPT: &str = "mv-transcript";

const PARTS: [&str; 5] = [SUMMARY, DECISIONS, TIMELINE, AGENDA, TRANSCRIPT];

/// Numbered places: the beginning of the id, the kind, and how many there are.
type Row = (&'static str, fn(usize) -> Place, fn(&Document) -> usize);
const NUMBERED: [Row; 4] = [
    ("section", Place::Section, |document| document.minutes.sections.len()),
    ("item", Place::Item, |document| document.minutes.items.len()),
    ("reaction", Place::Reaction, |document| document.minutes.reactions.len()),
    ("quote", Place::Quote, |document| document.quotes.list.len()),
];

impl Document {
    /// The place of that id, if the document has it.
    pub fn find(&self, id: &str) -> Option<Place> {
        let part = || PARTS.iter().position(|part| *part == id).map(Place::Part);
        let speech = || Some(Place::Speech(self.speech(id)?));
        part().or_else(speech).or_else(|| self.find_numbered(id)).or_else(|| self.find_paragraph(id))
    }

    fn speech(&self, id: &str) -> Option<usize> {
        self.minutes.speeches.iter().position(|speech| speech.id == id)
    }

    fn find_numbered(&self, id: &str) -> Option<Place> {
        let (prefix, number) = id.rsplit_once('-')?;
        let index = number.parse::<usize>().ok()?.checked_sub(1)?;
        let (_, place, count) = NUMBERED.iter().find(|row| row.0 == prefix)?;
        (index < count(self)).then(|| place(index))
    }

    fn find_paragraph(&self, id: &str) -> Option<Place> {
        let (speech, number) = id.rsplit_once('.')?;
        let paragraphs = self.minutes.speeches.get(self.speech(speech)?)?.paragraphs.clone();
        let index = paragraphs.start + number.parse::<usize>().ok()?.checked_sub(1)?;
        paragraphs.contains(&index).then_some(Place::Paragraph(index))
    }

    /// The id of a place. Narration has none of its own: that of the section around it.
    pub fn id(&self, place: Place) -> String {
        match place {
            Place::Part(part) => PARTS.get(part).copied().unwrap_or(TRANSCRIPT).to_string(),
            Place::Speech(speech) => {
                self.minutes.speeches.get(speech).map_or(String::new(), |speech| speech.id.clone())
            }
            Place::Paragraph(paragraph) => self.paragraph_id(paragraph),
            Place::Section(index) => contract::id("section", index),
            Place::Item(index) => contract::id("item", index),
            Place::Reaction(index) => contract::id("reaction", index),
            Place::Quote(index) => contract::id("quote", index),
        }
    }

    fn paragraph_id(&self, index: usize) -> String {
        let speech = self.minutes.paragraphs.get(index).and_then(|paragraph| paragraph.speech);
        match speech.and_then(|speech| self.minutes.speeches.get(speech)) {
            Some(speech) => {
                let number = index.saturating_sub(speech.paragraphs.start) + 1;
                [&speech.id, ".", &number.to_string()].concat()
            }
            None => contract::id("narration", index),
        }
    }

    /// The id of the element that holds the words of a block.
    pub fn block_id(&self, block: usize) -> String {
        let kind = self.minutes.blocks.get(block).map(|block| block.kind);
        let head = |place| [&self.id(place), "-h"].concat();
        match kind {
            Some(BlockKind::Label(speech)) if self.block_of(Place::Speech(speech)) == Some(block) => {
                head(Place::Speech(speech))
            }
            Some(BlockKind::Heading(section)) => head(Place::Section(section)),
            Some(BlockKind::Paragraph(paragraph)) => self.id(Place::Paragraph(paragraph)),
            Some(BlockKind::Reaction(reaction)) => self.id(Place::Reaction(reaction)),
            _ => contract::id("mv-block", block),
        }
    }

    /// Where some words stand: the quote they were marked as, or what they stand in.
    pub fn place_of(&self, words: Span) -> Place {
        self.quotes.at(words).map_or_else(|| self.place_around(words), Place::Quote)
    }

    /// The smallest place with an id of its own around some words.
    pub fn place_around(&self, words: Span) -> Place {
        let minutes = &self.minutes;
        let at = minutes.blocks.partition_point(|block| block.span.start <= words.start).saturating_sub(1);
        let section = || self.sections_around(at).last().map_or(Place::Part(PARTS.len() - 1), Place::Section);
        match minutes.blocks.get(at).map(|block| block.kind) {
            Some(BlockKind::Label(speech)) => Place::Speech(speech),
            Some(BlockKind::Heading(section)) => Place::Section(section),
            Some(BlockKind::Reaction(reaction)) => Place::Reaction(reaction),
            Some(BlockKind::Paragraph(paragraph))
                if minutes.paragraphs.get(paragraph).is_some_and(|p| p.speech.is_some()) =>
            {
                Place::Paragraph(paragraph)
            }
            _ => section(),
        }
    }

    /// The id that a link to a place carries into the address: that of the paragraph around a quote,
    /// as it outlives edits elsewhere.
    pub fn address(&self, place: Place) -> String {
        let paragraph = match place {
            Place::Quote(index) => self.quotes.list.get(index).map(|quote| quote.paragraph),
            _ => None,
        };
        let spoken = paragraph.filter(|index| self.minutes.paragraphs.get(*index).is_some_and(|p| p.speech.is_some()));
        self.id(spoken.map_or(place, Place::Paragraph))
    }
}
