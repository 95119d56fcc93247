//! The whole record. Its text nodes, put together, are the source, blanks and line ends included:
//! every word gets in through [`Source`], which goes over the source once and leaves nothing out.

use std::ops::Range;

use super::html::{Html, Tag, address, class, drawn, id, label, lang, link, open};
use super::page::{JA, Page, TRANSCRIPT};
use super::source::Source;
use crate::contract;
use crate::japanese::date::Clock;
use crate::japanese::letter::is_letter;
use crate::model::{Block, BlockKind, PieceKind};
use crate::span::Span;

/// Sections deeper than this are written as part of the one around them.
pub const DEEPEST: usize = 8;

/// Where the recording can be had, and how many seconds later a time of the record is heard in it.
pub struct Recording<'p> {
    pub address: &'p str,
    pub offset: i32,
}

impl Recording<'_> {
    /// The address of a time; empty without a recording.
    fn at(&self, time: Clock) -> String {
        if self.address.is_empty() {
            return String::new();
        }
        let place = time.seconds().saturating_add_signed(self.offset);
        let file = self.address.split('#').next().unwrap_or_default();
        [file, "#t=", &place.to_string()].concat()
    }
}

pub fn write(html: &mut Html, page: &Page, recording: &Recording) {
    html.put(page.heading(1), &[id(TRANSCRIPT)], page.words.transcript);
    let source = Source::of(page.text);
    html.element(Tag::DIV, &[class("ms-record"), source.mark(), JA], |html| {
        let mut record = Record { page, recording, source, quotes: quotes(page), quote: 0, section: 0, speech: 0 };
        record.blocks(html, 0..page.minutes.blocks.len(), 0);
        record.source.gap(html, page.text.len());
    });
}

