pub(crate) mod attendee;
pub(crate) mod listed;
pub(crate) mod name;
pub(crate) mod parts;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod register;
pub(crate) mod roster;
