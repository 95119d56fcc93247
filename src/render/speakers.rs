//! Who spoke, who that is, and how much: one row per speaker, in order of first speech.

use super::html::{Html, Tag, class, id, labelled_by, link, scope};
use super::page::{JA, Page, SPEAKERS};
use crate::count::thousands;
use crate::decided;
use crate::model::Match;

struct Row {
    first: usize,
    speeches: usize,
    characters: u32,
}

pub fn write(html: &mut Html, page: &Page) {
    if page.minutes.speeches.is_empty() {
        return;
    }
    let rows = rows(page);
    let chairs = decided::chairs(page.minutes);
    html.element(Tag::SECTION, &[class("ms-speakers"), labelled_by(SPEAKERS)], |html| {
        html.put(page.heading(1), &[id(SPEAKERS)], page.words.speakers);
        html.element(Tag::TABLE, &[], |html| {
            html.element(Tag::THEAD, &[], |html| {
                html.element(Tag::TR, &[], |html| {
                    page.words.columns.iter().for_each(|column| html.put(Tag::TH, &[scope("col")], column));
                });
            });
            html.element(Tag::TBODY, &[], |html| {
                for (speaker, row) in rows.iter().enumerate().filter(|(_, row)| row.speeches > 0) {
                    html.element(Tag::TR, &[], |html| {
                        draw(html, page, speaker, row, chairs.get(speaker).copied().unwrap_or(false));
                    });
                }
            });
        });
    });
}

/// One row per speaker, and a last one for speeches that name nobody.
fn rows(page: &Page) -> Vec<Row> {
    let nobody = page.minutes.speakers.len();
    let mut rows: Vec<Row> = (0..=nobody).map(|_| Row { first: 0, speeches: 0, characters: 0 }).collect();
    for (index, speech) in page.minutes.speeches.iter().enumerate() {
        let row = &mut rows[speech.speaker.unwrap_or(nobody).min(nobody)];
        if row.speeches == 0 {
            row.first = index;
        }
        row.speeches += 1;
        row.characters += speech.characters;
    }
    rows
}

fn draw(html: &mut Html, page: &Page, speaker: usize, row: &Row, presided: bool) {
    let speaker = page.minutes.speakers.get(speaker);
    html.element(Tag::TH, &[scope("row")], |html| {
        let place = link(page.speech_id(row.first));
        match speaker {
            // A name that no label prints is itself a reading.
            Some(speaker) if speaker.matched == Match::Heading => {
                html.put(Tag::A, &[place, JA, class("ms-read")], &speaker.label);
            }
            Some(speaker) => html.put(Tag::A, &[place, JA], &speaker.label),
            None => html.put(Tag::A, &[place], page.words.nobody),
        }
    });
    html.element(Tag::TD, &[], |html| {
        let who = speaker.map_or(String::new(), |speaker| page.who(speaker));
        if !who.is_empty() {
            html.put(Tag::SPAN, &[class("ms-read"), JA], &who);
        }
        if presided {
            html.text("　");
            html.put(Tag::SPAN, &[class("ms-read")], page.words.presided);
        }
    });
    html.put(Tag::TD, &[class("ms-number")], &row.speeches.to_string());
    html.put(Tag::TD, &[class("ms-number")], &thousands(row.characters));
}
