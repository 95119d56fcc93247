//! Rests between bounded pieces of work, so that a page can do something else meanwhile.
//!
//! The steps of reading that go over the whole text are `async`: they tell [`Pace`] what they read, and where
//! it is used up they rest until they are polled again. Nobody is woken; who polls decides when.

use std::cell::Cell;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// How far reading may go before it rests. It counts bytes, as the parser knows no clock.
#[derive(Default)]
pub struct Pace {
    /// Bytes that may still be read.
    left: Cell<usize>,
    /// Bytes that were read, by all steps together.
    read: Cell<usize>,
}

impl Pace {
    /// Lets reading go on for so many bytes.
    pub fn allow(&self, bytes: usize) {
        self.left.set(bytes);
    }

    /// Bytes read so far, by all steps together: each step reads the text once.
    #[cfg_attr(not(feature = "view"), allow(dead_code))]
    pub fn read(&self) -> usize {
        self.read.get()
    }

    /// Takes note that so many bytes were read; rests where no more may be.
    #[inline(always)]
    pub fn spend(&self, bytes: usize) -> Rest {
        self.read.set(self.read.get() + bytes);
        let left = self.left.get().saturating_sub(bytes);
        self.left.set(left);
        Rest(left == 0)
    }
}

/// Over at once, or when polled again.
pub struct Rest(bool);

impl Future for Rest {
    type Output = ();

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, _: &mut Context) -> Poll<()> {
        if std::mem::take(&mut self.0) { Poll::Pending } else { Poll::Ready(()) }
    }
}

/// Does work that rests without any rest.
pub fn without_rest<T>(pace: &Pace, work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        pace.allow(usize::MAX);
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Minutes;
    use crate::parse::Options;
    use crate::parse::parse;
    use crate::parse::read;

    const TEXTS: [&str; 4] = [
        include_str!("../../../seeds/000_0995887af9160cb4.txt"),
        include_str!("../../../tests/fixtures/diet-json.txt"),
        include_str!("../../../tests/fixtures/wrapped-pages.txt"),
        include_str!("../../../tests/fixtures/town-council-alone.txt"),
    ];

    /// Reads with as many bytes at a time as `pieces` say, again and again, and tells how often it rested.
    fn with_rests(text: &str, pieces: &[usize]) -> (Minutes, usize) {
        let (pace, options) = (Pace::default(), Options::default());
        let mut reading = pin!(read(text, &options, &pace, None));
        for (rests, bytes) in pieces.iter().cycle().enumerate() {
            pace.allow(*bytes);
            if let Poll::Ready(minutes) = reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                return (minutes, rests);
            }
        }
        unreachable!("there are pieces")
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn rests_change_nothing(text in 0..TEXTS.len(), pieces in prop::collection::vec(0usize..20_000, 1..8)) {
            let text = TEXTS[text];
            prop_assert_eq!(with_rests(text, &pieces).0, parse(text, &Options::default()));
        }
    }

    #[test]
    fn rests_as_often_as_it_must() {
        let text = TEXTS[0];
        let (_, rests) = with_rests(text, &[text.len() / 4]);
        assert!((20..80).contains(&rests), "{rests}");
        assert_eq!(with_rests(text, &[usize::MAX]).1, 0);
    }
}
