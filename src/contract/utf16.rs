//! From bytes of UTF-8 to units of UTF-16.

/// Converts byte offsets to UTF-16 offsets and lines, in constant time each.
pub(super) struct Utf16<'t> {
    text: &'t str,
    /// For every [`STEP`] bytes: UTF-16 units before, and line starts before.
    marks: Vec<(usize, usize)>,
    /// UTF-16 offset of each line's start.
    lines: Vec<usize>,
}

const STEP: usize = 128;

impl<'t> Utf16<'t> {
    pub fn new(text: &'t str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut lines = vec![0];
        let mut units = 0;
        let bytes = text.as_bytes();
        for (i, byte) in bytes.iter().enumerate() {
            if i % STEP == 0 {
                marks.push((units, lines.len()));
            }
            units += units_of(*byte);
            let is_break = *byte == b'\n' || (*byte == b'\r' && bytes.get(i + 1) != Some(&b'\n'));
            if is_break {
                lines.push(units);
            }
        }
        marks.push((units, lines.len()));
        Self { text, marks, lines }
    }

    pub fn offset(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let mark = byte / STEP;
        let (units, _) = self.marks[mark.min(self.marks.len() - 1)];
        let from = (mark * STEP).min(byte);
        units + self.text.as_bytes()[from..byte].iter().map(|b| units_of(*b)).sum::<usize>()
    }

    /// The 1-based line of a byte offset and the UTF-16 offset where that line starts.
    pub fn line(&self, byte: usize) -> (usize, usize) {
        let offset = self.offset(byte);
        let line = self.lines.partition_point(|start| *start <= offset);
        (line, self.lines[line - 1])
    }
}

/// UTF-16 units that a byte of UTF-8 begins: 2 for the lead of a four-byte character, 0 inside one.
fn units_of(byte: u8) -> usize {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    }
}
