//! The record as Markdown (CommonMark): what was read of it, then the whole of it, word for word and in order.
//!
//! Page numbers and the like that cut a paragraph stand in it as code, where the source has them. Only the syntax of
//! a source that came as data (JSON, XML) is left out.

use super::Settings;
use super::words::{self, pick};
use crate::decided;
use crate::model::{BlockKind, Item, PieceKind};
use crate::render::{Page, flow};
use crate::span::Span;
use crate::words::KINDS;

/// What CommonMark, tables and the common extensions read as more than itself, anywhere in a line.
const MARKUP: &str = "\\`*_[]<>&#|~$^{}";

/// What they read so at the beginning of a line, and there behind a number.
const LEADING: &str = "+-=";
const BEHIND_NUMBER: &str = ".)";

pub fn write(page: &Page, settings: &Settings) -> String {
    let mut markdown = Markdown { out: String::with_capacity(page.text.len() + 1024) };
    summary(&mut markdown, page, settings);
    markdown.heading(2, page.words.transcript);
    record(&mut markdown, page);
    markdown.out
}

/// Markdown under construction. Words get in through [`Markdown::words`] and [`Markdown::code`] alone.
struct Markdown {
    out: String,
}

impl Markdown {
    /// Ends the block before.
    fn begin(&mut self) {
        if !self.out.is_empty() {
            self.out.push_str(if self.out.ends_with('\n') { "\n" } else { "\n\n" });
        }
    }

    /// A block that holds words of one line between two marks.
    fn block(&mut self, before: &str, words: &str, after: &str) {
        self.begin();
        self.out.push_str(before);
        self.words(words);
        self.out.push_str(after);
        self.out.push('\n');
    }

    fn heading(&mut self, level: u8, words: &str) {
        const MARKS: [&str; 6] = ["# ", "## ", "### ", "#### ", "##### ", "###### "];
        self.block(MARKS[usize::from(level.clamp(1, 6)) - 1], words, "");
    }

    /// Words as they stand, whatever they would mean.
    fn words(&mut self, words: &str) {
        let begins = self.out.is_empty() || self.out.ends_with(['\n', ' ']);
        let digits = words.bytes().take_while(u8::is_ascii_digit).count();
        for (at, c) in words.char_indices() {
            let leads = at == 0 && LEADING.contains(c) || at > 0 && at == digits && BEHIND_NUMBER.contains(c);
            if MARKUP.contains(c) || begins && leads {
                self.out.push('\\');
            }
            self.out.push(c);
        }
    }

