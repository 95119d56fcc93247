//! Scores the parser on records with gold: folders of `NAME.txt` beside `NAME.gold.json`.
//! Shared by the test of the project's own corpus and by `npm run corpus`.

mod compare;
mod gold;
mod hold;
mod tally;
mod text;

use std::path::{Path, PathBuf};

use minutes_viewer::diagnostic::Lang;
use minutes_viewer::{Options, contract, parse};
use serde_json::Value;

pub use tally::Tally;

/// What is measured, in the order of the table. P: of what is asserted; R: of what the gold demands.
pub const KEYS: [&str; 22] = [
    "speeches",
    "labels",
    "person",
    "text",
    "points",
    "joins",
    "meta",
    "attendees",
    "titles",
    "roles",
    "groups",
    "sections",
    "items",
    "kinds",
    "outcomes",
    "outcomesP",
    "outcomesR",
    "votes",
    "positions",
    "positionsP",
    "reactions",
    "furniture",
];

/// One record, or all of a folder.
#[derive(Default)]
pub struct Score {
    pub tally: Tally,
    pub lost: usize,
    pub twice: usize,
    /// Invariants that do not hold, with the record's name.
    pub broken: Vec<String>,
    pub records: usize,
}

impl Score {
    pub fn wrong_persons(&self) -> usize {
        self.tally.hits("wrong-person")
    }

    pub fn take(&mut self, other: Score) {
        self.tally.take(other.tally);
        self.lost += other.lost;
        self.twice += other.twice;
        self.broken.extend(other.broken);
        self.records += other.records;
    }

    /// The figures in one line.
    pub fn row(&self) -> String {
        let rates = KEYS.iter().filter_map(|key| Some(format!("{key} {:.3}", self.tally.rate(key)?)));
        let rates: Vec<String> = rates.collect();
        format!("{}  wrong persons {} lost {} twice {}", rates.join(" "), self.wrong_persons(), self.lost, self.twice)
    }
}

/// The gold files in a folder and its folders, in order.
pub fn golds(dir: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(GOLD) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

const GOLD: &str = ".gold.json";

/// The name of the record that a gold file belongs to.
pub fn name(gold: &Path) -> String {
    gold.file_name().map(|name| name.to_string_lossy().trim_end_matches(GOLD).to_string()).unwrap_or_default()
}

/// Scores the record beside a gold file.
pub fn score(path: &Path) -> Result<Score, Box<dyn std::error::Error>> {
    let whole = std::fs::read_to_string(path.with_file_name(format!("{}.txt", name(path))))?;
    let gold: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    // Decoding a file drops a leading byte-order mark first; the gold counts it.
    let (source, shift) = whole.strip_prefix('\u{feff}').map_or((whole.as_str(), 0), |rest| (rest, -1));
    let read = parse(source, &Options::default());
    let minutes = serde_json::to_value(contract::publish(source, &read, Lang::Ja))?;
    let mut score = Score { records: 1, ..Score::default() };
    compare::compare(&gold, &minutes, shift, &mut score.tally);
    let held = hold::invariants(source, &minutes);
    (score.lost, score.twice) = (held.lost, held.twice);
    score.broken = held.broken.iter().map(|what| format!("{}: {what}", name(path))).collect();
    Ok(score)
}
