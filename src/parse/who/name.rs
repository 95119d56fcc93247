//! What reads like a name, a post or a body.

use crate::convention::heading::KINDS;
use crate::convention::item::PRINTED_OUTCOMES;
use crate::convention::post::{self, HONORIFICS_IN_LISTS};
use crate::japanese::{fold, numeral};
use crate::model::Attendee;
use crate::scan::{self, Table, table};
use crate::span::{Span, is_blank};

/// How many of the tokens, one character each, spell a post: 國　務　大　臣, 教育委員会教　育　長
pub fn spaced_post(text: &str, tokens: &[Span]) -> usize {
    let mut word = String::new();
    let mut longest = 0;
    for (n, token) in tokens.iter().take(12).enumerate() {
        let mut letters = token.of(text).chars();
        let (Some(letter), more) = (letters.next(), letters.next().is_some()) else { break };
        if more {
            // A division may stand before it in one piece.
            if n > 0 || !scan::contains(token.of(text), &post::DIVISIONS_IN_ONE) {
                break;
            }
            word.push_str(token.of(text));
            continue;
        }
        // The letters of one word stand equally far apart.
        let gap = |n: usize| tokens[n].start - tokens[n - 1].end;
        // 委　　　員　　　　長: or nearly so, where the gaps are wide.
        if n > 1 && gap(n).abs_diff(gap(1)) * 3 > gap(1) {
            break;
        }
        word.push(letter);
        if n > 0 && is_post(&word) {
            longest = n + 1;
        }
    }
    // 会　計　管　理　者　兼
    let joins = longest > 0 && tokens.get(longest).is_some_and(|t| t.of(text) == "兼");
    longest + usize::from(joins)
}

/// How many of the tokens, from the first, make a name: 山川海子君 / 山川 海子 / 山　川　海　子.
pub fn name_tokens(text: &str, tokens: &[Span]) -> usize {
    let Some(first) = tokens.first() else { return 0 };
    // 記録：山川 is no name.
    let apart = |pair: &[Span]| scan::has(Span::new(pair[0].end, pair[1].start).of(text), "：:");
    let tokens = &tokens[..tokens.windows(2).position(apart).map_or(tokens.len(), |n| n + 1)];
    let mut letters = 0;
    for (n, token) in tokens.iter().enumerate() {
        let words = token.of(text);
        let ends = scan::suffix(words, &HONORIFIC_MARKS).is_some_and(|h| n > 0 || words.len() > h.len());
        let count = words.chars().count();
        let office = !ends && count > 1 && (is_post(words) || is_organization(words));
        if !words.chars().all(is_name_character) || letters + count > 12 || office {
            break;
        }
        if ends && letters + count >= 3 {
            return n + 1;
        }
        letters += count;
    }
    let words = first.of(text);
    if is_foreign(words) || is_surname_before(text, tokens) {
        return 1;
    }
    let letters = |n: usize| tokens[..n].iter().map(|t| t.of(text).chars().count()).sum::<usize>();
    let named = |n: usize| tokens.len() >= n && tokens[..n].iter().all(|t| t.of(text).chars().all(is_name_character));
    if is_post(words) || is_organization(words) || is_phrase(words) {
        return 0;
    }
    // One character at a time, spaced to equal width.
    let single =
        |t: &&Span| t.of(text).chars().next().is_some_and(|c| is_name_character(c) && t.of(text).len() == c.len_utf8());
    let singles = tokens.iter().take_while(single).count();
    // 産　業　建設部長　市川　学: the first letters of a post in pieces.
    if (1..=2).contains(&singles)
        && tokens.get(singles).is_some_and(|t| !scan::is_short(t.of(text), 2) && is_post(t.of(text)))
        && tokens.get(singles + 1).is_some_and(|t| t.of(text).chars().all(is_name_character))
    {
        return 0;
    }
    // 関　　誠　書　記　…: the next post is spaced out too.
    let gap = |n: usize| tokens[n].start - tokens[n - 1].end;
    let posted = |n: &usize| gap(*n) >= gap(*n + 1) && spaced_post(text, &tokens[*n..singles]) > 0;
    let singles = (2..singles.saturating_sub(1)).find(posted).unwrap_or(singles);
    if singles >= 2 && named(singles) {
        let more = tokens.get(singles).is_some_and(|t| {
            let n = t.of(text).chars().count();
            (2..=3).contains(&n)
                && t.of(text).chars().all(is_name_character)
                && !is_post(t.of(text))
                && singles + n <= 6
        });
        return match slots(text, &tokens[..singles]) {
            Some(own) => own,
            None => (singles + usize::from(more)).min(if singles > 6 { 4 } else { singles + 1 }),
        };
    }
    if named(2)
        && (3..=9).contains(&letters(2))
        && tokens[..2].iter().all(|t| t.of(text).chars().count() <= 5)
        && !is_post(tokens[1].of(text))
        && !is_organization(tokens[1].of(text))
        // 佐藤真和　北村久仁: two whole names.
        && tokens[..2].iter().any(|t| scan::is_short(t.of(text), 3))
    {
        // 石井由己雄　　教　育　長: the next post is spaced out.
        if spaced_post(text, &tokens[1..]) > 0 {
            return usize::from((3..=6).contains(&letters(1)));
        }
        // 大久保　英　輝: the letters of the given name stand apart.
        let gap = |n: usize| tokens[n].start - tokens[n - 1].end;
        let last = tokens.get(2).filter(single);
        let goes_on = single(&&tokens[1])
            && last.is_some_and(|_| gap(2) <= gap(1) && spaced_post(text, &tokens[2..]) == 0)
            && tokens.get(3).is_none_or(|t| gap(3) > gap(2) || scan::begins(t.of(text), "（("));
        return if goes_on { 3 } else { 2 };
    }
    usize::from(named(1) && (3..=6).contains(&letters(1)))
}

