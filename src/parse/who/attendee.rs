//! The attendee list (出席者): lines to people with name, post, group, seat.

use crate::convention::{mark, post};
use crate::japanese::{fold, numeral};
use crate::model::Attendee;
use crate::parse::who::listed::{people, tokens};
use crate::parse::who::name::{HONORIFIC_MARKS, is_name_character, is_organization, is_post, name_of, person, role_in};
use crate::scan;
use crate::span::Span;

/// The people of one line of the list. `above` is the one on the line before, whose post 同 repeats.
pub fn read(text: &str, line: Span, group: Option<&str>, above: Option<&Attendee>) -> Vec<Attendee> {
    let words = line.of(text);
    // （注）◎は座長 names nobody.
    let note = scan::begins(words, "※注") || words.starts_with("（注") || words.starts_with("(注");
    if words.len() > 600 || scan::has(words, "。") || note || is_column_heads(words) {
        return Vec::new();
    }
    let mut found = Vec::new();
    if scan::has(words, "\t|｜") {
        found.extend(row(text, &cells(text, line), above));
    } else {
        listed(text, line, above, &mut found);
    }
    for person in &mut found {
        person.group = group.map(str::to_string);
        person.span = line;
    }
    if found.len() > 1 {
        // Several on a line: each keeps the words that name it.
        for person in &mut found {
            person.span = person.title_span.map_or(person.name_span, |t| person.name_span.join(t));
        }
    }
    found
}

/// People between commas, or in columns.
fn listed(text: &str, line: Span, above: Option<&Attendee>, found: &mut Vec<Attendee>) {
    let words = scan::trim_start(line.of(text), "・-*•│┃：:");
    let words = without_remark(words);
    // 山川、谷、浜各委員: the role of all.
    let each = scan::suffix(words, &post::EACH).and_then(|each| words.strip_suffix(each));
    let mut rest = each.unwrap_or(words);
    let several = each.is_some() || scan::has(rest, "、，,");
    while !rest.is_empty() {
        let (part, after) = rest.split_at(end_of_part(rest));
        rest = scan::trim_start(after, "、，,");
        let cell = Span::of_slice(text, scan::trim_start(part, mark::SPEAKER)).trim(text);
        let before = found.len();
        people(text, &tokens(text, cell), above, found);
        // 山川, 谷, 浜: between commas a short name is a name.
        let alone = !several && found.is_empty() && rest.is_empty();
        if alone {
            // 長田課長　宮崎課長: all of the line are such, or none is.
            let pieces = tokens(text, cell);
            for piece in &pieces {
                found.extend(official(text, *piece));
            }
            if found.len() < pieces.len() {
                found.clear();
            }
        } else if several && found.len() == before {
            if name_of(cell.of(text)).is_some() && !is_post(cell.of(text)) {
                found.extend(person(text, cell, None, None));
            } else {
                found.extend(fragment(text, cell).or_else(|| official(text, cell)));
            }
        }
    }
    if let Some(each) = each {
        let role = scan::trim_start(&words[each.len()..], "各のら");
        for person in found.iter_mut().filter(|p| p.title.is_none()) {
            person.title = Some(role.to_string());
            person.role = Some(role.to_string());
        }
    }
}

/// 田中（一）, 鈴木（座長）: a surname with a letter of the given name or with a role.
fn fragment(text: &str, cell: Span) -> Option<Attendee> {
    let words = cell.of(text).strip_suffix(['）', ')'])?;
    let (surname, note) = words.split_once(['（', '('])?;
    let role = role_in(note);
    let plain = |words: &str, most| scan::is_short(words, most) && words.chars().all(is_name_character);
    let fits = !surname.is_empty() && plain(surname, 4) && !is_post(surname) && !note.is_empty();
    (fits && (role.is_some() || plain(note, 2) && !is_post(note))).then(|| Attendee {
        name: [surname, if role.is_some() { "" } else { note }].concat(),
        title: role.clone(),
        role,
        surname: Some(surname.chars().count() as u8),
        name_span: cell,
        ..Attendee::default()
    })
}

/// Without what the list says of those who are not in it: …の各委員（谷副委員長は欠席）, …〔計１２名〕
fn without_remark(words: &str) -> &str {
    let open = words.rfind(['（', '(', '〔']).filter(|_| scan::ends(words, "）)〕"));
    let remark = |at: &usize| words[*at..].starts_with('〔') || words[*at..].contains("は欠席");
    open.filter(remark).map_or(words, |at| scan::trim_end(&words[..at], ""))
}

