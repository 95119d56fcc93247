//! The cost of parsing grows with the length alone: texts that would show a loop inside a loop take
//! about four times as long at four times the length, and a very long line comes to an end.

use std::time::{Duration, Instant};

use minutes_viewer::{Options, parse};

#[path = "common/hard.rs"]
mod hard;

/// Four times the text may take this many times as long; a loop in a loop takes sixteen times.
const BOUND: f64 = 8.0;

/// Rounds until a text counts as too slow: others use the machine as well.
const ROUNDS: usize = 6;

#[test]
fn four_times_the_text_takes_about_four_times_as_long() {
    let mut slow = Vec::new();
    for (name, make) in hard::ALL {
        let (small, large) = (make.text(60_000), make.text(240_000));
        let (mut once, mut four) = (Duration::MAX, Duration::MAX);
        // The shortest of all rounds is what the work itself takes.
        let linear = (0..ROUNDS).any(|_| {
            once = once.min(time(&small)).max(Duration::from_micros(200));
            four = four.min(time(&large));
            four.as_secs_f64() < once.as_secs_f64() * BOUND
        });
        if !linear {
            slow.push(format!("{name}: {:.1} times", four.as_secs_f64() / once.as_secs_f64()));
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
