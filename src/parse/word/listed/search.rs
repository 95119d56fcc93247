//! The best sequence of pieces, from left to right.

use super::super::cells::{Gap, Kind};
use super::bits::*;
use super::{Context, Piece};

/// What has been read before a cell.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// Nothing that goes on.
    Clean,
    /// A post whose holder has not come.
    Posted,
    /// A name behind its post.
    Held,
    /// A name without a post.
    Named,
    /// A name with its post behind.
    Done,
}
const STATES: [State; 5] = [State::Clean, State::Posted, State::Held, State::Named, State::Done];

impl Context<'_> {
    /// The best sequence of pieces.
    pub(super) fn best(&self) -> Vec<(Piece, bool)> {
        const WORST: f32 = f32::MIN / 4.0;
        type Step = (f32, usize, usize, Piece);
        let n = self.cells.len();
        let mut best: Vec<[Step; 5]> = vec![[(WORST, 0, 0, Piece::Skip); 5]; n + 1];
        best[0][0].0 = 0.0;
        let mut pieces = Vec::new();
        for i in 0..n {
            pieces.clear();
            self.pieces(i, &mut pieces);
            for s in 0..5 {
                let (mut bits, ..) = best[i][s];
                if bits <= WORST {
                    continue;
                }
                let mut state = STATES[s];
                if self.cells[i].gap == Gap::Comma && i > 0 {
                    bits += if state == State::Posted { DANGLING } else { 0.0 };
                    state = State::Clean;
                }
                for (taken, price, piece) in &pieces {
                    let lean = self.lean(i, *taken, piece);
                    let beside = self.beside(i, state, piece);
                    for (next, more) in follow(state, piece) {
                        let leaned = match next {
                            State::Done => lean,
                            State::Posted if matches!(state, State::Held | State::Named | State::Done) => -lean,
                            _ => 0.0,
                        };
                        let total = bits + price + more + leaned + beside;
                        let slot = &mut best[i + taken][*next as usize];
                        if total > slot.0 {
                            *slot = (total, i, s, *piece);
                        }
                    }
                }
            }
        }
        best[n][State::Posted as usize].0 += DANGLING;
        let mut s = (0..5).max_by(|a, b| best[n][*a].0.total_cmp(&best[n][*b].0)).unwrap_or(0);
        let mut at = n;
        let mut found = Vec::new();
        while at > 0 {
            let (_, from, before, piece) = best[at][s];
            let posted = matches!(piece, Piece::Post(_)) && STATES[s] == State::Done;
            found.push((piece, posted));
            match self.cells[from].gap {
                Gap::Comma => found.push((Piece::Skip, true)),
                Gap::Dot => found.push((Piece::Joint, false)),
                _ => {}
            }
            (at, s) = (from, before);
        }
        found.reverse();
        found
    }

    /// The price of a name a blank behind another: likelier they are one.
    fn beside(&self, i: usize, state: State, piece: &Piece) -> f32 {
        let narrow = matches!(self.cells[i].gap, Gap::Blank(1..=2)) && i > 0 && self.cells[i - 1].kind == Kind::Word;
        match (state, piece) {
            (State::Held | State::Named, Piece::Name(_)) if narrow && self.series => BESIDE_IN_SERIES,
            (State::Held | State::Named, Piece::Name(_)) if narrow => BESIDE,
            _ => 0.0,
        }
    }

    /// Whether the blanks around a post bind it to what stands before it (more than 0) or behind it.
    fn lean(&self, i: usize, taken: usize, piece: &Piece) -> f32 {
        let columns = |n: usize| match self.cells.get(n).map(|c| c.gap) {
            Some(Gap::Blank(columns)) => Some(columns),
            None | Some(Gap::Comma | Gap::Tab) => Some(usize::MAX / 2),
            _ => None,
        };
        match (piece, columns(i), columns(i + taken)) {
            (Piece::Post(_), Some(before), Some(after)) if after > before + 1 => 1.0,
            (Piece::Post(_), Some(before), Some(after)) if before > after + 1 => -1.0,
            _ => 0.0,
        }
    }
}

/// The states that a piece may lead to, and at what price.
fn follow(state: State, piece: &Piece) -> &'static [(State, f32)] {
    use State::*;
    match (piece, state) {
        // 山川　海子　※　水辺大学: a mark behind a name refers to a note.
        (Piece::Mark('※' | '＊' | '*'), Held) => &[(Held, 0.0)],
        (Piece::Mark('※' | '＊' | '*'), Named) => &[(Named, 0.0)],
        (Piece::Mark('※' | '＊' | '*'), Done) => &[(Done, 0.0)],
        (Piece::Skip | Piece::Joint | Piece::Mark(_), Posted) => &[(Posted, 0.0), (Clean, DANGLING)],
        (Piece::Skip | Piece::Joint | Piece::Mark(_) | Piece::Each(_), _) => &[(Clean, 0.0)],
        (Piece::Seat(_), Posted) => &[(Posted, 0.0)],
        (Piece::Seat(_), _) => &[(Clean, 0.0)],
        (Piece::Ditto, Posted) => &[(Posted, 0.0)],
        (Piece::Ditto, _) => &[(Posted, 0.0)],
        (Piece::Post(_), Clean | Posted) => &[(Posted, 0.0)],
        (Piece::Post(_), Held) => &[(Posted, 0.0), (Done, SECOND_POST)],
        (Piece::Post(_), Named) => &[(Posted, -0.5), (Done, POST_BEHIND)],
        (Piece::Post(_), Done) => &[(Posted, 0.0), (Done, MORE_BEHIND)],
        (Piece::Name(_), Posted) => &[(Held, BESIDE_POST)],
        (Piece::Name(_), _) => &[(Named, 0.0)],
        (Piece::NamePost(..), Posted) => &[(Done, -0.5)],
        (Piece::NamePost(..), _) => &[(Done, 0.0)],
        (Piece::Between(..), _) => &[(Done, 0.0)],
        (Piece::PostName(..), Posted) => &[(Held, -0.5)],
        (Piece::PostName(..), _) => &[(Held, 0.0)],
        (Piece::Note(_), Held) => &[(Held, 0.0)],
        (Piece::Note(_), Named) => &[(Named, 0.0)],
        (Piece::Note(_), Done) => &[(Done, 0.0)],
        (Piece::Note(_), Posted) => &[(Posted, -1.0)],
        (Piece::Note(_), Clean) => &[],
        (Piece::Holder(_), Posted) => &[(Held, 0.0)],
        (Piece::Holder(_), _) => &[],
    }
}
