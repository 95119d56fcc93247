//! A name and a post in one word, and where one ends and the other begins.

use super::super::cells::{Gap, Kind};
use super::super::name::{is_name_character, is_organization, is_post};
use super::bits::*;
use super::{Context, Name, Piece};
use crate::convention::post::{self, BODY_ROLES};
use crate::scan;
use crate::span::Span;

/// Letters at the start of a record that tell whose it is.
const HEAD: usize = 120;

impl Context<'_> {
    /// A name and a post in one word.
    pub(super) fn seams(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let span = self.cells[i].span;
        let words = span.of(self.text);
        let letters = letters_of(words);
        let above = i.checked_sub(1).map(|n| self.cells[n]);
        // 兼　水資源担当大臣
        if !(2..=24).contains(&letters) || above.is_some_and(|c| c.kind == Kind::Number && c.span.of(self.text) == "兼")
        {
            return;
        }
        let first_word = self.series && above.is_none_or(|c| self.cells[i].gap == Gap::Comma || c.kind == Kind::Mark);
        // Letters before the end of a division's name that has begun.
        let mut inside = 0;
        for (n, (at, _)) in words.char_indices().enumerate().skip(1) {
            let (front, rest) = words.split_at(at);
            // 支|店長 is one post.
            if scan::suffix(words, &post::PLACES_HEADS).is_some_and(|whole| rest.len() < whole.len()) {
                break;
            }
            let (first, second) = (Span::new(span.start, span.start + at), Span::new(span.start + at, span.end));
            if n <= 7
                && let Some(seam) = seam_bits(rest)
                && front.chars().all(is_name_character)
                && !cuts_katakana(front, rest)
                && !front.starts_with('兼')
                && rest != "正委員"
                // みのりの|課長
                && !(front.ends_with('の') && scan::begins(rest, "課係室部局"))
                && !(front.ends_with('大') && rest.starts_with('学'))
                && !(n >= 4 && scan::ends(front, "校署所館院庁"))
                && !(seam < 0.0 && front.starts_with(is_katakana_letter))
            {
                let whole = full_bits(front).map(|bits| bits - 0.5);
                let short = surname_bits(front);
                let full = whole.unwrap_or(f32::MIN) > short.unwrap_or(f32::MIN);
                let torn = if self.tears_role(front, rest) { -5.0 } else { 0.0 };
                let cut = if n < inside { -5.0 } else { 0.0 } + torn;
                // 西進市|教育長, 西|進市議会議長
                let place = n >= 3 && scan::ends(front, "市区町村県府") || n == 1 && seam < 0.0;
                let divided = match scan::first(front, &post::DIVISIONS) {
                    // 角谷公民|館長
                    Some(division) if !scan::is_short(division, 1) => -12.0,
                    None if !place => 0.0,
                    _ => -6.0,
                };
                if seam == DIVIDED {
                    let division = scan::prefix(rest, &post::DIVISIONS).map_or(1, letters_of);
                    inside = inside.max(n + division);
                }
                let series = if first_word && scan::is_one(rest, &BODY_ROLES) { MEMBER_IN_SERIES } else { 0.0 };
                let bits = if full { whole } else { short }.map(|bits| bits + seam + cut + divided + series);
                if let Some(bits) = bits.filter(|bits| *bits > LEAST_AT_SEAM) {
                    let surname = (!full).then_some(n as u8);
                    let name = Name { span: first, surname, full, honorific: false, bits };
                    let price = bits + post_bits(rest).max(0.0) - 2.0;
                    found.push((1, price, Piece::NamePost(name, second)));
                }
            }
            if let Some((name, post)) = held_below(front, second, self.text) {
                found.push((1, name.bits + post_bits(front).max(0.0) + 1.0, Piece::Between(first, name, post)));
            }
            if letters - n <= 7 && n >= 2 && is_post_before(front) && !is_post(words) && !is_organization(words) {
                let (bare, honour) = without_honorific(self.text, second);
                let name = bare.of(self.text);
                let mut add = |taken: usize, span: Span, bits: Option<f32>, full: bool, honour: f32| {
                    if let Some(bits) = bits.filter(|bits| bits + honour > LEAST) {
                        let surname = (!full).then_some(letters_of(name) as u8);
                        let name = Name { span, surname, full, honorific: honour > 0.0, bits: bits + honour };
                        found.push((
                            taken,
                            bits + honour + post_bits(front).max(0.0) - 2.0,
                            Piece::PostName(first, name),
                        ));
                    }
                };
                add(1, bare, surname_bits(name).map(|bits| bits - 1.0), false, honour);
                add(1, bare, full_bits(name), true, honour);
                if let Some(next) =
                    self.cells.get(i + 1).filter(|c| c.kind == Kind::Word && matches!(c.gap, Gap::Blank(_)))
                {
                    let (given, honour) = without_honorific(self.text, next.span);
                    let both =
                        surname_bits(name).zip(given_bits(given.of(self.text))).map(|(a, b)| a + b + FULL_IN_TWO);
                    add(2, bare.join(given), both, true, honour);
                }
            }
        }
    }

    /// 森|部会長 where the record is of a 部会, 森部|会長 where it is not.
    fn tears_role(&self, front: &str, rest: &str) -> bool {
        let head = scan::upto(self.text, scan::head(self.text, HEAD).len());
        post::BODIES_IN_ROLES.iter().any(|(body, role, last)| {
            let whole = rest == *role;
            let torn = role.strip_suffix(rest).is_some_and(|head| !head.is_empty() && front.ends_with(head));
            (whole || torn) && {
                let of_body = head.match_indices(body).any(|(at, _)| !head[at + body.len()..].starts_with(*last));
                of_body != whole
            }
        })
    }
}

