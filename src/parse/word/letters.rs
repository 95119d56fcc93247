//! Which letters stand where in names: how much likelier a word is a surname or a given name than other words.
//!
//! `letters.bin` is made by `node tools/letters/letters.mjs`, which tells its sources.

use crate::convention::surname::UNLIKELY;
use crate::scan;

/// Four planes of the same length: the upper and the lower byte of each letter's code, sorted; its scores at the
/// start and inside of a surname; its scores at the start and inside of a given name.
static LETTERS: &[u8] = include_bytes!("letters.bin");

/// The lowest score, and what one step of the scores is worth, in bits.
const LOWEST: f32 = -4.0;
const STEP: f32 = 0.6;

/// What a kanji that no count tells of is worth: rare letters are of names.
const RARE: f32 = 1.0;

/// What a surname is worth that a table has.
const KNOWN: f32 = 3.0;

/// A name's length against that of other names, by letters.
const SURNAME_LENGTHS: [f32; 6] = [-20.0, -2.5, 0.0, -1.0, -4.5, -8.0];
const GIVEN_LENGTHS: [f32; 6] = [-20.0, -1.0, 0.0, -0.5, -2.0, -5.0];

/// Bits for a word as a surname.
pub fn surname(word: &str) -> f32 {
    let bits = measure(word, &SURNAME_LENGTHS, [0, 1]);
    if bits < KNOWN && scan::is_one(word, &UNLIKELY) { KNOWN } else { bits }
}

/// Bits for a word as a given name.
pub fn given(word: &str) -> f32 {
    measure(word, &GIVEN_LENGTHS, [2, 3])
}

/// Bits for a surname and a given name in one piece, and the letters of the likeliest surname.
pub fn full(word: &str) -> (f32, usize) {
    let mut best = (f32::MIN, 0);
    for (letters, (at, _)) in word.char_indices().enumerate().skip(1).take(5) {
        let bits = surname(&word[..at]) + given(&word[at..]);
        if bits > best.0 {
            best = (bits, letters);
        }
    }
    best
}

/// The bits of all letters, the first of which stands at the one place, the others at the other.
fn measure(word: &str, lengths: &[f32; 6], [first, other]: [usize; 2]) -> f32 {
    let (mut bits, mut letters) = (0.0, 0);
    for c in word.chars().filter(|c| !is_selector(*c)) {
        bits += score(c, if letters == 0 { first } else { other });
        letters += 1;
    }
    bits + lengths.get(letters).copied().unwrap_or(-20.0)
}

/// The bits of a letter at one of four places.
fn score(c: char, place: usize) -> f32 {
    let in_surname = place < 2;
    let code = match crate::japanese::fold::kanji(c) {
        // Given names are written in kana, surnames hardly: 一ノ瀬, 井ヶ田.
        'ヶ' | 'ケ' | 'ノ' | 'の' | 'ツ' | 'ッ' | 'つ' | 'ヵ' if place == 1 => return 1.5,
        '\u{3041}'..='\u{3096}' => return if in_surname { -1.0 } else { 1.5 },
        '\u{30A1}'..='\u{30FC}' => return if in_surname { -0.5 } else { 1.0 },
        c => c as u32,
    };
    let count = LETTERS.len() / 4;
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = (low + high) / 2;
        let own = u32::from(LETTERS[middle]) << 8 | u32::from(LETTERS[count + middle]);
        if own == code {
            let pair = LETTERS[count * (2 + place / 2) + middle];
            let step = if place.is_multiple_of(2) { pair >> 4 } else { pair & 15 };
            return LOWEST + STEP * f32::from(step);
        }
        if own < code {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    RARE
}

/// What tells the form of the kanji before it.
fn is_selector(c: char) -> bool {
    matches!(c as u32, 0xFE00..=0xFE0F | 0xE0100..=0xE01EF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_names_from_posts() {
        for name in ["谷", "山川", "長谷部", "二本松", "公文"] {
            assert!(surname(name) > 0.5, "{name} {}", surname(name));
        }
        for name in ["山川海子", "谷次郎", "浜みどり"] {
            assert!(full(name).0 > 2.0, "{name} {:?}", full(name));
        }
        for other in ["総務", "水質", "委員", "会議", "議題", "資料", "担当", "事務"] {
            assert!(surname(other) < 0.0, "{other} {}", surname(other));
        }
        for other in ["総務課長", "水質調査", "議事内容", "配布資料"] {
            assert!(full(other).0 < 0.0, "{other} {:?}", full(other));
        }
        assert_eq!((full("長谷部次郎").1, full("谷次郎").1), (3, 1));
    }
}
