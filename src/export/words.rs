//! Every word that the exports add, one column per language: Japanese for people, and in the English column the data
//! contract's own names where a program reads them.

use crate::contract;
use crate::count::thousands;
use crate::decided;
use crate::diagnostic::Lang;
use crate::model::{Item, ItemKind, Match, VoteMethod};
use crate::render::Page;
use crate::render::words::of;

/// The Japanese or the English of a pair.
pub fn pick(pair: [&str; 2], lang: Lang) -> &str {
    pair[usize::from(lang == Lang::En)]
}

const MATCHES: [(Match, &str); 6] = [
    (Match::None, "なし"),
    (Match::Heading, "見出し"),
    (Match::Role, "役職"),
    (Match::Surname, "姓"),
    (Match::Exact, "氏名"),
    (Match::Override, "指定"),
];

/// The word of a table for one of its kinds.
fn name<K: PartialEq + Copy>(table: &[(K, &'static str)], kind: K) -> &'static str {
    table.iter().find(|row| row.0 == kind).map_or("", |row| row.1)
}

pub fn matched(matched: Match, lang: Lang) -> &'static str {
    pick([name(&MATCHES, matched), contract::match_name(matched)], lang)
}

pub fn kind(kind: ItemKind, lang: Lang) -> &'static str {
    pick([of(Lang::Ja).kind(kind), contract::item_kind_name(kind)], lang)
}

/// As the record prints it, where it does; in the English column the contract's own name.
pub fn outcome(page: &Page, item: &Item, lang: Lang) -> &'static str {
    let words = decided::outcome(page.text, item, of(Lang::Ja)).unwrap_or("");
    pick([words, item.outcome.map_or("", contract::outcome_name)], lang)
}

pub fn method(method: VoteMethod, lang: Lang) -> &'static str {
    pick([of(Lang::Ja).methods[method as usize], contract::vote_method_name(method)], lang)
}

/// The fields that the caller says, by name.
pub fn corrected(item: &Item, lang: Lang) -> String {
    let told = item.corrected;
    let stands = item.positions.iter().any(|position| position.corrected);
    let fields = [
        (told.kind, ["種類", "kind"]),
        (told.outcome, ["結果", "outcome"]),
        (told.votes, ["採決", "votes"]),
        (stands, ["賛否", "positions"]),
    ];
    let names: Vec<&str> = fields.into_iter().filter(|field| field.0).map(|field| pick(field.1, lang)).collect();
    names.join(" ")
}

/// Above the parts of a Markdown file that the record does not print so.
pub const INFERRED: [&str; 2] = [
    "決定、討議、報告は、「公表者による訂正」とあるものを除いて、自動の読み取りです。引用と全文は、原文のことばのままです。",
    "Decisions, discussions and reports were read automatically, but for what is “corrected by the publisher”. Quotes and the full text are in the words of the record.",
];

/// The name of the picture.
pub const TIMELINE: [&str; 2] = ["発言の順番と量", "Who spoke when, and how much"];

/// Under the picture.
pub const VOLUME: [&str; 2] =
    ["横の長さは発言の字数です。時間ではありません。", "Lengths are characters of the record, not time."];

/// What a picture shows, in numbers.
pub fn summary(speakers: usize, speeches: usize, characters: u32, lang: Lang) -> String {
    let (speakers, speeches, characters) = (speakers.to_string(), speeches.to_string(), thousands(characters));
    match lang {
        Lang::Ja => ["発言者", &speakers, "人、発言", &speeches, "回、", &characters, "字"].concat(),
        Lang::En => [&speakers, " speakers, ", &speeches, " speeches, ", &characters, " characters"].concat(),
    }
}

/// A bar of the picture.
pub fn bar(number: usize, who: &str, characters: u32, lang: Lang) -> String {
    let (number, characters) = (number.to_string(), thousands(characters));
    match lang {
        Lang::Ja => [&number, "番目の発言　", who, "　", &characters, "字"].concat(),
        Lang::En => ["Speech ", &number, ": ", who, ", ", &characters, " characters"].concat(),
    }
}
