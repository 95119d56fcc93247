//! Lines of which the caller says what they are. A line is told by its words, so that the telling survives edits
//! elsewhere; nothing is changed in it, and what was told shows among the diagnostics.

use crate::diagnostic::{Diagnostic, Problem};
use crate::parse::shape::label::{self, Candidate};
use crate::parse::source::interner::Interner;
use crate::parse::source::lines::Line;
use crate::scan;
use crate::span::{Span, is_blank};

/// What a line is, said by the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineOverride {
    /// The words of the whole line; of a label, those that the line begins with. Blanks do not count.
    pub line: String,
    /// The words of the line above that is not blank, to tell one line from others with the same words.
    pub after: Option<String>,
    pub reading: ReadAs,
}

/// What a line is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAs {
    /// The heading of a section.
    Heading,
    /// The label of a speech, with what is said behind it.
    Label,
    /// Words of a speech, or of the record, and nothing more.
    Text,
}

impl ReadAs {
    /// The name that callers use.
    pub fn of(name: &str) -> Option<ReadAs> {
        [("heading", ReadAs::Heading), ("label", ReadAs::Label), ("text", ReadAs::Text)]
            .into_iter()
            .find(|row| row.0 == name)
            .map(|row| row.1)
    }
}

/// What was told of a line.
#[derive(Clone, Copy, Debug)]
pub enum Told {
    Heading,
    Label(Candidate),
    Text,
}

/// What was told of the lines of a text.
#[derive(Default)]
pub struct Overrides {
    /// For every line; empty where the caller said nothing at all.
    lines: Vec<Option<Told>>,
    found: Vec<Diagnostic>,
}

impl Overrides {
    pub fn new(text: &str, lines: &[Line], asked: &[LineOverride]) -> Overrides {
        if asked.is_empty() {
            return Overrides::default();
        }
        let mut search = Search::new(asked);
        let mut overrides = Overrides { lines: Vec::with_capacity(lines.len()), found: Vec::new() };
        let mut above = search.names.get("");
        for line in lines {
            let words = if line.is_blank() { String::new() } else { scan::without_blanks(line.span.of(text)) };
            let told = if words.is_empty() { None } else { search.of(text, line.span, &words, above) };
            if let Some((index, _)) = told {
                let problem = Problem::LineOverride { reading: asked[index].reading };
                overrides.found.push(Diagnostic { problem, span: line.span });
            }
            overrides.lines.push(told.map(|(_, told)| told));
            if !words.is_empty() {
                above = search.names.get(&words);
            }
        }
        let unused = asked.iter().zip(&search.used).filter(|(_, used)| !**used);
        overrides.found.extend(unused.map(|(one, _)| Diagnostic {
            problem: Problem::OverrideUnused { line: one.line.clone() },
            span: Span::default(),
        }));
        overrides
    }

    /// What was told of a line.
    pub fn of(&self, line: usize) -> Option<Told> {
        self.lines.get(line).copied().flatten()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The clerk is told what was done, and what could not be.
    pub fn tell(self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.extend(self.found);
    }
}

/// What an override asks for: whether the beginning of a line alone, its words, and those of the line above.
type Wanted = (bool, usize, Option<usize>);

struct Search<'a> {
    names: Interner,
    /// In order, and with the place of each in what was asked.
    wanted: Vec<(Wanted, usize)>,
    used: Vec<bool>,
    asked: &'a [LineOverride],
}

/// Longest label, in characters.
const LONGEST: usize = 80;

impl<'a> Search<'a> {
    fn new(asked: &'a [LineOverride]) -> Search<'a> {
        let mut names = Interner::default();
        let mut number = |words: &str| names.number(&scan::without_blanks(words));
        let key = |one: &LineOverride| {
            let line = number(&one.line);
            (one.reading == ReadAs::Label, line, one.after.as_deref().map(&mut number))
        };
        let mut wanted: Vec<(Wanted, usize)> = asked.iter().map(key).zip(0..).collect();
        wanted.sort_unstable();
        Search { names, wanted, used: vec![false; asked.len()], asked }
    }

    /// The override that fits a line: one of the whole line before one of its beginning.
    fn of(&mut self, text: &str, line: Span, words: &str, above: Option<usize>) -> Option<(usize, Told)> {
        let whole = self.find(false, words, above);
        let told = |reading| if reading == ReadAs::Heading { Told::Heading } else { Told::Text };
        let found = whole.map(|index| (index, told(self.asked[index].reading)));
        let found = found.or_else(|| self.label(text, line, above))?;
        self.used[found.0] = true;
        Some(found)
    }

    /// The longest label that the line begins with, before a blank, a colon or the line's end.
    fn label(&self, text: &str, line: Span, above: Option<usize>) -> Option<(usize, Told)> {
        let mut begun = String::new();
        let mut found = None;
        let mut chars = line.of(text).char_indices().take(LONGEST).peekable();
        while let Some((at, c)) = chars.next() {
            if is_blank(c) {
                continue;
            }
            begun.push(c);
            let ends = chars.peek().is_none_or(|(_, next)| is_blank(*next) || "：:".contains(*next));
            if !ends && !"】）)］]：:".contains(c) {
                continue;
            }
            let end = line.start + at + c.len_utf8();
            let index = self.find(true, &begun, above);
            found = index.map(|index| (index, Told::Label(label::told(text, line, end)))).or(found);
        }
        found
    }

    /// The first that fits, of those that name the line above and those that do not.
    fn find(&self, is_label: bool, words: &str, above: Option<usize>) -> Option<usize> {
        let words = self.names.get(words)?;
        let first = |above| {
            let wanted = (is_label, words, above);
            let at = self.wanted.partition_point(|(other, _)| *other < wanted);
            self.wanted.get(at).filter(|(other, _)| *other == wanted).map(|(_, index)| *index)
        };
        [first(None), first(above)].into_iter().flatten().min()
    }
}
