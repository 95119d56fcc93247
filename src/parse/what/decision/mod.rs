//! What was decided, on the words that say so: one walk over the blocks tells what happens (a matter is opened, a
//! question put, answered, declared), [`state`] holds what is before the meeting and what became of it.

pub(crate) mod declare;
mod stance;
mod state;
pub mod vote;

use crate::convention::item::*;
use crate::convention::lead::*;
use crate::convention::outcome::*;
use crate::convention::post::{BODY_ROLES, STAFF};
use crate::convention::stand::*;
use crate::model::*;
use crate::parse::shape::assemble::Draft;
use crate::parse::shape::entry;
use crate::parse::source::pace::Pace;
use crate::parse::source::sentence::{self, Sentence};
use crate::parse::what::act::{self, Act, Voice};
use crate::parse::what::chair;
use crate::parse::what::mention::{self, Index, Items};
use crate::scan;
use crate::span::Span;
use stance::{Stand, stand};
use state::{Put, State, Taken};

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

    /// A sentence of who presides.
    fn presided(&mut self, speech: usize, sentence: &Sentence) {
        let words = &*sentence.words;
        let judged = act::judge(words, self.before.of(self.draft.text), Voice::Chair);
        // （全員うなずく） is the meeting's answer.
        if words.starts_with(['（', '(']) && words.ends_with(['）', ')']) {
            if scan::contains(words, &NODS) {
                self.state.assent(Evidence { speech: Some(speech), span: sentence.span });
            }
            return;
        }
        let evidence = Evidence { speech: Some(speech), span: sentence.span };
        // The words that made it an item take it up.
        if let Some(item) = self.state.born(sentence.span) {
            self.state.open([item].into());
            return;
        }
        if let Some(votes) = vote::read(words, sentence.span) {
            let items = self.at_hand(words);
            self.state.count(&items, votes);
        }
        let opens = scan::suffix(words, &OPENING).is_some() && judged.act != Act::Continue;
        if opens || judged.act == Act::Open {
            self.opens(words);
            if judged.act != Act::Ask {
                return;
            }
        }
        match judged.act {
            // 御異議ないと認めます。 asks nothing.
            _ if scan::contains(words, &AGREED) && scan::lookup(words, &OUTCOMES).is_none() => {
                self.state.assent(evidence);
            }
            Act::Ask if scan::suffix(words, &INTRODUCING).is_some() => self.mentions(words),
            Act::Ask if judged.margin >= declare::ASKING || chair::ends(words, &[&ASKS_MEETING, &PUTTING]) => {
                self.ask(words, evidence);
            }
            // Thanks for an answer take it.
            _ if scan::prefix(words, &THANKS).is_some() => self.state.assent(evidence),
            // What a committee proposes is told, unless the meeting was asked.
            _ if scan::contains(words, &PROPOSING)
                && (!self.state.asked() && scan::suffix(words, &TOLD_OUTCOMES).is_none()
                    || scan::contains(words, &COMMITTEE)) => {}
            _ => {
                let own = declare::outcome(words, judged).filter(|own| own.margin >= declare::LEAST);
                let sure = own.filter(|own| self.state.asked() || own.is_clear());
                match sure
                    .or_else(|| declare::worded(words).filter(|_| self.state.asked()))
                    .or_else(|| declare::formula(words))
                {
                    Some(own) => self.declare(words, own, evidence),
                    None => {
                        self.doubt(own, evidence);
                        self.mentions(words);
                    }
                }
            }
        }
    }

    /// A sentence of the narration, or a line of notes.
    fn told(&mut self, sentence: &Sentence) {
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

    fn records(&self, speech: usize, paragraph: usize, words: &str) -> bool {
        let own = &self.draft.minutes.speeches[speech];
        let tells = || declare::is_record(words, own.presides) || !own.presides && self.takes_up(words).is_some();
        paragraph > own.paragraphs.start && tells()
    }

    /// The matter by whose number the record tells that it was taken up: 議題(1)について、事務局から説明を行った。
    fn takes_up(&self, words: &str) -> Option<usize> {
        if self.state.level.is_some() || scan::suffix(words, &TAKEN_UP).is_none() || !self.index.numbers(words) {
            return None;
        }
        let [item] = self.index.mentioned(words).try_into().ok()?;
        (!self.state.current.contains(&item)).then_some(item)
    }

    /// What may decide the matter at hand is left to the clerk, unless something else decides it.
    fn doubt(&mut self, own: Option<declare::Declared>, evidence: Evidence) {
        let items = self.state.current.clone();
        if let (Some(own), [_]) =
            (own.filter(|own| own.margin >= declare::TOLD && own.outcome != Outcome::Noted), &items[..])
        {
            self.state.found(&items, own.outcome, 0, false, vec![evidence]);
        }
    }

    /// A printed decision: approved, unless it says otherwise.
    fn printed(&mut self, items: &Items, words: Span) {
        let plain = words.of(self.draft.text);
        let judged = act::judge(plain, "", Voice::Narrator);
        let outcome = declare::outcome(plain, judged).filter(|own| own.agreed && own.outcome != Outcome::Noted);
        let outcome = outcome.map_or(Outcome::Approved, |own| own.outcome);
        self.state.found(items, outcome, declare::SURE, true, vec![Evidence { speech: None, span: words }]);
        if let Some(votes) = vote::read(plain, words) {
            self.state.count(items, votes);
        }
    }

    /// A sentence of anybody else: an answer to the question, or a stand.
    fn said(&mut self, speech: usize, first: bool, sentence: &Sentence, after: &str) {
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
    fn serves(&self, speaker: usize) -> bool {
        let own = &self.draft.minutes.speakers[speaker];
        let label = scan::without_blanks(&own.label);
        [Some(&*label), own.role.as_deref()].into_iter().flatten().any(|post| {
            let post = scan::trim_end(post, "：:");
            // 本部長 heads a body, 部長 serves it.
            let serves = scan::suffix(post, &BODY_ROLES).is_none() && scan::suffix(post, &SERVING).is_some();
            serves || scan::contains(post, &STAFF)
        })
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

    /// Whether a stand is taken on something else than the items: on an amendment to them, on the plans of another body.
    fn is_elsewhere(&self, object: &str, items: &Items) -> bool {
        let titles = || items.iter().flat_map(|item| &self.draft.minutes.items[*item].title);
        let titled = |table| titles().any(|part| scan::contains(part.of(self.draft.text), table));
        let amends = scan::suffix(object, &AMENDMENT).is_some() && !self.revises(items);
        let asks = !object.is_empty() && titled(&PETITIONS) && scan::suffix(object, &MATTERS).is_none();
        amends || asks || scan::contains(object, &FOREIGN) && !titled(&FOREIGN)
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

    /// Brings before the meeting what the words name, or what comes next.
    fn opens(&mut self, words: &str) {
        let numbered = self.index.numbers(words);
        if let Some(item) = self.index.leading(words).filter(|_| !numbered) {
            self.state.open([item].into());
            return;
        }
        if self.index.names_another(words) && self.index.entitled(words).is_empty() {
            self.state.leave();
            return;
        }
        let mut named = self.index.mentioned(words);
        if named.len() != 1 {
            named = self.index.bracketed(words).map_or(named, |item| vec![item]);
        }
        // Below the heading of a matter those with headings of their own wait for them.
        if self.state.level.is_some() && !numbered && scan::suffix(words, &OPENING).is_none() {
            named.retain(|item| !self.state.headed[*item]);
        }
        let gathered = named.len() <= 1 || numbered || scan::contains(words, &GATHERING);
        if !named.is_empty() && gathered {
            self.state.open(named.into());
        } else if named.is_empty() && !numbered {
            if scan::contains(words, &GATHERING) && self.state.announced.len() > 1 {
                let mut announced = std::mem::take(&mut self.state.announced);
                announced.dedup();
                self.state.open(announced.into());
            } else if scan::contains(words, &GATHERING) && scan::contains(words, &ALL) {
                // 全ての議案を一括して上程します。
                let all = self.state.all(&self.draft.minutes.items);
                self.state.open(all);
            } else if self.state.level.is_none()
                && scan::prefix(words, &NEXT).is_some()
                && !scan::contains(words, &STEPS)
            {
                self.state.open_next(&self.draft.minutes.items);
            }
        } else {
            self.state.announced = named;
        }
    }

    /// The full title of one item in a sentence of who presides opens it, too: 二つ目が、記録の方法です。
    fn mentions(&mut self, words: &str) {
        if self.turns(words) {
            return;
        }
        if let Some(item) = self.index.leading(words)
            && (scan::prefix(words, &LEADS).is_some() || !self.state.is_open(&[item].into()))
        {
            self.state.open([item].into());
            return;
        }
        if self.state.level.is_some() || !scan::is_short(words, 60) {
            return;
        }
        if let [item] = self.index.entitled(words)[..]
            && !self.state.current.contains(&item)
        {
            self.state.open([item].into());
        }
    }

    /// The number of a matter that was not taken up yet, at the head of a sentence: 議題４の中間整理ですが、…
    fn turns(&mut self, words: &str) -> bool {
        let item = self.index.numbered(words).or_else(|| self.index.bracketed(words));
        let back = words.contains("に戻");
        let anew = item.map(|item| [item].into()).filter(|items| back || !self.state.is_open(items));
        anew.map(|items| self.state.open(items)).is_some()
    }

    fn ask(&mut self, words: &str, evidence: Evidence) {
        self.state.announced.clear();
        self.turns(words);
        let amending = scan::contains(words, &AMENDMENT);
        if let Some(item) = self.index.leading(words).filter(|item| self.state.current[..] != [*item]) {
            self.state.open([item].into());
        }
        if self.is_procedure(words) && !amending {
            self.state.put = Some(Put::procedure(evidence));
            return;
        }
        let mut items = self.index.scope(words, self.before.of(self.draft.text), &self.state.current);
        if amending {
            items = self.amendment(evidence.span).or(items);
        }
        // お諮りいたします。本案は…: one question in two sentences.
        let earlier =
            self.state.put.take().filter(|put| put.assent.is_none() && put.evidence.speech == evidence.speech);
        let (before, first, outcome, parts) = earlier
            .map_or((None, None, None, Vec::new()), |put| (put.items, Some(put.evidence), put.outcome, put.parts));
        // …を直したものといたします。よろしいですか。
        let led_to = || declare::asked(self.before.of(self.draft.text)).filter(|_| scan::is_short(words, 24));
        let own = declare::parts(words, &self.index);
        if let Some(items) = &items {
            self.state.saw(items);
        }
        self.state.put = Some(Put {
            items: items.or(before),
            outcome: declare::asked(words).or(outcome).or_else(led_to),
            parts: if own.is_empty() { parts } else { own },
            against: scan::contains(words, &AGAINST_ASKED),
            amending,
            aside: false,
            evidence: first.filter(|_| scan::is_short(words, 16)).unwrap_or(evidence),
            assent: None,
            dissent: false,
        });
    }

    /// The amendment that was named last.
    fn amendment(&self, at: Span) -> Option<Items> {
        let known = self.state.amendments.partition_point(|(start, _)| *start <= at.end);
        known.checked_sub(1).map(|last| [self.state.amendments[last].1].into())
    }

    fn declare(&mut self, words: &str, own: declare::Declared, evidence: Evidence) {
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
        let mut outcome = match own.outcome {
            Outcome::Approved if outvoted => Outcome::Rejected,
            Outcome::Continued if won && !own.agreed => Outcome::Approved,
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
