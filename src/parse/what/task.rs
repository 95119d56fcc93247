//! Who is to do something, and until when, as the words of an item say (宿題, アクションアイテム).

use crate::convention::item::{BEFORE_DUE, BEFORE_OWNER, DUE_ENDS};
use crate::convention::post::HONORIFICS;
use crate::japanese::date::{self, Date};
use crate::japanese::letter::{is_letter, is_number};
use crate::japanese::{fold, numeral};
use crate::model::{Item, ItemKind};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::interner::Interner;
use crate::parse::word::person;
use crate::scan;
use crate::span::Span;

/// Fills in owners and dates of what is neither decided, discussed nor reported.
pub fn read(draft: &mut Draft) {
    let text = draft.text;
    let minutes = &mut draft.minutes;
    if minutes.items.iter().all(|item| item.kind != ItemKind::Other) {
        return;
    }
    let mut people = Interner::default();
    for person in &minutes.attendees {
        people.number(&fold::key(&person.name));
        if let Some(letters) = person.surname {
            people.number(&fold::key(&person.name.chars().take(usize::from(letters)).collect::<String>()));
        }
    }
    for speaker in &minutes.speakers {
        people.number(&fold::key(&speaker.label));
    }
    let held = minutes.date.map(|date| date.value);
    let tasks = || minutes.items.iter().filter(|item| item.kind == ItemKind::Other && item.number.is_none());
    // Where one entry puts a person before its colon, so do the others.
    let custom = tasks().any(|item| {
        before_colon(item.title.first().map_or("", |t| t.of(text))).is_some_and(|own| is_person(own, &people))
    });
    for item in minutes.items.iter_mut().filter(|item| item.kind == ItemKind::Other && item.number.is_none()) {
        let (Some(first), Some(last)) = (item.title.first(), item.title.last()) else { continue };
        let words = Span::new(first.start, last.end);
        let named = before_colon(words.of(text)).filter(|_| custom);
        item.owner = owner(text, item, words, &people).or(named.map(|own| Span::of_slice(text, own)));
        item.due = due(item.span.of(text), held);
    }
}

/// 谷: 仕様を書く
fn before_colon(words: &str) -> Option<&str> {
    let own = scan::trim(scan::upto(words, words.find(['：', ':'])?), "");
    (!own.is_empty() && scan::is_short(own, 10) && !scan::has(own, "のをにで、（(")).then_some(own)
}

/// The owner that the words name.
fn owner(text: &str, item: &Item, title: Span, people: &Interner) -> Option<Span> {
    let printed = item.span.of(text);
    // 担当：谷
    let named = scan::first(printed, &BEFORE_OWNER).and_then(|word| {
        let rest = scan::from(printed, printed.find(word)? + word.len());
        let value = scan::trim_start(rest, "：:");
        let own = scan::trim(scan::upto(value, scan::until(value, STOPS)), "");
        // 担当課と調整する names nobody.
        (value.len() < rest.len() && !own.is_empty() && scan::is_short(own, 20)).then_some(own)
    });
    let own = named
        .or_else(|| handle(printed))
        .or_else(|| {
            let words = title.of(text);
            let at = words.find(['：', ':', 'が', 'は'])?;
            person(scan::upto(words, at), people)
        })
        // TODO（谷）: …
        .or_else(|| {
            parts(scan::upto(printed, title.start.saturating_sub(item.span.start)))
                .into_iter()
                .find_map(|part| person(part, people))
        })
        .or_else(|| parts(printed).into_iter().find_map(|part| person(part, people)))?;
    Some(Span::of_slice(text, own)).filter(|span| !span.is_empty())
}

/// @torii
fn handle(words: &str) -> Option<&str> {
    let name = scan::from(words, words.find(['@', '＠'])?);
    let name = name.get(name.chars().next()?.len_utf8()..)?;
    let end = name.find(|c: char| !(is_letter(c) || is_number(c) || "-_.".contains(c))).unwrap_or(name.len());
    (end > 0 && end <= 60).then(|| &name[..end])
}

/// What stands between brackets, bars and commas: 試験を直す（谷、5/9まで）
fn parts(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = words;
    let mut inside = rest.starts_with('|');
    while let Some(at) = rest.find(|c| STOPS.contains(c) || OPENS.contains(c)) {
        if inside {
            found.push(scan::trim(&rest[..at], ""));
        }
        let mark = rest[at..].chars().next().unwrap_or(' ');
        inside = OPENS.contains(mark) || inside && SEPARATES.contains(mark);
        rest = &rest[at + mark.len_utf8()..];
    }
    found.retain(|part| !part.is_empty());
    found
}

const OPENS: &str = "（(【[［|｜";
const SEPARATES: &str = "、，,・|｜";
const STOPS: &str = "）)】]］|｜、，,・；;　";

/// Without an honorific.
fn bare(part: &str) -> &str {
    let part = scan::trim(part, "@＠");
    scan::suffix(part, &HONORIFICS).map_or(part, |end| scan::upto(part, part.len() - end.len()))
}

