//! What the reader looks for and what is found: words, a filter of speeches, hits, where among them
//! one stands. Pure steps; nothing here knows a browser.

pub mod bar;
pub mod filter;
pub mod mark;
pub mod panel;
pub mod results;

use std::ops::Range;

use super::reading::Document;
use super::state::Here;
use crate::search::{Hit, Query};
use filter::{Choice, Filter};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// As typed.
    pub words: String,
    pub query: Query,
    pub filter: Filter,
    /// Those that the filter lets through.
    pub hits: Vec<Hit>,
    /// For each speech whether the filter lets it through; `None` where there is no filter.
    pub kept: Option<Vec<bool>>,
    /// The hit that the reader went to.
    pub at: Option<usize>,
}

impl Search {
    pub fn new(document: &Document, words: &str, filter: Filter) -> Search {
        let query = Query::new(words);
        let kept = filter.kept(document);
        let mut hits = Vec::new();
        if !query.is_empty() {
            hits = document.index().find(&query);
            if let Some(kept) = &kept {
                hits.retain(|hit| is_kept(document, kept, document.index().block_of(*hit)));
            }
        }
        Search { words: words.to_string(), query, filter, hits, kept, at: None }
    }

    pub fn choose(&self, document: &Document, choice: Choice) -> Search {
        let mut filter = self.filter.clone();
        filter.choose(choice);
        Search::new(document, &self.words, filter)
    }

    /// True while there is something to look for.
    pub fn is_on(&self) -> bool {
        !self.query.is_empty()
    }

    /// Whether a speech is shown.
    pub fn keeps(&self, speech: usize) -> bool {
        self.kept.as_ref().is_none_or(|kept| kept.get(speech).copied().unwrap_or(false))
    }

    /// Whether a block is shown: its speech, or a heading with a speech that is.
    pub fn keeps_block(&self, document: &Document, block: usize) -> bool {
        let minutes = &document.minutes;
        let section = minutes.sections.iter().find(|section| section.blocks.start == block);
        match (speech_at(document, block), section) {
            _ if self.kept.is_none() => true,
            (Some(speech), _) => self.keeps(speech),
            (None, Some(section)) => self.keeps_any(document.speeches_in(&section.blocks)),
            (None, None) => false,
        }
    }

    /// Whether one of some speeches is shown.
    pub fn keeps_any(&self, mut speeches: Range<usize>) -> bool {
        speeches.any(|speech| self.keeps(speech))
    }

    /// How many hits stand in some blocks.
    pub fn count(&self, document: &Document, blocks: &Range<usize>) -> usize {
        if self.hits.is_empty() { 0 } else { document.index().within(&self.hits, blocks.clone()).len() }
    }

    /// How many hits stand in a speech.
    pub fn count_in(&self, document: &Document, speech: usize) -> usize {
        document.minutes.speeches.get(speech).map_or(0, |speech| self.count(document, &speech.blocks))
    }

    /// Where the hits of a speech lie among the characters of all speeches, about.
    pub fn places_in(&self, document: &Document, speech: usize) -> Vec<u32> {
        let Some(said) = document.minutes.speeches.get(speech).filter(|_| !self.hits.is_empty()) else {
            return Vec::new();
        };
        let index = document.index();
        let start = document.volume.starts.get(speech).copied().unwrap_or_default();
        let hits = self.hits.get(index.within(&self.hits, said.blocks.clone())).unwrap_or_default();
        hits.iter().map(|hit| start + (index.part(*hit, &said.blocks) * f64::from(said.characters)) as u32).collect()
    }

    /// The next hit, or the one before; around the end. The first step leads on from where the reader is.
    pub fn step(&mut self, document: &Document, forward: bool, here: Option<Here>) {
        let count = self.hits.len();
        if count == 0 {
            return;
        }
        let next = match (self.at, forward) {
            (Some(at), true) => at + 1,
            (Some(at), false) => at + count - 1,
            (None, true) => self.first_from(document, here),
            (None, false) => self.first_from(document, here) + count - 1,
        };
        self.at = Some(next % count);
    }

