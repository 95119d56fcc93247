//! Furniture: what the page needed and the reader does not: rules, page numbers, running heads,
//! the line that says that this is all.

use std::collections::HashMap;

use super::lines::Line;
use crate::convention::mark;
use crate::japanese::fold;
use crate::span::is_blank;

/// For every line, whether it is furniture.
pub fn find(text: &str, lines: &[Line]) -> Vec<bool> {
    let running = running_heads(text, lines);
    lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let words = line.span.of(text);
            is_rule(words)
                || is_end(words)
                || running.contains_key(words)
                || (is_page_number(words) && stands_alone(lines, i))
        })
        .collect()
}

/// Drawn from rule characters alone: ─────・─────, ＝＝＝, * * *.
pub fn is_rule(words: &str) -> bool {
    let mut length = 0;
    for c in words.chars() {
        if !is_blank(c) {
            if !mark::RULES.contains(c) {
                return false;
            }
            length += 1;
        }
    }
    // A lone ○ is the mark of a speaker, a lone ・ a bullet.
    length >= 3
}

/// － 以上 －, （以上）, 以上
fn is_end(words: &str) -> bool {
    if words.len() > 60 {
        return false;
    }
    let bare: String = words.chars().filter(|c| !is_blank(*c) && !"－-―ー—─（）()【】［］".contains(*c)).collect();
    matches!(bare.as_str(), "以上" | "了" | "以　上" | "（了）")
}

/// 3, - 3 -, ３ページ, 3/10, p. 3
fn is_page_number(words: &str) -> bool {
    if words.len() > 24 {
        return false;
    }
    let bare = fold::key(words);
    let inner = bare.trim_matches(['-', '(', ')', '[', ']', '─', '<', '>']);
    let inner = inner.strip_prefix("p.").or(inner.strip_prefix('p')).unwrap_or(inner);
    let inner = inner.strip_suffix("ページ").or(inner.strip_suffix("頁")).unwrap_or(inner);
    let mut parts = inner.split(['/', '-']);
    let number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    parts.next().is_some_and(number) && parts.next().is_none_or(number) && parts.next().is_none()
}

/// Nothing stands right above or below it.
fn stands_alone(lines: &[Line], i: usize) -> bool {
    let empty = |line: Option<&Line>| line.is_none_or(|l| l.is_blank());
    let broken = lines[i].page_break || lines.get(i + 1).is_some_and(|next| next.page_break);
    broken || (empty(i.checked_sub(1).and_then(|p| lines.get(p))) && empty(lines.get(i + 1)))
}

/// Lines beside page breaks that come again there, or that repeat part of the document's first line:
/// the running head of every page.
fn running_heads<'t>(text: &'t str, lines: &[Line]) -> HashMap<&'t str, usize> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut words = lines.iter().enumerate().filter(|(_, l)| !l.is_blank());
    let first = words.next().map(|(_, line)| line.span);
    let title = first.map(|f| fold::key(f.of(text))).filter(|t| t.len() < 400).unwrap_or_default();
    // A break is a form feed or a page number that stands alone; it touches the line on either side.
    let mut after_break = false;
    let mut before: Option<&str> = None;
    for (i, line) in words {
        let own = line.span.of(text);
        let number = is_page_number(own) && stands_alone(lines, i);
        let broken = line.page_break || (i > 0 && lines[i - 1].page_break && lines[i - 1].is_blank());
        if (number || broken)
            && let Some(before) = before
        {
            *seen.entry(before).or_default() += 1;
        }
        if !number && (after_break || broken) {
            *seen.entry(own).or_default() += 1;
        }
        after_break = number;
        before = (!number && !after_break && !broken).then_some(own);
    }
    seen.retain(|words, times| {
        let short = words.len() <= 240 && !words.ends_with('。');
        short && (*times >= 2 || (words.len() >= 12 && title.contains(&fold::key(words))))
    });
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::split;

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
    fn a_number_among_words_is_no_page_number() {
        let text = "人数は\n3\nである。\n\n3\n\n続き";
        let lines = split(text);
        let found = find(text, &lines);
        assert_eq!(found, [false, false, false, false, true, false, false]);
    }

    #[test]
    fn a_line_that_heads_every_page_is_furniture() {
        let text = "一頁。\n\u{0C}第3回 会議録\n続き。\n\u{0C}第3回 会議録\n終わり。";
        let lines = split(text);
        let heads = find(text, &lines).iter().filter(|f| **f).count();
        assert_eq!(heads, 2);
    }
}
