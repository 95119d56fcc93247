//! The cells of a line of a list: its words, brackets, marks and numbers, and what stands between them.

use super::name::{is_name_character, is_post};
use crate::convention::{mark, post};
use crate::japanese::numeral;
use crate::scan;
use crate::span::{Span, is_blank};

/// A piece of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    pub span: Span,
    pub kind: Kind,
    /// What stands before it.
    pub gap: Gap,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Word,
    /// With the brackets around it.
    Bracket,
    /// ◎, ・
    Mark,
    /// １番
    Seat(u32),
    /// （1）, ①, 8名, ほか: tells how many, or which, and nobody's name.
    Number,
    /// 同, 〃: what stands above or before holds again.
    Ditto,
    /// 委員 of …の各委員, without 各.
    Each,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gap {
    Glued,
    /// In columns.
    Blank(usize),
    Tab,
    Comma,
    Dot,
    Colon,
}

const OPENING: &str = "（(〔［[【＜〈《<";
const CLOSING: &str = "）)〕］]】＞〉》>";
const COMMAS: &str = "、，,；;／/";
const LISTED: &str = "※＊*•-－–●";

/// Reads a line into cells.
pub fn read(text: &str, line: Span) -> Vec<Cell> {
    let words = line.of(text);
    let mut cells: Vec<Cell> = Vec::new();
    let mut gap = Gap::Glued;
    let mut at = 0;
    while let Some(c) = scan::from(words, at).chars().next() {
        let width = c.len_utf8();
        let here = |end: usize| Span::new(line.start + at, line.start + end);
        let before = gap;
        if c == '\t' || scan::among("│┃|｜", c) {
            gap = Gap::Tab;
            at += width;
        } else if is_blank(c) || scan::among("…‥", c) {
            let columns = if c == ' ' { 1 } else { 2 };
            gap = match gap {
                Gap::Blank(n) => Gap::Blank(n + columns),
                Gap::Glued => Gap::Blank(columns),
                other => other,
            };
            at += width;
        } else if scan::among(COMMAS, c) {
            gap = Gap::Comma;
            at += width;
        } else if scan::among("：:", c) {
            gap = Gap::Colon;
            at += width;
        } else if scan::among("・･", c) && gap == Gap::Glued && !cells.is_empty() {
            gap = Gap::Dot;
            at += width;
        } else if scan::among(OPENING, c) {
            let end = at + bracket(scan::from(words, at));
            // (株)水辺電機, 水辺電機(株)部長; not 山川（有）委員
            let above = cells.last().filter(|above| before == Gap::Glued && above.kind == Kind::Word);
            if scan::is_one(inner(text, here(end)).of(text), &post::LEGAL_FORMS)
                && above.is_none_or(|above| !scan::is_short(above.span.of(text), 3))
            {
                let rest = scan::from(words, end);
                let goes_on = rest.starts_with(is_name_character);
                let whole = here(end + if goes_on { word(rest) } else { 0 });
                match cells.last_mut().filter(|above| before == Gap::Glued && above.kind == Kind::Word) {
                    Some(above) => above.span = above.span.join(whole),
                    None => cells.push(Cell { span: whole, kind: Kind::Word, gap: before }),
                }
                (gap, at) = (Gap::Glued, whole.end - line.start);
                continue;
            }
            cells.push(Cell { span: here(end), kind: Kind::Bracket, gap: before });
            (gap, at) = (Gap::Glued, end);
        } else if scan::among("・･", c) || scan::among(mark::SPEAKER, c) || scan::among(LISTED, c) {
            cells.push(Cell { span: here(at + width), kind: Kind::Mark, gap: before });
            (gap, at) = (Gap::Glued, at + width);
        } else {
            let end = at + word(scan::from(words, at));
            push(text, here(end), before, &mut cells);
            (gap, at) = (Gap::Glued, end);
        }
    }
    joints(text, &mut cells);
    cells
}

/// 会計管理者　兼　総務課長: 兼 between posts, and before one, is nobody's name.
fn joints(text: &str, cells: &mut [Cell]) {
    let mut above = String::new();
    for n in 0..cells.len() {
        let words = cells[n].span.of(text);
        if words == "兼" {
            let posted = is_post(&above) && scan::suffix(&above, &post::BODY_ROLES).is_none();
            let heads = cells.get(n + 1).is_some_and(|next| is_post(next.span.of(text)));
            if posted || heads {
                cells[n].kind = Kind::Number;
            }
        }
        above.push_str(words);
    }
}

/// What stands in a bracket.
pub fn inner(text: &str, bracket: Span) -> Span {
    Span::of_slice(text, scan::trim(bracket.of(text), "（()）〔〕［］[]【】＜＞〈〉《》<>")).trim(text)
}

/// Bytes of the bracket at the start, to its partner or to the end of the line.
fn bracket(words: &str) -> usize {
    let mut depth = 0;
    for (at, c) in words.char_indices() {
        depth += i32::from(scan::among(OPENING, c)) - i32::from(scan::among(CLOSING, c));
        if depth == 0 {
            return at + c.len_utf8();
        }
    }
    words.len()
}

