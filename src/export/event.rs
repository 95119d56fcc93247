//! The meeting as a schema.org `Event`: when, where, who, what was decided and in which words. For search engines;
//! the record itself is not in it.

use super::Settings;
use super::json::Value;
use crate::decided;
use crate::model::{Attendee, Item, Match};
use crate::render::{Page, flow};

pub fn write(page: &Page, settings: &Settings) -> String {
    let minutes = page.minutes;
    let body = minutes.meeting.body.as_deref();
    let title = minutes.title.as_deref();
    Value::Object(vec![
        ("@context", text("https://schema.org")),
        ("@type", text("Event")),
        ("name", Value::words(title)),
        ("startDate", moment(page, minutes.start_time.map(|time| time.value.to_string()))),
        ("endDate", end(page)),
        ("location", named("Place", minutes.place.map(|place| flow(page.of(place))).as_deref(), Vec::new())),
        ("organizer", named("Organization", body, Vec::new())),
        // 第30回 is one of a series.
        ("superEvent", named("EventSeries", body.filter(|_| minutes.meeting.number.is_some()), Vec::new())),
        ("attendee", Value::List(minutes.attendees.iter().filter(|a| !a.is_absent()).map(attendee).collect())),
        ("contributor", Value::List(others(page))),
        ("about", Value::List(minutes.items.iter().map(|item| about(page, item)).collect())),
        ("recordedIn", record(page, settings)),
    ])
    .to_json()
}

fn text(words: &str) -> Value {
    Value::Words(words.to_string())
}

/// A thing of that type and name; nothing without a name.
fn named(kind: &str, name: Option<&str>, more: Vec<(&'static str, Value)>) -> Value {
    match name {
        Some(name) if !name.is_empty() => {
            let mut fields = vec![("@type", text(kind)), ("name", text(name))];
            fields.extend(more);
            Value::Object(fields)
        }
        _ => Value::Object(Vec::new()),
    }
}

/// Day and time as printed: local time, of which minutes do not say the zone.
fn moment(page: &Page, time: Option<String>) -> Value {
    let date = page.minutes.date.map(|date| date.value.to_string());
    Value::Words(match (date, time) {
        (Some(date), Some(time)) => [&date, "T", &time].concat(),
        (Some(date), None) => date,
        (None, _) => String::new(),
    })
}

/// When it ended; nothing where that is on another day, which minutes do not print.
fn end(page: &Page) -> Value {
    let of_day = |time: Option<crate::model::Printed<_>>| time.map(|time| time.value);
    match (of_day(page.minutes.start_time), of_day(page.minutes.end_time)) {
        (Some(start), Some(end)) if start.to_string() > end.to_string() => text(""),
        (_, Some(end)) => moment(page, Some(end.to_string())),
        _ => text(""),
    }
}

fn attendee(attendee: &Attendee) -> Value {
    let post = attendee.title.as_deref().or(attendee.role.as_deref());
    named("Person", Some(&attendee.name), vec![("jobTitle", Value::words(post))])
}

/// Speakers with a name of whom no list tells.
fn others(page: &Page) -> Vec<Value> {
    let unlisted = page.minutes.speakers.iter().filter(|s| s.attendee.is_none() && s.matched != Match::None);
    unlisted
        .filter(|speaker| speaker.name.is_some())
        .map(|speaker| {
            named("Person", speaker.name.as_deref(), vec![("jobTitle", Value::words(speaker.role.as_deref()))])
        })
        .collect()
}

fn record(page: &Page, settings: &Settings) -> Value {
    let minutes = page.minutes;
    let title = minutes.title.as_deref().unwrap_or(page.words.untitled);
    let quotes = minutes.items.iter().flat_map(|item| item.evidence.iter().map(move |evidence| (item, evidence)));
    let quotes = quotes.map(|(item, evidence)| {
        let speaker = page.speaker(evidence.speech.filter(|_| !page.is_reaction(evidence.span)));
        Value::Object(vec![
            ("@type", text("Quotation")),
            ("text", Value::Words(flow(page.of(evidence.span)))),
            // A label may be an office's: it is a person's only where a name is known.
            ("creator", named("Person", speaker.and_then(|s| s.name.as_deref()), Vec::new())),
            ("creditText", Value::words(speaker.map(|s| s.label.as_str()))),
            ("about", named("Thing", Some(&name(page, item)), Vec::new())),
        ])
    });
    Value::Object(vec![
        ("@type", text("DigitalDocument")),
        ("name", text(title)),
        ("genre", Value::words(minutes.meeting.kind.as_deref())),
        ("inLanguage", text("ja")),
        ("creativeWorkStatus", text(if minutes.draft.is_some() { "Draft" } else { "" })),
        ("url", Value::words(settings.source.as_deref())),
        ("hasPart", Value::List(quotes.collect())),
    ])
}

/// An item, and what became of it as far as that was read or told: 否決（賛成4、反対12）.
fn about(page: &Page, item: &Item) -> Value {
    let outcome = decided::outcome(page.text, item, page.words).unwrap_or("");
    let votes = item.votes.map(|votes| decided::votes(&votes, page.words)).unwrap_or_default();
    let came = if outcome.is_empty() || votes.is_empty() {
        [outcome, &votes].concat()
    } else {
        (page.words.bracketed)(outcome, &votes)
    };
    named("Thing", Some(&name(page, item)), vec![("description", Value::Words(came))])
}

fn name(page: &Page, item: &Item) -> String {
    flow(&page.join(&item.title))
}
