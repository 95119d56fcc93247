//! An entry of the list to a person: title and role apart, what brackets say.

use super::group;
use super::legend::{DEPUTY, attendance};
use crate::convention::post::{ACTING, AWAY, AWAY_MARKS, BODY_ROLES, NOT_NAMES, ROLES_OF_MANY, SINGLE_ROLES};
use crate::japanese::{fold, numeral};
use crate::model::{Attendance, Attendee};
use crate::parse::word::listed::{self, Entry};
use crate::parse::word::{cells, name};
use crate::scan;
use crate::span::{Span, is_blank};

/// Somebody whom an entry names.
pub fn of(text: &str, entry: &Entry) -> Option<Attendee> {
    let printed = entry.name?;
    let joined = scan::without_blanks(printed.span.of(text));
    if joined.is_empty() {
        return None;
    }
    let mut own = Attendee {
        name: joined,
        surname: printed.surname,
        seat: entry.seat,
        name_span: printed.span,
        ..Attendee::default()
    };
    let mut titles: Vec<Span> = Vec::new();
    let mut above: Option<Span> = None;
    for post in &entry.posts {
        // 水辺協会　理事 is one title.
        let joint = above.filter(|above| {
            let role = fold::key(post.of(text));
            let together = scan::trim(Span::new(above.end, post.start).of(text), "").is_empty();
            name::is_organization(scan::trim(above.of(text), ""))
                && scan::is_one(&role, &BODY_ROLES)
                && titles.last() == Some(above)
                && together
        });
        if let Some(above) = joint {
            titles.pop();
            titles.push(above.join(*post));
        } else {
            tell(text, *post, false, &mut titles, &mut own);
        }
        above = Some(*post);
    }
    // 【農政部】 behind somebody heads the next column.
    let heads = |note: &&Span| {
        let inner = cells::inner(text, **note).of(text);
        note.of(text).starts_with('【') && name::is_organization(inner) && !name::is_post(inner)
    };
    for note in entry.notes.iter().filter(|note| !heads(note)) {
        tell(text, cells::inner(text, *note), true, &mut titles, &mut own);
    }
    for bracket in entry.bracketed.iter().filter(|note| !heads(note)) {
        let inner = cells::inner(text, *bracket);
        let before = own.clone();
        let mut said = Vec::new();
        tell(text, inner, true, &mut said, &mut own);
        // 国務大臣（財務大臣） is one title.
        let post = entry.posts.iter().rev().find(|p| p.end <= bracket.start);
        let post = post.filter(|p| p.of(text).ends_with("大臣") || !scan::is_one(&fold::key(p.of(text)), &BODY_ROLES));
        if let (Some(post), false) = (post, said.is_empty()) {
            own = before;
            match titles.last_mut() {
                Some(last) if *last == *post => *last = last.join(*bracket),
                _ => titles.push(post.join(*bracket)),
            }
        } else {
            titles.extend(said);
        }
    }
    let words: Vec<String> = titles.iter().map(|t| title_words(t.of(text))).collect();
    own.title = if words.is_empty() { own.role.clone() } else { Some(words.join(" ")) };
    own.title_span = titles.first().copied().or(entry.posts.first().copied());
    Some(own)
}

