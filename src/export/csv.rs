//! Tables as RFC 4180 has them: CR LF, quotes doubled. A byte-order mark tells spreadsheets that it is UTF-8.

use super::Settings;
use super::words::pick;
use crate::render::{Page, flow};

/// A table under construction.
pub struct Csv {
    out: String,
    guard: bool,
    /// What every row ends with: which record it is of. Tables of many records are joined by it.
    record: String,
}

/// The names of its columns, of one meeting as of another.
const RECORD: [[&str; 2]; 7] = [
    ["文書", "record"],
    ["会議体", "body"],
    ["回", "meeting"],
    ["開催日（記載のとおり）", "printedDate"],
    ["開催日", "date"],
    ["出典", "source"],
    ["確定前の表示", "status"],
];

/// What makes a spreadsheet take a field for a formula; in Japanese ones the full-width forms too.
const FORMULA: &str = "=+-@\t\r＝＋－＠";

/// What a field cannot hold outside quotes.
const SPECIAL: &[u8] = b"\",\r\n";

impl Csv {
    /// With its head: `columns`, by their Japanese and English names, and those of the record.
    pub fn new(page: &Page, columns: &[[&str; 2]], settings: &Settings) -> Csv {
        let mut csv = Csv { out: "\u{FEFF}".to_string(), guard: settings.guard, record: String::new() };
        for names in [columns, &RECORD] {
            for name in names {
                csv.field(pick(*name, settings.lang));
            }
        }
        csv.end();
        let at = csv.out.len();
        let minutes = page.minutes;
        csv.field(minutes.title.as_deref().unwrap_or(""));
        csv.field(minutes.meeting.body.as_deref().unwrap_or(""));
        csv.field(&minutes.meeting.number.map_or(String::new(), |number| number.to_string()));
        csv.field(&minutes.date.map_or(String::new(), |date| flow(page.of(date.span))));
        csv.field(&minutes.date.map_or(String::new(), |date| date.value.to_string()));
        csv.field(settings.source.as_deref().unwrap_or(""));
        csv.field(&minutes.draft.map_or(String::new(), |draft| flow(page.of(draft))));
        csv.end();
        csv.record = csv.out.split_off(at);
        csv
    }

    pub fn row(&mut self, fields: &[&str]) {
        for field in fields {
            self.field(field);
        }
        self.out.push_str(&self.record);
    }

    /// The comma behind the last field is the row's end.
    fn end(&mut self) {
        self.out.pop();
        self.out.push_str("\r\n");
    }

    /// With the comma behind it.
    fn field(&mut self, words: &str) {
        let bytes = words.as_bytes();
        let quoted =
            bytes.iter().any(|byte| SPECIAL.contains(byte)) || [bytes.first(), bytes.last()].contains(&Some(&b' '));
        let quote = if quoted { "\"" } else { "" };
        self.out.push_str(quote);
        if self.guard && words.chars().next().is_some_and(|first| FORMULA.contains(first)) {
            self.out.push('\'');
        }
        for c in words.chars() {
            if c == '"' {
                self.out.push(c);
            }
            self.out.push(c);
        }
        self.out.push_str(quote);
        self.out.push(',');
    }

    pub fn finish(self) -> String {
        self.out
    }
}

/// One line more of a field.
pub fn add_line(field: &mut String, words: &str) {
    if !field.is_empty() {
        field.push('\n');
    }
    field.push_str(words);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;
    use crate::parse::{Options, parse};

    #[test]
    fn every_row_tells_its_record() {
        let text = "第3回 水辺会議 議事録\n\n令和6年5月14日（火）\n\n○山川委員\n\n川の水位を測る。\n";
        let minutes = parse(text, &Options::default());
        let settings = Settings { lang: Lang::En, source: Some("a/3.txt".into()), ..Settings::default() };
        let mut csv = Csv::new(&Page::plain(text, &minutes, Lang::En), &[["発言ID", "id"]], &settings);
        csv.row(&["x"]);
        csv.row(&[""]);
        let record = "第3回 水辺会議 議事録,水辺会議,3,令和6年5月14日（火）,2024-05-14,a/3.txt,\r\n";
        let head = "\u{FEFF}id,record,body,meeting,printedDate,date,source,status\r\n";
        assert_eq!(csv.finish(), [head, "x,", record, ",", record].concat());
    }

    #[test]
    fn fields_stay_as_they_are_unless_a_guard_is_asked_for() {
        let table = |guard| {
            let minutes = parse("", &Options::default());
            let page = Page::plain("", &minutes, Lang::Ja);
            let mut csv = Csv::new(&page, &[], &Settings { guard, ..Settings::default() });
            csv.row(&["議長", "\"はい\",\n次", "=1+1", "－ 以上 －", ""]);
            csv.finish().split_once("\r\n").expect("a head").1.to_string()
        };
        assert_eq!(table(false), "議長,\"\"\"はい\"\",\n次\",=1+1,－ 以上 －,,,,,,,,\r\n");
        assert_eq!(table(true), "議長,\"\"\"はい\"\",\n次\",'=1+1,'－ 以上 －,,,,,,,,\r\n");
    }
}
