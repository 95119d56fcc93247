//! Furniture: what the page needed and the reader does not: rules, page numbers, running heads,
//! the line that says that this is all.

use crate::convention::heading::{END_WORDS, NAVIGATION};
use crate::convention::mark;
use crate::japanese::fold;
use crate::parse::source::interner::Interner;
use crate::parse::source::lines::Line;
use crate::scan;
use crate::span::is_blank;

/// What tells the furniture of a document.
pub struct Furniture<'t> {
    text: &'t str,
    lines: &'t [Line],
    running: Heads,
    /// The first line of all is the title, though every page may repeat it.
    title: Option<usize>,
}

impl<'t> Furniture<'t> {
    pub fn of(text: &'t str, lines: &'t [Line]) -> Self {
        let title = lines.iter().position(|l| !l.is_blank());
        Furniture { text, lines, running: running_heads(text, lines), title }
    }

    /// Whether a line is furniture.
    pub fn holds(&self, line: usize) -> bool {
        let words = self.lines[line].span.of(self.text);
        is_rule(words)
            || is_end(words)
            || is_navigation(words)
            || is_print_stamp(words)
            || is_address_of_page(words)
            || is_tags(words)
            || self.running.holds(words) && Some(line) != self.title
            || is_head_with_page(words) && stands_alone(self.lines, line)
            || (is_page_number(words) && (stands_alone(self.lines, line) || is_dashed(words)))
    }
}

/// Drawn from rule characters alone: ─────・─────, ＝＝＝, * * *.
pub fn is_rule(words: &str) -> bool {
    let mut length = 0;
    for c in words.chars() {
        if !is_blank(c) {
            if !scan::among(mark::RULES, c) {
                return false;
            }
            length += 1;
        }
    }
    // A lone ○ is the mark of a speaker, a lone ・ a bullet; a lone ◇ sets parts of a record apart.
    length >= 3 || words == "◇"
}

/// － 以上 －, （以上）, 以上
fn is_end(words: &str) -> bool {
    if words.len() > 60 {
        return false;
    }
    let bare = scan::without_blanks(scan::trim(words, "－-―ー—─（）()【】［］"));
    scan::is_one(&bare, &END_WORDS)
}

/// What leads through a site: このページの先頭へ, 目次へ戻る　　　戻る, Copyright © …
fn is_navigation(words: &str) -> bool {
    words.len() <= NAVIGATION_BYTES
        && !words.ends_with('。')
        && scan::prefix(&scan::without_blanks(scan::trim_start(words, "▲△↑◀▶>")), &NAVIGATION).is_some()
}

/// Longest line of navigation, in bytes.
const NAVIGATION_BYTES: usize = 160;

/// What a browser prints above each page: 2024/11/05 1:34 会議録表示
fn is_print_stamp(words: &str) -> bool {
    let (day, rest) = words.split_at(scan::until(words, " 　"));
    let rest = scan::trim_start(rest, ",、");
    let (hour, title) = rest.split_at(scan::until(rest, " 　"));
    let figures = |part: &str, mark| {
        let mut pieces = part.split(mark);
        let count = pieces.clone().count();
        (pieces.all(is_number), count)
    };
    figures(day, '/') == (true, 3)
        && figures(hour, ':') == (true, 2)
        && !title.is_empty()
        && !scan::has(title, "~～〜-－")
}

/// What a browser prints below each page: https://… 2/56
fn is_address_of_page(words: &str) -> bool {
    let (address, page) = words.split_at(scan::until(words, " 　"));
    address.starts_with("http") && address.contains("://") && page.contains('/') && is_page_number(scan::trim(page, ""))
}

/// Tags of HTML around at most a few words: <a href="…">再生</a>
fn is_tags(words: &str) -> bool {
    if !(words.starts_with('<')
        && words.ends_with('>')
        && words[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c)))
    {
        return false;
    }
    let (mut inside, mut told) = (false, 0);
    for c in words.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c => told += usize::from(!inside && !is_blank(c)),
        }
    }
    told <= TAGGED
}

/// How many characters between tags are no words of the record: a button.
const TAGGED: usize = 12;

/// 3, - 3 -, ３ページ, 3/10, p. 3
fn is_page_number(words: &str) -> bool {
    if words.len() > 24 || !words.chars().any(|c| fold::narrow(c).is_ascii_digit()) {
        return false;
    }
    let bare = fold::key(words);
    let inner = scan::trim(scan::trim_start(scan::trim(&bare, "-()[]─<>"), "p.P"), "ページ頁");
    let (first, rest) = inner.split_at(scan::until(inner, "/-"));
    is_number(first) && (rest.is_empty() || is_number(&rest[1..]))
}

/// - 3 -: nothing but the number of a page is written so.
fn is_dashed(words: &str) -> bool {
    scan::begins(words, "-－") && scan::ends(words, "-－")
}

fn is_number(words: &str) -> bool {
    (1..=4).contains(&words.len()) && words.bytes().all(|b| b.is_ascii_digit())
}

