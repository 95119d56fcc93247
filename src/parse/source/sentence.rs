//! Sentences (文) of a paragraph, read across the lines that a page or a wrapped text cuts.

use std::borrow::Cow;

use crate::model::{Paragraph, PieceKind};
use crate::scan;
use crate::span::Span;

/// One sentence: where it stands, and its words without what lies between its pieces.
pub struct Sentence<'t> {
    pub span: Span,
    pub words: Cow<'t, str>,
}

/// The sentences of a paragraph, in order, each with the stop that ends it.
#[cfg_attr(tuned, optimize(speed))]
pub fn of_paragraph<'t>(text: &'t str, paragraph: &Paragraph) -> Vec<Sentence<'t>> {
    let mut found: Vec<Sentence> = Vec::new();
    let mut open = false;
    for piece in paragraph.pieces.iter().filter(|p| p.kind == PieceKind::Text) {
        let mut rest = piece.span.of(text);
        while !rest.is_empty() {
            let stop = scan::until(rest, "。？");
            let end = stop + rest[stop..].chars().next().map_or(0, char::len_utf8);
            let (part, after) = rest.split_at(end);
            let words = scan::trim(part, "");
            match found.last_mut() {
                Some(last) if open => {
                    last.words.to_mut().push_str(words);
                    last.span.end = Span::of_slice(text, words).end;
                }
                _ => found.push(Sentence { span: Span::of_slice(text, words), words: Cow::Borrowed(words) }),
            }
            open = stop == part.len();
            rest = after;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Piece;

    #[test]
    fn reads_across_pieces() {
        let text = "一つ目。二つ\n目は長い。三つ目";
        let cut = text.find('\n').unwrap();
        let piece = |start, end| Piece { span: Span::new(start, end), kind: PieceKind::Text };
        let pieces = vec![piece(0, cut), piece(cut + 1, text.len())];
        let paragraph = Paragraph { pieces, ..Paragraph::default() };
        let sentences = of_paragraph(text, &paragraph);
        let words: Vec<&str> = sentences.iter().map(|s| &*s.words).collect();
        assert_eq!(words, ["一つ目。", "二つ目は長い。", "三つ目"]);
        assert_eq!(sentences[1].span.of(text), "二つ\n目は長い。");
    }
}
