//! Rows of `act  speaker  before  sentence`.

use minutes_viewer::act::{Act, Voice};

#[derive(Clone)]
pub struct Row {
    pub act: Act,
    pub voice: Voice,
    pub before: String,
    pub sentence: String,
}

pub const ACTS: [&str; Act::COUNT] = [
    "none",
    "open",
    "ask",
    "approve",
    "amend",
    "reject",
    "withdraw",
    "continue",
    "note",
    "for",
    "against",
    "conditional",
    "wish",
    "promise",
    "task",
];

/// The rows of a table; its first line names the columns.
pub fn read(table: &str) -> Result<Vec<Row>, String> {
    table.lines().skip(1).filter(|line| !line.is_empty()).map(row).collect()
}

fn row(line: &str) -> Result<Row, String> {
    let [act, speaker, before, sentence] = line.split('\t').collect::<Vec<_>>()[..] else {
        return Err(format!("four columns are wanted: {line}"));
    };
    let act = ACTS.iter().position(|word| *word == act).ok_or_else(|| format!("no act: {line}"))?;
    let voice = match speaker {
        "chair" => Voice::Chair,
        "office" => Voice::Office,
        "member" => Voice::Member,
        "narrator" => Voice::Narrator,
        _ => return Err(format!("no speaker: {line}")),
    };
    Ok(Row { act: Act::ALL[act], voice, before: before.into(), sentence: sentence.into() })
}
