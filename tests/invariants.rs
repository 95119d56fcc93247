//! What holds for every text: nothing lost, nothing invented, the same again, and never a panic.

use std::path::Path;

use proptest::prelude::*;

#[path = "support/hold.rs"]
mod hold;
#[path = "support/pieces.rs"]
mod pieces;

use hold::{check, line_ends_do_not_matter};
use pieces::{RECORDS, SEED, texts};

proptest! {
    // PROPTEST_CASES=20000 looks longer.
    #[test]
    fn hold_for_any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn hold_for_what_looks_like_minutes(text in texts(60)) {
        check(&text);
    }

    #[test]
    fn hold_for_the_transcript_cut_anywhere(from in 0..SEED.len(), to in 0..SEED.len()) {
        let (from, to) = (from.min(to), from.max(to));
        if let Some(text) = SEED.get(from..to) {
            check(text);
        }
    }

    #[test]
    fn hold_for_records_of_the_diet_cut_and_doubled(record in 0..2usize, cut in 0..4000usize, again in 0..4000usize) {
        let text = RECORDS[record];
        let part = |at: usize| text.get(at.min(text.len())..).unwrap_or("");
        check(&text[..text.len() - part(cut).len()]);
        check(&[part(cut), part(again)].concat());
        check(&[&text[..text.len() - part(cut).len()], part(again)].concat());
    }

    #[test]
    fn hold_for_the_transcript_shuffled(order in Just((0..SEED.lines().count()).collect::<Vec<_>>()).prop_shuffle()) {
        let lines: Vec<&str> = SEED.lines().collect();
        check(&order.iter().map(|i| lines[*i]).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn hold_for_the_transcript_wrapped_anew(width in 5usize..60) {
        let wrapped: String = SEED.lines().flat_map(|line| {
            let chars: Vec<char> = line.chars().collect();
            let mut parts: Vec<String> = chars.chunks(width).map(|c| c.iter().collect()).collect();
            parts.push(String::new());
            parts
        }).collect::<Vec<_>>().join("\n");
        check(&wrapped);
    }

    #[test]
    fn hold_for_every_line_end(text in texts(60)) {
        line_ends_do_not_matter(&text);
    }
}

#[test]
fn hold_for_the_founding_transcript() {
    check(SEED);
    check(&SEED.replace('\n', "\r\n"));
    line_ends_do_not_matter(SEED);
}

/// Every custom that has a fixture, as it comes from other systems, too.
#[test]
fn hold_for_every_fixture() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let files = std::fs::read_dir(&folder).expect("tests/fixtures").filter_map(|entry| Some(entry.ok()?.path()));
    for file in files.filter(|file| file.extension().is_some_and(|end| end == "txt")) {
        println!("{}", file.display());
        let text = std::fs::read_to_string(&file).expect("a fixture");
        check(&text);
        line_ends_do_not_matter(&text);
    }
}