/// Bytes of the word at the start, at least one character.
fn word(words: &str) -> usize {
    let ends = |c: char| {
        is_blank(c)
            || scan::among("│┃|｜…‥：:・･", c)
            || scan::among(COMMAS, c)
            || scan::among(OPENING, c)
            || scan::among("◎◇◆□■△▲▽▼☆★※＊", c)
    };
    let end = words.char_indices().skip(1).find(|(_, c)| ends(*c)).map_or(words.len(), |(at, _)| at);
    // １．山川
    match numeral::digits(words) {
        Some((_, bytes)) if bytes < end && scan::begins(scan::from(words, bytes), ".．)）") => bytes + 1,
        _ => end,
    }
    .max(words.chars().next().map_or(1, char::len_utf8))
}

fn push(text: &str, span: Span, gap: Gap, cells: &mut Vec<Cell>) {
    let words = span.of(text);
    let cell = |from: usize, to: usize, kind: Kind, gap: Gap| Cell {
        span: Span::new(span.start + from, span.start + to),
        kind,
        gap,
    };
    if scan::is_one(words, &post::DITTO) {
        return cells.push(cell(0, words.len(), Kind::Ditto, gap));
    }
    let after = scan::head(scan::from(text, span.end), 3).trim_start_matches([' ', '\u{3000}']);
    let last = !after.chars().next().is_some_and(is_name_character);
    if scan::is_one(words, &post::NOBODY_MORE) && (last || !scan::is_short(words, 1)) {
        return cells.push(cell(0, words.len(), Kind::Number, gap));
    }
    // ①山川
    if let Some(circled @ '①'..='⑳') = words.chars().next() {
        let end = circled.len_utf8();
        cells.push(cell(0, end, Kind::Seat(circled as u32 - '①' as u32 + 1), gap));
        if end < words.len() {
            push(text, Span::new(span.start + end, span.end), Gap::Glued, cells);
        }
        return;
    }
    // １番, 一番山川
    if let Some((seat, bytes)) = numeral::read(words)
        && let Some(rest) = scan::from(words, bytes).strip_prefix('番')
    {
        let end = words.len() - rest.len();
        cells.push(cell(0, end, Kind::Seat(seat), gap));
        if !rest.is_empty() {
            push(text, Span::new(span.start + end, span.end), Gap::Glued, cells);
        }
        return;
    }
    // 二十三名
    if let Some((_, bytes)) = numeral::kanji(words)
        && matches!(scan::from(words, bytes), "名" | "人")
    {
        return cells.push(cell(0, words.len(), Kind::Number, gap));
    }
    // ほか8名, 計12人, ５
    let counted = scan::trim_start(words, "計合以上下全他外ほか約総数のうち");
    if let Some((_, bytes)) = numeral::digits(counted)
        && matches!(
            scan::from(counted, bytes),
            "" | "名" | "人" | "." | "．" | ")" | "）" | "名中" | "人中" | "者" | "社"
        )
    {
        return cells.push(cell(0, words.len(), Kind::Number, gap));
    }
    // 一　番
    if words == "番"
        && let Some(above) = cells.last_mut()
        && let Some((seat, bytes)) = numeral::read(above.span.of(text))
        && bytes == above.span.len()
    {
        above.span = above.span.join(span);
        above.kind = Kind::Seat(seat);
        return;
    }
    // 山咲の各委員
    if let Some(at) = words.rfind('各')
        && is_post(scan::from(words, at + '各'.len_utf8()))
        && (at > 0 || !cells.is_empty())
    {
        let name = scan::trim_end(scan::upto(words, at), "の").len();
        if name > 0 {
            cells.push(cell(0, name, Kind::Word, gap));
        }
        return cells.push(cell(
            at + '各'.len_utf8(),
            words.len(),
            Kind::Each,
            if name > 0 { Gap::Glued } else { gap },
        ));
    }
    cells.push(cell(0, words.len(), Kind::Word, gap));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(line: &str) -> Vec<(&str, Kind, Gap)> {
        read(line, Span::new(0, line.len())).into_iter().map(|c| (c.span.of(line), c.kind, c.gap)).collect()
    }

    #[test]
    fn cuts_where_words_end() {
        use {Gap::*, Kind::*};
        assert_eq!(
            kinds("◎１番　山川（座長）、谷 ほか8名"),
            [
                ("◎", Mark, Glued),
                ("１番", Seat(1), Glued),
                ("山川", Word, Blank(2)),
                ("（座長）", Bracket, Glued),
                ("谷", Word, Comma),
                ("ほか8名", Number, Blank(1))
            ]
        );
        assert_eq!(kinds("一　番\t浜の各委員"), [("一　番", Seat(1), Glued), ("浜", Word, Tab), ("委員", Each, Glued)]);
    }
}
