//! The published data contract: what every reader outside this crate gets.
//!
//! The only place that knows UTF-16: spans here are half-open ranges in UTF-16 code units of the
//! original input. Field names are fixed; `null` stands for what the text does not give.

use serde::Serialize;

use crate::diagnostic::{Lang, Severity};
use crate::model::{self, BlockKind, Match, PieceKind};
use crate::span;

/// Version of the shape below.
pub const SCHEMA_VERSION: &str = "1";

/// A half-open range in UTF-16 code units: `input.slice(start, end)` in JavaScript.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Minutes<'t> {
    pub schema_version: &'static str,
    pub title: Option<&'t str>,
    pub meeting: Meeting<'t>,
    pub date: Option<String>,
    pub start_time: Option<String>,
    pub end_time: Option<String>,
    pub place: Option<&'t str>,
    pub attendees: Vec<Attendee<'t>>,
    pub sections: Vec<Section<'t>>,
    pub speeches: Vec<Speech<'t>>,
    pub speakers: Vec<Speaker<'t>>,
    pub items: Vec<AgendaItem<'t>>,
    pub reactions: Vec<Reaction<'t>>,
    pub diagnostics: Vec<Diagnostic>,
    pub coverage: Coverage,
}

#[derive(Debug, Serialize)]
pub struct Meeting<'t> {
    pub body: Option<&'t str>,
    pub number: Option<u32>,
    pub kind: Option<&'t str>,
}

#[derive(Debug, Serialize)]
pub struct Attendee<'t> {
    pub id: String,
    pub name: &'t str,
    pub title: Option<&'t str>,
    pub group: Option<&'t str>,
    pub role: Option<&'t str>,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Section<'t> {
    pub id: String,
    pub level: u8,
    pub parent: Option<String>,
    pub number: Option<&'t str>,
    pub heading: String,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Speech<'t> {
    pub id: &'t str,
    pub section: Option<String>,
    pub speaker: Option<String>,
    pub label: Option<&'t str>,
    pub paragraphs: Vec<Paragraph>,
    pub points: Vec<Point>,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Paragraph {
    pub text: String,
    pub spans: Vec<Span>,
    pub point: Option<u32>,
}

#[derive(Debug, Serialize)]
pub struct Point {
    pub number: u32,
    /// Index into the speech's paragraphs.
    pub paragraph: usize,
}

#[derive(Debug, Serialize)]
pub struct Speaker<'t> {
    pub id: String,
    pub label: &'t str,
    pub name: Option<&'t str>,
    pub role: Option<&'t str>,
    pub attendee: Option<String>,
    #[serde(rename = "match")]
    pub matched: &'static str,
    pub speeches: u32,
    pub characters: u32,
}

#[derive(Debug, Serialize)]
pub struct AgendaItem<'t> {
    pub id: String,
    pub kind: &'static str,
    pub title: String,
    pub number: Option<&'t str>,
    pub section: Option<String>,
    pub outcome: Option<&'static str>,
    pub evidence: Vec<Evidence<'t>>,
    pub positions: Vec<Position<'t>>,
    pub owner: Option<&'t str>,
    /// ISO 8601.
    pub due: Option<String>,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Evidence<'t> {
    pub speech: Option<&'t str>,
    pub quote: &'t str,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Position<'t> {
    pub speaker: String,
    pub speech: &'t str,
    pub stance: &'static str,
    pub quote: &'t str,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Reaction<'t> {
    pub id: String,
    pub speech: Option<&'t str>,
    pub text: &'t str,
    pub kind: &'static str,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Diagnostic {
    pub severity: &'static str,
    pub code: &'static str,
    pub message: String,
    pub span: Span,
    /// 1-based.
    pub line: usize,
    /// 1-based, in UTF-16 code units.
    pub column: usize,
}

#[derive(Debug, Serialize)]
pub struct Coverage {
    pub nodes: Vec<CoverageNode>,
}

#[derive(Debug, Serialize)]
pub struct CoverageNode {
    pub kind: &'static str,
    pub span: Span,
}

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
                        point: p.point,
                    })
                    .collect(),
                points: (s.points.iter())
                    .map(|p| Point { number: p.number, paragraph: p.paragraph - s.paragraphs.start })
                    .collect(),
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
                evidence: (item.evidence.iter())
                    .map(|e| Evidence { speech: e.speech.map(speech_id), quote: e.span.of(text), span: at(e.span) })
                    .collect(),
                positions: (item.positions.iter())
                    .map(|p| Position {
                        speaker: id("speaker", p.speaker),
                        speech: speech_id(p.speech),
                        stance: stance_name(p.stance),
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

fn block_kind_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "title",
        BlockKind::Meta => "meta",
        BlockKind::Attendee => "attendee",
        BlockKind::Heading(_) | BlockKind::Group => "heading",
        BlockKind::Item(_) => "item",
        BlockKind::Label(_) => "label",
        BlockKind::Paragraph(_) => "text",
        BlockKind::Reaction(_) => "reaction",
        BlockKind::Furniture | BlockKind::Markup => "furniture",
        BlockKind::Unknown => "unknown",
    }
}

