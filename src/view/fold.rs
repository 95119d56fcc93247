//! What opens and closes: which parts there are, their ids, and which are open.

use std::ops::Range;

use super::dom::{El, classed, el};
use super::icon::{CHEVRON, icon};

/// What a fold holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A section of the transcript.
    Section,
    /// A section's speeches in the agenda.
    Agenda,
    /// A speech's points in the agenda.
    Points,
    /// A long run of speeches in the agenda, by its first.
    Run,
    /// An item's evidence and positions.
    Item,
    /// Requests and intentions.
    Wishes,
    /// The cards of the people.
    People,
    /// A speaker's speeches beyond the first few.
    Said,
    /// The timeline as a table.
    Table,
    /// The lanes beyond the first few.
    Lanes,
    /// The choice of speeches to show.
    Filter,
    /// The list of hits.
    Results,
}

/// Each kind, the beginning of its ids, and whether it is open at first.
const KINDS: [(Kind, &str, bool); 12] = [
    (Kind::Section, "mv-section", true),
    (Kind::Agenda, "mv-agenda", false),
    (Kind::Points, "mv-points", false),
    (Kind::Run, "mv-run", false),
    (Kind::Item, "mv-item", false),
    (Kind::Wishes, "mv-wishes", false),
    (Kind::People, "mv-people", false),
    (Kind::Said, "mv-said", false),
    (Kind::Table, "mv-table", false),
    (Kind::Lanes, "mv-lanes", false),
    (Kind::Filter, "mv-filter", false),
    (Kind::Results, "mv-results", false),
];

/// One part that opens and closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fold(pub Kind, pub usize);

impl Fold {
    /// The id of the part that it shows and hides.
    pub fn id(self) -> String {
        let Fold(kind, index) = self;
        let prefix = KINDS.iter().find(|row| row.0 == kind).map_or("", |row| row.1);
        crate::contract::id(prefix, index)
    }

    /// The fold of that id.
    pub fn read(id: &str) -> Option<Fold> {
        let (prefix, number) = id.rsplit_once('-')?;
        let kind = KINDS.iter().find(|row| row.1 == prefix)?.0;
        Some(Fold(kind, number.parse::<usize>().ok()?.checked_sub(1)?))
    }

    fn open_at_first(self) -> bool {
        KINDS.iter().any(|row| row.0 == self.0 && row.2)
    }
}

/// Which folds are open: those that stand otherwise than at first, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folds(Vec<Fold>);

impl Folds {
    pub fn is_open(&self, fold: Fold) -> bool {
        fold.open_at_first() != self.0.binary_search(&fold).is_ok()
    }

    /// Those of a kind that have one of these numbers.
    pub fn among(&self, kind: Kind, numbers: &Range<usize>) -> Folds {
        let at = |number| self.0.partition_point(|fold| *fold < Fold(kind, number));
        Folds(self.0.get(at(numbers.start)..at(numbers.end)).unwrap_or_default().to_vec())
    }

    pub fn set(&mut self, fold: Fold, open: bool) {
        match (self.0.binary_search(&fold), open == fold.open_at_first()) {
            (Ok(at), true) => drop(self.0.remove(at)),
            (Err(at), false) => self.0.insert(at, fold),
            _ => {}
        }
    }

    pub fn toggle(&mut self, fold: Fold) {
        self.set(fold, !self.is_open(fold));
    }

    /// The button that works a fold, and says how it stands. The words are the caller's to add.
    pub fn button(&self, fold: Fold, class: &'static str) -> El {
        classed("button", class)
            .put("type", "button")
            .put("aria-expanded", if self.is_open(fold) { "true" } else { "false" })
            .set("aria-controls", fold.id())
    }

    /// The usual button: a chevron and words.
    pub fn more(&self, fold: Fold) -> El {
        self.button(fold, "mv-more").add(icon(CHEVRON))
    }

    /// The part itself; out of sight unless open.
    pub fn body(&self, fold: Fold, tag: &'static str, class: &'static str) -> El {
        el(tag).put("class", class).id(fold.id()).put_if(!self.is_open(fold), "hidden", "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back() {
        for (kind, ..) in KINDS {
            assert_eq!(Fold::read(&Fold(kind, 11).id()), Some(Fold(kind, 11)));
        }
        assert_eq!(Fold::read("mv-section-0"), None);
        assert_eq!(Fold::read("section-1"), None);
    }

    #[test]
    fn folds_are_told_apart_by_kind_and_number() {
        let mut folds = Folds::default();
        for fold in [Fold(Kind::Agenda, 3), Fold(Kind::Points, 2), Fold(Kind::Points, 3), Fold(Kind::Run, 3)] {
            folds.set(fold, true);
        }
        assert_eq!(folds.among(Kind::Points, &(3..9)), Folds(vec![Fold(Kind::Points, 3)]));
        assert_eq!(folds.among(Kind::Points, &(4..9)), Folds::default());
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let mut folds = Folds::default();
        let section = Fold(Kind::Section, 3);
        assert!(folds.is_open(section) && !folds.is_open(Fold(Kind::Table, 0)));
        folds.toggle(section);
        assert!(!folds.is_open(section));
        folds.toggle(section);
        assert_eq!(folds, Folds::default());
    }
}
