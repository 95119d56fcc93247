//! Notes that explain marks: （◎部会長、○部会長代理）, ※はオンライン.

use crate::convention::post::{ABSENT, REMOTELY};
use crate::model::{Attendance, Attendee};
use crate::parse::word::explained::{circle, explained};
use crate::scan;
use crate::span::Span;

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
