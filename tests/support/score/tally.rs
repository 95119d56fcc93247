//! Counts by what is measured, and what is wrong in words.

use std::collections::BTreeMap;

/// What was right, what was answered, what the gold asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub hit: usize,
    pub answered: usize,
    pub asked: usize,
}

impl Count {
    /// F1 of a list, or the share of right values; `None` where nothing was asked or answered.
    pub fn rate(self) -> Option<f64> {
        let all = self.answered + self.asked;
        (all > 0).then(|| 2.0 * self.hit as f64 / all as f64)
    }
}

#[derive(Default)]
pub struct Tally {
    pub counts: BTreeMap<&'static str, Count>,
    /// Each thing that is wrong or missing: what is measured, and the difference.
    pub wrong: Vec<(&'static str, String)>,
}

impl Tally {
    pub fn add(&mut self, key: &'static str, hit: usize, answered: usize, asked: usize) {
        let count = self.counts.entry(key).or_default();
        count.hit += hit;
        count.answered += answered;
        count.asked += asked;
    }

    pub fn tell(&mut self, key: &'static str, what: String) {
        self.wrong.push((key, what));
    }

    /// One value that the gold has.
    pub fn right(&mut self, key: &'static str, ok: bool, what: impl FnOnce() -> String) {
        self.add(key, usize::from(ok), 1, 1);
        if !ok {
            self.tell(key, what());
        }
    }

    /// Two lists. Of the gold each entry says whether it is optional; what `free` allows is neither right nor wrong.
    /// Gives the pairs of places that are the same.
    pub fn lists<W: Clone>(
        &mut self,
        key: &'static str,
        answered: &[String],
        gold: &[(W, bool)],
        same: impl Fn(&str, &W) -> bool,
        free: impl Fn(&str) -> bool,
        name: impl Fn(&W) -> String,
    ) -> Vec<(usize, usize)> {
        let mut rest: Vec<usize> = (0..gold.len()).collect();
        let (mut pairs, mut extra) = (Vec::new(), Vec::new());
        for (at, words) in answered.iter().enumerate() {
            match rest.iter().position(|&i| same(words, &gold[i].0)) {
                Some(place) => pairs.push((at, rest.remove(place))),
                None => extra.push(words),
            }
        }
        let must = gold.iter().filter(|(_, optional)| !optional).count();
        let sure = pairs.iter().filter(|(_, i)| !gold[*i].1).count();
        let wrong: Vec<_> = extra.into_iter().filter(|words| !free(words)).collect();
        self.add(key, sure, sure + wrong.len(), must);
        for words in wrong {
            self.tell(key, format!("not in the gold: {words}"));
        }
        for i in rest.into_iter().filter(|&i| !gold[i].1) {
            self.tell(key, format!("missing: {}", name(&gold[i].0)));
        }
        pairs
    }

    pub fn take(&mut self, other: Tally) {
        for (key, count) in other.counts {
            self.add(key, count.hit, count.answered, count.asked);
        }
        self.wrong.extend(other.wrong);
    }

    pub fn rate(&self, key: &str) -> Option<f64> {
        self.counts.get(key).and_then(|count| count.rate())
    }

    pub fn hits(&self, key: &str) -> usize {
        self.counts.get(key).map_or(0, |count| count.hit)
    }
}
