//! A table with a row for each speech.

use super::Settings;
use super::csv::{Csv, add_line};
use super::words;
use crate::contract;
use crate::japanese::date::Clock;
use crate::render::{Page, flow};

/// Column names: for people, and as the data contract calls them.
const COLUMNS: [[&str; 2]; 13] = [
    ["発言ID", "id"],
    ["番号", "number"],
    ["議事", "section"],
    ["発言者（記載のとおり）", "label"],
    ["発言者ID", "speaker"],
    ["氏名", "name"],
    ["役職", "post"],
    ["名簿との対応", "match"],
    ["発言", "text"],
    ["字数", "characters"],
    ["答える質問", "answers"],
    ["開始時刻", "time"],
    ["終了時刻", "until"],
];

pub fn write(page: &Page, settings: &Settings) -> String {
    let minutes = page.minutes;
    let mut csv = Csv::new(page, &COLUMNS, settings);
    for (index, speech) in minutes.speeches.iter().enumerate() {
        let speaker = page.speaker(Some(index));
        let attendee = speaker.and_then(|s| minutes.attendees.get(s.attendee?));
        let post = attendee.and_then(|a| a.title.as_deref()).or(speaker.and_then(|s| s.role.as_deref()));
        csv.row(&[
            &speech.id,
            &(index + 1).to_string(),
            &speech.section.map_or(String::new(), |section| page.section(section)),
            speech.label.map_or("", |label| page.of(label)),
            &speech.speaker.map_or(String::new(), |index| contract::id("speaker", index)),
            speaker.and_then(|s| s.name.as_deref()).unwrap_or(""),
            post.unwrap_or(""),
            speaker.map_or("", |s| words::matched(s.matched, settings.lang)),
            &said(page, index),
            &speech.characters.to_string(),
            speech.answers.map_or("", |question| &minutes.speeches[question].id),
            &time(speech.time.map(|time| time.value)),
            &time(minutes.until(speech)),
        ]);
    }
    csv.finish()
}

fn time(clock: Option<Clock>) -> String {
    clock.map_or(String::new(), |clock| clock.to_string())
}

/// What was said: a line for each paragraph.
fn said(page: &Page, speech: usize) -> String {
    let mut said = String::new();
    for index in page.minutes.speeches[speech].paragraphs.clone() {
        let spans: Vec<_> = page.minutes.paragraphs[index].spans().collect();
        add_line(&mut said, &flow(&page.join(&spans)));
    }
    said
}
