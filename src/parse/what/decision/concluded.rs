//! What a declaring sentence concludes: of which items, with what came before it, how surely.

use super::Walk;
use super::declare;
use super::vote;
use crate::convention::item::AMENDMENT;
use crate::convention::outcome::{AS_SAID, SO_DECIDED};
use crate::model::{Evidence, ItemKind, Outcome};
use crate::parse::what::mention::Items;
use crate::scan;
use crate::span::Span;

impl Walk<'_, '_> {
    pub(super) fn declare(&mut self, words: &str, own: declare::Declared, evidence: Evidence) {
        self.state.announced.clear();
        let put = self.state.put.as_ref();
        let amending = scan::contains(words, &AMENDMENT) || put.is_some_and(|put| put.amending);
        if self.is_procedure(words) && !amending {
            self.state.put = None;
            return;
        }
        let mut evidences = vec![evidence];
        let counted = vote::read(words, evidence.span);
        let outvoted = counted.is_some_and(|own| own.in_favour.is_some() && own.in_favour < own.against);
        evidences.extend(put.and_then(|put| put.assent));
        evidences.extend(put.map(|put| put.evidence));
        let won = counted.is_some_and(|own| own.in_favour > own.against && own.against.is_some());
        // 可５、否２、保留１で認めた: so many abstained, and nothing waits.
        let abstained = || {
            counted.is_some_and(|own| own.abstain.is_some())
                && declare::asked(&words.replace("保留", "")) != Some(Outcome::Continued)
        };
        let mut outcome = match own.outcome {
            Outcome::Approved if outvoted => Outcome::Rejected,
            Outcome::Continued if won && (!own.agreed || abstained()) => Outcome::Approved,
            outcome => outcome,
        };
        // よって、さよう決定いたしました。: as the question said.
        let so = scan::contains(words, &SO_DECIDED) || own.bare;
        if outcome == Outcome::Approved
            && so
            && let Some(asked) = put.and_then(|put| put.outcome)
        {
            outcome = asked;
        }
        // …を直すことにします。その形で決定とします。
        let meant = || declare::asked(self.before.of(self.draft.text)) == Some(Outcome::Amended);
        if outcome == Outcome::Approved && scan::contains(words, &AS_SAID) && meant() {
            outcome = Outcome::Amended;
        }
        let parts = match put.filter(|_| so) {
            Some(put) => put.parts.clone(),
            None => declare::parts(words, &self.index),
        };
        if !parts.is_empty() {
            for (items, outcome) in parts {
                self.state.found(&items, outcome, own.margin, true, evidences.clone());
            }
            self.state.put = None;
            return;
        }
        let named = self.named(words);
        // What the question named is named.
        let is_named = named.is_some();
        let meant = is_named || put.is_some_and(|put| put.items.is_some());
        let mut unnamed = false;
        let items = match named {
            _ if amending => match self.amendment(evidence.span) {
                Some(items) => items,
                None if matches!(outcome, Outcome::Approved | Outcome::Amended) => {
                    unnamed = true;
                    named.unwrap_or_else(|| self.state.at_hand())
                }
                None => return,
            },
            Some(items) => items,
            None if self.index.names_another(words) => return,
            None => self.state.at_hand(),
        };
        // An outcome of what was never opened needs its number.
        let opened =
            is_named && (self.index.numbers(words) || own.margin >= declare::NAMED) || self.state.is_open(&items);
        let answered = put.is_some_and(|put| put.assent.is_some()) || own.plain && outcome != Outcome::Noted;
        let margin = own.margin + if answered { declare::ANSWERED } else { 0 };
        // Where one matter is all there is, it is meant.
        let aside = put.is_some_and(|put| put.aside);
        let asked = put.is_some_and(|put| put.items.is_none());
        let alone = items.is_empty() && !aside && (asked || own.margin >= declare::ALONE);
        let items = if alone { self.state.only(evidence.span.start) } else { items };
        // An amendment that is no item changes what it amends.
        if unnamed && !self.revises(&items) {
            outcome = Outcome::Amended;
        }
        // A proposal is not decided by hearing of it.
        let heard = outcome == Outcome::Noted && !own.agreed;
        let decides = |item: &usize| self.draft.minutes.items[*item].kind == ItemKind::Decision;
        let items = if heard { items.iter().copied().filter(|item| !decides(item)).collect() } else { items };
        if opened {
            self.state.found(&items, outcome, margin, meant, evidences);
        }
        self.state.put = None;
    }

    /// The amendment that was named last.
    pub(super) fn amendment(&self, at: Span) -> Option<Items> {
        let known = self.state.amendments.partition_point(|(start, _)| *start <= at.end);
        known.checked_sub(1).map(|last| [self.state.amendments[last].1].into())
    }
}
