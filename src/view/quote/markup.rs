//! HTML and Markdown in which words are always words: what is not written as `&'static str` is escaped.

/// HTML under construction.
#[derive(Default)]
pub struct Html(pub String);

impl Html {
    pub fn tag(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words, also inside an attribute in double quotes.
    pub fn words(&mut self, words: &str) -> &mut Self {
        const SIGNS: [(char, &str); 5] =
            [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];
        for c in words.chars() {
            match SIGNS.iter().find(|sign| sign.0 == c) {
                Some((_, escaped)) => self.0.push_str(escaped),
                None => self.0.push(c),
            }
        }
        self
    }
}

/// Markdown (CommonMark and GitHub's) under construction.
#[derive(Default)]
pub struct Markdown(pub String);

impl Markdown {
    pub fn mark(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words of one line. With `begins` they stand at its beginning, where more signs have a meaning.
    pub fn words(&mut self, words: &str, begins: bool) -> &mut Self {
        const SIGNS: &str = "\\`*_[]<>&~|$";
        const FIRST: &str = "#+-=";
        let mut counting = begins;
        for (at, c) in words.char_indices() {
            let ends_number = counting && at > 0 && matches!(c, '.' | ')');
            if SIGNS.contains(c) || (begins && at == 0 && FIRST.contains(c)) || ends_number {
                self.0.push('\\');
            }
            counting &= c.is_ascii_digit();
            // A line that ends here would end the quotation.
            self.0.push(if c == '\n' || c == '\r' { ' ' } else { c });
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_words_are_words() {
        let mut html = Html::default();
        html.tag("<p>").words("<script>a & \"b\" 'c'</script>").tag("</p>");
        assert_eq!(html.0, "<p>&lt;script&gt;a &amp; &quot;b&quot; &#39;c&#39;&lt;/script&gt;</p>");
    }

    #[test]
    fn markdown_words_are_words() {
        let say = |words: &str| {
            let mut markdown = Markdown::default();
            markdown.words(words, true);
            markdown.0
        };
        assert_eq!(say("*a* [b](c) <d> `e` _f_ \\"), r"\*a\* \[b\](c) \<d\> \`e\` \_f\_ \\");
        assert_eq!(say("1. 一つ目 2."), r"1\. 一つ目 2.");
        assert_eq!(say("12) # -"), r"12\) # -");
        assert_eq!([say("# 題"), say("- 点"), say("+1"), say("=")], [r"\# 題", r"\- 点", r"\+1", r"\="]);
        assert_eq!(say("（案）、1点目。"), "（案）、1点目。");
    }
}
