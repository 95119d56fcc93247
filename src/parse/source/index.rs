//! Names to the one thing that each means.

use crate::japanese::fold;
use crate::parse::source::interner::Interner;

/// Finds things by their names, folded. A name of two things means neither.
#[derive(Default)]
pub struct Index {
    names: Interner,
    things: Vec<Option<usize>>,
}

impl Index {
    pub fn add(&mut self, name: &str, thing: usize) {
        let key = fold::key(name);
        if key.is_empty() {
            return;
        }
        let number = self.names.number(&key);
        if number == self.things.len() {
            self.things.push(Some(thing));
        } else if self.things[number] != Some(thing) {
            self.things[number] = None;
        }
    }

    pub fn get(&self, name: &str) -> Option<usize> {
        self.things.get(self.names.get(&fold::key(name))?).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_two_things_means_neither() {
        let mut index = Index::default();
        for (name, thing) in [("議案 １", 0), ("議案1", 0), ("報告", 1), ("報告", 2), ("報告", 1), ("", 3)] {
            index.add(name, thing);
        }
        assert_eq!(["議案１", "報告", "", "他"].map(|name| index.get(name)), [Some(0), None, None, None]);
    }
}
