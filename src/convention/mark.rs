//! Marks, brackets and rules.

/// Marks that stand before a speaker's label. Three circles look alike and are mixed in one file:
/// U+25CB, U+25EF, U+3007. Some records give each role its own (◆ asks, ◎ answers).
pub const SPEAKER: &str = "○◯〇◎◆◇●□■△▲▽▼☆★";

/// Bracket pairs, opening and closing.
pub const PAIRS: &[(char, char)] = &[
    ('（', '）'),
    ('(', ')'),
    ('【', '】'),
    ('〔', '〕'),
    ('［', '］'),
    ('[', ']'),
    ('「', '」'),
    ('『', '』'),
    ('〈', '〉'),
    ('＜', '＞'),
    ('《', '》'),
    ('｢', '｣'),
];

/// Brackets that may enclose a label or the name of a group.
pub const LABEL_BRACKETS: &[(char, char)] = &[('【', '】'), ('（', '）'), ('(', ')'), ('［', '］'), ('[', ']')];

/// Brackets around the heading of a group of lines.
pub const GROUP_BRACKETS: &[(char, char)] =
    &[('【', '】'), ('＜', '＞'), ('<', '>'), ('〈', '〉'), ('《', '》'), ('［', '］'), ('[', ']'), ('〔', '〕')];

/// What rules (罫線) are drawn with.
pub const RULES: &str = "─━—–―-－ーｰ＿_＝=…‥・･.*＊~〜～◇◆○●□■☆★※+|｜┃│┌┐└┘├┤";

/// Marks before an entry of a list.
pub const BULLETS: &str = "・･-－–*＊•●○〇◯◆◇■□➢▶▸▪✓☑";

pub fn closing(open: char) -> Option<char> {
    PAIRS.iter().find(|(o, _)| *o == open).map(|(_, c)| *c)
}
