//! Text to minutes, in steps that each do one thing:
//!
//! ```text
//! source   text ─ lines, record ─▶ Line; furniture, sentences
//! shape    Line ─ role (custom ◀ label; timed, notes; heading) ─▶ Role ─ assemble ─▶ blocks, sections, speeches
//! who      list (word) ─▶ attendees; register, chair ─▶ speakers
//! what     item ─▶ matters; act ─ decision ─▶ outcomes, votes, stands; task
//! told     what callers correct
//! check    ─▶ diagnostics; id ─▶ addresses
//! ```
//! The steps that go over all of the text can rest on the way, by [`pace`].
//!
//! | to change | look into |
//! |---|---|
//! | what a label looks like: ○山川委員　…, 【山川委員】, 山川委員：… | `label/form.rs`; where its name ends: `label/end.rs` |
//! | which form of label a document has, which lines are labels | `custom/`, and `slip.rs` for labels with a slip |
//! | transcripts with times: WebVTT, SRT, `0:05 山川: …` | `timed/` |
//! | notes with the names behind the words | `notes/` |
//! | headings: their numbers, the facts they announce | `heading/`; which lines are some: `role/opening.rs`, `role/around.rs`, `numbering.rs` |
//! | agendas, groups of items | `role/listing.rs`, `entry.rs` |
//! | title, date, place at the top | `role/top.rs`, `front/` |
//! | the list of attendees | `who/list/` its blocks and groups; `word/` a line: `cells.rs` its pieces, `listed/` posts and names, `letters.rs` which letters names have |
//! | whether it is a draft | `front/status.rs` |
//! | paragraphs, cut or wrapped; tags within lines | `join.rs`, `assemble/speech.rs`, `assemble/tags.rs` |
//! | page numbers, running heads, navigation | `source/furniture.rs` |
//! | who a label means | `word/parts.rs` takes it apart, `register/` finds the person, `people.rs` goes over the speeches |
//! | which speech answers which question | `who/answers.rs` |
//! | why a line is read as it is | `explain/` |
//! | what callers correct | `told/`; what they say of lines: `shape/overrides.rs` |
//! | whom the label of the chair means | `who/chair.rs` |
//! | which speeches are those of who presides | `what/chair.rs` |
//! | what is a matter of business, and its number | `shape/title.rs`, `what/item.rs`; what the chair names: `what/opened.rs`; amendments: `what/amends.rs` |
//! | what a sentence does | `what/act/`: features, the trained weights, the judgement; `npm run train` makes the weights |
//! | what is decided | `what/decision/`: who says it: `presided.rs`, `told.rs`, `said.rs`; `concluded.rs` which items are meant; `state.rs` what is before the meeting, `declare.rs` outcomes, `vote.rs` numbers, `stance.rs` stands; which matter: `mention.rs`, `reference.rs` |
//!
//! Words that a rule needs stand in [`crate::convention`].

mod check;
mod explain;
mod id;
mod shape;
mod source;
mod told;
mod what;
mod who;
mod word;

#[cfg(feature = "view")]
pub(crate) use {id::Fingerprint, source::interner::Interner, source::sentence::of_paragraph as sentences};

pub use explain::explain;
pub use shape::overrides::{LineOverride, ReadAs};
pub(crate) use source::pace::Pace;
pub use told::{ChairCorrection, ItemCorrection, PersonCorrection, PositionCorrection, Say};
#[doc(hidden)]
pub use what::act;

use crate::convention::heading::Fact;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Meeting, Minutes, Point};
use crate::span::Span;
use shape::{assemble, front, fused, notes, overrides, point, role, timed};
use source::{lines, pace, record};
use what::{amends, chair, decision, item, task};
use who::{answers, list, people};
use word::readings::Readings;

/// What a caller may add to the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// People the caller vouches for; they take precedence over the printed list.
    pub roster: Vec<RosterEntry>,
    /// Lines of which the caller says what they are.
    pub overrides: Vec<LineOverride>,
    /// What is so of items, stands, people of the list and the chair, whatever is read.
    pub items: Vec<ItemCorrection>,
    pub positions: Vec<PositionCorrection>,
    pub people: Vec<PersonCorrection>,
    pub chair: Vec<ChairCorrection>,
}

/// One person of the caller's roster (名簿).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterEntry {
    /// The label that means this person, as printed: "事務局".
    pub label: Option<String>,
    /// Empty where the label is nobody's.
    pub name: String,
    pub title: Option<String>,
    pub role: Option<String>,
}