fn person<'t>(part: &'t str, people: &Interner) -> Option<&'t str> {
    is_person(part, people).then(|| bare(part))
}

fn is_person(part: &str, people: &Interner) -> bool {
    let part = scan::trim(part, "");
    !part.is_empty()
        && scan::is_short(part, 16)
        && !scan::has(part, "のをにで")
        && (people.get(&fold::key(part)).is_some()
            || people.get(&fold::key(bare(part))).is_some()
            || person::looks_like_person(part))
}

/// The day until which something is to be done, where words and the meeting's date tell it.
fn due(words: &str, held: Option<Date>) -> Option<Date> {
    let said = scan::first(words, &BEFORE_DUE).and_then(|word| {
        let rest = scan::from(words, words.find(word)? + word.len());
        day(scan::trim_start(rest, "：:はを"), held).map(|(date, _)| date)
    });
    said.or_else(|| {
        parts(words).into_iter().find_map(|part| {
            let (date, bytes) = day(part, held)?;
            let after = scan::trim(scan::from(part, bytes), "");
            (after.is_empty() || scan::prefix(after, &DUE_ENDS).is_some()).then_some(date)
        })
    })
    .or_else(|| {
        let end = scan::first(words, &DUE_ENDS)?;
        let front = scan::upto(words, words.find(end)?);
        let start = front
            .rfind(|c| !DATES.contains(c))
            .map_or(0, |at| at + front[at..].chars().next().map_or(0, char::len_utf8));
        day(scan::trim_start(&front[start..], ""), held).map(|(date, _)| date)
    })
}

/// What dates are written with.
const DATES: &str = "0123456789０１２３４５６７８９〇一二三四五六七八九十元年月日末/／-.．令和()（）土火水木金 ";

/// The day that some words begin with, and how many bytes it takes. Without a year it is the first
/// such day from the meeting on.
fn day(words: &str, held: Option<Date>) -> Option<(Date, usize)> {
    if let Some((date, at)) = date::find_date(scan::upto(words, scan::until(words, STOPS)))
        && at.start <= 1
    {
        return Some((date, past_weekday(words, at.end)));
    }
    let held = held?;
    let (month, bytes) = numeral::read(words)?;
    let mark = words[bytes..].chars().next().filter(|c| "月/／".contains(*c))?;
    let rest = &words[bytes + mark.len_utf8()..];
    let month = u8::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
    let year = |day: u8| if (month, day) < (held.month, held.day) { held.year + 1 } else { held.year };
    if mark == '月' && rest.starts_with('末') {
        let day = last_of(month, year(31));
        let end = bytes + mark.len_utf8() + '末'.len_utf8();
        return Some((Date { year: year(day), month, day }, end));
    }
    let (day, more) = numeral::read(rest)?;
    let day = u8::try_from(day).ok().filter(|d| (1..=last_of(month, year(*d))).contains(d))?;
    let mut end = bytes + mark.len_utf8() + more;
    if mark == '月' {
        end += words[end..].starts_with('日').then_some('日'.len_utf8())?;
    }
    Some((Date { year: year(day), month, day }, past_weekday(words, end)))
}

/// Behind 5月9日（金）.
fn past_weekday(words: &str, end: usize) -> usize {
    let rest = scan::from(words, end);
    let mut letters = rest.chars();
    let weekday = letters.next().is_some_and(|c| "（(".contains(c))
        && letters.next().is_some_and(|c| "月火水木金土日".contains(c))
        && letters.next().is_some_and(|c| "）)".contains(c));
    if weekday { end + rest.len() - letters.as_str().len() } else { end }
}

fn last_of(month: u8, year: u16) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days() {
        let held = Some(Date { year: 2024, month: 11, day: 20 });
        let cases = [
            ("仕様を書く（6/30まで）", Some("2025-06-30")),
            ("手順書を書く (期限: 2025-04-24)", Some("2025-04-24")),
            ("募る【期限：12月9日（月）】", Some("2024-12-09")),
            ("調べる（2月末まで）", Some("2025-02-28")),
            ("令和７年１月１５日までに出す", Some("2025-01-15")),
            ("１２月１日までに出す", Some("2024-12-01")),
            ("| 谷 | 仕様を書く | 12/3 |", Some("2024-12-03")),
            ("次回までに直す", None),
            ("3/4の委員に聞く", None),
            ("2/30まで", None),
        ];
        for (words, expected) in cases {
            assert_eq!(due(words, held).map(|d| d.to_string()).as_deref(), expected, "{words}");
        }
        assert_eq!(due("6/30まで", None), None);
    }

    #[test]
    fn reads_handles_and_parts() {
        assert_eq!(handle("@torii 手順書を書く"), Some("torii"));
        assert_eq!(handle("手順書"), None);
        assert_eq!(parts("試験を直す（谷、5/9まで）"), ["谷", "5/9まで"]);
        assert_eq!(parts("| 谷 | 書く | 5/9 |"), ["谷", "書く", "5/9"]);
    }
}
