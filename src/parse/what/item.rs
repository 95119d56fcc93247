//! The items of business: one each, though an agenda, a list of what was taken up, a heading of the
//! proceedings and the chair may all name it.

use crate::convention::heading::Fact;
use crate::convention::item::{
    BESIDES, BODIES, BRACKET_KINDS, DECIDED_GROUPS, GROUP_ENDS, GROUPS, PLAIN_GROUPS, TITLE_TAILS, TITLES,
};
use crate::convention::lead::{DEBATES, STEPS};
use crate::convention::post::BODY_ROLES;
use crate::japanese::fold;
use crate::model::{BlockKind, Evidence, Item, ItemKind, Minutes, Section};
use crate::parse::shape::assemble::Draft;
use crate::parse::shape::entry;
use crate::parse::shape::title;
use crate::parse::source::interner::Interner;
use crate::parse::what::{mention, opened, reference};
use crate::scan;
use crate::span::Span;

/// Finds the items, each once, in the order of the document, and which sections are about which.
pub fn settle(draft: &mut Draft) {
    let mut book = Book { text: draft.text, ..Book::default() };
    let (mut place, printed) = listed(draft, &mut book);
    sections(draft, &mut book);
    printed_decisions(draft, &mut book, &mut place, printed);
    for block in &mut draft.minutes.blocks {
        if let BlockKind::Item(index) = block.kind {
            block.kind = place[index].map_or(BlockKind::Group, BlockKind::Item);
        }
    }
    opened::add(draft, &mut book);
    in_order(draft, book);
    for item in &mut draft.minutes.items {
        if let Some((outcome, span)) = entry::printed_outcome(draft.text, item.span) {
            item.outcome = Some(outcome);
            item.evidence = vec![Evidence { speech: None, span }];
        }
    }
}

/// The items found so far, by number and by title.
#[derive(Default)]
pub struct Book<'t> {
    text: &'t str,
    pub items: Vec<Item>,
    /// Whether the record tells the kind, for every item.
    told: Vec<bool>,
    /// Whether a list of what was decided prints it, likewise.
    decided: Vec<bool>,
    names: Interner,
    /// For every name the last item that it means.
    named: Vec<usize>,
}

impl Book<'_> {
    /// The item that a printed title means: one that is known, or this one.
    pub fn enter(&mut self, mut item: Item, kind: Option<ItemKind>) -> usize {
        let words: String = item.title.iter().map(|part| part.of(self.text)).collect();
        let core = title::core(&words);
        let number = self.number(&item);
        let by_number = number.as_deref().and_then(|number| self.get(number)).filter(|known| {
            let other = self.core(*known);
            other.starts_with(&core) || core.starts_with(&other)
        });
        // Two bills may have one title.
        let by_title = self.get(&core).filter(|known| {
            let other = self.number(&self.items[*known]);
            number.is_none() || other.is_none() || number == other
        });
        if let Some(known) = by_number.or(by_title) {
            if let Some(kind) = kind.filter(|_| !self.told[known]) {
                (self.items[known].kind, self.told[known]) = (kind, true);
            }
            let own = &mut self.items[known];
            own.number = own.number.or(item.number);
            return known;
        }
        let kind = in_bracket(&words).or(kind);
        let printed = scan::lookup(&[item.number.map_or("", |n| n.of(self.text)), &words].concat(), &TITLES);
        let kind = kind.or(printed.map(|(kind, _)| kind));
        item.kind = kind.unwrap_or(ItemKind::Discussion);
        let index = self.items.len();
        self.items.push(item);
        // What is up for discussion may be decided, too.
        self.told.push(kind.is_some_and(|kind| kind != ItemKind::Discussion));
        self.decided.push(false);
        for name in number.iter().chain([&core]) {
            let name = self.names.number(name);
            self.named.resize(self.named.len().max(name + 1), index);
            self.named[name] = index;
        }
        index
    }

    fn get(&self, name: &str) -> Option<usize> {
        self.named.get(self.names.get(name)?).copied()
    }

    fn core(&self, item: usize) -> String {
        title::core(&self.items[item].title.iter().map(|part| part.of(self.text)).collect::<String>())
    }

    /// The number of business: 議案第３号. （３） counts lines of a list.
    fn number(&self, item: &Item) -> Option<String> {
        reference::keys(item.number?.of(self.text)).pop()
    }
}

/// The kind in the bracket behind a title, alone or behind who tells it: …の状況（報告）, （水野、報告）
fn in_bracket(words: &str) -> Option<ItemKind> {
    // 予算について(谷、報告 may be left open.
    let inner = words.strip_suffix(['）', ')', '】']).unwrap_or(words);
    let open = inner.rfind(['（', '(', '【'])?;
    let last = scan::from(inner, open).rsplit(['（', '(', '【', '、', ',', '，', '・']).next()?;
    scan::exact(&fold::key(last), &BRACKET_KINDS)
}

