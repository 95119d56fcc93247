//! What the caller's roster says of labels: each entry is found by its words, however many there are.

use crate::japanese::fold;
use crate::parse::RosterEntry;
use crate::parse::source::interner::Interner;

/// Words to the first entry that has them.
#[derive(Default)]
struct Firsts {
    words: Interner,
    entries: Vec<usize>,
}

impl Firsts {
    fn add(&mut self, words: &str, entry: usize) {
        if self.words.number(words) == self.entries.len() {
            self.entries.push(entry);
        }
    }

    fn get(&self, words: &str) -> Option<usize> {
        self.words.get(words).map(|number| self.entries[number])
    }
}

/// The roster by its folded labels, and where an entry has none, by its names and roles.
#[derive(Default)]
pub struct Told<'m> {
    roster: &'m [RosterEntry],
    labels: Firsts,
    names: Firsts,
    roles: Firsts,
}

impl<'m> Told<'m> {
    pub fn new(roster: &'m [RosterEntry]) -> Self {
        let mut told = Self { roster, ..Self::default() };
        for (n, entry) in roster.iter().enumerate() {
            if let Some(label) = &entry.label {
                told.labels.add(&fold::key(label), n);
                continue;
            }
            told.names.add(&fold::key(&entry.name), n);
            if let Some(role) = &entry.role {
                told.roles.add(&fold::key(role), n);
            }
        }
        told
    }

    /// The first entry for a folded label whose words without a bracket are `base`: 山田梅子 is also meant by 山田梅子委員.
    pub fn of(&self, key: &str, base: &str) -> Option<&'m RosterEntry> {
        let ends = base.char_indices().map(|(at, c)| at + c.len_utf8());
        let named = ends.filter_map(|end| self.names.get(&base[..end]));
        named.chain(self.labels.get(key)).chain(self.roles.get(key)).min().map(|entry| &self.roster[entry])
    }
}
