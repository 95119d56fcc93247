//! The pieces of an entry.

use crate::convention::{mark, post};
use crate::japanese::numeral;
use crate::parse::who::name::*;
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
pub(super) const MARKS: &str = "※＊*◎○●△";
