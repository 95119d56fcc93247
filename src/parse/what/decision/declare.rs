//! The outcome that a sentence declares: its act, and the words that leave no doubt.

use crate::convention::item::REVISIONS;
use crate::convention::lead::*;
use crate::convention::outcome::*;
use crate::japanese::fold;
use crate::model::Outcome;
use crate::parse::what::act::{Act, Judged};
use crate::parse::what::mention::{Index, Items};
use crate::scan;

/// What a sentence declares.
#[derive(Clone, Copy)]
pub struct Declared {
    pub outcome: Outcome,
    /// How sure the judgement is.
    pub margin: i32,
    /// The words of a vote or a decision themselves are in it.
    pub plain: bool,
    /// It says only that nobody objected.
    pub bare: bool,
    /// The words of this outcome are in it.
    pub agreed: bool,
}

/// Margins, in units of the weights: what is below [`LEAST`] is told to the clerk and not asserted.
pub const LEAST: i32 = 8;
/// What asks, though it does not end as questions to a meeting do.
pub const ASKING: i32 = 5;
/// From here on a later one undoes an earlier one.
pub const STRONG: i32 = 16;
/// What decides a matter by its title alone, though nothing opened it.
pub const NAMED: i32 = 30;
/// What decides though nothing was asked and no word of its outcome is in it.
const UNASKED: i32 = 16;
/// What the words of an outcome add to an act that they agree with.
const AGREED: i32 = 10;
/// A sentence of the narration needs more, as most of it only tells.
pub const TOLD: i32 = 12;
/// What a mark before a line, and an answer of the meeting, add.
pub const MARKED: i32 = 20;
pub const ANSWERED: i32 = 12;
/// What decides the only matter though nothing opened it.
pub const ALONE: i32 = 16;
pub const SURE: i32 = 1000;

/// The outcome, if the sentence declares one.
pub fn outcome(words: &str, judged: Judged) -> Option<Declared> {
    if scan::suffix(words, &HAS_DECIDED).is_some() {
        return None;
    }
    let outcome = match judged.act {
        Act::Approve => Outcome::Approved,
        Act::Amend => Outcome::Amended,
        Act::Reject => Outcome::Rejected,
        Act::Withdraw => Outcome::Withdrawn,
        Act::Continue => Outcome::Continued,
        Act::Note if scan::suffix(words, &WONDERS).is_some() => return None,
        Act::Note => Outcome::Noted,
        _ if scan::contains(words, &ELECTED) => Outcome::Approved,
        _ if scan::contains(words, &TAKEN_NOTE) => Outcome::Noted,
        _ => return None,
    };
    let outcome = turned(outcome, words);
    let agreed = scan::lookup(words, &OUTCOMES).is_some_and(|(own, _)| own == outcome)
        || scan::contains(words, &ELECTED)
        || outcome == Outcome::Noted && scan::contains(words, &TAKEN_NOTE);
    let plain = scan::contains(words, &DECLARING);
    let bare = scan::contains(words, &NO_OBJECTION) && scan::lookup(words, &OUTCOMES).is_none();
    Some(Declared { outcome, margin: judged.margin + if agreed { AGREED } else { 0 }, plain, bare, agreed })
}

/// An outcome, turned by the other words around it.
fn turned(outcome: Outcome, words: &str) -> Outcome {
    // 時期は案のとおりとし、説明の方法は次回に示す。
    let settled = |clause: &str| clause.ends_with('し') && scan::contains(clause, &AS_PROPOSED);
    match outcome {
        // What is settled may leave a rest for later.
        Outcome::Continued if words.split(['、', '，']).any(settled) => Outcome::Approved,
        Outcome::Continued => Outcome::Continued,
        // 否決 sounds like 可決.
        _ if scan::contains(words, &REJECTED) => Outcome::Rejected,
        Outcome::Approved | Outcome::Amended if scan::contains(words, &HELD) => Outcome::Continued,
        // 報告として取り扱うこととし、これを了承した。
        Outcome::Approved if scan::contains(words, &TAKEN_NOTE) => Outcome::Noted,
        Outcome::Approved if asked(words) == Some(Outcome::Amended) && !scan::contains(words, &AS_PROPOSED) => {
            Outcome::Amended
        }
        // 金額は会計に一任
        Outcome::Amended if words.contains("一任") && !scan::contains(words, &REVISIONS) => Outcome::Approved,
        outcome => outcome,
    }
}

