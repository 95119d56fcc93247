//! What a line of business prints before and behind its title: 議案第３号　水路の件（可決）

use crate::convention::item::{
    BESIDES, CONNECTORS, COUNTED, GROUPS, NO_ITEM_STARTS, NO_ITEM_WORDS, NO_ITEMS, TITLE_TAILS, UNITS,
};
use crate::convention::outcome::PRINTED_OUTCOMES;
use crate::japanese::letter::{is_letter, is_number};
use crate::japanese::{fold, numeral};
use crate::model::ItemKind;
use crate::parse::shape::heading;
use crate::scan;
use crate::span::Span;

/// A title without what stands around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Title {
    /// The number of business, its word included.
    pub number: Option<Span>,
    pub words: Span,
    /// What a word before it says: 報告　防災訓練について
    pub kind: Option<ItemKind>,
}

/// Parts a printed title.
pub fn read(text: &str, printed: Span) -> Title {
    let mut title = Title { number: None, words: printed, kind: None };
    // 議案第１号　Ａの件から議案第４号　Ｄの件まで is several.
    if printed.of(text).ends_with("まで") {
        return title;
    }
    // 日程第３　議案第１号　…: at most two numbers and a word.
    for _ in 0..3 {
        let words = title.words.of(text);
        let bytes = match number(words) {
            0 => {
                let (bytes, kind) = group(words);
                title.kind = kind.or(title.kind);
                bytes
            }
            bytes => {
                let own = Span::new(title.words.start, title.words.start + bytes);
                let named = scan::trim(own.of(text), NUMBER_ENDS);
                title.number = Some(Span::of_slice(text, named));
                bytes
            }
        };
        if bytes == 0 {
            break;
        }
        let rest = scan::trim_start(scan::from(words, bytes), SEPARATORS);
        title.words = Span::of_slice(text, rest);
    }
    let words = scan::trim_start(title.words.of(text), "，,、");
    title.words = Span::of_slice(text, without_outcome(scan::trim(words, "｜|…‥")));
    title
}

/// How many bytes a number of business takes at the start: 議案第３号, 第１号議案, 議題1, 〔議題1〕, （２）.
pub fn number(words: &str) -> usize {
    if let Some((inner, after)) = heading::in_group_bracket(words) {
        let own = scan::trim(inner, "");
        return if !own.is_empty() && number(own) == own.len() { words.len() - after.len() } else { 0 };
    }
    let lead = words.chars().take_while(|c| is_kanji(*c) && *c != '第').take(11).map(char::len_utf8).sum::<usize>();
    let (before, rest) = words.split_at(lead);
    let gap = scan::trim_start(rest, "");
    if let Some(counted) = gap.strip_prefix('第').map(|r| scan::trim_start(r, "")) {
        let Some((_, bytes)) = numeral::read(counted) else { return 0 };
        let behind = scan::from(counted, bytes);
        let ended = |rest: &str| words.len() - rest.len();
        if let Some(after) = behind.strip_prefix('号') {
            let after = after.strip_prefix("議案").unwrap_or(after);
            // 議案第５号の上程 speaks of it.
            let goes_on = after.starts_with(is_hiragana) || is_joined(after);
            return if goes_on { 0 } else { ended(after) };
        }
        let open = behind.chars().next().is_none_or(|c| SEPARATORS.contains(c) || c.is_whitespace());
        return if open && (lead == 0 || scan::suffix(before, &COUNTED).is_some()) { ended(behind) } else { 0 };
    }
    if lead > 0 {
        let Some(word) = scan::suffix(before, &COUNTED) else { return 0 };
        let bracketed = scan::begins(gap, "（(");
        let inner = if bracketed { scan::trim_start(gap, "（(") } else { gap };
        let Some((_, bytes)) = numeral::digits(inner).filter(|_| word.len() == before.len()) else { return 0 };
        let behind = scan::from(inner, bytes);
        let behind = behind.strip_prefix(['番', '号', '）', ')']).unwrap_or(behind);
        let behind = if before == "予定表" { behind.strip_prefix('の').unwrap_or(behind) } else { behind };
        // 報告2件 counts them.
        return if scan::prefix(behind, &UNITS).is_some() || behind.starts_with(is_hiragana) {
            0
        } else {
            words.len() - behind.len()
        };
    }
    // 1，次期会長の推薦, （２）…
    match numeral::digits(scan::trim_start(words, "（(")) {
        Some((_, bytes)) => {
            let inner = scan::trim_start(words, "（(");
            let behind = scan::from(inner, bytes);
            let mark = behind.chars().next().filter(|c| "．.，、）)".contains(*c));
            let after = mark.map_or("", |c| scan::from(behind, c.len_utf8()));
            if mark.is_some() && !after.is_empty() && !after.starts_with(is_number) {
                words.len() - after.len()
            } else {
                0
            }
        }
        None => 0,
    }
}

/// 議案第１号及び第２号 is no number of one.
fn is_joined(after: &str) -> bool {
    scan::prefix(after, &CONNECTORS).is_some() || scan::trim_start(after, "、・").starts_with('第')
}

/// A word before the title that tells its kind: 報告　…, 【審議】…
fn group(words: &str) -> (usize, Option<ItemKind>) {
    let (inner, after) = match heading::in_group_bracket(words) {
        Some(found) => found,
        None => {
            let head = scan::head(words, 12);
            let gap = scan::until(head, "　\t：");
            // …の状況（報告） has no gap.
            if gap == head.len() {
                return (0, None);
            }
            (scan::upto(words, gap), scan::from(words, gap))
        }
    };
    let kind = scan::exact(&fold::key(inner), &GROUPS).or_else(|| inner.ends_with("報告").then_some(ItemKind::Report));
    let told = !scan::trim(after, SEPARATORS).is_empty();
    match kind {
        Some(_) if told => (words.len() - after.len(), kind),
        _ => (0, None),
    }
}

