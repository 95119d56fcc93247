//! The facts of the meeting: title, body, number and kind; date, times, place.

use crate::convention::heading::{CLOSINGS, ERA_NAMES, Fact, KINDS, MEETING_WORDS, OPENINGS, SESSIONS, WEB_PAGE};
use crate::convention::mark;
use crate::japanese::date::{self, Time};
use crate::japanese::numeral;
use crate::model::{Meeting, Printed};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::record::Facts;
use crate::scan::{self, Table, table};
use crate::span::{Span, is_blank};

/// Whether a line at the top reads like the title of a record.
pub fn is_title(words: &str) -> bool {
    scan::is_short(words, 100)
        && !scan::ends(words, "。、")
        && !crate::parse::source::furniture::is_rule(words)
        && !is_web_page(words)
        && crate::parse::shape::heading::group(words).is_none()
}

/// The path of a web page (ホーム > 会議 > …), its date, what leads to its text: no part of the record.
pub fn is_web_page(words: &str) -> bool {
    scan::prefix(words, &WEB_PAGE).is_some() || words.chars().filter(|c| matches!(c, '>' | '＞')).count() >= 2
}

/// The lines of the title among the lines that stand before everything else (their indices and
/// words, in order): the first that names the kind of record, with the lines right above it where it
/// names little else; failing that, the first line that reads like a title.
pub fn title_lines(top: &[(usize, &str)]) -> Vec<usize> {
    let kinded = top.iter().position(|(_, words)| is_title(words) && scan::contains(words, &KINDS));
    let Some(last) = kinded else {
        // Without the name of a kind, only what counts the meetings or opens the document is a title.
        let counted = top.iter().find(|(_, words)| is_title(words) && count(words).is_some());
        let first = top.iter().find(|(i, words)| is_title(words) && *i == 0);
        return first.or(counted).map(|(i, _)| *i).into_iter().collect();
    };
    // 第４１回会議議事録 below the name of the body; both names are printed.
    let unnamed = |words: &str| meeting(words).body.is_none();
    let mut first = last;
    while first > 0 && last - first < 3 && unnamed(top[first].1) && is_title(top[first - 1].1) {
        first -= 1;
    }
    top[first..=last].iter().map(|(i, _)| *i).collect()
}

/// What stands before the 会 that a body and its 会議録 share.
static BODIES_IN_SHORT: Table = table!("委員 審議 協議 評議 理事 幹事");

/// Body, number and kind as a title states them: サイバーセキュリティ戦略本部 第30回会合 議事概要
pub fn meeting(title: &str) -> Meeting {
    let words = scan::trim(title, mark::SPEAKER);
    let longest = KINDS.words().filter(|kind| words.contains(*kind)).max_by_key(|kind| kind.len());
    let kind_at = longest.and_then(|kind| words.rfind(kind)).unwrap_or(words.len());
    // 予算委員会議録 is the 議録 of a 委員会.
    let shared =
        if scan::suffix(scan::upto(words, kind_at), &BODIES_IN_SHORT).is_some() { '会'.len_utf8() } else { 0 };
    let before_kind = scan::upto(words, kind_at + shared);
    let counted = count(before_kind);
    let (front, after) = counted.map_or((before_kind, ""), |(front, _, after)| (front, after));
    let own = scan::trim(after_date(without_year(front)), "（(");
    // 04/11/24 第10回
    let own = if own.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c) || "/／.-年月日 　".contains(c))
    {
        ""
    } else {
        own
    };
    // 第２１３回国会　衆議院　…: the session of the Diet is no part of the body.
    let after = scan::trim(after, "）)");
    let after = after.strip_prefix("国会").filter(|rest| rest.starts_with(is_blank)).unwrap_or(after);
    // 第１回山川市議会定例会 names the body before the kind of session; 第12回 水位会議 is named so.
    let session =
        |words| scan::suffix(words, &SESSIONS).map_or(words, |kind| scan::upto(words, words.len() - kind.len()));
    // 定例会（第１日）
    let after = scan::trim(scan::upto(after, scan::until(after, "（(")), "");
    let body = scan::trim(session(if own.is_empty() { after } else { own }), "");
    let stated = counted.is_some() || longest.is_some();
    let body = (stated && !body.is_empty() && !scan::is_one(body, &MEETING_WORDS)).then(|| body.to_string());
    Meeting { body, number: counted.map(|(_, value, _)| value), kind: longest.map(str::to_string) }
}

/// Body, number and kind as the fields of a record give them: 参議院本会議, 第9号, 会議録
pub fn told(text: &str, facts: &Facts) -> Meeting {
    let number = facts.issue.and_then(|issue| numeral::read(issue.of(text).strip_prefix('第')?));
    let kind = facts.kind.map(|kind| kind.of(text).to_string());
    Meeting { body: facts.body(text), number: number.map(|(value, _)| value), kind }
}

