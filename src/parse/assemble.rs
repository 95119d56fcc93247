//! Roles to blocks: one walk over the lines that opens and closes sections and speeches and joins
//! lines to paragraphs.

use super::join::{self, Gap};
use super::lines::{Given, Line};
use super::pace::Pace;
use super::record::Record;
use super::role::{Opening, Role};
use crate::convention::heading::Fact;
use crate::convention::sentence::{TELLING, TOLD};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::*;
use crate::scan;
use crate::span::{Span, count_words};

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
    /// For every section, the role to which its heading hands the floor.
    pub addresses: Vec<Option<Span>>,
    /// Items whose kind no heading tells.
    pub unsorted: Vec<usize>,
    /// Where the source has fields, what they say.
    pub record: Option<Record>,
    /// For every speech, its number in the record.
    pub told: Vec<Option<usize>>,
    /// Sections that are items of business themselves, each with the kind that its group tells.
    pub topics: Vec<(usize, Option<ItemKind>)>,
    /// For every section, the item that it is about.
    pub about: Vec<Option<usize>>,
}

pub async fn assemble<'t>(text: &'t str, lines: &[Line], roles: &[Role], pace: &Pace) -> Draft<'t> {
    let wrap = join::wrap_width(text, lines);
    let mut walk = Walk {
        draft: Draft {
            text,
            minutes: Minutes::default(),
            metas: Vec::new(),
            entries: Vec::new(),
            title: Vec::new(),
            addresses: Vec::new(),
            unsorted: Vec::new(),
            record: None,
            told: Vec::new(),
            topics: Vec::new(),
            about: Vec::new(),
        },
        lines,
        wrap,
        spaced: wrap.is_some() && join::is_double_spaced(lines),
        facts: Vec::new(),
        open: Vec::new(),
        speech: None,
        last: None,
        gap: Gap::None,
        group: None,
        end: 0,
    };
    let mut end = 0;
    for (i, role) in roles.iter().enumerate() {
        pace.spend(lines[i].span.len()).await;
        walk.markup(end, lines[i].span.start);
        end = lines[i].span.end;
        walk.step(i, role);
    }
    walk.markup(end, text.len());
    walk.close_sections(1);
    walk.draft
}

struct Walk<'t, 'l> {
    draft: Draft<'t>,
    lines: &'l [Line],
    wrap: Option<u16>,
    /// A blank line stands below every line and tells nothing.
    spaced: bool,
    /// For every section, what it announces.
    facts: Vec<Option<Fact>>,
    /// Open sections, outermost first.
    open: Vec<usize>,
    speech: Option<usize>,
    /// The text line before, if the paragraph it ends may go on: its line and its paragraph.
    last: Option<(usize, usize)>,
    gap: Gap,
    /// The group of attendees.
    group: Option<Span>,
    /// Where the words read so far end.
    end: usize,
}

impl Walk<'_, '_> {
    /// What stands between two lines and is not blank: a byte-order mark, the syntax of JSON.
    fn markup(&mut self, from: usize, to: usize) {
        let between = Span::new(from, to).trim(self.draft.text);
        if !between.is_empty() {
            self.push(BlockKind::Markup, between);
        }
    }

    fn step(&mut self, i: usize, role: &Role) {
        let line = self.lines[i];
        let span = line.span;
        if line.page_break {
            self.gap = Gap::Page;
        }
        match role {
            Role::Blank => {
                if self.gap == Gap::None && !(self.spaced && join::is_single_blank(self.lines, i)) {
                    self.gap = Gap::Blank;
                }
                return;
            }
            Role::Furniture => {
                self.gap = Gap::Page;
                self.push(BlockKind::Furniture, span);
                return;
            }
            Role::LabelMore => {
                self.end = span.end;
                return;
            }
            Role::Text => {
                self.text_line(i);
                self.end = span.end;
                return;
            }
            Role::Markup => {
                self.push(BlockKind::Markup, span);
                return;
            }
            Role::Label(candidate) => {
                self.label(candidate);
                if let Given::Speech(speech) | Given::Name(speech) = line.given {
                    self.draft.told.resize(self.draft.minutes.speeches.len() - 1, None);
                    self.draft.told.push(Some(speech));
                }
            }
            Role::Reaction(kind) => self.reaction(*kind, span),
            Role::Heading(opening) => self.heading(opening, span),
            Role::Item { kind, number, title } => self.item(*kind, *number, *title, span),
            Role::ItemMore => self.item_more(span),
            Role::HeadingMore => self.heading_more(span),
            Role::Title => {
                let words = scan::trim_start(span.of(self.draft.text), "#");
                self.draft.title.push(Span::of_slice(self.draft.text, words));
                self.push(BlockKind::Title, span);
            }
            Role::Meta(fact) => {
                self.speech = None;
                self.draft.metas.push((*fact, span));
                self.push(BlockKind::Meta, span);
            }
            Role::Attendee => {
                self.draft.entries.push((span, self.group));
                self.push(BlockKind::Attendee, span);
            }
            Role::Group => {
                self.speech = None;
                self.group = Some(span);
                self.push(BlockKind::Group, span);
            }
        }
        self.end = span.end;
        self.gap = Gap::None;
        self.last = None;
        if let Role::Label(candidate) = role
            && let Some(said) = candidate.text
        {
            self.new_paragraph(i, said);
        }
    }

