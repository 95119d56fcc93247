//! How fast the parser is natively, and that its cost grows with the length alone:
//! `cargo run --release --example speed [FILE ...]`.
//!
//! Prints MB/s for each file, and for texts made to be hard the ratio of the time for twice the
//! length to the time for once (2.0 is linear).

use std::time::{Duration, Instant};

use minutes_viewer::search::{Index, Query};
use minutes_viewer::{Options, parse};

#[path = "../tests/support/hard.rs"]
mod hard;

const SEED: &str = include_str!("../seeds/000_0995887af9160cb4.txt");

fn main() -> std::io::Result<()> {
    println!("{:<44} {:>9} {:>9}", "text", "ms", "MB/s");
    rate("founding transcript", SEED);
    for path in std::env::args().skip(1) {
        rate(&path, &std::fs::read_to_string(&path)?);
    }
    println!("\n{:<44} {:>9} {:>9}", "search in 13.5 MB", "ms", "hits");
    search();
    println!("\n{:<44} {:>9} {:>9}", "hard text", "ms", "ratio");
    for (name, make) in hard::ALL {
        let (a, b) = (time(&make.text(400_000)), time(&make.text(800_000)));
        println!("{name:<44} {:>9.2} {:>9.2}", ms(a), b.as_secs_f64() / a.as_secs_f64());
    }
    Ok(())
}

fn rate(name: &str, text: &str) {
    let best = time(text);
    println!("{name:<44} {:>9.3} {:>9.1}", ms(best), text.len() as f64 / 1e6 / best.as_secs_f64());
}

/// What the first key costs, which makes the index, and what each further one does.
fn search() {
    let text = SEED.repeat(13_500_000 / SEED.len());
    let minutes = parse(&text, &Options::default());
    let start = Instant::now();
    let index = Index::of(&text, &minutes);
    println!("{:<44} {:>9.2} {:>9}", "index, once", ms(start.elapsed()), "");
    for words in ["の", "サイバーセキュリティ", "ない言葉だ", "ああああああああい"] {
        let start = Instant::now();
        let hits = index.find(&Query::new(words));
        println!("{words:<44} {:>9.2} {:>9}", ms(start.elapsed()), hits.len());
    }
}

/// The shortest of several runs.
fn time(text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        std::hint::black_box(parse(std::hint::black_box(text), &Options::default()));
        start.elapsed()
    };
    (0..7).map(|_| run()).min().unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
