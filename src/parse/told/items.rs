//! Corrections of items and of stands.

use super::{ItemCorrection, PositionCorrection, unused};
use crate::model::{Item, Minutes, Position};
use crate::parse::Options;
use crate::parse::shape::assemble::Draft;
use crate::parse::source::index::Index;
use crate::span::Span;

/// Corrects items, then the stands on them.
pub fn correct(draft: &mut Draft, options: &Options) {
    if options.items.is_empty() && options.positions.is_empty() {
        return;
    }
    let items = titles(draft.text, &draft.minutes);
    for told in &options.items {
        match items.get(&told.title) {
            Some(index) if says(told) => item(&mut draft.minutes.items[index], told),
            _ => unused(draft, &told.title),
        }
    }
    let speakers = if options.positions.is_empty() { Index::default() } else { speakers(draft.text, &draft.minutes) };
    let mut said = vec![Vec::new(); draft.minutes.speakers.len()];
    for (speech, speaker) in draft.minutes.speeches.iter().enumerate().filter_map(|(n, s)| Some((n, s.speaker?))) {
        said[speaker].push(speech);
    }
    for told in &options.positions {
        let found = items.get(&told.title).zip(speakers.get(&told.speaker));
        let taken = found.and_then(|(item, speaker)| position(&mut draft.minutes, item, speaker, &said[speaker], told));
        if taken.is_none() {
            unused(draft, &[told.title.as_str(), "／", &told.speaker].concat());
        }
    }
}

/// Items by their titles, with number and without, and by the number alone.
fn titles(text: &str, minutes: &Minutes) -> Index {
    let mut items = Index::default();
    for (index, item) in minutes.items.iter().enumerate() {
        let title: String = item.title.iter().map(|part| part.of(text)).collect();
        items.add(&title, index);
        if let Some(number) = item.number {
            items.add(&[number.of(text), &title].concat(), index);
            items.add(number.of(text), index);
        }
    }
    items
}

/// Speakers by their labels and full names.
fn speakers(text: &str, minutes: &Minutes) -> Index {
    let mut speakers = Index::default();
    for (label, speaker) in minutes.speeches.iter().filter_map(|speech| speech.label.zip(speech.speaker)) {
        speakers.add(label.of(text), speaker);
    }
    for (index, speaker) in minutes.speakers.iter().enumerate() {
        speakers.add(&speaker.label, index);
        speakers.add(speaker.name.as_deref().unwrap_or(""), index);
    }
    speakers
}

fn says(told: &ItemCorrection) -> bool {
    told.kind.is_some() || told.outcome.is_some() || told.votes.is_some()
}

fn item(item: &mut Item, told: &ItemCorrection) {
    if let Some(kind) = told.kind {
        item.kind = kind;
        item.corrected.kind = true;
    }
    if let Some(outcome) = told.outcome {
        // Words that were read as another outcome bear this one out no more.
        if outcome != item.outcome || outcome.is_none() {
            item.evidence.clear();
        }
        item.outcome = outcome;
        item.corrected.outcome = true;
    }
    if let Some(votes) = told.votes {
        let printed = item.votes.map_or(Span::new(item.span.start, item.span.start), |votes| votes.span);
        item.votes = votes.map(|mut votes| {
            votes.span = printed;
            votes
        });
        item.corrected.votes = true;
    }
}

/// Takes a stand, changes it, or takes it away; nothing where there is none to be taken away.
fn position(
    minutes: &mut Minutes,
    item: usize,
    speaker: usize,
    said: &[usize],
    told: &PositionCorrection,
) -> Option<()> {
    let own = &mut minutes.items[item].positions;
    let Some(stance) = told.stance else {
        let before = own.len();
        own.retain(|position| position.speaker != speaker);
        return (own.len() < before).then_some(());
    };
    let mut found = false;
    for position in own.iter_mut().filter(|position| position.speaker == speaker) {
        (position.stance, position.corrected, found) = (stance, true, true);
    }
    if found {
        return Some(());
    }
    // No words of it: the speaker's first speech on the matter, else the first of all.
    let section = minutes.items[item].section;
    let on_item = |speech: &&usize| section.is_some() && minutes.speeches[**speech].section == section;
    let speech = *said.iter().find(on_item).or(said.first())?;
    let span = minutes.speeches[speech].span;
    let span = Span::new(span.start, span.start);
    minutes.items[item].positions.push(Position { speaker, speech, stance, span, corrected: true });
    Some(())
}
