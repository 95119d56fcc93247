//! What a careful clerk would want to be told, once all is read. On good minutes there is little.

use crate::convention::character::{self, Oddity};
use crate::convention::heading::{COUNTED_DAILY, ORDERS_OF_THE_DAY};
use crate::convention::mark;
use crate::convention::post::{BODY_ROLES, NOT_SURNAMES, OUTSIDERS};
use crate::diagnostic::{Diagnostic, Problem};
use crate::japanese::fold;
use crate::model::{BlockKind, Item, ItemKind, Match, Speaker};
use crate::parse::shape::assemble::Draft;
use crate::parse::shape::heading::{self, Heading, Style};
use crate::parse::source::lines;
use crate::scan;
use crate::span::Span;

/// Adds what is noticed to the diagnostics.
pub fn all(draft: &mut Draft) {
    let mut found = characters(draft.text);
    speakers(draft, &mut found);
    outcomes(draft, &mut found);
    brackets(draft, &mut found);
    numbers(draft, &mut found);
    draft.minutes.diagnostics.extend(found);
}

/// Runs of odd characters, one diagnostic for each run of a kind.
#[cfg_attr(tuned, optimize(speed))]
fn characters(text: &str) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut run: Option<(Oddity, Span)> = None;
    let told = |run: Option<(Oddity, Span)>, found: &mut Vec<Diagnostic>| {
        let Some((oddity, span)) = run else { return };
        let first = span.of(text).chars().next().unwrap_or(' ');
        found.push(Diagnostic { problem: Problem::OddCharacter { oddity, first }, span });
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let plain = character::plain(&bytes[at..]);
        if plain > 0 {
            at += plain;
            continue;
        }
        let Some(c) = scan::from(text, at).chars().next() else { break };
        let start = at;
        at += c.len_utf8();
        let Some(oddity) = character::oddity(c) else { continue };
        let here = Span::new(start, at);
        match &mut run {
            Some((same, span)) if *same == oddity && span.end == start => span.end = here.end,
            _ => told(run.replace((oddity, here)), &mut found),
        }
    }
    told(run, &mut found);
    found
}

/// Labels with a name that the list does not have, where the list has most of the others, or nearly the same name.
fn speakers(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let minutes = &draft.minutes;
    let listed = minutes.speakers.iter().filter(|s| s.attendee.is_some()).count();
    let strange = |s: &Speaker| if s.matched == Match::None && s.role.is_some() { name_in(&s.label) } else { None };
    let unknown = minutes.speakers.iter().filter(|s| strange(s).is_some()).count();
    // A list that names few of those who speak was not meant to be whole; a slip shows even on the first page.
    if unknown > listed {
        return;
    }
    let is_whole = unknown * 4 <= listed;
    let is_slip = |name: &str| minutes.attendees.iter().any(|attendee| is_nearly(name, &fold::key(&attendee.name)));
    let is_ambiguous =
        |d: &&Diagnostic| matches!(d.problem, Problem::AmbiguousSpeaker { .. } | Problem::WeakPerson { .. });
    // In the order of the speeches.
    let ambiguous: Vec<usize> = minutes.diagnostics.iter().filter(is_ambiguous).map(|d| d.span.start).collect();
    let mut seen = vec![false; minutes.speakers.len()];
    for speech in &minutes.speeches {
        let Some((index, label)) = speech.speaker.zip(speech.label) else { continue };
        let speaker = &minutes.speakers[index];
        if std::mem::replace(&mut seen[index], true) || ambiguous.binary_search(&label.start).is_ok() {
            continue;
        }
        if strange(speaker).is_some_and(|name| is_whole || is_slip(&name)) {
            found.push(Diagnostic { problem: Problem::UnknownSpeaker { label: speaker.label.clone() }, span: label });
        }
    }
}

/// The name that a label gives, folded. 委員, 全委員 give none.
fn name_in(label: &str) -> Option<String> {
    let mut key = fold::key(label);
    // 事務局：鵜飼課長: lists seldom name the staff.
    if let Some(office) = key.find([':', '・', '(']).filter(|at| scan::is_one(scan::upto(&key, *at), &OUTSIDERS)) {
        key.truncate(office);
    }
    if let Some(role) = scan::suffix(&key, &BODY_ROLES) {
        key.truncate(key.len() - role.len());
    }
    (!key.is_empty() && !scan::is_one(&key, &NOT_SURNAMES)).then_some(key)
}

