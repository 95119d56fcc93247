//! Very long words in pieces. The layout of brackets and combining marks costs the square of a run's
//! length in today's engines; pieces that are isolated from each other keep the page alive.

/// In bytes; no paragraph that people wrote comes near it without a stop.
const LONGEST: usize = 6000;

/// The pieces of `words`, in order and whole: cut behind a stop where there is one, else between two
/// characters. One piece unless the words are very long.
pub fn chunks(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = words;
    while rest.len() > LONGEST {
        let mut end = LONGEST;
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let stop = rest[..end].rfind('。').map_or(end, |at| at + '。'.len_utf8());
        let (piece, after) = rest.split_at(stop);
        found.push(piece);
        rest = after;
    }
    if !rest.is_empty() || found.is_empty() {
        found.push(rest);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_every_word() {
        for words in ["", "短い。", &"議事".repeat(5000), &"（".repeat(9000), &"一文である。".repeat(3000)]
        {
            let pieces = chunks(words);
            assert_eq!(pieces.concat(), words);
            assert!(pieces.iter().all(|piece| piece.len() <= LONGEST));
        }
        assert_eq!(chunks("短い。").len(), 1);
        assert!(chunks(&"一文である。".repeat(3000)).iter().all(|piece| piece.ends_with('。')));
    }
}
