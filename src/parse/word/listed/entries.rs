//! People and posts out of the pieces of a line.

use super::bits::{LEAST, LEAST_BESIDE};
use super::{Entry, Name, Piece};
use crate::scan;

/// Pieces to entries.
pub(super) fn entries(pieces: &[(Piece, bool)]) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut own = Entry::default();
    let close = |own: &mut Entry, found: &mut Vec<Entry>| {
        let beside = !own.posts.is_empty() || !own.notes.is_empty() || own.seat.is_some() || own.ditto;
        let least = if beside { LEAST_BESIDE } else { LEAST };
        own.name = own.name.filter(|name| name.honorific || name.bits > least);
        if own.name.is_some() || !own.posts.is_empty() || own.each.is_some() {
            found.push(std::mem::take(own));
        }
    };
    let named = |own: &mut Entry, name: Name, found: &mut Vec<Entry>| {
        if own.name.is_some() {
            close(own, found);
        }
        own.before = own.posts.len();
        own.name = Some(name);
    };
    for (piece, behind) in pieces {
        match *piece {
            // A comma.
            Piece::Skip if *behind => {
                close(&mut own, &mut found);
                own = Entry::default();
            }
            Piece::Skip => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
            }
            Piece::Joint => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                    own.joint = true;
                }
            }
            Piece::Mark(mark) if scan::among("※＊*", mark) && own.name.is_some() => own.mark = Some(mark),
            Piece::Mark(mark) => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.mark = Some(mark);
            }
            Piece::Seat(seat) => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.seat = Some(seat);
            }
            Piece::Ditto => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.ditto = true;
            }
            Piece::Each(post) => {
                close(&mut own, &mut found);
                found.push(Entry { each: Some(post), ..Entry::default() });
            }
            Piece::Post(post) => {
                if own.name.is_some() && !*behind {
                    close(&mut own, &mut found);
                }
                own.posts.push(post);
            }
            Piece::Name(name) | Piece::Holder(name) => named(&mut own, name, &mut found),
            Piece::NamePost(name, post) => {
                named(&mut own, name, &mut found);
                own.posts.push(post);
            }
            Piece::Between(body, name, post) => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.posts.push(body);
                named(&mut own, name, &mut found);
                own.posts.push(post);
            }
            Piece::PostName(post, name) => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.posts.push(post);
                named(&mut own, name, &mut found);
            }
            // 国務大臣（財務大臣）
            Piece::Note(note)
                if own.posts.len() > own.before && own.name.is_some()
                    || own.name.is_none() && !own.posts.is_empty() =>
            {
                own.bracketed.push(note);
            }
            Piece::Note(note) => own.notes.push(note),
        }
    }
    close(&mut own, &mut found);
    found
}
