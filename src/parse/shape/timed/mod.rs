//! Transcripts with times, as meeting software and speech recognition write them: WebVTT, SRT, lines that begin or end
//! with a time. Which custom a document follows is decided once over all of it; a document that follows none is left
//! as it is. Times, ids and tags are the syntax of such a source: they belong to no line.

mod caption;
mod clock;
mod custom;
mod stamp;

pub use stamp::Name;

use crate::convention::sentence::ENDERS;
use crate::convention::timed::RECORDING;
use crate::japanese::date::Clock;
use crate::japanese::fold;
use crate::model::{self, Minutes, Printed};
use crate::parse::shape::label::{Candidate, Form};
use crate::parse::shape::reaction;
use crate::parse::source::lines::{self, Given, Join, Line};
use crate::parse::source::pace::Pace;
use crate::parse::source::whisper;
use crate::scan;
use crate::span::Span;

/// The speeches that the times tell of, in order.
#[derive(Default)]
pub struct Timed {
    pub turns: Vec<Turn>,
    cues: Vec<model::Cue>,
    /// All that is said has its time; no other label counts.
    pub whole: bool,
}

/// The beginning of a speech.
#[derive(Clone, Copy)]
pub struct Turn {
    pub label: Candidate,
    pub time: Option<Printed<Clock>>,
}

/// A piece of a transcript: a caption, or what stands from one time to the next.
#[derive(Clone, Debug, Default)]
pub struct Cue {
    pub time: Option<Printed<Clock>>,
    pub until: Option<Clock>,
    pub name: Option<Name>,
    /// What is said, in pieces.
    pub words: Vec<Span>,
}

/// The cues of a document, and the lines that stand before and among them.
pub struct Cues {
    pub cues: Vec<Cue>,
    /// Lines before so many are no part of the transcript.
    pub from: usize,
    /// A cue may end in the middle of a word.
    pub captions: bool,
}

/// Reads the transcript of a text, if it is one; its lines are then what is said.
pub async fn read(text: &str, lines: &mut Vec<Line>, pace: &Pace) -> Timed {
    let found = match recognised(text) {
        Some(found) => Some(found),
        None => match caption::read(text, lines, pace).await {
            Some(found) => Some(found),
            None => custom::read(text, lines, pace).await,
        },
    };
    let Some(mut found) = found else { return Timed::default() };
    hours(&mut found.cues);
    lay_out(text, lines, &found)
}

/// The segments of a program that recognises speech.
fn recognised(text: &str) -> Option<Cues> {
    let segments = whisper::read(text);
    let printed = |span: Span| {
        let words = span.of(text);
        let digits = words.bytes().take_while(u8::is_ascii_digit).count();
        let seconds = || words[..digits].parse().ok().map(Clock::of);
        clock::begins(words).or_else(|| clock::plain(words)).map(|read| read.clock).or_else(seconds)
    };
    let cues: Vec<Cue> = segments
        .iter()
        .map(|segment| Cue {
            time: printed(segment.start).map(|value| Printed { value, span: segment.start }),
            until: printed(segment.end),
            name: segment.speaker.map(|own| Name { head: own, label: own }),
            words: vec![segment.words],
        })
        .collect();
    (!cues.is_empty()).then_some(Cues { cues, from: 0, captions: true })
}

/// The first hour that is no minute of a recording's beginning.
const EARLIEST_HOUR: u32 = 6;

/// Times of two numbers are hours and minutes where they begin in the day and stay in it.
fn hours(cues: &mut [Cue]) {
    let minute = |cue: &Cue| cue.time.map(|time| time.value.seconds() / 60);
    let short = cues.iter().filter_map(|cue| cue.time).all(|time| time.span.len() <= "23:59".len());
    let first = cues.iter().find_map(minute);
    if short && first >= Some(EARLIEST_HOUR) && cues.iter().filter_map(minute).all(|hour| hour < 24) {
        for cue in cues {
            let from = cue.time.as_mut().map(|time| &mut time.value);
            from.into_iter().chain(&mut cue.until).for_each(|clock| clock.millis = clock.millis.saturating_mul(60));
        }
    }
}

/// Longest paragraph of captions that goes on behind the end of a sentence, in bytes; of captions without a speaker,
/// for which there is no other end.
const LONGEST: usize = 2400;
const LONGEST_UNNAMED: usize = 480;

