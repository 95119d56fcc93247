//! The list of attendees: blocks of lines to people, with what one line says of another.
//!
//! | step | file |
//! |---|---|
//! | a line's cells, posts and names | [`crate::parse::word`] |
//! | groups and their headings | `group` |
//! | lines that stand for one another: posts above names, posts and names in two runs | `structure` |
//! | an entry's name, title, role, attendance | `person` |
//! | marks that a note explains | `legend` |
//! | a list that a report tells in sentences | `narrated` |

mod group;
mod legend;
mod narrated;
mod person;
mod structure;

use crate::convention::heading::ATTENDING;
use crate::convention::post::{
    ABSENT, BODY_ROLES, MEMBERS, NOBODY, OFFICERS, OFFICIALS, PRINTED_AGAIN, ROLES_OF_MANY, SINGLE_ROLES,
};
use crate::japanese::fold;
use crate::model::{Attendance, Attendee};
use crate::parse::shape::assemble::Draft;
use crate::parse::word::listed::Entry;
use crate::parse::word::readings::Readings;
use crate::scan;
use crate::span::{Span, is_blank};
use legend::Legend;
use structure::Row;

/// Reads the lines of the list.
pub fn attendees(draft: &mut Draft, people: &Readings) {
    let text = draft.text;
    let legend = Legend::new(text, &draft.entries);
    let mut list = List {
        text,
        legend: &legend,
        found: Vec::new(),
        group: None,
        lead: None,
        outdented: false,
        column: 0,
        row: 0,
        seated: false,
        shared: None,
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut heading = None;
    for (line, above) in &draft.entries {
        let remark = above.is_some_and(|h| group::is_remark(group::name(text, h)));
        if *above != heading && !(remark && heading.is_some()) {
            list.block(&mut rows, heading);
            heading = *above;
        }
        rows.extend(structure::rows(text, *line, people));
    }
    list.block(&mut rows, heading);
    let mut found = list.found;
    if found.is_empty() {
        found = narrated::attendees(draft);
    }
    surnames(&mut found);
    draft.minutes.attendees = found;
}

/// Of more people nobody is looked for twice.
const CROWD: usize = 300;

/// A group on a line of the block.
#[derive(Clone, Copy)]
struct Lead<'t> {
    name: &'t str,
    column: usize,
    /// Its people stand on the lines below; else on its own line and those that go on with it.
    below: bool,
    /// A post in brackets stands before its people: （気象庁長官）　山川　海子
    bracketed: bool,
}

/// The people found so far, and where in the list the next stand.
struct List<'t, 'l> {
    text: &'t str,
    legend: &'l Legend<'t>,
    found: Vec<Attendee>,
    group: Option<&'t str>,
    /// The group that a line of the block names.
    lead: Option<Lead<'t>>,
    /// Headings stand further in than the people below them.
    outdented: bool,
    /// Columns before its heading.
    column: usize,
    /// Where the people of the block begin.
    row: usize,
    /// The people of the block have seats.
    seated: bool,
    /// Title and role that the last post before a name gives, to others as well.
    shared: Option<(Option<String>, Option<String>)>,
}

