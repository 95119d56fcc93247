//! A label's parts: post, name, seat, and what stands in brackets.

use crate::convention::post::{
    BODY_ROLES, HONORIFICS, INSIDE_LABELS, LABEL_REMARKS, LETTERED, MANNERS, MISPRINTS, NAME_HONORIFICS, NEVER_ALONE,
    NOT_SURNAMES, PLACES, POST_ENDINGS, REMARKS_WHOLE, SEATED,
};
use crate::japanese::{fold, numeral};
use crate::parse::word::name::{is_name_character, is_organization, is_post};
use crate::scan;
use crate::span::is_blank;

/// A label's parts.
pub struct Parts {
    /// Folded, before the bracket.
    pub base: String,
    /// Folded, in the bracket at the end.
    pub note: Option<String>,
    /// A bracket inside the label and what follows it: 吉川（元）委員
    pub infix: Option<(String, String, String)>,
}

impl Parts {
    /// Takes apart a label that is [`without_remarks`].
    pub fn new(label: &str) -> Self {
        let mut base = mended(fold::key(label));
        // The bracket at the end is a note, whatever brackets stand before it.
        let open = base.rfind('(').filter(|_| base.ends_with(')'));
        let note = open.map(|open| base[open + 1..base.len() - 1].to_string());
        base.truncate(open.unwrap_or(base.len()));
        // 事務局・山川 says what 事務局（山川） does.
        // In 山川改革担当・情報通信大臣 the dot joins two posts.
        let joins = |at: usize| is_role(&base[..at]) || ends_like_post(&base[..at]) && scan::is_short(&base[at..], 9);
        let joint = base.find(['・', ':']).filter(|at| note.is_none() && joins(*at));
        let note = joint.map(|at| scan::trim_start(scan::from(&base, at), "・:").to_string()).or(note);
        base.truncate(joint.unwrap_or(base.len()));
        // 町長　山川海子君 says what 町長（山川海子君） does.
        let (post, name) = post_and_name(label);
        let (base, note) = match note {
            None if !post.is_empty() && !label.contains(['（', '(']) => (fold::key(post), Some(fold::key(name))),
            note => (base, note),
        };
        let infix = base.find('(').and_then(|open| {
            let close = base[open..].find(')')? + open;
            Some((base[..open].to_string(), base[open + 1..close].to_string(), base[close + 1..].to_string()))
        });
        Parts { base, note, infix }
    }
}

/// What may open and close a remark.
const OPEN: &str = "（(〔［[";
const CLOSE: &str = "）)〕］]";

/// A label without what it tells of how somebody speaks: 山本君（続）, 山田委員（資料を掲げて）, 雨宮委員（反対討論）.
pub fn without_remarks(label: &str) -> &str {
    let mut words = scan::trim_end(label, "");
    while let Some((front, _)) = remark(words) {
        words = scan::trim_end(front, "");
    }
    words
}

/// The remark at the end of a label, folded, and what stands before it.
pub fn remark(label: &str) -> Option<(&str, String)> {
    let closed = scan::ends(label, CLOSE);
    let open = label.char_indices().rev().find(|(_, c)| scan::among(OPEN, *c)).map(|(at, _)| at);
    let (front, inner) = label.split_at(open.filter(|open| closed && *open > 0)?);
    let key = fold::key(scan::trim(scan::trim(inner, OPEN), CLOSE));
    let said = scan::contains(&key, &LABEL_REMARKS) || scan::is_one(&key, &REMARKS_WHOLE);
    (said || scan::suffix(&key, &MANNERS).is_some() || presiding_seat(&key)).then_some((front, key))
}

/// 委員長席, 議長席: where a deputy sits who presides.
pub fn presiding_seat(key: &str) -> bool {
    key.strip_suffix('席').is_some_and(|office| office.ends_with('長') && is_role(office))
}

