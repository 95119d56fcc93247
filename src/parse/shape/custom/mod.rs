//! Which form of label a document follows, from evidence over all of it: how often a form recurs,
//! whether it names people, whether what follows reads like speech.

mod choose;
mod seen;

use choose::{choose, is_listed, names_people};
use seen::{FRONT, Seen, candidates, spoken_of};

use crate::convention::heading::KINDS;
use crate::parse::shape::label::{Candidate, Form};
use crate::parse::shape::slip;
use crate::parse::source::lines::Line;
use crate::parse::source::pace::Pace;
use crate::scan;

/// For every line, the label that it begins with, by the custom of the document.
pub async fn labels(text: &str, lines: &[Line], skip: &[bool], pace: &Pace) -> Vec<Option<Candidate>> {
    let (seen, names, times) = candidates(text, lines, skip, pace).await;
    let mut found = vec![None; lines.len()];
    let front = seen.iter().find(|s| s.is_spoken()).map_or(0, |s| s.line).min(FRONT);
    let titled = lines[..front].iter().any(|line| scan::contains(line.span.of(text), &KINDS));
    let Some(form) = choose(&seen, &times, titled) else { return found };
    let known = if form == Form::Colon { spoken_of(text, &seen, &names) } else { vec![false; times.len()] };
    let own = || seen.iter().filter(|s| s.candidate.form == form);
    let first = own().position(Seen::is_spoken).unwrap_or(0);
    let last = own().rfind(|s| s.is_spoken()).map_or(0, |s| s.line);
    for (n, s) in own().enumerate() {
        // ○委員長　山川海子 before anybody speaks is a line of the list.
        if n < first && s.said.is_none_or(|said| is_listed(text, said)) {
            continue;
        }
        // ○説明員 above a list of names is a heading, though 説明員 may also speak.
        let telling = || n > first && s.line < last && s.said.is_some_and(|said| !names_people(text, said));
        if !s.speech && s.fact && !telling() {
            continue;
        }
        // 会長　山川海子 below the last speech is a signature.
        if form == Form::Gap && !s.speech && s.line > last {
            continue;
        }
        let named = s.person || s.speech && !s.heading && !s.aside && (times[s.name] >= 2 || known[s.name]);
        if form == Form::Anonymous || named {
            found[s.line] = Some(s.candidate);
        }
    }
    guests(text, &seen, form, lines, skip, &mut found);
    let mut sound = vec![false; times.len()];
    own().filter(|s| found[s.line].is_some() && s.is_spoken()).for_each(|s| sound[s.name] = true);
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

/// Plain names before a colon that occur once, in a document where nearly every line of the talk begins
/// with a label: what 佐久間：… says is not the speaker's before.
fn guests(text: &str, seen: &[Seen], form: Form, lines: &[Line], skip: &[bool], found: &mut [Option<Candidate>]) {
    let (Some(first), Some(last)) = (found.iter().position(Option::is_some), found.iter().rposition(Option::is_some))
    else {
        return;
    };
    let told = (first..=last).filter(|i| !lines[*i].is_blank() && !skip[*i]).count();
    let labelled = found.iter().flatten().count();
    if form != Form::Colon || labelled < FEWEST_LABELS || labelled * 5 < told * 4 {
        return;
    }
    for s in seen.iter().filter(|s| s.candidate.form == form && s.speech && !s.heading && !s.fact && !s.aside) {
        let name = s.candidate.label.of(text);
        let plain =
            name.chars().all(|c| ('一'..='鿿').contains(&c) || c == '々') && (2..=4).contains(&name.chars().count());
        if plain && s.line > first && s.candidate.mark.is_none() && found[s.line].is_none() {
            found[s.line] = Some(s.candidate);
        }
    }
}

/// From so few labels nothing is concluded.
const FEWEST_LABELS: usize = 4;