impl<'t> List<'t, '_> {
    /// The lines under one heading.
    fn block(&mut self, rows: &mut Vec<Row<'t>>, heading: Option<Span>) {
        self.group = heading.map(|h| group::name(self.text, h)).filter(|name| !name.is_empty());
        self.lead = None;
        self.row = self.found.len();
        // A group beside its first people ends where a line stands further out.
        let beside =
            heading.is_some_and(|h| rows.first().is_some_and(|row| row.names() && on_one_line(self.text, h, row.line)));
        let own = heading.map_or(0, |h| structure::column(self.text, h.start));
        self.column = own;
        self.outdented = !beside && rows.iter().find(|row| row.names()).is_some_and(|row| row.column < own);
        structure::join(self.text, rows);
        for n in 1..rows.len() {
            rows[n].alike = rows[n].goes_on || goes_on(self.text, &rows[n - 1], &rows[n]);
        }
        let first = rows.iter().find(|row| row.names());
        self.seated = first.is_some_and(|row| row.entries.iter().all(|e| e.seat.is_some()));
        let mut left = false;
        for n in 0..rows.len() {
            let row = &rows[n];
            let further_out = row.column <= own && row.column < rows[0].column && !row.alike;
            left |= n > 0 && beside && further_out && !is_bracketed(self.text, row);
            // 参考人 over （水辺大学教授）　山川　海子: whose post has no brackets is none.
            left |= rows[0].names()
                && is_bracketed(self.text, &rows[0])
                && row.column == rows[0].column
                && !is_bracketed(self.text, row);
            if left && row.column <= own {
                self.group = None;
            }
            self.line(rows, n);
        }
        rows.clear();
        // 【会長】 above the one who is.
        let own = &mut self.found[self.row..];
        let alone = own.len() == 1;
        for person in own.iter_mut().filter(|a| a.role.is_none()) {
            let role = person.group.as_deref().map(fold::key).filter(|key| scan::is_one(key, &BODY_ROLES));
            person.role =
                role.filter(|key| !scan::is_one(key, &ROLES_OF_MANY) && (alone || !scan::is_one(key, &SINGLE_ROLES)));
        }
    }

    fn line(&mut self, rows: &[Row<'t>], n: usize) {
        let row = &rows[n];
        let named = row.entries.iter().filter(|e| e.name.is_some()).count();
        let led = self.lead;
        if let Some(lead) = self.lead
            && (row.group.is_some()
                || row.column < lead.column && !(self.outdented && lead.below)
                || row.column == lead.column
                    && !row.alike
                    && (!lead.below || lead.bracketed && !is_bracketed(self.text, row)))
        {
            self.lead = None;
        }
        let below = rows.get(n + 1);
        let bracketed = below.is_some_and(|next| is_bracketed(self.text, next));
        if let Some(name) = row.group.filter(|name| !group::is_remark(name)) {
            self.lead = Some(Lead { name, column: row.column, below: named == 0, bracketed });
        }
        if named == 0 {
            // 電気事業連合会 above its people.
            let words = scan::trim(row.rest.of(self.text), "○◯◎●・-");
            let heads = below.is_some_and(|next| next.names() && next.group.is_none() && next.column >= row.column);
            let name = group::bare(words);
            let own = group::is_group(name);
            if row.group.is_none() && heads && own && scan::is_short(words, 24) && !scan::has(words, "。、") {
                if !group::is_remark(name) {
                    self.lead = Some(Lead { name, column: row.column, below: true, bracketed });
                    // 管理会社 no further in than 欠席役員: nothing says that its people were away.
                    let away = self.group.is_some_and(|outer| scan::contains(outer, &ABSENT));
                    self.group = self.group.filter(|_| !(away && row.column <= self.column));
                }
            } else if scan::is_one(&scan::without_blanks(words), &NOBODY) {
                self.lead = None;
                self.group = None;
            }
            self.each(row, self.found.len());
            return;
        }
        let start = self.found.len();
        let alike = row.group.is_none() && led.is_some_and(|lead| !lead.below && lead.column == row.column);
        let lead = self.lead_of(row, below, n.checked_sub(1).and_then(|above| rows.get(above)), alike);
        // 【事務局】政策課：山川、谷 are of the division, and stand in the group.
        let body = lead.filter(|lead| row.group.is_some() && group::is_body(lead.of(self.text)));
        if let Some(lead) = lead.filter(|_| body.is_none()) {
            self.lead = Some(Lead { name: lead.of(self.text), column: row.column, below: false, bracketed: false });
        }
        for entry in &row.entries {
            self.entry(entry, lead, row);
        }
        if let Some(body) = body {
            for person in &mut self.found[start..] {
                let (group, body) = (person.group.take().unwrap_or_default(), body.of(self.text));
                person.group = Some([&group, "　", body].concat());
                person.title.get_or_insert_with(|| body.to_string());
            }
        }
        self.each(row, start);
        self.of_one_body(rows, n, start);
    }

    /// The post before the first of several people that holds for all: 公益委員　梅会長、坂委員
    fn lead_of(&self, row: &Row, below: Option<&Row>, above: Option<&Row>, alike: bool) -> Option<Span> {
        let mut named = row.entries.iter().filter(|e| e.name.is_some());
        let first = named.next()?;
        let post = *first.posts.first().filter(|_| first.before > 0)?;
        let key = fold::key(post.of(self.text));
        let officer = key.contains('副') && !key.contains("正副") || scan::contains(&key, &OFFICERS);
        // 下水道課長　山川　　谷
        let head = scan::suffix(&key, &OFFICIALS).is_some_and(|own| own.len() < key.len()) && key.ends_with('長');
        if scan::is_one(&key, &SINGLE_ROLES) || first.seat.is_some() || officer || head {
            return None;
        }
        // 出席監事　山川
        if scan::begins(&key, "出欠") && scan::contains(&key, &ATTENDING) {
            return Some(post);
        }
        // 理事　山川 below 理事　谷: each line has its own.
        let same = |row: &Row| {
            row.entries.first().and_then(|e| e.posts.first()).is_some_and(|p| fold::key(p.of(self.text)) == key)
        };
        let repeated = above.is_some_and(same) || below.is_some_and(same);
        let others: Vec<&Entry> = named.collect();
        let goes_on = !repeated
            && group::is_group(&key)
            && below.is_some_and(|next| {
                next.column > row.column + 2
                    && next.names()
                    && next.group.is_none()
                    && next.entries.first().is_some_and(|e| e.before < first.before)
            });
        let plain = others.iter().all(|e| e.before < first.before && !e.ditto && !e.joint);
        let apart = scan::begins(scan::from(self.text, post.end), " 　\t：:");
        // 委員	山川 海子	水辺大学
        let cell = scan::begins(scan::from(self.text, post.end), "\t|｜") && scan::is_one(&key, &ROLES_OF_MANY);
        // 議会事務局　公文主任; and one party among others.
        let office = key.ends_with("事務局") && scan::is_short(&key, 8) || alike && group::is_body(&key);
        (plain && apart && (!others.is_empty() || goes_on || cell || office)).then_some(post)
    }

    fn entry(&mut self, entry: &Entry, lead: Option<Span>, row: &Row) {
        let (line, attendance) = (row.line, row.attendance);
        let mut own = entry.clone();
        if let Some(lead) = lead
            && own.posts.first() == Some(&lead)
        {
            own.posts.remove(0);
            own.before = own.before.saturating_sub(1);
        }
        let Some(mut person) = person::of(self.text, &own) else { return };
        if let Some(attendance) = attendance {
            person.attendance = Some(attendance);
            if attendance == Attendance::Deputy {
                person.role = Some(legend::DEPUTY.to_string());
            }
        }
        // 副会長　山川・谷 and 理事　山川, 〃　谷; nobody else is 座長, nor has what a bracket tells of one.
        if !(own.ditto || own.joint) {
            self.shared = shared(self.text, &own);
        } else if let Some((title, role)) = &self.shared {
            person.title = person.title.take().or(title.clone());
            if title == role || own.ditto {
                person.role = person.role.take().or(role.clone());
            }
        }
        // 局長　山川海子 below １番　谷次郎: who has a post and no seat is none of them.
        let staff = self.seated && own.seat.is_none() && person.role.is_none() && !own.posts.is_empty();
        let outer = self.group.filter(|_| !staff);
        let inner = self.lead.map(|lead| lead.name);
        person.group = match (outer, inner) {
            // 出席者　水辺協会: a body alone does not tell what they are here.
            (Some(outer), Some(inner)) if group::is_body(inner) && self.holds_bodies(outer) => {
                Some([&plain_group(outer), "　", &plain_group(inner)].concat())
            }
            (outer, inner) => inner.or(outer).map(plain_group),
        };
        // 水辺委員会　委員長 below 水辺委員会
        if person.role.is_none()
            && let Some((body, role)) = person.title.as_deref().and_then(|title| title.split_once(' '))
            && inner.is_some_and(|own| plain_group(own) == body)
            && scan::is_one(&fold::key(role), &BODY_ROLES)
        {
            person.role = Some(role.to_string());
        }
        // 主査 leads a body, or is an official of a division.
        if let Some(role) = person.role.take_if(|role| {
            let placed = [&person.title, &person.group].into_iter().flatten();
            role == "主査" && placed.into_iter().any(|own| own != "主査" && scan::has(own, "課係局府省庁"))
        }) {
            let title = person.title.take().filter(|title| *title != role);
            person.title = Some(title.map_or(role.clone(), |title| [&title, " ", &role].concat()));
        }
        if person.title.is_none()
            && let Some(body) = inner.filter(|name| group::is_body(name))
        {
            person.title = Some(plain_group(body));
        }
        if person.group.as_deref().is_some_and(|g| scan::contains(g, &ABSENT)) {
            person.attendance.get_or_insert(Attendance::Absent);
        }
        if let Some(mark) = own.mark {
            self.legend.apply(mark, &mut person);
        }
        person.span = person.title_span.map_or(person.name_span, |t| person.name_span.join(t));
        if !line.contains(person.span) {
            person.span = person.name_span;
        }
        let deputies = person::deputies(self.text, &own, &person);
        if let Some(same) = self.same(&person) {
            let before = &mut self.found[same];
            before.role = before.role.take().or(person.role);
            before.title = before.title.take().or(person.title);
            return;
        }
        self.found.push(person);
        self.found.extend(deputies);
    }

    /// Whether the group of the heading goes on over the bodies below it: 文部科学省 right below 委員 is another.
    fn holds_bodies(&self, outer: &str) -> bool {
        let inner = self.lead.is_some_and(|lead| lead.column > self.column);
        inner || scan::suffix(&fold::key(outer), &MEMBERS).is_none() || scan::contains(outer, &ATTENDING)
    }

    /// 山川、谷（水辺大学） among other such lines: the bracket is said of all of the line.
    fn of_one_body(&mut self, rows: &[Row], n: usize, start: usize) {
        let ends = |row: &Row| {
            let mut named = row.entries.iter().filter(|e| e.name.is_some()).rev();
            named.next().is_some_and(|last| last.notes.len() == 1 && last.posts.is_empty())
                && named.all(|e| e.notes.is_empty() && e.posts.is_empty())
        };
        let around = [n.wrapping_sub(1), n, n + 1].into_iter().filter_map(|n| rows.get(n));
        if self.found.len() < start + 2 || around.filter(|row| ends(row)).count() < 2 || !ends(&rows[n]) {
            return;
        }
        let title = self.found.last().and_then(|last| last.title.clone().filter(|t| last.role.as_ref() != Some(t)));
        for person in &mut self.found[start..] {
            person.title = person.title.take().or(title.clone());
        }
    }

    /// The place of somebody whom the list has already: who signs or keeps the record is printed twice.
    fn same(&self, person: &Attendee) -> Option<usize> {
        let letters = person.name.chars().count();
        let whole = letters >= 4 || person.surname.is_none_or(|n| usize::from(n) < letters);
        let again = [&person.group, &person.title].into_iter().flatten().any(|w| scan::contains(w, &PRINTED_AGAIN));
        let known = |a: &Attendee| a.name == person.name;
        let crowd = self.found.len() > CROWD;
        if crowd || !whole && !again { None } else { self.found.iter().position(known) }
    }

    /// …の各委員: the post of all names before it on the line, and on the lines above that it ends.
    fn each(&mut self, row: &Row, start: usize) {
        for entry in &row.entries {
            let Some(each) = entry.each else { continue };
            let from = if start == self.found.len() || row.goes_on { self.row } else { start };
            let post = scan::without_blanks(each.of(self.text));
            for person in self.found[from..].iter_mut().filter(|p| p.title.is_none() && p.name_span.end <= each.start) {
                person.title = Some(post.clone());
                person.role = Some(post.clone());
            }
        }
    }
}

