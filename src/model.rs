//! What the parser finds, as spans of the source and indices into its own lists.
//!
//! [`crate::contract`] turns this into the published data contract; the view draws it directly.
//! Nothing here copies a speech: words are read from the source through spans.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::japanese::date::{Clock, Date, Time};
use crate::span::Span;

/// The minutes (議事録) of one meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Minutes {
    /// The printed title; its lines joined by one blank where it runs over several.
    pub title: Option<String>,
    pub meeting: Meeting,
    /// The words by which the record calls itself not final (未定稿, 速報, 案); `None` for a final record.
    pub draft: Option<Span>,
    pub date: Option<Printed<Date>>,
    pub start_time: Option<Printed<Time>>,
    pub end_time: Option<Printed<Time>>,
    pub place: Option<Span>,
    pub attendees: Vec<Attendee>,
    pub sections: Vec<Section>,
    pub speeches: Vec<Speech>,
    pub speakers: Vec<Speaker>,
    pub items: Vec<Item>,
    pub reactions: Vec<Reaction>,
    pub diagnostics: Vec<Diagnostic>,
    /// Every paragraph of speeches and of narration, in document order.
    pub paragraphs: Vec<Paragraph>,
    /// The whole document in order: what the transcript draws and coverage is read from.
    pub blocks: Vec<Block>,
    /// The pieces of a transcript with times, in the order of the text.
    pub cues: Vec<Cue>,
}

/// Times from here on are the hour of the day: no recording is silent for so long.
const DAY: Clock = Clock::of(6 * 3600);

impl Minutes {
    /// The cues of a part of the text.
    pub fn cues_in(&self, span: Span) -> &[Cue] {
        let before = |place| self.cues.partition_point(|cue| cue.start < place);
        self.cues.get(before(span.start)..before(span.end)).unwrap_or_default()
    }

    /// When a speech ends, where the transcript prints that.
    pub fn until(&self, speech: &Speech) -> Option<Clock> {
        self.cues_in(speech.span).iter().filter_map(|cue| cue.until).max()
    }

    /// When a paragraph begins, if a cue begins with it.
    pub fn paragraph_time(&self, paragraph: &Paragraph) -> Option<Clock> {
        let span = paragraph.span();
        self.cues_in(span).first().filter(|cue| cue.start == span.start).map(|cue| cue.time)
    }

    /// The words of a label's block: in a transcript those of the name alone, as tags and brackets around it are syntax.
    pub fn label_in(&self, block: &Block) -> Span {
        let label = match block.kind {
            BlockKind::Label(speech) if !self.cues.is_empty() => self.speeches.get(speech).and_then(|s| s.label),
            _ => None,
        };
        label.filter(|label| block.span.contains(*label)).unwrap_or(block.span)
    }

    /// Whether the times are hours of the day, and not of a recording.
    pub fn tells_hours(&self) -> bool {
        self.cues.first().is_some_and(|cue| cue.time >= DAY)
    }
}

/// A piece of a transcript with its time: a caption, or what is said from one time to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    pub time: Clock,
    /// When it ends, where that is printed.
    pub until: Option<Clock>,
    /// Where its words begin.
    pub start: usize,
}

/// Which meeting of which body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// 会議体: "サイバーセキュリティ戦略本部".
    pub body: Option<String>,
    /// 第30回 → 30.
    pub number: Option<u32>,
    /// 種別: "議事概要", "会議録".
    pub kind: Option<String>,
}

/// A value read out of the text, with the words it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed<T> {
    pub value: T,
    pub span: Span,
}

/// One person of the printed list (出席者).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendee {
    /// Without inner padding and without 君/議員/氏: "加藤勝信".
    pub name: String,
    /// Post (役職) as printed.
    pub title: Option<String>,
    /// The heading it stands under: 委員, 政府参考人, 欠席者 …
    pub group: Option<String>,
    /// A role in the body (本部長, 委員長) that the list or a note to it prints.
    pub role: Option<String>,
    /// What the list says of their being there; `None` where it says nothing.
    pub attendance: Option<Attendance>,
    /// The caller says something else of this person than the list.
    pub corrected: bool,
    /// How many characters of `name` are the surname (姓), where the list's padding shows it.
    pub surname: Option<u8>,
    /// 議席番号, where the list prints one.
    pub seat: Option<u32>,
    pub name_span: Span,
    pub title_span: Option<Span>,
    pub span: Span,
}

