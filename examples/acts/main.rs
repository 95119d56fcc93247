//! What sentences do: the trained judge, its trainer, and how good both are.
//!
//! ```text
//! cargo run --release --example acts -- FILE.tsv …      confusions and macro F1 of the judge on rows
//! cargo run --release --example acts -- --cross DIR     the same by cross-validation over a folder's rows
//! cargo run --release --example acts -- --train DIR OUT writes the weights
//! ```

mod rows;
mod score;
mod svm;

use std::path::Path;

use minutes_viewer::act::{Act, feature, judge};
use rows::Row;
use score::Confusions;
use svm::{Example, Settings};

fn env(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

fn settings() -> Settings {
    Settings {
        cost: env("COST", 1.0),
        own: env("OWN", 2.0),
        weights: env("WEIGHTS", 8000.0) as usize,
        rounds: env("ROUNDS", 30.0) as usize,
        largest: env("LARGEST", 127.0),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["--cross", dir] => cross(&folder(dir)?),
        ["--hands", dir] => hands(&folder(dir)?),
        ["--train", dir, out] => {
            let examples: Vec<Example> = folder(dir)?.iter().flat_map(|(_, rows)| rows.iter().map(example)).collect();
            let model = svm::model(&examples.iter().collect::<Vec<_>>(), &settings());
            std::fs::write(out, model.bytes())?;
        }
        [] => return Err("usage: acts FILE.tsv … | --cross DIR | --train DIR OUT".into()),
        ref files => {
            let mut confusions = Confusions::default();
            for file in files {
                for row in rows::read(&std::fs::read_to_string(file)?)? {
                    confusions.add(row.act, judge(&row.sentence, &row.before, row.voice).act);
                }
            }
            confusions.print();
        }
    }
    Ok(())
}

/// The rows of each file of a folder, by name.
fn folder(dir: &str) -> Result<Vec<(String, Vec<Row>)>, Box<dyn std::error::Error>> {
    let mut paths: Vec<_> = std::fs::read_dir(dir)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "tsv"));
    paths.sort();
    let read = |path: &Path| -> Result<_, Box<dyn std::error::Error>> {
        let name = path.file_stem().map_or(String::new(), |stem| stem.to_string_lossy().into());
        Ok((name, rows::read(&std::fs::read_to_string(path)?)?))
    };
    paths.iter().map(|path| read(path)).collect()
}

fn example(row: &Row) -> Example {
    Example { act: row.act as usize, buckets: feature::buckets(&row.sentence, &row.before, row.voice) }
}

const FOLDS: usize = 5;

/// Each fifth of the rows, judged by what was trained on the rest.
fn cross(files: &[(String, Vec<Row>)]) {
    let rows: Vec<&Row> = files.iter().flat_map(|(_, rows)| rows).collect();
    let examples: Vec<Example> = rows.iter().map(|row| example(row)).collect();
    let mut confusions = Confusions::default();
    let errors = std::env::var("ERRORS").is_ok();
    for fold in 0..FOLDS {
        let training: Vec<&Example> =
            examples.iter().enumerate().filter(|(n, _)| n % FOLDS != fold).map(|(_, e)| e).collect();
        let model = svm::model(&training, &settings());
        let table = model.table();
        for (n, one) in examples.iter().enumerate().filter(|(n, _)| n % FOLDS == fold) {
            let judged = Act::ALL[model.judge(&table, &one.buckets)];
            if errors && judged != rows[n].act {
                eprintln!(
                    "{:?}\t{judged:?}\t{:?}\t{}\t{}",
                    rows[n].act, rows[n].voice, rows[n].before, rows[n].sentence
                );
            }
            confusions.add(rows[n].act, judged);
        }
    }
    confusions.print();
}

/// Each file, judged by what was trained on the others: how far the judge reaches to another hand.
fn hands(files: &[(String, Vec<Row>)]) {
    let examples: Vec<Vec<Example>> = files.iter().map(|(_, rows)| rows.iter().map(example).collect()).collect();
    let mut all = Confusions::default();
    for (n, (name, _)) in files.iter().enumerate() {
        let training: Vec<&Example> =
            examples.iter().enumerate().filter(|(m, _)| *m != n).flat_map(|(_, e)| e).collect();
        let model = svm::model(&training, &settings());
        let table = model.table();
        let mut own = Confusions::default();
        for one in &examples[n] {
            let judged = Act::ALL[model.judge(&table, &one.buckets)];
            own.add(Act::ALL[one.act], judged);
            all.add(Act::ALL[one.act], judged);
        }
        println!("{name:<12} {:.3} {:.3}", own.accuracy(), own.macro_f1());
    }
    all.print();
}
