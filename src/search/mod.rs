//! Finding words in the whole text the way a reader means them.
//!
//! Text and query are folded alike: width (ＡＩ = AI, （案） = (案), ｻｰﾊﾞｰ = サーバー), case, old and new
//! forms of a kanji (澤 = 沢), small ヶ and ヵ of place names. Hiragana and katakana stay apart, as they
//! are different words to a reader (もも, モモ).
//!
//! A query is one phrase. Blanks count only between two words of Latin letters or digits, where any run
//! of them is one; everywhere else they are layout (加藤　勝信, a line that ends inside a word) and are
//! skipped, in the text and in the query. A hit may so run over a line or page break inside a
//! paragraph, never from one block into the next, and never overlaps another.

mod letters;

use crate::model::{BlockKind, Minutes, Piece, PieceKind};
use crate::span::Span;
use letters::Letters;

/// Between blocks, and between the words of a paragraph and the page numbers that cut it. No letter
/// folds to it.
const WALL: u16 = 0;

/// What is looked for, folded; as UTF-16, of which Japanese takes one unit a character.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<u16>);

impl Query {
    pub fn new(words: &str) -> Query {
        let whole = [Piece { span: Span::new(0, words.len()), kind: PieceKind::Text }];
        let mut units = Vec::new();
        append(&mut units, &mut Letters::of(words, &whole, PieceKind::Text));
        Query(units)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The whole text folded, block by block: two bytes a character.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    units: Vec<u16>,
    /// The unit at which each block begins, and the end.
    starts: Vec<u32>,
}

/// Where a hit begins in the [`Index`]. Hits are in the order of the blocks.
pub type Hit = u32;

impl Index {
    pub fn of(text: &str, minutes: &Minutes) -> Index {
        let mut index = Index::default();
        index.read(text, minutes, usize::MAX);
        index
    }

    /// Takes in the next blocks, about so many bytes. True once all are in; before that it finds nothing beyond them.
    pub fn read(&mut self, text: &str, minutes: &Minutes, bytes: usize) -> bool {
        let all = minutes.blocks.len();
        let mut left = bytes;
        self.units.reserve_exact((text.len() / 3).saturating_sub(self.units.len()));
        while self.starts.len() <= all {
            let block = self.starts.len();
            self.starts.push(self.units.len() as u32);
            if block == all {
                break;
            }
            let mut whole = [Piece { span: Span::default(), kind: PieceKind::Text }];
            let pieces = pieces(minutes, block, &mut whole);
            for kind in [PieceKind::Text, PieceKind::Furniture] {
                append(&mut self.units, &mut Letters::of(text, pieces, kind));
                self.units.push(WALL);
            }
            left = left.saturating_sub(minutes.blocks[block].span.len());
            if left == 0 {
                return false;
            }
        }
        true
    }

    /// Every place where the query stands, in one pass: linear whatever the words (Knuth, Morris, Pratt).
    pub fn find(&self, query: &Query) -> Vec<Hit> {
        let words = &query.0;
        let mut hits = Vec::new();
        if words.is_empty() {
            return hits;
        }
        let back = borders(words);
        let mut held = 0;
        for (at, unit) in self.units.iter().enumerate() {
            while held > 0 && words[held] != *unit {
                held = back[held - 1];
            }
            held += usize::from(words[held] == *unit);
            if held == words.len() {
                hits.push((at + 1 - held) as Hit);
                held = 0;
            }
        }
        hits
    }

    /// The block that a hit stands in.
    pub fn block_of(&self, hit: Hit) -> usize {
        self.starts.partition_point(|start| *start <= hit).saturating_sub(1)
    }

    /// Which of `hits` stand in some blocks.
    pub fn within(&self, hits: &[Hit], blocks: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let unit = |block: usize| self.starts.get(block).or(self.starts.last()).copied().unwrap_or_default();
        let before = |block| hits.partition_point(|hit| *hit < unit(block));
        let first = before(blocks.start);
        first..before(blocks.end).max(first)
    }

    /// How far into some blocks a hit stands, 0 to 1.
    pub fn part(&self, hit: Hit, blocks: &std::ops::Range<usize>) -> f64 {
        let unit = |block: usize| self.starts.get(block).copied().unwrap_or_default();
        let (start, end) = (unit(blocks.start), unit(blocks.end));
        f64::from(hit.saturating_sub(start)) / f64::from(end.saturating_sub(start).max(1))
    }

