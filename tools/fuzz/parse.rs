//! Any bytes, read as text the way a file would be: the invariants hold, whatever they say.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/hold.rs"]
mod hold;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    hold::check(&text);
    hold::line_ends_do_not_matter(&text);
});
