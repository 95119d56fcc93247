//! Notes that give marks a meaning: （◎部会長、○部会長代理）.

use crate::convention::mark;
use crate::convention::post::BODY_ROLES;
use crate::scan;
use crate::span::{Span, is_blank};

/// The role, where it is printed, that a note gives a mark.
pub fn role_of_mark(text: &str, roles: &[(char, &str)], mark: Span) -> Option<Span> {
    let own = circle(mark.of(text).chars().next()?);
    roles.iter().find(|(mark, _)| *mark == own).map(|(_, role)| Span::of_slice(text, role))
}

/// The three circles look alike and are mixed.
pub(crate) fn circle(c: char) -> char {
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
        if !mark::SPEAKER.contains(c) && !scan::among("※＊*", c) {
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
        let cases: [(&str, Roles); 7] = [
            ("（◎部会長、○部会長代理）", &[('◎', "部会長"), ('○', "部会長代理")]),
            ("◎部会長　◯部会長代理", &[('◎', "部会長"), ('○', "部会長代理")]),
            ("※◎印は座長を示す", &[('◎', "座長")]),
            ("（※印は会長）", &[('※', "会長")]),
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