/// Without the outcome that is printed in a bracket behind it.
fn without_outcome(words: &str) -> &str {
    let Some(inside) = words.strip_suffix(['）', ')', '】']) else { return words };
    let Some(open) = inside.rfind(['（', '(', '【']) else { return words };
    let inner = scan::trim(scan::from(inside, open), "（(【");
    match scan::exact(inner, &PRINTED_OUTCOMES) {
        Some(_) if open > 0 => scan::trim_end(scan::upto(words, open), ""),
        _ => words,
    }
}

/// What tells a title from others, folded: without について, without a remark in a bracket behind it.
pub fn core(title: &str) -> String {
    let key = without_links(fold::key(title));
    let mut core = scan::trim(&key, "○●◎■□◆◇・「」『』【】<>`:。");
    for _ in 0..2 {
        if let Some(inside) = core.strip_suffix(')')
            && let Some(open) = inside.rfind('(')
            // 補正予算（第５号） is not （第６号）.
            && open > 12
            && !scan::from(inside, open).contains(is_number)
        {
            core = scan::upto(core, open);
        }
        let tail = scan::suffix(core, &TITLE_TAILS).map_or(0, str::len);
        core = scan::trim_end(scan::upto(core, core.len() - tail), "」』");
    }
    if core.is_empty() { key } else { core.to_string() }
}

/// Markdown without what it adds to the words: [#12](https://…) 読み込みの`速さ` → #12読み込みの速さ
fn without_links(key: String) -> String {
    if !scan::has(&key, "`[\\") {
        return key;
    }
    let (mut plain, mut within, mut depth) = (String::with_capacity(key.len()), false, 0);
    for c in key.chars() {
        match c {
            '(' if within || depth > 0 => depth += 1,
            ')' if depth > 0 => depth -= 1,
            '`' | '\\' | '[' | ']' => {}
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
        within = c == ']';
    }
    plain
}

/// Whether the words are no matter of business: 開会, 会議録署名議員の指名, 資料１, 次回：…
pub fn is_procedure(words: &str) -> bool {
    let key = fold::key(words);
    let bare = scan::trim(&key, "【】<>〈〉《》[]()■◆◇●○◎:・。、,");
    // （１　諸　報　告）
    let bare = if key.starts_with('(') { scan::trim_start(bare, "0123456789.") } else { bare };
    // 説明（谷）
    let named = scan::upto(bare, scan::until(bare, "(["));
    let group = scan::exact(named, &GROUPS).is_some() && !scan::is_one(named, &BESIDES);
    bare.is_empty()
        // A bullet of notes, a field of reStructuredText.
        || key.starts_with(['*', ':'])
        || scan::is_one(bare, &TITLE_TAILS)
        || scan::is_one(named, &NO_ITEMS)
        || group
        || bare.split('、').all(|own| scan::exact(own, &PRINTED_OUTCOMES).is_some())
        || scan::contains(bare, &NO_ITEM_WORDS)
        || scan::prefix(bare, &NO_ITEM_STARTS).is_some()
        || bare.starts_with("http")
        || bare.chars().all(|c| is_number(c) || !is_letter(c))
}

const SEPARATORS: &str = "、，,：:．. 　\t・｜";
const NUMBER_ENDS: &str = "〔〕【】［］[]<>＜＞、，,：:．.";

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_numbers_from_titles() {
        let cases = [
            ("議案第３号　水路の件", Some("議案第３号"), "水路の件"),
            ("日程第１　議案第８９号　補正予算（第５号）", Some("議案第８９号"), "補正予算（第５号）"),
            (
                "諮問第２号　道路３・４・１１号線の変更（一部廃止）について",
                Some("諮問第２号"),
                "道路３・４・１１号線の変更（一部廃止）について",
            ),
            ("第１号議案、活動計画について", Some("第１号議案"), "活動計画について"),
            ("報告第1号臨時代理した事件について", Some("報告第1号"), "臨時代理した事件について"),
            ("議題1堤防の修正について", Some("議題1"), "堤防の修正について"),
            ("議決事項1　候補者について（可決）", Some("議決事項1"), "候補者について"),
            ("〔議題1〕所管事務", Some("議題1"), "所管事務"),
            ("日程1番、議案第45号、補正予算", Some("議案第45号"), "補正予算"),
            ("1，会長の推薦について", Some("1"), "会長の推薦について"),
            ("報告　堤防の届出状況について", None, "堤防の届出状況について"),
            ("水門の点検の状況（報告）", None, "水門の点検の状況（報告）"),
            ("第30回会合の記録", None, "第30回会合の記録"),
            ("報告2件について", None, "報告2件について"),
            ("議案第５号の上程", None, "議案第５号の上程"),
            ("2.5億円の支出", None, "2.5億円の支出"),
        ];
        for (words, number, title) in cases {
            let read = read(words, Span::new(0, words.len()));
            assert_eq!((read.number.map(|n| n.of(words)), read.words.of(words)), (number, title), "{words}");
        }
    }

    #[test]
    fn procedure_is_no_business() {
        for words in [
            "開　会",
            "会議録署名議員の指名について",
            "資料１　水路",
            "次回：5月9日",
            "閉会挨拶",
            "議事",
            "2/3",
            "（１　諸　報　告）",
            "* 継続中",
            ":参加者",
        ] {
            assert!(is_procedure(words), "{words}");
        }
        for words in ["会期の決定について", "前回議事録の確認", "その他", "開発許可の件", "議長選挙"]
        {
            assert!(!is_procedure(words), "{words}");
        }
    }
}
