//! Small questions about words, asked of tables and sets.
//!
//! A *table* is words, a *set* is characters one after another. The functions are not generic: each
//! exists once in the wasm, where the standard library's patterns would be compiled anew for every
//! closure and array.

mod set;
mod word;

pub use set::{among, begins, ends, has, trim, trim_end, trim_start, until};
pub(crate) use word::table;
pub use word::{
    Firsts, Table, contains, count, exact, first, is_one, lengths, lookup, may_begin, prefix, suffix, width,
};

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
    }

    #[test]
    fn asks_sets() {
        assert_eq!(trim("　（題） ", "（）"), "題");
        assert!(is_short("三文字", 3) && !is_short("四文字だ", 3));
        assert_eq!(until("日時：三時", "：:"), 6);
        assert_eq!((head("日時：", 2), head("ab", 5)), ("日時", "ab"));
    }
}
