//! What everybody else says: answers to the question, and stands.

use super::Walk;
use super::declare;
use super::stance::{Stand, stand};
use super::state::Taken;
use super::vote;
use crate::convention::item::{AMENDMENT, POINTING};
use crate::convention::lead::NEXT;
use crate::convention::outcome::{ASSENTS, COUNTED_BY, ELSEWHERE, TOLD_OUTCOMES};
use crate::convention::post::{BODY_ROLES, STAFF};
use crate::convention::stand::{FOREIGN, MATTERS, PETITIONS, SERVING};
use crate::model::{Evidence, Position};
use crate::parse::source::sentence::Sentence;
use crate::parse::what::act::{self, Voice};
use crate::parse::what::mention::Items;
use crate::scan;

impl Walk<'_, '_> {
    /// A sentence of anybody else: an answer to the question, or a stand.
    pub(super) fn said(&mut self, speech: usize, first: bool, sentence: &Sentence, after: &str) {
        let (words, span) = (&*sentence.words, sentence.span);
        let own = &self.draft.minutes.speeches[speech];
        // 議案第３号は、全会一致で可決すべきものと決した。 below what somebody said is the record's.
        if scan::suffix(words, &TOLD_OUTCOMES).is_some()
            && self.index.numbers(words)
            && !scan::contains(words, &ELSEWHERE)
        {
            let judged = act::judge(words, "", Voice::Narrator);
            if let Some(votes) = vote::read(words, span) {
                let items = self.at_hand(words);
                self.state.count(&items, votes);
            }
            if let Some(told) = declare::outcome(words, judged) {
                self.declare(words, told, Evidence { speech: None, span });
                return;
            }
        }
        let serves = own.speaker.is_some_and(|speaker| self.serves(speaker));
        if let Some(votes) = vote::read(words, span)
            && (scan::contains(words, &COUNTED_BY)
                || scan::contains(self.before.of(self.draft.text), &COUNTED_BY)
                || serves && self.state.asked() && votes.in_favour.is_some() && votes.against.is_some())
        {
            let items = self.state.at_hand();
            self.state.count(&items, votes);
        }
        if scan::is_short(words, 24) && scan::contains(words, &ASSENTS) {
            self.state.assent(Evidence { speech: Some(speech), span });
        }
        // The secretariat goes on to the next matter.
        if serves && scan::prefix(words, &NEXT).is_some() {
            self.turns(words);
        }
        if self.index.numbers(words) {
            self.spoken = Some((speech, self.index.mentioned(words).into()));
        }
        if let Some(speaker) = own.speaker.filter(|_| !serves)
            && let Some(Stand { stance, object }) = stand(words, after, first)
        {
            let before = self.before.of(self.draft.text);
            let named = self.index.scope(words, before, &self.state.current);
            let named = named.or_else(|| self.spoken.clone().filter(|own| own.0 == speech).map(|own| own.1));
            // この提案には… may mean what the speech right before named, which is another matter.
            let strays = |(at, items): &(usize, Items)| at + 1 == speech && *items != self.state.current;
            let items = match named {
                Some(items) => items,
                None if self.spoken.as_ref().is_some_and(strays) => return,
                None if self.state.current.len() > 1 && !scan::contains(words, &POINTING) => return,
                None => self.state.current.clone(),
            };
            if self.is_elsewhere(object, &items) {
                return;
            }
            let position = Position { speaker, speech, stance, span, corrected: false };
            self.state.positions.push(Taken { items, position });
        }
    }

    /// Whether somebody explains and proposes for an office, as no member does.
    pub(super) fn serves(&self, speaker: usize) -> bool {
        let own = &self.draft.minutes.speakers[speaker];
        let label = scan::without_blanks(&own.label);
        [Some(&*label), own.role.as_deref()].into_iter().flatten().any(|post| {
            let post = scan::trim_end(post, "：:");
            // 本部長 heads a body, 部長 serves it.
            let serves = scan::suffix(post, &BODY_ROLES).is_none() && scan::suffix(post, &SERVING).is_some();
            serves || scan::contains(post, &STAFF)
        })
    }

    /// Whether a stand is taken on something else than the items: on an amendment to them, on the plans of another body.
    pub(super) fn is_elsewhere(&self, object: &str, items: &Items) -> bool {
        let titles = || items.iter().flat_map(|item| &self.draft.minutes.items[*item].title);
        let titled = |table| titles().any(|part| scan::contains(part.of(self.draft.text), table));
        let amends = scan::suffix(object, &AMENDMENT).is_some() && !self.revises(items);
        let asks = !object.is_empty() && titled(&PETITIONS) && scan::suffix(object, &MATTERS).is_none();
        amends || asks || scan::contains(object, &FOREIGN) && !titled(&FOREIGN)
    }
}
