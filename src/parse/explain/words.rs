//! What was seen of the lines, in words: a head on the forms of labels, then each line with what is known of it below.

use super::{Explanation, Found, Reasons, Rest};
use crate::convention::heading::Fact;
use crate::count::Lines;
use crate::diagnostic::Lang;
use crate::model::Match;
use crate::parse::shape::custom::Seen;
use crate::parse::shape::label::Form;
use crate::parse::shape::role::Role;
use crate::parse::what::act::Act;
use crate::parse::who::register::Step;
use crate::words::{self, Shared};
use std::fmt::Write;

/// One word in both languages, in the order of [`Lang`].
type Said = [&'static str; 2];

const FORMS: [(Form, Said); 7] = [
    (Form::Mark, ["○山川委員　…（記号）", "○山川委員　… (mark)"]),
    (Form::Anonymous, ["●　…（記号だけ）", "●　… (mark alone)"]),
    (Form::Bracket, ["【山川委員】…（かっこ）", "【山川委員】… (bracket)"]),
    (Form::Colon, ["山川委員：…（コロン）", "山川委員：… (colon)"]),
    (Form::Gap, ["山川委員　　…（空き）", "山川委員　　… (gap)"]),
    (Form::Bare, ["山川委員（1行に単独）", "山川委員 (alone on its line)"]),
    (Form::Latin, ["Mr. POE. …（英字）", "Mr. POE. … (Latin)"]),
];

const ACTS: [Said; Act::COUNT] = [
    ["どれでもない", "none"],
    ["議題にする", "opens a matter"],
    ["諮る", "asks the meeting"],
    ["決める", "approves"],
    ["修正して決める", "approves as amended"],
    ["退ける", "rejects"],
    ["取り下げる", "withdraws"],
    ["継続にする", "continues"],
    ["了承する", "notes"],
    ["賛成", "is for"],
    ["反対", "is against"],
    ["条件付き", "is for on a condition"],
    ["要望", "wishes"],
    ["約束", "promises"],
    ["宿題", "gives a task"],
];

const HEAD: [Said; 5] = [
    ["発言者名の形: 候補／人を指す／発言", "forms of label: candidates / name somebody / speeches"],
    ["採用", "chosen"],
    ["根拠が足りない", "too little evidence"],
    ["ほかの形に発言が多い", "another form has more speeches"],
    ["発言者名の形は見つからない", "no form of label was found"],
];

const ROLE: Said = ["役割", "role"];
const CANDIDATE: Said = ["発言者名の候補", "could be a label"];
const SPEAKER: Said = ["発言", "speech"];
const SENTENCE: Said = ["文", "sentence"];
const MARGIN: Said = ["次の読みとの差", "ahead by"];
const TAKEN: Said = ["データ", "data"];
const OPENED: Said = ["ここから議題", "before the meeting from here"];
const NOTE: Said = ["注記", "note"];

pub(super) fn told(text: &str, seen: &Explanation, file: &str, line: Option<usize>, lang: Lang) -> String {
    let page = Page { text, seen, say: |said: Said| said[lang as usize], lang, shared: words::of(lang) };
    let mut out = page.forms();
    let mut numbers = Lines::new(text);
    for own in &seen.lines {
        let number = numbers.of(own.span.start);
        if line.is_none_or(|line| line == number) {
            let _ = writeln!(out, "\n{file}:{number}: {}", own.span.of(text));
            page.line(&mut out, own);
        }
    }
    out
}

struct Page<'a, S> {
    text: &'a str,
    seen: &'a Explanation,
    say: S,
    lang: Lang,
    shared: &'static Shared,
}

impl<S: Fn(Said) -> &'static str> Page<'_, S> {
    fn forms(&self) -> String {
        let (mut out, say) = (String::new(), &self.say);
        let seen = || self.seen.tallies.iter().filter(|tally| tally.all > 0);
        if seen().next().is_none() {
            let _ = writeln!(out, "{}", say(HEAD[4]));
        } else {
            let _ = writeln!(out, "{}", say(HEAD[0]));
        }
        for tally in seen() {
            let verdict = match (self.seen.form == Some(tally.form), tally.enough) {
                (true, _) => HEAD[1],
                (_, true) => HEAD[3],
                _ => HEAD[2],
            };
            let (all, people, speeches) = (tally.all, tally.people, tally.speeches);
            let _ = writeln!(out, "  {}: {all} / {people} / {speeches}  {}", self.form(tally.form), say(verdict));
        }
        out
    }

