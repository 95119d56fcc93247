//! The answers of the Diet's record service (国会会議録検索システム 検索用API), JSON and XML, read where
//! they stand: the values of the fields that the reader wants are lines, and all else is markup.
//! Source of the fields: <https://kokkai.ndl.go.jp/api.html>.

use crate::parse::source::lines::{self, Given, Line};
use crate::scan;
use crate::span::{Span, is_blank};

/// What a record says besides its text.
#[derive(Debug, Default, PartialEq)]
pub struct Record {
    pub lines: Vec<Line>,
    /// Of the meeting, where there is one only.
    pub facts: Facts,
    /// Who speaks, for every speech.
    pub people: Vec<Person>,
}

/// The fields of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Facts {
    pub house: Option<Span>,
    pub meeting: Option<Span>,
    pub issue: Option<Span>,
    pub kind: Option<Span>,
}

/// The fields of a speaker.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Person {
    pub name: Span,
    /// 肩書
    pub position: Option<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Issue,
    Kind,
    House,
    Meeting,
    Number,
    Date,
    Speaker,
    Position,
    Speech,
}

/// The service's names of the fields.
const FIELDS: &[(&str, Field)] = &[
    ("issueID", Field::Issue),
    ("imageKind", Field::Kind),
    ("nameOfHouse", Field::House),
    ("nameOfMeeting", Field::Meeting),
    ("issue", Field::Number),
    ("date", Field::Date),
    ("speaker", Field::Speaker),
    ("speakerPosition", Field::Position),
    ("speech", Field::Speech),
];

/// The field without which a text is no record.
const SIGN: &str = "speechRecord";

/// The speaker that the service gives for what stands before the first speech and behind the last.
const NOBODY: &str = "会議録";

/// How a line ends inside a value: JSON's escapes; in XML the line ends themselves, or their numbers.
const JSON_ENDS: [&str; 3] = ["\\r\\n", "\\n", "\\r"];
const XML_ENDS: [&str; 7] = ["&#13;\n", "&#xD;\n", "\r\n", "&#13;", "&#xD;", "\n", "\r"];

/// Reads a text that is an answer of the service; `None` for any other. Linear.
pub fn read(text: &str) -> Option<Record> {
    let (fields, ends): (_, &[&str]) = match scan::trim_start(text, "\u{FEFF}").chars().next()? {
        '{' | '[' => (json(text), &JSON_ENDS),
        '<' => (xml(text), &XML_ENDS),
        _ => return None,
    };
    let fields = fields?;
    let speech = |field: &(Field, Span)| field.0 == Field::Speech;
    fields.iter().find(|field| speech(field))?;
    let mut issues = fields.iter().filter(|(field, _)| *field == Field::Issue).map(|(_, span)| span.of(text));
    let first = issues.next();
    let single = issues.all(|issue| Some(issue) == first);

    let mut record = Record::default();
    let mut issue = "";
    let mut fresh = true;
    let mut person: Option<Person> = None;
    // The line of the name that waits for its speech.
    let mut named: Option<usize> = None;
    for (field, whole) in fields {
        let span = if field == Field::Speech { whole } else { first_line(text, whole) };
        let given = match field {
            Field::Issue => {
                fresh = span.of(text) != issue;
                issue = span.of(text);
                None
            }
            // The records of one meeting repeat what it is.
            _ if !fresh && !matches!(field, Field::Speaker | Field::Position | Field::Speech) => None,
            Field::Kind => {
                record.facts.kind = Some(span);
                None
            }
            Field::House | Field::Meeting | Field::Number if single => {
                let facts = &mut record.facts;
                let own = match field {
                    Field::House => &mut facts.house,
                    Field::Meeting => &mut facts.meeting,
                    _ => &mut facts.issue,
                };
                *own = Some(span);
                Some(Given::Title)
            }
            Field::Meeting => Some(Given::Heading),
            Field::Date if single => Some(Given::Date),
            Field::House | Field::Number | Field::Date => None,
            Field::Speaker => {
                // A name by which nothing was said is markup.
                if let Some(line) = named.take() {
                    let at = record.lines[line].span.start;
                    record.lines[line] = lines::measure(text, Span::new(at, at));
                }
                let somebody = !span.of(text).starts_with(NOBODY);
                named = (somebody && !span.is_empty()).then_some(record.lines.len());
                person = somebody.then_some(Person { name: span, position: None });
                somebody.then_some(Given::Name(record.people.len()))
            }
            Field::Position => {
                if let Some(person) = &mut person {
                    person.position = Some(span);
                }
                None
            }
            Field::Speech => {
                fresh = false;
                named = None;
                let given = person.map_or(Given::Nothing, |_| Given::Speech(record.people.len()));
                record.people.extend(person.take());
                said(text, span, ends, given, &mut record.lines);
                None
            }
        };
        if let Some(given) = given
            && !span.is_empty()
        {
            record.lines.push(Line { given, ..lines::measure(text, span) });
        }
    }
    Some(record)
}

/// A field of one line; in a damaged record it may run on.
fn first_line(text: &str, value: Span) -> Span {
    let value = value.trim(text);
    Span::new(value.start, value.start + scan::until(value.of(text), "\r\n")).trim(text)
}