    /// Words set apart, where a mark of emphasis would not be seen as one.
    fn code(&mut self, words: &str) {
        let mut longest = 0;
        let mut run = 0;
        for c in words.chars() {
            run = if c == '`' { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        let fence = "`".repeat(longest + 1);
        // Two in a row would become one.
        if self.out.ends_with('`') {
            self.out.push(' ');
        }
        let blank = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
        for part in [&fence, blank, words, blank, &fence] {
            self.out.push_str(part);
        }
    }
}

fn summary(markdown: &mut Markdown, page: &Page, settings: &Settings) {
    let (minutes, words) = (page.minutes, page.words);
    markdown.heading(1, minutes.title.as_deref().unwrap_or(words.untitled));
    let date = minutes.date.map(|date| date.value.to_string()).unwrap_or_default();
    let times = [minutes.start_time, minutes.end_time].map(|time| time.map(|time| time.value.to_string()));
    let times = times.into_iter().flatten().collect::<Vec<String>>().join("–");
    let when = [date, times].into_iter().filter(|part| !part.is_empty()).collect::<Vec<String>>().join(" ");
    let place = minutes.place.map(|place| flow(page.of(place))).unwrap_or_default();
    let source = settings.source.clone().unwrap_or_default();
    if let Some(draft) = minutes.draft {
        markdown.block("**", &(words.draft)(&flow(page.of(draft))), "**");
    }
    let mut first = true;
    for (name, value) in [(words.when, when), (words.place, place), (words.source, source)] {
        if !value.is_empty() {
            if first {
                markdown.begin();
            }
            first = false;
            markdown.out.push_str("- ");
            markdown.words(name);
            markdown.out.push_str(": ");
            markdown.words(&value);
            markdown.out.push('\n');
        }
    }
    if minutes.items.is_empty() {
        return;
    }
    markdown.heading(2, words.items);
    markdown.block("", pick(words::INFERRED, settings.lang), "");
    for index in KINDS.into_iter().flat_map(|kind| decided::listed(&minutes.items, kind)) {
        decision(markdown, page, &minutes.items[index]);
    }
}

/// An item with its outcome, and the words that outcome and stances rest on as quotes.
fn decision(markdown: &mut Markdown, page: &Page, item: &Item) {
    let words = page.words;
    let number = item.number.map_or("", |number| page.of(number));
    markdown.heading(3, [number, &flow(&page.join(&item.title))].join(" ").trim_start());
    let outcome = decided::outcome(page.text, item, words);
    let votes = item.votes.map(|votes| decided::votes(&votes, words));
    let amends = item.amends.map(|_| words.amendment);
    let told = decided::is_told(item).then_some(words.is_told);
    let told = [Some(words.kind(item.kind)), amends, outcome, votes.as_deref(), told];
    markdown.block("", &told.into_iter().flatten().collect::<Vec<&str>>().join(" / "), "");
    if let Some(votes) = item.votes.filter(|votes| !votes.span.is_empty()) {
        quote(markdown, page, votes.span, None, words.votes);
    }
    for evidence in decided::evidence(item) {
        quote(markdown, page, evidence.span, evidence.speech, "");
    }
    for position in &item.positions {
        let told = if position.corrected { words.is_told } else { "" };
        let stance = [words.stance(position.stance), told].join(" ");
        quote(markdown, page, position.span, Some(position.speech), stance.trim_end());
    }
}

fn quote(markdown: &mut Markdown, page: &Page, span: Span, speech: Option<usize>, stance: &str) {
    let words = flow(page.of(span));
    let is_said = !words.is_empty();
    if is_said {
        markdown.block("> ", &words, "");
    }
    let who = speech.filter(|_| !page.is_reaction(span)).map(|speech| page.speech_name(speech)).unwrap_or_default();
    let by = [stance, &who].into_iter().filter(|part| !part.is_empty()).collect::<Vec<&str>>().join(" ");
    if !by.is_empty() {
        if !is_said {
            markdown.begin();
        }
        markdown.out.push_str(if is_said { ">\n> — " } else { "> — " });
        markdown.words(&by);
        markdown.out.push('\n');
    }
}

/// Every block in order.
fn record(markdown: &mut Markdown, page: &Page) {
    let minutes = page.minutes;
    let mut speeches = minutes.speeches.iter().peekable();
    for (index, block) in minutes.blocks.iter().enumerate() {
        let words = flow(page.of(minutes.label_in(block)));
        let begun = speeches.next_if(|speech| speech.blocks.start == index);
        if let Some(time) = begun.and_then(|speech| speech.time) {
            markdown.block("", &time.value.to_string(), "");
        }
        match block.kind {
            BlockKind::Markup => {}
            BlockKind::Title => markdown.heading(3, &words),
            BlockKind::Heading(index) => {
                let level = minutes.sections.get(index).map_or(1, |section| section.level);
                markdown.heading(level.saturating_add(2), &words);
            }
            BlockKind::Label(_) | BlockKind::Group => markdown.block("**", &words, "**"),
            BlockKind::Attendee | BlockKind::Item(_) => markdown.block("- ", &words, ""),
            BlockKind::Reaction(_) => markdown.block("*", &words, "*"),
            BlockKind::Furniture => {
                markdown.begin();
                markdown.code(&words);
                markdown.out.push('\n');
            }
            BlockKind::Paragraph(index) => paragraph(markdown, page, index),
            BlockKind::Meta | BlockKind::Unknown => markdown.block("", &words, ""),
        }
    }
}

fn paragraph(markdown: &mut Markdown, page: &Page, index: usize) {
    let Some(paragraph) = page.minutes.paragraphs.get(index) else { return };
    markdown.begin();
    for piece in &paragraph.pieces {
        let words = flow(page.of(piece.span));
        match piece.kind {
            PieceKind::Text => markdown.words(&words),
            PieceKind::Furniture => markdown.code(&words),
            PieceKind::Markup => {}
        }
    }
    markdown.out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markdown_would_swallow_is_kept() {
        let mut markdown = Markdown { out: String::new() };
        for words in ["1. 一", "- 二", "*三*_四_", "<b>&amp;", "＃ 五", "a-b 1.5", "==="] {
            markdown.block("", words, "");
        }
        let expected = "1\\. 一\n\n\\- 二\n\n\\*三\\*\\_四\\_\n\n\\<b\\>\\&amp;\n\n＃ 五\n\na-b 1.5\n\n\\===\n";
        assert_eq!(markdown.out, expected);
        markdown.out.clear();
        markdown.code("a``b`");
        markdown.code("- 3 -");
        assert_eq!(markdown.out, "``` a``b` ``` `- 3 -`");
    }
}
