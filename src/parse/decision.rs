//! What was decided, and who took which stand: each on the words that say so.

use super::assemble::Draft;
use super::names::Names;
use super::sentence::{self, Sentence};
use crate::convention::item::*;
use crate::japanese::{fold, numeral};
use crate::model::*;
use crate::scan::{self, Table, table};

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
            let before = n.checked_sub(1).map_or("", |b| &sentences[b].words);
            let (words, span) = (&*sentence.words, sentence.span);
            if scan::suffix(words, &OPENING).is_some() {
                let gathers = scan::contains(words, &GATHERING);
                let listed = if gathers { up_to(draft.text, speech.span.start, span.end) } else { words };
                let opened = index.mentioned(listed);
                if !opened.is_empty() {
                    current = opened;
                    put = None;
                    continue;
                }
            }
            if let Some((decided, word)) = declared(words) {
                let vague = scan::prefix(word, &VAGUE).is_some();
                let items = match (&put, index.scope(words, before)) {
                    (_, Some(items)) => items,
                    (Some(Put { items: Some(items), .. }), _) => items.clone(),
                    _ if vague => Vec::new(),
                    _ if !current.is_empty() => current.clone(),
                    _ => index.only_decision(),
                };
                let answers = put.take().map(|p| p.evidence);
                outcomes.push((items, decided, Evidence { speech: Some(i), span }, answers));
                continue;
            }
            if puts_a_question(words) {
                let items = index.scope(words, before);
                put = Some(Put { items, evidence: Evidence { speech: Some(i), span } });
                continue;
            }
            let Some(speaker) = speech.speaker else { continue };
            if let Some(stance) = stance(words) {
                let items = match index.scope(words, before) {
                    Some(items) => items,
                    None if scan::contains(words, &POINTING) => current.clone(),
                    None => Vec::new(),
                };
                positions.push((items, Position { speaker, speech: i, stance, span }));
            }
        }
    }
    for (items, outcome, evidence, question) in outcomes {
        let mut rests_on = vec![evidence];
        if let Some(question) = question {
            rests_on.extend(answer(&draft.minutes.reactions, question.span.end, evidence.span.start));
            rests_on.push(question);
        }
        for item in items {
            let item = &mut draft.minutes.items[item];
            item.outcome = Some(outcome);
            item.evidence.clone_from(&rests_on);
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

/// A question that was put to the meeting and waits for its answer.
struct Put {
    /// The items that it names.
    items: Option<Vec<usize>>,
    evidence: Evidence,
}

/// The sentences of a speech, of the paragraphs that could decide something or take a stand.
fn sentences<'t>(draft: &Draft<'t>, speech: &Speech) -> Vec<Sentence<'t>> {
    let mut found = Vec::new();
    for paragraph in &draft.minutes.paragraphs[speech.paragraphs.clone()] {
        // A pointing sentence (これに異論はない) looks back within its paragraph only.
        if paragraph.spans().any(|span| scan::contains(span.of(draft.text), &SIGNS)) {
            found.extend(sentence::of_paragraph(draft.text, paragraph));
        }
    }
    found
}

/// The outcome that a sentence declares: a word of decision next to the answer of the meeting.
fn declared(words: &str) -> Option<(Outcome, &'static str)> {
    let asks = words.ends_with("か。") || puts_a_question(words) && scan::ends(words, "か？");
    if asks || !scan::contains(words, &DECLARING) {
        return None;
    }
    scan::lookup(words, OUTCOMES)
}

fn puts_a_question(words: &str) -> bool {
    scan::contains(words, &PUTTING) && scan::suffix(words, &ASKING).is_some()
}

/// How a sentence ends that asks the meeting.
static ASKING: Table = table("か。 か？ か 求めます。 お諮りします。 お諮りいたします。 願います。");

/// The stand that a sentence takes.
fn stance(words: &str) -> Option<Stance> {
    let (stance, word) = scan::lookup(words, STANCES)?;
    let at = words.find(word)?;
    let (before, after) = (scan::upto(words, at), scan::from(words, at + word.len()));
    let quoted = before.matches('「').count() > before.matches('」').count();
    let reported = scan::contains(after, &REPORTED) || before.contains("諸君");
    if quoted || reported || words.ends_with("か。") || scan::prefix(words, &DECLARING).is_some() {
        return None;
    }
    let conditional = stance == Stance::For && scan::contains(after, &CONDITIONS);
    Some(if conditional { Stance::Conditional } else { stance })
}

/// Which runs of characters belong to which item's title alone.
struct Index {
    /// Folded runs of [`GRAM`] characters, and 日程第二 or 議案第１１号 as `word:number`.
    names: Names,
    /// For every name the item, or `None` where titles share it.
    items: Vec<Option<usize>>,
    kinds: Vec<ItemKind>,
}

/// Long enough that two characters of a common word do not make a mention.
const GRAM: usize = 6;

