//! Where a line has a time, and where it names who speaks.

use super::clock::{self, Read};
use crate::convention::mark;
use crate::convention::timed::{CHAT_FROM, CHAT_TO};
use crate::japanese::date::{self, Clock};
use crate::japanese::letter::is_letter;
use crate::model::Printed;
use crate::parse::shape::reaction;
use crate::scan;
use crate::span::Span;

/// Where the time of a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// From and until, with nothing besides: the head of a caption.
    Range,
    /// Nothing but a time.
    Alone,
    /// Before the words.
    Front,
    /// Behind a name, which may have words behind it.
    Behind,
}

/// A time on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub place: Place,
    pub time: Printed<Clock>,
    pub until: Option<Clock>,
    /// A program wrote it: with seconds, in brackets, or with its end.
    pub sure: bool,
    /// Two numbers, of which none says whether they are hours.
    pub short: bool,
    /// What stands before it.
    pub before: Span,
    /// What stands behind it.
    pub after: Span,
}

/// Who speaks, as printed on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// With brackets and colon.
    pub head: Span,
    pub label: Span,
}

/// Marks of Markdown and lists around a name or time.
const DRESS: &str = "*_#>・•|";

/// Brackets around a time.
const OPEN: &str = "[(（【［<＜";
const CLOSE: &str = "])）】］>＞";

/// Longest name of somebody who speaks, in characters.
const LONGEST: usize = 40;

/// The time of a line.
pub fn read(text: &str, line: Span) -> Option<Stamp> {
    let whole = line.of(text);
    let bare = scan::trim_start(whole.strip_prefix("- ").unwrap_or(whole), DRESS);
    front(text, bare)
        .or_else(|| scan::is_short(bare, LONGEST * 2).then(|| behind(text, bare))?)
        .or_else(|| within(text, bare))
}

fn front(text: &str, words: &str) -> Option<Stamp> {
    let open = scan::begins(words, OPEN);
    let inner = if open { scan::trim_start(&words[words.chars().next()?.len_utf8()..], "") } else { words };
    let range = clock::range(inner);
    let (from, until, end) = match range {
        Some((from, until, end)) => (from, Some(until.clock), end),
        None => clock::begins(inner).map(|read| (read, None, read.bytes))?,
    };
    let mut rest = scan::from(inner, end);
    if open {
        rest = scan::trim_start(rest, "");
        rest = scan::begins(rest, CLOSE).then(|| &rest[rest.chars().next().map_or(0, char::len_utf8)..])?;
    }
    // 10:30開会 is no word of a program; 12:30から is none either.
    let glued = !open && !rest.is_empty() && !scan::begins(rest, " \t　|:-*_");
    let after = scan::trim(rest, "*_|:：-–");
    let settings = !open && inner.contains("-->");
    let place = match (range.is_some(), after.is_empty()) {
        (true, _) if settings => Place::Range,
        (true, true) => Place::Range,
        (false, true) => Place::Alone,
        _ => Place::Front,
    };
    if glued && !settings {
        return None;
    }
    let start = Span::of_slice(text, inner).start;
    let at = Span::new(start, start + from.bytes);
    Some(stamp(place, from, at, until, open, Span::new(at.start, at.start), Span::of_slice(text, after)))
}

/// 山田 太郎   0:05, [山田 太郎] 10:03:21, 山田 太郎 (0:05)
fn behind(text: &str, words: &str) -> Option<Stamp> {
    let bare = scan::trim_end(words, "*_");
    let inner = scan::trim_end(bare, CLOSE);
    let (start, read) = clock::ends(inner)?;
    let before = scan::upto(inner, start);
    let opened = scan::trim_end(before, "");
    let open = inner.len() < bare.len() && scan::ends(opened, OPEN);
    let name = scan::trim(scan::trim_end(opened, if open { OPEN } else { "" }), "*_|,-–・");
    let apart = open || before.len() > opened.len();
    let at = Span::of_slice(text, &inner[start..]);
    (apart && (inner.len() == bare.len() || open) && is_name(name)).then(|| {
        let end = Span::new(at.start + read.bytes, at.start + read.bytes);
        stamp(Place::Behind, read, Span::new(at.start, end.end), None, open, Span::of_slice(text, name), end)
    })
}

/// 山田 太郎 [00:12]: はい
fn within(text: &str, words: &str) -> Option<Stamp> {
    let head = scan::head(words, LONGEST);
    let open = scan::until(head, OPEN);
    let name = scan::trim_end(scan::upto(head, open), "*_");
    let inner = words.get(open..).filter(|rest| !rest.is_empty() && is_name(name))?;
    let inner = scan::trim_start(&inner[inner.chars().next()?.len_utf8()..], "");
    let (from, until, end) = match clock::range(inner) {
        Some((from, until, end)) => (from, Some(until.clock), end),
        None => clock::begins(inner).map(|read| (read, None, read.bytes))?,
    };
    let rest = scan::trim_start(scan::from(inner, end), "");
    let close = rest.chars().next().filter(|c| scan::among(CLOSE, *c))?;
    let after = scan::trim_start(&rest[close.len_utf8()..], ":：*_");
    let start = Span::of_slice(text, inner).start;
    let at = Span::new(start, start + from.bytes);
    Some(stamp(Place::Behind, from, at, until, true, Span::of_slice(text, name), Span::of_slice(text, after)))
}