/// An item by its printed title, with the number that stands before it, if it is business at all.
pub fn read(text: &str, number: Option<Span>, printed: &[Span], span: Span) -> Option<(Item, Option<ItemKind>)> {
    let mut parts = printed.to_vec();
    let first = parts.first_mut()?;
    let own = title::read(text, *first);
    *first = own.words;
    parts.retain(|part| !part.is_empty());
    let number = own.number.or(number);
    if parts.is_empty() {
        parts.extend(
            number.filter(|number| number.of(text).ends_with(['号', '案']) && !number.of(text).contains("日程")),
        );
    }
    let words: String = parts.iter().map(|part| part.of(text)).collect();
    if title::is_procedure(&words) {
        return None;
    }
    let section = None;
    let kind = own.kind.or_else(|| by_number(number?.of(text)));
    Some((Item::new(ItemKind::Discussion, number, parts, section, span), kind))
}

/// The kind of what a number counts: 報告１, 1-2）議案2
fn by_number(number: &str) -> Option<ItemKind> {
    let key = fold::key(number);
    let word = scan::trim_end(&key, "()0123456789");
    let kind = scan::trailing(word, &GROUPS)?.0;
    (word.len() < key.len() && kind != ItemKind::Discussion).then_some(kind)
}

/// What agendas and lists print. Gives the lines that print a decision (決定：…), which may be of another item, and
/// for every entry its item.
fn listed(draft: &mut Draft, book: &mut Book) -> (Vec<Option<usize>>, Vec<(usize, Item)>) {
    let text = draft.text;
    let items = std::mem::take(&mut draft.minutes.items);
    let mut unsorted = vec![false; items.len()];
    draft.unsorted.iter().for_each(|index| unsorted[*index] = true);
    let groups = groups(draft, items.len(), book);
    let mut place = vec![None; items.len()];
    let mut printed = Vec::new();
    for (entry, item) in items.into_iter().enumerate() {
        let task = item.kind == ItemKind::Other && !unsorted[entry];
        if entry::announced(text, item.span).is_some_and(|(kind, _)| kind == ItemKind::Decision) {
            printed.push((entry, item));
        } else if task && groups[entry] == Group::Besides {
            continue;
        } else if task {
            let title: Vec<Span> = item.title.iter().map(|part| upto_columns(text, *part)).collect();
            place[entry] = (!title.is_empty()).then(|| book.enter(Item { title, ..item }, Some(ItemKind::Other)));
        } else if let Some((found, kind)) = read(text, item.number, &item.title, item.span) {
            let plain = unsorted[entry] || groups[entry] == Group::Plain;
            let kind = kind.or((!plain).then_some(item.kind));
            let found = book.enter(Item { section: item.section, ..found }, kind);
            // …（案）について in such a list is still to be decided.
            let words = item.title.last().map_or("", |part| part.of(text));
            let due = scan::suffix(words, &TITLE_TAILS).is_some() || words.ends_with(['）', ')']);
            book.decided[found] |= groups[entry] == Group::Decided && !due;
            place[entry] = Some(found);
        }
    }
    (place, printed)
}

/// A printed decision is the outcome of the item in whose section it stands, else an item of its own.
fn printed_decisions(draft: &Draft, book: &mut Book, place: &mut [Option<usize>], printed: Vec<(usize, Item)>) {
    for (entry, item) in printed {
        let within = item.section.is_some_and(|section| in_item(&draft.minutes.sections, &draft.about, section));
        if !within && !item.title.is_empty() {
            let found = book.enter(item, Some(ItemKind::Decision));
            book.decided[found] = true;
            place[entry] = Some(found);
        }
    }
}

/// Under which heading an entry stands.
#[derive(Clone, Copy, PartialEq)]
enum Group {
    Any,
    /// 決定事項
    Decided,
    /// 議題
    Plain,
    /// その他
    Besides,
}

/// The group of every entry. その他 is a matter itself.
fn groups(draft: &Draft, entries: usize, book: &mut Book) -> Vec<Group> {
    let mut found = vec![Group::Any; entries];
    let mut own = Group::Any;
    for block in &draft.minutes.blocks {
        match block.kind {
            BlockKind::Item(entry) => found[entry] = own,
            BlockKind::Group | BlockKind::Heading(_) => {
                let words = scan::head(block.span.of(draft.text), 40);
                let name = scan::trim(words, "【】＜＞<>[]()（）■●○◎◇◆・：:#0123456789０１２３４５６７８９.．");
                let key = fold::key(name);
                own = match (scan::is_one(&key, &DECIDED_GROUPS), scan::is_one(&key, &BESIDES)) {
                    (true, _) => Group::Decided,
                    (_, true) => Group::Besides,
                    _ if scan::is_one(&key, &PLAIN_GROUPS) => Group::Plain,
                    _ => Group::Any,
                };
                if own == Group::Besides && block.kind == BlockKind::Group {
                    let title = vec![Span::of_slice(draft.text, name)];
                    let item = Item::new(ItemKind::Other, None, title, None, block.span);
                    book.enter(item, Some(ItemKind::Other));
                }
            }
            _ => {}
        }
    }
    found
}

