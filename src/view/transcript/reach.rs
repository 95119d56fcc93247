//! How far the transcript of a great record is drawn: the first screens at once, the rest in slices
//! that leave the page free in between.

use std::ops::Range;

use crate::model::Minutes;

/// Blocks drawn before the page is shown for the first time.
pub const FIRST: usize = 400;

/// What building a slice may take, in milliseconds. Laying it out takes as long again, and both
/// together stay under what counts as a long task.
const SLICE_MS: f64 = 20.0;

/// Blocks of one run that are drawn as one part, about so many.
const PART: usize = 100;

/// How many blocks the next slice has, after one of `blocks` that took `took` milliseconds.
pub fn next_slice(blocks: usize, took: f64) -> usize {
    let fitting = blocks as f64 * SLICE_MS / took.max(1.0);
    (fitting as usize).clamp(PART / 2, (blocks * 2).max(PART))
}

/// A run of blocks in parts, each of which is redrawn only with the text. A speech is never cut.
pub fn parts(minutes: &Minutes, run: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = run.start;
    while start < run.end {
        let wanted = (start + PART).min(run.end);
        let around = minutes.speeches.partition_point(|speech| speech.blocks.end <= wanted);
        let cut = minutes.speeches.get(around).filter(|speech| speech.blocks.start < wanted);
        let end = cut.map_or(wanted, |speech| speech.blocks.end.clamp(wanted, run.end));
        parts.push(start..end);
        start = end;
    }
    parts
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
    fn slices_follow_the_clock() {
        assert_eq!(next_slice(400, 100.0), 80);
        assert_eq!(next_slice(400, 0.0), 800);
        assert_eq!(next_slice(100, 1000.0), PART / 2);
    }
}
