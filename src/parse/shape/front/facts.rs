//! Date, times and place of the meeting.

use crate::convention::heading::{CLOSINGS, Fact, OPENINGS, PLACE_ENDS};
use crate::convention::mark;
use crate::japanese::date::{self, Time};
use crate::model::Printed;
use crate::parse::shape::assemble::Draft;
use crate::scan::{self, Table, table};
use crate::span::Span;

/// Reads date, times and place from the lines that state facts, in document order. A line under a
/// heading that announces the fact goes before any other.
pub fn facts(draft: &mut Draft) {
    let text = draft.text;
    let metas = std::mem::take(&mut draft.metas);
    // What a heading announces goes first, then the title; a date that stands alone may be that of a notice.
    let mut told: Vec<Span> =
        metas.iter().filter(|(fact, _)| *fact == Some(Fact::When)).map(|(_, span)| *span).collect();
    let announced = told.len();
    told.extend_from_slice(&draft.title);
    told.extend(metas.iter().filter(|(fact, _)| fact.is_none()).map(|(_, span)| *span));
    for (n, span) in told.iter().enumerate() {
        let words = span.of(text);
        let shift = |s: Span| Span::new(s.start + span.start, s.end + span.start);
        if draft.minutes.date.is_none()
            && let Some((value, at)) = date::find_date(words)
        {
            draft.minutes.date = Some(Printed { value, span: shift(at) });
        }
        times(draft, words, n < announced, shift);
    }
    let opening = narrated_opening(draft);
    if let Some(span) = opening.filter(|_| draft.minutes.date.is_none()) {
        let words = span.of(text);
        let shift = |s: Span| Span::new(s.start + span.start, s.end + span.start);
        draft.minutes.date = date::find_date(words).map(|(value, at)| Printed { value, span: shift(at) });
        times(draft, words, false, shift);
    }
    if draft.minutes.end_time.is_none() {
        draft.minutes.end_time = narrated_end(draft);
    }
    let mut place =
        metas.iter().filter(|(fact, _)| *fact == Some(Fact::Where)).map(|(_, span)| place_words(text, *span));
    let held = || told.iter().find_map(|span| held_at(text, *span));
    // Under 日時及び場所 stands the place below the day.
    let undated = |words: &str| date::find_date(words).is_none() && date::find_times(words).is_empty();
    let below = || {
        let mut when = metas.iter().filter(|(fact, _)| *fact == Some(Fact::When)).map(|(_, span)| *span);
        when.find(|span| undated(span.of(text)) && is_place(span.of(text)))
    };
    let narrated = || opening.and_then(|span| place_in(span.of(text))).map(|place| Span::of_slice(text, place));
    draft.minutes.place = place.find(|place| !place.is_empty()).or_else(held).or_else(below).or_else(narrated);
}

/// The sentence of a report that tells when and where the meeting was held, among its first: …、市役所第一会議室において開催した。
fn narrated_opening(draft: &Draft) -> Option<Span> {
    let paragraphs = draft.minutes.paragraphs.iter().take(OPENED_WITHIN).filter(|own| own.speech.is_none());
    paragraphs.flat_map(|own| own.pieces.iter()).find_map(|piece| {
        let words = piece.span.of(draft.text);
        let sentence = words.split_inclusive('。').find(|own| scan::contains(own, &OPENED))?;
        Some(Span::of_slice(draft.text, sentence))
    })
}

/// In how many of the first paragraphs the beginning of the meeting is told.
const OPENED_WITHIN: usize = 4;

/// Words of a report that tell where the meeting began.
static OPENED: Table =
    table!("において開催 において、開催 で開催 にて開催 に招集 において標記 において、取締役会 において開 に於いて");

/// The place before において: from the comma, より or から before it.
fn place_in(words: &str) -> Option<&str> {
    let end = scan::first(words, &HELD_IN).and_then(|word| words.find(word))?;
    let before = &words[..end];
    let start = ["、", "より", "から", "　", "時", "分"]
        .iter()
        .filter_map(|mark| before.rfind(mark).map(|at| at + mark.len()))
        .max()?;
    let place = scan::trim(&before[start..], "");
    is_place(place).then_some(place)
}

static HELD_IN: Table = table!("において に於いて にて に招集");

