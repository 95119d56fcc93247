//! What a careful clerk would want to be told, once all is read. On good minutes there is little.

use super::assemble::Draft;
use crate::convention::character::{self, Oddity};
use crate::convention::mark;
use crate::convention::post::BODY_ROLES;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{BlockKind, Item, ItemKind, Match};
use crate::scan;
use crate::span::Span;

/// Adds what is noticed to the diagnostics.
pub fn all(draft: &mut Draft) {
    let mut found = characters(draft.text);
    speakers(draft, &mut found);
    outcomes(draft, &mut found);
    brackets(draft, &mut found);
    draft.minutes.diagnostics.extend(found);
}

/// Runs of odd characters, one diagnostic for each run of a kind.
fn characters(text: &str) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut run: Option<(Oddity, Span)> = None;
    let told = |run: Option<(Oddity, Span)>, found: &mut Vec<Diagnostic>| {
        let Some((oddity, span)) = run else { return };
        let first = span.of(text).chars().next().unwrap_or(' ');
        found.push(Diagnostic { problem: Problem::OddCharacter { oddity, first }, span });
    };
    for (at, c) in text.char_indices() {
        let Some(oddity) = character::oddity(c) else { continue };
        let here = Span::new(at, at + c.len_utf8());
        match &mut run {
            Some((same, span)) if *same == oddity && span.end == at => span.end = here.end,
            _ => told(run.replace((oddity, here)), &mut found),
        }
    }
    told(run, &mut found);
    found
}

/// Labels with a name that the list does not have, where the list has most of the others.
fn speakers(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let minutes = &draft.minutes;
    let named = |label: &str| !scan::is_one(label, &BODY_ROLES) && !label.is_empty();
    let listed = minutes.speakers.iter().filter(|s| s.attendee.is_some()).count();
    let strangers = |s: &&crate::model::Speaker| s.matched == Match::None && s.role.is_some() && named(&s.label);
    let unknown = minutes.speakers.iter().filter(strangers).count();
    // A list that names few of those who speak was not meant to be whole.
    if unknown == 0 || unknown * 4 > listed {
        return;
    }
    let mut seen = vec![false; minutes.speakers.len()];
    for speech in &minutes.speeches {
        let Some((index, label)) = speech.speaker.zip(speech.label) else { continue };
        let speaker = &minutes.speakers[index];
        if strangers(&speaker) && !std::mem::replace(&mut seen[index], true) {
            found.push(Diagnostic { problem: Problem::UnknownSpeaker { label: speaker.label.clone() }, span: label });
        }
    }
}

/// Items to be decided that no words decide, where others are decided.
fn outcomes(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let decisions = || draft.minutes.items.iter().filter(|i| i.kind == ItemKind::Decision);
    // What a list prints behind its titles says nothing of those without.
    let spoken = |item: &Item| item.evidence.first().is_some_and(|e| !item.span.contains(e.span));
    if decisions().any(|item| item.outcome.is_some() && spoken(item)) {
        let open = decisions().filter(|item| item.outcome.is_none() && item.evidence.is_empty());
        found.extend(open.map(|item| Diagnostic { problem: Problem::ItemWithoutOutcome, span: item.span }));
    }
}

/// Brackets of labels, headings and stage directions that open and do not close, or the other way.
fn brackets(draft: &Draft, found: &mut Vec<Diagnostic>) {
    for block in &draft.minutes.blocks {
        let short = matches!(
            block.kind,
            BlockKind::Label(_)
                | BlockKind::Heading(_)
                | BlockKind::Group
                | BlockKind::Reaction(_)
                | BlockKind::Item(_)
        );
        if short && let Some(bracket) = unpaired(block.span.of(draft.text)) {
            found.push(Diagnostic { problem: Problem::UnclosedBracket { bracket }, span: block.span });
        }
    }
}

/// The first bracket without its partner. Widths do not count: （1) is a slip that nobody minds.
fn unpaired(words: &str) -> Option<char> {
    let mut open: Vec<char> = Vec::new();
    for c in words.chars() {
        if mark::closing(mark::PAIRS, c).is_some() {
            open.push(c);
        } else if mark::closes(mark::PAIRS, c) {
            let fits = open.pop().and_then(|o| mark::closing(mark::PAIRS, o)).is_some_and(|o| narrow(o) == narrow(c));
            if !fits {
                return Some(c);
            }
        }
    }
    open.pop()
}

fn narrow(c: char) -> char {
    match c {
        '｣' => '」',
        _ => crate::japanese::fold::fold(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_brackets_without_a_partner() {
        for whole in ["（「異議なし」と声あり）", "（1)", "議長（山川君）", "【決定事項】", "3 < 4", "第1"]
        {
            assert_eq!(unpaired(whole), None, "{whole}");
        }
        assert_eq!(unpaired("〔「異議なし」と呼ぶ者あり"), Some('〔'));
        assert_eq!(unpaired("（「異議なし）"), Some('）'));
        assert_eq!(unpaired("異議なし」"), Some('」'));
    }
}