/// How many of six and more letters make the first name of a row that is spaced out to equal width: each
/// letter has a slot, and one that is left out has its blanks. 稲　田　　　修　堀　川　光　博
fn slots(text: &str, tokens: &[Span]) -> Option<usize> {
    if tokens.len() < 6 {
        return None;
    }
    let mut at = 0;
    let mut places = vec![0];
    for pair in tokens.windows(2) {
        let blanks = scan::upto(text, pair[1].start).len() - pair[0].end;
        let blanks = text.get(pair[0].end..pair[0].end + blanks)?.chars().count();
        at += blanks.div_ceil(2);
        places.push(at);
    }
    [4, 5].into_iter().find_map(|width| places.iter().position(|place| *place == width).filter(|n| *n >= 2))
}

pub static HONORIFIC_MARKS: Table = table!("君 氏 さん 様");

pub fn person(text: &str, name: Span, title: Option<Span>, seat: Option<u32>) -> Option<Attendee> {
    let printed = name.of(text);
    let honorific = scan::suffix(printed, &HONORIFICS_IN_LISTS).map_or(0, str::len);
    let bare = scan::upto(printed, printed.len() - honorific);
    let bare = scan::trim_end(bare, "");
    let joined = scan::without_blanks(bare);
    let counted = numeral::read(&joined).is_some_and(|(_, bytes)| matches!(&joined[bytes..], "名" | "人"));
    if joined.is_empty()
        || counted
        || scan::is_one(&joined, &post::NOT_NAMES)
        || scan::is_one(&joined, &KINDS)
        || scan::exact(&joined, PRINTED_OUTCOMES).is_some()
        || scan::prefix(&joined, &post::HEADING_STARTS).is_some()
    {
        return None;
    }
    let parts: Vec<&str> = bare.split(is_blank).filter(|p| !p.is_empty()).collect();
    // One or two letters are a surname alone.
    let surname = match parts.as_slice() {
        [surname, _] => Some(surname.chars().count() as u8),
        [only] if scan::is_short(&scan::without_blanks(only), 2) => Some(only.chars().count() as u8),
        _ => None,
    };
    let title = title.map(|t| unbracket(text, t)).filter(|t| !t.is_empty());
    Some(Attendee {
        name: joined,
        title: title.map(|t| title_words(t.of(text))),
        role: title.and_then(|t| role_in(t.of(text))),
        surname,
        seat,
        name_span: name,
        title_span: title,
        ..Attendee::default()
    })
}

