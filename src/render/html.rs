//! Writing HTML. Tags and attribute names come from the tables below and from nowhere else, and
//! every word goes through an escape: markup in a text cannot become markup of the page.

/// HTML under construction.
pub struct Html {
    out: String,
}

/// An element's name.
#[derive(Clone, Copy)]
pub struct Tag(&'static str);

impl Tag {
    pub const A: Tag = Tag("a");
    pub const ARTICLE: Tag = Tag("article");
    pub const B: Tag = Tag("b");
    pub const DD: Tag = Tag("dd");
    pub const DETAILS: Tag = Tag("details");
    pub const DIV: Tag = Tag("div");
    pub const DL: Tag = Tag("dl");
    pub const DT: Tag = Tag("dt");
    pub const HEADER: Tag = Tag("header");
    pub const LI: Tag = Tag("li");
    pub const NAV: Tag = Tag("nav");
    pub const OL: Tag = Tag("ol");
    pub const P: Tag = Tag("p");
    pub const Q: Tag = Tag("q");
    pub const SECTION: Tag = Tag("section");
    pub const SPAN: Tag = Tag("span");
    pub const STRONG: Tag = Tag("strong");
    pub const SUMMARY: Tag = Tag("summary");
    pub const TABLE: Tag = Tag("table");
    pub const TBODY: Tag = Tag("tbody");
    pub const TD: Tag = Tag("td");
    pub const TH: Tag = Tag("th");
    pub const THEAD: Tag = Tag("thead");
    pub const TIME: Tag = Tag("time");
    pub const TR: Tag = Tag("tr");
    pub const UL: Tag = Tag("ul");

    /// `h1` to `h6`; deeper ones stay at six.
    pub fn heading(level: u8) -> Tag {
        const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        Tag(HEADINGS[usize::from(level.clamp(1, 6)) - 1])
    }
}

/// An attribute of an element.
pub struct Attribute<'v> {
    name: &'static str,
    value: Value<'v>,
}

enum Value<'v> {
    Words(&'v str),
    /// `#` and an id.
    Fragment(&'v str),
    /// It is enough that it is there.
    Empty,
}

const fn words<'v>(name: &'static str, value: &'v str) -> Attribute<'v> {
    Attribute { name, value: Value::Words(value) }
}

pub const fn class(name: &'static str) -> Attribute<'static> {
    words("class", name)
}

pub const fn id(value: &str) -> Attribute<'_> {
    words("id", value)
}

pub const fn lang(value: &'static str) -> Attribute<'static> {
    words("lang", value)
}

pub const fn scope(value: &'static str) -> Attribute<'static> {
    words("scope", value)
}

pub const fn datetime(value: &str) -> Attribute<'_> {
    words("datetime", value)
}

pub const fn label(value: &str) -> Attribute<'_> {
    words("aria-label", value)
}

pub const fn labelled_by(id: &str) -> Attribute<'_> {
    words("aria-labelledby", id)
}

/// Words that the style sheet draws, so that they are no part of the text.
pub const fn drawn(value: &str) -> Attribute<'_> {
    words("data-drawn", value)
}

/// Marks the element whose text is the source.
pub const fn source(how: &'static str) -> Attribute<'static> {
    words("data-minutes-source", how)
}

pub const fn hidden() -> Attribute<'static> {
    Attribute { name: "hidden", value: Value::Empty }
}

pub const fn open() -> Attribute<'static> {
    Attribute { name: "open", value: Value::Empty }
}

/// A link within the page.
pub const fn link(id: &str) -> Attribute<'_> {
    Attribute { name: "href", value: Value::Fragment(id) }
}

/// A link to a web address; nothing where a reader should not be led there (`javascript:`).
pub fn address(url: &str) -> Option<Attribute<'_>> {
    // Browsers drop blanks and controls from an address, which could hide a scheme.
    if url.is_empty() || url.chars().any(|c| c <= ' ' || c.is_control()) {
        return None;
    }
    let scheme = url.find([':', '/', '?', '#']).filter(|at| url[*at..].starts_with(':')).map(|at| &url[..at]);
    let leads = scheme.is_none_or(|s| s.eq_ignore_ascii_case("http") || s.eq_ignore_ascii_case("https"));
    leads.then_some(words("href", url))
}

impl Html {
    pub fn with_capacity(bytes: usize) -> Html {
        Html { out: String::with_capacity(bytes) }
    }

    pub fn finish(self) -> String {
        self.out
    }

    /// An element with what `inside` writes.
    pub fn element(&mut self, tag: Tag, attributes: &[Attribute], inside: impl FnOnce(&mut Html)) {
        self.begin(tag, attributes);
        inside(self);
        self.end(tag);
    }

    /// An element that holds words and nothing else.
    pub fn put(&mut self, tag: Tag, attributes: &[Attribute], words: &str) {
        self.begin(tag, attributes);
        self.text(words);
        self.end(tag);
    }

    /// Words as they stand. NUL, which no page can hold, becomes U+FFFD; a carriage return is written
    /// so that it stays one.
    pub fn text(&mut self, words: &str) {
        self.escape(words, &['&', '<', '>', '\0', '\r']);
    }

    fn begin(&mut self, tag: Tag, attributes: &[Attribute]) {
        self.out.push('<');
        self.out.push_str(tag.0);
        for attribute in attributes {
            self.out.push(' ');
            self.out.push_str(attribute.name);
            let (mark, value) = match attribute.value {
                Value::Words(value) => ("", value),
                Value::Fragment(id) => ("#", id),
                Value::Empty => continue,
            };
            self.out.push_str("=\"");
            self.out.push_str(mark);
            self.escape(value, &['&', '<', '>', '\0', '\r', '"', '\n']);
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn end(&mut self, tag: Tag) {
        self.out.push_str("</");
        self.out.push_str(tag.0);
        self.out.push('>');
    }

    fn escape(&mut self, words: &str, special: &[char]) {
        let mut rest = words;
        while let Some(at) = rest.find(special) {
            let (plain, after) = rest.split_at(at);
            self.out.push_str(plain);
            self.out.push_str(match after.as_bytes()[0] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\n' => "&#10;",
                b'\r' => "&#13;",
                _ => "\u{FFFD}",
            });
            rest = &after[1..];
        }
        self.out.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        let mut html = Html::with_capacity(0);
        let nasty = "</p><script>&amp;\"'\0\r\n";
        html.element(Tag::P, &[id(nasty), hidden()], |html| html.text(nasty));
        assert_eq!(
            html.finish(),
            "<p id=\"&lt;/p&gt;&lt;script&gt;&amp;amp;&quot;'\u{FFFD}&#13;&#10;\" hidden>\
             &lt;/p&gt;&lt;script&gt;&amp;amp;\"'\u{FFFD}&#13;\n</p>"
        );
    }

    #[test]
    fn only_web_addresses_are_links() {
        for url in ["https://example.jp/a?b#c", "HTTP://example.jp", "gijiroku.txt", "./a:b", "//example.jp/", "?a=b:c"]
        {
            assert!(address(url).is_some(), "{url}");
        }
        for url in ["javascript:alert(1)", "java\nscript:alert(1)", " javascript:x", "data:text/html,x", "", "a b"] {
            assert!(address(url).is_none(), "{url:?}");
        }
    }
}
