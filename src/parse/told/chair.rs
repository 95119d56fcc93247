//! Corrections of who presides: the speeches under the chair's label get that person.

use super::{ChairCorrection, unused};
use crate::model::{Match, Minutes, Speaker};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::index::Index;
use crate::parse::source::lines;
use crate::span::Span;

/// Gives the chair's speeches to whom the caller names, each from its line to the next one's.
pub fn correct(draft: &mut Draft, told: &[ChairCorrection]) {
    if told.is_empty() {
        return;
    }
    let starts = starts(draft.text, told);
    let mut terms: Vec<(usize, usize)> = Vec::new();
    for (order, (one, start)) in told.iter().zip(starts).enumerate() {
        match start {
            Some(start) => terms.push((start, order)),
            None => unused(draft, one.after.as_deref().unwrap_or("")),
        }
    }
    terms.sort();
    let mut seats = Seats::new(&draft.minutes);
    let mut used = vec![false; told.len()];
    let matches: Vec<Match> = draft.minutes.speakers.iter().map(|speaker| speaker.matched).collect();
    let mut term = 0;
    for speech in 0..draft.minutes.speeches.len() {
        let start = draft.minutes.speeches[speech].span.start;
        while terms.get(term).is_some_and(|(from, _)| *from <= start) {
            term += 1;
        }
        let Some((_, order)) = term.checked_sub(1).map(|last| terms[last]) else { continue };
        let own = &draft.minutes.speeches[speech];
        // 山川会長 is known by the name.
        let matched = own.speaker.and_then(|index| matches.get(index).copied());
        let named = matches!(matched, Some(Match::Surname | Match::Exact));
        if let Some(label) = own.label.filter(|_| own.presides && !named) {
            let label = label.of(draft.text);
            used[order] = true;
            let speaker = seats.of(&mut draft.minutes, label, told[order].name.as_deref());
            draft.minutes.speeches[speech].speaker = Some(speaker);
        }
    }
    for (_, order) in terms.into_iter().filter(|(_, order)| !used[*order]) {
        unused(draft, told[order].name.as_deref().or(told[order].after.as_deref()).unwrap_or(""));
    }
    count_again(&mut draft.minutes);
}

/// Where the line ends after which each presides.
fn starts(text: &str, told: &[ChairCorrection]) -> Vec<Option<usize>> {
    let mut ends = Index::default();
    if told.iter().any(|one| one.after.is_some()) {
        lines::pieces(text).for_each(|line| ends.add(line, Span::of_slice(text, line).end));
    }
    told.iter().map(|one| one.after.as_deref().map_or(Some(0), |after| ends.get(after))).collect()
}

/// Speakers and people of the list by their full names.
struct Seats {
    speakers: Index,
    people: Index,
}

impl Seats {
    fn new(minutes: &Minutes) -> Seats {
        let (mut speakers, mut people) = (Index::default(), Index::default());
        for (index, speaker) in minutes.speakers.iter().enumerate() {
            speakers.add(speaker.name.as_deref().unwrap_or(""), index);
        }
        for (index, person) in minutes.attendees.iter().enumerate() {
            people.add(&person.name, index);
        }
        Seats { speakers, people }
    }

    /// The speaker of that name, a new one if nobody else speaks under it.
    fn of(&mut self, minutes: &mut Minutes, label: &str, name: Option<&str>) -> usize {
        // Nobody is known by the label alone.
        let key = name.map_or_else(|| ["?", label].concat(), str::to_string);
        if let Some(index) = self.speakers.get(&key) {
            let matched = &mut minutes.speakers[index].matched;
            // Who was only inferred to be in the chair is now told.
            if name.is_some() && !matches!(matched, Match::Surname | Match::Exact) {
                *matched = Match::Override;
            }
            return index;
        }
        minutes.speakers.push(Speaker {
            label: label.to_string(),
            name: name.map(str::to_string),
            role: Some(label.to_string()),
            attendee: name.and_then(|name| self.people.get(name)),
            matched: if name.is_some() { Match::Override } else { Match::None },
            speeches: 0,
            characters: 0,
        });
        self.speakers.add(&key, minutes.speakers.len() - 1);
        minutes.speakers.len() - 1
    }
}

/// Counts what each says, and puts the speakers into the order of their first speeches; who has none is none.
fn count_again(minutes: &mut Minutes) {
    let mut places: Vec<Option<usize>> = vec![None; minutes.speakers.len()];
    let mut speakers: Vec<Speaker> = Vec::new();
    for speech in &mut minutes.speeches {
        let Some(old) = speech.speaker else { continue };
        let place = *places[old].get_or_insert_with(|| {
            speakers.push(Speaker { speeches: 0, characters: 0, ..minutes.speakers[old].clone() });
            speakers.len() - 1
        });
        speakers[place].speeches += 1;
        speakers[place].characters += speech.characters;
        speech.speaker = Some(place);
    }
    minutes.speakers = speakers;
}
