//! Prints why the lines of a file are read as they are: `cargo run --example explain -- FILE [LINE]`.

use minutes_viewer::{Options, diagnostic::Lang, explain};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("usage: explain FILE [LINE]")?;
    let line = arguments.next().map(|line| line.parse()).transpose()?;
    let text = std::fs::read_to_string(&path)?;
    let told = explain(&text, &Options::default(), &path, line, Lang::Ja).ok_or("no such line")?;
    print!("{told}");
    Ok(())
}
