//! Prices, in bits: what speaks for a reading, and what its letters are worth.

use super::super::letters;
use super::super::name::{is_name_character, is_organization, is_post};
use crate::convention::post::{self, BODY_ROLES};
use crate::japanese::fold;
use crate::scan;
use crate::span::Span;

pub(super) const DANGLING: f32 = -4.0;
pub(super) const SKIPPED: f32 = -2.0;
pub(super) const SECOND_POST: f32 = -1.5;
pub(super) const POST_BEHIND: f32 = 0.7;
pub(super) const MORE_BEHIND: f32 = -0.3;
pub(super) const FULL: f32 = 1.0;
pub(super) const FULL_IN_TWO: f32 = 3.0;
pub(super) const FULL_IN_LETTERS: f32 = 2.5;
/// A surname that ends at the widest gap between spaced letters.
pub(super) const WIDER: f32 = 3.0;
pub(super) const SURNAME: f32 = -2.0;
pub(super) const HONOURED: f32 = 6.0;
pub(super) const BESIDE_POST: f32 = 1.0;
/// A name right behind another, and where commas part the others.
pub(super) const BESIDE: f32 = -1.5;
pub(super) const BESIDE_IN_SERIES: f32 = -4.0;
/// What a name's letters must be worth where nothing else tells of a name.
pub(super) const LEAST: f32 = 0.0;
/// The same beside a post, a seat or a note.
pub(super) const LEAST_BESIDE: f32 = -3.5;
/// What a seam must be worth where a whole post follows it.
pub(super) const LEAST_AT_SEAM: f32 = -2.0;
/// What speaks for one post where dots part its words.
pub(super) const ONE_POST: f32 = 4.0;
/// What speaks for one body, for each dot.
pub(super) const ONE_BODY: f32 = 14.0;
/// A name among names between commas.
pub(super) const IN_COMPANY: f32 = 4.0;

/// What a surname must be worth where a body is glued before it.
pub(super) const SURE: f32 = 3.0;

/// A member between commas: 山川委員、谷委員.
pub(super) const MEMBER_IN_SERIES: f32 = 2.0;
/// A seam before a division's name.
pub(super) const DIVIDED: f32 = 2.0;

pub(super) fn letters_of(words: &str) -> usize {
    words.chars().count()
}

/// A word without 君, 氏, さん, and what the honorific is worth.
pub(super) fn without_honorific(text: &str, span: Span) -> (Span, f32) {
    let words = span.of(text);
    match scan::suffix(words, &post::HONORIFIC_MARKS) {
        Some(honorific) if honorific.len() < words.len() => {
            (Span::new(span.start, span.end - honorific.len()), HONOURED)
        }
        _ => (span, 0.0),
    }
}

/// Bits for words as a post or a body.
pub fn post_bits(words: &str) -> f32 {
    let key = fold::key(scan::trim_end(words, "0123456789０１２３４５６７８９ＡＢＣＤ"));
    let letters = letters_of(&key);
    let long = |bits: f32| if letters > 4 { bits + 1.0 } else { bits };
    if scan::is_one(&key, &BODY_ROLES) {
        6.0
    } else if is_post(&key) {
        long(4.5)
    } else if is_organization(&key) {
        long(3.5)
    } else if is_place(&key) || is_office(&key) {
        1.0
    } else if letters < 2 {
        -4.0
    } else if is_handle(words) {
        -3.0
    } else if letters > 6 || key.chars().any(|c| c.is_ascii_alphanumeric() || is_katakana_letter(c)) {
        1.5
    } else {
        // Two or three kanji that end in nothing known are a name before they are a post.
        if letters <= 3 && is_plain(words) { -3.0 } else { -1.5 }
    }
}

