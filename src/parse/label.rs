//! The form of a speaker's label on a line, whoever it names. Whether a document's labels have
//! that form is decided over the whole text, in [`super::custom`].

use super::name::is_name_character;
use super::names::Names;
use super::person::{is_seat, looks_like_person};
use crate::convention::mark;
use crate::convention::post;
use crate::japanese::{fold, numeral};
use crate::scan;
use crate::span::{Span, is_blank};

/// How a label is set off from what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// ○山田委員　…, or alone on its line
    Mark,
    /// ● alone: somebody speaks, nobody is named
    Anonymous,
    /// 【山田委員】…, （山田委員）…
    Bracket,
    /// 山田委員：…
    Colon,
    /// 山田委員　　…: a gap, or a column of its own
    Gap,
    /// 山田委員, alone on its line
    Bare,
    /// Mr. POE. …, The CHAIR. …, POE: …
    Latin,
}

/// What could be a label, as its form shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub form: Form,
    pub mark: Option<Span>,
    /// The name, without mark and enclosing brackets; empty for [`Form::Anonymous`].
    pub label: Span,
    /// Mark, brackets, name, and a stage direction behind it: all that is not said.
    pub head: Span,
    /// What is said on the same line.
    pub text: Option<Span>,
}

/// Longest label, in characters; scanning stops there.
const LONGEST: usize = 80;

/// What stands between a name and what is said without a mark: 山川：…, 山川）…
const COLONS: &str = "：:）)＞>";

/// Longest label before a mere gap.
const LONGEST_BEFORE_GAP: usize = 28;

/// Longest surname that stands alone before a gap.
const LONGEST_LISTED: usize = 4;

/// What a gap begins with.
const BLANKS: &str = " 　\t\u{A0}";

/// The candidate that a line begins with, by the most telling form.
#[cfg_attr(tuned, optimize(speed))]
pub fn read(text: &str, line: Span) -> Option<Candidate> {
    let words = line.of(text);
    let first = words.chars().next()?;
    if scan::among(mark::SPEAKER, first) {
        return marked(text, line, first);
    }
    let latin = if first.is_ascii_uppercase() { latin(text, line) } else { bracketed(text, line) };
    let unbulleted = |line| gap(text, line).or_else(|| bare(text, line));
    latin.or_else(|| colon(text, line)).or_else(|| match words.strip_prefix(mark::LISTED) {
        // • 山川委員, as pages print lists
        Some(rest) => unbulleted(Span::of_slice(text, rest).trim(text)).map(|c| behind_bullet(line, c)),
        None => unbulleted(line),
    })
}

/// A candidate found behind a bullet, which is its mark.
fn behind_bullet(line: Span, found: Candidate) -> Candidate {
    let mark = Span::new(line.start, line.start + mark::LISTED.len_utf8());
    Candidate { mark: Some(mark), head: Span::new(line.start, found.head.end), ..found }
}

fn marked(text: &str, line: Span, mark: char) -> Option<Candidate> {
    let mark_span = Span::new(line.start, line.start + mark.len_utf8());
    let rest = Span::new(mark_span.end, line.end);
    let after = rest.of(text);
    if after.starts_with(is_blank) {
        let text_span = rest.trim(text);
        // ○　日時 and ● 本日は… alike: only a full-width or wide gap before more words is read on.
        let label = Span::new(mark_span.end, mark_span.end);
        let candidate =
            Candidate { form: Form::Anonymous, mark: Some(mark_span), label, head: mark_span, text: Some(text_span) };
        let named = end_of_name(text_span.of(text)).map(|end| {
            let label = Span::new(text_span.start, text_span.start + end);
            finish(text, line, Form::Mark, Some(mark_span), label)
        });
        return named.filter(|c| looks_like_person(c.label.of(text))).or(Some(candidate));
    }
    if after.is_empty() {
        let label = Span::new(line.end, line.end);
        return Some(Candidate { form: Form::Anonymous, mark: Some(mark_span), label, head: mark_span, text: None });
    }
    // ○○委員: the second circle hides a name.
    let end = end_of_name(after)?;
    Some(finish(text, line, Form::Mark, Some(mark_span), Span::new(rest.start, rest.start + end)))
}

/// Somebody who is told by the mark alone, with what is said right behind it.
pub fn behind_mark(text: &str, line: Span, mark: char) -> Option<Candidate> {
    line.of(text).strip_prefix(mark)?;
    let at = line.start + mark.len_utf8();
    let said = Span::new(at, line.end).trim(text);
    let (head, label) = (Span::new(line.start, at), Span::new(at, at));
    Some(Candidate { form: Form::Anonymous, mark: Some(head), label, head, text: (!said.is_empty()).then_some(said) })
}