pub fn match_name(matched: Match) -> &'static str {
    match matched {
        Match::None => "none",
        Match::Heading => "heading",
        Match::Role => "role",
        Match::Surname => "surname",
        Match::Exact => "exact",
        Match::Override => "override",
    }
}

pub fn item_kind_name(kind: model::ItemKind) -> &'static str {
    match kind {
        model::ItemKind::Decision => "decision",
        model::ItemKind::Discussion => "discussion",
        model::ItemKind::Report => "report",
        model::ItemKind::Other => "other",
    }
}

pub fn outcome_name(outcome: model::Outcome) -> &'static str {
    match outcome {
        model::Outcome::Approved => "approved",
        model::Outcome::Rejected => "rejected",
        model::Outcome::Amended => "amended",
        model::Outcome::Noted => "noted",
        model::Outcome::Continued => "continued",
        model::Outcome::Withdrawn => "withdrawn",
    }
}

pub fn stance_name(stance: model::Stance) -> &'static str {
    match stance {
        model::Stance::For => "for",
        model::Stance::Against => "against",
        model::Stance::Conditional => "conditional",
    }
}

pub fn reaction_kind_name(kind: model::ReactionKind) -> &'static str {
    match kind {
        model::ReactionKind::Assent => "assent",
        model::ReactionKind::Dissent => "dissent",
        model::ReactionKind::Applause => "applause",
        model::ReactionKind::Vote => "vote",
        model::ReactionKind::Movement => "movement",
        model::ReactionKind::Other => "other",
    }
}

pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// Converts byte offsets to UTF-16 offsets and lines, in constant time each.
struct Utf16<'t> {
    text: &'t str,
    /// For every [`STEP`] bytes: UTF-16 units before, and line starts before.
    marks: Vec<(usize, usize)>,
    /// UTF-16 offset of each line's start.
    lines: Vec<usize>,
}

const STEP: usize = 128;

impl<'t> Utf16<'t> {
    fn new(text: &'t str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut lines = vec![0];
        let mut units = 0;
        let bytes = text.as_bytes();
        for (i, byte) in bytes.iter().enumerate() {
            if i % STEP == 0 {
                marks.push((units, lines.len()));
            }
            units += units_of(*byte);
            let is_break = *byte == b'\n' || (*byte == b'\r' && bytes.get(i + 1) != Some(&b'\n'));
            if is_break {
                lines.push(units);
            }
        }
        marks.push((units, lines.len()));
        Self { text, marks, lines }
    }

    fn offset(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let mark = byte / STEP;
        let (units, _) = self.marks[mark.min(self.marks.len() - 1)];
        let from = (mark * STEP).min(byte);
        units + self.text.as_bytes()[from..byte].iter().map(|b| units_of(*b)).sum::<usize>()
    }

    /// The 1-based line of a byte offset and the UTF-16 offset where that line starts.
    fn line(&self, byte: usize) -> (usize, usize) {
        let offset = self.offset(byte);
        let line = self.lines.partition_point(|start| *start <= offset);
        (line, self.lines[line - 1])
    }
}

/// UTF-16 units that a byte of UTF-8 begins: 2 for the lead of a four-byte character, 0 inside one.
fn units_of(byte: u8) -> usize {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    }
}
