//! The facts of the meeting: title, body, number and kind; date, times, place.

use crate::convention::heading::{
    BODY_ENDS, CLOSINGS, ERA_NAMES, Fact, KINDS, MEETING_WORDS, OPENINGS, PLACE_ENDS, SESSIONS, WEB_PAGE,
};
use crate::convention::mark;
use crate::japanese::date::{self, Time};
use crate::japanese::numeral;
use crate::model::{BlockKind, Meeting, Printed};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::record::Facts;
use crate::scan::{self, Table, table, width};
use crate::span::{Span, is_blank};

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

fn ends_in_body(words: &str) -> bool {
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
        spread = single;
        closed.push_str(part);
    }
    closed
}

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
        .map(|part| scan::trim(part, "・-－–_,、:：（）()#＃"))
        .map(|part| {
            scan::trim(scan::suffix(part, &SESSIONS).map_or(part, |kind| scan::upto(part, part.len() - kind.len())), "")
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
fn no_body(words: &str) -> usize {
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
fn number(words: &str) -> Option<u32> {
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

/// Reads date, times and place from the lines that state facts, in document order. A line under a
/// heading that announces the fact goes before any other.
pub fn facts(draft: &mut Draft) {
    let text = draft.text;
    let metas = std::mem::take(&mut draft.metas);
    // What a heading announces goes first, then the title; a date that stands alone may be that of a notice.
    let mut told: Vec<Span> =
        metas.iter().filter(|(fact, _)| *fact == Some(Fact::When)).map(|(_, span)| *span).collect();
    told.extend_from_slice(&draft.title);
    told.extend(metas.iter().filter(|(fact, _)| fact.is_none()).map(|(_, span)| *span));
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
    let opening = narrated_opening(draft);
    if let Some(span) = opening.filter(|_| draft.minutes.date.is_none()) {
        let words = span.of(text);
        let shift = |s: Span| Span::new(s.start + span.start, s.end + span.start);
        draft.minutes.date = date::find_date(words).map(|(value, at)| Printed { value, span: shift(at) });
        times(draft, words, shift);
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
        let place = scan::trim_start(place, "：:");
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
    scan::is_short(words, 40) && !scan::has(words, "、。，：:") && scan::suffix(bare, &PLACE_ENDS).is_some()
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
    Span::of_slice(text, scan::trim_end(scan::trim_start(value.of(text), "：:○◯●■◆"), "|｜"))
}

/// The words by which a record calls itself not final: in its title, its head or its foot.
pub fn draft(draft: &Draft) -> Option<Span> {
    let text = draft.text;
    let blocks = &draft.minutes.blocks;
    let outer = |kind: BlockKind| {
        !matches!(kind, BlockKind::Label(_) | BlockKind::Item(_) | BlockKind::Heading(_) | BlockKind::Attendee)
    };
    let titled = draft.title.iter().find_map(|span| {
        let words = span.of(text);
        let after = KINDS.words().filter_map(|kind| Some(words.rfind(kind)? + kind.len())).max();
        let proposed = after.and_then(|at| scan::prefix(scan::trim_start(&words[at..], ""), &PROPOSED));
        proposed.map(|word| {
            let at = scan::trim_start(&words[after.unwrap_or(0)..], "");
            Span::of_slice(text, scan::upto(at, word.len()))
        })
    });
    let head = blocks.iter().take_while(|block| !matches!(block.kind, BlockKind::Label(_))).take(HEAD_OR_FOOT);
    let foot = blocks.iter().rev().take(HEAD_OR_FOOT / 2);
    titled.or_else(|| {
        head.chain(foot).filter(|block| outer(block.kind)).find_map(|block| {
            let words = block.span.of(text);
            let found = scan::first(words, &UNFINISHED).filter(|_| scan::is_short(words, 80));
            let whole = || {
                scan::is_one(
                    &crate::japanese::fold::key(scan::trim(words, "（()）［[]］【】＜＞<>-－")),
                    &UNFINISHED_ALONE,
                )
            };
            found
                .and_then(|word| words.find(word).map(|at| Span::of_slice(text, &words[at..at + word.len()])))
                .or_else(|| whole().then_some(block.span))
        })
    })
}

/// How many blocks the head of a record has at most; its foot has half of them.
const HEAD_OR_FOOT: usize = 24;

/// What stands behind the kind of a record that is not final: 議事録（案）.
static PROPOSED: Table = table!("（案） (案) 【案】 ［案］ 〔案〕 案 （素案） （未定稿） （速報）");

/// What says anywhere in head or foot that a record is not final.
static UNFINISHED: Table =
    table!("未定稿 速報版 未校正 校正前 校閲前 暫定版 未確定稿 正式な会議録では 正式な議事録では");

/// What says so on a line of its own, folded.
static UNFINISHED_ALONE: Table = table!("速報 案 draft ドラフト 下書き 仮");

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

    #[test]
    fn a_record_calls_itself_a_draft() {
        for (text, words) in [
            ("第３回水辺会議 議事録（案）\n\n座長：始めます。\n", Some("（案）")),
            ("【速報版】\n第３回水辺会議 議事録\n\n座長：始めます。\n", Some("速報版")),
            ("第３回水辺会議 議事録\n\n座長：始めます。\n\n未定稿\n", Some("未定稿")),
            ("第３回水辺会議 議事録\n\n議題\n（１）計画（案）について\n\n座長：案を説明してください。\n", None),
        ] {
            let minutes = crate::parse(text, &crate::Options::default());
            assert_eq!(minutes.draft.map(|span| span.of(text)), words, "{text}");
        }
    }

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
