//! Which items of business some words are about: by number (日程第二, 議案第３号から第５号まで), by the
//! words of their titles, by their group (決定事項３件), or by pointing (両案).

use std::rc::Rc;

use crate::convention::item::*;
use crate::convention::lead::*;
use crate::japanese::{fold, numeral};
use crate::model::{BlockKind, Item, ItemKind};
use crate::parse::shape::assemble::Draft;
use crate::parse::shape::title;
use crate::parse::source::interner::Interner;
use crate::parse::what::reference;
use crate::scan;

/// What names an item and no other.
pub struct Index {
    /// Folded runs of [`GRAM`] characters, terms, and numbers of business.
    names: Interner,
    /// For every name the item, or `None` where items share it.
    items: Vec<Option<usize>>,
    kinds: Vec<ItemKind>,
    /// Whether the item stands for several numbers of business.
    pub several: Vec<bool>,
    by_kind: [Items; 4],
    /// For every item, what tells its title from others; and the first item of each.
    titles: Vec<String>,
    cores: Interner,
    cored: Vec<usize>,
}

/// Items that are meant together; shared, as many sentences may mean all of a long list.
pub type Items = Rc<[usize]>;

/// The name of the place in a list: （２）
fn place(value: u32) -> String {
    reference::key("（", value)
}

/// Long enough that two characters of a common word do not make a mention.
const GRAM: usize = 6;

/// Longest title, in characters, that a sentence is searched for at its start.
const LEADING: usize = 60;

/// Shortest term (水位計) that tells one title from the others.
const TERM: usize = 3;

