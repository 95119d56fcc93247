//! The published data contract: what every reader outside this crate gets.
//!
//! The only place that knows UTF-16: spans here are half-open ranges in UTF-16 code units of the
//! original input. Field names are fixed; `null` stands for what the text does not give.

mod names;
mod shape;
mod utf16;

pub use names::{
    Named, attendance_name, item_kind_name, match_name, outcome_name, reaction_kind_name, severity_name, stance_name,
    vote_method_name,
};
pub use shape::*;

use crate::decided;
use crate::diagnostic::Lang;
use crate::model::{self, BlockKind, PieceKind};
use crate::span;
use crate::words;
use names::block_kind_name;
use utf16::Utf16;

/// The id of an attendee, section, item, … by its place in the list. Speeches carry their own.
pub fn id(kind: &str, index: usize) -> String {
    format!("{kind}-{}", index + 1)
}

/// Spans of `text` as the contract counts them. Linear in the two.
pub fn spans(text: &str, spans: &[span::Span]) -> Vec<Span> {
    let units = Utf16::new(text);
    let at = |span: &span::Span| Span { start: units.offset(span.start), end: units.offset(span.end) };
    spans.iter().map(at).collect()
}

/// The contract of `minutes`, which were parsed from `text`. Linear in the two.
pub fn publish<'t>(text: &'t str, minutes: &'t model::Minutes, lang: Lang) -> Minutes<'t> {
    let units = Utf16::new(text);
    let at = |span: span::Span| Span { start: units.offset(span.start), end: units.offset(span.end) };
    let section_id = |index: usize| id("section", index);
    let speech_id = |index: usize| minutes.speeches.get(index).map_or("", |s| s.id.as_str());
    let words = |pieces: &[span::Span]| pieces.iter().map(|s| s.of(text)).collect::<String>();

    Minutes {
        schema_version: SCHEMA_VERSION,
        title: minutes.title.as_deref(),
        meeting: Meeting {
            body: minutes.meeting.body.as_deref(),
            number: minutes.meeting.number,
            kind: minutes.meeting.kind.as_deref(),
        },
        status: minutes.draft.map(|_| "draft"),
        status_text: minutes.draft.map(|s| s.of(text)),
        date: minutes.date.map(|d| d.value.to_string()),
        start_time: minutes.start_time.map(|t| t.value.to_string()),
        end_time: minutes.end_time.map(|t| t.value.to_string()),
        place: minutes.place.map(|s| s.of(text)),
        attendees: (minutes.attendees.iter().enumerate())
            .map(|(i, a)| Attendee {
                id: id("attendee", i),
                name: &a.name,
                title: a.title.as_deref(),
                group: a.group.as_deref(),
                role: a.role.as_deref(),
                attendance: a.attendance.map(attendance_name),
                corrected: a.corrected,
                span: at(a.span),
            })
            .collect(),
        sections: (minutes.sections.iter().enumerate())
            .map(|(i, s)| Section {
                id: section_id(i),
                level: s.level,
                parent: s.parent.map(section_id),
                number: s.number.map(|n| n.of(text)),
                heading: words(&s.heading),
                span: at(s.span),
            })
            .collect(),
        speeches: (minutes.speeches.iter())
            .map(|s| Speech {
                id: &s.id,
                section: s.section.map(section_id),
                speaker: s.speaker.map(|i| id("speaker", i)),
                label: s.label.map(|l| l.of(text)),
                paragraphs: minutes.paragraphs[s.paragraphs.clone()]
                    .iter()
                    .map(|p| Paragraph {
                        text: p.spans().map(|s| s.of(text)).collect(),
                        spans: p.spans().map(at).collect(),
                        time: minutes.paragraph_time(p).map(|t| t.to_string()),
                        point: p.point,
                    })
                    .collect(),
                points: (s.points.iter())
                    .map(|p| Point { number: p.number, paragraph: p.paragraph - s.paragraphs.start })
                    .collect(),
                time: s.time.map(|t| t.value.to_string()),
                answers: s.answers.map(speech_id),
                until: minutes.until(s).map(|t| t.to_string()),
                span: at(s.span),
            })
            .collect(),
        speakers: (minutes.speakers.iter().enumerate())
            .map(|(i, s)| Speaker {
                id: id("speaker", i),
                label: &s.label,
                name: s.name.as_deref(),
                role: s.role.as_deref(),
                attendee: s.attendee.map(|a| id("attendee", a)),
                matched: match_name(s.matched),
                speeches: s.speeches,
                characters: s.characters,
            })
            .collect(),
        items: (minutes.items.iter().enumerate())
            .map(|(i, item)| AgendaItem {
                id: id("item", i),
                kind: item_kind_name(item.kind),
                title: words(&item.title),
                number: item.number.map(|n| n.of(text)),
                section: item.section.map(section_id),
                outcome: item.outcome.map(outcome_name),
                outcome_text: decided::outcome(text, item, words::of(lang)),
                votes: item.votes.map(|v| Votes {
                    in_favour: v.in_favour,
                    against: v.against,
                    abstain: v.abstain,
                    method: v.method.map(vote_method_name),
                    quote: v.span.of(text),
                    span: at(v.span),
                }),
                amends: item.amends.map(|index| id("item", index)),
                corrected: corrected(item.corrected),
                evidence: (item.evidence.iter())
                    .map(|e| Evidence { speech: e.speech.map(speech_id), quote: e.span.of(text), span: at(e.span) })
                    .collect(),
                positions: (item.positions.iter())
                    .map(|p| Position {
                        speaker: id("speaker", p.speaker),
                        speech: speech_id(p.speech),
                        stance: stance_name(p.stance),
                        corrected: p.corrected,
                        quote: p.span.of(text),
                        span: at(p.span),
                    })
                    .collect(),
                owner: item.owner.map(|o| o.of(text)),
                due: item.due.map(|d| d.to_string()),
                span: at(item.span),
            })
            .collect(),
        reactions: (minutes.reactions.iter().enumerate())
            .map(|(i, r)| Reaction {
                id: id("reaction", i),
                speech: r.speech.map(speech_id),
                text: r.span.of(text),
                kind: reaction_kind_name(r.kind),
                span: at(r.span),
            })
            .collect(),
        diagnostics: (minutes.diagnostics.iter())
            .map(|d| {
                let (line, line_start) = units.line(d.span.start);
                Diagnostic {
                    severity: severity_name(d.problem.severity()),
                    code: d.problem.code(),
                    message: d.problem.message(lang),
                    span: at(d.span),
                    line,
                    column: units.offset(d.span.start) - line_start + 1,
                }
            })
            .collect(),
        coverage: Coverage {
            nodes: coverage(minutes).map(|(kind, span)| CoverageNode { kind, span: at(span) }).collect(),
        },
    }
}

/// The fields of an item that the caller says.
fn corrected(told: model::Corrected) -> Vec<&'static str> {
    let fields = [("kind", told.kind), ("outcome", told.outcome), ("votes", told.votes)];
    fields.into_iter().filter(|field| field.1).map(|field| field.0).collect()
}

/// The coverage nodes of the contract: the blocks, with the pieces of paragraphs told apart.
pub fn coverage(minutes: &model::Minutes) -> impl Iterator<Item = (&'static str, span::Span)> + '_ {
    minutes.blocks.iter().flat_map(|block| {
        let pieces: &[model::Piece] = match block.kind {
            BlockKind::Paragraph(i) => &minutes.paragraphs[i].pieces,
            _ => &[],
        };
        let whole = pieces.is_empty().then(|| (block_kind_name(block.kind), block.span));
        whole.into_iter().chain(pieces.iter().map(|p| {
            let kind = if p.kind == PieceKind::Text { "text" } else { "furniture" };
            (kind, p.span)
        }))
    })
}
