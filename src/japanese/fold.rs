//! Folding for matching only: what readers take for the same character. Never for display, as it
//! would change the words.

use crate::scan::width;

/// The character that stands for all that read like `c`: half width, lower case, one form of each
/// kanji.
pub fn fold(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => narrow(c).to_ascii_lowercase(),
        'A'..='Z' => c.to_ascii_lowercase(),
        '〔' => '[',
        '〕' => ']',
        '〜' => '~',
        '—' | '–' | '−' | '―' | '‐' => '-',
        _ if (c as u32) < 0x3400 => c,
        _ => VARIANTS.binary_search_by_key(&c, |(old, _)| *old).map_or(c, |i| VARIANTS[i].1),
    }
}

/// `text` folded, blanks left out.
pub fn key(text: &str) -> String {
    text.chars().filter(|c| !crate::span::is_blank(*c)).map(fold).collect()
}

/// Full-width ASCII to ASCII.
pub fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Columns that words take on a page of fixed pitch: 2 for a full-width character, 1 for a half-width
/// one, 4 for a tab.
pub fn columns(words: &str) -> usize {
    let bytes = words.as_bytes();
    let mut columns = 0;
    let mut at = 0;
    while at < bytes.len() {
        columns += match bytes[at] {
            b'\t' => 4,
            // U+0800 to U+0FFF are half width too.
            0..=0xE0 => 1,
            // U+1000 to U+10FF
            0xE1 if bytes.get(at + 1).is_some_and(|next| *next < 0x84) => 1,
            // U+FF61 to U+FF9F
            0xEF if matches!(bytes[at..], [_, 0xBD, 0xA1..=0xBF, ..] | [_, 0xBE, 0x80..0xA0, ..]) => 1,
            _ => 2,
        };
        at += width(bytes[at]);
    }
    columns
}

/// Old, variant and compatibility forms and the form they are matched as, sorted by the first.
/// Personal names keep their printed form; this only lets 澤 find 沢.
#[rustfmt::skip]
const VARIANTS: &[(char, char)] = &[
    ('亞', '亜'), ('佛', '仏'), ('來', '来'), ('假', '仮'), ('傳', '伝'), ('價', '価'), ('儉', '倹'), ('兒', '児'),
    ('內', '内'), ('兩', '両'), ('冨', '富'), ('劍', '剣'), ('劒', '剣'), ('劔', '剣'), ('勞', '労'), ('勳', '勲'),
    ('區', '区'), ('卷', '巻'), ('參', '参'), ('吳', '呉'), ('國', '国'), ('圓', '円'), ('圖', '図'), ('團', '団'),
    ('壯', '壮'), ('壽', '寿'), ('夛', '多'), ('奧', '奥'), ('學', '学'), ('實', '実'), ('寬', '寛'), ('寳', '宝'),
    ('寶', '宝'), ('將', '将'), ('對', '対'), ('嶋', '島'), ('嶌', '島'), ('嶽', '岳'), ('巖', '巌'), ('帶', '帯'),
    ('廣', '広'), ('彌', '弥'), ('彥', '彦'), ('德', '徳'), ('惠', '恵'), ('愼', '慎'), ('應', '応'), ('戰', '戦'),
    ('拂', '払'), ('拔', '抜'), ('擔', '担'), ('擴', '拡'), ('攝', '摂'), ('敎', '教'), ('數', '数'), ('斎', '斉'),
    ('晉', '晋'), ('曉', '暁'), ('會', '会'), ('條', '条'), ('榮', '栄'), ('槇', '槙'), ('樂', '楽'), ('橫', '横'),
    ('檜', '桧'), ('櫻', '桜'), ('權', '権'), ('歐', '欧'), ('步', '歩'), ('殘', '残'), ('氣', '気'), ('淵', '渕'),
    ('淸', '清'), ('淺', '浅'), ('渊', '渕'), ('溪', '渓'), ('滿', '満'), ('澀', '渋'), ('澁', '渋'), ('澤', '沢'),
    ('濟', '済'), ('濱', '浜'), ('瀧', '滝'), ('瀨', '瀬'), ('燈', '灯'), ('營', '営'), ('爲', '為'), ('獨', '独'),
    ('瑤', '瑶'), ('產', '産'), ('當', '当'), ('發', '発'), ('眞', '真'), ('眾', '衆'), ('礒', '磯'), ('祿', '禄'),
    ('禮', '礼'), ('禰', '祢'), ('稅', '税'), ('穗', '穂'), ('穰', '穣'), ('竈', '竃'), ('絲', '糸'), ('經', '経'),
    ('緖', '緒'), ('縣', '県'), ('總', '総'), ('繩', '縄'), ('繼', '継'), ('聰', '聡'), ('聲', '声'), ('與', '与'),
    ('舊', '旧'), ('莊', '荘'), ('萬', '万'), ('藏', '蔵'), ('藝', '芸'), ('藥', '薬'), ('處', '処'), ('號', '号'),
    ('衞', '衛'), ('證', '証'), ('讓', '譲'), ('豐', '豊'), ('豬', '猪'), ('賴', '頼'), ('轉', '転'), ('辨', '弁'),
    ('辯', '弁'), ('邉', '辺'), ('邊', '辺'), ('郞', '郎'), ('鄉', '郷'), ('醫', '医'), ('釋', '釈'), ('鐵', '鉄'),
    ('鑛', '鉱'), ('關', '関'), ('隨', '随'), ('靑', '青'), ('顏', '顔'), ('顯', '顕'), ('驒', '騨'), ('髙', '高'),
    ('鷄', '鶏'), ('鷗', '鴎'), ('鹽', '塩'), ('麥', '麦'), ('黃', '黄'), ('黑', '黒'), ('齊', '斉'), ('齋', '斉'),
    ('齡', '齢'), ('龍', '竜'), ('龜', '亀'), ('﨑', '崎'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_reads_alike() {
        assert_eq!(key("渡邉　（Ａ）"), key("渡辺(a)"));
        assert_eq!(key("齋藤"), key("斉藤"));
        assert_ne!(key("佐藤"), key("左藤"));
    }
}
