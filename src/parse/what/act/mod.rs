//! What a sentence does in a meeting: opens a matter, asks, decides, takes a stand, asks for something.
//!
//! A linear model over hashed features ([`feature`]): runs of 1 to 4 letters of the sentence, of its end and
//! of what stood before; who speaks; the sentence by its lemmas (endings taken off, words of one meaning,
//! kanji words). One machine for each act. The trainer (`examples/acts`, `npm run train`) chooses the weights
//! of each with L1, fits the chosen ones again with L2, and rounds them.
//!
//! Cross-validated on two of five parts of `tests/corpus/acts` (all five: .824 before the last row), with the size of the
//! weights (gzip -9):
//!
//! | how the weights are chosen | KB | macro F1 |
//! |---|--:|--:|
//! | letters and few lemmas, none left out | – | .828 |
//! | more lemmas, none left out | – | .838 |
//! | the 8,000 largest, fitted again | 14.1 | .787 |
//! | the 8,000 largest by weight × √frequency, fitted again | 14 | .813 |
//! | L1, 6,900 · 4,200 · 2,000 weights | 12 · 7 · 4 | .820 · .809 · .787 |
//! | and 296 further rows, wider tables; 12,000 weights | 20.4 | .840 |
//! | the same, 7,700 · 6,600 weights of at most 40 | 12.3 · 10.8 | .833 · .840 |
//! | the same, 6,600 of at most 20 | 10.2 | .833 |
//! | kanji words hashed among the letters, not the lemmas (three of five parts: .828 before) | 12 | .840 |

pub mod feature;
mod model;

pub use model::Judge;

/// What a sentence does; see `tests/corpus/acts/ACTS.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    None,
    Open,
    Ask,
    Approve,
    Amend,
    Reject,
    Withdraw,
    Continue,
    Note,
    For,
    Against,
    Conditional,
    Wish,
    Promise,
    Task,
}

impl Act {
    pub const COUNT: usize = 15;

    /// All, in the order of the enum.
    pub const ALL: [Act; Act::COUNT] = {
        use Act::*;
        [
            None,
            Open,
            Ask,
            Approve,
            Amend,
            Reject,
            Withdraw,
            Continue,
            Note,
            For,
            Against,
            Conditional,
            Wish,
            Promise,
            Task,
        ]
    };
}

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Who presides.
    Chair,
    /// The secretariat, a ministry, an executive who explains.
    Office,
    /// Everybody else who speaks.
    Member,
    /// The record itself, notes.
    Narrator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    pub act: Act,
    /// How far the act is ahead of the next, in thirds of a weight's unit: half of what it judges has
    /// over 30, and below 10 it hardly knows.
    pub margin: i32,
}

/// What the sentence does. `before` is what stands right before it: the sentence, the answer of the
/// meeting, or nothing.
pub fn judge(sentence: &str, before: &str, voice: Voice) -> Judged {
    model::trained().judge(&feature::buckets(sentence, before, voice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_everyday_formulas() {
        let cases = [
            ("よって、本案は原案のとおり可決されました。", "（賛成者起立）", Voice::Chair, Act::Approve),
            ("御異議ありませんか。", "", Voice::Chair, Act::Ask),
            ("次に、議案第3号を議題といたします。", "", Voice::Chair, Act::Open),
            ("よって、本請願は不採択と決しました。", "", Voice::Chair, Act::Reject),
            ("本件は継続審査とすることに決定いたしました。", "", Voice::Chair, Act::Continue),
            ("私は、本案に反対の立場から討論いたします。", "", Voice::Member, Act::Against),
            ("私は、この案に賛成です。", "", Voice::Member, Act::For),
            ("水位は何センチでしょうか。", "", Voice::Member, Act::None),
        ];
        for (sentence, before, voice, act) in cases {
            assert_eq!(judge(sentence, before, voice).act, act, "{sentence}");
        }
    }
}
