//! Labels and lines of text to speeches and paragraphs.

use super::{Walk, tags};
use crate::convention::heading::Fact;
use crate::convention::sentence::{TELLING, TOLD};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::*;
use crate::parse::shape::join::{self, Gap};
use crate::parse::shape::label::Candidate;
use crate::parse::source::lines::{Given, Join};
use crate::scan;
use crate::span::{Span, count_words};

impl Walk<'_, '_> {
    pub(super) fn label(&mut self, candidate: &Candidate) {
        // The lists of the front matter end where somebody speaks.
        while let Some(section) = self.open.last()
            && matches!(self.draft.facts[*section], Some(Fact::When | Fact::Where | Fact::Who | Fact::Agenda))
        {
            let level = self.draft.minutes.sections[*section].level;
            self.close_sections(level);
        }
        let label = (!candidate.label.is_empty()).then_some(candidate.label);
        let index = self.open_speech(candidate.head, candidate.mark, label);
        self.draft.minutes.speeches[index].span.end = candidate.head.end.max(candidate.label.end);
        // Behind the words stands the label, before them only what sets them off.
        let kind = if candidate.head.contains(candidate.label) { BlockKind::Label(index) } else { BlockKind::Markup };
        if !candidate.head.is_empty() {
            self.push(kind, candidate.head);
        }
        self.draft.minutes.speeches[index].blocks.end = self.draft.minutes.blocks.len();
    }

    /// The name behind what was said, with which that ends.
    pub(super) fn label_behind(&mut self, span: Span) {
        self.last = None;
        match self.speech.take() {
            Some(index) => {
                self.push(BlockKind::Label(index), span);
                let minutes = &mut self.draft.minutes;
                minutes.speeches[index].span.end = span.end;
                minutes.speeches[index].blocks.end = minutes.blocks.len();
            }
            None => self.push(BlockKind::Unknown, span),
        }
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
            time: None,
            answers: None,
            presides: false,
            paragraphs: paragraph..paragraph,
            points: Vec::new(),
            span: start,
            blocks: block..block,
            characters: 0,
        });
        self.speech = Some(index);
        index
    }

    pub(super) fn text_line(&mut self, i: usize) {
        let line = &self.lines[i];
        if let Some((before, paragraph)) = self.last
            && match line.given {
                Given::Said(Join::On) => true,
                Given::Said(Join::Anew) => false,
                _ => join::continues(self.draft.text, &self.lines[before], line, self.gap, self.wrap),
            }
        {
            self.extend(before, paragraph, line.span);
            self.last = Some((i, paragraph));
            self.gap = Gap::None;
            return;
        }
        // - 谷：… and the next bullet beside it, which names nobody.
        if self.bullet == Some(line.indent) && scan::begins(line.span.of(self.draft.text), LISTED) {
            self.speech = None;
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

    pub(super) fn new_paragraph(&mut self, line: usize, span: Span) {
        let pieces = tags::pieces(self.draft.text, span);
        let minutes = &mut self.draft.minutes;
        if pieces.iter().all(|piece| piece.kind != PieceKind::Text) {
            minutes.blocks.push(Block { kind: BlockKind::Markup, span });
            return;
        }
        let index = minutes.paragraphs.len();
        minutes.paragraphs.push(Paragraph { speech: self.speech, pieces, point: None });
        minutes.blocks.push(Block { kind: BlockKind::Paragraph(index), span });
        self.last = Some((line, index));
        self.grow_speech(span);
    }

    /// Adds a line to a paragraph, with the furniture that stands between.
    pub(super) fn extend(&mut self, before: usize, paragraph: usize, span: Span) {
        let told = tags::pieces(self.draft.text, span);
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
            Some(last) if blank_join && told.len() == 1 && last.kind == PieceKind::Text => last.span.end = span.end,
            _ => {
                pieces.extend(between);
                pieces.extend(told);
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
            speech.span.end = speech.span.end.max(span.end);
            speech.paragraphs.end = minutes.paragraphs.len();
            speech.blocks.end = minutes.blocks.len();
            speech.characters += count_words(span.of(self.draft.text));
        }
    }

    pub(super) fn reaction(&mut self, kind: ReactionKind, span: Span) {
        let index = self.draft.minutes.reactions.len();
        let speech = self.speech.or_else(|| self.draft.minutes.speeches.len().checked_sub(1));
        self.draft.minutes.reactions.push(Reaction { speech, kind, span });
        self.push(BlockKind::Reaction(index), span);
    }
}

/// Bullets of lists, which mark no speaker.
pub(super) const LISTED: &str = "・･-－–*＊•";

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
