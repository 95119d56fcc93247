//! The facts of the meeting: title, body, number and kind; date, times, place; whether the record is final.

mod facts;
mod meeting;
mod status;
mod title;

pub use facts::{facts, is_place};
pub use meeting::{meeting, told};
pub use status::draft;
pub use title::{closed_up, is_kind, is_title, is_web_page, names_meeting, names_record, title_lines};