/// A pause after which captions without a speaker begin a new paragraph, in seconds.
const PAUSE: u32 = 3;

/// Puts what is said in the place of the lines.
fn lay_out(text: &str, lines: &mut Vec<Line>, found: &Cues) -> Timed {
    let mut timed = Timed { whole: true, ..Timed::default() };
    let mut out: Vec<Line> = lines[..found.from].to_vec();
    out.iter_mut().filter(|line| tells_recording(line.span.of(text))).for_each(|line| line.given = Given::Stage);
    // Who speaks, and what his paragraph holds so far.
    let (mut speaking, mut long, mut open, mut ended) = (None::<String>, 0, false, None::<u32>);
    for cue in &found.cues {
        if let (Some(time), Some(first)) = (cue.time, cue.words.first()) {
            timed.cues.push(model::Cue { time: time.value, until: cue.until, start: first.trim(text).start });
        }
        let mut words = &cue.words[..];
        let stage = |span: &Span| is_stage(span.of(text), found.captions);
        let name = cue.name.map(|name| (name, fold::key(name.label.of(text))));
        if let Some((name, key)) = name
            && speaking.as_ref() != Some(&key)
        {
            let own = words.first().copied().filter(|first| !stage(first));
            words = &words[usize::from(own.is_some())..];
            // The JSON of WhisperX tells behind the words who said them.
            let behind = own.filter(|own| own.start < name.head.start).map(|own| Span::new(own.start, own.start));
            let head = behind.unwrap_or(name.head);
            let whole = Span::new(head.start, own.map_or(head.end, |own| own.end));
            let label = Candidate { form: Form::Bare, mark: None, label: name.label, head, text: own };
            out.push(Line { given: Given::Turn(timed.turns.len()), ..lines::measure(text, whole) });
            timed.turns.push(Turn { label, time: cue.time });
            speaking = Some(key);
            long = own.map_or(0, |own| own.len());
            open = own.is_some_and(|own| !scan::ends(own.of(text), ENDERS));
        } else if speaking.is_none() && long > 0 {
            let paused = ended.zip(cue.time).is_some_and(|(ended, time)| time.value.seconds() >= ended + PAUSE);
            if paused {
                long = LONGEST;
                open = false;
            }
        }
        for span in words {
            let said = span.of(text);
            let most = if speaking.is_some() { LONGEST } else { LONGEST_UNNAMED };
            let given = if stage(span) {
                // Whoever is named below it speaks anew.
                speaking = None;
                Given::Stage
            } else if !found.captions {
                Given::Said(Join::Asked)
            } else if long > most && !open || long > LONGEST * 2 {
                long = 0;
                Given::Said(Join::Anew)
            } else {
                Given::Said(Join::On)
            };
            long += said.len();
            open = !scan::ends(said, ENDERS);
            out.push(Line { given, ..lines::measure(text, *span) });
        }
        ended = cue.until.map(Clock::seconds);
    }
    *lines = out;
    timed
}

/// （拍手）, or [音楽] as captions print it; and what the program tells of itself.
fn is_stage(words: &str, captions: bool) -> bool {
    let closed = |open: char, close: char| {
        let inner = words.strip_prefix(open).and_then(|inner| inner.strip_suffix(close));
        inner.is_some_and(|inner| scan::is_short(inner, 12) && !scan::has(inner, "[]［］"))
    };
    reaction::read(words).is_some() || captions && (closed('[', ']') || closed('［', '］')) || tells_recording(words)
}

fn tells_recording(words: &str) -> bool {
    RECORDING.iter().any(|end| words.ends_with(end)) && scan::is_short(words, 60)
}

impl Timed {
    /// The label that a line begins with.
    pub fn label(&self, line: &Line) -> Option<Candidate> {
        let Given::Turn(turn) = line.given else { return None };
        self.turns.get(turn).map(|turn| turn.label)
    }

    /// Gives the speeches their times.
    pub fn stamp(self, minutes: &mut Minutes) {
        minutes.cues = self.cues;
        let mut turns = self.turns.iter().peekable();
        for speech in &mut minutes.speeches {
            while turns.next_if(|turn| turn.label.head.start < speech.span.start).is_some() {}
            speech.time = turns.peek().filter(|turn| turn.label.head.start == speech.span.start).and_then(|t| t.time);
        }
    }
}
