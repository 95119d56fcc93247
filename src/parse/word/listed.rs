//! What a line of a list of people says: the likeliest way to read its cells as posts and names.
//!
//! Every reading of a run of cells has a price in bits, by its letters, its endings and its gaps. A search from left to
//! right (Viterbi) finds the best sequence; where no name is likely, nobody is named.

use super::cells::{self, Cell, Gap, Kind};
use super::letters;
use super::name::{is_name_character, is_organization, is_post};
use crate::convention::post::{self, BODY_ROLES};
use crate::japanese::fold;
use crate::scan;
use crate::span::Span;

/// Somebody, or a post beside which nobody is named.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub name: Option<Name>,
    /// Posts before and behind the name, in order.
    pub posts: Vec<Span>,
    /// How many of the posts stand before the name.
    pub before: usize,
    /// Brackets behind the name, and those behind its last post.
    pub notes: Vec<Span>,
    pub bracketed: Vec<Span>,
    pub seat: Option<u32>,
    pub mark: Option<char>,
    /// 同 stands where a post would.
    pub ditto: bool,
    /// ・ stands before it.
    pub joint: bool,
    /// A post said of all names before it: …の各委員.
    pub each: Option<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// Without honorific.
    pub span: Span,
    /// Letters of the surname, where the line shows them.
    pub surname: Option<u8>,
    /// Surname and given name, not a surname alone.
    pub full: bool,
    pub honorific: bool,
    /// How much likelier it is a name than not.
    pub bits: f32,
}

impl Entry {
    /// Nobody could doubt that it is an entry of a list: it has a seat, a post or an honorific.
    pub fn is_certain(&self) -> bool {
        let titled = !self.posts.is_empty() || self.seat.is_some() || self.ditto;
        self.name.is_some_and(|name| name.honorific || titled)
    }
}

/// A reading of a run of cells.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    Skip,
    /// ・ between two
    Joint,
    Mark(char),
    Seat(u32),
    Ditto,
    Each(Span),
    Post(Span),
    Name(Name),
    /// A surname or name with its post glued behind: 山川課長
    NamePost(Name, Span),
    /// A post with a name glued behind: 委員長山川
    PostName(Span, Name),
    /// A name between its body and its post: 企画課山川主査
    Between(Span, Name, Span),
    /// A bracket that tells of the name before it.
    Note(Span),
    /// A bracket that holds the name for the post before it: 市長（山川海子）
    Holder(Name),
}

// Prices, in bits.
const DANGLING: f32 = -4.0;
const SKIPPED: f32 = -2.0;
const SECOND_POST: f32 = -1.0;
const POST_BEHIND: f32 = 0.7;
const MORE_BEHIND: f32 = -0.3;
const FULL: f32 = 1.0;
const FULL_IN_TWO: f32 = 3.0;
const FULL_IN_LETTERS: f32 = 2.5;
/// A surname that ends at the widest gap between spaced letters.
const WIDER: f32 = 3.0;
const SURNAME: f32 = -2.0;
const HONOURED: f32 = 6.0;
const BESIDE_POST: f32 = 1.0;
/// A name right behind another, and where commas part the others.
const BESIDE: f32 = -1.5;
const BESIDE_IN_SERIES: f32 = -4.0;
/// What a name's letters must be worth where nothing else tells of a name.
const LEAST: f32 = 0.0;
/// The same beside a post, a seat or a note.
const LEAST_BESIDE: f32 = -3.5;
/// What a seam must be worth where a whole post follows it.
const LEAST_AT_SEAM: f32 = -2.0;
/// What speaks for one post where dots part its words.
const ONE_POST: f32 = 4.0;
/// Cells of one post behind its first.
const MOST_JOINED: usize = 6;
/// A name among names between commas.
const IN_COMPANY: f32 = 4.0;
/// Letters at the start of a record that tell whose it is.
const HEAD: usize = 120;
/// Longer lines are no entries.
const LONGEST: usize = 900;

/// What a surname must be worth where a body is glued before it.
const SURE: f32 = 3.0;

/// A member between commas: 山川委員、谷委員.
const MEMBER_IN_SERIES: f32 = 2.0;
/// A seam before a division's name.
const DIVIDED: f32 = 2.0;

/// What has been read before a cell.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// Nothing that goes on.
    Clean,
    /// A post whose holder has not come.
    Posted,
    /// A name behind its post.
    Held,
    /// A name without a post.
    Named,
    /// A name with its post behind.
    Done,
}
const STATES: [State; 5] = [State::Clean, State::Posted, State::Held, State::Named, State::Done];

/// The entries of a line.
pub fn read(text: &str, line: Span) -> Vec<Entry> {
    if line.len() > LONGEST {
        return Vec::new();
    }
    let cells = cells::read(text, line);
    of_cells(text, &cells)
}

/// The entries of cells that stand in one row.
pub fn of_cells(text: &str, cells: &[Cell]) -> Vec<Entry> {
    let series = cells.iter().filter(|c| c.gap == Gap::Comma || c.kind == Kind::Each).count() >= 1;
    let alone = cells.iter().enumerate().filter(|(i, c)| {
        let next = cells.get(i + 1);
        let sole = i == &0 || c.gap == Gap::Comma || cells[i - 1].kind == Kind::Mark;
        c.kind == Kind::Word && sole && next.is_none_or(|n| n.gap == Gap::Comma || n.kind != Kind::Word)
    });
    let (mut likely, mut all) = (0, 0);
    for (_, cell) in alone {
        let words = without_honorific(text, cell.span).0.of(text);
        let bits = surname_bits(words).into_iter().chain(full_bits(words)).fold(f32::MIN, f32::max);
        // ひろのり, ルカス: what is in kana tells neither way.
        let kana = words.chars().all(|c| matches!(c, '\u{3041}'..='\u{30FC}'));
        all += usize::from(!kana);
        likely += usize::from(!kana && bits > 0.0);
    }
    let company = series && likely >= 3 && likely * 3 >= all * 2;
    let each = cells.iter().any(|c| c.kind == Kind::Each);
    let context = Context { text, cells, series, each, company, row: !series && is_row_of_surnames(text, cells) };
    entries(&context.best())
}

struct Context<'t> {
    text: &'t str,
    cells: &'t [Cell],
    /// Commas stand between its entries.
    series: bool,
    each: bool,
    /// Most of what stands between the commas reads like a surname.
    company: bool,
    /// Blanks alone part its words, and nearly each is a surname before it is a given name.
    row: bool,
}

