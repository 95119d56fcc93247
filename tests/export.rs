//! Exports: no word lost, nothing invented, well formed whatever the text. Tools that are not ours read them in
//! tests/unit/export.test.mjs.

use minutes_viewer::export::{FORMATS, Format, Settings, export};
use minutes_viewer::model::{BlockKind, Minutes};
use minutes_viewer::span::is_blank;
use minutes_viewer::{Options, parse};
use proptest::prelude::*;

#[path = "support/pieces.rs"]
mod pieces;

use pieces::{RECORDS, SEED, texts};

fn write(text: &str, format: Format) -> String {
    export(text, &parse(text, &Options::default()), format, &Settings::default())
}

fn squeeze(words: &str) -> String {
    words.chars().filter(|c| !is_blank(*c)).collect()
}

/// The words of a record: all but the syntax of a source that came as data.
fn record(text: &str, minutes: &Minutes) -> String {
    let mut words = String::new();
    for block in &minutes.blocks {
        match block.kind {
            BlockKind::Markup => {}
            BlockKind::Paragraph(index) => {
                use minutes_viewer::model::PieceKind::Markup;
                let pieces = minutes.paragraphs[index].pieces.iter().filter(|piece| piece.kind != Markup);
                pieces.for_each(|piece| words.push_str(&squeeze(piece.span.of(text))));
            }
            _ => words.push_str(&squeeze(block.span.of(text))),
        }
    }
    words
}

/// Elements of XML gone, entities read, and what stands for a character that XML cannot hold put back.
fn text_of(xml: &str) -> String {
    let mut words = String::new();
    let mut rest = xml;
    let mut odd = None;
    while let Some(at) = rest.find('<') {
        let said = &rest[..at];
        match odd.take() {
            Some(odd) => words.push(odd),
            None => words.push_str(said),
        }
        let (tag, after) = rest[at..].split_once('>').expect("tags end");
        odd = tag.split_once("name=\"character\" title=\"U+").map(|(_, digits)| {
            char::from_u32(u32::from_str_radix(digits.trim_end_matches('"'), 16).expect("a number")).expect("one")
        });
        rest = after;
    }
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&#13;", "\r"), ("&amp;", "&")] {
        words = words.replace(entity, c);
    }
    words
}

fn markdown_of(text: &str) -> String {
    let markdown = write(text, Format::Markdown);
    let at =
        if markdown.starts_with("## 全文\n") { 0 } else { markdown.find("\n## 全文\n").expect("the record") + 1 };
    markdown[at + "## 全文\n".len()..].to_string()
}

/// Without marks of Markdown on both sides: what is left of each are the words.
fn plain(markdown: &str) -> String {
    markdown.chars().filter(|c| !is_blank(*c) && !"\\*`#-+.".contains(*c)).collect()
}

fn holds(text: &str) {
    let minutes = parse(text, &Options::default());
    let words = record(text, &minutes);
    assert_eq!(plain(&markdown_of(text)), plain(&words), "{text:?}");
    let akoma = write(text, Format::Akoma);
    let body = &akoma[akoma.find("</meta>").expect("meta")..];
    assert_eq!(squeeze(&text_of(body)), words, "{text:?}");
    for (name, format) in FORMATS {
        assert_eq!(write(text, format), write(text, format), "{name} {text:?}");
    }
}

#[test]
fn the_seed_and_a_record_of_the_diet_lose_nothing() {
    holds(SEED);
    RECORDS.iter().for_each(|record| holds(record));
    holds("");
}

#[test]
fn formats_have_names() {
    for (name, format) in FORMATS {
        assert_eq!(Format::of(name), Some(format));
    }
    assert_eq!(Format::of("pdf"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost(text in texts(40)) {
        holds(&text);
    }
}

/// A transcript with times, of a meeting whose day is known.
const TRANSCRIPT: &str = "WEBVTT\n\n\
    1\n00:00:01.500 --> 00:00:04.000\n<v 話者1>川の水位を&amp;測る。</v>\n\n\
    2\n00:00:04.000 --> 00:00:04.000\n<v 話者1>（拍手）</v>\n\n\
    3\n00:01:02.250 --> 00:01:07.000\n<v 話者2>1 < 2 です。</v>\n";

/// The same hours, of the day.
const HOURS: &str = "水辺会議 議事録\n令和6年5月14日\n\n[山川 海子] 10:03:21\nはい、そうです。\n\n[谷 宏] 10:04:00\nそうですか。\n\n\
    [山川 海子] 10:05:00\n終わります。\n\n[谷 宏] 10:06:00\nはい、どうも。\n";

#[test]
fn a_transcript_is_webvtt_again() {
    let minutes = parse(TRANSCRIPT, &Options::default());
    let vtt = write(TRANSCRIPT, Format::Vtt);
    let expected = "WEBVTT\n\n\
        00:00:01.500 --> 00:00:04.000\n<v 話者1>川の水位を&amp;測る。\n\n\
        00:00:04.000 --> 00:01:02.250\n（拍手）\n\n\
        00:01:02.250 --> 00:01:07.000\n<v 話者2>1 &lt; 2 です。\n";
    assert_eq!(vtt, expected);
    let again = parse(&vtt, &Options::default());
    let told = |minutes: &Minutes, text: &str| -> Vec<(u32, String)> {
        let speeches = minutes.speeches.iter();
        speeches
            .map(|s| (s.time.expect("a time").value.millis, s.label.expect("a label").of(text).to_string()))
            .collect()
    };
    assert_eq!(told(&again, &vtt), told(&minutes, TRANSCRIPT));
    assert_eq!(write(SEED, Format::Vtt), "WEBVTT\n", "nothing is invented for a record without times");
}

#[test]
fn cues_without_an_end_last_until_the_next() {
    let vtt = write(HOURS, Format::Vtt);
    assert!(vtt.contains("10:03:21.000 --> 10:04:00.000\n<v 山川 海子>はい、そうです。\n"), "{vtt}");
    assert!(vtt.ends_with("10:06:00.000 --> 10:06:10.000\n<v 谷 宏>はい、どうも。\n"), "{vtt}");
}

#[test]
fn the_publisher_names_the_voices() {
    let entry =
        minutes_viewer::RosterEntry {
            label: Some("話者1".into()), name: "山川 海子".into(), title: None, role: None
        };
    let minutes = parse(TRANSCRIPT, &Options { roster: vec![entry], ..Options::default() });
    let vtt = export(TRANSCRIPT, &minutes, Format::Vtt, &Settings::default());
    assert!(vtt.contains("<v 山川 海子>川の水位") && vtt.contains("<v 話者2>1"), "{vtt}");
}

#[test]
fn times_stand_in_tables_and_documents() {
    let csv = write(TRANSCRIPT, Format::Speeches);
    assert!(csv.lines().nth(1).is_some_and(|row| row.contains(",00:00:01,00:00:04,")), "{csv}");
    let markdown = write(TRANSCRIPT, Format::Markdown);
    assert!(markdown.contains("00:00:01\n\n**話者1**\n"), "{markdown}");
    let akoma = write(TRANSCRIPT, Format::Akoma);
    assert!(akoma.contains("mv:startTime=\"00:00:01\" mv:endTime=\"00:00:04\""), "{akoma}");
    assert!(!akoma.contains(" startTime="), "seconds of a recording are no hours of a day: {akoma}");
    let hours = write(HOURS, Format::Akoma);
    assert!(hours.contains(" startTime=\"2024-05-14T10:03:21\""), "{hours}");
    assert!(!write(SEED, Format::Akoma).contains("startTime"));
}