fn stamp(place: Place, read: Read, at: Span, until: Option<Clock>, open: bool, before: Span, after: Span) -> Stamp {
    let time = Printed { value: read.clock, span: at };
    let sure = read.whole || open || until.is_some();
    Stamp { place, time, until, sure, short: !read.whole, before, after }
}

/// Who speaks, where words begin with a name and its colon or bracket; and what is said behind it.
pub fn named(text: &str, words: Span) -> Option<(Name, Span)> {
    let own = words.of(text);
    let first = own.chars().next()?;
    if let Some(close) = mark::closing("[]【】<>＜＞［］", first) {
        let end = scan::head(own, LONGEST).find(close)?;
        let label = scan::trim(&own[first.len_utf8()..end], "");
        let rest = &own[end + close.len_utf8()..];
        let said = scan::trim_start(rest, ":：");
        // ［拍手］
        let spoken = reaction::read(own).is_none();
        return (is_name(label) && spoken).then(|| found(text, words, label, rest, said));
    }
    let head = scan::head(own, LONGEST + 2);
    let colon = scan::until(head, "：:");
    let mark = own[colon..].chars().next().filter(|_| colon < head.len())?;
    let rest = &own[colon + mark.len_utf8()..];
    let label = scan::trim(&own[..colon], "*_");
    let said = scan::trim_start(rest, "*_");
    // 会議は 00:10:00 に終わった
    let clock = rest.bytes().take(2).all(|b| b.is_ascii_digit()) && label.ends_with(|c: char| c.is_ascii_digit());
    (is_name(label) && !rest.starts_with("//") && !clock).then(|| found(text, words, label, rest, said))
}

fn found(text: &str, words: Span, label: &str, rest: &str, said: &str) -> (Name, Span) {
    let said = if said.is_empty() { &rest[rest.len()..] } else { said };
    let after = Span::of_slice(text, said);
    let end = if scan::begins(rest, ":：") { after.start } else { Span::of_slice(text, rest).start };
    let head = Span::new(words.start, end.max(words.start)).trim(text);
    (Name { head, label: Span::of_slice(text, sender(label)) }, after)
}

/// 山田 太郎 in From 山田 太郎 to Everyone, as a saved chat tells who wrote to whom.
pub fn sender(label: &str) -> &str {
    let Some(own) = CHAT_FROM.iter().find_map(|from| label.strip_prefix(from)) else { return label };
    let end = CHAT_TO.iter().filter_map(|to| own.find(to)).min().unwrap_or(own.len());
    scan::trim(&own[..end], "")
}

/// Whether words could name who speaks: few, no sentence, no date, no address, not numbers alone.
pub fn is_name(words: &str) -> bool {
    scan::is_short(words, LONGEST)
        && words.chars().any(is_letter)
        && !scan::has(words, "。、？！「」『』…→～〜\t")
        && !words.contains("//")
        && date::find_date(words).is_none()
        && clock::ends(words).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Option<(Place, &str, String, &str)> {
        let stamp = read(line, Span::new(0, line.len()))?;
        Some((stamp.place, stamp.before.of(line), stamp.time.value.to_string(), stamp.after.of(line)))
    }

    #[test]
    fn finds_the_time_of_a_line() {
        for (line, place, before, time, after) in [
            ("00:00:05 山川 海子: はい", Place::Front, "", "00:00:05", "山川 海子: はい"),
            ("[00:12] 谷: はい", Place::Front, "", "00:00:12", "谷: はい"),
            ("**[00:12]** 谷: はい", Place::Front, "", "00:00:12", "谷: はい"),
            ("山川 海子   0:05", Place::Behind, "山川 海子", "00:00:05", ""),
            ("[山川 海子] 10:03:21", Place::Behind, "[山川 海子]", "10:03:21", ""),
            ("山川 海子 (0:05)", Place::Behind, "山川 海子", "00:00:05", ""),
            ("話者1 [00:12]: はい", Place::Behind, "話者1", "00:00:12", "はい"),
            ("0:05", Place::Alone, "", "00:00:05", ""),
            ("00:01.000 --> 00:04.000 align:start", Place::Range, "", "00:00:01", "align:start"),
            ("[0.00s -> 4.26s] はい", Place::Front, "", "00:00:00", "はい"),
            ("[00:00.000 --> 00:04.260]  はい", Place::Front, "", "00:00:00", "はい"),
        ] {
            assert_eq!(told(line), Some((place, before, time.to_string(), after)), "{line}");
        }
        for line in ["10:30開会", "2025年9月4日, 14:02", "日時 15:30～16:50", "はい、10:30", "比は 3:5 です。"]
        {
            assert_eq!(told(line), None, "{line}");
        }
    }

    #[test]
    fn finds_who_speaks() {
        for (words, label, said) in [
            ("山川 海子: はい", "山川 海子", "はい"),
            ("[SPEAKER_00]: はい", "SPEAKER_00", "はい"),
            ("【谷】はい", "谷", "はい"),
            ("**谷：** はい", "谷", "はい"),
            ("From 山川 海子 to Everyone: はい", "山川 海子", "はい"),
        ] {
            let (name, after) = named(words, Span::new(0, words.len())).expect(words);
            assert_eq!((name.label.of(words), after.of(words)), (label, said), "{words}");
        }
        for words in ["はい、そうです: ね", "https://example.org", "12:30"] {
            assert!(named(words, Span::new(0, words.len())).is_none(), "{words}");
        }
    }
}
