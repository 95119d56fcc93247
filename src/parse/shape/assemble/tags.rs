//! Tags of HTML within a line: <br>, <b>…</b>, and the links that only play a recording.

use crate::convention::mark::TAGS;
use crate::model::{Piece, PieceKind};
use crate::scan;
use crate::span::{Span, is_blank};

/// The words of a line and the tags between them, in order.
pub fn pieces(text: &str, line: Span) -> Vec<Piece> {
    let words = line.of(text);
    let mut pieces = Vec::with_capacity(1);
    let (mut told, mut at) = (0, 0);
    while let Some(open) = words[at..].find('<').map(|open| at + open) {
        let Some(end) = tag(&words[open..]).map(|bytes| open + bytes) else {
            at = open + 1;
            continue;
        };
        let end = end + button(&words[open..end], &words[end..]);
        push(text, &mut pieces, line, told..open, PieceKind::Text);
        push(text, &mut pieces, line, open..end, PieceKind::Markup);
        (told, at) = (end, end);
    }
    push(text, &mut pieces, line, told..words.len(), PieceKind::Text);
    pieces
}

fn push(text: &str, pieces: &mut Vec<Piece>, line: Span, own: std::ops::Range<usize>, kind: PieceKind) {
    let span = Span::new(line.start + own.start, line.start + own.end);
    if span.of(text).chars().all(is_blank) {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.kind == kind => last.span.end = span.end,
        _ => pieces.push(Piece { span, kind }),
    }
}

/// The bytes of the tag at the start, if its name is one of HTML.
fn tag(words: &str) -> Option<usize> {
    let inner = scan::from(words, 1);
    let named = inner.strip_prefix('/').unwrap_or(inner);
    let name = scan::upto(named, named.bytes().take_while(u8::is_ascii_alphanumeric).count());
    let close = || words.bytes().take(LONGEST_BUTTON).position(|byte| byte == b'>');
    scan::is_one(name, &TAGS).then(close).flatten().map(|close| close + 1)
}

/// The bytes behind a link up to its end where it shows no more than a time: 動画 02:56 再生
fn button(tag: &str, after: &str) -> usize {
    let end = after.find("</a>").filter(|end| tag.starts_with("<a ") && *end <= LONGEST_BUTTON);
    let shown = end.map_or("", |end| &after[..end]);
    let words = shown.rsplit('>').next().unwrap_or("");
    let timed = words.contains(':') && words.bytes().any(|b| b.is_ascii_digit()) && scan::is_short(words, 16);
    end.filter(|_| timed).map_or(0, |end| end + "</a>".len())
}

/// Bytes of a link's inside, the picture on it included.
const LONGEST_BUTTON: usize = 600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_words_from_tags() {
        let read = |words: &str| -> Vec<(String, bool)> {
            let pieces = pieces(words, Span::new(0, words.len()));
            pieces.iter().map(|p| (p.span.of(words).to_string(), p.kind == PieceKind::Text)).collect()
        };
        let own = |words: &str, told| (words.to_string(), told);
        assert_eq!(read("水位は<b>高い</b>。")[0], own("水位は", true));
        assert_eq!(
            read("<a href=\"x\"><svg/>再生 02:56</a>開会します。<br>"),
            [own("<a href=\"x\"><svg/>再生 02:56</a>", false), own("開会します。", true), own("<br>", false)]
        );
        for words in ["水位<基準のとき", "a < b > c", "<video>を使う"] {
            assert_eq!(read(words), [own(words, true)], "{words}");
        }
    }
}
