//! The minutes while they are being read.

use crate::convention::heading::Fact;
use crate::model::*;
use crate::parse::source::record::Record;
use crate::span::Span;

/// The minutes as far as the walk knows them, with what later steps read.
pub struct Draft<'t> {
    pub text: &'t str,
    pub minutes: Minutes,
    /// Lines that state facts of the meeting, with the heading they stand under.
    pub metas: Vec<(Option<Fact>, Span)>,
    /// Lines of the attendee list, each with the heading of its group.
    pub entries: Vec<(Span, Option<Span>)>,
    /// Lines of the title.
    pub title: Vec<Span>,
    /// For every section, what its heading announces.
    pub facts: Vec<Option<Fact>>,
    /// For every section, the role to which its heading hands the floor.
    pub addresses: Vec<Option<Span>>,
    /// Items whose kind no heading tells.
    pub unsorted: Vec<usize>,
    /// For every item, whether a list of what was decided prints it.
    pub decided: Vec<bool>,
    /// Where the source has fields, what they say.
    pub record: Option<Record>,
    /// For every speech, its number in the record.
    pub told: Vec<Option<usize>>,
    /// Sections that are items of business themselves, each with the kind that its group tells.
    pub topics: Vec<(usize, Option<ItemKind>)>,
    /// For every section, the item that it is about.
    pub about: Vec<Option<usize>>,
    /// Items of which words may tell the outcome, and those words.
    pub weak: Vec<(usize, Span)>,
}
