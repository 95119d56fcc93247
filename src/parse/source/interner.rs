//! Words to small numbers: the one table by which the parser finds what it has seen before.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Gives equal words the same number, counting from 0 in order of first sight. What belongs to a
/// word stands in a plain list at its number.
#[derive(Default)]
pub struct Interner {
    numbers: HashMap<String, u32, BuildHasherDefault<Fnv>>,
}

/// FNV-1a. The standard hash guards servers from words made to collide, at several times the cost; here they
/// would only slow down whoever reads them.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Interner {
    /// The number of `words`, a new one if they are new.
    pub fn number(&mut self, words: &str) -> usize {
        if let Some(number) = self.get(words) {
            return number;
        }
        let number = self.numbers.len();
        self.numbers.insert(words.to_string(), number as u32);
        number
    }

    /// How many words have a number.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    pub fn get(&self, words: &str) -> Option<usize> {
        self.numbers.get(words).map(|n| *n as usize)
    }

    /// Counts one more of `words` in `counts`, which grows with the names, and gives their number.
    pub fn count(&mut self, words: &str, counts: &mut Vec<u32>) -> usize {
        let number = self.number(words);
        if number >= counts.len() {
            counts.resize(number + 1, 0);
        }
        counts[number] += 1;
        number
    }
}
