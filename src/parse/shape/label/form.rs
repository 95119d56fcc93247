//! The forms one by one: what each asks of a line.

use super::end::end_of_name;
use super::head::{finish, with_head};
use super::{Candidate, Form, LONGEST};
use crate::convention::mark;
use crate::convention::post;
use crate::japanese::{fold, numeral};
use crate::parse::source::interner::Interner;
use crate::parse::word::name::is_name_character;
use crate::parse::word::parts::remark;
use crate::parse::word::person::looks_like_person;
use crate::scan;
use crate::span::{Span, is_blank};

/// What stands between a name and what is said without a mark: 山川：…, 山川）…
const COLONS: &str = "：:）)＞>";

/// Longest label before a mere gap.
const LONGEST_BEFORE_GAP: usize = 28;

/// Longest surname that stands alone before a gap.
const LONGEST_LISTED: usize = 4;

/// What a gap begins with.
const BLANKS: &str = " 　\t\u{A0}";

pub(super) fn marked(text: &str, line: Span, mark: char) -> Option<Candidate> {
    let mark_span = Span::new(line.start, line.start + mark.len_utf8());
    let rest = Span::new(mark_span.end, line.end);
    let after = rest.of(text);
    if after.starts_with(is_blank) {
        let text_span = rest.trim(text);
        // ○　日時 and ● 本日は… alike: only a full-width or wide gap before more words is read on.
        let label = Span::new(mark_span.end, mark_span.end);
        let candidate =
            Candidate { form: Form::Anonymous, mark: Some(mark_span), label, head: mark_span, text: Some(text_span) };
        let named = end_of_name(text_span.of(text)).map(|end| {
            let label = Span::new(text_span.start, text_span.start + end);
            finish(text, line, Form::Mark, Some(mark_span), label)
        });
        return named.filter(|c| looks_like_person(c.label.of(text))).or(Some(candidate));
    }
    if after.is_empty() {
        let label = Span::new(line.end, line.end);
        return Some(Candidate { form: Form::Anonymous, mark: Some(mark_span), label, head: mark_span, text: None });
    }
    // ○○委員: the second circle hides a name.
    let end = end_of_name(after)?;
    Some(finish(text, line, Form::Mark, Some(mark_span), Span::new(rest.start, rest.start + end)))
}

/// Somebody who is told by the mark alone, with what is said right behind it.
pub fn behind_mark(text: &str, line: Span, mark: char) -> Option<Candidate> {
    line.of(text).strip_prefix(mark)?;
    let at = line.start + mark.len_utf8();
    let said = Span::new(at, line.end).trim(text);
    let (head, label) = (Span::new(line.start, at), Span::new(at, at));
    Some(Candidate { form: Form::Anonymous, mark: Some(head), label, head, text: (!said.is_empty()).then_some(said) })
}

pub(super) fn bracketed(text: &str, line: Span) -> Option<Candidate> {
    // ・（山川委員）…, 1640【山川委員】…
    let whole = line.of(text);
    let numbered = numeral::digits(whole).map_or("", |(_, bytes)| &whole[bytes..]);
    let words = if numbered.starts_with('【') { numbered } else { scan::trim_start(whole, "・-*•") };
    let bullet = Span::new(line.start, line.end - words.len()).trim(text);
    let line = Span::new(line.end - words.len(), line.end);
    let open = words.chars().next()?;
    let close = mark::closing(mark::LABEL_BRACKETS, open)?;
    let mut depth = 0usize;
    for (at, c) in words.char_indices().take(LONGEST) {
        if c == open {
            depth += 1;
        } else if c == close {
            depth -= 1;
            if depth == 0 {
                let inside = Span::new(line.start + open.len_utf8(), line.start + at).trim(text);
                // （○：山川課長）: a mark of the side that speaks.
                let named = scan::trim_start(inside.of(text), mark::SPEAKER);
                let side = named.len() < inside.of(text).len() && scan::begins(named, "：:");
                let inside = if side { Span::of_slice(text, scan::trim_start(named, "：:")) } else { inside };
                let after = &words[at + c.len_utf8()..];
                let said = scan::trim_start(after, "");
                let colon = said.chars().next().filter(|c| "：:".contains(*c)).map_or(0, char::len_utf8);
                let head_end = if colon > 0 { line.end - said.len() + colon } else { line.end - after.len() };
                let mark = (!bullet.is_empty()).then_some(bullet);
                let head = Span::new(mark.map_or(line.start, |m| m.start), head_end);
                if inside.is_empty() || scan::has(inside.of(text), "。、") {
                    return None;
                }
                return Some(with_head(text, line, Form::Bracket, mark, inside, head));
            }
        }
    }
    None
}

