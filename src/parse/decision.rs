//! What was decided, and who took which stand: each on the words that say so.

use std::collections::HashMap;

use super::assemble::Draft;
use crate::convention::item::*;
use crate::japanese::{fold, numeral};
use crate::model::*;
use crate::span::{Span, is_blank};

/// Fills in outcomes and positions.
pub fn read(draft: &mut Draft) {
    if draft.minutes.items.is_empty() {
        return;
    }
    let index = Index::new(draft.text, &draft.minutes.items);
    let mut outcomes = Vec::new();
    let mut positions = Vec::new();
    let mut put: Option<Put> = None;
    // What was brought before the meeting last.
    let mut current: Vec<usize> = Vec::new();
    for (i, speech) in draft.minutes.speeches.iter().enumerate() {
        let sentences = sentences(draft, speech);
        for (n, sentence) in sentences.iter().enumerate() {
            let before = n.checked_sub(1).map(|b| sentences[b]);
            let words = sentence.of(draft.text);
            if OPENING.iter().any(|word| words.contains(word)) {
                let opened = index.mentioned(words);
                if !opened.is_empty() {
                    current = opened;
                    put = None;
                    continue;
                }
            }
            if let Some((word, decided)) = declared(draft.text, *sentence) {
                let vague = VAGUE.iter().any(|v| word.starts_with(v));
                let items = match (&put, index.scope(draft.text, *sentence, before)) {
                    (_, Scope::Items(items)) => items,
                    (Some(Put { items: Some(items), .. }), _) => items.clone(),
                    _ if vague => Vec::new(),
                    _ if !current.is_empty() => current.clone(),
                    _ => index.only_decision(),
                };
                let answers = put.take().map(|p| p.evidence);
                outcomes.push((items, decided, Evidence { speech: Some(i), span: *sentence }, answers));
                continue;
            }
            if puts_a_question(words) {
                put = Some(index.put(draft.text, *sentence, before, i));
                continue;
            }
            let Some(speaker) = speech.speaker else { continue };
            if let Some(stance) = stance(words) {
                let items = match index.scope(draft.text, *sentence, before) {
                    Scope::Items(items) => items,
                    Scope::Unnamed if POINTING.iter().any(|word| words.contains(word)) => current.clone(),
                    Scope::Unnamed => Vec::new(),
                };
                positions.push((items, Position { speaker, speech: i, stance, span: *sentence }));
            }
        }
    }
    let reactions: Vec<Reaction> = draft.minutes.reactions.clone();
    for (items, outcome, evidence, question) in outcomes {
        for item in items {
            let item = &mut draft.minutes.items[item];
            item.outcome = Some(outcome);
            item.evidence = vec![evidence];
            if let Some(question) = question {
                let between = |r: &&Reaction| r.span.start >= question.span.end && r.span.end <= evidence.span.start;
                let answer = reactions.iter().find(|r| between(r) && r.kind != ReactionKind::Movement);
                item.evidence.extend(answer.map(|r| Evidence { speech: r.speech, span: r.span }));
                item.evidence.push(question);
            }
        }
    }
    for (items, position) in positions {
        for item in items {
            let own = &mut draft.minutes.items[item].positions;
            if !own.iter().any(|p| p.speaker == position.speaker && p.stance == position.stance) {
                own.push(position);
            }
        }
    }
}

/// A question that was put to the meeting and waits for its answer.
struct Put {
    /// The items that it names.
    items: Option<Vec<usize>>,
    evidence: Evidence,
}

/// What a sentence is about.
enum Scope {
    Items(Vec<usize>),
    Unnamed,
}

/// The sentences of a speech, as spans; one that a page break cuts keeps its first part.
fn sentences(draft: &Draft, speech: &Speech) -> Vec<Span> {
    let mut found = Vec::new();
    for paragraph in &draft.minutes.paragraphs[speech.paragraphs.clone()] {
        for span in paragraph.spans() {
            for part in span.of(draft.text).split_inclusive(['。', '？']) {
                let sentence = Span::of_slice(draft.text, part).trim(draft.text);
                if !sentence.is_empty() {
                    found.push(sentence);
                }
            }
        }
    }
    found
}