fn bracketed(text: &str, line: Span) -> Option<Candidate> {
    // ・（山川委員）…, 1640【山川委員】…
    let whole = line.of(text);
    let numbered = numeral::digits(whole).map_or("", |(_, bytes)| &whole[bytes..]);
    let words = if numbered.starts_with('【') { numbered } else { scan::trim_start(whole, "・-*•") };
    let bullet = Span::new(line.start, line.end - words.len()).trim(text);
    let line = Span::new(line.end - words.len(), line.end);
    let open = words.chars().next()?;
    let close = mark::closing(mark::LABEL_BRACKETS, open)?;
    let mut depth = 0usize;
    for (at, c) in words.char_indices().take(LONGEST) {
        if c == open {
            depth += 1;
        } else if c == close {
            depth -= 1;
            if depth == 0 {
                let inside = Span::new(line.start + open.len_utf8(), line.start + at).trim(text);
                // （○：山川課長）: a mark of the side that speaks.
                let named = scan::trim_start(inside.of(text), mark::SPEAKER);
                let side = named.len() < inside.of(text).len() && scan::begins(named, "：:");
                let inside = if side { Span::of_slice(text, scan::trim_start(named, "：:")) } else { inside };
                let after = &words[at + c.len_utf8()..];
                let said = scan::trim_start(after, "");
                let colon = said.chars().next().filter(|c| "：:".contains(*c)).map_or(0, char::len_utf8);
                let head_end = if colon > 0 { line.end - said.len() + colon } else { line.end - after.len() };
                let mark = (!bullet.is_empty()).then_some(bullet);
                let head = Span::new(mark.map_or(line.start, |m| m.start), head_end);
                if inside.is_empty() || scan::has(inside.of(text), "。、") {
                    return None;
                }
                return Some(with_head(text, line, Form::Bracket, mark, inside, head));
            }
        }
    }
    None
}

#[cfg_attr(tuned, optimize(speed))]
fn colon(text: &str, line: Span) -> Option<Candidate> {
    // Most lines have no colon near their beginning; this finds out at the least cost.
    if !scan::has(scan::head(line.of(text), LONGEST / 2 + 8), COLONS) {
        return None;
    }
    // - 山川: … in notes
    let bare = scan::trim_start(line.of(text), "-*・•");
    let bullet = Span::new(line.start, line.end - bare.len()).trim(text);
    let line = Span::new(line.end - bare.len(), line.end);
    let words = line.of(text);
    let mut depth = 0i32;
    for (at, c) in words.char_indices().take(LONGEST / 2) {
        match c {
            // 委員）… closes what nothing opened.
            _ if depth == 0 && scan::among(COLONS, c) => {
                // **山川委員**: … and **山川委員：** … in markdown.
                let label = Span::of_slice(text, scan::trim_end(&words[..at], "*"));
                let mark = (!bullet.is_empty()).then_some(bullet);
                let start = mark.map_or(line.start, |m| m.start);
                let after = scan::from(words, at + c.len_utf8());
                let bold = if bullet.of(text).ends_with("**") && after.starts_with("**") { 2 } else { 0 };
                let head = Span::new(start, line.start + at + c.len_utf8() + bold);
                let candidate = with_head(text, line, Form::Colon, mark, label, head);
                return (!label.is_empty()).then_some(candidate);
            }
            '。' | '、' | '，' => return None,
            _ if mark::closing(mark::PAIRS, c).is_some() => depth += 1,
            _ if mark::closes(mark::PAIRS, c) => depth -= 1,
            _ => {}
        }
    }
    None
}

/// A name in a column of its own, or a blank before what is said.
fn gap(text: &str, line: Span) -> Option<Candidate> {
    let words = line.of(text);
    // Most lines begin with a word that is too long for a name.
    if !scan::has(scan::head(words, LONGEST_BEFORE_GAP), BLANKS) {
        return None;
    }
    let end = end_of_name(words).filter(|end| scan::is_short(&words[..*end], LONGEST_BEFORE_GAP))?;
    let after = scan::trim_start(&words[end..], "");
    // １　会長　… numbers a rule; １番　…, ２　番（…）　…, １号委員　… name somebody.
    let key = fold::key(&words[..end]);
    let numbered = numeral::digits(&key).is_some_and(|(_, bytes)| !scan::begins(&key[bytes..], "番号班区"));
    let label = Span::new(line.start, line.start + end);
    let apart = !after.is_empty() && words[end..].starts_with(is_blank);
    (apart && !numbered && looks_like_person(&words[..end])).then(|| finish(text, line, Form::Gap, None, label))
}

