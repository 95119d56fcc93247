//! What a careful clerk would want to be told about the reading.

use super::html::{Html, Tag, class, id, labelled_by, link};
use super::page::{NOTES, Page};
use crate::count::Lines;

pub fn write(html: &mut Html, page: &Page) {
    // What is too weak to be claimed is for the clerk alone.
    let mut diagnostics = page.minutes.diagnostics.iter().filter(|found| !found.problem.is_weak()).peekable();
    if diagnostics.peek().is_none() {
        return;
    }
    let mut lines = Lines::new(page.text);
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