/// What a post or a note says: a role, a title, how somebody was there.
fn tell(text: &str, words: Span, note: bool, titles: &mut Vec<Span>, own: &mut Attendee) {
    let printed = scan::trim(words.of(text), "（）()");
    // （以上　理事）
    let printed =
        if note { printed.strip_prefix("以上").map_or(printed, |rest| scan::trim(rest, "、，,")) } else { printed };
    let key = fold::key(printed);
    // 会長職務代理者 stands in for the 会長 at all times.
    let acting =
        scan::suffix(&key, &ACTING).is_some_and(|w| scan::is_one(scan::upto(&key, key.len() - w.len()), &SINGLE_ROLES));
    if scan::is_one(&key, &BODY_ROLES) || acting {
        // 委員（会長）
        if own.role.as_deref().is_none_or(|role| scan::is_one(role, &ROLES_OF_MANY)) {
            own.role = Some(key);
        }
        return;
    }
    if key.ends_with(DEPUTY) && (note || is_deputy_of_member(&key)) || note && key.contains("の代理") {
        own.role.get_or_insert_with(|| DEPUTY.to_string());
        own.attendance = Some(Attendance::Deputy);
        return;
    }
    if scan::is_one(printed, &AWAY_MARKS) {
        own.attendance = Some(Attendance::Absent);
        return;
    }
    if !note {
        match attendance(printed) {
            _ if matches!(printed, "出" | "出席" | "○" | "-" | "－") => {}
            Some(told) if scan::is_short(printed, 6) => own.attendance = Some(told),
            _ => titles.push(words),
        }
        return;
    }
    // （代理　山川海子） tells of somebody else.
    if deputy(printed).is_some_and(|rest| !rest.is_empty() && !rest.starts_with("出席")) {
        return;
    }
    // 取締役・Web会議により出席
    for part in printed.split(['、', '，', ',', '・']) {
        if let Some(told) = attendance(part).filter(|_| !scan::is_one(&fold::key(part), &BODY_ROLES)) {
            own.attendance.get_or_insert(told);
        }
    }
    let counted = numeral::read(&key).is_some_and(|(_, bytes)| matches!(&key[bytes..], "" | "名" | "人"));
    let remark = scan::is_one(printed, &NOT_NAMES)
        || group::is_remark(printed)
        || counted
        || scan::trim(printed, "※＊*◎◯○●△出欠×0123456789-－").is_empty();
    if remark {
        return;
    }
    // A bracket of several remarks is one title only where none of them tells of something else.
    // （委員長　水辺大学教授）
    let led = printed.split_once(is_blank).filter(|(role, _)| scan::is_one(&fold::key(role), &SINGLE_ROLES));
    let parts: Vec<&str> =
        led.map_or(printed, |(_, rest)| rest).split(['・', '、', '，', ',']).map(|part| scan::trim(part, "")).collect();
    let timed =
        |part: &str| scan::has(part, "0123456789０１２３４５６７８９") && scan::has(part, "時分日回題番名人：:");
    let remarked = |part: &&str| {
        !name::is_post(part) && !name::is_organization(part) && (scan::contains(part, &AWAY) || timed(part))
    };
    let role = parts.iter().find(|part| scan::is_one(&fold::key(part), &BODY_ROLES)).copied();
    let role = role.or(led.map(|(role, _)| role));
    if let Some(role) = role.filter(|_| own.role.as_deref().is_none_or(|role| scan::is_one(role, &ROLES_OF_MANY))) {
        own.role = Some(role.to_string());
    }
    let title = |part: &&&str| {
        attendance(part).is_none() && !remarked(part) && Some(**part) != own.role.as_deref() && !part.is_empty()
    };
    let left: Vec<&&str> = parts.iter().filter(title).collect();
    match left.as_slice() {
        [] => {}
        all if all.len() == parts.len() && led.is_none() => titles.push(Span::of_slice(text, printed)),
        [first, ..] => titles.push(Span::of_slice(text, first)),
    }
}

/// 委員代理, not 会長代理.
fn is_deputy_of_member(key: &str) -> bool {
    matches!(key, "代理" | "委員代理" | "議員代理" | "構成員代理" | "代理出席" | "代理出席者")
}

/// Who stands in, in a bracket: 代理　山川, 代：山川
fn deputy(inner: &str) -> Option<&str> {
    inner.strip_prefix(DEPUTY).or_else(|| inner.strip_prefix('代').filter(|rest| scan::begins(rest, "：:")))
}

/// Those whom a bracket names as somebody's deputy: 谷知事（代理：山川土木部長）
pub fn deputies(text: &str, entry: &Entry, of: &Attendee) -> Vec<Attendee> {
    let mut found = Vec::new();
    for note in entry.notes.iter().chain(&entry.bracketed) {
        let inner = cells::inner(text, *note).of(text);
        let Some(rest) = deputy(inner) else { continue };
        let rest = Span::of_slice(text, scan::trim_start(rest, "：:出席者"));
        for own in listed::read(text, rest) {
            found.extend(self::of(text, &own).filter(|person| person.name != of.name).map(|person| Attendee {
                role: Some(DEPUTY.to_string()),
                attendance: Some(Attendance::Deputy),
                group: of.group.clone(),
                // Whoever comes for a firm is of the firm.
                title: person.title.clone().or_else(|| of.title.clone().filter(|own| group::is_body(own))),
                span: rest,
                ..person
            }));
        }
    }
    found
}

/// A post without the blanks that space it out; between words of several letters one stays.
fn title_words(printed: &str) -> String {
    // 常任委員会専門, and 員 on the next line
    let printed: String = printed.split(['\n', '\r']).map(|part| scan::trim(part, "")).collect();
    let parts: Vec<&str> = printed.split(is_blank).filter(|p| !p.is_empty()).collect();
    let singles = parts.iter().filter(|p| p.chars().count() == 1).count();
    // まちづくり　課　長: a part of it may stand in one piece.
    let spaced = singles == parts.len() || singles >= 2 && singles + 1 == parts.len();
    parts.join(if spaced { "" } else { " " })
}
