//! What was declared and which stands were taken, laid down in the items.

use super::{Found, Taken};
use crate::model::{ItemKind, Minutes, Outcome, Position, Stance};
use crate::parse::shape::assemble::Draft;
use crate::parse::what::mention::Index;

/// Gives every item the outcome that was declared last.
pub fn settle(draft: &mut Draft, index: &Index, found: Vec<Found>) {
    let mut budget = budget(&draft.minutes);
    let items = &mut draft.minutes.items;
    let mut states = vec![State::default(); items.len()];
    for Found { items: decided, outcome, evidence, proposed, as_reported, amending } in found {
        if !affords(&mut budget, decided.len()) {
            continue;
        }
        for i in decided.iter().copied() {
            let (item, state) = (&mut items[i], &mut states[i]);
            if amending && outcome == Outcome::Rejected {
                continue;
            }
            let mut own = evidence.clone();
            let mut outcome = if amending && outcome == Outcome::Approved { Outcome::Amended } else { outcome };
            if as_reported && state.proposed && outcome == Outcome::Approved {
                outcome = item.outcome.unwrap_or(outcome);
                own.extend(item.evidence.first());
            }
            // Several bills under one title, decided apart: no one word fits all of them.
            let apart = index.several[i] && state.decided && !state.proposed && item.outcome != Some(outcome);
            if apart || state.mixed {
                state.mixed = true;
                item.outcome = None;
                item.evidence.extend(own);
                continue;
            }
            item.outcome = Some(outcome);
            item.evidence = own;
            *state = State { proposed, decided: true, mixed: false };
        }
    }
}

#[derive(Clone, Copy, Default)]
struct State {
    decided: bool,
    proposed: bool,
    mixed: bool,
}

/// Gives every item the stands that were taken on it, each speaker's once; a condition goes before a
/// plain yes of the same speaker.
pub fn stand(draft: &mut Draft, positions: Vec<Taken>) {
    let minutes = &mut draft.minutes;
    let mut budget = budget(minutes);
    for Taken { items, bare, position } in positions {
        if !affords(&mut budget, items.len()) {
            continue;
        }
        for item in items.iter().copied() {
            let item = &mut minutes.items[item];
            // 賛成です。 in a talk that decides nothing is about what somebody said.
            if !bare || item.kind == ItemKind::Decision || item.outcome.is_some() {
                item.positions.push(position);
            }
        }
    }
    // For every speaker, yes and no: the item last seen, and where in its list.
    let mut seen = vec![[(usize::MAX, 0); 2]; minutes.speakers.len()];
    for (index, item) in minutes.items.iter_mut().enumerate() {
        let mut kept: Vec<Position> = Vec::new();
        for position in item.positions.drain(..) {
            let own = &mut seen[position.speaker][usize::from(position.stance == Stance::Against)];
            if own.0 != index {
                *own = (index, kept.len());
                kept.push(position);
            } else if kept[own.1].stance == Stance::For && position.stance == Stance::Conditional {
                kept[own.1] = position;
            }
        }
        item.positions = kept;
    }
}

/// How often one sentence may speak of several items at once: in proportion to the text, so that the
/// cost is too. No record comes near it.
fn budget(minutes: &Minutes) -> usize {
    1000 + 16 * (minutes.paragraphs.len() + minutes.items.len())
}

fn affords(budget: &mut usize, items: usize) -> bool {
    let affords = items <= 1 || *budget >= items;
    if affords && items > 1 {
        *budget -= items;
    }
    affords
}
