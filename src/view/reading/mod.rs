//! What the page needs beyond the minutes, worked out once per document and free of any browser.

pub mod clock;
pub mod edition;
pub mod face;
pub mod matter;
pub mod mention;
pub mod outcome;
pub mod people;
pub mod person;
pub mod place;
pub mod quote;
pub mod tree;
pub mod volume;
pub mod wish;

use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use crate::model::{BlockKind, Item, Minutes};
use crate::parse::{Options, Pace, read};
use crate::search::Index;
use crate::span::{Span, count_words, is_blank};
use crate::view::cut::cut;
use edition::Edition;
use face::Face;
use mention::Mentions;
use place::Place;
use quote::Quotes;
use tree::Tree;
use volume::Volume;
use wish::Wish;

/// A text, what was found in it, and what the page makes of that.
pub struct Document {
    pub text: String,
    pub minutes: Minutes,
    /// Characters of the text, blanks not counted.
    pub letters: u32,
    /// One per speaker.
    pub faces: Vec<Face>,
    pub quotes: Quotes,
    pub tree: Tree,
    pub volume: Volume,
    /// The same on a clock, where the record has times.
    by_clock: Option<Volume>,
    /// Made when the reader first searches, from as much as was made ahead.
    index: OnceCell<Index>,
    ahead: RefCell<Index>,
    /// Which speeches ask something; made when first asked for.
    asking: OnceCell<Vec<bool>>,
    /// Which speakers presided.
    chairs: OnceCell<Vec<bool>>,
    /// How speakers are called when others speak of them.
    pub called: Mentions,
    wishes: OnceCell<Vec<(Option<usize>, Vec<Wish>)>>,
    /// What came before the meeting in which speech.
    matters: OnceCell<Vec<(usize, String)>>,
    /// A print of each speech's look; see [`edition`].
    editions: OnceCell<Vec<Edition>>,
}

