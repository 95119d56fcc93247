//! The few signs of the interface, drawn as lines of a 16 × 16 field.

use super::dom::{El, classed, el};

pub const CHEVRON: &str = "M3.5 6 8 10.5 12.5 6";
pub const PREVIOUS: &str = "M10 3.5 5.5 8l4.5 4.5";
pub const NEXT: &str = "M6 3.5 10.5 8 6 12.5";
pub const LIST: &str = "M2.5 4h11M5 8h8.5M5 12h8.5";
pub const UP: &str = "M3.5 10 8 5.5 12.5 10";
pub const CROSS: &str = "m4 4 8 8M12 4l-8 8";
pub const LENS: &str = "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zm-1.1 3.4L14 14";
pub const FUNNEL: &str = "M2.5 3.5h11L9.5 8.5v4l-3 1v-5z";

pub const PLUS: &str = "M8 3v10M3 8h10";
pub const MINUS: &str = "M3 8h10";

/// A sign beside words; it says nothing of its own.
pub fn icon(path: &'static str) -> El {
    classed("svg", "mv-i")
        .put("viewBox", "0 0 16 16")
        .put("aria-hidden", "true")
        .put("focusable", "false")
        .add(el("path").put("d", path))
}