    /// The first hit at the reader's place or after it.
    fn first_from(&self, document: &Document, here: Option<Here>) -> usize {
        let Some(here) = here else { return 0 };
        let minutes = &document.minutes;
        let speech = here.speech.and_then(|index| minutes.speeches.get(index)).map(|speech| speech.blocks.start);
        let section = here.section.and_then(|index| minutes.sections.get(index)).map(|section| section.blocks.start);
        let block = speech.or(section).unwrap_or(0);
        document.index().within(&self.hits, 0..block).len()
    }

    /// The block of the hit that the reader went to.
    pub fn block(&self, document: &Document) -> Option<usize> {
        self.hits.get(self.at?).map(|hit| document.index().block_of(*hit))
    }

    /// The speech around it.
    pub fn speech(&self, document: &Document) -> Option<usize> {
        speech_at(document, self.block(document)?)
    }

    /// What an address is to hold: names and values, a line each.
    pub fn tell(&self, document: &Document) -> String {
        let mut told = String::new();
        if self.is_on() {
            filter::tell(&mut told, "q", &self.words);
        }
        self.filter.tell(document, &mut told);
        told
    }

    /// What such an address means.
    pub fn hear(document: &Document, told: &str) -> Search {
        let (mut words, mut filter) = ("", Filter::default());
        let mut lines = told.split('\n');
        while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
            match name {
                "q" => words = value,
                _ => filter.hear(document, name, value),
            }
        }
        Search::new(document, words, filter)
    }
}

/// The speech in which a block stands.
pub fn speech_at(document: &Document, block: usize) -> Option<usize> {
    let speeches = &document.minutes.speeches;
    let index = speeches.partition_point(|speech| speech.blocks.start <= block).checked_sub(1)?;
    speeches.get(index)?.blocks.contains(&block).then_some(index)
}

fn is_kept(document: &Document, kept: &[bool], block: usize) -> bool {
    speech_at(document, block).is_some_and(|speech| kept.get(speech).copied().unwrap_or(false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    const TEXT: &str =
        "水辺会議 議事録\n\n○山川委員　水位を測る。水位計を置く。\n○海野委員　費用を問う。\n○山川委員　水位は高い。\n";

    fn document() -> std::rc::Rc<Document> {
        Document::parse(TEXT.into(), &Options::default())
    }

    #[test]
    fn steps_go_around_from_where_the_reader_is() {
        let document = document();
        let mut search = Search::new(&document, "水位", Filter::default());
        assert_eq!(search.hits.len(), 3);
        search.step(&document, true, Some(Here { section: None, speech: Some(1) }));
        assert_eq!((search.at, search.speech(&document)), (Some(2), Some(2)));
        search.step(&document, true, None);
        assert_eq!((search.at, search.speech(&document)), (Some(0), Some(0)));
        search.step(&document, false, None);
        assert_eq!(search.at, Some(2));
        let mut none = Search::new(&document, "無い", Filter::default());
        none.step(&document, true, None);
        assert_eq!(none.at, None);
    }

    #[test]
    fn hits_outside_the_filter_are_not_counted() {
        let document = document();
        let search = Search::new(&document, "を", Filter::default());
        assert_eq!((search.hits.len(), search.count_in(&document, 0), search.count_in(&document, 1)), (3, 2, 1));
        let search = search.choose(&document, Choice::Speaker(1));
        assert_eq!((search.hits.len(), search.count_in(&document, 0), search.count_in(&document, 1)), (1, 0, 1));
        assert!(search.keeps(1) && !search.keeps(0) && search.keeps_any(0..2) && !search.keeps_any(0..1));
    }

    #[test]
    fn an_address_gives_back_the_search() {
        let document = document();
        let search = Search::new(&document, "水位 ", Filter { speakers: vec![1], ..Filter::default() });
        assert_eq!(Search::hear(&document, &search.tell(&document)), search);
        assert_eq!(Search::default().tell(&document), "");
    }
}
