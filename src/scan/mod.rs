//! Small questions about words, asked of tables and sets.
//!
//! A *table* is words, a *set* is characters one after another. The functions are not generic: each
//! exists once in the wasm, where the standard library's patterns would be compiled anew for every
//! closure and array.

mod set;
mod word;

pub use set::{among, begins, ends, has, trim, trim_end, trim_start, until};
pub use word::{
    Table, Values, contains, ends_with_each, exact, first, first_of_each, is_one, last, leading, lookup, may_begin,
    prefix, suffix, trailing, width,
};
pub(crate) use word::{table, values};

use crate::span::is_blank;

/// Whether there are at most `most` characters; looks no further than it must.
pub fn is_short(words: &str, most: usize) -> bool {
    words.len() <= most || words.len() <= most * 4 && words.chars().nth(most).is_none()
}

/// The first characters, so many at most.
#[cfg_attr(tuned, optimize(speed))]
pub fn head(words: &str, most: usize) -> &str {
    let bytes = words.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() && count < most {
        at += width(bytes[at]);
        count += 1;
    }
    upto(words, at)
}

/// The characters that are not blank, as one word.
pub fn without_blanks(words: &str) -> String {
    words.chars().filter(|c| !is_blank(*c)).collect()
}

/// `words` from byte `at`; empty where that is no boundary.
pub fn from(words: &str, at: usize) -> &str {
    words.get(at..).unwrap_or("")
}

/// `words` up to byte `at`; empty where that is no boundary.
pub fn upto(words: &str, at: usize) -> &str {
    words.get(..at).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_from_tables() {
        assert_eq!(prefix("日程第一", &table!("日 日程 日程第")), Some("日程第"));
        assert_eq!(suffix("山川副委員長", &table!("委員長 副委員長 長")), Some("副委員長"));
        assert_eq!(suffix("a", &table!("ba a")), Some("a"));
        let table_ = table!("委員 議員");
        assert!(is_one("委員", &table_) && !is_one("委", &table_) && !is_one("", &table_));
        assert_eq!(first("可決され否決され", &table!("否決 可決")), Some("否決"));
        assert_eq!(first("本件は可決された", &table!("否決 可決")), Some("可決"));
        assert_eq!(first("", &table!("否決")), None);
        // Long tables are searched by first and last characters; of equal starts the order tells.
        assert_eq!(first("委員会委員長", &table!("委員長 議長 委員 会長 委員会")), Some("委員長"));
        assert!(!is_one("", &table!("可決")) && suffix("", &table!("可決")).is_none());
    }

    #[test]
    fn answers_from_groups() {
        static GROUPS: Values<u8> = values![(1, table!("可決 承認")), (2, table!("否決 承認 不承認"))];
        assert_eq!(lookup("不承認とし、可決", &GROUPS), Some((1, "可決")));
        assert_eq!(lookup("否決した", &GROUPS), Some((2, "否決")));
        assert_eq!((exact("承認", &GROUPS), exact("不承認", &GROUPS), exact("認", &GROUPS)), (Some(1), Some(2), None));
        assert_eq!((trailing("不承認", &GROUPS), trailing("承認", &GROUPS)), (Some((2, "不承認")), Some((2, "承認"))));
        assert_eq!(leading("可決した", &GROUPS), Some((1, "可決")));
        assert!(may_begin('否', &GROUPS) && !may_begin('認', &GROUPS));
        static ONE: Table = table!("可決 承認 | 否決 承認");
        assert_eq!(first_of_each::<2>("承認し、可決し", &ONE), [Some("可決"), Some("承認")]);
        assert_eq!(ends_with_each::<2>("否決", &ONE), [false, true]);
    }

    #[test]
    fn asks_sets() {
        assert_eq!(trim("　（題） ", "（）"), "題");
        assert!(is_short("三文字", 3) && !is_short("四文字だ", 3));
        assert_eq!(until("日時：三時", "：:"), 6);
        assert_eq!((head("日時：", 2), head("ab", 5)), ("日時", "ab"));
    }
}
