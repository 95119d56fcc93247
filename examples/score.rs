//! Scores the parser on folders of records with gold: `cargo run --release --example score -- DIR… [--wrong]`.
//!
//! Prints a row a record and the figures of all. `--wrong` tells each thing that is wrong or missing, one a line,
//! `--counts` how much of what is measured was right, answered and asked for in each record.
//! Fails where there is no gold, where a word is lost or an invariant broken, and where words are given to the wrong
//! person.

use std::path::Path;

#[path = "../tests/support/score/mod.rs"]
mod score;

use score::Score;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (flags, folders): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|a| a.starts_with("--"));
    if folders.is_empty() || flags.iter().any(|flag| !["--wrong", "--counts"].contains(&flag.as_str())) {
        return Err("usage: score DIR… [--wrong|--counts]".into());
    }
    let asked = |flag: &str| flags.iter().any(|own| own == flag);
    let mut all = Score::default();
    for folder in &folders {
        for path in score::golds(Path::new(folder))? {
            let own = score::score(&path)?;
            let name = score::name(&path);
            if flags.is_empty() {
                println!("{name:<36} {}", own.row());
            }
            for (key, what) in own.tally.wrong.iter().filter(|_| asked("--wrong")) {
                println!("{name}\t{key}\t{what}");
            }
            for (key, count) in own.tally.counts.iter().filter(|_| asked("--counts")) {
                println!("{name}\t{key}\t{}\t{}\t{}", count.hit, count.answered, count.asked);
            }
            all.take(own);
        }
    }
    if all.records == 0 {
        return Err("no NAME.gold.json was found: nothing was measured".into());
    }
    println!("{:<36} {}", format!("all {} records", all.records), all.row());
    for broken in &all.broken {
        println!("BROKEN {broken}");
    }
    if all.wrong_persons() > 0 || all.lost + all.twice > 0 || !all.broken.is_empty() {
        return Err("words are lost, an invariant is broken, or words are given to the wrong person".into());
    }
    Ok(())
}