/// ◎片山　○石橋　吉野　今村
fn is_row_of_surnames(text: &str, cells: &[Cell]) -> bool {
    let mut words = 0;
    let mut surnames = 0;
    for cell in cells.iter().filter(|c| c.kind != Kind::Mark) {
        let own = without_honorific(text, cell.span).0.of(text);
        let bits = surname_bits(own).filter(|_| cell.kind == Kind::Word);
        words += 1;
        surnames +=
            usize::from(bits.is_some_and(|bits| bits > 0.0 && given_bits(own).is_none_or(|given| bits > given)));
    }
    words >= 4 && surnames * 4 >= words * 3
}

impl Context<'_> {
    /// The best sequence of pieces.
    fn best(&self) -> Vec<(Piece, bool)> {
        const WORST: f32 = f32::MIN / 4.0;
        type Step = (f32, usize, usize, Piece);
        let n = self.cells.len();
        let mut best: Vec<[Step; 5]> = vec![[(WORST, 0, 0, Piece::Skip); 5]; n + 1];
        best[0][0].0 = 0.0;
        let mut pieces = Vec::new();
        for i in 0..n {
            pieces.clear();
            self.pieces(i, &mut pieces);
            for s in 0..5 {
                let (mut bits, ..) = best[i][s];
                if bits <= WORST {
                    continue;
                }
                let mut state = STATES[s];
                if self.cells[i].gap == Gap::Comma && i > 0 {
                    bits += if state == State::Posted { DANGLING } else { 0.0 };
                    state = State::Clean;
                }
                for (taken, price, piece) in &pieces {
                    let lean = self.lean(i, *taken, piece);
                    let beside = self.beside(i, state, piece);
                    for (next, more) in follow(state, piece) {
                        let leaned = match next {
                            State::Done => lean,
                            State::Posted if matches!(state, State::Held | State::Named | State::Done) => -lean,
                            _ => 0.0,
                        };
                        let total = bits + price + more + leaned + beside;
                        let slot = &mut best[i + taken][*next as usize];
                        if total > slot.0 {
                            *slot = (total, i, s, *piece);
                        }
                    }
                }
            }
        }
        best[n][State::Posted as usize].0 += DANGLING;
        let mut s = (0..5).max_by(|a, b| best[n][*a].0.total_cmp(&best[n][*b].0)).unwrap_or(0);
        let mut at = n;
        let mut found = Vec::new();
        while at > 0 {
            let (_, from, before, piece) = best[at][s];
            let posted = matches!(piece, Piece::Post(_)) && STATES[s] == State::Done;
            found.push((piece, posted));
            match self.cells[from].gap {
                Gap::Comma => found.push((Piece::Skip, true)),
                Gap::Dot => found.push((Piece::Joint, false)),
                _ => {}
            }
            (at, s) = (from, before);
        }
        found.reverse();
        found
    }

    /// The price of a name a blank behind another: likelier they are one.
    fn beside(&self, i: usize, state: State, piece: &Piece) -> f32 {
        let narrow = matches!(self.cells[i].gap, Gap::Blank(1..=2)) && i > 0 && self.cells[i - 1].kind == Kind::Word;
        match (state, piece) {
            (State::Held | State::Named, Piece::Name(_)) if narrow && self.series => BESIDE_IN_SERIES,
            (State::Held | State::Named, Piece::Name(_)) if narrow => BESIDE,
            _ => 0.0,
        }
    }

    /// Whether the blanks around a post bind it to what stands before it (more than 0) or behind it.
    fn lean(&self, i: usize, taken: usize, piece: &Piece) -> f32 {
        let columns = |n: usize| match self.cells.get(n).map(|c| c.gap) {
            Some(Gap::Blank(columns)) => Some(columns),
            None | Some(Gap::Comma | Gap::Tab) => Some(usize::MAX / 2),
            _ => None,
        };
        match (piece, columns(i), columns(i + taken)) {
            (Piece::Post(_), Some(before), Some(after)) if after > before + 1 => 1.0,
            (Piece::Post(_), Some(before), Some(after)) if before > after + 1 => -1.0,
            _ => 0.0,
        }
    }

    fn words(&self, i: usize) -> &str {
        self.cells.get(i).map_or("", |c| c.span.of(self.text))
    }

    /// What the cells from the `i`th on may be: how many cells, the price, the reading.
    fn pieces(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let cell = self.cells[i];
        match cell.kind {
            Kind::Mark => {
                let mark = cell.span.of(self.text).chars().next().unwrap_or('・');
                return found.push((1, 0.0, Piece::Mark(mark)));
            }
            Kind::Seat(n) => return found.push((1, 1.0, Piece::Seat(n))),
            Kind::Number => return found.push((1, 0.0, Piece::Skip)),
            Kind::Ditto => found.push((1, 1.0, Piece::Ditto)),
            Kind::Each => return found.push((1, 3.0, Piece::Each(cell.span))),
            Kind::Bracket => {
                let inner = cells::inner(self.text, cell.span);
                found.push((1, 0.0, Piece::Skip));
                // 荒木　（Web）大久保: what stands right before a word is said of that.
                let glued = self.cells.get(i + 1).is_some_and(|n| n.gap == Gap::Glued && n.kind == Kind::Word);
                if !(glued && matches!(cell.gap, Gap::Blank(_) | Gap::Tab | Gap::Comma)) {
                    found.push((1, 1.0, Piece::Note(cell.span)));
                }
                let posted = i > 0 && post_bits(self.words(i - 1)) > 3.0;
                if let Some(name) = self.in_bracket(inner).filter(|_| posted) {
                    found.push((1, name.bits + 1.0, Piece::Holder(name)));
                }
                // （総務省審議官）　山川海子; right behind a name it is a note.
                let before = i == 0 || matches!(cell.gap, Gap::Comma | Gap::Tab) || matches!(cell.gap, Gap::Blank(4..));
                if before && (is_post(inner.of(self.text)) || is_organization(inner.of(self.text))) {
                    found.push((1, 0.5, Piece::Post(inner)));
                }
                return;
            }
            Kind::Word => {}
        }
        found.push((1, SKIPPED, Piece::Skip));
        // 途中参加, ×: how somebody was there.
        let words = self.words(i);
        if scan::is_one(words, &post::NOT_NAMES) && !scan::is_short(words, 1) && !is_post(words)
            || scan::is_one(words, &post::AWAY_MARKS)
        {
            return found.push((1, 1.0, Piece::Note(cell.span)));
        }
        found.push((1, post_bits(self.words(i)), Piece::Post(cell.span)));
        self.name(i, found);
        self.spaced(i, found);
        self.seams(i, found);
        self.dotted(i, found);
        self.joined(i, found);
    }

    /// 文化財・史跡担当大臣, 情報技術（IT）・統計担当大臣: dots and brackets inside one post.
    fn joined(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let inside =
            |cell: &&Cell| matches!(cell.gap, Gap::Dot | Gap::Glued) && matches!(cell.kind, Kind::Word | Kind::Bracket);
        let run = self.cells[i + 1..].iter().take(MOST_JOINED).take_while(inside).count();
        let ends = |n: &usize| self.cells[i + n].kind == Kind::Word && is_post(self.words(i + n));
        if let Some(behind) =
            (1..=run).rev().find(ends).filter(|n| self.cells[i + 1..=i + n].iter().any(|c| c.gap == Gap::Dot))
        {
            let parts = &self.cells[i..=i + behind];
            let bits: f32 = parts.iter().map(|part| post_bits(part.span.of(self.text)).max(0.0)).sum();
            let whole = self.cells[i].span.join(self.cells[i + behind].span);
            found.push((behind + 1, bits + ONE_POST, Piece::Post(whole)));
        }
    }

    /// 山川河川・流域局長: a name before a post that a dot parts.
    fn dotted(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let Some(next) = self.cells.get(i + 1).filter(|c| c.gap == Gap::Dot && is_post(c.span.of(self.text))) else {
            return;
        };
        let (span, words) = (self.cells[i].span, self.words(i));
        // 水・大気環境局長
        found.push((2, post_bits(next.span.of(self.text)) + 1.0, Piece::Post(span.join(next.span))));
        let Some(division) = scan::suffix(words, &post::DIVISIONS) else { return };
        let front = Span::new(span.start, span.end - division.len());
        let name = front.of(self.text);
        let (short, whole) = (surname_bits(name), full_bits(name).map(|bits| bits - 0.5));
        let full = whole.unwrap_or(f32::MIN) > short.unwrap_or(f32::MIN);
        if let Some(bits) = if full { whole } else { short }.map(|bits| bits + DIVIDED).filter(|bits| *bits > LEAST) {
            let surname = (!full).then_some(letters_of(name) as u8);
            let name = Name { span: front, surname, full, honorific: false, bits };
            let post = Span::new(front.end, next.span.end);
            found.push((2, bits + 3.0, Piece::NamePost(name, post)));
        }
    }

    /// A name in one cell or in two.
    fn name(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let cell = self.cells[i];
        let (bare, honour) = without_honorific(self.text, cell.span);
        let words = bare.of(self.text);
        let torn = self.torn(i);
        let honour = if torn { honour - 6.0 } else { honour };
        let alone = Name { span: bare, surname: None, full: false, honorific: honour > 0.0, bits: 0.0 };
        // （正） behind a surname is a letter of the given name.
        let lettered = self.lettered(i);
        if let Some(bits) = surname_bits(words).filter(|_| self.company || !is_latin_name(words)) {
            let beside = if self.each {
                3.0
            } else if lettered.is_some() {
                2.5
            } else if self.series {
                2.0
            } else {
                0.0
            };
            let sole = self.cells.get(i + 1).is_none_or(|n| n.kind != Kind::Word || !matches!(n.gap, Gap::Blank(_)));
            let beside = if self.company && sole || self.row { beside + IN_COMPANY } else { beside };
            let surname = Some(letters_of(words) as u8);
            let (taken, span) = lettered.map_or((1, bare), |end| (2, bare.join(end)));
            let bits = bits + SURNAME + beside + honour;
            found.push((taken, bits, Piece::Name(Name { surname, span, bits, ..alone })));
        }
        if let Some(bits) = full_bits(words) {
            let bits = bits + FULL + honour;
            found.push((1, bits, Piece::Name(Name { full: true, bits, ..alone })));
        }
        let Some(next) = self.cells.get(i + 1).filter(|c| c.kind == Kind::Word) else { return };
        let (given, honour) = without_honorific(self.text, next.span);
        let (first, second) = (words, given.of(self.text));
        let together = bare.join(given);
        // マリア・ロペス
        let joint = self.cells[i + 1..].iter().take(3);
        let joint = joint.take_while(|c| c.gap == Gap::Dot && is_katakana(c.span.of(self.text))).count();
        if joint > 0 && is_katakana(first) && !alone.honorific {
            let span = bare.join(self.cells[i + joint].span);
            let (bits, full) = (4.0 + joint as f32, true);
            found.push((joint + 1, bits, Piece::Name(Name { span, full, bits, honorific: false, surname: None })));
        }
        let Gap::Blank(columns) = next.gap else { return };
        // 山川　海子委員
        let behind = next.span.of(self.text);
        for (at, _) in behind.char_indices().skip(1).take(4) {
            let (given, post) = behind.split_at(at);
            // 山川　総務課長
            if scan::prefix(behind, &post::DIVISIONS).is_some_and(|division| !scan::is_short(division, 1)) {
                break;
            }
            let Some(seam) = seam_bits(post).filter(|_| !alone.honorific) else { continue };
            let Some((own, other)) = surname_bits(first).zip(given_bits(given)) else { continue };
            let bits = own + other + FULL_IN_TWO + seam;
            let cut = next.span.start + at;
            let name = Name {
                span: bare.join(Span::new(next.span.start, cut)),
                surname: Some(letters_of(first) as u8),
                full: true,
                honorific: false,
                bits,
            };
            found.push((
                2,
                bits + post_bits(post).max(0.0) - 2.0,
                Piece::NamePost(name, Span::new(cut, next.span.end)),
            ));
        }
        if let (Some(own), Some(other)) = (surname_bits(first), given_bits(second))
            && honour_is_behind(alone.honorific)
        {
            let torn = if self.torn(i + 1) { -6.0 } else { 0.0 };
            let wide = if columns > 8 { -2.0 } else { 0.0 } + self.cut_before(i, columns) + torn;
            // ペトロワ　安奈
            let own = if is_katakana(first) { own.max(0.5) } else { own };
            let apart = if self.row { IN_COMPANY } else { 0.0 };
            let bits = own + other + FULL_IN_TWO + honour + wide - apart;
            let surname = Some(letters_of(first) as u8);
            found.push((
                2,
                bits,
                Piece::Name(Name { span: together, surname, full: true, honorific: honour > 0.0, bits }),
            ));
        }
        // Tran Thi Mai
        let latin = self.cells[i..]
            .iter()
            .take(3)
            .take_while(|c| {
                is_latin_name(c.span.of(self.text)) && (c.span == cell.span || matches!(c.gap, Gap::Blank(1)))
            })
            .count();
        if latin >= 2 {
            let span = cell.span.join(self.cells[i + latin - 1].span);
            found.push((
                latin,
                // One word of them is no post.
                2.0 + 3.0 * latin as f32,
                Piece::Name(Name { span, surname: None, full: true, honorific: false, bits: 6.0 }),
            ));
        }
    }

    /// 山川水・大気環境局長: a dot joins the end of the word to a post.
    fn torn(&self, i: usize) -> bool {
        let joined = |c: &Cell| c.gap == Gap::Dot && is_post(c.span.of(self.text));
        self.cells.get(i + 1).is_some_and(joined) && !is_post(self.words(i))
    }

    /// The price of leaving out a letter that stands right before the `i`th cell, at no more than its own gaps.
    fn cut_before(&self, i: usize, own: usize) -> f32 {
        let single = i.checked_sub(1).is_some_and(|n| {
            self.cells[n].kind == Kind::Word
                && letters_of(self.words(n)) == 1
                && self.words(n).chars().all(is_name_character)
        });
        match self.cells[i].gap {
            Gap::Blank(before) if single && before <= own => -4.0,
            _ => 0.0,
        }
    }

    /// The bracket behind the `i`th cell, if it holds a letter of a given name.
    fn lettered(&self, i: usize) -> Option<Span> {
        let next = self.cells.get(i + 1).filter(|c| c.kind == Kind::Bracket && c.gap == Gap::Glued)?;
        let inner = cells::inner(self.text, next.span).of(self.text);
        let letters = letters_of(inner);
        let plain = (1..=2).contains(&letters) && inner.chars().all(|c| is_name_character(c) && !is_katakana_letter(c));
        // （開発） is none.
        let plain = plain && (letters == 1 || letters::given(inner) > -2.5);
        (plain
            && !scan::begins(inner, "欠出株財社済記")
            && post_bits(inner) < 0.0
            && !scan::is_one(inner, &post::NOT_NAMES))
        .then_some(next.span)
    }

    /// Letters that stand apart: 山　川　海　子, 町　　　長
    fn spaced(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let mut joined = String::new();
        let (mut singles, mut widest, mut least) = (0, 0, usize::MAX);
        let mut ends = Vec::new();
        for (n, cell) in self.cells[i..].iter().enumerate().take(12) {
            let columns = match cell.gap {
                Gap::Blank(columns) => columns,
                _ if n == 0 => 0,
                _ => break,
            };
            let words = cell.span.of(self.text);
            let letters = letters_of(words);
            let last = letters > 1 && n > 0;
            // まちづくり　課　長, 産　業　建設部長
            let in_one = n == 0 && scan::contains(words, &post::DIVISIONS_IN_ONE)
                || n >= 2 && is_post(words) && scan::is_one(&joined, &post::DIVISIONS);
            // 岩　崎　かずひろ
            let given = last && n >= 2 && letters <= 5 && words.chars().all(|c| matches!(c, '\u{3041}'..='\u{3096}'));
            if matches!(cell.kind, Kind::Bracket | Kind::Mark | Kind::Number)
                || letters > 3 && !in_one && !given
                || n == 1 && letters > 1 && singles == 0
            {
                break;
            }
            if !words.chars().all(is_name_character) {
                break;
            }
            singles += usize::from(letters == 1);
            if n > 0 {
                (widest, least) = (widest.max(columns), least.min(columns));
            }
            joined.push_str(words);
            ends.push((joined.len(), columns));
            if n == 0 {
                continue;
            }
            let after = match self.cells.get(i + n + 1) {
                Some(Cell { gap: Gap::Blank(after), .. }) => *after,
                _ => usize::MAX,
            };
            let span = self.cells[i].span.join(cell.span);
            // What follows at less than the inner gaps belongs to it too.
            let goes_on = self
                .cells
                .get(i + n + 1)
                .is_some_and(|c| letters_of(c.span.of(self.text)) == 1 && c.kind == Kind::Word);
            let cut = if after < least || after == least && goes_on && !last { -3.0 } else { 0.0 }
                + self.cut_before(i, least);
            let uneven = if widest > least + least / 2 + 1 { -1.0 } else { 0.0 };
            let posted = post_bits(&joined);
            if posted > 3.0 && singles + 1 >= ends.len() {
                found.push((n + 1, posted + 1.0 + cut + uneven * 2.0, Piece::Post(span)));
            }
            if singles + 1 >= ends.len() && n >= 2 || n == 1 && singles == 2 {
                self.spaced_name(&joined, &ends, span, cut, found, letters > 1);
            }
            if last {
                break;
            }
        }
    }

    fn spaced_name(
        &self,
        joined: &str,
        ends: &[(usize, usize)],
        span: Span,
        cut: f32,
        found: &mut Vec<(usize, f32, Piece)>,
        whole: bool,
    ) {
        let (bare, honour) = without_honorific(joined, Span::new(0, joined.len()));
        let honorific = joined.len() - bare.len();
        let joined = bare.of(joined);
        let span = Span::new(span.start, span.end - honorific).trim(self.text);
        if !(2..=8).contains(&letters_of(joined)) || is_post(joined) && honour == 0.0 {
            return;
        }
        // The surname ends with one of the cells; where the gaps differ, at the widest.
        let gaps = || ends.iter().skip(1).map(|(_, gap)| *gap);
        let widest = gaps().max().unwrap_or(0);
        let apart = if gaps().any(|gap| gap < widest) { WIDER } else { 0.0 };
        let mut best = (f32::MIN, 0);
        // 大　佐　木　さつき: what stands in one piece is all of the given name.
        let seams = ends.len() - 1;
        for (n, (end, _)) in ends.iter().enumerate().take(seams).skip(if whole { seams - 1 } else { 0 }) {
            let (Some(first), Some(second)) = (joined.get(..*end), joined.get(*end..)) else { continue };
            let (Some(own), Some(other)) = (surname_bits(first), given_bits(second)) else { continue };
            let here = if ends[n + 1].1 == widest { apart } else { 0.0 };
            if own + other + here > best.0 {
                best = (own + other + here, letters_of(first));
            }
        }
        if best.0 > f32::MIN {
            let bits = best.0 + FULL_IN_LETTERS + cut + honour;
            // Where all gaps are alike, nothing printed tells where the surname ends.
            let surname = (whole || apart > 0.0).then_some(best.1 as u8);
            let name = Name { span, surname, full: true, honorific: honour > 0.0, bits };
            found.push((ends.len(), bits, Piece::Name(name)));
        }
    }

    /// A name and a post in one word.
    fn seams(&self, i: usize, found: &mut Vec<(usize, f32, Piece)>) {
        let span = self.cells[i].span;
        let words = span.of(self.text);
        let letters = letters_of(words);
        let above = i.checked_sub(1).map(|n| self.cells[n]);
        // 兼　水資源担当大臣
        if !(2..=24).contains(&letters) || above.is_some_and(|c| c.kind == Kind::Number && c.span.of(self.text) == "兼")
        {
            return;
        }
        let first_word = self.series && above.is_none_or(|c| self.cells[i].gap == Gap::Comma || c.kind == Kind::Mark);
        // Letters before the end of a division's name that has begun.
        let mut inside = 0;
        for (n, (at, _)) in words.char_indices().enumerate().skip(1) {
            let (front, rest) = words.split_at(at);
            // 支|店長 is one post.
            if scan::suffix(words, &post::PLACES_HEADS).is_some_and(|whole| rest.len() < whole.len()) {
                break;
            }
            let (first, second) = (Span::new(span.start, span.start + at), Span::new(span.start + at, span.end));
            if n <= 7
                && let Some(seam) = seam_bits(rest)
                && front.chars().all(is_name_character)
                && !cuts_katakana(front, rest)
                && !front.starts_with('兼')
            {
                let whole = full_bits(front).map(|bits| bits - 0.5);
                let short = surname_bits(front);
                let full = whole.unwrap_or(f32::MIN) > short.unwrap_or(f32::MIN);
                let torn = if self.tears_role(front, rest) { -5.0 } else { 0.0 };
                let cut = if n < inside { -5.0 } else { 0.0 } + torn;
                // 西進市|教育長, 西|進市議会議長
                let place = n >= 3 && scan::ends(front, "市区町村県府") || n == 1 && seam < 0.0;
                let divided = if scan::contains(front, &post::DIVISIONS) || place { -6.0 } else { 0.0 };
                if seam == DIVIDED {
                    let division = scan::prefix(rest, &post::DIVISIONS).map_or(1, letters_of);
                    inside = inside.max(n + division);
                }
                let series = if first_word && scan::is_one(rest, &BODY_ROLES) { MEMBER_IN_SERIES } else { 0.0 };
                let bits = if full { whole } else { short }.map(|bits| bits + seam + cut + divided + series);
                if let Some(bits) = bits.filter(|bits| *bits > LEAST_AT_SEAM) {
                    let surname = (!full).then_some(n as u8);
                    let name = Name { span: first, surname, full, honorific: false, bits };
                    let price = bits + post_bits(rest).max(0.0) - 2.0;
                    found.push((1, price, Piece::NamePost(name, second)));
                }
            }
            if let Some((name, post)) = held_below(front, second, self.text) {
                found.push((1, name.bits + post_bits(front).max(0.0) + 1.0, Piece::Between(first, name, post)));
            }
            if letters - n <= 7 && n >= 2 && is_post_before(front) && !is_post(words) && !is_organization(words) {
                let (bare, honour) = without_honorific(self.text, second);
                let name = bare.of(self.text);
                let mut add = |taken: usize, span: Span, bits: Option<f32>, full: bool, honour: f32| {
                    if let Some(bits) = bits.filter(|bits| bits + honour > LEAST) {
                        let surname = (!full).then_some(letters_of(name) as u8);
                        let name = Name { span, surname, full, honorific: honour > 0.0, bits: bits + honour };
                        found.push((
                            taken,
                            bits + honour + post_bits(front).max(0.0) - 2.0,
                            Piece::PostName(first, name),
                        ));
                    }
                };
                add(1, bare, surname_bits(name).map(|bits| bits - 1.0), false, honour);
                add(1, bare, full_bits(name), true, honour);
                if let Some(next) =
                    self.cells.get(i + 1).filter(|c| c.kind == Kind::Word && matches!(c.gap, Gap::Blank(_)))
                {
                    let (given, honour) = without_honorific(self.text, next.span);
                    let both =
                        surname_bits(name).zip(given_bits(given.of(self.text))).map(|(a, b)| a + b + FULL_IN_TWO);
                    add(2, bare.join(given), both, true, honour);
                }
            }
        }
    }

    /// 森|部会長 where the record is of a 部会, 森部|会長 where it is not.
    fn tears_role(&self, front: &str, rest: &str) -> bool {
        let head = scan::upto(self.text, scan::head(self.text, HEAD).len());
        post::BODIES_IN_ROLES.iter().any(|(body, role, last)| {
            let whole = rest == *role;
            let torn = role.strip_suffix(rest).is_some_and(|head| !head.is_empty() && front.ends_with(head));
            (whole || torn) && {
                let of_body = head.match_indices(body).any(|(at, _)| !head[at + body.len()..].starts_with(*last));
                of_body != whole
            }
        })
    }

    /// A name that stands alone in a bracket.
    fn in_bracket(&self, inner: Span) -> Option<Name> {
        let cells = cells::read(self.text, inner);
        if cells.is_empty() || cells.len() > 8 {
            return None;
        }
        let own = Context { text: self.text, cells: &cells, series: true, each: false, company: false, row: false };
        let mut pieces = Vec::new();
        own.pieces(0, &mut pieces);
        let whole = pieces.into_iter().filter(|(taken, ..)| *taken == cells.len());
        let named = whole.filter_map(|(_, bits, piece)| match piece {
            Piece::Name(name) if bits > LEAST => Some(name),
            _ => None,
        });
        named.max_by(|a, b| a.bits.total_cmp(&b.bits))
    }
}

