//! How far the transcript of a great record is drawn: the first screens at once, the rest in slices
//! that leave the page free in between.

use std::ops::Range;

use crate::model::Minutes;

/// Blocks drawn before the page is shown for the first time.
pub const FIRST: usize = 400;

/// What building a slice may take, in milliseconds. Laying it out takes as long again, and both
/// together stay under what counts as a long task.
const SLICE_MS: f64 = 20.0;

/// Blocks of one run that are drawn as one part: a little more than the least, by chance.
pub const LEAST: usize = 60;
const MOST: usize = 240;

/// How many blocks the next slice has, after one of `blocks` that took `took` milliseconds.
pub fn next_slice(blocks: usize, took: f64) -> usize {
    let fitting = blocks as f64 * SLICE_MS / took.max(1.0);
    (fitting as usize).clamp(LEAST, (blocks * 2).max(LEAST))
}

/// A run of blocks in parts, each of which is redrawn only when something in it changes. A speech is never cut. Which
/// speeches end a part is told by their own words, so that what is inserted or taken out moves the ends beside it alone.
pub fn parts(minutes: &Minutes, run: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (run.start, run.start);
    let mut next = minutes.speeches.partition_point(|speech| speech.blocks.end <= at);
    while at < run.end {
        let speech = minutes.speeches.get(next).filter(|speech| speech.blocks.start <= at);
        at = speech.map_or(at + 1, |speech| speech.blocks.end.clamp(at + 1, run.end));
        next += usize::from(speech.is_some());
        let ends = at - start >= LEAST && speech.is_some_and(|speech| ends_part(&speech.id));
        if ends || at == run.end || at - start >= MOST {
            parts.push(start..at);
            start = at;
        }
    }
    parts
}

/// True of one in sixteen: ids are made from the words.
fn ends_part(id: &str) -> bool {
    id.as_bytes().get(9).is_some_and(|digit| digit.is_multiple_of(16))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{Options, parse};

    #[test]
    fn parts_tile_a_run_and_cut_no_speech() {
        let long = "○山川委員　一つ目の論点である。\n\n二つ目である。\n\n三つ目である。\n".repeat(200);
        let minutes = parse(&long, &Options::default());
        let parts = parts(&minutes, &(0..minutes.blocks.len()));
        assert!(parts.len() > 3);
        assert!(
            parts
                .iter()
                .map(|part| part.start)
                .eq([0].into_iter().chain(parts.iter().map(|part| part.end)).take(parts.len()))
        );
        assert_eq!(parts.last().map(|part| part.end), Some(minutes.blocks.len()));
        for speech in &minutes.speeches {
            assert!(parts.iter().any(|part| part.start <= speech.blocks.start && speech.blocks.end <= part.end));
        }
    }

    #[test]
    fn what_is_inserted_moves_the_ends_beside_it_alone() {
        let speech = |number: usize| format!("○山川委員　{number}つ目の論点である。\n\n　続けて述べる。\n");
        let ids = |text: &str| {
            let minutes = parse(text, &Options::default());
            let ends = parts(&minutes, &(0..minutes.blocks.len())).into_iter().map(|part| part.end);
            let last = |end| minutes.speeches.iter().find(|speech| speech.blocks.end == end);
            ends.filter_map(last).map(|speech| speech.id.clone()).collect::<Vec<String>>()
        };
        let speeches: Vec<String> = (0..600).map(speech).collect();
        let (before, after) = (ids(&speeches.concat()), ids(&[&speech(1000), &speeches.concat()[..]].concat()));
        assert!(before.len() > 8, "{before:?}");
        assert!(after.iter().filter(|id| !before.contains(id)).count() <= 2, "{before:?} {after:?}");
    }

    #[test]
    fn slices_follow_the_clock() {
        assert_eq!(next_slice(400, 100.0), 80);
        assert_eq!(next_slice(400, 0.0), 800);
        assert_eq!(next_slice(100, 1000.0), LEAST);
    }
}
