//! Characters that a careful clerk would look at twice.

/// What is odd about a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Changes the direction or order of what is shown: U+202E and kin.
    Bidi,
    /// Cannot be seen: controls, zero-width characters.
    Invisible,
    /// A form of simplified Chinese: 设 for 設.
    Simplified,
    /// A radical or compatibility form that looks like a kanji: ⼈ for 人.
    LookAlike,
    /// The mark that a decoder leaves where it could not read: U+FFFD.
    Unreadable,
}

/// The oddity of a character, if it has one. Variation selectors and the joiners of emoji belong to
/// the character before them.
pub fn oddity(c: char) -> Option<Oddity> {
    match c as u32 {
        0x09..=0x0D | 0x20..=0x7E | 0x3000..=0x33FF => None,
        0x00..=0x1F | 0x7F..=0x9F | 0xAD | 0x200B | 0x2060..=0x2064 => Some(Oddity::Invisible),
        0x061C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 => Some(Oddity::Bidi),
        0x2E80..=0x2FD5 | 0x2F800..=0x2FA1F => Some(Oddity::LookAlike),
        0xFFFD => Some(Oddity::Unreadable),
        point @ 0x4E00..=0x9FFF => SIMPLIFIED.contains(point).then_some(Oddity::Simplified),
        _ => None,
    }
}

/// The bytes of the character that `bytes` begin with, where it certainly has no oddity: kana, Japanese
/// punctuation, printable ASCII and most kanji, which are nearly all of a text. 0 for all others.
#[inline(always)]
pub fn plain(bytes: &[u8]) -> usize {
    match bytes {
        [b' '..=b'~', ..] => 1,
        [0xE3, 0x80..0x90, ..] => 3,
        [0xE4..=0xE9, second, third, ..] if !SIMPLIFIED.may_contain(*second, *third) => 3,
        _ => 0,
    }
}

/// A set of kanji with a filter before it: most are turned away at one glance.
struct Set {
    /// Sorted, three bytes each.
    kanji: &'static [u8],
    filter: [u32; 128],
}

impl Set {
    const fn new(kanji: &'static str) -> Set {
        let kanji = kanji.as_bytes();
        let mut filter = [0; 128];
        let mut i = 0;
        while i + 2 < kanji.len() {
            let bit = bit(kanji[i + 1], kanji[i + 2]);
            filter[bit / 32] |= 1 << (bit % 32);
            i += 3;
        }
        Set { kanji, filter }
    }

    fn contains(&self, point: u32) -> bool {
        let [second, third] = [(point >> 6 & 63) as u8 | 0x80, (point & 63) as u8 | 0x80];
        let utf8 = [(point >> 12) as u8 | 0xE0, second, third];
        self.may_contain(second, third) && self.kanji.as_chunks().0.binary_search(&utf8).is_ok()
    }

    /// Whether a kanji of these last bytes could be one: false is certain, true is not.
    #[inline(always)]
    fn may_contain(&self, second: u8, third: u8) -> bool {
        let bit = bit(second, third);
        self.filter[bit / 32] >> (bit % 32) & 1 == 1
    }
}

/// A number below 4096 for the second and third byte of a kanji.
const fn bit(second: u8, third: u8) -> usize {
    (second as usize & 63) << 6 | (third as usize & 63)
}

/// Forms of simplified Chinese that no Japanese text has, of the commonest characters, sorted.
static SIMPLIFIED: Set = Set::new(
    "义习书买亏亚产亲亿仅仓仪们优伟传伤伦伪侦侧侨俭债倾偿储兑兴兽冈军农冯冻净凤凯击凿则刚创删别剂剑剧劝办\
     务动劳势勋华协单卖卢卫厅历厉压厌县发变叹吗呐员哑唤啸喷团围图圆场块坚坛坝坟坠垄垒垦垫墙处备够头夹夺奋\
     奖妆妇妈娱孙实宠审宪宫宽宾对导尔尘层屉岁岂岗岛币帅师带庆库应庙废张弹强归录彻忆忧怀态总恶恼悬惯愤战户\
     扩扫扬扰抚抢护报拟拣拥择挡挤挥损捡换掷搁搅摄摆摇撵擞敌敛斋斩时旷显晓晕暂术杀杂权杨枣枪栋栏树样桥检欢\
     歼毁毕氢汇汉污汤沧泼泽洁浆浇测济浑浓涝润涩渐渔溃滚满滤滥滨灭炼烁烂烛烦烧烫热焕爱爷牵牺狈狮狱猎玛环现\
     玺珑琼电畅疗疯痪经统见计认讨议论设识话语说请谢质资车转软输还这进连选邮铁银错长门问间闻际难预题风飞马\
     验鱼鸟",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_oddities_and_leaves_japanese_alone() {
        assert_eq!(oddity('设'), Some(Oddity::Simplified));
        assert_eq!(oddity('\u{202E}'), Some(Oddity::Bidi));
        assert_eq!(oddity('\u{0}'), Some(Oddity::Invisible));
        assert_eq!(oddity('⼈'), Some(Oddity::LookAlike));
        assert!(SIMPLIFIED.kanji.as_chunks::<3>().0.is_sorted());
        for c in "国会学点写来声区医参双実議設計統齋髙﨑㈱①ｱ〆々ー\u{FE00}".chars() {
            assert_eq!(oddity(c), None, "{c}");
        }
    }
}