/// The states that a piece may lead to, and at what price.
fn follow(state: State, piece: &Piece) -> &'static [(State, f32)] {
    use State::*;
    match (piece, state) {
        // 山川　海子　※　水辺大学: a mark behind a name refers to a note.
        (Piece::Mark('※' | '＊' | '*'), Held) => &[(Held, 0.0)],
        (Piece::Mark('※' | '＊' | '*'), Named) => &[(Named, 0.0)],
        (Piece::Mark('※' | '＊' | '*'), Done) => &[(Done, 0.0)],
        (Piece::Skip | Piece::Joint | Piece::Mark(_), Posted) => &[(Posted, 0.0), (Clean, DANGLING)],
        (Piece::Skip | Piece::Joint | Piece::Mark(_) | Piece::Each(_), _) => &[(Clean, 0.0)],
        (Piece::Seat(_), Posted) => &[(Posted, 0.0)],
        (Piece::Seat(_), _) => &[(Clean, 0.0)],
        (Piece::Ditto, Posted) => &[(Posted, 0.0)],
        (Piece::Ditto, _) => &[(Posted, 0.0)],
        (Piece::Post(_), Clean | Posted) => &[(Posted, 0.0)],
        (Piece::Post(_), Held) => &[(Posted, 0.0), (Done, SECOND_POST)],
        (Piece::Post(_), Named) => &[(Posted, -0.5), (Done, POST_BEHIND)],
        (Piece::Post(_), Done) => &[(Posted, 0.0), (Done, MORE_BEHIND)],
        (Piece::Name(_), Posted) => &[(Held, BESIDE_POST)],
        (Piece::Name(_), _) => &[(Named, 0.0)],
        (Piece::NamePost(..), Posted) => &[(Done, -0.5)],
        (Piece::NamePost(..), _) => &[(Done, 0.0)],
        (Piece::Between(..), _) => &[(Done, 0.0)],
        (Piece::PostName(..), Posted) => &[(Held, -0.5)],
        (Piece::PostName(..), _) => &[(Held, 0.0)],
        (Piece::Note(_), Held) => &[(Held, 0.0)],
        (Piece::Note(_), Named) => &[(Named, 0.0)],
        (Piece::Note(_), Done) => &[(Done, 0.0)],
        (Piece::Note(_), Posted) => &[(Posted, -1.0)],
        (Piece::Note(_), Clean) => &[],
        (Piece::Holder(_), Posted) => &[(Held, 0.0)],
        (Piece::Holder(_), _) => &[],
    }
}

