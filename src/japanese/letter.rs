//! What is a letter and what a number. The standard library's tables know every script and weigh more than all of ours.

/// A letter of the scripts that minutes are written in; marks, brackets, numbers and blanks are none.
pub fn is_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' | '々'..='〇' | '〻' | '\u{2160}'..='\u{2188}')
        || matches!(c, '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{31FF}')
        || matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FFDC}')
        || matches!(c, '\u{C0}'..='\u{1FFF}' | '\u{20000}'..='\u{3FFFF}') && !matches!(c, '×' | '÷')
}

/// A digit, or a number in a circle, in a bracket, in Roman numerals; 一 is a letter.
pub fn is_number(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}'..='\u{2089}' | '\u{2150}'..='\u{2189}')
        || matches!(c, '①'..='⒛' | '\u{24EA}'..='\u{24FF}' | '❶'..='➓' | '〇' | '㈠'..='㈩' | '㉈'..='㉏' | '㉑'..='㉟' | '㊀'..='㊉' | '㊱'..='㊿')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agree_with_unicode_where_japanese_is_written() {
        let written =
            (0x20..0x250).chain(0x2460..0x2500).chain(0x3000..0x3100).chain(0x3220..0x32C0).chain(0x4E00..0x9FA0);
        for c in written.chain(0xFF00..0xFFBF).filter_map(char::from_u32) {
            let latin = matches!(c, '\u{AA}' | '\u{B5}' | '\u{BA}' | '\u{24B6}'..='\u{24E9}' | '\u{3031}'..='\u{3035}' | '〸'..='〼' | '〡'..='〩');
            if !latin {
                assert_eq!(is_letter(c), c.is_alphabetic(), "{c} {:x}", c as u32);
                assert_eq!(is_number(c), c.is_numeric(), "{c} {:x}", c as u32);
            }
        }
    }
}
