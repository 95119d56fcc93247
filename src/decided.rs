//! What became of items, in the words and the order that every page, table and file shares.

use crate::model::{Evidence, Item, ItemKind, Minutes, Outcome, Votes};
use crate::scan::{Table, table};
use crate::words::Shared;

/// Words that print an outcome; which of them a body uses is its custom. The first that occurs is meant.
static PRINTED: [(Outcome, Table); 6] = [
    (Outcome::Approved, table!("可決 承認 同意 認定 採択 決議 議決 決定")),
    (Outcome::Rejected, table!("否決 不採択 不承認 不同意 不認定")),
    (Outcome::Amended, table!("修正可決 修正議決 修正承認")),
    (Outcome::Noted, table!("了承 了解")),
    (Outcome::Continued, table!("継続審査 継続審議 継続協議 継続 保留")),
    (Outcome::Withdrawn, table!("取下げ 取り下げ 撤回")),
];

/// The outcome as the record prints it (可決, 承認); else, and in English, the interface's word.
pub fn outcome(text: &str, item: &Item, words: &Shared) -> Option<&'static str> {
    let outcome = item.outcome?;
    let said = || {
        let declared = item.evidence.first()?.span.of(text);
        let table = &PRINTED.iter().find(|row| row.0 == outcome)?.1;
        // 議決権 tells of no outcome.
        let prints = |word: &str| declared.split(word).skip(1).any(|after| !after.starts_with('権'));
        table.words().find(|word| prints(word))
    };
    let printed = if words.lang == "ja" { said() } else { None };
    Some(printed.unwrap_or(words.outcome(outcome)))
}

/// The words that an outcome rests on, in the order of the record: the question before the answer.
pub fn evidence(item: &Item) -> Vec<&Evidence> {
    let mut evidence: Vec<&Evidence> = item.evidence.iter().collect();
    evidence.sort_by_key(|evidence| evidence.span.start);
    evidence
}

/// 賛成12、反対3（起立): numbers as printed, and how they were cast.
pub fn votes(votes: &Votes, words: &Shared) -> String {
    let mut told = String::new();
    for (name, number) in words.sides.iter().zip([votes.in_favour, votes.against, votes.abstain]) {
        let Some(number) = number else { continue };
        if !told.is_empty() {
            told.push_str(words.comma);
        }
        told.push_str(&(words.side)(name, number));
    }
    let Some(method) = votes.method.map(|method| words.methods[method as usize]) else { return told };
    if told.is_empty() { method.to_string() } else { (words.bracketed)(&told, method) }
}

/// The items of a kind as they are listed: each amendment below what it amends.
pub fn listed(items: &[Item], kind: ItemKind) -> Vec<usize> {
    let of_kind = |index: usize| items.get(index).is_some_and(|item| item.kind == kind);
    // Only one step deep: an amendment of an amendment stands where it is printed.
    let bill = |item: &Item| {
        item.amends.filter(|bill| of_kind(*bill) && items.get(*bill).is_some_and(|bill| bill.amends.is_none()))
    };
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); items.len()];
    let own = || items.iter().enumerate().filter(|(index, _)| of_kind(*index));
    for (index, item) in own() {
        if let Some(bill) = bill(item) {
            below[bill].push(index);
        }
    }
    own()
        .filter(|(_, item)| bill(item).is_none())
        .flat_map(|(index, _)| [index].into_iter().chain(std::mem::take(&mut below[index])))
        .collect()
}

/// The first item of the kind that rests on the same words, if that is another one, and where it is listed.
pub fn decided_with(items: &[Item], index: usize) -> Option<(usize, usize)> {
    let item = items.get(index)?;
    let same = |other: &Item| other.kind == item.kind && other.evidence == item.evidence;
    let first = items.iter().position(same).filter(|first| *first != index)?;
    let order = listed(items, item.kind).into_iter().position(|other| other == first)?;
    Some((first, order))
}

/// Whether the caller says anything of the items, stands and people.
pub fn any_told(minutes: &Minutes) -> bool {
    let stands = |item: &Item| item.positions.iter().any(|position| position.corrected);
    minutes.items.iter().any(|item| is_told(item) || stands(item)) || minutes.attendees.iter().any(|one| one.corrected)
}

/// What the caller says of an item, and no machine read.
pub fn is_told(item: &Item) -> bool {
    item.corrected.kind || item.corrected.outcome || item.corrected.votes
}

/// Which speakers presided.
pub fn chairs(minutes: &Minutes) -> Vec<bool> {
    let mut chairs = vec![false; minutes.speakers.len()];
    let presiding = minutes.speeches.iter().filter(|speech| speech.presides);
    presiding.filter_map(|speech| speech.speaker).for_each(|speaker| chairs[speaker] = true);
    chairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemKind, VoteMethod};
    use crate::span::Span;
    use crate::words::{EN, JA};

    fn item(kind: ItemKind, amends: Option<usize>) -> Item {
        Item { amends, ..Item::new(kind, None, Vec::new(), None, Span::default()) }
    }

    #[test]
    fn an_outcome_is_told_as_it_is_printed() {
        let text = "よって、本案は否決されました。";
        let mut bill = item(ItemKind::Decision, None);
        bill.outcome = Some(Outcome::Rejected);
        assert_eq!(outcome(text, &bill, &JA), Some("否決"));
        bill.evidence = vec![Evidence { speech: None, span: Span::new(0, text.len()) }];
        assert_eq!(outcome(text, &bill, &JA), Some("否決"));
        assert_eq!(outcome(text, &bill, &EN), Some("Rejected"));
        let text = "本請願は採択されました。";
        bill.outcome = Some(Outcome::Approved);
        bill.evidence[0].span = Span::new(0, text.len());
        assert_eq!(outcome(text, &bill, &JA), Some("採択"));
        bill.outcome = Some(Outcome::Continued);
        assert_eq!(outcome(text, &bill, &JA), Some("継続"));
    }

    #[test]
    fn votes_are_told_with_their_method() {
        let all = Votes { in_favour: Some(12), against: Some(3), abstain: Some(1), ..Votes::default() };
        assert_eq!(votes(&all, &JA), "賛成12、反対3、棄権・保留1");
        let standing = Votes { in_favour: Some(12), method: Some(VoteMethod::Standing), ..Votes::default() };
        assert_eq!(votes(&standing, &JA), "賛成12（起立）");
        assert_eq!(votes(&standing, &EN), "12 for (by standing)");
        assert_eq!(votes(&Votes { in_favour: None, ..standing }, &JA), "起立");
    }

    #[test]
    fn amendments_stand_below_what_they_amend() {
        use ItemKind::{Decision, Report};
        let items = [
            item(Decision, None),
            item(Decision, None),
            item(Report, None),
            item(Decision, Some(0)),
            item(Decision, Some(2)),
        ];
        assert_eq!(listed(&items, Decision), [0, 3, 1, 4]);
        assert_eq!(listed(&items, Report), [2]);
    }
}
