//! The source on its way to the page, where it can be read back from the text nodes.
//!
//! HTML itself keeps two things from being exact. NUL becomes U+FFFD. Where every line ends in CR LF
//! the CRs are left out, as HTML would drop them, and `data-minutes-source="crlf"` says so; other CRs
//! are written as character references, which keep them.

use super::html::{Attribute, Html, Tag, class, hidden, source};
use crate::chunk::chunks;
use crate::span::Span;

/// The source, read once from the beginning to the end.
pub struct Source<'t> {
    text: &'t str,
    /// Everything before this is written.
    at: usize,
    crlf: bool,
}

impl<'t> Source<'t> {
    pub fn of(text: &'t str) -> Source<'t> {
        Source { text, at: 0, crlf: ends_in_crlf(text) }
    }

    /// Marks the element whose text is the source.
    pub fn mark(&self) -> Attribute<'static> {
        source(if self.crlf { "crlf" } else { "" })
    }

    /// How far it is written.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The blanks up to the next block. Plain ones take no room on a page; full-width ones and the like
    /// would stand there as a line of their own.
    pub fn gap(&mut self, html: &mut Html, to: usize) {
        let gap = Span::new(self.at, to).of(self.text);
        let plain = |byte| matches!(byte, b' ' | b'\t' | b'\n') || self.crlf && byte == b'\r';
        if gap.bytes().all(plain) {
            self.words(html, to);
        } else {
            self.seam(html, to);
        }
    }

    /// Blanks that are not to be seen: where the lines of a paragraph were joined.
    pub fn seam(&mut self, html: &mut Html, to: usize) {
        if self.at < to {
            html.element(Tag::SPAN, &[hidden()], |html| self.words(html, to));
        }
    }

    /// The words from here to `to`.
    pub fn words(&mut self, html: &mut Html, to: usize) {
        let words = Span::new(self.at, to).of(self.text);
        self.at = self.at.max(to);
        let pieces = chunks(words);
        for piece in &pieces {
            match pieces.len() {
                1 => self.put(html, piece),
                _ => html.element(Tag::SPAN, &[class("ms-chunk")], |html| self.put(html, piece)),
            }
        }
    }

    fn put(&self, html: &mut Html, words: &str) {
        if self.crlf {
            words.split('\r').for_each(|line| html.text(line));
        } else {
            html.text(words);
        }
    }
}

/// Whether CR LF ends every line, and CR stands nowhere else.
fn ends_in_crlf(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
    let count = |byte| bytes.iter().filter(|b| **b == byte).count();
    pairs > 0 && count(b'\r') == pairs && count(b'\n') == pairs
}
