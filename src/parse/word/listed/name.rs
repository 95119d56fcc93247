//! A name in one cell, or in two or three.

use super::super::cells::{self, Cell, Gap, Kind};
use super::super::letters;
use super::super::name::{is_name_character, is_post};
use super::bits::*;
use super::seam::seam_bits;
use super::{Context, Name, Piece};
use crate::convention::post;
use crate::scan;
use crate::span::Span;

impl Context<'_> {
    /// A name in one cell or in two.
    pub(super) fn name(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let cell = self.cells[i];
        let (bare, honour) = without_honorific(self.text, cell.span);
        let words = bare.of(self.text);
        let torn = self.torn(i);
        let honour = if torn { honour - 6.0 } else { honour };
        let alone = Name { span: bare, surname: None, full: false, honorific: honour > 0.0, bits: 0.0 };
        // （正） behind a surname is a letter of the given name.
        let lettered = self.lettered(i);
        if let Some(bits) = surname_bits(words).filter(|_| self.company || !is_latin_name(words)) {
            let beside = if self.each {
                3.0
            } else if lettered.is_some() {
                2.5
            } else if self.series {
                2.0
            } else {
                0.0
            };
            let sole = self.cells.get(i + 1).is_none_or(|n| n.kind != Kind::Word || !matches!(n.gap, Gap::Blank(_)));
            // マリア・ロペス、山川
            let near = [Some(&cell), self.cells.get(i + 1)];
            let part = is_katakana(words) && near.into_iter().flatten().any(|c| c.gap == Gap::Dot);
            let sole = sole && !part;
            let beside = if self.company && sole || self.row { beside + IN_COMPANY } else { beside };
            let surname = Some(letters_of(words) as u8);
            let (taken, span) = lettered.map_or((1, bare), |end| (2, bare.join(end)));
            let bits = bits + SURNAME + beside + honour;
            found.push((taken, bits, Piece::Name(Name { surname, span, bits, ..alone })));
        }
        if let Some(bits) = full_bits(words) {
            let bits = bits + FULL + honour;
            found.push((1, bits, Piece::Name(Name { full: true, bits, ..alone })));
        }
        let Some(next) = self.cells.get(i + 1).filter(|c| c.kind == Kind::Word) else { return };
        let (given, honour) = without_honorific(self.text, next.span);
        let (first, second) = (words, given.of(self.text));
        let together = bare.join(given);
        // マリア・ロペス
        let joint = self.cells[i + 1..].iter().take(3);
        let joint = joint.take_while(|c| c.gap == Gap::Dot && is_katakana(c.span.of(self.text))).count();
        if joint > 0 && is_katakana(first) && !alone.honorific {
            let span = bare.join(self.cells[i + joint].span);
            let (bits, full) = (4.0 + joint as f32, true);
            found.push((joint + 1, bits, Piece::Name(Name { span, full, bits, honorific: false, surname: None })));
        }
        let Gap::Blank(columns) = next.gap else { return };
        // 山川　海子委員
        let behind = next.span.of(self.text);
        for (at, _) in behind.char_indices().skip(1).take(4) {
            let (given, post) = behind.split_at(at);
            // 山川　総務課長
            if scan::prefix(behind, &post::DIVISIONS).is_some_and(|division| !scan::is_short(division, 1)) {
                break;
            }
            let Some(seam) = seam_bits(post).filter(|_| !alone.honorific) else { continue };
            let Some((own, other)) = surname_bits(first).zip(given_bits(given)) else { continue };
            let bits = own + other + FULL_IN_TWO + seam;
            let cut = next.span.start + at;
            let name = Name {
                span: bare.join(Span::new(next.span.start, cut)),
                surname: Some(letters_of(first) as u8),
                full: true,
                honorific: false,
                bits,
            };
            found.push((
                2,
                bits + post_bits(post).max(0.0) - 2.0,
                Piece::NamePost(name, Span::new(cut, next.span.end)),
            ));
        }
        // 君 stands behind the given name, not behind the surname.
        if let (Some(own), Some(other)) = (surname_bits(first), given_bits(second))
            && !alone.honorific
        {
            let torn = if self.torn(i + 1) { -6.0 } else { 0.0 };
            let wide = if columns > 8 { -2.0 } else { 0.0 } + self.cut_before(i, columns) + torn;
            // ペトロワ　安奈
            let own = if is_katakana(first) { own.max(0.5) } else { own };
            let apart = if self.row { IN_COMPANY } else { 0.0 };
            let bits = own + other + FULL_IN_TWO + honour + wide - apart;
            let surname = Some(letters_of(first) as u8);
            found.push((
                2,
                bits,
                Piece::Name(Name { span: together, surname, full: true, honorific: honour > 0.0, bits }),
            ));
        }
        // Tran Thi Mai
        let latin = self.cells[i..]
            .iter()
            .take(3)
            .take_while(|c| {
                is_latin_name(c.span.of(self.text)) && (c.span == cell.span || matches!(c.gap, Gap::Blank(1)))
            })
            .count();
        if latin >= 2 {
            let span = cell.span.join(self.cells[i + latin - 1].span);
            found.push((
                latin,
                // One word of them is no post.
                2.0 + 3.0 * latin as f32,
                Piece::Name(Name { span, surname: None, full: true, honorific: false, bits: 6.0 }),
            ));
        }
    }

    /// 山川水・大気環境局長: a dot joins the end of the word to a post.
    pub(super) fn torn(&self, i: usize) -> bool {
        let joined = |c: &Cell| c.gap == Gap::Dot && is_post(c.span.of(self.text));
        self.cells.get(i + 1).is_some_and(joined) && !is_post(self.words(i))
    }

    /// The price of leaving out a letter that stands right before the `i`th cell, at no more than its own gaps.
    pub(super) fn cut_before(&self, i: usize, own: usize) -> f32 {
        let single = i.checked_sub(1).is_some_and(|n| {
            // 長谷部　　章 灘　　均: a given name behind its surname.
            let given = n > 0 && matches!(self.cells[n].gap, Gap::Blank(2..)) && letters_of(self.words(n - 1)) > 1;
            !given
                && self.cells[n].kind == Kind::Word
                && letters_of(self.words(n)) == 1
                && self.words(n).chars().all(is_name_character)
        });
        match self.cells[i].gap {
            Gap::Blank(before) if single && before <= own => -4.0,
            _ => 0.0,
        }
    }

    /// The bracket behind the `i`th cell, if it holds a letter of a given name.
    pub(super) fn lettered(&self, i: usize) -> Option<Span> {
        let next = self.cells.get(i + 1).filter(|c| c.kind == Kind::Bracket && c.gap == Gap::Glued)?;
        let inner = cells::inner(self.text, next.span).of(self.text);
        let letters = letters_of(inner);
        let plain = (1..=2).contains(&letters) && inner.chars().all(|c| is_name_character(c) && !is_katakana_letter(c));
        // （開発） is none.
        let plain = plain && (letters == 1 || letters::given(inner) > -2.5);
        (plain
            && !scan::begins(inner, "欠出株財社済記")
            && post_bits(inner) < 0.0
            && !scan::is_one(inner, &post::NOT_NAMES))
        .then_some(next.span)
    }
}
