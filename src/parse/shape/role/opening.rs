//! Which lines open a section: numbered ones that go on with a sequence, facts of the front matter,
//! short ones that stand alone above a speech.

use super::around::{Way, ends_in_matter, reads_like_heading};
use super::listing;
use super::{Opening, Pass, Region};
use crate::convention::heading::{ATTENDING, CONTACTS, Fact, KINDS, PROCEEDINGS_ENDS};
use crate::convention::item::TITLE_TAILS;
use crate::convention::mark;
use crate::convention::post::{BODY_ROLES, GROUPS_BESIDE_NAMES, MEMBERS};
use crate::japanese::fold;
use crate::japanese::letter::{is_letter, is_number};
use crate::model::ItemKind;
use crate::parse::shape::front;
use crate::parse::shape::heading::{self, Heading, Style};
use crate::parse::shape::reaction;
use crate::scan;
use crate::span::Span;

/// Items of a group that have a section each.
#[derive(Clone, Copy)]
pub(super) struct Topics {
    style: Style,
    level: u8,
    kind: Option<ItemKind>,
}

/// Columns of a heading that filled its line.
const FILLED: u16 = 44;

impl Pass<'_> {
    pub(super) fn heading(&mut self, i: usize) -> Option<Opening> {
        let line = self.lines[i].span;
        let before_body = self.is_before_body(i);
        if let Some(opening) = self.underlined(i) {
            return Some(opening);
        }
        let listing =
            self.region == Region::Fact(Fact::Agenda) && before_body || matches!(self.region, Region::Items(_));
        let place = self.place(i);
        if let Some(h) = heading::read(self.text, line)
            && !self.is_numbered_title(&h)
            && !self.is_row_of_people(h.words)
            && (!h.words.is_empty() || self.is_apart(i) || self.is_titled_below(i))
            && (self.numbering.accepts(&h, place) || self.bare_heading(i).is_some() || self.is_listed_title(i, h.words))
            && !self.words(i).ends_with('、')
            && let entry = (listing
                && (self.entry_indent.is_none() && (self.opens_section(i) || self.leads(i, Way::Straight))
                    || h.value == 1 && self.opens(i, false)))
            && (!listing
                || entry
                || self.numbering.continues_section(&h)
                || h.value == 1 && self.leads(i, Way::Straight))
        {
            let level = self.numbering.take(&h, place);
            // (2) 町 below (1) 委員 goes on with the list.
            let members = || {
                scan::suffix(scan::upto(h.words.of(self.text), scan::until(h.words.of(self.text), "（(")), &MEMBERS)
                    .is_some()
            };
            let goes_on = self.region == Region::Fact(Fact::Who) && (level > 1 && self.is_above_people(i) || members());
            let fact = heading::fact(self.text, h.words)
                .filter(|_| before_body || h.words.of(self.text).chars().count() <= 20)
                .or_else(|| {
                    heading::fused(self.text, h.words).filter(|_| before_body).map(|(f, w, v)| (f, w, Some(v)))
                });
            // ６　書記　教育総務課主任　堂前健, among the facts
            let among = matches!(self.region, Region::Fact(Fact::When | Fact::Where | Fact::Who));
            let field = || {
                heading::field(self.text, h.words)
                    .filter(|_| among && before_body && !h.style.is_business() && !matches!(h.style, Style::Hash(_)))
            };
            let (words, value) = match fact {
                Some((_, words, Some(value))) if i < self.first_label => (words, Some(value)),
                None if let Some((name, value)) = field() => (name, Some(value)),
                _ => (h.words, None),
            };
            let words = Span::of_slice(self.text, scan::trim_end(words.of(self.text), "：:|｜"));
            let address = heading::address(self.text, words);
            let fact = fact.map(|f| f.0).or(goes_on.then_some(Fact::Who));
            let topic = if fact.is_some() || address.is_some() { None } else { self.topic(&h, level, entry) };
            self.proceedings = match fact {
                Some(Fact::Proceedings) => Some(level),
                _ => self.proceedings.filter(|own| *own < level),
            };
            // 日程第３ alone is its own heading, and no matter yet.
            if h.words.is_empty() && !self.is_titled_below(i) {
                let words = h.number.unwrap_or(words);
                return Some(Opening {
                    level,
                    number: None,
                    words,
                    fact: None,
                    value: None,
                    address: None,
                    topic: None,
                });
            }
            return Some(Opening { level, number: h.number, words, fact, value, address, topic });
        }
        // １．庶務報告：会員は…
        if let Some((h, told)) = heading::run_in(self.text, line).filter(|(h, _)| self.numbering.accepts(h, place))
            && let Some(kind) = self.told_under(h.style)
        {
            let (level, topic) = (self.numbering.take(&h, place), Some(kind));
            self.topics = Some(Topics { style: h.style, level, kind });
            let (number, words, value) = (h.number, h.words, Some(told));
            return Some(Opening { level, number, words, fact: None, value, address: None, topic });
        }
        // 協議会の概要 below the people.
        let ends_list = || {
            let told = self.region == Region::Fact(Fact::Who) && scan::is_short(line.of(self.text), 24);
            let words = scan::upto(line.of(self.text), scan::until(line.of(self.text), "【（("));
            (told && scan::suffix(words, &PROCEEDINGS_ENDS).is_some()).then_some((Fact::Proceedings, line, None))
        };
        if (before_body || i > self.last_label)
            && let Some((fact, words, value)) = heading::fact(self.text, line).or_else(ends_list)
            && (before_body || fact == Fact::Who && self.ends_in_list(i, value))
            && !(self.region == Region::Fact(Fact::Who) && self.looks_like_entry(words, value))
            && !self.ends_title(fact, words)
            && !(self.region == Region::Fact(Fact::Papers)
                && line.of(self.text).ends_with("名簿")
                && scan::begins(self.words(i), mark::BULLETS))
            && !(self.region == Region::Top && value.is_some_and(|value| front::names_record(value.of(self.text))))
        {
            // 日時：令和… is a fact on one line, not a section.
            if value.is_some() && matches!(fact, Fact::When | Fact::Where | Fact::Name) {
                return None;
            }
            // 出席委員 below ２．委員の出席状況: the list's own numbers go on behind it.
            let within = fact == Fact::Who && self.region == Region::Fact(Fact::Who) && self.numbering.counts();
            let level = if within { self.numbering.group(self.lines[i].indent) } else { self.numbering.unnumbered() };
            self.proceedings = (fact == Fact::Proceedings).then_some(level);
            let words = self.without_marks(words);
            return Some(Opening { level, number: None, words, fact: Some(fact), value, address: None, topic: None });
        }
        let bare = self.bare_heading(i).or_else(|| {
            let own = self.without_marks(line);
            (reads_like_heading(own.of(self.text)) && self.is_listed_title(i, own)).then_some(own)
        })?;
        // 【主な意見】 stands below the number that is open.
        let within = heading::group(self.words(i)).is_some() && self.numbering.counts();
        let level = if within { self.numbering.group(self.lines[i].indent) } else { self.numbering.unnumbered() };
        Some(Opening { level, number: None, words: bare, fact: None, value: None, address: None, topic: None })
    }

    /// Whether matters are told behind their titles here, and of which kind they are.
    fn told_under(&self, style: Style) -> Option<Option<ItemKind>> {
        match self.region {
            Region::Items(kind) => Some(Some(kind)),
            Region::Fact(Fact::Agenda) => Some(None),
            _ => self.topics.filter(|own| own.style == style).map(|own| own.kind),
        }
    }

    /// A title with a line of ==== or ---- below it, as plain text marks up headings; the first is that of the record.
    fn underlined(&mut self, i: usize) -> Option<Opening> {
        let (own, below) = (&self.lines[i], self.lines.get(i + 1)?);
        let under = below.span.of(self.text);
        let mark = under.chars().next().filter(|c| "=-~^*+#\"'`".contains(*c))?;
        let whole = under.len() >= 3 && under.bytes().all(|b| char::from(b) == mark);
        let fits = own.indent <= 1 && below.width + 2 >= own.width && below.width <= own.width * 2 + 8;
        let apart =
            i.checked_sub(1).is_none_or(|above| self.lines[above].is_blank() || self.words(above).starts_with(mark));
        let plain = !scan::ends(self.words(i), "。、") && !scan::begins(self.words(i), "|+=");
        if !(whole && fits && apart && plain) || self.region == Region::Top && self.top.is_empty() {
            return None;
        }
        let depth = self.underlines.iter().position(|own| *own == mark).unwrap_or_else(|| {
            self.underlines.push(mark);
            self.underlines.len() - 1
        });
        let h = Heading { style: Style::Hash(depth as u8 + 1), value: 0, number: None, words: own.span };
        let level = self.numbering.take(&h, self.place(i));
        let told = heading::read(self.text, own.span);
        let (number, words) = told.map_or((None, own.span), |h| (h.number, h.words));
        let fact = heading::fact(self.text, words).filter(|(.., value)| value.is_none()).map(|(fact, ..)| fact);
        self.proceedings =
            if fact == Some(Fact::Proceedings) { Some(level) } else { self.proceedings.filter(|own| *own < level) };
        Some(Opening { level, number, words, fact, value: None, address: None, topic: None })
    }

    /// `１　山川　海子 自治会長 ○`, parted by tabs: a row of a table of people.
    fn is_row_of_people(&self, words: Span) -> bool {
        self.region == Region::Fact(Fact::Who) && words.of(self.text).contains('\t')
    }

    /// The heading of a talk whose title a list has printed before.
    fn is_listed_title(&self, i: usize, words: Span) -> bool {
        let listed = |words: &str| self.listed.get(&fold::key(words)).is_some();
        let own = words.of(self.text);
        (listed(own) || listed(scan::trim(self.words(i), mark::SPEAKER)))
            && (i > self.first_label || self.leads(i, Way::OverHeadings))
            && self.is_set_off(i)
    }

    /// Without the marks before a heading, the colon behind it, and a note on how a list is ordered.
    pub(super) fn without_marks(&self, words: Span) -> Span {
        let own = scan::trim_end(scan::trim_start(words.of(self.text), mark::SPEAKER), "：:|｜");
        let open = own.find(['（', '(']).filter(|open| *open > 0 && own[*open..].contains("敬称略"));
        let own = open.map_or(own, |open| scan::trim_end(&own[..open], ""));
        if own.is_empty() { words } else { Span::of_slice(self.text, own) }
    }

    /// １　第４０回山川会議　議事録: the number of the first page, printed before the title.
    fn is_numbered_title(&self, h: &Heading) -> bool {
        let words = h.words.of(self.text);
        self.region == Region::Top && words.contains('回') && scan::suffix(words, &KINDS).is_some()
    }

    /// A heading because the caller says so: at the level of its number, if it has one.
    pub(super) fn told_heading(&mut self, i: usize) -> Opening {
        let line = self.lines[i].span;
        let plain = scan::trim_start(line.of(self.text), mark::SPEAKER);
        let plain = if plain.is_empty() { line } else { Span::of_slice(self.text, plain) };
        let (level, number, words) = match heading::read(self.text, line) {
            Some(h) => (self.numbering.take(&h, self.place(i)), h.number, h.words),
            None => (self.numbering.unnumbered(), None, plain),
        };
        Opening { level, number, words, fact: None, value: None, address: None, topic: None }
    }

    /// Whether the section is an item of business: by its number, by the group it stands in, or as a
    /// matter (…について) that the proceedings are about.
    pub(super) fn topic(&mut self, h: &Heading, level: u8, entry: bool) -> Option<Option<ItemKind>> {
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
    pub(super) fn goes_on_heading(&self, i: usize) -> bool {
        let Some(head) = self.headed.filter(|head| head + 1 == i) else { return false };
        let (above, own) = (&self.lines[head], &self.lines[i]);
        if heading::read(self.text, above.span).is_some_and(|h| h.words.is_empty()) && self.is_titled_below(head) {
            return true;
        }
        let (title, words) = (self.words(head), self.words(i));
        let filled = !title.ends_with('。')
            && above.width >= FILLED
            && above.width > own.width
            && scan::suffix(title, &TITLE_TAILS).is_none();
        let prose = scan::has(words, "。「」：:\t") || words.contains("　　") || scan::begins(words, mark::BULLETS);
        // 出席委員　山川　海子　…: the people go on.
        let listed = self.region == Region::Fact(Fact::Who);
        if !filled || listed || prose || heading::read(self.text, own.span).is_some() || heading::group(words).is_some()
        {
            return false;
        }
        own.indent > above.indent
            || scan::suffix(words, &TITLE_TAILS).is_some() && self.next(i).is_some_and(|n| self.labels[n].is_some())
            || scan::is_short(words, 3) && self.next(i).is_some_and(|n| self.labels[n].is_some())
    }

    /// 1　山川海子 in a list of people; 1　開会 is none of it.
    pub(super) fn is_list_entry(&self, i: usize) -> bool {
        self.region == Region::Fact(Fact::Who) && self.people.names_people(self.lines[i].span)
    }

    /// A heading of people below the last speech, with its people right below.
    fn ends_in_list(&self, i: usize, value: Option<Span>) -> bool {
        i > self.last_label && value.is_none() && self.is_above_people(i)
    }

    /// 議事要旨（案） right under the first line is the end of the title.
    fn ends_title(&self, fact: Fact, words: Span) -> bool {
        let marked = scan::begins(words.of(self.text), mark::SPEAKER) || scan::begins(words.of(self.text), "【＜<");
        fact == Fact::Proceedings
            && self.region == Region::Top
            && !marked
            && (front::is_kind(words.of(self.text)) && self.top.is_empty() || (1..=3).contains(&self.top.len()))
    }

    /// 政府参考人 above a list is a heading, beside a name it is a post.
    fn looks_like_entry(&self, words: Span, value: Option<Span>) -> bool {
        // • 委員（委員長）　山川　海子
        let printed = scan::trim_start(words.of(self.text), mark::BULLETS);
        let printed = scan::upto(printed, scan::until(printed, "（("));
        let known = scan::is_one(printed, &GROUPS_BESIDE_NAMES);
        let attending = scan::contains(printed, &ATTENDING) && scan::ends(printed, "者") && !known;
        value.is_some() && !attending && !scan::has(printed, "：:") && scan::is_short(&fold::key(printed), 6)
    }

    /// A short line between two speeches that is marked or set off, or a group of lines in a bracket.
    fn bare_heading(&self, i: usize) -> Option<Span> {
        let words = self.words(i);
        // A matter that the first speech is about may stand right below the people.
        let opens = || self.region == Region::Fact(Fact::Who) && ends_in_matter(words) && self.is_parted(i);
        // * 継続中 is an entry of notes.
        let entry = words.starts_with(['*', '-', '+']);
        if entry || heading::read(self.text, self.lines[i].span).is_some_and(|h| h.words.is_empty()) {
            return None;
        }
        if !(self.is_body(i) || opens()) || !reads_like_heading(words) || self.is_remark(words) {
            return None;
        }
        let grouped = heading::group(words).is_some();
        let blank = i.checked_sub(1).is_none_or(|above| self.lines[above].is_blank()) && !self.blank_lines_between;
        let ruled = i.checked_sub(1).is_some_and(|above| self.is_break(above));
        let named = || listing::group_kind(scan::trim(words, mark::SPEAKER)).is_some();
        let led = self.leads(i, Way::OverHeadings)
            && (blank
                || ruled
                || grouped
                || scan::begins(words, mark::SPEAKER)
                || named() && (self.is_parted(i) || i > 0 && self.words(i - 1).ends_with('。')));
        let unlabelled = self.first_label == self.lines.len();
        let alone = grouped
            && (unlabelled || i > self.first_label)
            && self.region == Region::Body
            && !self.in_speech
            && self.next(i).is_some_and(|next| next <= i + 2);
        let marked = scan::begins(words, PARTING)
            && self.region == Region::Body
            && self.is_parted(i)
            && scan::is_short(words, 24);
        // ・… right below, in notes.
        let over = blank
            && self.region == Region::Body
            && scan::is_short(words, 40)
            && !grouped
            && (unlabelled || scan::ends(words, "）)"))
            && words.starts_with(is_letter)
            && !words.starts_with(is_number)
            && self.lines.get(i + 1).is_some_and(|below| scan::begins(below.span.of(self.text), "・･"));
        // 〇今後の活動について, above - …
        let over = over
            || unlabelled
                && self.region == Region::Body
                && scan::begins(words, mark::SPEAKER)
                && self.lines.get(i + 1).is_some_and(|below| scan::begins(below.span.of(self.text), "・･-"));
        (led || alone || marked || over).then(|| self.without_marks(self.lines[i].span))
    }

    /// 【異議なし】, ○事務局（松葉瀬）: a stage direction, or somebody's name.
    fn is_remark(&self, words: &str) -> bool {
        let inner = heading::group(words).unwrap_or(words);
        let mut bracketed = String::from("（");
        bracketed.push_str(inner);
        bracketed.push('）');
        let name = scan::trim(scan::upto(inner, scan::until(inner, "（(")), mark::SPEAKER);
        inner.len() < words.len() && reaction::read(&bracketed).is_some()
            || heading::fact(self.text, Span::of_slice(self.text, name)).is_some_and(|(fact, ..)| fact == Fact::Who)
            || scan::suffix(name, &MEMBERS).is_some()
            || scan::has(inner, "：:")
            || inner.len() == words.len() && scan::is_short(name, 2) && listing::group_kind(name).is_none()
            || scan::is_one(name, &BODY_ROLES)
            || scan::prefix(name, &CONTACTS).is_some()
    }
}

/// Marks that part a text; others may stand before labels or entries too.
const PARTING: &str = "■□◆◇▼▽★☆";
