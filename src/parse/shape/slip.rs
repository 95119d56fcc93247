//! Labels with a slip, known by the labels that are sound: ○山川委員それでは… without its blank,
//! O山川委員 with a letter for the mark, 【山川委員　… with a bracket that nothing closes.

use crate::convention::mark;
use crate::convention::post::BODY_ROLES;
use crate::japanese::fold;
use crate::parse::shape::label::{Candidate, Form};
use crate::parse::source::interner::Interner;
use crate::scan::{self, Table, table};
use crate::span::{Span, is_blank};

/// What is read or typed for a circle.
const CIRCLES: &str = "OoＯ0０";

/// What goes on with a sentence that only begins with a label: ○山川委員からの報告
static PARTICLES: Table =
    table!("から より が の に を と へ も や で は、 及び 並びに ・ 、 等 ほか 提出 説明 報告 発言 欠席 出席 選出");

/// Longest label that is looked for, in characters.
const LONGEST: usize = 32;

/// The label that a line begins with but for a slip; `sound` tells the names among `names` that
/// labels without a slip give.
pub fn read(text: &str, line: Span, form: Form, names: &Interner, sound: &[bool]) -> Option<Candidate> {
    let words = line.of(text);
    let first = words.chars().next()?;
    let marked = form == Form::Mark && (mark::SPEAKER.contains(first) || CIRCLES.contains(first));
    let opened = form == Form::Bracket && mark::closing(mark::LABEL_BRACKETS, first).is_some();
    if !marked && !opened {
        return None;
    }
    let after_mark = first.len_utf8();
    let mut key = String::new();
    let mut end = None;
    for (at, c) in words[after_mark..].char_indices().take(LONGEST) {
        if "。、「」".contains(c) {
            break;
        }
        if !is_blank(c) {
            key.push(fold::fold(c));
            if names.get(&key).is_some_and(|name| sound.get(name) == Some(&true)) {
                end = Some(after_mark + at + c.len_utf8());
            }
        }
    }
    let end = end?;
    let rest = scan::from(words, end);
    let closed = scan::trim_start(rest, "】）)］]：:");
    let gap = closed.len() < rest.len();
    // 山川委員長 is not 山川委員; after a blank anything may follow.
    let apart = gap || !closed.chars().next().is_some_and(|c| c as u32 >= 0x3400 || c == 'ー');
    let sentence = scan::has(closed, "。？") && (gap || scan::prefix(closed, &PARTICLES).is_none());
    let label = Span::new(line.start + after_mark, line.start + end);
    let said = Span::of_slice(text, closed);
    let mark_span = Span::new(line.start, line.start + after_mark);
    (apart && sentence).then_some(Candidate {
        form,
        mark: marked.then_some(mark_span),
        label: label.trim(text),
        head: Span::new(line.start, said.start).trim(text),
        text: Some(said),
    })
}

/// 山川委員　伺う。 among ○谷委員　…: a label that lost its mark, known by its words elsewhere and by the wide
/// blank behind it. A bare 委員 or 事務局 is too little.
pub fn unmarked(text: &str, line: Span, names: &Interner, sound: &[bool]) -> Option<Candidate> {
    let words = line.of(text);
    let end = scan::head(words, LONGEST).find(['　', '\t'])?;
    let key = fold::key(&words[..end]);
    let known = names.get(&key).is_some_and(|name| sound.get(name) == Some(&true));
    let label = Span::new(line.start, line.start + end);
    let said = Span::of_slice(text, scan::trim_start(&words[end..], ""));
    (known && !scan::is_one(&key, &BODY_ROLES) && scan::has(said.of(text), "。")).then_some(Candidate {
        form: Form::Mark,
        mark: None,
        label,
        head: label,
        text: Some(said),
    })
}

/// Whether two labels, folded, of at least four letters differ in one of the last two.
pub fn is_one_letter_off(label: &str, sound: &str) -> bool {
    let (mut letters, mut others) = (0, 0);
    let mut own = sound.chars().rev();
    for c in label.chars().rev() {
        letters += 1;
        match own.next() {
            Some(same) if same == c => {}
            Some(_) if letters <= 2 => others += 1,
            _ => return false,
        }
    }
    letters >= 4 && others == 1 && own.next().is_none()
}

/// 事務局： alone among bare labels.
pub fn with_colon(text: &str, line: Span, names: &Interner, sound: &[bool]) -> Option<Candidate> {
    let words = line.of(text).strip_suffix(['：', ':'])?;
    let known = scan::is_short(words, LONGEST)
        && names.get(&fold::key(words)).is_some_and(|name| sound.get(name) == Some(&true));
    let label = Span::of_slice(text, words).trim(text);
    known.then_some(Candidate { form: Form::Bare, mark: None, label, head: line, text: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_labels_are_found_without_blank_mark_or_bracket() {
        let mut names = Interner::default();
        names.number("山川委員");
        names.number("税務課長(谷次郎)");
        let label = |line: &'static str, form| {
            let c = read(line, Span::new(0, line.len()), form, &names, &[true, true])?;
            Some((c.label.of(line), c.text?.of(line)))
        };
        let cases = [
            ("○山川委員それでは伺う。", Form::Mark, Some(("山川委員", "それでは伺う。"))),
            ("○税務課長（谷　次郎）それでは。", Form::Mark, Some(("税務課長（谷　次郎）", "それでは。"))),
            ("O山川委員　伺う。", Form::Mark, Some(("山川委員", "伺う。"))),
            ("【山川委員　伺う。", Form::Bracket, Some(("山川委員", "伺う。"))),
            ("【山川委員）伺う。", Form::Bracket, Some(("山川委員", "伺う。"))),
            ("○山川委員からの報告である。", Form::Mark, None),
            ("○山川委員長　伺う。", Form::Mark, None),
            ("○谷委員　伺う。", Form::Mark, None),
            ("山川委員　伺う。", Form::Mark, None),
        ];
        for (line, form, expected) in cases {
            assert_eq!(label(line, form), expected, "{line}");
        }
    }

    #[test]
    fn a_known_label_may_lack_its_mark_before_a_wide_blank() {
        let mut names = Interner::default();
        for name in ["山川委員", "事務局"] {
            names.number(name);
        }
        let said = |line: &'static str| {
            unmarked(line, Span::new(0, line.len()), &names, &[true, true]).map(|c| c.text.map_or("", |t| t.of(line)))
        };
        assert_eq!(said("山川委員　伺う。"), Some("伺う。"));
        for line in ["山川委員 伺う。", "事務局　説明する。", "谷委員　伺う。", "山川委員　欠席", "山川委員の話。"]
        {
            assert_eq!(said(line), None, "{line}");
        }
    }
}
