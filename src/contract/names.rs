//! What the kinds are called in the data.

use crate::diagnostic::Severity;
use crate::model::{Attendance, BlockKind, ItemKind, Match, Outcome, ReactionKind, Stance, VoteMethod};

pub(super) fn block_kind_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "title",
        BlockKind::Meta => "meta",
        BlockKind::Attendee => "attendee",
        BlockKind::Heading(_) | BlockKind::Group => "heading",
        BlockKind::Item(_) => "item",
        BlockKind::Label(_) => "label",
        BlockKind::Paragraph(_) => "text",
        BlockKind::Reaction(_) => "reaction",
        BlockKind::Furniture | BlockKind::Markup => "furniture",
        BlockKind::Unknown => "unknown",
    }
}

/// Defines a table of names, the name of a kind, and the kind of a name.
macro_rules! names {
    ($($kind:ty: $name:ident, $table:ident = [$($value:ident $word:literal),+];)+) => {$(
        const $table: &[($kind, &str)] = &[$((<$kind>::$value, $word)),+];

        pub fn $name(kind: $kind) -> &'static str {
            $table.iter().find(|row| row.0 == kind).map_or("", |row| row.1)
        }

        impl Named for $kind {
            fn named(name: &str) -> Option<Self> {
                $table.iter().find(|row| row.1 == name).map(|row| row.0)
            }
        }
    )+};
}

/// Kinds that callers can name, too.
pub trait Named: Sized {
    fn named(name: &str) -> Option<Self>;
}

names! {
    Match: match_name, MATCHES =
        [None "none", Heading "heading", Role "role", Surname "surname", Exact "exact", Override "override"];
    ItemKind: item_kind_name, KINDS = [Decision "decision", Discussion "discussion", Report "report", Other "other"];
    Outcome: outcome_name, OUTCOMES = [
        Approved "approved", Rejected "rejected", Amended "amended", Noted "noted", Continued "continued",
        Withdrawn "withdrawn"
    ];
    Stance: stance_name, STANCES = [For "for", Against "against", Conditional "conditional"];
    Attendance: attendance_name, ATTENDANCES = [Absent "absent", Remote "remote", Deputy "deputy"];
    VoteMethod: vote_method_name, METHODS =
        [Standing "standing", Hands "hands", Ballot "ballot", RollCall "rollcall"];
    ReactionKind: reaction_kind_name, REACTIONS = [
        Assent "assent", Dissent "dissent", Applause "applause", Vote "vote", Movement "movement", Other "other"
    ];
    Severity: severity_name, SEVERITIES = [Error "error", Warning "warning", Info "info"];
}
