//! What the cells from one on may be: marks, brackets, posts, and names as the rooms beside read them.

use super::super::cells::{self, Cell, Gap, Kind};
use super::super::name::{is_organization, is_post};
use super::bits::*;
use super::{Context, Name, Piece};
use crate::convention::post;
use crate::scan;
use crate::span::Span;

/// Cells of one post behind its first.
const MOST_JOINED: usize = 6;

impl Context<'_> {
    /// What the cells from the `i`th on may be: how many cells, the price, the reading.
    pub(super) fn pieces(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let cell = self.cells[i];
        match cell.kind {
            Kind::Mark => {
                let mark = cell.span.of(self.text).chars().next().unwrap_or('・');
                return found.push((1, 0.0, Piece::Mark(mark)));
            }
            Kind::Seat(n) => return found.push((1, 1.0, Piece::Seat(n))),
            Kind::Number => return found.push((1, 0.0, Piece::Skip)),
            Kind::Ditto => found.push((1, 1.0, Piece::Ditto)),
            Kind::Each => return found.push((1, 3.0, Piece::Each(cell.span))),
            Kind::Bracket => {
                let inner = cells::inner(self.text, cell.span);
                found.push((1, 0.0, Piece::Skip));
                // 荒木　（Web）大久保: what stands right before a word is said of that.
                let glued = self.cells.get(i + 1).is_some_and(|n| n.gap == Gap::Glued && n.kind == Kind::Word);
                if !(glued && matches!(cell.gap, Gap::Blank(_) | Gap::Tab | Gap::Comma)) {
                    found.push((1, 1.0, Piece::Note(cell.span)));
                }
                let posted = i > 0 && post_bits(self.words(i - 1)) > 3.0;
                if let Some(name) = self.in_bracket(inner).filter(|_| posted) {
                    found.push((1, name.bits + 1.0, Piece::Holder(name)));
                }
                // （総務省審議官）　山川海子; right behind a name it is a note.
                let before = i == 0 || matches!(cell.gap, Gap::Comma | Gap::Tab) || matches!(cell.gap, Gap::Blank(4..));
                if before && (is_post(inner.of(self.text)) || is_organization(inner.of(self.text))) {
                    found.push((1, 0.5, Piece::Post(inner)));
                }
                return;
            }
            Kind::Word => {}
        }
        found.push((1, SKIPPED, Piece::Skip));
        // 途中参加, ×: how somebody was there.
        let words = self.words(i);
        // 山川　海子　傍聴者　２名
        let counted = self.cells.get(i + 1).is_some_and(|n| {
            n.kind == Kind::Number && matches!(n.gap, Gap::Blank(_)) && scan::ends(n.span.of(self.text), "名人")
        });
        if counted && i > 0 && is_post(words) || words.starts_with("その他") {
            return found.push((1, 1.0, Piece::Skip));
        }
        if scan::is_one(words, &post::NOT_NAMES) && !scan::is_short(words, 1) && !is_post(words)
            || scan::is_one(words, &post::AWAY_MARKS)
        {
            return found.push((1, 1.0, Piece::Note(cell.span)));
        }
        found.push((1, post_bits(self.words(i)), Piece::Post(cell.span)));
        self.name(i, found);
        self.spaced(i, found);
        self.seams(i, found);
        self.dotted(i, found);
        self.joined(i, found);
    }

    /// 文化財・史跡担当大臣, 情報技術（IT）・統計担当大臣: dots and brackets inside one post.
    pub(super) fn joined(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let inside =
            |cell: &&Cell| matches!(cell.gap, Gap::Dot | Gap::Glued) && matches!(cell.kind, Kind::Word | Kind::Bracket);
        let run = self.cells[i + 1..].iter().take(MOST_JOINED).take_while(inside).count();
        let body = |n: usize| !scan::is_short(self.words(i + n), 4) && is_organization(self.words(i + n));
        let ends = |n: &usize| self.cells[i + n].kind == Kind::Word && (is_post(self.words(i + n)) || body(*n));
        if let Some(behind) =
            (1..=run).rev().find(ends).filter(|n| self.cells[i + 1..=i + n].iter().any(|c| c.gap == Gap::Dot))
        {
            let parts = &self.cells[i..=i + behind];
            let bits: f32 = parts.iter().map(|part| post_bits(part.span.of(self.text)).max(0.0)).sum();
            let whole = self.cells[i].span.join(self.cells[i + behind].span);
            // 川上・川中・川下地区協議会
            let joint = if body(behind) { ONE_BODY * behind as f32 } else { ONE_POST };
            found.push((behind + 1, bits + joint, Piece::Post(whole)));
        }
    }

    /// 山川河川・流域局長: a name before a post that a dot parts.
    pub(super) fn dotted(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let Some(next) = self.cells.get(i + 1).filter(|c| c.gap == Gap::Dot && is_post(c.span.of(self.text))) else {
            return;
        };
        let (span, words) = (self.cells[i].span, self.words(i));
        let Some(division) = scan::suffix(words, &post::DIVISIONS) else { return };
        let front = Span::new(span.start, span.end - division.len());
        let name = front.of(self.text);
        let (short, whole) = (surname_bits(name), full_bits(name).map(|bits| bits - 0.5));
        let full = whole.unwrap_or(f32::MIN) > short.unwrap_or(f32::MIN);
        if let Some(bits) = if full { whole } else { short }.map(|bits| bits + DIVIDED).filter(|bits| *bits > LEAST) {
            let surname = (!full).then_some(letters_of(name) as u8);
            let name = Name { span: front, surname, full, honorific: false, bits };
            let post = Span::new(front.end, next.span.end);
            found.push((2, bits + 3.0, Piece::NamePost(name, post)));
        }
    }

    /// A name that stands alone in a bracket.
    pub(super) fn in_bracket(&self, inner: Span) -> Option<Name> {
        let cells = cells::read(self.text, inner);
        if cells.is_empty() || cells.len() > 8 {
            return None;
        }
        let own = Context { text: self.text, cells: &cells, series: true, each: false, company: false, row: false };
        let mut pieces = Vec::new();
        own.pieces(0, &mut pieces);
        let whole = pieces.into_iter().filter(|(taken, ..)| *taken == cells.len());
        let named = whole.filter_map(|(_, bits, piece)| match piece {
            Piece::Name(name) if bits > LEAST => Some(name),
            _ => None,
        });
        named.max_by(|a, b| a.bits.total_cmp(&b.bits))
    }
}