/// What a line marked as decided decides.
pub fn decided(words: &str) -> Option<Declared> {
    plainly(asked(words).unwrap_or(Outcome::Approved))
}

/// What the narration says in so many words, whatever the model hears.
pub fn stated(words: &str) -> Option<Declared> {
    let told = is_told(words) && !scan::contains(words, &OTHER_BODIES);
    worded(words).or_else(|| plainly(turned(noun(words)?, words))).filter(|_| told).map(|own| Declared {
        margin: TOLD,
        plain: true,
        ..own
    })
}

/// The outcome that a sentence without a verb ends in: 全員異議なく、原案どおり可決。
fn noun(words: &str) -> Option<Outcome> {
    scan::trailing(scan::trim_end(words, "。"), &PRINTED_OUTCOMES).map(|(outcome, _)| outcome)
}

/// What some words say by themselves, whatever the model hears.
pub fn worded(words: &str) -> Option<Declared> {
    let said = scan::lookup(words, &OUTCOMES).map(|(outcome, _)| outcome);
    let held = scan::contains(words, &HELD).then_some(Outcome::Continued);
    let outcome = said.or(held).filter(|_| scan::suffix(words, &HAS_DECIDED).is_none())?;
    plainly(turned(outcome, words))
}

/// What a line of notes prints in English: accepted, RESOLUTION: …
pub fn english(words: &str) -> Option<Declared> {
    let key = fold::key(scan::trim_start(words, BULLETS));
    if scan::prefix(&key, &GOING_ON).is_some() && key.contains(DISCUSSION) {
        return plainly(Outcome::Continued).map(|own| Declared { margin: TOLD, ..own });
    }
    let (outcome, word) = scan::leading(&key, &ENGLISH_OUTCOMES)?;
    let after = scan::from(&key, word.len());
    // Accepted papers are no outcome; what is put off may say until when.
    let whole = after.is_empty() || scan::begins(after, ".:;,(*") || outcome == Outcome::Continued;
    plainly(outcome).filter(|_| whole).map(|own| Declared { margin: TOLD, ..own })
}

/// What who presides declares by a formula: では、了承とします。
pub fn formula(words: &str) -> Option<Declared> {
    let own = worded(words).filter(|_| scan::suffix(words, &DECLARES).is_some())?;
    Some(Declared { margin: ALONE, ..own })
}

impl Declared {
    /// Whether it decides though the meeting was not asked.
    pub fn is_clear(&self) -> bool {
        self.agreed || self.plain || self.margin >= UNASKED
    }
}

/// What a line behind a mark decides, though it sounds like a task: ⇒ 原案のとおり委嘱する。
pub fn marked(words: &str) -> Option<Declared> {
    let approved = scan::contains(words, &AS_PROPOSED).then_some(Outcome::Approved);
    let noted = || scan::is_one(scan::trim_end(words, "。"), &NOTED_LINES).then_some(Outcome::Noted);
    plainly(asked(words).or(approved).or_else(noted)?)
}

/// What is laid down behind a mark: 結論：土曜とする。 Not what leaves it as it was or open: 現状維持とする。
pub fn settles(words: &str) -> Option<Declared> {
    let laid_down = scan::suffix(words, &SETTLES).filter(|_| !scan::contains(words, &UNSETTLED));
    laid_down.and_then(|_| plainly(Outcome::Approved))
}

fn plainly(outcome: Outcome) -> Option<Declared> {
    Some(Declared { outcome, margin: LEAST, plain: false, bare: false, agreed: true })
}

/// What a question asks the meeting to do, where that is not to approve.
pub fn asked(words: &str) -> Option<Outcome> {
    scan::lookup(words, &ASKED).map(|(outcome, _)| outcome)
}

/// Whether a sentence of the narration ends in a predicate of decision, or a short line is nothing else: 承認
pub fn is_told(words: &str) -> bool {
    let bare = scan::trim_end(words, "。）)*");
    let whole = scan::trim(bare, "（(「」*");
    scan::is_one(whole, &TOLD_LINES)
        || scan::suffix(bare, &TOLD_ENDS).is_some()
        || scan::suffix(words, &TOLD_OUTCOMES).is_some()
        || scan::contains(words, &DECLARING)
            && (scan::lookup(words, &OUTCOMES).is_some() || noun(words).is_some())
            && scan::suffix(words, &TOLD_SAYING).is_none()
}

