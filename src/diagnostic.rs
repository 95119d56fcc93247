//! Every message to the careful clerk: its code, severity and sentence, in Japanese and English.

use crate::convention::character::Oddity;
use crate::parse::ReadAs;
use crate::span::Span;

/// The language of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    Ja,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
    Info,
}

/// Something that a careful clerk would want to be told, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub problem: Problem,
    pub span: Span,
}

/// What was noticed, with the words that the sentence needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The label's role is one that a single person holds, and the document gives it to others.
    LabelRoleMismatch { label: String, role: String, name: String, title: Option<String> },
    /// Two or more people of the list fit the label equally well.
    AmbiguousSpeaker { label: String, names: Vec<String> },
    /// A label means somebody of the list, but the record does not tell who.
    WeakPerson { label: String },
    /// A label names somebody whom the list does not have, though it has most of the others.
    UnknownSpeaker { label: String },
    /// An item to be decided has no outcome, though others have.
    ItemWithoutOutcome,
    /// Words may decide an item, and are too weak to say so.
    WeakOutcome,
    /// A bracket of a label, heading or stage direction has no partner.
    UnclosedBracket { bracket: char },
    /// A character that Japanese minutes do not have, or that cannot be seen.
    OddCharacter { oddity: Oddity, first: char },
    /// The numbers of sections or of the order of the day leave some out.
    NumberingJump { expected: u32, found: u32 },
    /// A paragraph was joined over a page break.
    ParagraphJoined,
    /// The caller said what a line is.
    LineOverride { reading: ReadAs },
    /// The caller said what a line is, and no line has these words.
    OverrideUnused { line: String },
    /// The caller corrects something that was not found, or is not one thing.
    CorrectionUnused { about: String },
    /// No speech was found.
    NoSpeeches,
}

