//! Every custom that was seen, in minutes of our own making, as an outline that a person can check.
//! `INSTA_UPDATE=always cargo test --test fixtures` writes the outlines anew; read the difference.

use std::fmt::Write;
use std::path::Path;

use minutes_viewer::contract;
use minutes_viewer::diagnostic::Lang;
use minutes_viewer::{Options, parse};

#[test]
fn read_as_a_clerk_would() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut names: Vec<_> = std::fs::read_dir(&dir)
        .expect("tests/fixtures")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".txt").map(str::to_string))
        .collect();
    names.sort();
    assert!(names.len() >= 15, "the fixtures are there");
    let settings = {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("fixtures");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings
    };
    settings.bind(|| {
        for name in names {
            let text = std::fs::read_to_string(dir.join(format!("{name}.txt"))).expect("a fixture");
            insta::assert_snapshot!(name.as_str(), outline(&text));
        }
    });
}

/// The structure in few words.
fn outline(text: &str) -> String {
    let parsed = parse(text, &Options::default());
    let minutes = contract::publish(text, &parsed, Lang::Ja);
    let mut out = String::new();
    let say = |value: Option<&str>| value.unwrap_or("–").to_string();
    let _ = writeln!(out, "title    {}", say(minutes.title));
    let number = minutes.meeting.number.map_or("–".into(), |n| n.to_string());
    let _ = writeln!(out, "meeting  {} / {number} / {}", say(minutes.meeting.body), say(minutes.meeting.kind));
    let (date, start, end) = (minutes.date.as_deref(), minutes.start_time.as_deref(), minutes.end_time.as_deref());
    let _ = writeln!(out, "held     {} {} to {} at {}", say(date), say(start), say(end), say(minutes.place));
    for a in &minutes.attendees {
        let _ = writeln!(out, "attendee {} | {} | {} | {}", a.name, say(a.title), say(a.group), say(a.role));
    }
    let mut rows: Vec<(usize, u8, String)> = Vec::new();
    for s in &minutes.sections {
        let indent = "  ".repeat(usize::from(s.level) - 1);
        rows.push((s.span.start, 0, format!("section  {indent}{} {}", say(s.number), s.heading)));
    }
    for s in &minutes.speeches {
        let speaker = minutes.speakers.iter().find(|p| Some(&p.id) == s.speaker.as_ref());
        let who = speaker.map_or("–".into(), |p| format!("{} ({}, {})", say(p.name), say(p.role), p.matched));
        let points: Vec<String> = s.points.iter().map(|p| p.number.to_string()).collect();
        let first = s.paragraphs.first().map_or("", |p| p.text.as_str());
        let row =
            format!("speech   {} = {who} ¶{} [{}] {}", say(s.label), s.paragraphs.len(), points.join(" "), head(first));
        rows.push((s.span.start, 1, row));
    }
    for item in &minutes.items {
        let stances: Vec<String> = item.positions.iter().map(|p| format!("{} {}", p.stance, head(p.quote))).collect();
        let task = match (item.owner, item.due.as_deref()) {
            (None, None) => String::new(),
            (owner, due) => format!("[{} until {}]", say(owner), say(due)),
        };
        let row = format!("item     {} {} → {} {}{task}", item.kind, item.title, say(item.outcome), stances.join(", "));
        rows.push((item.span.start, 1, row));
    }
    for r in &minutes.reactions {
        rows.push((r.span.start, 1, format!("reaction {} {}", r.kind, r.text)));
    }
    for d in &minutes.diagnostics {
        rows.push((d.span.start, 2, format!("{:<8} {} at {}:{}", d.severity, d.code, d.line, d.column)));
    }
    for (kind, span) in contract::coverage(&parsed) {
        if matches!(kind, "furniture" | "unknown" | "meta") {
            rows.push((contract_start(text, span.start), 2, format!("{kind:<8} {}", head(span.of(text)))));
        }
    }
    let spoken = |start: usize| minutes.speeches.iter().any(|s| s.span.start <= start && start < s.span.end);
    for (kind, span) in contract::coverage(&parsed).filter(|(kind, _)| *kind == "text") {
        let start = contract_start(text, span.start);
        if !spoken(start) {
            rows.push((start, 2, format!("{kind:<8} {}", head(span.of(text)))));
        }
    }
    rows.sort();
    rows.into_iter().for_each(|(_, _, row)| out.push_str(&format!("{row}\n")));
    out
}

fn contract_start(text: &str, byte: usize) -> usize {
    text[..byte].encode_utf16().count()
}

fn head(words: &str) -> String {
    let short: String = words.chars().take(20).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}
