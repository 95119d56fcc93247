//! A table with a row for each item: what was decided, discussed, reported, and on which words that rests.

use super::Settings;
use super::csv::{Csv, add_line};
use super::words;
use crate::contract;
use crate::decided;
use crate::model::{Item, Stance};
use crate::render::{Page, flow};

/// Column names: for people, and as the data contract calls them.
const COLUMNS: [[&str; 2]; 19] = [
    ["項目ID", "id"],
    ["種類", "kind"],
    ["番号", "number"],
    ["件名", "title"],
    ["議事", "section"],
    ["結果（読み取り）", "outcome"],
    ["賛成数", "votesFor"],
    ["反対数", "votesAgainst"],
    ["棄権・保留数", "votesAbstain"],
    ["採決の方法", "votesMethod"],
    ["修正の対象の項目ID", "amends"],
    ["訂正した欄（公表者）", "corrected"],
    ["根拠のことば（原文）", "evidence"],
    ["根拠の発言ID", "speech"],
    ["賛成（読み取り）", "for"],
    ["条件付き（読み取り）", "conditional"],
    ["反対（読み取り）", "against"],
    ["担当", "owner"],
    ["期限", "due"],
];

pub fn write(page: &Page, settings: &Settings) -> String {
    let lang = settings.lang;
    let mut csv = Csv::new(page, &COLUMNS, settings);
    for (index, item) in page.minutes.items.iter().enumerate() {
        let mut quotes = String::new();
        for evidence in decided::evidence(item) {
            add_line(&mut quotes, &flow(page.of(evidence.span)));
        }
        let votes = item.votes.unwrap_or_default();
        let speech = item.evidence.iter().find_map(|evidence| evidence.speech);
        csv.row(&[
            &contract::id("item", index),
            words::kind(item.kind, lang),
            item.number.map_or("", |number| page.of(number)),
            &flow(&page.join(&item.title)),
            &item.section.map_or(String::new(), |section| page.section(section)),
            words::outcome(page, item, lang),
            &number(votes.in_favour),
            &number(votes.against),
            &number(votes.abstain),
            votes.method.map_or("", |method| words::method(method, lang)),
            &item.amends.map_or(String::new(), |bill| contract::id("item", bill)),
            &words::corrected(item, lang),
            &quotes,
            speech.map_or("", |speech| page.speech_id(speech)),
            &who(page, item, Stance::For),
            &who(page, item, Stance::Conditional),
            &who(page, item, Stance::Against),
            item.owner.map_or("", |owner| page.of(owner)),
            &item.due.map_or(String::new(), |due| due.to_string()),
        ]);
    }
    csv.finish()
}

fn number(number: Option<u32>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}

/// The labels of those who took that stance, a line each.
fn who(page: &Page, item: &Item, stance: Stance) -> String {
    let mut labels = String::new();
    for position in &item.positions {
        let speaker = page.minutes.speakers.get(position.speaker);
        if let Some(speaker) = speaker.filter(|_| position.stance == stance) {
            add_line(&mut labels, &speaker.label);
        }
    }
    labels
}
