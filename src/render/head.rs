//! What meeting, when, where and who.

use super::html::{Attribute, Html, Tag, address, class, datetime, lang};
use super::page::{JA, Page, flow};
use crate::decided;
use crate::model::{Attendee, Printed};

/// Longer printed times, or such of several lines, are told by start and end alone.
const LONG: usize = 90;

const ERAS: [&str; 5] = ["令和", "平成", "昭和", "大正", "明治"];

pub fn write(html: &mut Html, page: &Page, source: Option<&str>) {
    let (minutes, words) = (page.minutes, page.words);
    html.element(Tag::HEADER, &[class("ms-head")], |html| {
        match &minutes.title {
            Some(title) => html.put(page.heading(0), &[JA], title),
            None => html.put(page.heading(0), &[], words.untitled),
        }
        if let Some(draft) = minutes.draft {
            html.put(Tag::P, &[class("ms-draft")], &(words.draft)(&flow(page.of(draft))));
        }
        html.element(Tag::DL, &[class("ms-facts")], |html| {
            if minutes.date.is_some() || minutes.start_time.is_some() {
                fact(html, words.when, &[], |html| when(html, page));
            }
            if let Some(place) = minutes.place {
                fact(html, words.place, &[JA], |html| html.text(page.of(place)));
            }
            if !minutes.attendees.is_empty() {
                read(html, words.present, &(words.people)(minutes.attendees.len()));
            }
            if !minutes.speeches.is_empty() {
                let total = minutes.speeches.iter().map(|speech| speech.characters).sum();
                let counts = [(words.times)(minutes.speeches.len()), (words.characters)(total)].join(" ");
                read(html, words.speeches, &counts);
            }
            if let Some(source) = source {
                fact(html, words.source, &[], |html| match address(source) {
                    Some(href) => html.put(Tag::A, &[href], source),
                    None => html.text(source),
                });
            }
        });
        attendees(html, page);
        html.put(Tag::P, &[class("ms-legend")], words.legend);
        if decided::any_told(minutes) {
            html.put(Tag::P, &[class("ms-legend")], words.told_legend);
        }
    });
}

fn fact(html: &mut Html, name: &str, attributes: &[Attribute], value: impl FnOnce(&mut Html)) {
    html.element(Tag::DIV, &[], |html| {
        html.put(Tag::DT, &[], name);
        html.element(Tag::DD, attributes, value);
    });
}

/// A fact that was counted.
fn read(html: &mut Html, name: &str, value: &str) {
    fact(html, name, &[], |html| html.put(Tag::SPAN, &[class("ms-read")], value));
}

/// 令和3年7月7日（水）（2021年） 8時40分～9時20分
fn when(html: &mut Html, page: &Page) {
    let minutes = page.minutes;
    if let Some(Printed { value, span }) = minutes.date {
        let printed = page.of(span);
        html.put(Tag::TIME, &[JA, datetime(&value.to_string())], printed);
        if ERAS.iter().any(|era| printed.contains(era)) {
            html.put(Tag::SPAN, &[class("ms-read")], &(page.words.year)(value.year));
        }
    }
    let Some(start) = minutes.start_time else { return };
    html.text(" ");
    let end = minutes.end_time.map(|end| end.span);
    let together = end.map(|end| page.of(start.span.join(end))).filter(|w| w.len() < LONG && !w.contains(['\n', '\r']));
    let apart = || [page.of(start.span), end.map_or("", |_| "～"), end.map_or("", |end| page.of(end))].concat();
    html.put(Tag::SPAN, &[JA], &together.map_or_else(apart, str::to_string));
}

/// The printed list, group by group.
fn attendees(html: &mut Html, page: &Page) {
    let (all, words) = (&page.minutes.attendees, page.words);
    if all.is_empty() {
        return;
    }
    html.element(Tag::DETAILS, &[class("ms-attendees")], |html| {
        let title = [words.attendees, " ", &(words.people)(all.len())].concat();
        html.put(Tag::SUMMARY, &[], &title);
        for group in all.chunk_by(|a, b| a.group == b.group) {
            if let Some(name) = group.first().and_then(|person| person.group.as_deref()) {
                html.put(Tag::P, &[JA, class("ms-group")], name);
            }
            html.element(Tag::UL, &[JA], |html| group.iter().for_each(|one| person(html, page, one)));
        }
    });
}

fn person(html: &mut Html, page: &Page, person: &Attendee) {
    html.element(Tag::LI, &[], |html| {
        html.put(Tag::B, &[], &person.name);
        for words in [&person.title, &person.role].into_iter().flatten() {
            html.text("　");
            html.text(words);
        }
        let there = person.attendance.map(|there| page.words.attendances[there as usize]);
        for words in there.into_iter().chain(person.corrected.then_some(page.words.is_told)) {
            html.text("　");
            html.put(Tag::SPAN, &[class("ms-told"), lang(page.words.lang)], words);
        }
    });
}
