//! What was decided, on the words that say so: one walk over the blocks tells what happens (a matter is opened, a
//! question put, answered, declared), [`state`] holds what is before the meeting and what became of it.

mod concluded;
pub(crate) mod declare;
mod presided;
mod said;
mod stance;
mod state;
mod told;
pub mod vote;

use crate::convention::item::REVISIONS;
use crate::convention::lead::{CLOSED_DOORS, PROCEDURE, STEPS};
use crate::model::{Block, BlockKind, Evidence, ItemKind, Reaction, ReactionKind};
use crate::parse::shape::assemble::Draft;
use crate::parse::shape::entry;
use crate::parse::source::pace::Pace;
use crate::parse::source::sentence;
use crate::parse::what::mention::{self, Index, Items};
use crate::scan;
use crate::span::Span;
use state::State;

/// Fills in outcomes, votes and positions.
pub async fn read(draft: &mut Draft<'_>, pace: &Pace) {
    if draft.minutes.items.is_empty() {
        return;
    }
    let mut state = State::new(draft);
    let index = index(draft);
    state.several = index.several.clone();
    let mut walk = Walk { draft, index, state, before: Span::default(), spoken: None };
    for (place, block) in walk.draft.minutes.blocks.iter().enumerate() {
        pace.spend(block.span.len()).await;
        walk.block(place, block);
    }
    walk.state.turn();
    let state = walk.state;
    state.settle(draft);
}

/// How many items whose headings follow each other may be taken together; a limit for the cost alone.
const GATHERED: usize = 16;

/// What names the items of a draft.
pub fn index(draft: &Draft) -> Index {
    Index::new(draft.text, &draft.minutes.items, &mention::groups(draft))
}

struct Walk<'a, 't> {
    draft: &'a Draft<'t>,
    index: Index,
    state: State,
    /// The sentence or stage direction before.
    before: Span,
    /// The speech that gave the number of an item, and the item.
    spoken: Option<(usize, Items)>,
}

