//! What the record itself tells, and the lines of notes.

use super::Walk;
use super::declare;
use super::vote;
use crate::convention::lead::{OPENING, TAKEN_UP};
use crate::convention::outcome::{DECIDED_MARKS, ELSEWHERE, HERE, SETTLES};
use crate::model::{Evidence, Outcome};
use crate::parse::source::sentence::Sentence;
use crate::parse::what::act::{self, Act, Voice};
use crate::parse::what::mention::Items;
use crate::scan;
use crate::span::Span;

impl Walk<'_, '_> {
    /// A sentence of the narration, or a line of notes.
    pub(super) fn told(&mut self, sentence: &Sentence) {
        let words = &*sentence.words;
        let (marked, plain) = declare::unmarked(words);
        if plain.is_empty() {
            return;
        }
        let evidence = Evidence { speech: None, span: sentence.span };
        if let Some(votes) = vote::read(words, sentence.span) {
            let items = self.at_hand(plain);
            self.state.count(&items, votes);
        }
        let judged = act::judge(plain, self.before.of(self.draft.text), Voice::Narrator);
        // Below the heading of a matter, notes turn to another only in words that open it.
        let opened = judged.act == Act::Open && !marked && self.state.level.is_none();
        if opened || scan::suffix(plain, &OPENING).is_some() {
            self.opens(plain);
            return;
        }
        if scan::contains(plain, &ELSEWHERE) && !marked && !scan::contains(plain, &HERE) {
            return;
        }
        // The title alone on its line.
        if scan::is_short(plain, 80)
            && let [item] = self.index.entitled(plain)[..]
            && self.index.is_alone(item, plain)
            // Below a heading it is only spoken of, if it has a heading of its own.
            && (self.state.level.is_none() || !self.state.headed[item])
        {
            self.state.open([item].into());
            return;
        }
        if let Some(item) = self.takes_up(plain) {
            self.state.open([item].into());
            return;
        }
        // 【決定】… is decided, unless its words say otherwise.
        let decided = marked && scan::contains(scan::head(words, 8), &DECIDED_MARKS);
        let least = if marked { declare::LEAST } else { declare::TOLD };
        let unsettled = || scan::suffix(plain, &SETTLES).is_some() && declare::settles(plain).is_none();
        let own = declare::outcome(plain, judged)
            .filter(|own| own.agreed || !decided && (own.outcome != Outcome::Approved || !unsettled()));
        let told = own.filter(|own| own.margin >= least);
        let told = told.or_else(|| declare::decided(plain).filter(|_| decided));
        let told =
            told.or_else(|| declare::marked(plain).or(own).or_else(|| declare::settles(plain)).filter(|_| marked));
        let told = told.or_else(|| declare::stated(plain));
        let told = told.filter(|own| marked || own.agreed || own.outcome != Outcome::Continued);
        let told = told.filter(|own| marked || own.margin >= declare::TOLD && declare::is_told(plain));
        let told = told.or_else(|| declare::english(plain));
        if let Some(mut told) = told {
            told.margin += if marked { declare::MARKED } else { 0 };
            self.declare(plain, told, evidence);
        }
    }

    pub(super) fn records(&self, speech: usize, paragraph: usize, words: &str) -> bool {
        let own = &self.draft.minutes.speeches[speech];
        let tells = || declare::is_record(words, own.presides) || !own.presides && self.takes_up(words).is_some();
        paragraph > own.paragraphs.start && tells()
    }

    /// The matter by whose number the record tells that it was taken up: 議題(1)について、事務局から説明を行った。
    pub(super) fn takes_up(&self, words: &str) -> Option<usize> {
        if self.state.level.is_some() || scan::suffix(words, &TAKEN_UP).is_none() || !self.index.numbers(words) {
            return None;
        }
        let [item] = self.index.mentioned(words).try_into().ok()?;
        (!self.state.current.contains(&item)).then_some(item)
    }

    /// A printed decision: approved, unless it says otherwise.
    pub(super) fn printed(&mut self, items: &Items, words: Span) {
        let plain = words.of(self.draft.text);
        let judged = act::judge(plain, "", Voice::Narrator);
        let outcome = declare::outcome(plain, judged).filter(|own| own.agreed && own.outcome != Outcome::Noted);
        let outcome = outcome.map_or(Outcome::Approved, |own| own.outcome);
        self.state.found(items, outcome, declare::SURE, true, vec![Evidence { speech: None, span: words }]);
        if let Some(votes) = vote::read(plain, words) {
            self.state.count(items, votes);
        }
    }
}
