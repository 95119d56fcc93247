//! Writing XML. Names come from this crate and from nowhere else, every word goes through an escape, and what XML
//! cannot hold is replaced: the result is well formed whatever the words.

/// XML under construction.
pub struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// A name, and a value to be escaped.
pub type Attribute<'v> = (&'static str, &'v str);

impl Xml {
    pub fn with_capacity(bytes: usize) -> Xml {
        let mut out = String::with_capacity(bytes);
        out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Xml { out, open: Vec::new() }
    }

    /// Closes what is open.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.out
    }

    /// An element on a line of its own, that holds elements.
    pub fn begin(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Ends the last element that is open.
    pub fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.close(name);
            self.out.push('\n');
        }
    }

    /// An element that holds words, on a line of its own.
    pub fn put(&mut self, name: &'static str, attributes: &[Attribute], words: &str) {
        self.line(name, attributes, |xml| xml.text(words));
    }

    /// An element that holds words and elements among them, on a line of its own.
    pub fn line(&mut self, name: &'static str, attributes: &[Attribute], inside: impl FnOnce(&mut Xml)) {
        self.inline(name, attributes, inside);
        self.out.push('\n');
    }

    /// An element among words.
    pub fn inline(&mut self, name: &'static str, attributes: &[Attribute], inside: impl FnOnce(&mut Xml)) {
        self.start(name, attributes);
        self.out.push('>');
        inside(self);
        self.close(name);
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.start(name, attributes);
        self.out.push_str("/>\n");
    }

    /// Words as they stand. What XML cannot hold becomes U+FFFD.
    pub fn text(&mut self, words: &str) {
        self.escape(words, false);
    }

    fn start(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.escape(value, true);
            self.out.push('"');
        }
    }

    fn close(&mut self, name: &'static str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn escape(&mut self, words: &str, attribute: bool) {
        for c in words.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '\r' => self.out.push_str("&#13;"),
                '"' if attribute => self.out.push_str("&quot;"),
                '\n' if attribute => self.out.push_str("&#10;"),
                '\t' if attribute => self.out.push_str("&#9;"),
                _ => self.out.push(if is_xml(c) { c } else { '\u{FFFD}' }),
            }
        }
    }
}

/// Whether XML 1.0 can hold the character at all.
pub fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        let mut xml = Xml::with_capacity(0);
        let nasty = "</p>]]>&amp;\"'\0\u{FFFE}\r\n";
        xml.begin("a", &[]);
        xml.put("p", &[("title", nasty)], nasty);
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n\
             <p title=\"&lt;/p&gt;]]&gt;&amp;amp;&quot;'\u{FFFD}\u{FFFD}&#13;&#10;\">\
             &lt;/p&gt;]]&gt;&amp;amp;\"'\u{FFFD}\u{FFFD}&#13;\n</p>\n</a>\n"
        );
    }
}
