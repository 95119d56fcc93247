//! Captions: WebVTT, SRT. A cue is a line from–until and the lines below it up to a blank one.

use super::stamp::{self, Name, Place};
use super::{Cue, Cues, custom};
use crate::convention::timed::BLANK_REFERENCES;
use crate::model::Printed;
use crate::parse::source::lines::Line;
use crate::parse::source::pace::Pace;
use crate::scan;
use crate::span::Span;

/// The cues of a text that has some.
pub async fn read(text: &str, lines: &[Line], pace: &Pace) -> Option<Cues> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut from = None;
    // A comment, a style or the head of the file, up to the next blank line.
    let mut comment = false;
    // Whether a cue is open, and where the line above stands.
    let mut open = false;
    let mut above: Option<usize> = None;
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        let words = line.span.of(text);
        if line.is_blank() {
            (comment, open, above) = (false, false, None);
            continue;
        }
        if words.contains("-->")
            && let Some(stamp) = stamp::read(text, line.span).filter(|stamp| stamp.place == Place::Range)
        {
            let id = above.map(|id| lines[id].span).filter(|_| !comment);
            let by_id = id.and_then(|id| name_in_id(text, id));
            // Without a blank line between, the id of a cue looks like the last line of the one before.
            if open
                && let (Some(last), Some(id)) = (cues.last_mut(), id)
                && last.words.last() == Some(&id)
                && (id.of(text).bytes().all(|b| b.is_ascii_digit()) || by_id.is_some())
            {
                last.words.pop();
            }
            from = from.or(Some(above.unwrap_or(i)));
            let time = Some(Printed { value: stamp.time.value, span: stamp.time.span });
            cues.push(Cue { time, until: stamp.until, name: by_id, words: Vec::new() });
            (open, comment) = (true, false);
        } else if ["WEBVTT", "NOTE", "STYLE", "REGION"].iter().any(|head| begins_block(words, head)) && above.is_none()
        {
            comment = true;
            from = from.or(Some(i));
        } else if let Some(cue) = cues.last_mut().filter(|_| open) {
            pieces(text, line.span, cue);
        }
        above = Some(i);
    }
    let from = from.filter(|_| !cues.is_empty())?;
    cues.retain(|cue| !cue.words.is_empty());
    if cues.iter().all(|cue| cue.name.is_none()) {
        custom::names(text, &mut cues);
    }
    Some(Cues { cues, from, captions: true })
}

fn begins_block(words: &str, head: &str) -> bool {
    words.strip_prefix(head).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// 1 "山川 海子" (3212345678), as Webex names who speaks.
fn name_in_id(text: &str, id: Span) -> Option<Name> {
    let words = id.of(text);
    let rest = scan::trim_start(words, "0123456789");
    let inner = rest.strip_prefix('"')?;
    let label = &inner[..inner.find('"')?];
    let head = Span::of_slice(text, rest);
    stamp::is_name(label).then(|| Name { head, label: Span::of_slice(text, label) })
}

/// Takes the words of a line into a cue, without tags; a voice tag names who speaks.
fn pieces(text: &str, line: Span, cue: &mut Cue) {
    let push = |from: usize, to: usize, cue: &mut Cue| {
        let piece = Span::new(from, to).trim(text);
        if !piece.is_empty() {
            cue.words.push(piece);
        }
    };
    let words = line.of(text);
    let (mut start, mut at) = (0, 0);
    // The marks of captions for a change of voice.
    if words.starts_with(">>") {
        (start, at) = (2, 2);
    }
    while let Some(next) = words[at..].find(['<', '&', '{']) {
        let open = at + next;
        let rest = &words[open..];
        let end = match rest.as_bytes()[0] {
            b'<' => tag(rest),
            b'{' => rest.starts_with("{\\").then(|| rest.find('}').map(|end| end + 1)).flatten(),
            // The mark itself is a word, what it is written with is not.
            _ if rest.starts_with("&amp;") => {
                push(line.start + start, line.start + open + 1, cue);
                (start, at) = (open + "&amp;".len(), open + "&amp;".len());
                continue;
            }
            _ => scan::prefix(rest, &BLANK_REFERENCES).map(str::len),
        };
        let Some(end) = end else {
            at = open + 1;
            continue;
        };
        if let Some(name) = voice(text, &rest[..end]) {
            cue.name = cue.name.or(Some(name));
        }
        push(line.start + start, line.start + open, cue);
        (start, at) = (open + end, open + end);
    }
    push(line.start + start, line.end, cue);
}

/// Bytes of the tag that words begin with.
fn tag(words: &str) -> Option<usize> {
    let end = scan::head(words, 120).find('>')?;
    let inner = scan::trim_start(&words[1..end], "/");
    let known = ["v", "c", "i", "b", "u", "lang", "ruby", "rt", "font"]
        .iter()
        .any(|own| inner.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '.', '\t'])));
    (known || super::clock::begins(inner).is_some()).then_some(end + 1)
}

/// <v 山川 海子>, <v.loud 山川 海子>
fn voice(text: &str, tag: &str) -> Option<Name> {
    let inner = tag.strip_prefix("<v")?.strip_suffix('>')?;
    let label = scan::trim(&inner[inner.find([' ', '\t'])?..], "");
    (!label.is_empty()).then(|| Name { head: Span::of_slice(text, tag), label: Span::of_slice(text, label) })
}
