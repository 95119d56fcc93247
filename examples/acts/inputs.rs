//! What the weights are made from.

use std::io;
use std::path::{Path, PathBuf};

/// The rows that count in cross-validation.
pub const GOLD: &str = "tests/corpus/acts";
/// More rows to train on.
pub const FURTHER: &str = "tests/corpus/acts-further";
pub const WEIGHTS: &str = "src/parse/what/act/weights.bin";
/// The digest of what the weights were made from.
pub const DIGEST: &str = "src/parse/what/act/weights.digest";

/// The tables of a folder, by name.
pub fn tables(folder: &str) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "tsv"));
    paths.sort();
    Ok(paths)
}

/// A digest (FNV-1a) of rows, features and trainer, blanks left out.
pub fn digest() -> io::Result<String> {
    let mut paths = tables(GOLD)?;
    paths.extend(tables(FURTHER)?);
    let code = ["src/convention/act.rs", "src/parse/what/act/feature.rs", "examples/acts/svm.rs"];
    paths.extend(code.iter().map(|path| Path::new(path).to_path_buf()));
    let mut digest = 0xcbf2_9ce4_8422_2325u64;
    for path in paths {
        for byte in std::fs::read(path)?.into_iter().filter(|byte| !byte.is_ascii_whitespace()) {
            digest = (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    Ok(format!("{digest:016x}\n"))
}
