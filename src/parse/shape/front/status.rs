//! Whether a record calls itself not final.

use crate::convention::heading::KINDS;
use crate::model::BlockKind;
use crate::parse::shape::assemble::Draft;
use crate::scan::{self, Table, table};
use crate::span::Span;

/// The words by which a record calls itself not final: in its title, its head or its foot.
pub fn draft(draft: &Draft) -> Option<Span> {
    let text = draft.text;
    let blocks = &draft.minutes.blocks;
    let outer = |kind: BlockKind| {
        !matches!(kind, BlockKind::Label(_) | BlockKind::Item(_) | BlockKind::Heading(_) | BlockKind::Attendee)
    };
    let titled = draft.title.iter().find_map(|span| {
        let words = span.of(text);
        let after = KINDS.words().filter_map(|kind| Some(words.rfind(kind)? + kind.len())).max();
        let proposed = after.and_then(|at| scan::prefix(scan::trim_start(&words[at..], ""), &PROPOSED));
        proposed.map(|word| {
            let at = scan::trim_start(&words[after.unwrap_or(0)..], "");
            Span::of_slice(text, scan::upto(at, word.len()))
        })
    });
    let head = blocks.iter().take_while(|block| !matches!(block.kind, BlockKind::Label(_))).take(HEAD_OR_FOOT);
    let foot = blocks.iter().rev().take(HEAD_OR_FOOT / 2);
    titled.or_else(|| {
        head.chain(foot).filter(|block| outer(block.kind)).find_map(|block| {
            let words = block.span.of(text);
            let found = scan::first(words, &UNFINISHED).filter(|_| scan::is_short(words, 80));
            let whole = || {
                scan::is_one(
                    &crate::japanese::fold::key(scan::trim(words, "（()）［[]］【】＜＞<>-－")),
                    &UNFINISHED_ALONE,
                )
            };
            found
                .and_then(|word| words.find(word).map(|at| Span::of_slice(text, &words[at..at + word.len()])))
                .or_else(|| whole().then_some(block.span))
        })
    })
}

/// How many blocks the head of a record has at most; its foot has half of them.
const HEAD_OR_FOOT: usize = 24;

/// What stands behind the kind of a record that is not final: 議事録（案）.
static PROPOSED: Table = table!("（案） (案) 【案】 ［案］ 〔案〕 案 （素案） （未定稿） （速報）");

/// What says anywhere in head or foot that a record is not final.
static UNFINISHED: Table =
    table!("未定稿 速報版 未校正 校正前 校閲前 暫定版 未確定稿 正式な会議録では 正式な議事録では");

/// What says so on a line of its own, folded.
static UNFINISHED_ALONE: Table = table!("速報 案 draft ドラフト 下書き 仮");

#[cfg(test)]
mod tests {
    #[test]
    fn a_record_calls_itself_a_draft() {
        for (text, words) in [
            ("第３回水辺会議 議事録（案）\n\n座長：始めます。\n", Some("（案）")),
            ("【速報版】\n第３回水辺会議 議事録\n\n座長：始めます。\n", Some("速報版")),
            ("第３回水辺会議 議事録\n\n座長：始めます。\n\n未定稿\n", Some("未定稿")),
            ("第３回水辺会議 議事録\n\n議題\n（１）計画（案）について\n\n座長：案を説明してください。\n", None),
        ] {
            let minutes = crate::parse(text, &crate::Options::default());
            assert_eq!(minutes.draft.map(|span| span.of(text)), words, "{text}");
        }
    }
}
