//! What the record is, who is in it, and what was read of it.

use super::super::Settings;
use super::super::xml::Xml;
use crate::contract;
use crate::decided;
use crate::diagnostic::Lang;
use crate::model::{Item, Votes};
use crate::render::{Page, TRANSCRIPT, flow};
use crate::span::Span;

/// Akoma Ntoso wants a day. Where the record prints none, this one, which says so by its name.
const UNDATED: (&str, &str) = ("0001-01-01", "undated");

/// Who wrote the metadata.
const SOURCE: (&str, &str) = ("source", "#minutes-viewer");

/// Who speaks where nobody is named.
pub const NOBODY: &str = "speaker-unknown";

pub fn write(xml: &mut Xml, page: &Page, settings: &Settings) {
    xml.begin("meta", &[]);
    identification(xml, page, settings);
    analysis(xml, page);
    references(xml, page);
    xml.end();
}

/// Work, expression and manifestation. Addresses follow the naming convention: country, kind, body, day, number.
fn identification(xml: &mut Xml, page: &Page, settings: &Settings) {
    let meeting = &page.minutes.meeting;
    let printed = page.minutes.date.map(|date| date.value.to_string());
    let (date, name) = printed.as_deref().map_or(UNDATED, |date| (date, "meeting"));
    let mut work = String::from("/akn/jp/debate");
    let number = meeting.number.map(|number| number.to_string());
    for part in [meeting.body.as_deref(), Some(date), number.as_deref()].into_iter().flatten() {
        work.push('/');
        percent(part, &mut work);
    }
    let expression = [&work, "/jpn@"].concat();
    let manifestation = [&work, "/jpn@.akn"].concat();
    let levels = [
        ("FRBRWork", "/!main", &work),
        ("FRBRExpression", "/!main", &expression),
        ("FRBRManifestation", "/!main.akn", &manifestation),
    ];
    xml.begin("identification", &[SOURCE]);
    for (level, main, uri) in levels {
        let own = if level == "FRBRManifestation" { &expression } else { uri };
        xml.begin(level, &[]);
        xml.empty("FRBRthis", &[("value", &[own, main].concat())]);
        xml.empty("FRBRuri", &[("value", uri)]);
        if let Some(source) = settings.source.as_deref().filter(|_| level == "FRBRExpression") {
            xml.empty("FRBRalias", &[("name", "source"), ("value", source)]);
        }
        xml.empty("FRBRdate", &[("date", date), ("name", name)]);
        xml.empty("FRBRauthor", &[("href", "#body")]);
        match level {
            "FRBRWork" => {
                xml.empty("FRBRcountry", &[("value", "jp")]);
                if let Some(number) = meeting.number {
                    xml.empty("FRBRnumber", &[("value", &number.to_string())]);
                }
                if let Some(title) = &page.minutes.title {
                    xml.empty("FRBRname", &[("value", title)]);
                }
            }
            "FRBRExpression" => {
                // The record calls itself not final.
                if page.minutes.draft.is_some() {
                    xml.empty("FRBRauthoritative", &[("value", "false")]);
                }
                xml.empty("FRBRlanguage", &[("language", "jpn")]);
            }
            _ => xml.empty("FRBRformat", &[("value", "application/akn+xml")]),
        }
        xml.end();
    }
    xml.end();
}

/// What was decided, discussed and reported, with the words it was read from.
fn analysis(xml: &mut Xml, page: &Page) {
    if page.minutes.items.is_empty() {
        return;
    }
    xml.begin("analysis", &[SOURCE]);
    votings(xml, page);
    xml.begin("otherAnalysis", &[SOURCE]);
    for (index, item) in page.minutes.items.iter().enumerate() {
        self::item(xml, page, index, item);
    }
    xml.end();
    xml.end();
}

/// The sides of a vote, as concepts.
const SIDES: [&str; 3] = ["vote-for", "vote-against", "vote-abstain"];

fn sides(votes: &Votes) -> impl Iterator<Item = (&'static str, u32)> {
    let numbers = [votes.in_favour, votes.against, votes.abstain];
    SIDES.into_iter().zip(numbers).filter_map(|(side, number)| Some((side, number?)))
}

/// The items that were voted on with numbers.
fn voted<'m>(page: &Page<'m>) -> Vec<(usize, &'m Item, Votes)> {
    let items = page.minutes.items.iter().enumerate();
    let voted = items.filter_map(|(index, item)| Some((index, item, item.votes?)));
    voted.filter(|(_, _, votes)| sides(votes).next().is_some()).collect()
}

fn votings(xml: &mut Xml, page: &Page) {
    let voted = voted(page);
    if voted.is_empty() {
        return;
    }
    xml.begin("parliamentary", &[]);
    for (index, item, votes) in voted {
        let id = ["voting-", &(index + 1).to_string()].concat();
        let outcome = item.outcome.map(|outcome| ["#outcome-", contract::outcome_name(outcome)].concat());
        let place = place(page, votes.span);
        let of = contract::id("item", index);
        let mut attributes = vec![("eId", id.as_str()), ("href", place.as_str()), ("mv:item", &of)];
        attributes.extend(outcome.as_deref().map(|outcome| ("outcome", outcome)));
        attributes.extend(votes.method.map(|method| ("mv:method", contract::vote_method_name(method))));
        attributes.extend(item.corrected.votes.then_some(("mv:corrected", "true")));
        xml.begin("voting", &attributes);
        for (side, number) in sides(&votes) {
            let id = [&id, "-", side].concat();
            let side = ["#", side].concat();
            xml.empty("count", &[("eId", &id), ("value", &number.to_string()), ("refersTo", &side)]);
        }
        xml.end();
    }
    xml.end();
}

