//! What a speech is drawn from, in a few bytes: of a long transcript only what looks different is drawn anew.

use std::cell::OnceCell;
use std::ops::Range;

use super::Document;
use crate::model::{BlockKind, Speech};
use crate::span::Span;

/// FNV-1a, over bytes and numbers.
#[derive(Clone, Copy)]
struct Print(u64);

impl Print {
    const NEW: Print = Print(0xcbf2_9ce4_8422_2325);

    #[inline(never)]
    #[cfg_attr(tuned, optimize(speed))]
    fn words(&mut self, words: &str) {
        for byte in words.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self.number(words.len() as u64);
    }

    #[inline(never)]
    fn number(&mut self, number: u64) {
        self.0 = (self.0 ^ number).wrapping_mul(0x0100_0000_01b3);
        self.0 ^= self.0 >> 29;
    }

    /// One more than the number; 0 for none.
    fn perhaps(&mut self, number: Option<usize>) {
        self.number(number.map_or(0, |number| number as u64 + 1));
    }

    /// A place within a speech.
    #[inline(never)]
    fn span(&mut self, span: Span, speech: &Speech) {
        self.number(span.start.wrapping_sub(speech.span.start) as u64);
        self.number(span.len() as u64);
    }
}

/// The print of one speech.
pub struct Edition {
    /// Of what stands before it, as far as its look hangs on that.
    front: Print,
    /// With its own words, made when it is first drawn.
    whole: OnceCell<Option<u64>>,
}

impl Document {
    /// The print of a run of blocks: runs with the same are drawn alike, in whatever documents they stand. None where the
    /// run is more than whole speeches, or one of them holds what is numbered through the text.
    pub fn edition(&self, blocks: &Range<usize>) -> Option<u64> {
        let editions = self.editions.get_or_init(|| self.fronts());
        let (mut run, mut end) = (Print::NEW, blocks.start);
        for index in self.speeches_in(blocks) {
            let speech = self.minutes.speeches.get(index)?;
            if speech.blocks.start != end {
                return None;
            }
            end = speech.blocks.end;
            let Edition { front, whole } = editions.get(index)?;
            run.number((*whole.get_or_init(|| self.print_of(index, speech, *front)))?);
        }
        (end == blocks.end && end > blocks.start).then_some(run.0)
    }

    fn fronts(&self) -> Vec<Edition> {
        let speakers = self.minutes.speakers.len();
        let people = self.people();
        // A name leads to that person's last speech: these hang on the ids of all such speeches together.
        let (mut last, mut links) = (vec![0; speakers], 0);
        let mut fronts = Vec::new();
        for speech in &self.minutes.speeches {
            let mut front = people;
            front.number(links);
            fronts.push(Edition { front, whole: OnceCell::new() });
            if let Some(last) = speech.speaker.and_then(|speaker| last.get_mut(speaker)) {
                let mut id = Print::NEW;
                id.words(&speech.id);
                links ^= *last ^ id.0;
                *last = id.0;
            }
        }
        fronts
    }

    /// Who speaks, in which order and under which labels: on that hangs how people are called.
    fn people(&self) -> Print {
        let minutes = &self.minutes;
        let mut print = Print::NEW;
        for (index, speaker) in minutes.speakers.iter().enumerate() {
            print.words(&speaker.label);
            print.words(speaker.name.as_deref().unwrap_or_default());
            print.perhaps(speaker.attendee);
            print.number(speaker.matched as u64 * 2 + u64::from(self.is_ambiguous(index)));
        }
        for person in &minutes.attendees {
            print.words(person.title.as_deref().unwrap_or_default());
            print.words(self.words(person.name_span));
            print.perhaps(person.surname.map(usize::from));
        }
        for speech in &minutes.speeches {
            print.perhaps(speech.speaker);
            print.words(speech.label.map_or("", |label| self.words(label)));
        }
        print.number(minutes.speeches.len() as u64);
        print
    }

