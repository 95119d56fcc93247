//! The form of a heading: its number and its words. Whether a line is one is decided in
//! [`crate::parse::shape::role`], by the sequence it continues.

mod fact;
mod number;

pub use fact::{address, fact, field, fused};
use number::number;

use crate::convention::heading::FOLLOWING;
use crate::convention::mark;
use crate::scan;
use crate::span::Span;

/// A way of numbering. Widths do not count: （１） and (1) are one style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// 日程第１, 議題（１）, 第一: the index into [`crate::convention::heading::NUMBER_PREFIXES`]
    Prefixed(usize),
    /// （１）
    Paren,
    /// １）
    HalfParen,
    /// １．
    Dot,
    /// １ followed by a blank
    Digit,
    /// 一、
    Kanji,
    /// ①
    Circled,
    /// Ⅰ
    Roman,
    /// ア, （イ）
    Kana,
    /// 第１号議案
    Counted,
    /// ##, by depth
    Hash(u8),
}

impl Style {
    /// Numbers of business: bills keep theirs from one session to the next, so a list need not count
    /// on from one.
    pub fn is_business(self) -> bool {
        matches!(self, Style::Counted) || matches!(self, Style::Prefixed(i) if i != PLAIN_PREFIX)
    }
}

/// The place of the bare 第 among [`crate::convention::heading::NUMBER_PREFIXES`].
const PLAIN_PREFIX: usize = 0;

/// A line that could be a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    pub style: Style,
    pub value: u32,
    /// The number as printed, with its brackets.
    pub number: Option<Span>,
    pub words: Span,
}

/// Longest heading, in characters.
const LONGEST: usize = 90;

/// Reads a numbered line.
pub fn read(text: &str, line: Span) -> Option<Heading> {
    let words = line.of(text);
    if words.len() > LONGEST * 4 || scan::ends(words, "。？．") && !is_following(words) {
        return None;
    }
    // 【議題（１）　堤防の補強】
    if let Some(inner) = group(words)
        && number(scan::trim(inner, "")).is_some_and(|(style, ..)| style.is_business())
    {
        return read(text, Span::of_slice(text, inner).trim(text));
    }
    // === 会場について ===, as wikis mark up headings
    let depth = words.bytes().take_while(|b| *b == b'=').count();
    let inner = scan::trim(words, "=");
    if (2..=6).contains(&depth) && words.ends_with("==") && !inner.is_empty() {
        return Some(Heading {
            style: Style::Hash(depth as u8),
            value: 0,
            number: None,
            words: Span::of_slice(text, inner),
        });
    }
    // 〔議題１〕堤防の補強
    if let Some((inner, after)) = in_group_bracket(words)
        && let Some((style, value, bytes)) = number(scan::trim(inner, "")).filter(|(style, ..)| style.is_business())
        && scan::trim(scan::from(inner, bytes), "").is_empty()
        && !scan::trim(after, "").is_empty()
    {
        let number = Span::of_slice(text, scan::trim(inner, ""));
        return Some(Heading { style, value, number: Some(number), words: Span::of_slice(text, after).trim(text) });
    }
    // ◎日程第２, ■議題１
    let bare = scan::trim_start(words, mark::SPEAKER);
    let lead = words.len() - bare.len();
    let (style, value, bytes) = match number(words) {
        None if lead > 0 => number(bare).filter(|(style, ..)| style.is_business())?,
        own => own?,
    };
    let line = Span::new(line.start + lead, line.end);
    let number = Span::new(line.start, line.start + bytes).trim(text);
    // 議題１：水路の件
    let heading = Span::new(line.start + bytes, line.end).trim(text);
    let heading = match heading.of(text).strip_prefix(['：', ':']) {
        Some(rest) if !scan::trim(rest, "").is_empty() => Span::of_slice(text, rest).trim(text),
        _ if matches!(style, Style::Prefixed(_)) => Span::of_slice(text, scan::trim_start(heading.of(text), "．.")),
        _ => heading,
    };
    let number = (!matches!(style, Style::Hash(_))).then_some(number);
    // ### 2. 送料の改定, 日程第１　議案第５号　予算
    let inner = heading.of(text);
    let (number, heading) = match self::number::number(inner) {
        Some((own, _, bytes))
            if (own.is_business()
                || matches!(style, Style::Hash(_)) && !matches!(own, Style::Digit | Style::Hash(_) | Style::Kana))
                && !scan::trim(scan::from(inner, bytes), "．.：:").is_empty() =>
        {
            let words = Span::of_slice(text, scan::trim_start(scan::from(inner, bytes), "．.：:"));
            let own = Span::new(number.map_or(heading.start, |number| number.start), heading.start + bytes).trim(text);
            (Some(own), words)
        }
        _ => (number, heading),
    };
    // ## [#12](https://… "読み込みの速さ") is marked as one, however long it is.
    let marked = matches!(style, Style::Hash(_));
    (marked || scan::is_short(heading.of(text), LONGEST)).then_some(Heading { style, value, number, words: heading })
}

