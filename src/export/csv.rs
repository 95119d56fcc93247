//! Tables as RFC 4180 has them: CR LF, quotes doubled. A byte-order mark tells spreadsheets that it is UTF-8.

use super::Settings;

/// A table under construction.
pub struct Csv {
    out: String,
    guard: bool,
}

/// What makes a spreadsheet take a field for a formula; in Japanese ones the full-width forms too.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What a field cannot hold outside quotes.
const SPECIAL: [char; 4] = ['"', ',', '\r', '\n'];

impl Csv {
    pub fn new(settings: &Settings, capacity: usize) -> Csv {
        let mut out = String::with_capacity(capacity);
        out.push('\u{FEFF}');
        Csv { out, guard: settings.guard }
    }

    pub fn row(&mut self, fields: &[&str]) {
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.field(field);
        }
        self.out.push_str("\r\n");
    }

    fn field(&mut self, words: &str) {
        let guard = if self.guard && words.starts_with(FORMULA) { "'" } else { "" };
        let quoted = words.contains(SPECIAL) || words.starts_with(' ') || words.ends_with(' ');
        if !quoted {
            self.out.push_str(guard);
            self.out.push_str(words);
            return;
        }
        self.out.push('"');
        self.out.push_str(guard);
        for (index, part) in words.split('"').enumerate() {
            if index > 0 {
                self.out.push_str("\"\"");
            }
            self.out.push_str(part);
        }
        self.out.push('"');
    }

    pub fn finish(self) -> String {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stay_as_they_are_unless_a_guard_is_asked_for() {
        let table = |guard| {
            let mut csv = Csv::new(&Settings { guard, ..Settings::default() }, 0);
            csv.row(&["議長", "\"はい\",\n次", "=1+1", "－ 以上 －", ""]);
            csv.finish()
        };
        assert_eq!(table(false), "\u{FEFF}議長,\"\"\"はい\"\",\n次\",=1+1,－ 以上 －,\r\n");
        assert_eq!(table(true), "\u{FEFF}議長,\"\"\"はい\"\",\n次\",'=1+1,'－ 以上 －,\r\n");
    }
}
