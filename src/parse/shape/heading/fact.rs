//! What a heading announces: facts of the meeting, or who has the floor.

use super::in_group_bracket;
use crate::convention::heading::{ADDRESSES, ATTENDERS, ATTENDING, FACTS, FOLLOWING, Fact, PAPERS, PEOPLE};
use crate::convention::mark;
use crate::convention::post::{BODY_ROLES, REMARKS};
use crate::japanese::fold;
use crate::japanese::{date, numeral};
use crate::parse::shape::front::closed_up;
use crate::parse::word::person::looks_like_person;
use crate::scan;
use crate::span::{Span, is_blank};

/// What a heading announces, and where the value on the same line begins, if there is one:
/// `日時`, `日　時：令和…`, `○出席委員（５人）`, `【議題】`.
pub fn fact(text: &str, words: Span) -> Option<(Fact, Span, Option<Span>)> {
    let whole = words.of(text);
    if whole.len() > 900 {
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
    if !scan::may_begin(first, &FACTS) && !scan::contains(stripped, &PEOPLE) {
        return None;
    }
    // Up to the colon or the gap that ends the heading, the longest first; 日　時 has gaps of its own.
    let mut ends = Vec::with_capacity(16);
    let is_end = |(at, c): &(usize, char)| {
        is_blank(*c) || scan::among("：:；;|｜", *c) || *c == 'は' && stripped[*at..].starts_with("は、")
    };
    ends.extend(stripped.char_indices().filter(is_end).map(|(at, _)| at).take(12));
    ends.push(stripped.len());
    while let Some(end) = ends.pop() {
        if let Some(fact) = exact(&stripped[..end]) {
            let rest = &stripped[end..];
            let rest = rest.strip_prefix("は、").unwrap_or(rest);
            let rest = Span::of_slice(text, scan::trim_start(rest, "：:；;|｜*"));
            let heading = Span::new(words.start, start.start + end).trim(text);
            return Some((fact, heading, (!rest.is_empty()).then_some(rest)));
        }
    }
    None
}

/// When or where, printed right behind the word that announces it: 開催日時平成１３年７月５日.
pub fn fused(text: &str, words: Span) -> Option<(Fact, Span, Span)> {
    let whole = words.of(text);
    let (fact, name) = scan::leading(whole, &FACTS)?;
    let rest = scan::from(whole, name.len());
    let fits = match fact {
        Fact::When => date::find_date(rest).is_some_and(|(_, span)| span.start == 0),
        Fact::Where => scan::is_short(rest, 30) && rest.chars().next().is_some_and(|c| c as u32 >= 0x3400),
        _ => false,
    };
    let cut = words.start + name.len();
    fits.then(|| (fact, Span::new(words.start, cut), Span::new(cut, words.end)))
}

/// The fact that a heading's words name, a note in brackets behind them allowed.
fn exact(words: &str) -> Option<Fact> {
    let key = fold::key(words);
    let bare = match key.find(['(', '【']) {
        // 事務局（山川課長、谷係長） has people of its own.
        Some(at) if at > 0 && is_one_bracket(&key[at..]) && !holds_people(&key[at..]) => &key[..at],
        _ => key.as_str(),
    };
    let bare = scan::trim_end(scan::trim(bare, ":*"), ":。である");
    let said = scan::suffix(bare, &FOLLOWING).map(|said| scan::upto(bare, bare.len() - said.len()));
    // 出席議員は、１３名で次のとおりである。
    let counted = |said| scan::trim_end(scan::trim_end(said, "で、"), "名人0123456789");
    let bare = said.map_or(bare, |said| scan::trim_end(counted(said), "は、"));
    // ３　出席者　　市民　６０名 goes on behind the gap.
    let apart = words.contains("　　") && closed_up(scan::trim(words, "")).contains(is_blank);
    // ６．出席者 is a heading of its own, not a group within one.
    let numbered = scan::begins(bare, "0123456789(①②③④⑤⑥⑦⑧⑨");
    let attending = || {
        scan::is_short(bare, 20)
            && scan::suffix(bare, &ATTENDERS).is_some()
            && scan::contains(bare, &ATTENDING)
            && !scan::has(bare, "・、")
            // 出席者　監査委員 is a heading and a post.
            && words.split(is_blank).filter(|part| !scan::is_short(part, 2)).count() < 2
    };
    let people = || {
        let bare = bare.strip_suffix('等').unwrap_or(bare);
        let listed = scan::suffix(bare, &PEOPLE).is_some() && !scan::has(bare, "、，,") || attending();
        (!numbered && !apart && scan::is_short(bare, 40) && listed).then_some(Fact::Who)
    };
    // 議事日程第三号
    let daily = bare.strip_prefix("議事日程第").is_some_and(|rest| rest.ends_with('号') && scan::is_short(rest, 6));
    let daily = daily && !words.contains(is_blank);
    let bare = if daily { "議事日程" } else { bare };
    // 議題及び審議結果
    let bare = bare.split_once("及び").filter(|_| bare.ends_with("結果")).map_or(bare, |(first, _)| first);
    // 出席委員等
    let others =
        || bare.strip_suffix('等').and_then(|bare| scan::exact(bare, &FACTS)).filter(|fact| *fact == Fact::Who);
    scan::exact(bare, &FACTS).or_else(people).or_else(others)
}

/// Words between commas in a bracket, which tell neither how many nor in what order.
fn holds_people(bracket: &str) -> bool {
    scan::has(bracket, "、,") && !scan::has(bracket, "0123456789") && !scan::contains(bracket, &REMARKS)
}

/// Whether the bracket that opens closes at the end only: 議題(1)予算(案) has words behind its first.
fn is_one_bracket(words: &str) -> bool {
    let mut depth = 0i32;
    let closed = words.char_indices().find(|(_, c)| {
        depth += i32::from("(【".contains(*c)) - i32::from(")】".contains(*c));
        depth == 0
    });
    closed.is_some_and(|(at, c)| at + c.len_utf8() == words.len())
}

/// The name and the value of a field in the head of a record, parted by a gap: 書　　記　　教育総務課主任　堂前健
pub fn field(text: &str, words: Span) -> Option<(Span, Span)> {
    let whole = words.of(text);
    let mut end = 0;
    // The letters of the name may be spread: 書　　記.
    for part in whole.split(is_blank).filter(|part| !part.is_empty()) {
        let single = scan::is_short(part, 1);
        if end > 0 && !single {
            break;
        }
        end = part.as_ptr().addr() - whole.as_ptr().addr() + part.len();
        if !single {
            break;
        }
    }
    let (name, value) = (&whole[..end], scan::trim_start(&whole[end..], "：:"));
    let named = !scan::is_short(name, 1) && scan::is_short(name, LONGEST_FIELD) && !scan::has(name, "（(：:、");
    (named && !value.is_empty()).then(|| (Span::of_slice(text, name), Span::of_slice(text, value)))
}

/// Longest name of a field, in characters.
const LONGEST_FIELD: usize = 20;

/// The role to which a heading hands the floor: 本部長冒頭挨拶 → 本部長.
pub fn address(text: &str, words: Span) -> Option<Span> {
    let heading = words.of(text);
    let ending = scan::suffix(heading, &ADDRESSES)?;
    let role = scan::trim_end(scan::upto(heading, heading.len() - ending.len()), "の・");
    let role = role.strip_suffix("による").unwrap_or(role);
    let person = looks_like_person(role) || scan::is_one(role, &BODY_ROLES);
    person.then(|| Span::of_slice(text, role).trim(text))
}
