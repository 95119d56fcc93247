//! Dates and times of day, in eras (元号) and western years.

use std::fmt;

use super::fold::{self, narrow};
use super::numeral;
use crate::span::{Span, is_blank};

/// A calendar day; prints as ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A time of day, 00:00 to 24:00; prints as `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    pub hour: u8,
    pub minute: u8,
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// A time printed in a transcript, in milliseconds: since the recording began, or the hour of the day; prints as
/// `HH:MM:SS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    pub millis: u32,
}

impl Clock {
    pub const fn of(seconds: u32) -> Clock {
        Clock { millis: seconds.saturating_mul(1000) }
    }

    pub const fn seconds(self) -> u32 {
        self.millis / 1000
    }

    /// As players show it: 5:05, 1:05:05.
    pub fn short(self) -> String {
        let long = self.to_string();
        let bare = long.strip_prefix("00:").unwrap_or(&long);
        bare.strip_prefix('0').unwrap_or(bare).to_string()
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.seconds();
        write!(f, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

/// The eras in use since 1868 and the year before their first (元年 = 1).
const ERAS: &[(&str, u32)] = &[
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
    ("R", 2018),
    ("Ｒ", 2018),
    ("H", 1988),
    ("Ｈ", 1988),
    ("S", 1925),
    ("Ｓ", 1925),
    ("㋿", 2018),
    ("㍻", 1988),
    ("㍼", 1925),
    ("㍽", 1911),
    ("㍾", 1867),
];

/// A position in a text that readers of small forms move along.
#[derive(Clone, Copy)]
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn skip_blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches(is_blank).len();
    }

    /// Steps over the first of `words` that stands here, blanks before it allowed.
    fn eat(&mut self, words: &[&str]) -> bool {
        let mut next = *self;
        next.skip_blanks();
        for word in words {
            if let Some(bytes) = begins(next.rest(), word) {
                self.at = next.at + bytes;
                return true;
            }
        }
        false
    }

    fn number(&mut self) -> Option<u32> {
        let mut next = *self;
        next.skip_blanks();
        let (value, bytes) = numeral::read(next.rest())?;
        self.at = next.at + bytes;
        Some(value)
    }
}

/// The bytes that `word` takes at the start of `text`, radicals and compatibility forms of its
/// kanji alike: ５⽉.
fn begins(text: &str, word: &str) -> Option<usize> {
    let mut printed = text.chars();
    for c in word.chars() {
        let own = printed.next()?;
        if own != c && fold::kanji(own) != c {
            return None;
        }
    }
    Some(text.len() - printed.as_str().len())
}

/// The first date in `text` and where it stands, its day of the week included.
pub fn find_date(text: &str) -> Option<(Date, Span)> {
    starts(text).find_map(|at| {
        let mut cursor = Cursor { text, at };
        let date = read_date(&mut cursor)?;
        let mut after = cursor;
        if after.eat(&["(", "（"])
            && after.rest().chars().next().is_some_and(|c| "月火水木金土日".contains(fold::radical(c)))
        {
            let weekday = after.rest();
            if let Some(close) = weekday.find([')', '）']).filter(|close| *close <= 30) {
                cursor.at = after.at + close + weekday[close..].chars().next().map_or(0, char::len_utf8);
            }
        }
        Some((date, Span::new(at, cursor.at)))
    })
}

/// Every time of day in `text`, in order, with where it stands. A bare 午後 carries over to no
/// other time.
pub fn find_times(text: &str) -> Vec<(Time, Span)> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in starts(text) {
        if at < from {
            continue;
        }
        let mut cursor = Cursor { text, at };
        if let Some(time) = read_time(&mut cursor) {
            found.push((time, Span::new(at, cursor.at)));
            from = cursor.at;
        }
    }
    found
}

/// Where a date or time may begin: not inside a number.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before_is_digit = false;
    text.char_indices().filter_map(move |(at, c)| {
        let digit = is_numeral(c);
        let start = !(digit && before_is_digit)
            && (digit || "令\u{F9A8}平昭大明RＲHＨSＳ㋿㍻㍼㍽㍾午正".contains(fold::radical(c)));
        before_is_digit = digit;
        start.then_some(at)
    })
}

fn is_numeral(c: char) -> bool {
    narrow(c).is_ascii_digit() || "〇一二三四五六七八九十百千".contains(fold::radical(c))
}

fn read_date(cursor: &mut Cursor) -> Option<Date> {
    let year = read_year(cursor)?;
    let separators: &[&[&str]] = &[&["年"], &["/", "／"], &[".", "．"], &["-", "－"]];
    let separator = *separators.iter().find(|s| cursor.eat(s))?;
    let spelled = separator == ["年"];
    if spelled {
        skip_gloss(cursor);
    }
    let month = cursor.number()?;
    if !cursor.eat(if spelled { &["月"] } else { separator }) {
        return None;
    }
    let day = cursor.number()?;
    if spelled && !cursor.eat(&["日"]) {
        return None;
    }
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let valid = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
    valid.then_some(Date { year, month, day })
}

