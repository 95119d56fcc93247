//! Amendments (修正案): which item each amends, where its title says so.

use crate::model::{Item, Minutes};
use crate::parse::source::index::Index;
use crate::scan;

/// Before what is put in its place: 議案第３号に対する修正案.
const TO: &str = "に対する";

/// What an amendment calls itself.
const AMENDMENT: &str = "修正";

/// Ties amendments to the items that their titles name, by number or by title.
pub fn tie(text: &str, minutes: &mut Minutes) {
    let words = |item: &Item| -> String { item.title.iter().map(|part| part.of(text)).collect() };
    let named =
        |title: &str| title.rsplit_once(TO).filter(|(_, put)| put.contains(AMENDMENT)).map(|(named, _)| named.len());
    let titles: Vec<String> = minutes.items.iter().map(words).collect();
    if !titles.iter().any(|title| named(title).is_some()) {
        return;
    }
    let mut items = Index::default();
    for (index, (item, title)) in minutes.items.iter().zip(&titles).enumerate() {
        if named(title).is_some() {
            continue;
        }
        items.add(title, index);
        if let Some(number) = item.number {
            items.add(number.of(text), index);
            items.add(&[number.of(text), title].concat(), index);
        }
    }
    for (item, title) in minutes.items.iter_mut().zip(&titles) {
        let Some(end) = named(title) else { continue };
        let own = scan::upto(title, end);
        // 議案第３号 緑町条例の改正について に対する修正案: the number may stand before the title.
        let number = item.number.map_or("", |number| number.of(text));
        item.amends = items.get(own).or_else(|| items.get(&[number, own].concat()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ItemKind;
    use crate::span::Span;

    #[test]
    fn an_amendment_is_tied_to_the_bill_that_its_title_names() {
        let text = "議案第1号|議案第2号|議案第２号に対する修正案|議案第3号に対する修正動議|川の予算に対する質問";
        let mut from = 0;
        let item = |title: &str| {
            let span = Span::new(from, from + title.len());
            from += title.len() + 1;
            Item::new(ItemKind::Decision, None, vec![span], None, span)
        };
        let mut minutes = Minutes { items: text.split('|').map(item).collect(), ..Minutes::default() };
        tie(text, &mut minutes);
        let tied: Vec<Option<usize>> = minutes.items.iter().map(|item| item.amends).collect();
        assert_eq!(tied, [None, None, Some(1), None, None]);
    }
}
