//! Scores the parser on a folder of `NAME.txt` + `NAME.gold.json`:
//! `cargo run --release --example score -- DIR [--verbose]`.
//!
//! A speech counts as found when its start (UTF-16 units) is the gold's; labels are compared with
//! blanks left out; a person is right when the resolved name is the gold's (old and new forms of a
//! character alike), wrong when it is another. Fails when a speech is missed or invented or a person
//! is wrong.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use minutes_viewer::japanese::fold;
use minutes_viewer::{Options, contract, diagnostic::Lang, parse};
use serde_json::Value;

#[derive(Default)]
struct Score {
    gold: usize,
    found: usize,
    right: usize,
    labels: usize,
    people: usize,
    people_right: usize,
    people_wrong: usize,
}

impl Score {
    fn f1(&self) -> f64 {
        if self.gold + self.found == 0 { 1.0 } else { 2.0 * self.right as f64 / (self.gold + self.found) as f64 }
    }

    fn add(&mut self, other: &Score) {
        self.gold += other.gold;
        self.found += other.found;
        self.right += other.right;
        self.labels += other.labels;
        self.people += other.people;
        self.people_right += other.people_right;
        self.people_wrong += other.people_wrong;
    }

    fn row(&self, name: &str) {
        println!(
            "{name:<36} F1 {:.3}  speeches {:>4}/{:<4} found {:>4}  labels {:>4}  people {:>4}/{:<4} wrong {:>3}",
            self.f1(),
            self.right,
            self.gold,
            self.found,
            self.labels,
            self.people_right,
            self.people,
            self.people_wrong
        );
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let dir = args.next().ok_or("usage: score DIR [--verbose]")?;
    let verbose = args.any(|a| a == "--verbose");
    let mut names: Vec<_> = std::fs::read_dir(&dir)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".gold.json").map(str::to_string))
        .collect();
    names.sort();
    let mut all = Score::default();
    for name in &names {
        let score = score(Path::new(&dir), name, verbose)?;
        score.row(name);
        all.add(&score);
    }
    all.row("all");
    if all.f1() < 1.0 || all.people_wrong > 0 {
        return Err("a speech was missed or invented, or a person is wrong; --verbose tells which".into());
    }
    Ok(())
}

fn score(dir: &Path, name: &str, verbose: bool) -> Result<Score, Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(dir.join(format!("{name}.txt")))?;
    let gold: Value = serde_json::from_str(&std::fs::read_to_string(dir.join(format!("{name}.gold.json")))?)?;
    let minutes = parse(&text, &Options::default());
    let read = serde_json::to_value(contract::publish(&text, &minutes, Lang::Ja))?;
    let people: HashMap<&str, &Value> =
        read["speakers"].as_array().into_iter().flatten().filter_map(|s| Some((s["id"].as_str()?, s))).collect();
    let found: HashMap<u64, &Value> = read["speeches"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|s| Some((s["span"]["start"].as_u64()?, s)))
        .collect();
    let gold: Vec<&Value> = gold["speeches"].as_array().into_iter().flatten().collect();
    let starts: HashSet<u64> = gold.iter().filter_map(|g| g["start"].as_u64()).collect();
    let bare = |v: &Value| v.as_str().map(fold::key);
    let mut score = Score { gold: gold.len(), found: found.len(), ..Score::default() };
    for g in &gold {
        let person = bare(&g["person"]);
        score.people += usize::from(person.is_some());
        let Some(own) = g["start"].as_u64().and_then(|start| found.get(&start)) else {
            if verbose {
                println!("  missed {g}");
            }
            continue;
        };
        score.right += 1;
        if bare(&own["label"]) == bare(&g["label"]) {
            score.labels += 1;
        } else if verbose {
            println!("  label {} read as {}", g["label"], own["label"]);
        }
        let name = own["speaker"].as_str().and_then(|id| people.get(id)).and_then(|s| bare(&s["name"]));
        if person.is_some() && name == person {
            score.people_right += 1;
        } else if person.is_some() && name.is_some() {
            score.people_wrong += 1;
        }
        if verbose && person.is_some() && name != person {
            println!("  person {person:?} read as {name:?} for {}", own["label"]);
        }
    }
    if verbose {
        for (start, own) in found.iter().filter(|(start, _)| !starts.contains(start)) {
            println!("  extra at {start}: {}", own["label"]);
        }
    }
    Ok(score)
}
