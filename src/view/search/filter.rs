//! Which speeches are shown: those of some speakers, of a section, on a matter. All of them at first.

use super::super::reading::Document;
use super::super::reading::matter::Matter;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In order; all if empty.
    pub speakers: Vec<usize>,
    pub section: Option<usize>,
    pub matter: Option<Matter>,
}

/// What the reader changes in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Adds a speaker, or takes it out again.
    Speaker(usize),
    Section(Option<usize>),
    Matter(Option<Matter>),
    /// Everything is shown again.
    All,
}

impl Filter {
    pub fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::Speaker(speaker) => match self.speakers.binary_search(&speaker) {
                Ok(at) => drop(self.speakers.remove(at)),
                Err(at) => self.speakers.insert(at, speaker),
            },
            Choice::Section(section) => self.section = section,
            Choice::Matter(matter) => self.matter = matter,
            Choice::All => *self = Filter::default(),
        }
    }

    /// For each speech whether it is shown; `None` where all are.
    pub fn kept(&self, document: &Document) -> Option<Vec<bool>> {
        if *self == Filter::default() {
            return None;
        }
        let minutes = &document.minutes;
        let mut kept = match self.matter {
            Some(matter) => document.speeches_with(matter),
            None => vec![true; minutes.speeches.len()],
        };
        let inside = self.section.and_then(|section| minutes.sections.get(section)).map(|section| &section.blocks);
        for (speech, kept) in minutes.speeches.iter().zip(&mut kept) {
            *kept &= self.speakers.is_empty() || speech.speaker.is_some_and(|who| self.speakers.contains(&who));
            *kept &= inside.is_none_or(|blocks| blocks.contains(&speech.blocks.start));
        }
        Some(kept)
    }

    /// What an address says of it.
    pub fn tell(&self, document: &Document, told: &mut String) {
        for index in &self.speakers {
            if let Some(speaker) = document.minutes.speakers.get(*index) {
                tell(told, "speaker", &speaker.label);
            }
        }
        if let Some(section) = self.section {
            tell(told, "section", &section_name(document, section));
        }
        if let Some(matter) = self.matter {
            tell(told, "kind", matter.name());
        }
    }

    /// Takes in one name and value of an address. What the document does not have is left out.
    pub fn hear(&mut self, document: &Document, name: &str, value: &str) {
        let minutes = &document.minutes;
        match name {
            "speaker" => {
                let found = minutes.speakers.iter().position(|speaker| speaker.label == value);
                let new = found.filter(|index| !self.speakers.contains(index));
                new.into_iter().for_each(|index| self.choose(Choice::Speaker(index)));
            }
            "section" => {
                let mut sections = 0..minutes.sections.len();
                self.section = sections.find(|index| section_name(document, *index) == value);
            }
            "kind" => self.matter = Matter::read(value),
            _ => {}
        }
    }
}

/// A name and a value, a line each.
pub fn tell(told: &mut String, name: &str, value: &str) {
    let before = if told.is_empty() { "" } else { "\n" };
    for words in [before, name, "\n", value] {
        told.push_str(words);
    }
}

/// The heading of a section; its id where another before it has the same.
fn section_name(document: &Document, section: usize) -> String {
    let heading = document.heading(section);
    let taken = heading.is_empty() || (0..section).any(|other| document.heading(other) == heading);
    if taken { crate::contract::id("section", section) } else { heading }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    const TEXT: &str = "水辺会議 議事録\n\n1 日時\n令和6年5月1日\n\n2 議事\n\n（1）報告\n\n○山川委員　川を測る。いつ測るのか。\n○海野委員　明日である。\n\n（2）討議\n\n○山川委員　進めたい。\n";

    fn kept(filter: &Filter, document: &Document) -> Vec<usize> {
        let kept = filter.kept(document).unwrap_or(vec![true; document.minutes.speeches.len()]);
        (0..kept.len()).filter(|speech| kept[*speech]).collect()
    }

    #[test]
    fn keeps_what_every_choice_allows() {
        let document = Document::parse(TEXT.into(), &Options::default());
        let mut filter = Filter::default();
        assert_eq!(filter.kept(&document), None);
        filter.choose(Choice::Speaker(0));
        assert_eq!(kept(&filter, &document), [0, 2]);
        filter.choose(Choice::Matter(Some(Matter::Question)));
        assert_eq!(kept(&filter, &document), [0]);
        filter.choose(Choice::Matter(None));
        filter.choose(Choice::Section(document.minutes.speeches[2].section));
        assert_eq!(kept(&filter, &document), [2]);
        filter.choose(Choice::Speaker(0));
        filter.choose(Choice::Speaker(1));
        assert_eq!(kept(&filter, &document), [0usize; 0]);
        filter.choose(Choice::All);
        assert_eq!(kept(&filter, &document), [0, 1, 2]);
    }

    #[test]
    fn an_address_gives_back_what_was_chosen() {
        let document = Document::parse(TEXT.into(), &Options::default());
        for section in 0..document.minutes.sections.len() {
            let matter = Some(Matter::Objection);
            let filter = Filter { speakers: vec![0, 1], section: Some(section), matter };
            let mut heard = Filter::default();
            let mut told = String::new();
            filter.tell(&document, &mut told);
            let lines: Vec<&str> = told.split('\n').collect();
            lines.chunks(2).for_each(|pair| heard.hear(&document, pair[0], pair[1]));
            assert_eq!(heard, filter);
        }
        let mut heard = Filter::default();
        for (name, value) in [("speaker", "誰か"), ("section", "無い節"), ("kind", "?"), ("q", "x")] {
            heard.hear(&document, name, value);
        }
        assert_eq!(heard, Filter::default());
    }
}
