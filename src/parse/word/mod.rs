//! Words by themselves: whether they read like a name, a post or a body, and what a line of a list holds.
//! Shapes and people both ask here.

pub(crate) mod cells;
pub(crate) mod explained;
pub(crate) mod letters;
pub(crate) mod listed;
pub(crate) mod name;
pub(crate) mod parts;
pub(crate) mod person;
pub(crate) mod readings;
