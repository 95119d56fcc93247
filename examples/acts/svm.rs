//! One-against-the-rest linear machines (support vectors, squared hinge loss) by dual coordinate
//! descent. Plain arithmetic in a fixed order: the same rows give the same weights everywhere.

use minutes_viewer::act::{Act, feature};

/// A row as the machine sees it: buckets of value 1/√n.
pub struct Example {
    pub act: usize,
    pub buckets: Vec<u16>,
}

#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The price of an error.
    pub cost: f32,
    /// How much more an error on a row of the class costs than one on the rest.
    pub own: f32,
    /// How many weights are kept, over all classes.
    pub weights: usize,
    /// Rounds over all rows.
    pub rounds: usize,
    /// The largest value that a weight is rounded to.
    pub largest: f32,
}

/// The value of the feature that every row has.
const BIAS: f32 = 0.3;

pub struct Class {
    pub weights: Vec<f32>,
    pub bias: f32,
}

/// Trains one class; only on buckets that `support` allows.
pub fn train(rows: &[&Example], class: usize, support: Option<&[bool]>, settings: &Settings) -> Class {
    let kept: Vec<Vec<u16>> = rows
        .iter()
        .map(|row| row.buckets.iter().copied().filter(|b| support.is_none_or(|s| s[usize::from(*b)])).collect())
        .collect();
    // The value of a letter feature in the row, and the squared length of what is kept of the row.
    let sizes: Vec<(f32, f32)> = rows
        .iter()
        .zip(&kept)
        .map(|(row, kept)| {
            let value = 1.0 / feature::length(&row.buckets);
            (value, value * value * feature::length(kept).powi(2))
        })
        .collect();
    let mut weights = vec![0f32; feature::BUCKETS];
    let mut bias = 0f32;
    let mut alphas = vec![0f32; rows.len()];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = 0x9E37_79B9u32;
    for _ in 0..settings.rounds {
        for last in (1..order.len()).rev() {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            order.swap(last, random as usize % (last + 1));
        }
        let mut most = 0f32;
        for &row in &order {
            let own = &kept[row];
            let (value, squares) = sizes[row];
            let (sign, cost) =
                if rows[row].act == class { (1.0, settings.cost * settings.own) } else { (-1.0, settings.cost) };
            let slack = 0.5 / cost;
            let sum: f32 = own.iter().map(|b| weights[usize::from(*b)] * feature::value(*b) as f32).sum();
            let gradient = sign * (sum * value + bias * BIAS) - 1.0 + slack * alphas[row];
            let size = squares + BIAS * BIAS + slack;
            let alpha = (alphas[row] - gradient / size).max(0.0);
            let step = (alpha - alphas[row]) * sign;
            if step != 0.0 {
                most = most.max(step.abs());
                alphas[row] = alpha;
                own.iter().for_each(|b| weights[usize::from(*b)] += step * value * feature::value(*b) as f32);
                bias += step * BIAS;
            }
        }
        if most < 1e-3 {
            break;
        }
    }
    Class { weights, bias: bias * BIAS }
}

/// The rounded weights of all classes.
pub struct Rounded {
    pub thresholds: [i16; Act::COUNT],
    /// For each class, buckets with values.
    pub weights: Vec<Vec<(u16, i8)>>,
}

fn each_class(make: impl Fn(usize) -> Class + Sync) -> Vec<Class> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let done = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let class = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    if class >= Act::COUNT {
                        break;
                    }
                    let made = make(class);
                    done.lock().unwrap().push((class, made));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by_key(|(class, _)| *class);
    done.into_iter().map(|(_, class)| class).collect()
}

/// Trains all classes, keeps the largest weights, fits each class again on what it kept, and rounds.
pub fn model(rows: &[&Example], settings: &Settings) -> Rounded {
    let full = each_class(|class| train(rows, class, None, settings));
    let mut sizes: Vec<f32> = full.iter().flat_map(|class| class.weights.iter().map(|w| w.abs())).collect();
    sizes.sort_by(|a, b| b.total_cmp(a));
    let least = sizes.get(settings.weights).copied().unwrap_or(0.0);
    let fitted = each_class(|class| {
        let support: Vec<bool> = full[class].weights.iter().map(|w| w.abs() > least).collect();
        train(rows, class, Some(&support), settings)
    });
    let most = fitted.iter().flat_map(|class| class.weights.iter()).fold(0f32, |most, w| most.max(w.abs()));
    let scale = settings.largest / most;
    let weights = fitted
        .iter()
        .map(|class| {
            (0u16..)
                .zip(&class.weights)
                .filter_map(|(bucket, weight)| {
                    let value = (weight * scale).round() as i8;
                    (value != 0).then_some((bucket, value))
                })
                .collect()
        })
        .collect();
    Rounded { thresholds: std::array::from_fn(|class| (fitted[class].bias * scale).round() as i16), weights }
}

impl Rounded {
    /// The file that the parser reads; see `act/model.rs`.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.thresholds.iter().flat_map(|t| t.to_le_bytes()).collect();
        for class in &self.weights {
            bytes.extend((class.len() as u16).to_le_bytes());
            let mut last = 0;
            for (bucket, _) in class {
                let mut gap = bucket - last;
                while gap >= 255 {
                    bytes.push(255);
                    gap -= 255;
                }
                bytes.push(gap as u8);
                last = *bucket;
            }
            bytes.extend(class.iter().map(|(_, value)| *value as u8));
        }
        bytes
    }

    /// The class of a row.
    pub fn judge(&self, table: &[Vec<(u8, i8)>], buckets: &[u16]) -> usize {
        let mut sums = [0i32; Act::COUNT];
        for bucket in buckets {
            let times = feature::value(*bucket);
            for (class, value) in &table[usize::from(*bucket)] {
                sums[usize::from(*class)] += times * i32::from(*value);
            }
        }
        let root = feature::length(buckets);
        let score = |class: usize| sums[class] as f32 / root + f32::from(self.thresholds[class]);
        (1..Act::COUNT).fold(0, |best, class| if score(class) > score(best) { class } else { best })
    }

    pub fn table(&self) -> Vec<Vec<(u8, i8)>> {
        let mut table = vec![Vec::new(); feature::BUCKETS];
        for (class, own) in (0..).zip(&self.weights) {
            own.iter().for_each(|(bucket, value)| table[usize::from(*bucket)].push((class, *value)));
        }
        table
    }
}