/// Pieces to entries.
fn entries(pieces: &[(Piece, bool)]) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut own = Entry::default();
    let close = |own: &mut Entry, found: &mut Vec<Entry>| {
        let beside = !own.posts.is_empty() || !own.notes.is_empty() || own.seat.is_some() || own.ditto;
        let least = if beside { LEAST_BESIDE } else { LEAST };
        own.name = own.name.filter(|name| name.honorific || name.bits > least);
        if own.name.is_some() || !own.posts.is_empty() || own.each.is_some() {
            found.push(std::mem::take(own));
        }
    };
    let named = |own: &mut Entry, name: Name, found: &mut Vec<Entry>| {
        if own.name.is_some() {
            close(own, found);
        }
        own.before = own.posts.len();
        own.name = Some(name);
    };
    for (piece, behind) in pieces {
        match *piece {
            // A comma.
            Piece::Skip if *behind => {
                close(&mut own, &mut found);
                own = Entry::default();
            }
            Piece::Skip => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
            }
            Piece::Joint => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                    own.joint = true;
                }
            }
            Piece::Mark(mark) if scan::among("※＊*", mark) && own.name.is_some() => own.mark = Some(mark),
            Piece::Mark(mark) => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.mark = Some(mark);
            }
            Piece::Seat(seat) => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.seat = Some(seat);
            }
            Piece::Ditto => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.ditto = true;
            }
            Piece::Each(post) => {
                close(&mut own, &mut found);
                found.push(Entry { each: Some(post), ..Entry::default() });
            }
            Piece::Post(post) => {
                if own.name.is_some() && !*behind {
                    close(&mut own, &mut found);
                }
                own.posts.push(post);
            }
            Piece::Name(name) | Piece::Holder(name) => named(&mut own, name, &mut found),
            Piece::NamePost(name, post) => {
                named(&mut own, name, &mut found);
                own.posts.push(post);
            }
            Piece::Between(body, name, post) => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.posts.push(body);
                named(&mut own, name, &mut found);
                own.posts.push(post);
            }
            Piece::PostName(post, name) => {
                if own.name.is_some() {
                    close(&mut own, &mut found);
                }
                own.posts.push(post);
                named(&mut own, name, &mut found);
            }
            // 国務大臣（財務大臣）
            Piece::Note(note)
                if own.posts.len() > own.before && own.name.is_some()
                    || own.name.is_none() && !own.posts.is_empty() =>
            {
                own.bracketed.push(note);
            }
            Piece::Note(note) => own.notes.push(note),
        }
    }
    close(&mut own, &mut found);
    found
}

