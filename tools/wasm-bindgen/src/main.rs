//! wasm-bindgen as this project uses it, and nothing else of it.
//!
//! `minutes-bindgen INPUT.wasm OUT_DIR OUT_NAME` writes OUT_NAME.js, OUT_NAME.d.ts and OUT_NAME_bg.wasm.
//! The usual command line brings a web server and a test runner along and takes ten times as long to compile.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, folder, name] = arguments.as_slice() else {
        eprintln!("usage: minutes-bindgen INPUT.wasm OUT_DIR OUT_NAME");
        return ExitCode::from(2);
    };
    match generate(input, folder, name) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("minutes-bindgen: {error:?}");
            ExitCode::FAILURE
        }
    }
}

fn generate(input: &str, folder: &str, name: &str) -> Result<(), impl std::fmt::Debug> {
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)?
        .input_path(input)
        .out_name(name)
        .typescript(true)
        // The loader names the .wasm itself: a second address would be fetched by bundlers as well.
        .omit_default_module_path(true)
        // After a trap the memory cannot be trusted: a new instance takes over.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}
