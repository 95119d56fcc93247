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
        0x4E00..=0x9FFF => SIMPLIFIED.contains(c).then_some(Oddity::Simplified),
        _ => None,
    }
}

/// A set of characters with a filter before it: most kanji are turned away at one glance.
struct Set {
    characters: &'static str,
    filter: [u32; 32],
}

impl Set {
    const fn new(characters: &'static str) -> Set {
        let bytes = characters.as_bytes();
        let mut filter = [0; 32];
        let mut i = 0;
        // Kanji of this range take three bytes each.
        while i + 2 < bytes.len() {
            let point = (bytes[i + 1] as usize & 63) << 6 | (bytes[i + 2] as usize & 63);
            filter[point % 1024 / 32] |= 1 << (point % 32);
            i += 3;
        }
        Set { characters, filter }
    }

    fn contains(&self, c: char) -> bool {
        let point = c as usize;
        self.filter[point % 1024 / 32] >> (point % 32) & 1 == 1 && self.characters.contains(c)
    }
}

/// Forms of simplified Chinese that no Japanese text has, of the commonest characters.
static SIMPLIFIED: Set = Set::new(
    "设计统认识这们时对说动发经务员见讨论议话语请谢资质车转软输进还连选邮铁银错长门问间闻际难预题风飞\
     马验鱼鸟义习书买亏亚产亲亿仅仓仪优伟传伤伦伪侧侦侨俭债倾偿储兑兴兽冈军农冯冻净凤凯击凿则刚创删别\
     剂剑剧劝办劳势勋华协单卖卢卫厅历厉压厌县变叹吗呐哑唤啸喷团围图圆场块坚坛坝坟坠垄垒垦垫墙处备够头\
     夹夺奋奖妆妇妈娱孙实宠审宪宫宽宾导尔尘层屉岁岂岗岛币师帅带庆库应庙废张弹强归录彻忆忧怀态总恶恼悬\
     惯愤战户扩扫扬扰抚抢护报拟拥择拣挤挥损捡换挡掷搁搅摄摆摇撵擞敌敛斋斩旷显晓晕暂术杀杂权杨枪枣栋栏\
     树样桥检欢歼毁毕氢汇汉污汤沧泼泽洁浆浇测济浑浓涝润涩渐渔溃滚满滤滥滨灭炼烁烂烛烦烧烫热焕爱爷牵牺\
     狈狱狮猎玛环现玺珑琼电畅疗疯痪",
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
        for c in "国会学点写来声区医参双実議設計統齋髙﨑㈱①ｱ〆々ー\u{FE00}".chars() {
            assert_eq!(oddity(c), None, "{c}");
        }
    }
}
