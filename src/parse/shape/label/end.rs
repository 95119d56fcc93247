//! Where a name ends that nothing but a blank sets off.

use super::LONGEST;
use crate::convention::post;
use crate::japanese::fold;
use crate::parse::word::parts::remark;
use crate::parse::word::person::{is_seat, looks_like_person};
use crate::scan;
use crate::span::is_blank;

/// Bytes of a name in a bracket that a blank sets off from the post before it: 議長 （山川 海子君）
fn name_behind(after: &str) -> usize {
    let rest = scan::trim_start(after, "");
    let Some(inner) = rest.strip_prefix(['（', '(']) else { return 0 };
    let Some(close) = inner.char_indices().take(16).find(|(_, c)| matches!(c, '）' | ')')).map(|(at, _)| at) else {
        return 0;
    };
    let named = scan::suffix(&inner[..close], &post::NAME_HONORIFICS).is_some_and(|h| close > h.len());
    let end = after.len() - inner.len() + close + inner[close..].chars().next().map_or(0, char::len_utf8);
    if named { end } else { 0 }
}

/// Bytes of the name that `words` begin with, or `None` if no name ends here.
///
/// It ends at a blank, a colon, 〔 or the end of the line; blanks inside brackets, after a seat
/// number and between the parts of a name that only together look like a person belong to it.
#[cfg_attr(tuned, optimize(speed))]
pub(super) fn end_of_name(words: &str) -> Option<usize> {
    let mut depth = 0i32;
    let mut ends: [usize; 4] = [0; 4];
    let mut found = 0;
    let mut in_gap = false;
    let mut closed = false;
    for (count, (at, c)) in words.char_indices().enumerate() {
        // A label ends within this, however long the sentence behind it runs on without a comma.
        if count > LONGEST {
            closed = true;
            break;
        }
        let stop = depth <= 0 && (is_blank(c) || matches!(c, '：' | ':' | '〔'));
        if stop {
            if !in_gap {
                ends[found] = at;
                found += 1;
            }
            if !is_blank(c) || found == ends.len() {
                closed = true;
                break;
            }
            in_gap = true;
            continue;
        }
        in_gap = false;
        match c {
            '。' | '、' | '，' | '「' | '」' | '『' | '？' | '！' if depth <= 0 => {
                if found == 0 {
                    return None;
                }
                closed = true;
                break;
            }
            '（' | '(' => depth += 1,
            '）' | ')' => {
                depth -= 1;
                // 山本　収君（続）それでは…
                let end = at + c.len_utf8();
                if depth == 0
                    && remark(&words[..end])
                        .is_some_and(|(front, _)| !front.ends_with(is_blank) && looks_like_person(front))
                {
                    return Some(end);
                }
            }
            _ => {}
        }
    }
    if !closed {
        if depth > 0 && found == 0 {
            return None;
        }
        if found < ends.len() && !in_gap {
            ends[found] = words.len();
            found += 1;
        }
    }
    let ends = &ends[..found];
    let first = *ends.first()?;
    if looks_like_person(&words[..first]) && !is_seat(&words[..first]) {
        return Some(first + name_behind(&words[first..]));
    }
    let named = |words: &str| looks_like_person(words) || scan::is_one(&fold::key(words), &post::SIDES);
    ends.iter().skip(1).copied().find(|end| *end <= 60 && named(&words[..*end])).or(Some(first))
}