/// The words that decisions and positions rest on, in order and apart.
fn quotes(page: &Page) -> Vec<Span> {
    let items = &page.minutes.items;
    let evidence = items.iter().flat_map(|item| item.evidence.iter().map(|evidence| evidence.span));
    let positions = items.iter().flat_map(|item| item.positions.iter().map(|position| position.span));
    let mut spans: Vec<Span> = evidence.chain(positions).collect();
    spans.sort();
    let mut apart: Vec<Span> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

/// The document on its way to the page. Sections, speeches and quotes are met in order.
struct Record<'p, 't> {
    page: &'p Page<'t>,
    recording: &'p Recording<'p>,
    source: Source<'t>,
    quotes: Vec<Span>,
    quote: usize,
    section: usize,
    speech: usize,
}

impl Record<'_, '_> {
    /// Blocks with the sections and speeches among them.
    fn blocks(&mut self, html: &mut Html, blocks: Range<usize>, depth: usize) {
        let minutes = self.page.minutes;
        let end = blocks.end.min(minutes.blocks.len());
        let mut at = blocks.start;
        while at < end {
            if let Some(section) = self.section_at(at, end, depth) {
                at = self.section(html, section, depth);
                continue;
            }
            while minutes.speeches.get(self.speech).is_some_and(|speech| speech.blocks.end <= at) {
                self.speech += 1;
            }
            let speech = minutes.speeches.get(self.speech).map(|speech| speech.blocks.clone());
            match speech.filter(|speech| speech.contains(&at)) {
                Some(speech) => {
                    let stop = self.next_section(at + 1..speech.end.min(end), end, depth);
                    self.speech(html, at..stop, depth);
                    at = stop;
                }
                None => {
                    self.line(html, at);
                    at += 1;
                }
            }
        }
    }

    /// The section that begins at a block and ends by `end`. One that does not fit is left out, and its
    /// blocks are lines: nothing is written twice or lost.
    fn section_at(&mut self, at: usize, end: usize, depth: usize) -> Option<usize> {
        let sections = &self.page.minutes.sections;
        while sections.get(self.section).is_some_and(|section| section.blocks.start < at) {
            self.section += 1;
        }
        let blocks = &sections.get(self.section)?.blocks;
        let fits = blocks.start == at && at < blocks.end && blocks.end <= end && depth < DEEPEST;
        fits.then_some(self.section)
    }

    /// Where the next section within a speech begins that will be written as one; else where the speech ends.
    fn next_section(&self, within: Range<usize>, end: usize, depth: usize) -> usize {
        let rest = self.page.minutes.sections.get(self.section..).unwrap_or_default();
        let mut begins = rest.iter().map(|section| &section.blocks).take_while(|blocks| blocks.start < within.end);
        let fitting = begins.find(|blocks| blocks.start >= within.start && blocks.end <= end && depth < DEEPEST);
        fitting.map_or(within.end, |blocks| blocks.start)
    }

    /// A section with its heading; gives the block after it.
    fn section(&mut self, html: &mut Html, index: usize, depth: usize) -> usize {
        let Range { start, end } = self.page.minutes.sections[index].blocks;
        self.section = index + 1;
        self.reach(html, start);
        let place = contract::id("section", index);
        html.element(Tag::SECTION, &[class("ms-section"), id(&place)], |html| {
            html.element(Tag::DETAILS, &[open()], |html| {
                html.element(Tag::SUMMARY, &[], |html| {
                    html.element(self.page.heading(2 + depth), &[], |html| self.block_words(html, start));
                });
                self.blocks(html, start + 1..end, depth + 1);
            });
        });
        end
    }

    /// A speech, or what is left of it after a heading in its midst.
    fn speech(&mut self, html: &mut Html, blocks: Range<usize>, depth: usize) {
        let Some(speech) = self.page.minutes.speeches.get(self.speech) else { return };
        self.reach(html, blocks.start);
        if blocks.start != speech.blocks.start {
            html.element(Tag::DIV, &[class("ms-speech")], |html| self.lines(html, blocks));
            return;
        }
        html.element(Tag::ARTICLE, &[class("ms-speech"), id(&speech.id)], |html| {
            let body = self.speech_head(html, blocks.start, depth);
            self.lines(html, body..blocks.end);
        });
    }

    /// The speaker as printed, who that is, and the link to the speech; gives the first block of what was said.
    fn speech_head(&mut self, html: &mut Html, start: usize, depth: usize) -> usize {
        let (page, index) = (self.page, self.speech);
        let heading = page.heading(2 + depth);
        let labelled = page.minutes.blocks.get(start).is_some_and(|block| matches!(block.kind, BlockKind::Label(_)));
        let speaker = page.speaker(Some(index));
        if labelled {
            html.element(heading, &[class("ms-label")], |html| self.label(html, start));
        } else {
            let name = page.speech_name(index);
            let tongue = lang(if speaker.is_some() { "ja" } else { page.words.lang });
            html.put(heading, &[class("ms-label ms-drawn ms-read"), drawn(&name), label(&name), tongue], "");
        }
        let who = speaker.map_or(String::new(), |speaker| page.who(speaker));
        if !who.is_empty() {
            html.put(Tag::P, &[class("ms-who ms-drawn ms-read"), drawn(&who)], "");
        }
        if let Some(time) = page.minutes.speeches.get(index).and_then(|speech| speech.time) {
            let (short, place) = (time.value.short(), self.recording.at(time.value));
            let name = (page.words.from_time)(&short);
            let shown = [class("ms-time ms-drawn"), drawn(&short), label(&name), lang(page.words.lang)];
            match address(&place) {
                Some(place) => html.put(Tag::A, &shown.into_iter().chain([place]).collect::<Vec<_>>(), ""),
                // A label belongs to what has a role.
                None => html.put(Tag::SPAN, &[class("ms-time ms-drawn"), drawn(&short)], ""),
            }
        }
        let number = [&(index + 1).to_string(), "/", &page.minutes.speeches.len().to_string()].concat();
        let name = (page.words.link_to)(index + 1);
        let tongue = lang(page.words.lang);
        let attributes =
            [class("ms-perma ms-drawn"), link(page.speech_id(index)), drawn(&number), label(&name), tongue];
        html.put(Tag::A, &attributes, "");
        if let Some(question) = page.minutes.speeches.get(index).and_then(|speech| speech.answers) {
            let words = (page.words.answers)(question + 1);
            html.put(
                Tag::A,
                &[
                    class("ms-perma ms-drawn"),
                    link(page.speech_id(question)),
                    drawn(&words),
                    label(&words),
                    lang(page.words.lang),
                ],
                "",
            );
        }
        start + usize::from(labelled)
    }

    /// A label; the syntax around the name in a transcript is not to be seen.
    fn label(&mut self, html: &mut Html, block: usize) {
        let Some(block) = self.page.minutes.blocks.get(block) else { return };
        let label = self.page.minutes.label_in(block);
        self.source.seam(html, label.start);
        self.source.words(html, label.end);
        self.source.seam(html, block.span.end);
    }

    fn lines(&mut self, html: &mut Html, blocks: Range<usize>) {
        blocks.for_each(|block| self.line(html, block));
    }

    /// A block that is no section and no speech.
    fn line(&mut self, html: &mut Html, index: usize) {
        let Some(block) = self.page.minutes.blocks.get(index) else { return };
        self.reach(html, index);
        let name = class(match block.kind {
            BlockKind::Paragraph(index) => return self.paragraph(html, index, block),
            BlockKind::Markup => return self.markup(html, index),
            BlockKind::Title => "ms-line ms-title",
            BlockKind::Heading(_) | BlockKind::Group => "ms-line ms-group",
            BlockKind::Reaction(_) => "ms-line ms-reaction",
            BlockKind::Furniture => "ms-line ms-furniture",
            _ => "ms-line",
        });
        let place = match block.kind {
            BlockKind::Heading(section) => Some(contract::id("section", section)),
            BlockKind::Reaction(reaction) => Some(contract::id("reaction", reaction)),
            _ => None,
        };
        let mut write = |html: &mut Html| self.block_words(html, index);
        match place {
            Some(place) => html.element(Tag::P, &[name, id(&place)], &mut write),
            None => html.element(Tag::P, &[name], &mut write),
        }
    }

    /// The syntax of a record that came as data. The fields in it can be opened; line ends stay hidden, and the syntax of a
    /// transcript, whose times stand at the speeches.
    fn markup(&mut self, html: &mut Html, index: usize) {
        let Some(block) = self.page.minutes.blocks.get(index) else { return };
        let words = self.page.of(block.span);
        let fields = words.len() > 8 && words.chars().any(is_letter);
        if !fields || !self.page.minutes.cues.is_empty() {
            return self.source.seam(html, block.span.end);
        }
        let fields = self.page.words.fields;
        html.element(Tag::DETAILS, &[class("ms-markup")], |html| {
            html.put(Tag::SUMMARY, &[class("ms-drawn"), drawn(fields), lang(self.page.words.lang)], "");
            self.block_words(html, index);
        });
    }

    fn paragraph(&mut self, html: &mut Html, index: usize, block: &Block) {
        let place = self.page.paragraph_id(index);
        let mut write = |html: &mut Html| {
            let pieces = self.page.minutes.paragraphs.get(index).map_or(&[][..], |p| &p.pieces);
            for piece in pieces {
                self.source.seam(html, piece.span.start);
                match piece.kind {
                    PieceKind::Markup => self.source.seam(html, piece.span.end),
                    PieceKind::Text => self.passage(html, piece.span.end),
                    PieceKind::Furniture => html.element(Tag::SPAN, &[class("ms-furniture")], |html| {
                        self.source.words(html, piece.span.end);
                    }),
                }
            }
            self.source.words(html, block.span.end);
        };
        match place {
            Some(place) => html.element(Tag::P, &[class("ms-p"), id(&place)], &mut write),
            None => html.element(Tag::P, &[class("ms-p ms-narration")], &mut write),
        }
    }

    /// Words of a paragraph, what others quote of them marked.
    fn passage(&mut self, html: &mut Html, end: usize) {
        while self.source.at() < end {
            let at = self.source.at();
            while self.quotes.get(self.quote).is_some_and(|quote| quote.end <= at) {
                self.quote += 1;
            }
            match self.quotes.get(self.quote).filter(|quote| quote.start < end) {
                Some(quote) if quote.start <= at => {
                    let stop = quote.end.min(end);
                    html.element(Tag::SPAN, &[class("ms-said")], |html| self.source.words(html, stop));
                }
                Some(quote) => self.source.words(html, quote.start),
                None => self.source.words(html, end),
            }
        }
    }

    /// The blanks before a block.
    fn reach(&mut self, html: &mut Html, block: usize) {
        if let Some(block) = self.page.minutes.blocks.get(block) {
            self.source.gap(html, block.span.start);
        }
    }

    fn block_words(&mut self, html: &mut Html, block: usize) {
        if let Some(block) = self.page.minutes.blocks.get(block) {
            self.source.words(html, block.span.end);
        }
    }
}
