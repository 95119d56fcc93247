//! Words that the reading page and the static page share, one table per language.

use crate::count::thousands;
use crate::diagnostic::Lang;
use crate::model::{ItemKind, Outcome, Stance};

/// Kinds of items, in the order in which they are shown.
pub const KINDS: [ItemKind; 4] = [ItemKind::Decision, ItemKind::Discussion, ItemKind::Report, ItemKind::Other];

/// Functions where a number or a name stands among the words.
pub struct Shared {
    /// BCP 47.
    pub lang: &'static str,
    pub untitled: &'static str,
    pub when: &'static str,
    pub place: &'static str,
    pub present: &'static str,
    pub speeches: &'static str,
    pub items: &'static str,
    pub evidence: &'static str,
    pub no_outcome: &'static str,
    pub no_decisions: &'static str,
    pub agenda: &'static str,
    pub speakers: &'static str,
    pub nobody: &'static str,
    pub transcript: &'static str,
    pub fields: &'static str,
    /// Between two of several.
    pub comma: &'static str,
    /// Before what was read, for those who do not see the dots.
    pub is_read: &'static str,
    /// Behind what the caller says.
    pub is_told: &'static str,
    /// What that means, among the legends.
    pub told_legend: &'static str,
    /// Beside who was in the chair.
    pub presided: &'static str,
    /// Beside an item that amends another.
    pub amendment: &'static str,
    /// What the words of a vote are called.
    pub votes: &'static str,
    /// For, against, abstained.
    pub sides: [&'static str; 3],
    /// A word for each of [`crate::model::VoteMethod`], in their order.
    pub methods: [&'static str; 4],
    /// A word for each of [`crate::model::Attendance`], in their order.
    pub attendances: [&'static str; 3],
    pub by_roster: &'static str,
    pub notes: &'static str,
    /// A word for each of [`ItemKind`], in the order in which these are declared; likewise the next two.
    kinds: [&'static str; 4],
    outcomes: [&'static str; 6],
    stances: [&'static str; 3],
    pub side: fn(&str, u32) -> String,
    pub bracketed: fn(&str, &str) -> String,
    /// The record calls itself not final, in these words.
    pub draft: fn(&str) -> String,
    pub people: fn(usize) -> String,
    pub times: fn(usize) -> String,
    pub characters: fn(u32) -> String,
    pub count: fn(usize) -> String,
    pub same: fn(&str) -> String,
    pub speech_number: fn(usize) -> String,
    pub link_to: fn(usize) -> String,
    /// A link from an answer to its question.
    pub answers: fn(usize) -> String,
    /// What begins at a time of the recording.
    pub from_time: fn(&str) -> String,
    pub line: fn(usize) -> String,
}

impl Shared {
    pub fn kind(&self, kind: ItemKind) -> &'static str {
        self.kinds[kind as usize]
    }

    pub fn outcome(&self, outcome: Outcome) -> &'static str {
        self.outcomes[outcome as usize]
    }

    pub fn stance(&self, stance: Stance) -> &'static str {
        self.stances[stance as usize]
    }
}

pub fn of(lang: Lang) -> &'static Shared {
    match lang {
        Lang::Ja => &JA,
        Lang::En => &EN,
    }
}

pub const JA: Shared = Shared {
    lang: "ja",
    untitled: "議事録",
    when: "日時",
    place: "場所",
    present: "出席",
    speeches: "発言",
    items: "決定、討議、報告",
    evidence: "根拠と発言",
    no_outcome: "結果は自動では見つかりませんでした。",
    no_decisions: "決定を述べた箇所は、自動では見つかりませんでした。決定がなかったという意味ではありません。",
    agenda: "目次",
    speakers: "発言者",
    nobody: "発言者の記載なし",
    transcript: "全文",
    fields: "データの項目",
    by_roster: "名簿による",
    notes: "読み取りの注記",
    kinds: ["決定事項", "討議事項", "報告事項", "その他の議事"],
    comma: "、",
    is_read: "自動の読み取り：",
    is_told: "公表者による訂正",
    told_legend: "「公表者による訂正」とある箇所は、この記録を公表した人のことばです。",
    presided: "議事を進行",
    amendment: "修正案",
    votes: "採決",
    sides: ["賛成", "反対", "棄権・保留"],
    methods: ["起立", "挙手", "投票", "記名"],
    attendances: ["欠席", "オンライン", "代理"],
    outcomes: ["決定", "否決", "修正可決", "了承", "継続", "取下げ"],
    stances: ["賛成", "反対", "条件付き"],
    side: |side, number| join(&[side, &number.to_string()]),
    bracketed: |words, inner| join(&[words, "（", inner, "）"]),
    draft: |printed| join(&["この記録は確定版ではありません（原文の表示「", printed, "」）。"]),
    people: |people| join(&[&people.to_string(), "人"]),
    times: |times| join(&[&times.to_string(), "回"]),
    characters: |characters| join(&[&thousands(characters), "字"]),
    count: |count| join(&[&count.to_string(), "件"]),
    same: |item| join(&[item, "と同じ発言で、まとめて決定。"]),
    speech_number: |number| join(&[&number.to_string(), "番目の発言"]),
    link_to: |number| join(&[&number.to_string(), "番目の発言へのリンク"]),
    answers: |number| join(&[&number.to_string(), "番目の発言への答え"]),
    from_time: |time| join(&[time, "からの発言"]),
    line: |line| join(&["原文 ", &line.to_string(), "行"]),
};

pub const EN: Shared = Shared {
    lang: "en",
    untitled: "Minutes",
    when: "Date",
    place: "Place",
    present: "Present",
    speeches: "Speeches",
    items: "Decisions, discussions, reports",
    evidence: "Evidence and statements",
    no_outcome: "No words about the outcome were found automatically.",
    no_decisions: "No words of decision were found automatically. This does not mean that nothing was decided.",
    agenda: "Contents",
    speakers: "Speakers",
    nobody: "no speaker printed",
    transcript: "Full text",
    fields: "Data fields",
    by_roster: "from the roster",
    notes: "Notes on the reading",
    kinds: ["Decisions", "Discussion", "Reports", "Other items"],
    comma: ", ",
    is_read: "Read automatically: ",
    is_told: "corrected by the publisher",
    told_legend: "What is “corrected by the publisher” is the word of whoever published this record.",
    presided: "in the chair",
    amendment: "amendment",
    votes: "Vote",
    sides: ["for", "against", "abstained"],
    methods: ["by standing", "by show of hands", "by ballot", "by roll call"],
    attendances: ["absent", "online", "deputy"],
    outcomes: ["Approved", "Rejected", "Approved as amended", "Noted", "Continued", "Withdrawn"],
    stances: ["For", "Against", "On conditions"],
    side: |side, number| join(&[&number.to_string(), " ", side]),
    bracketed: |words, inner| join(&[words, " (", inner, ")"]),
    draft: |printed| join(&["This record is not final; it says “", printed, "”."]),
    people: |people| many(people, "person", "people"),
    times: |times| many(times, "speech", "speeches"),
    characters: |characters| join(&[&thousands(characters), " characters"]),
    count: |count| count.to_string(),
    same: |item| join(&["Decided together with ", item, ", in the same words."]),
    speech_number: |number| join(&["Speech ", &number.to_string()]),
    link_to: |number| join(&["Link to speech ", &number.to_string()]),
    answers: |number| join(&["answers speech ", &number.to_string()]),
    from_time: |time| join(&["Speech at ", time]),
    line: |line| join(&["line ", &line.to_string()]),
};

pub fn join(parts: &[&str]) -> String {
    parts.concat()
}

/// 1 person, 2 people
pub fn many(number: usize, one: &str, more: &str) -> String {
    join(&[&number.to_string(), " ", if number == 1 { one } else { more }])
}
