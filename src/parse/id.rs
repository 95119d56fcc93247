//! Addresses of speeches, made from their words: they survive edits elsewhere in the text, and the
//! same text gives the same addresses.

use crate::model::Minutes;
use crate::parse::source::interner::Interner;
use crate::parse::source::pace::Pace;
use crate::span::each_word;

/// Gives every speech its id: a fingerprint of label and words, with a count where the same words
/// are said again (はい。).
pub async fn assign(text: &str, minutes: &mut Minutes, pace: &Pace) {
    let mut ids = Interner::default();
    let mut times = Vec::new();
    for speech in &mut minutes.speeches {
        pace.spend(speech.span.len()).await;
        let mut hash = Fingerprint::new();
        hash.feed(speech.label.map_or("", |l| l.of(text)));
        hash.feed("\u{1F}");
        for span in minutes.paragraphs[speech.paragraphs.clone()].iter().flat_map(|p| p.spans()) {
            hash.feed(span.of(text));
        }
        let mut id = String::from("s-");
        hash.write(SPEECH, &mut id);
        let name = ids.count(&id, &mut times);
        if times[name] > 1 {
            id.push('-');
            id.push_str(&times[name].to_string());
        }
        speech.id = id;
    }
}

/// Digits of a speech's id. 40 bits: among 20,000 speeches the chance of one clash is 1 in 5,000, and
/// a clash only adds a count.
const SPEECH: u32 = 8;

/// Crockford's base 32: no letters that read alike.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Words in few digits: FNV-1a over characters that are not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    pub fn new() -> Self {
        Fingerprint(0xcbf2_9ce4_8422_2325)
    }

    #[cfg_attr(tuned, optimize(speed))]
    pub fn feed(&mut self, words: &str) {
        each_word(words, |point| self.0 = (self.0 ^ u64::from(point)).wrapping_mul(0x0100_0000_01b3));
    }

    /// Adds so many digits of five bits to `id`.
    pub fn write(self, digits: u32, id: &mut String) {
        for digit in (0..digits).rev() {
            id.push(DIGITS[(self.0 >> (digit * 5)) as usize & 31] as char);
        }
    }
}
