//! One-against-the-rest linear machines (support vectors, squared hinge loss). Plain arithmetic in a
//! fixed order: the same rows give the same weights everywhere.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use minutes_viewer::act::{Act, feature};

/// The price of an error while the buckets of a class are chosen: the higher, the more are kept.
const CHOICE_COST: f32 = 2.5;
/// The price of an error while the chosen ones are fitted.
const FIT_COST: f32 = 4.0;
/// How much more an error on a row of the class costs in the fit than one on the rest.
const OWN_COST: f32 = 2.0;
/// The largest weight after rounding. Fewer steps compress better; below 40 they cost F1.
const LARGEST: f32 = 48.0;
/// Rounds over all rows, at most: later ones change no rounded weight that matters.
const CHOICE_ROUNDS: usize = 60;
const FIT_ROUNDS: usize = 15;
/// The value of the feature that every row has.
const BIAS: f32 = 0.3;

/// A row as the machine sees it.
pub struct Example {
    pub act: Act,
    pub buckets: Vec<u16>,
}

/// The weights of one class, by bucket.
struct Class {
    weights: Vec<f32>,
    bias: f32,
}

/// The rounded weights of all classes.
pub struct Model {
    thresholds: [i16; Act::COUNT],
    /// For each class, buckets with values.
    weights: Vec<Vec<(u16, i8)>>,
}

/// For each class, chooses buckets, fits their weights, and rounds.
pub fn train(rows: &[&Example]) -> Model {
    let classes = each_class(|act| fit(rows, act, &choose(rows, act)));
    let most = classes.iter().flat_map(|class| &class.weights).fold(0f32, |most, weight| most.max(weight.abs()));
    let scale = LARGEST / most;
    let weights = classes.iter().map(|class| {
        let rounded = class.weights.iter().map(|weight| (weight * scale).round() as i8);
        (0..).zip(rounded).filter(|(_, value)| *value != 0).collect()
    });
    Model {
        weights: weights.collect(),
        thresholds: std::array::from_fn(|class| (classes[class].bias * scale).round() as i16),
    }
}

