//! The outcome of an item in words: as printed where the evidence prints it.

use super::Document;
use crate::model::{BlockKind, Item, Outcome, ReactionKind};
use crate::view::words::Words;

/// Words that mean approval; which of them a body uses is its custom.
const APPROVALS: [&str; 5] = ["可決", "承認", "同意", "議決", "決定"];

impl Document {
    /// 可決, 承認 or 決定 as the chair said it; else the interface's word.
    pub fn outcome_word<'t>(&'t self, item: &Item, words: &'static Words) -> Option<&'t str> {
        let outcome = item.outcome?;
        let said = || {
            let declared = self.words(item.evidence.first()?.span);
            APPROVALS.iter().copied().find(|word| declared.contains(word))
        };
        let printed = if outcome == Outcome::Approved && words.lang == "ja" { said() } else { None };
        Some(printed.unwrap_or(words.outcome(outcome)))
    }

    /// The words of assent that the outcome rests on: 異議なし.
    pub fn assent<'t>(&'t self, item: &Item) -> Option<&'t str> {
        item.evidence.iter().find_map(|evidence| {
            let reaction = self.reaction_at(evidence.span.start)?;
            let words = self.words(reaction.span);
            let quoted = words.split_once('「')?.1.split_once('」')?.0;
            (reaction.kind == ReactionKind::Assent).then_some(quoted)
        })
    }

    fn reaction_at(&self, at: usize) -> Option<&crate::model::Reaction> {
        let index = self.minutes.blocks.partition_point(|block| block.span.start <= at).checked_sub(1)?;
        match self.minutes.blocks.get(index)?.kind {
            BlockKind::Reaction(reaction) => self.minutes.reactions.get(reaction),
            _ => None,
        }
    }

    /// The speech in which the outcome was declared.
    pub fn declared_in(&self, item: &Item) -> Option<usize> {
        item.outcome.and(item.evidence.first()?.speech)
    }
}
