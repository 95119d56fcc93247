//! The judge of sentences on the project's own rows, and that its weights are those the trainer makes.

use minutes_viewer::act::judge;

// The table of paths serves the trainer, too.
#[allow(dead_code)]
#[path = "../examples/acts/inputs.rs"]
mod inputs;
#[path = "../examples/acts/rows.rs"]
mod rows;

#[test]
fn weights_are_made_from_what_is_here() {
    let made = std::fs::read_to_string(inputs::DIGEST).unwrap_or_default();
    assert_eq!(made, inputs::digest().unwrap(), "rows or features changed: npm run train");
}

/// Rows it was trained on: this shows that runtime and trainer agree. How good it is on others tells
/// `cargo run --release --example acts -- --cross`.
#[test]
fn judges_known_rows() {
    let (mut right, mut all) = (0, 0);
    for path in inputs::tables(inputs::GOLD).unwrap() {
        for row in rows::read(&std::fs::read_to_string(path).unwrap()).unwrap().iter().step_by(10) {
            right += usize::from(judge(&row.sentence, &row.before, row.voice).act == row.act);
            all += 1;
        }
    }
    assert!(right * 100 >= all * 95, "{right} of {all}");
}