#[cfg_attr(tuned, optimize(speed))]
pub(super) fn colon(text: &str, line: Span) -> Option<Candidate> {
    // Most lines have no colon near their beginning; this finds out at the least cost.
    if !scan::has(scan::head(line.of(text), LONGEST / 2 + 8), COLONS) {
        return None;
    }
    // - 山川: … in notes
    let bare = scan::trim_start(line.of(text), "-*・•");
    let bullet = Span::new(line.start, line.end - bare.len()).trim(text);
    let line = Span::new(line.end - bare.len(), line.end);
    let words = line.of(text);
    let mut depth = 0i32;
    for (at, c) in words.char_indices().take(LONGEST / 2) {
        match c {
            // 委員）… closes what nothing opened.
            _ if depth == 0 && scan::among(COLONS, c) => {
                // **山川委員**: … and **山川委員：** … in markdown.
                let label = Span::of_slice(text, scan::trim_end(&words[..at], "*"));
                let mark = (!bullet.is_empty()).then_some(bullet);
                let start = mark.map_or(line.start, |m| m.start);
                let after = scan::from(words, at + c.len_utf8());
                let bold = if bullet.of(text).ends_with("**") && after.starts_with("**") { 2 } else { 0 };
                let head = Span::new(start, line.start + at + c.len_utf8() + bold);
                let candidate = with_head(text, line, Form::Colon, mark, label, head);
                return (!label.is_empty()).then_some(candidate);
            }
            '。' | '、' | '，' => return None,
            _ if mark::closing(mark::PAIRS, c).is_some() => depth += 1,
            _ if mark::closes(mark::PAIRS, c) => depth -= 1,
            _ => {}
        }
    }
    None
}

/// A name in a column of its own, or a blank before what is said.
pub(super) fn gap(text: &str, line: Span) -> Option<Candidate> {
    let words = line.of(text);
    // Most lines begin with a word that is too long for a name.
    if !scan::has(scan::head(words, LONGEST_BEFORE_GAP), BLANKS) {
        return None;
    }
    let end = end_of_name(words).filter(|end| scan::is_short(&words[..*end], LONGEST_BEFORE_GAP))?;
    let after = scan::trim_start(&words[end..], "");
    // １　会長　… numbers a rule; １番　…, ２　番（…）　…, １号委員　… name somebody.
    let key = fold::key(&words[..end]);
    let numbered = numeral::digits(&key).is_some_and(|(_, bytes)| !scan::begins(&key[bytes..], "番号班区"));
    let label = Span::new(line.start, line.start + end);
    let apart = !after.is_empty() && words[end..].starts_with(is_blank);
    let named = || looks_like_person(&words[..end]) || scan::is_one(&key, &post::SIDES);
    (apart && !numbered && named()).then(|| finish(text, line, Form::Gap, None, label))
}

/// 山川海子君 below ○教育長: the name of who holds the post.
pub fn is_holder(words: &str) -> bool {
    let name = words.strip_suffix('君').unwrap_or("");
    scan::is_short(name, 8)
        && name.chars().nth(1).is_some()
        && name.chars().all(|c| is_blank(c) || is_name_character(c))
}