/// A numbered title with what is told of it behind a colon: １．庶務報告：会員は５０名であると報告された。
pub fn run_in(text: &str, line: Span) -> Option<(Heading, Span)> {
    let words = line.of(text);
    let (style, value, bytes) = number(words).filter(|(style, ..)| !matches!(style, Style::Hash(_)))?;
    let (title, told) = scan::from(words, bytes).split_once(['：', ':'])?;
    let (title, told) = (scan::trim(title, ""), scan::trim(told, ""));
    let plain = (2..=30).contains(&title.chars().count()) && !scan::has(title, "。、，「");
    let number = Some(Span::new(line.start, line.start + bytes).trim(text));
    let heading = Heading { style, value, number, words: Span::of_slice(text, title) };
    (plain && told.contains('。')).then(|| (heading, Span::of_slice(text, told)))
}

/// ３　説明のため出席した者は、次のとおりである。
fn is_following(words: &str) -> bool {
    (words.ends_with("り。") || words.ends_with("りである。"))
        && scan::suffix(scan::trim_end(words, "。である"), &FOLLOWING).is_some()
}

/// The name of a group of lines, if the words are nothing else: 【決定事項】, ＜政府参考人＞.
pub fn group(words: &str) -> Option<&str> {
    in_group_bracket(words).filter(|(_, after)| after.is_empty()).map(|(inner, _)| inner)
}

/// The words in a bracket of [`mark::GROUP_BRACKETS`] at the start, and what follows it.
pub fn in_group_bracket(words: &str) -> Option<(&str, &str)> {
    let open = words.chars().next()?;
    let close = mark::closing(mark::GROUP_BRACKETS, open)?;
    let inner = &words[open.len_utf8()..];
    let end = inner.find(close)?;
    (end <= 120).then(|| (&inner[..end], &inner[end + close.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convention::heading::Fact;

    fn heading(line: &str) -> Option<(Style, u32, &str)> {
        let h = read(line, Span::new(0, line.len()))?;
        Some((h.style, h.value, h.words.of(line)))
    }

    #[test]
    fn reads_numbers_of_every_style() {
        let cases = [
            ("1 日時", (Style::Digit, 1, "日時")),
            ("（1）本部長冒頭挨拶", (Style::Paren, 1, "本部長冒頭挨拶")),
            ("(2) 討議", (Style::Paren, 2, "討議")),
            ("１．議題", (Style::Dot, 1, "議題")),
            ("一、開会", (Style::Kanji, 1, "開会")),
            ("①予算", (Style::Circled, 1, "予算")),
            ("Ⅱ 審議", (Style::Roman, 2, "審議")),
            ("【議題（１）　予算】", (Style::Prefixed(5), 1, "予算")),
            ("日程第１　会期の決定", (Style::Prefixed(2), 1, "会期の決定")),
            ("議題（１）予算", (Style::Prefixed(5), 1, "予算")),
            ("第一　条約の件", (Style::Prefixed(0), 1, "条約の件")),
            ("◎日程第２　会期の決定", (Style::Prefixed(2), 2, "会期の決定")),
            ("第３号議案　規約の改正", (Style::Counted, 3, "規約の改正")),
            ("## 見出し", (Style::Hash(2), 0, "見出し")),
            ("=== 見出し ===", (Style::Hash(3), 0, "見出し")),
            ("### 2. 見出し", (Style::Hash(3), 0, "見出し")),
            ("日程第１　議案第５号　予算", (Style::Prefixed(2), 1, "予算")),
            ("〔議題１〕予算", (Style::Prefixed(5), 1, "予算")),
            ("2．３号機の点検", (Style::Dot, 2, "３号機の点検")),
            ("1．8月の報告", (Style::Dot, 1, "8月の報告")),
            ("1-2）報告", (Style::HalfParen, 2, "報告")),
            ("2.1 予算", (Style::HalfParen, 1, "予算")),
        ];
        for (line, expected) in cases {
            assert_eq!(heading(line), Some(expected), "{line}");
        }
        for line in
            ["1点目は、", "2020年東京大会", "3.5倍", "第30回会合", "１番　山川海子", "10:30 開会", "1 まとめである。"]
        {
            assert_eq!(heading(line), None, "{line}");
        }
    }

    #[test]
    fn reads_the_facts_of_the_front_matter() {
        let cases = [
            ("日時", Fact::When, None),
            ("日　時：令和3年", Fact::When, Some("令和3年")),
            ("出席者（敬称略）", Fact::Who, None),
            ("○議事日程　第九号", Fact::Agenda, Some("第九号")),
            ("○出席議員（２６人）", Fact::Who, None),
            ("出席者は左のとおり。", Fact::Who, None),
            ("【場所】第一会議室", Fact::Where, Some("第一会議室")),
        ];
        for (line, fact_, value) in cases {
            let read = fact(line, Span::new(0, line.len())).map(|(f, _, v)| (f, v.map(|v| v.of(line))));
            assert_eq!(read, Some((fact_, value)), "{line}");
        }
        assert_eq!(fact("（議事次第）", Span::new(0, 18)).map(|f| f.0), Some(Fact::Agenda));
        assert_eq!(fact("（事務局）", Span::new(0, 15)), None);
        assert_eq!(fact("委員会を開く", Span::new(0, 18)), None);
    }

    #[test]
    fn a_heading_may_hand_the_floor_to_a_role() {
        for (line, role) in
            [("本部長冒頭挨拶", Some("本部長")), ("議長の挨拶", Some("議長")), ("討議", None), ("開会挨拶", None)]
        {
            let read = address(line, Span::new(0, line.len())).map(|s| s.of(line));
            assert_eq!(read, role, "{line}");
        }
    }
}
