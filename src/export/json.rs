//! Writing JSON that may stand in a page: no `<` gets out of it, so that nothing in it can end a script element.

/// A value; what is empty is left out.
pub enum Value {
    Words(String),
    List(Vec<Value>),
    Object(Vec<(&'static str, Value)>),
}

impl Value {
    /// Words, unless there are none.
    pub fn words(words: Option<&str>) -> Value {
        Value::Words(words.unwrap_or("").to_string())
    }

    /// Indented by two blanks.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn is_empty(&self) -> bool {
        match self {
            Value::Words(words) => words.is_empty(),
            Value::List(values) => values.is_empty(),
            Value::Object(fields) => fields.is_empty(),
        }
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Value::Words(words) => string(words, out),
            Value::List(values) => {
                out.push('[');
                for (index, value) in values.iter().filter(|value| !value.is_empty()).enumerate() {
                    next(out, index, depth + 1);
                    value.write(out, depth + 1);
                }
                last(out, depth);
                out.push(']');
            }
            Value::Object(fields) => {
                out.push('{');
                for (index, (name, value)) in fields.iter().filter(|field| !field.1.is_empty()).enumerate() {
                    next(out, index, depth + 1);
                    string(name, out);
                    out.push_str(": ");
                    value.write(out, depth + 1);
                }
                last(out, depth);
                out.push('}');
            }
        }
    }
}

fn next(out: &mut String, index: usize, depth: usize) {
    if index > 0 {
        out.push(',');
    }
    last(out, depth);
}

fn last(out: &mut String, depth: usize) {
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
}

fn string(words: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for c in words.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1F}' | '\u{7F}' => {
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    out.push(char::from(DIGITS[(c as usize >> shift) & 15]));
                }
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_words_are_json_again() {
        let words = "</script>\"\\\n\0\u{2028}議長\u{7F}";
        let value = Value::Object(vec![
            ("none", Value::words(None)),
            ("list", Value::List(vec![Value::Words(words.to_string())])),
        ]);
        let json = value.to_json();
        assert!(!json.contains('<'));
        let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(read, serde_json::json!({ "list": [words] }));
    }
}
