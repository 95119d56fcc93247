//! The outcome of an item in words: as printed where the evidence prints it.

use super::Document;
use crate::decided;
use crate::model::{BlockKind, Item, ReactionKind};
use crate::view::words::Words;

impl Document {
    /// 可決, 承認 or 決定 as the record prints it; else the interface's word.
    pub fn outcome_word(&self, item: &Item, words: &'static Words) -> Option<&'static str> {
        decided::outcome(&self.text, item, words)
    }

    /// Which speakers presided.
    pub fn chairs(&self) -> &[bool] {
        self.chairs.get_or_init(|| decided::chairs(&self.minutes))
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
