//! Numbers as minutes write them: 30, ３０, 三十, 二〇二五, 元 (the first year of an era).

use super::fold::{self, narrow};

/// The number that `text` begins with, and how many bytes it takes. Kanji numerals may be
/// positional (二〇) or with units (二十, 百五), not mixed with digits. Saturates at `u32::MAX`.
pub fn read(text: &str) -> Option<(u32, usize)> {
    let digits = digits(text);
    if digits.is_some() { digits } else { kanji(text) }
}

/// Like [`read`], for ASCII and full-width digits alone.
pub fn digits(text: &str) -> Option<(u32, usize)> {
    let mut value = 0u32;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let Some(digit) = narrow(c).to_digit(10) else { break };
        value = value.saturating_mul(10).saturating_add(digit);
        end = at + c.len_utf8();
    }
    (end > 0).then_some((value, end))
}

/// Like [`read`], for kanji alone.
#[cfg_attr(tuned, optimize(speed))]
pub fn kanji(text: &str) -> Option<(u32, usize)> {
    let mut total = 0u32;
    let mut current: Option<u32> = None;
    let mut end = 0;
    for (at, printed) in text.char_indices() {
        let c = fold::radical(printed);
        if let Some(digit) = kanji_digit(c) {
            current = Some(current.unwrap_or(0).saturating_mul(10).saturating_add(digit));
        } else if let Some(unit) = kanji_unit(c) {
            total = total.saturating_add(current.take().unwrap_or(1).saturating_mul(unit));
        } else {
            break;
        }
        end = at + printed.len_utf8();
    }
    (end > 0).then(|| (total.saturating_add(current.unwrap_or(0)), end))
}

fn kanji_digit(c: char) -> Option<u32> {
    let at = "〇一二三四五六七八九".chars().position(|k| k == c)?;
    Some(at as u32)
}

fn kanji_unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form() {
        let cases = [
            ("30回", 30, 2),
            ("３０回", 30, 6),
            ("三十一日", 31, 9),
            ("二〇二五年", 2025, 12),
            ("十分", 10, 3),
            ("百五", 105, 6),
            ("五月", 5, 3),
        ];
        for (text, value, bytes) in cases {
            assert_eq!(read(text), Some((value, bytes)), "{text}");
        }
        assert_eq!(read("回"), None);
        assert_eq!(read("99999999999"), Some((u32::MAX, 11)));
    }
}
