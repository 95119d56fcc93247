//! How gold and answer are compared: blanks and compatibility forms do not count.

use unicode_normalization::UnicodeNormalization;

/// Kangxi radicals and old forms that NFKC leaves alone, with what the gold writes.
const RADICALS: [(char, char); 6] =
    [('⻑', '長'), ('⻄', '西'), ('⻘', '青'), ('⺠', '民'), ('⻝', '食'), ('惠', '恵')];
/// Marks and brackets around a heading, and what may stand behind it.
const AROUND: &str = "○◯◎●◇◆□■▼▽※・-*#:。【】[]()<>〈〉《》「」";

/// In compatibility form, without blanks.
pub fn squash(words: &str) -> String {
    let known =
        words.chars().map(|c| RADICALS.iter().find(|(radical, _)| *radical == c).map_or(c, |(_, kanji)| *kanji));
    known.nfkc().filter(|c| !c.is_whitespace()).collect()
}

/// Without blanks.
pub fn bare(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A heading or title without the mark or bracket around it and the colon or full stop behind it.
pub fn plain(words: &str) -> String {
    let whole = squash(words);
    let inner = whole.trim_matches(|c| AROUND.contains(c));
    if inner.is_empty() { whole } else { inner.to_string() }
}
