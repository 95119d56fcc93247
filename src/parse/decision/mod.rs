//! What was decided, and who took which stand: each on the words that say so.

mod settle;
mod stance;

use settle::{settle, stand};
use stance::{is_bare, stance};

use super::assemble::Draft;
use super::mention::{self, Index, Items};
use super::pace::Pace;
use super::sentence::{self, Sentence};
use crate::convention::item::*;
use crate::japanese::fold;
use crate::model::*;
use crate::scan::{self, Table, table};

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
fn groups(draft: &Draft) -> Vec<Option<&'static str>> {
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
            self.positions.push(Taken { items, bare, position: Position { speaker, speech, stance, span } });
        }
    }

    /// A sentence of the narration.
    fn told(&mut self, sentence: &Sentence, before: &str) {
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
    fn opens(&mut self, words: &str) -> bool {
        let opened = self.index.mentioned(words);
        if opened.is_empty() {
            return false;
        }
        self.current = opened.into();
        self.level = None;
        self.turn();
        true
    }

    /// The outcome that a sentence declares that asks nothing: a word of decision next to the answer of
    /// the meeting, or said by the one who asked it.
    fn declared(
        &self,
        words: &str,
        speaker: Option<usize>,
        speech: usize,
        at: usize,
    ) -> Option<(Outcome, &'static str)> {
        let declares = scan::contains(words, &DECLARING);
        let answers = || {
            self.put.as_ref().is_some_and(|put| {
                let answered = || answer(&self.draft.minutes.reactions, put.evidence.span.end, at).is_some();
                let near = (1..=4).contains(&(speech - put.speech)) || put.speech == speech && answered();
                near && put.speaker == speaker && speaker.is_some()
            })
        };
        if words.ends_with("か。") || !declares && !answers() {
            return None;
        }
        let so = scan::contains(words, &SO_DECIDED) || scan::contains(words, &NO_OBJECTION);
        let asked = self.put.as_ref().filter(|_| so).and_then(|put| put.outcome);
        match (scan::lookup(words, OUTCOMES), asked) {
            // よって、さよう決定いたしました。
            (Some((_, word)), Some(asked)) if so => Some((asked, word)),
            (Some(told), _) => Some(told),
            // 御異議なしと認めます。
            (None, Some(asked)) if scan::contains(words, &NO_OBJECTION) => Some((asked, "決定")),
            _ => None,
        }
    }

    fn declare(&mut self, words: &str, before: &str, outcome: Outcome, word: &str, evidence: Evidence) {
        let vague = scan::prefix(word, &VAGUE).is_some();
        let amending = scan::contains(words, &AMENDMENT) || self.put.as_ref().is_some_and(|put| put.amending);
        let named = self.index.scope(words, before, &self.current);
        let put_matter = self.put.as_ref().is_some_and(|put| put.matter);
        let items = match (&self.put, named) {
            (_, Some(items)) => items,
            _ if self.index.names_another(words) || scan::contains(words, &BESIDE) && !amending => Items::default(),
            (Some(Put { items: Some(items), .. }), _) => items.clone(),
            _ if vague && !(put_matter || amending || scan::contains(words, &MATTER) || self.touches(words)) => {
                Items::default()
            }
            _ if !self.current.is_empty() => self.current.clone(),
            _ if self.index.decisions().len() == 1 => self.index.decisions().clone(),
            _ => Items::default(),
        };
        let proposed = scan::contains(words, &PROPOSING);
        let as_reported =
            vague && (scan::contains(words, &AS_REPORTED) || self.put.as_ref().is_some_and(|put| put.as_reported));
        let mut rests_on = vec![evidence];
        if let Some(put) = &self.put {
            rests_on.extend(answer(&self.draft.minutes.reactions, put.evidence.span.end, evidence.span.start));
            rests_on.push(put.evidence);
        }
        let so = scan::contains(words, &SO_DECIDED) || scan::contains(words, &NO_OBJECTION);
        let parts = match self.put.as_mut().filter(|_| so) {
            Some(put) => std::mem::take(&mut put.parts),
            None => self.parts(words),
        };
        if !parts.is_empty() {
            self.put = None;
            self.assented = None;
            let part = |(items, outcome)| Found {
                items,
                outcome,
                evidence: rests_on.clone(),
                proposed,
                as_reported,
                amending,
            };
            self.found.extend(parts.into_iter().map(part));
            return;
        }
        let found = Found { items, outcome, evidence: rests_on, proposed, as_reported, amending };
        // 異議なしと認めます。 is often followed by what was decided.
        if scan::contains(words, &NO_OBJECTION) && scan::lookup(words, OUTCOMES).is_none() {
            self.assented = Some(found);
        } else {
            self.put = None;
            self.assented = None;
            self.found.push(found);
        }
    }

    /// What a sentence does with each of several items, where it does not do the same with all:
    /// Ａは決定し、Ｂは継続審議とする.
    fn parts(&self, words: &str) -> Vec<(Items, Outcome)> {
        let mut found: Vec<(Items, Outcome)> = Vec::new();
        let mut rest = words;
        let mut start = words;
        while !rest.is_empty() {
            let cut = (scan::until(rest, "、") + '、'.len_utf8()).min(rest.len());
            rest = scan::from(rest, cut);
            let clause = scan::upto(start, start.len() - rest.len());
            if let Some((outcome, _)) = scan::lookup(clause, OUTCOMES) {
                let items = self.index.mentioned(clause);
                if items.is_empty() {
                    return Vec::new();
                }
                found.push((items.into(), outcome));
                start = rest;
            }
        }
        let alike = found.windows(2).all(|pair| pair[0].1 == pair[1].1);
        if alike { Vec::new() } else { found }
    }

    /// Something else is taken up: what nobody objected to stands.
    fn turn(&mut self) {
        self.put = None;
        self.found.extend(self.assented.take());
    }

    /// Whether the words speak of what is before the meeting.
    fn touches(&self, words: &str) -> bool {
        self.current.len() <= 4
            && self.current.iter().any(|item| {
                let title = &self.draft.minutes.items[*item].title;
                title.iter().any(|part| mention::touches(part.of(self.draft.text), words))
            })
    }

    fn ask(&mut self, words: &str, before: &str, speaker: Option<usize>, speech: usize, evidence: Evidence) {
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

/// What a speech said up to a place, as far back as a list of titles reaches.
fn up_to(text: &str, from: usize, to: usize) -> &str {
    let mut start = to.saturating_sub(LOOK_BACK).max(from);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..to]
}

/// In bytes. A bound, so that many such sentences in one speech cost no more than its length.
const LOOK_BACK: usize = 3000;

/// How the meeting answered between a question and its declaration.
fn answer(reactions: &[Reaction], from: usize, to: usize) -> Option<Evidence> {
    let first = reactions.partition_point(|r| r.span.start < from);
    let between = reactions[first..].iter().take_while(|r| r.span.end <= to);
    let mut told = between.filter(|r| r.kind != ReactionKind::Movement);
    told.next().map(|r| Evidence { speech: r.speech, span: r.span })
}

fn puts_a_question(words: &str) -> bool {
    scan::contains(words, &PUTTING) && scan::suffix(words, &ASKING).is_some()
}

/// How a sentence ends that asks the meeting.
static ASKING: Table = table!(
    "か。 か？ か 求めます。 お諮りします。 お諮りいたします。 願います。 お願いします。 お願いいたします。 お願い申し上げます。 採決します。 採決いたします。 \
     採決に入ります。 採決を行います。 採決をいたします。",
);

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
