//! The groups of a list: their headings, and those that stand on the line of their first people.

use crate::convention::heading::{ATTENDERS, FOLLOWING, Fact};
use crate::convention::mark;
use crate::convention::post::{ACTING, GROUPS_BESIDE_NAMES, LEGAL_FORMS, MEMBERS, NOT_NAMES, REMARKS, SINGLE_ROLES};
use crate::japanese::fold;
use crate::parse::shape::heading;
use crate::parse::word::name::{is_organization, is_post};
use crate::scan;
use crate::span::{Span, is_blank};

/// A group's heading without brackets, marks and the note behind it: ○出席議員（２６人） → 出席議員
pub fn name(text: &str, span: Span) -> &str {
    let words = span.of(text);
    let words = heading::group(words).unwrap_or(words);
    let words = scan::trim_start(scan::trim_start(words, mark::SPEAKER), mark::BULLETS);
    if begins_with_form(words) {
        return words;
    }
    let words = scan::trim_end(scan::trim_start(words, "│（("), "）)");
    let words = scan::trim_end(scan::upto(words, scan::until(words, "（(：:*")), "。である");
    let words = words.split_once("は、").map_or(words, |(group, _)| group);
    // 出席者は左のとおり。
    let said = scan::suffix(words, &FOLLOWING).map_or(0, str::len);
    scan::trim(scan::upto(words, words.len() - said), "")
}

/// Without the brackets around it.
pub fn bare(words: &str) -> &str {
    if begins_with_form(words) { words } else { scan::trim(words, "（）()【】〔〕") }
}

/// (財)水辺センター
fn begins_with_form(words: &str) -> bool {
    let (form, rest) = words.split_once(['）', ')']).unwrap_or_default();
    !rest.is_empty() && scan::is_one(scan::trim_start(form, "（("), &LEGAL_FORMS)
}

/// 敬称略, 以下五十音順: said of the list, not of a group.
pub fn is_remark(name: &str) -> bool {
    let key = fold::key(name);
    scan::contains(&key, &REMARKS) || key.starts_with("以下") || key.starts_with("以上") || key.is_empty()
}

/// A line that names the people below it, and no one's post.
pub fn is_group(words: &str) -> bool {
    let key = fold::key(words);
    let acting = scan::suffix(&key, &ACTING).is_some();
    let post = is_post(&key) && scan::ends(&key, "長役監官佐事査係幹") || key.contains(':');
    let group =
        is_body(words) || scan::suffix(&key, &MEMBERS).is_some() || scan::ends(&key, "側者員局部課室会党方省庁府属");
    group && !post && !acting && !key.is_empty()
}

/// A body that people belong to: 水辺協会, 政策課, 集英社.
pub fn is_body(words: &str) -> bool {
    let key = fold::key(words);
    let people = scan::is_one(&key, &GROUPS_BESIDE_NAMES)
        || scan::suffix(&key, &ATTENDERS).is_some()
        || is_post(&key) && scan::ends(&key, "長役監官佐事査係幹師授員者");
    !people
        && !is_remark(words)
        && (is_organization(&key)
            || scan::ends(&key, "課室局部党会社省庁所㈱)")
            || key.chars().any(|c| c.is_ascii_alphabetic())
            || key.chars().filter(|c| matches!(c, '\u{30A1}'..='\u{30FC}')).count() >= 2)
}

/// A group on the line of its first people, and the rest: 【委員】　山川座長、…, ○事務局　総務課長　谷　次郎
pub fn beside(text: &str, line: Span) -> Option<(&str, Span)> {
    let words = line.of(text);
    let bare = scan::trim_start(words, mark::SPEAKER);
    if let Some((inner, after)) = heading::in_group_bracket(bare).or_else(|| in_round_bracket(bare))
        && scan::is_short(inner, 24)
    {
        return Some((scan::trim(inner, ""), Span::of_slice(text, after).trim(text)));
    }
    // 事務局（山川課長、谷係長）
    if let Some((own, inner)) = words.split_once(['（', '('])
        && let Some(inner) = inner.strip_suffix(['）', ')'])
        && scan::is_one(&fold::key(own), &GROUPS_BESIDE_NAMES)
        && scan::has(inner, "、，,")
        && closes_at_end(inner)
    {
        return Some((scan::trim(own, ""), Span::of_slice(text, inner).trim(text)));
    }
    // 海辺県：山川、谷 is a group, 会長：山川 a post.
    if let Some((own, rest)) = words.split_once(['：', ':'])
        // 谷（10:25から）
        && own.matches(['（', '(']).count() <= own.matches(['）', ')']).count()
        && let own = scan::trim_start(scan::trim_start(own, mark::SPEAKER), mark::BULLETS)
        && scan::is_short(own, 16)
        && !own.is_empty()
        && let own = scan::trim(scan::upto(own, scan::until(own, "（(")), "")
        && !own.is_empty()
        && !scan::has(own, "、，,")
        && let key = fold::key(own)
        && (scan::has(rest, "、，,")
            || scan::trim(rest, "").is_empty()
            || !is_post(&key)
            || scan::is_one(&key, &GROUPS_BESIDE_NAMES))
        && !scan::is_one(&key, &SINGLE_ROLES)
    {
        return Some((own, Span::of_slice(text, rest).trim(text)));
    }
    let (fact, own, value) = heading::fact(text, line)?;
    // 事　務　局　長　山川　海子: the post goes on.
    if value.is_some_and(|v| scan::begins(v.of(text), "長次") && scan::from(v.of(text), 3).starts_with(is_blank)) {
        return None;
    }
    let colon = scan::begins(scan::trim_start(scan::from(words, own.end - line.start), ""), "：:");
    let named = colon || scan::is_one(&fold::key(name(text, own)), &GROUPS_BESIDE_NAMES);
    (fact == Fact::Who && named).then(|| (name(text, own), value.unwrap_or(Span::new(line.end, line.end))))
}

/// Nothing closes within that has not opened there.
fn closes_at_end(inner: &str) -> bool {
    let step = |depth: i32, c| match c {
        '（' | '(' => Some(depth + 1),
        '）' | ')' => Some(depth - 1).filter(|depth| *depth >= 0),
        _ => Some(depth),
    };
    inner.chars().try_fold(0, step).is_some()
}

/// （委員）鏡会長、沢木委員; （…局長）　山川海子君 is a post.
fn in_round_bracket(words: &str) -> Option<(&str, &str)> {
    let (inner, after) = words.strip_prefix(['（', '('])?.split_once(['）', ')'])?;
    let key = fold::key(inner);
    let several = scan::has(after, "、，,") || after.split(is_blank).filter(|part| !part.is_empty()).count() >= 4;
    let known =
        scan::is_one(&key, &GROUPS_BESIDE_NAMES) || key.ends_with("者") || scan::suffix(&key, &MEMBERS).is_some();
    // （委　　員）, but not （水辺大学　教授）
    let spread = inner.split(is_blank).all(|part| scan::is_short(part, 1));
    if scan::has(inner, "：:、") || scan::has(inner, " 　\t") && !spread {
        return None;
    }
    // (会長)山川　海子 has a role, （会場）山川 was there.
    if scan::is_one(&key, &SINGLE_ROLES) && !after.is_empty() || scan::is_one(&key, &NOT_NAMES) {
        return None;
    }
    let count = key.chars().all(|c| c.is_ascii_digit() || matches!(c, '名' | '人'));
    (!count && !key.is_empty() && (several || known || after.is_empty())).then_some((inner, after))
}
