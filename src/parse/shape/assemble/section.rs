//! Headings and entries of lists to sections and items.

use super::Walk;
use crate::convention::heading::Fact;
use crate::convention::item::TITLE_TAILS;
use crate::model::*;
use crate::parse::shape::heading;
use crate::parse::shape::role::Opening;
use crate::scan;
use crate::span::Span;

impl Walk<'_, '_> {
    pub(super) fn item(&mut self, kind: Option<ItemKind>, number: Option<Span>, title: Option<Span>, span: Span) {
        let index = self.draft.minutes.items.len();
        self.draft.unsorted.extend(kind.is_none().then_some(index));
        let (kind, section) = (kind.unwrap_or(ItemKind::Discussion), self.open.last().copied());
        self.draft.minutes.items.push(Item::new(kind, number, title.into_iter().collect(), section, span));
        self.push(BlockKind::Item(index), span);
    }

    /// A further line of the last heading.
    pub(super) fn heading_more(&mut self, span: Span) {
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
    pub(super) fn item_more(&mut self, span: Span) {
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

    pub(super) fn heading(&mut self, opening: &Opening, span: Span) {
        self.close_sections(opening.level);
        self.speech = None;
        let minutes = &mut self.draft.minutes;
        let index = minutes.sections.len();
        let told = opening.topic.and(opening.value);
        let heading_end = opening.value.map_or(span.end, |_| opening.words.end);
        // What is told of a matter is text.
        let heading_end = told.map_or(heading_end, |told| Span::new(span.start, told.start).trim(self.draft.text).end);
        let own = Span::new(span.start, heading_end);
        minutes.sections.push(Section {
            level: opening.level,
            parent: self.open.last().copied(),
            number: opening.number,
            heading: vec![opening.words],
            span: own,
            blocks: minutes.blocks.len()..minutes.blocks.len() + 1,
        });
        self.draft.facts.push(opening.fact);
        self.draft.addresses.push(opening.address);
        self.draft.topics.extend(opening.topic.map(|kind| (index, kind)));
        self.group = matches!(opening.fact, Some(Fact::Who)).then_some(opening.words);
        self.open.push(index);
        self.push(BlockKind::Heading(index), own);
        if let Some(value) = opening.value.filter(|_| told.is_none()) {
            // The colon between heading and value goes with the value.
            let value = Span::new(heading_end, value.end).trim(self.draft.text);
            if opening.fact.is_some_and(|fact| self.is_entry(fact, value)) {
                let title = Span::of_slice(self.draft.text, scan::trim_start(value.of(self.draft.text), "：:"));
                self.item(None, None, Some(title), value);
            } else if opening.fact == Some(Fact::Who) {
                self.draft.entries.push((value, self.group));
                self.push(BlockKind::Attendee, value);
            } else {
                self.draft.metas.push((opening.fact, opening.value.unwrap_or(value)));
                self.push(BlockKind::Meta, value);
            }
        }
    }

    /// 議　題　（１）堤防の修正について: the first matter on the line of its heading. 議事日程　第３号 is none.
    fn is_entry(&self, fact: Fact, value: Span) -> bool {
        let words = scan::trim_start(value.of(self.draft.text), "：:");
        let numbered = heading::read(self.draft.text, Span::of_slice(self.draft.text, words));
        let titled = scan::suffix(words, &TITLE_TAILS).is_some();
        match fact {
            Fact::Agenda => numbered.map_or(titled, |h| !h.words.is_empty()),
            Fact::Proceedings => titled || numbered.is_some_and(|h| !h.words.is_empty()),
            _ => false,
        }
    }

    /// Closes what is open at `level` and deeper.
    pub(super) fn close_sections(&mut self, level: u8) {
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