/// Whether a person's name begins like `name` but for one letter of several: 鈴本 for 鈴木 花子.
fn is_nearly(name: &str, person: &str) -> bool {
    let (mut letters, mut others) = (0, 0);
    let mut own = person.chars();
    for c in name.chars() {
        letters += 1;
        others += usize::from(own.next() != Some(c));
    }
    letters > 1 && others == 1
}

/// Outcomes that words may tell and nobody has; items to be decided that no words decide, where others are decided.
fn outcomes(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let told = |item: &usize| draft.minutes.items.get(*item).is_some_and(|item| item.corrected.outcome);
    let weak = draft.weak.iter().filter(|(item, _)| !told(item));
    found.extend(weak.map(|(_, span)| Diagnostic { problem: Problem::WeakOutcome, span: *span }));
    let decisions = || draft.minutes.items.iter().filter(|i| i.kind == ItemKind::Decision);
    // What a list prints behind its titles says nothing of those without.
    let spoken = |item: &Item| item.evidence.first().is_some_and(|e| !item.span.contains(e.span));
    if decisions().any(|item| item.outcome.is_some() && spoken(item)) {
        let open =
            decisions().filter(|item| item.outcome.is_none() && item.evidence.is_empty() && !item.corrected.outcome);
        found.extend(open.map(|item| Diagnostic { problem: Problem::ItemWithoutOutcome, span: item.span }));
    }
}

/// Numbers that leave some out: sections of one style under one parent, and the order of the day.
fn numbers(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let text = draft.text;
    let minutes = &draft.minutes;
    let mut jumps = |before: Option<(u32, usize)>, own: Heading, span: Span| {
        let Some((value, from)) = before else { return };
        let expected = value + 1;
        if own.value > expected
            && own.value <= expected + MOST_LEFT_OUT
            && !stands_between(text, from, span.start, own.style, expected)
        {
            found.push(Diagnostic { problem: Problem::NumberingJump { expected, found: own.value }, span });
        }
    };
    // The number last seen of each style, by parent.
    let mut last: Vec<Vec<(Style, u32, usize)>> = vec![Vec::new(); minutes.sections.len() + 1];
    for section in &minutes.sections {
        let line = Span::new(
            section.number.map_or(section.span.start, |n| n.start),
            section.heading.last().map_or(0, |h| h.end),
        );
        let Some(own) = section.number.and_then(|_| heading::read(text, line)) else { continue };
        // Bills have their numbers from the session, and not all of them are taken up.
        if own.style.is_business() {
            continue;
        }
        let styles = &mut last[section.parent.map_or(0, |p| p + 1)];
        match styles.iter_mut().find(|(style, ..)| *style == own.style) {
            Some(before) => {
                jumps(Some((before.1, before.2)), own, line);
                *before = (own.style, own.value, line.end);
            }
            None => styles.push((own.style, own.value, line.end)),
        }
    }
    let mut before: Option<(usize, u32, usize)> = None;
    for item in &minutes.items {
        let ordered = |section: usize| {
            let words = minutes.sections[section].heading.first().map_or("", |h| h.of(text));
            scan::contains(&fold::key(words), &ORDERS_OF_THE_DAY)
        };
        let Some(section) = item.section.filter(|s| ordered(*s)) else { continue };
        let line = Span::new(item.span.start, item.title.first().map_or(item.span.end, |t| t.end));
        let Some(own) =
            heading::read(text, line).filter(|h| scan::contains(line.of(text), &COUNTED_DAILY) && h.number.is_some())
        else {
            continue;
        };
        jumps(before.filter(|(list, ..)| *list == section).map(|(_, value, end)| (value, end)), own, line);
        before = Some((section, own.value, item.span.end));
    }
}

/// Numbers further apart than this are of two lists.
const MOST_LEFT_OUT: u32 = 5;

/// Whether the number that seems to be missing begins a line that was read as something else.
fn stands_between(text: &str, from: usize, to: usize, style: Style, value: u32) -> bool {
    let between = text.get(from..to).unwrap_or("");
    lines::pieces(between).any(|line| {
        let words = scan::trim(line, "");
        // Only its number counts: it may end like a sentence.
        let short = scan::upto(words, words.char_indices().nth(12).map_or(words.len(), |(at, _)| at));
        heading::read(short, Span::new(0, short.len())).is_some_and(|h| h.style == style && h.value == value)
    })
}

