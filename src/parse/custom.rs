//! Which form of label a document follows, from evidence over all of it: how often a form recurs,
//! whether it names people, whether what follows reads like speech.

use std::collections::{HashMap, HashSet};

use super::heading;
use super::label::{self, Candidate, Form};
use super::lines::Line;
use crate::convention::heading::{FACTS, Fact};
use crate::japanese::fold;

/// A candidate with what was seen of it.
struct Seen {
    line: usize,
    candidate: Candidate,
    key: String,
    person: bool,
    speech: bool,
}

/// For every line, the label that it begins with, by the custom of the document.
pub fn labels(text: &str, lines: &[Line], skip: &[bool]) -> Vec<Option<Candidate>> {
    let seen = candidates(text, lines, skip);
    let mut times: HashMap<&str, u32> = HashMap::new();
    for s in &seen {
        *times.entry(s.key.as_str()).or_default() += 1;
    }
    let mut found = vec![None; lines.len()];
    let Some(form) = choose(&seen) else { return found };
    for s in seen.iter().filter(|s| s.candidate.form == form) {
        let recurs = times.get(s.key.as_str()).is_some_and(|n| *n >= 2);
        // ○説明員 above a list of names is a heading, though 説明員 may also speak.
        if !s.speech && FACTS.iter().any(|(name, _)| *name == s.key) {
            continue;
        }
        let named = s.person || (recurs && s.speech && !label::is_heading(&s.key));
        if form == Form::Anonymous || named {
            found[s.line] = Some(s.candidate);
        }
    }
    found
}

fn candidates(text: &str, lines: &[Line], skip: &[bool]) -> Vec<Seen> {
    let participants = participants(text, lines);
    let mut seen = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if line.is_blank() || skip[i] {
            continue;
        }
        let Some(candidate) = label::read(text, line.span) else { continue };
        let words = candidate.label.of(text);
        let said = candidate.text.or_else(|| {
            let next = lines[i + 1..].iter().take(4).find(|l| !l.is_blank());
            next.map(|l| l.span)
        });
        let key = fold::key(words);
        seen.push(Seen {
            line: i,
            person: participants.contains(&key) || label::looks_like_person(words),
            key,
            speech: said.is_some_and(|s| reads_like_speech(s.of(text))),
            candidate,
        });
    }
    seen
}

/// Names that a line of the front matter lists one after another: 参加者: 山川, 谷, 浜
fn participants(text: &str, lines: &[Line]) -> HashSet<String> {
    let facts = lines.iter().take(60).filter_map(|l| heading::fact(text, l.span));
    let lists = facts.filter_map(|(fact, _, value)| value.filter(|_| fact == Fact::Who));
    let names = lists.flat_map(|value| value.of(text).split(['、', ',', '，', '・', '／', '/']));
    names.map(fold::key).filter(|name| !name.is_empty() && name.chars().count() <= 12).collect()
}

/// The form with the most speeches behind it, if the evidence suffices.
fn choose(seen: &[Seen]) -> Option<Form> {
    let forms = [Form::Mark, Form::Bracket, Form::Colon, Form::Bare, Form::Anonymous];
    let scored = forms.into_iter().filter_map(|form| {
        let of_form = || seen.iter().filter(move |s| s.candidate.form == form);
        let all = of_form().filter(|s| !label::is_heading(&s.key)).count();
        let people = of_form().filter(|s| s.person).count();
        let speeches = of_form().filter(|s| s.person && s.speech).count();
        let enough = match form {
            Form::Mark => speeches >= 1 && people * 2 >= all,
            Form::Bracket => speeches >= 2 && people * 2 >= all && speeches * 2 >= people,
            Form::Colon | Form::Bare => speeches >= 2 && people * 3 >= all * 2 && speeches * 3 >= people * 2,
            // Marks before nobody's name: only where nothing else is found and all reads like speech.
            Form::Anonymous => {
                let said = of_form().filter(|s| s.speech).count();
                return (said >= 3 && said * 10 >= all * 9).then_some((form, 0));
            }
        };
        enough.then_some((form, speeches))
    });
    scored.max_by_key(|(form, speeches)| (*speeches, std::cmp::Reverse(*form))).map(|(form, _)| form)
}

/// A full sentence, or the beginning of a long one.
fn reads_like_speech(words: &str) -> bool {
    words.contains(['。', '？', '?']) || words.chars().take(31).count() > 30
}
