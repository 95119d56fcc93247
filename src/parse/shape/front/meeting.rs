//! Body, number and kind, as the title states them.

use super::title::{closed_up, ends_in_body};
use crate::convention::heading::{ERA_NAMES, KINDS, MEETING_WORDS, SESSIONS};
use crate::convention::mark;
use crate::japanese::date;
use crate::japanese::numeral;
use crate::model::Meeting;
use crate::parse::source::record::Facts;
use crate::scan::{self, Table, table, width};
use crate::span::is_blank;

/// What stands before the 会 that a body and its 会議録 share.
static BODIES_IN_SHORT: Table = table!("委員 審議 協議 評議 理事 幹事");

/// Body, number and kind as a title states them: サイバーセキュリティ戦略本部 第30回会合 議事概要
pub fn meeting(title: &str) -> Meeting {
    let closed = closed_up(title);
    let words = scan::trim(&closed, mark::SPEAKER);
    let kind = KINDS.words().filter(|kind| words.contains(*kind)).max_by_key(|kind| kind.len());
    let number = number(words);
    let body = body(words, kind, kind.is_some() || number.is_some());
    Meeting { body, number, kind: kind.map(str::to_string) }
}

/// The body that a title names: the innermost, without dates, numbers, brackets, kind of record and of session.
fn body(words: &str, kind: Option<&str>, stated: bool) -> Option<String> {
    let mut parts = vec![String::new()];
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let part = parts.last().map_or("", String::as_str);
        let word = kind.filter(|kind| rest.starts_with(*kind)).unwrap_or("");
        // 予算委員会議録 is the 議録 of a 委員会.
        let shared = word.starts_with('会') && scan::suffix(part, &BODIES_IN_SHORT).is_some();
        let skipped = if word.is_empty() { no_body(rest) } else { word.len() };
        if skipped == 0 {
            if let Some(part) = parts.last_mut() {
                part.push(c);
            }
            rest = &rest[c.len_utf8()..];
        } else {
            if shared && let Some(part) = parts.last_mut() {
                part.push('会');
            }
            parts.push(String::new());
            rest = scan::from(rest, skipped);
        }
    }
    let named: Vec<&str> = parts
        .iter()
        // 「水辺小委員会（第４回）」
        .map(|part| if part.contains('「') == part.contains('」') { part } else { scan::trim(part, "「」") })
        .map(|part| scan::trim(part, "・-－–_,、:：（）()#＃"))
        .map(|part| {
            let session = scan::suffix(part, &SESSIONS);
            let before = session.map_or(part, |kind| scan::trim_end(scan::upto(part, part.len() - kind.len()), ""));
            // 水辺API 定例会議 has no other name.
            let other = session.is_some_and(|kind| kind.ends_with("会議")) && !ends_in_body(before);
            if other { part } else { before }
        })
        // 定例会　予算特別委員会
        .map(|part| {
            let after = scan::prefix(part, &SESSIONS).map(|kind| scan::from(part, kind.len()));
            after.filter(|after| after.starts_with(is_blank)).map_or(part, |after| scan::trim(after, ""))
        })
        .filter(|part| !part.is_empty() && !scan::is_one(part, &MEETING_WORDS))
        .collect();
    let innermost = named.iter().rev().find(|part| ends_in_body(part));
    let stated = stated || named.len() < parts.iter().filter(|part| !part.is_empty()).count();
    let body = innermost.or(named.first().filter(|_| stated))?;
    // 織部大臣記者会見概要 has no body.
    (!scan::ends(body, "長臣")).then(|| body.to_string())
}

/// The bytes at the start that name no body: a bracket, a day, 令和６年度, 第５回, 第12期, #38.
pub(super) fn no_body(words: &str) -> usize {
    let first = words.chars().next().unwrap_or(' ');
    if scan::among("（([［【", first) {
        return words.find(['）', ')', ']', '］', '】']).map_or(0, |end| end + width(words.as_bytes()[end]));
    }
    let era = scan::prefix(words, &ERA_NAMES).unwrap_or("");
    if !(scan::among("第#＃RＲHＨSＳ", first)
        || first.is_ascii_digit()
        || ('０'..='９').contains(&first)
        || !era.is_empty())
    {
        return 0;
    }
    if let Some((_, at)) = date::find_date(words).filter(|(_, at)| at.start == 0) {
        return at.end;
    }
    let led = if era.is_empty() && scan::among("第#＃", first) { first.len_utf8() } else { era.len() };
    let figures = scan::trim_start(scan::from(words, led), "");
    // 令和元年度
    if let Some(first) = figures.strip_prefix('元')
        && let Some(unit) = scan::prefix(first, &COUNTED_UNITS)
    {
        return words.len() - first.len() + unit.len();
    }
    let Some((_, bytes)) = (if led > 0 { numeral::read(figures) } else { numeral::digits(figures) }) else { return 0 };
    let unit = scan::trim_start(scan::from(figures, bytes), "");
    match scan::prefix(unit, &COUNTED_UNITS) {
        Some(counted) => words.len() - unit.len() + counted.len(),
        // 会議-20250904_140212
        None if matches!(first, '#' | '＃') || bytes >= "140212".len() => words.len() - unit.len(),
        None => 0,
    }
}