/// Brackets of labels, headings and stage directions that open and do not close, or the other way.
fn brackets(draft: &Draft, found: &mut Vec<Diagnostic>) {
    for block in &draft.minutes.blocks {
        let short = matches!(
            block.kind,
            BlockKind::Label(_)
                | BlockKind::Heading(_)
                | BlockKind::Group
                | BlockKind::Reaction(_)
                | BlockKind::Item(_)
        );
        if !short {
            continue;
        }
        // The bracket of １） has no partner.
        let words = heading::read(draft.text, block.span)
            .filter(|h| matches!(h.style, Style::HalfParen | Style::Kana))
            .map_or(block.span, |h| Span::new(h.words.start, block.span.end));
        let words = words.of(draft.text);
        // 委員）… sets the label off with half a bracket.
        let half = matches!(block.kind, BlockKind::Label(_)) && unpaired(scan::trim_end(words, "）)＞>")).is_none();
        if !half && let Some(bracket) = unpaired(words) {
            found.push(Diagnostic { problem: Problem::UnclosedBracket { bracket }, span: block.span });
        }
    }
}

/// The first bracket without its partner. Widths do not count: （1) is a slip that nobody minds.
fn unpaired(words: &str) -> Option<char> {
    let mut open: Vec<char> = Vec::new();
    // Kana and kanji are most of it, and no brackets.
    for c in words.chars().filter(|c| !('ぁ'..='鿿').contains(c)) {
        if mark::closing(mark::PAIRS, c).is_some() {
            open.push(c);
        } else if mark::closes(mark::PAIRS, c) {
            let fits = open.pop().and_then(|o| mark::closing(mark::PAIRS, o)).is_some_and(|o| narrow(o) == narrow(c));
            if !fits {
                return Some(c);
            }
        }
    }
    open.pop()
}

fn narrow(c: char) -> char {
    match c {
        '｣' => '」',
        _ => crate::japanese::fold::fold(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Options;
    use crate::parse::parse;

    #[test]
    fn a_slip_in_a_name_is_told_of_from_the_first_page_on() {
        let told = |labels: &[&str]| -> Vec<String> {
            let list = "山川 一郎\t会長\n鈴木 花子\t委員\n田中 次郎\t委員\n佐々木 健\t委員\n森 四郎\t委員\n";
            let talk: String = labels.iter().map(|label| format!("○{label}\n　水路の話をする。\n\n")).collect();
            let text = format!("第3回 水辺会議 議事録\n\n出席者\n{list}\n議事\n\n{talk}");
            let minutes = parse(&text, &Options::default());
            let unknown = |d: &Diagnostic| match &d.problem {
                Problem::UnknownSpeaker { label } => Some(label.clone()),
                _ => None,
            };
            minutes.diagnostics.iter().filter_map(unknown).collect()
        };
        assert_eq!(told(&["山川会長", "鈴本委員"]), ["鈴本委員"]);
        assert_eq!(told(&["山川会長", "鈴木委員", "田仲委員", "佐々本委員"]), ["田仲委員", "佐々本委員"]);
        // Somebody else, of whom a list of few says nothing; and one letter alone is nearly any other.
        assert_eq!(told(&["山川会長", "高橋委員", "鈴木委員"]), Vec::<String>::new());
        assert_eq!(told(&["山川会長", "林委員", "鈴木委員"]), Vec::<String>::new());
        // Where more are strangers than not, the list is of others.
        assert_eq!(told(&["鈴木委員", "高橋委員", "田仲委員"]), Vec::<String>::new());
        // Where it has most of them, any other is told of.
        let most = ["山川会長", "鈴木委員", "田中委員", "佐々木委員", "高橋委員"];
        assert_eq!(told(&most), ["高橋委員"]);
    }

    #[test]
    fn finds_brackets_without_a_partner() {
        for whole in ["（「異議なし」と声あり）", "（1)", "議長（山川君）", "【決定事項】", "3 < 4", "第1"]
        {
            assert_eq!(unpaired(whole), None, "{whole}");
        }
        assert_eq!(unpaired("〔「異議なし」と呼ぶ者あり"), Some('〔'));
        assert_eq!(unpaired("（「異議なし）"), Some('）'));
        assert_eq!(unpaired("異議なし」"), Some('」'));
    }
}