/// The outcome that a sentence declares: a word of decision next to the answer of the meeting.
fn declared(text: &str, sentence: Span) -> Option<(&'static str, Outcome)> {
    let words = sentence.of(text);
    let answered = DECLARING.iter().any(|word| words.contains(word));
    if !answered || puts_a_question(words) && words.ends_with(['か', '？']) || words.ends_with("か。") {
        return None;
    }
    OUTCOMES.iter().find(|(word, _)| words.contains(word)).copied()
}

fn puts_a_question(words: &str) -> bool {
    PUTTING.iter().any(|word| words.contains(word))
        && ["か。", "か？", "か", "求めます。", "お諮りします。", "お諮りいたします。", "願います。"]
            .iter()
            .any(|end| words.ends_with(end))
}

/// The stand that a sentence takes.
fn stance(words: &str) -> Option<Stance> {
    let (word, stance) = STANCES.iter().find(|(word, _)| words.contains(word))?;
    let (before, after) = words.split_once(word)?;
    let quoted = before.matches('「').count() > before.matches('」').count();
    let reported = REPORTED.iter().any(|r| after.contains(r) || (before.contains(r) && *r == "諸君"));
    if quoted || reported || words.ends_with("か。") || DECLARING.iter().any(|d| words.starts_with(d)) {
        return None;
    }
    let conditional = *stance == Stance::For && CONDITIONS.iter().any(|c| after.contains(c));
    Some(if conditional { Stance::Conditional } else { *stance })
}

/// Which runs of characters belong to which item's title alone.
struct Index {
    /// Folded runs of [`GRAM`] characters → the item, or `None` where titles share it.
    grams: HashMap<Vec<char>, Option<usize>>,
    /// 日程第二, 議案第１１号 → the item of that number.
    numbers: HashMap<(usize, u32), usize>,
    kinds: Vec<ItemKind>,
}

/// Long enough that two characters of a common word do not make a mention.
const GRAM: usize = 6;

impl Index {
    fn new(text: &str, items: &[Item]) -> Self {
        let mut grams: HashMap<Vec<char>, Option<usize>> = HashMap::new();
        for (i, item) in items.iter().enumerate() {
            let title: String = item.title.iter().map(|s| s.of(text)).collect();
            for gram in title_core(&title).windows(GRAM) {
                grams.entry(gram.to_vec()).and_modify(|own| *own = own.filter(|o| *o == i)).or_insert(Some(i));
            }
        }
        let mut numbers = HashMap::new();
        for (i, item) in items.iter().enumerate() {
            let number = item.number.map_or("", |n| n.of(text));
            // 第一 in a list of the day's business is 日程第一.
            let listed = number.strip_prefix('第').and_then(numeral::read).map(|(value, _)| (0, value));
            let printed = item.title.first().map_or("", |t| t.of(text));
            for key in listed.into_iter().chain(references(number)).chain(references(printed).take(1)) {
                numbers.entry(key).or_insert(i);
            }
        }
        Self { grams, numbers, kinds: items.iter().map(|i| i.kind).collect() }
    }

    fn decisions(&self) -> Vec<usize> {
        (0..self.kinds.len()).filter(|i| self.kinds[*i] == ItemKind::Decision).collect()
    }

    /// The item that 本案 can only mean.
    fn only_decision(&self) -> Vec<usize> {
        let all = self.decisions();
        if all.len() == 1 { all } else { Vec::new() }
    }

