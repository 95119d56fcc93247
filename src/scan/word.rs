//! Questions asked of tables of words.

use std::sync::OnceLock;

use super::{from, upto};

/// Words to look for, one blank between them; where `|` stands between them they are in groups.
///
/// What finds them is made when they are first asked for: it need not be loaded.
pub struct Table {
    words: &'static str,
    index: OnceLock<Box<Index>>,
}

/// Makes a table of words with blanks between them.
macro_rules! table {
    ($words:expr $(,)?) => {
        $crate::scan::Table::new($words)
    };
}
pub(crate) use table;

/// Which words begin and end with which character.
struct Index {
    words: Box<[Word]>,
    /// A bit for the first character of each word, by [`bit`]: most places of a text are turned away at one glance.
    firsts: [u32; 8],
    /// Likewise for the second, in half of the bits; all of them where a word has none.
    seconds: [u32; 4],
    /// Likewise for the last, in a quarter of the bits.
    lasts: [u32; 2],
    /// The number of the first word whose first character has this [`bit`], as far as there are places: counted from 1, 0
    /// for none.
    begins: Box<[u16]>,
    /// Likewise for the last character.
    ends: Box<[u16]>,
}

#[derive(Clone, Copy)]
struct Word {
    start: u16,
    length: u8,
    group: u8,
    /// The next word that begins alike, and the next that ends alike, counted from 1.
    begins: u16,
    ends: u16,
}

impl Table {
    #[doc(hidden)]
    pub const fn new(words: &'static str) -> Table {
        Table { words, index: OnceLock::new() }
    }

    #[inline(always)]
    fn index(&self) -> &Index {
        match self.index.get() {
            Some(index) => index,
            None => self.index.get_or_init(|| Box::new(Index::new(self.words))),
        }
    }
}

impl Index {
    #[cold]
    fn new(table: &str) -> Index {
        let bytes = table.as_bytes();
        let mut own = Index {
            words: Box::default(),
            firsts: [0; 8],
            seconds: [0; 4],
            lasts: [0; 2],
            begins: Box::default(),
            ends: Box::default(),
        };
        let mut words = Vec::new();
        let (mut start, mut group) = (0, 0);
        for end in 0..=bytes.len() {
            if bytes.get(end).is_some_and(|byte| *byte != b' ') {
                continue;
            }
            if &bytes[start..end] == b"|" {
                group += 1;
            } else if start < end {
                debug_assert!(end - start < 256 && end < 65_536, "{table}");
                words.push(Word { start: start as u16, length: (end - start) as u8, group, begins: 0, ends: 0 });
            }
            start = end + 1;
        }
        let places = words.len().next_power_of_two().min(256);
        own.begins = vec![0; places].into();
        own.ends = own.begins.clone();
        // From the last to the first, so that each list is in the order of the table.
        for (number, word) in words.iter_mut().enumerate().rev() {
            let (start, end) = (usize::from(word.start), usize::from(word.start) + usize::from(word.length));
            let (first, last) = (bit(bytes, start), bit(bytes, last_start(bytes, end)));
            let next = start + width(bytes[start]);
            own.firsts[first / 32] |= 1 << (first % 32);
            own.lasts[(last & 63) / 32] |= 1 << (last % 32);
            if next < end {
                let second = bit(bytes, next) & 127;
                own.seconds[second / 32] |= 1 << (second % 32);
            } else {
                own.seconds = [u32::MAX; 4];
            }
            word.begins = std::mem::replace(&mut own.begins[first & (places - 1)], number as u16 + 1);
            word.ends = std::mem::replace(&mut own.ends[last & (places - 1)], number as u16 + 1);
        }
        own.words = words.into();
        own
    }
}

/// Where the last character before `end` begins.
fn last_start(bytes: &[u8], end: usize) -> usize {
    let mut at = end - 1;
    while at > 0 && bytes[at] & 0xC0 == 0x80 {
        at -= 1;
    }
    at
}

