//! What stands around a line, and what that makes of it.

use super::Pass;
use super::top::TOLD_WITHIN;
use crate::convention::item::TITLE_TAILS;
use crate::convention::mark;
use crate::japanese::letter::is_letter;
use crate::parse::shape::heading;
use crate::parse::shape::numbering::Place;
use crate::parse::source::furniture::is_rule;
use crate::scan;

/// What may stand between a heading and the speech that it leads, beside rules and asides.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Way {
    Straight,
    OverHeadings,
}

impl Pass<'_> {
    /// Before the talk. A record without labels has its facts near the beginning.
    pub(super) fn is_before_body(&self, i: usize) -> bool {
        i < self.first_label && (self.first_label < self.lines.len() || i <= TOLD_WITHIN)
    }

    /// 日程第３, with its title on the next line.
    pub(super) fn is_titled_below(&self, i: usize) -> bool {
        let below = i + 1;
        below < self.lines.len()
            && self.labels[below].is_none()
            && !self.furniture[below]
            && reads_like_heading(self.words(below))
            && heading::read(self.text, self.lines[below].span).is_none()
            && heading::fact(self.text, self.lines[below].span).is_none()
    }

    /// Where a line stands that could be a heading.
    pub(super) fn place(&self, i: usize) -> Place {
        Place {
            in_speech: self.in_speech,
            in_list: self.is_list_entry(i),
            set_off: self.is_set_off(i),
            indent: self.lines[i].indent,
        }
    }

    /// Nothing but a heading stands between a blank line and a speech, or right above one.
    pub(super) fn is_set_off(&self, i: usize) -> bool {
        self.is_parted(i) || self.leads(i, Way::OverHeadings) || self.is_above_prose(i)
    }

    /// A rule or a stage direction.
    pub(super) fn is_break(&self, i: usize) -> bool {
        self.furniture[i] && is_rule(self.words(i)) || self.reactions[i].is_some()
    }

    /// A blank line stands above, or a speech begins right below.
    pub(super) fn is_apart(&self, i: usize) -> bool {
        i.checked_sub(1).is_none_or(|above| self.lines[above].is_blank()) || self.is_right_above_speech(i)
    }

    /// A blank line, a rule or a stage direction stands right above.
    pub(super) fn is_parted(&self, i: usize) -> bool {
        i.checked_sub(1).is_none_or(|above| self.lines[above].is_blank() || self.is_break(above))
    }

    /// A speech begins right below.
    pub(super) fn is_right_above_speech(&self, i: usize) -> bool {
        self.next(i).is_some_and(|next| self.labels[next].is_some())
    }

    /// A speech begins below, with nothing between but rules, stage directions and further headings.
    pub(super) fn leads(&self, i: usize, way: Way) -> bool {
        let mut below = (i + 1..self.lines.len()).filter(|n| !self.lines[*n].is_blank()).take(LED_WITHIN);
        let between = |n: &usize| {
            let words = self.words(*n);
            let business = || heading::read(self.text, self.lines[*n].span).is_some_and(|h| h.style.is_business());
            let matter = || reads_like_heading(words) && ends_in_matter(words);
            let headed = way == Way::OverHeadings && (business() || matter());
            self.labels[*n].is_none()
                && (self.furniture[*n] || self.reactions[*n].is_some() || headed || is_aside(words))
        };
        below.find(|n| !between(n)).is_some_and(|n| self.labels[n].is_some())
    }

    /// A sentence set in further begins right below, and a sentence ends right above.
    pub(super) fn is_above_prose(&self, i: usize) -> bool {
        let above = i.checked_sub(1).is_some_and(|above| self.words(above).ends_with('。'));
        let below = self.next(i).filter(|next| *next == i + 1).is_some_and(|next| {
            self.lines[next].indent > self.lines[i].indent
                && self.labels[next].is_none()
                && self.words(next).contains('、')
        });
        above && below && ends_in_matter(self.words(i))
    }

    /// Whether what was done about a numbered entry is told right below it.
    pub(super) fn opens_section(&self, i: usize) -> bool {
        self.opens(i, true)
    }

    /// `whole`: in a speech, too, or below the first of its parts.
    pub(super) fn opens(&self, i: usize, whole: bool) -> bool {
        let entry = |n: usize| {
            let words = self.words(n);
            scan::begins(words, mark::BULLETS) || heading::read(self.text, self.lines[n].span).is_some()
        };
        if heading::read(self.text, self.lines[i].span).is_none() {
            return false;
        }
        let open = |n: &usize| !self.lines[*n].is_blank() && !self.furniture[*n];
        for n in (i + 1..self.lines.len()).filter(open).take(4) {
            let words = self.words(n);
            // －事務局から説明－
            let noted = is_aside(words) && !scan::begins(words, "（(");
            let told = words.contains('。') || scan::begins(words, "→⇒➡▶");
            if self.labels[n].is_some() {
                return whole;
            }
            if noted || told || words.contains('、') && !scan::is_short(words, 30) {
                return true;
            }
            if entry(n) || heading::group(words).is_some() {
                // １　人事について, above (1) 採用について
                let style = |n: usize| heading::read(self.text, self.lines[n].span).map(|h| (h.style, h.value));
                let deeper = style(n).is_some_and(|(own, value)| value == 1 && style(i).is_some_and(|(s, _)| s != own));
                return deeper && whole && self.opens(n, false);
            }
        }
        false
    }

    pub(super) fn is_above_people(&self, i: usize) -> bool {
        let mut below = self.lines[i + 1..].iter().filter(|l| !l.is_blank()).take(2);
        let full = |span| self.people.of(span).iter().filter(|e| e.name.is_some_and(|name| name.full)).count();
        below.any(|next| self.people.is_certain(next.span) || full(next.span) > 1)
    }
}

/// How far below a heading the speech begins that it leads, in lines that are not blank.
const LED_WITHIN: usize = 6;

/// （資料１により説明）, －事務局から説明－: what the clerk notes between.
pub(super) fn is_aside(words: &str) -> bool {
    scan::begins(words, "（(〔［－―—-") && scan::ends(words, "）)〕］－―—-")
}

/// Short, and no sentence.
pub(super) fn reads_like_heading(words: &str) -> bool {
    let sentence = || words.ends_with(|c| ('\u{3041}'..='\u{3096}').contains(&c)) && !ends_in_matter(words);
    scan::is_short(words, 60)
        && !scan::ends(words, "。、？")
        && !words.starts_with('「')
        && !sentence()
        && !words.contains('。')
        && words.chars().any(is_letter)
}

/// …について, …の件, a bracket behind it allowed.
pub(super) fn ends_in_matter(words: &str) -> bool {
    let before = scan::upto(words, words.rfind(['（', '(']).unwrap_or(words.len()));
    [words, before].iter().any(|words| scan::suffix(scan::trim_end(words, "」"), &TITLE_TAILS).is_some())
}
