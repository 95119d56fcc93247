//! Questions asked of tables of words.

use super::{from, upto};

/// Words to look for, with a filter that turns most places of a text away at one glance.
pub struct Table {
    /// The words, one blank between them.
    words: &'static str,
    /// The length of each in bytes, so that most are passed over unread.
    lengths: &'static [u8],
    /// A bit for the first character of each word, by [`bit`].
    firsts: [u32; 8],
    /// Likewise for the second, in half of the bits; all of them where a word has none.
    seconds: [u32; 4],
    /// Likewise for the last, in a quarter of the bits.
    lasts: [u32; 2],
}

/// Makes a table of words with blanks between them, when compiling.
macro_rules! table {
    ($words:expr $(,)?) => {{
        const WORDS: &str = $words;
        const LENGTHS: [u8; $crate::scan::count(WORDS)] = $crate::scan::lengths(WORDS);
        $crate::scan::Table::new(WORDS, &LENGTHS)
    }};
}
pub(crate) use table;

/// How many words there are.
pub const fn count(words: &str) -> usize {
    let bytes = words.as_bytes();
    let (mut count, mut i) = (1, 0);
    while i < bytes.len() {
        count += (bytes[i] == b' ') as usize;
        i += 1;
    }
    count
}

/// The length of each word in bytes. Fails to compile where one is longer than 255.
pub const fn lengths<const N: usize>(words: &str) -> [u8; N] {
    let bytes = words.as_bytes();
    let mut lengths = [0; N];
    let (mut word, mut i) = (0, 0);
    while i < bytes.len() {
        if bytes[i] == b' ' {
            word += 1;
        } else {
            lengths[word] += 1;
        }
        i += 1;
    }
    lengths
}

impl Table {
    #[doc(hidden)]
    pub const fn new(words: &'static str, lengths: &'static [u8]) -> Table {
        let bytes = words.as_bytes();
        let (mut firsts, mut seconds, mut lasts) = ([0; 8], [0; 4], [0; 2]);
        let mut i = 0;
        while i < bytes.len() {
            if i == 0 || bytes[i - 1] == b' ' {
                let first = bit(bytes, i);
                firsts[first / 32] |= 1 << (first % 32);
                let next = i + width(bytes[i]);
                if next >= bytes.len() || bytes[next] == b' ' {
                    seconds = [u32::MAX; 4];
                } else {
                    let second = bit(bytes, next) & 127;
                    seconds[second / 32] |= 1 << (second % 32);
                }
            }
            if i + 1 == bytes.len() || bytes[i + 1] == b' ' {
                let bit = bit(bytes, last_start(bytes, i + 1)) & 63;
                lasts[bit / 32] |= 1 << (bit % 32);
            }
            i += 1;
        }
        Table { words, lengths, firsts, seconds, lasts }
    }
}

/// Where the last character before `end` begins.
const fn last_start(bytes: &[u8], end: usize) -> usize {
    let mut at = end - 1;
    while at > 0 && bytes[at] & 0xC0 == 0x80 {
        at -= 1;
    }
    at
}

/// A number below 256 for the character that begins at `at`, 0 at the end; kanji and kana spread well.
#[inline(always)]
const fn bit(bytes: &[u8], at: usize) -> usize {
    if at + 2 < bytes.len() && bytes[at] >= 0xE0 {
        ((bytes[at + 1] as usize) << 4 ^ bytes[at + 2] as usize) & 255
    } else if at < bytes.len() {
        bytes[at] as usize
    } else {
        0
    }
}

#[inline(always)]
const fn holds(filter: &[u32], bit: usize) -> bool {
    filter[bit / 32] >> (bit % 32) & 1 == 1
}

impl Table {
    /// Its words, in order.
    pub fn words(&self) -> Words {
        Words { rest: self.words }
    }
}

/// The words of a table. The standard library's `split` is made for long texts and costs more than
/// the comparison of a short word.
#[derive(Clone)]
pub struct Words {
    rest: &'static str,
}

impl Iterator for Words {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        if self.rest.is_empty() {
            return None;
        }
        let end = self.rest.bytes().position(|b| b == b' ').unwrap_or(self.rest.len());
        let word = upto(self.rest, end);
        self.rest = from(self.rest, end + 1);
        Some(word)
    }
}

/// Whether a word of the table occurs.
pub fn contains(words: &str, table: &Table) -> bool {
    first(words, table).is_some()
}