/// 小原　そうですね。 where the list has a 小原: the surname alone before a blank, a wide one behind a single letter.
pub fn listed(text: &str, line: Span, participants: &Interner) -> Option<Candidate> {
    let words = scan::head(line.of(text), LONGEST_LISTED + 2);
    let end = scan::until(words, BLANKS);
    let (name, after) = words.split_at(end);
    let bare = scan::upto(name, scan::until(name, "（("));
    if bare.len() < name.len() {
        return with_bracket(text, line, bare).filter(|_| participants.get(&fold::key(bare)).is_some());
    }
    let wide = after.starts_with(['　', '\t']) || after.chars().nth(1).is_some_and(is_blank);
    let fits = scan::is_short(name, LONGEST_LISTED) && !after.is_empty() && (wide || name.chars().nth(1).is_some());
    let label = Span::new(line.start, line.start + end);
    // 小原　克也委員を指名します。 speaks of him.
    let said = scan::trim_start(scan::from(line.of(text), end), "");
    let mut whole = fold::key(name);
    let surname = participants.get(&whole).is_some();
    for c in said.chars().take(LONGEST_LISTED) {
        whole.push(fold::fold(c));
        if participants.get(&whole).is_some() {
            return None;
        }
    }
    (fits && surname).then(|| finish(text, line, Form::Gap, None, label))
}

/// 若狭谷（自由クラブ）　賛成する。 before a blank; 芦名（Zoom）連絡の… where the bracket is a remark.
fn with_bracket(text: &str, line: Span, name: &str) -> Option<Candidate> {
    let words = scan::head(line.of(text), LONGEST_BEFORE_GAP);
    let close = scan::until(words, "）)");
    let end = close + words[close..].chars().next()?.len_utf8();
    let (label, after) = words.split_at(end);
    let form = if remark(label).is_some() { Form::Colon } else { Form::Gap };
    let fits = !name.is_empty() && !after.is_empty() && (form == Form::Colon || scan::begins(after, BLANKS));
    fits.then(|| finish(text, line, form, None, Span::new(line.start, line.start + end)))
}

pub(super) fn bare(text: &str, line: Span) -> Option<Candidate> {
    let words = line.of(text);
    // 展示について（谷様） is a matter with who brings it.
    let brought = scan::upto(words, scan::until(words, "（("));
    let brings = ["様）", "様)"].into_iter().any(|end| words.ends_with(end)) && !looks_like_person(brought);
    (scan::is_short(words, 60)
        && !brings
        && !scan::has(words, "。、，「」？?\t")
        // 水辺協議会 over を開催する。
        && !scan::trim_start(scan::from(text, line.end), "\r\n").starts_with('を')
        && (looks_like_person(words) || is_office(words)))
    .then(|| finish(text, line, Form::Bare, None, line))
}

/// 水道局: an office may answer for itself.
fn is_office(words: &str) -> bool {
    scan::is_short(words, 10)
        && scan::ends(words, "局課室")
        && words.chars().nth(1).is_some()
        && words.chars().all(|c| ('一'..='鿿').contains(&c) || ('ァ'..='ー').contains(&c))
}

/// A surname in capitals with a stop or colon behind it, as Hansards print it.
pub(super) fn latin(text: &str, line: Span) -> Option<Candidate> {
    let words = line.of(text);
    let title = scan::prefix(words, &post::LATIN_TITLES).map_or(0, str::len);
    let name = scan::trim_start(scan::from(words, title), "");
    let start = words.len() - name.len();
    let mut capitals = 0;
    for (at, c) in name.char_indices().take(LONGEST / 2) {
        match c {
            'A'..='Z' => capitals += 1,
            ' ' | '-' | '\'' | '’' => {}
            ':' if scan::is_one(&name[..at], &post::LOGGED) => return None,
            '.' | ':' if capitals >= 2 && name[at + 1..].chars().next().is_none_or(is_blank) => {
                let label = Span::new(line.start, line.start + start + at);
                let head = Span::new(line.start, label.end + 1);
                return Some(with_head(text, line, Form::Latin, None, label, head));
            }
            _ => return None,
        }
    }
    None
}
