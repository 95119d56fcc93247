//! What the page is told, what it tells, and what it sends the browser to do.

use super::super::effect::Seen;
use super::super::state::Action;

/// What the view tells the page around it.
pub enum Tell {
    /// The id that the reader chose, once it is in sight.
    Select(String),
    /// What is to be marked and shown in the transcript; see `search/mark.rs`.
    Paint(String),
    /// What an address is to hold of the search, once it has come to rest; see `Search::tell`.
    Share(String),
}

pub enum Message {
    Act(Action),
    /// Brings what has this id into sight.
    Show(String),
    /// The reader followed a link: shows `target` and announces `address`.
    Follow {
        address: String,
        target: String,
    },
    /// Moves along the timeline, and the focus with it.
    Walk(Action),
    /// The reader scrolled to another place.
    See(Seen),
    /// Goes to the speech that the timeline stands at.
    Enter,
    ExpandAll,
    CollapseAll,
    /// Draws the next slice of the transcript.
    Grow,
    /// Looks for words and puts them into the search box.
    Search(String),
    /// To the search box.
    Find,
    /// The reader is about to search: the text is folded before the first key.
    Prepare,
    /// Ends the search; where there is none, on to the words found last.
    Clear,
    /// Closes the filter and moves the focus to its button.
    CloseFilter,
    /// Opens or closes the sheet of keys.
    Help(bool),
    /// To what stands behind the record.
    Past,
    /// To the list of hits, which opens.
    ToList,
    /// To a hit in that list, by its number.
    Row(usize),
    /// To the words of a hit.
    Hit(usize),
    /// The hits before those that are listed, or after them.
    Page(bool),
    /// What of the recording is heard, in milliseconds of the transcript.
    Hear(Option<u32>),
    /// Announces something.
    Say(String),
    /// The search has come to rest.
    Rest,
    /// Takes up a search that an address holds.
    Resume(String),
    /// The page is about to be printed, or has been.
    Print(bool),
}

/// What is to be done in the browser once the page is drawn.
pub(super) enum Errand {
    Show {
        target: String,
        announce: Option<String>,
    },
    FocusBar,
    /// To what this selector finds.
    Focus(&'static str),
    /// To a hit in the list of them.
    FocusRow(usize),
    /// On to the words, in the element of that id.
    ReadOn(String),
    /// Brings the current hit into sight.
    Reveal,
    /// The same, and moves the focus to the element of that id, in which it stands.
    RevealIn(String),
    Help(bool),
}