/// 山川海子君 below ○教育長: the name of who holds the post.
pub fn is_holder(words: &str) -> bool {
    let name = words.strip_suffix('君').unwrap_or("");
    scan::is_short(name, 8)
        && name.chars().nth(1).is_some()
        && name.chars().all(|c| is_blank(c) || is_name_character(c))
}

/// 小原　そうですね。 where the list has a 小原: the surname alone before a blank, a wide one behind a single letter.
pub fn listed(text: &str, line: Span, participants: &Names) -> Option<Candidate> {
    let words = scan::head(line.of(text), LONGEST_LISTED + 2);
    let end = scan::until(words, BLANKS);
    let (name, after) = words.split_at(end);
    let wide = after.starts_with(['　', '\t']) || after.chars().nth(1).is_some_and(is_blank);
    let fits = scan::is_short(name, LONGEST_LISTED) && !after.is_empty() && (wide || name.chars().nth(1).is_some());
    let label = Span::new(line.start, line.start + end);
    (fits && participants.get(&fold::key(name)).is_some()).then(|| finish(text, line, Form::Gap, None, label))
}

fn bare(text: &str, line: Span) -> Option<Candidate> {
    let words = line.of(text);
    (scan::is_short(words, 60)
        && !scan::has(words, "。、，「」？?\t")
        && (looks_like_person(words) || is_office(words)))
    .then(|| finish(text, line, Form::Bare, None, line))
}

/// 水道局: an office may answer for itself.
fn is_office(words: &str) -> bool {
    scan::is_short(words, 10)
        && scan::ends(words, "局課室")
        && words.chars().nth(1).is_some()
        && words.chars().all(|c| ('一'..='鿿').contains(&c) || ('ァ'..='ー').contains(&c))
}

/// A surname in capitals with a stop or colon behind it, as Hansards print it.
fn latin(text: &str, line: Span) -> Option<Candidate> {
    let words = line.of(text);
    let title = scan::prefix(words, &post::LATIN_TITLES).map_or(0, str::len);
    let name = scan::trim_start(scan::from(words, title), "");
    let start = words.len() - name.len();
    let mut capitals = 0;
    for (at, c) in name.char_indices().take(LONGEST / 2) {
        match c {
            'A'..='Z' => capitals += 1,
            ' ' | '-' | '\'' | '’' => {}
            '.' | ':' if capitals >= 2 && name[at + 1..].chars().next().is_none_or(is_blank) => {
                let label = Span::new(line.start, line.start + start + at);
                let head = Span::new(line.start, label.end + 1);
                return Some(with_head(text, line, Form::Latin, None, label, head));
            }
            _ => return None,
        }
    }
    None
}

/// A label of which the caller says that it ends at byte `end` of the text.
pub fn told(text: &str, line: Span, end: usize) -> Candidate {
    let printed = Span::new(line.start, end);
    let first = printed.of(text).chars().next();
    let mark = first.filter(|c| mark::SPEAKER.contains(*c)).map(|c| Span::new(line.start, line.start + c.len_utf8()));
    let words = scan::trim_end(scan::from(printed.of(text), mark.map_or(0, |m| m.end - m.start)), "：:");
    let mut label = Span::of_slice(text, words).trim(text);
    if let Some(open) = label.of(text).chars().next()
        && let Some(close) = mark::closing(mark::LABEL_BRACKETS, open)
        && label.of(text).ends_with(close)
        && label.of(text).matches(close).count() == 1
    {
        label = Span::new(label.start + open.len_utf8(), label.end - close.len_utf8()).trim(text);
    }
    let form = if label.is_empty() { Form::Anonymous } else { Form::Bare };
    let after = Span::new(end, line.end).trim(text);
    let colon = after.of(text).chars().next().filter(|c| "：:".contains(*c)).map_or(0, char::len_utf8);
    let head = Span::new(line.start, if colon > 0 { after.start + colon } else { end });
    with_head(text, line, form, mark, label, head)
}

/// A candidate whose label was found; what follows it is put in its place.
fn finish(text: &str, line: Span, form: Form, mark: Option<Span>, label: Span) -> Candidate {
    let start = mark.map_or(label.start, |m| m.start);
    let mut head = Span::new(start, label.end);
    let after = Span::new(label.end, line.end).trim(text);
    if scan::begins(after.of(text), "：:") {
        let colon = after.of(text).chars().next().map_or(0, char::len_utf8);
        head.end = after.start + colon;
    }
    with_head(text, line, form, mark, label, head)
}