/// Bits for words as a post that begins right behind a name: 課長 and 総務課長 of 山川…. Of 西進市長 nobody can tell
/// whose it is, nor of 山川署長 with more before it.
pub(super) fn seam_bits(words: &str) -> Option<f32> {
    let bare = words.strip_prefix('副').unwrap_or(words);
    let bare = scan::upto(bare, bare.len() - scan::suffix(bare, &post::BELOW).map_or(0, str::len));
    let whole = || [words, bare].iter().any(|w| scan::is_one(w, &post::OFFICIALS)) || scan::is_one(words, &BODY_ROLES);
    let inside = words.char_indices().nth(1).map_or("", |(at, _)| &words[at..]);
    let house = scan::suffix(words, &post::PLACES_HEADS).is_some() || scan::contains(inside, &post::HOUSES);
    if letters_of(words) < 2 || !is_post(words) {
        None
    } else if whole() {
        Some(4.0)
    } else if words.starts_with('副') && scan::suffix(words, &post::PLACES_HEADS).is_some() {
        // 山川副市長: of the place it would be 西進市副市長.
        Some(DIVIDED)
    } else if house && scan::prefix(words, &post::WITHIN_HOUSES).is_none()
        || is_organization(words)
        || scan::ends(words, "省庁府")
    {
        None
    } else if scan::prefix(words, &post::DIVISIONS).is_some()
        || words.starts_with('副')
        || words.chars().take(2).all(is_katakana_letter)
    {
        Some(DIVIDED)
    } else if scan::begins(words, "市町村区県都府道国会") {
        None
    } else {
        Some(-4.0)
    }
}

/// 山川主査 behind 企画課: a surname and the post of somebody of that division.
fn held_below(front: &str, rest: Span, text: &str) -> Option<(Name, Span)> {
    let words = rest.of(text);
    let post =
        scan::suffix(words, &post::OF_DIVISIONS).filter(|_| scan::ends(front, "課室部") && is_organization(front))?;
    let span = Span::new(rest.start, rest.end - post.len());
    let name = span.of(text);
    let bits = surname_bits(name).filter(|bits| *bits > SURE && !scan::contains(name, &post::DIVISIONS))?;
    let surname = Some(letters_of(name) as u8);
    Some((Name { span, surname, full: false, honorific: false, bits }, Span::new(span.end, rest.end)))
}

/// タク|シー is one word.
fn cuts_katakana(front: &str, rest: &str) -> bool {
    let is = |c: Option<char>| c.is_some_and(is_katakana_letter);
    is(front.chars().next_back()) && is(rest.chars().next())
}

/// 委員長 of 委員長山川
fn is_post_before(words: &str) -> bool {
    scan::is_one(words, &BODY_ROLES) || scan::suffix(words, &post::BEFORE_NAMES).is_some()
}
