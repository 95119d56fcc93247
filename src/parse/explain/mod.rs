//! Why lines are read as they are: what the steps of the parser saw of each, gathered once more for whoever asks.
//! No page loads this; the command `explain` prints it.

mod words;

use crate::count::Lines;
use crate::diagnostic::Lang;
use crate::model::{BlockKind, Match, Minutes, Outcome, Stance};
use crate::parse::shape::custom::{Evidence, Seen, Tally};
use crate::parse::shape::label::Form;
use crate::parse::shape::overrides::Overrides;
use crate::parse::shape::role::{self, Role};
use crate::parse::source::pace::{self, Pace};
use crate::parse::source::sentence;
use crate::parse::what::act::{self, Judged, Voice};
use crate::parse::what::decision::declare;
use crate::parse::who::people::on_one_line;
use crate::parse::who::register::{Register, Step};
use crate::parse::word::readings::Readings;
use crate::parse::{Options, Shape, read};
use crate::span::Span;

/// What the parser saw of every line that is not blank, or of one line; `None` where the text has no such line.
///
/// `file` stands before each; `line` counts from 1, as diagnostics do.
pub fn explain(text: &str, options: &Options, file: &str, line: Option<usize>, lang: Lang) -> Option<String> {
    if line.is_some_and(|line| line == 0 || line > Lines::new(text).of(text.len())) {
        return None;
    }
    let pace = Pace::default();
    let seen = pace::without_rest(&pace, Explanation::of(text, options, &pace));
    Some(words::told(text, &seen, file, line, lang))
}

/// What is known of a text.
struct Explanation {
    minutes: Minutes,
    tallies: Vec<Tally>,
    form: Option<Form>,
    lines: Vec<Reasons>,
}

/// What is known of one line.
struct Reasons {
    span: Span,
    role: Role,
    candidate: Option<Seen>,
    /// Whose speech begins here: its number, and how it was found whose it is.
    speech: Option<(usize, Found)>,
    sentences: Vec<(Span, Judged)>,
    rests: Vec<Rest>,
}

/// On what a speaker rests.
#[derive(Clone, Copy)]
enum Found {
    /// The caller, a heading, or a name that the label prints.
    Told(Match),
    Step(Step),
    /// Who presided at that time.
    Chair,
    Nobody,
}

/// What the data takes from the words of a line, by number.
enum Rest {
    Person(usize),
    Item(usize),
    Opened(usize),
    Outcome(usize, Outcome),
    Votes(usize),
    Stance(usize, usize, Stance),
    Note(usize),
}

impl Explanation {
    async fn of(text: &str, options: &Options, pace: &Pace) -> Explanation {
        let mut shape = Shape::default();
        let minutes = read(text, options, pace, Some(&mut shape)).await;
        let (lines, roles) = shape;
        let people = Readings::new(text);
        let overrides = Overrides::new(text, &lines, &options.overrides);
        let skip = role::survey(text, &lines, &overrides, pace).await.skip;
        let Evidence { seen, tallies, form, .. } = Evidence::of(text, &lines, &skip, &people, pace).await;
        let reasons = lines.iter().zip(roles).filter(|(line, _)| !line.is_blank()).map(|(line, role)| Reasons {
            span: line.span,
            role,
            candidate: None,
            speech: None,
            sentences: Vec::new(),
            rests: Vec::new(),
        });
        let mut told = Explanation { minutes: Minutes::default(), tallies, form, lines: reasons.collect() };
        for candidate in seen {
            let at = lines[candidate.line].span.start;
            if let Some(line) = told.at(at) {
                line.candidate = Some(candidate);
            }
        }
        told.speeches(text, &minutes, options);
        told.sentences(text, &minutes);
        told.rests(&minutes);
        told.minutes = minutes;
        told
    }

    /// The line in which a place of the text stands.
    fn at(&mut self, place: usize) -> Option<&mut Reasons> {
        let after = self.lines.partition_point(|line| line.span.start <= place);
        self.lines.get_mut(after.checked_sub(1)?).filter(|line| place < line.span.end)
    }

    fn speeches(&mut self, text: &str, minutes: &Minutes, options: &Options) {
        let register = Register::new(&minutes.attendees, &options.roster);
        for (number, speech) in minutes.speeches.iter().enumerate() {
            let speaker = speech.speaker.map(|speaker| &minutes.speakers[speaker]);
            let found = speaker.map_or(Found::Nobody, |speaker| {
                let label = speech.label.map(|label| on_one_line(label.of(text)));
                let alone = label.as_deref().map(|label| register.resolve(label, false));
                let step = label.as_deref().and_then(|label| register.step(label));
                match (speaker.matched, step) {
                    (told @ (Match::Override | Match::Heading), _) => Found::Told(told),
                    (_, Some(step)) if alone.is_some_and(|alone| alone.attendee == speaker.attendee) => {
                        speaker.attendee.map_or(Found::Nobody, |_| Found::Step(step))
                    }
                    _ if speaker.attendee.is_some() => Found::Chair,
                    _ if speaker.name.is_some() => Found::Told(Match::Exact),
                    _ => Found::Nobody,
                }
            });
            if let Some(line) = self.at(speech.span.start) {
                line.speech = Some((number, found));
            }
        }
    }

    /// What every sentence does, asked as the walk over the blocks asks.
    fn sentences(&mut self, text: &str, minutes: &Minutes) {
        let mut before = Span::default();
        for block in &minutes.blocks {
            if matches!(block.kind, BlockKind::Reaction(_)) {
                before = block.span;
            }
            let BlockKind::Paragraph(index) = block.kind else { continue };
            let paragraph = &minutes.paragraphs[index];
            let voice = match paragraph.speech.map(|speech| minutes.speeches[speech].presides) {
                Some(true) => Voice::Chair,
                Some(false) => Voice::Member,
                None => Voice::Narrator,
            };
            for sentence in sentence::of_paragraph(text, paragraph) {
                let plain =
                    if voice == Voice::Narrator { declare::unmarked(&sentence.words).1 } else { &sentence.words };
                let judged = act::judge(plain, before.of(text), voice);
                if let Some(line) = self.at(sentence.span.start) {
                    line.sentences.push((sentence.span, judged));
                }
                before = sentence.span;
            }
        }
    }

    fn rests(&mut self, minutes: &Minutes) {
        let mut rest = |span: Span, rest: Rest| {
            if let Some(line) = self.at(span.start).filter(|_| !span.is_empty()) {
                line.rests.push(rest);
            }
        };
        for (number, person) in minutes.attendees.iter().enumerate() {
            rest(person.name_span, Rest::Person(number));
        }
        for (number, item) in minutes.items.iter().enumerate() {
            rest(item.span, Rest::Item(number));
            if let Some(speech) = item.opened {
                rest(minutes.speeches[speech].span, Rest::Opened(number));
            }
            for evidence in &item.evidence {
                if let Some(outcome) = item.outcome {
                    rest(evidence.span, Rest::Outcome(number, outcome));
                }
            }
            if let Some(votes) = item.votes {
                rest(votes.span, Rest::Votes(number));
            }
            for stand in &item.positions {
                rest(stand.span, Rest::Stance(number, stand.speaker, stand.stance));
            }
        }
        for (number, note) in minutes.diagnostics.iter().enumerate() {
            rest(note.span, Rest::Note(number));
        }
    }
}
