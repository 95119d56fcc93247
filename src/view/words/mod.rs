//! Every word of the interface, one file per language; what the static page says, too, stands in [`crate::words`].

mod en;
mod ja;

use std::ops::Deref;

use crate::count::thousands;
use crate::diagnostic::Lang;
use crate::model::{ItemKind, Match, Stance};
use crate::view::reading::matter::Matter;
use crate::view::reading::wish::WishKind;
use crate::words::Shared;

pub use en::EN;
pub use ja::JA;

/// The words of one language. Functions where a number or a name stands among them.
pub struct Words {
    shared: Shared,

    // toolbar
    pub inside: &'static str,
    pub summary: &'static str,
    pub decisions: &'static str,
    pub timeline: &'static str,

    // search
    pub search: &'static str,
    pub search_for: &'static str,
    /// Before a number of hits.
    pub hits_are: &'static str,
    /// Where among the hits the reader is: 3 / 12件.
    pub hits: fn(Option<usize>, usize) -> String,
    /// The same to be heard; `None` before the first step.
    pub found: fn(Option<usize>, usize) -> String,
    pub previous_hit: &'static str,
    pub next_hit: &'static str,
    pub clear: &'static str,
    pub filter: &'static str,
    pub filter_is_on: &'static str,
    pub section: &'static str,
    pub matter: &'static str,
    pub matters: fn(Matter) -> &'static str,
    pub all: &'static str,
    /// How many speeches are shown, of how many.
    pub shown: fn(usize, usize) -> String,
    pub results: &'static str,
    /// Around the first and the last hit that are listed, and how many there are; see [`among`].
    pub listed: [&'static str; 4],
    pub page_before: &'static str,
    pub page_after: &'static str,
    pub show_all: &'static str,

    // help
    pub help: &'static str,
    /// A button that leads past the record.
    pub past: &'static str,
    pub close: &'static str,
    /// Keys, and what they do.
    pub keys_of: &'static [(&'static str, &'static str)],

    // summary
    pub year: fn(u16) -> String,
    pub minutes: fn(u32) -> String,
    pub printed: &'static str,
    pub printed_line: &'static str,
    pub read: &'static str,
    pub read_line: &'static str,
    pub lede: fn(&Gist) -> Vec<Phrase>,

    // transcript
    pub drawing: fn(usize) -> String,

    // decisions
    pub statements: fn(Stance, usize) -> String,
    pub evidence_of: fn(&str) -> String,
    pub declared: &'static str,
    pub as_printed: &'static str,
    pub positions: &'static str,
    pub stance_is_read: &'static str,
    pub check: &'static str,
    pub owner: &'static str,
    pub due: &'static str,
    pub wishes: &'static str,
    pub wishes_open: &'static str,
    pub wishes_read: &'static str,
    pub wish: fn(WishKind) -> &'static str,

    // timeline
    pub flow: &'static str,
    pub caption: (&'static str, &'static str, &'static str),
    /// The same on a clock.
    pub caption_clock: (&'static str, &'static str, &'static str),
    /// What is taken for the end of a speech that has none.
    pub until_next: &'static str,
    pub measure: &'static str,
    pub keys: &'static str,
    pub bar: fn(usize, &str, &str) -> String,
    pub decided: &'static str,
    pub unit: &'static str,
    pub previous: fn(&str) -> String,
    pub next: fn(&str) -> String,
    pub more_lanes: fn(usize) -> String,
    pub overview: &'static str,
    /// Around the first and the last speech in sight, and how many there are; see [`among`].
    pub in_sight: [&'static str; 4],
    pub part_starts: &'static str,
    pub part_ends: &'static str,
    pub nearer: &'static str,
    pub further: &'static str,
    pub whole: &'static str,
    /// Before and behind how many rows are left.
    pub more_rows: [&'static str; 2],
    pub table: &'static str,
    pub table_title: &'static str,
    pub columns: [&'static str; 8],
    pub by_speaker: &'static str,
    pub by_group: &'static str,
    pub no_group: &'static str,
    /// Before and behind an estimated time of day.
    pub clock: (&'static str, &'static str),
    pub clock_note: &'static str,
    pub no_speeches: &'static str,

    // people
    pub persons: &'static str,
    pub matched: fn(Match) -> &'static str,
    /// More than one person of the list fits.
    pub ambiguous: &'static str,
    pub more_speeches: &'static str,
    pub unlisted: &'static str,
    pub silent: &'static str,
    pub absent: &'static str,

    // agenda and transcript
    pub open_all: &'static str,
    pub close_all: &'static str,
    pub open_agenda: &'static str,
    pub close_agenda: &'static str,
    pub speeches_in: fn(&str) -> String,
    pub points: fn(usize) -> String,
    pub points_of: fn(&str) -> String,
    pub by_heading: &'static str,
    pub about: fn(&str) -> String,

    // quotes
    pub quote: &'static str,
    pub quote_of: &'static str,
    /// Before and behind what the list says of a speaker.
    pub listed_as: (&'static str, &'static str),
}

impl Deref for Words {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.shared
    }
}

/// A language has one table of words.
impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        self.lang == other.lang
    }
}

/// What came of the items, for one sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gist<'t> {
    /// The one kind of all items that have an outcome; `None` where they differ.
    pub kind: Option<ItemKind>,
    pub outcomes: Vec<Came<'t>>,
    /// Items without an outcome, by kind.
    pub rest: Vec<(ItemKind, usize)>,
}

/// Items of which the same came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came<'t> {
    pub outcome: &'t str,
    pub count: usize,
    /// The words of assent to all of them, as printed.
    pub cue: Option<&'t str>,
}

impl Gist<'_> {
    /// How many items have an outcome.
    pub fn decided(&self) -> usize {
        self.outcomes.iter().map(|came| came.count).sum()
    }
}

