//! What a careful clerk would want to be told about the reading.

use super::html::{Html, Tag, class, id, labelled_by, link};
use super::page::{NOTES, Page};

pub fn write(html: &mut Html, page: &Page) {
    let diagnostics = &page.minutes.diagnostics;
    if diagnostics.is_empty() {
        return;
    }
    let mut lines = Lines { text: page.text, at: 0, line: 1 };
    html.element(Tag::SECTION, &[class("ms-notes"), labelled_by(NOTES)], |html| {
        html.put(page.heading(1), &[id(NOTES)], page.words.notes);
        html.element(Tag::OL, &[], |html| {
            for diagnostic in diagnostics {
                html.element(Tag::LI, &[], |html| {
                    html.text(&diagnostic.problem.message(page.lang));
                    html.text(" ");
                    let line = (page.words.line)(lines.of(diagnostic.span.start));
                    html.put(Tag::A, &[link(&page.place(diagnostic.span))], &line);
                });
            }
        });
    });
}

/// Line numbers, counted on from the last one asked for, as notes are in document order.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, at: usize) -> usize {
        let passed = self.text.as_bytes().get(self.at..at).unwrap_or_default();
        for (i, byte) in passed.iter().enumerate() {
            // A carriage return ends a line unless a line feed follows.
            let alone = *byte == b'\r' && self.text.as_bytes().get(self.at + i + 1) != Some(&b'\n');
            self.line += usize::from(*byte == b'\n' || alone);
        }
        self.at = at.max(self.at);
        self.line
    }
}
