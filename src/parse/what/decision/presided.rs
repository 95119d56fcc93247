//! What who presides says: matters are opened, questions put, answers declared.

use super::Walk;
use super::declare;
use super::state::Put;
use super::vote;
use crate::convention::item::{ALL, AMENDMENT};
use crate::convention::lead::{ASKS_MEETING, GATHERING, INTRODUCING, LEADS, NEXT, OPENING, PUTTING, STEPS, THANKS};
use crate::convention::outcome::{AGAINST_ASKED, AGREED, COMMITTEE, NODS, OUTCOMES, PROPOSING, TOLD_OUTCOMES};
use crate::model::{Evidence, Outcome};
use crate::parse::source::sentence::Sentence;
use crate::parse::what::act::{self, Act, Voice};
use crate::parse::what::chair;
use crate::scan;

impl Walk<'_, '_> {
    /// A sentence of who presides.
    pub(super) fn presided(&mut self, speech: usize, sentence: &Sentence) {
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

    /// What may decide the matter at hand is left to the clerk, unless something else decides it.
    pub(super) fn doubt(&mut self, own: Option<declare::Declared>, evidence: Evidence) {
        let items = self.state.current.clone();
        if let (Some(own), [_]) =
            (own.filter(|own| own.margin >= declare::TOLD && own.outcome != Outcome::Noted), &items[..])
        {
            self.state.found(&items, own.outcome, 0, false, vec![evidence]);
        }
    }

    /// Brings before the meeting what the words name, or what comes next.
    pub(super) fn opens(&mut self, words: &str) {
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
    pub(super) fn mentions(&mut self, words: &str) {
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
    pub(super) fn turns(&mut self, words: &str) -> bool {
        let item = self.index.numbered(words).or_else(|| self.index.bracketed(words));
        let back = words.contains("に戻");
        let anew = item.map(|item| [item].into()).filter(|items| back || !self.state.is_open(items));
        anew.map(|items| self.state.open(items)).is_some()
    }

    pub(super) fn ask(&mut self, words: &str, evidence: Evidence) {
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
}
