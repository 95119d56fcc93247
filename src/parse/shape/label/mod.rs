//! The form of a speaker's label on a line, whoever it names. Whether a document's labels have
//! that form is decided over the whole text, in [`crate::parse::shape::custom`].

mod end;
mod form;
mod head;

use form::{bare, bracketed, colon, gap, latin, marked};
pub use form::{behind_mark, is_holder, listed};
pub use head::told;

use crate::convention::mark;
use crate::scan;
use crate::span::Span;

/// How a label is set off from what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// ○山田委員　…, or alone on its line
    Mark,
    /// ● alone: somebody speaks, nobody is named
    Anonymous,
    /// 【山田委員】…, （山田委員）…
    Bracket,
    /// 山田委員：…
    Colon,
    /// 山田委員　　…: a gap, or a column of its own
    Gap,
    /// 山田委員, alone on its line
    Bare,
    /// Mr. POE. …, The CHAIR. …, POE: …
    Latin,
}

/// What could be a label, as its form shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub form: Form,
    pub mark: Option<Span>,
    /// The name, without mark and enclosing brackets; empty for [`Form::Anonymous`].
    pub label: Span,
    /// Mark, brackets, name, and a stage direction behind it: all that is not said.
    pub head: Span,
    /// What is said on the same line.
    pub text: Option<Span>,
}

/// Longest label, in characters; scanning stops there.
const LONGEST: usize = 80;

/// The candidate that a line begins with, by the most telling form.
#[cfg_attr(tuned, optimize(speed))]
pub fn read(text: &str, line: Span) -> Option<Candidate> {
    let words = line.of(text);
    let first = words.chars().next()?;
    if scan::among(mark::SPEAKER, first) {
        return marked(text, line, first);
    }
    let latin = if first.is_ascii_uppercase() { latin(text, line) } else { bracketed(text, line) };
    let unbulleted = |line| gap(text, line).or_else(|| bare(text, line));
    latin.or_else(|| colon(text, line)).or_else(|| match first {
        // • 山川委員, as pages print lists
        bullet if scan::among(mark::LISTED, bullet) => {
            let rest = Span::new(line.start + bullet.len_utf8(), line.end).trim(text);
            unbulleted(rest).map(|c| behind_bullet(line, bullet, c))
        }
        _ => unbulleted(line),
    })
}

/// A candidate found behind a bullet, which is its mark.
fn behind_bullet(line: Span, bullet: char, found: Candidate) -> Candidate {
    let mark = Span::new(line.start, line.start + bullet.len_utf8());
    Candidate { mark: Some(mark), head: Span::new(line.start, found.head.end), ..found }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(line: &str) -> Option<(Form, &str, Option<&str>)> {
        let c = read(line, Span::new(0, line.len()))?;
        Some((c.form, c.label.of(line), c.text.map(|t| t.of(line))))
    }

    #[test]
    fn reads_the_forms() {
        type Read = (Form, &'static str, Option<&'static str>);
        let cases: [(&str, Read); 36] = [
            ("○議長（山川海子君）　これより", (Form::Mark, "議長（山川海子君）", Some("これより"))),
            ("○山川海子君　ただいま", (Form::Mark, "山川海子君", Some("ただいま"))),
            ("◆（山川海子君）　質問", (Form::Mark, "山川海子君", Some("質問"))),
            ("◯４番（山川海子君）　質問", (Form::Mark, "４番（山川海子君）", Some("質問"))),
            ("○２２番（山　川　海　子議員）　はい", (Form::Mark, "２２番（山　川　海　子議員）", Some("はい"))),
            ("○（山川うみこ議長）　はい", (Form::Mark, "山川うみこ議長", Some("はい"))),
            ("○山川うみこ議長　　はい", (Form::Mark, "山川うみこ議長", Some("はい"))),
            ("◯総務部長（山川海人）〔登壇〕", (Form::Mark, "総務部長（山川海人）", None)),
            ("○吉川（元）委員　次に", (Form::Mark, "吉川（元）委員", Some("次に"))),
            ("○山川国務大臣：ただ今から", (Form::Mark, "山川国務大臣", Some("ただ今から"))),
            ("○５番　山川海子君　伺う。", (Form::Mark, "５番　山川海子君", Some("伺う。"))),
            ("○山川　委員長　伺う。", (Form::Mark, "山川　委員長", Some("伺う。"))),
            ("○ 山川委員　伺う。", (Form::Mark, "山川委員", Some("伺う。"))),
            ("●", (Form::Anonymous, "", None)),
            ("●　資料の件だが。", (Form::Anonymous, "", Some("資料の件だが。"))),
            ("【山川会長】　では", (Form::Bracket, "山川会長", Some("では"))),
            ("【渡邉(光)会長】", (Form::Bracket, "渡邉(光)会長", None)),
            ("(中山主査)　それでは", (Form::Bracket, "中山主査", Some("それでは"))),
            ("山川座長：おはよう", (Form::Colon, "山川座長", Some("おはよう"))),
            ("山川課長", (Form::Bare, "山川課長", None)),
            ("○山川（海）委員（水辺党）　はい", (Form::Mark, "山川（海）委員（水辺党）", Some("はい"))),
            ("◎知事（山川　海）　はい", (Form::Mark, "知事（山川　海）", Some("はい"))),
            ("○議事課長（山川海）　はい", (Form::Mark, "議事課長（山川海）", Some("はい"))),
            ("**山川委員**: はい", (Form::Colon, "山川委員", Some("はい"))),
            ("**山川委員：** はい", (Form::Colon, "山川委員", Some("はい"))),
            ("山川教育長　　はい", (Form::Gap, "山川教育長", Some("はい"))),
            ("○議長 （山川 海子君） はい", (Form::Mark, "議長 （山川 海子君）", Some("はい"))),
            ("○町長（山川海子君）（登壇）　はい", (Form::Mark, "町長（山川海子君）", Some("はい"))),
            ("・（山川委員）はい", (Form::Bracket, "山川委員", Some("はい"))),
            ("【山川委員】：はい", (Form::Bracket, "山川委員", Some("はい"))),
            ("＜委員Ａ＞　はい", (Form::Bracket, "委員Ａ", Some("はい"))),
            ("副代表）はい", (Form::Colon, "副代表", Some("はい"))),
            ("議　長　　　　はい", (Form::Gap, "議　長", Some("はい"))),
            ("委員長\tはい", (Form::Gap, "委員長", Some("はい"))),
            ("６番　　　　　はい", (Form::Gap, "６番", Some("はい"))),
            ("２　番（山川　海）　　はい", (Form::Gap, "２　番（山川　海）", Some("はい"))),
        ];
        for (line, expected) in cases {
            assert_eq!(label(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn a_label_ends_however_long_the_sentence_behind_it() {
        let line = ["○山川委員　", &"長い文である".repeat(40)].concat();
        assert_eq!(label(&line).map(|(_, label, _)| label), Some("山川委員"));
        assert_eq!(label(&["○", &"長い文である".repeat(40)].concat()), None);
    }
}
