pub(crate) mod answers;
pub(crate) mod chair;
pub(crate) mod list;
pub(crate) mod people;
pub(crate) mod register;
