//! Which form of label a document follows, from evidence over all of it: how often a form recurs,
//! whether it names people, whether what follows reads like speech.

use super::attendee;
use super::heading;
use super::label::{self, Candidate, Form};
use super::lines::Line;
use super::name::is_organization;
use super::names::Names;
use super::pace::Pace;
use super::role::listing;
use super::{person, roster, slip};
use crate::convention::heading::{FACTS, Fact};
use crate::convention::{mark, post};
use crate::japanese::fold;
use crate::scan;
use crate::span::Span;

/// A candidate with what was seen of it.
struct Seen {
    line: usize,
    candidate: Candidate,
    /// The label's words among the names.
    name: usize,
    heading: bool,
    fact: bool,
    /// 理由：…
    aside: bool,
    person: bool,
    body: bool,
    speech: bool,
    /// What follows the label on its line, or the next line.
    said: Option<Span>,
}

impl Seen {
    /// Somebody is named and what follows reads like speech.
    fn is_spoken(&self) -> bool {
        self.speech && (self.person || self.candidate.form == Form::Anonymous)
    }
}

/// For every line, the label that it begins with, by the custom of the document.
pub async fn labels(text: &str, lines: &[Line], skip: &[bool], pace: &Pace) -> Vec<Option<Candidate>> {
    let (seen, names, times) = candidates(text, lines, skip, pace).await;
    let mut found = vec![None; lines.len()];
    let Some(form) = choose(&seen, &times) else { return found };
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
    let mut spoken = 0;
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        if found[i].is_none() && !skip[i] {
            found[i] = match form {
                Form::Bare => slip::with_colon(text, line.span, &names, &sound),
                _ => slip::read(text, line.span, form, &names, &sound),
            };
            // Only where a sentence has ended, and only after some have spoken.
            let ended = form == Form::Mark
                && spoken >= FEWEST_LABELS
                && lines[..i]
                    .iter()
                    .rev()
                    .find(|l| !l.is_blank())
                    .is_some_and(|l| scan::ends(l.span.of(text), "。）」"));
            if ended && found[i].is_none() {
                found[i] = slip::unmarked(text, line.span, &names, &sound);
            }
        }
        spoken += usize::from(found[i].is_some());
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

/// Lines in which facts, lists and notes stand.
const FRONT: usize = 80;

/// The candidates of a text, and how often each label's words occur.
async fn candidates(text: &str, lines: &[Line], skip: &[bool], pace: &Pace) -> (Vec<Seen>, Names, Vec<u32>) {
    let participants = participants(text, lines);
    let mut marks = Vec::new();
    lines.iter().take(FRONT).for_each(|line| roster::explained(line.span.of(text), &mut marks));
    let asked = lines.iter().take(FRONT).any(|line| line.span.of(text).contains("会見"));
    let mut names = Names::default();
    let mut times = Vec::new();
    let mut seen = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        if line.is_blank() || skip[i] {
            continue;
        }
        // ■資料を説明します。 where a note says who ■ is.
        let alone = || marks.iter().find_map(|(mark, _)| label::behind_mark(text, line.span, *mark));
        let read =
            label::read(text, line.span).filter(|c| marks.is_empty() || person::looks_like_person(c.label.of(text)));
        let named = || label::read(text, line.span).or_else(|| label::listed(text, line.span, &participants));
        let Some(mut candidate) = read.or_else(alone).or_else(named) else { continue };
        let holder = lines.get(i + 1).map(|below| below.span).filter(|_| candidate.form == Form::Mark && !skip[i + 1]);
        let holder = holder.filter(|below| candidate.text.is_none() && label::is_holder(below.of(text)));
        if let Some(below) = holder {
            candidate.label = candidate.label.join(below);
            candidate.head = candidate.head.join(below);
        }
        let words = candidate.label.of(text);
        let said = candidate.text.or_else(|| {
            let below = i + 1 + usize::from(holder.is_some());
            lines.get(below..)?.iter().take(4).find(|l| !l.is_blank()).map(|l| l.span)
        });
        let key = fold::key(words);
        seen.push(Seen {
            line: i,
            name: names.count(&key, &mut times),
            person: candidate.form == Form::Latin
                || participants.get(&key).is_some()
                || asked && candidate.form == Form::Bracket && scan::is_one(&key, &post::ASKED)
                || person::looks_like_person(words),
            heading: person::is_heading(&key),
            fact: scan::exact(&key, FACTS).is_some(),
            aside: scan::is_one(&key, &post::ASIDES),
            body: is_organization(&key),
            speech: said.is_some_and(|s| reads_like_speech(s.of(text))),
            said,
            candidate,
        });
    }
    (seen, names, times)
}

/// For every name among the labels, whether the text speaks of it as of a person: who so labelled says
/// who they are, or others say 森川さん.
fn spoken_of(text: &str, seen: &[Seen], names: &Names) -> Vec<bool> {
    let mut known = Vec::new();
    let mut asked = false;
    for s in seen {
        known.resize(known.len().max(s.name + 1), false);
        if s.person || s.heading || s.aside || !s.speech || known[s.name] {
            continue;
        }
        asked = true;
        let name = s.candidate.label.of(text);
        let said = s.candidate.text.map_or("", |t| t.of(text));
        let behind = said.find(name).map_or("", |at| scan::from(said, at + name.len()));
        known[s.name] = scan::prefix(behind, &post::INTRODUCING).is_some();
    }
    let words = if asked { text } else { "" };
    for address in post::ADDRESSING.words() {
        for (at, _) in words.match_indices(address) {
            let before = scan::upto(words, at).char_indices().rev();
            // A surname has one to four letters.
            for (start, _) in before.take(4) {
                if let Some(name) = names.get(&fold::key(&words[start..at])) {
                    known[name] = true;
                }
            }
        }
    }
    known
}

