//! Turns: long lists are drawn a few in a task, one after the other, so that the page stays alive while all of them open.

use std::cell::RefCell;

use yew::Callback;

use super::effect::{Later, later};

/// Entries of lists that are drawn in one task: some ten milliseconds.
const MOST: usize = 400;

thread_local! {
    static TURN: RefCell<Turn> = const { RefCell::new(Turn { room: Room(None), waiting: Vec::new(), later: None, rushes: false }) };
}

struct Turn {
    room: Room,
    /// Lists whose turn has not come, in order, by the number of their entries.
    waiting: Vec<(usize, Callback<()>)>,
    /// The next task.
    later: Option<Later>,
    /// Nothing waits.
    rushes: bool,
}

/// Entries drawn in this task; `None` until the first list.
struct Room(Option<usize>);

/// Whether a list of so many entries may be drawn in this task. If not, `again` is called when its turn has come.
pub fn take(entries: usize, again: Callback<()>) -> bool {
    TURN.with_borrow_mut(|turn| {
        if turn.rushes {
            return true;
        }
        if turn.later.is_none() {
            turn.later = later(0, next);
        }
        let is_next = turn.waiting.is_empty() && turn.room.take(entries);
        if !is_next {
            turn.waiting.push((entries, again));
        }
        is_next
    })
}

/// From now on everything is drawn at once, and what waits first: the page is about to be printed. Or no longer so.
pub fn rush(rushes: bool) {
    let waiting = TURN.with_borrow_mut(|turn| {
        turn.rushes = rushes;
        std::mem::take(&mut turn.waiting)
    });
    call(waiting);
}

fn next() {
    let ready = TURN.with_borrow_mut(|turn| {
        turn.room = Room(None);
        let ready = turn.waiting.iter().take_while(|(entries, _)| turn.room.take(*entries)).count();
        turn.later = if ready == 0 { None } else { later(0, next) };
        turn.waiting.drain(..ready).collect()
    });
    call(ready);
}

fn call(lists: Vec<(usize, Callback<()>)>) {
    for (_, again) in lists {
        again.emit(());
    }
}

impl Room {
    /// The first list of a task always has room, however long it is.
    fn take(&mut self, entries: usize) -> bool {
        let after = self.0.map_or(entries, |drawn| drawn + entries);
        let fits = self.0.is_none() || after <= MOST;
        if fits {
            self.0 = Some(after);
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_has_room_for_one_long_list_or_some_short_ones() {
        let mut room = Room(None);
        assert!(room.take(5000) && !room.take(1));
        let mut room = Room(None);
        assert!(room.take(MOST / 2) && room.take(MOST / 2) && !room.take(1));
    }
}
