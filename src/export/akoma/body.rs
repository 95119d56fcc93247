//! The record itself: one walk over its blocks, that opens and closes sections and speeches.

use super::super::xml::Xml;
use super::meta::NOBODY;
use super::words;
use crate::contract;
use crate::model::{BlockKind, PieceKind, Speech};
use crate::render::{Page, flow};
use crate::span::count_words;

/// Sections deeper than this are written as part of the one around them.
const DEEPEST: usize = 32;

pub fn write(xml: &mut Xml, page: &Page) {
    let minutes = page.minutes;
    let begins = [minutes.sections.first().map(|s| s.blocks.start), minutes.speeches.first().map(|s| s.blocks.start)];
    let front = begins.into_iter().flatten().min().unwrap_or(minutes.blocks.len());
    let mut walk = Walk {
        page,
        open: Vec::new(),
        loose: false,
        section: 0,
        next: 0,
        named: 0,
        items: 0,
        speech: None,
        empty: false,
    };
    if minutes.blocks[..front].iter().any(|block| block.kind != BlockKind::Markup) {
        xml.begin("preface", &[]);
        (0..front).for_each(|at| walk.block(xml, at, true));
        xml.end();
    }
    xml.begin("debateBody", &[]);
    (front..minutes.blocks.len()).for_each(|at| walk.step(xml, at));
    walk.close_all(xml);
    if front == minutes.blocks.len() {
        xml.empty("debateSection", &[("name", "part")]);
    }
    xml.end();
}

/// Sections and speeches are met in order.
struct Walk<'p, 't> {
    page: &'p Page<'t>,
    /// Where the open sections end, outermost first.
    open: Vec<usize>,
    /// A section is open that the record does not have: the body holds nothing else.
    loose: bool,
    section: usize,
    next: usize,
    /// How many speeches have been begun.
    named: usize,
    /// How many items have been met; one may stand in several blocks.
    items: usize,
    /// The speech that is open, and whether it has no words yet.
    speech: Option<usize>,
    empty: bool,
}

impl Walk<'_, '_> {
    fn step(&mut self, xml: &mut Xml, at: usize) {
        let minutes = self.page.minutes;
        while self.open.last().is_some_and(|end| *end <= at) {
            self.close_speech(xml);
            self.open.pop();
            xml.end();
        }
        let mut heading = false;
        while let Some(section) = minutes.sections.get(self.section).filter(|section| section.blocks.start <= at) {
            let end = section.blocks.end.min(self.open.last().copied().unwrap_or(usize::MAX));
            if section.blocks.start == at && at < end && self.open.len() < DEEPEST {
                self.close_speech(xml);
                self.close_loose(xml);
                let id = contract::id("section", self.section);
                xml.begin("debateSection", &[("name", "section"), ("eId", &id)]);
                self.heading(xml, self.section, at);
                self.open.push(end);
                heading = true;
            }
            self.section += 1;
        }
        while minutes.speeches.get(self.next).is_some_and(|speech| speech.blocks.end <= at) {
            self.next += 1;
        }
        let inside = minutes.speeches.get(self.next).is_some_and(|speech| speech.blocks.contains(&at) && !heading);
        let speech = inside.then_some(self.next);
        if speech != self.speech {
            self.close_speech(xml);
        }
        if heading || minutes.blocks[at].kind == BlockKind::Markup {
            return;
        }
        if self.open.is_empty() && !self.loose {
            xml.begin("debateSection", &[("name", "part")]);
            self.loose = true;
        }
        if speech != self.speech {
            self.open_speech(xml, self.next);
        }
        self.block(xml, at, false);
    }

    /// Number and words apart, if the block holds nothing else.
    fn heading(&self, xml: &mut Xml, section: usize, at: usize) {
        let (page, block) = (self.page, &self.page.minutes.blocks[at]);
        let section = &page.minutes.sections[section];
        let printed = page.of(block.span);
        let number = section.number.map_or("", |number| page.of(number));
        let heading = page.join(&section.heading);
        if number.is_empty() || count_words(number) + count_words(&heading) != count_words(printed) {
            return xml.line("heading", &[], |xml| words(xml, &flow(printed)));
        }
        xml.line("num", &[], |xml| words(xml, number));
        if !heading.is_empty() {
            xml.line("heading", &[], |xml| words(xml, &flow(&heading)));
        }
    }