    fn print_of(&self, index: usize, speech: &Speech, mut print: Print) -> Option<u64> {
        let depth = speech.section.and_then(|section| self.tree.sections.get(section)).map(|section| section.depth);
        print.number(index as u64);
        print.words(&speech.id);
        print.number(speech.characters.into());
        print.perhaps(speech.time.map(|time| time.value.millis as usize));
        print.perhaps(depth);
        for span in [speech.mark, speech.label] {
            print.span(span.unwrap_or(speech.span), speech);
        }
        if self.quotes.within(speech.span).next().is_some() {
            return None;
        }
        for block in self.minutes.blocks.get(speech.blocks.clone())? {
            print.span(block.span, speech);
            print.words(self.words(block.span));
            let index = match block.kind {
                BlockKind::Label(label) if label == index => continue,
                BlockKind::Paragraph(paragraph) => paragraph,
                _ => return None,
            };
            let paragraph = self.minutes.paragraphs.get(index)?;
            if paragraph.speech.is_none() || self.quotes.notes_of(index).next().is_some() {
                return None;
            }
            print.number(index.wrapping_sub(speech.paragraphs.start) as u64);
            print.perhaps(paragraph.point.map(|point| point as usize));
            for piece in &paragraph.pieces {
                print.span(piece.span, speech);
                print.number(piece.kind as u64);
            }
        }
        Some(print.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::Lang;
    use crate::parse::Options;
    use crate::view::scene::Scene;
    use crate::view::transcript::reach::parts;
    use crate::view::transcript::run;
    use crate::view::words;

    const TEXTS: [&str; 4] = [
        include_str!("../../../seeds/000_0995887af9160cb4.txt"),
        include_str!("../../../tests/fixtures/wrapped-pages.txt"),
        include_str!("../../../tests/fixtures/town-council-alone.txt"),
        MENTIONS,
    ];

    /// Names that lead from speech to speech.
    const MENTIONS: &str = "第1回 水辺会議 議事録\n\n○山川委員　川の水位を測る。\n\n○谷委員　先ほど山川委員からもあったとおり。\n\n○山川委員　橋も数える。\n\n○森委員　谷委員の御指摘を踏まえ、山川委員の御意見に賛成です。\n\n○谷委員　はい。\n\n○森委員　山川委員の御指摘のとおり。\n";

    /// What is typed, pasted, or put for what was there.
    const PUT: [&str; 8] =
        ["", "海", "\n", "\n\n", "賛成です。", "○谷委員　はい。\n", "1 議題\n", "山川委員の御指摘のとおり"];

    fn edited(text: &str, (at, cut, put): (usize, usize, usize)) -> String {
        let chars = text.chars().count();
        let at = at % (chars + 1);
        let rest = text.chars().skip(at + cut);
        text.chars().take(at).chain(PUT[put].chars()).chain(rest).collect()
    }

    fn scene(document: &std::rc::Rc<Document>) -> Scene {
        Scene {
            document: document.clone(),
            words: words::of(Lang::Ja),
            level: 2,
            folds: Default::default(),
            here: None,
            bar: 0,
            by_volume: false,
            heard: None,
            zoom: Default::default(),
            row: 0,
            rows: 0,
            search: Default::default(),
            blocks: 0..0,
            reach: 0,
            edition: None,
        }
    }

    /// Every run of whole speeches, the shortest first, as far as they have an edition.
    fn runs(document: &Document) -> Vec<Range<usize>> {
        let speeches = document.minutes.speeches.iter().map(|speech| speech.blocks.clone());
        speeches.chain(parts(&document.minutes, &(0..document.minutes.blocks.len()))).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn what_has_the_same_edition_is_drawn_alike(
            text in 0..TEXTS.len(),
            edits in prop::collection::vec((0usize..1_000_000, 0usize..4, 0..PUT.len()), 1..4),
        ) {
            let mut text = TEXTS[text].to_string();
            let mut shown = Document::parse(text.clone(), &Options::default());
            for edit in edits {
                text = edited(&text, edit);
                let next = Document::parse(text.clone(), &Options::default());
                let (old, new) = (scene(&shown), scene(&next));
                for (a, b) in runs(&shown).into_iter().zip(runs(&next)) {
                    let (a, b) = (old.run(a), new.run(b));
                    if b.looks_like(&a) {
                        prop_assert!(run::draw(&a) == run::draw(&b), "{text}");
                    }
                }
                shown = next;
            }
        }
    }

    #[test]
    fn a_word_changes_the_speech_and_those_that_may_lead_to_it() {
        let kept = |from: &str, to: &str| {
            let [before, after] = [MENTIONS.to_string(), MENTIONS.replace(from, to)]
                .map(|text| Document::parse(text, &Options::default()));
            let edition = |document: &Document, index: usize| {
                let blocks = document.minutes.speeches[index].blocks.clone();
                document.edition(&blocks).expect("a speech and no more")
            };
            (0..6).map(|index| edition(&before, index) == edition(&after, index)).collect::<Vec<_>>()
        };
        // 山川委員 speaks in the first and, for the last time, in the third speech.
        assert_eq!(kept("川の水位", "海の水位"), [false, false, false, true, true, true]);
        assert_eq!(kept("橋も", "堰も"), [true, true, false, false, false, false]);
        // Another blank is another look.
        assert_eq!(kept("測る。", "測る 。"), [false, true, true, true, true, true]);
        assert_eq!(kept("はい。", "はい。\n\n○浜委員　はい。"), [false; 6]);
    }
}
