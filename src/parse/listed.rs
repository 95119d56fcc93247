//! One entry of the attendee list: its words to people with post, seat and name.

use super::name::*;
use crate::convention::{mark, post};
use crate::japanese::numeral;
use crate::model::Attendee;
use crate::scan;
use crate::span::{Span, is_blank};

/// The pieces between blanks and marks, brackets kept whole. A note behind a name is a piece of its
/// own: 山川海子（水辺大学教授）.
pub fn tokens(text: &str, line: Span) -> Vec<Span> {
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
        let gap = depth <= 0
            && (is_blank(c) || "／：:…‥│┃".contains(c) || mark::SPEAKER.contains(c) || start.is_some_and(joint));
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
    // 委員長山川　海子君
    let honoured = found.last().is_some_and(|last| scan::suffix(last.of(text), &HONORIFIC_MARKS).is_some());
    if let Some((post, name)) = found.first().and_then(|first| fused(text, *first, honoured)) {
        found[0] = name;
        found.insert(0, post);
    }
    found
}

/// What is printed right before a surname: a role (副委員長山川), a seat (一番山川), and where an honorific ends the
/// entry, a post (総務部長山川　海子君).
fn fused(text: &str, token: Span, honoured: bool) -> Option<(Span, Span)> {
    let words = token.of(text);
    if is_post(words) || is_organization(words) {
        return None;
    }
    let role = || scan::prefix(words, &post::BODY_ROLES).filter(|role| role.chars().nth(1).is_some()).map(str::len);
    let seated = || {
        numeral::read(words)
            .and_then(|(_, bytes)| words[bytes..].strip_prefix('番'))
            .map(|rest| words.len() - rest.len())
    };
    let posted = || {
        let mut cut = None;
        for (at, _) in words.char_indices().filter(|_| honoured) {
            if scan::suffix(&words[..at], &post::BEFORE_NAMES).is_some() {
                cut = Some(at);
            }
        }
        cut
    };
    let cut = role().or_else(seated).or_else(posted)?;
    let name = scan::from(words, cut);
    let named = !name.is_empty()
        && scan::is_short(name, 8)
        && name.chars().all(is_name_character)
        && !scan::begins(name, "会の等")
        && !is_post(name);
    let cut = token.start + cut;
    named.then(|| (Span::new(token.start, cut), Span::new(cut, token.end)))
}

/// A bracket that holds a post, a body or a remark and ends the entry; 渡邉（光）委員 has none. Behind
/// a given name (`full`) any word does.
fn is_note(words: &str, full: bool) -> bool {
    let Some(end) = words.char_indices().take(60).find(|(_, c)| matches!(c, '）' | ')')).map(|(at, _)| at) else {
        return false;
    };
    let after = scan::from(words, end).chars().nth(1);
    let inner = scan::trim(scan::upto(words, end), "（(");
    // 谷次郎（※）: a mark that a remark explains.
    let marked = !inner.is_empty() && scan::trim(inner, MARKS).is_empty();
    after.is_none_or(|c| is_blank(c) || "、，,（(".contains(c))
        && (marked
            || !scan::is_short(inner, if full { 1 } else { 2 })
            || is_post(inner)
            || scan::is_one(inner, &post::NOT_NAMES))
}

/// What refers to a remark.
const MARKS: &str = "※＊*◎○●△";

/// What has been read of an entry before its name.
#[derive(Default)]
struct Entry {
    post: Option<Span>,
    seat: Option<u32>,
    /// The post of the one before holds for this one too: 同
    ditto: bool,
}

