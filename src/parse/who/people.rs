//! Speakers to people: by what is printed, never by chance.

use crate::convention::post::{HEADS, SINGLE_ROLES};
use crate::diagnostic::{Diagnostic, Problem};
use crate::japanese::fold;
use crate::model::{BlockKind, Match, Speaker};
use crate::parse::Options;
use crate::parse::shape::assemble::Draft;
use crate::parse::source::interner::Interner;
use crate::parse::source::lines;
use crate::parse::who::chair::Chair;
use crate::parse::who::register::Register;
use crate::parse::word::explained;
use crate::parse::word::parts::{Parts, without_remarks};
use crate::scan;
use crate::span::Span;
use std::ops::Range;

/// Who a label names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    pub attendee: Option<usize>,
    pub name: Option<String>,
    pub role: Option<String>,
    pub matched: Match,
    /// The people it fits equally well, where no one fits best.
    pub ambiguous: Vec<usize>,
    /// Somebody of the list, but the record does not tell who.
    pub weak: bool,
}

/// Gives every speech its speaker and tells of labels that contradict the list.
pub fn resolve(draft: &mut Draft, options: &Options) {
    let attendees = std::mem::take(&mut draft.minutes.attendees);
    let register = Register::new(&attendees, &options.roster);
    let mut chair = Chair::new(&register);
    let mut labels = Interner::default();
    let mut known: Vec<Resolved> = Vec::new();
    // A speaker's number among the names is its place in the list.
    let mut speakers = Interner::default();
    let mut first_labels: Vec<Option<Span>> = Vec::new();
    let mut told_weak = Interner::default();
    let marks = marks_explained(draft);
    let mut heard = 0;
    let mut speaking = None;
    for i in 0..draft.minutes.speeches.len() {
        let begins = draft.minutes.speeches[i].blocks.start;
        hear(draft, &mut chair, heard..begins, speaking);
        (heard, speaking) = (begins, None);
        let speech = &draft.minutes.speeches[i];
        let (printed, span) = match speech.label {
            Some(label) => (on_one_line(label.of(draft.text)), label),
            None => {
                let address = speech.section.and_then(|s| draft.addresses[s]);
                // ● names nobody; each stands for itself and none is a speaker, unless a note explains it.
                let noted = speech.mark.and_then(|mark| explained::role_of_mark(draft.text, &marks, mark));
                let Some(role) = address.filter(|_| speech.mark.is_none()).or(noted) else { continue };
                (role.of(draft.text).to_string(), role)
            }
        };
        let by_heading = speech.label.is_none();
        let told = draft.record.as_ref().zip(draft.told.get(i).copied().flatten());
        let told = told.map(|(record, speech)| register.told(draft.text, &record.people[speech], &printed));
        let key = fold::key(&printed);
        let label = labels.number(&key);
        if label == known.len() {
            let resolved = told.clone().unwrap_or_else(|| register.resolve(&printed, by_heading));
            if !resolved.ambiguous.is_empty() {
                let names = resolved.ambiguous.iter().map(|a| attendees[*a].name.clone()).collect();
                let problem = Problem::AmbiguousSpeaker { label: printed.clone(), names };
                draft.minutes.diagnostics.push(Diagnostic { problem, span });
            }
            known.push(resolved);
        }
        let mut by_chair = || presiding(&register, &mut chair, &printed, &known[label]);
        let resolved = told.unwrap_or_else(|| if by_heading { known[label].clone() } else { by_chair() });
        // One note for each label is enough.
        let told_so_far = told_weak.len();
        if resolved.weak && told_weak.number(&key) == told_so_far {
            let problem = Problem::WeakPerson { label: printed.clone() };
            draft.minutes.diagnostics.push(Diagnostic { problem, span });
        }
        speaking = resolved.attendee;
        let identity = match (resolved.attendee, &resolved.name) {
            (Some(attendee), _) => attendee.to_string(),
            (None, Some(name)) => ["=", &fold::key(name)].concat(),
            (None, None) => key,
        };
        let minutes = &mut draft.minutes;
        let speaker = speakers.number(&identity);
        if speaker == minutes.speakers.len() {
            first_labels.push(minutes.speeches[i].label);
            minutes.speakers.push(Speaker {
                label: printed,
                name: resolved.name,
                role: resolved.role,
                attendee: resolved.attendee,
                matched: resolved.matched,
                speeches: 0,
                characters: 0,
            });
        }
        minutes.speeches[i].speaker = Some(speaker);
        minutes.speakers[speaker].speeches += 1;
        minutes.speakers[speaker].characters += minutes.speeches[i].characters;
    }
    draft.minutes.attendees = attendees;
    single_roles(draft, &first_labels);
}

