//! Questions and answers (質疑応答): which speech answers which, where the labels tell the sides.

use crate::convention::post::{ANSWERERS, ANSWERING, ASKING, REPORTERS};
use crate::japanese::fold;
use crate::model::Speech;
use crate::parse::shape::assemble::Draft;
use crate::scan;

/// The side of a talk that a label names.
enum Side {
    Asks,
    Answers,
    /// Whoever answers only those who come to ask: 大臣 the 記者.
    Holds,
}

/// A question that is open.
struct Asked<'l> {
    speech: usize,
    /// Folded; empty where none is printed.
    number: &'l str,
    /// By a reporter.
    pressed: bool,
}

/// Ties answers to the question right before them: several may answer one, and each side may go on. Anybody else ends it.
pub fn tie(draft: &mut Draft) {
    let speeches = &draft.minutes.speeches;
    let keys: Vec<String> = speeches.iter().map(|s| fold::key(s.label.map_or("", |l| l.of(draft.text)))).collect();
    let mut asked: Option<Asked> = None;
    let mut answers = Vec::new();
    for (i, key) in keys.iter().enumerate() {
        let (base, number) = parted(key);
        asked = asked.filter(|asked| together(&speeches[asked.speech], &speeches[i]));
        match side(base) {
            Some(Side::Asks) => asked = Some(Asked { speech: i, number, pressed: is_reporter(base) }),
            Some(own) => {
                let fits = |asked: &Asked| match own {
                    Side::Holds => asked.pressed,
                    _ => number.is_empty() || number == asked.number,
                };
                asked = asked.filter(fits);
                answers.extend(asked.as_ref().map(|asked| (i, asked.speech)));
            }
            None => asked = None,
        }
    }
    for (answer, question) in answers {
        draft.minutes.speeches[answer].answers = Some(question);
    }
}

/// Questions are answered in their own section.
fn together(question: &Speech, answer: &Speech) -> bool {
    question.section == answer.section
}

/// 問1 → 問, 1
fn parted(key: &str) -> (&str, &str) {
    let base = scan::trim_end(key, "0123456789");
    (base, scan::from(key, base.len()))
}

fn side(base: &str) -> Option<Side> {
    let bare = scan::upto(base, scan::until(base, "("));
    if scan::is_one(bare, &ASKING) || is_reporter(base) {
        Some(Side::Asks)
    } else if scan::is_one(bare, &ANSWERING) {
        Some(Side::Answers)
    } else {
        scan::suffix(bare, &ANSWERERS).map(|_| Side::Holds)
    }
}

/// 記者, 水辺新聞
fn is_reporter(base: &str) -> bool {
    scan::suffix(scan::upto(base, scan::until(base, "(")), &REPORTERS).is_some()
}

#[cfg(test)]
mod tests {
    use crate::parse::{Options, parse};

    fn answers(text: &str) -> Vec<Option<usize>> {
        parse(text, &Options::default()).speeches.iter().map(|speech| speech.answers).collect()
    }

    #[test]
    fn labels_tell_who_answers_whom() {
        let head = "水辺大臣記者会見概要\n令和６年５月１日\n\n";
        let asked = "（問）いつからですか。\n（答）来月からです。\n（答）補足します。\n（司会）次の方どうぞ。\n（答）以上です。\n";
        assert_eq!(answers(&[head, asked].concat()), [None, Some(0), Some(0), None, None]);
        let pressed = "記者：いつからですか。\n大臣：来月からです。\n記者：費用はいくらですか。\n大臣：一億円です。\n司会：終わります。\n大臣：では。\n";
        assert_eq!(answers(&[head, pressed].concat()), [None, Some(0), None, Some(2), None, None]);
        let assembly = "○山川委員　いつからですか。\n○市長　来月からです。\n○谷委員　はい。\n";
        assert_eq!(answers(&["議事録\n", assembly].concat()), [None, None, None]);
    }
}