impl Attendee {
    /// Whether the list or the heading of its group says that this person was not there.
    pub fn is_absent(&self) -> bool {
        let group = || self.group.as_deref().is_some_and(|group| group.contains(ABSENT));
        self.attendance.map_or_else(group, |attendance| attendance == Attendance::Absent)
    }
}

/// What the heading of a group says of people who were not there.
const ABSENT: &str = "欠席";

/// What the list says of how somebody attended (出欠).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// 欠席
    Absent,
    /// オンライン, リモート, Web
    Remote,
    /// 代理出席: somebody who sits in for another.
    Deputy,
}

/// A node of the agenda tree (次第): a heading and all that stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// 1 for the outermost.
    pub level: u8,
    /// Index of the section around it.
    pub parent: Option<usize>,
    /// The number as printed, with its brackets: "4", "（1）", "日程第２".
    pub number: Option<Span>,
    /// The heading's words without the number, in pieces where it is wrapped.
    pub heading: Vec<Span>,
    /// From the heading to the end of the section.
    pub span: Span,
    /// Its part of [`Minutes::blocks`], the heading's block first, subsections included.
    pub blocks: Range<usize>,
}

/// What one person said in one go (発言).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// Derived from the words, so that it survives edits elsewhere; unique in the document.
    pub id: String,
    /// The innermost section it stands in.
    pub section: Option<usize>,
    pub speaker: Option<usize>,
    /// ○ and the like.
    pub mark: Option<Span>,
    /// As printed, without the mark and an enclosing bracket pair; `None` where the heading alone
    /// names the speaker or nobody is named.
    pub label: Option<Span>,
    /// The time printed at the speech in a transcript: since the recording began, or the hour of the day.
    pub time: Option<Printed<Clock>>,
    /// The speech whose question it answers, where labels tell the sides: 問 and 答.
    pub answers: Option<usize>,
    /// Whoever speaks presides in it (議事を進行).
    pub presides: bool,
    /// Its part of [`Minutes::paragraphs`].
    pub paragraphs: Range<usize>,
    /// Enumerated points (1点目は…), in order.
    pub points: Vec<Point>,
    pub span: Span,
    /// Its part of [`Minutes::blocks`], its label's block first if it has one.
    pub blocks: Range<usize>,
    /// Characters of its paragraphs, blanks not counted.
    pub characters: u32,
}

/// An announced point of an enumeration: 1点目は, 第一に, 一つ目は.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub number: u32,
    /// Index into [`Minutes::paragraphs`].
    pub paragraph: usize,
}

/// A run of words that reads as one, perhaps in several pieces in the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The speech it belongs to; `None` for narration.
    pub speech: Option<usize>,
    /// In order, never empty, the first and the last of kind [`PieceKind::Text`].
    pub pieces: Vec<Piece>,
    /// The first enumerated point that it announces.
    pub point: Option<u32>,
}

impl Paragraph {
    /// The spans of its words, without what a page break left between them.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        self.pieces.iter().filter(|p| p.kind == PieceKind::Text).map(|p| p.span)
    }

    /// From its first word to its last.
    pub fn span(&self) -> Span {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub span: Span,
    pub kind: PieceKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    Text,
    /// A page number or running head that cuts the paragraph.
    Furniture,
    /// Syntax of the source, such as the line ends of JSON.
    Markup,
}

impl PieceKind {
    /// What a block between two lines of a paragraph is to it.
    pub fn between(block: BlockKind) -> PieceKind {
        if block == BlockKind::Markup { PieceKind::Markup } else { PieceKind::Furniture }
    }
}

/// One distinct speaker (発言者).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The first label it speaks under, or the role that a heading names.
    pub label: String,
    /// Full name, only where the document prints it or the caller's roster gives it.
    pub name: Option<String>,
    /// The role or post in the label: 本部員, 国家公安委員長.
    pub role: Option<String>,
    pub attendee: Option<usize>,
    pub matched: Match,
    pub speeches: u32,
    /// Characters of all its speeches, blanks not counted.
    pub characters: u32,
}