    fn push(&mut self, kind: BlockKind, span: Span) {
        self.draft.minutes.blocks.push(Block { kind, span });
    }

    fn label(&mut self, candidate: &super::label::Candidate) {
        // The lists of the front matter end where somebody speaks.
        while let Some(section) = self.open.last()
            && matches!(self.facts[*section], Some(Fact::When | Fact::Where | Fact::Who | Fact::Agenda))
        {
            let level = self.draft.minutes.sections[*section].level;
            self.close_sections(level);
        }
        let label = (!candidate.label.is_empty()).then_some(candidate.label);
        let index = self.open_speech(candidate.head, candidate.mark, label);
        self.push(BlockKind::Label(index), candidate.head);
        self.draft.minutes.speeches[index].blocks.end = self.draft.minutes.blocks.len();
    }

    fn open_speech(&mut self, start: Span, mark: Option<Span>, label: Option<Span>) -> usize {
        let minutes = &mut self.draft.minutes;
        let index = minutes.speeches.len();
        let (block, paragraph) = (minutes.blocks.len(), minutes.paragraphs.len());
        minutes.speeches.push(Speech {
            id: String::new(),
            section: self.open.last().copied(),
            speaker: None,
            mark,
            label,
            paragraphs: paragraph..paragraph,
            points: Vec::new(),
            span: start,
            blocks: block..block,
            characters: 0,
        });
        self.speech = Some(index);
        index
    }

    fn text_line(&mut self, i: usize) {
        let line = &self.lines[i];
        if let Some((before, paragraph)) = self.last
            && join::continues(self.draft.text, &self.lines[before], line, self.gap, self.wrap)
        {
            self.extend(before, paragraph, line.span);
            self.last = Some((i, paragraph));
            self.gap = Gap::None;
            return;
        }
        if self.speech.is_none()
            && let Some(section) = self.open.last().copied()
            && let Some(role) = self.draft.addresses[section]
            && self.draft.minutes.speeches.last().is_none_or(|s| s.section != Some(section))
            && !is_narrated(line.span.of(self.draft.text), role.of(self.draft.text))
        {
            self.open_speech(line.span, None, None);
        }
        self.new_paragraph(i, line.span);
        self.gap = Gap::None;
    }

    fn new_paragraph(&mut self, line: usize, span: Span) {
        let minutes = &mut self.draft.minutes;
        let index = minutes.paragraphs.len();
        let pieces = vec![Piece { span, kind: PieceKind::Text }];
        minutes.paragraphs.push(Paragraph { speech: self.speech, pieces, point: None });
        minutes.blocks.push(Block { kind: BlockKind::Paragraph(index), span });
        self.last = Some((line, index));
        self.grow_speech(span);
    }

    /// Adds a line to a paragraph, with the furniture that stands between.
    fn extend(&mut self, before: usize, paragraph: usize, span: Span) {
        let minutes = &mut self.draft.minutes;
        let own = minutes.blocks.iter().rposition(|b| b.kind == BlockKind::Paragraph(paragraph));
        let Some(own) = own else { return };
        let between: Vec<Piece> =
            minutes.blocks.drain(own + 1..).map(|b| Piece { span: b.span, kind: PieceKind::between(b.kind) }).collect();
        let pieces = &mut minutes.paragraphs[paragraph].pieces;
        let words = self.draft.text;
        let blank_join = between.is_empty() && is_latin_join(words, pieces.last().map(|p| p.span), span);
        match pieces.last_mut() {
            // Words of a Latin script keep the blank between them: the line end becomes part of the span.
            Some(last) if blank_join => last.span.end = span.end,
            _ => {
                pieces.extend(between);
                pieces.push(Piece { span, kind: PieceKind::Text });
            }
        }
        minutes.blocks[own].span.end = span.end;
        if self.gap != Gap::None {
            let seam = Span::new(self.lines[before].span.end, span.start);
            minutes.diagnostics.push(Diagnostic { problem: Problem::ParagraphJoined, span: seam });
        }
        self.grow_speech(span);
    }

