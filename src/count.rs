//! Numbers that both pages show: of lines, and grouped by thousands.

/// `10984` → `10,984`.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Line numbers, counted on from the last one asked for, as notes are in document order.
pub struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Self {
        Lines { text, at: 0, line: 1 }
    }

    /// The number, from 1, of the line in which the byte `at` stands.
    pub fn of(&mut self, at: usize) -> usize {
        if at < self.at {
            (self.at, self.line) = (0, 1);
        }
        let bytes = self.text.as_bytes().get(self.at..at).unwrap_or_default();
        // A carriage return ends a line unless a line feed follows.
        let ends = |i: usize| match bytes[i] {
            b'\n' => true,
            b'\r' => self.text.as_bytes().get(self.at + i + 1) != Some(&b'\n'),
            _ => false,
        };
        let count = (0..bytes.len()).filter(|i| ends(*i)).count();
        self.line += count;
        self.at = at;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_forwards_and_back() {
        let mut lines = Lines::new("一\r\n二\r三\n四");
        assert_eq!([0, 5, 9, 13, 5].map(|at| lines.of(at)), [1, 2, 3, 4, 2]);
    }
}
