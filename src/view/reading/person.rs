//! Who a speaker was read as, in words.

use super::Document;
use crate::diagnostic::Problem;
use crate::model::{Match, Speaker};
use crate::view::words::Words;

impl Document {
    /// How a speaker was matched with the list, and whether that is print: everything but a full name is an inference.
    /// Nothing where there is neither a list nor another ground.
    pub fn how(&self, index: usize, words: &Words) -> Option<(&'static str, bool)> {
        let matched = self.minutes.speakers.get(index)?.matched;
        if matched == Match::None && self.minutes.attendees.is_empty() {
            return None;
        }
        Some((
            if self.is_ambiguous(index) { words.ambiguous } else { (words.matched)(matched) },
            matched == Match::Exact,
        ))
    }

    /// Whether more than one person of the list fits a speaker's label equally well.
    pub fn is_ambiguous(&self, index: usize) -> bool {
        let Some(speaker) = self.minutes.speakers.get(index).filter(|speaker| speaker.matched == Match::None) else {
            return false;
        };
        let mut found = self.minutes.diagnostics.iter();
        found.any(|found| matches!(&found.problem, Problem::AmbiguousSpeaker { label, .. } if *label == speaker.label))
    }

    /// 遠藤 信博　日本電気株式会社取締役会長: what the list, a heading or the roster says of a speaker beyond the label.
    /// Nothing where the label prints all of it. `labelled`: the speech prints a label.
    pub fn read_as(&self, speaker: &Speaker, labelled: bool, words: &Words) -> Option<String> {
        let attendee = speaker.attendee.and_then(|index| self.minutes.attendees.get(index));
        // With the blank that the list prints between surname and given name.
        let listed = attendee.map(|person| self.words(person.name_span)).filter(|_| speaker.matched != Match::Override);
        let name = listed.or(speaker.name.as_deref()).unwrap_or("");
        let title = attendee.and_then(|person| person.title.as_deref()).unwrap_or("");
        let read = match speaker.matched {
            Match::None => return None,
            Match::Heading if name.is_empty() => words.by_heading.to_string(),
            Match::Override => [name, "　", title, " ", words.by_roster].concat(),
            _ => [name, "　", title].concat(),
        };
        let read = read.trim();
        let prints_name = || speaker.name.as_deref().is_some_and(|name| speaker.label.contains(name));
        let repeats = labelled && title.is_empty() && prints_name();
        (!read.is_empty() && !repeats).then(|| read.to_string())
    }
}
