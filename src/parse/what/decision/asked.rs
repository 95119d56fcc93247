//! What stands before a decision: the matter is opened, the question put; or all is told in one sentence.

use super::{Put, Walk};
use crate::convention::item::*;
use crate::model::*;
use crate::parse::source::sentence::Sentence;
use crate::scan::{self, Table, table};

/// What a speech said up to a place, as far back as a list of titles reaches.
pub(super) fn up_to(text: &str, from: usize, to: usize) -> &str {
    let mut start = to.saturating_sub(LOOK_BACK).max(from);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..to]
}

/// In bytes. A bound, so that many such sentences in one speech cost no more than its length.
const LOOK_BACK: usize = 3000;

pub(super) fn puts_a_question(words: &str) -> bool {
    scan::contains(words, &PUTTING) && scan::suffix(words, &ASKING).is_some()
}

/// How a sentence ends that asks the meeting.
static ASKING: Table = table!(
    "か。 か？ か 求めます。 お諮りします。 お諮りいたします。 願います。 お願いします。 お願いいたします。 お願い申し上げます。 採決します。 採決いたします。 \
     採決に入ります。 採決を行います。 採決をいたします。",
);

impl<'t> Walk<'_, 't> {
    /// A sentence of the narration.
    pub(super) fn told(&mut self, sentence: &Sentence, before: &str) {
        let words = &*sentence.words;
        let ends = scan::suffix(words, &TOLD_OUTCOMES);
        let declares = || {
            !self.current.is_empty() && scan::contains(words, &DECLARING) && scan::suffix(words, &TOLD_SAYING).is_none()
        };
        if ends.is_none() && !declares() || scan::contains(words, &ELSEWHERE) {
            if scan::suffix(words, &OPENING).is_some() {
                self.opens(words);
            }
            return;
        }
        let Some((outcome, word)) =
            ends.and_then(|end| scan::lookup(end, OUTCOMES)).or_else(|| scan::lookup(words, OUTCOMES))
        else {
            return;
        };
        // Under the heading of an item nothing else is meant.
        let word = if ends.is_some() && self.level.is_some() { "" } else { word };
        self.declare(words, before, outcome, word, Evidence { speech: None, span: sentence.span });
    }

    /// Brings before the meeting what the words name.
    pub(super) fn opens(&mut self, words: &str) -> bool {
        let opened = self.index.mentioned(words);
        if opened.is_empty() {
            return false;
        }
        self.current = opened.into();
        self.level = None;
        self.turn();
        true
    }

    pub(super) fn ask(&mut self, words: &str, before: &str, speaker: Option<usize>, speech: usize, evidence: Evidence) {
        let beside = scan::contains(words, &BESIDE);
        // 法律案の審査のため、参考人の出席を求め…: the bill is the purpose alone.
        let purpose = if beside { words.rfind("のため").map_or(0, |at| at + "のため".len()) } else { 0 };
        let mut items = self.index.scope(scan::from(words, purpose), before, &self.current);
        // お諮りいたします。本案は…: one question in two sentences.
        if items.is_none()
            && let Some(put) = self.put.take_if(|put| put.speech == speech && put.outcome.is_none())
        {
            items = put.items;
        }
        self.found.extend(self.assented.take());
        self.put = Some(Put {
            matter: !beside && scan::contains(words, &MATTER) || self.touches(scan::from(words, purpose)),
            items,
            outcome: scan::lookup(words, OUTCOMES).map(|(outcome, _)| outcome),
            parts: self.parts(words),
            as_reported: scan::contains(words, &AS_REPORTED),
            amending: scan::contains(words, &AMENDMENT),
            speaker,
            speech,
            evidence,
        });
    }
}
