//! Folding for matching only: what readers take for the same character. Never for display, as it
//! would change the words.

use std::cmp::Ordering;

use crate::scan::{self, width};
use crate::span::is_blank;

/// The character that stands for all that read like `c`: half width, lower case, one form of each
/// kanji.
#[cfg_attr(tuned, optimize(speed))]
pub fn fold(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => narrow(c).to_ascii_lowercase(),
        'A'..='Z' => c.to_ascii_lowercase(),
        '〔' => '[',
        '〕' => ']',
        '〜' => '~',
        '—' | '–' | '−' | '―' | '‐' => '-',
        'ヶ' => 'ケ',
        '\u{FF66}'..='\u{FF9D}' => HALF_WIDTH.chars().nth(c as usize - 0xFF66).unwrap_or(c),
        '\u{2E80}'..='\u{2FD5}' | '\u{3400}'..='\u{FAFF}' => kanji(c),
        '𠮷' => '吉',
        '𡈽' => '土',
        '𣘺' => '橋',
        _ => c,
    }
}

/// One form of each kanji. Radicals are tried first, as ⿑ stands for 齊.
#[cfg_attr(tuned, optimize(speed))]
pub fn kanji(c: char) -> char {
    let c = radical(c);
    if FILTER[c as usize % 2048 / 32] >> (c as u32 % 32) & 1 == 0 {
        return c;
    }
    let mut bytes = [0; 4];
    let own = c.encode_utf8(&mut bytes).as_bytes();
    let (mut low, mut high) = (0, VARIANTS.len() / 6);
    while low < high {
        let middle = (low + high) / 2;
        // The order of UTF-8 bytes is the order of characters.
        match VARIANTS.as_bytes()[middle * 6..middle * 6 + 3].cmp(own) {
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
            Ordering::Equal => return third(VARIANTS, middle * 2 + 1),
        }
    }
    c
}

/// A bit for each form of [`VARIANTS`], by its number: most kanji are turned away at one glance.
static FILTER: [u32; 64] = filter(VARIANTS.as_bytes());

const fn filter(forms: &[u8]) -> [u32; 64] {
    let mut filter = [0; 64];
    let mut i = 0;
    while i < forms.len() {
        // The lower eleven bits of a character of three bytes.
        let point = ((forms[i + 1] as usize & 31) << 6) | (forms[i + 2] as usize & 63);
        filter[point / 32] |= 1 << (point % 32);
        i += 6;
    }
    filter
}

/// The character that a Kangxi radical stands for: ⽇ for 日.
pub fn radical(c: char) -> char {
    match c {
        '\u{2F00}'..='\u{2FD5}' => third(RADICALS, c as usize - 0x2F00),
        _ => c,
    }
}

/// A character of a table whose characters take three bytes each.
fn third(table: &str, index: usize) -> char {
    scan::from(table, index * 3).chars().next().unwrap_or('〓')
}

/// `text` folded; blanks and variation selectors left out, half-width voicing marks joined.
#[cfg_attr(tuned, optimize(speed))]
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let (plain, other) = rest.split_at(plain(rest.as_bytes()));
        key.push_str(plain);
        let mut chars = other.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        match c {
            'ﾞ' | 'ﾟ' => {
                let plain = key.pop().unwrap_or('゛');
                let step = if c == 'ﾞ' { 1 } else { 2 };
                key.push(char::from_u32(plain as u32 + step).unwrap_or(plain));
            }
            '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => {}
            _ if is_blank(c) => {}
            _ => key.push(fold(c)),
        }
    }
    key
}

/// The bytes at the start that are folded to themselves, as most of what is written is.
#[cfg_attr(tuned, optimize(speed))]
fn plain(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += match bytes[at..] {
            // Up to ヵ.
            [0xE3, 0x81 | 0x82, _, ..] | [0xE3, 0x83, 0x80..=0xB5, ..] => 3,
            [0xE4..=0xE9, second, third, ..] => {
                let point = (usize::from(second) & 31) << 6 | usize::from(third) & 63;
                if FILTER[point / 32] >> (point % 32) & 1 == 1 {
                    return at;
                }
                3
            }
            [b'!'..=b'@' | b'['..=b'~', ..] => 1,
            _ => return at,
        };
    }
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
#[cfg_attr(tuned, optimize(speed))]
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

