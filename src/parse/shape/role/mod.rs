//! One role for every line. Everything else is read off the roles, so nothing is claimed twice and
//! nothing is left out.

mod around;
mod given;
pub mod listing;
mod opening;
mod sign;
mod top;

use crate::convention::heading::Fact;
use crate::japanese::fold;
use crate::model::{ItemKind, ReactionKind};
use crate::parse::shape::custom;
use crate::parse::shape::entry;
use crate::parse::shape::front;
use crate::parse::shape::heading;
use crate::parse::shape::join;
use crate::parse::shape::label::Candidate;
use crate::parse::shape::numbering::Numbering;
use crate::parse::shape::overrides::{Overrides, Told};
use crate::parse::shape::reaction;
use crate::parse::shape::timed::Timed;
use crate::parse::source::furniture::Furniture;
use crate::parse::source::interner::Interner;
use crate::parse::source::lines::{Given, Line};
use crate::parse::source::pace::Pace;
use crate::parse::word::readings::Readings;
use crate::span::Span;
use listing::is_bracketed;
use opening::Topics;
use sign::sign;

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    Blank,
    Furniture,
    Title,
    Meta(Option<Fact>),
    Attendee,
    /// A heading inside a list that opens no section.
    Group,
    Heading(Opening),
    /// An item of business; its title may follow on the next line.
    /// Where no heading tells the kind, the title does.
    Item {
        kind: Option<ItemKind>,
        number: Option<Span>,
        title: Option<Span>,
    },
    /// More of the title of the item above.
    ItemMore,
    /// More of the heading above.
    HeadingMore,
    Label(Candidate),
    /// The name below the post of a label, which the label spans.
    LabelMore,
    /// The name behind what was said.
    LabelBehind,
    Reaction(ReactionKind),
    Text,
    /// What the form of the source needs and the record does not.
    Markup,
}

/// The heading that opens a section.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opening {
    pub level: u8,
    pub number: Option<Span>,
    pub words: Span,
    pub fact: Option<Fact>,
    /// What stands on the same line behind the heading.
    pub value: Option<Span>,
    /// The role to which it hands the floor.
    pub address: Option<Span>,
    /// It is an item of business itself; of which kind, if its group tells.
    pub topic: Option<Option<ItemKind>>,
}

/// What the lines under a heading are.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Region {
    /// Before any heading.
    Top,
    Fact(Fact),
    Items(ItemKind),
    Body,
}

/// What lines are whatever stands around them.
pub struct Survey {
    pub furniture: Vec<bool>,
    pub reactions: Vec<Option<ReactionKind>>,
    /// Lines that begin with no label.
    pub skip: Vec<bool>,
}

/// Whether the source tells its speeches.
fn is_told(lines: &[Line]) -> bool {
    lines.iter().any(|l| l.given != Given::Nothing && !l.is_timed())
}

/// Looks at every line by itself.
pub async fn survey(text: &str, lines: &[Line], overrides: &Overrides, pace: &Pace) -> Survey {
    // Where the source tells its speeches, labels stand at their beginnings alone.
    let told = is_told(lines);
    let is_inside = |line: &Line| line.is_timed() || told && !matches!(line.given, Given::Speech(_));
    let all = Furniture::of(text, lines);
    let mut survey = Survey { furniture: Vec::new(), reactions: Vec::new(), skip: Vec::new() };
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        let furniture = all.holds(i);
        let above = i.checked_sub(1).map_or("", |above| lines[above].span.of(text));
        let words = line.span.of(text);
        let reaction = reaction::read(words).or_else(|| reaction::remark(words, above));
        let taken = furniture || reaction.is_some() || is_inside(line) || overrides.of(i).is_some();
        survey.skip.push(taken || entry::announced(text, line.span).is_some());
        survey.furniture.push(furniture);
        survey.reactions.push(reaction);
    }
    survey
}

