//! Which lines at the top are the title of the record.

use super::meeting::{meeting, no_body, number};
use crate::convention::heading::{BODY_ENDS, KINDS, WEB_PAGE};
use crate::convention::mark;
use crate::japanese::date;
use crate::scan::{self};
use crate::span::is_blank;

/// Whether a line at the top may be the title of a record.
pub fn is_title(words: &str) -> bool {
    scan::is_short(words, LONGEST_TITLE)
        && !scan::ends(words, "。、")
        && !scan::has(words, "@＠│┃|｜")
        && !words.contains("://")
        && !words.contains("告示第")
        && !scan::begins(words, "-・*")
        && !crate::parse::source::furniture::is_rule(words)
        && !is_web_page(words)
        && crate::parse::shape::heading::group(words).is_none()
}

/// Longest title, in characters.
const LONGEST_TITLE: usize = 100;

/// The path of a web page (ホーム > 会議 > …), its date, what leads to its text: no part of the record.
pub fn is_web_page(words: &str) -> bool {
    scan::prefix(words, &WEB_PAGE).is_some() || words.chars().filter(|c| matches!(c, '>' | '＞')).count() >= 2
}

/// The lines of the title among the lines that stand before everything else (their indices and
/// words, in order): the first of the surest kind, with the lines beside it that name the body or the kind.
pub fn title_lines(top: &[(usize, &str)]) -> Vec<usize> {
    let titled = |fits: &dyn Fn(&str) -> bool| top.iter().position(|(_, words)| is_title(words) && fits(words));
    let kinded = |words: &str| scan::contains(&closed_up(words), &KINDS);
    let found = titled(&names_record)
        .or_else(|| titled(&|words| kinded(words) && number(&closed_up(words)).is_some()))
        .or_else(|| titled(&names_meeting))
        .or_else(|| titled(&kinded))
        .or_else(|| top.first().filter(|(i, words)| *i == 0 && is_title(words)).map(|_| 0));
    let Some(own) = found else { return Vec::new() };
    // 会議録, and the name of the meeting below it.
    if is_kind(top[own].1) {
        let mut below = top[own + 1..].iter().take(TITLE_REACH);
        if let Some((named, _)) = below.find(|(_, words)| is_title(words) && names_meeting(words)) {
            return vec![top[own].0, *named];
        }
    }
    let (mut first, mut last) = (own, own);
    let unnamed = |words: &str| meeting(words).body.is_none();
    // 第４１回会議議事録 below the name of the body; both names are printed.
    while first > 0
        && own - first < TITLE_REACH
        && is_title(top[first - 1].1)
        && (unnamed(top[first].1) || counts_alone(top[first - 1].1))
    {
        first -= 1;
    }
    // 山川審議会, 第25回北部会 and （議事録）, one below the other.
    let (mut numbered, mut kinds) = (number(&closed_up(top[own].1)).is_some(), kinded(top[own].1));
    while let Some((i, words)) = top.get(last + 1)
        && *i <= top[last].0 + 2
        && (!kinds && is_kind(words)
            || !numbered && !kinds && number(&closed_up(words)).is_some() && names_meeting(words))
    {
        numbered |= number(&closed_up(words)).is_some();
        kinds |= kinded(words);
        last += 1;
    }
    top[first..=last].iter().map(|(i, _)| *i).collect()
}

/// 第３回, 令和６年度: a line of the title that only counts.
fn counts_alone(words: &str) -> bool {
    let mut rest = scan::trim(words, "");
    while !rest.is_empty() {
        match no_body(rest) {
            0 => return false,
            bytes => rest = scan::trim_start(scan::from(rest, bytes), ""),
        }
    }
    true
}

/// How many lines away from the line that names the record its title may begin or end.
const TITLE_REACH: usize = 3;

/// Whether a line is the name of a kind of record alone: 会　議　録（要旨）.
pub fn is_kind(words: &str) -> bool {
    let closed = closed_up(words);
    scan::is_one(&closed, &KINDS) || scan::is_one(scan::trim(&closed, "（()）"), &KINDS)
}

