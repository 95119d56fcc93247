//! What holds for every text, as checks that panic: shared by the properties and the fuzzer.

use minutes_viewer::contract::{self, coverage};
use minutes_viewer::diagnostic::Lang;
use minutes_viewer::model::Minutes;
use minutes_viewer::span::{Span, is_blank};
use minutes_viewer::{Options, parse};

fn read(text: &str) -> Minutes {
    parse(text, &Options::default())
}

/// Every invariant of the data contract that can be checked on one text.
pub fn check(text: &str) {
    check_with(text, &Options::default());
}

/// The same, whatever the caller says of people and lines.
pub fn check_with(text: &str, options: &Options) {
    let minutes = parse(text, options);
    assert_eq!(minutes, parse(text, options), "the same input gives the same output");
    tiles(text, &minutes);
    nests(text, &minutes);
    publishes(text, &minutes);
}

/// Every non-blank character lies in exactly one coverage node, in order.
fn tiles(text: &str, minutes: &Minutes) {
    let mut end = 0;
    let blank = |from: usize, to: usize| text[from..to].chars().all(is_blank);
    for (kind, span) in coverage(minutes) {
        assert!(!span.is_empty() && text.get(span.range()).is_some(), "{kind} {span:?} is no span of the text");
        assert!(span.start >= end, "{kind} {span:?} overlaps what ends at {end}");
        assert!(blank(end, span.start), "lost between {end} and {}: {:?}", span.start, &text[end..span.start]);
        end = span.end;
    }
    assert!(blank(end, text.len()), "lost at the end: {:?}", &text[end..]);
}

fn nests(text: &str, minutes: &Minutes) {
    let inside = |outer: Span, inner: Span| assert!(outer.contains(inner), "{inner:?} is not inside {outer:?}");
    for section in &minutes.sections {
        section.parent.inspect(|p| inside(minutes.sections[*p].span, section.span));
        section.heading.iter().chain(&section.number).for_each(|h| inside(section.span, *h));
        assert!(section.blocks.end <= minutes.blocks.len());
    }
    let mut ids: Vec<&str> = minutes.speeches.iter().map(|s| s.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), minutes.speeches.len(), "ids are unique");
    let mut end = 0;
    for speech in &minutes.speeches {
        assert!(speech.span.start >= end, "speeches are in order and apart");
        end = speech.span.end;
        speech.label.inspect(|l| inside(speech.span, *l));
        speech.section.inspect(|s| inside(minutes.sections[*s].span, speech.span));
        for block in &minutes.blocks[speech.blocks.clone()] {
            inside(speech.span, block.span);
        }
        let mut at = speech.span.start;
        for span in minutes.paragraphs[speech.paragraphs.clone()].iter().flat_map(|p| p.spans()) {
            inside(speech.span, span);
            assert!(span.start >= at && !span.of(text).is_empty(), "paragraphs are in order");
            at = span.end;
        }
        for point in &speech.points {
            assert!(speech.paragraphs.contains(&point.paragraph));
        }
    }
    for item in &minutes.items {
        item.title.iter().for_each(|t| inside(item.span, *t));
        let stands = item.positions.iter().filter(|p| !p.corrected);
        let quotes = item.evidence.iter().map(|e| e.span).chain(stands.map(|p| p.span));
        quotes.for_each(|q| assert!(!q.of(text).is_empty()));
        assert!(item.positions.iter().all(|p| p.speaker < minutes.speakers.len() && p.speech < minutes.speeches.len()));
    }
    let spoken: u32 = minutes.speakers.iter().map(|s| s.speeches).sum();
    assert!(spoken as usize <= minutes.speeches.len());
}

/// The published spans slice the same words out of the text as JavaScript sees it.
fn publishes(text: &str, minutes: &Minutes) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |s: contract::Span| String::from_utf16(&units[s.start..s.end]).expect("spans end on characters");
    let published = contract::publish(text, minutes, Lang::Ja);
    for speech in &published.speeches {
        for paragraph in &speech.paragraphs {
            assert_eq!(paragraph.text, paragraph.spans.iter().map(|s| slice(*s)).collect::<String>());
        }
    }
    for reaction in &published.reactions {
        assert_eq!(reaction.text, slice(reaction.span));
    }
    for item in &published.items {
        item.evidence.iter().for_each(|e| assert_eq!(e.quote, slice(e.span)));
        item.positions.iter().for_each(|p| assert_eq!(p.quote, slice(p.span)));
    }
    for diagnostic in &published.diagnostics {
        let before = String::from_utf16_lossy(&units[..diagnostic.span.start]);
        let lines = before.replace("\r\n", "\n").replace('\r', "\n");
        assert_eq!(diagnostic.line, lines.matches('\n').count() + 1);
    }
}

/// Texts that differ in their line ends alone are read alike.
pub fn line_ends_do_not_matter(text: &str) {
    let lf = text.replace("\r\n", "\n").replace('\r', "\n");
    assert_eq!(structure(&lf), structure(&lf.replace('\n', "\r\n")));
    assert_eq!(structure(&lf), structure(&lf.replace('\n', "\r")));
}

/// What the structure says, without places: the same for every kind of line end.
fn structure(text: &str) -> impl PartialEq + std::fmt::Debug + use<> {
    let minutes = read(text);
    // A span of Latin words may run over a line end.
    let plain = |words: &str| words.replace("\r\n", "\n").replace('\r', "\n");
    let kinds: Vec<_> = coverage(&minutes).map(|(kind, span)| (kind, plain(span.of(text)))).collect();
    let ids: Vec<_> = minutes.speeches.iter().map(|s| (s.id.clone(), s.speaker, s.points.len())).collect();
    (kinds, ids, minutes.speakers)
}