/// Documents are told apart by where they are, never compared word by word.
impl PartialEq for Document {
    fn eq(&self, other: &Document) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Document {
    /// Reads a text, with rests between pieces of work.
    pub async fn read(text: String, options: Options, pace: Rc<Pace>) -> Rc<Document> {
        let minutes = read(&text, &options, &pace, None).await;
        pace.spend(text.len()).await;
        Rc::new(Document::new(text, minutes))
    }

    #[cfg(test)]
    pub fn parse(text: String, options: &Options) -> Rc<Document> {
        let minutes = crate::parse(&text, options);
        Rc::new(Document::new(text, minutes))
    }

    fn new(text: String, minutes: Minutes) -> Document {
        Document {
            faces: face::faces(&minutes),
            quotes: Quotes::of(&minutes),
            tree: Tree::of(&minutes),
            volume: Volume::of(&minutes),
            by_clock: Volume::by_clock(&minutes),
            index: OnceCell::new(),
            ahead: RefCell::default(),
            asking: OnceCell::new(),
            chairs: OnceCell::new(),
            called: Mentions::of(&text, &minutes),
            letters: count_words(&text),
            wishes: OnceCell::new(),
            matters: OnceCell::new(),
            editions: OnceCell::new(),
            text,
            minutes,
        }
    }

    /// The text, folded to be searched.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = self.ahead.take();
            while !index.read(&self.text, &self.minutes, usize::MAX) {}
            index
        })
    }

    /// Folds on for so many bytes. True once all is folded.
    pub fn prepare(&self, bytes: usize) -> bool {
        self.index.get().is_some() || self.ahead.borrow_mut().read(&self.text, &self.minutes, bytes)
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The words of a span, cut at marks; blanks between the marks are left out.
    pub fn slices<T: Copy>(&self, whole: Span, marks: impl IntoIterator<Item = (Span, T)>) -> Vec<(&str, Option<T>)> {
        let slices = cut(whole, marks).into_iter().map(|(span, mark)| (self.words(span), mark));
        slices.filter(|(words, mark)| mark.is_some() || !words.chars().all(is_blank)).collect()
    }

    /// The words of pieces, as one.
    pub fn join(&self, pieces: &[Span]) -> String {
        pieces.iter().map(|piece| self.words(*piece)).collect()
    }

    /// The words of a paragraph, as one.
    pub fn paragraph(&self, index: usize) -> String {
        let paragraph = self.minutes.paragraphs.get(index);
        paragraph.iter().flat_map(|paragraph| paragraph.spans()).map(|piece| self.words(piece)).collect()
    }

    /// Number and heading of a section: "(2) 討議".
    pub fn heading(&self, section: usize) -> String {
        let section = self.minutes.sections.get(section);
        section.map_or(String::new(), |section| self.numbered(section.number, &section.heading))
    }

    fn numbered(&self, number: Option<Span>, words: &[Span]) -> String {
        let number = number.map_or("", |number| self.words(number));
        let blank = if number.is_empty() || number.ends_with(['）', '】', '」']) { "" } else { " " };
        [number, blank, &self.join(words)].concat()
    }

    /// Who holds a speech, if anybody is named.
    pub fn face_of(&self, speech: usize) -> Option<&Face> {
        self.faces.get(self.minutes.speeches.get(speech)?.speaker?)
    }

    /// The first sentence of a speech, as printed.
    pub fn first_sentence(&self, speech: usize) -> Option<String> {
        let speech = self.minutes.speeches.get(speech)?;
        let paragraph = self.minutes.paragraphs.get(speech.paragraphs.start)?;
        let mut sentence = String::new();
        for piece in paragraph.spans() {
            let words = self.words(piece);
            let stop = words.find('。').map(|stop| stop + '。'.len_utf8());
            sentence.push_str(&words[..stop.unwrap_or(words.len())]);
            if stop.is_some() {
                break;
            }
        }
        Some(sentence)
    }

    /// The speeches that begin in a run of blocks.
    pub fn speeches_in(&self, blocks: &Range<usize>) -> Range<usize> {
        let before = |block| self.minutes.speeches.partition_point(|speech| speech.blocks.start < block);
        let first = before(blocks.start);
        first..before(blocks.end).max(first)
    }

    /// The matters that come before the meeting in some speeches: the speech that opens each, and its title; those opened
    /// together stand together.
    pub fn matters(&self, speeches: &Range<usize>) -> &[(usize, String)] {
        let all = self.matters.get_or_init(|| self.all_matters());
        let before = |speech| all.partition_point(|own| own.0 < speech);
        all.get(before(speeches.start)..before(speeches.end)).unwrap_or_default()
    }

    fn all_matters(&self) -> Vec<(usize, String)> {
        let mut items: Vec<(usize, &Item)> =
            self.minutes.items.iter().filter_map(|item| Some((item.opened?, item))).collect();
        items.sort_by_key(|own| own.0);
        let mut found: Vec<(usize, String)> = Vec::new();
        for (speech, item) in items {
            let title = self.numbered(item.number, &item.title);
            match found.last_mut().filter(|last| last.0 == speech) {
                Some(last) => last.1 = [&last.1, "、", &title].concat(),
                None => found.push((speech, title)),
            }
        }
        found
    }

    /// The measure of the timeline: a clock where there is one, unless one asks for the volume.
    pub fn scale(&self, by_volume: bool) -> &Volume {
        self.by_clock.as_ref().filter(|_| !by_volume).unwrap_or(&self.volume)
    }

    /// Whether one can choose.
    pub fn has_clock(&self) -> bool {
        self.by_clock.is_some()
    }

    /// Where on the timeline a time of the transcript is, in milliseconds.
    pub fn heard(&self, millis: u32, by_volume: bool) -> Option<u32> {
        let clock = self.by_clock.as_ref()?;
        let at = millis.checked_sub(clock.since?.millis)? / 100;
        let inside = at <= clock.total;
        inside.then(|| if by_volume { clock.across(at, &self.volume) } else { at })
    }

    /// Characters of all speeches.
    pub fn characters(&self) -> u32 {
        self.volume.total
    }

    /// The sections around a block, itself included if it is a heading.
    pub fn sections_around(&self, block: usize) -> impl Iterator<Item = usize> + '_ {
        let sections = self.minutes.sections.iter().enumerate();
        sections.filter(move |(_, section)| section.blocks.contains(&block)).map(|(index, _)| index)
    }

    /// The id of the speech around a block.
    pub fn speech_around(&self, block: usize) -> Option<&str> {
        let speech = super::search::speech_at(self, block)?;
        self.minutes.speeches.get(speech).map(|speech| speech.id.as_str())
    }

    /// The block in which a place begins.
    pub fn block_of(&self, place: Place) -> Option<usize> {
        let minutes = &self.minutes;
        let find = |kind| minutes.blocks.iter().position(|block| block.kind == kind);
        match place {
            Place::Section(index) => find(BlockKind::Heading(index)),
            Place::Speech(index) => minutes.speeches.get(index).map(|speech| speech.blocks.start),
            Place::Paragraph(index) => find(BlockKind::Paragraph(index)),
            Place::Reaction(index) => find(BlockKind::Reaction(index)),
            Place::Quote(index) => find(BlockKind::Paragraph(self.quotes.list.get(index)?.paragraph)),
            Place::Item(_) | Place::Part(_) => None,
        }
    }
}
