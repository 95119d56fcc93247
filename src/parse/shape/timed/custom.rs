//! Which custom a transcript follows that is no file of captions: decided once over all of it.

use super::stamp::{self, Name, Place, Stamp};
use super::{Cue, Cues};
use crate::convention::timed::VOICES;
use crate::japanese::fold;
use crate::parse::source::interner::Interner;
use crate::parse::source::lines::Line;
use crate::parse::source::pace::Pace;
use crate::scan;
use crate::span::Span;

/// A place where somebody may begin to speak.
struct Start {
    /// The first line that belongs to it, and the first that holds words besides the time and the name.
    line: usize,
    below: usize,
    stamp: Option<Stamp>,
    name: Option<Name>,
    said: Option<Span>,
}

/// How a custom finds where its speakers begin.
type Way = fn(&str, &[Line], &[usize], &[(usize, Stamp)]) -> Vec<Start>;

/// From so many times on, without names, a document is a transcript.
const FEWEST_TIMES: usize = 4;

/// The latest first time of a recording whose times are two numbers, in seconds.
const LATEST_START: u32 = 180;

/// The transcript of a text, by the custom with the most speeches behind it.
pub async fn read(text: &str, lines: &[Line], pace: &Pace) -> Option<Cues> {
    let mut stamps: Vec<(usize, Stamp)> = Vec::new();
    let mut told = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        if !line.is_blank() {
            told.push(i);
            stamps.extend(stamp::read(text, line.span).map(|stamp| (i, stamp)));
        }
    }
    if stamps.len() < 2 && !stamps.iter().any(|(_, stamp)| stamp.place == Place::Alone && !stamp.short) {
        return None;
    }
    let ways: [Way; 5] = [on_line, behind, above, below, under];
    let best = ways
        .into_iter()
        .map(|way| way(text, lines, &told, &stamps))
        .filter(|starts| is_sound(text, starts))
        .max_by_key(|starts| starts.iter().filter(|start| start.name.is_some()).count());
    let starts = best.or_else(|| unnamed(lines, &told, &stamps))?;
    let from = starts.first()?.line;
    let mut cues = Vec::with_capacity(starts.len());
    for (n, start) in starts.iter().enumerate() {
        let end = starts.get(n + 1).map_or(lines.len(), |next| next.line);
        let below = (start.below..end.max(start.below)).map(|i| lines[i].span).filter(|span| !span.is_empty());
        let words = start.said.into_iter().filter(|said| !said.is_empty()).chain(below).collect();
        let time = start.stamp.map(|stamp| stamp.time);
        cues.push(Cue { time, until: start.stamp.and_then(|s| s.until), name: start.name, words });
    }
    let captions = starts.iter().all(|start| start.name.is_none() || start.stamp.is_some_and(|s| s.until.is_some()));
    Some(Cues { cues, from, captions })
}

/// 00:00:05 山川 海子: はい; or the name behind the time, the words below.
fn on_line(text: &str, _: &[Line], _: &[usize], stamps: &[(usize, Stamp)]) -> Vec<Start> {
    let own = stamps.iter().filter(|(_, stamp)| stamp.place == Place::Front);
    own.map(|(line, stamp)| {
        let after = stamp.after;
        let named = stamp::named(text, after).or_else(|| voice(text, after));
        let (name, said) = match named {
            Some((name, said)) => (Some(name), said),
            None => (None, after),
        };
        // 00:05 山川 海子, with the words on the lines below
        let alone = name.is_none() && stamp::is_name(after.of(text)) && stamp.until.is_none();
        let name = if alone { Some(bare(text, after)) } else { name };
        let said = (!alone).then_some(said);
        Start { line: *line, below: line + 1, stamp: Some(*stamp), name, said }
    })
    .collect()
}

/// 話者1 はい, where nothing but a blank parts the two.
fn voice(text: &str, words: Span) -> Option<(Name, Span)> {
    let own = words.of(text);
    scan::prefix(own, &VOICES)?;
    let number =
        own.find(|c: char| fold::narrow(c).is_ascii_digit() || c.is_ascii_uppercase() && own.starts_with('話'))?;
    let end = number + scan::until(&own[number..], " 　\t");
    let label = &own[..end];
    let name = Name { head: Span::of_slice(text, label), label: Span::of_slice(text, label) };
    let said = Span::new(words.start + end, words.end).trim(text);
    (scan::is_short(label, 16) && !said.is_empty()).then_some((name, said))
}

