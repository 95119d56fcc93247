//! Entries of a list of items: the marks before them, and the words that announce one by itself.

use crate::convention::item::{ANNOUNCED, ANNOUNCED_WIDE, TITLE_COLUMNS};
use crate::convention::mark;
use crate::convention::outcome::PRINTED_OUTCOMES;
use crate::model::{ItemKind, Outcome};
use crate::scan;
use crate::span::Span;

/// An entry without its bullet and the box that is ticked when it is done: - [x] 版を上げる
pub fn unmarked(words: &str) -> &str {
    let bare = scan::trim_start(words, mark::BULLETS);
    let mut letters = bare.chars();
    let boxed = letters.next() == Some('[') && letters.next().is_some_and(|c| " 　xX✓".contains(c));
    if boxed && letters.next() == Some(']') { scan::trim_start(letters.as_str(), "") } else { bare }
}

/// An item that says itself what it is: 決定：版を上げる, → 宿題: 谷さん, TODO（谷）: 仕様を書く
pub fn announced(text: &str, line: Span) -> Option<(ItemKind, Span)> {
    let words = line.of(text);
    let first = scan::trim_start(words, ARROWS).chars().next()?;
    if words.len() > 600 || !(scan::may_begin(first, &ANNOUNCED) || scan::may_begin(first, &ANNOUNCED_WIDE)) {
        return None;
    }
    // 報告事項　決算報告の件
    let wide = scan::head(words, 8);
    let gap = scan::until(wide, "　\t");
    if gap < wide.len()
        && let Some(kind) = scan::exact(scan::upto(words, gap), &ANNOUNCED_WIDE)
    {
        let title = scan::trim_start(scan::from(words, gap), "");
        let told = title.ends_with('。') || scan::is_short(title, 4);
        return (!told).then(|| (kind, Span::of_slice(text, title)));
    }
    let bare = scan::trim_start(words, ARROWS);
    let word = scan::lookup(scan::upto(bare, scan::until(bare, "：:（(】]")), &ANNOUNCED)?;
    let rest = bare.strip_prefix(word.1)?;
    // **TODO**: …
    let rest = scan::trim_start(rest, "】]*");
    let title = match rest.chars().next()? {
        '：' | ':' => rest,
        '（' | '(' => {
            rest.split_once(['）', ')']).map(|(_, after)| after).filter(|after| scan::begins(after, "：:"))?
        }
        _ => return None,
    };
    let title = scan::trim(title, "：:*");
    (!title.is_empty()).then(|| (word.0, Span::of_slice(text, title)))
}

/// The outcome that is printed behind a title, and where: …について（可決）, … 原案可決
pub fn printed_outcome(text: &str, title: Span) -> Option<(Outcome, Span)> {
    let words = title.of(text);
    let mut rest = words;
    // Behind it may stand who brought it in: （可決）（国土交通省）
    for _ in 0..3 {
        rest = scan::trim_end(rest, "");
        let Some(inside) = rest.strip_suffix(['）', ')', '】', '］', ']']) else { break };
        let open = inside.rfind(['（', '(', '【', '［', '['])?;
        let inner = inside[open..].char_indices().nth(1).map_or("", |(at, _)| &inside[open + at..]);
        if let Some(outcome) = scan::exact(scan::trim(inner, ""), &PRINTED_OUTCOMES) {
            return Some((outcome, Span::of_slice(text, &rest[open..])));
        }
        rest = &inside[..open];
    }
    let rest = scan::trim_end(words, "");
    let gap = rest.rfind(['　', '\t', '…', '→', '：', ' '])?;
    let last = scan::trim_start(&rest[gap..], "…→：");
    scan::exact(last, &PRINTED_OUTCOMES)
        .filter(|_| last.len() < rest.len())
        .map(|outcome| (outcome, Span::of_slice(text, last)))
}

/// The column of a table that its head names as that of the titles: | 担当 | 内容 | 期限 |
pub fn title_column(head: &str) -> Option<usize> {
    let inner = head.strip_prefix('|')?;
    inner.split('|').position(|cell| scan::is_one(scan::trim(cell, "*"), &TITLE_COLUMNS))
}

/// The cell of a row of a table that stands in a column, else the longest: | 谷 | 仕様を書く | 5/9 |
pub fn cell(text: &str, line: Span, column: Option<usize>) -> Option<Span> {
    let inner = line.of(text).strip_prefix('|')?;
    if let Some(named) = column.and_then(|column| inner.split('|').nth(column)) {
        let cell = Span::of_slice(text, named).trim(text);
        return (!cell.is_empty()).then_some(cell);
    }
    inner
        .split('|')
        .map(|cell| Span::of_slice(text, cell).trim(text))
        .reduce(|a, b| if b.of(text).len() > a.of(text).len() { b } else { a })
        .filter(|c| !c.is_empty())
}

/// |---|:--:|
pub fn is_table_rule(words: &str) -> bool {
    words.len() > 2 && words.bytes().all(|b| b"|-: ".contains(&b)) && words.contains("--")
}

/// What may stand before such an item.
const ARROWS: &str = "→⇒➡▶・-*＊•【[";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_marks_off() {
        for (words, title) in
            [("- [x] 版を上げる", "版を上げる"), ("・[ ] 谷: 書く", "谷: 書く"), ("* 版", "版"), ("- [版]を", "[版]を")]
        {
            assert_eq!(unmarked(words), title, "{words}");
        }
    }

    #[test]
    fn reads_outcomes_behind_titles() {
        let read =
            |words: &'static str| printed_outcome(words, Span::new(0, words.len())).map(|(o, s)| (o, s.of(words)));
        assert_eq!(read("施行令の改正（決定）（環境省）"), Some((Outcome::Approved, "（決定）")));
        assert_eq!(read("手数料条例の改正　　　原案可決"), Some((Outcome::Approved, "原案可決")));
        assert_eq!(read("陳情第２号　水質について … 不採択"), Some((Outcome::Rejected, "不採択")));
        for words in ["会期の決定", "計画の変更（案）について", "監査委員の選任 同意を求める件"]
        {
            assert_eq!(read(words), None, "{words}");
        }
    }

    #[test]
    fn reads_items_that_announce_themselves() {
        let read = |words: &'static str| {
            announced(words, Span::new(0, words.len())).map(|(kind, title)| (kind, title.of(words)))
        };
        assert_eq!(read("決定：版を上げる"), Some((ItemKind::Decision, "版を上げる")));
        assert_eq!(read("→ 宿題: 谷さんが調べる"), Some((ItemKind::Other, "谷さんが調べる")));
        assert_eq!(read("- TODO(谷): 仕様を書く"), Some((ItemKind::Other, "仕様を書く")));
        assert_eq!(read("【決定】：版"), Some((ItemKind::Decision, "版")));
        for words in ["決定事項", "決定した。", "宿題が多い: 困る", "TODO:"] {
            assert_eq!(read(words), None, "{words}");
        }
    }
}
