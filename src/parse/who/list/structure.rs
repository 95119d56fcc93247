//! Lines that stand for one another: posts above or below their holders, a name over two lines, posts in one run and
//! names in another.

use super::group;
use super::legend::attendance;
use crate::convention::post::{BODY_ROLES, COLUMN_HEADS, ROLES_OF_MANY};
use crate::japanese::fold;
use crate::model::Attendance;
use crate::parse::word::listed::{self, Entry, Name};
use crate::parse::word::readings::Readings;
use crate::parse::word::{cells, letters, name};
use crate::scan;
use crate::span::{Span, is_blank};

/// Bytes of the longest line that is an entry; likewise characters in which brackets are looked for.
const LONGEST: usize = 900;

/// A line of a list.
#[derive(Clone, Debug)]
pub struct Row<'t> {
    pub line: Span,
    /// A group that stands on the line, and what follows it.
    pub group: Option<&'t str>,
    pub rest: Span,
    pub entries: Vec<Entry>,
    /// Columns before it.
    pub column: usize,
    /// What a bracket around the line says of its people: （代理：…）, （欠席：…）
    pub attendance: Option<Attendance>,
    /// The line above ends with a comma.
    pub goes_on: bool,
    /// It does, or has people of the same kind.
    pub alike: bool,
}

impl Row<'_> {
    pub fn names(&self) -> bool {
        self.entries.iter().any(|e| e.name.is_some())
    }

    /// One post and nobody.
    fn is_post(&self) -> bool {
        self.group.is_none()
            && !self.entries.is_empty()
            && !self.names()
            && self.entries.iter().all(|e| !e.posts.is_empty())
    }

    /// One name without a post.
    fn is_name(&self) -> bool {
        matches!(self.entries.as_slice(), [one] if one.name.is_some() && one.posts.is_empty()) && self.group.is_none()
    }
}

/// Reads a line, and those away whom a bracket behind it tells: 委員12名中10名（欠席：山川委員）
pub fn rows<'t>(text: &'t str, line: Span, people: &Readings) -> impl Iterator<Item = Row<'t>> {
    let words = scan::head(line.of(text), LONGEST);
    let away = |(at, _): &(usize, char)| {
        noted(scan::from(words, *at)).is_some_and(|(told, rest)| told == Attendance::Absent && scan::ends(rest, "）)"))
    };
    // （教育委員）山川、谷　（保護者）浜: a group within the line.
    let grouped = |(at, _): &(usize, char)| {
        let inside = scan::from(words, *at).split_once(['）', ')']);
        scan::begins(words, "（(")
            && scan::upto(words, *at).ends_with(is_blank)
            && inside.is_some_and(|(_, after)| after.starts_with(name::is_name_character))
    };
    let brackets = words.char_indices().skip(1).filter(|(_, c)| matches!(c, '（' | '('));
    let mut cuts: Vec<usize> = brackets.filter(|at| away(at) || grouped(at)).map(|(at, _)| line.start + at).collect();
    // 谷　次郎（署長）　代理　山川
    cuts.extend(
        words.match_indices("代理").map(|(at, _)| at).filter(|at| stands_in(words, *at)).map(|at| line.start + at),
    );
    cuts.sort_unstable();
    cuts.push(line.end);
    let mut from = line.start;
    let parts = cuts.into_iter().map(move |to| Span::new(std::mem::replace(&mut from, to), to).trim(text));
    parts.filter(|part| !part.is_empty()).enumerate().filter_map(move |(n, part)| {
        let mut row = row(text, part, people)?;
        // What a bracket within the line begins is no more of the group before it.
        let inner =
            part.of(text).split(['（', '(', '）', ')']).nth(1).filter(|_| n > 0 && scan::begins(part.of(text), "（("));
        row.group = row.group.or(inner);
        Some(row)
    })
}

/// How people were there whom a bracket names, and their names: （代理：…）, （欠席：…）
fn noted(words: &str) -> Option<(Attendance, &str)> {
    let (said, rest) = words.strip_prefix(['（', '('])?.split_once(['：', ':'])?;
    Some((attendance(said).filter(|_| scan::is_short(said, 4))?, rest))
}

