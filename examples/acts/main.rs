//! What sentences do: the judge, its trainer, and how good both are.
//!
//! ```text
//! cargo run --release --example acts -- FILE.tsv …   confusions and macro F1 of the judge on rows
//! cargo run --release --example acts -- --cross      the same by cross-validation over the project's rows
//! cargo run --release --example acts -- --train      writes the weights (npm run train)
//! ```

mod inputs;
mod rows;
mod score;
mod svm;

use std::path::PathBuf;

use minutes_viewer::act::{Judge, feature, judge};
use rows::Row;
use score::Confusions;
use svm::Example;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        None => Err("usage: acts FILE.tsv … | --cross | --train".into()),
        Some("--train") => write(),
        Some("--cross") => cross(),
        Some(_) => {
            let mut confusions = Confusions::default();
            for row in read(arguments.iter().map(PathBuf::from).collect())? {
                confusions.add(row.act, judge(&row.sentence, &row.before, row.voice).act);
            }
            confusions.print();
            Ok(())
        }
    }
}

fn read(paths: Vec<PathBuf>) -> Result<Vec<Row>> {
    let mut all = Vec::new();
    for path in paths {
        all.extend(rows::read(&std::fs::read_to_string(path)?)?);
    }
    Ok(all)
}

fn example(row: &Row) -> Example {
    Example { act: row.act, buckets: feature::buckets(&row.sentence, &row.before, row.voice) }
}

fn write() -> Result<()> {
    let mut paths = inputs::tables(inputs::GOLD)?;
    paths.extend(inputs::tables(inputs::FURTHER)?);
    let examples: Vec<Example> = read(paths)?.iter().map(example).collect();
    let bytes = svm::train(&examples.iter().collect::<Vec<_>>()).bytes();
    std::fs::write(inputs::WEIGHTS, &bytes)?;
    std::fs::write(inputs::DIGEST, inputs::digest()?)?;
    println!("{}: {} bytes from {} rows", inputs::WEIGHTS, bytes.len(), examples.len());
    Ok(())
}

const FOLDS: usize = 5;

/// Each fifth of the rows, judged by what was trained on the rest.
fn cross() -> Result<()> {
    let examples: Vec<Example> = read(inputs::tables(inputs::GOLD)?)?.iter().map(example).collect();
    let further: Vec<Example> = read(inputs::tables(inputs::FURTHER)?)?.iter().map(example).collect();
    let mut confusions = Confusions::default();
    for fold in 0..FOLDS {
        let (own, rest): (Vec<_>, Vec<_>) = examples.iter().enumerate().partition(|(n, _)| n % FOLDS == fold);
        let training: Vec<&Example> = rest.into_iter().map(|(_, example)| example).chain(&further).collect();
        let judge = Judge::new(&svm::train(&training).bytes());
        own.iter().for_each(|(_, row)| confusions.add(row.act, judge.judge(&row.buckets).act));
    }
    confusions.print();
    Ok(())
}
