//! The entries of lists: their bullets, and the names behind them.

use crate::convention::mark;
use crate::convention::notes::{HONORIFICS, NO_NAMES};
use crate::japanese::fold;
use crate::japanese::letter::is_letter;
use crate::scan;
use crate::span::{Span, is_blank};

/// An entry with a name behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Its first line and the one that ends in the name.
    pub first: usize,
    pub last: usize,
    /// Where its words begin.
    pub said: usize,
    /// The name with its brackets.
    pub name: Span,
}

/// Longest name, in characters; of several people together.
const LONGEST: usize = 16;
const LONGEST_TOGETHER: usize = 80;

/// What stands between several names.
const BETWEEN: &str = ",、，・/／→";

/// Bytes of the bullet that words begin with, and of the blank behind it.
pub fn bullet(words: &str) -> Option<usize> {
    let rest = scan::trim_start(words, mark::BULLETS).trim_start_matches('+');
    let bytes = words.len() - rest.len();
    let latin = words.starts_with(['-', '*', '+', '–']);
    // -5度 and *強調* are no entries; - [ ] and □ are things to do.
    let apart = !latin || words[..bytes].ends_with(is_blank);
    (bytes > 0
        && apart
        && !rest.is_empty()
        && !rest.starts_with("[ ]")
        && !rest.starts_with("[x]")
        && !words.starts_with('□'))
    .then_some(bytes)
}

/// → 決定：… tells what came of it.
pub fn is_result(words: &str) -> bool {
    words.starts_with(['→', '⇒', '➡', '□']) || words.starts_with("決定") || words.starts_with("結論")
}

/// The bracket with a name that a line ends in.
pub fn signed(text: &str, line: Span) -> Option<Span> {
    let words = scan::trim_end(line.of(text), "。．.");
    let closed = scan::ends(words, "）)");
    // （山田（由）): the bracket that the last one closes; without one, the last that opens.
    let mut depth = 0;
    let mut open = None;
    for (at, c) in words.char_indices().rev().take(LONGEST_TOGETHER) {
        match c {
            '）' | ')' if closed => depth += 1,
            '）' | ')' => return None,
            '（' | '(' => {
                depth -= 1;
                if depth <= 0 {
                    open = Some(at);
                    break;
                }
            }
            _ => {}
        }
    }
    let open = open.filter(|open| *open > 0)?;
    let span = Span::new(line.start + open, line.end);
    let own = Signed { first: 0, last: 0, said: 0, name: span };
    let inner = own.label(text).of(text);
    let plain = own.people(text).all(|name| is_plain(&name));
    (!inner.is_empty() && plain && (closed || own.people(text).all(|name| is_handle(&name)))).then_some(span)
}

impl Signed {
    /// The name as printed, without the brackets around it.
    pub fn label(&self, text: &str) -> Span {
        let words = scan::trim_end(self.name.of(text), "。．.");
        let inner = &words[words.chars().next().map_or(0, char::len_utf8)..];
        let closing = |c: char| matches!(c, '）' | ')');
        let opened = inner.chars().filter(|c| matches!(c, '（' | '(')).count();
        let closed = inner.chars().filter(|c| closing(*c)).count();
        let inner = if closed > opened { inner.strip_suffix(closing).unwrap_or(inner) } else { inner };
        Span::of_slice(text, scan::trim(inner, ""))
    }

    /// The people whom it names, folded, without what honours them.
    pub fn people<'t>(&self, text: &'t str) -> impl Iterator<Item = String> + use<'t> {
        self.label(text).of(text).split(|c| scan::among(BETWEEN, c)).map(|name| {
            let name = fold::key(scan::trim(name, ""));
            let bare = scan::suffix(&name, &HONORIFICS).filter(|own| own.len() < name.len()).map_or(0, str::len);
            name[..name.len() - bare].to_string()
        })
    }
}

/// mizunoe, kusa-kari, hama22e
pub fn is_handle(name: &str) -> bool {
    name.len() >= 2
        && !scan::is_one(name, &NO_NAMES)
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
}

/// 岸上, 山川さん: two to four kanji, perhaps with what honours them.
pub fn is_surname(label: &str) -> bool {
    let honour = scan::suffix(label, &HONORIFICS).map_or(0, str::len);
    let bare = &label[..label.len() - honour];
    let kanji = |c: char| ('一'..='鿿').contains(&c) || c == '々';
    (1..=4).contains(&bare.chars().count()) && bare.chars().all(kanji) && !scan::is_one(bare, &NO_NAMES)
}

/// Letters of a name and no other word.
fn is_plain(name: &str) -> bool {
    let letter = |c: char| is_letter(c) || matches!(c, '々' | 'ー' | '(' | ')');
    (is_handle(name) || name.chars().all(letter) && !name.is_ascii())
        && scan::is_short(name, LONGEST)
        && !scan::is_one(name, &NO_NAMES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(line: &str) -> Option<&str> {
        let name = signed(line, Span::new(0, line.len()))?;
        Some(Signed { first: 0, last: 0, said: 0, name }.label(line).of(line))
    }

    #[test]
    fn finds_the_name_behind_the_words() {
        for (line, own) in [
            ("予算は足りるか？（岸上）", "岸上"),
            ("折れていたのが原因（山川（由））", "山川（由）"),
            ("先送りする(tanigawa)", "tanigawa"),
            ("解散しました(tanigawa", "tanigawa"),
            ("まとめてほしい(tanigawa→yamakawa)", "tanigawa→yamakawa"),
            ("足りると思う（谷さん）。", "谷さん"),
        ] {
            assert_eq!(name(line), Some(own), "{line}");
        }
        for line in
            ["次回は4月（予定）", "（岸上）", "全数（4,160個）", "公開した(https://example.org/a)", "読む (会議中に"]
        {
            assert_eq!(name(line), None, "{line}");
        }
    }

    #[test]
    fn tells_bullets() {
        assert_eq!(bullet("・足りるか"), Some(3));
        assert_eq!(bullet("* はい"), Some(2));
        assert_eq!(bullet("--- はい"), Some(4));
        for line in ["-5度", "- [ ] 書く", "□ 書く", "はい", "**太字**"] {
            assert_eq!(bullet(line), None, "{line}");
        }
    }
}
