//! The weights, as `npm run train` wrote them.

use std::sync::OnceLock;

use super::feature::{self, BUCKETS};
use super::{Act, Judged};

/// Made by `npm run train`. First, two bytes for each class (low first): its threshold in units of
/// weights. Then for each class its number of weights (two bytes), the gaps between their buckets (255
/// stands for 255 and more to come), and their values (signed bytes).
static WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// Margin units in a unit of weights.
const MARGIN_UNITS: f32 = 3.0;

/// The weights by bucket.
pub struct Judge {
    thresholds: [f32; Act::COUNT],
    /// For each bucket, where its weights begin.
    starts: Vec<u16>,
    weights: Vec<(u8, i8)>,
}

/// The judge that the parser uses.
pub fn trained() -> &'static Judge {
    static JUDGE: OnceLock<Judge> = OnceLock::new();
    JUDGE.get_or_init(|| Judge::new(WEIGHTS))
}

impl Judge {
    /// The act that speaks most for these buckets.
    pub fn judge(&self, buckets: &[u16]) -> Judged {
        let mut sums = [0i32; Act::COUNT];
        for bucket in buckets {
            let times = feature::value(*bucket);
            let bucket = usize::from(*bucket);
            let own = usize::from(self.starts[bucket])..usize::from(self.starts[bucket + 1]);
            for (class, value) in &self.weights[own] {
                sums[usize::from(*class)] += times * i32::from(*value);
            }
        }
        let length = feature::length(buckets);
        let score = |act: Act| sums[act as usize] as f32 / length + self.thresholds[act as usize];
        let (mut best, mut second) = ((Act::None, f32::MIN), f32::MIN);
        for (act, score) in Act::ALL.map(|act| (act, score(act))) {
            if score > best.1 {
                second = best.1;
                best = (act, score);
            } else if score > second {
                second = score;
            }
        }
        Judged { act: best.0, margin: ((best.1 - second) * MARGIN_UNITS) as i32 }
    }

    pub fn new(bytes: &[u8]) -> Judge {
        let mut bytes = bytes.iter().copied();
        let mut next = || bytes.next().unwrap_or(0);
        let mut thresholds = [0.0; Act::COUNT];
        for threshold in &mut thresholds {
            *threshold = f32::from(i16::from_le_bytes([next(), next()]));
        }
        let mut entries: Vec<(u16, u8, i8)> = Vec::new();
        let mut starts = vec![0u16; BUCKETS + 1];
        for class in 0..Act::COUNT as u8 {
            let count = usize::from(u16::from_le_bytes([next(), next()]));
            let first = entries.len();
            let mut bucket = 0u16;
            for _ in 0..count {
                loop {
                    let gap = next();
                    bucket += u16::from(gap);
                    if gap < u8::MAX {
                        break;
                    }
                }
                entries.push((bucket, class, 0));
                starts[usize::from(bucket) + 1] += 1;
            }
            entries[first..].iter_mut().for_each(|entry| entry.2 = next() as i8);
        }
        for bucket in 0..BUCKETS {
            starts[bucket + 1] += starts[bucket];
        }
        let mut weights = vec![(0, 0); entries.len()];
        let mut free = starts.clone();
        for (bucket, class, value) in entries {
            let free = &mut free[usize::from(bucket)];
            weights[usize::from(*free)] = (class, value);
            *free += 1;
        }
        Judge { thresholds, starts, weights }
    }
}
