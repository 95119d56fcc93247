//! The list of attendees as a whole: its lines to people, with what one line says of another: the
//! group it stands in, a post above its holder, marks that a note explains.

use crate::convention::heading::{FOLLOWING, Fact};
use crate::convention::mark;
use crate::convention::post::{BODY_ROLES, GROUPS_BESIDE_NAMES, NOBODY, SINGLE_ROLES};
use crate::japanese::fold;
use crate::model::Attendee;
use crate::parse::shape::assemble::Draft;
use crate::parse::shape::heading;
use crate::parse::who::attendee;
use crate::parse::who::name::is_post;
use crate::scan;
use crate::span::{Span, is_blank};

/// Reads the lines of the list.
pub fn attendees(draft: &mut Draft) {
    let text = draft.text;
    let legend = Legend::new(text, &draft.entries);
    let found = &mut draft.minutes.attendees;
    let mut heading: Option<Span> = None;
    let mut group: Option<&str> = None;
    // Whether the group's first people stand on the line of its name.
    let mut beside = false;
    // The last group that was for all, and whether the present one is for those in brackets.
    let (mut whole, mut holders) = (None, false);
    // A post on a line of its own, whose holder stands on the next.
    let mut post: Option<Span> = None;
    for (line, above) in &draft.entries {
        let anew = *above != heading;
        if anew {
            (heading, group, post) = (*above, above.map(|g| group_name(text, g)), None);
            beside = above.is_some_and(|g| !scan::from(scan::upto(text, line.start), g.end).contains(['\n', '\r']));
        }
        let mut line = *line;
        // 欠席者：東 ends with its line; 書記：… below it is no more of the absent.
        if let Some(above) = *above
            && line.start > above.end
            && !anew
            && beside
            && column(text, line.start) <= column(text, above.start)
        {
            group = None;
        }
        // 政府参考人 above （…局長）　山川海子君 is for those in brackets alone.
        let bracketed = scan::begins(line.of(text), "（(");
        if anew {
            holders = bracketed;
        }
        if !bracketed && !holders {
            whole = group;
        } else if !bracketed {
            group = whole;
        }
        if let Some((name, rest)) = group_beside(text, line) {
            (group, line, post) = (Some(name), rest, None);
        }
        let mut people = attendee::read(text, line, group, found.last());
        if let [only] = people.as_mut_slice()
            && only.title.is_none()
            && let Some(post) = post
        {
            only.title = Some(scan::without_blanks(post.of(text)));
        }
        // 傍聴者：なし tells of nobody below it.
        if people.is_empty() && scan::is_one(line.of(text), &NOBODY) {
            group = None;
        }
        legend.mark(text, &mut people);
        // 出席委員　九名 counts those whom the lines below name.
        beside &= !(anew && people.is_empty());
        post = (people.is_empty() && is_post(line.of(text))).then_some(line);
        found.extend(people);
    }
    surnames(found);
}

/// 西哲史委員 among full names is a full name of three letters, 長谷川委員 among surnames a surname.
fn surnames(people: &mut [Attendee]) {
    let letters = |a: &Attendee| a.name.chars().count();
    let whole = people.iter().filter(|a| letters(a) >= 4).count();
    let short = people.iter().filter(|a| letters(a) <= 2).count();
    for person in people.iter_mut().filter(|a| letters(a) == 3) {
        match person.surname {
            Some(3) if whole > short => person.surname = None,
            None if short > whole => person.surname = Some(3),
            _ => {}
        }
    }
}

/// Bytes before `at` on its line.
fn column(text: &str, at: usize) -> usize {
    scan::upto(text, at).bytes().rev().take_while(|b| !matches!(b, b'\n' | b'\r')).count()
}

/// A group's heading without brackets, marks and the note behind it: ○出席議員（２６人） → 出席議員
fn group_name(text: &str, span: Span) -> &str {
    let words = span.of(text);
    let words = heading::group(words).unwrap_or(words);
    let words = scan::trim_start(scan::trim_start(words, mark::SPEAKER), mark::BULLETS);
    let words = scan::trim_end(scan::trim_start(words, "│（("), "）)");
    let words = scan::trim_end(scan::upto(words, scan::until(words, "（(：:*")), "。である");
    let words = words.split_once("は、").map_or(words, |(group, _)| group);
    // 出席者は左のとおり。
    let said = scan::suffix(words, &FOLLOWING).map_or(0, str::len);
    scan::trim(scan::upto(words, words.len() - said), "")
}

/// （委員）鏡会長、沢木委員: round brackets hold posts and notes too, so that only a group's own name will do.
fn in_round_bracket<'t>(text: &str, words: &'t str) -> Option<(&'t str, &'t str)> {
    let (inner, after) = words.strip_prefix(['（', '('])?.split_once(['）', ')'])?;
    let (fact, _, value) = heading::fact(text, Span::of_slice(text, inner))?;
    let several = scan::has(after, "、，,") || after.split(is_blank).filter(|part| !part.is_empty()).count() >= 4;
    (fact == Fact::Who && value.is_none() && several).then_some((inner, after))
}