/// The role of the body that a post is, or that stands last in it: 水質審議会　会長
pub fn role_in(title: &str) -> Option<String> {
    let whole = fold::key(title);
    let last = title.split(is_blank).next_back().map(fold::key);
    // 委員（委員長）
    let inner = title.split_once(['（', '(']).and_then(|(_, inner)| inner.strip_suffix(['）', ')'])).map(fold::key);
    [Some(whole), last, inner].into_iter().flatten().find(|role| scan::is_one(role, &post::BODY_ROLES))
}

/// A post without the blanks that space it out; between words of several letters one stays.
pub fn title_words(printed: &str) -> String {
    let parts: Vec<&str> = printed.split(is_blank).filter(|p| !p.is_empty()).collect();
    let singles = parts.iter().filter(|p| p.chars().count() == 1).count();
    // まちづくり　課　長: a part of it may stand in one piece.
    let spaced = singles == parts.len() || singles >= 2 && singles + 1 == parts.len();
    parts.join(if spaced { "" } else { " " })
}

pub fn unbracket(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let inner = words.strip_prefix(['（', '(']).and_then(|w| w.strip_suffix(['）', ')']));
    inner.filter(|i| !scan::has(i, "（(")).map_or(span, |i| Span::of_slice(text, i).trim(text))
}

/// The name that a cell holds, if it reads like one.
pub fn name_of(cell: &str) -> Option<()> {
    let letters = cell.chars().filter(|c| !is_blank(*c)).count();
    let plain = cell.chars().all(|c| is_blank(c) || is_name_character(c))
        && (letters > 1 || cell.chars().all(|c| is_blank(c) || c as u32 >= 0x3400));
    (plain && (1..=9).contains(&letters) || is_foreign(cell)).then_some(())
}

/// 木村　水環境課長: two letters or fewer before a post that needs no division before it.
fn is_surname_before(text: &str, tokens: &[Span]) -> bool {
    let [name, title] = tokens else { return false };
    let (name, title) = (name.of(text), title.of(text));
    scan::is_short(name, 8)
        && name.chars().count() <= 2
        && name.chars().all(is_name_character)
        && !scan::is_one(name, &post::NOT_SURNAMES)
        && !is_post(name)
        && title.chars().nth(3).is_some()
        && is_post(title)
        && !scan::is_one(&fold::key(title), &post::BODY_ROLES)
}

/// マリア・ロペス
fn is_foreign(words: &str) -> bool {
    words.contains('・') && words.chars().all(|c| matches!(c, '\u{30A1}'..='\u{30FC}' | '＝' | '=')) && !is_post(words)
}

/// 開議の宣告: in names, の stands before kana.
fn is_phrase(words: &str) -> bool {
    let after = words.find('の').and_then(|at| scan::from(words, at).chars().nth(1));
    after.is_some_and(|c| c as u32 >= 0x3400) && scan::until(words, "の") > 3
}

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

/// The seat that the pieces begin with, and how many of them it takes: １番, 一　番
pub fn seat(text: &str, tokens: &[Span]) -> Option<(u32, usize)> {
    let words = |n: usize| tokens.get(n).map_or("", |token| token.of(text));
    let spaced = || {
        let (value, bytes) = numeral::read(words(0))?;
        (bytes == words(0).len() && words(1) == "番").then_some((value, 2))
    };
    seat_number(words(0)).map(|value| (value, 1)).or_else(spaced)
}

pub fn seat_number(words: &str) -> Option<u32> {
    let (value, bytes) = numeral::read(words)?;
    (words[bytes..] == *"番").then_some(value)
}
