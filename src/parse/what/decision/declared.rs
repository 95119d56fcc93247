//! What a sentence declares: よって、本案は原案のとおり可決されました。

use super::{Found, Put, Walk, answer};
use crate::convention::item::*;
use crate::model::*;
use crate::parse::what::mention::Items;
use crate::scan;

impl<'t> Walk<'_, 't> {
    /// The outcome that a sentence declares that asks nothing: a word of decision next to the answer of
    /// the meeting, or said by the one who asked it.
    pub(super) fn declared(
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

    pub(super) fn declare(&mut self, words: &str, before: &str, outcome: Outcome, word: &str, evidence: Evidence) {
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
    pub(super) fn parts(&self, words: &str) -> Vec<(Items, Outcome)> {
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
    pub(super) fn turn(&mut self) {
        self.put = None;
        self.found.extend(self.assented.take());
    }
}