/// What parts 代理 from the name behind it.
const AFTER: &str = "　 ：:";

/// Whether 代理 stands between blanks, with somebody before it and behind.
fn stands_in(words: &str, at: usize) -> bool {
    let (before, behind) = (scan::upto(words, at), scan::from(words, at + "代理".len()));
    scan::ends(scan::trim_end(before, ""), "）)")
        && before.ends_with(is_blank)
        && scan::begins(behind, AFTER)
        && scan::trim_start(behind, AFTER).starts_with(name::is_name_character)
}

/// Reads a line; none where it is a note or the heads of columns.
fn row<'t>(text: &'t str, line: Span, people: &Readings) -> Option<Row<'t>> {
    let words = line.of(text);
    let note =
        scan::begins(words, "※注") || words.starts_with("（注") || words.starts_with("(注") || words.starts_with("（※");
    if words.len() > LONGEST || words.contains("://") || note || is_column_heads(words) {
        return None;
    }
    let deputy = words.strip_prefix("代理").filter(|rest| scan::begins(rest, AFTER));
    if let Some((attendance, rest)) = noted(words).or(deputy.map(|rest| (Attendance::Deputy, rest))) {
        let rest = Span::of_slice(text, scan::trim_start(scan::trim_end(rest, "）)"), AFTER)).trim(text);
        let entries = people.of(rest).to_vec();
        let column = column(text, line.start);
        let group =
            (attendance == Attendance::Absent).then(|| scan::trim(scan::upto(words, scan::until(words, "：:")), "（("));
        return Some(Row {
            line,
            group,
            rest,
            entries,
            column,
            attendance: Some(attendance),
            goes_on: false,
            alike: false,
        });
    }
    let (group, rest) = match group::beside(text, line) {
        Some((name, rest)) => (Some(name), rest),
        None => (None, line),
    };
    let said = scan::has(rest.of(text), "。");
    let entries = if said { Vec::new() } else { several(text, people.of(rest).to_vec(), rest) };
    let above = scan::trim_end(scan::upto(text, line.start), "\r\n");
    let goes_on = scan::ends(scan::trim_end(above, ""), "、，,") || has_no_head(words);
    Some(Row {
        line,
        group,
        rest,
        entries,
        column: column(text, line.start),
        attendance: None,
        goes_on,
        alike: goes_on,
    })
}

/// │　　　│山川 in a ruled table, below the cell with the head.
fn has_no_head(words: &str) -> bool {
    let mut cells = words.split(['│', '｜', '|']);
    cells.next() == Some("") && cells.next().is_some_and(|first| scan::trim(first, "").is_empty())
}

/// 13名（山川、谷）, 担当（山川、谷）: nobody stands before the bracket, and several in it.
fn several(text: &str, entries: Vec<Entry>, line: Span) -> Vec<Entry> {
    let of_bracket = |bracket: Span, posts: &[Span]| {
        let inner = cells::inner(text, bracket);
        let mut people = listed::read(text, inner);
        people.retain(|one| one.name.is_some());
        people.iter_mut().for_each(|one| {
            one.before += posts.len();
            one.posts.splice(0..0, posts.iter().copied());
        });
        people
    };
    let cells = || cells::read(text, line);
    if entries.is_empty() {
        let bracket = cells().last().copied().filter(|last| last.kind == cells::Kind::Bracket);
        let people = bracket.map_or(Vec::new(), |bracket| of_bracket(bracket.span, &[]));
        return if people.len() >= 2 { people } else { entries };
    }
    let held = |entry: Entry| match (entry.name, entry.bracketed.as_slice()) {
        (None, [bracket]) => {
            let people = of_bracket(*bracket, &entry.posts);
            if people.len() >= 2 { people } else { vec![entry] }
        }
        _ => vec![entry],
    };
    entries.into_iter().flat_map(held).collect()
}

