//! What Whisper and WhisperX write as JSON, and whisper.cpp likewise: segments with their seconds, words and, where
//! somebody told voices apart, speakers. All else, the words once more and letter by letter among it, is markup.
//! Source of the fields: the programs' own writers.

use crate::span::Span;

/// A piece of recognised speech; times are the numbers as printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    pub start: Span,
    pub end: Span,
    pub words: Span,
    pub speaker: Option<Span>,
}

/// The lists whose objects are segments; a list that has no name is the file itself.
const LISTS: [&str; 3] = ["segments", "transcription", ""];

/// An object that is open.
#[derive(Default)]
struct Object {
    /// The key under which it stands.
    list: Span,
    key: Span,
    told: Segment,
}

/// The segments of a text; none for any other text. Linear.
pub fn read(text: &str) -> Vec<Segment> {
    let mut found = Vec::new();
    if !text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']).starts_with(['{', '[']) {
        return found;
    }
    let bytes = text.as_bytes();
    let mut open: Vec<Object> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'{' => {
                let list = open.last().map_or(Span::default(), |above| above.key);
                open.push(Object { list, ..Object::default() });
            }
            b'}' => {
                let Some(closed) = open.pop() else { break };
                let told = closed.told;
                if LISTS.contains(&closed.list.of(text)) && !told.words.is_empty() && !told.start.is_empty() {
                    found.push(told);
                } else if closed.list.of(text) == "timestamps"
                    && let Some(above) = open.last_mut()
                {
                    (above.told.start, above.told.end) = (told.start, told.end);
                }
            }
            b'"' => {
                let value = Span::new(at + 1, string_end(bytes, at + 1));
                at = value.end;
                let key = text[(at + 1).min(text.len())..].trim_start().starts_with(':');
                if let Some(object) = open.last_mut() {
                    if key { object.key = value } else { object.take(text, value) }
                }
            }
            b'0'..=b'9' => {
                let digits = bytes[at..].iter().take_while(|b| matches!(b, b'0'..=b'9' | b'.')).count();
                let value = Span::new(at, at + digits);
                if let Some(object) = open.last_mut() {
                    object.take(text, value);
                }
                at += digits - 1;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

impl Object {
    fn take(&mut self, text: &str, value: Span) {
        match self.key.of(text) {
            "start" | "from" => self.told.start = value,
            "end" | "to" => self.told.end = value,
            "text" => self.told.words = value.trim(text),
            "speaker" => self.told.speaker = Some(value).filter(|value| !value.is_empty()),
            _ => {}
        }
    }
}

/// Where the quotation mark stands that ends a string.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, &str, Option<&str>)> {
        read(text).iter().map(|s| (s.start.of(text), s.words.of(text), s.speaker.map(|own| own.of(text)))).collect()
    }

    #[test]
    fn reads_segments() {
        let whisper = r#"{"text": " はい。では", "segments": [{"id": 0, "start": 0.0, "end": 4.26, "text": " はい。",
            "tokens": [50364, 12]}, {"id": 1, "start": 4.26, "end": 8, "text": "では"}], "language": "ja"}"#;
        assert_eq!(told(whisper), [("0.0", "はい。", None), ("4.26", "では", None)]);
        let whisperx = r#"{"segments": [{"start": 0.03, "end": 1.2, "text": "はい", "words": [{"word": "は", "start": 0.03,
            "end": 0.1, "score": 0.9, "speaker": "SPEAKER_01"}], "speaker": "SPEAKER_00"}], "word_segments": []}"#;
        assert_eq!(told(whisperx), [("0.03", "はい", Some("SPEAKER_00"))]);
        let cpp = r#"{"transcription": [{"timestamps": {"from": "00:00:00,000", "to": "00:00:04,000"},
            "offsets": {"from": 0, "to": 4000}, "text": " はい", "tokens": [{"text": "は", "offsets": {"from": 0}}]}]}"#;
        assert_eq!(told(cpp), [("00:00:00,000", "はい", None)]);
    }

    #[test]
    fn other_texts_have_none() {
        for text in ["", "{", "はい", "[[[", "{\"a\": {\"text\": \"はい\"}}", "}\"", "{\"text\": \"は\\"] {
            assert!(read(text).is_empty(), "{text}");
        }
    }
}