    /// Tells where in the source each hit stands, as its number among `hits`, its block and a span; once
    /// for each piece where a line or page break cuts it. The cost is that of the blocks with hits.
    pub fn locate(
        &self,
        text: &str,
        minutes: &Minutes,
        query: &Query,
        hits: &[Hit],
        tell: &mut dyn FnMut(usize, usize, Span),
    ) {
        let mut next = 0;
        while let Some(hit) = hits.get(next) {
            let block = self.block_of(*hit);
            let mut whole = [Piece { span: Span::default(), kind: PieceKind::Text }];
            let pieces = pieces(minutes, block, &mut whole);
            let mut unit = self.starts[block];
            for kind in [PieceKind::Text, PieceKind::Furniture] {
                let mut open: Option<(Span, usize)> = None;
                let mut letters = Letters::of(text, pieces, kind);
                while let Some((letter, span)) = letters.next() {
                    let Some(hit) = hits.get(next) else { break };
                    if unit >= *hit {
                        match &mut open {
                            Some((words, piece)) if *piece == letters.at => words.end = span.end.max(words.end),
                            _ => {
                                open.iter().for_each(|(words, _)| tell(next, block, *words));
                                open = Some((span, letters.at));
                            }
                        }
                    }
                    unit += letter.len_utf16() as u32;
                    if unit >= hit + query.0.len() as u32 {
                        open.take().iter().for_each(|(words, _)| tell(next, block, *words));
                        next += 1;
                    }
                }
                unit += 1;
            }
            // Whatever the arithmetic, the walk ends.
            while hits.get(next).is_some_and(|hit| self.block_of(*hit) <= block) {
                next += 1;
            }
        }
    }
}

/// The pieces of a block; `whole` makes room for those that are one.
fn pieces<'m>(minutes: &'m Minutes, block: usize, whole: &'m mut [Piece; 1]) -> &'m [Piece] {
    let Some(block) = minutes.blocks.get(block) else { return &[] };
    match block.kind {
        BlockKind::Paragraph(index) => minutes.paragraphs.get(index).map_or(&[], |paragraph| &paragraph.pieces),
        _ => {
            whole[0].span = block.span;
            whole
        }
    }
}

fn append(units: &mut Vec<u16>, letters: &mut Letters) {
    while let Some((letter, _)) = letters.next() {
        let mut pair = [0; 2];
        units.extend_from_slice(letter.encode_utf16(&mut pair));
    }
}

/// For each beginning of the words, the length of the longest shorter one that it ends with.
fn borders(words: &[u16]) -> Vec<usize> {
    let mut back = vec![0; words.len()];
    let mut held = 0;
    for at in 1..words.len() {
        while held > 0 && words[held] != words[at] {
            held = back[held - 1];
        }
        held += usize::from(words[held] == words[at]);
        back[at] = held;
    }
    back
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, parse};

    /// The words of every hit, as printed, the pieces of one joined by "/".
    fn found(text: &str, words: &str) -> Vec<String> {
        let minutes = parse(text, &Options::default());
        let (index, query) = (Index::of(text, &minutes), Query::new(words));
        let hits = index.find(&query);
        let mut found: Vec<String> = vec![String::new(); hits.len()];
        index.locate(text, &minutes, &query, &hits, &mut |hit, block, span| {
            assert!(minutes.blocks[block].span.contains(span));
            let parted = if found[hit].is_empty() { "" } else { "/" };
            found[hit].push_str(parted);
            found[hit].push_str(span.of(text));
        });
        found
    }

    #[test]
    fn folds_width_case_kana_width_and_forms() {
        let text = "○山川委員　ＡＩとｻｰﾊﾞｰの（案）を、黒澤委員の「ﾊﾟｲﾌﾟ」と併せ、市ヶ谷で。\n";
        for (words, printed) in [
            ("ai", "ＡＩ"),
            ("ＡＩ", "ＡＩ"),
            ("サーバー", "ｻｰﾊﾞｰ"),
            ("ｻｰﾊﾞｰ", "ｻｰﾊﾞｰ"),
            ("(案)", "（案）"),
            ("黑沢", "黒澤"),
            ("パイプ", "ﾊﾟｲﾌﾟ"),
            ("市ケ谷", "市ヶ谷"),
            ("｡", "。"),
        ] {
            assert_eq!(found(text, words), [printed], "{words}");
        }
        assert!(found(text, "さーばー").is_empty(), "hiragana is another word");
        assert!(found(text, "ﾊ").is_empty(), "half of a character is none");
    }

    #[test]
    fn combining_signs_and_what_is_not_seen_make_no_difference() {
        let text = "○山川委員　ハ\u{309A}ーキンク\u{3099}と辻\u{E0100}と議\u{200B}事。\n";
        assert_eq!(found(text, "パーキング"), ["ハ\u{309A}ーキンク\u{3099}"]);
        assert_eq!(found(text, "辻と"), ["辻\u{E0100}と"]);
        assert_eq!(found(text, "議事"), ["議\u{200B}事"]);
    }

    #[test]
    fn blanks_count_between_latin_words_alone() {
        let text = "○山川　海子委員　Open  Chain と AI 戦略、第 30 回。\n";
        assert_eq!(found(text, "open chain"), ["Open  Chain"]);
        assert!(found(text, "openchain").is_empty());
        assert_eq!(found(text, "AI戦略"), ["AI 戦略"]);
        assert_eq!(found(text, "第３０回"), ["第 30 回"]);
        assert_eq!(found(text, " 山川海子 "), ["山川　海子"]);
        assert_eq!(found(text, "　"), [""; 0]);
    }

    #[test]
    fn hits_run_over_line_and_page_breaks_but_not_into_another_block() {
        let text = "第1回 水辺会議\n\n○山川委員　川の水位を測る機器の更新とその費用の負\n\n- 3 -\n\n担について述べる。open\nchainも。\n○海野委員　述べる。\n";
        assert_eq!(found(text, "費用の負担"), ["費用の負/担"]);
        assert_eq!(found(text, "3").len(), 1, "the page number itself is found too");
        assert!(found(text, "chainも。海野").is_empty());
        assert_eq!(found(text, "述べる"), ["述べる"; 2]);
    }

    #[test]
    fn hits_do_not_overlap_and_are_counted_by_blocks() {
        let text = "○山川委員　あああああ。\n○海野委員　ああ。\n";
        assert_eq!(found(text, "ああ"), ["ああ"; 3]);
        let minutes = parse(text, &Options::default());
        let index = Index::of(text, &minutes);
        let hits = index.find(&Query::new("ああ"));
        let of = |speech: usize| index.within(&hits, minutes.speeches[speech].blocks.clone());
        assert_eq!([of(0), of(1)], [0..2, 2..3]);
        assert_eq!(index.within(&hits, 0..minutes.blocks.len()), 0..3);
    }

    #[test]
    fn a_pattern_within_itself_is_found() {
        assert_eq!(found("○山川委員　aabaabaaab。\n", "aabaaab"), ["aabaaab"]);
    }
}
