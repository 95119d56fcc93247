//! Whether a line goes on with the sentence of the line before: paragraphs cut by a page break, and
//! texts wrapped by hand at a width of their own.

use crate::convention::mark;
use crate::convention::sentence::{ENDERS, OPEN_ENDS, REPORTING, STARTERS};
use crate::japanese::{fold, numeral};
use crate::parse::source::lines::Line;
use crate::scan;

/// What lies between two lines of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    None,
    /// Blank lines.
    Blank,
    /// A page number, running head or form feed.
    Page,
}

/// The width, in columns, at which a text was wrapped by hand, if it was: many lines end within two
/// full-width characters of one width, and most of those in mid-sentence.
pub fn wrap_width(text: &str, lines: &[Line]) -> Option<u16> {
    // Counted in full-width characters; what is wider than the last counts as that wide.
    let mut widths = [0u32; 256];
    for line in lines.iter().filter(|l| l.width >= 40) {
        widths[usize::from(line.width / 2).min(254)] += 1;
    }
    let long: u32 = widths.iter().sum();
    let near = |w: usize| widths[w - 1] + widths[w] + widths[w + 1];
    let peak = (1..255).max_by_key(|w| near(*w))?;
    let wider: u32 = widths[(peak + 2).min(255)..].iter().sum();
    let mut open = 0;
    for line in lines.iter().filter(|l| usize::from(l.width / 2).abs_diff(peak) <= 1) {
        open += u32::from(!scan::ends(line.span.of(text), "。」）"));
    }
    let many = near(peak) >= 8 && near(peak) * 2 >= long;
    (many && open * 3 >= near(peak) * 2 && wider * 10 <= long).then_some((peak as u16 - 1) * 2)
}

/// Whether the document sets blank lines between its paragraphs as a rule; then one tells nothing.
pub fn blank_lines_between(lines: &[Line]) -> bool {
    let text = lines.iter().filter(|l| !l.is_blank()).count();
    let after_blank = lines.windows(2).filter(|w| w[0].is_blank() && !w[1].is_blank()).count();
    after_blank * 3 > text
}

/// Whether a blank line stands below nearly every line.
pub fn is_double_spaced(lines: &[Line]) -> bool {
    let single = (0..lines.len()).filter(|i| is_single_blank(lines, *i)).count();
    let text = lines.iter().filter(|l| !l.is_blank()).count();
    single * 10 >= text * 8
}

/// Whether a line is blank between two that are not.
pub fn is_single_blank(lines: &[Line], i: usize) -> bool {
    let told = |line: Option<&Line>| line.is_some_and(|l| !l.is_blank());
    lines[i].is_blank() && told(i.checked_sub(1).and_then(|above| lines.get(above))) && told(lines.get(i + 1))
}

/// Columns of a line of prose that may have been cut though its text was not wrapped as a whole.
const LONG_LINE: u16 = 40;

/// Whether `after` goes on with the sentence of `before`.
pub fn continues(text: &str, before: &Line, after: &Line, gap: Gap, wrap: Option<u16>) -> bool {
    let head = before.span.of(text);
    let tail = after.span.of(text);
    if starts_anew(tail) {
        return false;
    }
    if let Some(width) = wrap
        && gap == Gap::None
    {
        // Half-width characters and the rules of line breaking leave some lines shorter.
        let full = before.width >= width || before.width >= width / 4 * 3 && !scan::ends(head, ENDERS);
        return full && after.indent <= before.indent;
    }
    // The further lines of a bulleted entry hang under its words.
    let hangs = gap == Gap::None
        && scan::begins(head, mark::BULLETS)
        && (1..=4).contains(&after.indent.wrapping_sub(before.indent));
    if hangs && (scan::prefix(tail, &REPORTING).is_some() || !scan::ends(head, ENDERS) && !scan::is_short(head, 19)) {
        return true;
    }
    if scan::ends(head, ENDERS) || after.indent > before.indent {
        return false;
    }
    if scan::ends(head, "、，") {
        return true;
    }
    // はじめに, 趣旨について: short lines that end in a particle are headings.
    if scan::is_short(head, 19) {
        return false;
    }
    let open = scan::suffix(head, &OPEN_ENDS).is_some();
    let starter = scan::prefix(tail, &STARTERS).is_some();
    let first = tail.chars().next().unwrap_or(' ');
    let last = head.chars().next_back().unwrap_or(' ');
    let cut = gap == Gap::None && before.width >= LONG_LINE && scan::has(head, "、，。") && tail.contains('。');
    open || cannot_begin(first)
        || (is_hiragana(first) && !starter && !is_hiragana(last))
        || (cut && !starter)
        || (gap == Gap::Page && !starter)
}

/// Enumerations, bullets, brackets of a group: the beginning of something else.
fn starts_anew(words: &str) -> bool {
    let first = words.chars().next().unwrap_or(' ');
    if scan::among(mark::BULLETS, first) && first != 'ー' || scan::among("│【〔＜《※①②③④⑤⑥⑦⑧⑨⑩", first)
    {
        return true;
    }
    crate::parse::shape::point::announced(words).is_some()
        || numeral::digits(words).is_some_and(|(_, bytes)| {
            let mut after = words[bytes..].chars();
            // １．５メートル is a measure.
            let separated = after.next().is_some_and(|c| scan::among("．.、）)　 ", c));
            separated && !after.next().is_some_and(|c| fold::narrow(c).is_ascii_digit())
        })
}

/// Small kana, closing brackets and punctuation never begin a paragraph.
fn cannot_begin(c: char) -> bool {
    scan::among("、。，）)」』】〕ぁぃぅぇぉっゃゅょァィゥェォッャュョーんン", c)
}

fn is_hiragana(c: char) -> bool {
    ('\u{3041}'..='\u{309F}').contains(&fold::narrow(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::source::lines::all;

    fn joins(before: &str, after: &str, gap: Gap) -> bool {
        let text = format!("{before}\n{after}");
        let lines = all(&text);
        continues(&text, &lines[0], &lines[1], gap, None)
    }

    const LONG: &str = "本日は、川の水位を測る機器の更新と、その費用の負担について";

    #[test]
    fn a_cut_sentence_goes_on() {
        for (tail, next) in [
            ("審議する対策", "のための基準を定める。"),
            ("この判断は町の", "インフラ全てに関わる。"),
            ("検討する関係が必要", "ということになる。"),
            ("提言ではあるが、", "町にとって大きい。"),
            ("変わる社会の中で生", "きていくための知恵である。"),
        ] {
            assert!(joins(&format!("{LONG}{tail}"), next, Gap::Blank), "{tail}／{next}");
        }
    }

    #[test]
    fn a_sentence_that_lacks_its_stop_does_not() {
        for (tail, next) in [
            ("私からは３点申し上げる", "まず、費用である。"),
            ("普及させることが重要である", "３点目は、時期である。"),
            ("普及させることが重要である", "また、時期もある。"),
            ("審議いただく。", "のための"),
            ("次の資料を配る", "・資料一"),
        ] {
            assert!(!joins(&format!("{LONG}{tail}"), next, Gap::Blank), "{tail}／{next}");
        }
        assert!(!joins("はじめに", "川の水位が上がった。", Gap::Blank));
    }

    #[test]
    fn a_page_break_joins_what_only_looks_complete() {
        let head = format!("{LONG}川の水位");
        assert!(joins(&head, "観測所を増やす。", Gap::Page));
        assert!(!joins(&head, "観測所を増やす。", Gap::Blank));
    }
}
