//! The cost of parsing grows with the length alone: texts that would show a loop inside a loop take
//! about eight times as long at eight times the length, and a very long line comes to an end.

use std::time::{Duration, Instant};

use minutes_viewer::{Options, parse};

#[path = "common/hard.rs"]
mod hard;

/// How much longer the second text is.
const TIMES: usize = 8;

/// It may take this many times as long: room for a busy machine and its caches. A loop in a loop takes
/// 64 times as long.
const BOUND: f64 = 24.0;

/// Rounds until a text counts as too slow: others use the machine as well.
const ROUNDS: usize = 6;

#[test]
fn eight_times_the_text_takes_about_eight_times_as_long() {
    let mut slow = Vec::new();
    for (name, make) in hard::ALL {
        // Long enough that the clock and the cache say little.
        let mut bytes = 60_000;
        while bytes < 1_000_000 && time(&make.text(bytes)) < Duration::from_millis(3) {
            bytes *= 2;
        }
        let (small, large) = (make.text(bytes), make.text(bytes * TIMES));
        let (mut once, mut many) = (Duration::MAX, Duration::MAX);
        // The shortest of all rounds is what the work itself takes.
        let linear = (0..ROUNDS).any(|_| {
            once = once.min(time(&small));
            many = many.min(time(&large));
            many.as_secs_f64() < once.as_secs_f64() * BOUND
        });
        if !linear {
            slow.push(format!("{name}: {:.1} times", many.as_secs_f64() / once.as_secs_f64()));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn a_line_of_fifty_megabytes_comes_to_an_end() {
    let line = "○山川委員　本件に賛成する（「異議なし」と呼ぶ者あり。";
    let text = line.repeat(50_000_000 / line.len());
    assert_eq!(parse(&text, &Options::default()).blocks.last().map(|b| b.span.end), Some(text.len()));
}

#[test]
fn a_million_marks_come_to_an_end() {
    let text = "○".repeat(1_000_000);
    parse(&text, &Options::default());
    parse(&"（".repeat(1_000_000), &Options::default());
    parse(&"「\n".repeat(1_000_000), &Options::default());
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(parse(std::hint::black_box(text), &Options::default()));
    start.elapsed()
}