/// The first word of the table that occurs, in the table's order.
#[cfg_attr(tuned, optimize(speed))]
pub fn first(words: &str, table: &Table) -> Option<&'static str> {
    let bytes = words.as_bytes();
    // Words before this place of the table are all that is still of use.
    let mut most = table.words.len();
    let mut found = None;
    let (mut at, mut here) = (0, bit(bytes, 0));
    while at < bytes.len() {
        let next = at + width(bytes[at]);
        let after = bit(bytes, next);
        // Both asked at once, as a wrong guess of the processor costs more than the second question.
        if holds(&table.firsts, here) & holds(&table.seconds, after & 127)
            && let Some((start, end)) = begun(&bytes[at..], table, most)
        {
            found = table.words.get(start..end);
            most = start;
        }
        (at, here) = (next, after);
    }
    found
}

/// The bytes of the character that begins with this byte.
#[inline(always)]
pub const fn width(lead: u8) -> usize {
    match lead {
        0..=0xBF => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    }
}

/// Where in the table the first word stands that `bytes` begin with, before the place `most`.
#[cfg_attr(tuned, optimize(speed))]
fn begun(bytes: &[u8], table: &Table, most: usize) -> Option<(usize, usize)> {
    let words = table.words.as_bytes();
    let mut start = 0;
    for length in table.lengths {
        let end = start + usize::from(*length);
        if end > most {
            return None;
        }
        // Characters of one script share their first bytes: the third tells most.
        let probe = (end - start).min(3);
        if probe > 0
            && bytes.len() >= end - start
            && bytes[probe - 1] == words[start + probe - 1]
            && bytes.starts_with(&words[start..end])
        {
            return Some((start, end));
        }
        start = end + 1;
    }
    None
}

/// The longest word of the table that `words` begin with.
pub fn prefix(words: &str, table: &Table) -> Option<&'static str> {
    let bytes = words.as_bytes();
    if bytes.is_empty() || !holds(&table.firsts, bit(bytes, 0)) {
        return None;
    }
    longest(table, bytes, false)
}

/// The longest word of the table that `words` end with.
pub fn suffix(words: &str, table: &Table) -> Option<&'static str> {
    let bytes = words.as_bytes();
    if bytes.is_empty() || !holds(&table.lasts, bit(bytes, last_start(bytes, bytes.len())) & 63) {
        return None;
    }
    longest(table, bytes, true)
}

/// Whether `words` are a word of the table.
pub fn is_one(words: &str, table: &Table) -> bool {
    prefix(words, table).is_some_and(|word| word.len() == words.len())
}

/// What the words of some tables begin with.
pub struct Firsts([u32; 8]);

impl Firsts {
    /// None.
    pub const NONE: Firsts = Firsts([0; 8]);

    /// These and what the words of more tables begin with.
    pub const fn and<T>(mut self, tables: &[(T, Table)]) -> Firsts {
        let mut i = 0;
        while i < tables.len() * 8 {
            self.0[i % 8] |= tables[i / 8].1.firsts[i % 8];
            i += 1;
        }
        self
    }
}

/// Whether one of those words could begin with the character: false is certain, true is not.
pub fn may_begin(c: char, firsts: &Firsts) -> bool {
    holds(&firsts.0, bit(c.encode_utf8(&mut [0; 4]).as_bytes(), 0))
}

/// The longest word of the table at one end of `bytes`.
#[cfg_attr(tuned, optimize(speed))]
fn longest(table: &Table, bytes: &[u8], at_end: bool) -> Option<&'static str> {
    let words = table.words.as_bytes();
    let (mut start, mut found) = (0, 0..0);
    for length in table.lengths {
        let length = usize::from(*length);
        let end = start + length;
        if length > found.len() && length <= bytes.len() {
            let part = if at_end { &bytes[bytes.len() - length..] } else { &bytes[..length] };
            // Characters of one script share their first bytes: the last tells most.
            if part[length - 1] == words[end - 1] && part == &words[start..end] {
                found = start..end;
            }
        }
        start = end + 1;
    }
    if found.is_empty() { None } else { table.words.get(found) }
}

/// The value beside the first table that holds a word which occurs, and that word.
pub fn lookup<T: Copy>(words: &str, tables: &'static [(T, Table)]) -> Option<(T, &'static str)> {
    tables.iter().find_map(|(value, table)| Some((*value, first(words, table)?)))
}

/// The value beside the table that holds `words` themselves.
pub fn exact<T: Copy>(words: &str, tables: &[(T, Table)]) -> Option<T> {
    tables.iter().find(|(_, table)| is_one(words, table)).map(|(value, _)| *value)
}
