//! The end of a record: signatures, and whom to ask.

use super::Role;
use crate::convention::heading::{CONTACTS, SIGNATURES};
use crate::japanese::fold;
use crate::parse::source::lines::{Given, Line};
use crate::scan;

/// The signatures under a record and whom to ask are nobody's words: from the line that tells of them.
pub(super) fn sign(text: &str, lines: &[Line], roles: &mut [Role]) {
    let spoken = roles.iter().rposition(|r| matches!(r, Role::Label(_)));
    let last_label = spoken.unwrap_or(0);
    let last = (last_label + 1).max(lines.len().saturating_sub(SIGNED_WITHIN));
    let contact = |words: &str| {
        spoken.is_some()
            && scan::is_short(words, 40)
            && !words.ends_with('。')
            && scan::prefix(&fold::key(words), &CONTACTS).is_some()
    };
    let ends = |i: usize, words: &str| i >= last && scan::contains(words, &SIGNATURES) || contact(words);
    let signed = (last_label + 1..lines.len()).find(|i| ends(*i, lines[*i].span.of(text)));
    for i in signed.map_or(lines.len()..lines.len(), |from| from..lines.len()) {
        if matches!(roles[i], Role::Text | Role::Title) && lines[i].given == Given::Nothing {
            roles[i] = Role::Furniture;
        }
    }
}

/// How many lines the end of a record takes, signatures included.
const SIGNED_WITHIN: usize = 60;