/// On what a speaker's identity rests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// Nobody of the list, or several equally.
    #[default]
    None,
    /// A heading names the role.
    Heading,
    /// A post that one person holds.
    Role,
    /// A surname with a post or role.
    Surname,
    /// The full name.
    Exact,
    /// The caller's roster.
    Override,
}

/// Something decided, discussed or reported (議案, 議題).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub kind: ItemKind,
    /// In pieces where the title is wrapped.
    pub title: Vec<Span>,
    /// As printed.
    pub number: Option<Span>,
    pub section: Option<usize>,
    /// The speech in whose words it first comes before the meeting (議題とする), where no heading tells it.
    pub opened: Option<usize>,
    pub outcome: Option<Outcome>,
    /// How the votes were cast, where the record prints it.
    pub votes: Option<Votes>,
    /// The item that it amends, by index.
    pub amends: Option<usize>,
    /// What of it the caller says, instead of the reading.
    pub corrected: Corrected,
    /// What the outcome rests on: the declaring words first, then what they answer.
    pub evidence: Vec<Evidence>,
    pub positions: Vec<Position>,
    /// Who is to do it, as printed.
    pub owner: Option<Span>,
    /// Until when, where the words and the meeting's date tell the day.
    pub due: Option<Date>,
    pub span: Span,
}

impl Item {
    /// As it is printed, before anything is known of what became of it.
    pub fn new(kind: ItemKind, number: Option<Span>, title: Vec<Span>, section: Option<usize>, span: Span) -> Item {
        let (evidence, positions) = (Vec::new(), Vec::new());
        Item {
            kind,
            title,
            number,
            section,
            opened: None,
            outcome: None,
            votes: None,
            amends: None,
            corrected: Corrected::default(),
            evidence,
            positions,
            owner: None,
            due: None,
            span,
        }
    }
}

/// What of an item the caller says (公表者による訂正).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Corrected {
    pub kind: bool,
    pub outcome: bool,
    pub votes: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// 決定事項, 議決
    Decision,
    /// 討議事項, 議題
    Discussion,
    /// 報告事項
    Report,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// 可決, 承認, 決定, 同意
    Approved,
    /// 否決
    Rejected,
    /// 修正可決
    Amended,
    /// 了承, 報告を了
    Noted,
    /// 継続審査
    Continued,
    /// 取下げ, 撤回
    Withdrawn,
}

/// A vote (採決) with its numbers as printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// 賛成
    pub in_favour: Option<u32>,
    /// 反対
    pub against: Option<u32>,
    /// 棄権, 保留
    pub abstain: Option<u32>,
    pub method: Option<VoteMethod>,
    /// The words that print it; empty where the caller says so and nothing was read.
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteMethod {
    /// 起立
    Standing,
    /// 挙手
    Hands,
    /// 投票
    Ballot,
    /// 記名, 点呼
    RollCall,
}

/// Words of the source that an outcome rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub speech: Option<usize>,
    pub span: Span,
}

/// What a speaker said for or against an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub speaker: usize,
    pub speech: usize,
    pub stance: Stance,
    /// The sentence; empty where the caller says so and nothing was read.
    pub span: Span,
    /// The caller says so.
    pub corrected: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    For,
    Against,
    Conditional,
}

/// A stage direction (ト書き) on a line of its own: （「異議なし」と声あり）.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// The speech it falls into or follows.
    pub speech: Option<usize>,
    pub kind: ReactionKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReactionKind {
    Assent,
    Dissent,
    Applause,
    Vote,
    Movement,
    Other,
}

/// One piece of the document, in order. Blocks do not overlap and hold every non-blank character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A line of the title.
    Title,
    /// Date, time, place and other facts of the meeting.
    Meta,
    /// A line of the attendee list.
    Attendee,
    /// The heading of a section, by index.
    Heading(usize),
    /// A heading that opens no section: 【決定事項】, a group of the attendee list.
    Group,
    /// An agenda item's line, by index.
    Item(usize),
    /// The label of a speech, with its mark, by the speech's index.
    Label(usize),
    /// A paragraph, by index; its pieces tile this block's words.
    Paragraph(usize),
    /// A reaction, by index.
    Reaction(usize),
    /// Page numbers, rules, running heads, signature blocks.
    Furniture,
    /// What the form of the source needs and the record does not: a byte-order mark, the syntax of JSON.
    Markup,
    /// What no rule claimed.
    Unknown,
}