    /// The items whose number or title a sentence names, in part at least.
    fn mentioned(&self, words: &str) -> Vec<usize> {
        let numbered: Vec<usize> = references(words).filter_map(|key| self.numbers.get(&key).copied()).collect();
        let folded: Vec<char> = fold::key(words).chars().collect();
        let titled = folded.windows(GRAM).filter_map(|gram| *self.grams.get(gram)?);
        // A number tells more than words that titles may share.
        let mut found: Vec<usize> = if numbered.is_empty() { titled.collect() } else { numbered };
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Those of them that are there to be decided.
    fn named(&self, words: &str) -> Vec<usize> {
        let mut found = self.mentioned(words);
        found.retain(|i| self.kinds[*i] == ItemKind::Decision);
        found
    }

    fn scope(&self, text: &str, sentence: Span, before: Option<Span>) -> Scope {
        let words = sentence.of(text);
        let all = self.decisions();
        if covers_all(words, all.len()) {
            return Scope::Items(all);
        }
        let named = self.named(words);
        if !named.is_empty() {
            return Scope::Items(named);
        }
        // これに関しては異論ない: what the sentence before named.
        if POINTING.iter().any(|word| words.contains(word))
            && let Some(before) = before
        {
            let named = self.named(before.of(text));
            if !named.is_empty() {
                return Scope::Items(named);
            }
        }
        Scope::Unnamed
    }

    fn put(&self, text: &str, sentence: Span, before: Option<Span>, speech: usize) -> Put {
        let items = match self.scope(text, sentence, before) {
            Scope::Items(items) => Some(items),
            Scope::Unnamed => None,
        };
        Put { items, evidence: Evidence { speech: Some(speech), span: sentence } }
    }
}

/// The numbers of business in a text: (which word of [`REFERENCES`], number).
fn references(words: &str) -> impl Iterator<Item = (usize, u32)> + '_ {
    words.match_indices('第').filter_map(|(at, mark)| {
        let word = REFERENCES.iter().position(|word| words[..at].ends_with(word))?;
        let (value, _) = numeral::read(&words[at + mark.len()..])?;
        Some((word, value))
    })
}

/// 決定事項3件, 3件の決定事項, 決定事項には全て: the whole group, if the count is right.
fn covers_all(words: &str, count: usize) -> bool {
    if count == 0 {
        return false;
    }
    let named = GROUPS.iter().filter(|(_, kind)| *kind == ItemKind::Decision).any(|(group, _)| words.contains(group));
    let counted = ["件", "点", "案"]
        .iter()
        .any(|unit| words.match_indices(unit).any(|(at, _)| number_before(&words[..at]) == Some(count as u32)));
    let all = ALL.iter().any(|word| words.contains(word));
    named && (counted || (all && !counts_otherwise(words, count)))
        || counted && (words.contains("本日") || all)
        || count == 2 && ["両案", "両件"].iter().any(|w| words.contains(w))
}

/// A count of items that is not the count of the group.
fn counts_otherwise(words: &str, count: usize) -> bool {
    words.match_indices("件").any(|(at, _)| number_before(&words[..at]).is_some_and(|n| n != count as u32))
}

/// The number that stands at the end of the words.
fn number_before(words: &str) -> Option<u32> {
    let digits = words.trim_end_matches(|c: char| numeral::read(c.encode_utf8(&mut [0; 4])).is_some());
    numeral::read(&words[digits.len()..]).map(|(value, _)| value)
}

/// A title's own words, folded: without the について that every title ends in.
fn title_core(title: &str) -> Vec<char> {
    let words = title.trim_matches(is_blank);
    let core = ["について", "に関する件", "の件", "に関すること"]
        .iter()
        .find_map(|tail| words.strip_suffix(tail))
        .unwrap_or(words);
    fold::key(core).chars().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_stands_apart() {
        let cases = [
            ("本件に賛成する。", Some(Stance::For)),
            ("特に異論はない。", Some(Stance::For)),
            ("賛成するが、費用は見直すべきである。", Some(Stance::Conditional)),
            ("本件に反対する。", Some(Stance::Against)),
            ("反対するものではない。", Some(Stance::For)),
            ("賛成できない。", Some(Stance::Against)),
            ("反対する旨の意見が述べられた。", None),
            ("賛成の諸君の起立を求めます。", None),
            ("賛成ですか。", None),
            ("水位を測る。", None),
        ];
        for (words, expected) in cases {
            assert_eq!(stance(words), expected, "{words}");
        }
    }

    #[test]
    fn tells_whether_all_are_meant() {
        assert!(covers_all("本日お諮りした3件の決定事項について、異議はないか。", 3));
        assert!(covers_all("決定事項3点、全て異存ない。", 3));
        assert!(covers_all("決定事項には全て賛成する。", 3));
        assert!(covers_all("両案は可決されました。", 2));
        assert!(!covers_all("決定事項2件に賛成する。", 3));
        assert!(!covers_all("この案に賛成する。", 3));
    }
}