/// Whether a line ends in the kind of the record, or begins with it before the name of the meeting.
pub fn names_record(words: &str) -> bool {
    let own = closed_up(words);
    let mut rest = scan::trim_end(scan::trim_start(&own, mark::SPEAKER), "案");
    while let Some(shorter) = without_tail(rest) {
        rest = scan::trim_end(shorter, "案");
    }
    let ends = scan::suffix(rest, &KINDS).is_some() && !scan::has(rest, "：:、");
    let begins = || {
        let (kind, after) = rest.split_at(scan::until(rest, " 　"));
        scan::is_one(kind, &KINDS) && ends_in_body(after)
    };
    ends || begins()
}

/// Whether a line names a meeting: by its number, or by a body at its end.
pub fn names_meeting(words: &str) -> bool {
    let own = closed_up(words);
    let mut rest = own.as_str();
    while let Some(shorter) = without_tail(rest) {
        rest = shorter;
    }
    let plain = scan::is_short(rest, 40) && !scan::has(rest, "。、：:「");
    plain && !scan::ends(rest, "るたすい") && (number(&own).is_some() || ends_in_body(rest))
}

/// Without the bracket, the 第一号, 第２日目 or the date at the end, if there is one.
fn without_tail(words: &str) -> Option<&str> {
    let words = scan::trim_end(words, "");
    if scan::ends(words, "）)］]】") {
        let open = words.rfind(['（', '(', '［', '[', '【']).filter(|open| *open > 0)?;
        return Some(scan::trim_end(&words[..open], ""));
    }
    if let Some((_, at)) = date::find_date(words).filter(|(_, at)| at.end == words.len() && at.start > 0) {
        return Some(scan::trim_end(&words[..at.start], ""));
    }
    let counted = ["号", "日目", "日"].iter().find_map(|unit| words.strip_suffix(unit))?;
    let before = scan::trim_end(counted, FIGURES);
    before.strip_suffix('第').map(|before| scan::trim_end(before, ""))
}

pub(super) fn ends_in_body(words: &str) -> bool {
    let words = scan::trim(words, "");
    scan::suffix(words, &BODY_ENDS).is_some() && !scan::is_short(words, 2)
}

const FIGURES: &str = "0123456789０１２３４５６７８９〇一二三四五六七八九十百元";

/// With the letters that are spread over a line closed up: 議　事　録.
pub fn closed_up(words: &str) -> String {
    let mut closed = String::with_capacity(words.len());
    let mut spread = false;
    for part in words.split(is_blank).filter(|part| !part.is_empty()) {
        let before = part.as_ptr().addr() - words.as_ptr().addr();
        let single = part.chars().nth(1).is_none_or(|second| scan::among("（(", second))
            || part.chars().all(|c| scan::among(FIGURES, c));
        if !(closed.is_empty() || single && spread) {
            closed.extend(words[..before].chars().next_back());
        }
        // （臨時）水 辺 町 議 会
        let last = part.rsplit(['）', ')']).next().unwrap_or("");
        spread = single || !last.is_empty() && scan::is_short(last, 1);
        closed.push_str(part);
    }
    closed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_title_among_other_lines() {
        let titled = |lines: &[&'static str]| -> Vec<usize> {
            let top: Vec<(usize, &str)> = lines.iter().copied().enumerate().collect();
            title_lines(&top)
        };
        for (lines, title) in [
            (&["ホーム > 会議", "第３回水辺審議会会議録", "更新日：令和６年１月１日"][..], &[1][..]),
            (&["水辺審議会事務局　御中", "水辺審議会", "第25回北部会", "（議事録）"], &[1, 2, 3]),
            (&["会　議　録", "担当課", "令和６年度第２回水辺会議"], &[0, 2]),
            (&["お世話になっております。", "水位の件", "第４回水辺委員会 議事メモ（案）"], &[2]),
            (&["水辺町告示第３５号", "平成29年第２回水辺町議会臨時会を次のとおり招集する"], &[]),
        ] {
            assert_eq!(titled(lines), title, "{lines:?}");
        }
    }
}
