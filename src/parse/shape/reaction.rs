//! Stage directions that fill a line: （「異議なし」と声あり）, 〔賛成者起立〕.

use crate::convention::mark;
use crate::convention::sentence::ENDERS;
use crate::convention::stage;
use crate::japanese::date;
use crate::model::ReactionKind;
use crate::scan::{self, Table, table};

const OPEN: &str = "（(〔［[〈";
const CLOSE: &str = "）)〕］]〉";

/// How a call from the floor ends, though its bracket be missing.
static CALLS: Table = table!("の声 と呼ぶ者あり と呼ぶ者がある と声あり の声あり と言う者あり と呼ぶ者多し");

/// Who calls from the floor: ◯（呼ぶ声）, 〇（「異議なし」と呼ぶ者あり）
static VOICES: Table = table!("呼ぶ声 呼ぶ者 声あり の声 発言する者 言う者");

/// What the meeting answers as one.
static ANSWERS: Table = table!("異議なし 異議無し 拍手 委員了承");

/// Heads of the parts of a debate, which stand in brackets too: ［採決］
static PARTS: Table = table!("説明 質疑 討論 採決 表決 参照 報告 協議 質疑応答 意見交換");

/// A voice from the floor that stands where a label would: its mark, and a bracket that names nobody; or what is called,
/// in quotes.
fn voice(words: &str) -> Option<ReactionKind> {
    let bare = scan::trim_start(words, mark::SPEAKER);
    let quoted = bare.starts_with('「') && scan::suffix(scan::trim_end(bare, ENDERS), &CALLS).is_some();
    let marked = bare.len() < words.len();
    let inner = scan::upto(bare, scan::until(bare, CLOSE));
    let called = marked && scan::begins(inner, OPEN) && scan::contains(inner, &VOICES);
    // 【異議なし】
    let bold = bare.strip_prefix('【').and_then(|words| words.strip_suffix('】'));
    let answered = bold.is_some_and(|words| scan::suffix(words, &ANSWERS).is_some());
    let short = scan::is_short(words, LONGEST_CALL);
    (short && (quoted || called || answered))
        .then(|| scan::lookup(bare, &stage::WORDS).map_or(ReactionKind::Other, |(kind, _)| kind))
}

/// Characters of a call from the floor.
const LONGEST_CALL: usize = 60;

/// The kind of stage direction that these words are, if they are one: in brackets from end to end
/// (a bracket may be broken on one side), short, and with words of a stage direction. What stands
/// in 〔 〕 needs no such words.
pub fn read(words: &str) -> Option<ReactionKind> {
    if let Some(kind) = voice(words) {
        return Some(kind);
    }
    let inner = scan::trim_end(words, "。．");
    let opens = scan::begins(inner, OPEN);
    let closes = scan::ends(inner, CLOSE);
    if !opens
        || words.len() > 400
        || !(closes || inner.starts_with('〔') || scan::suffix(inner, &CALLS).is_some())
        || closes_early(inner)
        || scan::begins(inner, "［[") && scan::is_one(scan::trim(scan::trim(inner, OPEN), CLOSE), &PARTS)
    {
        return None;
    }
    // （休　　憩）
    let spaced = if scan::is_short(inner, 12) { scan::without_blanks(inner) } else { String::new() };
    let kind =
        scan::lookup(inner, &stage::WORDS).or_else(|| scan::lookup(&spaced, &stage::WORDS)).map(|(kind, _)| kind);
    kind.or_else(|| (inner.starts_with('〔') || is_hour(inner)).then_some(ReactionKind::Other))
}

/// ※ 各委員一致で可決 is the clerk's remark: where a sentence has ended above.
pub fn remark(words: &str, above: &str) -> Option<ReactionKind> {
    (words.starts_with('※') && (above.is_empty() || scan::ends(above, ENDERS))).then_some(ReactionKind::Other)
}

/// A time of day and nothing else: （午前９時００分）
fn is_hour(words: &str) -> bool {
    let inner = scan::trim(scan::trim(words, OPEN), CLOSE);
    matches!(date::find_times(inner).as_slice(), [(_, span)] if span.of(inner).len() == inner.len())
}

/// The bracket that opens the line closes before its end: （中山主査）それでは（笑）
fn closes_early(words: &str) -> bool {
    let mut depth = 0;
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        if scan::among(OPEN, c) {
            depth += 1;
        } else if scan::among(CLOSE, c) {
            depth -= 1;
        }
        if depth == 0 && chars.peek().is_some() {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use ReactionKind::*;

    #[test]
    fn reads_the_kinds() {
        let cases = [
            ("（「異議なし」と声あり）", Some(Assent)),
            ("〔「異議なし」と呼ぶ者あり。〕", Some(Assent)),
            ("〔｢異議なし｣と呼ぶ者あり", Some(Assent)),
            ("（「異議なし」と呼ぶ者あり", Some(Assent)),
            ("〔「異議あり」と呼ぶ者あり〕", Some(Dissent)),
            ("〔賛成者起立〕", Some(Vote)),
            ("〔山川海子君登壇、拍手〕", Some(Applause)),
            ("（拍手）", Some(Applause)),
            ("（休　　憩）", Some(Other)),
            ("〔速記中止〕", Some(Other)),
            ("（午前９時００分）", Some(Other)),
            ("◯（呼ぶ声）　異議なし。", Some(Assent)),
            ("◯（「異議なし」と呼ぶ者あり）", Some(Assent)),
            ("「異議なし」の声", Some(Assent)),
            ("○（山川委員）　「異議なし」の声を待つ。", None),
            ("「安全」の声を大きくしたい。", None),
            ("（午前９時の開会）", None),
            ("（中山主査）", None),
            ("（中山主査）それでは（笑）", None),
            ("（衆議院送付）", None),
        ];
        for (words, kind) in cases {
            assert_eq!(read(words), kind, "{words}");
        }
    }
}
