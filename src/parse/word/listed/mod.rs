//! What a line of a list of people says: the likeliest way to read its cells as posts and names.
//!
//! Every reading of a run of cells has a price in bits, by its letters, its endings and its gaps. A search from left to
//! right (Viterbi) finds the best sequence; where no name is likely, nobody is named.
//!
//! | room | what it knows |
//! |---|---|
//! | [`bits`] | what letters and endings are worth as a post, a surname, a name |
//! | [`pieces`], [`name`], [`spaced`], [`seam`] | what a run of cells may be: the candidates |
//! | [`search`] | the best sequence of them |
//! | [`entries`] | people and posts out of that sequence |

mod bits;
mod entries;
mod name;
mod pieces;
mod seam;
mod search;
mod spaced;

pub use bits::full_bits;

use super::cells::{self, Cell, Gap, Kind};
use super::name::is_post;
use crate::scan;
use crate::span::Span;
use bits::{SURE, given_bits, is_latin_name, surname_bits, without_honorific};

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

/// Longer lines are no entries.
const LONGEST: usize = 900;

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
        likely += usize::from(!kana && bits > 0.0 || is_latin_name(words));
    }
    let company = series && likely >= 2 && likely * 3 >= all * 2;
    let each = cells.iter().any(|c| c.kind == Kind::Each);
    let context = Context { text, cells, series, each, company, row: !series && is_row_of_surnames(text, cells) };
    entries::entries(&context.best())
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
    // 委　員　谷　千佳良
    if let [first, second, ..] = cells
        && scan::is_short(first.span.of(text), 1)
        && is_post(&scan::without_blanks(first.span.join(second.span).of(text)))
    {
        return false;
    }
    let (mut words, mut surnames, mut sure) = (0, 0, 0);
    for cell in cells.iter().filter(|c| c.kind != Kind::Mark) {
        let own = without_honorific(text, cell.span).0.of(text);
        let bits = surname_bits(own).filter(|_| cell.kind == Kind::Word);
        let before = |least: f32| {
            bits.is_some_and(|bits| bits > 0.0 && given_bits(own).is_none_or(|given| bits > given + least))
        };
        words += 1;
        surnames += usize::from(before(0.0));
        sure += usize::from(before(SURE));
    }
    // 福田　太田
    words >= 4 && surnames * 4 >= words * 3 || words >= 2 && sure == words
}

impl Context<'_> {
    pub(super) fn words(&self, i: usize) -> &str {
        self.cells.get(i).map_or("", |c| c.span.of(self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan;

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