/// What stands before 第30回, the number, and what stands behind.
fn count(words: &str) -> Option<(&str, u32, &str)> {
    words.match_indices('第').find_map(|(at, mark)| {
        let rest = scan::trim_start(&words[at + mark.len()..], "");
        let (value, bytes) = numeral::read(rest)?;
        let after = scan::trim_start(&rest[bytes..], "").strip_prefix('回')?;
        Some((&words[..at], value, after))
    })
}

/// Without the 令和６年度 or 令和６年９月 that the name of the body follows.
fn after_date(words: &str) -> &str {
    let Some(era) = scan::prefix(words, &ERA_NAMES) else { return words };
    let mut rest = scan::from(words, era.len());
    for unit in ["年度", "年", "月", "日"] {
        let figures = scan::trim_start(rest, "0123456789０１２３４５６７８９〇一二三四五六七八九十元");
        if figures.len() < rest.len() && figures.starts_with(unit) {
            rest = scan::from(figures, unit.len());
        }
    }
    scan::trim_start(rest, "")
}

/// Without the 令和６年 that the number of a session counts from.
fn without_year(words: &str) -> &str {
    let trimmed = scan::trim_end(words, "");
    let Some(front) = trimmed.strip_suffix('年').or(trimmed.strip_suffix("年度")) else { return words };
    let front = scan::trim_end(front, "0123456789０１２３４５６７８９〇一二三四五六七八九十元");
    scan::suffix(front, &ERA_NAMES).map_or(front, |era| scan::upto(front, front.len() - era.len()))
}

/// Reads date, times and place from the lines that state facts, in document order. A line under a
/// heading that announces the fact goes before any other.
pub fn facts(draft: &mut Draft) {
    let text = draft.text;
    let metas = std::mem::take(&mut draft.metas);
    // A date that stands alone may be that of a notice; the title's stands in for one that is printed nowhere.
    let mut told: Vec<Span> = Vec::new();
    for kind in [Some(Fact::When), None] {
        told.extend(metas.iter().filter(|(fact, _)| *fact == kind).map(|(_, span)| *span));
    }
    told.extend_from_slice(&draft.title);
    for span in &told {
        let words = span.of(text);
        let shift = |s: Span| Span::new(s.start + span.start, s.end + span.start);
        if draft.minutes.date.is_none()
            && let Some((value, at)) = date::find_date(words)
        {
            draft.minutes.date = Some(Printed { value, span: shift(at) });
        }
        times(draft, words, shift);
    }
    let place = metas.iter().find(|(fact, _)| *fact == Some(Fact::Where));
    draft.minutes.place = place.map(|(_, span)| place_words(text, *span)).filter(|s| !s.is_empty());
}

fn times(draft: &mut Draft, words: &str, shift: impl Fn(Span) -> Span) {
    let times = date::find_times(words);
    let squeezed = scan::without_blanks(words);
    let (opens, closes) = (scan::contains(&squeezed, &OPENINGS), scan::contains(&squeezed, &CLOSINGS));
    let minutes = &mut draft.minutes;
    let mut times = times.into_iter().map(|(value, at)| Printed { value, span: shift(at) });
    if closes && !opens || words.starts_with('至') {
        // The last closing stands: 休憩 comes before it.
        minutes.end_time = times.next().or(minutes.end_time);
    } else if minutes.start_time.is_none() {
        minutes.start_time = times.next();
        minutes.end_time = minutes.end_time.or(times.next().map(|end| carried(minutes.start_time, end, words)));
    }
}

/// 午後１時３０分～２時４５分: the half of the day holds for the end as well.
fn carried(start: Option<Printed<Time>>, end: Printed<Time>, words: &str) -> Printed<Time> {
    let said = words.contains("午後") && words.matches("午").count() == 1;
    match start {
        Some(start) if said && end.value < start.value && end.value.hour < 12 => {
            Printed { value: Time { hour: end.value.hour + 12, ..end.value }, ..end }
        }
        _ => end,
    }
}

/// A place without the heading on its own line: 場所：第一会議室
fn place_words(text: &str, span: Span) -> Span {
    // （２）場　所　第一会議室
    let span = crate::parse::shape::heading::read(text, span).map_or(span, |h| h.words);
    let value = crate::parse::shape::heading::fact(text, span).and_then(|(_, _, value)| value).unwrap_or(span);
    Span::of_slice(text, scan::trim_start(value.of(text), "：:"))
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
            ("第213回国会　衆議院　水辺委員会議録　第七号", "衆議院　水辺委員会", Some(213), "会議録"),
            ("令和５年９月　山川県議会定例会会議録（第３号）", "山川県議会", None, "会議録"),
            ("令和６年度 水辺委員会 第４１回会議議事録", "水辺委員会", Some(41), "議事録"),
        ];
        for (title, body, number, kind) in cases {
            let meeting = meeting(title);
            assert_eq!(meeting.body.as_deref(), Some(body), "{title}");
            assert_eq!(meeting.number, number, "{title}");
            assert_eq!(meeting.kind.as_deref(), Some(kind), "{title}");
        }
    }
}
