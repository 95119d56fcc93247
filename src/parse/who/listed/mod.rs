//! One entry of the attendee list: its words to people with post, seat and name.

mod token;

use token::MARKS;
pub use token::tokens;

use crate::convention::post;
use crate::model::Attendee;
use crate::parse::who::name::*;
use crate::scan;
use crate::span::{Span, is_blank};

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
