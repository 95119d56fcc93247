//! Small inputs on which a reading once went wrong, in `tests/corpus/cases`. One test a case, named like its file.

use std::path::Path;

use minutes_viewer::diagnostic::Lang;
use minutes_viewer::{Options, contract, parse};
use serde_json::Value;

/// What was read from one case.
struct Read(Value);

fn read(name: &str) -> Read {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/corpus/cases/{name}.txt"));
    let text = std::fs::read_to_string(&path).expect("a case");
    let minutes = parse(&text, &Options::default());
    Read(serde_json::to_value(contract::publish(&text, &minutes, Lang::Ja)).expect("JSON"))
}

fn bare(value: &Value) -> String {
    value.as_str().unwrap_or("").chars().filter(|c| !c.is_whitespace()).collect()
}

impl Read {
    fn list(&self, key: &str) -> &[Value] {
        self.0[key].as_array().map_or(&[], Vec::as_slice)
    }

    fn labels(&self) -> Vec<&str> {
        self.list("speeches").iter().map(|s| s["label"].as_str().unwrap_or("")).collect()
    }

    /// Who spoke, speech by speech; nothing where nobody is named.
    fn names(&self) -> Vec<String> {
        let of = |id: &Value| self.list("speakers").iter().find(|s| s["id"] == *id).map(|s| bare(&s["name"]));
        self.list("speeches").iter().map(|s| of(&s["speaker"]).unwrap_or_default()).collect()
    }

    fn said(&self) -> Vec<String> {
        let words = |s: &Value| s["paragraphs"].as_array().into_iter().flatten().map(|p| bare(&p["text"])).collect();
        self.list("speeches").iter().map(words).collect()
    }

    fn people(&self) -> Vec<String> {
        self.list("attendees").iter().map(|a| bare(&a["name"])).collect()
    }

    /// Titles of items and what became of them.
    fn outcomes(&self) -> Vec<(String, Option<&str>)> {
        self.list("items").iter().map(|i| (bare(&i["title"]), i["outcome"].as_str())).collect()
    }

    /// Quotes of a list in every item: `evidence`, `positions`.
    fn quotes(&self, key: &str) -> Vec<String> {
        self.list("items")
            .iter()
            .flat_map(|i| i[key].as_array().into_iter().flatten())
            .map(|q| bare(&q["quote"]))
            .collect()
    }
}

#[test]
fn continued_label() {
    let read = read("continued-label");
    assert_eq!(read.labels(), ["山本　収君", "議長（鈴木一郎君）", "山本　収君（続）", "議長（鈴木一郎君）"]);
    assert_eq!(read.names(), ["山本収", "鈴木一郎", "山本収", "鈴木一郎"]);
}

#[test]
fn acting_chair() {
    assert_eq!(read("acting-chair").names(), ["鈴木一郎", "山川太郎", "谷口花子", "鈴木一郎"]);
}

#[test]
fn voice() {
    let read = read("voice");
    assert_eq!(read.labels(), ["議長（鈴木一郎君）", "議長（鈴木一郎君）", "山川太郎君"]);
    assert!(read.said().iter().all(|words| !words.contains("呼ぶ声")));
    assert_eq!(read.list("reactions").len(), 1);
}

#[test]
fn insertion() {
    let read = read("insertion");
    assert!(!read.names().contains(&"資料を掲げて".to_string()));
    assert!(read.labels()[0].starts_with("山田委員"));
}

#[test]
fn post_is_no_name() {
    assert_eq!(read("post-is-no-name").names(), ["森沙織", "浜野誠", "谷山宏"]);
}

#[test]
fn amendment_then_bill() {
    let read = read("amendment-then-bill");
    let outcomes = read.outcomes();
    let of = |amendment: bool| {
        outcomes.iter().find(|(title, _)| title.contains("一般会計予算") && title.contains("修正案") == amendment)
    };
    assert_eq!(of(false).and_then(|(_, outcome)| *outcome), Some("approved"));
    assert!(matches!(of(true).and_then(|(_, outcome)| *outcome), None | Some("rejected")));
    assert!(read.quotes("evidence").iter().all(|quote| !quote.contains("ありがとう")));
}

#[test]
fn question_decides_nothing() {
    let read = read("question-decides-nothing");
    assert!(read.outcomes().iter().all(|(_, outcome)| outcome.is_none()));
    assert!(read.quotes("positions").is_empty());
}

#[test]
fn date_of_the_meeting() {
    assert_eq!(read("date-of-the-meeting").0["date"], "2024-05-17");
}

#[test]
fn date_and_body_in_one_line() {
    let read = read("date-and-body-in-one-line");
    assert!(bare(&read.0["title"]).contains("議会運営委員会"));
    assert_eq!((&read.0["date"], &read.0["startTime"]), (&"2026-05-27".into(), &"14:20".into()));
}

#[test]
fn list_ends() {
    let people = read("list-ends").people();
    assert_eq!(people.len(), 6);
    assert!(people.iter().any(|name| name == "伊東義" || name == "伊東（義）"));
}

#[test]
fn zoom() {
    let read = read("zoom");
    assert_eq!(read.labels(), ["山田 太郎", "鈴木 花子", "山田 太郎", "鈴木 花子"]);
    let times: Vec<_> = read.list("speeches").iter().map(|s| s["time"].as_str()).collect();
    assert_eq!(times, [Some("00:00:05"), Some("00:00:10"), Some("00:01:02"), Some("00:01:30")]);
}

#[test]
fn teams() {
    let read = read("teams");
    let labels: Vec<_> = read.labels().iter().map(|label| label.replace(' ', "")).collect();
    assert_eq!(labels, ["山田太郎", "鈴木花子", "山田太郎", "鈴木花子"]);
}

#[test]
fn vtt() {
    let read = read("vtt");
    assert_eq!(read.labels(), ["山田 太郎", "鈴木 花子", "山田 太郎"]);
    assert!(read.said()[1].contains("議題は三つです"));
}

#[test]
fn names_behind() {
    let read = read("names-behind");
    assert_eq!(read.labels(), ["山田", "鈴木"]);
    assert!(read.outcomes().iter().any(|(_, outcome)| *outcome == Some("approved")));
    assert!(read.outcomes().iter().any(|(title, _)| title.contains("見積書")));
}

#[test]
fn constituency() {
    assert_eq!(read("constituency").names(), ["山田太郎", "鈴木花子", "林一郎", "山田太郎"]);
}

#[test]
fn headings_like_labels() {
    let read = read("headings-like-labels");
    assert_eq!(read.labels().len(), 3);
    let titles: Vec<_> = read.outcomes().into_iter().map(|(title, _)| title).collect();
    assert!(titles == ["議案第１号予算について"] || titles == ["予算について"], "{titles:?}");
}