/// A year without its 年: 令和3, 令和元, 2021, 西暦2021, with the other reckoning in brackets.
fn read_year(cursor: &mut Cursor) -> Option<u16> {
    let year = match ERAS.iter().find(|(name, _)| cursor.eat(&[name])) {
        Some((_, before)) => {
            let year = if cursor.eat(&["元"]) { 1 } else { cursor.number()? };
            (year <= 99).then_some(before + year)?
        }
        None => {
            cursor.eat(&["西暦"]);
            cursor.number().filter(|year| (1868..=2999).contains(year))?
        }
    };
    skip_gloss(cursor);
    u16::try_from(year).ok()
}

/// The same year in the other reckoning: （2021年）, (令和3).
fn skip_gloss(cursor: &mut Cursor) {
    let mut next = *cursor;
    if !next.eat(&["(", "（"]) {
        return;
    }
    let era = ERAS.iter().any(|(name, _)| next.eat(&[name])) && next.eat(&["元"]);
    if era || next.number().is_some() {
        next.eat(&["年"]);
        if next.eat(&[")", "）"]) {
            *cursor = next;
        }
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

fn read_time(cursor: &mut Cursor) -> Option<Time> {
    if cursor.eat(&["正午"]) {
        return Some(Time { hour: 12, minute: 0 });
    }
    let morning = cursor.eat(&["午前"]);
    let afternoon = !morning && cursor.eat(&["午後"]);
    // 午後零時, 午後〇時
    let hour = if cursor.eat(&["零"]) { 0 } else { cursor.number()? };
    let minute = if cursor.eat(&["時半"]) {
        30
    } else if cursor.eat(&["時"]) {
        let mut minute = *cursor;
        match minute.number() {
            Some(value) if minute.eat(&["分"]) => {
                *cursor = minute;
                value
            }
            _ => 0,
        }
    } else if cursor.eat(&[":", "："]) {
        let from = cursor.at;
        let value = cursor.number()?;
        // 10:5 is a ratio, not a time.
        if cursor.text[from..cursor.at].chars().count() != 2 {
            return None;
        }
        value
    } else {
        return None;
    };
    let hour = if afternoon && hour < 12 { hour + 12 } else { hour };
    let valid = minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) && !(morning && hour > 12);
    valid.then_some(Time { hour: hour as u8, minute: minute as u8 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<String> {
        find_date(text).map(|(date, _)| date.to_string())
    }

    fn times(text: &str) -> Vec<String> {
        find_times(text).iter().map(|(time, _)| time.to_string()).collect()
    }

    #[test]
    fn reads_dates_of_every_era_and_width() {
        let cases = [
            ("令和3年7月7日（水） 8時40分", "2021-07-07"),
            ("令和五年十二月六日（水曜日）", "2023-12-06"),
            ("昭和二十二年七月二十八日", "1947-07-28"),
            ("平成元年１月８日", "1989-01-08"),
            ("2020/06/02(火) 15:00-16:00", "2020-06-02"),
            ("二〇二五年三月一日", "2025-03-01"),
            ("令和　６年　２月２２日", "2024-02-22"),
            ("2021（令和3）年7月7日", "2021-07-07"),
            ("令和3（2021）年7月7日", "2021-07-07"),
            ("令和3年（2021年）7月7日", "2021-07-07"),
            ("開催日：2024.2.9", "2024-02-09"),
            ("日時 R5.11.3(祝) 13:00～", "2023-11-03"),
            ("Ｈ２７．３．５", "2015-03-05"),
            ("\u{F9A8}和５年⼗⽉２０⽇（⽔）", "2023-10-20"),
        ];
        for (text, expected) in cases {
            assert_eq!(date(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["令和3年度", "7月7日", "2020年東京大会", "令和3年2月30日", "100年7月7日"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn keeps_the_day_of_the_week_in_the_span() {
        let text = "日時　令和3年7月7日（水） 8時40分";
        let (_, span) = find_date(text).unwrap();
        assert_eq!(span.of(text), "令和3年7月7日（水）");
    }

    #[test]
    fn reads_times_of_day() {
        let cases: [(&str, &[&str]); 8] = [
            ("8時40分～9時20分", &["08:40", "09:20"]),
            ("15:00-16:00", &["15:00", "16:00"]),
            ("自　午後２時０２分　至　午後２時４３分", &["14:02", "14:43"]),
            ("午前十時一分開議", &["10:01"]),
            ("午後零時散会", &["12:00"]),
            ("正午から午後1時半", &["12:00", "13:30"]),
            ("平成31年4月11日11時00分", &["11:00"]),
            ("比率は3:5で25時", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(times(text), expected, "{text}");
        }
    }
}
