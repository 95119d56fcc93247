//! Entries of lists: items of business, what is on the agenda, groups of people.

use super::{Opening, Pass, Region, Role};
use crate::convention::heading::Fact;
use crate::convention::item::{BESIDES, DECIDED_GROUPS, GROUPS, SAME_AS_AGENDA, TITLE_TAILS};
use crate::convention::mark;
use crate::convention::post::REMARKS;
use crate::japanese::{date, fold};
use crate::model::ItemKind;
use crate::parse::shape::entry;
use crate::parse::shape::front;
use crate::parse::shape::heading;
use crate::parse::shape::label::{Candidate, Form};
use crate::parse::shape::title;
use crate::parse::source::furniture::is_rule;
use crate::parse::source::lines::Line;
use crate::scan;
use crate::span::Span;

/// Marks before the entries of a list.
const LISTED: &str = "・･-*＊•◇□○●➢▶▸▪✓☑|";

/// Around the name of a group of people, pair after pair.
const LIST_BRACKETS: &str = "（）()【】＜＞<>［］[]";

impl Pass<'_> {
    /// 【決定事項】, ■ 審議事項, or the bare words above a list.
    pub(super) fn item_group(&self, i: usize) -> Option<ItemKind> {
        let words = self.words(i);
        if !scan::is_short(words, 24) {
            return None;
        }
        // （決議事項）
        let round = words.strip_prefix(['（', '(']).and_then(|inner| inner.strip_suffix(['）', ')']));
        let round = round.filter(|name| name.ends_with("事項"));
        if let Some(name) = heading::group(words).or(round) {
            return group_kind(name);
        }
        let name = scan::trim_start(words, mark::SPEAKER);
        let kind = group_kind(scan::trim_end(name, "：:"))?;
        let next = self.next(i)?;
        let (own, below) = (&self.lines[i], &self.lines[next]);
        let told = heading::run_in(self.text, below.span).is_some();
        let listed = told || scan::begins(self.words(next), LISTED) || heading::read(self.text, below.span).is_some();
        let marked = name.len() < words.len();
        let led = listed || marked && below.indent > own.indent;
        // ・谷：仕様を書く below ■ 宿題
        let said = self.labels[next].filter(|own| kind != ItemKind::Other || !listable(own));
        (led && said.is_none() && (marked || !self.in_speech)).then_some(kind)
    }

    /// A heading over a list of items: ## 決定事項, 3 報告事項, with entries right below.
    pub(super) fn lists_items(&self, i: usize, opening: &Opening) -> Option<ItemKind> {
        let kind = group_kind(opening.words.of(self.text))?;
        let open = |line: &&Line| !line.is_blank() && !is_rule(line.span.of(self.text));
        let next = self.lines[i + 1..].iter().find(open)?.span;
        let words = next.of(self.text);
        let entry =
            scan::begins(words, mark::BULLETS) || words.starts_with('|') || heading::read(self.text, next).is_some();
        let told = heading::run_in(self.text, next).is_some();
        let tells = tells(opening.words.of(self.text));
        let entry = entry || tells && title::number(words) > 0;
        ((told || entry && (tells || !words.ends_with('。'))) && opening.fact != Some(Fact::Proceedings))
            .then_some(kind)
    }

    /// A line between the people of a list that names the people below it: 政府参考人, （事務局）
    pub(super) fn is_people_group(&self, i: usize) -> bool {
        let line = self.lines[i].span;
        let words = line.of(self.text);
        let bracketed = is_bracketed(words);
        let inner = scan::trim(words, LIST_BRACKETS);
        let remark = scan::contains(inner, &REMARKS) || inner.starts_with("以下");
        // （環境課長） is a post of somebody beside it.
        let remark = remark || scan::ends(inner, "長官監") || inner.contains("担当");
        let short = scan::is_short(inner, 16) && !scan::has(inner, " 　\t、") && !remark;
        let marked = scan::begins(words, mark::SPEAKER);
        let fact = heading::fact(self.text, line);
        let people = fact.is_some_and(|(fact, _, value)| fact == Fact::Who && value.is_none());
        let business = heading::read(self.text, line).is_some_and(|h| h.style.is_business());
        !marked && !business && (people || fact.is_none() && bracketed && short)
    }

    /// An entry of 議事日程 or 議題, perhaps over several lines.
    pub(super) fn agenda_entry(&mut self, i: usize) -> Role {
        let Line { span, indent, .. } = self.lines[i];
        let words = span.of(self.text);
        if words.ends_with('。') {
            self.region = Region::Body;
            return Role::Text;
        }
        if words.contains("日程") && scan::is_short(words, 16) && scan::suffix(words, &SAME_AS_AGENDA).is_some() {
            return Role::Text;
        }
        if date::find_date(words).is_some_and(|(_, at)| at.start == 0 && at.end == words.len()) {
            return Role::Meta(Some(Fact::When));
        }
        let numbered = heading::read(self.text, span);
        // ○議事日程 above the title of the record.
        if numbered.is_none() && self.entry_indent.is_none() && front::is_title(words) && front::names_record(words) {
            self.region = Region::Top;
            return self.top(i);
        }
        // １．議事日程（１）日　時　２０１３年…: the facts of the meeting stand in the list.
        if let Some(h) = numbered
            && let Some((fact @ (Fact::When | Fact::Where), _, Some(_))) = heading::fact(self.text, h.words)
        {
            return Role::Meta(Some(fact));
        }
        let bare = entry::unmarked(words);
        if numbered.is_none() && self.entry_indent.is_some_and(|own| indent > own) {
            // ・配布資料のとおり below an entry is no more of its title.
            return if bare.len() < words.len() { Role::Text } else { Role::ItemMore };
        }
        let marked = numbered.is_some() || bare.len() < words.len();
        let numbered_below = title::number(words) > 0;
        if !marked
            && !numbered_below
            && self.entry_marked
            && i.checked_sub(1).is_some_and(|above| self.lines[above].is_blank())
        {
            self.region = Region::Body;
            return Role::Text;
        }
        if !marked && self.is_more_of_entry(i) {
            return Role::ItemMore;
        }
        if let Some(kind) = self.groups_entries(i) {
            (self.entry_kind, self.entry_indent) = (Some(kind), Some(indent));
            return Role::Group;
        }
        if group_kind(words) == Some(ItemKind::Other)
            || numbered.is_some_and(|h| group_kind(h.words.of(self.text)) == Some(ItemKind::Other))
        {
            self.entry_kind = None;
        }
        self.entry_indent = Some(indent);
        self.entry_marked = marked;
        let title = numbered.map_or(Span::of_slice(self.text, bare), |h| h.words);
        let (kind, number) = (self.entry_kind, numbered.and_then(|h| h.number));
        Role::Item { kind, number, title: (!title.is_empty()).then_some(title) }
    }

    /// ２　報告事項 over （１）…: a numbered group among the entries.
    fn groups_entries(&self, i: usize) -> Option<ItemKind> {
        let own = heading::read(self.text, self.lines[i].span)?;
        let next = heading::read(self.text, self.lines[self.next(i)?].span)?;
        let kind = group_kind(own.words.of(self.text))?;
        (own.style != next.style && next.value == 1 && kind != ItemKind::Other).then_some(kind)
    }

    /// Whether a line without a mark is more of the entry right above: that one has a mark, or a bracket which
    /// nothing has closed.
    fn is_more_of_entry(&self, i: usize) -> bool {
        let above = i.checked_sub(1).map_or("", |above| self.words(above));
        let (opened, closed) = above.chars().fold((0, 0), |(opened, closed), c| match c {
            '（' | '(' => (opened + 1, closed),
            '）' | ')' => (opened, closed + 1),
            _ => (opened, closed),
        });
        let own = self.words(i);
        self.entry_indent.is_some()
            && !above.is_empty()
            && (opened > closed || self.entry_marked && !is_bracketed(own) && title::number(own) == 0)
    }

    /// More of a title, as far as the lines up to the next entry are no prose.
    pub(super) fn is_title_part(&self, i: usize) -> bool {
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
    pub(super) fn item(&mut self, i: usize, kind: ItemKind) -> Role {
        let line = self.lines[i].span;
        let words = line.of(self.text);
        if let Some(cell) = entry::cell(self.text, line, self.title_column) {
            // Above the rule stand the names of the columns.
            if entry::is_table_rule(words) {
                return Role::Furniture;
            }
            let head = self.lines.get(i + 1).is_some_and(|below| entry::is_table_rule(below.span.of(self.text)));
            if head {
                self.title_column = entry::title_column(words);
                return Role::Group;
            }
            self.entry_indent = Some(self.lines[i].indent);
            self.entry_marked = true;
            return Role::Item { kind: Some(kind), number: None, title: Some(cell) };
        }
        if let Some(kind) = self.groups_entries(i) {
            (self.region, self.entry_indent) = (Region::Items(kind), Some(self.lines[i].indent));
            return Role::Group;
        }
        let mut title = entry::unmarked(words);
        let mut bulleted = title.len() < words.len();
        // １．会報は秋に出す。 among what was decided.
        let sentence = self.tells && words.ends_with('。') && words.matches('。').count() == 1;
        let number = if sentence { title::number(title) } else { 0 };
        if number > 0 {
            (title, bulleted) = (scan::trim_start(scan::from(title, number), ""), true);
        }
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
        if !marked && self.is_more_of_entry(i) && scan::suffix(words, &TITLE_TAILS).is_some() {
            return Role::ItemMore;
        }
        let odd = self.entry_indent.is_some() && self.entry_marked && !marked;
        self.entry_indent = Some(self.lines[i].indent);
        self.entry_marked = marked;
        let told = words.ends_with('。') && !(sentence && bulleted);
        if told || title.is_empty() || odd || !(marked || scan::is_short(words, 100)) {
            self.region = Region::Body;
            return Role::Text;
        }
        let title = if sentence { scan::trim_end(title, "。") } else { title };
        match numbered.filter(|_| !bulleted) {
            Some(h) => Role::Item { kind: Some(kind), number: h.number, title: Some(h.words) },
            None => Role::Item { kind: Some(kind), number: None, title: Some(Span::of_slice(self.text, title)) },
        }
    }
}

pub(super) fn is_bracketed(words: &str) -> bool {
    words.chars().next().is_some_and(|c| mark::closing(LIST_BRACKETS, c).is_some())
        && words.chars().next_back().is_some_and(|c| mark::closes(LIST_BRACKETS, c))
}

/// Whether the entries below a heading may be sentences: what was decided, what is to be done.
pub(super) fn tells(words: &str) -> bool {
    let key = fold::key(scan::trim(heading::group(words).unwrap_or(words), TELLING_TRIM));
    let tasks = scan::exact(&key, &GROUPS) == Some(ItemKind::Other) && !scan::is_one(&key, &BESIDES);
    tasks || scan::is_one(&key, &DECIDED_GROUPS)
}

/// What may stand around such a heading.
const TELLING_TRIM: &str = "#■●○◆◇□・：: ";

/// Whether a label stands behind the bullet of a list: - 谷: …
pub fn listable(candidate: &Candidate) -> bool {
    candidate.form == Form::Colon && candidate.mark.is_some()
}

/// The kind of items that a heading's words announce.
pub fn group_kind(words: &str) -> Option<ItemKind> {
    let key = fold::key(heading::group(words).unwrap_or(words));
    scan::exact(&key, &GROUPS)
}
