//! What was decided, and who took which stand: each on the words that say so.

mod asked;
mod declared;
mod settle;
mod stance;

use crate::convention::item::*;
use crate::japanese::fold;
use crate::model::*;
use crate::parse::shape::assemble::Draft;
use crate::parse::source::pace::Pace;
use crate::parse::source::sentence::{self, Sentence};
use crate::parse::what::mention::{self, Index, Items};
use crate::scan;
use asked::{puts_a_question, up_to};
use settle::{settle, stand};
use stance::{is_bare, stance};

/// Fills in outcomes and positions.
pub async fn read(draft: &mut Draft<'_>, pace: &Pace) {
    if draft.minutes.items.is_empty() {
        return;
    }
    let index = index(draft);
    let mut walk = Walk {
        draft,
        index,
        current: Items::default(),
        level: None,
        put: None,
        assented: None,
        found: Vec::new(),
        positions: Vec::new(),
    };
    for block in &draft.minutes.blocks {
        pace.spend(block.span.len()).await;
        match block.kind {
            BlockKind::Heading(section) => walk.heading(section),
            BlockKind::Paragraph(paragraph) => walk.paragraph(&draft.minutes.paragraphs[paragraph]),
            _ => {}
        }
    }
    walk.turn();
    let Walk { index, found, positions, .. } = walk;
    settle(draft, &index, found);
    stand(draft, positions);
}

/// What names the items of a draft.
pub fn index(draft: &Draft) -> Index {
    Index::new(draft.text, &draft.minutes.items, &groups(draft))
}

/// For every item, the word that its number counts, by the heading it stands under.
pub fn groups(draft: &Draft) -> Vec<Option<&'static str>> {
    let mut words = vec![None; draft.minutes.items.len()];
    let mut own = None;
    for block in &draft.minutes.blocks {
        match block.kind {
            BlockKind::Heading(section) => {
                let heading = draft.minutes.sections[section].heading.first().map_or("", |h| h.of(draft.text));
                own = group_word(heading);
            }
            BlockKind::Group => own = group_word(block.span.of(draft.text)),
            BlockKind::Item(item) if words[item].is_none() => words[item] = own,
            _ => {}
        }
    }
    words
}

fn group_word(heading: &str) -> Option<&'static str> {
    if !scan::is_short(heading, 24) {
        return None;
    }
    let key = fold::key(heading);
    let name = scan::trim(&key, "【】<>〈〉《》[]■◆◇●○◎:・");
    REFERENCES_IN_BRACKETS.words().find(|word| *word == name)
}

/// One sentence that declares an outcome.
struct Found {
    items: Items,
    outcome: Outcome,
    evidence: Vec<Evidence>,
    /// What a committee proposes to the meeting.
    proposed: bool,
    /// It decides as was proposed.
    as_reported: bool,
    /// It decides on an amendment, or on what the amendment leaves.
    amending: bool,
}

/// A question that was put to the meeting and waits for its answer.
struct Put {
    /// The items that it names.
    items: Option<Items>,
    /// What it asks the meeting to do.
    outcome: Option<Outcome>,
    /// What it asks to do with each, where that differs.
    parts: Vec<(Items, Outcome)>,
    /// It says what is to be done with the matter at hand.
    matter: bool,
    as_reported: bool,
    amending: bool,
    speaker: Option<usize>,
    speech: usize,
    evidence: Evidence,
}

struct Walk<'a, 't> {
    draft: &'a Draft<'t>,
    index: Index,
    /// What was brought before the meeting last.
    current: Items,
    /// The level of the heading that brought it there.
    level: Option<u8>,
    put: Option<Put>,
    /// What nobody objected to, until somebody says what was decided.
    assented: Option<Found>,
    found: Vec<Found>,
    positions: Vec<Taken>,
}

/// A stand that somebody took.
struct Taken {
    items: Items,
    /// The items are what is at hand, not what the sentence names.
    bare: bool,
    position: Position,
}

