//! The attendee list (出席者): lines to people with name, post, group, seat.

use crate::convention::mark;
use crate::convention::post::{self, HONORIFICS_IN_LISTS};
use crate::japanese::{fold, numeral};
use crate::model::Attendee;
use crate::scan::{self, Table, table};
use crate::span::{Span, is_blank};

/// The people of one line of the list. `above` is the one on the line before, whose post 同 repeats.
pub fn read(text: &str, line: Span, group: Option<&str>, above: Option<&Attendee>) -> Vec<Attendee> {
    let words = line.of(text);
    // （注）◎は座長 names nobody.
    let note = scan::begins(words, "※注") || words.starts_with("（注") || words.starts_with("(注");
    if words.len() > 600 || words.contains('。') || note {
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
    let words = scan::trim_start(line.of(text), "・-*：:");
    // 山川、谷、浜各委員: the role of all.
    let each = post::EACH.words().find_map(|each| words.strip_suffix(each));
    let mut rest = each.unwrap_or(words);
    let several = each.is_some() || scan::has(rest, "、，,");
    while !rest.is_empty() {
        let (part, after) = rest.split_at(end_of_part(rest));
        rest = scan::trim_start(after, "、，,");
        let cell = Span::of_slice(text, scan::trim_start(part, mark::SPEAKER)).trim(text);
        let before = found.len();
        people(text, &tokens(text, cell), above, found);
        // 山川, 谷, 浜: between commas a short name is a name.
        if several && found.len() == before {
            if name_of(cell.of(text)).is_some() && !is_post(cell.of(text)) {
                found.extend(person(text, cell, None, None));
            } else {
                found.extend(fragment(text, cell));
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

/// The pieces between blanks and marks, brackets kept whole. A note behind a name is a piece of its
/// own: 山川海子（水辺大学教授）.
fn tokens(text: &str, line: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = None;
    let mut depth = 0i32;
    for (at, c) in line.of(text).char_indices() {
        let at = line.start + at;
        match c {
            '（' | '(' => {
                if depth == 0 && start.is_some() && is_note(scan::from(text, at), !found.is_empty()) {
                    found.extend(start.take().map(|from| Span::new(from, at)));
                }
                depth += 1;
            }
            '）' | ')' => depth -= 1,
            _ => {}
        }
        // 副代表・茂木
        let joint = |from: usize| c == '・' && is_post(Span::new(from, at).of(text));
        let gap =
            depth <= 0 && (is_blank(c) || "／：:".contains(c) || mark::SPEAKER.contains(c) || start.is_some_and(joint));
        match (gap, start) {
            (true, Some(from)) => {
                found.push(Span::new(from, at));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    if let Some(from) = start {
        found.push(Span::new(from, line.end));
    }
    found
}

/// A bracket that holds a post, a body or a remark and ends the entry; 渡邉（光）委員 has none. Behind
/// a given name (`full`) any word does.
fn is_note(words: &str, full: bool) -> bool {
    let Some(end) = words.char_indices().take(60).find(|(_, c)| matches!(c, '）' | ')')).map(|(at, _)| at) else {
        return false;
    };
    let after = scan::from(words, end).chars().nth(1);
    let inner = scan::trim(scan::upto(words, end), "（(");
    after.is_none_or(|c| is_blank(c) || "、，,".contains(c))
        && (!scan::is_short(inner, if full { 1 } else { 2 }) || is_post(inner) || scan::is_one(inner, &post::NOT_NAMES))
}

/// What has been read of an entry before its name.
#[derive(Default)]
struct Entry {
    post: Option<Span>,
    seat: Option<u32>,
    /// The post of the one before holds for this one too: 同
    ditto: bool,
}

/// Reads posts, seats and names from the tokens of one line.
fn people(text: &str, tokens: &[Span], above: Option<&Attendee>, found: &mut Vec<Attendee>) {
    let mut entry = Entry::default();
    let mut i = 0;
    while i < tokens.len() {
        let words = tokens[i].of(text);
        let next = tokens.get(i + 1).map_or("", |t| t.of(text));
        let touches = i > 0 && tokens[i - 1].end == tokens[i].start;
        if let Some(number) = seat_number(words) {
            entry.seat = Some(number);
            i += 1;
            continue;
        }
        if scan::is_one(words, &post::DITTO) {
            entry.ditto = true;
            i += 1;
            continue;
        }
        if scan::begins(words, "（(") && (touches || next.is_empty()) && entry.post.is_none() {
            note(text, tokens[i], found);
            i += 1;
            continue;
        }
        if scan::trim(words, "0123456789０１２３４５６７８９.．()（）①②③④⑤⑥⑦⑧⑨⑩").is_empty()
        {
            i += 1;
            continue;
        }
        let spaced = spaced_post(text, &tokens[i..]);
        if spaced > 0 {
            entry.post = Some(tokens[i].join(tokens[i + spaced - 1]));
            i += spaced;
            continue;
        }
        let taken = name_tokens(text, &tokens[i..]);
        let followed = tokens.get(i + 1..).is_some_and(|rest| name_tokens(text, rest) > 0);
        if taken == 0
            && !followed
            && let Some(mut person) = surname_with_role(text, tokens[i])
        {
            person.seat = entry.seat.take();
            entry.post = None;
            found.push(person);
            i += 1;
            continue;
        }
        let last = tokens.get(i + 1).is_none_or(|t| scan::begins(t.of(text), "（("));
        if taken == 0
            && last
            && let Some(post) = entry.post
            && is_surname_behind(text, post, words)
        {
            let surname = Some(words.chars().count() as u8);
            found.extend(person(text, tokens[i], Some(post), entry.seat.take()).map(|p| Attendee { surname, ..p }));
            entry.post = None;
            i += 1;
            continue;
        }
        if taken == 0 {
            entry.post = Some(entry.post.map_or(tokens[i], |p| p.join(tokens[i])));
            i += 1;
            continue;
        }
        let name = tokens[i].join(tokens[i + taken - 1]);
        i += taken;
        // 山川　海子　町長: a post behind the only name of the line.
        let behind = (entry.post.is_none() && entry.seat.is_none() && found.is_empty())
            .then(|| {
                tokens.get(i..).filter(|rest| {
                    rest.last().is_some_and(|t| is_post(t.of(text)))
                        && rest.iter().all(|t| name_tokens(text, &[*t]) == 0)
                })
            })
            .flatten();
        if let Some(rest) = behind {
            entry.post = Some(rest[0].join(rest[rest.len() - 1]));
            i = tokens.len();
        }
        let Entry { post, seat, ditto } = std::mem::take(&mut entry);
        let Some(mut own) = person(text, name, post, seat) else { continue };
        let before = found.last().or(above.filter(|_| ditto));
        if let Some(before) = before.filter(|before| ditto || post.is_none() && holds_for_all(before)) {
            own.title = before.title.clone();
            own.role = before.role.clone();
            own.title_span = None;
        }
        found.push(own);
    }
}

/// 副会長　木下, 公園課　三木: two letters or fewer behind a post or a body are a surname.
fn is_surname_behind(text: &str, post: Span, words: &str) -> bool {
    let post = scan::trim_end(post.of(text), "0123456789０１２３４５６７８９");
    name_of(words).is_some()
        && scan::is_short(words, 3)
        && !is_post(words)
        && !is_organization(words)
        && !scan::is_one(words, &post::NOT_NAMES)
        && (is_post(post) || is_organization(post) || scan::ends(post, "班区組"))
}

/// 委員　山川海子　谷次郎: a role of many that stands before the first name.
fn holds_for_all(person: &Attendee) -> bool {
    let many = |role: &str| !scan::is_one(role, &post::SINGLE_ROLES) && !scan::has(role, "副代");
    let before = person.title_span.is_none_or(|title| title.end <= person.name_span.start);
    before && person.seat.is_none() && person.role.as_deref().is_some_and(many)
}

/// A bracket behind a name: its post, if it is one and no other is printed.
fn note(text: &str, token: Span, found: &mut [Attendee]) {
    let inner = unbracket(text, token);
    if let Some(person) = found.last_mut()
        && person.title.is_none()
        && !scan::is_one(inner.of(text), &post::NOT_NAMES)
        && (role_in(inner.of(text)).is_some() || !scan::contains(inner.of(text), &post::ATTENDANCE))
        && inner.end < token.end
    {
        person.title = Some(title_words(inner.of(text)));
        person.role = role_in(inner.of(text));
        person.title_span = Some(inner);
    }
}

/// 安西部会長, 渡邉（光）委員: a surname, perhaps with a letter of the given name, and a role.
fn surname_with_role(text: &str, token: Span) -> Option<Attendee> {
    let words = scan::trim_start(token.of(text), "：:");
    // Of 水質課長 nobody can tell whether 水質 is a name or a division, so other posts are left alone.
    let role = scan::suffix(words, &post::BODY_ROLES)?;
    let name = Span::of_slice(text, words.strip_suffix(role)?);
    let printed = name.of(text);
    let letters = |s: &str| s.chars().filter(|c| is_name_character(*c)).count();
    let surname = letters(printed.split(['（', '(']).next()?);
    let plausible = (1..=6).contains(&surname)
        && !scan::is_one(printed, &post::NOT_SURNAMES)
        && !is_organization(printed)
        && scan::suffix(printed, &post::NOT_SURNAMES).is_none_or(|w| w.chars().nth(1).is_none())
        && printed.chars().all(|c| is_name_character(c) || "（）()".contains(c));
    plausible.then(|| Attendee {
        name: printed.chars().filter(|c| is_name_character(*c)).collect(),
        title: Some(role.to_string()),
        role: Some(role.to_string()),
        // 山川海子委員長: of four letters and more some may be the given name.
        surname: (surname < 4 || printed.contains(['（', '('])).then_some(surname as u8),
        seat: None,
        name_span: name,
        title_span: Some(Span::new(name.end, token.end)),
        ..Attendee::default()
    })
}

/// How many of the tokens, one character each, spell a post: 國　務　大　臣
fn spaced_post(text: &str, tokens: &[Span]) -> usize {
    let mut word = String::new();
    let mut longest = 0;
    for (n, token) in tokens.iter().take(12).enumerate() {
        let mut letters = token.of(text).chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { break };
        // The letters of one word stand equally far apart.
        let gap = |n: usize| tokens[n].start - tokens[n - 1].end;
        if n > 1 && gap(n) != gap(1) {
            break;
        }
        word.push(letter);
        if n > 0 && is_post(&word) {
            longest = n + 1;
        }
    }
    longest
}

/// How many of the tokens, from the first, make a name: 山川海子君 / 山川 海子 / 山　川　海　子.
fn name_tokens(text: &str, tokens: &[Span]) -> usize {
    let Some(first) = tokens.first() else { return 0 };
    let mut letters = 0;
    for (n, token) in tokens.iter().enumerate() {
        let words = token.of(text);
        let ends = scan::suffix(words, &HONORIFIC_MARKS).is_some_and(|h| n > 0 || words.len() > h.len());
        let count = words.chars().count();
        let office = !ends && count > 1 && (is_post(words) || is_organization(words));
        if !words.chars().all(is_name_character) || letters + count > 12 || office {
            break;
        }
        if ends && letters + count >= 3 {
            return n + 1;
        }
        letters += count;
    }
    let words = first.of(text);
    if is_foreign(words) || is_surname_before(text, tokens) {
        return 1;
    }
    let letters = |n: usize| tokens[..n].iter().map(|t| t.of(text).chars().count()).sum::<usize>();
    let named = |n: usize| tokens.len() >= n && tokens[..n].iter().all(|t| t.of(text).chars().all(is_name_character));
    if is_post(words) || is_organization(words) || is_phrase(words) {
        return 0;
    }
    // One character at a time, spaced to equal width.
    let singles = tokens.iter().take_while(|t| t.of(text).chars().count() == 1).count();
    // 関　　誠　書　記　…: the next post is spaced out too.
    let singles = (2..singles).find(|n| spaced_post(text, &tokens[*n..singles]) > 0).unwrap_or(singles);
    if singles >= 2 && named(singles) {
        let more = tokens.get(singles).is_some_and(|t| {
            let n = t.of(text).chars().count();
            (2..=3).contains(&n)
                && t.of(text).chars().all(is_name_character)
                && !is_post(t.of(text))
                && singles + n <= 6
        });
        return (singles + usize::from(more)).min(if singles > 6 { 4 } else { singles + 1 });
    }
    if named(2)
        && (3..=9).contains(&letters(2))
        && tokens[..2].iter().all(|t| t.of(text).chars().count() <= 5)
        && !is_post(tokens[1].of(text))
        && !is_organization(tokens[1].of(text))
    {
        return 2;
    }
    usize::from(named(1) && (3..=6).contains(&letters(1)))
}

static HONORIFIC_MARKS: Table = table("君 氏 さん 様");

fn person(text: &str, name: Span, title: Option<Span>, seat: Option<u32>) -> Option<Attendee> {
    let printed = name.of(text);
    let honorific = scan::suffix(printed, &HONORIFICS_IN_LISTS).map_or(0, str::len);
    let bare = scan::upto(printed, printed.len() - honorific);
    let bare = scan::trim_end(bare, "");
    let joined = scan::without_blanks(bare);
    if joined.is_empty() || scan::is_one(&joined, &post::NOT_NAMES) {
        return None;
    }
    let parts: Vec<&str> = bare.split(is_blank).filter(|p| !p.is_empty()).collect();
    // One or two letters are a surname alone.
    let surname = match parts.as_slice() {
        [surname, _] => Some(surname.chars().count() as u8),
        [only] if scan::is_short(&scan::without_blanks(only), 2) => Some(only.chars().count() as u8),
        _ => None,
    };
    let title = title.map(|t| unbracket(text, t)).filter(|t| !t.is_empty());
    Some(Attendee {
        name: joined,
        title: title.map(|t| title_words(t.of(text))),
        role: title.and_then(|t| role_in(t.of(text))),
        surname,
        seat,
        name_span: name,
        title_span: title,
        ..Attendee::default()
    })
}

/// The role of the body that a post is, or that stands last in it: 水質審議会　会長
fn role_in(title: &str) -> Option<String> {
    let whole = fold::key(title);
    let last = title.split(is_blank).next_back().map(fold::key);
    [Some(whole), last].into_iter().flatten().find(|role| scan::is_one(role, &post::BODY_ROLES))
}

/// A post without the blanks that space it out; between words of several letters one stays.
fn title_words(printed: &str) -> String {
    let parts: Vec<&str> = printed.split(is_blank).filter(|p| !p.is_empty()).collect();
    let spaced = parts.iter().all(|p| p.chars().count() == 1);
    parts.join(if spaced { "" } else { " " })
}

fn unbracket(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let inner = words.strip_prefix(['（', '(']).and_then(|w| w.strip_suffix(['）', ')']));
    inner.filter(|i| !scan::has(i, "（(")).map_or(span, |i| Span::of_slice(text, i).trim(text))
}

/// The name that a cell holds, if it reads like one.
fn name_of(cell: &str) -> Option<()> {
    let letters = cell.chars().filter(|c| !is_blank(*c)).count();
    let plain = cell.chars().all(|c| is_blank(c) || is_name_character(c))
        && (letters > 1 || cell.chars().all(|c| is_blank(c) || c as u32 >= 0x3400));
    (plain && (1..=9).contains(&letters) || is_foreign(cell)).then_some(())
}

/// 木村　水環境課長: two letters or fewer before a post that needs no division before it.
fn is_surname_before(text: &str, tokens: &[Span]) -> bool {
    let [name, title] = tokens else { return false };
    let (name, title) = (name.of(text), title.of(text));
    scan::is_short(name, 8)
        && name.chars().count() <= 2
        && name.chars().all(is_name_character)
        && !scan::is_one(name, &post::NOT_SURNAMES)
        && !is_post(name)
        && title.chars().nth(3).is_some()
        && is_post(title)
        && !scan::is_one(&fold::key(title), &post::BODY_ROLES)
}

/// マリア・ロペス
fn is_foreign(words: &str) -> bool {
    words.contains('・') && words.chars().all(|c| matches!(c, '\u{30A1}'..='\u{30FC}' | '＝' | '=')) && !is_post(words)
}

/// 開議の宣告: in names, の stands before kana.
fn is_phrase(words: &str) -> bool {
    let after = words.find('の').and_then(|at| scan::from(words, at).chars().nth(1));
    after.is_some_and(|c| c as u32 >= 0x3400) && scan::until(words, "の") > 3
}

/// 電力広域機関, 水辺町役場: nobody's name.
pub fn is_organization(words: &str) -> bool {
    !scan::is_short(words, 2) && scan::suffix(words, &post::ORGANIZATIONS).is_some()
}

/// Ends like a post; 長 and 官 alone may end a name.
pub fn is_post(words: &str) -> bool {
    let key = fold::key(words);
    scan::is_one(&key, &post::BODY_ROLES)
        || key.chars().nth(1).is_some() && scan::suffix(&key, &post::POST_ENDINGS).is_some()
}

/// Kanji, kana, the marks that repeat or lengthen them, and the selectors of their forms.
fn is_name_character(c: char) -> bool {
    matches!(c as u32, 0x3005..=0x3006 | 0x303B | 0x3041..=0x30FA | 0x30FC..=0x30FE | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
        || matches!(c as u32, 0x2E80..=0x2FD5 | 0xFE00..=0xFE0F | 0xFF66..=0xFF9F | 0xE0100..=0xE01EF)
}

fn seat_number(words: &str) -> Option<u32> {
    let (value, bytes) = numeral::digits(words)?;
    (words[bytes..] == *"番").then_some(value)
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
