//! What holds for every text: nothing lost, nothing invented, the same again, and never a panic.

use minutes_viewer::contract::{self, coverage};
use minutes_viewer::diagnostic::Lang;
use minutes_viewer::model::Minutes;
use minutes_viewer::span::{Span, is_blank};
use minutes_viewer::{Options, parse};
use proptest::prelude::*;

const SEED: &str = include_str!("../seeds/000_0995887af9160cb4.txt");
const RECORDS: [&str; 2] = [include_str!("fixtures/diet-json.txt"), include_str!("fixtures/diet-xml.txt")];

fn read(text: &str) -> Minutes {
    parse(text, &Options::default())
}

/// Every invariant of the data contract that can be checked on one text.
fn check(text: &str) {
    let minutes = read(text);
    assert_eq!(minutes, read(text), "the same input gives the same output");
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
        let quotes = item.evidence.iter().map(|e| e.span).chain(item.positions.iter().map(|p| p.span));
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

/// What the structure says, without places: the same for every kind of line end.
fn structure(text: &str) -> impl PartialEq + std::fmt::Debug + use<> {
    let minutes = read(text);
    // A span of Latin words may run over a line end.
    let plain = |words: &str| words.replace("\r\n", "\n").replace('\r', "\n");
    let kinds: Vec<_> = coverage(&minutes).map(|(kind, span)| (kind, plain(span.of(text)))).collect();
    let ids: Vec<_> = minutes.speeches.iter().map(|s| (s.id.clone(), s.speaker, s.points.len())).collect();
    (kinds, ids, minutes.speakers)
}

/// Pieces that minutes are made of, and dirt.
fn fragments() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "○",
        "◯",
        "〇",
        "◆",
        "●",
        "【",
        "】",
        "（",
        "）",
        "(",
        ")",
        "〔",
        "〕",
        "「",
        "」",
        "：",
        "、",
        "。",
        "　",
        " ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u{0C}",
        "\u{2028}",
        "1 ",
        "2 ",
        "（1）",
        "(2)",
        "第",
        "日程第１",
        "３番",
        "議長",
        "山川",
        "山川　海子",
        "海子君",
        "委員",
        "本部長",
        "本部長冒頭挨拶",
        "日時",
        "場所",
        "出席者",
        "決定事項",
        "令和3年7月7日",
        "午前10時",
        "開会",
        "散会",
        "1点目は、",
        "2点目は、",
        "異議なし",
        "異議はないか。",
        "可決されました。",
        "賛成する。",
        "反対",
        "よって",
        "について",
        "・",
        "- ",
        "──────",
        "- 3 -",
        "以上",
        "## ",
        "①",
        "\u{FEFF}",
        "\u{202E}",
        "\u{0}",
        "\u{85}",
        "𠮷野",
        "が\u{3099}",
        "abc",
        "はい。",
        "本日は、川の水位を測る機器の更新とその費用の負担について",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|p| p.concat())
}

proptest! {
    // PROPTEST_CASES=20000 looks longer.
    #[test]
    fn hold_for_any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn hold_for_what_looks_like_minutes(text in fragments()) {
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
    fn line_ends_do_not_matter(text in fragments()) {
        let lf = text.replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(structure(&lf), structure(&lf.replace('\n', "\r\n")));
        prop_assert_eq!(structure(&lf), structure(&lf.replace('\n', "\r")));
    }
}

#[test]
fn hold_for_the_founding_transcript() {
    check(SEED);
    check(&SEED.replace('\n', "\r\n"));
    assert_eq!(structure(SEED), structure(&SEED.replace('\n', "\r\n")));
}
