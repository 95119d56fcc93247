//! What holds for a search whatever the text and the words.

use minutes_viewer::model::Minutes;
use minutes_viewer::search::{Index, Query};
use minutes_viewer::span::Span;
use minutes_viewer::{Options, parse};
use proptest::prelude::*;

const SEED: &str = include_str!("../seeds/000_0995887af9160cb4.txt");

/// The spans of every hit, in order.
fn search(text: &str, minutes: &Minutes, words: &str) -> Vec<Vec<Span>> {
    let (index, query) = (Index::of(text, minutes), Query::new(words));
    let hits = index.find(&query);
    let mut found = vec![Vec::new(); hits.len()];
    let mut last = 0;
    index.locate(text, minutes, &query, &hits, &mut |hit, block, span| {
        assert!(hit >= last, "hits are told in order");
        last = hit;
        assert_eq!(index.block_of(hits[hit]), block);
        assert!(minutes.blocks[block].span.contains(span));
        found[hit].push(span);
    });
    found
}

/// Every hit says what was asked for, has a place, and shares it with no other.
fn check(text: &str, words: &str) -> Vec<Vec<Span>> {
    let minutes = parse(text, &Options::default());
    let found = search(text, &minutes, words);
    for hit in &found {
        let said: Vec<&str> = hit.iter().map(|span| span.of(text)).collect();
        assert_eq!(Query::new(&said.join("\n")), Query::new(words), "{said:?} for {words:?}");
    }
    let mut spans: Vec<Span> = found.concat();
    spans.sort();
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?}");
    found
}

/// A slice of a text, on character boundaries.
fn slice(text: &str, from: usize, length: usize) -> &str {
    let mut places = text.char_indices().map(|(at, _)| at).skip(from % text.chars().count().max(1));
    let start = places.next().unwrap_or(0);
    let end = places.nth(length.saturating_sub(1)).unwrap_or(text.len());
    &text[start..end.max(start)]
}

proptest! {
    #[test]
    fn hits_say_what_was_asked_for(text in any::<String>(), words in any::<String>()) {
        check(&text, &words);
        check(&text, slice(&text, words.len(), 3));
    }

    #[test]
    fn hits_in_kana_signs_and_blanks(
        text in "[○\nａaA 　ｶカがｶﾞ\u{3099}\u{309A}ﾞﾟはハﾊ澤沢（(ー\u{200B}。0０]{0,60}",
        words in "[ａaA 　ｶカが\u{3099}ﾞﾟはハﾊ澤沢（(ー\u{200B}。0０]{1,4}",
    ) {
        check(&text, &words);
    }

    #[test]
    fn what_is_printed_is_found(from in 0..SEED.len(), length in 1usize..40) {
        let minutes = parse(SEED, &Options::default());
        let paragraph = &minutes.paragraphs[from % minutes.paragraphs.len()];
        let whole: Vec<&str> = paragraph.spans().map(|span| span.of(SEED)).collect();
        let whole = whole.join("\n");
        let words = slice(&whole, from, length);
        prop_assume!(!Query::new(words).is_empty());
        let found = check(SEED, words);
        prop_assert!(found.iter().flatten().any(|hit| paragraph.span().contains(*hit)), "{words}");
    }
}

#[test]
fn the_founding_transcript_is_searched_in_any_width() {
    let count = |words: &str| check(SEED, words).len();
    assert_eq!(count("ランサムウェア"), SEED.matches("ランサムウェア").count());
    assert_eq!(count("ﾗﾝｻﾑｳｪｱ"), count("ランサムウェア"));
    assert_eq!(count("ＩＴ"), count("it"));
    assert!(count("（案）") > 0 && count("（案）") == count("(案)"));
    assert_eq!(count("本部長冒頭挨拶"), SEED.matches("本部長冒頭挨拶").count());
    assert_eq!(count("ない言葉だ"), 0);
}

/// Nothing printed is out of reach: every line of the source is found.
#[test]
fn every_line_is_found() {
    for line in SEED.lines().filter(|line| !Query::new(line).is_empty()) {
        assert!(!check(SEED, line).is_empty(), "{line}");
    }
}
