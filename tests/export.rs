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
