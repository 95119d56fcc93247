//! What a speech is about, as far as its words tell: a decision, an objection, a question.

use super::Document;
use crate::convention::sentence::{ASKING, CONDUCT};
use crate::model::{Minutes, Stance};
use crate::scan;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Words on which an outcome rests.
    Decision,
    /// A stand against an item, or on a condition.
    Objection,
    /// A sentence that asks.
    Question,
}

pub const MATTERS: [Matter; 3] = [Matter::Decision, Matter::Objection, Matter::Question];

impl Matter {
    /// Its name in an address.
    pub fn name(self) -> &'static str {
        match self {
            Matter::Decision => "decision",
            Matter::Objection => "objection",
            Matter::Question => "question",
        }
    }

    /// The matter of that name.
    pub fn read(name: &str) -> Option<Matter> {
        MATTERS.into_iter().find(|matter| matter.name() == name)
    }
}

impl Document {
    /// Which speeches hold a matter.
    pub fn speeches_with(&self, matter: Matter) -> Vec<bool> {
        let mut held = vec![false; self.minutes.speeches.len()];
        let mut hold = |speech: Option<usize>| {
            if let Some(held) = speech.and_then(|speech| held.get_mut(speech)) {
                *held = true;
            }
        };
        for item in &self.minutes.items {
            match matter {
                Matter::Decision if item.outcome.is_some() => {
                    item.evidence.iter().for_each(|evidence| hold(evidence.speech));
                }
                Matter::Objection => {
                    let against = item.positions.iter().filter(|position| position.stance != Stance::For);
                    against.for_each(|position| hold(Some(position.speech)));
                }
                _ => {}
            }
        }
        if matter == Matter::Question {
            self.asking.get_or_init(|| asking(&self.text, &self.minutes)).clone()
        } else {
            held
        }
    }
}

fn asking(text: &str, minutes: &Minutes) -> Vec<bool> {
    let mut asking = vec![false; minutes.speeches.len()];
    for paragraph in &minutes.paragraphs {
        if let Some(asks) = paragraph.speech.and_then(|speech| asking.get_mut(speech))
            && !*asks
        {
            let words: String = paragraph.spans().map(|span| span.of(text)).collect();
            *asks = asks_something(&words);
        }
    }
    asking
}

/// A sentence that asks, other than to conduct the meeting.
fn asks_something(words: &str) -> bool {
    let mut from = 0;
    for (at, c) in words.char_indices() {
        let end = at + c.len_utf8();
        let last = end == words.len();
        if last || matches!(c, '。' | '？' | '?') {
            let sentence = scan::trim(scan::upto(scan::from(words, from), end - from), "");
            if scan::suffix(sentence, &ASKING).is_some() && !scan::contains(sentence, &CONDUCT) {
                return true;
            }
            from = end;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_told_from_statements_and_from_the_chair() {
        for (words, asks) in [
            ("川の水位はいつ測るのか。", true),
            ("賛成する。ただ、費用はどうでしょうか。以上である。", true),
            ("その点を伺いたい。", true),
            ("水位は大丈夫ですか？", true),
            ("どうするかは決めていない。", false),
            ("御異議ございませんか。", false),
            ("以上でよろしいでしょうか。", false),
            ("", false),
        ] {
            assert_eq!(asks_something(words), asks, "{words}");
        }
    }
}