/// What the posts before a name say that may be said of others.
fn shared(text: &str, entry: &Entry) -> Option<(Option<String>, Option<String>)> {
    let posts = entry.posts.get(..entry.before).filter(|posts| !posts.is_empty())?.to_vec();
    let (notes, bracketed) = (Vec::new(), Vec::new());
    let own = person::of(text, &Entry { posts, notes, bracketed, ..entry.clone() })?;
    let many = |words: &String| !scan::is_one(words, &SINGLE_ROLES);
    Some((own.title.filter(many), own.role.filter(many)))
}

fn is_bracketed(text: &str, row: &Row) -> bool {
    scan::begins(row.line.of(text), "（(")
}

fn plain_group(name: &str) -> String {
    let note = scan::until(name, "（(");
    let name = if note > 0 { scan::trim(scan::upto(name, note), "") } else { name };
    let name = scan::trim(name, "0123456789０１２３４５６７８９．.");
    if scan::has(name, " 　") && name.split(is_blank).all(|part| scan::is_short(part, 1)) {
        scan::without_blanks(name)
    } else {
        name.to_string()
    }
}

/// Whether a line goes on with the people of the one above: …、谷委員 before 浜委員, 山川　海子 before 谷　次郎.
fn goes_on(text: &str, above: &Row, row: &Row) -> bool {
    let (Some(last), Some(first)) = (above.entries.last(), row.entries.first()) else { return false };
    let member = |e: &Entry| e.posts.first().is_some_and(|post| scan::suffix(post.of(text), &MEMBERS).is_some());
    let bare = |e: &Entry| e.name.is_some() && e.before == 0 && e.seat.is_none();
    row.group.is_none()
        && !is_bracketed(text, row)
        && bare(last)
        && bare(first)
        && last.posts.is_empty() == first.posts.is_empty()
        && member(last) == member(first)
}