pub(super) fn is_plain(words: &str) -> bool {
    let katakana = words.chars().filter(|c| is_katakana_letter(*c) && !scan::among("ヶケノツッヵ", *c)).count();
    let kanji = words.chars().filter(|c| *c as u32 >= 0x3400).count();
    !words.is_empty()
        && words.chars().all(is_name_character)
        && (katakana == 0 || kanji <= 3)
        && !is_post(words)
        && !is_organization(words)
        && !scan::is_one(words, &post::NOT_NAMES)
        && (scan::is_short(words, 1) || !scan::is_one(words, &post::DIVISIONS))
        && !scan::is_one(words, &post::NOT_SURNAMES)
        && !scan::contains(words, &post::HOUSES)
}

/// Bits for a word as a surname, if it could be one.
pub fn surname_bits(words: &str) -> Option<f32> {
    if is_handle(words) {
        return Some(4.0);
    }
    if is_katakana(words) {
        return (is_plain(words) && letters_of(words) <= 8).then_some(-1.0);
    }
    // Adeyemi among others.
    if is_latin_name(words) && !scan::is_one(&fold::key(words), &post::DEVICES) {
        return Some(-1.0);
    }
    (is_plain(words) && letters_of(words) <= 5 && !is_place(words) && !is_office(words))
        .then(|| letters::surname(words).min(8.0))
}

/// 水辺市: a town before it is anybody; 古市 and 木村 are names.
pub(super) fn is_place(words: &str) -> bool {
    scan::ends(words, "市区県町郡府") && !scan::is_short(words, 2)
}

/// 水辺保健所, 海辺警察署: so long a word is of an office before it is anybody.
fn is_office(words: &str) -> bool {
    scan::ends(words, "所署校館院庁園") && !scan::is_short(words, 3)
}

pub(super) fn given_bits(words: &str) -> Option<f32> {
    if is_katakana(words) {
        return (is_plain(words) && letters_of(words) <= 8).then_some(1.0);
    }
    // A given name may be anything.
    let plain = is_plain(words) || matches!(words, "新" | "元" | "当" | "全" | "国" | "都" | "正" | "道");
    (plain && letters_of(words) <= 4)
        .then(|| letters::given(words).clamp(if letters_of(words) <= 2 { -2.5 } else { f32::MIN }, 8.0))
}

pub fn full_bits(words: &str) -> Option<f32> {
    let fits = is_plain(words) && (3..=8).contains(&letters_of(words));
    // ペトロワ安奈
    let kana = words.chars().take_while(|c| is_katakana_letter(*c)).count();
    if kana >= 2 {
        let at = words.char_indices().nth(kana).map_or(words.len(), |(at, _)| at);
        let given = scan::from(words, at);
        return (fits && given_bits(given).is_some()).then(|| letters::given(given).min(8.0) + 1.0);
    }
    // 西進市 is a place before it is 西　進市.
    let place = match is_place(words) {
        true if scan::is_short(words, 3) => -6.0,
        true => -3.0,
        false if is_office(words) => -8.0,
        false => 0.0,
    };
    fits.then(|| letters::full(words).0.min(12.0) + place)
}

pub(super) fn is_katakana_letter(c: char) -> bool {
    matches!(c, '\u{30A1}'..='\u{30FC}')
}

pub(super) fn is_katakana(words: &str) -> bool {
    scan::without_blanks(words).chars().count() >= 2
        && words.chars().all(|c| is_katakana_letter(c) || matches!(c, '＝' | '='))
}

/// Tran, Mai
pub(super) fn is_latin_name(words: &str) -> bool {
    let mut letters = words.chars();
    letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && words.len() > 1
        && letters.all(|c| c.is_ascii_lowercase() || matches!(c, '\'' | '-' | '.'))
}

/// kusako, kusa-kari: a name on the net. Capitals are of devices and firms: URL, Web.
pub(super) fn is_handle(words: &str) -> bool {
    words.len() > 2
        && words.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        && words.chars().next().is_some_and(|c| c.is_ascii_lowercase())
        && words.chars().all(|c| !c.is_ascii_uppercase())
        && !scan::is_one(&fold::key(words), &post::DEVICES)
}
