//! The stand that a sentence takes: for, against, on a condition.

use crate::convention::item::{CONDITIONS, DECLARING, OTHER_OBJECTS, REPORTED, RESERVING, SO, STANCES};
use crate::model::Stance;
use crate::scan;

/// The stand that a sentence takes; the next one may put a condition.
pub fn stance(words: &str, next: &str) -> Option<Stance> {
    let (stance, word) = scan::lookup(words, STANCES)?;
    let at = words.find(word)?;
    let (before, after) = (scan::upto(words, at), scan::from(words, at + word.len()));
    let quoted = before.matches('「').count() > before.matches('」').count();
    // 賛成の立場から討論を行います。 is the speaker's own.
    let reported = !word.ends_with("立場") && scan::contains(after, &REPORTED) || before.contains("諸君");
    let other = scan::suffix(before, &OTHER_OBJECTS).is_some();
    if quoted
        || reported
        || other
        || words.ends_with("か。")
        || scan::prefix(words, &DECLARING).is_some_and(|word| scan::prefix(word, &SO).is_none())
    {
        return None;
    }
    let reserves = scan::contains(after, &CONDITIONS) || scan::prefix(next, &RESERVING).is_some();
    Some(if stance == Stance::For && reserves { Stance::Conditional } else { stance })
}

/// 賛成です。 takes a stand on what is at hand.
pub fn is_bare(words: &str) -> bool {
    let at = scan::lookup(words, STANCES).and_then(|(_, word)| words.find(word)).unwrap_or(words.len());
    let before = scan::upto(words, at);
    scan::is_short(before, 8) && !scan::has(before, "にへ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_stands_apart() {
        let cases = [
            ("本件に賛成する。", Some(Stance::For)),
            ("特に異論はない。", Some(Stance::For)),
            ("賛成するが、費用は見直すべきである。", Some(Stance::Conditional)),
            ("本件に反対する。", Some(Stance::Against)),
            ("反対するものではない。", Some(Stance::For)),
            ("賛成できない。", Some(Stance::Against)),
            ("反対する旨の意見が述べられた。", None),
            ("賛成の諸君の起立を求めます。", None),
            ("賛成ですか。", None),
            ("よって、本案には反対いたします。", Some(Stance::Against)),
            ("賛成多数であります。", None),
            ("山川委員の意見に賛成する。", None),
            ("賛成の立場から討論を行います。", Some(Stance::For)),
            ("水位を測る。", None),
        ];
        for (words, expected) in cases {
            assert_eq!(stance(words, ""), expected, "{words}");
        }
    }
}
