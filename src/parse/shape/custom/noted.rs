//! Labels of notes: - 岸上: …, - mizunoe: …, which are names neither by their letters nor by a post. Each stands on
//! evidence of its own: it comes again, or the list of people has it.

use super::seen::Seen;
use crate::convention::notes::PEOPLE;
use crate::japanese::fold;
use crate::parse::shape::label::{Candidate, Form};
use crate::parse::shape::notes;
use crate::parse::source::interner::Interner;
use crate::scan;

/// From so many labels on, of two people at least, notes tell who said what.
const FEWEST: usize = 3;

/// From so many handles behind bullets on, each entry is what somebody said, though once.
const FEWEST_HANDLES: usize = 4;

/// So many kana make a sentence.
const FEWEST_KANA: usize = 3;

/// So often a surname comes that no list has.
const AGAIN: u32 = 3;

/// Characters in which notes name who was there.
const PEOPLE_WITHIN: usize = 1500;

/// Takes what such labels begin into the speeches.
pub(super) fn noted(text: &str, seen: &[Seen], names: &Interner, times: &[u32], found: &mut [Option<Candidate>]) {
    // yukimuro in yukimuro (チャット)
    let label = |s: &Seen| {
        let printed = s.candidate.label.of(text);
        scan::trim_end(scan::upto(printed, scan::until(printed, "（(")), "")
    };
    let said = |s: &Seen| s.candidate.text.map_or("", |said| said.of(text));
    let kana = |c: &char| ('\u{3041}'..='\u{309F}').contains(c);
    let spoken = |s: &Seen| said(s).chars().filter(kana).nth(FEWEST_KANA - 1).is_some();
    let bulleted = |s: &Seen| s.candidate.mark.is_some();
    let plain =
        |s: &&Seen| s.candidate.form == Form::Colon && !s.fact && !s.heading && !s.aside && !said(s).starts_with("//");
    let handles = seen.iter().filter(plain).filter(|s| spoken(s) && bulleted(s) && notes::is_handle(label(s))).count();
    let people = people(text);
    let sure = |s: &&Seen| {
        let told = !people.is_empty() && people.contains(&fold::key(label(s)));
        let handle =
            notes::is_handle(label(s)) && (times[s.name] >= 2 || told || bulleted(s) && handles >= FEWEST_HANDLES);
        spoken(s) && (handle || bulleted(s) && notes::is_surname(label(s)) && (told || times[s.name] >= AGAIN))
    };
    let mut sound = vec![false; times.len()];
    let (mut count, mut first) = (0, None);
    for s in seen.iter().filter(plain).filter(sure) {
        sound[s.name] = true;
        count += 1;
        first = first.or(Some(s.line));
    }
    if count < FEWEST || sound.iter().filter(|own| **own).count() < 2 {
        return;
    }
    // Of whoever speaks elsewhere +1 is enough.
    for s in seen.iter().filter(plain).filter(|s| Some(s.line) >= first) {
        let known = sound[s.name] || names.get(&fold::key(label(s))).is_some_and(|own| sound[own]);
        if known && s.candidate.text.is_some() {
            found[s.line].get_or_insert(s.candidate);
        }
    }
}

/// Where the text begins to tell who was there, folded; empty where it does not.
fn people(text: &str) -> String {
    let head = scan::head(text, PEOPLE_WITHIN * 2);
    let from = PEOPLE.words().filter_map(|word| head.find(word)).min();
    from.map_or(String::new(), |from| fold::key(scan::head(&head[from..], PEOPLE_WITHIN)))
}
