//! The founding transcript, rewritten in other customs: the same meeting must be read from each.

use minutes_viewer::model::*;
use minutes_viewer::{Options, parse};

const TEXT: &str = include_str!("../seeds/000_0995887af9160cb4.txt");

/// Rewrites every labelled speech's first line: `label` and the line it stands on are given.
fn relabel(write: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut lines = TEXT.lines().peekable();
    while let Some(line) = lines.next() {
        match line.strip_prefix('○') {
            Some(label) => {
                // The blank line below the label goes with it.
                while lines.peek().is_some_and(|next| next.is_empty()) {
                    lines.next();
                }
                out.push_str(&write(label));
            }
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out
}

fn wrapped(width: usize) -> String {
    let wrap = |line: &str| {
        let letters: Vec<char> = line.chars().collect();
        letters.chunks(width.max(1)).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
    };
    TEXT.lines().map(wrap).collect::<Vec<_>>().join("\n")
}

fn wide(text: &str) -> String {
    let wide = |c: char| if c.is_ascii_digit() { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c };
    text.chars().map(wide).collect()
}

/// What no custom may change.
#[derive(Debug, PartialEq)]
struct Gist {
    speeches: Vec<(Option<String>, u32, usize)>,
    names: Vec<Option<String>>,
    attendees: usize,
    sections: usize,
    items: Vec<(ItemKind, Option<Outcome>, usize)>,
    facts: (String, String, String),
}

fn gist(text: &str) -> Gist {
    let m = parse(text, &Options::default());
    let label = |s: &Speech| s.label.map(|l| l.of(text).to_string());
    Gist {
        speeches: m.speeches.iter().map(|s| (label(s), s.characters, s.points.len())).collect(),
        names: m.speakers.iter().map(|s| s.name.clone()).collect(),
        attendees: m.attendees.len(),
        sections: m.sections.len(),
        items: m.items.iter().map(|i| (i.kind, i.outcome, i.positions.len())).collect(),
        facts: (
            m.date.map(|d| d.value.to_string()).unwrap_or_default(),
            m.start_time.map(|t| t.value.to_string()).unwrap_or_default(),
            m.end_time.map(|t| t.value.to_string()).unwrap_or_default(),
        ),
    }
}

#[test]
fn is_read_the_same_in_every_custom() {
    let expected = gist(TEXT);
    assert_eq!(expected.speeches.len(), 20);
    let rewritten = [
        ("◯ for ○", TEXT.replace('○', "◯")),
        ("〇 for ○", TEXT.replace('○', "〇")),
        ("◆ for ○", TEXT.replace('○', "◆")),
        ("label and speech on one line", relabel(|label| format!("○{label}　"))),
        ("mark and colon", relabel(|label| format!("○{label}："))),
        ("colon", relabel(|label| format!("{label}："))),
        ("brackets", relabel(|label| format!("【{label}】　"))),
        ("brackets on their own line", relabel(|label| format!("【{label}】\n"))),
        ("bare labels", relabel(|label| format!("{label}\n\n"))),
        ("no blank lines", TEXT.replace("\n\n", "\n").replace("\n\n", "\n")),
        ("CRLF", TEXT.replace('\n', "\r\n")),
        ("a byte-order mark", format!("\u{FEFF}{TEXT}")),
        ("a form feed at the page break", TEXT.replace("社会の中で生\n", "社会の中で生\n\u{0C}")),
        ("a page number at the page break", TEXT.replace("社会の中で生\n", "社会の中で生\n\n- 7 -\n")),
        ("no count of the items", TEXT.replace("3件の決定事項", "決定事項")),
    ];
    for (custom, text) in rewritten {
        let read = gist(&text);
        // A count that is not printed is a word less.
        let counted = |g: &Gist| g.speeches.iter().map(|s| (s.0.clone(), s.2)).collect::<Vec<_>>();
        assert_eq!(counted(&read), counted(&expected), "{custom}");
        assert_eq!(
            (read.names, read.attendees, read.sections, read.items, read.facts),
            (
                expected.names.clone(),
                expected.attendees,
                expected.sections,
                expected.items.clone(),
                expected.facts.clone()
            ),
            "{custom}"
        );
    }
}

#[test]
fn is_read_the_same_when_wrapped_or_wide() {
    let expected = gist(TEXT);
    for (custom, text) in [("wrapped", wrapped(40)), ("wide figures", wide(TEXT))] {
        let read = gist(&text);
        assert_eq!(read.names, expected.names, "{custom}");
        let characters = |g: &Gist| g.speeches.iter().map(|s| (s.1, s.2)).collect::<Vec<_>>();
        assert_eq!(characters(&read), characters(&expected), "{custom}");
        assert_eq!(read.items[..3], expected.items[..3], "{custom}");
    }
}