/// The lines of a speech; the first carries what is known of it.
fn said(text: &str, value: Span, ends: &[&str], given: Given, lines: &mut Vec<Line>) {
    let mut given = given;
    let mut start = value.start;
    let mut at = value.start;
    let bytes = text.as_bytes();
    while at <= value.end {
        let rest = &bytes[at..value.end];
        let end = ends.iter().find(|end| rest.starts_with(end.as_bytes()));
        if end.is_some() || at == value.end {
            let line = lines::measure(text, Span::new(start, at));
            let given = if line.is_blank() { Given::Nothing } else { std::mem::take(&mut given) };
            lines.push(Line { given, ..line });
            at += end.map_or(1, |end| end.len());
            start = at;
        } else {
            // A backslash and what it escapes are one.
            at += if rest.starts_with(b"\\\\") { 2 } else { 1 };
        }
    }
}

/// The fields of a JSON text whose values are strings, in order.
fn json(text: &str) -> Option<Vec<(Field, Span)>> {
    let mut found = Vec::new();
    let mut known = false;
    let mut key: Option<Span> = None;
    let mut at = 0;
    while let Some(open) = text[at..].find('"') {
        // Between two strings a colon makes the first a key, if it stands alone.
        let between = scan::trim(&text[at..at + open], "");
        let start = at + open + 1;
        let end = start + string_end(&text[start..]);
        let string = Span::new(start, end);
        known |= string.of(text) == SIGN;
        match key.take() {
            Some(name) if between == ":" => found.extend(field(name.of(text)).map(|field| (field, string))),
            _ => key = Some(string),
        }
        at = (end + 1).min(text.len());
    }
    known.then_some(found)
}

/// Bytes before the quotation mark that ends a JSON string, or the line end that none can hold.
fn string_end(words: &str) -> usize {
    let bytes = words.as_bytes();
    let mut at = 0;
    while at < bytes.len() && !matches!(bytes[at], b'"' | b'\n' | b'\r') {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

/// The fields of an XML text, in order: elements that hold nothing but words.
fn xml(text: &str) -> Option<Vec<(Field, Span)>> {
    let mut found = Vec::new();
    let mut known = false;
    let mut at = 0;
    while let Some(open) = text[at..].find('<') {
        let start = at + open + 1;
        let Some(close) = text[start..].find('>') else { break };
        let tag = &text[start..start + close];
        let value_start = start + close + 1;
        known |= tag == SIGN;
        at = value_start;
        if let Some(field) = field(scan::upto(tag, scan::until(tag, " \t\r\n"))) {
            let end = text[value_start..].find('<').map_or(text.len(), |next| value_start + next);
            let closed = !tag.ends_with('/');
            found.extend(closed.then_some((field, Span::new(value_start, end))));
            at = end;
        }
    }
    known.then_some(found)
}

fn field(name: &str) -> Option<Field> {
    FIELDS.iter().find(|(own, _)| *own == name).map(|(_, field)| *field)
}

impl Facts {
    /// 参議院本会議
    pub fn body(&self, text: &str) -> Option<String> {
        let words: String = [self.house, self.meeting].into_iter().flatten().map(|span| span.of(text)).collect();
        (!words.chars().all(is_blank)).then_some(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"numberOfRecords": 1, "meetingRecord": [{"issueID": "9", "nameOfHouse": "参議院",
        "nameOfMeeting": "本会議", "issue": "第9号", "speechRecord": [
        {"speaker": "会議録情報", "speakerPosition": null, "speech": "議事日程\r\n　第一"},
        {"speaker": "山川海子", "speakerPosition": "議長", "speech": "○議長（山川海子君）　開く。\r\n　次に\\n"}]}]}"#;

    fn words(text: &str) -> Vec<(&str, Given)> {
        read(text).map_or(Vec::new(), |r| r.lines.iter().map(|l| (l.span.of(text), l.given)).collect())
    }

    #[test]
    fn reads_json() {
        let expected = [
            ("参議院", Given::Title),
            ("本会議", Given::Title),
            ("第9号", Given::Title),
            ("議事日程", Given::Nothing),
            ("第一", Given::Nothing),
            ("山川海子", Given::Name(0)),
            ("○議長（山川海子君）　開く。", Given::Speech(0)),
            (r"次に\\n", Given::Nothing),
        ];
        assert_eq!(words(JSON), expected);
    }

    #[test]
    fn reads_xml_alike() {
        let xml = "<data><meetingRecord><nameOfHouse>参議院</nameOfHouse><speechRecord><speaker>山川海子</speaker>\
            <speakerPosition/><speech>○山川海子君　開く。\r\n　次に</speech></speechRecord></meetingRecord></data>";
        let expected = [
            ("参議院", Given::Title),
            ("山川海子", Given::Name(0)),
            ("○山川海子君　開く。", Given::Speech(0)),
            ("次に", Given::Nothing),
        ];
        assert_eq!(words(xml), expected);
    }

    #[test]
    fn a_field_that_nothing_closes_ends_with_its_line() {
        let cut = JSON.replace("\"山川海子\", \"speakerPosition\": \"議長\",", "\"山川海\n,");
        assert!(words(&cut).contains(&("山川海", Given::Name(0))), "{:?}", words(&cut));
    }

    #[test]
    fn other_texts_are_none() {
        for text in
            ["", "{", "{}", r#"{"speech": "a"}"#, "<p>○山川委員</p>", "○山川委員　speechRecord", "[\"speechRecord\"]"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        // Cut anywhere, what there is is read.
        for (cut, _) in JSON.char_indices() {
            assert!(read(&JSON[..cut]).is_none_or(|record| !record.lines.is_empty()));
        }
    }
}
