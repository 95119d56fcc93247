//! The hits as places of the page: an element of the transcript, and which of its letters.
//!
//! Text nodes hold the words of the record in order, and only blanks may be left out. So a place is told
//! by the letters before it, blanks not counted.

use super::super::reading::Document;
use super::super::state::Here;
use super::Search;
use crate::span::{Span, is_blank};

/// Hits that are marked at once, around the reader's place.
const MANY: usize = 400;

/// What the browser is to show in the transcript, in lines. The first says whether the current hit is to
/// be brought into sight, and which speeches are shown: `reveal`, `*` or their ids. Each further one is a
/// mark: an element, its first letter and the one behind the last, counted in UTF-16 without blanks, and
/// `!` for the hit that the reader went to.
pub fn paint(document: &Document, search: &Search, here: Option<Here>, reveal: bool) -> String {
    let mut lines = String::from(if reveal { "reveal" } else { "" });
    for (index, speech) in document.minutes.speeches.iter().enumerate() {
        if search.kept.is_some() && search.keeps(index) {
            push(&mut lines, " ", &speech.id);
        }
    }
    if search.kept.is_none() {
        lines.push_str(" *");
    }
    marks(document, search, here, &mut lines);
    lines
}

fn push(line: &mut String, before: &str, words: &str) {
    line.push_str(before);
    line.push_str(words);
}

fn marks(document: &Document, search: &Search, here: Option<Here>, lines: &mut String) {
    if search.hits.is_empty() {
        return;
    }
    let middle = search.at.unwrap_or_else(|| search.first_from(document, here));
    let first = middle.saturating_sub(MANY / 2);
    let last = (first + MANY).min(search.hits.len());
    let hits = search.hits.get(first..last).unwrap_or_default();
    let mut ruler = Ruler { text: &document.text, at: 0, letters: 0 };
    let mut open = usize::MAX;
    let mut tell = |hit: usize, block: usize, span: Span| {
        if block != open {
            open = block;
            ruler.start(document.minutes.blocks[block].span.start);
        }
        push(lines, "\n", &document.block_id(block));
        for place in [span.start, span.end] {
            push(lines, " ", &ruler.letters_before(place).to_string());
        }
        if search.at == Some(first + hit) {
            lines.push_str(" !");
        }
    };
    document.index().locate(&document.text, &document.minutes, &search.query, hits, &mut tell);
}

/// Where the transcript is to be drawn anew for a reader who has gone on: it changes with the window of
/// hits that are marked.
pub fn window(document: &Document, search: &Search, here: Option<Here>) -> usize {
    if search.hits.len() <= MANY {
        0
    } else {
        search.at.unwrap_or_else(|| search.first_from(document, here)) / (MANY / 4)
    }
}

/// Counts letters from the start of a block, onwards from the last place asked for.
struct Ruler<'t> {
    text: &'t str,
    at: usize,
    letters: u32,
}

impl Ruler<'_> {
    fn start(&mut self, at: usize) {
        (self.at, self.letters) = (at, 0);
    }

    /// A page number inside a paragraph is told after its words: then the way leads back.
    fn letters_before(&mut self, place: usize) -> u32 {
        let (from, to) = (self.at.min(place), self.at.max(place));
        let mut letters = 0;
        for c in Span::new(from, to).of(self.text).chars() {
            if !is_blank(c) {
                letters += c.len_utf16() as u32;
            }
        }
        self.letters = if self.at <= place { self.letters + letters } else { self.letters.saturating_sub(letters) };
        self.at = place;
        self.letters
    }
}

#[cfg(test)]
mod tests {
    use super::super::filter::Filter;
    use super::*;
    use crate::Options;

    #[test]
    fn marks_count_letters_and_pass_over_page_numbers() {
        let text = "第1回 水辺会議\n\n○山川委員　川の水位を測る機器の更新とその費用の負\n\n- 3 -\n\n担について 述べる。\n○海野委員　はい。\n";
        let document = Document::parse(text.into(), &Options::default());
        let of = |words: &str| paint(&document, &Search::new(&document, words, Filter::default()), None, false);
        let id = &document.minutes.speeches[0].id;
        assert_eq!(of("費用の負担"), format!(" *\n{id}.1 15 19\n{id}.1 22 23"));
        assert_eq!(of("述べる"), format!(" *\n{id}.1 27 30"));
        assert_eq!(of("川委"), format!(" *\n{id}-h 2 4"));
        assert_eq!(of("水辺会議"), " *\nmv-block-1 3 7");

        let mut search = Search::new(&document, "川委", Filter { speakers: vec![0], ..Filter::default() });
        search.step(&document, true, None);
        assert_eq!(paint(&document, &search, None, true), format!("reveal {id}\n{id}-h 2 4 !"));
    }
}