/// Whether words below what somebody said are the record's: behind an arrow; where who speaks does not preside, also
/// behind another mark, or told as nobody speaks: 可決した。
pub fn is_record(words: &str, presides: bool) -> bool {
    let told = || is_told(words) && !words.ends_with("す。") && !words.ends_with("ました。");
    let bare = scan::trim_start(words, BULLETS);
    scan::begins(bare, ARROWS) && !is_answer(bare)
        || !presides && (unmarked(words).0 || told() || english(words).is_some())
}

/// →（事務局）マニュアルで対応する。 is what somebody said.
fn is_answer(words: &str) -> bool {
    let rest = scan::trim_start(words, ARROWS);
    scan::begins(rest, "（(") && scan::has(scan::head(rest, 12), "）)") && !scan::ends(rest, "）)")
}

/// What may stand before a line of notes, and what marks what came of it.
const BULLETS: &str = "・-*＊•　>";
const ARROWS: &str = "→⇒➡▶";
const ARROW: [char; 4] = ['→', '⇒', '➡', '▶'];

/// What closes such a mark.
const CLOSING: &str = "】］])）*";

/// A line of notes without the mark that says that it prints a decision, and whether it had one.
pub fn unmarked(words: &str) -> (bool, &str) {
    let bare = scan::trim_start(words, BULLETS);
    let arrow = scan::trim_start(bare, ARROWS);
    if arrow.len() < bare.len() && !is_answer(bare) {
        return (true, scan::trim_start(arrow, "*【】"));
    }
    // 賛成３、反対１ → 可決
    let result = bare.rsplit(ARROW).next().filter(|last| last.len() < bare.len()).map(|last| scan::trim(last, "*。"));
    if let Some(result) = result.filter(|last| scan::exact(last, &PRINTED_OUTCOMES).is_some()) {
        return (true, result);
    }
    let open = scan::trim_start(bare, "【［[(（*");
    // **保留**: 返答の手順を書き足す
    let mark = scan::upto(open, scan::until(open, CLOSING));
    let behind = scan::trim_start(scan::from(open, mark.len()), CLOSING);
    let is_mark = mark.len() + behind.len() < open.len() && scan::begins(behind, "：:");
    if is_mark && scan::exact(mark, &PRINTED_OUTCOMES).is_some() && !scan::is_one(mark, &DECISION_MARKS) {
        return (true, mark);
    }
    match scan::prefix(open, &DECISION_MARKS) {
        Some(word) => {
            let rest = scan::from(open, word.len());
            let plain = scan::trim_start(rest, "】］])）*：:　\t・");
            let marked = plain.len() < rest.len() && scan::begins(rest, "】］])）*：:　\t");
            if marked { (true, plain) } else { (false, bare) }
        }
        None => (false, bare),
    }
}

/// What a sentence does with each of several items, where it does not do the same with all:
/// Ａは決定し、Ｂは継続審議とする.
pub fn parts(words: &str, index: &Index) -> Vec<(Items, Outcome)> {
    let mut found: Vec<(Items, Outcome)> = Vec::new();
    let (mut rest, mut start) = (words, words);
    while !rest.is_empty() {
        let cut = (scan::until(rest, "、") + '、'.len_utf8()).min(rest.len());
        rest = scan::from(rest, cut);
        let clause = scan::upto(start, start.len() - rest.len());
        if let Some((outcome, _)) = scan::lookup(clause, &OUTCOMES) {
            let items = index.mentioned(clause);
            if items.is_empty() {
                return Vec::new();
            }
            found.push((items.into(), outcome));
            start = rest;
        }
    }
    let alike = found.windows(2).all(|pair| pair[0].1 == pair[1].1);
    if alike { Vec::new() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_off() {
        for (words, plain) in [
            ("→ 承認", (true, "承認")),
            ("**決定**: 版を上げる", (true, "版を上げる")),
            ("- **保留**: 次に諮る", (true, "保留")),
            ("- 継続: 置き場所の話", (false, "継続: 置き場所の話")),
            ("審議結果　・特段の問題はなく", (true, "特段の問題はなく")),
            ("・話をした", (false, "話をした")),
            ("決定に至る経緯を述べた。", (false, "決定に至る経緯を述べた。")),
        ] {
            assert_eq!(unmarked(words), plain, "{words}");
        }
    }
}