/// 山川 海子   0:05, with the words below or behind a colon.
fn behind(text: &str, _: &[Line], _: &[usize], stamps: &[(usize, Stamp)]) -> Vec<Start> {
    let own = stamps.iter().filter(|(_, stamp)| stamp.place == Place::Behind);
    own.map(|(line, stamp)| {
        let name = bare(text, stamp.before);
        Start { line: *line, below: line + 1, stamp: Some(*stamp), name: Some(name), said: Some(stamp.after) }
    })
    .collect()
}

/// A name that may stand in brackets.
fn bare(text: &str, words: Span) -> Name {
    let own = words.of(text);
    let label = if scan::begins(own, "[【［") { scan::trim(own, "[]【】［］") } else { own };
    Name { head: words, label: Span::of_slice(text, stamp::sender(scan::trim_end(label, ":："))) }
}

/// A name on the line above the time.
fn above(text: &str, lines: &[Line], told: &[usize], stamps: &[(usize, Stamp)]) -> Vec<Start> {
    beside(text, lines, told, stamps, |at| at.checked_sub(1))
}

/// A name on the line below the time.
fn below(text: &str, lines: &[Line], told: &[usize], stamps: &[(usize, Stamp)]) -> Vec<Start> {
    beside(text, lines, told, stamps, |at| Some(at + 1))
}

fn beside(
    text: &str,
    lines: &[Line],
    told: &[usize],
    stamps: &[(usize, Stamp)],
    other: fn(usize) -> Option<usize>,
) -> Vec<Start> {
    let mut starts = Vec::new();
    for (line, stamp) in stamps.iter().filter(|(_, stamp)| stamp.place == Place::Alone) {
        let at = told.binary_search(line).unwrap_or(0);
        let Some(named) = other(at).and_then(|other| told.get(other).copied()) else { continue };
        let words = lines[named].span;
        if named.abs_diff(*line) == 1 && stamp::is_name(words.of(text)) && stamp::named(text, words).is_none() {
            let (name, first) = (Some(bare(text, words)), named.min(*line));
            starts.push(Start { line: first, below: first + 2, stamp: Some(*stamp), name, said: None });
        }
    }
    starts
}

/// Times on lines of their own, now and then, and between them 山川 海子: はい
fn under(text: &str, lines: &[Line], told: &[usize], stamps: &[(usize, Stamp)]) -> Vec<Start> {
    let mut alone = stamps.iter().filter(|(_, stamp)| stamp.place == Place::Alone && !stamp.short).peekable();
    let Some((first, _)) = alone.peek() else { return Vec::new() };
    let mut starts: Vec<Start> = Vec::new();
    let mut time = None;
    let mut named = 0;
    let own = told.iter().copied().filter(|i| i >= first);
    for line in own {
        if let Some((_, stamp)) = alone.next_if(|(own, _)| *own == line) {
            time = Some(*stamp);
            starts.push(Start { line, below: line + 1, stamp: None, name: None, said: None });
        } else if let Some((name, said)) = stamp::named(text, lines[line].span) {
            named += 1;
            starts.push(Start { line, below: line + 1, stamp: time.take(), name: Some(name), said: Some(said) });
        }
    }
    let all = told.iter().filter(|i| *i >= first).count();
    if named * 2 >= all { starts } else { Vec::new() }
}

/// Whether times go on, and the names are those of people who talk with each other.
fn is_sound(text: &str, starts: &[Start]) -> bool {
    let (mut names, mut times) = (Interner::default(), Vec::new());
    let mut own = Vec::new();
    for name in starts.iter().filter_map(|start| start.name) {
        own.push(names.count(&fold::key(name.label.of(text)), &mut times));
    }
    let all = own.len();
    let again = own.iter().filter(|name| times[**name] >= 2).count();
    let sure = |start: &&Start| {
        let stamped = start.stamp.is_some_and(|stamp| stamp.sure);
        let spoken = start.said.is_none_or(|said| said.is_empty() || is_spoken(said.of(text)));
        let voice = start.name.is_some_and(|name| scan::prefix(name.label.of(text), &VOICES).is_some());
        start.name.is_some() && (stamped && spoken && start.said.is_some_and(|said| !said.is_empty()) || voice)
    };
    let certain = starts.iter().filter(sure).count();
    let last = starts.iter().rposition(|start| start.name.is_some()).unwrap_or(0);
    let nobody = starts[..last.min(starts.len())].iter().filter(|start| start.name.is_none() && start.said.is_some());
    all >= 2 && (again * 2 >= all || certain * 4 >= all * 3) && nobody.count() <= all && goes_on(starts)
}

