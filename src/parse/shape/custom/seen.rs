//! Every line that could begin with a label, and what speaks for it.

use crate::convention::heading::{FACTS, Fact};
use crate::convention::sentence::ENDERS;
use crate::convention::{mark, post};
use crate::japanese::fold;
use crate::parse::shape::heading;
use crate::parse::shape::label::{self, Candidate, Form};
use crate::parse::shape::role::listing;
use crate::parse::source::interner::Interner;
use crate::parse::source::lines::Line;
use crate::parse::source::pace::Pace;
use crate::parse::word::explained::explained;
use crate::parse::word::name::is_organization;
use crate::parse::word::parts;
use crate::parse::word::person;
use crate::parse::word::readings::Readings;
use crate::scan;
use crate::span::Span;

/// A candidate with what was seen of it.
pub struct Seen {
    pub line: usize,
    pub candidate: Candidate,
    /// The label's words among the names.
    pub name: usize,
    pub heading: bool,
    pub fact: bool,
    /// 理由：…
    pub aside: bool,
    pub person: bool,
    pub body: bool,
    pub speech: bool,
    /// 山川海子（品浜区）: a full name with a constituency.
    pub placed: bool,
    /// 意見・質問, 回答: a side of a talk.
    pub side: bool,
    /// What follows the label on its line, or the next line.
    pub said: Option<Span>,
}

impl Seen {
    /// Somebody is named and what follows reads like speech.
    pub(super) fn is_spoken(&self) -> bool {
        self.speech && (self.person || self.candidate.form == Form::Anonymous)
    }
}

/// A line of so few characters is no sentence that goes on below.
const SHORT: usize = 19;

/// Lines in which facts, lists and notes stand.
pub(super) const FRONT: usize = 80;

/// The candidates of a text, and how often each label's words occur.
pub(super) async fn candidates(
    text: &str,
    lines: &[Line],
    skip: &[bool],
    people: &Readings<'_>,
    pace: &Pace,
) -> (Vec<Seen>, Interner, Vec<u32>) {
    let participants = participants(text, lines, people);
    let mut marks = Vec::new();
    lines.iter().take(FRONT).for_each(|line| explained(line.span.of(text), &mut marks));
    let asked = lines.iter().take(FRONT).any(|line| line.span.of(text).contains("会見"));
    let mut names = Interner::default();
    let mut times = Vec::new();
    let mut seen = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        if line.is_blank() || skip[i] {
            continue;
        }
        let read = label::read(text, line.span);
        let named = read.filter(|c| marks.is_empty() || person::looks_like_person(c.label.of(text)));
        // ■資料を説明します。 where a note says who ■ is.
        let alone = || marks.iter().find_map(|(mark, _)| label::behind_mark(text, line.span, *mark));
        let above = i.checked_sub(1).map_or("", |above| lines[above].span.of(text));
        let anew = scan::is_short(above, SHORT) || scan::ends(above, ENDERS);
        let listed = || label::listed(text, line.span, &participants).filter(|_| anew);
        let Some(mut candidate) = named.or_else(alone).or(read).or_else(listed) else { continue };
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
                || participants.get(listed_name(&key)).is_some()
                || asked
                    && matches!(candidate.form, Form::Bracket | Form::Colon)
                    && scan::is_short(&key, 1)
                    && scan::begins(&key, post::ASKED)
                || person::looks_like_person(words)
                || parts::is_misprinted(&key)
                || scan::prefix(&key, &post::COMPANIES).is_some() && !key.contains('の'),
            placed: candidate.form == Form::Mark && parts::is_placed(words),
            side: scan::is_one(&key, &post::SIDES),
            heading: person::is_heading(&key),
            fact: scan::exact(&key, &FACTS).is_some(),
            aside: scan::is_one(&key, &post::ASIDES),
            body: is_organization(&key),
            speech: said.is_some_and(|s| reads_like_speech(s.of(text))),
            said,
            candidate,
        });
    }
    people_by_company(&mut seen, &times);
    (seen, names, times)
}

/// Labels that name somebody where others like them do: names with constituencies of which one speaks again, sides of a
/// talk that take turns.
fn people_by_company(seen: &mut [Seen], times: &[u32]) {
    let again = |s: &&Seen| s.speech && times[s.name] >= 2;
    let placed = seen.iter().filter(|s| s.placed).any(|s| again(&s));
    let sides = |form: Form| seen.iter().filter(move |s| s.side && s.candidate.form == form).filter(again);
    let first = sides(Form::Gap).next().map(|s| s.name);
    let turns = first.is_some_and(|first| sides(Form::Gap).any(|s| s.name != first));
    for s in seen.iter_mut() {
        s.person |= placed && s.placed;
        if turns && s.side && s.candidate.form == Form::Gap {
            (s.person, s.aside, s.fact, s.heading) = (true, false, false, false);
        }
    }
}

/// For every name among the labels, whether the text speaks of it as of a person: who so labelled says
/// who they are, or others say 森川さん.
pub(super) fn spoken_of(text: &str, seen: &[Seen], names: &Interner) -> Vec<bool> {
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

/// The name of a folded label by which a list may have it: without the class before and the bracket behind it.
fn listed_name(key: &str) -> &str {
    let name = scan::upto(key, scan::until(key, "("));
    parts::code(name).map_or(name, |(_, name)| name)
}

/// Interner that the front matter lists: 参加者: 山川, 谷, 浜, or below such a heading.
pub(crate) fn participants(text: &str, lines: &[Line], people: &Readings) -> Interner {
    let mut names = Interner::default();
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
        let entries = people.of(entry);
        for post in entries.iter().filter(|e| e.name.is_some()).flat_map(|e| &e.posts) {
            // 1-2
            let key = fold::key(post.of(text));
            if scan::trim(&key, "0123456789-").is_empty() && key.contains('-') {
                names.number(&key);
            }
        }
        for name in entries.iter().filter_map(|entry| entry.name) {
            let printed = scan::without_blanks(name.span.of(text));
            let letters = printed.chars().count();
            // Without padding a surname's length is not known, nor whether 灘昌平委員長 is a surname or all of a name.
            let surname = name.surname.map(usize::from).filter(|n| *n < 3).map_or(1..=3, |n| n..=n);
            for n in surname.filter(|n| *n < letters).chain([letters]) {
                names.number(&fold::key(&printed.chars().take(n).collect::<String>()));
            }
        }
    }
    names
}

/// A full sentence, or the beginning of a long one; a long list of names has hardly any hiragana.
fn reads_like_speech(words: &str) -> bool {
    let hiragana = || words.chars().take(60).filter(|c| ('\u{3041}'..='\u{3096}').contains(c)).count();
    scan::has(words, "。？?")
        || !scan::is_short(words, 12) && hiragana() >= 8
        || !scan::is_short(words, 30) && (hiragana() >= 5 || words.is_ascii())
        || words.is_ascii() && words.ends_with('.')
}
