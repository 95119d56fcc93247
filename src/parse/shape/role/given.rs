//! Lines of which the source or the caller says what they are.

use super::{Opening, Pass, Region, Role};
use crate::convention::heading::Fact;
use crate::model::ReactionKind;
use crate::parse::shape::label::{Candidate, Form};
use crate::parse::shape::overrides::Told;
use crate::parse::shape::reaction;
use crate::parse::source::lines::Given;

impl Pass<'_> {
    /// What the source says that a line is.
    pub(super) fn given(&mut self, i: usize) -> Option<Role> {
        let span = self.lines[i].span;
        match self.lines[i].given {
            Given::Nothing | Given::Speech(_) | Given::Turn(_) => None,
            Given::Said(_) => Some(Role::Text),
            Given::Behind => Some(Role::LabelBehind),
            Given::Stage => Some(Role::Reaction(reaction::read(span.of(self.text)).unwrap_or(ReactionKind::Other))),
            Given::Title => Some(Role::Title),
            Given::Date => Some(Role::Meta(Some(Fact::When))),
            Given::Heading => {
                let level = self.numbering.unnumbered();
                let opening =
                    Opening { level, number: None, words: span, fact: None, value: None, address: None, topic: None };
                self.enter(&opening);
                self.region = Region::Top;
                Some(Role::Heading(opening))
            }
            // The name labels a speech that does not print its own.
            Given::Name(_) => {
                let speech = self.lines[i..].iter().position(|l| matches!(l.given, Given::Speech(_)))?;
                if self.labels[i + speech].is_some() {
                    return Some(Role::Markup);
                }
                self.speech_begins();
                Some(Role::Label(Candidate { form: Form::Bare, mark: None, label: span, head: span, text: None }))
            }
        }
    }

    /// What the caller says that a line is.
    pub(super) fn told(&mut self, i: usize, told: Told) -> Role {
        match told {
            Told::Text => Role::Text,
            Told::Label(candidate) => {
                self.speech_begins();
                Role::Label(candidate)
            }
            Told::Heading => {
                let opening = self.told_heading(i);
                self.enter(&opening);
                self.headed = None;
                Role::Heading(opening)
            }
        }
    }
}
