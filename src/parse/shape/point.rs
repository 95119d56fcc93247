//! Enumerated points: 1点目は, 最後4点目は, 第一に, 一つ目は; also inside a paragraph.

use crate::japanese::numeral;
use crate::model::Paragraph;
use crate::parse::source::sentence;
use crate::scan::{self, Table, table};

/// Words that may stand before the number.
static LEADS: Table = table!(
    "その上で その上で、 最後に 最後 最後の 最後、 次に 次に、 まず まず、 まずは また また、 そして そして、 それから 続いて 続いて、",
);

/// What follows the number and makes it a point.
static COUNTERS: Table = table!("点目 つ目 つめ 番目 件目");

/// What may follow the counter where a point begins.
static ANNOUNCING: Table = table!("は 、 が に として でございま です も ，");

/// Words between 第一 and its matter.
static ORDINAL_ENDS: Table = table!("に、 に は、 点は");

/// The number that a sentence announces at its beginning.
pub fn announced(sentence: &str) -> Option<u32> {
    let lead = scan::prefix(sentence, &LEADS).map_or(0, str::len);
    number(&sentence[lead..]).or_else(|| number(sentence))
}

fn number(words: &str) -> Option<u32> {
    if let Some(rest) = words.strip_prefix('第') {
        let (value, bytes) = numeral::read(rest)?;
        return (value <= 99 && scan::prefix(&rest[bytes..], &ORDINAL_ENDS).is_some()).then_some(value);
    }
    let (value, bytes) = numeral::read(words)?;
    let after = &words[bytes..];
    let next = &after[scan::prefix(after, &COUNTERS)?.len()..];
    // 2点目の資料 goes on; 2点目は, 2点目、 2点目として announce.
    let announces = next.is_empty() || next.starts_with('　') || scan::prefix(next, &ANNOUNCING).is_some();
    (announces && (1..=99).contains(&value)).then_some(value)
}

/// One of these occurs wherever a point is announced.
static SIGNS: Table = table!("点目 つ目 つめ 番目 件目 第");

/// The points that a paragraph announces at the beginnings of its sentences, in order.
pub fn of_paragraph(text: &str, paragraph: &Paragraph) -> Vec<u32> {
    // A word may be cut where one piece ends.
    if let [whole] = paragraph.pieces.as_slice()
        && !scan::contains(whole.span.of(text), &SIGNS)
    {
        return Vec::new();
    }
    sentence::of_paragraph(text, paragraph).iter().filter_map(|sentence| announced(&sentence.words)).collect()
}

/// Keeps the points that count up from one: what is left is an enumeration, not a mention.
pub fn in_sequence<T: Copy>(numbers: impl Iterator<Item = (u32, T)>) -> Vec<(u32, T)> {
    let mut kept: Vec<(u32, T)> = Vec::new();
    for (number, place) in numbers {
        let last = kept.last().map_or(0, |(n, _)| *n);
        if number == last + 1 || (number == 1 && last > 1) {
            kept.push((number, place));
        }
    }
    if kept.len() < 2 { Vec::new() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_announcements() {
        let cases = [
            ("1点目は、水位である。", Some(1)),
            ("２点目、費用である。", Some(2)),
            ("三点目は時期である。", Some(3)),
            ("一つ目は、", Some(1)),
            ("第二に、", Some(2)),
            ("最後4点目は、", Some(4)),
            ("その上で1点目は、", Some(1)),
            ("3点申し上げる。", None),
            ("第30回会合", None),
            ("1点だけ申し上げる。", None),
        ];
        for (sentence, number) in cases {
            assert_eq!(announced(sentence), number, "{sentence}");
        }
    }

    #[test]
    fn an_enumeration_counts_up_from_one() {
        let numbers =
            |list: &[u32]| in_sequence(list.iter().map(|n| (*n, ()))).iter().map(|(n, ())| *n).collect::<Vec<_>>();
        assert_eq!(numbers(&[1, 2, 2, 3]), [1, 2, 3]);
        assert!(numbers(&[2, 3]).is_empty());
        assert!(numbers(&[1]).is_empty());
        assert_eq!(numbers(&[1, 2, 1, 2, 3]), [1, 2, 1, 2, 3]);
    }
}
