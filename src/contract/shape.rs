//! The shape of the data: the types of which the JSON is made.

use serde::Serialize;

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
    pub status: Option<&'static str>,
    pub status_text: Option<&'t str>,
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
    pub attendance: Option<&'static str>,
    /// The caller says something else than the list.
    pub corrected: bool,
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
    /// HH:MM:SS.
    pub time: Option<String>,
    /// The id of the speech whose question it answers.
    pub answers: Option<&'t str>,
    pub until: Option<String>,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Paragraph {
    pub text: String,
    /// HH:MM:SS.
    pub time: Option<String>,
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
#[serde(rename_all = "camelCase")]
pub struct AgendaItem<'t> {
    pub id: String,
    pub kind: &'static str,
    pub title: String,
    pub number: Option<&'t str>,
    pub section: Option<String>,
    pub outcome: Option<&'static str>,
    /// The outcome as the record prints it (可決, 承認), or else in plain words.
    pub outcome_text: Option<&'static str>,
    pub votes: Option<Votes<'t>>,
    /// The id of the item that it amends.
    pub amends: Option<String>,
    /// Which fields the caller says.
    pub corrected: Vec<&'static str>,
    pub evidence: Vec<Evidence<'t>>,
    pub positions: Vec<Position<'t>>,
    pub owner: Option<&'t str>,
    /// ISO 8601.
    pub due: Option<String>,
    pub span: Span,
}

#[derive(Debug, Serialize)]
pub struct Votes<'t> {
    #[serde(rename = "for")]
    pub in_favour: Option<u32>,
    pub against: Option<u32>,
    pub abstain: Option<u32>,
    pub method: Option<&'static str>,
    pub quote: &'t str,
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
    pub corrected: bool,
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
