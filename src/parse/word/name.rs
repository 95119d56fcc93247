//! What reads like a name, a post or a body.

use crate::convention::post;
use crate::japanese::fold;
use crate::scan;

/// 電力広域機関, 水辺町役場: nobody's name.
pub fn is_organization(words: &str) -> bool {
    !scan::is_short(words, 2) && scan::suffix(words, &post::ORGANIZATIONS).is_some()
}

/// Ends like a post; 長 and 官 alone may end a name, and 井長 is one.
pub fn is_post(words: &str) -> bool {
    let key = fold::key(words);
    if key.ends_with('長') && scan::is_short(&key, 2) && !scan::begins(&key, post::CHIEFS) {
        return false;
    }
    scan::is_one(&key, &post::BODY_ROLES)
        || key.chars().nth(1).is_some() && scan::suffix(&key, &post::POST_ENDINGS).is_some()
}

/// Kanji, kana, the marks that repeat or lengthen them, and the selectors of their forms.
pub fn is_name_character(c: char) -> bool {
    matches!(c as u32, 0x3005..=0x3006 | 0x303B | 0x3041..=0x30FA | 0x30FC..=0x30FE | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
        || matches!(c as u32, 0x2E80..=0x2FD5 | 0xFE00..=0xFE0F | 0xFF66..=0xFF9F | 0xE0100..=0xE01EF)
}