/// What is to be done, without the columns of who and when behind it: 　　谷, and without the address of
/// `見積もり <https://…>`_
fn upto_columns(text: &str, printed: Span) -> Span {
    let words = printed.of(text);
    let linked = words.strip_prefix('`').and_then(|inner| Some(scan::upto(inner, inner.find(" <")?)));
    if let Some(title) = linked {
        return Span::of_slice(text, title).trim(text);
    }
    let gap = ["　　", "\t", "   "].iter().filter_map(|gap| words.find(gap)).min();
    gap.filter(|at| *at > 0).map_or(printed, |at| Span::new(printed.start, printed.start + at).trim(text))
}

/// Sections that are items, listed or not.
fn sections(draft: &mut Draft, book: &mut Book) {
    let text = draft.text;
    draft.about = vec![None; draft.minutes.sections.len()];
    let mut kinds = vec![None; draft.minutes.sections.len()];
    draft.topics.iter().for_each(|(section, kind)| kinds[*section] = Some(*kind));
    let minutes = &mut draft.minutes;
    let begins = body(text, minutes, &draft.facts);
    let agenda = book
        .items
        .iter()
        .zip(&book.decided)
        .any(|(item, decided)| !decided && item.span.start < begins && item.kind != ItemKind::Other);
    let index = mention::Index::new(text, &book.items, &[]);
    let parents = parents(&minutes.sections);
    for section in 0..minutes.sections.len() {
        let own = &minutes.sections[section];
        let words: String = own.heading.iter().map(|part| part.of(text)).collect();
        let printed = own.number.into_iter().chain(own.heading.iter().copied()).reduce(Span::join).unwrap_or(own.span);
        let Some((item, kind)) = read(text, own.number, &own.heading, printed) else { continue };
        // 各委員会報告 stands over matters.
        let besides = scan::is_one(&fold::key(&words), &BESIDES);
        if parents[section] && !besides && group(text, own).is_some() {
            continue;
        }
        let within = own.parent.is_some_and(|parent| in_item(&minutes.sections, &draft.about, parent));
        let business = item.number.is_some_and(|number| !reference::keys(number.of(text)).is_empty());
        let titled = business || scan::suffix(&words, &TITLE_TAILS).is_some();
        let named = index.titled(&item.title.iter().map(|part| part.of(text)).collect::<String>(), printed.of(text));
        let over = own.parent.filter(|parent| is_bare(minutes, *parent));
        let within = within && !over.is_some_and(|parent| titled || is_besides(text, &minutes.sections[parent]));
        let matter = kinds[section].is_some()
            || !within && (titled || besides)
            || !within && !agenda && is_matter(text, &draft.facts, minutes, section, &parents, begins);
        let found = match named {
            Some(known) => known,
            None if business || matter => {
                let group = own.parent.and_then(|parent| group(text, &minutes.sections[parent]));
                let group = group.filter(|kind| *kind != ItemKind::Discussion);
                let item = Item { section: Some(section), ..item };
                book.enter(item, kind.or(kinds[section].flatten()).or(group))
            }
            None => continue,
        };
        draft.about[section] = Some(found);
    }
}

fn is_besides(text: &str, section: &Section) -> bool {
    section.heading.first().is_some_and(|part| scan::is_one(&fold::key(part.of(text)), &BESIDES))
}

/// Beside the first matter that is talked of, one that names who brings it: 会場について(谷、報告)
fn is_brought(text: &str, minutes: &Minutes, section: usize) -> bool {
    let parent = |own: usize| minutes.sections[own].parent;
    let spoken = minutes.speeches.first().and_then(|speech| speech.section);
    let named = minutes.sections[section].heading.iter().any(|part| scan::has(part.of(text), "（("));
    named && parent(section).is_some() && spoken.is_some_and(|own| parent(own) == parent(section))
}

/// Whether nothing is told of a matter but below the headings of its parts.
fn is_bare(minutes: &Minutes, section: usize) -> bool {
    let below = minutes.blocks.get(minutes.sections[section].blocks.start + 1..).unwrap_or(&[]);
    let first = below.iter().find(|block| block.kind != BlockKind::Furniture);
    first.is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)))
}