/// Reads posts, seats and names from the tokens of one line.
pub fn people(text: &str, tokens: &[Span], above: Option<&Attendee>, found: &mut Vec<Attendee>) {
    let mut entry = Entry::default();
    let mut i = 0;
    while i < tokens.len() {
        let words = tokens[i].of(text);
        let next = tokens.get(i + 1).map_or("", |t| t.of(text));
        let touches = i > 0 && tokens[i - 1].end == tokens[i].start;
        if let Some((number, taken)) = seat(text, &tokens[i..]) {
            entry.seat = Some(number);
            i += taken;
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
        // 都市計画課長（山川海子）
        if touches_note(tokens, i) && is_post(words) && entry.post.is_none_or(|p| is_organization(p.of(text))) {
            let inner = unbracket(text, tokens[i + 1]);
            if tokens.len() == i + 2 && is_whole_name(inner.of(text)) && surname_with_role(text, tokens[i]).is_none() {
                found.extend(person(text, inner, Some(tokens[i]), entry.seat.take()));
                i += 2;
                continue;
            }
        }
        if let Some(own) = with_member_role(text, &tokens[i..]) {
            found.push(Attendee { seat: entry.seat.take(), ..own });
            entry.post = None;
            i += 2;
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

/// 橋田　篤英委員: a role of members right behind the given name.
fn with_member_role(text: &str, tokens: &[Span]) -> Option<Attendee> {
    let [surname, given, ..] = tokens else { return None };
    let role = scan::suffix(given.of(text), &post::MEMBERS)?;
    let name = given.of(text).strip_suffix(role)?;
    let plain = |words: &str, most| (1..=most).contains(&words.chars().count()) && words.chars().all(is_name_character);
    let fits = plain(surname.of(text), 4)
        && plain(name, 3)
        && !is_post(surname.of(text))
        && !is_organization(surname.of(text))
        && !scan::is_one(surname.of(text), &post::NOT_SURNAMES)
        && !scan::is_one(given.of(text), &post::BODY_ROLES)
        && !matches!(name, "各" | "全" | "両" | "同")
        && !is_post(name);
    let title = Span::new(given.end - role.len(), given.end);
    let own = person(text, Span::new(surname.start, title.start), Some(title), None);
    own.filter(|_| fits)
}

/// Whether a bracket stands right behind a token.
fn touches_note(tokens: &[Span], i: usize) -> bool {
    tokens.get(i + 1).is_some_and(|next| next.start == tokens[i].end)
}

/// A name of three to five letters and nothing else.
fn is_whole_name(words: &str) -> bool {
    let letters = words.chars().filter(|c| !is_blank(*c)).count();
    (3..=5).contains(&letters)
        && name_of(words).is_some()
        && !is_post(words)
        && !is_organization(words)
        && !scan::contains(words, &post::ATTENDANCE)
        && !scan::is_one(words, &post::NOT_NAMES)
        && scan::prefix(words, &post::NOT_SURNAMES).is_none_or(|w| w.chars().nth(1).is_none())
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
        && !is_count(inner.of(text))
        && !scan::trim(inner.of(text), MARKS).is_empty()
        && (role_in(inner.of(text)).is_some() || !scan::contains(inner.of(text), &post::ATTENDANCE))
        && inner.end < token.end
    {
        person.title = Some(title_words(inner.of(text)));
        person.role = role_in(inner.of(text));
        person.title_span = Some(inner);
    }
}

/// 計８名, 14人: how many there are.
fn is_count(words: &str) -> bool {
    let counted = scan::trim_start(words, "計合以上全0123456789０１２３４５６７８９");
    counted.len() < words.len() && matches!(counted, "名" | "人")
}

/// 安西部会長, 渡邉（光）委員: a surname, perhaps with a letter of the given name, and a role.
fn surname_with_role(text: &str, token: Span) -> Option<Attendee> {
    let words = scan::trim_start(token.of(text), "：:");
    let role = scan::suffix(words, &post::BODY_ROLES)?;
    let name = Span::of_slice(text, words.strip_suffix(role)?);
    let printed = name.of(text);
    let letters = |s: &str| s.chars().filter(|c| is_name_character(*c)).count();
    let surname = letters(printed.split(['（', '(']).next()?);
    let plausible = (1..=6).contains(&surname)
        && !scan::is_one(printed, &post::NOT_SURNAMES)
        && !scan::is_one(printed, &post::DIVISIONS)
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