impl<'t> Walk<'_, 't> {
    /// A heading that names an item brings it before the meeting until its section ends.
    fn heading(&mut self, section: usize) {
        let own = &self.draft.minutes.sections[section];
        let words = scan::upto(own.span.of(self.draft.text), own.heading.last().map_or(0, |h| h.end - own.span.start));
        let items = match self.draft.about.get(section).copied().flatten() {
            Some(item) => vec![item],
            None => self.index.mentioned(words),
        };
        if !items.is_empty() {
            self.current = items.into();
            self.level = Some(own.level);
            self.turn();
        } else if self.level.is_some_and(|level| own.level <= level) {
            self.current = Items::default();
            self.level = None;
            self.turn();
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        // A pointing sentence (これに異論はない) looks back within its paragraph only.
        if !paragraph.spans().any(|span| scan::contains(span.of(self.draft.text), &SIGNS)) {
            return;
        }
        let sentences = sentence::of_paragraph(self.draft.text, paragraph);
        for (n, sentence) in sentences.iter().enumerate() {
            // Without a sign only the answer to a question says something.
            if self.put.is_none() && !scan::contains(&sentence.words, &SIGNS) {
                continue;
            }
            let before = n.checked_sub(1).map_or("", |b| &sentences[b].words);
            let after = sentences.get(n + 1).map_or("", |a| &a.words);
            match paragraph.speech {
                Some(speech) => self.said(speech, sentence, before, after),
                None => self.told(sentence, before),
            }
        }
    }

    /// A sentence of a speech.
    fn said(&mut self, speech: usize, sentence: &Sentence, before: &str, after: &str) {
        let (words, span) = (&*sentence.words, sentence.span);
        let own = &self.draft.minutes.speeches[speech];
        if scan::suffix(words, &OPENING).is_some() {
            let gathers = scan::contains(words, &GATHERING);
            let listed = if gathers { up_to(self.draft.text, own.span.start, span.end) } else { words };
            if self.opens(listed) {
                return;
            }
        }
        let evidence = Evidence { speech: Some(speech), span };
        if puts_a_question(words) {
            self.ask(words, before, own.speaker, speech, evidence);
            return;
        }
        if let Some((outcome, word)) = self.declared(words, own.speaker, speech, span.start) {
            self.declare(words, before, outcome, word, evidence);
            return;
        }
        if scan::suffix(words, &INTRODUCING).is_some() && self.opens(words) {
            return;
        }
        if let Some(speaker) = own.speaker
            && let Some(stance) = stance(words, after)
        {
            let named = self.index.scope(words, before, &self.current);
            let bare = named.is_none();
            let items = match named {
                Some(items) => items,
                None if scan::contains(words, &POINTING) || is_bare(words) || self.touches(words) => {
                    self.current.clone()
                }
                None => return,
            };
            self.positions.push(Taken {
                items,
                bare,
                position: Position { speaker, speech, stance, span, corrected: false },
            });
        }
    }

    /// Whether the words speak of what is before the meeting.
    fn touches(&self, words: &str) -> bool {
        self.current.len() <= 4
            && self.current.iter().any(|item| {
                let title = &self.draft.minutes.items[*item].title;
                title.iter().any(|part| mention::touches(part.of(self.draft.text), words))
            })
    }
}

/// How the meeting answered between a question and its declaration.
fn answer(reactions: &[Reaction], from: usize, to: usize) -> Option<Evidence> {
    let first = reactions.partition_point(|r| r.span.start < from);
    let between = reactions[first..].iter().take_while(|r| r.span.end <= to);
    let mut told = between.filter(|r| r.kind != ReactionKind::Movement);
    told.next().map(|r| Evidence { speech: r.speech, span: r.span })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_decision_is_without_a_sign() {
        let stances = STANCES.iter().flat_map(|(_, table)| table.words());
        for word in OPENING
            .words()
            .chain(INTRODUCING.words())
            .chain(PUTTING.words())
            .chain(DECLARING.words())
            .chain(TOLD_OUTCOMES.words())
            .chain(stances)
        {
            assert!(scan::contains(word, &SIGNS), "{word}");
        }
    }
}