/// Reads minutes. Any text will do; the cost is linear in its length.
pub fn parse(text: &str, options: &Options) -> Minutes {
    let pace = Pace::default();
    pace::without_rest(&pace, read(text, options, &pace, None))
}

/// Like [`parse`], with rests between pieces of work; see [`pace`]. Whoever asks is told the lines and their roles, too.
pub(crate) async fn read(text: &str, options: &Options, pace: &Pace, shape: Option<&mut Shape>) -> Minutes {
    let mut record = record::read(text);
    let mut lines = match &mut record {
        Some(record) => std::mem::take(&mut record.lines),
        None => lines::split(text, pace).await,
    };
    let people = Readings::new(text);
    let mut timed = timed::Timed::default();
    if record.is_none() {
        timed = timed::read(text, &mut lines, pace).await;
        notes::read(text, &mut lines, &mut timed, &people, pace).await;
    }
    fused::part(text, &mut lines);
    let overrides = overrides::Overrides::new(text, &lines, &options.overrides);
    let roles = role::assign(text, &lines, &overrides, &timed, &people, pace).await;
    let mut draft = assemble::assemble(text, &lines, &roles, pace).await;
    match shape {
        Some(shape) => *shape = (lines, roles),
        None => drop((lines, roles)),
    }
    timed.stamp(&mut draft.minutes);
    draft.record = record;
    overrides.tell(&mut draft.minutes.diagnostics);
    title(&mut draft);
    front::facts(&mut draft);
    draft.minutes.draft = front::draft(&draft);
    list::attendees(&mut draft, &people);
    drop(people);
    told::people(&mut draft, &options.people);
    people::resolve(&mut draft, options);
    answers::tie(&mut draft);
    chair::mark(&mut draft, pace).await;
    told::chair(&mut draft, &options.chair);
    points(&mut draft, pace).await;
    item::settle(&mut draft);
    decision::read(&mut draft, pace).await;
    task::read(&mut draft);
    amends::tie(draft.text, &mut draft.minutes);
    told::items(&mut draft, options);
    check::all(&mut draft);
    let mut minutes = draft.minutes;
    id::assign(text, &mut minutes, pace).await;
    if minutes.speeches.is_empty() && !minutes.blocks.is_empty() {
        minutes.diagnostics.push(Diagnostic { problem: Problem::NoSpeeches, span: Span::default() });
    }
    minutes.diagnostics.sort_by_key(|d| d.span);
    minutes
}

/// The lines with their roles, for whoever asks how the text was taken.
type Shape = (Vec<lines::Line>, Vec<role::Role>);

fn title(draft: &mut assemble::Draft) {
    let mut lines: Vec<&str> = draft.title.iter().map(|s| s.of(draft.text)).collect();
    let named = draft.metas.iter().find(|(fact, _)| *fact == Some(Fact::Name)).map(|(_, span)| span.of(draft.text));
    let mut meeting = front::meeting(&lines.join(" "));
    // 会議の名称　第３回山川審議会
    if let Some(named) = named.filter(|_| meeting.body.is_none()) {
        let told = front::meeting(named);
        meeting = Meeting {
            body: Some(told.body.unwrap_or_else(|| named.to_string())),
            number: meeting.number.or(told.number),
            kind: meeting.kind.or(told.kind),
        };
        lines.push(named);
    }
    // 会議録 above the name of the meeting only tells the kind.
    if lines.len() > 1 && front::is_kind(lines[0]) {
        lines.remove(0);
    }
    if let Some(record) = &draft.record {
        meeting = front::told(draft.text, &record.facts);
    }
    if !lines.is_empty() {
        draft.minutes.meeting = meeting;
        draft.minutes.title = Some(lines.join(" "));
    }
}

async fn points(draft: &mut assemble::Draft<'_>, pace: &Pace) {
    let minutes = &mut draft.minutes;
    for speech in &mut minutes.speeches {
        pace.spend(speech.span.len()).await;
        let announced = speech.paragraphs.clone().flat_map(|index| {
            point::of_paragraph(draft.text, &minutes.paragraphs[index]).into_iter().map(move |number| (number, index))
        });
        let kept = point::in_sequence(announced);
        speech.points = kept.into_iter().map(|(number, paragraph)| Point { number, paragraph }).collect();
    }
    for speech in &minutes.speeches {
        for point in speech.points.iter().rev() {
            minutes.paragraphs[point.paragraph].point = Some(point.number);
        }
    }
}