fn with_head(text: &str, line: Span, form: Form, mark: Option<Span>, label: Span, head: Span) -> Candidate {
    let mut head = head;
    let mut rest = Span::new(head.end, line.end).trim(text);
    // ◯総務部長（吉田浩人）〔登壇〕
    if rest.of(text).starts_with('〔')
        && let Some(close) = rest.of(text).find('〕')
    {
        head.end = rest.start + close + '〕'.len_utf8();
        rest = Span::new(head.end, line.end).trim(text);
    }
    // 市長 （山川海子君）（登壇） …
    if let Some(close) = scan::begins(rest.of(text), "（(").then(|| rest.of(text).find(['）', ')'])).flatten()
        && is_movement(scan::upto(rest.of(text), close))
    {
        head.end = rest.start + close + rest.of(text)[close..].chars().next().map_or(0, char::len_utf8);
        rest = Span::new(head.end, line.end).trim(text);
    }
    let label = without_movement(text, unwrap_brackets(text, label));
    Candidate { form, mark, label, head, text: (!rest.is_empty()).then_some(rest) }
}

/// Takes off a stage direction: 町長（山川海子君）（登壇）
fn without_movement(text: &str, label: Span) -> Span {
    let words = label.of(text);
    let open = words.rfind(['（', '(']).filter(|open| *open > 0 && scan::ends(words, "）)"));
    let Some((front, direction)) = open.map(|open| words.split_at(open)) else { return label };
    if is_movement(direction) { Span::of_slice(text, front).trim(text) } else { label }
}

/// （登壇）, （自席から）
fn is_movement(words: &str) -> bool {
    scan::is_one(scan::trim(words, "（）()"), &post::MOVEMENTS)
}

/// Bytes of a name in a bracket that a blank sets off from the post before it: 議長 （山川 海子君）
fn name_behind(after: &str) -> usize {
    let rest = scan::trim_start(after, "");
    let Some(inner) = rest.strip_prefix(['（', '(']) else { return 0 };
    let Some(close) = inner.char_indices().take(16).find(|(_, c)| matches!(c, '）' | ')')).map(|(at, _)| at) else {
        return 0;
    };
    let named = scan::suffix(&inner[..close], &post::NAME_HONORIFICS).is_some_and(|h| close > h.len());
    let end = after.len() - inner.len() + close + inner[close..].chars().next().map_or(0, char::len_utf8);
    if named { end } else { 0 }
}

/// Takes off a bracket pair that encloses all of it: （伊藤議長）
fn unwrap_brackets(text: &str, label: Span) -> Span {
    let words = label.of(text);
    let Some(open) = words.chars().next() else { return label };
    let Some(close) = mark::closing(mark::LABEL_BRACKETS, open) else { return label };
    let inner = words.strip_prefix(open).and_then(|w| w.strip_suffix(close));
    match inner {
        Some(inner) if !inner.contains(open) => Span::of_slice(text, inner).trim(text),
        _ => label,
    }
}