    /// Takes the words into the current speech.
    fn grow_speech(&mut self, span: Span) {
        let minutes = &mut self.draft.minutes;
        if let Some(speech) = self.speech.and_then(|s| minutes.speeches.get_mut(s)) {
            speech.span.end = span.end;
            speech.paragraphs.end = minutes.paragraphs.len();
            speech.blocks.end = minutes.blocks.len();
            speech.characters += count_words(span.of(self.draft.text));
        }
    }

    fn reaction(&mut self, kind: ReactionKind, span: Span) {
        let index = self.draft.minutes.reactions.len();
        let speech = self.speech.or_else(|| self.draft.minutes.speeches.len().checked_sub(1));
        self.draft.minutes.reactions.push(Reaction { speech, kind, span });
        self.push(BlockKind::Reaction(index), span);
    }

    fn item(&mut self, kind: Option<ItemKind>, number: Option<Span>, title: Option<Span>, span: Span) {
        let index = self.draft.minutes.items.len();
        self.draft.unsorted.extend(kind.is_none().then_some(index));
        self.draft.minutes.items.push(Item {
            kind: kind.unwrap_or(ItemKind::Discussion),
            title: title.into_iter().collect(),
            number,
            section: self.open.last().copied(),
            outcome: None,
            evidence: Vec::new(),
            positions: Vec::new(),
            owner: None,
            due: None,
            span,
        });
        self.push(BlockKind::Item(index), span);
    }

    /// A further line of the last heading.
    fn heading_more(&mut self, span: Span) {
        let minutes = &mut self.draft.minutes;
        if let Some(Block { kind: BlockKind::Heading(section), span: block }) = minutes.blocks.last_mut()
            && let Some(section) = minutes.sections.get_mut(*section)
        {
            section.heading.push(span);
            section.span.end = span.end;
            block.end = span.end;
        } else {
            self.push(BlockKind::Unknown, span);
        }
    }

    /// A further line of the last item's title.
    fn item_more(&mut self, span: Span) {
        let minutes = &mut self.draft.minutes;
        if let (Some(item), Some(Block { kind: BlockKind::Item(_), span: block })) =
            (minutes.items.last_mut(), minutes.blocks.last_mut())
        {
            item.title.push(span);
            item.span.end = span.end;
            block.end = span.end;
        } else {
            self.push(BlockKind::Unknown, span);
        }
    }

    fn heading(&mut self, opening: &Opening, span: Span) {
        self.close_sections(opening.level);
        self.speech = None;
        let minutes = &mut self.draft.minutes;
        let index = minutes.sections.len();
        let heading_end = opening.value.map_or(span.end, |_| opening.words.end);
        let own = Span::new(span.start, heading_end);
        minutes.sections.push(Section {
            level: opening.level,
            parent: self.open.last().copied(),
            number: opening.number,
            heading: vec![opening.words],
            span: own,
            blocks: minutes.blocks.len()..minutes.blocks.len() + 1,
        });
        self.facts.push(opening.fact);
        self.draft.addresses.push(opening.address);
        self.draft.topics.extend(opening.topic.map(|kind| (index, kind)));
        self.group = matches!(opening.fact, Some(Fact::Who)).then_some(opening.words);
        self.open.push(index);
        self.push(BlockKind::Heading(index), own);
        if let Some(value) = opening.value {
            // The colon between heading and value goes with the value.
            let value = Span::new(heading_end, value.end).trim(self.draft.text);
            if opening.fact == Some(Fact::Who) {
                self.draft.entries.push((value, self.group));
                self.push(BlockKind::Attendee, value);
            } else {
                self.draft.metas.push((opening.fact, opening.value.unwrap_or(value)));
                self.push(BlockKind::Meta, value);
            }
        }
    }

    /// Closes what is open at `level` and deeper.
    fn close_sections(&mut self, level: u8) {
        let minutes = &mut self.draft.minutes;
        while let Some(section) = self.open.last().and_then(|i| minutes.sections.get_mut(*i))
            && section.level >= level
        {
            section.blocks.end = minutes.blocks.len();
            section.span.end = self.end.max(section.span.end);
            self.open.pop();
        }
    }
}

/// 本部長から挨拶があった。 tells of an address and is none.
fn is_narrated(words: &str, role: &str) -> bool {
    let told = words.find(role).map_or("", |at| scan::from(words, at + role.len()));
    scan::prefix(told, &TELLING).is_some() && scan::contains(words, &TOLD)
}

/// Both sides of the join are letters or figures of a script that sets blanks between words.
fn is_latin_join(text: &str, before: Option<Span>, after: Span) -> bool {
    let last = before.and_then(|b| b.of(text).chars().next_back());
    let first = after.of(text).chars().next();
    last.is_some_and(|c| c.is_ascii_graphic()) && first.is_some_and(|c| c.is_ascii_alphanumeric())
}
