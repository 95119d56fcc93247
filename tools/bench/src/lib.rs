//! The parser without JavaScript on either side, so that `npm run bench` can tell its share of the time.
//!
//! The caller writes UTF-8 to where [`reserve`] says, then calls [`parse`] or [`publish`] with its length.

use std::cell::RefCell;
use std::hint::black_box;

use minutes_viewer::contract;
use minutes_viewer::diagnostic::Lang;
use minutes_viewer::{Options, parse as parse_text};

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Room for `length` bytes of text.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    INPUT.with_borrow_mut(|input| {
        input.resize(length, 0);
        input.as_mut_ptr()
    })
}

/// Text to model.
#[unsafe(no_mangle)]
pub extern "C" fn parse(length: usize) {
    with_text(length, |text| {
        black_box(parse_text(text, &Options::default()));
    });
}

/// Text to model to data contract, still inside Rust.
#[unsafe(no_mangle)]
pub extern "C" fn publish(length: usize) {
    with_text(length, |text| {
        let minutes = parse_text(text, &Options::default());
        black_box(contract::publish(text, &minutes, Lang::Ja));
    });
}

fn with_text(length: usize, work: impl FnOnce(&str)) {
    INPUT.with_borrow(|input| {
        if let Ok(text) = std::str::from_utf8(&input[..length]) {
            work(text);
        }
    });
}
