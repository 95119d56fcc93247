//! The cost of parsing grows with the length alone: a text that would show a loop inside a loop costs
//! about as much as many texts of a fraction of its length, and a very long line comes to an end.

use std::time::{Duration, Instant};

use minutes_viewer::{LineOverride, Options, PositionCorrection, ReadAs, RosterEntry, model::Stance, parse};

#[path = "support/hard.rs"]
mod hard;

/// Into how many the long text is cut.
const PARTS: usize = 32;

/// The long text may cost this many times as much as its parts: room for caches and memory that must be asked for. A loop in a loop
/// costs [`PARTS`] times as much.
const BOUND: f64 = 10.0;

/// Tries until a text counts as too slow.
const ROUNDS: usize = 4;

/// Long enough for a clock that ticks a hundred times a second.
const LONG: Duration = Duration::from_millis(60);

#[test]
fn a_long_text_costs_about_as_much_as_its_parts() {
    let mut slow = Vec::new();
    for (name, make) in hard::ALL {
        let mut bytes = 100_000;
        while bytes < 10_000_000 && time(&make.text(bytes), &Options::default(), 1) < LONG {
            bytes *= 2;
        }
        let (long, part) = (make.text(bytes), make.text(bytes / PARTS));
        let (mut whole, mut parts) = (Duration::MAX, Duration::MAX);
        let linear = (0..ROUNDS).any(|_| {
            whole = whole.min(time(&long, &Options::default(), 1));
            parts = parts.min(time(&part, &Options::default(), PARTS).max(LONG / 4));
            whole.as_secs_f64() < parts.as_secs_f64() * BOUND
        });
        if !linear {
            slow.push(format!("{name}: {:.1} times", whole.as_secs_f64() / parts.as_secs_f64()));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

/// Speakers of so many names, and what is told of all of them.
fn told(count: usize, of: fn(usize) -> Options) -> (String, Options) {
    let speeches: String = (0..count).map(|n| format!("○{}委員\n賛成する。\n\n", hard::name(n))).collect();
    let text = format!("１　議事\n\n（１）予算案について\n\n{speeches}");
    let mut options = Options::default();
    for one in (0..count).map(of) {
        options.roster.extend(one.roster);
        options.overrides.extend(one.overrides);
        options.positions.extend(one.positions);
    }
    (text, options)
}

fn line(line: String, after: Option<String>, reading: ReadAs) -> Options {
    Options { overrides: vec![LineOverride { line, after, reading }], ..Options::default() }
}

/// What a caller tells of the speaker of a number.
type Telling = fn(usize) -> Options;

/// One thing that is told of the speaker of a number.
const TOLD: &[(&str, Telling)] = &[
    ("people", |n| {
        let name = hard::name(n);
        let entry = RosterEntry { label: Some(format!("{name}委員")), name, ..RosterEntry::default() };
        Options { roster: vec![entry], ..Options::default() }
    }),
    ("labels", |n| line(format!("○{}委員", hard::name(n)), None, ReadAs::Label)),
    ("lines of the same words", |n| line("賛成する。".into(), Some(format!("○{}委員", hard::name(n))), ReadAs::Text)),
    ("stands", |n| {
        let stance = Some(Stance::For);
        let position =
            PositionCorrection {
                title: "予算案について".into(), speaker: format!("{}委員", hard::name(n)), stance
            };
        Options { positions: vec![position], ..Options::default() }
    }),
    ("lines that are not there", |n| line("賛成する。".into(), Some(n.to_string()), ReadAs::Heading)),
];

#[test]
fn a_long_sidecar_costs_about_as_much_as_its_parts() {
    const COUNT: usize = 6400;
    let mut slow = Vec::new();
    for (name, of) in TOLD {
        let ((long, all), (part, few)) = (told(COUNT, *of), told(COUNT / PARTS, *of));
        let (mut whole, mut parts) = (Duration::MAX, Duration::MAX);
        let linear = (0..ROUNDS).any(|_| {
            whole = whole.min(time(&long, &all, 1));
            parts = parts.min(time(&part, &few, PARTS).max(LONG / 4));
            whole.as_secs_f64() < parts.as_secs_f64() * BOUND
        });
        if !linear {
            slow.push(format!("{name}: {:.1} times", whole.as_secs_f64() / parts.as_secs_f64()));
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

/// How long this thread works on parsing a text so many times; where the system does not tell, how
/// long it takes.
fn time(text: &str, options: &Options, times: usize) -> Duration {
    let (start, before) = (Instant::now(), on_processor());
    for _ in 0..times {
        std::hint::black_box(parse(std::hint::black_box(text), options));
    }
    let elapsed = start.elapsed();
    before.zip(on_processor()).map_or(elapsed, |(before, after)| after.saturating_sub(before))
}

fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