/// A post and the name that a blank sets off behind it; no post where there is none.
fn post_and_name(label: &str) -> (&str, &str) {
    let words = scan::trim(label, "");
    let mut gap = 0;
    for (at, c) in words.char_indices() {
        let (front, rest) = words.split_at(at);
        if is_blank(c) && is_post(front) && !is_post(without_honorific(scan::trim(rest, ""))) {
            gap = at;
        }
    }
    let (post, name) = words.split_at(gap);
    (post, scan::trim(name, ""))
}

/// What stands before the name that a label prints behind a post: 町長（山川海子君）, 町長　山川海子君.
pub fn post_before_name(label: &str) -> &str {
    let front = scan::upto(label, scan::until(label, "（("));
    if front.len() < label.len() { scan::trim(front, "") } else { scan::trim(post_and_name(label).0, "") }
}

/// The role or post in a label, as printed. A role of the body in the bracket goes before the post
/// outside it: …担当大臣（副本部長）. `rest` is what follows the name, folded.
pub fn role_of(label: &str, parts: &Parts, rest: &str) -> Option<String> {
    if let Some(note) = parts.note.as_deref().filter(|note| is_role(note)) {
        return Some(note.to_string());
    }
    let rest = if rest.is_empty() { parts.base.as_str() } else { rest };
    (is_role(rest) || ends_like_post(rest)).then(|| {
        let printed = scan::without_blanks(label);
        let end = parts.note.as_ref().and_then(|_| printed.rfind(['（', '(', '・'])).unwrap_or(printed.len());
        let front = scan::upto(&printed, end);
        let mut starts = front.char_indices().map(|(at, _)| scan::from(front, at)).rev();
        starts.find(|words| fold::key(words) == rest).unwrap_or(rest).to_string()
    })
}

/// A seat number at the start of a folded label, and what follows it.
pub fn seat(key: &str) -> Option<(u32, &str)> {
    // ④委員
    if let Some(circled @ '①'..='⑳') = key.chars().next() {
        let rest = scan::from(key, circled.len_utf8());
        return scan::is_one(rest, &SEATED).then_some((circled as u32 - '①' as u32 + 1, rest));
    }
    let (value, bytes) = numeral::read(key)?;
    Some((value, scan::from(key, bytes).strip_prefix('番')?))
}

/// 5番山川委員: the seat is no part of the name.
pub fn unseated(key: &str) -> &str {
    seat(key).map_or(key, |(_, rest)| rest)
}

/// The class or district before a name: 4-1 in 4-1鴨下.
pub fn code(key: &str) -> Option<(&str, &str)> {
    let name = scan::trim_start(key, "0123456789-");
    let code = scan::upto(key, key.len() - name.len());
    (code.contains('-') && !scan::begins(code, "-") && !scan::ends(code, "-") && !name.is_empty())
        .then_some((code, name))
}

pub fn is_role(words: &str) -> bool {
    scan::is_one(words, &BODY_ROLES)
}

pub fn ends_like_post(words: &str) -> bool {
    scan::suffix(words, &POST_ENDINGS).is_some()
}

/// The body role that an unlisted label, folded, ends in: 橘川部会長 → 部会長. The longest that fits.
/// Of other posts nobody can tell where the name ends.
pub fn post_of(key: &str) -> Option<String> {
    let key = scan::trim_end(key, "abcdefghijklmnopqrstuvwxyz0123456789");
    scan::suffix(key, &BODY_ROLES).map(str::to_string)
}

/// The full name that a label prints: in the bracket behind a post or seat, before 君, before a constituency.
/// At least three letters, for two may be a surname alone.
pub fn printed_name(label: &str) -> Option<String> {
    let open = label.rfind(['（', '(']).filter(|_| scan::ends(label, "）)"));
    let inner = open.map(|at| scan::trim(&label[at..], "（()）"));
    let words = scan::trim_end(inner.unwrap_or(label), "");
    let honorific = scan::suffix(words, &NAME_HONORIFICS);
    let front = scan::trim_end(scan::upto(label, open.unwrap_or(0)), "");
    match (honorific, inner) {
        (None, None) => spaced_name(label),
        (None, Some(place)) if names_place(place) => full_name(front, 4),
        (None, Some(_)) if !front.is_empty() && !holds_floor(&fold::key(front)) => None,
        _ => {
            let name = scan::upto(words, words.len() - honorific.map_or(0, str::len));
            // 係長　早瀬: a post is no part of a name. ２番　山川海子君: nor is the seat.
            let name = post_and_name(name).1;
            full_name(name.rsplit_once('番').map_or(name, |(_, name)| name), 3)
        }
    }
}