/// What is counted in titles beside the body.
static COUNTED_UNITS: Table = table!("年度 年 月度 月 日目 日 回国会 回 期 号");

/// The number of the meeting: 第30回, #38; 第四号 of a session of the Diet or behind the kind, 第48期 of a general meeting.
pub(super) fn number(words: &str) -> Option<u32> {
    let tagged = || {
        let (_, after) = words.split_once(['#', '＃'])?;
        numeral::digits(after).map(|(value, _)| value)
    };
    let issue = || {
        let behind = KINDS
            .words()
            .filter_map(|kind| Some(scan::from(words, words.rfind(kind)? + kind.len())))
            .min_by_key(|rest| rest.len())?;
        // （第３号） counts the days of a session.
        let behind = Some(scan::trim_start(behind, "")).filter(|behind| behind.starts_with('第'))?;
        counted("号", behind).map(|(value, _)| value)
    };
    let general = || {
        counted("期", words)
            .filter(|(_, after)| scan::prefix(scan::trim_start(after, ""), &SESSIONS).is_some())
            .map(|(value, _)| value)
    };
    counted("回", words).map(|(value, _)| value).or_else(issue).or_else(tagged).or_else(general)
}

/// The first 第30回 of a unit, and what stands behind it. 第213回国会 counts sessions of the Diet.
fn counted<'t>(unit: &str, words: &'t str) -> Option<(u32, &'t str)> {
    words.match_indices('第').find_map(|(at, mark)| {
        let rest = scan::trim_start(&words[at + mark.len()..], "");
        let (value, bytes) = numeral::read(rest)?;
        let after = scan::trim_start(&rest[bytes..], "").strip_prefix(unit)?;
        (!after.starts_with("国会")).then_some((value, after))
    })
}

/// Body, number and kind as the fields of a record give them: 参議院本会議, 第9号, 会議録
pub fn told(text: &str, facts: &Facts) -> Meeting {
    let number = facts.issue.and_then(|issue| numeral::read(issue.of(text).strip_prefix('第')?));
    let kind = facts.kind.map(|kind| kind.of(text).to_string());
    Meeting { body: facts.body(text), number: number.map(|(value, _)| value), kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_titles() {
        let cases = [
            ("サイバーセキュリティ戦略本部 第30回会合 議事概要", "サイバーセキュリティ戦略本部", Some(30), "議事概要"),
            ("第３回　山川町行政改革推進委員会　会議録", "山川町行政改革推進委員会", Some(3), "会議録"),
            ("第12回 水位会議 議事概要", "水位会議", Some(12), "議事概要"),
            ("令和６年第１回山川市議会定例会会議録　第１号", "山川市議会", Some(1), "会議録"),
            ("山川審議会（第十二回）議事要旨（案）", "山川審議会", Some(12), "議事要旨"),
            ("第213回国会　衆議院　水辺委員会議録　第七号", "衆議院　水辺委員会", Some(7), "会議録"),
            ("令和５年９月　山川県議会定例会会議録（第３号）", "山川県議会", None, "会議録"),
            ("令和６年度 水辺委員会 第４１回会議議事録", "水辺委員会", Some(41), "議事録"),
            ("水辺委員会速記録第六号", "水辺委員会", Some(6), "速記録"),
            ("会議録　水辺審議会（平成24年2月27日）", "水辺審議会", None, "会議録"),
            ("第 10 回 水 辺 委 員 会 議 事 録", "水辺委員会", Some(10), "議事録"),
            ("水辺町会（第61期）令和２年度定期総会　議事録", "水辺町会", None, "議事録"),
        ];
        for (title, body, number, kind) in cases {
            let meeting = meeting(title);
            assert_eq!(meeting.body.as_deref(), Some(body), "{title}");
            assert_eq!(meeting.number, number, "{title}");
            assert_eq!(meeting.kind.as_deref(), Some(kind), "{title}");
        }
    }
}
