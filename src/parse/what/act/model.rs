//! The weights, as `npm run train` wrote them.

use std::sync::OnceLock;

use super::Act;
use super::feature::{self, BUCKETS};

/// For each class but none in turn: its number of weights (two bytes, low first), the gaps between
/// their buckets (255 stands for 255 and more to come), their values (signed bytes). Before it, two
/// bytes for each class: its threshold in units of weights.
static WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// The weights by bucket.
struct Model {
    thresholds: [f32; Act::COUNT],
    /// For each bucket, where its weights begin.
    starts: Vec<u16>,
    weights: Vec<(u8, i8)>,
}

/// How far each class speaks for these buckets.
pub fn scores(buckets: &[u16]) -> [f32; Act::COUNT] {
    static MODEL: OnceLock<Model> = OnceLock::new();
    let model = MODEL.get_or_init(|| read(WEIGHTS));
    let mut sums = [0i32; Act::COUNT];
    for bucket in buckets {
        let times = feature::value(*bucket);
        let bucket = usize::from(*bucket);
        let own = usize::from(model.starts[bucket])..usize::from(model.starts[bucket + 1]);
        for (class, value) in &model.weights[own] {
            sums[usize::from(*class)] += times * i32::from(*value);
        }
    }
    let length = feature::length(buckets);
    std::array::from_fn(|class| sums[class] as f32 / length + model.thresholds[class])
}

fn read(bytes: &[u8]) -> Model {
    let mut bytes = bytes.iter().copied();
    let mut next = || bytes.next().unwrap_or(0);
    let mut thresholds = [0.0; Act::COUNT];
    for threshold in &mut thresholds {
        *threshold = f32::from(i16::from_le_bytes([next(), next()]));
    }
    let mut entries: Vec<(u16, u8, i8)> = Vec::new();
    for class in 0..Act::COUNT as u8 {
        let count = usize::from(u16::from_le_bytes([next(), next()]));
        let first = entries.len();
        let mut bucket = 0;
        for _ in 0..count {
            loop {
                let gap = next();
                bucket += u16::from(gap);
                if gap < u8::MAX {
                    break;
                }
            }
            entries.push((bucket.min(BUCKETS as u16 - 1), class, 0));
        }
        for entry in &mut entries[first..] {
            entry.2 = next() as i8;
        }
    }
    entries.sort_unstable();
    let mut starts = vec![0u16; BUCKETS + 1];
    for entry in &entries {
        starts[usize::from(entry.0) + 1] += 1;
    }
    for bucket in 0..BUCKETS {
        starts[bucket + 1] += starts[bucket];
    }
    Model { thresholds, starts, weights: entries.iter().map(|(_, class, value)| (*class, *value)).collect() }
}
