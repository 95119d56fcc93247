//! What is Japanese about the text rather than about minutes: width, numerals, dates.

pub mod date;
pub mod fold;
pub mod letter;
pub mod numeral;
