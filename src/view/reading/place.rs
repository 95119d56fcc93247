//! Places that a link can lead to, and their ids.

use super::Document;
use crate::contract;
use crate::japanese::date::Clock;
use crate::model::BlockKind;
use crate::parse::Fingerprint;
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
pub const PEOPLE: &str = "mv-persons";
pub const TIMELINE: &str = "mv-timeline";
pub const AGENDA: &str = "mv-agenda";
pub const TRANSCRIPT: &str = "mv-transcript";

const PARTS: [&str; 6] = [SUMMARY, DECISIONS, TIMELINE, PEOPLE, AGENDA, TRANSCRIPT];

/// Digits of a paragraph's print. 35 bits: among 100,000 paragraphs the chance that a link whose words are gone meets
/// others is 1 in 300,000.
const PRINT: u32 = 7;

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

    /// `s-….3` and `s-….3-print`. Where the speech is not here as it was, the words themselves are looked for.
    fn find_paragraph(&self, id: &str) -> Option<Place> {
        let (speech, rest) = id.rsplit_once('.')?;
        let (number, print) = rest.split_once('-').map_or((rest, None), |(number, print)| (number, Some(print)));
        let number = number.parse::<usize>().ok()?.checked_sub(1)?;
        match self.speech(speech) {
            Some(speech) => {
                let paragraphs = self.minutes.speeches.get(speech)?.paragraphs.clone();
                let index = paragraphs.start + number;
                paragraphs.contains(&index).then_some(Place::Paragraph(index))
            }
            None => self.find_print(print?).map(Place::Paragraph),
        }
    }

    /// The one paragraph of a speech with this print.
    fn find_print(&self, print: &str) -> Option<usize> {
        let paragraphs = self.minutes.paragraphs.iter().enumerate();
        let mut fits =
            paragraphs.filter(|(index, paragraph)| paragraph.speech.is_some() && self.print(*index) == print);
        let (first, _) = fits.next()?;
        fits.next().is_none().then_some(first)
    }

    /// A paragraph's words in a few digits, which edits elsewhere leave as they are.
    fn print(&self, paragraph: usize) -> String {
        let mut print = Fingerprint::new();
        for span in self.minutes.paragraphs.get(paragraph).iter().flat_map(|paragraph| paragraph.spans()) {
            print.feed(self.words(span));
        }
        let mut digits = String::new();
        print.write(PRINT, &mut digits);
        digits
    }

    /// Whether an id leads to a paragraph whose speech has changed since.
    pub fn is_changed(&self, id: &str) -> bool {
        let speech = id.rsplit_once('.').map(|(speech, _)| speech);
        speech.is_some_and(|speech| self.speech(speech).is_none()) && self.find(id).is_some()
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

    /// The id that a link to a place carries into the address. Of a quote it is that of the paragraph around it; to a
    /// paragraph's it adds the print of its words, by which it is found when the rest of its speech changes. Behind both
    /// stands the second of the recording, where the record tells it.
    pub fn address(&self, place: Place) -> String {
        let paragraph = self.paragraph_of(place);
        let is_spoken = |index: &usize| self.minutes.paragraphs.get(*index).is_some_and(|p| p.speech.is_some());
        let mut address = match paragraph.filter(is_spoken) {
            Some(index) => [&self.paragraph_id(index), "-", &self.print(index)].concat(),
            None => self.id(place),
        };
        if let Some(time) = self.time(place) {
            address.push_str("&t=");
            address.push_str(&time.seconds().to_string());
        }
        address
    }

    /// When a place begins, as the transcript prints it.
    pub fn time(&self, place: Place) -> Option<Clock> {
        match place {
            Place::Speech(index) => self.minutes.speeches.get(index)?.time.map(|time| time.value),
            _ => self.minutes.paragraph_time(self.minutes.paragraphs.get(self.paragraph_of(place)?)?),
        }
    }

    fn paragraph_of(&self, place: Place) -> Option<usize> {
        match place {
            Place::Quote(index) => self.quotes.list.get(index).map(|quote| quote.paragraph),
            Place::Paragraph(index) => Some(index),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Options;

    const TEXT: &str = "第1回 水辺会議 議事録\n\n○山川委員　川の水位を測る。\n\n　橋の数も数える。\n\n○森委員　はい。\n\n○原委員　はい。\n";

    #[test]
    fn a_paragraph_is_found_by_its_words_when_its_speech_changes() {
        let before = Document::parse(TEXT.into(), &Options::default());
        let address = before.address(Place::Paragraph(1));
        assert!(address.starts_with(&format!("{}.2-", before.minutes.speeches[0].id)), "{address}");
        assert_eq!(before.find(&address), Some(Place::Paragraph(1)));
        assert!(!before.is_changed(&address) && !before.is_changed("nothing.1-known"));

        let edited = Document::parse(TEXT.replace("水位", "水温"), &Options::default());
        assert_eq!(edited.find(&address), Some(Place::Paragraph(1)));
        assert!(edited.is_changed(&address));

        let gone = Document::parse(TEXT.replace("橋", "堰"), &Options::default());
        assert_eq!(gone.find(&address), None);
    }

    #[test]
    fn words_that_stand_twice_are_nobodys() {
        let before = Document::parse(TEXT.replace("○原委員　はい。", "○原委員　いいえ。"), &Options::default());
        let yes = before.address(Place::Paragraph(2));
        let edited = Document::parse(TEXT.replace("森委員", "林委員"), &Options::default());
        assert_eq!(edited.find(&yes), None, "はい。 of 林委員 and of 原委員");
    }
}
