//! The transcript as WebVTT: what is said, cue by cue, with whoever says it as its voice. A record without times has no
//! cues.

use crate::japanese::date::Clock;
use crate::model::{BlockKind, Cue, Match, Minutes, PieceKind};
use crate::render::flow;
use crate::span::Span;
use crate::words::Shared;

/// How long the last cue stands where nothing tells its end, in milliseconds.
const LAST: u32 = 10_000;

/// Every time is told so many milliseconds later; what would begin before the recording does begins with it.
pub fn write(text: &str, minutes: &Minutes, words: &Shared, offset: i32) -> String {
    let mut vtt = String::from("WEBVTT\n");
    if let Some(draft) = minutes.draft {
        vtt.push_str("\nNOTE ");
        escape(&mut vtt, &(words.draft)(&flow(draft.of(text))));
        vtt.push('\n');
    }
    let cues = &minutes.cues;
    let mut said = said(minutes).into_iter().peekable();
    for (index, cue) in cues.iter().enumerate() {
        let next = cues.get(index + 1);
        let mut words = String::new();
        let mut speech = None;
        while let Some((span, whose)) = said.next_if(|(span, _)| next.is_none_or(|next| span.start < next.start)) {
            if span.start >= cue.start {
                words.push_str(&flow(span.of(text)));
                speech = speech.or(whose);
            }
        }
        if !words.is_empty() {
            write_times(&mut vtt, cue, next, offset);
            write_words(&mut vtt, minutes, speech, &words);
        }
    }
    vtt
}

/// The pieces of what was said and done, in order, each with its speech.
fn said(minutes: &Minutes) -> Vec<(Span, Option<usize>)> {
    let mut said = Vec::new();
    for block in &minutes.blocks {
        match block.kind {
            BlockKind::Paragraph(index) => {
                let Some(paragraph) = minutes.paragraphs.get(index) else { continue };
                let spoken = paragraph.pieces.iter().filter(|piece| piece.kind == PieceKind::Text);
                said.extend(spoken.map(|piece| (piece.span, paragraph.speech)));
            }
            BlockKind::Reaction(_) => said.push((block.span, None)),
            _ => {}
        }
    }
    said
}

fn write_times(vtt: &mut String, cue: &Cue, next: Option<&Cue>, offset: i32) {
    let from = cue.time.millis;
    let ends = [cue.until, next.map(|next| next.time)];
    let until = ends.into_iter().flatten().map(|until| until.millis).find(|until| *until > from);
    vtt.push('\n');
    time(vtt, from.saturating_add_signed(offset));
    vtt.push_str(" --> ");
    time(vtt, until.unwrap_or(from.saturating_add(LAST)).saturating_add_signed(offset));
    vtt.push('\n');
}

fn write_words(vtt: &mut String, minutes: &Minutes, speech: Option<usize>, words: &str) {
    // The name that the publisher vouches for, else the label as printed.
    let speaker = speech.and_then(|speech| minutes.speakers.get(minutes.speeches.get(speech)?.speaker?));
    if let Some(speaker) = speaker {
        let vouched = speaker.name.as_deref().filter(|_| speaker.matched == Match::Override);
        vtt.push_str("<v ");
        escape(vtt, &flow(vouched.unwrap_or(&speaker.label)));
        vtt.push('>');
    }
    escape(vtt, words);
    vtt.push('\n');
}

/// 01:02:03.400
fn time(vtt: &mut String, millis: u32) {
    vtt.push_str(&Clock { millis }.to_string());
    vtt.push('.');
    vtt.push_str(&(1000 + millis % 1000).to_string()[1..]);
}

/// Words in which WebVTT sees no tag, no reference and no arrow.
fn escape(vtt: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => vtt.push_str("&amp;"),
            '<' => vtt.push_str("&lt;"),
            '>' => vtt.push_str("&gt;"),
            // What WebVTT replaces itself.
            '\0' => vtt.push('\u{FFFD}'),
            _ => vtt.push(c),
        }
    }
}
