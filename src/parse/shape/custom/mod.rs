//! Which form of label a document follows, from evidence over all of it: how often a form recurs,
//! whether it names people, whether what follows reads like speech.

mod choose;
mod noted;
mod seen;

pub use choose::Tally;
use choose::{choose, is_listed, names_people, tallies};
use noted::noted;
pub use seen::Seen;
pub(crate) use seen::participants;
use seen::{FRONT, candidates, spoken_of};

use crate::convention::heading::KINDS;
use crate::convention::post::CONTACTS;
use crate::japanese::fold;
use crate::parse::shape::heading;
use crate::parse::shape::label::{Candidate, Form};
use crate::parse::shape::slip;
use crate::parse::source::interner::Interner;
use crate::parse::source::lines::Line;
use crate::parse::source::pace::Pace;
use crate::parse::word::readings::Readings;
use crate::scan;

/// What speaks for each form of label.
pub struct Evidence {
    pub seen: Vec<Seen>,
    /// The words of labels, and how often each occurs.
    names: Interner,
    times: Vec<u32>,
    pub tallies: Vec<Tally>,
    /// The form that the document follows.
    pub form: Option<Form>,
}

impl Evidence {
    pub async fn of(text: &str, lines: &[Line], skip: &[bool], people: &Readings<'_>, pace: &Pace) -> Self {
        let (seen, names, times) = candidates(text, lines, skip, people, pace).await;
        let front = seen.iter().find(|s| s.is_spoken()).map_or(0, |s| s.line).min(FRONT);
        let is_title =
            |line: &Line| scan::contains(&scan::without_blanks(scan::head(line.span.of(text), LONGEST_TITLE)), &KINDS);
        let titled = lines[..front].iter().any(is_title);
        let tallies = tallies(&seen, &times, titled);
        let form = choose(&tallies);
        Evidence { seen, names, times, tallies, form }
    }
}

/// For every line, the label that it begins with, by the custom of the document.
pub async fn labels(
    text: &str,
    lines: &[Line],
    skip: &[bool],
    people: &Readings<'_>,
    pace: &Pace,
) -> Vec<Option<Candidate>> {
    let Evidence { seen, names, times, form, .. } = Evidence::of(text, lines, skip, people, pace).await;
    let mut found = vec![None; lines.len()];
    let Some(form) = form else {
        noted(text, &seen, &names, &times, &mut found);
        return found;
    };
    let known = if form == Form::Colon { spoken_of(text, &seen, &names) } else { vec![false; times.len()] };
    let own = || seen.iter().filter(|s| s.candidate.form == form);
    // 事業者 among 事業者（山川課長）
    let mut sides = Interner::default();
    for s in own().filter(|s| s.person && s.speech) {
        let label = s.candidate.label.of(text);
        sides.number(&fold::key(scan::upto(label, scan::until(label, "（("))));
    }
    let first = own().position(Seen::is_spoken).unwrap_or(0);
    let last = own().rfind(|s| s.is_spoken()).map_or(0, |s| s.line);
    for (n, s) in own().enumerate() {
        // ○委員長　山川海子 before anybody speaks is a line of the list.
        if n < first && s.said.is_none_or(|said| is_listed(text, said, people)) {
            continue;
        }
        // ○説明員 above a list of names is a heading, though 説明員 may also speak.
        let telling = || n > first && s.line < last && s.said.is_some_and(|said| !names_people(text, said, people));
        if !s.speech && s.fact && !telling() {
            continue;
        }
        // 会議主管課　総務課 above 会議開催日時　… is a fact as well.
        if form == Form::Bare && n <= first && s.said.is_some_and(|said| heading::fact(text, said).is_some()) {
            continue;
        }
        // 会長　山川海子 below the last speech is a signature.
        if form == Form::Gap && !s.speech && s.line > last {
            continue;
        }
        let named = s.person
            || s.speech
                && !s.heading
                && !s.aside
                && (times[s.name] >= 2
                    || known[s.name]
                    || form == Form::Bracket && sides.get(&fold::key(s.candidate.label.of(text))).is_some());
        if form == Form::Anonymous || named {
            found[s.line] = Some(s.candidate);
        }
    }
    contacts(text, lines, form, &mut found);
    guests(text, &seen, form, lines, skip, &mut found);
    if form == Form::Colon {
        noted(text, &seen, &names, &times, &mut found);
    }
    let mut sound = vec![false; times.len()];
    own().filter(|s| found[s.line].is_some() && s.is_spoken()).for_each(|s| sound[s.name] = true);
    misprinted(text, &seen, form, &sound, &mut found);
    // Whether the line above, blank ones left out, ends like a sentence.
    let (mut spoken, mut ended) = (0, false);
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        if found[i].is_none() && !skip[i] {
            found[i] = match form {
                Form::Bare => slip::with_colon(text, line.span, &names, &sound),
                _ => slip::read(text, line.span, form, &names, &sound),
            };
            if ended && form == Form::Mark && spoken >= FEWEST_LABELS && found[i].is_none() {
                found[i] = slip::unmarked(text, line.span, &names, &sound);
            }
        }
        spoken += usize::from(found[i].is_some());
        if !line.is_blank() {
            ended = scan::ends(line.span.of(text), "。）」");
        }
    }
    found
}

