//! A sentence as features: numbers of buckets. Trainer and judge share this file; after a change of it
//! the model is trained anew (`npm run train`).

use super::Voice;
use crate::convention::act::{ASKS, ENDINGS, MEANING_COUNT, MEANINGS, NEGATIONS};
use crate::japanese::fold;
use crate::scan;

/// How many buckets features are hashed into: first those of lemmas, then those of letters.
pub const BUCKETS: usize = LEMMAS + LETTERS;
/// Buckets of what a sentence says by its lemmas.
const LEMMAS: usize = 1 << 12;
/// Buckets of runs of characters.
const LETTERS: usize = 1 << 14;

/// What a feature counts: a lemma says more than a run of letters.
pub fn value(bucket: u16) -> i32 {
    if usize::from(bucket) < LEMMAS { LEMMA_VALUE } else { 1 }
}
const LEMMA_VALUE: i32 = 2;

/// The length of a sentence as a vector, by which scores are divided.
pub fn length(buckets: &[u16]) -> f32 {
    (buckets.iter().map(|bucket| value(*bucket).pow(2)).sum::<i32>() as f32).sqrt()
}

/// Longest run of characters that is a feature.
const GRAM: usize = 4;
/// How many of the last characters count a second time, as an ending.
const ENDING: usize = 10;
/// How many of the last characters before the sentence count.
const BEFORE: usize = 20;

/// What a feature is about, so that the same characters in two places are two features.
#[derive(Clone, Copy)]
enum Family {
    Words = 1,
    Ending,
    Before,
    Flags,
    Stem,
    Meaning,
    Shape,
    Word,
}

/// The buckets of a sentence, each once. `before` is what stands right before it.
pub fn buckets(sentence: &str, before: &str, voice: Voice) -> Vec<u16> {
    let mut found = Found { seen: [0; BUCKETS / 64], buckets: Vec::with_capacity(256) };
    let words = key(sentence);
    let before = key(before);
    let letters = letters(&words);
    found.grams(Family::Words, &letters, GRAM);
    found.grams(Family::Ending, &letters[letters.len().saturating_sub(ENDING)..], GRAM);
    let earlier = self::letters(&before);
    found.grams(Family::Before, &earlier[earlier.len().saturating_sub(BEFORE)..], GRAM - 1);
    lemmas(&mut found, &words, &before, voice as u32);
    found.buckets
}

fn lemmas(found: &mut Found, words: &str, before: &str, speaks: u32) {
    found.add(Family::Shape, [1, speaks, 0]);
    found.add(Family::Shape, [2, u32::from(before.is_empty()), speaks]);
    found.add(Family::Shape, [3, (words.len() as u32 / 30).min(8), 0]);
    let (stem, flags) = strip(words);
    let flags = u32::from(flags);
    for bit in 0..16 {
        if flags >> bit & 1 == 1 {
            found.add(Family::Flags, [bit, 0, 0]);
            found.add(Family::Flags, [bit, 1, speaks]);
        }
    }
    found.add(Family::Flags, [99, flags, 0]);
    found.add(Family::Flags, [98, flags, speaks]);
    let mut last = stem.chars().rev().map(u32::from);
    let last = [last.next().unwrap_or(0), last.next().unwrap_or(0), last.next().unwrap_or(0)];
    found.add(Family::Stem, [last[1], last[0], 0]);
    found.add(Family::Stem, [last[1], last[0], flags]);
    found.add(Family::Stem, last);
    found.add(Family::Stem, [last[1], last[0], speaks + 1000]);
    let clause = words.rfind(['、', ',']).map_or(0, |at| at + 1);
    let meant = scan::first_of_each::<MEANING_COUNT>(words, &MEANINGS);
    let ends = scan::ends_with_each::<MEANING_COUNT>(stem, &MEANINGS);
    for (number, word) in (0..).zip(meant) {
        let Some(word) = word else { continue };
        found.add(Family::Meaning, [number, 1, 0]);
        found.add(Family::Meaning, [number, 2, flags]);
        found.add(Family::Meaning, [number, 3, speaks]);
        let at = words.rfind(word).unwrap_or(0);
        if at >= clause {
            found.add(Family::Meaning, [number, 4, 0]);
        }
        let after = scan::head(scan::from(words, at + word.len()), NEAR);
        let negated = u32::from(scan::contains(after, &NEGATIONS));
        found.add(Family::Meaning, [number, 5, negated]);
        if ends[number as usize] {
            found.add(Family::Meaning, [number, 6, 0]);
            found.add(Family::Meaning, [number, 7, flags]);
        }
        for (other, _) in (0..number).zip(&meant).filter(|(_, word)| word.is_some()) {
            found.add(Family::Meaning, [number, 8, other]);
        }
    }
    let earlier = scan::first_of_each::<MEANING_COUNT>(before, &MEANINGS);
    for (number, _) in (0..).zip(earlier).filter(|(_, word)| word.is_some()) {
        found.add(Family::Meaning, [number, 9, 0]);
        found.add(Family::Meaning, [number, 10, flags]);
    }
    // Words in kanji and katakana, with what the end says.
    let mut run = 0;
    let mut length = 0;
    let mut earlier = 0;
    for c in words.chars().chain(['。']) {
        if matches!(c, '\u{30A1}'..='\u{30FC}' | '\u{4E00}'..='\u{9FFF}') {
            run = mix(run, c as u32);
            length += 1;
        } else if length > 0 {
            if length > 1 {
                found.word([run, flags, 1]);
                found.word([run, speaks, 2]);
                found.word([run, earlier, 3]);
            }
            earlier = run;
            (run, length) = (0, 0);
        }
    }
}

