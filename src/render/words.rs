//! Every word of the static page, one table per language.

use crate::count::thousands;
use crate::diagnostic::Lang;
use crate::model::{ItemKind, Outcome, Stance};

pub struct Words {
    /// BCP 47.
    pub lang: &'static str,
    pub untitled: &'static str,
    pub when: &'static str,
    pub place: &'static str,
    pub present: &'static str,
    pub speeches: &'static str,
    pub source: &'static str,
    pub legend: &'static str,
    pub attendees: &'static str,
    pub items: &'static str,
    pub evidence: &'static str,
    pub declared: &'static str,
    pub positions: &'static str,
    pub no_outcome: &'static str,
    pub no_decisions: &'static str,
    pub agenda: &'static str,
    pub speakers: &'static str,
    /// Speaker, who that is, speeches, characters.
    pub columns: [&'static str; 4],
    pub nobody: &'static str,
    pub transcript: &'static str,
    pub fields: &'static str,
    pub by_heading: &'static str,
    pub by_roster: &'static str,
    pub notes: &'static str,
    /// Kinds of items, in the order in which they are shown.
    pub kinds: [(ItemKind, &'static str); 4],
    pub outcomes: [(Outcome, &'static str); 6],
    pub stances: [(Stance, &'static str); 3],
    pub year: fn(u16) -> String,
    pub people: fn(usize) -> String,
    pub times: fn(usize) -> String,
    pub characters: fn(u32) -> String,
    pub count: fn(usize) -> String,
    pub item: fn(ItemKind, usize) -> String,
    pub same: fn(&str) -> String,
    pub speech_number: fn(usize) -> String,
    pub link_to: fn(usize) -> String,
    pub line: fn(usize) -> String,
}

pub fn of(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ja => &JA,
        Lang::En => &EN,
    }
}

/// The word of a table for one of its kinds.
pub fn name<K: PartialEq + Copy>(table: &[(K, &'static str)], kind: K) -> &'static str {
    table.iter().find(|row| row.0 == kind).map_or("", |row| row.1)
}

static JA: Words = Words {
    lang: "ja",
    untitled: "議事録",
    when: "日時",
    place: "場所",
    present: "出席",
    speeches: "発言",
    source: "もとの文書",
    legend: "点線の箇所は自動の読み取りです。ほかのことばは原文のままです。",
    attendees: "出席者名簿",
    items: "決定、討議、報告",
    evidence: "根拠と発言",
    declared: "決めたときのことば（原文のまま）",
    positions: "立場を述べた発言（賛否は読み取り）",
    no_outcome: "結果を述べた箇所は、自動では見つかりませんでした。",
    no_decisions: "決定を述べた箇所は、自動では見つかりませんでした。決定がなかったという意味ではありません。",
    agenda: "目次",
    speakers: "発言者",
    columns: ["発言者", "名簿との対応", "発言", "字数"],
    nobody: "発言者の記載なし",
    transcript: "全文",
    fields: "データの項目",
    by_heading: "見出しによる",
    by_roster: "名簿による",
    notes: "読み取りの注記",
    kinds: [
        (ItemKind::Decision, "決定事項"),
        (ItemKind::Discussion, "討議事項"),
        (ItemKind::Report, "報告事項"),
        (ItemKind::Other, "その他の議事"),
    ],
    outcomes: [
        (Outcome::Approved, "決定"),
        (Outcome::Rejected, "否決"),
        (Outcome::Amended, "修正可決"),
        (Outcome::Noted, "了承"),
        (Outcome::Continued, "継続審査"),
        (Outcome::Withdrawn, "取下げ"),
    ],
    stances: [(Stance::For, "賛成"), (Stance::Conditional, "条件付き"), (Stance::Against, "反対")],
    year: |year| join(&["（", &year.to_string(), "年）"]),
    people: |people| join(&[&people.to_string(), "人"]),
    times: |times| join(&[&times.to_string(), "回"]),
    characters: |characters| join(&[&thousands(characters), "字"]),
    count: |count| join(&[&count.to_string(), "件"]),
    item: |kind, number| join(&[name(&JA.kinds, kind), &number.to_string()]),
    same: |item| join(&[item, "と同じ発言で、まとめて決定。"]),
    speech_number: |number| join(&[&number.to_string(), "番目の発言"]),
    link_to: |number| join(&[&number.to_string(), "番目の発言へのリンク"]),
    line: |line| join(&["原文 ", &line.to_string(), "行"]),
};

static EN: Words = Words {
    lang: "en",
    untitled: "Minutes",
    when: "Date",
    place: "Place",
    present: "Present",
    speeches: "Speeches",
    source: "Source",
    legend: "What is underlined with dots was read automatically. All other words of the record stand as printed.",
    attendees: "Attendees",
    items: "Decisions, discussions, reports",
    evidence: "Evidence and statements",
    declared: "Words of the decision, as printed",
    positions: "Statements for and against (stance read automatically)",
    no_outcome: "No words about the outcome were found automatically.",
    no_decisions: "No words of decision were found automatically. This does not mean that nothing was decided.",
    agenda: "Contents",
    speakers: "Speakers",
    columns: ["Speaker", "On the list", "Speeches", "Characters"],
    nobody: "no speaker printed",
    transcript: "Full text",
    fields: "Data fields",
    by_heading: "from the heading",
    by_roster: "from the roster",
    notes: "Notes on the reading",
    kinds: [
        (ItemKind::Decision, "Decisions"),
        (ItemKind::Discussion, "Discussion"),
        (ItemKind::Report, "Reports"),
        (ItemKind::Other, "Other items"),
    ],
    outcomes: [
        (Outcome::Approved, "Approved"),
        (Outcome::Rejected, "Rejected"),
        (Outcome::Amended, "Approved as amended"),
        (Outcome::Noted, "Noted"),
        (Outcome::Continued, "Continued"),
        (Outcome::Withdrawn, "Withdrawn"),
    ],
    stances: [(Stance::For, "For"), (Stance::Conditional, "On conditions"), (Stance::Against, "Against")],
    year: |year| join(&[" (", &year.to_string(), ")"]),
    people: |people| many(people, "person", "people"),
    times: |times| many(times, "speech", "speeches"),
    characters: |characters| join(&[&thousands(characters), " characters"]),
    count: |count| count.to_string(),
    item: |kind, number| join(&[name(&EN.kinds, kind), " ", &number.to_string()]),
    same: |item| join(&["Decided together with ", item, ", in the same words."]),
    speech_number: |number| join(&["Speech ", &number.to_string()]),
    link_to: |number| join(&["Link to speech ", &number.to_string()]),
    line: |line| join(&["line ", &line.to_string()]),
};

fn join(parts: &[&str]) -> String {
    parts.concat()
}

fn many(number: usize, one: &str, more: &str) -> String {
    join(&[&number.to_string(), " ", if number == 1 { one } else { more }])
}
