//! Notes that explain marks: （◎部会長、○部会長代理）, ※はオンライン.

use crate::convention::mark;
use crate::convention::post::{ABSENT, BODY_ROLES, REMOTELY};
use crate::model::{Attendance, Attendee};
use crate::scan;
use crate::span::{Span, is_blank};

/// Marks and what a note says of them.
#[derive(Default)]
pub(super) struct Legend<'t> {
    roles: Vec<(char, &'t str)>,
    attendance: Vec<(char, Attendance)>,
}

impl<'t> Legend<'t> {
    pub fn new(text: &'t str, entries: &[(Span, Option<Span>)]) -> Self {
        let mut own = Legend::default();
        let mut heading = None;
        for (line, above) in entries {
            if *above != heading {
                heading = *above;
                own.add(heading.map_or("", |h| h.of(text)));
            }
            own.add(line.of(text));
        }
        own
    }

    fn add(&mut self, words: &'t str) {
        explained(words, &mut self.roles);
        // （※は…の代理出席）, ※：オンライン参加
        let note = scan::trim_start(words, "（(注）)");
        let Some(mark) = note.chars().next().filter(|c| scan::among("※＊*", *c)) else { return };
        let told = scan::from(note, mark.len_utf8());
        if scan::begins(told, "は印：:＝=") && told.len() < 200 {
            self.attendance.extend(attendance(told).map(|own| (mark, own)));
        }
    }

    /// Gives somebody behind or before an explained mark the role or the attendance.
    pub fn apply(&self, mark: char, person: &mut Attendee) {
        let role = self.roles.iter().find(|(own, _)| *own == circle(mark));
        if let Some((_, role)) = role.filter(|_| person.role.is_none() || person.title == person.role) {
            if person.title.is_none() || person.title == person.role {
                person.title = Some(role.to_string());
            }
            person.role = Some(role.to_string());
        }
        if let Some((_, attendance)) = self.attendance.iter().find(|(own, _)| *own == mark) {
            person.attendance = Some(*attendance);
            if *attendance == Attendance::Deputy {
                person.role.get_or_insert_with(|| DEPUTY.to_string());
            }
        }
    }
}

/// The role of who sits in for another.
pub(super) const DEPUTY: &str = "代理";

/// What words say of somebody's being there.
pub(super) fn attendance(words: &str) -> Option<Attendance> {
    if scan::contains(words, &ABSENT) {
        Some(Attendance::Absent)
    } else if words.contains(DEPUTY) {
        Some(Attendance::Deputy)
    } else if scan::contains(&words.to_ascii_lowercase(), &REMOTELY) || scan::contains(words, &REMOTELY) {
        Some(Attendance::Remote)
    } else {
        None
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