impl Index {
    /// `groups` gives for every item the word that its number counts: 議題 for （１）.
    pub fn new(text: &str, items: &[Item], groups: &[Option<&'static str>]) -> Self {
        let kinds: Vec<ItemKind> = items.iter().map(|i| i.kind).collect();
        let mut by_kind: [Vec<usize>; 4] = Default::default();
        for (i, kind) in kinds.iter().enumerate() {
            by_kind[*kind as usize].push(i);
        }
        let several = vec![false; items.len()];
        let by_kind = by_kind.map(Rc::from);
        let titles = items.iter().map(|item| title::core(&item.title.iter().map(|s| s.of(text)).collect::<String>()));
        let titles: Vec<String> = titles.collect();
        let (mut cores, mut cored) = (Interner::default(), Vec::new());
        for (i, core) in titles.iter().enumerate() {
            if cores.number(core) == cored.len() {
                cored.push(i);
            }
        }
        let names = Interner::default();
        let mut index = Index { names, items: Vec::new(), kinds, several, by_kind, titles, cores, cored };
        for (i, item) in items.iter().enumerate() {
            // What somebody is to do is not before the meeting.
            if item.kind == ItemKind::Other && item.number.is_none() {
                continue;
            }
            let core = index.titles[i].clone();
            // A title may be wrapped inside a word or between two.
            item.title.iter().for_each(|part| each_term(&fold::key(part.of(text)), &mut |term| index.claim(term, i)));
            each_gram(&core, &mut |gram| index.claim(gram, i));
            each_term(&core, &mut |term| index.claim(term, i));
        }
        for (i, item) in items.iter().enumerate() {
            let number = item.number.map_or("", |n| n.of(text));
            let title: String = item.title.iter().map(|s| s.of(text)).collect();
            // An amendment's number is the bill's.
            if scan::contains(&title, &AMENDMENT) {
                continue;
            }
            let lead = item
                .title
                .first()
                .map_or("", |first| scan::upto(item.span.of(text), first.start.saturating_sub(item.span.start)));
            if let Some(value) = number.strip_prefix(['（', '(']).and_then(numeral::digits) {
                index.claim(&place(value.0), i);
            }
            // 第一 in a list of the day's business is 日程第一, （１） under 議題 is 議題１.
            let word = groups.get(i).copied().flatten().or(number.starts_with('第').then_some("日程"));
            let own = word.and_then(|word| Some((word, reference::value(number)?)));
            let mut keys: Vec<String> = own.map(|(word, value)| reference::key(word, value)).into_iter().collect();
            keys.extend(reference::keys(lead));
            keys.extend(reference::keys(number));
            let ranged = title.ends_with("まで");
            let leading = if ranged { reference::keys(&[number, &title].concat()) } else { reference::leading(&title) };
            index.several[i] = leading.len() > 1;
            keys.extend(leading);
            for key in keys {
                if index.names.get(&key).is_none() {
                    index.names.number(&key);
                    index.items.push(Some(i));
                }
            }
        }
        index
    }

    /// Takes a name for an item; what two items claim names neither.
    fn claim(&mut self, name: &str, item: usize) {
        let name = self.names.number(name);
        match self.items.get(name) {
            Some(Some(own)) if *own != item => self.items[name] = None,
            Some(_) => {}
            None => self.items.push(Some(item)),
        }
    }

    fn item(&self, name: &str) -> Option<usize> {
        self.items.get(self.names.get(name)?).copied().flatten()
    }

    /// The items whose number or title some words name, in part at least, in order.
    pub fn mentioned(&self, words: &str) -> Vec<usize> {
        let mut found: Vec<usize> = reference::keys(words).iter().filter_map(|key| self.item(key)).collect();
        // A number tells more than words that titles may share.
        if found.is_empty() {
            let folded = fold::key(words);
            let mut add = |name: &str| found.extend(self.item(name).filter(|i| found.last() != Some(i)));
            each_gram(&folded, &mut add);
            each_term(&folded, &mut add);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The one item that a title means, with what is printed before it: by its number, else by its words.
    pub fn titled(&self, title: &str, printed: &str) -> Option<usize> {
        let mut found: Vec<usize> = reference::keys(printed).iter().filter_map(|key| self.item(key)).collect();
        if found.is_empty() {
            let own = title::core(title);
            found = self.cores.get(&own).map(|name| self.cored[name]).into_iter().collect();
            if found.is_empty() {
                each_gram(&own, &mut |gram| found.extend(self.item(gram).filter(|i| found.last() != Some(i))));
                found.sort_unstable();
                found.dedup();
                found.retain(|item| self.titles[*item].contains(&own) || own.contains(&self.titles[*item]));
            }
        }
        found.dedup();
        if let [item] = found[..] { Some(item) } else { None }
    }

    /// （２）の案に移ります。: the item by its place in the list.
    pub fn bracketed(&self, words: &str) -> Option<usize> {
        let (value, _) = numeral::digits(without_leads(words).strip_prefix(['（', '('])?)?;
        self.item(&place(value))
    }

    /// The item whose title the words begin with, however short it is: 次に、議席についてお諮りいたします。
    pub fn leading(&self, words: &str) -> Option<usize> {
        // …の規定により、委員長の互選を行います。
        let last = words.rfind('、').map(|comma| scan::from(words, comma + '、'.len_utf8()));
        self.begun(words).or_else(|| self.begun(last?))
    }

    /// The item whose number the words begin with as their matter: 続いて議題３、進捗の報告です。
    pub fn numbered(&self, words: &str) -> Option<usize> {
        let rest = without_leads(words);
        match reference::matters(rest).first() {
            Some((number, _)) if scan::prefix(scan::from(rest, number.end), &NUMBER_ENDS).is_some() => {
                reference::keys(scan::upto(rest, number.end)).iter().find_map(|key| self.item(key))
            }
            _ => None,
        }
    }

    fn begun(&self, words: &str) -> Option<usize> {
        let rest = fold::key(scan::head(without_leads(words), LEADING));
        let ends = rest
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| scan::prefix(scan::from(&rest, *at), &TITLE_ENDS).is_some());
        ends.filter_map(|at| self.cores.get(scan::upto(&rest, at))).next_back().map(|name| self.cored[name])
    }

    /// The items whose whole title the words have.
    pub fn entitled(&self, words: &str) -> Vec<usize> {
        let folded = fold::key(words);
        let mut found = self.mentioned(words);
        found.retain(|item| folded.contains(&self.titles[*item]));
        found
    }

    /// Whether the words are the item's title and little else.
    pub fn is_alone(&self, item: usize, words: &str) -> bool {
        let besides = fold::key(words).chars().count().saturating_sub(self.titles[item].chars().count());
        besides <= 12 && !words.ends_with('。')
    }

    /// Whether the words give the number of an item.
    pub fn numbers(&self, words: &str) -> bool {
        reference::keys(words).iter().any(|key| self.item(key).is_some())
    }

    /// Whether the words give numbers of business, and none of them is an item's.
    pub fn names_another(&self, words: &str) -> bool {
        let keys = reference::keys(words);
        !keys.is_empty() && keys.iter().all(|key| self.item(key).is_none())
    }

    /// What a sentence is about, if it says so: `before` is the sentence before, `current` what is
    /// before the meeting.
    pub fn scope(&self, words: &str, before: &str, current: &Items) -> Option<Items> {
        let whole = scan::contains(words, &GROUP_NAMES);
        if !whole && counts(words, current.len()) && self.mentioned(words).is_empty() {
            return Some(current.clone());
        }
        for (kind, table) in &WHOLE_GROUPS {
            let all = &self.by_kind[*kind as usize];
            if covers_all(words, *kind, table, all.len()) {
                return Some(all.clone());
            }
        }
        let named = |words: &str| {
            let mut found = self.mentioned(words);
            // What is only talked about is not up for decision, if something else is.
            if found.iter().any(|i| self.kinds[*i] == ItemKind::Decision) {
                found.retain(|i| self.kinds[*i] == ItemKind::Decision);
            }
            found
        };
        let mut items = named(words);
        // これに関しては異論ない: what the sentence before named.
        if items.is_empty() && scan::contains(words, &POINTING) {
            items = named(before);
        }
        (!items.is_empty()).then(|| items.into())
    }
}

/// The words behind 次に、それでは、
fn without_leads(words: &str) -> &str {
    let mut rest = words;
    while let Some(lead) = scan::prefix(rest, &LEADS) {
        rest = scan::trim_start(scan::from(rest, lead.len()), "、，");
    }
    rest
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

/// Whether a title and some words have a term in common.
pub fn touches(title: &str, words: &str) -> bool {
    let mut found = false;
    each_run(title, &mut |run| found |= run.chars().count() >= 2 && words.contains(run));
    each_run(words, &mut |run| found |= run.chars().count() >= 2 && title.contains(run));
    found
}

/// Calls `each` with every run of [`GRAM`] characters.
fn each_gram(words: &str, each: &mut dyn FnMut(&str)) {
    let starts: Vec<usize> = words.char_indices().map(|(at, _)| at).chain([words.len()]).collect();
    for run in starts.windows(GRAM + 1) {
        each(&words[run[0]..run[GRAM]]);
    }
}

/// Calls `each` with every term that could name a matter: 重点化方針, 工程表, クラウド.
fn each_term(words: &str, each: &mut dyn FnMut(&str)) {
    each_run(words, &mut |run| {
        let length = run.chars().count();
        // Bodies and papers are spoken of without their matter.
        if length >= TERM && (length > GRAM || scan::suffix(run, &COMMON_TERMS).is_none()) {
            each(run);
        }
    });
}

/// Calls `each` with every run of kanji or of katakana.
fn each_run(words: &str, each: &mut dyn FnMut(&str)) {
    let class = |c: char| match c {
        '\u{3400}'..='\u{9FFF}' | '々' => 1,
        '\u{30A1}'..='\u{30FA}' | 'ー' => 2,
        _ => 0,
    };
    let mut start = 0;
    let mut own = 0;
    for (at, c) in words.char_indices().chain([(words.len(), ' ')]) {
        let next = class(c);
        if next != own {
            if own != 0 {
                each(&words[start..at]);
            }
            start = at;
            own = next;
        }
    }
}

/// 以上３件, 本二件, 両案: as many as are before the meeting.
fn counts(words: &str, count: usize) -> bool {
    count >= 2
        && (count == 2 && scan::contains(words, &BOTH)
            || scan::contains(words, &EACH)
            || words
                .char_indices()
                .any(|(at, c)| "件案".contains(c) && number_before(scan::upto(words, at)) == u32::try_from(count).ok()))
}

/// 決定事項3件, 3件の決定事項, 決定事項には全て: the whole group, if the count is right.
fn covers_all(words: &str, kind: ItemKind, group: &scan::Table, count: usize) -> bool {
    if count == 0 {
        return false;
    }
    let named = scan::contains(words, group);
    let decision = kind == ItemKind::Decision;
    if !named && !decision {
        return false;
    }
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
        || decision && (counted && (words.contains("本日") || all) || count == 2 && scan::contains(words, &BOTH))
}

/// The number that stands at the end of the words.
fn number_before(words: &str) -> Option<u32> {
    let front = scan::trim_end(words, "0123456789０１２３４５６７８９〇一二三四五六七八九十");
    numeral::read(&words[front.len()..]).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_whether_all_are_meant() {
        let covers = |words: &str, count| covers_all(words, ItemKind::Decision, &WHOLE_GROUPS[0].1, count);
        assert!(covers("本日お諮りした3件の決定事項について、異議はないか。", 3));
        assert!(covers("決定事項3点、全て異存ない。", 3));
        assert!(covers("決定事項には全て賛成する。", 3));
        assert!(covers("両案は可決されました。", 2));
        assert!(!covers("決定事項2件に賛成する。", 3));
        assert!(!covers("この案に賛成する。", 3));
    }

    #[test]
    fn terms_are_runs_of_one_script() {
        let mut found = Vec::new();
        each_term("観測体制強化の工程表(案)", &mut |term| found.push(term.to_string()));
        assert_eq!(found, ["観測体制強化", "工程表"]);
        each_term("事務局の説明会", &mut |term| panic!("{term} is common"));
    }

    #[test]
    fn counted_together() {
        assert!(counts("以上三件を一括して採決いたします。", 3));
        assert!(counts("本二件は可決されました。", 2));
        assert!(!counts("議案の審議に入ります。", 2));
    }
}
