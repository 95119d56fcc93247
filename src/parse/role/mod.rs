//! One role for every line. Everything else is read off the roles, so nothing is claimed twice and
//! nothing is left out.

pub mod listing;
mod opening;

use listing::is_bracketed;

use super::furniture::Furniture;
use super::heading::{self, Style};
use super::label::{Candidate, Form};
use super::lines::{Given, Line};
use super::numbering::Numbering;
use super::overrides::{Overrides, Told};
use super::pace::Pace;
use super::{attendee, custom, entry, front, join, reaction};
use crate::convention::heading::{CLOSINGS, CONTACTS, Fact, KINDS, OPENINGS, SIGNATURES};
use crate::convention::post::MEMBERS;
use crate::japanese::{date, fold};
use crate::model::{ItemKind, ReactionKind};
use crate::scan;
use crate::span::{Span, count_words};

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

/// Items of a group that have a section each.
#[derive(Clone, Copy)]
struct Topics {
    style: Style,
    level: u8,
    kind: Option<ItemKind>,
}

/// Gives every line its role.
pub async fn assign(text: &str, lines: &[Line], overrides: &Overrides, pace: &Pace) -> Vec<Role> {
    // Where the source tells its speeches, labels stand at their beginnings alone.
    let told = lines.iter().any(|l| l.given != Given::Nothing);
    let is_inside = |line: &Line| told && !matches!(line.given, Given::Speech(_));
    let all = Furniture::of(text, lines);
    let (mut furniture, mut reactions, mut skip) = (Vec::new(), Vec::new(), Vec::new());
    for (i, line) in lines.iter().enumerate() {
        pace.spend(line.span.len()).await;
        furniture.push(all.holds(i));
        let above = i.checked_sub(1).map_or("", |above| lines[above].span.of(text));
        let words = line.span.of(text);
        reactions.push(reaction::read(words).or_else(|| reaction::remark(words, above)));
        let taken = furniture[i] || reactions[i].is_some() || is_inside(line) || overrides.of(i).is_some();
        skip.push(taken || entry::announced(text, line.span).is_some());
    }
    let mut labels = custom::labels(text, lines, &skip, pace).await;
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
        entry_marked: false,
        title_column: None,
        top: Vec::new(),
        wrap: join::wrap_width(text, lines),
        blank_lines_between: blank_lines_between(lines),
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
    }
    // A source with fields has said what its title is.
    let top: Vec<(usize, &str)> = pass.top.iter().filter(|_| !told).take(12).map(|i| (*i, pass.words(*i))).collect();
    front::title_lines(&top).into_iter().for_each(|i| roles[i] = Role::Title);
    sign(text, lines, &mut roles);
    for (i, role) in roles.iter_mut().enumerate().take(if overrides.is_empty() { 0 } else { lines.len() }) {
        if matches!(overrides.of(i), Some(Told::Text)) && *role == Role::Furniture {
            *role = Role::Text;
        }
    }
    roles
}

/// The signatures under a record and whom to ask are nobody's words: from the line that tells of them.
fn sign(text: &str, lines: &[Line], roles: &mut [Role]) {
    let spoken = roles.iter().rposition(|r| matches!(r, Role::Label(_)));
    let last_label = spoken.unwrap_or(0);
    let last = (last_label + 1).max(lines.len().saturating_sub(SIGNED_WITHIN));
    let contact = |words: &str| {
        spoken.is_some()
            && scan::is_short(words, 40)
            && !words.ends_with('。')
            && scan::prefix(&fold::key(words), &CONTACTS).is_some()
    };
    let ends = |i: usize, words: &str| i >= last && scan::contains(words, &SIGNATURES) || contact(words);
    let signed = (last_label + 1..lines.len()).find(|i| ends(*i, lines[*i].span.of(text)));
    for i in signed.map_or(lines.len()..lines.len(), |from| from..lines.len()) {
        if matches!(roles[i], Role::Text | Role::Title) {
            roles[i] = Role::Furniture;
        }
    }
}

/// How many lines the end of a record takes, signatures included.
const SIGNED_WITHIN: usize = 60;