fn letters_of(words: &str) -> usize {
    words.chars().count()
}

/// A word without 君, 氏, さん, and what the honorific is worth.
fn without_honorific(text: &str, span: Span) -> (Span, f32) {
    let words = span.of(text);
    match scan::suffix(words, &post::HONORIFIC_MARKS) {
        Some(honorific) if honorific.len() < words.len() => {
            (Span::new(span.start, span.end - honorific.len()), HONOURED)
        }
        _ => (span, 0.0),
    }
}

/// 君 stands behind the given name, not behind the surname.
fn honour_is_behind(first: bool) -> bool {
    !first
}

/// Bits for words as a post or a body.
pub fn post_bits(words: &str) -> f32 {
    let key = fold::key(scan::trim_end(words, "0123456789０１２３４５６７８９ＡＢＣＤ"));
    let letters = letters_of(&key);
    let long = |bits: f32| if letters > 4 { bits + 1.0 } else { bits };
    if scan::is_one(&key, &BODY_ROLES) {
        6.0
    } else if is_post(&key) {
        long(4.5)
    } else if is_organization(&key) {
        long(3.5)
    } else if is_place(&key) || is_office(&key) {
        1.0
    } else if letters < 2 {
        -4.0
    } else if is_handle(words) {
        -3.0
    } else if letters > 6 || key.chars().any(|c| c.is_ascii_alphanumeric() || is_katakana_letter(c)) {
        1.5
    } else {
        // Two or three kanji that end in nothing known are a name before they are a post.
        if letters <= 3 && is_plain(words) { -3.0 } else { -1.5 }
    }
}

