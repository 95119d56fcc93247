pub(crate) mod furniture;
pub(crate) mod index;
pub(crate) mod interner;
pub(crate) mod lines;
pub(crate) mod pace;
pub(crate) mod record;
pub(crate) mod sentence;
pub(crate) mod whisper;