/// Where the talk begins: the first speech or the heading of the proceedings.
fn body(text: &str, minutes: &Minutes, facts: &[Option<Fact>]) -> usize {
    let said = minutes.speeches.first().map(|speech| speech.span.start);
    // 質疑 is a part of them.
    let whole = |section: &Section| !section.heading.iter().any(|part| scan::contains(part.of(text), &STEPS));
    let mut facts = minutes.sections.iter().zip(facts);
    let headed = facts.find(|(own, fact)| **fact == Some(Fact::Proceedings) && whole(own));
    let headed = headed.map(|(section, _)| section.span.start);
    let said = said.into_iter().chain(headed.filter(|_| said.is_some())).min();
    said.or(minutes.paragraphs.first().map(|p| p.span().start)).unwrap_or(usize::MAX)
}

/// For every section, whether others stand in it.
fn parents(sections: &[Section]) -> Vec<bool> {
    let mut found = vec![false; sections.len()];
    sections.iter().filter_map(|section| section.parent).for_each(|parent| found[parent] = true);
    found
}

fn in_item(sections: &[Section], about: &[Option<usize>], section: usize) -> bool {
    about[section].is_some() || sections[section].parent.is_some_and(|parent| in_item(sections, about, parent))
}

/// The kind that a group's heading gives to what stands under it: 審議事項, 各委員会報告.
fn group(text: &str, section: &Section) -> Option<ItemKind> {
    let words: String = section.heading.iter().map(|part| part.of(text)).collect();
    let key = fold::key(&words);
    let name = scan::trim(&key, "【】<>■●○◎・:");
    scan::exact(name, &GROUPS).or_else(|| scan::trailing(name, &GROUP_ENDS).map(|(kind, _)| kind))
}

/// Whether a heading that no agenda has is a matter: not one of the front matter, not one over others.
fn is_matter(
    text: &str,
    facts: &[Option<Fact>],
    minutes: &Minutes,
    section: usize,
    parents: &[bool],
    begins: usize,
) -> bool {
    let own = &minutes.sections[section];
    let words = own.heading.first().map_or("", |part| part.of(text));
    let fact = |index: usize| facts.get(index).copied().flatten();
    let front = |index: usize| matches!(fact(index), Some(Fact::When | Fact::Where | Fact::Who | Fact::Papers));
    // 保健所との連携は, below 主な質疑
    let step = |index: usize| {
        own.number.is_none()
            && minutes.sections[index].heading.iter().any(|part| scan::contains(part.of(text), &DEBATES))
    };
    let mut above = own.parent;
    while let Some(parent) = above {
        if front(parent) || step(parent) {
            return false;
        }
        above = minutes.sections[parent].parent;
    }
    let told = minutes.blocks.get(own.blocks.clone()).unwrap_or(&[]).iter().any(|block| {
        matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Label(_) | BlockKind::Reaction(_) | BlockKind::Group)
    });
    let overs = parents[section] && own.number.is_none();
    fact(section).is_none()
        && (own.span.end > begins || is_brought(text, minutes, section))
        && told
        && !overs
        && scan::is_short(words, 60)
        && scan::suffix(words, &BODIES).is_none()
        && !scan::has(words, "。：:@")
        && !names_groups(words)
        // ５　議長　代表取締役　山川海子
        && !scan::is_one(&fold::key(words), &BODY_ROLES)
}

/// 審議・報告事項: two kinds of business, and no matter of any.
fn names_groups(words: &str) -> bool {
    let key = fold::key(words);
    let is_group = |part: &str| scan::exact(part, &GROUPS).is_some();
    key.contains('・') && key.split('・').all(|part| is_group(part) || is_group(&[part, "事項"].concat()))
}

/// Puts the items into the order of the document.
fn in_order(draft: &mut Draft, book: Book) {
    let mut order: Vec<usize> = (0..book.items.len()).collect();
    order.sort_by_key(|i| book.items[*i].span);
    let mut place = vec![0; book.items.len()];
    order.iter().enumerate().for_each(|(new, old)| place[*old] = new);
    draft.unsorted = (0..book.items.len()).filter(|old| !book.told[*old]).map(|old| place[old]).collect();
    draft.decided = vec![false; book.items.len()];
    book.decided.iter().enumerate().for_each(|(old, decided)| draft.decided[place[old]] = *decided);
    let mut sorted: Vec<(usize, Item)> = place.iter().copied().zip(book.items).collect();
    sorted.sort_by_key(|(new, _)| *new);
    draft.minutes.items = sorted.into_iter().map(|(_, item)| item).collect();
    for block in &mut draft.minutes.blocks {
        if let BlockKind::Item(index) = &mut block.kind {
            *index = place[*index];
        }
    }
    for item in draft.about.iter_mut().flatten() {
        *item = place[*item];
    }
}
