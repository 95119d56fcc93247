//! Numbers of business in a text: 日程第二, 議案第３号から第５号まで, 第１号議案, 議題（１）.

use std::ops::Range;

use crate::convention::heading::ADDED;
use crate::convention::item::{CONNECTORS, REFERENCES, REFERENCES_IN_BRACKETS, UNITS};
use crate::japanese::numeral;
use crate::scan;

/// One number of business, by the word that it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Reference<'t> {
    word: &'t str,
    value: u32,
    /// Where it stands.
    start: usize,
    end: usize,
}

/// A range longer than this names its ends alone.
const LONGEST_RANGE: u32 = 100;

/// The number by which an item is found: 日程第二 and 日程第２ alike.
pub fn key(word: &str, value: u32) -> String {
    let mut key = word.to_string();
    key.push(':');
    key.push_str(&value.to_string());
    key
}

/// The value of a printed number, whatever stands around it: （１）, 第一, ３.
pub fn value(number: &str) -> Option<u32> {
    numeral::read(scan::trim_start(number, "（(第")).map(|(value, _)| value)
}

/// The keys of all numbers in some words, those between the ends of a range included.
pub fn keys(words: &str) -> Vec<String> {
    expand(words, &all(words))
}

/// Where the first number of business stands.
pub fn first(words: &str) -> Option<usize> {
    all(words).first().map(|own| own.start)
}

/// The keys of the numbers that a title begins with: 議案第１号から議案第３号まで及び請願第１号.
pub fn leading(title: &str) -> Vec<String> {
    let mut found = all(title);
    let mut end = 0;
    let mut kept = 0;
    for reference in &found {
        if !is_connected(&title[end..reference.start]) {
            break;
        }
        end = reference.end;
        kept += 1;
    }
    found.truncate(kept);
    expand(title, &found)
}

/// The matters that some words list, each with its number at the beginning: the bytes of number and
/// title. 日程第３　議案第１号　Ａの件、日程第４　議案第２号　Ｂの件
pub fn matters(words: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let references = all(words);
    let Some(first) = references.first().filter(|r| r.start == 0) else { return Vec::new() };
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let mut before = 0;
    for own in &references {
        let between = &words[before..own.start];
        // 日程第１　Ａの件から日程第４　Ｄの件まで is one.
        let ranged = scan::trim_end(between, "、").ends_with("から");
        let anew = own.word == first.word && !is_connected(between) && !ranged;
        before = own.end;
        if own.start == 0 || anew {
            if let Some((_, title)) = found.last_mut() {
                title.end = own.start;
            }
            found.push((own.start..own.end, own.end..words.len()));
        }
    }
    found
}

fn is_connected(between: &str) -> bool {
    let mut rest = scan::trim_start(between, "、，・　");
    while let Some(word) = scan::prefix(rest, &CONNECTORS) {
        rest = scan::trim_start(&rest[word.len()..], "、，・　");
    }
    rest.is_empty()
}

