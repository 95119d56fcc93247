//! Whether words name somebody or announce something: by how they begin and end.

use crate::convention::post;
use crate::japanese::{fold, numeral};
use crate::scan;

/// Whether a label's words name somebody, by their ending: a post, an honorific, a seat number, or
/// a name in brackets behind one.
pub fn looks_like_person(label: &str) -> bool {
    let key = fold::key(label);
    if key.is_empty() || is_heading(&key) && !is_unit(&key) && !is_lettered(&key) {
        return false;
    }
    let base = match (key.find('('), key.ends_with(')')) {
        (Some(0), true) => key[1..key.len() - 1].to_string(),
        (Some(open), true) => key[..open].to_string(),
        _ => key.clone(),
    };
    // 蒲田（松）委員（水辺党）
    let before_note = key.rfind('(').filter(|_| key.ends_with(')')).map_or("", |open| &key[..open]);
    // 事務局・山川
    let joint = base.split_once('・').filter(|(_, name)| scan::is_short(name, 5)).map_or("", |(post, _)| post);
    ends_like_post(&base)
        || ends_like_post(joint)
        || ends_like_post(before_note)
        || is_lettered(&base)
        || is_seat(&base)
        || inner_name(&key).is_some_and(ends_like_post)
}

/// What stands in the bracket at the end of a folded label.
fn inner_name(key: &str) -> Option<&str> {
    let open = key.rfind('(')?;
    key.get(open + 1..)?.strip_suffix(')')
}

/// A folded label that begins like a heading, a time or a date.
pub fn is_heading(key: &str) -> bool {
    let counted = numeral::read(key).map_or("", |(_, bytes)| &key[bytes..]);
    // 四日市市長, 五日市委員
    let place = scan::prefix(counted, &post::COUNTED_NAMES).is_some();
    let number = !key.is_empty() && counted.is_empty() && numeral::read(key).is_some();
    number
        || scan::begins(counted, "時月年日:回件号人名.") && !place
        || scan::prefix(key, &post::HEADING_STARTS).is_some()
}

/// 委員Ａ, 市民１, 参加者Ｃ（商店会）: nobody's name is told.
fn is_lettered(key: &str) -> bool {
    let base = scan::upto(key, scan::until(key, "("));
    let role = scan::trim_end(base, "abcdefghijklmnopqrstuvwxyz0123456789");
    let letters = base.len() - role.len();
    (1..=2).contains(&letters) && (scan::is_one(role, &post::BODY_ROLES) || scan::is_one(role, &post::LETTERED))
}

/// 議事課長, 資料室長: what begins like a heading is the name of a division.
fn is_unit(key: &str) -> bool {
    let rest = scan::prefix(key, &post::HEADING_STARTS).map_or("", |start| &key[start.len()..]);
    scan::begins(rest, "課係室部館局調")
}

fn ends_like_post(key: &str) -> bool {
    // A post, alone only where its words are enough, or an honorific behind a name.
    let post = scan::suffix(key, &post::POST_ENDINGS)
        .is_some_and(|w| key.len() > w.len() || w.chars().nth(1).is_some() && !scan::is_one(w, &post::NEVER_ALONE));
    let honorific = || scan::suffix(key, &post::HONORIFICS).is_some_and(|h| key.len() > h.len());
    scan::is_one(key, &post::BODY_ROLES)
        || (post || honorific()) && scan::suffix(key, &post::NOT_POST_ENDINGS).is_none()
}

/// ４番, 22番
pub fn is_seat(key: &str) -> bool {
    numeral::read(key).is_some_and(|(_, bytes)| {
        key[bytes..] == *"番"
            || key[bytes..].starts_with("番(")
            || key[bytes..] == *"番議員"
            || key[bytes..] == *"番委員"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_people_from_headings() {
        for person in [
            "議長（山川海子君）",
            "４番",
            "４番（山川海子君）",
            "デジタル庁",
            "事務局",
            "委員",
            "山川教授",
            "川（元）委員",
            "全員",
            "四日市市長",
            "危機管理監",
            "参加者Ａ",
            "１号委員",
            "事務局・山川",
            "区職員（課長　山川）",
        ] {
            assert!(looks_like_person(person), "{person}");
        }
        for heading in [
            "日時",
            "議事日程",
            "出席議員（２６人）",
            "午後１時０３分",
            "本日の会議に付した案件",
            "経済成長",
            "第1回",
            "施策の推進",
            "四日の会議",
            "議事日程変更",
            "担当",
            "参加者",
            "１２",
        ] {
            assert!(!looks_like_person(heading), "{heading}");
        }
    }
}
