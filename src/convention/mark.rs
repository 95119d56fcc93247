//! Marks, brackets and rules.

use crate::scan::{Table, table};

/// Marks that stand before a speaker's label. Three circles look alike and are mixed in one file:
/// U+25CB, U+25EF, U+3007. Some records give each role its own (◆ asks, ◎ answers).
pub const SPEAKER: &str = "○◯〇◎◆◇●□■△▲▽▼☆★";

/// Brackets that may enclose a label: opening and closing, pair after pair.
pub const LABEL_BRACKETS: &str = "【】（）()［］[]＜＞<>〈〉《》";

/// Brackets around the heading of a group of lines, likewise.
pub const GROUP_BRACKETS: &str = "【】＜＞<>〈〉《》［］[]〔〕";

/// All that may open and close inside a label, likewise.
pub const PAIRS: &str = "（）()【】〔〕［］[]「」『』〈〉＜＞《》｢｣";

/// Names of tags that mark up words in notes and on web pages.
pub static TAGS: Table =
    table!("a b i u s p br hr em strong span div font small sup sub ruby rt rp details summary fieldset legend");

/// What rules (罫線) are drawn with.
pub const RULES: &str = "─━—–―-−－ーｰ＿_＝=…‥・･.*＊~〜～◇◆○●□■☆★※+|｜┃│┌┐└┘├┤┬┴┼";

/// Marks before an entry of a list.
pub const BULLETS: &str = "・･-－–*＊•●○〇◯◆◇■□➢▶▸▪✓☑";

/// Bullets of lists, which stand before labels too.
pub const LISTED: &str = "•・";

/// The bracket that closes `open`, if it opens a pair of the list.
#[cfg_attr(tuned, optimize(speed))]
pub fn closing(pairs: &str, open: char) -> Option<char> {
    let mut chars = pairs.chars();
    while let (Some(first), Some(second)) = (chars.next(), chars.next()) {
        if first == open {
            return Some(second);
        }
    }
    None
}

/// Whether `c` closes a pair of the list.
#[cfg_attr(tuned, optimize(speed))]
pub fn closes(pairs: &str, c: char) -> bool {
    pairs.chars().skip(1).step_by(2).any(|close| close == c)
}
