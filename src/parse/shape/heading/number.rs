//! The number that a line begins with.

use super::Style;
use crate::convention::heading::{ADDED, FACTS, NUMBER_PREFIXES};
use crate::japanese::fold::narrow;
use crate::japanese::numeral;
use crate::scan;
use crate::span::is_blank;

/// Style, value and length in bytes of the number at the start.
pub(super) fn number(words: &str) -> Option<(Style, u32, usize)> {
    let first = words.chars().next()?;
    match first {
        '#' => {
            let depth = words.bytes().take_while(|b| *b == b'#').count();
            let blank = words[depth..].starts_with(is_blank);
            (depth <= 6 && blank).then_some((Style::Hash(depth as u8), 0, depth))
        }
        '①'..='⑳' => Some((Style::Circled, first as u32 - '①' as u32 + 1, first.len_utf8())),
        'Ⅰ'..='Ⅻ' => {
            let bytes = first.len_utf8();
            Some((Style::Roman, first as u32 - 'Ⅰ' as u32 + 1, bytes + separator(&words[bytes..]).unwrap_or(0)))
        }
        '（' | '(' => match parenthesized(words) {
            Some((value, bytes)) => Some((Style::Paren, value, bytes)),
            None => kana(words),
        },
        'ア'..='ン' => kana(words),
        _ => prefixed(words).or_else(|| counted(words)).or_else(|| plain(words)),
    }
}

/// （１）, (2)
fn parenthesized(words: &str) -> Option<(u32, usize)> {
    let open = words.chars().next().filter(|c| matches!(c, '（' | '('))?.len_utf8();
    let (value, bytes) = numeral::read(&words[open..])?;
    let close = words[open + bytes..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
    (value <= 300).then_some((value, open + bytes + close.len_utf8()))
}

/// 日程第１, 議題（１）, 第一　, 議案第３号
fn prefixed(words: &str) -> Option<(Style, u32, usize)> {
    // 追加議事日程（二）日程第一
    if let Some(paper) = words.strip_prefix(ADDED) {
        let (_, bytes) = parenthesized(paper)?;
        let own = scan::trim_start(&paper[bytes..], "の");
        return prefixed(own).map(|(style, value, bytes)| (style, value, words.len() - own.len() + bytes));
    }
    scan::prefix(words, &NUMBER_PREFIXES)?;
    let (style, prefix) = NUMBER_PREFIXES.words().enumerate().find(|(_, p)| words.starts_with(*p))?;
    let rest = &words[prefix.len()..];
    let (value, bytes) = parenthesized(rest).or_else(|| {
        // 日程第　１
        let gap = if prefix.chars().count() > 1 { rest.len() - scan::trim_start(rest, "").len() } else { 0 };
        let (value, bytes) = numeral::read(&rest[gap..])?;
        let bytes = gap + bytes;
        let after = &rest[bytes..];
        let unit = if after.starts_with('号') { '号'.len_utf8() } else { 0 };
        let open =
            after[unit..].chars().next().is_none_or(|c| is_blank(c) || matches!(c, '．' | '.' | '、' | '：' | ':'));
        // 第30回 counts meetings; 第1日時 does not occur without a gap.
        // 議案第５号の上程 speaks of it.
        let goes_on = after[unit..].starts_with(|c| ('\u{3041}'..='\u{3096}').contains(&c));
        (open || prefix.chars().count() > 1 && unit > 0 && !goes_on).then_some((value, bytes + unit))
    })?;
    (value <= 300).then_some((Style::Prefixed(style), value, prefix.len() + bytes))
}

/// 第１号議案
pub(super) fn counted(words: &str) -> Option<(Style, u32, usize)> {
    let rest = words.strip_prefix('第')?;
    let (value, bytes) = numeral::read(rest)?;
    let after = rest[bytes..].strip_prefix('号')?;
    let matter = scan::trim_start(after, "").strip_prefix("議案")?;
    let open = matter.chars().next().is_none_or(|c| is_blank(c) || "．.、：:（(「".contains(c));
    (open && value <= 300).then_some((Style::Counted, value, words.len() - matter.len()))
}

/// The order in which kana count.
const KANA: &str = "アイウエオカキクケコサシスセソタチツテト";

/// ア　, イ．, （ウ）
fn kana(words: &str) -> Option<(Style, u32, usize)> {
    let bare = words.strip_prefix(['（', '(']).unwrap_or(words);
    let first = bare.chars().next()?;
    let value = KANA.chars().position(|c| c == first)? as u32 + 1;
    let after = bare.chars().nth(1)?;
    let open = words.len() - bare.len();
    let closed = if open > 0 {
        matches!(after, '）' | ')')
    } else {
        is_blank(after) || matches!(after, '．' | '.' | '）' | ')')
    };
    let mark = if is_blank(after) { 0 } else { after.len_utf8() };
    closed.then_some((Style::Kana, value, open + first.len_utf8() + mark))
}

/// １　, １．, １）, 一、, ２-１）, 2.1 の件
fn plain(words: &str) -> Option<(Style, u32, usize)> {
    if let Some((_, bytes)) = numeral::digits(words)
        && let Some(within) = words[bytes..].strip_prefix(['-', '－', '‐', '−', '–', '.', '．'])
        && let Some((style, value, own)) = plain(within)
        && (style == Style::HalfParen || style == Style::Digit && words[bytes..].starts_with(['.', '．']))
    {
        return Some((Style::HalfParen, value, words.len() - within.len() + own));
    }
    if let Some((value, bytes)) = numeral::digits(words) {
        let after = &words[bytes..];
        let next = after.chars().next()?;
        let style = match narrow(next) {
            '.' if !is_decimal(words, next, &after[next.len_utf8()..]) => Style::Dot,
            ')' => Style::HalfParen,
            '、' => Style::Dot,
            ',' if !after[next.len_utf8()..].starts_with(|c| narrow(c).is_ascii_digit()) => Style::Dot,
            c if is_blank(c) => Style::Digit,
            // ４議題
            _ if scan::exact(after, &FACTS).is_some() => Style::Digit,
            _ => return None,
        };
        let mark = if style == Style::Digit { 0 } else { next.len_utf8() };
        return (value <= 99).then_some((style, value, bytes + mark));
    }
    let (value, bytes) = numeral::kanji(words)?;
    let next = words[bytes..].chars().next()?;
    let separated = matches!(next, '、' | '．' | '　' | '\t');
    let mark = if matches!(next, '、' | '．') { next.len_utf8() } else { 0 };
    (separated && value <= 99).then_some((Style::Kanji, value, bytes + mark))
}

/// Whether digits go on behind the point, all in one width: 3.5倍. 2．３号機の点検 and 1．8月の報告 are headings.
fn is_decimal(words: &str, point: char, after: &str) -> bool {
    let narrow_digits = |words: &str| words.starts_with(|c: char| c.is_ascii_digit());
    let same = [point.is_ascii(), narrow_digits(after)].iter().all(|narrow| *narrow == narrow_digits(words));
    // １.２０２５年度の総会
    let year = scan::trim_start(after, "0123456789０１２３４５６７８９").starts_with('年');
    same && !year && after.starts_with(|c| narrow(c).is_ascii_digit())
}

fn separator(words: &str) -> Option<usize> {
    words.chars().next().filter(|c| matches!(c, '．' | '.' | '、' | '：')).map(char::len_utf8)
}