/// 山川海子（品浜区）: a full name, with a constituency and no post.
pub fn is_placed(label: &str) -> bool {
    let place = label.rfind(['（', '(']).filter(|_| scan::ends(label, "）)"));
    place.is_some_and(|at| at > 0 && names_place(scan::trim(&label[at..], "（()）"))) && printed_name(label).is_some()
}

/// 山川委貝: a folded label whose post is misprinted.
pub fn is_misprinted(key: &str) -> bool {
    MISPRINTS.iter().any(|(wrong, _)| key.ends_with(wrong))
}

/// A folded label with its post as it should be.
fn mended(mut key: String) -> String {
    for (wrong, right) in MISPRINTS {
        if key.ends_with(wrong) {
            key.truncate(key.len() - wrong.len());
            key.push_str(right);
        }
    }
    key
}

/// What stands before somebody's name in a bracket: a post, a role, a seat.
fn holds_floor(front: &str) -> bool {
    is_role(front) || ends_like_post(front) || seat(front).is_some()
}

/// 品浜区, 東京１区: a constituency or a town.
fn names_place(words: &str) -> bool {
    let key = fold::key(words);
    key.chars().nth(1).is_some() && scan::suffix(&key, &PLACES).is_some()
}

/// A name of so many letters or more, if nothing speaks against its being one.
fn full_name(words: &str, fewest: usize) -> Option<String> {
    let joined = scan::without_blanks(words);
    let kanji = |c: char| ('一'..='鿿').contains(&c);
    let foreign = words.contains('・');
    let plausible = (fewest..=8).contains(&joined.chars().count())
        && joined.chars().all(|c| is_name_character(c) || c == '・')
        // 主幹（国保・福祉医療）: fields of work.
        && !(foreign && joined.chars().any(kanji))
        // オンライン: no name without a first part.
        && (foreign || !joined.chars().all(|c| ('ァ'..='ー').contains(&c)))
        && !joined.contains('を')
        // 谷委員代理山川氏
        && !scan::contains(&joined, &INSIDE_LABELS)
        && !is_organization(&joined)
        && !names_place(&joined)
        && !is_role(&joined)
        && !ends_like_post(&joined)
        && !scan::is_one(&joined, &LETTERED)
        && !scan::is_one(&joined, &NEVER_ALONE);
    plausible.then_some(joined)
}

/// 関　三郎委員長, わしの　恵子　委員: surname and given name, apart, before a role.
fn spaced_name(label: &str) -> Option<String> {
    let label = scan::trim_end(label, "");
    let role = scan::suffix(label, &BODY_ROLES)?;
    let name = scan::trim_end(label.strip_suffix(role)?, "");
    let mut parts = name.split(is_blank).filter(|part| !part.is_empty());
    let (surname, given) = (parts.next()?, parts.next()?);
    let plain = |part: &str| {
        scan::is_short(part, 4) && part.chars().all(is_name_character) && !is_post(part) && !is_organization(part)
    };
    let named = plain(surname)
        && plain(given)
        && parts.next().is_none()
        && !scan::is_one(surname, &NOT_SURNAMES)
        && !scan::is_one(given, &NOT_SURNAMES);
    let joined = [surname, given].concat();
    (named && joined.chars().nth(2).is_some()).then_some(joined)
}

pub fn without_honorific(words: &str) -> &str {
    scan::suffix(words, &HONORIFICS).map_or(words, |h| scan::upto(words, words.len() - h.len()))
}