/// Columns before `at` on its line.
pub fn column(text: &str, at: usize) -> usize {
    let before = scan::upto(text, at);
    let line = before.rfind(['\n', '\r']).map_or(0, |n| n + 1);
    fold::columns(scan::from(before, line))
}

/// Gives names on lines of their own the posts that stand on others.
pub fn join(text: &str, rows: &mut [Row]) {
    read_aloud(text, rows);
    wrapped_posts(text, rows);
    given_below(text, rows);
    wrapped(text, rows);
    let mut at = 0;
    while at < rows.len() {
        let posts = rows[at..].iter().take_while(|row| row.is_post()).count();
        let names = rows[at + posts..].iter().take(posts).take_while(|row| row.is_name()).count();
        if posts >= 2 && names == posts {
            for n in 0..posts {
                let post = rows[at + n].entries[0].posts.clone();
                hold(&mut rows[at + posts + n], post);
                clear(&mut rows[at + n]);
            }
            at += posts + names;
        } else if posts == 1 && names == 1 && rows[at].column <= rows[at + 1].column + 4 {
            let post = rows[at].entries[0].posts.clone();
            hold(&mut rows[at + 1], post);
            clear(&mut rows[at]);
            at += 2;
        } else if posts == 1 && leads_one(text, &rows[at..]) {
            // 会長 over 山川　海子　水辺大学教授
            let post = rows[at].entries[0].posts[0];
            let own = &mut rows[at + 1].entries[0];
            own.posts.insert(0, post);
            own.before += 1;
            clear(&mut rows[at]);
            at += 2;
        } else if let pairs = below(&rows[at..])
            && pairs >= 2
        {
            for n in 0..pairs {
                let post = rows[at + 2 * n + 1].entries[0].posts.clone();
                hold(&mut rows[at + 2 * n], post);
                clear(&mut rows[at + 2 * n + 1]);
            }
            at += 2 * pairs;
        } else {
            at += 1;
        }
    }
}

/// Whether a role that one person has stands above somebody with a post of his own.
fn leads_one(text: &str, rows: &[Row]) -> bool {
    let [role, one, ..] = rows else { return false };
    let key = role.entries.first().and_then(|e| e.posts.first()).map(|post| fold::key(post.of(text)));
    key.is_some_and(|key| scan::is_one(&key, &BODY_ROLES) && !scan::is_one(&key, &ROLES_OF_MANY))
        && one.group.is_none()
        && matches!(one.entries.as_slice(), [own] if own.name.is_some() && own.before == 0)
}

/// 常任委員会専門 over 員　山川　海子君: a post that the end of a line cuts.
fn wrapped_posts(text: &str, rows: &mut [Row]) {
    for n in 1..rows.len() {
        let (above, own) = (&rows[n - 1], &rows[n]);
        if above.column != own.column || above.group.is_some() || own.group.is_some() {
            continue;
        }
        let (head, line) = (cells::read(text, above.rest), cells::read(text, own.rest));
        let ([head], [tail, behind, ..]) = (head.as_slice(), line.as_slice()) else { continue };
        let end = tail.span.of(text);
        let whole = [head.span.of(text), end].concat();
        let apart = matches!(behind.gap, cells::Gap::Blank(4..)) && scan::is_short(end, 4);
        let torn = !name::is_post(end) || !name::is_post(head.span.of(text)) && !above.names();
        if !(apart && torn && name::is_post(&whole)) || group::is_group(head.span.of(text)) {
            continue;
        }
        let mut entries = listed::read(text, Span::new(tail.span.end, own.rest.end).trim(text));
        if let [one] = entries.as_mut_slice()
            && one.name.is_some()
        {
            one.posts.insert(0, head.span.join(tail.span));
            one.before += 1;
            rows[n].entries = entries;
            clear(&mut rows[n - 1]);
        }
    }
}

/// How many names in turn have their post below.
fn below(rows: &[Row]) -> usize {
    rows.chunks_exact(2).take_while(|pair| pair[0].is_name() && pair[1].is_post()).count()
}

