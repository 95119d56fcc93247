//! The numbers of a vote, as printed: 賛成１０名、反対三名, 賛成２６，５０１個, 挙手８名.

use crate::convention::outcome::{AGAINST, FOR, METHODS, VOTE_UNITS, WITHHELD};
use crate::japanese::letter::is_number;
use crate::japanese::{fold, numeral};
use crate::model::{VoteMethod, Votes};
use crate::scan::{self, Table};
use crate::span::Span;

/// How many characters may stand between the side and its number: 賛成する者の数は…
const GAP: usize = 6;

const KANJI: &str = "〇一二三四五六七八九十百";

/// The votes that a sentence counts.
pub fn read(words: &str, span: Span) -> Option<Votes> {
    let key = fold::key(words);
    if !scan::contains(&key, &FOR) && !scan::contains(&key, &AGAINST) {
        return None;
    }
    let words = plain(key);
    let count = |side: &Table| side.words().find_map(|word| counted(&words, word).or_else(|| named(&words, word)));
    let votes = Votes {
        in_favour: count(&FOR),
        against: count(&AGAINST),
        abstain: count(&WITHHELD),
        method: method(&words),
        span,
    };
    (votes.in_favour.is_some() || votes.against.is_some()).then_some(votes)
}

/// The hands or heads that a stage direction counts: （挙手８名）.
pub fn shown(words: &str) -> Option<u32> {
    let words = plain(fold::key(words));
    ["挙手", "起立", "賛成者"].iter().find_map(|word| counted(&words, word))
}

pub fn method(words: &str) -> Option<VoteMethod> {
    scan::lookup(words, &METHODS).map(|(method, _)| method)
}

/// Without the commas that part thousands.
fn plain(key: String) -> String {
    if !scan::has(&key, ",，") {
        return key;
    }
    let key: Vec<char> = key.chars().collect();
    let digit = |at: usize| key.get(at).is_some_and(char::is_ascii_digit);
    let parts = |at: usize| {
        matches!(key[at], ',' | '，') && at > 0 && digit(at - 1) && (1..4).all(|n| digit(at + n)) && !digit(at + 4)
    };
    (0..key.len()).filter(|at| !parts(*at)).map(|at| key[at]).collect()
}

/// How many names a bracket right behind a side lists: 賛成（山川、谷、morita）
fn named(words: &str, side: &str) -> Option<u32> {
    let (_, behind) = words.split_once(side)?;
    let list = scan::trim_start(behind, "：:").strip_prefix('(')?;
    let list = list.split_once(')').map_or(list, |(list, _)| list);
    let names = || list.split([',', '、', '，', '・']).map(|name| scan::trim(name, ""));
    let is_name = |name: &str| !name.is_empty() && scan::is_short(name, NAME) && !name.contains(is_number);
    let count = names().count();
    (count > 1 && names().all(is_name)).then(|| u32::try_from(count).unwrap_or(u32::MAX))
}

/// Longest name in such a list, in characters.
const NAME: usize = 12;

/// The number that a side has: behind it, or before it with の or が between.
fn counted(words: &str, side: &str) -> Option<u32> {
    words.match_indices(side).find_map(|(at, _)| {
        let behind = scan::from(words, at + side.len());
        // 反対 stands on its own, 可否 and 可決 are no side.
        if behind.starts_with(['否', '決', '能', '多', '少', '全']) {
            return None;
        }
        let gap = behind.char_indices().take(GAP).take_while(|(_, c)| !"。、,賛反棄保否可".contains(*c));
        for (start, c) in gap {
            if (c.is_ascii_digit() || KANJI.contains(c))
                && let Some((value, bytes)) = numeral::read(scan::from(behind, start))
            {
                let after = scan::from(behind, start + bytes);
                let unit = scan::prefix(after, &VOTE_UNITS).is_some();
                let bare = c.is_ascii_digit()
                    && after.chars().next().is_none_or(|c| "、,。)）(（でとに・反賛棄保→".contains(c));
                return (unit || bare).then_some(value);
            }
        }
        let before = scan::upto(words, at).strip_suffix(['の', 'が'])?;
        let front = VOTE_UNITS.words().find_map(|unit| before.strip_suffix(unit))?;
        let number = scan::trim_end(front, "0123456789〇一二三四五六七八九十百");
        numeral::read(scan::from(front, number.len())).map(|(value, _)| value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_ballot_is_no_roll_call() {
        assert_eq!(method("無記名投票を行いました。"), Some(VoteMethod::Ballot));
        assert_eq!(method("記名投票を行いました。"), Some(VoteMethod::RollCall));
    }

    #[test]
    fn counts_as_printed() {
        let cases = [
            ("賛成８名、反対３名でございます。", Some((Some(8), Some(3), None))),
            ("賛成２６，５０１個、反対３，２９６個、棄権３１７個", Some((Some(26501), Some(3296), Some(317)))),
            ("起立１１名、起立多数であります。", Some((Some(11), None, None))),
            ("可１４票、否２票、白票１票", Some((Some(14), Some(2), None))),
            ("賛成が41、反対が6です。", Some((Some(41), Some(6), None))),
            ("採決の結果、賛成六人、反対なし。", Some((Some(6), None, None))),
            ("賛成３、反対１により、棄権１（書面）", Some((Some(3), Some(1), Some(1)))),
            ("反対0、賛成98", Some((Some(98), Some(0), None))),
            ("賛成3　反対1　保留2 → 可決", Some((Some(3), Some(1), Some(2)))),
            ("11名が賛成し、可決した。", Some((Some(11), None, None))),
            ("* 賛成(morita, lukas, 谷)、反対（山川、岡）", Some((Some(3), Some(2), None))),
            ("賛成（全員一致）", None),
            ("賛成多数で可決されました。", None),
            ("賛成の方が２割を超えた。", None),
            ("第３号議案に賛成です。", None),
        ];
        for (words, expected) in cases {
            let read = read(words, Span::default()).map(|v| (v.in_favour, v.against, v.abstain));
            assert_eq!(read, expected, "{words}");
        }
    }
}