/// What votings refer to.
fn concepts(xml: &mut Xml, page: &Page) {
    let voted = voted(page);
    let mut used: Vec<String> = Vec::new();
    for (_, item, votes) in &voted {
        let outcome = item.outcome.map(|outcome| ["outcome-", contract::outcome_name(outcome)].concat());
        for id in outcome.into_iter().chain(sides(votes).map(|(side, _)| side.to_string())) {
            if !used.contains(&id) {
                used.push(id);
            }
        }
    }
    for id in used {
        let href = ["/ontology/concept/", &id].concat();
        let show = id.split_once('-').map_or("", |(_, word)| word);
        xml.empty("TLCConcept", &[("eId", &id), ("href", &href), ("showAs", show)]);
    }
}

fn item(xml: &mut Xml, page: &Page, index: usize, item: &Item) {
    let id = contract::id("item", index);
    let section = item.section.map(|section| ["#", &contract::id("section", section)].concat());
    let title = flow(&page.join(&item.title));
    let mut attributes = vec![("id", id.as_str()), ("kind", contract::item_kind_name(item.kind)), ("title", &title)];
    attributes.extend(item.outcome.map(|outcome| ("outcome", contract::outcome_name(outcome))));
    attributes.extend(section.as_deref().map(|section| ("section", section)));
    let amends = item.amends.map(|bill| contract::id("item", bill));
    attributes.extend(amends.as_deref().map(|bill| ("amends", bill)));
    let told = super::super::words::corrected(item, Lang::En);
    attributes.extend((!told.is_empty()).then_some(("corrected", told.as_str())));
    xml.begin("mv:item", &attributes);
    for evidence in decided::evidence(item) {
        let place = place(page, evidence.span);
        xml.put("mv:evidence", &[("href", &place)], &flow(page.of(evidence.span)));
    }
    for position in &item.positions {
        let place = place(page, position.span);
        let by = ["#", &contract::id("speaker", position.speaker)].concat();
        let stance = contract::stance_name(position.stance);
        let attributes = [("stance", stance), ("by", &by), ("href", &place)];
        xml.put("mv:position", &attributes, &flow(page.of(position.span)));
    }
    xml.end();
}

/// Where words stand: nothing more than the document where no part of it has an id.
fn place(page: &Page, words: Span) -> String {
    let id = page.place(words);
    if id == TRANSCRIPT { String::new() } else { ["#", &id].concat() }
}

/// The body, the people of the list, the speakers and their roles.
fn references(xml: &mut Xml, page: &Page) {
    let minutes = page.minutes;
    xml.begin("references", &[SOURCE]);
    let body = minutes.meeting.body.as_deref().unwrap_or("");
    xml.empty("TLCOrganization", &[("eId", "body"), ("href", "/ontology/organization/body"), ("showAs", body)]);
    let software =
        [("eId", "minutes-viewer"), ("href", "/ontology/object/minutes-viewer"), ("showAs", "minutes-viewer")];
    xml.empty("TLCObject", &software);
    for (index, attendee) in minutes.attendees.iter().enumerate() {
        let id = contract::id("attendee", index);
        let mut attributes = Vec::new();
        attributes.extend(attendee.title.as_deref().map(|title| ("mv:title", title)));
        attributes.extend(attendee.group.as_deref().map(|group| ("mv:group", group)));
        attributes.extend(attendee.role.as_deref().map(|role| ("mv:role", role)));
        attributes.extend(attendee.attendance.map(|there| ("mv:attendance", contract::attendance_name(there))));
        attributes.extend(attendee.corrected.then_some(("mv:corrected", "true")));
        reference(xml, "TLCPerson", &id, &attendee.name, &attributes);
    }
    for (index, speaker) in minutes.speakers.iter().enumerate() {
        let id = contract::id("speaker", index);
        let attendee = speaker.attendee.map(|index| ["#", &contract::id("attendee", index)].concat());
        let mut attributes =
            vec![("shortForm", speaker.label.as_str()), ("mv:match", contract::match_name(speaker.matched))];
        attributes.extend(attendee.as_deref().map(|attendee| ("mv:attendee", attendee)));
        reference(xml, "TLCPerson", &id, speaker.name.as_deref().unwrap_or(&speaker.label), &attributes);
        if let Some(role) = &speaker.role {
            reference(xml, "TLCRole", &contract::id("role", index), role, &[]);
        }
    }
    concepts(xml, page);
    if minutes.speeches.iter().any(|speech| speech.speaker.is_none()) {
        reference(xml, "TLCPerson", NOBODY, page.words.nobody, &[]);
    }
    xml.end();
}

fn reference(xml: &mut Xml, name: &'static str, id: &str, show: &str, more: &[(&'static str, &str)]) {
    let kind = if name == "TLCRole" { "/ontology/role/" } else { "/ontology/person/" };
    let href = [kind, id].concat();
    let mut attributes = vec![("eId", id), ("href", href.as_str()), ("showAs", show)];
    attributes.extend_from_slice(more);
    xml.empty(name, &attributes);
}

/// A part of an address.
fn percent(words: &str, out: &mut String) {
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
}