/// Names that the front matter lists: 参加者: 山川, 谷, 浜, or below such a heading.
fn participants(text: &str, lines: &[Line]) -> Names {
    let mut names = Names::default();
    let mut listing = false;
    for line in lines.iter().take(FRONT).filter(|l| !l.is_blank()) {
        // ４　参加者
        let own = heading::read(text, line.span).map_or(line.span, |h| h.words);
        let (fact, _, value) = heading::fact(text, own).map_or((None, own, None), |(f, s, v)| (Some(f), s, v));
        let words = line.span.of(text);
        let listed = fact.map_or(listing, |fact| fact == Fact::Who);
        listing = listed && !words.ends_with('。') && listing::group_kind(scan::trim(words, mark::SPEAKER)).is_none();
        if !listing {
            continue;
        }
        let entry = if fact.is_some() { value } else { Some(line.span) };
        let Some(entry) = entry else { continue };
        let mut rest = entry.of(text);
        while !rest.is_empty() && fact.is_some() {
            let (name, after) = rest.split_at(scan::until(rest, "、,，・／/"));
            if !name.is_empty() && scan::is_short(name, 12) {
                names.number(&fold::key(name));
            }
            rest = scan::trim_start(after, "、,，・／/");
        }
        for person in attendee::read(text, entry, None, None) {
            let letters = person.name.chars().count();
            // Without padding a surname's length is not known, nor whether 灘昌平委員長 is a surname or all of a name.
            let surname = person.surname.map(usize::from).filter(|n| *n < 3).map_or(1..=3, |n| n..=n);
            for n in surname.filter(|n| *n < letters).chain([letters]) {
                names.number(&fold::key(&person.name.chars().take(n).collect::<String>()));
            }
        }
    }
    names
}

/// The form with the most speeches behind it, if the evidence suffices.
fn choose(seen: &[Seen], times: &[u32]) -> Option<Form> {
    let forms = [Form::Mark, Form::Bracket, Form::Colon, Form::Gap, Form::Bare, Form::Latin, Form::Anonymous];
    let scored = forms.into_iter().filter_map(|form| {
        let own = || seen.iter().filter(|s| s.candidate.form == form);
        // Lists of people in the form of bare labels, and facts before a colon, stand before the talk.
        let listed = matches!(form, Form::Bare | Form::Colon);
        let first = own().position(Seen::is_spoken).filter(|_| listed).unwrap_or(0);
        let (mut all, mut people, mut known, mut speeches, mut said) = (0, 0, 0, 0, 0);
        for s in own().skip(first) {
            // ＜学年委員会＞ heads what is told of it; a body that speaks does so again.
            if form == Form::Bracket && s.candidate.text.is_none() && times[s.name] == 1 && s.body {
                continue;
            }
            all += usize::from(!s.heading && !s.aside);
            // 法人）… speaks again, whoever that is.
            let again = !s.heading && !s.aside && s.speech && times[s.name] >= 2;
            people += usize::from(s.person || again);
            known += usize::from(s.person && s.speech);
            speeches += usize::from(s.person && s.speech || again);
            said += usize::from(s.speech);
        }
        let enough = match form {
            Form::Mark => known >= 1 && people * 2 >= all,
            Form::Bracket => known >= 2 && people * 2 >= all && speeches * 2 >= people,
            Form::Colon | Form::Bare | Form::Latin => known >= 2 && people * 3 >= all * 2 && speeches * 3 >= people * 2,
            // Every row of a table has a gap, so lists of people do not count against it; but whoever
            // leads a discussion speaks again, and a table names everything once.
            Form::Gap => speeches >= 3 && (speeches - spoken_names(seen, form)) * 10 >= speeches,
            // Marks before nobody's name: only where nothing else is found and all reads like speech.
            Form::Anonymous => return (said >= 3 && said * 10 >= all * 9).then_some((form, 0)),
        };
        enough.then_some((form, speeches))
    });
    scored.max_by_key(|(form, speeches)| (*speeches, std::cmp::Reverse(*form))).map(|(form, _)| form)
}

/// People, posts or the next entry rather than words that somebody says.
fn is_listed(text: &str, said: Span) -> bool {
    let words = said.of(text);
    let hiragana = words.chars().filter(|c| ('\u{3041}'..='\u{3096}').contains(c)).count();
    hiragana < 3 || names_people(text, said)
}

fn names_people(text: &str, said: Span) -> bool {
    label::read(text, said).is_some() || !attendee::read(text, said, None, None).is_empty()
}

/// How many different labels of a form speak.
fn spoken_names(seen: &[Seen], form: Form) -> usize {
    let mut names: Vec<usize> =
        seen.iter().filter(|s| s.candidate.form == form && s.is_spoken()).map(|s| s.name).collect();
    names.sort_unstable();
    names.dedup();
    names.len()
}

/// A full sentence, or the beginning of a long one; a long list of names has hardly any hiragana.
fn reads_like_speech(words: &str) -> bool {
    let hiragana = || words.chars().take(60).filter(|c| ('\u{3041}'..='\u{3096}').contains(c)).count();
    scan::has(words, "。？?")
        || !scan::is_short(words, 12) && hiragana() >= 8
        || !scan::is_short(words, 30) && (hiragana() >= 5 || words.is_ascii())
        || words.is_ascii() && words.ends_with('.')
}
