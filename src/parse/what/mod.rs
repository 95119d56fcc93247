pub mod act;
pub(crate) mod amends;
pub(crate) mod decision;
pub(crate) mod item;
pub(crate) mod mention;
pub(crate) mod opened;
pub(crate) mod reference;
pub(crate) mod task;