/// How many characters behind a word may negate it: 賛成 することはでき ない.
const NEAR: usize = 9;

/// Folded, digits one `0` for each run.
fn key(words: &str) -> String {
    let mut key = fold::key(words);
    if !key.bytes().any(|b| b.is_ascii_digit()) {
        return key;
    }
    let mut digit = false;
    key.retain(|c| {
        let again = digit && c.is_ascii_digit();
        digit = c.is_ascii_digit();
        !again
    });
    key
}

/// The characters between two marks for the ends.
fn letters(words: &str) -> Vec<u32> {
    let one = |c: char| if c.is_ascii_digit() { u32::from('0') } else { u32::from(c) };
    let mut letters = Vec::with_capacity(words.len() / 3 + 2);
    letters.push(u32::from('^'));
    letters.extend(words.chars().map(one));
    letters.push(u32::from('$'));
    letters
}

/// The sentence without what it ends with, and what the endings say.
fn strip(words: &str) -> (&str, u16) {
    let mut stem = scan::trim_end(words, CLOSING);
    let mut flags = if scan::has(&words[stem.len()..], "?") { ASKS } else { 0 };
    for _ in 0..LAYERS {
        let Some((flag, ending)) = scan::trailing(stem, &ENDINGS) else { break };
        stem = scan::upto(stem, stem.len() - ending.len());
        flags |= flag;
    }
    (stem, flags)
}

/// Marks behind the last word.
const CLOSING: &str = "。．.!?」』）)】]";
/// Most endings that are taken off: と 思い ます, て おり まし た.
const LAYERS: usize = 8;

struct Found {
    seen: [u64; BUCKETS / 64],
    buckets: Vec<u16>,
}

impl Found {
    fn grams(&mut self, family: Family, letters: &[u32], most: usize) {
        for start in 0..letters.len() {
            let mut hash = family as u32;
            for letter in letters[start..].iter().take(most) {
                hash = mix(hash, *letter);
                self.put(LEMMAS + spread(hash) % LETTERS);
            }
        }
    }

    /// A kanji word with what goes with it: as many as there are runs of letters, and kept among those.
    fn word(&mut self, parts: [u32; 3]) {
        let hash = parts.into_iter().fold(Family::Word as u32, mix);
        self.put(LEMMAS + spread(hash) % LETTERS);
    }

    fn add(&mut self, family: Family, parts: [u32; 3]) {
        let hash = parts.into_iter().fold(family as u32, mix);
        self.put(spread(hash) % LEMMAS);
    }

    fn put(&mut self, bucket: usize) {
        let (word, bit) = (bucket / 64, 1 << (bucket % 64));
        if self.seen[word] & bit == 0 {
            self.seen[word] |= bit;
            self.buckets.push(bucket as u16);
        }
    }
}

/// The upper bits of a hash, which depend on all that went into it.
fn spread(hash: u32) -> usize {
    ((hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d) >> 16) as usize
}

/// One step of FNV-1a over whole numbers.
fn mix(hash: u32, part: u32) -> u32 {
    (hash ^ part).wrapping_mul(0x0100_0193).rotate_left(5)
}