fn on_one_line(text: &str, heading: Span, line: Span) -> bool {
    heading.end <= line.start && !scan::has(Span::new(heading.end, line.start).of(text), "\n\r")
}

/// 西哲史委員 among full names is a full name of three letters, 長谷川委員 among surnames a surname.
fn surnames(people: &mut [Attendee]) {
    let letters = |a: &Attendee| a.name.chars().count();
    let whole = people.iter().filter(|a| letters(a) >= 4).count();
    let short = people.iter().filter(|a| letters(a) <= 2).count();
    for person in people.iter_mut().filter(|a| letters(a) == 3) {
        match person.surname {
            Some(3) if whole > short => person.surname = None,
            None if short > whole => person.surname = Some(3),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{Options, parse};

    /// Name, title, role and group of everybody.
    fn people(list: &str) -> Vec<String> {
        let text = [
            "第１回水辺委員会　議事録\n日時　令和４年５月６日\n",
            list,
            "\n議題\n○会長　始めます。\n○会長　終わります。\n",
        ]
        .concat();
        let told = |word: &Option<String>| word.clone().unwrap_or_else(|| "–".to_string());
        let minutes = parse(&text, &Options::default());
        let one =
            |a: &crate::model::Attendee| [a.name.clone(), told(&a.title), told(&a.role), told(&a.group)].join(" ");
        minutes.attendees.iter().map(one).collect()
    }

    #[test]
    fn lines_are_read_beside_their_neighbours() {
        let cases: [(&str, &[&str]); 20] = [
            // Posts in one run, names in another.
            (
                "出席者\n総務課長\n福祉課長\n山川　海子\n谷　次郎",
                &["山川海子 総務課長 – 出席者", "谷次郎 福祉課長 – 出席者"],
            ),
            // A post, a surname and a given name, each on its line.
            ("出席者\n教育長\n山川\n海子\n副市長\n谷\n次郎", &["山川海子 教育長 – 出席者", "谷次郎 副市長 – 出席者"]),
            // A group before several, a post before one.
            (
                "出席者\n　会　長　山川　海子\n　公益委員　谷委員、浜委員",
                &["山川海子 会長 会長 出席者", "谷 委員 委員 公益委員", "浜 委員 委員 公益委員"],
            ),
            ("出席者　山川、谷、浜の各委員", &["山川 委員 委員 出席者", "谷 委員 委員 出席者", "浜 委員 委員 出席者"]),
            // Titles and roles apart.
            (
                "出席者　山川海子（会長・水辺大学教授）、谷次郎（弁護士）",
                &["山川海子 水辺大学教授 会長 出席者", "谷次郎 弁護士 – 出席者"],
            ),
            // Whoever keeps the record is printed again.
            (
                "出席者　山川海子、谷次郎、浜みどり\n記録：谷次郎",
                &["山川海子 – – 出席者", "谷次郎 – – 出席者", "浜みどり – – 出席者"],
            ),
            // Whom a bracket tells to be away, and for whom somebody came.
            ("出席者　委員12名中10名（欠席：真島委員、浜委員）", &["真島 委員 委員 欠席", "浜 委員 委員 欠席"]),
            ("出席者\n水辺電機㈱　樫田（代：谷口）", &["樫田 水辺電機㈱ – 出席者", "谷口 水辺電機㈱ 代理 出席者"]),
            // 主査 is an official of a division, or leads the body.
            (
                "出席者\n主査　山川海子\n事務局　企画課三戸部主査、野坂主任主事",
                &["山川海子 主査 主査 出席者", "三戸部 企画課 主査 – 事務局", "野坂 主任主事 – 事務局"],
            ),
            // The heads of groups are spread, and names stand over their roles.
            (
                "出席者\n（委　　員）　山川海子（座長）、谷次郎\n（事 務 局）　浜室長",
                &["山川海子 座長 座長 委員", "谷次郎 – – 委員", "浜 室長 – 事務局"],
            ),
            (
                "出席者\n山川　海子\n会長\n谷　次郎\n教育委員\n浜　実\n教育委員",
                &["山川海子 会長 会長 出席者", "谷次郎 教育委員 – 出席者", "浜実 教育委員 – 出席者"],
            ),
            // A post before one name may be another's; what a bracket tells of one is not, nor is it that of 座長.
            (
                "出席者\n副会長　山川・浜田\n荒井（委員長）・辺見・星野\n委員　吉川　純子（座長）\n〃　　山内　徹",
                &[
                    "山川 副会長 副会長 出席者",
                    "浜田 副会長 副会長 出席者",
                    "荒井 委員長 委員長 出席者",
                    "辺見 – – 出席者",
                    "星野 – – 出席者",
                    "吉川純子 座長 座長 出席者",
                    "山内徹 委員 委員 出席者",
                ],
            ),
            // Several in one bracket.
            ("出席者：３名（平野、河野、上野）", &["平野 – – 出席者", "河野 – – 出席者", "上野 – – 出席者"]),
            // Groups within groups, and what is said of how many.
            (
                "【委員】山川、谷口\n【事務局】政策課：宮田、飯塚",
                &["山川 – – 委員", "谷口 – – 委員", "宮田 政策課 – 事務局　政策課", "飯塚 政策課 – 事務局　政策課"],
            ),
            (
                "出席理事　２名　　代表理事　八木 剛、関口 亮\n出席監事　１名　　津田 翼",
                &["八木剛 代表理事 代表理事 出席理事", "関口亮 – – 出席理事", "津田翼 – – 出席監事"],
            ),
            // A body right below members is another group.
            (
                "委員\n　山川座長、谷口委員\n水辺省\n　浜田総務課長、森口補佐",
                &["山川 座長 座長 委員", "谷口 委員 委員 委員", "浜田 総務課長 – 水辺省", "森口 補佐 – 水辺省"],
            ),
            // Groups side by side, and those who were in the room.
            (
                "出席者　（教育委員）菊地、市川　（保護者代表）杉本、古川　（校長会）大西校長",
                &[
                    "菊地 – – 教育委員",
                    "市川 – – 教育委員",
                    "杉本 – – 保護者代表",
                    "古川 – – 保護者代表",
                    "大西 校長 – 出席者　校長会",
                ],
            ),
            // How somebody was there is no title; a role in a bracket before a name is no group.
            (
                "出席者\n山川　海子　途中参加\n(会長)谷　次郎、浜　実",
                &["山川海子 – – 出席者", "谷次郎 会長 会長 出席者", "浜実 – – 出席者"],
            ),
            // A body no further in than those away is not away.
            (
                "欠席役員\n広報担当理事\t馬渡 涼\n管理会社\n株式会社水辺ケア\tフロント担当　仁木、技術課　多久和",
                &[
                    "馬渡涼 広報担当理事 – 欠席役員",
                    "仁木 フロント担当 – 株式会社水辺ケア",
                    "多久和 技術課 – 株式会社水辺ケア",
                ],
            ),
            // Nobody but posts and counts.
            ("出席者　会長、委員５名、総務課長、ほか３名", &[]),
        ];
        let wrong: Vec<_> = cases.iter().filter(|(list, expected)| people(list) != *expected).collect();
        for (list, expected) in &wrong {
            eprintln!("{list}\n  {:?}\n  {expected:?}", people(list));
        }
        assert!(wrong.is_empty());
    }

    #[test]
    fn groups_end_where_their_custom_does() {
        let outdented = "　出席委員　二名\n委員長山川　海子君\n理事谷　次郎君\n　欠席委員　一名\n副委員長浜　実君";
        let ends: Vec<_> = people(outdented).iter().map(|p| p.rsplit(' ').next().unwrap().to_string()).collect();
        assert_eq!(ends, ["出席委員", "出席委員", "欠席委員"]);
        let bracketed = "出席委員\n　　委員長　山川　海子君\n　　参考人\n　　（水辺大学教授）　　谷　次郎君\n　　水辺委員会専門員　　浜　実君";
        let found = people(bracketed);
        assert!(found[1].ends_with("参考人") && !found[2].ends_with("参考人"), "{found:?}");
    }

    #[test]
    fn attendance_is_told_by_groups_and_brackets() {
        let text = "議事録\n出席者　山川海子（オンライン）、谷次郎（浜委員代理）\n欠席者　岸みどり\n議題\n○山川　はい。\n○谷　はい。\n";
        let attendance: Vec<_> = parse(text, &Options::default()).attendees.iter().map(|a| a.attendance).collect();
        use crate::model::Attendance::*;
        assert_eq!(attendance, [Some(Remote), Some(Deputy), Some(Absent)]);
    }
}