/// Nearly no time is before the one above it.
fn goes_on(starts: &[Start]) -> bool {
    let times: Vec<u32> =
        starts.iter().filter_map(|start| start.stamp).map(|stamp| stamp.time.value.seconds()).collect();
    let back = times.windows(2).filter(|pair| pair[1] < pair[0]).count();
    back * 10 <= times.len()
}

/// Kana enough for a sentence, or a Latin one.
fn is_spoken(words: &str) -> bool {
    let kana = words.chars().filter(|c| ('\u{3041}'..='\u{309F}').contains(c)).take(3).count();
    kana == 3 || scan::ends(words, "。？！?!.") || words.is_ascii() && words.contains(' ')
}

/// A transcript that names nobody: nearly every line has a time, or a time stands above it.
fn unnamed(lines: &[Line], told: &[usize], stamps: &[(usize, Stamp)]) -> Option<Vec<Start>> {
    let place = |place: Place| stamps.iter().filter(move |(_, stamp)| stamp.place == place);
    let (front, alone) = (place(Place::Front).count(), place(Place::Alone).count());
    let own = if front >= alone { Place::Front } else { Place::Alone };
    let starts: Vec<Start> = place(own)
        .map(|(line, stamp)| {
            let said = (own == Place::Front).then_some(stamp.after);
            Start { line: *line, below: line + 1, stamp: Some(*stamp), name: None, said }
        })
        .collect();
    let (first, last) = (starts.first()?, starts.last()?);
    let between = told.iter().filter(|i| (first.line..=last.line).contains(i)).count();
    let dense = starts.len() * 3 >= between && lines.len() > 1;
    let sure = starts.iter().all(|start| {
        start.stamp.is_some_and(|stamp| stamp.sure) && start.said.is_none_or(|said| said.len() > "四文字だ".len())
    });
    let early = first.stamp.is_some_and(|stamp| stamp.time.value.seconds() < LATEST_START);
    let ranged = starts.iter().all(|start| start.stamp.is_some_and(|stamp| stamp.until.is_some()));
    let many = starts.len() >= FEWEST_TIMES && (sure || own == Place::Alone) && early;
    (dense && goes_on(&starts) && (many || ranged && starts.len() >= 2)).then_some(starts)
}

/// Finds who speaks in the words of captions, where some begin with a name.
pub fn names(text: &str, cues: &mut [Cue]) {
    let (mut names, mut times) = (Interner::default(), Vec::new());
    let found: Vec<Option<(Name, Span, usize)>> = cues
        .iter()
        .map(|cue| {
            let (name, said) = stamp::named(text, *cue.words.first()?)?;
            Some((name, said, names.count(&fold::key(name.label.of(text)), &mut times)))
        })
        .collect();
    let all = found.iter().flatten().count();
    let voice = |name: &Name| scan::prefix(name.label.of(text), &VOICES).is_some();
    let again = found.iter().flatten().filter(|(name, _, own)| times[*own] >= 2 || voice(name)).count();
    if all < 2 || again * 2 < all {
        return;
    }
    for (cue, found) in cues.iter_mut().zip(found) {
        // 例えば：… once is no name.
        let Some((name, said, _)) = found.filter(|(name, _, own)| {
            let label = name.label.of(text);
            times[*own] >= 2 || voice(name) || !label.ends_with(|c| ('\u{3041}'..='\u{309F}').contains(&c))
        }) else {
            continue;
        };
        cue.name = Some(name);
        match cue.words.first_mut() {
            Some(first) if !said.is_empty() => *first = said,
            _ => drop(cue.words.remove(0)),
        }
    }
}
