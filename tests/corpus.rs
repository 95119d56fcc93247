//! The parser on the project's own records with gold: what must be reached, and what must never be.
//!
//! The floors stand a little below what is reached, so that a change that loses something is seen. They rise with the
//! parser; `npm run corpus -- tests/corpus/authored --wrong` tells every difference.

use std::collections::BTreeMap;
use std::path::Path;

#[path = "support/score/mod.rs"]
mod score;

use score::Score;

/// What is measured, and the least share that is right.
const FLOORS: &[(&str, f64)] = &[
    ("speeches", 0.98),
    ("labels", 0.99),
    ("person", 0.88),
    ("text", 0.93),
    ("joins", 0.95),
    ("meta", 0.96),
    ("attendees", 0.95),
    ("titles", 0.95),
    ("roles", 0.92),
    ("groups", 0.91),
    ("sections", 0.95),
    ("items", 0.92),
    ("kinds", 0.92),
    ("outcomesP", 0.98),
    ("outcomesR", 0.77),
    ("votes", 0.82),
    ("positionsP", 0.90),
    ("positions", 0.51),
    ("reactions", 0.92),
    ("furniture", 0.98),
];

#[test]
fn nothing_false_and_what_was_found_stays_found() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/authored");
    let mut all = Score::default();
    for path in score::golds(&dir).expect("the corpus") {
        all.take(score::score(&path).expect("a record with gold"));
    }
    println!("{}", all.row());
    assert_eq!(all.records, 26);
    assert_eq!((all.lost, all.twice, &all.broken), (0, 0, &Vec::new()), "every word once");
    assert_eq!(all.wrong_persons(), 0, "words given to the wrong person: {:?}", all.tally.wrong);
    let low: Vec<_> = FLOORS
        .iter()
        .map(|(key, floor)| (key, floor, all.tally.rate(key).unwrap_or(0.0)))
        .filter(|(_, floor, rate)| rate < floor)
        .collect();
    assert!(low.is_empty(), "below the floor: {low:?}");
}

/// The documentation's page on accuracy promises no more than is kept: `npm run corpus -- --page` writes it.
#[test]
fn the_page_on_accuracy_says_no_more_than_is_so() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut all = Score::default();
    for path in score::golds(&root.join("authored")).expect("the corpus") {
        all.take(score::score(&path).expect("a record with gold"));
    }
    let mut told: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let counts = std::fs::read_to_string(root.join("counts.tsv")).expect("what was counted");
    for line in counts.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, key, numbers @ ..] = cells.as_slice() else { panic!("{line}") };
        let sum = told.entry(key).or_default();
        for (sum, number) in sum.iter_mut().zip(numbers) {
            *sum += number.parse::<usize>().expect("a number");
        }
    }
    // What is found, and what is said wrongly.
    for key in ["speeches", "person", "attendees", "sections", "items", "outcomesR", "positions"] {
        assert!(all.tally.hits(key) >= told[key][0], "{key}: {} found, {} told", all.tally.hits(key), told[key][0]);
    }
    for key in ["speeches", "attendees", "sections", "items", "outcomesP", "positionsP"] {
        let own = all.tally.counts[key];
        let [hit, answered, _] = told[key];
        assert!(own.answered - own.hit <= answered - hit, "{key}: more is wrong than is told");
    }
}
