//! Prints the data contract of a file: `cargo run --example contract -- FILE`.

use minutes_viewer::{Options, contract, diagnostic::Lang, parse};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: contract FILE")?;
    let text = std::fs::read_to_string(path)?;
    // Decoding a file drops its byte-order mark.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let minutes = parse(text, &Options::default());
    println!("{}", serde_json::to_string_pretty(&contract::publish(text, &minutes, Lang::Ja))?);
    Ok(())
}