/// A group on the line of its first people: 【委員】　山川座長、…, ○事務局　総務課長　谷　次郎
fn group_beside(text: &str, line: Span) -> Option<(&str, Span)> {
    let words = line.of(text);
    if let Some((inner, after)) = heading::in_group_bracket(words).or_else(|| in_round_bracket(text, words))
        && !after.is_empty()
        && scan::is_short(inner, 20)
    {
        return Some((scan::trim(inner, ""), Span::of_slice(text, after).trim(text)));
    }
    // 海辺県：山川、谷 is a group, 会長：山川 a post.
    if let Some((name, rest)) = words.split_once(['：', ':'])
        && scan::is_short(name, 12)
        && !name.is_empty()
        && !scan::has(name, " 　、，")
        && (scan::has(rest, "、，,") || !is_post(name))
        && !scan::is_one(&fold::key(name), &SINGLE_ROLES)
        && !scan::trim(rest, "").is_empty()
    {
        let name = scan::trim_start(scan::trim_start(name, mark::SPEAKER), mark::BULLETS);
        return Some((name, Span::of_slice(text, rest).trim(text)));
    }
    let (fact, own, value) = heading::fact(text, line)?;
    // 事　務　局　長　山川　海子: the post goes on.
    if value.is_some_and(|v| scan::begins(v.of(text), "長次") && scan::from(v.of(text), 3).starts_with(is_blank)) {
        return None;
    }
    let colon = scan::begins(scan::trim_start(scan::from(words, own.end - line.start), ""), "：:");
    let named = colon || scan::is_one(&fold::key(group_name(text, own)), &GROUPS_BESIDE_NAMES);
    (fact == Fact::Who && named).then(|| (group_name(text, own), value.unwrap_or(Span::new(line.end, line.end))))
}

/// Marks and the roles that a note gives them: （◎部会長、○部会長代理）, ※◎は座長
struct Legend<'t> {
    roles: Vec<(char, &'t str)>,
}

impl<'t> Legend<'t> {
    fn new(text: &'t str, entries: &[(Span, Option<Span>)]) -> Self {
        let mut roles = Vec::new();
        let mut heading = None;
        for (line, above) in entries {
            if *above != heading {
                heading = *above;
                explained(heading.map_or("", |h| h.of(text)), &mut roles);
            }
            explained(line.of(text), &mut roles);
        }
        Legend { roles }
    }

    /// Gives people behind an explained mark their role.
    fn mark(&self, text: &str, people: &mut [Attendee]) {
        if self.roles.is_empty() {
            return;
        }
        for person in people {
            let before = scan::trim_end(scan::upto(text, person.name_span.start), "").chars().next_back();
            let role = self.roles.iter().find(|(mark, _)| Some(*mark) == before.map(circle));
            if let Some((_, role)) = role.filter(|_| person.role.is_none() || person.title.is_none()) {
                person.role = Some(role.to_string());
            }
        }
    }
}

/// The role, where it is printed, that a note gives a mark.
pub fn role_of_mark(text: &str, roles: &[(char, &str)], mark: Span) -> Option<Span> {
    let own = circle(mark.of(text).chars().next()?);
    roles.iter().find(|(mark, _)| *mark == own).map(|(_, role)| Span::of_slice(text, role))
}

/// The three circles look alike and are mixed.
fn circle(c: char) -> char {
    if matches!(c, '◯' | '〇') { '○' } else { c }
}

/// The marks that a line explains, added to `roles`.
pub fn explained<'t>(words: &'t str, roles: &mut Vec<(char, &'t str)>) {
    if words.len() > 400 {
        return;
    }
    let mut own = Vec::new();
    // ○委員長 alone may be the head of a list; はand two marks in a row are a note's.
    let mut noted = scan::begins(words, "※注（(＊*");
    for (at, c) in words.char_indices() {
        if !mark::SPEAKER.contains(c) {
            continue;
        }
        let behind = scan::from(words, at + c.len_utf8());
        let role = scan::trim_start(behind, "印は：:＝=…・");
        let Some(role) = scan::prefix(role, &BODY_ROLES).map(|r| scan::upto(role, r.len())) else { continue };
        let rest = scan::from(behind, behind.find(role).unwrap_or(0) + role.len());
        if rest.chars().next().is_some_and(|c| !is_blank(c) && !"、，,）)；;。・／/をでの".contains(c)) {
            continue;
        }
        noted |= scan::begins(behind, "印は：:＝=…") || !own.is_empty();
        own.push((circle(c), role));
    }
    if noted {
        roles.extend(own);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_explain_marks() {
        type Roles = &'static [(char, &'static str)];
        let cases: [(&str, Roles); 6] = [
            ("（◎部会長、○部会長代理）", &[('◎', "部会長"), ('○', "部会長代理")]),
            ("◎部会長　◯部会長代理", &[('◎', "部会長"), ('○', "部会長代理")]),
            ("※◎印は座長を示す", &[('◎', "座長")]),
            ("◎：委員長", &[('◎', "委員長")]),
            ("○委員長　山川海子", &[]),
            ("○委員", &[]),
        ];
        for (line, expected) in cases {
            let mut roles = Vec::new();
            explained(line, &mut roles);
            assert_eq!(roles, expected, "{line}");
        }
    }
}
