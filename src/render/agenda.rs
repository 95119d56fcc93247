//! The table of contents: sections as nested lists of links, the speeches of each behind a fold.

use super::html::{Html, Tag, class, id, labelled_by, link};
use super::page::{AGENDA, JA, Page};
use super::transcript::DEEPEST;
use crate::contract;

/// Sections and speeches by the section that they are listed under; the last place is the top.
struct Contents {
    sections: Vec<Vec<usize>>,
    speeches: Vec<Vec<usize>>,
}

impl Contents {
    fn of(page: &Page) -> Contents {
        let top = page.minutes.sections.len();
        let mut contents = Contents { sections: vec![Vec::new(); top + 1], speeches: vec![Vec::new(); top + 1] };
        let (mut depth, mut above) = (vec![0; top], vec![top; top]);
        for (index, section) in page.minutes.sections.iter().enumerate() {
            // A parent comes before its children. Below the deepest level all stand side by side.
            if let Some(parent) = section.parent.filter(|parent| *parent < index) {
                let deep = depth[parent] + 1 > DEEPEST;
                above[index] = if deep { above[parent] } else { parent };
                depth[index] = if deep { depth[parent] } else { depth[parent] + 1 };
            }
            contents.sections[above[index]].push(index);
        }
        for (index, speech) in page.minutes.speeches.iter().enumerate() {
            contents.speeches[speech.section.unwrap_or(top).min(top)].push(index);
        }
        contents
    }
}

pub fn write(html: &mut Html, page: &Page) {
    let contents = Contents::of(page);
    if page.minutes.sections.is_empty() && page.minutes.speeches.is_empty() {
        return;
    }
    html.element(Tag::NAV, &[class("ms-agenda"), labelled_by(AGENDA)], |html| {
        html.put(page.heading(1), &[id(AGENDA)], page.words.agenda);
        list(html, page, &contents, page.minutes.sections.len());
    });
}

fn list(html: &mut Html, page: &Page, contents: &Contents, of: usize) {
    speeches(html, page, contents.speeches.get(of).map_or(&[], Vec::as_slice));
    let sections = contents.sections.get(of).map_or(&[][..], Vec::as_slice);
    if sections.is_empty() {
        return;
    }
    html.element(Tag::OL, &[], |html| {
        for &section in sections {
            html.element(Tag::LI, &[], |html| {
                let place = contract::id("section", section);
                html.put(Tag::A, &[link(&place), JA], &page.section(section));
                list(html, page, contents, section);
            });
        }
    });
}

fn speeches(html: &mut Html, page: &Page, speeches: &[usize]) {
    if speeches.is_empty() {
        return;
    }
    html.element(Tag::DETAILS, &[], |html| {
        let count = (page.words.count)(speeches.len());
        html.put(Tag::SUMMARY, &[], &[page.words.speeches, " ", &count].concat());
        html.element(Tag::OL, &[], |html| {
            for &speech in speeches {
                html.element(Tag::LI, &[], |html| page.speech(html, speech));
            }
        });
    });
}