/// Each class by itself, two at a time.
fn each_class(make: impl Fn(Act) -> Class + Sync) -> Vec<Class> {
    let next = AtomicUsize::new(0);
    let made = Mutex::new(Vec::new());
    let work = || {
        while let Some(act) = Act::ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
            let class = make(*act);
            made.lock().unwrap().push((*act as usize, class));
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let mut made = made.into_inner().unwrap();
    made.sort_by_key(|(act, _)| *act);
    made.into_iter().map(|(_, class)| class).collect()
}

/// Which buckets a class needs: those that keep a weight while the sum of the weights' sizes is held down
/// (L1). Coordinate descent, with steps that cannot overshoot.
fn choose(rows: &[&Example], act: Act) -> Vec<bool> {
    let mut columns: Vec<Vec<u32>> = vec![Vec::new(); feature::BUCKETS];
    for (row, example) in (0..).zip(rows) {
        example.buckets.iter().for_each(|bucket| columns[usize::from(*bucket)].push(row));
    }
    let values: Vec<f32> = rows.iter().map(|row| 1.0 / feature::length(&row.buckets)).collect();
    let signs: Vec<f32> = rows.iter().map(|row| if row.act == act { 1.0 } else { -1.0 }).collect();
    // How far each row still is from its margin.
    let mut short = vec![1f32; rows.len()];
    let mut weights = vec![0f32; feature::BUCKETS];
    // What one row shows, no other is likely to.
    let all: Vec<usize> = (0..feature::BUCKETS).filter(|bucket| columns[*bucket].len() > 1).collect();
    let mut active = all.clone();
    for round in 0..CHOICE_ROUNDS {
        let wanting: Vec<usize> = (0..rows.len()).filter(|row| short[*row] > 0.0).collect();
        let pull: f32 = wanting.iter().map(|row| signs[*row] * short[*row]).sum();
        let step = pull / wanting.len().max(1) as f32;
        short.iter_mut().zip(&signs).for_each(|(short, sign)| *short -= step * sign);
        // Those that fell to nothing are tried again now and then.
        if round % 10 == 0 {
            active.clone_from(&all);
        }
        for bucket in &active {
            let times = feature::value(*bucket as u16) as f32;
            let (mut gradient, mut curve) = (0f32, 1e-9f32);
            for row in &columns[*bucket] {
                let row = *row as usize;
                let value = values[row] * times;
                curve += 2.0 * CHOICE_COST * value * value;
                gradient -= 2.0 * CHOICE_COST * signs[row] * value * short[row].max(0.0);
            }
            let wanted = weights[*bucket] - gradient / curve;
            let new = wanted.signum() * (wanted.abs() - 1.0 / curve).max(0.0);
            let step = new - weights[*bucket];
            if step != 0.0 {
                weights[*bucket] = new;
                for row in &columns[*bucket] {
                    let row = *row as usize;
                    short[row] -= step * signs[row] * values[row] * times;
                }
            }
        }
        active.retain(|bucket| weights[*bucket] != 0.0);
    }
    weights.iter().map(|weight| *weight != 0.0).collect()
}

/// The weights of the chosen buckets, by dual coordinate descent.
fn fit(rows: &[&Example], act: Act, chosen: &[bool]) -> Class {
    struct Row {
        buckets: Vec<u16>,
        /// What a letter counts in this row.
        value: f32,
        sign: f32,
        slack: f32,
        size: f32,
        alpha: f32,
    }
    let mut rows: Vec<Row> = rows
        .iter()
        .map(|row| {
            let buckets: Vec<u16> = row.buckets.iter().copied().filter(|b| chosen[usize::from(*b)]).collect();
            let value = 1.0 / feature::length(&row.buckets);
            let (sign, cost) = if row.act == act { (1.0, FIT_COST * OWN_COST) } else { (-1.0, FIT_COST) };
            let slack = 0.5 / cost;
            let size = (value * feature::length(&buckets)).powi(2) + BIAS * BIAS + slack;
            Row { buckets, value, sign, slack, size, alpha: 0.0 }
        })
        .collect();
    let mut class = Class { weights: vec![0.0; feature::BUCKETS], bias: 0.0 };
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = 0x9E37_79B9u32;
    for _ in 0..FIT_ROUNDS {
        for last in (1..order.len()).rev() {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            order.swap(last, random as usize % (last + 1));
        }
        for row in &order {
            let row = &mut rows[*row];
            let times = |bucket: u16| row.value * feature::value(bucket) as f32;
            let sum: f32 = row.buckets.iter().map(|b| class.weights[usize::from(*b)] * times(*b)).sum();
            let gradient = row.sign * (sum + class.bias * BIAS) - 1.0 + row.slack * row.alpha;
            let alpha = (row.alpha - gradient / row.size).max(0.0);
            let step = (alpha - row.alpha) * row.sign;
            if step != 0.0 {
                row.buckets.iter().for_each(|b| class.weights[usize::from(*b)] += step * times(*b));
                class.bias += step * BIAS;
                row.alpha = alpha;
            }
        }
    }
    class.bias *= BIAS;
    class
}

impl Model {
    /// The file that the parser reads; see `act/model.rs`.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.thresholds.iter().flat_map(|threshold| threshold.to_le_bytes()).collect();
        for class in &self.weights {
            bytes.extend((class.len() as u16).to_le_bytes());
            let mut last = 0;
            for (bucket, _) in class {
                let gap = bucket - last;
                bytes.extend((0..gap / 255).map(|_| 255));
                bytes.push((gap % 255) as u8);
                last = *bucket;
            }
            bytes.extend(class.iter().map(|(_, value)| *value as u8));
        }
        bytes
    }
}