/// Bits for words as a post that begins right behind a name: 課長 and 総務課長 of 山川…. Of 西進市長 nobody can tell
/// whose it is, nor of 山川署長 with more before it.
fn seam_bits(words: &str) -> Option<f32> {
    let bare = words.strip_prefix('副').unwrap_or(words);
    let bare = scan::upto(bare, bare.len() - scan::suffix(bare, &post::BELOW).map_or(0, str::len));
    let whole = || [words, bare].iter().any(|w| scan::is_one(w, &post::OFFICIALS)) || scan::is_one(words, &BODY_ROLES);
    let inside = words.char_indices().nth(1).map_or("", |(at, _)| &words[at..]);
    let house = scan::suffix(words, &post::PLACES_HEADS).is_some() || scan::contains(inside, &post::HOUSES);
    if letters_of(words) < 2 || !is_post(words) {
        None
    } else if whole() {
        Some(4.0)
    } else if words.starts_with('副') && scan::suffix(words, &post::PLACES_HEADS).is_some() {
        // 山川副市長: of the place it would be 西進市副市長.
        Some(DIVIDED)
    } else if house || is_organization(words) || scan::ends(words, "省庁府") {
        None
    } else if scan::prefix(words, &post::DIVISIONS).is_some()
        || scan::begins(words, "副主上首")
        || words.chars().take(2).all(is_katakana_letter)
    {
        Some(DIVIDED)
    } else if scan::begins(words, "市町村区県都府道国会") {
        None
    } else {
        Some(-4.0)
    }
}