/// やまかわうみこ above 山川海子: how the name below is read, where most lines are such pairs.
fn read_aloud(text: &str, rows: &mut [Row]) {
    let kana =
        |row: &Row| row.rest.of(text).chars().all(|c| is_blank(c) || matches!(c, '\u{3041}'..='\u{3096}' | 'ー'));
    let pairs: Vec<usize> =
        (1..rows.len()).filter(|n| kana(&rows[n - 1]) && rows[*n].names() && !kana(&rows[*n])).collect();
    if pairs.len() >= 2 && pairs.len() * 2 + 1 >= rows.len() {
        pairs.into_iter().for_each(|n| clear(&mut rows[n - 1]));
    }
}

/// What a row says is said by another: nothing of it is left.
fn clear(row: &mut Row) {
    row.entries.clear();
    row.rest = Span::new(row.line.end, row.line.end);
}

fn hold(row: &mut Row, posts: Vec<Span>) {
    let own = &mut row.entries[0];
    own.before = posts.len();
    own.posts = posts;
}

/// A name that the end of a line cuts, in a list of full names between commas.
fn wrapped(text: &str, rows: &mut [Row]) {
    for n in 1..rows.len() {
        let (above, below) = rows.split_at_mut(n);
        let (Some(above), Some(below)) = (above.last_mut(), below.first_mut()) else { continue };
        let plain = |entry: &Entry| entry.posts.is_empty() && entry.notes.is_empty();
        let full = above.entries.iter().filter(|e| e.name.is_some_and(|name| name.full)).count();
        let (Some(last), Some(first)) = (above.entries.last_mut(), below.entries.first()) else { continue };
        let (Some(head), Some(tail)) = (last.name, first.name) else { continue };
        let cut = head.span.end == above.line.end && tail.span.start == below.line.start && below.group.is_none();
        let joined = [head.span.of(text), tail.span.of(text)].concat();
        let likely = listed::full_bits(&joined).is_some_and(|bits| bits > 0.0);
        let short = scan::is_short(head.span.of(text), 2) && scan::is_short(&joined, 5);
        if full >= 3 && cut && short && likely && plain(last) && first.posts.is_empty() {
            last.name = Some(Name { span: head.span.join(tail.span), surname: None, full: true, ..head });
            last.notes = first.notes.clone();
            below.entries.remove(0);
        }
    }
}

/// A surname on one line, the given name on the next, below a post.
fn given_below(text: &str, rows: &mut [Row]) {
    for n in 0..rows.len().saturating_sub(2) {
        if !rows[n].is_post() {
            continue;
        }
        let alone = |row: &Row| match cells::read(text, row.rest).as_slice() {
            [one] if one.kind == cells::Kind::Word && row.group.is_none() => Some(one.span),
            _ => None,
        };
        let (Some(own), Some(given)) = (alone(&rows[n + 1]), alone(&rows[n + 2])) else { continue };
        let plain = |span: Span, most| {
            scan::is_short(span.of(text), most) && span.of(text).chars().all(name::is_name_character)
        };
        let bits = letters::surname(own.of(text)) + letters::given(given.of(text));
        if !plain(own, 4)
            || !plain(given, 4)
            || bits < -3.0
            || name::is_post(own.of(text))
            || name::is_post(given.of(text))
        {
            continue;
        }
        let surname = Some(own.of(text).chars().count() as u8);
        let name = Name { span: own.join(given), surname, full: true, honorific: false, bits: bits + 1.0 };
        rows[n + 1].entries = vec![Entry { name: Some(name), ..Entry::default() }];
        clear(&mut rows[n + 2]);
    }
}

/// The heads of columns side by side: 番　号　　氏　名
fn is_column_heads(words: &str) -> bool {
    if words.len() > 120 {
        return false;
    }
    let joined = scan::without_blanks(words);
    let mut rest = scan::trim_start(&joined, "・、│|｜");
    while let Some(head) = scan::prefix(rest, &COLUMN_HEADS) {
        rest = scan::trim_start(scan::from(rest, head.len()), "・、│|｜等");
    }
    rest.is_empty()
}
