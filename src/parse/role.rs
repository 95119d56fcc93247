//! One role for every line. Everything else is read off the roles, so nothing is claimed twice and
//! nothing is left out.

use super::heading::{self, Heading, Style};
use super::label::{Candidate, Form};
use super::lines::{Given, Line};
use super::numbering::{Numbering, Place};
use super::{attendee, custom, entry, front, furniture, join, reaction};
use crate::convention::heading::{CLOSINGS, CONTACTS, Fact, OPENINGS, SIGNATURES};
use crate::convention::item::{GROUPS, SAME_AS_AGENDA, TITLE_TAILS};
use crate::convention::mark;
use crate::convention::post::REMARKS;
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
pub fn assign(text: &str, lines: &[Line]) -> Vec<Role> {
    let furniture = furniture::find(text, lines);
    let reactions: Vec<_> = lines.iter().map(|l| reaction::read(l.span.of(text))).collect();
    // Where the source tells its speeches, labels stand at their beginnings alone.
    let told = lines.iter().any(|l| l.given != Given::Nothing);
    let is_inside = |line: &Line| told && !matches!(line.given, Given::Speech(_));
    let skip: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let taken = furniture[i] || reactions[i].is_some() || is_inside(line);
            taken || entry::announced(text, line.span).is_some()
        })
        .collect();
    let labels = custom::labels(text, lines, &skip);
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
        top: Vec::new(),
        wrap: join::wrap_width(text, lines),
        blank_lines_between: blank_lines_between(lines),
    };
    let mut roles: Vec<Role> = (0..lines.len())
        .map(|i| {
            if lines[i].is_blank() {
                Role::Blank
            } else if let Some(role) = pass.given(i) {
                role
            } else if furniture[i] {
                pass.rule(i);
                Role::Furniture
            } else if let Some(candidate) = labels[i].filter(|c| !pass.is_listed(c)) {
                pass.speech_begins();
                Role::Label(candidate)
            } else if let Some(kind) = reactions[i].filter(|_| pass.is_body(i)) {
                Role::Reaction(kind)
            } else {
                pass.assign(i)
            }
        })
        .collect();
    // A source with fields has said what its title is.
    let top: Vec<(usize, &str)> = pass.top.iter().filter(|_| !told).take(12).map(|i| (*i, pass.words(*i))).collect();
    front::title_lines(&top).into_iter().for_each(|i| roles[i] = Role::Title);
    sign(text, lines, &mut roles);
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
        if self.is_clock(words) {
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
            }
            return Role::Heading(opening);
        }
        if let Some(kind) = group {
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

    fn heading(&mut self, i: usize) -> Option<Opening> {
        let line = self.lines[i].span;
        let before_body = i < self.first_label;
        let listing =
            self.region == Region::Fact(Fact::Agenda) && before_body || matches!(self.region, Region::Items(_));
        let place = self.place(i);
        if let Some(h) = heading::read(self.text, line)
            && (self.numbering.accepts(&h, place) || self.numbering.knows(&h) && self.bare_heading(i).is_some())
            && !self.words(i).ends_with('、')
            && let entry = (listing && self.entry_indent.is_none() && self.opens_section(i))
            && (!listing || entry || self.numbering.continues_section(&h))
        {
            let level = self.numbering.take(&h, place);
            // (2) 町 below (1) 委員 goes on with the list.
            let goes_on = self.region == Region::Fact(Fact::Who) && level > 1 && self.is_above_people(i);
            let fact = heading::fact(self.text, h.words)
                .filter(|_| before_body || h.words.of(self.text).chars().count() <= 20);
            let (words, value) = match fact {
                Some((_, words, Some(value))) if before_body => (words, Some(value)),
                _ => (h.words, None),
            };
            let address = heading::address(self.text, words);
            let fact = fact.map(|f| f.0).or(goes_on.then_some(Fact::Who));
            let topic = if fact.is_some() || address.is_some() { None } else { self.topic(&h, level, entry) };
            self.proceedings = match fact {
                Some(Fact::Proceedings) => Some(level),
                _ => self.proceedings.filter(|own| *own < level),
            };
            return Some(Opening { level, number: h.number, words, fact, value, address, topic });
        }
        if (before_body || i > self.last_label)
            && let Some((fact, words, value)) = heading::fact(self.text, line)
            && (before_body || fact == Fact::Who && self.ends_in_list(i, value))
            && !(self.region == Region::Fact(Fact::Who) && self.looks_like_entry(words, value))
            && !self.ends_title(fact, words)
        {
            // 日時：令和… is a fact on one line, not a section.
            if value.is_some() && matches!(fact, Fact::When | Fact::Where) {
                return None;
            }
            let level = self.numbering.unnumbered();
            self.proceedings = (fact == Fact::Proceedings).then_some(level);
            return Some(Opening { level, number: None, words, fact: Some(fact), value, address: None, topic: None });
        }
        let bare = self.bare_heading(i)?;
        let level = self.numbering.unnumbered();
        Some(Opening { level, number: None, words: bare, fact: None, value: None, address: None, topic: None })
    }

    /// Whether the section is an item of business: by its number, by the group it stands in, or as a
    /// matter (…について) that the proceedings are about.
    fn topic(&mut self, h: &Heading, level: u8, entry: bool) -> Option<Option<ItemKind>> {
        let kind = match self.region {
            Region::Items(kind) if entry => Some(Some(kind)),
            Region::Fact(Fact::Agenda) if entry => Some(None),
            _ => self.topics.filter(|own| own.style == h.style && own.level == level).map(|own| own.kind),
        };
        if let Some(kind) = kind {
            self.topics = Some(Topics { style: h.style, level, kind });
            return Some(kind);
        }
        self.topics = self.topics.filter(|own| own.level < level);
        let matter = self.proceedings == level.checked_sub(1)
            && level > 1
            && scan::suffix(h.words.of(self.text), &TITLE_TAILS).is_some();
        (h.style.is_business() || matter).then_some(None)
    }

    /// The end of a heading that filled its line: short, and set in like a further line or right above
    /// what the heading opens.
    fn goes_on_heading(&self, i: usize) -> bool {
        let Some(head) = self.headed.filter(|head| head + 1 == i) else { return false };
        let (above, own) = (&self.lines[head], &self.lines[i]);
        let (title, words) = (self.words(head), self.words(i));
        let filled = above.width >= FILLED && above.width > own.width && scan::suffix(title, &TITLE_TAILS).is_none();
        let prose = scan::has(words, "。「」：:\t") || words.contains("　　") || scan::begins(words, mark::BULLETS);
        if !filled || prose || heading::read(self.text, own.span).is_some() || heading::group(words).is_some() {
            return false;
        }
        own.indent > above.indent
            || scan::suffix(words, &TITLE_TAILS).is_some() && self.next(i).is_some_and(|n| self.labels[n].is_some())
            || scan::is_short(words, 3) && self.next(i).is_some_and(|n| self.labels[n].is_some())
    }

    /// Where a line stands that could be a heading.
    fn place(&self, i: usize) -> Place {
        Place {
            in_speech: self.in_speech,
            in_list: self.is_list_entry(i),
            set_off: self.is_set_off(i),
            indent: self.lines[i].indent,
        }
    }

    /// Nothing but a heading stands between a blank line and a speech.
    fn is_set_off(&self, i: usize) -> bool {
        let above = i.checked_sub(1).is_none_or(|p| self.lines[p].is_blank());
        above || self.next(i).is_some_and(|next| self.labels[next].is_some())
    }

    /// The next line that is not blank.
    fn next(&self, i: usize) -> Option<usize> {
        (i + 1..self.lines.len()).find(|n| !self.lines[*n].is_blank())
    }

    /// Whether what was done about a numbered entry is told right below it.
    fn opens_section(&self, i: usize) -> bool {
        let entry = |n: usize| {
            let words = self.words(n);
            scan::begins(words, mark::BULLETS) || heading::read(self.text, self.lines[n].span).is_some()
        };
        if heading::read(self.text, self.lines[i].span).is_none() {
            return false;
        }
        let below = (i + 1..self.lines.len()).filter(|n| !self.lines[*n].is_blank()).take(4);
        for n in below {
            let words = self.words(n);
            if self.labels[n].is_some() || words.ends_with('。') || words.contains('、') && !scan::is_short(words, 30)
            {
                return true;
            }
            if entry(n) || heading::group(words).is_some() {
                return false;
            }
        }
        false
    }

    /// 1　山川海子 in a list of people; 1　開会 is none of it.
    fn is_list_entry(&self, i: usize) -> bool {
        self.region == Region::Fact(Fact::Who) && !attendee::read(self.text, self.lines[i].span, None, None).is_empty()
    }

    /// A heading of people below the last speech, with its people right below.
    fn ends_in_list(&self, i: usize, value: Option<Span>) -> bool {
        i > self.last_label && value.is_none() && self.is_above_people(i)
    }

    fn is_above_people(&self, i: usize) -> bool {
        let mut below = self.lines[i + 1..].iter().filter(|l| !l.is_blank()).take(2);
        below.any(|next| attendee::is_certain(self.text, next.span))
    }

    /// 議事要旨（案） right under the first line is the end of the title.
    fn ends_title(&self, fact: Fact, words: Span) -> bool {
        let marked = scan::begins(words.of(self.text), mark::SPEAKER) || is_bracketed(words.of(self.text));
        fact == Fact::Proceedings && self.region == Region::Top && (1..=3).contains(&self.top.len()) && !marked
    }

    /// 政府参考人 above a list is a heading, beside a name it is a post.
    fn looks_like_entry(&self, words: Span, value: Option<Span>) -> bool {
        let printed = words.of(self.text);
        value.is_some() && !scan::has(printed, "：:") && scan::is_short(&fold::key(printed), 6)
    }

    /// A short line between two speeches, set off by a blank line above it.
    fn bare_heading(&self, i: usize) -> Option<Span> {
        let above = i.checked_sub(1).is_none_or(|p| self.lines[p].is_blank()) && !self.blank_lines_between;
        // 【水の値段について】 needs no blank line.
        let set_off = above || heading::group(self.words(i)).is_some();
        if !set_off || !self.is_body(i) {
            return None;
        }
        let next = self.lines[i + 1..].iter().position(|l| !l.is_blank()).map(|n| i + 1 + n)?;
        let led = self.labels.get(next).is_some_and(Option::is_some);
        let words = self.words(i);
        let plain = scan::is_short(words, 40)
            && !scan::ends(words, "。、？」")
            && !words.ends_with(|c| ('\u{3041}'..='\u{3096}').contains(&c));
        (led && plain).then_some(self.lines[i].span)
    }

    /// 【決定事項】, ■ 審議事項, or the bare words above a list.
    fn item_group(&self, i: usize) -> Option<ItemKind> {
        let words = self.words(i);
        if !scan::is_short(words, 24) {
            return None;
        }
        if let Some(name) = heading::group(words) {
            return group_kind(name);
        }
        let name = scan::trim_start(words, mark::SPEAKER);
        let kind = group_kind(scan::trim_end(name, "：:"))?;
        let next = self.next(i)?;
        let (own, below) = (&self.lines[i], &self.lines[next]);
        let listed = scan::begins(self.words(next), LISTED) || heading::read(self.text, below.span).is_some();
        let marked = name.len() < words.len();
        let led = listed || marked && below.indent > own.indent;
        (led && self.labels[next].is_none() && (marked || !self.in_speech)).then_some(kind)
    }

    /// A heading over a list of items: ## 決定事項, 3 報告事項, with entries right below.
    fn lists_items(&self, i: usize, opening: &Opening) -> Option<ItemKind> {
        let kind = group_kind(opening.words.of(self.text))?;
        let next = self.lines[i + 1..].iter().find(|l| !l.is_blank())?.span;
        let words = next.of(self.text);
        let entry =
            scan::begins(words, mark::BULLETS) || words.starts_with('|') || heading::read(self.text, next).is_some();
        (entry && !words.ends_with('。') && opening.fact != Some(Fact::Proceedings)).then_some(kind)
    }

    /// A line between the people of a list that names the people below it: 政府参考人, （事務局）
    fn is_people_group(&self, i: usize) -> bool {
        let line = self.lines[i].span;
        let words = line.of(self.text);
        let bracketed = is_bracketed(words);
        let inner = scan::trim(words, LIST_BRACKETS);
        let remark = scan::is_one(inner, &REMARKS);
        let short = scan::is_short(inner, 16) && !scan::has(inner, " 　\t、") && !remark;
        let marked = scan::begins(words, mark::SPEAKER);
        let fact = heading::fact(self.text, line);
        let people = fact.is_some_and(|(fact, _, value)| fact == Fact::Who && value.is_none());
        !marked && (people || fact.is_none() && bracketed && short)
    }

    /// An entry of 議事日程 or 議題, perhaps over several lines.
    fn agenda_entry(&mut self, i: usize) -> Role {
        let Line { span, indent, .. } = self.lines[i];
        let words = span.of(self.text);
        if words.ends_with('。') {
            self.region = Region::Body;
            return Role::Text;
        }
        if scan::is_one(words, &SAME_AS_AGENDA) {
            return Role::Text;
        }
        if date::find_date(words).is_some_and(|(_, at)| at.start == 0 && at.end == words.len()) {
            return Role::Meta(Some(Fact::When));
        }
        let numbered = heading::read(self.text, span);
        if numbered.is_none() && self.entry_indent.is_some_and(|own| indent > own) {
            return Role::ItemMore;
        }
        self.entry_indent = Some(indent);
        let bare = entry::unmarked(words);
        let title = numbered.map_or(Span::of_slice(self.text, bare), |h| h.words);
        Role::Item { kind: None, number: numbered.and_then(|h| h.number), title: (!title.is_empty()).then_some(title) }
    }

    /// A line that says when the meeting opened or closed, and little else: 　午前十時一分開議
    fn is_clock(&self, words: &str) -> bool {
        if words.len() > 240 || words.contains('。') {
            return false;
        }
        // 開　会（１０時００分）
        let squeezed = if scan::is_short(words, 40) && words.contains('時') {
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
        if words.len() < 160 && (date::find_date(words).is_some_and(|(_, span)| span.start < 20) || timed()) {
            return Role::Meta(Some(Fact::When));
        }
        self.top.push(i);
        Role::Text
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

    /// More of a title, as far as the lines up to the next entry are no prose.
    fn is_title_part(&self, i: usize) -> bool {
        for line in self.lines[i..].iter().take(6) {
            let words = line.span.of(self.text);
            if words.ends_with('。') {
                return false;
            }
            if line.is_blank() || heading::read(self.text, line.span).is_some() || scan::begins(words, mark::BULLETS) {
                break;
            }
        }
        true
    }

    /// An entry of a group of items; the first line that is none ends the group.
    fn item(&mut self, i: usize, kind: ItemKind) -> Role {
        let line = self.lines[i].span;
        let words = line.of(self.text);
        if let Some(cell) = entry::cell(self.text, line) {
            // Above the rule stand the names of the columns.
            if entry::is_table_rule(words) {
                return Role::Furniture;
            }
            let head = self.lines.get(i + 1).is_some_and(|below| entry::is_table_rule(below.span.of(self.text)));
            if head {
                return Role::Group;
            }
            self.entry_indent = Some(self.lines[i].indent);
            self.entry_marked = true;
            return Role::Item { kind: Some(kind), number: None, title: Some(cell) };
        }
        let title = entry::unmarked(words);
        let bulleted = title.len() < words.len();
        let numbered = heading::read(self.text, line);
        if !bulleted
            && numbered.is_none()
            && self.entry_indent.is_some_and(|own| self.lines[i].indent > own)
            && self.is_title_part(i)
        {
            return Role::ItemMore;
        }
        let wrapped = self.wrap.is_some_and(|wrap| i > 0 && self.lines[i - 1].width >= wrap);
        if !bulleted && numbered.is_none() && wrapped && self.entry_indent.is_some() {
            return Role::ItemMore;
        }
        let marked = bulleted || numbered.is_some();
        let odd = self.entry_indent.is_some() && self.entry_marked && !marked;
        self.entry_indent = Some(self.lines[i].indent);
        self.entry_marked = marked;
        if words.ends_with('。') || title.is_empty() || odd || !(marked || scan::is_short(words, 100)) {
            self.region = Region::Body;
            return Role::Text;
        }
        match numbered.filter(|_| !bulleted) {
            Some(h) => Role::Item { kind: Some(kind), number: h.number, title: Some(h.words) },
            None => Role::Item { kind: Some(kind), number: None, title: Some(Span::of_slice(self.text, title)) },
        }
    }
}

/// Columns of a heading that filled its line.
const FILLED: u16 = 44;

/// Marks before the entries of a list.
const LISTED: &str = "・･-*＊•◇□○●➢▶▸▪✓☑|";

/// Around the name of a group of people, pair after pair.
const LIST_BRACKETS: &str = "（）()【】＜＞<>［］[]";

fn is_bracketed(words: &str) -> bool {
    words.chars().next().is_some_and(|c| mark::closing(LIST_BRACKETS, c).is_some())
        && words.chars().next_back().is_some_and(|c| mark::closes(LIST_BRACKETS, c))
}

/// The kind of items that a heading's words announce.
pub fn group_kind(words: &str) -> Option<ItemKind> {
    let key = fold::key(words);
    scan::exact(&key, GROUPS)
}