/// (照会先) near the end of a text heads an address, in which divisions stand where labels might.
fn contacts(text: &str, lines: &[Line], form: Form, found: &mut [Option<Candidate>]) {
    let is_head = |line: &Line| scan::is_one(scan::trim(line.span.of(text), "（()）【】〔〕[]：:"), &CONTACTS);
    let from = lines.len().saturating_sub(LONGEST_ADDRESS);
    if form == Form::Bare
        && let Some(head) = lines.iter().skip(from).position(is_head)
    {
        found[from + head..].fill(None);
    }
}

/// Lines of an address at the end of a text.
const LONGEST_ADDRESS: usize = 12;

/// 山川委昌 among 山川委員: a label that differs in one letter from one that is sound.
fn misprinted(text: &str, seen: &[Seen], form: Form, sound: &[bool], found: &mut [Option<Candidate>]) {
    let mut known: Vec<(usize, String)> = Vec::new();
    for s in seen.iter().filter(|s| sound[s.name]) {
        if known.len() < MOST_COMPARED && known.iter().all(|(name, _)| *name != s.name) {
            known.push((s.name, fold::key(s.candidate.label.of(text))));
        }
    }
    let strange = |s: &&Seen| s.speech && !s.heading && !s.fact && !s.aside && found[s.line].is_none();
    let own = seen.iter().filter(|s| s.candidate.form == form && matches!(form, Form::Mark | Form::Bracket));
    for s in own.filter(strange).map(|s| (s.line, s.candidate)).collect::<Vec<_>>() {
        let key = fold::key(s.1.label.of(text));
        if known.iter().any(|(_, sound)| slip::is_one_letter_off(&key, sound)) {
            found[s.0] = Some(s.1);
        }
    }
}

/// Sound labels with which a strange one is compared.
const MOST_COMPARED: usize = 64;

/// Plain names before a colon that occur once, in a document where nearly every line of the talk begins
/// with a label: what 佐久間：… says is not the speaker's before.
fn guests(text: &str, seen: &[Seen], form: Form, lines: &[Line], skip: &[bool], found: &mut [Option<Candidate>]) {
    let (Some(first), Some(last)) = (found.iter().position(Option::is_some), found.iter().rposition(Option::is_some))
    else {
        return;
    };
    let plain = |s: &&Seen| {
        // （保健所）　…
        if form == Form::Bracket {
            return s.body && s.candidate.text.is_some() && found[s.line].is_none();
        }
        let name = s.candidate.label.of(text);
        let kanji = name.chars().all(|c| ('一'..='鿿').contains(&c) || c == '々');
        kanji && (2..=4).contains(&name.chars().count()) && s.candidate.mark.is_none() && found[s.line].is_none()
    };
    let own = seen.iter().filter(|s| s.candidate.form == form && s.speech && !s.heading && !s.fact && !s.aside);
    let guests: Vec<&Seen> = own.filter(|s| s.line > first).filter(plain).collect();
    // Of a label alone on its line, the words below are its own.
    let (mut told, mut labelled, mut alone) = (0, 0, false);
    for i in (first..=last).filter(|i| !lines[*i].is_blank() && !skip[*i]) {
        let guest = guests.binary_search_by_key(&i, |s| s.line).ok().map(|at| guests[at].candidate);
        let label = found[i].or(guest);
        told += usize::from(!alone || label.is_some());
        labelled += usize::from(label.is_some());
        alone = label.is_some_and(|label| label.text.is_none());
    }
    let sure = found.iter().flatten().count();
    if matches!(form, Form::Colon | Form::Bracket)
        && sure >= FEWEST_LABELS
        && guests.len() <= sure
        && labelled * 5 >= told * 4
    {
        guests.iter().for_each(|s| found[s.line] = Some(s.candidate));
    }
}

/// Characters of a line in which a title is looked for.
const LONGEST_TITLE: usize = 80;

/// From so few labels nothing is concluded.
const FEWEST_LABELS: usize = 4;