impl<'a> Walk<'a, '_> {
    fn block(&mut self, place: usize, block: &Block) {
        let minutes = &self.draft.minutes;
        self.state.speech = match block.kind {
            BlockKind::Paragraph(index) => minutes.paragraphs[index].speech,
            _ => None,
        };
        match block.kind {
            BlockKind::Heading(section) => self.heading(place, section),
            BlockKind::Paragraph(index) => {
                let paragraph = &minutes.paragraphs[index];
                let sentences = sentence::of_paragraph(self.draft.text, paragraph);
                // Below what somebody said stands what the record tells, from its first words in a paragraph on.
                let mut record = false;
                for (n, sentence) in sentences.iter().enumerate() {
                    let after = sentences.get(n + 1).map_or("", |after| &*after.words);
                    self.state.now = sentence.span.end;
                    match paragraph.speech {
                        Some(speech) if record || self.records(speech, index, &sentence.words) => {
                            record = true;
                            self.told(sentence);
                        }
                        Some(speech) if minutes.speeches[speech].presides => self.presided(speech, sentence),
                        Some(speech) => {
                            let own = index == minutes.speeches[speech].paragraphs.start;
                            self.said(speech, own, sentence, after);
                        }
                        None => self.told(sentence),
                    }
                    self.before = sentence.span;
                }
            }
            BlockKind::Reaction(reaction) => {
                self.answered(&minutes.reactions[reaction]);
                self.before = block.span;
            }
            BlockKind::Item(item) if self.draft.decided.get(item) == Some(&true) => {
                let title = minutes.items[item].title.iter().copied().reduce(Span::join).unwrap_or(block.span);
                self.printed(&[item].into(), title);
            }
            // 決定：… below the heading of a matter.
            BlockKind::Group => {
                if let Some((ItemKind::Decision, words)) = entry::announced(self.draft.text, block.span) {
                    let items = self.state.current.clone();
                    self.printed(&items, words);
                }
            }
            _ => {}
        }
    }

    /// A heading that names an item brings it before the meeting until its section ends.
    fn heading(&mut self, place: usize, section: usize) {
        let own = &self.draft.minutes.sections[section];
        if let Some(item) = self.draft.about.get(section).copied().flatten() {
            // Right above or below that of another with which it was taken together.
            let with = |other: Option<usize>| other.is_some_and(|other| other != item && self.is_together(item, other));
            if !with(self.headed(place + 1)) && !with(place.checked_sub(1).and_then(|above| self.headed(above))) {
                self.state.open([item].into());
            }
            self.state.level = Some(own.level);
        } else if self.state.level.is_some_and(|level| own.level <= level)
            && (own.number.is_some() || !self.is_step(section))
        {
            self.state.close();
        }
    }

    /// The item that the heading in this place is about.
    fn headed(&self, place: usize) -> Option<usize> {
        match self.draft.minutes.blocks.get(place)?.kind {
            BlockKind::Heading(section) => self.draft.about.get(section).copied().flatten(),
            _ => None,
        }
    }

    fn is_together(&self, item: usize, other: usize) -> bool {
        let current = &self.state.current;
        current.len() <= GATHERED && current.contains(&item) && current.contains(&other)
    }

    /// 討論, 採決: a step within a matter ends none.
    fn is_step(&self, section: usize) -> bool {
        let heading = &self.draft.minutes.sections[section].heading;
        scan::contains(heading.first().map_or("", |part| part.of(self.draft.text)), &STEPS)
    }

    /// Whether the meeting itself is meant, and no matter of that name.
    fn is_procedure(&self, words: &str) -> bool {
        scan::contains(words, &CLOSED_DOORS)
            || scan::contains(words, &PROCEDURE) && !self.index.numbers(words) && !self.touches(words)
    }

    /// Whether the matter itself revises something: 修正案 is what is proposed.
    fn revises(&self, items: &Items) -> bool {
        let titles = items.iter().flat_map(|item| &self.draft.minutes.items[*item].title);
        titles.into_iter().any(|part| scan::contains(part.of(self.draft.text), &REVISIONS))
    }

    /// Whether the words speak of what is before the meeting.
    fn touches(&self, words: &str) -> bool {
        self.state.current.len() <= 4
            && self.state.current.iter().any(|item| {
                let title = &self.draft.minutes.items[*item].title;
                title.iter().any(|part| mention::touches(part.of(self.draft.text), words))
            })
    }

    fn answered(&mut self, reaction: &Reaction) {
        let evidence = Evidence { speech: reaction.speech, span: reaction.span };
        let words = reaction.span.of(self.draft.text);
        match reaction.kind {
            ReactionKind::Assent => self.state.assent(evidence),
            ReactionKind::Dissent => self.state.dissent(),
            _ => {}
        }
        // （賛成４、反対１）
        if let Some(votes) =
            vote::read(words, reaction.span).filter(|own| own.in_favour.is_some() && own.against.is_some())
        {
            let items = self.state.at_hand();
            self.state.count(&items, votes);
        } else if let Some(shown) = vote::shown(words) {
            self.state.show(shown, vote::method(words), reaction.span);
        }
    }

    /// What a sentence names. Some words of a title that is not taken up yet mean nothing while another matter is.
    fn named(&self, words: &str) -> Option<Items> {
        let named = self.index.scope(words, self.before.of(self.draft.text), &self.state.current)?;
        let meant = self.state.current.is_empty() || self.state.is_open(&named) || self.index.numbers(words);
        meant.then_some(named)
    }

    /// What a sentence is about: what it names, else what is put or open.
    fn at_hand(&self, words: &str) -> Items {
        self.named(words).unwrap_or_else(|| self.state.at_hand())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_decision_are_tables_of_their_own() {
        assert!(scan::contains("以上で質疑を終結することに御異議ありませんか。", &PROCEDURE));
        assert!(!scan::contains("議案第３号は原案のとおり可決することに御異議ありませんか。", &PROCEDURE));
    }
}
