//! Letters that stand apart: 山　川　海　子, 町　　　長

use super::super::cells::{Cell, Gap, Kind};
use super::super::name::{is_name_character, is_organization, is_post};
use super::bits::*;
use super::{Context, Name, Piece};
use crate::convention::post;
use crate::scan;
use crate::span::Span;

impl Context<'_> {
    /// Letters that stand apart: 山　川　海　子, 町　　　長
    pub(super) fn spaced(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let mut joined = String::new();
        let (mut singles, mut least) = (0, usize::MAX);
        let mut ends = Vec::new();
        for (n, cell) in self.cells[i..].iter().enumerate().take(12) {
            let columns = match cell.gap {
                Gap::Blank(columns) => columns,
                _ if n == 0 => 0,
                _ => break,
            };
            let words = cell.span.of(self.text);
            let letters = letters_of(words);
            let last = letters > 1 && n > 0;
            // まちづくり　課　長, 産　業　建設部長
            let in_one = n == 0 && scan::contains(words, &post::DIVISIONS_IN_ONE)
                || n >= 2 && (is_post(words) && scan::is_one(&joined, &post::DIVISIONS) || is_organization(words));
            // 岩　崎　かずひろ
            let given = last && n >= 2 && letters <= 5 && words.chars().all(|c| matches!(c, '\u{3041}'..='\u{3096}'));
            if matches!(cell.kind, Kind::Bracket | Kind::Mark | Kind::Number)
                || letters > 3 && !in_one && !given
                || n == 1 && letters > 1 && singles == 0
            {
                break;
            }
            if !words.chars().all(is_name_character) {
                break;
            }
            singles += usize::from(letters == 1);
            if n > 0 {
                least = least.min(columns);
            }
            joined.push_str(words);
            ends.push((joined.len(), columns));
            if n == 0 {
                continue;
            }
            let after = match self.cells.get(i + n + 1) {
                Some(Cell { gap: Gap::Blank(after), .. }) => *after,
                _ => usize::MAX,
            };
            let span = self.cells[i].span.join(cell.span);
            // What follows at less than the inner gaps belongs to it too.
            let goes_on = self
                .cells
                .get(i + n + 1)
                .is_some_and(|c| letters_of(c.span.of(self.text)) == 1 && c.kind == Kind::Word);
            let cut = if after < least || after == least && goes_on && !last { -3.0 } else { 0.0 }
                + self.cut_before(i, least);
            let posted = post_bits(&joined);
            if posted > 3.0 && singles + 1 >= ends.len() {
                found.push((n + 1, posted + 1.0 + cut, Piece::Post(span)));
            }
            if singles + 1 >= ends.len() && n >= 2 || n == 1 && singles == 2 {
                self.spaced_name(&joined, &ends, span, cut, found, letters > 1);
            }
            if last {
                break;
            }
        }
    }

    fn spaced_name(
        &self,
        joined: &str,
        ends: &[(usize, usize)],
        span: Span,
        cut: f32,
        found: &mut Vec<(usize, f32, Piece)>,
        whole: bool,
    ) {
        let (bare, honour) = without_honorific(joined, Span::new(0, joined.len()));
        let honorific = joined.len() - bare.len();
        let joined = bare.of(joined);
        let span = Span::new(span.start, span.end - honorific).trim(self.text);
        if !(2..=8).contains(&letters_of(joined)) || is_post(joined) && honour == 0.0 {
            return;
        }
        // The surname ends with one of the cells; where the gaps differ, at the widest.
        let gaps = || ends.iter().skip(1).map(|(_, gap)| *gap);
        let widest = gaps().max().unwrap_or(0);
        let apart = if gaps().any(|gap| gap < widest) { WIDER } else { 0.0 };
        // 長谷部　　章 灘　　　均: two seams are of two.
        let least = gaps().min().unwrap_or(0);
        let cut = if gaps().filter(|gap| *gap > least + 1).count() > 1 { cut - 6.0 } else { cut };
        let mut best = (f32::MIN, 0);
        // 大　佐　木　さつき: what stands in one piece is all of the given name.
        let seams = ends.len() - 1;
        for (n, (end, _)) in ends.iter().enumerate().take(seams).skip(if whole { seams - 1 } else { 0 }) {
            let (Some(first), Some(second)) = (joined.get(..*end), joined.get(*end..)) else { continue };
            let (Some(own), Some(other)) = (surname_bits(first), given_bits(second)) else { continue };
            let here = if ends[n + 1].1 == widest { apart } else { 0.0 };
            if own + other + here > best.0 {
                best = (own + other + here, letters_of(first));
            }
        }
        if best.0 > f32::MIN {
            let bits = best.0 + FULL_IN_LETTERS + cut + honour;
            // Where all gaps are alike, nothing printed tells where the surname ends.
            let surname = (whole || apart > 0.0).then_some(best.1 as u8);
            let name = Name { span, surname, full: true, honorific: honour > 0.0, bits };
            found.push((ends.len(), bits, Piece::Name(name)));
        }
    }
}