/// A number below 256 for the character that begins at `at`, 0 at the end; kanji and kana spread well.
#[inline(always)]
fn bit(bytes: &[u8], at: usize) -> usize {
    if at + 2 < bytes.len() && bytes[at] >= 0xE0 {
        ((bytes[at + 1] as usize) << 4 ^ bytes[at + 2] as usize) & 255
    } else if at < bytes.len() {
        bytes[at] as usize
    } else {
        0
    }
}

#[inline(always)]
fn holds(filter: &[u32], bit: usize) -> bool {
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
pub fn first(words: &str, table: &Table) -> Option<&'static str> {
    first_word(words, table)?.of(table)
}

#[cfg_attr(tuned, optimize(speed))]
fn first_word(words: &str, table: &Table) -> Option<Word> {
    let mut found = None;
    scan(words, table, |most, _, word| {
        found = Some(word);
        *most = word.start;
    });
    found
}

/// For every group of the table the first word that occurs, in the table's order.
#[cfg_attr(tuned, optimize(speed))]
pub fn first_of_each<const N: usize>(words: &str, table: &Table) -> [Option<&'static str>; N] {
    let mut found: [Option<Word>; N] = [None; N];
    scan(words, table, |_, _, word| {
        let own = &mut found[usize::from(word.group)];
        if own.is_none_or(|own| word.start < own.start) {
            *own = Some(word);
        }
    });
    found.map(|word| word.and_then(|word| word.of(table)))
}

/// The word of the table that begins last, and where; of several that begin there the greatest.
pub fn last(words: &str, table: &Table) -> Option<(usize, &'static str)> {
    let mut found = None;
    scan(words, table, |_, at, word| found = found.max(word.of(table).map(|word| (at, word))));
    found
}

/// Tells of every word of the table that occurs and stands there before the place `most`, which starts at its end.
#[inline(always)]
fn scan(words: &str, table: &Table, mut tell: impl FnMut(&mut u16, usize, Word)) {
    let (bytes, own, index) = (words.as_bytes(), table.words.as_bytes(), table.index());
    let mut most = u16::MAX;
    let (mut at, mut here) = (0, bit(bytes, 0));
    while at < bytes.len() {
        let next = at + width(bytes[at]);
        let after = bit(bytes, next);
        // Both asked at once, as a wrong guess of the processor costs more than the second question.
        if holds(&index.firsts, here) & holds(&index.seconds, after & 127) {
            let mut number = self::at(&index.begins, here);
            while let Some(word) = index.words.get(usize::from(number).wrapping_sub(1)) {
                if word.start >= most {
                    break;
                }
                if bytes[at..].starts_with(word.bytes(own)) {
                    tell(&mut most, at, *word);
                }
                number = word.begins;
            }
        }
        (at, here) = (next, after);
    }
}

/// The number at the place of a [`bit`]; there are as many places as some power of two.
#[inline(always)]
fn at(places: &[u16], bit: usize) -> u16 {
    places.get(bit & places.len().wrapping_sub(1)).copied().unwrap_or(0)
}

impl Word {
    #[inline(always)]
    fn bytes(self, table: &[u8]) -> &[u8] {
        let start = usize::from(self.start);
        &table[start..start + usize::from(self.length)]
    }

    fn of(self, table: &Table) -> Option<&'static str> {
        let start = usize::from(self.start);
        table.words.get(start..start + usize::from(self.length))
    }
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

/// The longest word of the table that `words` begin with.
pub fn prefix(words: &str, table: &Table) -> Option<&'static str> {
    beginning(words, table)?.of(table)
}

fn beginning(words: &str, table: &Table) -> Option<Word> {
    let (bytes, index) = (words.as_bytes(), table.index());
    let first = bit(bytes, 0);
    if holds(&index.firsts, first) { longest(table, at(&index.begins, first), bytes, false, 1) } else { None }
}

/// The longest word of the table that `words` end with.
pub fn suffix(words: &str, table: &Table) -> Option<&'static str> {
    ending(words, table)?.of(table)
}

/// For every group of the table whether `words` end with one of its words.
pub fn ends_with_each<const N: usize>(words: &str, table: &Table) -> [bool; N] {
    let (bytes, index) = (words.as_bytes(), table.index());
    let mut found = [false; N];
    if !bytes.is_empty() {
        let mut number = at(&index.ends, bit(bytes, last_start(bytes, bytes.len())));
        while let Some(word) = index.words.get(usize::from(number).wrapping_sub(1)) {
            found[usize::from(word.group)] |= bytes.ends_with(word.bytes(table.words.as_bytes()));
            number = word.ends;
        }
    }
    found
}