impl Problem {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::LabelRoleMismatch { .. } => "label-role-mismatch",
            Problem::AmbiguousSpeaker { .. } => "ambiguous-speaker",
            Problem::WeakPerson { .. } => "weak-person",
            Problem::UnknownSpeaker { .. } => "unknown-speaker",
            Problem::ItemWithoutOutcome => "item-without-outcome",
            Problem::WeakOutcome => "weak-outcome",
            Problem::UnclosedBracket { .. } => "unclosed-bracket",
            Problem::OddCharacter { .. } => "odd-character",
            Problem::NumberingJump { .. } => "numbering-jump",
            Problem::ParagraphJoined => "paragraph-joined",
            Problem::LineOverride { .. } => "line-override",
            Problem::OverrideUnused { .. } => "override-unused",
            Problem::CorrectionUnused { .. } => "correction-unused",
            Problem::NoSpeeches => "no-speeches",
        }
    }

    /// A reading that is not claimed on the page: a list "to be checked" tells of it.
    pub fn is_weak(&self) -> bool {
        self.code().starts_with("weak-")
    }

    pub fn severity(&self) -> Severity {
        match self {
            Problem::ParagraphJoined
            | Problem::ItemWithoutOutcome
            | Problem::WeakOutcome
            | Problem::LineOverride { .. } => Severity::Info,
            Problem::OddCharacter { oddity: Oddity::LookAlike, .. } => Severity::Info,
            _ => Severity::Warning,
        }
    }

    /// One plain sentence that says what was seen and what to do.
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Problem::LabelRoleMismatch { label, role, name, title }, Lang::Ja) => {
                let title = title.as_deref().map(|t| format!("（{t}）")).unwrap_or_default();
                format!(
                    "「{label}」の「{role}」は1人の役職ですが、ほかの人にも使われています。姓から{name}{title}と読みました。原本で役職を確かめてください。"
                )
            }
            (Problem::LabelRoleMismatch { label, role, name, title }, Lang::En) => {
                let title = title.as_deref().map(|t| format!(" ({t})")).unwrap_or_default();
                format!(
                    "“{label}”: “{role}” is a role that one person holds, yet others carry it too. Read by surname as {name}{title}; check the role in the original."
                )
            }
            (Problem::AmbiguousSpeaker { label, names }, Lang::Ja) => format!(
                "「{label}」に当てはまる出席者が{}人います（{}）。どの人か分かるように書いてください。",
                names.len(),
                names.join("、")
            ),
            (Problem::AmbiguousSpeaker { label, names }, Lang::En) => format!(
                "“{label}” fits {} attendees ({}). Write the label so that it tells them apart.",
                names.len(),
                names.join(", ")
            ),
            (Problem::WeakPerson { label }, Lang::Ja) => {
                format!("「{label}」がだれかを記録から決められないため、名前を付けませんでした。名簿で指定できます。")
            }
            (Problem::WeakPerson { label }, Lang::En) => {
                format!("The record does not tell who “{label}” is, so nobody is named; a roster can tell.")
            }
            (Problem::UnknownSpeaker { label }, Lang::Ja) => {
                format!("「{label}」が出席者の一覧に見つかりません。一覧か発言者の書き方を確かめてください。")
            }
            (Problem::UnknownSpeaker { label }, Lang::En) => {
                format!("“{label}” is not on the list of attendees; check the list or the label.")
            }
            (Problem::ItemWithoutOutcome, Lang::Ja) => {
                "ほかの案件と違い、決定を述べた箇所が見つかりませんでした。本文で確かめてください。".into()
            }
            (Problem::ItemWithoutOutcome, Lang::En) => {
                "Unlike other items, no words that decide it were found; check the text.".into()
            }
            (Problem::WeakOutcome, Lang::Ja) => {
                "案件の決定とも読めますが、確かではないため結果として示していません。本文で確かめてください。".into()
            }
            (Problem::WeakOutcome, Lang::En) => {
                "These words may decide an item, but not surely enough to say so; check the text.".into()
            }
            (Problem::NumberingJump { expected, found }, Lang::Ja) => {
                format!("番号が{expected}を飛ばして{found}になっています。番号の誤りや抜けがないか確かめてください。")
            }
            (Problem::NumberingJump { expected, found }, Lang::En) => {
                format!("The numbering leaves out {expected} and goes on with {found}; check for a slip or a missing part.")
            }
            (Problem::UnclosedBracket { bracket }, Lang::Ja) => {
                format!("「{bracket}」と対になる括弧がありません。書き落としがないか確かめてください。")
            }
            (Problem::UnclosedBracket { bracket }, Lang::En) => {
                format!("The bracket {bracket} has no partner; check whether something is missing.")
            }
            (Problem::OddCharacter { oddity, first }, lang) => odd_character(*oddity, *first, lang),
            (Problem::ParagraphJoined, Lang::Ja) => {
                "文の途中で改ページされているため、前後をつないで1つの段落として読みました。".into()
            }
            (Problem::ParagraphJoined, Lang::En) => {
                "A break cuts this sentence; its parts were read as one paragraph.".into()
            }
            (Problem::LineOverride { reading }, Lang::Ja) => {
                let reading = match reading {
                    ReadAs::Heading => "見出し",
                    ReadAs::Label => "発言者",
                    ReadAs::Text => "本文",
                };
                format!("指定により、この行を{reading}として読みました。")
            }
            (Problem::LineOverride { reading }, Lang::En) => {
                let reading = match reading {
                    ReadAs::Heading => "a heading",
                    ReadAs::Label => "the label of a speech",
                    ReadAs::Text => "plain text",
                };
                format!("This line was read as {reading}, as it was told to be.")
            }
            (Problem::OverrideUnused { line }, Lang::Ja) => {
                format!("「{line}」の行についての指定がありますが、当てはまる行がありません。本文が変わっていないか確かめてください。")
            }
            (Problem::OverrideUnused { line }, Lang::En) => {
                format!("An override is for the line “{line}”, which the text does not have; check whether the text has changed.")
            }
            (Problem::CorrectionUnused { about }, Lang::Ja) => {
                format!("「{about}」についての訂正がありますが、当てはまるものが見つからないか、1つに決まりません。訂正の書き方を確かめてください。")
            }
            (Problem::CorrectionUnused { about }, Lang::En) => {
                format!("A correction is about “{about}”, which fits nothing that was read, or several things; check how it is written.")
            }
            (Problem::NoSpeeches, Lang::Ja) => {
                "発言者の区切りが見つかりませんでした。議事録であれば、発言の前に「○山田委員」のように発言者を書いてください。".into()
            }
            (Problem::NoSpeeches, Lang::En) => {
                "No speeches were found. If these are minutes, put the speaker before each speech, as in “○山田委員”.".into()
            }
        }
    }
}