/// Whether the document sets blank lines between its paragraphs as a rule; then one tells nothing.
fn blank_lines_between(lines: &[Line]) -> bool {
    let text = lines.iter().filter(|l| !l.is_blank()).count();
    let after_blank = lines.windows(2).filter(|w| w[0].is_blank() && !w[1].is_blank()).count();
    after_blank * 3 > text
}

struct Pass<'t> {
    text: &'t str,
    lines: &'t [Line],
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
    /// That entry has a number or a bullet.
    entry_marked: bool,
    /// The column of a table in which its head says the titles stand.
    title_column: Option<usize>,
    /// Lines before any heading that are no facts.
    top: Vec<usize>,
    /// The width at which the text was wrapped by hand.
    wrap: Option<u16>,
    blank_lines_between: bool,
}

impl<'t> Pass<'t> {
    fn speech_begins(&mut self) {
        self.in_speech = true;
        self.region = Region::Body;
    }

    /// What the source says that a line is.
    fn given(&mut self, i: usize) -> Option<Role> {
        let span = self.lines[i].span;
        match self.lines[i].given {
            Given::Nothing | Given::Speech(_) => None,
            Given::Title => Some(Role::Title),
            Given::Date => Some(Role::Meta(Some(Fact::When))),
            Given::Heading => {
                let level = self.numbering.unnumbered();
                let opening =
                    Opening { level, number: None, words: span, fact: None, value: None, address: None, topic: None };
                self.enter(&opening);
                self.region = Region::Top;
                Some(Role::Heading(opening))
            }
            // The name labels a speech that does not print its own.
            Given::Name(_) => {
                let speech = self.lines[i..].iter().position(|l| matches!(l.given, Given::Speech(_)))?;
                if self.labels[i + speech].is_some() {
                    return Some(Role::Markup);
                }
                self.speech_begins();
                Some(Role::Label(Candidate { form: Form::Bare, mark: None, label: span, head: span, text: None }))
            }
        }
    }

    /// What the caller says that a line is.
    fn told(&mut self, i: usize, told: Told) -> Role {
        match told {
            Told::Text => Role::Text,
            Told::Label(candidate) => {
                self.speech_begins();
                Role::Label(candidate)
            }
            Told::Heading => {
                let opening = self.told_heading(i);
                self.enter(&opening);
                self.headed = None;
                Role::Heading(opening)
            }
        }
    }

    /// A rule under a list of people ends it, unless more of them follow.
    fn rule(&mut self, i: usize) {
        if self.region == Region::Fact(Fact::Who)
            && let Some(next) = self.lines[i + 1..].iter().find(|l| !l.is_blank())
            && !attendee::is_certain(self.text, next.span)
            && !is_bracketed(next.span.of(self.text))
        {
            self.region = Region::Body;
        }
    }

    /// `- 谷: 仕様を書く` under 宿題 is something to do, not something said.
    fn is_listed(&self, candidate: &Candidate) -> bool {
        matches!(self.region, Region::Items(_)) && candidate.form == Form::Colon && candidate.mark.is_some()
    }

    fn is_body(&self, i: usize) -> bool {
        i > self.first_label || self.region == Region::Body
    }

