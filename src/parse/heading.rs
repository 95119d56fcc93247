//! The form of a heading: its number and its words. Whether a line is one is decided in
//! [`super::role`], by the sequence it continues.

use crate::convention::heading::{ADDRESSES, FACTS, FOLLOWING, Fact, NUMBER_PREFIXES, PAPERS, PEOPLE};
use crate::convention::mark;
use crate::convention::post::BODY_ROLES;
use crate::japanese::fold::{self, narrow};
use crate::japanese::{date, numeral};
use crate::scan::{self, Firsts};
use crate::span::{Span, is_blank};

/// A way of numbering. Widths do not count: （１） and (1) are one style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// 日程第１, 議題（１）, 第一: the index into [`NUMBER_PREFIXES`]
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

/// The place of the bare 第 among [`NUMBER_PREFIXES`].
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
    if words.len() > LONGEST * 4 || scan::ends(words, "。？") && !is_following(words) {
        return None;
    }
    // 【議題（１）　堤防の補強】
    if let Some(inner) = group(words)
        && number(scan::trim(inner, "")).is_some_and(|(style, ..)| style.is_business())
    {
        return read(text, Span::of_slice(text, inner).trim(text));
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
    scan::is_short(heading.of(text), LONGEST).then_some(Heading { style, value, number, words: heading })
}

/// ３　説明のため出席した者は、次のとおりである。
fn is_following(words: &str) -> bool {
    (words.ends_with("り。") || words.ends_with("りである。"))
        && scan::suffix(scan::trim_end(words, "。である"), &FOLLOWING).is_some()
}