/// Some words of a sentence that stand together: first what carries it, then the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub strong: String,
    pub plain: String,
}

pub fn phrase(strong: impl Into<String>, plain: impl Into<String>) -> Phrase {
    Phrase { strong: strong.into(), plain: plain.into() }
}

/// 101〜200件（全4,212件）: the first and the last of what is shown, of how many, between some words.
pub fn among(words: [&'static str; 4], numbers: [usize; 3]) -> String {
    let mut told = String::from(words[0]);
    for (number, words) in numbers.into_iter().zip(&words[1..]) {
        told.push_str(&thousands(number as u32));
        told.push_str(words);
    }
    told
}

pub fn of(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ja => &JA,
        Lang::En => &EN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1000, 10984, 1234567].map(thousands), ["0", "999", "1,000", "10,984", "1,234,567"]);
    }

    #[test]
    fn parts_of_a_whole_are_told() {
        assert_eq!(among(JA.listed, [101, 200, 4212]), "101〜200件（全4,212件）");
        assert_eq!(among(EN.in_sight, [1, 80, 569]), "Speeches 1–80 of 569");
    }

    #[test]
    fn the_lede_is_a_sentence_that_somebody_would_write() {
        use ItemKind::{Decision, Discussion, Report};
        let came = |outcome, count, cue| Came { outcome, count, cue };
        type Case<'t> = (Option<ItemKind>, &'t [Came<'t>], &'t [(ItemKind, usize)], &'t str, &'t str);
        let cases: [Case; 7] = [
            (None, &[], &[], "", ""),
            (None, &[], &[(Discussion, 2)], "討議事項2件。", "2 discussion items."),
            (
                None,
                &[],
                &[(Decision, 1), (Report, 1)],
                "結果が見つからない決定事項1件、報告事項1件。",
                "1 decision without a result that was found, 1 report.",
            ),
            (Some(Decision), &[came("可決", 1, None)], &[], "決定事項1件を可決。", "1 decision: 可決."),
            (
                Some(Decision),
                &[came("決定", 3, Some("異議なし"))],
                &[(Discussion, 1), (Report, 5)],
                "決定事項3件を「異議なし」で決定。ほかに討議事項1件、報告事項5件。",
                "3 decisions: 決定 (“異議なし”). Also 1 discussion item, 5 reports.",
            ),
            (
                Some(Decision),
                &[came("可決", 28, Some("異議なし")), came("否決", 2, None)],
                &[],
                "決定事項30件のうち28件を「異議なし」で可決、2件を否決。",
                "30 decisions: 28 可決 (“異議なし”), 2 否決.",
            ),
            (
                None,
                &[came("決定", 1, None), came("継続審査", 1, None)],
                &[(Discussion, 2)],
                "議事2件のうち1件を決定、1件を継続審査。ほかに討議事項2件。",
                "2 items: 1 決定, 1 継続審査. Also 2 discussion items.",
            ),
        ];
        for (kind, outcomes, rest, ja, en) in cases {
            let gist = Gist { kind, outcomes: outcomes.to_vec(), rest: rest.to_vec() };
            let say = |words: &Words| (words.lede)(&gist).into_iter().map(|p| p.strong + &p.plain).collect::<String>();
            assert_eq!((say(&JA).as_str(), say(&EN).as_str()), (ja, en));
        }
    }
}