/// Nothing stands right above or below it.
fn stands_alone(lines: &[Line], i: usize) -> bool {
    let empty = |line: Option<&Line>| line.is_none_or(|l| l.is_blank());
    let broken = lines[i].page_break || lines.get(i + 1).is_some_and(|next| next.page_break);
    broken || (empty(i.checked_sub(1).and_then(|p| lines.get(p))) && empty(lines.get(i + 1)))
}

/// Lines beside page breaks that come again there, or that repeat part of the document's first line:
/// the running head of every page.
fn running_heads(text: &str, lines: &[Line]) -> Heads {
    let mut heads = Heads::default();
    // A break is a form feed or a page number that stands alone; it touches the line on either side.
    let mut after_break = false;
    let mut before: Option<&str> = None;
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| !l.is_blank()) {
        let own = line.span.of(text);
        if heads.title.is_empty() && own.len() < 400 {
            heads.title = fold::key(own);
            continue;
        }
        let number = is_page_number(own) && (stands_alone(lines, i) || is_dashed(own));
        let broken = line.page_break || (i > 0 && lines[i - 1].page_break && lines[i - 1].is_blank());
        if (number || broken)
            && let Some(before) = before
        {
            heads.see(before);
        }
        if !number && (after_break || broken) {
            heads.see(own);
        }
        before = (!number && !after_break && !broken).then_some(own);
        after_break = number;
    }
    heads
}

/// A running head that stands on one page alone: 山川町会議録　p.2, 会議録（1／2）
fn is_head_with_page(words: &str) -> bool {
    let (head, page) = words.split_at(words.rfind([' ', '　', '\t']).unwrap_or(0));
    let page = scan::trim(page, "");
    words.len() <= 160
        && !head.is_empty()
        && !scan::has(head, "。、：:")
        && (scan::begins(page, "pPｐＰ") || scan::has(page, "/／"))
        && is_page_number(page)
}

/// A running head without the number of its page: 山川町会議録　p.2, 会議録（1／2）
fn without_page(words: &str) -> String {
    let (head, page) = words.split_at(words.rfind([' ', '　', '\t']).unwrap_or(0));
    if !head.is_empty() && is_page_number(scan::trim(page, "")) {
        scan::trim_end(head, "").to_string()
    } else {
        words.to_string()
    }
}

/// Lines seen beside page breaks, and how often.
#[derive(Default)]
struct Heads {
    names: Interner,
    times: Vec<u32>,
    /// The document's first line, folded.
    title: String,
}

impl Heads {
    fn see(&mut self, words: &str) {
        if words.len() <= 240 && !words.ends_with('。') {
            self.names.count(&without_page(words), &mut self.times);
        }
    }

    fn holds(&self, words: &str) -> bool {
        if words.len() > 240 {
            return false;
        }
        let Some(seen) = self.names.get(&without_page(words)) else { return false };
        self.times[seen] >= 2 || (words.len() >= 12 && self.title.contains(&fold::key(words)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::source::lines::all;

    fn find(text: &str) -> Vec<bool> {
        let lines = all(text);
        let furniture = Furniture::of(text, &lines);
        (0..lines.len()).map(|i| furniture.holds(i)).collect()
    }

    #[test]
    fn tells_rules_and_page_numbers_from_words() {
        for rule in ["─────・─────", "━━━━", "＝＝＝＝", "* * *", "－－－", "…………"]
        {
            assert!(is_rule(rule), "{rule}");
        }
        for words in ["○", "・", "－ 以上 －", "二、", "○○委員"] {
            assert!(!is_rule(words), "{words}");
        }
        for number in ["3", "- 3 -", "－ １２ －", "3/10", "3ページ", "p. 4", "(5)"] {
            assert!(is_page_number(number), "{number}");
        }
        for words in ["3件", "2021-07-07-1", "12345", "第3回", "3.5"] {
            assert!(!is_page_number(words), "{words}");
        }
    }

    #[test]
    fn tells_what_the_page_prints_from_words() {
        assert!(is_print_stamp("2026/05/27 9:05 記録の表示"));
        assert!(is_address_of_page("https://example.jp/a?b=1 2/56"));
        assert!(is_navigation("目次へ戻る　　　戻る") && is_navigation("▲このページの先頭へ"));
        assert!(is_tags("<a href=\"x\">再生</a>") && is_head_with_page("水辺町会議録　p.2"));
        for words in ["2024/11/05 10:00～12:00 第一会議室", "2024/11/05 の会議", "1:34 会議"] {
            assert!(!is_print_stamp(words), "{words}");
        }
        assert!(
            !is_address_of_page("https://example.jp/a を見る")
                && !is_tags("<b>水位は高いまま推移しており注意が要る</b>")
        );
        assert!(!is_navigation("前へ戻ることはできない。"));
    }

    #[test]
    fn a_number_among_words_is_no_page_number() {
        let text = "人数は\n3\nである。\n\n3\n\n続き";
        assert_eq!(find(text), [false, false, false, false, true, false, false]);
    }

    #[test]
    fn a_line_that_heads_every_page_is_furniture() {
        let text = "一頁。\n\u{0C}第3回 会議録\n続き。\n\u{0C}第3回 会議録\n終わり。";
        let heads = find(text).iter().filter(|f| **f).count();
        assert_eq!(heads, 2);
    }
}