/// Gives every line its role.
pub async fn assign(
    text: &str,
    lines: &[Line],
    overrides: &Overrides,
    timed: &Timed,
    people: &Readings<'_>,
    pace: &Pace,
) -> Vec<Role> {
    let told = is_told(lines);
    let Survey { furniture, reactions, skip } = survey(text, lines, overrides, pace).await;
    let mut labels = match timed.whole {
        true => vec![None; lines.len()],
        false => custom::labels(text, lines, &skip, people, pace).await,
    };
    for (label, line) in labels.iter_mut().zip(lines).filter(|(_, line)| line.is_timed()) {
        *label = timed.label(line);
    }
    if !overrides.is_empty() {
        for (i, label) in labels.iter_mut().enumerate() {
            if let Some(Told::Label(candidate)) = overrides.of(i) {
                *label = Some(candidate);
            }
        }
    }
    let first_label = labels.iter().position(Option::is_some).unwrap_or(lines.len());
    let mut pass = Pass {
        text,
        lines,
        people,
        labels: &labels,
        first_label,
        last_label: labels.iter().rposition(Option::is_some).unwrap_or(lines.len()),
        region: Region::Top,
        numbering: Numbering::default(),
        topics: None,
        proceedings: None,
        headed: None,
        in_speech: false,
        entry_indent: None,
        entry_kind: None,
        entry_marked: false,
        title_column: None,
        tells: false,
        top: Vec::new(),
        furniture: &furniture,
        reactions: &reactions,
        listed: Interner::default(),
        underlines: Vec::new(),
        members: None,
        wrap: join::wrap_width(text, lines),
        blank_lines_between: join::blank_lines_between(lines),
    };
    let mut roles = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        roles.push(if line.is_blank() {
            Role::Blank
        } else if let Some(role) = pass.given(i) {
            role
        } else if let Some(told) = overrides.of(i) {
            pass.told(i, told)
        } else if furniture[i] {
            pass.rule(i);
            Role::Furniture
        } else if matches!(roles.last(), Some(Role::Label(above)) if above.head.end >= line.span.end) {
            Role::LabelMore
        } else if let Some(candidate) = labels[i].filter(|c| !pass.is_listed(c)) {
            pass.speech_begins();
            Role::Label(candidate)
        } else if let Some(kind) = reactions[i].filter(|_| pass.is_body(i)) {
            Role::Reaction(kind)
        } else {
            pass.assign(i)
        });
        if let Some(Role::Item { title: Some(title), .. }) = roles.last() {
            pass.listed.number(&fold::key(title.of(text)));
        }
    }
    // A source with fields has said what its title is.
    let entitled = told || roles.contains(&Role::Title);
    let top: Vec<(usize, &str)> =
        pass.top.iter().filter(|_| !entitled).take(12).map(|i| (*i, pass.words(*i))).collect();
    let mut title = front::title_lines(&top);
    // 山川町議会会議録 behind the notice that called the meeting.
    if !entitled && !title.iter().any(|i| front::names_record(pass.words(*i))) {
        let open = |i: &usize| matches!(roles[*i], Role::Text | Role::Attendee | Role::Meta(_));
        let later = (0..first_label.min(lines.len())).filter(open).find(|i| {
            front::is_title(pass.words(*i))
                && front::names_record(pass.words(*i))
                && front::meeting(pass.words(*i)).number.is_some()
        });
        title = later.map_or(title, |i| vec![i]);
    }
    title.into_iter().for_each(|i| roles[i] = Role::Title);
    sign(text, lines, &mut roles);
    for (i, role) in roles.iter_mut().enumerate().take(if overrides.is_empty() { 0 } else { lines.len() }) {
        if matches!(overrides.of(i), Some(Told::Text)) && *role == Role::Furniture {
            *role = Role::Text;
        }
    }
    roles
}

struct Pass<'t> {
    text: &'t str,
    lines: &'t [Line],
    people: &'t Readings<'t>,
    labels: &'t [Option<Candidate>],
    first_label: usize,
    last_label: usize,
    region: Region,
    numbering: Numbering,
    /// Headings of this style are items of business.
    topics: Option<Topics>,
    /// The level of the section that tells what was said.
    proceedings: Option<u8>,
    /// The line of the last numbered heading.
    headed: Option<usize>,
    in_speech: bool,
    /// Columns before the entry of the agenda above.
    entry_indent: Option<u16>,
    /// What the group of entries that has begun tells of them.
    entry_kind: Option<ItemKind>,
    /// That entry has a number or a bullet.
    entry_marked: bool,
    /// The column of a table in which its head says the titles stand.
    title_column: Option<usize>,
    /// The entries of the list may be sentences.
    tells: bool,
    /// Lines before any heading that are no facts.
    top: Vec<usize>,
    furniture: &'t [bool],
    reactions: &'t [Option<ReactionKind>],
    /// The titles that lists of business print, folded.
    listed: Interner,
    /// With what titles are underlined, outermost first.
    underlines: Vec<char>,
    /// The line above any heading that last named people.
    members: Option<usize>,
    /// The width at which the text was wrapped by hand.
    wrap: Option<u16>,
    blank_lines_between: bool,
}