/// 桑名課長: a surname before the post of an official. Of 水質課長 nobody can tell whether 水質 is a name or a
/// division, so that letters which divisions have are none.
fn official(text: &str, cell: Span) -> Option<Attendee> {
    let words = cell.of(text);
    let post = scan::suffix(words, &post::OFFICIALS)?;
    let name = Span::of_slice(text, words.strip_suffix(post)?);
    let printed = name.of(text);
    let plain = (1..=3).contains(&printed.chars().count()) && printed.chars().all(is_name_character);
    (plain && !scan::contains(printed, &post::DIVISIONS) && !scan::is_one(printed, &post::NOT_SURNAMES)).then(|| {
        Attendee {
            name: printed.to_string(),
            title: Some(post.to_string()),
            surname: Some(printed.chars().count() as u8),
            name_span: name,
            title_span: Some(Span::new(name.end, cell.end)),
            ..Attendee::default()
        }
    })
}

/// The heads of columns side by side: 番　号　　氏　名
fn is_column_heads(words: &str) -> bool {
    if words.len() > 120 || !scan::has(words, "番氏職議役所") {
        return false;
    }
    let joined = scan::without_blanks(words);
    let mut rest = joined.as_str();
    while let Some(head) = scan::prefix(rest, &post::COLUMN_HEADS) {
        rest = scan::trim_start(scan::from(rest, head.len()), "・、│|");
    }
    rest.is_empty()
}

/// Bytes before the comma that ends the entry; commas in brackets do not.
fn end_of_part(words: &str) -> usize {
    let mut depth = 0i32;
    for (at, c) in words.char_indices() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            '、' | '，' | ',' if depth <= 0 => return at,
            _ => {}
        }
    }
    words.len()
}

/// The cells of a table's row, numbers and marks left out.
fn cells(text: &str, line: Span) -> Vec<Span> {
    let trimmed = |cell| Span::of_slice(text, scan::trim(cell, mark::SPEAKER)).trim(text);
    let cells = line.of(text).split(['\t', '|', '｜']).map(trimmed);
    cells
        .filter(|c| numeral::digits(c.of(text)).is_none_or(|(_, bytes)| bytes < c.of(text).len()))
        .filter(|c| !c.is_empty())
        .collect()
}

/// Whether a line can be nothing but an entry of the list: it has a seat, a post or an honorific.
pub fn is_certain(text: &str, line: Span) -> bool {
    let honorific = |a: &Attendee| scan::suffix(a.name_span.of(text), &HONORIFIC_MARKS).is_some();
    let found = read(text, line, None, None);
    !found.is_empty() && found.iter().all(|a| a.title.is_some() || a.seat.is_some() || honorific(a))
}