/// 山川主査 behind 企画課: a surname and the post of somebody of that division.
fn held_below(front: &str, rest: Span, text: &str) -> Option<(Name, Span)> {
    let words = rest.of(text);
    let post =
        scan::suffix(words, &post::OF_DIVISIONS).filter(|_| scan::ends(front, "課室部") && is_organization(front))?;
    let span = Span::new(rest.start, rest.end - post.len());
    let name = span.of(text);
    let bits = surname_bits(name).filter(|bits| *bits > SURE && !scan::contains(name, &post::DIVISIONS))?;
    let surname = Some(letters_of(name) as u8);
    Some((Name { span, surname, full: false, honorific: false, bits }, Span::new(span.end, rest.end)))
}

/// タク|シー is one word.
fn cuts_katakana(front: &str, rest: &str) -> bool {
    let is = |c: Option<char>| c.is_some_and(is_katakana_letter);
    is(front.chars().next_back()) && is(rest.chars().next())
}

/// 委員長 of 委員長山川
fn is_post_before(words: &str) -> bool {
    scan::is_one(words, &BODY_ROLES) || scan::suffix(words, &post::BEFORE_NAMES).is_some()
}

fn is_plain(words: &str) -> bool {
    let katakana = words.chars().filter(|c| is_katakana_letter(*c) && !scan::among("ヶケノツヵ", *c)).count();
    let kanji = words.chars().filter(|c| *c as u32 >= 0x3400).count();
    !words.is_empty()
        && words.chars().all(is_name_character)
        && (katakana == 0 || kanji <= 3)
        && !is_post(words)
        && !is_organization(words)
        && !scan::is_one(words, &post::NOT_NAMES)
        && (scan::is_short(words, 1) || !scan::is_one(words, &post::DIVISIONS))
        && !scan::is_one(words, &post::NOT_SURNAMES)
        && !scan::contains(words, &post::HOUSES)
}

/// Bits for a word as a surname, if it could be one.
pub fn surname_bits(words: &str) -> Option<f32> {
    if is_handle(words) {
        return Some(4.0);
    }
    if is_katakana(words) {
        return (is_plain(words) && letters_of(words) <= 8).then_some(-1.0);
    }
    // Adeyemi among others.
    if is_latin_name(words) && !scan::is_one(&fold::key(words), &post::DEVICES) {
        return Some(-1.0);
    }
    (is_plain(words) && letters_of(words) <= 5 && !is_place(words) && !is_office(words))
        .then(|| letters::surname(words).min(8.0))
}

/// 水辺市: a town before it is anybody; 古市 and 木村 are names.
fn is_place(words: &str) -> bool {
    scan::ends(words, "市区県町郡府") && !scan::is_short(words, 2)
}

/// 水辺保健所, 海辺警察署: so long a word is of an office before it is anybody.
fn is_office(words: &str) -> bool {
    scan::ends(words, "所署校館院庁園") && !scan::is_short(words, 3)
}

fn given_bits(words: &str) -> Option<f32> {
    if is_katakana(words) {
        return (is_plain(words) && letters_of(words) <= 8).then_some(1.0);
    }
    // A given name may be anything.
    let plain = is_plain(words) || matches!(words, "新" | "元" | "当" | "全" | "国" | "都" | "正" | "道");
    (plain && letters_of(words) <= 4)
        .then(|| letters::given(words).clamp(if letters_of(words) <= 2 { -2.5 } else { f32::MIN }, 8.0))
}

pub fn full_bits(words: &str) -> Option<f32> {
    let fits = is_plain(words) && (3..=8).contains(&letters_of(words));
    // ペトロワ安奈
    let kana = words.chars().take_while(|c| is_katakana_letter(*c)).count();
    if kana >= 2 {
        let at = words.char_indices().nth(kana).map_or(words.len(), |(at, _)| at);
        let given = scan::from(words, at);
        return (fits && given_bits(given).is_some()).then(|| letters::given(given).min(8.0) + 1.0);
    }
    // 西進市 is a place before it is 西　進市.
    let place = match is_place(words) {
        true if scan::is_short(words, 3) => -6.0,
        true => -3.0,
        false if is_office(words) => -8.0,
        false => 0.0,
    };
    fits.then(|| letters::full(words).0.min(12.0) + place)
}

fn is_katakana_letter(c: char) -> bool {
    matches!(c, '\u{30A1}'..='\u{30FC}')
}

fn is_katakana(words: &str) -> bool {
    scan::without_blanks(words).chars().count() >= 2
        && words.chars().all(|c| is_katakana_letter(c) || matches!(c, '＝' | '='))
}

/// Tran, Mai
fn is_latin_name(words: &str) -> bool {
    let mut letters = words.chars();
    letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && words.len() > 1
        && letters.all(|c| c.is_ascii_lowercase() || matches!(c, '\'' | '-' | '.'))
}

