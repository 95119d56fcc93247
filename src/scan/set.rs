//! Questions asked of sets of characters.

use super::word::width;
use crate::span::is_blank;

/// Whether the set holds the character.
pub fn among(set: &str, c: char) -> bool {
    is_member(set.as_bytes(), c.encode_utf8(&mut [0; 4]).as_bytes())
}

/// Whether the set holds the character of these bytes.
#[cfg_attr(tuned, optimize(speed))]
fn is_member(set: &[u8], wanted: &[u8]) -> bool {
    let mut at = 0;
    while at < set.len() {
        let next = at + width(set[at]);
        // Characters of one script share their first bytes: the last tells most.
        if set[next - 1] == wanted[wanted.len() - 1] && &set[at..next] == wanted {
            return true;
        }
        at = next;
    }
    false
}

/// Whether a character of the set occurs.
pub fn has(words: &str, set: &str) -> bool {
    until(words, set) < words.len()
}

pub fn begins(words: &str, set: &str) -> bool {
    words.chars().next().is_some_and(|c| among(set, c))
}

pub fn ends(words: &str, set: &str) -> bool {
    words.chars().next_back().is_some_and(|c| among(set, c))
}

/// Without blanks and characters of the set at the start.
#[cfg_attr(tuned, optimize(speed))]
pub fn trim_start<'t>(words: &'t str, set: &str) -> &'t str {
    let mut rest = words.chars();
    while let Some(c) = rest.clone().next()
        && (is_blank(c) || among(set, c))
    {
        rest.next();
    }
    rest.as_str()
}

/// Without blanks and characters of the set at the end.
#[cfg_attr(tuned, optimize(speed))]
pub fn trim_end<'t>(words: &'t str, set: &str) -> &'t str {
    let mut rest = words.chars();
    while let Some(c) = rest.clone().next_back()
        && (is_blank(c) || among(set, c))
    {
        rest.next_back();
    }
    rest.as_str()
}

/// Without blanks and characters of the set on both sides.
pub fn trim<'t>(words: &'t str, set: &str) -> &'t str {
    trim_end(trim_start(words, set), set)
}

/// The bytes before the first character of the set, or all.
#[cfg_attr(tuned, optimize(speed))]
pub fn until(words: &str, set: &str) -> usize {
    let (bytes, set) = (words.as_bytes(), set.as_bytes());
    let mut filter = 0u64;
    let mut at = 0;
    while at < set.len() {
        filter |= 1 << tail(set, at);
        at += width(set[at]);
    }
    at = 0;
    while at < bytes.len() {
        let next = (at + width(bytes[at])).min(bytes.len());
        if filter >> tail(bytes, at) & 1 == 1 && is_member(set, &bytes[at..next]) {
            return at;
        }
        at = next;
    }
    bytes.len()
}

/// A number below 64 for the character that begins at `at`.
#[inline(always)]
fn tail(bytes: &[u8], at: usize) -> u32 {
    let byte = |ahead: usize| bytes.get(at + ahead).map_or(0, |byte| u32::from(*byte));
    (if bytes[at] < 0xE0 { byte(0) } else { byte(1) << 3 ^ byte(2) }) & 63
}
