//! Corrections of the printed list.

use super::{PersonCorrection, unused};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::index::Index;

/// Corrects people before labels are looked up among them.
pub fn correct(draft: &mut Draft, told: &[PersonCorrection]) {
    if told.is_empty() {
        return;
    }
    let mut people = Index::default();
    for (index, person) in draft.minutes.attendees.iter().enumerate() {
        people.add(&person.name, index);
    }
    for one in told {
        let says = one.title.is_some() || one.role.is_some() || one.group.is_some() || one.attendance.is_some();
        let person = people.get(&one.name).filter(|_| says).and_then(|index| draft.minutes.attendees.get_mut(index));
        let Some(person) = person else {
            unused(draft, &one.name);
            continue;
        };
        for (field, said) in
            [(&mut person.title, &one.title), (&mut person.role, &one.role), (&mut person.group, &one.group)]
        {
            if let Some(said) = said {
                field.clone_from(said);
            }
        }
        if one.title.is_some() {
            person.title_span = None;
        }
        person.attendance = one.attendance.unwrap_or(person.attendance);
        person.corrected = true;
    }
}