impl Index {
    fn new(text: &str, items: &[Item]) -> Self {
        let kinds = items.iter().map(|i| i.kind).collect();
        let mut index = Index { names: Names::default(), items: Vec::new(), kinds };
        for (i, item) in items.iter().enumerate() {
            let title: String = item.title.iter().map(|s| s.of(text)).collect();
            let core = title_core(&title);
            each_gram(&core, &mut |gram| {
                let name = index.names.number(gram);
                match index.items.get(name) {
                    Some(Some(own)) if *own != i => index.items[name] = None,
                    Some(_) => {}
                    None => index.items.push(Some(i)),
                }
            });
        }
        for (i, item) in items.iter().enumerate() {
            let number = item.number.map_or("", |n| n.of(text));
            // 第一 in a list of the day's business is 日程第一.
            let listed = number.strip_prefix('第').and_then(numeral::read).map(|(value, _)| reference("日程", value));
            let printed = item.title.first().map_or("", |t| t.of(text));
            let mut keys = references(number);
            keys.extend(listed);
            keys.extend(references(printed).into_iter().next());
            for key in keys {
                if index.names.get(&key).is_none() {
                    index.names.number(&key);
                    index.items.push(Some(i));
                }
            }
        }
        index
    }

    fn item(&self, name: &str) -> Option<usize> {
        self.items.get(self.names.get(name)?).copied().flatten()
    }

    fn decisions(&self) -> Vec<usize> {
        (0..self.kinds.len()).filter(|i| self.kinds[*i] == ItemKind::Decision).collect()
    }

    /// The item that 本案 can only mean.
    fn only_decision(&self) -> Vec<usize> {
        let all = self.decisions();
        if all.len() == 1 { all } else { Vec::new() }
    }

    /// The items whose number or title a sentence names, in part at least, in order.
    fn mentioned(&self, words: &str) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let mut add = |item: Option<usize>| {
            if let Some(item) = item
                && let Err(at) = found.binary_search(&item)
            {
                found.insert(at, item);
            }
        };
        references(words).iter().for_each(|key| add(self.item(key)));
        // A number tells more than words that titles may share.
        if found.is_empty() {
            let mut add = |item: Option<usize>| found.extend(item.filter(|i| !found.contains(i)));
            each_gram(&fold::key(words), &mut |gram| add(self.item(gram)));
            found.sort_unstable();
        }
        found
    }

    /// Those of them that are there to be decided.
    fn named(&self, words: &str) -> Vec<usize> {
        let mut found = self.mentioned(words);
        found.retain(|i| self.kinds[*i] == ItemKind::Decision);
        found
    }

    /// What a sentence is about, if it says so.
    fn scope(&self, words: &str, before: &str) -> Option<Vec<usize>> {
        let all = self.decisions();
        if covers_all(words, all.len()) {
            return Some(all);
        }
        let mut named = self.named(words);
        // これに関しては異論ない: what the sentence before named.
        if named.is_empty() && scan::contains(words, &POINTING) {
            named = self.named(before);
        }
        (!named.is_empty()).then_some(named)
    }
}

/// Calls `each` with every run of [`GRAM`] characters.
fn each_gram(words: &str, each: &mut dyn FnMut(&str)) {
    let starts: Vec<usize> = words.char_indices().map(|(at, _)| at).chain([words.len()]).collect();
    for run in starts.windows(GRAM + 1) {
        each(&words[run[0]..run[GRAM]]);
    }
}

/// The numbers of business in a text: 日程第二 and 日程第２ alike.
fn references(words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, mark) in words.match_indices('第') {
        if let Some(word) = scan::suffix(&words[..at], &REFERENCES)
            && let Some((value, _)) = numeral::read(&words[at + mark.len()..])
        {
            found.push(reference(word, value));
        }
    }
    found
}

fn reference(word: &str, value: u32) -> String {
    let mut key = word.to_string();
    key.push(':');
    key.push_str(&value.to_string());
    key
}

/// 決定事項3件, 3件の決定事項, 決定事項には全て: the whole group, if the count is right.
fn covers_all(words: &str, count: usize) -> bool {
    if count == 0 {
        return false;
    }
    let named = GROUPS.iter().any(|(kind, table)| *kind == ItemKind::Decision && scan::contains(words, table));
    let counts: Vec<u32> = words
        .char_indices()
        .filter(|(_, c)| "件点案".contains(*c))
        .filter_map(|(at, _)| number_before(&words[..at]))
        .collect();
    let counted = counts.contains(&(count as u32));
    let all = scan::contains(words, &ALL);
    // 決定事項について、異議はないか: the group by its own name, none of it singled out.
    let group = scan::contains(words, &GROUP_NAMES) && !scan::contains(words, &SOME);
    named && (counted || (all || group) && counts.is_empty())
        || counted && (words.contains("本日") || all)
        || count == 2 && scan::contains(words, &BOTH)
}

/// The number that stands at the end of the words.
fn number_before(words: &str) -> Option<u32> {
    let front = scan::trim_end(words, "0123456789０１２３４５６７８９〇一二三四五六七八九十");
    numeral::read(&words[front.len()..]).map(|(value, _)| value)
}

/// A title's own words, folded: without the について that every title ends in.
fn title_core(title: &str) -> String {
    let words = scan::trim(title, "");
    let tail = scan::suffix(words, &TITLE_TAILS).map_or(0, str::len);
    fold::key(scan::upto(words, words.len() - tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_decision_is_without_a_sign() {
        let stances = STANCES.iter().flat_map(|(_, table)| table.words());
        for word in OPENING.words().chain(PUTTING.words()).chain(DECLARING.words()).chain(stances) {
            assert!(scan::contains(word, &SIGNS), "{word}");
        }
    }

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
