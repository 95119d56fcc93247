//! Texts made to be hard: each would show a loop inside a loop. Shared by the test of scaling and the
//! measurement of speed.

/// How a text is made to any length.
pub enum Make {
    /// A piece, again and again.
    Repeat(&'static str),
    /// Pieces that differ, by their number.
    Count(fn(usize) -> String),
    /// A front, again and again to half the length, then a back.
    Halves(fn(usize) -> String, fn(usize) -> String),
}

impl Make {
    /// A text of about so many bytes.
    pub fn text(&self, bytes: usize) -> String {
        let fill = |text: &mut String, bytes: usize, piece: &dyn Fn(usize) -> String| {
            let mut number = 1;
            while text.len() < bytes {
                text.push_str(&piece(number));
                number += 1;
            }
        };
        let mut text = String::with_capacity(bytes + 64);
        match self {
            Make::Repeat(piece) => text.push_str(&piece.repeat(bytes / piece.len())),
            Make::Count(piece) => fill(&mut text, bytes, piece),
            Make::Halves(front, back) => {
                fill(&mut text, bytes / 2, front);
                fill(&mut text, bytes, back);
            }
        }
        text
    }
}

use Make::{Count, Halves, Repeat};

/// A name of three kanji that no other number gives.
pub fn name(number: usize) -> String {
    let kanji = |n: usize| char::from_u32(0x5000 + (n % 4096) as u32).unwrap_or('山');
    [kanji(number), kanji(number / 4096 + 7), kanji(number * 31)].iter().collect()
}

pub const ALL: &[(&str, Make)] = &[
    ("one line of kanji", Repeat("議")),
    ("one line of sentences", Repeat("議事である。")),
    ("open brackets", Repeat("（")),
    ("lines of open brackets", Repeat("（\n")),
    ("speaker marks", Repeat("○")),
    ("lines of speaker marks", Repeat("○\n")),
    ("labels alone", Repeat("○山川委員\n")),
    ("speeches", Repeat("○山川委員　賛成する。\n")),
    ("speeches behind headings", Repeat("1 開会　○山川委員　賛成する。\n")),
    ("surnames before a gap", Repeat("出席者\n山川　海子\n山川　賛成する。\n")),
    ("names below posts", Repeat("○議長\n山川海子君\n")),
    ("remarks", Repeat("※ 全員一致\n")),
    ("captions", Repeat("00:00:01.000 --> 00:00:02.000\n<v 山川 海子>賛成</v>\n\n")),
    ("captions without names", Repeat("1\n00:00:01,000 --> 00:00:02,000\n賛成\n\n")),
    ("tags", Repeat("00:01.000 --> 00:02.000\n<i><b>&amp;<v 谷>{\\an8}\n")),
    ("times with names", Repeat("山川 海子   0:05\nはい。\n\n谷 宏   0:06\nはい。\n")),
    ("times alone", Repeat("0:05\n")),
    ("times and turns below", Repeat("00:00:05\n山川: はい。\n谷: はい。\n")),
    ("segments", Repeat("{\"segments\": [{\"start\": 1.0, \"text\": \"はい\", \"speaker\": \"A\"}, ")),
    ("open objects", Repeat("{")),
    ("names behind", Repeat("参加者：山川、谷\n・これはよいのでは（山川）\n・足りるか（谷）\n")),
    ("handles", Repeat("- mizu-no: これはよい\n- hama_92: そうです\n")),
    ("blank lines", Repeat("\n")),
    ("speeches and then blank lines", Halves(|_| "○山川委員　賛成する。\n".into(), |_| "\n".into())),
    ("full-width blanks", Repeat("　")),
    ("digits", Repeat("1")),
    ("eras", Repeat("令和")),
    ("headings", Repeat("1 日時\n")),
    ("hashes", Repeat("# 題\n")),
    ("colons", Repeat("山：川\n")),
    ("cut sentences", Repeat("本日は、川の水位を測る機器の更新とその費用の負担について\n\n")),
    ("items and stands", Repeat("【決定事項】\n・水位計の更新について\n○山川委員　水位計の更新について賛成する。\n")),
    ("attendees", Repeat("出席者\n山川　海子\t委員\n")),
    ("page numbers", Repeat("第1回\n\n3\n\n")),
    ("bidi and control characters", Repeat("\u{202E}\u{0}\u{200B}a")),
    ("brackets opened and closed deep", Halves(|_| "（".into(), |_| "）".into())),
    ("quotation marks that never close", Repeat("○山川委員　「よって、本案に賛成する。\n")),
    ("one unclosed quotation in one line", Repeat("「賛成する。")),
    ("marks in a line each with a name", Repeat("○山川委員　◆谷委員　◎浜委員　")),
    ("numbering, nested", Repeat("1 題について\n（1）節の件\n①項\n二、目\n")),
    ("numbering that counts on", Count(|n| format!("{} 題について\n", n % 99 + 1))),
    ("numbering that jumps", Count(|n| format!("{} 題\n", n * 2 % 98 + 1))),
    ("labels, all different", Count(|n| format!("○{}委員　本件に賛成する。\n", name(n)))),
    ("people, all different", Count(|n| format!("出席者\n{}　太郎\t委員\n○{}委員　はい。\n", name(n), name(n)))),
    (
        "items, all different",
        Count(|n| format!("【決定事項】\n・{}の件\n○議長　{}の件は、異議なしと認め、可決します。\n", name(n), name(n))),
    ),
    (
        "many items, decided together again and again",
        Halves(
            |n| format!("【決定事項】\n・{}の更新の件\n", name(n)),
            |_| "○議長　決定事項は全て異議なしと認め、可決します。\n".into(),
        ),
    ),
    (
        "many items, positions on all of them",
        Halves(
            |n| format!("【決定事項】\n・{}の更新の件\n", name(n)),
            |n| format!("○{}委員　決定事項には全て賛成する。\n", name(n)),
        ),
    ),
    (
        "many items before the meeting at once",
        Halves(
            |n| format!("日程第{n}　議案第{n}号　{}の件\n", name(n)),
            |_| {
                "○議長　日程第１から日程第９９までを一括議題とします。異議なしと認めます。よって、本案は可決されました。\n".into()
            },
        ),
    ),
    (
        "business opened in speech",
        Count(|n| format!("○議長　日程第{n}、議案第{n}号　{}の件を議題とします。\n", name(n))),
    ),
    ("ranges of business", Repeat("○議長　議案第１号から議案第１００号までを一括議題とします。\n")),
    ("references in one line", Repeat("議案第１号から")),
    ("questions without an answer", Repeat("○議長　本案に御異議ありませんか。\n")),
    ("tasks", Repeat("## 宿題\n- 谷: 仕様を書く（6/30まで）\n")),
    ("tables", Repeat("## 宿題\n| 谷 | 仕様 | 6/30 |\n")),
    ("groups without entries", Repeat("【決定事項】\n")),
    ("running heads", Repeat("会議録\n\u{0C}会議録\n続く\n")),
    ("titles that wrap", Repeat("【決定事項】\n（１）水位計の\n　　　更新の\n　　　件\n")),
    ("speakers of a record who say nothing", Repeat("{\"speechRecord\": [{\"speaker\": \"山川\", \"speech\": \"\"}, ")),
    (
        "names of a record",
        Halves(
            |_| "{\"speechRecord\": {\"speaker\": \"山川\", ".into(),
            |_| "\"speech\": \"○山川委員　はい。\", ".into(),
        ),
    ),
];