fn ending(words: &str, table: &Table) -> Option<Word> {
    let bytes = words.as_bytes();
    if bytes.is_empty() {
        return None;
    }
    let index = table.index();
    let last = bit(bytes, last_start(bytes, bytes.len()));
    if !holds(&index.lasts, last & 63) {
        return None;
    }
    longest(table, at(&index.ends, last), bytes, true, 1)
}

/// Whether `words` are a word of the table.
pub fn is_one(words: &str, table: &Table) -> bool {
    whole(words, table).is_some()
}

/// The first word of the table that `words` are.
fn whole(words: &str, table: &Table) -> Option<Word> {
    let (bytes, index) = (words.as_bytes(), table.index());
    let first = bit(bytes, 0);
    if !holds(&index.firsts, first) {
        return None;
    }
    let mut number = at(&index.begins, first);
    while let Some(word) = index.words.get(usize::from(number).wrapping_sub(1)) {
        if bytes == word.bytes(table.words.as_bytes()) {
            return Some(*word);
        }
        number = word.begins;
    }
    None
}

/// The longest word, of at least so many bytes, of the list that begins with this number.
#[cfg_attr(tuned, optimize(speed))]
fn longest(table: &Table, mut number: u16, bytes: &[u8], at_end: bool, mut least: usize) -> Option<Word> {
    let (own, index) = (table.words.as_bytes(), table.index());
    let mut found = None;
    while let Some(word) = index.words.get(usize::from(number).wrapping_sub(1)) {
        let length = usize::from(word.length);
        if length >= least && length <= bytes.len() {
            let part = if at_end { &bytes[bytes.len() - length..] } else { &bytes[..length] };
            if part == word.bytes(own) {
                found = Some(*word);
                least = length;
            }
        }
        number = if at_end { word.ends } else { word.begins };
    }
    found
}

/// Words in groups, each group with what it stands for.
pub struct Values<T: 'static> {
    values: &'static [T],
    table: Table,
}

/// Makes groups of words with their values, when compiling.
macro_rules! values {
    ($(($value:expr, table!($words:literal $(,)?) $(,)?)),+ $(,)?) => {
        $crate::scan::Values::new(&[$($value),+], concat!($($words, " | "),+))
    };
}
pub(crate) use values;

impl<T: Copy> Values<T> {
    #[doc(hidden)]
    pub const fn new(values: &'static [T], words: &'static str) -> Values<T> {
        Values { values, table: Table::new(words) }
    }

    fn tell(&self, word: Word) -> Option<(T, &'static str)> {
        Some((*self.values.get(usize::from(word.group))?, word.of(&self.table)?))
    }
}

/// The value of the first group that has a word which occurs, and that word.
pub fn lookup<T: Copy>(words: &str, groups: &Values<T>) -> Option<(T, &'static str)> {
    groups.tell(first_word(words, &groups.table)?)
}

/// The value of the first group that has `words` themselves.
pub fn exact<T: Copy>(words: &str, groups: &Values<T>) -> Option<T> {
    groups.tell(whole(words, &groups.table)?).map(|(value, _)| value)
}

/// The longest word that `words` begin with, and the value of its group.
pub fn leading<T: Copy>(words: &str, groups: &Values<T>) -> Option<(T, &'static str)> {
    groups.tell(beginning(words, &groups.table)?)
}

/// The longest word that `words` end with, and the value of its group; of words that several groups have, the last.
pub fn trailing<T: Copy>(words: &str, groups: &Values<T>) -> Option<(T, &'static str)> {
    groups.tell(ending(words, &groups.table)?)
}

/// Whether one of these words could begin with the character: false is certain, true is not.
pub fn may_begin<T: Copy>(c: char, groups: &Values<T>) -> bool {
    holds(&groups.table.index().firsts, bit(c.encode_utf8(&mut [0; 4]).as_bytes(), 0))
}
