//! Lines before the talk: the title, the facts, the people.

use super::{Pass, Region, Role};
use crate::convention::heading::{CLOSINGS, Fact, OPENINGS};
use crate::convention::post::{BODY_ROLES, NOBODY};
use crate::convention::sentence::PROSE;
use crate::japanese::date;
use crate::parse::shape::front;
use crate::parse::shape::heading::{self, Style};
use crate::parse::word::listed;
use crate::parse::word::name::is_name_character;
use crate::scan;
use crate::span::{Span, count_words};

/// How many lines from the beginning the facts of a meeting stand.
pub(super) const TOLD_WITHIN: usize = 60;
/// Bytes of the longest line of members.
const LONGEST: usize = 900;

impl Pass<'_> {
    /// １．令和５年４月１日（火）１４：００～: the day and hour, with no word that announces them.
    pub(super) fn is_numbered_date(&self, i: usize) -> bool {
        let Some(h) = heading::read(self.text, self.lines[i].span).filter(|_| i < self.first_label) else {
            return false;
        };
        let words = h.words.of(self.text);
        scan::is_short(words, 40)
            && date::find_date(words).is_some_and(|(_, at)| at.start == 0)
            && !date::find_times(words).is_empty()
    }

    /// A line that says when the meeting opened or closed, and little else: 　午前十時一分開議
    pub(super) fn is_clock(&self, words: &str) -> bool {
        if words.len() > 240 || scan::has(words, "。") {
            return false;
        }
        // 開　会（１０時００分）
        let squeezed = if scan::is_short(words, 40) && scan::has(words, "時") {
            scan::without_blanks(words)
        } else {
            String::new()
        };
        let verb = words.starts_with("日時")
            || scan::contains(&squeezed, &OPENINGS)
            || scan::contains(&squeezed, &CLOSINGS)
            || words.starts_with("日　時")
            || scan::begins(words, "自至")
            || scan::contains(words, &OPENINGS)
            || scan::contains(words, &CLOSINGS);
        if !verb {
            return false;
        }
        let times = date::find_times(words);
        let dated = date::find_date(words).map(|(_, span)| span);
        let told: usize =
            times.iter().map(|(_, span)| *span).chain(dated).map(|s| count_words(s.of(words)) as usize).sum();
        let besides = (count_words(words) as usize).saturating_sub(told);
        // In a speech 10時開始の予定で調整 is said; only the hour and its verb are noted.
        !times.is_empty() && (!self.in_speech || besides <= 6)
    }

    /// 日時：令和…, - 場所: 第一会議室: a fact of the meeting on one line, near the beginning.
    pub(super) fn is_told(&self, i: usize) -> Option<Fact> {
        if i >= self.first_label || i > TOLD_WITHIN {
            return None;
        }
        match heading::fact(self.text, self.lines[i].span)? {
            (fact @ (Fact::When | Fact::Where | Fact::Name), words, Some(value)) if words.end <= value.start => {
                let own = value.of(self.text);
                let dated = || date::find_date(own).is_some() || !date::find_times(own).is_empty();
                // [会場] 山川委員、谷委員 among the people.
                let people = || self.region == Region::Fact(Fact::Who) && self.people.is_certain(value);
                let told = match fact {
                    Fact::When => self.region == Region::Top || dated(),
                    Fact::Where => !people(),
                    _ => true,
                };
                told.then_some(fact)
            }
            _ => None,
        }
    }

    /// # 第３回定例会議: the first heading of notes is their title, if it is of the first level or names the meeting.
    pub(super) fn is_page_title(&self, i: usize) -> bool {
        let marked = |words: &str| scan::begins(words, "#=");
        let words = self.words(i);
        if self.region != Region::Top || !marked(words) || self.top.iter().any(|above| marked(self.words(*above))) {
            return false;
        }
        let inner = scan::trim(words, "#=");
        heading::read(self.text, self.lines[i].span).is_some_and(|h| h.style == Style::Hash(1))
            || self.top.is_empty() && (front::names_record(inner) || front::names_meeting(inner))
    }

    /// Before any heading: the title, then the facts.
    pub(super) fn top(&mut self, i: usize) -> Role {
        let words = self.words(i);
        // 14:00～16:00 on the line below the date.
        let timed = || matches!(date::find_times(words).as_slice(), [(_, first), ..] if first.start == 0);
        // ２０１７年９月１日　第１２６回山川会議　議事録, 2026年5月27日 議会運営委員会 are titles.
        let undated = date::find_date(words).filter(|(_, at)| at.start == 0).map_or(words, |(_, at)| &words[at.end..]);
        let titled = || front::is_title(words) && (front::names_record(undated) || front::names_meeting(undated));
        if words.len() < 160
            && !titled()
            && !front::is_web_page(words)
            && (date::find_date(words).is_some_and(|(_, span)| span.start < 20) || timed())
        {
            return Role::Meta(None);
        }
        if self.is_list_of_members(i) {
            self.members = Some(i);
            return Role::Attendee;
        }
        // 第一会議室及びWeb会議, below the date
        let below_date = || i > 0 && date::find_date(self.words(i - 1)).is_some();
        if front::is_place(words) && (below_date() || !front::names_meeting(words)) {
            return Role::Meta(Some(Fact::Where));
        }
        self.top.push(i);
        Role::Text
    }

    /// 山川委員、谷委員、浜委員: members between commas, though no heading announces them.
    fn is_list_of_members(&self, i: usize) -> bool {
        let words = self.words(i);
        let several = words.matches(['、', '，', ',']).count() >= 2;
        let goes_on = self.members.is_some_and(|above| self.next(above) == Some(i));
        if i >= self.first_label || words.len() > LONGEST || scan::has(words, "。") || !several && !goes_on {
            return false;
        }
        let people = self.people.of(self.lines[i].span);
        let named = people.iter().filter(|entry| entry.name.is_some_and(|name| name.full || !entry.posts.is_empty()));
        let (named, all) = (named.count(), people.len());
        named == all && named >= 3 || (goes_on || named >= 3) && named >= 1 && named * 4 >= all * 3
    }

    /// Whether a line below a list of people is none of it: prose, or nobody's line with nobody's below it.
    fn ends_list(&self, i: usize) -> bool {
        let words = self.words(i);
        let told = |n: usize| self.people.of(self.lines[n].span);
        let noted = scan::begins(words, "※注（(＊*|｜│") || words.len() > LONGEST;
        if noted || scan::is_one(&scan::without_blanks(words), &NOBODY) {
            return false;
        }
        let set_off = i.checked_sub(1).is_some_and(|above| self.lines[above].is_blank());
        // A surname or a given name on a line of its own.
        if !set_off && scan::is_short(words, 4) && words.chars().all(is_name_character) {
            return false;
        }
        let entries = told(i);
        let named = |entries: &[listed::Entry]| entries.iter().any(|e| e.name.is_some());
        let certain = |e: &listed::Entry| e.is_certain() || e.name.is_some_and(|name| name.full);
        if scan::contains(words, &PROSE) && !entries.iter().any(certain) {
            return true;
        }
        // 委員３名（山川、谷、浜）
        let bracketed =
            words.split_once(['（', '(']).map(|(_, inner)| Span::of_slice(self.text, scan::trim_end(inner, "）)")));
        if bracketed.is_some_and(|inner| self.people.of(inner).iter().filter(|e| e.name.is_some()).count() > 1) {
            return false;
        }
        let nobody = if set_off || scan::ends(words, "：:") { !named(&entries) } else { entries.is_empty() };
        nobody
            && self.next(i).is_none_or(|next| {
                // 水辺審議会委員, 会長, 山川　海子, one below the other
                let office = scan::is_one(self.words(next), &BODY_ROLES);
                let after = self.next(next).filter(|_| !set_off || office);
                self.labels[next].is_some() || !named(&told(next)) && after.is_none_or(|after| !named(&told(after)))
            })
            && (set_off || heading::fact(self.text, self.lines[i].span).is_none_or(|(fact, ..)| fact != Fact::Who))
    }

    /// A line of the attendee list, or the sentence that ends it.
    pub(super) fn attendee(&mut self, i: usize) -> Role {
        let words = self.words(i);
        if words.ends_with('。') || self.ends_list(i) {
            self.region = Region::Body;
            return Role::Text;
        }
        let named = heading::group(words).is_some();
        if named { Role::Group } else { Role::Attendee }
    }
}