    /// A speech; without an id where it goes on after a heading in its midst.
    fn open_speech(&mut self, xml: &mut Xml, index: usize) {
        let Some(speech) = self.page.minutes.speeches.get(index) else { return };
        let by = speech.speaker.map_or(NOBODY.to_string(), |speaker| contract::id("speaker", speaker));
        let by = ["#", &by].concat();
        let named = self.page.speaker(Some(index)).is_some_and(|speaker| speaker.role.is_some());
        let role = speech.speaker.filter(|_| named).map(|speaker| ["#", &contract::id("role", speaker)].concat());
        let mut attributes = vec![("by", by.as_str())];
        attributes.extend(role.as_deref().map(|role| ("as", role)));
        let times = if index >= self.named { self.times(speech) } else { Vec::new() };
        if index >= self.named {
            attributes.push(("eId", &speech.id));
            self.named = index + 1;
        }
        let answered = self.page.minutes.speeches.get(index + 1).is_some_and(|next| next.answers == Some(index));
        let element = match speech.answers {
            Some(_) => "answer",
            None if answered => "question",
            None => "speech",
        };
        attributes.extend(times.iter().map(|(name, value)| (*name, value.as_str())));
        xml.begin(element, &attributes);
        (self.speech, self.empty) = (Some(index), true);
    }

    /// When it begins and ends. The schema wants a day with the hour: times of a recording have names of our own.
    fn times(&self, speech: &Speech) -> Vec<(&'static str, String)> {
        let minutes = self.page.minutes;
        let day = minutes.date.filter(|_| minutes.tells_hours());
        let names = if day.is_some() { ["startTime", "endTime"] } else { ["mv:startTime", "mv:endTime"] };
        let times = [speech.time.map(|time| time.value), minutes.until(speech)];
        let day = day.map_or(String::new(), |day| format!("{}T", day.value));
        let told = names.into_iter().zip(times);
        told.filter_map(|(name, time)| Some((name, [day.as_str(), &time?.to_string()].concat()))).collect()
    }

    fn close_speech(&mut self, xml: &mut Xml) {
        if self.speech.take().is_some() {
            // A label without words: the schema wants a block.
            if self.empty {
                xml.empty("p", &[]);
            }
            xml.end();
        }
    }

    fn close_loose(&mut self, xml: &mut Xml) {
        if std::mem::take(&mut self.loose) {
            xml.end();
        }
    }

    fn close_all(&mut self, xml: &mut Xml) {
        self.close_speech(xml);
        self.close_loose(xml);
        self.open.drain(..).for_each(|_| xml.end());
    }

    /// A block that opens nothing. The front has no narration and no scenes of its own.
    fn block(&mut self, xml: &mut Xml, at: usize, front: bool) {
        let block = &self.page.minutes.blocks[at];
        let (within, printed) = (front || self.speech.is_some(), flow(self.page.of(self.page.minutes.label_in(block))));
        let first = std::mem::take(&mut self.empty);
        match block.kind {
            BlockKind::Markup => self.empty = first,
            BlockKind::Label(_) if first => {
                xml.line("from", &[], |xml| words(xml, &printed));
                self.empty = true;
            }
            BlockKind::Paragraph(index) => self.paragraph(xml, index, if within { "p" } else { "narrative" }),
            BlockKind::Title => {
                xml.line("p", &[], |xml| xml.inline("docTitle", &[], |xml| words(xml, &printed)));
            }
            BlockKind::Reaction(index) => {
                let id = contract::id("reaction", index);
                if within {
                    let remark = [("type", "phenomenon"), ("eId", id.as_str())];
                    xml.line("p", &[], |xml| xml.inline("remark", &remark, |xml| words(xml, &printed)));
                } else {
                    xml.line("scene", &[("eId", &id)], |xml| words(xml, &printed));
                }
            }
            BlockKind::Item(index) => {
                let id = contract::id("item", index);
                let attributes = [("name", "item"), ("eId", id.as_str())];
                let own = if index >= self.items { 2 } else { 1 };
                self.items = self.items.max(index + 1);
                xml.line("block", &attributes[..own], |xml| words(xml, &printed));
            }
            kind => xml.line("block", &[("name", name(kind))], |xml| words(xml, &printed)),
        }
    }

    fn paragraph(&self, xml: &mut Xml, index: usize, element: &'static str) {
        let Some(paragraph) = self.page.minutes.paragraphs.get(index) else { return };
        let id = self.page.paragraph_id(index);
        let attributes: Vec<(&str, &str)> = id.as_deref().map(|id| ("eId", id)).into_iter().collect();
        xml.line(element, &attributes, |xml| {
            for piece in &paragraph.pieces {
                let printed = flow(self.page.of(piece.span));
                match piece.kind {
                    PieceKind::Text => words(xml, &printed),
                    PieceKind::Furniture => {
                        xml.inline("inline", &[("name", "furniture")], |xml| words(xml, &printed));
                    }
                    PieceKind::Markup => {}
                }
            }
        });
    }
}

fn name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Meta => "meta",
        BlockKind::Attendee => "attendee",
        BlockKind::Heading(_) | BlockKind::Group => "heading",
        BlockKind::Label(_) => "label",
        BlockKind::Furniture => "furniture",
        _ => "unknown",
    }
}