impl<'t> Pass<'t> {
    pub(crate) fn speech_begins(&mut self) {
        self.in_speech = true;
        self.region = Region::Body;
    }

    /// A rule under a list of people ends it, unless more of them follow.
    fn rule(&mut self, i: usize) {
        if self.region == Region::Fact(Fact::Who)
            && let Some(next) = self.lines[i + 1..].iter().find(|l| !l.is_blank())
            && !self.people.is_certain(next.span)
            && !is_bracketed(next.span.of(self.text))
        {
            self.region = Region::Body;
        }
    }

    /// `- 谷: 仕様を書く` under 宿題 is something to do, not something said.
    fn is_listed(&self, candidate: &Candidate) -> bool {
        matches!(self.region, Region::Items(_)) && listing::listable(candidate)
    }

    pub(crate) fn is_body(&self, i: usize) -> bool {
        i > self.first_label || self.region == Region::Body
    }

    pub(crate) fn words(&self, i: usize) -> &'t str {
        self.lines[i].span.of(self.text)
    }

    fn assign(&mut self, i: usize) -> Role {
        let words = self.words(i);
        if self.is_page_title(i) {
            self.top.push(i);
            return Role::Title;
        }
        if self.is_clock(words) || self.is_numbered_date(i) {
            // １　開会日時 …: the next section is the second all the same.
            if let Some(h) = heading::read(self.text, self.lines[i].span)
                && self.numbering.accepts(&h, self.place(i))
            {
                self.numbering.take(&h, self.place(i));
            }
            self.in_speech = false;
            return Role::Meta(Some(Fact::When));
        }
        if let Some(fact) = self.is_told(i).filter(|_| heading::read(self.text, self.lines[i].span).is_none()) {
            return Role::Meta(Some(fact));
        }
        if let Some((kind, title)) = entry::announced(self.text, self.lines[i].span) {
            return Role::Item { kind: Some(kind), number: None, title: Some(title) };
        }
        if self.goes_on_heading(i) {
            return Role::HeadingMore;
        }
        let group = self.item_group(i);
        if self.region == Region::Fact(Fact::Who) && group.is_none() && self.is_people_group(i) {
            return Role::Group;
        }
        if let Some(opening) = self.heading(i) {
            self.enter(&opening);
            self.headed = opening.number.is_some().then_some(i);
            if let Some(kind) = self.lists_items(i, &opening) {
                self.region = Region::Items(kind);
                self.title_column = None;
                self.tells = listing::tells(opening.words.of(self.text));
            }
            return Role::Heading(opening);
        }
        if let Some(kind) = group {
            self.title_column = None;
            self.region = Region::Items(kind);
            self.tells = listing::tells(words);
            self.entry_indent = None;
            self.in_speech = false;
            if self.next(i).is_some_and(|next| self.opens_section(next)) {
                let level = self.numbering.group(self.lines[i].indent);
                let words = self.without_marks(self.lines[i].span);
                return Role::Heading(Opening {
                    level,
                    number: None,
                    words,
                    fact: None,
                    value: None,
                    address: None,
                    topic: None,
                });
            }
            return Role::Group;
        }
        match self.region {
            Region::Top => self.top(i),
            Region::Fact(Fact::Who) => self.attendee(i),
            Region::Fact(fact @ (Fact::When | Fact::Where | Fact::Name)) => Role::Meta(Some(fact)),
            Region::Items(kind) => self.item(i, kind),
            Region::Fact(Fact::Agenda) => self.agenda_entry(i),
            Region::Fact(Fact::Proceedings | Fact::Papers) | Region::Body => Role::Text,
        }
    }

    pub(crate) fn enter(&mut self, opening: &Opening) {
        self.in_speech = opening.address.is_some();
        (self.entry_indent, self.entry_kind) = (None, None);
        self.region = match opening.fact {
            Some(Fact::Proceedings) | None => Region::Body,
            Some(fact) => Region::Fact(fact),
        };
    }

    /// The next line that is not blank.
    pub(crate) fn next(&self, i: usize) -> Option<usize> {
        (i + 1..self.lines.len()).find(|n| !self.lines[*n].is_blank())
    }
}