    fn words(&self, i: usize) -> &'t str {
        self.lines[i].span.of(self.text)
    }

    fn assign(&mut self, i: usize) -> Role {
        let words = self.words(i);
        if words.starts_with("# ") && self.region == Region::Top && self.top.is_empty() {
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
            }
            return Role::Heading(opening);
        }
        if let Some(kind) = group {
            self.title_column = None;
            self.region = Region::Items(kind);
            self.entry_indent = None;
            self.in_speech = false;
            if self.next(i).is_some_and(|next| self.opens_section(next)) {
                let level = self.numbering.group(self.lines[i].indent);
                let words = self.lines[i].span;
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
            Region::Fact(Fact::Who) => self.attendee(words),
            Region::Fact(fact @ (Fact::When | Fact::Where)) => Role::Meta(Some(fact)),
            Region::Items(kind) => self.item(i, kind),
            Region::Fact(Fact::Agenda) => self.agenda_entry(i),
            Region::Fact(Fact::Proceedings | Fact::Papers) | Region::Body => Role::Text,
        }
    }

    fn enter(&mut self, opening: &Opening) {
        self.in_speech = opening.address.is_some();
        self.entry_indent = None;
        self.region = match opening.fact {
            Some(Fact::Proceedings) | None => Region::Body,
            Some(fact) => Region::Fact(fact),
        };
    }

    /// The next line that is not blank.
    fn next(&self, i: usize) -> Option<usize> {
        (i + 1..self.lines.len()).find(|n| !self.lines[*n].is_blank())
    }

    /// １．令和５年４月１日（火）１４：００～: the day and hour, with no word that announces them.
    fn is_numbered_date(&self, i: usize) -> bool {
        let Some(h) = heading::read(self.text, self.lines[i].span).filter(|_| i < self.first_label) else {
            return false;
        };
        let words = h.words.of(self.text);
        scan::is_short(words, 40)
            && date::find_date(words).is_some_and(|(_, at)| at.start == 0)
            && !date::find_times(words).is_empty()
    }

    /// A line that says when the meeting opened or closed, and little else: 　午前十時一分開議
    fn is_clock(&self, words: &str) -> bool {
        if words.len() > 240 || scan::has(words, "。") {
            return false;
        }
        // 開　会（１０時００分）
        let squeezed = if scan::is_short(words, 40) && scan::has(words, "時") {
            scan::without_blanks(words)
        } else {
            String::new()
        };
        let verb = words.starts_with("日時")
            || scan::contains(&squeezed, &OPENINGS)
            || scan::contains(&squeezed, &CLOSINGS)
            || words.starts_with("日　時")
            || scan::begins(words, "自至")
            || scan::contains(words, &OPENINGS)
            || scan::contains(words, &CLOSINGS);
        if !verb {
            return false;
        }
        let times = date::find_times(words);
        let dated = date::find_date(words).map(|(_, span)| span);
        let told: usize =
            times.iter().map(|(_, span)| *span).chain(dated).map(|s| count_words(s.of(words)) as usize).sum();
        let besides = (count_words(words) as usize).saturating_sub(told);
        // In a speech 10時開始の予定で調整 is said; only the hour and its verb are noted.
        !times.is_empty() && (!self.in_speech || besides <= 6)
    }

    /// Before any heading: the title, then the facts.
    fn top(&mut self, i: usize) -> Role {
        let words = self.words(i);
        if let Some((fact @ (Fact::When | Fact::Where), _, Some(_))) = heading::fact(self.text, self.lines[i].span) {
            return Role::Meta(Some(fact));
        }
        // 14:00～16:00 on the line below the date.
        let timed = || matches!(date::find_times(words).as_slice(), [(_, first), ..] if first.start == 0);
        // ２０１７年９月１日　第１２６回山川会議　議事録 is a title.
        let end = scan::upto(words, words.rfind(['（', '(']).filter(|at| *at > 0).unwrap_or(words.len()));
        let titled = || words.contains('回') && scan::suffix(scan::trim_end(end, ""), &KINDS).is_some();
        if words.len() < 160
            && !titled()
            && !front::is_web_page(words)
            && (date::find_date(words).is_some_and(|(_, span)| span.start < 20) || timed())
        {
            return Role::Meta(None);
        }
        if self.is_list_of_members(i) {
            return Role::Attendee;
        }
        self.top.push(i);
        Role::Text
    }

    /// 山川委員、谷委員、浜委員: members between commas, though no heading announces them.
    fn is_list_of_members(&self, i: usize) -> bool {
        let words = self.words(i);
        let several = words.matches(['、', '，', ',']).count() >= 2 && scan::contains(words, &MEMBERS);
        several && i < self.first_label && {
            let people = attendee::read(self.text, self.lines[i].span, None, None);
            people.len() >= 3 && people.iter().all(|person| person.role.is_some())
        }
    }

    /// A line of the attendee list, or the sentence that ends it.
    fn attendee(&mut self, words: &str) -> Role {
        if words.ends_with('。') {
            self.region = Region::Body;
            return Role::Text;
        }
        let named = heading::group(words).is_some();
        if named { Role::Group } else { Role::Attendee }
    }
}