    fn form(&self, form: Form) -> &'static str {
        FORMS.iter().find(|row| row.0 == form).map_or("", |row| (self.say)(row.1))
    }

    fn line(&self, out: &mut String, own: &Reasons) {
        let say = &self.say;
        let mut row = |head: Said, value: &str| {
            let _ = writeln!(out, "    {}: {value}", say(head));
        };
        row(ROLE, say(role(&own.role)));
        if let Some(candidate) = &own.candidate {
            row(CANDIDATE, &self.candidate(candidate));
        }
        if let Some((speech, found)) = own.speech {
            row(SPEAKER, &self.speaker(speech, found));
        }
        for (span, judged) in &own.sentences {
            let (act, margin) = (say(ACTS[judged.act as usize]), judged.margin);
            let words = span.of(self.text);
            row(SENTENCE, &format!("「{words}」{act}  ({} {margin})", say(MARGIN)));
        }
        for rest in &own.rests {
            let head = if matches!(rest, Rest::Note(_)) { NOTE } else { TAKEN };
            row(head, &self.rest(rest));
        }
    }

    fn candidate(&self, seen: &Seen) -> String {
        let traits: [(bool, Said); 9] = [
            (seen.person, ["人を指す", "names somebody"]),
            (seen.speech, ["後ろは話しことば", "speech behind it"]),
            (seen.heading, ["見出しのことば", "word of a heading"]),
            (seen.fact, ["開催情報のことば", "word of a fact"]),
            (seen.aside, ["断り書き", "an aside"]),
            (seen.body, ["組織の名", "name of a body"]),
            (seen.placed, ["選挙区つき", "with a constituency"]),
            (seen.side, ["問答の側", "side of a talk"]),
            (!seen.person && !seen.speech, ["人とも発言とも見えない", "neither somebody nor speech"]),
        ];
        let traits: Vec<&str> = traits.iter().filter(|own| own.0).map(|own| (self.say)(own.1)).collect();
        let label = seen.candidate.label.of(self.text);
        format!("「{label}」 {}  [{}]", self.form(seen.candidate.form), traits.join(self.shared.comma))
    }

    fn speaker(&self, number: usize, found: Found) -> String {
        let (minutes, say) = (&self.seen.minutes, &self.say);
        let speech = &minutes.speeches[number];
        let speaker = speech.speaker.map(|speaker| &minutes.speakers[speaker]);
        let name = speaker.and_then(|speaker| speaker.name.as_deref()).unwrap_or("—");
        let presides = if speech.presides { self.shared.presided } else { "" };
        let how = say(match found {
            Found::Told(Match::Override) => ["掲載者の名簿による", "by the caller's roster"],
            Found::Told(Match::Heading) => ["見出しによる", "by a heading"],
            Found::Told(_) => {
                ["表示された氏名による（名簿にない）", "by the printed name, which the list does not have"]
            }
            Found::Chair => ["だれが議事を進めていたかによる", "by who presided at that time"],
            Found::Nobody => ["だれとも決められない", "nobody can be told"],
            Found::Step(step) => match step {
                Step::FullName => ["氏名が名簿と一致", "full name in the list"],
                Step::PostAlone => ["その役職は名簿に1人", "one person of the list holds the post"],
                Step::Surname => ["姓が名簿と一致", "surname in the list"],
                Step::Post => ["役職と添え書きが名簿と一致", "post and bracket fit the list"],
                Step::BracketedGiven => ["姓とかっこの名が名簿と一致", "surname and bracketed given name in the list"],
            },
        });
        format!("{}  {name}  [{how}] {presides}", speech.id).trim_end().to_string()
    }

    fn rest(&self, rest: &Rest) -> String {
        let (minutes, shared) = (&self.seen.minutes, self.shared);
        let title = |item: usize| -> String {
            let item = &minutes.items[item];
            item.number.iter().chain(&item.title).map(|part| part.of(self.text)).collect::<Vec<_>>().join(" ")
        };
        match *rest {
            Rest::Person(person) => {
                let own = &minutes.attendees[person];
                let said = [own.title.as_deref(), own.role.as_deref(), own.group.as_deref()];
                let absent = own.attendance.map(|attendance| shared.attendances[attendance as usize]);
                let said: Vec<&str> = said.into_iter().chain([absent]).flatten().collect();
                format!("{}  [{}]", own.name, said.join(shared.comma))
            }
            Rest::Item(item) => format!("{} 「{}」", shared.kind(minutes.items[item].kind), title(item)),
            Rest::Opened(item) => format!("{} ← 「{}」", (self.say)(OPENED), title(item)),
            Rest::Outcome(item, outcome) => format!("{} ← 「{}」", shared.outcome(outcome), title(item)),
            Rest::Votes(item) => format!("{} ← 「{}」", shared.votes, title(item)),
            Rest::Stance(item, speaker, stance) => {
                let speaker = &minutes.speakers[speaker];
                let name = speaker.name.as_deref().unwrap_or(&speaker.label);
                format!("{} {name} ← 「{}」", shared.stance(stance), title(item))
            }
            Rest::Note(note) => minutes.diagnostics[note].problem.message(self.lang),
        }
    }
}

fn role(role: &Role) -> Said {
    match role {
        Role::Blank => ["空行", "blank"],
        Role::Furniture => ["紙面の要素（柱、ページ番号、罫線）", "furniture: running head, page number, rule"],
        Role::Title => ["表題", "title"],
        Role::Meta(Some(Fact::When)) => ["日時", "date and time"],
        Role::Meta(Some(Fact::Where)) => ["場所", "place"],
        Role::Meta(_) => ["開催情報", "fact of the meeting"],
        Role::Attendee => ["出席者名簿の行", "line of the list of attendees"],
        Role::Group => ["名簿・議題の区分の見出し", "heading inside a list"],
        Role::Heading(opening) if opening.topic.is_some() => ["議事の見出し", "heading of an item of business"],
        Role::Heading(_) => ["見出し", "heading"],
        Role::Item { .. } => ["議事", "item of business"],
        Role::ItemMore => ["議事の続き", "more of an item"],
        Role::HeadingMore => ["見出しの続き", "more of a heading"],
        Role::Label(_) => ["発言者名", "label of a speech"],
        Role::LabelMore => ["発言者名の続き", "more of a label"],
        Role::LabelBehind => ["後ろに添えた発言者名", "label behind the words"],
        Role::Reaction(_) => ["ト書き", "stage direction"],
        Role::Text => ["本文", "text"],
        Role::Markup => ["書式の記号", "syntax of the source"],
    }
}