/// A row of a table: a name and its post, in the order that the words show. A role of the body goes
/// before other posts.
fn row(text: &str, cells: &[Span], above: Option<&Attendee>) -> Option<Attendee> {
    let plain = |c: &Span| name_of(c.of(text)).is_some() && !is_post(c.of(text)) && !is_organization(c.of(text));
    let at = cells.iter().position(plain).or(cells.iter().position(|c| name_of(c.of(text)).is_some()))?;
    let name = cells[at];
    let others = || cells.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| *c);
    let ranked = |rank: fn(&str) -> bool| others().find(|c| rank(c.of(text)));
    let title =
        ranked(|words| scan::is_one(&fold::key(words), &post::BODY_ROLES)).or(ranked(is_post)).or(others().next());
    if cells.len() == 1 {
        let mut found = Vec::new();
        people(text, &tokens(text, name), above, &mut found);
        return found.pop();
    }
    person(text, name, title, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> Vec<(String, Option<String>)> {
        read(line, Span::new(0, line.len()), None, None).into_iter().map(|a| (a.name, a.title)).collect()
    }

    #[test]
    fn reads_the_customs() {
        type Person = (&'static str, Option<&'static str>);
        let cases: [(&str, &[Person]); 39] = [
            ("山川 海子\t内閣官房長官", &[("山川海子", Some("内閣官房長官"))]),
            ("内閣官房長官\t山川 海子", &[("山川海子", Some("内閣官房長官"))]),
            ("理事　山川　海子君　理事　谷　　次郎君", &[("山川海子", Some("理事")), ("谷次郎", Some("理事"))]),
            ("山川　海子君　　　　谷上善五郎君", &[("山川海子", None), ("谷上善五郎", None)]),
            ("１番　山　川　海　子　　　２番　谷　　　次　郎", &[("山川海子", None), ("谷次郎", None)]),
            ("（総務省大臣官房審議官）　山川　　海君", &[("山川海", Some("総務省大臣官房審議官"))]),
            ("文部科学大臣政務官　　　　谷田　次子君", &[("谷田次子", Some("文部科学大臣政務官"))]),
            ("山川 海子 委員長", &[("山川海子", Some("委員長"))]),
            ("５番　出　村　ゆかり", &[("出村ゆかり", None)]),
            ("安西部会長、公募委員、各委員", &[("安西", Some("部会長"))]),
            ("　國　務　大　臣　山川　滿亮君", &[("山川滿亮", Some("國務大臣"))]),
            (
                "委員　山川 海子、谷 次郎、同 浜 三郎",
                &[("山川海子", Some("委員")), ("谷次郎", Some("委員")), ("浜三郎", Some("委員"))],
            ),
            ("◎山川　海子　　○谷　次郎", &[("山川海子", None), ("谷次郎", None)]),
            ("〇山川海子（水辺大学、教授）", &[("山川海子", Some("水辺大学、教授"))]),
            ("- 山川 海子（座長）", &[("山川海子", Some("座長"))]),
            ("山川海子（オンライン）、谷次郎", &[("山川海子", None), ("谷次郎", None)]),
            ("会　長　　　８番　　山　川　海　子", &[("山川海子", Some("会長"))]),
            ("電力広域機関　都築理事", &[("都築", Some("理事"))]),
            ("山川、谷、浜各委員", &[("山川", Some("委員")), ("谷", Some("委員")), ("浜", Some("委員"))]),
            ("常任委員会専門員  山川 海君", &[("山川海", Some("常任委員会専門員"))]),
            ("| 1 | 山川 海子 | 水辺大学 | 座長 |", &[("山川海子", Some("座長"))]),
            ("氏名\t所属", &[]),
            ("委員\t谷 次郎\t○", &[("谷次郎", Some("委員"))]),
            ("森　下　　泰　　　原子力監視技監", &[("森下泰", Some("原子力監視技監"))]),
            ("書記　今　徹", &[("今徹", Some("書記"))]),
            ("局長　関　　　　　誠　　　書　記　津　田　　　綾", &[("関誠", Some("局長")), ("津田綾", Some("書記"))]),
            ("代表・山川、会計・谷", &[("山川", Some("代表")), ("谷", Some("会計"))]),
            ("　木村　水環境課長", &[("木村", Some("水環境課長"))]),
            ("総務　課長", &[]),
            ("水辺協会　谷専務理事", &[("谷", Some("専務理事"))]),
            ("１番 山川 きよし（水の会）", &[("山川きよし", Some("水の会"))]),
            ("山川　海子（部会長代理）、谷　次郎（オンライン）", &[("山川海子", Some("部会長代理")), ("谷次郎", None)]),
            ("会長：山川海子", &[("山川海子", Some("会長"))]),
            ("田中（一）、鈴木（座長）、谷", &[("田中一", None), ("鈴木", Some("座長")), ("谷", None)]),
            ("前田教育課程課長、ほか", &[]),
            (
                "会長 佐久間、副会長 木下、３班 西（代理）",
                &[("佐久間", Some("会長")), ("木下", Some("副会長")), ("西", Some("３班"))],
            ),
            ("公園課 三木、古賀", &[("三木", Some("公園課")), ("古賀", None)]),
            ("水道局　　局長　　　　山川　海子君", &[("山川海子", Some("水道局 局長"))]),
            ("マリア・ロペス (通訳案内士)", &[("マリア・ロペス", Some("通訳案内士"))]),
        ];
        for (line, expected) in cases {
            let expected: Vec<_> = expected.iter().map(|(n, t)| (n.to_string(), t.map(str::to_string))).collect();
            assert_eq!(names(line), expected, "{line}");
        }
    }
}