/// The hour at which a report tells that the meeting closed: 議長は、午前11時52分、閉会を宣した。
fn narrated_end(draft: &Draft) -> Option<Printed<Time>> {
    let paragraphs = &draft.minutes.paragraphs;
    paragraphs.iter().rev().take(CLOSED_WITHIN).flat_map(|own| own.pieces.iter().rev()).find_map(|piece| {
        let words = piece.span.of(draft.text);
        let closing = scan::first(words, &CLOSED)?;
        let at = words.find(closing)?;
        let before = words[..at].rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
        let sentence = &words[before..at + closing.len()];
        let (value, own) = date::find_times(sentence).into_iter().next_back()?;
        let start = piece.span.start + before;
        Some(Printed { value, span: Span::new(start + own.start, start + own.end) })
    })
}

/// Words of a report that tell the end of the meeting.
static CLOSED: Table = table!("閉会を宣 閉会した 閉会とな 散会を宣 散会した 終了した 終了を宣 閉会する旨");

/// In how many of the last paragraphs the end of the meeting is told.
const CLOSED_WITHIN: usize = 8;

/// The place that stands in the line of the date: …～11:03　於：第一会議室）, or behind it where the heading
/// announces both.
fn held_at(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    if let Some((_, place)) = words.split_once('於') {
        let place = scan::trim_start(place, "：:、，");
        return Some(Span::of_slice(text, scan::trim(scan::upto(place, scan::until(place, "）)")), "")));
    }
    let behind =
        date::find_times(words).last().map(|(_, at)| at.end).or(date::find_date(words).map(|(_, at)| at.end))?;
    let rest = scan::trim(scan::from(words, behind), "　 、，/／");
    is_place(rest).then(|| Span::of_slice(text, rest))
}

/// Whether a line at the top is nothing but a place: 第一委員会室, 市役所３階　大会議室
pub fn is_place(words: &str) -> bool {
    let words = scan::trim_start(words, mark::SPEAKER);
    let bare = words
        .rfind(['（', '('])
        .filter(|open| *open > 0 && scan::ends(words, "）)"))
        .map_or(words, |open| &words[..open]);
    let bare = scan::trim_end(bare, "0123456789０１２３４５６７８９ABCＡＢＣ");
    // 総務課少子化対策室 is an office.
    let office = scan::has(bare, "課局") && !scan::has(bare, " 　") && !bare.ends_with("議室");
    let short = scan::is_short(words, 40) && !scan::has(words, "、。，：:");
    short && !office && scan::suffix(bare, &PLACE_ENDS).is_some()
}

fn times(draft: &mut Draft, words: &str, announced: bool, shift: impl Fn(Span) -> Span) {
    let times = date::find_times(words);
    let squeezed = scan::without_blanks(words);
    let (opens, closes) = (scan::contains(&squeezed, &OPENINGS), scan::contains(&squeezed, &CLOSINGS));
    if squeezed.contains("休憩") {
        return;
    }
    let minutes = &mut draft.minutes;
    let mut times = times.into_iter().map(|(value, at)| Printed { value, span: shift(at) });
    if closes && !opens || words.starts_with('至') {
        // The last closing stands.
        minutes.end_time = times.next().or(minutes.end_time);
    } else if minutes.start_time.is_none() {
        minutes.start_time = times.next();
        minutes.end_time = minutes.end_time.or(times.next().map(|end| carried(minutes.start_time, end, words)));
    } else if announced && !opens {
        // 閉会時刻, and the hour on the line below.
        let after = |end: &Printed<Time>| minutes.start_time.is_some_and(|start| start.value < end.value);
        minutes.end_time = minutes.end_time.or(times.next().filter(after));
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
    Span::of_slice(text, scan::trim_end(scan::trim_start(value.of(text), "：:○◯●■◆-・"), "|｜"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_places_from_names() {
        for place in ["第一委員会室", "◯市会第３会議室", "市役所３階　会議室（Ａ・Ｂ）", "水辺会館"]
        {
            assert!(is_place(place), "{place}");
        }
        for words in ["水辺審議会", "会議室を出た。", "総務課、会議室", "場所：会議室"] {
            assert!(!is_place(words), "{words}");
        }
    }
}