/// Style, value and length in bytes of the number at the start.
fn number(words: &str) -> Option<(Style, u32, usize)> {
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
fn counted(words: &str) -> Option<(Style, u32, usize)> {
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

/// １　, １．, １）, 一、
fn plain(words: &str) -> Option<(Style, u32, usize)> {
    if let Some((value, bytes)) = numeral::digits(words) {
        let after = &words[bytes..];
        let next = after.chars().next()?;
        let style = match narrow(next) {
            '.' if !after[next.len_utf8()..].starts_with(|c| narrow(c).is_ascii_digit()) => Style::Dot,
            ')' => Style::HalfParen,
            '、' => Style::Dot,
            c if is_blank(c) => Style::Digit,
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

fn separator(words: &str) -> Option<usize> {
    words.chars().next().filter(|c| matches!(c, '．' | '.' | '、' | '：')).map(char::len_utf8)
}

/// What a heading announces, and where the value on the same line begins, if there is one:
/// `日時`, `日　時：令和…`, `○出席委員（５人）`, `【議題】`.
pub fn fact(text: &str, words: Span) -> Option<(Fact, Span, Option<Span>)> {
    let whole = words.of(text);
    if whole.len() > 400 {
        return None;
    }
    // | 日時 | … | is a row of a table.
    let stripped = scan::trim(scan::trim_start(scan::trim_start(whole, mark::SPEAKER), mark::BULLETS), "|｜");
    let start = Span::of_slice(text, stripped);
    // 資料１　委員名簿 is one of the papers.
    let paper = scan::prefix(stripped, &PAPERS).map_or("", |paper| scan::from(stripped, paper.len()));
    if numeral::digits(scan::trim_start(paper, "")).is_some() {
        return None;
    }
    // （議事次第）, （場　所）第一会議室; （事務局） speaks, or names a group.
    if let Some((inner, after)) = stripped.strip_prefix(['（', '(']).and_then(|w| w.split_once(['）', ')']))
        && let Some(fact) = exact(inner)
        && !scan::is_one(&fold::key(inner), &BODY_ROLES)
    {
        let rest = Span::of_slice(text, after).trim(text);
        let heading = Span::new(words.start, rest.start.max(words.start)).trim(text);
        return Some((fact, heading, (!rest.is_empty()).then_some(rest)));
    }
    if let Some((inner, after)) = in_group_bracket(stripped) {
        let fact = exact(inner)?;
        let rest = Span::of_slice(text, after).trim(text);
        let heading = Span::new(words.start, rest.start.max(words.start)).trim(text);
        return Some((fact, heading, (!rest.is_empty()).then_some(rest)));
    }
    let first = fold::fold(stripped.chars().next()?);
    if !scan::may_begin(first, &FACT_FIRSTS) && !scan::contains(stripped, &PEOPLE) {
        return None;
    }
    // Up to the colon or the gap that ends the heading, the longest first; 日　時 has gaps of its own.
    let mut ends = Vec::with_capacity(16);
    let is_end = |(at, c): &(usize, char)| {
        is_blank(*c) || scan::among("：:|｜", *c) || *c == 'は' && stripped[*at..].starts_with("は、")
    };
    ends.extend(stripped.char_indices().filter(is_end).map(|(at, _)| at).take(12));
    ends.push(stripped.len());
    while let Some(end) = ends.pop() {
        if let Some(fact) = exact(&stripped[..end]) {
            let rest = &stripped[end..];
            let rest = rest.strip_prefix("は、").unwrap_or(rest);
            let rest = Span::of_slice(text, scan::trim_start(rest, "：:|｜*"));
            let heading = Span::new(words.start, start.start + end).trim(text);
            return Some((fact, heading, (!rest.is_empty()).then_some(rest)));
        }
    }
    None
}

static FACT_FIRSTS: Firsts = Firsts::NONE.and(FACTS);

/// When or where, printed right behind the word that announces it: 開催日時平成１３年７月５日.
pub fn fused(text: &str, words: Span) -> Option<(Fact, Span, Span)> {
    let whole = words.of(text);
    for (fact, table) in FACTS.iter().filter(|(fact, _)| matches!(fact, Fact::When | Fact::Where)) {
        let Some(name) = scan::prefix(whole, table) else { continue };
        let rest = scan::from(whole, name.len());
        let fits = match fact {
            Fact::When => date::find_date(rest).is_some_and(|(_, span)| span.start == 0),
            _ => scan::is_short(rest, 30) && rest.chars().next().is_some_and(|c| c as u32 >= 0x3400),
        };
        let cut = words.start + name.len();
        return fits.then(|| (*fact, Span::new(words.start, cut), Span::new(cut, words.end)));
    }
    None
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

/// The fact that a heading's words name, a note in brackets behind them allowed.
fn exact(words: &str) -> Option<Fact> {
    let key = fold::key(words);
    let bare = match key.find(['(', '【']) {
        Some(at) if at > 0 && key.ends_with([')', '】']) => &key[..at],
        _ => key.as_str(),
    };
    let bare = scan::trim_end(scan::trim(bare, ":*"), ":。である");
    let said = scan::suffix(bare, &FOLLOWING).map(|said| scan::upto(bare, bare.len() - said.len()));
    // 出席議員は、１３名で次のとおりである。
    let counted = |said| scan::trim_end(scan::trim_end(said, "で、"), "名人0123456789");
    let bare = said.map_or(bare, |said| scan::trim_end(counted(said), "は、"));
    // ６．出席者 is a heading of its own, not a group within one.
    let numbered = scan::begins(bare, "0123456789(①②③④⑤⑥⑦⑧⑨");
    let people =
        || (!numbered && scan::is_short(bare, 40) && scan::suffix(bare, &PEOPLE).is_some()).then_some(Fact::Who);
    // 議事日程第三号
    let daily = bare.strip_prefix("議事日程第").is_some_and(|rest| rest.ends_with('号') && scan::is_short(rest, 6));
    let daily = daily && !words.contains(is_blank);
    let bare = if daily { "議事日程" } else { bare };
    // 出席委員等
    let others = || bare.strip_suffix('等').and_then(|bare| scan::exact(bare, FACTS)).filter(|fact| *fact == Fact::Who);
    scan::exact(bare, FACTS).or_else(people).or_else(others)
}

/// The role to which a heading hands the floor: 本部長冒頭挨拶 → 本部長.
pub fn address(text: &str, words: Span) -> Option<Span> {
    let heading = words.of(text);
    let ending = scan::suffix(heading, &ADDRESSES)?;
    let role = scan::trim_end(scan::upto(heading, heading.len() - ending.len()), "の・");
    let role = role.strip_suffix("による").unwrap_or(role);
    let person = super::person::looks_like_person(role) || scan::is_one(role, &BODY_ROLES);
    person.then(|| Span::of_slice(text, role).trim(text))
}

#[cfg(test)]
mod tests {
    use super::*;

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