fn expand(words: &str, found: &[Reference<'_>]) -> Vec<String> {
    let mut keys = Vec::new();
    for (i, own) in found.iter().enumerate() {
        keys.push(key(own.word, own.value));
        // 日程第３、議案第１号から日程第５、議案第３号まで: each end has its beginning.
        let open = |at: usize| {
            let after = words.get(found[at].end..found[at + 1].start).unwrap_or("");
            scan::begins(after, "か～〜~") || scan::trim_end(after, "、").ends_with("から")
        };
        let from = (0..i).rev().take(3).find(|at| open(*at));
        let Some(from) = from else { continue };
        let first = found[..=from].iter().rev().take(2).find(|r| r.word == own.word);
        if let Some(first) = first
            && first.value < own.value
            && own.value - first.value <= LONGEST_RANGE
            && i - from <= 2
        {
            keys.extend((first.value + 1..own.value).map(|value| key(own.word, value)));
        }
    }
    keys
}

/// Every number of business in some words.
fn all(words: &str) -> Vec<Reference<'_>> {
    let mut found: Vec<Reference> = Vec::new();
    for (at, mark) in words.char_indices() {
        let behind = match mark {
            // 第　４号
            '第' => words.len() - scan::trim_start(&words[at + mark.len_utf8()..], "").len(),
            '（' | '(' => at + mark.len_utf8(),
            // 議題1
            '0'..='9' | '０'..='９' if found.last().is_none_or(|last| last.end <= at) => at,
            _ => continue,
        };
        let Some((value, bytes)) = numeral::read(&words[behind..]) else { continue };
        let mut end = behind + bytes;
        let before = scan::trim_end(&words[..at], "");
        if mark != '第' {
            let closed = scan::begins(&words[end..], "）)");
            if let Some(word) = scan::suffix(before, &REFERENCES_IN_BRACKETS)
                // 追加議事日程（二） is a paper.
                && !before.ends_with("議事日程")
                && (closed || behind == at && scan::prefix(&words[end..], &UNITS).is_none())
            {
                end += words[end..].chars().next().filter(|_| closed).map_or(0, char::len_utf8);
                found.push(Reference { word, value, start: before.len() - word.len(), end });
            }
            continue;
        }
        let counted = words[end..].starts_with('号');
        if counted {
            end += '号'.len_utf8();
        }
        let own = scan::suffix(before, &REFERENCES).map(|word| (word, before.len() - word.len()));
        let last = found.last().copied();
        // 追加議事日程（二）の日程第二及び日程第三 are of another paper.
        let added = |(word, at): (&'static str, usize)| {
            let before = scan::upto(words, at);
            let goes_on = |last: Reference| last.word == ADDED && is_connected(&words[last.end..at]);
            let own =
                scan::trim_end(before, "の）)一二三四五六七八九十0123456789０１２３４５６７８９（(").ends_with(ADDED);
            if word == "日程" && (own || last.is_some_and(goes_on)) { (ADDED, at) } else { (word, at) }
        };
        let own = own.map(added);
        let reference = match own {
            Some(own) => Some(own),
            // 第１号議案
            None if counted && scan::prefix(&words[end..], &REFERENCES).is_some() => {
                scan::prefix(&words[end..], &REFERENCES).map(|word| {
                    end += word.len();
                    (word, at)
                })
            }
            // 議案第１号から第３号まで
            None => last
                .filter(|l| counted && is_connected(&words[l.end..at]))
                .map(|l| (l.word, at))
                // 協議第１号, 議第１号: any character or two may count.
                .or_else(|| counted.then(|| kanji(before)).flatten().map(|word| (word, before.len() - word.len()))),
        };
        if let Some((word, start)) = reference {
            found.push(Reference { word, value, start, end });
        }
    }
    found
}

/// The last kanji, two at most.
fn kanji(before: &str) -> Option<&str> {
    let own = before.chars().rev().take(2).take_while(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
    let bytes: usize = own.map(char::len_utf8).sum();
    (bytes > 0).then(|| scan::from(before, before.len() - bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_of_business() {
        let cases: [(&str, &[&str]); 14] = [
            ("議題1について", &["議題:1"]),
            ("議題2件について", &[]),
            ("協議第１号", &["協議:1"]),
            ("次に議第１号", &["議:1"]),
            ("日程第二を議題といたします。", &["日程:2"]),
            ("議案第１１号は可決", &["議案:11"]),
            ("第３号議案は", &["議案:3"]),
            ("議員提出議案第四号", &["議員提出議案:4"]),
            ("議案第１号から第３号まで", &["議案:1", "議案:3", "議案:2"]),
            ("議案第１号及び第２号", &["議案:1", "議案:2"]),
            ("議題（１）について", &["議題:1"]),
            ("第30回会合", &[]),
            ("追加議事日程（二）の日程第二及び日程第三", &["追加議事日程:2", "追加議事日程:3"]),
            ("追加日程第２", &["追加日程:2"]),
        ];
        for (words, expected) in cases {
            assert_eq!(keys(words), expected, "{words}");
        }
    }

    #[test]
    fn each_end_of_a_range_has_its_beginning() {
        let mut found = keys("日程第３、議案第１号から日程第５、議案第３号までを一括議題とします。");
        found.sort();
        assert_eq!(found, ["日程:3", "日程:4", "日程:5", "議案:1", "議案:2", "議案:3"]);
    }

    #[test]
    fn matters_are_told_apart() {
        let read = |words: &'static str| matters(words).into_iter().map(|(_, title)| &words[title]).collect::<Vec<_>>();
        assert_eq!(
            read("日程第３　議案第１号　Ａの件、日程第４　議案第２号　Ｂの件"),
            ["　議案第１号　Ａの件、", "　議案第２号　Ｂの件"]
        );
        assert_eq!(read("議案第１号から議案第３号まで"), ["から議案第３号まで"]);
        assert!(read("条例（議案第１号）").is_empty());
    }

    #[test]
    fn a_title_may_stand_for_several() {
        assert_eq!(leading("議案第１号　条例（議案第９号の改正）"), ["議案:1"]);
        assert_eq!(leading("議案第１号及び請願第３号（委員長報告）"), ["議案:1", "請願:3"]);
        assert!(leading("条例の改正（議案第１号）").is_empty());
    }
}
