//! Long lists in pieces, each of which is laid out as it comes into sight.

use std::ops::Range;

use super::dom::{El, classed, el};

/// Entries of a piece; the style sheet knows how high so many are.
const PIECE: usize = 100;

/// The places of a list, piece by piece.
pub fn cut(places: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = places.start;
    while start < places.end {
        let end = places.end.min(start + PIECE);
        pieces.push(start..end);
        start = end;
    }
    pieces
}

/// The element of one piece. One that is short is always laid out.
pub fn far(tag: &'static str, piece: &Range<usize>) -> El {
    if piece.len() < PIECE { el(tag) } else { classed(tag, "mv-far") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_tile_a_list() {
        assert!(cut(3..3).is_empty());
        assert_eq!(cut(3..PIECE + 4), [3..PIECE + 3, PIECE + 3..PIECE + 4]);
    }
}