/// Lets the chair take in what is said and noted in these blocks.
fn hear(draft: &Draft, chair: &mut Chair, blocks: Range<usize>, speaking: Option<usize>) {
    let minutes = &draft.minutes;
    for block in minutes.blocks.get(blocks).unwrap_or_default() {
        match block.kind {
            BlockKind::Paragraph(index) => {
                let paragraph = &minutes.paragraphs[index];
                let words: Vec<&str> = paragraph.spans().map(|span| span.of(draft.text)).collect();
                let own = speaking.filter(|_| paragraph.speech.is_some());
                chair.hear(&words.concat(), own, paragraph.speech.is_none());
            }
            BlockKind::Reaction(_) => chair.hear(block.span.of(draft.text), None, true),
            _ => {}
        }
    }
}

/// Who a label means when the chair is asked: 議長 and 司会 follow it, 会長 is who was elected in this meeting.
fn presiding(register: &Register, chair: &mut Chair, label: &str, known: &Resolved) -> Resolved {
    let parts = Parts::new(without_remarks(label));
    if known.matched == Match::Override {
        return known.clone();
    }
    let named = |person: Option<usize>| match person {
        Some(person) => register.person(person, Match::Role, Some(parts.base.clone())),
        None => Resolved { role: known.role.clone(), weak: register.has_people(), ..Resolved::default() },
    };
    if let Some(office) = Chair::office(&parts) {
        return named(chair.holder(office, &parts));
    }
    if parts.note.is_none() && scan::is_one(&parts.base, &HEADS) {
        if let Some(elected) = chair.elected_to(&parts.base) {
            return named(Some(elected));
        }
        if known.attendee.is_none() && known.ambiguous.is_empty() {
            return Resolved { weak: register.has_people(), ..known.clone() };
        }
        // While a deputy presides, 委員長 may be either.
        if known.attendee.is_some_and(|person| chair.is_held_by_another(person)) {
            return named(None);
        }
    }
    chair.labelled(label, &parts, known.attendee);
    known.clone()
}

/// A label whose name may stand on the line below the post.
pub(in crate::parse) fn on_one_line(label: &str) -> String {
    let mut line = String::with_capacity(label.len());
    let mut rest = label;
    while !rest.is_empty() {
        let (words, after) = rest.split_at(scan::until(rest, LINE_ENDS));
        line.push_str(if line.is_empty() { "" } else { " " });
        line.push_str(scan::trim_end(words, ""));
        rest = scan::trim_start(after, LINE_ENDS);
    }
    line
}

/// What ends a line.
const LINE_ENDS: &str = "\n\r\u{0B}\u{0C}\u{2028}\u{2029}";

/// Lines above the talk in which such a note is looked for; the nearest goes before others.
const NEAR: usize = 200;

/// The marks that a note above the talk explains, where speeches have marks alone: ■事務局、□委員. What the list of
/// attendees says of its own marks (◎は座長) is not said of the speakers', nor is a note that leaves marks out.
fn marks_explained<'t>(draft: &Draft<'t>) -> Vec<(char, &'t str)> {
    let text = draft.text;
    let alone =
        || draft.minutes.speeches.iter().filter(|speech| speech.label.is_none()).filter_map(|speech| speech.mark);
    let mut roles = Vec::new();
    let above = alone().next().map_or("", |first| scan::upto(text, first.start));
    for line in lines::pieces(above).rev().take(NEAR) {
        let span = Span::of_slice(text, line);
        let listed = |own: &Span| own.start < span.end && span.start < own.end;
        if !draft.entries.iter().any(|(entry, above)| listed(entry) || above.as_ref().is_some_and(listed)) {
            explained::explained(scan::trim(line, ""), &mut roles);
        }
    }
    let whole = alone().all(|mark| explained::role_of_mark(text, &roles, mark).is_some());
    if whole { roles } else { Vec::new() }
}

/// Warns of every label that gives a role which one person holds to somebody whom the list does not
/// give it to, where others carry it too.
fn single_roles(draft: &mut Draft, first_labels: &[Option<Span>]) {
    let minutes = &draft.minutes;
    let mut found = Vec::new();
    for role in SINGLE_ROLES.words() {
        let carries = |s: &(usize, &Speaker)| s.1.role.as_deref() == Some(role);
        let carriers: Vec<(usize, &Speaker)> = minutes.speakers.iter().enumerate().filter(carries).collect();
        let listed = minutes.attendees.iter().position(|a| a.role.as_deref() == Some(role));
        for (index, speaker) in &carriers {
            let Some(attendee) = speaker.attendee else { continue };
            let person = &minutes.attendees[attendee];
            let own = person.title.as_deref().is_some_and(|t| fold::key(t).ends_with(role))
                || person.role.as_deref() == Some(role);
            let others = carriers.len() > 1 || listed.is_some_and(|l| l != attendee);
            if own || !others || speaker.matched != Match::Surname {
                continue;
            }
            let Some(span) = first_labels.get(*index).copied().flatten() else { continue };
            let problem = Problem::LabelRoleMismatch {
                label: speaker.label.clone(),
                role: role.to_string(),
                name: person.name.clone(),
                title: person.title.clone(),
            };
            found.push(Diagnostic { problem, span });
        }
    }
    draft.minutes.diagnostics.extend(found);
}
