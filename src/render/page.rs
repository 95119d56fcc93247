//! What every part of the page may look at: the minutes, the words of the interface, where links lead.

use super::Settings;
use super::html::{Attribute, Html, Tag, class, lang, link};
use super::words::{self, Words};
use crate::contract;
use crate::diagnostic::Lang;
use crate::model::{BlockKind, Match, Minutes, Speaker};
use crate::span::{Span, is_blank};

pub const DECISIONS: &str = "mv-decisions";
pub const AGENDA: &str = "mv-agenda";
pub const SPEAKERS: &str = "mv-speakers";
pub const TRANSCRIPT: &str = "mv-transcript";
pub const NOTES: &str = "mv-notes";

pub struct Page<'t> {
    pub text: &'t str,
    pub minutes: &'t Minutes,
    pub words: &'static Words,
    pub lang: Lang,
    level: u8,
    /// For every block the innermost section around it.
    around: Vec<Option<usize>>,
}

/// The record's own language.
pub const JA: Attribute<'static> = lang("ja");

impl<'t> Page<'t> {
    pub fn new(text: &'t str, minutes: &'t Minutes, settings: &Settings) -> Page<'t> {
        let mut around = vec![None; minutes.blocks.len()];
        // Inner sections come after the ones around them.
        for (index, section) in minutes.sections.iter().enumerate() {
            around.get_mut(section.blocks.clone()).unwrap_or_default().fill(Some(index));
        }
        let words = words::of(settings.lang);
        Page { text, minutes, words, lang: settings.lang, level: settings.heading_level.clamp(1, 6), around }
    }

    /// For those who write no HTML.
    pub fn plain(text: &'t str, minutes: &'t Minutes, lang: Lang) -> Page<'t> {
        Page::new(text, minutes, &Settings { lang, ..Settings::default() })
    }

    pub fn of(&self, span: Span) -> &'t str {
        span.of(self.text)
    }

    /// A heading so many levels below the title.
    pub fn heading(&self, below: usize) -> Tag {
        Tag::heading(self.level.saturating_add(below.min(6) as u8))
    }

    pub fn speech_id(&self, index: usize) -> &'t str {
        self.minutes.speeches.get(index).map_or(TRANSCRIPT, |speech| &speech.id)
    }

    /// `s-x.2`: the second paragraph of a speech; nothing for narration.
    pub fn paragraph_id(&self, index: usize) -> Option<String> {
        let speech = self.minutes.speeches.get(self.minutes.paragraphs.get(index)?.speech?)?;
        let number = index.checked_sub(speech.paragraphs.start)? + 1;
        Some([&speech.id, ".", &number.to_string()].concat())
    }

    /// Whether words are a stage direction, which nobody said who has a name.
    pub fn is_reaction(&self, words: Span) -> bool {
        self.block(words).is_some_and(|(_, kind)| matches!(kind, BlockKind::Reaction(_)))
    }

    /// The block in which words begin, and its kind.
    fn block(&self, words: Span) -> Option<(usize, BlockKind)> {
        let blocks = &self.minutes.blocks;
        let at = blocks.partition_point(|block| block.span.start <= words.start).saturating_sub(1);
        blocks.get(at).map(|block| (at, block.kind))
    }

    /// The id of the smallest place of the transcript that holds some words.
    pub fn place(&self, words: Span) -> String {
        let section = |at: usize| {
            let section = self.around.get(at).copied().flatten();
            section.map_or(TRANSCRIPT.to_string(), |index| contract::id("section", index))
        };
        match self.block(words) {
            Some((_, BlockKind::Label(speech))) => self.speech_id(speech).to_string(),
            Some((_, BlockKind::Reaction(index))) => contract::id("reaction", index),
            Some((at, BlockKind::Paragraph(index))) => self.paragraph_id(index).unwrap_or_else(|| section(at)),
            Some((at, _)) => section(at),
            None => TRANSCRIPT.to_string(),
        }
    }

    /// Number and words of a section's heading.
    pub fn section(&self, index: usize) -> String {
        let Some(section) = self.minutes.sections.get(index) else { return String::new() };
        let number = section.number.map_or("", |number| self.of(number));
        let blank = if number.is_empty() || number.ends_with(['）', '】', '」', '］']) { "" } else { " " };
        [number, blank, &self.join(&section.heading)].concat()
    }

    pub fn join(&self, pieces: &[Span]) -> String {
        pieces.iter().map(|piece| self.of(*piece)).collect()
    }

    pub fn speaker(&self, speech: Option<usize>) -> Option<&'t Speaker> {
        self.minutes.speakers.get(self.minutes.speeches.get(speech?)?.speaker?)
    }

    /// How a speech is called in a list of links: its speaker, or its number where nobody is named.
    pub fn speech_name(&self, speech: usize) -> String {
        self.speaker(Some(speech))
            .map_or_else(|| (self.words.speech_number)(speech + 1), |speaker| speaker.label.clone())
    }

    /// Who a label was read as: the full name and the post as the list prints them. Empty if it adds nothing.
    pub fn who(&self, speaker: &Speaker) -> String {
        let attendee = speaker.attendee.and_then(|index| self.minutes.attendees.get(index));
        let listed = attendee.map(|a| self.of(a.name_span)).filter(|_| speaker.matched != Match::Override);
        let name = listed.or(speaker.name.as_deref()).unwrap_or("");
        let title = attendee.and_then(|a| a.title.as_deref()).unwrap_or("");
        let how = match speaker.matched {
            Match::None => return String::new(),
            Match::Heading => self.words.by_heading,
            Match::Override => self.words.by_roster,
            _ => "",
        };
        let mut who = String::new();
        for part in [name, title, how] {
            if !part.is_empty() && !who.is_empty() {
                who.push('　');
            }
            who.push_str(part);
        }
        let repeats = title.is_empty() && how.is_empty() && speaker.label.contains(name);
        if repeats { String::new() } else { who }
    }

    /// A quotation that leads to where it was said.
    pub fn quote(&self, html: &mut Html, span: Span) {
        html.element(Tag::A, &[link(&self.place(span)), class("ms-quote")], |html| {
            html.put(Tag::Q, &[JA], &flow(self.of(span)));
        });
    }

    /// A link to a speech, by its speaker; marked as a reading where no label prints the name.
    pub fn speech(&self, html: &mut Html, speech: usize) {
        let speaker = self.speaker(Some(speech));
        let printed = self.minutes.speeches.get(speech).is_some_and(|speech| speech.label.is_some());
        let kind = class(if speaker.is_some() && !printed { "ms-by ms-read" } else { "ms-by" });
        let tongue = lang(if speaker.is_some() { "ja" } else { self.words.lang });
        html.put(Tag::A, &[link(self.speech_id(speech)), kind, tongue], &self.speech_name(speech));
    }
}

/// Words of several lines as one: blanks at a line's end go, except between Latin words.
pub fn flow(words: &str) -> String {
    let mut flowing = String::with_capacity(words.len());
    for line in words.split(['\n', '\r']).map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty()) {
        if flowing.ends_with(|c: char| c.is_ascii()) && line.starts_with(|c: char| c.is_ascii()) {
            flowing.push(' ');
        }
        flowing.push_str(line);
    }
    flowing
}

#[cfg(test)]
mod tests {
    use super::flow;

    #[test]
    fn lines_flow_into_one() {
        assert_eq!(flow("案を\r\n　　決定する。"), "案を決定する。");
        assert_eq!(flow("green\n  garden"), "green garden");
        assert_eq!(flow("\n\n"), "");
    }
}
