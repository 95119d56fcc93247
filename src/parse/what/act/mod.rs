//! What a sentence does in a meeting: opens a matter, asks, decides, takes a stand, asks for something.

pub mod feature;
mod model;

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
    /// How far the act is ahead of the next, in units of the weights.
    pub margin: i32,
}

/// What the sentence does. `before` is what stands right before it: the sentence, the answer of the
/// meeting, or nothing.
pub fn judge(sentence: &str, before: &str, voice: Voice) -> Judged {
    let scores = model::scores(&feature::buckets(sentence, before, voice));
    let mut best = (0, f32::MIN);
    let mut second = f32::MIN;
    for (class, score) in scores.into_iter().enumerate() {
        if score > best.1 {
            second = best.1;
            best = (class, score);
        } else if score > second {
            second = score;
        }
    }
    Judged { act: Act::ALL[best.0], margin: (best.1 - second) as i32 }
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