/// kusako, kusa-kari: a name on the net. Capitals are of devices and firms: URL, Web.
fn is_handle(words: &str) -> bool {
    words.len() > 2
        && words.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        && words.chars().next().is_some_and(|c| c.is_ascii_lowercase())
        && words.chars().all(|c| !c.is_ascii_uppercase())
        && !scan::is_one(&fold::key(words), &post::DEVICES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Vec<String> {
        let one = |e: Entry| {
            let notes = e.notes.iter().map(|note| cells::inner(line, *note));
            let posts: Vec<String> =
                e.posts.iter().copied().chain(notes).map(|p| scan::without_blanks(p.of(line))).collect();
            let name = e.name.map_or(String::from("-"), |n| scan::without_blanks(n.span.of(line)));
            [name, posts.join("/")].join(" ").trim().to_string()
        };
        read(line, Span::new(0, line.len())).into_iter().map(one).collect()
    }

    #[test]
    fn a_role_is_whole_where_the_record_is_of_its_body() {
        let line = "森部会長、原委員";
        for (title, name) in [("水辺部会\n", "森"), ("水辺協議会\n", "森部")] {
            let text = [title, line].concat();
            let found = read(&text, Span::new(title.len(), text.len()));
            assert_eq!(found[0].name.map(|n| n.span.of(&text)), Some(name));
        }
    }

    #[test]
    fn reads_the_customs() {
        let cases: &[(&str, &[&str])] = &[
            ("会長　山川　海子", &["山川海子 会長"]),
            ("山川　海子　会長　谷　次郎　委員", &["山川海子 会長", "谷次郎 委員"]),
            ("会　長　　山　川　海　子　　委　員　　谷　　　次　郎", &["山川海子 会長", "谷次郎 委員"]),
            ("山川海子（水辺大学教授）、谷次郎（会長）", &["山川海子 水辺大学教授", "谷次郎 会長"]),
            ("市長（山川海子）、総務課長（谷　次郎）", &["山川海子 市長", "谷次郎 総務課長"]),
            ("山川環境課長、谷水質係長、総務課長", &["山川 環境課長", "谷 水質係長", "- 総務課長"]),
            ("西進市長", &["- 西進市長"]),
            ("西進市教育長、西進市議会議長", &["- 西進市教育長", "- 西進市議会議長"]),
            ("１番　山川海子君　　２番　谷　次郎君", &["山川海子", "谷次郎"]),
            ("山川、谷、浜の各委員", &["山川", "谷", "浜", "-"]),
            ("副委員長山川　海子君", &["山川海子 副委員長"]),
            ("マリア・ロペス（通訳）", &["マリア・ロペス 通訳"]),
            ("山川 海子\t史跡・情報技術（IT）担当大臣", &["山川海子 史跡・情報技術（IT）担当大臣"]),
            ("田中（正）委員、田中（好）委員", &["田中（正） 委員", "田中（好） 委員"]),
            ("総務部総務課長", &["- 総務部総務課長"]),
            ("議題", &[]),
            ("議論内容", &[]),
            ("はじめに", &[]),
            ("配布資料", &[]),
            ("令和３年度予算", &[]),
            ("岩城委員、八木委員長代理", &["岩城 委員", "八木 委員長代理"]),
            ("教育長　山川", &["山川 教育長"]),
            ("事務局：高橋、Web", &["高橋 事務局"]),
            ("ほか３名", &[]),
            ("真　田　　　海", &["真田海"]),
            ("産　業　建設部長　　谷　海", &["谷海 産業建設部長"]),
            ("児　嶋　議事調査係長", &["児嶋 議事調査係長"]),
            ("まちづくり 課 長 山 川 海 子", &["山川海子 まちづくり課長"]),
            ("会 計 管 理 者 兼 山 川 海 子", &["山川海子 会計管理者"]),
            ("兼　水資源担当大臣", &["- 水資源担当大臣"]),
            ("楠 総務課長、谷 水質係長", &["楠 総務課長", "谷 水質係長"]),
            ("山川　水・大気環境局長", &["山川 水・大気環境局長"]),
            ("環境省水・大気環境局長　山川　海子", &["山川海子 環境省水・大気環境局長"]),
            ("浅井 佐知子、山川 海子", &["浅井佐知子", "山川海子"]),
            ("山川課長　安室補佐　谷課長", &["山川 課長", "安室 補佐", "谷 課長"]),
            ("岡室男女共同参画課長", &["岡室 男女共同参画課長"]),
            ("ゲノム関連", &[]),
            ("山川会長、知念委員、谷委員", &["山川 会長", "知念 委員", "谷 委員"]),
            ("山川　海子（事務局長）　谷　次郎", &["山川海子 事務局長", "谷次郎"]),
            ("正副議長　山川、谷", &["山川 正副議長", "谷"]),
            ("阿部会長、森委員", &["阿部 会長", "森 委員"]),
            ("仁科課長、公文主任", &["仁科 課長", "公文 主任"]),
            ("企画課三戸部主査、野坂主任主事", &["三戸部 企画課/主査", "野坂 主任主事"]),
            ("総務部情報統計課長、総務部総務課長", &["- 総務部情報統計課長", "- 総務部総務課長"]),
            ("石津谷副市長、西進市副市長", &["石津谷 副市長", "- 西進市副市長"]),
            ("岩　崎　かずひろ", &["岩崎かずひろ"]),
            ("◎片山　○石橋　吉野　今村　中井", &["片山", "石橋", "吉野", "今村", "中井"]),
            ("①山川　海子　②谷　次郎", &["山川海子", "谷次郎"]),
            ("委員　吉田　由美　水辺保健所", &["吉田由美 委員/水辺保健所"]),
            ("大阪支店　谷口支店長", &["- 大阪支店/谷口支店長"]),
            ("水辺市　　土井、大山", &["土井 水辺市", "大山"]),
            ("浅野、荒木　（Web）大久保、野田", &["浅野", "荒木", "大久保", "野田"]),
            ("町長　和田　正　　副町長　石田　勉", &["和田正 町長", "石田勉 副町長"]),
            ("ペトロワ 安奈（営業）、久慈 隆之（物流）", &["ペトロワ安奈 営業", "久慈隆之 物流"]),
            ("山川、谷、森田、ルカス、Adeyemi", &["山川", "谷", "森田", "ルカス", "Adeyemi"]),
            ("委員\tTran Thi Mai\t留学生会", &["TranThiMai 委員/留学生会"]),
        ];
        let wrong: Vec<_> = cases.iter().filter(|(line, expected)| told(line) != *expected).collect();
        for (line, expected) in &wrong {
            eprintln!("{line}: {:?} for {expected:?}", told(line));
        }
        assert!(wrong.is_empty());
    }
}
