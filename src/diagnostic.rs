//! Every message to the careful clerk: its code, severity and sentence, in Japanese and English.

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
    /// A paragraph was joined over a page break.
    ParagraphJoined,
    /// No speech was found.
    NoSpeeches,
}

impl Problem {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::LabelRoleMismatch { .. } => "label-role-mismatch",
            Problem::AmbiguousSpeaker { .. } => "ambiguous-speaker",
            Problem::ParagraphJoined => "paragraph-joined",
            Problem::NoSpeeches => "no-speeches",
        }
    }

    pub fn severity(&self) -> Severity {
        match self {
            Problem::LabelRoleMismatch { .. } | Problem::AmbiguousSpeaker { .. } | Problem::NoSpeeches => {
                Severity::Warning
            }
            Problem::ParagraphJoined => Severity::Info,
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
            (Problem::ParagraphJoined, Lang::Ja) => {
                "文の途中で改ページされているため、前後をつないで1つの段落として読みました。".into()
            }
            (Problem::ParagraphJoined, Lang::En) => {
                "A break cuts this sentence; its parts were read as one paragraph.".into()
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
