//! What the kinds are called in the data.

use crate::diagnostic::Severity;
use crate::model::{self, BlockKind, Match};

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

pub fn match_name(matched: Match) -> &'static str {
    match matched {
        Match::None => "none",
        Match::Heading => "heading",
        Match::Role => "role",
        Match::Surname => "surname",
        Match::Exact => "exact",
        Match::Override => "override",
    }
}

pub fn item_kind_name(kind: model::ItemKind) -> &'static str {
    match kind {
        model::ItemKind::Decision => "decision",
        model::ItemKind::Discussion => "discussion",
        model::ItemKind::Report => "report",
        model::ItemKind::Other => "other",
    }
}

pub fn outcome_name(outcome: model::Outcome) -> &'static str {
    match outcome {
        model::Outcome::Approved => "approved",
        model::Outcome::Rejected => "rejected",
        model::Outcome::Amended => "amended",
        model::Outcome::Noted => "noted",
        model::Outcome::Continued => "continued",
        model::Outcome::Withdrawn => "withdrawn",
    }
}

pub fn stance_name(stance: model::Stance) -> &'static str {
    match stance {
        model::Stance::For => "for",
        model::Stance::Against => "against",
        model::Stance::Conditional => "conditional",
    }
}

pub fn attendance_name(attendance: model::Attendance) -> &'static str {
    match attendance {
        model::Attendance::Absent => "absent",
        model::Attendance::Remote => "remote",
        model::Attendance::Deputy => "deputy",
    }
}

pub fn vote_method_name(method: model::VoteMethod) -> &'static str {
    match method {
        model::VoteMethod::Standing => "standing",
        model::VoteMethod::Hands => "hands",
        model::VoteMethod::Ballot => "ballot",
        model::VoteMethod::RollCall => "rollcall",
    }
}

pub fn reaction_kind_name(kind: model::ReactionKind) -> &'static str {
    match kind {
        model::ReactionKind::Assent => "assent",
        model::ReactionKind::Dissent => "dissent",
        model::ReactionKind::Applause => "applause",
        model::ReactionKind::Vote => "vote",
        model::ReactionKind::Movement => "movement",
        model::ReactionKind::Other => "other",
    }
}

pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}