fn odd_character(oddity: Oddity, first: char, lang: Lang) -> String {
    let (ja, en) = match oddity {
        Oddity::Bidi => {
            ("文字の並ぶ向きを変える制御文字です。取り除いてください", "changes the direction of text; remove it")
        }
        Oddity::Invisible => {
            ("目に見えない文字です。要らなければ取り除いてください", "cannot be seen; remove it if it is not needed")
        }
        Oddity::Simplified => {
            ("中国の簡体字です。日本の字体か確かめてください", "is a form of simplified Chinese; check the character")
        }
        Oddity::LookAlike => {
            ("漢字に似た別の文字です。検索で見つからないことがあります", "looks like a kanji and is another character")
        }
        Oddity::Unreadable => {
            ("読み取れなかった文字の跡です。原本で確かめてください", "stands for what could not be read")
        }
    };
    let shown =
        if matches!(oddity, Oddity::Bidi | Oddity::Invisible) { String::new() } else { format!("「{first}」") };
    let point = first as u32;
    match lang {
        Lang::Ja => format!("{shown}（U+{point:04X}）は{ja}。"),
        Lang::En => format!("{shown} (U+{point:04X}) {en}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each.
    fn all() -> Vec<Problem> {
        let word = String::new;
        let all = vec![
            Problem::LabelRoleMismatch { label: word(), role: word(), name: word(), title: None },
            Problem::AmbiguousSpeaker { label: word(), names: Vec::new() },
            Problem::WeakPerson { label: word() },
            Problem::UnknownSpeaker { label: word() },
            Problem::ItemWithoutOutcome,
            Problem::WeakOutcome,
            Problem::UnclosedBracket { bracket: '（' },
            Problem::OddCharacter { oddity: Oddity::Bidi, first: 'a' },
            Problem::OddCharacter { oddity: Oddity::LookAlike, first: 'a' },
            Problem::NumberingJump { expected: 3, found: 4 },
            Problem::ParagraphJoined,
            Problem::LineOverride { reading: ReadAs::Heading },
            Problem::OverrideUnused { line: word() },
            Problem::CorrectionUnused { about: word() },
            Problem::NoSpeeches,
        ];
        // A new problem does not compile here until it stands in the list above.
        for problem in &all {
            match problem {
                Problem::LabelRoleMismatch { .. }
                | Problem::AmbiguousSpeaker { .. }
                | Problem::WeakPerson { .. }
                | Problem::UnknownSpeaker { .. } => {}
                Problem::WeakOutcome => {}
                Problem::ItemWithoutOutcome | Problem::UnclosedBracket { .. } | Problem::OddCharacter { .. } => {}
                Problem::NumberingJump { .. } | Problem::ParagraphJoined | Problem::NoSpeeches => {}
                Problem::LineOverride { .. } | Problem::OverrideUnused { .. } => {}
                Problem::CorrectionUnused { .. } => {}
            }
        }
        all
    }

    #[test]
    fn the_readme_has_every_code_with_its_severities_and_no_other() {
        let readme = include_str!("../README.md");
        let table = readme.split("| diagnostic |").nth(1).and_then(|t| t.split("\n\n").next()).expect("the table");
        let rows: Vec<(&str, &str)> = table
            .lines()
            .filter_map(|row| {
                let mut cells = row.strip_prefix("| `")?.split('|');
                Some((cells.next()?.trim().trim_end_matches('`'), cells.next()?.trim()))
            })
            .collect();
        for (code, severities) in &rows {
            let own: Vec<Problem> = all().into_iter().filter(|p| p.code() == *code).collect();
            assert!(!own.is_empty(), "{code} stands in the table only");
            for problem in own {
                let severity = crate::contract::severity_name(problem.severity());
                assert!(severities.contains(severity), "{code} is {severity}");
            }
        }
        for problem in all() {
            assert!(rows.iter().any(|(code, _)| *code == problem.code()), "{} is not in the table", problem.code());
        }
    }

    #[test]
    fn every_message_is_a_sentence() {
        for problem in all() {
            let (ja, en) = (problem.message(Lang::Ja), problem.message(Lang::En));
            assert!(ja.ends_with('。') && en.ends_with('.'), "{ja} {en}");
        }
    }
}