/// The kana that U+FF66 to U+FF9D stand for, in order.
static HALF_WIDTH: &str =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Forms beside the form they are matched as, pair after pair, sorted, three bytes each: old and
/// variant kanji (澤沢, 邉辺), compatibility ideographs, radicals that are characters (⻑長). Personal
/// names keep their printed form; this only lets 澤 find 沢. 齋 齊 斎 are all matched as 斉: they are two
/// names, but clerks confuse them; where a list has both, the exact form goes first.
static VARIANTS: &str = "\
     ⺝月⺟母⺠民⻁虎⻄西⻆角⻑長⻘青⻝食⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀亙亘亞亜佛仏來来俠侠假仮傳伝價価\
     儉倹兒児內内兩両冨富剱剣劍剣劒剣劔剣勞労勳勲區区卷巻參参吳呉單単嚴厳圀国國国圍囲圓円圖図團団圡土\
     堯尭塲場增増壯壮壹壱壺壷壽寿夛多奧奥學学寕寧實実寫写寬寛寳宝寶宝專専對対尙尚屬属峯峰峽峡嵜崎嶋島\
     嶌島嶽岳巖巌巢巣帶帯廢廃廣広廳庁廸迪彈弾彌弥彎弯彥彦從従徵徴德徳恆恒悳徳惠恵愼慎應応懷懐戰戦戶戸\
     拜拝收収效効敎教數数斎斉昜易昻昂晉晋晚晩曆暦曉暁曻昇曾曽會会朖朗枡桝枩松柗松查査栁柳桒桑條条榮栄\
     槇槙樂楽樣様橢楕橫横檜桧檢検檮梼櫻桜權権歐欧步歩每毎氣気淨浄淵渕淸清淺浅渊渕溪渓滿満潛潜澀渋澁渋\
     澤沢濟済濱浜濵浜瀧滝瀨瀬灣湾燈灯營営爲為獨独瑤瑶產産畫画當当發発眞真眾衆硏研礒磯礪砺祿禄禮礼禰祢\
     稅税稱称稻稲穐秋穰穣竈竃竒奇筱篠籠篭絲糸經経綠緑緖緒緣縁縣県總総繩縄繼継聰聡聲声聽聴臺台與与舊旧\
     舖舗舘館莊荘莵菟萊莱萬万蔣蒋薮藪藏蔵藝芸藥薬蘓蘇處処號号蠅蝿蠣蛎衞衛覺覚覽覧觀観說説證証變変讓譲\
     豐豊豫予貳弐賴頼轉転辨弁辭辞辯弁逹達遙遥遞逓邉辺邊辺郞郎鄉郷鄕郷醫医釋釈釼剣鍊錬鎭鎮鎻鎖鐡鉄鐮鎌\
     鐵鉄鑛鉱關関隨随險険雙双靈霊靍鶴靎鶴靏鶴靑青靜静頰頬頴穎顏顔顚顛顯顕驒騨驛駅體体髙高鰺鯵鷄鶏鷗鴎\
     鹽塩麥麦黃黄黑黒黨党齊斉齋斉齡齢龍竜龎龐龜亀龝秋金金樂楽欄欄廊廊朗朗郎郎老老虜虜路路樂楽索索殺殺\
     良良女女年年連連令令領領例例龍竜流流類類六六隆隆理理里里林林立立度度行行見見塚塚﨑崎晴晴凞凞猪猪\
     益益礼礼神神祥祥福福靖靖精精羽羽蘒蘒諸諸逸逸都都飯飯飼飼館館鶴鶴郞郎隷隷侮侮僧僧免免勉勉勤勤卑卑\
     喝喝嘆嘆器器塀塀墨墨層層屮屮悔悔慨慨憎憎懲懲敏敏既既暑暑梅梅海海渚渚漢漢煮煮爫爫琢琢碑碑社社祉祉\
     祈祈祐祐祖祖祝祝禍禍禎禎穀穀突突節節練練縉縉繁繁署署者者臭臭艹艹艹艹著著褐褐視視謁謁謹謹賓賓贈贈\
     辶辶逸逸難難響響頻頻恵恵舘館";

/// The characters that the Kangxi radicals U+2F00 to U+2FD5 stand for, in order: text copied out of
/// a PDF has them for kanji.
static RADICALS: &str = "\
     一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工\
     己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉\
     瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行\
     衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯\
     鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_reads_alike() {
        assert_eq!(key("渡邉　（Ａ）"), key("渡辺(a)"));
        assert_eq!(key("齋藤"), key("斉藤"));
        assert_ne!(key("佐藤"), key("左藤"));
        assert_eq!(key("⼭⽥委員⻑"), "山田委員長");
        assert_eq!(key("葛\u{E0100}城ｵﾌﾞｻﾞｰﾊﾞｰﾊﾟ"), "葛城オブザーバーパ");
        for pair in
            "髙高 﨑崎 濱浜 濵浜 廣広 德徳 瀨瀬 國国 條条 櫻桜 黑黒 眞真 邉辺 邊辺 澤沢 勞労 𠮷吉 \u{FA19}神".split(' ')
        {
            let forms: Vec<String> = pair.chars().map(|c| key(&c.to_string())).collect();
            assert_eq!(forms[0], forms[1], "{pair}");
        }
    }

    #[test]
    fn every_form_is_found_and_none_leads_on() {
        let forms: Vec<char> = VARIANTS.chars().collect();
        assert!(VARIANTS.chars().all(|c| c.len_utf8() == 3) && RADICALS.len() == 214 * 3);
        assert!(forms.chunks(2).map(|p| p[0]).is_sorted());
        for pair in forms.chunks(2) {
            assert_eq!((fold(pair[0]), fold(pair[1])), (pair[1], pair[1]));
        }
    }
}