/// Bytes of the name that `words` begin with, or `None` if no name ends here.
///
/// It ends at a blank, a colon, 〔 or the end of the line; blanks inside brackets, after a seat
/// number and between the parts of a name that only together look like a person belong to it.
#[cfg_attr(tuned, optimize(speed))]
fn end_of_name(words: &str) -> Option<usize> {
    let mut depth = 0i32;
    let mut ends: [usize; 4] = [0; 4];
    let mut found = 0;
    let mut in_gap = false;
    let mut closed = false;
    for (count, (at, c)) in words.char_indices().enumerate() {
        // A label ends within this, however long the sentence behind it runs on without a comma.
        if count > LONGEST {
            closed = true;
            break;
        }
        let stop = depth <= 0 && (is_blank(c) || matches!(c, '：' | ':' | '〔'));
        if stop {
            if !in_gap {
                ends[found] = at;
                found += 1;
            }
            if !is_blank(c) || found == ends.len() {
                closed = true;
                break;
            }
            in_gap = true;
            continue;
        }
        in_gap = false;
        match c {
            '。' | '、' | '，' | '「' | '」' | '『' | '？' | '！' if depth <= 0 => {
                if found == 0 {
                    return None;
                }
                closed = true;
                break;
            }
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            _ => {}
        }
    }
    if !closed {
        if depth > 0 && found == 0 {
            return None;
        }
        if found < ends.len() && !in_gap {
            ends[found] = words.len();
            found += 1;
        }
    }
    let ends = &ends[..found];
    let first = *ends.first()?;
    if looks_like_person(&words[..first]) && !is_seat(&words[..first]) {
        return Some(first + name_behind(&words[first..]));
    }
    ends.iter().skip(1).copied().find(|end| *end <= 60 && looks_like_person(&words[..*end])).or(Some(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(line: &str) -> Option<(Form, &str, Option<&str>)> {
        let c = read(line, Span::new(0, line.len()))?;
        Some((c.form, c.label.of(line), c.text.map(|t| t.of(line))))
    }

    #[test]
    fn reads_the_forms() {
        type Read = (Form, &'static str, Option<&'static str>);
        let cases: [(&str, Read); 36] = [
            ("○議長（山川海子君）　これより", (Form::Mark, "議長（山川海子君）", Some("これより"))),
            ("○山川海子君　ただいま", (Form::Mark, "山川海子君", Some("ただいま"))),
            ("◆（山川海子君）　質問", (Form::Mark, "山川海子君", Some("質問"))),
            ("◯４番（山川海子君）　質問", (Form::Mark, "４番（山川海子君）", Some("質問"))),
            ("○２２番（山　川　海　子議員）　はい", (Form::Mark, "２２番（山　川　海　子議員）", Some("はい"))),
            ("○（山川うみこ議長）　はい", (Form::Mark, "山川うみこ議長", Some("はい"))),
            ("○山川うみこ議長　　はい", (Form::Mark, "山川うみこ議長", Some("はい"))),
            ("◯総務部長（山川海人）〔登壇〕", (Form::Mark, "総務部長（山川海人）", None)),
            ("○吉川（元）委員　次に", (Form::Mark, "吉川（元）委員", Some("次に"))),
            ("○山川国務大臣：ただ今から", (Form::Mark, "山川国務大臣", Some("ただ今から"))),
            ("○５番　山川海子君　伺う。", (Form::Mark, "５番　山川海子君", Some("伺う。"))),
            ("○山川　委員長　伺う。", (Form::Mark, "山川　委員長", Some("伺う。"))),
            ("○ 山川委員　伺う。", (Form::Mark, "山川委員", Some("伺う。"))),
            ("●", (Form::Anonymous, "", None)),
            ("●　資料の件だが。", (Form::Anonymous, "", Some("資料の件だが。"))),
            ("【山川会長】　では", (Form::Bracket, "山川会長", Some("では"))),
            ("【渡邉(光)会長】", (Form::Bracket, "渡邉(光)会長", None)),
            ("(中山主査)　それでは", (Form::Bracket, "中山主査", Some("それでは"))),
            ("山川座長：おはよう", (Form::Colon, "山川座長", Some("おはよう"))),
            ("山川課長", (Form::Bare, "山川課長", None)),
            ("○山川（海）委員（水辺党）　はい", (Form::Mark, "山川（海）委員（水辺党）", Some("はい"))),
            ("◎知事（山川　海）　はい", (Form::Mark, "知事（山川　海）", Some("はい"))),
            ("○議事課長（山川海）　はい", (Form::Mark, "議事課長（山川海）", Some("はい"))),
            ("**山川委員**: はい", (Form::Colon, "山川委員", Some("はい"))),
            ("**山川委員：** はい", (Form::Colon, "山川委員", Some("はい"))),
            ("山川教育長　　はい", (Form::Gap, "山川教育長", Some("はい"))),
            ("○議長 （山川 海子君） はい", (Form::Mark, "議長 （山川 海子君）", Some("はい"))),
            ("○町長（山川海子君）（登壇）　はい", (Form::Mark, "町長（山川海子君）", Some("はい"))),
            ("・（山川委員）はい", (Form::Bracket, "山川委員", Some("はい"))),
            ("【山川委員】：はい", (Form::Bracket, "山川委員", Some("はい"))),
            ("＜委員Ａ＞　はい", (Form::Bracket, "委員Ａ", Some("はい"))),
            ("副代表）はい", (Form::Colon, "副代表", Some("はい"))),
            ("議　長　　　　はい", (Form::Gap, "議　長", Some("はい"))),
            ("委員長\tはい", (Form::Gap, "委員長", Some("はい"))),
            ("６番　　　　　はい", (Form::Gap, "６番", Some("はい"))),
            ("２　番（山川　海）　　はい", (Form::Gap, "２　番（山川　海）", Some("はい"))),
        ];
        for (line, expected) in cases {
            assert_eq!(label(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn a_label_ends_however_long_the_sentence_behind_it() {
        let line = ["○山川委員　", &"長い文である".repeat(40)].concat();
        assert_eq!(label(&line).map(|(_, label, _)| label), Some("山川委員"));
        assert_eq!(label(&["○", &"長い文である".repeat(40)].concat()), None);
    }
}
