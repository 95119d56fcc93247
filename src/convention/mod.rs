//! The written customs of Japanese minutes, as tables. What a rule needs to know about the world
//! stands here; what it does with it stands in `parse/`.

pub mod act;
pub mod character;
pub mod heading;
pub mod item;
pub mod lead;
pub mod mark;
#[cfg(feature = "view")]
pub mod mention;
pub mod notes;
pub mod outcome;
pub mod post;
pub mod sentence;
pub mod stage;
pub mod stand;
pub mod surname;
pub mod timed;
#[cfg(feature = "view")]
pub mod wish;
