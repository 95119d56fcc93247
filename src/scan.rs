//! Small questions about words, asked of tables and sets.
//!
//! A *table* is words with blanks between them, a *set* is characters one after another. The
//! functions take both as plain text and are not generic: each exists once in the wasm, where the
//! standard library's patterns would be compiled anew for every closure and array.

use crate::span::is_blank;

/// Whether a word of the table occurs.
pub fn contains(words: &str, table: &str) -> bool {
    first(words, table).is_some()
}

/// The first word of the table that occurs, in the table's order.
pub fn first<'w>(words: &str, table: &'w str) -> Option<&'w str> {
    table.split(' ').find(|word| words.contains(*word))
}

/// The longest word of the table that `words` begin with.
pub fn prefix<'w>(words: &str, table: &'w str) -> Option<&'w str> {
    longest(table, &|word| words.starts_with(word))
}

/// The longest word of the table that `words` end with.
pub fn suffix<'w>(words: &str, table: &'w str) -> Option<&'w str> {
    longest(table, &|word| words.ends_with(word))
}

fn longest<'w>(table: &'w str, fits: &dyn Fn(&str) -> bool) -> Option<&'w str> {
    let mut found: Option<&str> = None;
    for word in table.split(' ') {
        if word.len() > found.map_or(0, str::len) && fits(word) {
            found = Some(word);
        }
    }
    found
}

/// Whether `words` are a word of the table.
pub fn is_one(words: &str, table: &str) -> bool {
    !words.is_empty() && table.split(' ').any(|word| word == words)
}

/// The value beside the first table that holds a word which occurs, and that word.
pub fn lookup<T: Copy>(words: &str, tables: &'static [(T, &'static str)]) -> Option<(T, &'static str)> {
    tables.iter().find_map(|(value, table)| Some((*value, first(words, table)?)))
}

/// The value beside the table that holds `words` themselves.
pub fn exact<T: Copy>(words: &str, tables: &[(T, &str)]) -> Option<T> {
    tables.iter().find(|(_, table)| is_one(words, table)).map(|(value, _)| *value)
}

/// Whether a character of the set occurs.
pub fn has(words: &str, set: &str) -> bool {
    words.chars().any(|c| set.contains(c))
}

pub fn begins(words: &str, set: &str) -> bool {
    words.chars().next().is_some_and(|c| set.contains(c))
}

pub fn ends(words: &str, set: &str) -> bool {
    words.chars().next_back().is_some_and(|c| set.contains(c))
}

/// Without blanks and characters of the set at the start.
pub fn trim_start<'t>(words: &'t str, set: &str) -> &'t str {
    let mut rest = words.chars();
    while let Some(c) = rest.clone().next()
        && (is_blank(c) || set.contains(c))
    {
        rest.next();
    }
    rest.as_str()
}

/// Without blanks and characters of the set at the end.
pub fn trim_end<'t>(words: &'t str, set: &str) -> &'t str {
    let mut rest = words.chars();
    while let Some(c) = rest.clone().next_back()
        && (is_blank(c) || set.contains(c))
    {
        rest.next_back();
    }
    rest.as_str()
}

/// Without blanks and characters of the set on both sides.
pub fn trim<'t>(words: &'t str, set: &str) -> &'t str {
    trim_end(trim_start(words, set), set)
}

/// Whether there are at most `most` characters; looks no further than it must.
pub fn is_short(words: &str, most: usize) -> bool {
    words.len() <= most || words.chars().nth(most).is_none()
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

/// The bytes before the first character of the set, or all.
pub fn until(words: &str, set: &str) -> usize {
    let mut at = 0;
    for c in words.chars() {
        if set.contains(c) {
            break;
        }
        at += c.len_utf8();
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_from_tables() {
        assert_eq!(prefix("日程第一", "日 日程 日程第"), Some("日程第"));
        assert_eq!(suffix("山川副委員長", "委員長 副委員長 長"), Some("副委員長"));
        assert!(is_one("委員", "委員 議員") && !is_one("委", "委員 議員") && !is_one("", "委員 議員"));
        assert_eq!(first("可決され否決され", "否決 可決"), Some("否決"));
        assert_eq!(trim("　（題） ", "（）"), "題");
        assert!(is_short("三文字", 3) && !is_short("四文字だ", 3));
        assert_eq!(until("日時：三時", "：:"), 6);
    }
}
