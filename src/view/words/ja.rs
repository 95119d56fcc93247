//! 日本語

use super::{Gist, Phrase, Words, phrase};
use crate::model::{ItemKind, Match};
use crate::view::reading::matter::Matter;
use crate::view::reading::wish::WishKind;
use crate::words::{self, join};

pub static JA: Words = Words {
    shared: words::JA,

    inside: "この記録の中",
    summary: "要約",
    decisions: "決定",
    timeline: "流れ",

    search: "議事録を検索",
    search_for: "この議事録の中を検索",
    hits_are: "検索 ",
    hits: |at, count| {
        let at = at.map_or(String::new(), |at| join(&[&(at + 1).to_string(), " / "]));
        join(&[&at, &count.to_string(), "件"])
    },
    found: |at, count| match (at, count) {
        (_, 0) => "見つかりません".into(),
        (None, _) => join(&[&count.to_string(), "件見つかりました"]),
        (Some(at), _) => join(&[&count.to_string(), "件中", &(at + 1).to_string(), "件目"]),
    },
    previous_hit: "前の一致",
    next_hit: "次の一致",
    clear: "検索をやめる",
    filter: "絞り込み",
    filter_is_on: "絞り込み中",
    section: "議事",
    matter: "内容",
    matters,
    all: "すべて",
    shown: |shown, of| {
        let [shown, of] = [shown, of].map(|number| number.to_string());
        join(&["発言", &of, "回のうち", &shown, "回を表示しています。ほかの発言と地の文は隠れています。"])
    },
    results: "検索結果の一覧",
    listed: ["", "〜", "件（全", "件）"],
    page_before: "前の一覧",
    page_after: "次の一覧",
    show_all: "すべて表示",

    help: "キーボード操作",
    past: "議事録を飛ばす",
    close: "閉じる",
    keys_of: &[
        ("/", "検索欄へ"),
        ("Enter", "次の一致へ（検索欄で）"),
        ("Shift + Enter", "前の一致へ（検索欄で）"),
        ("↓", "検索結果の一覧へ（検索欄で）"),
        ("Esc", "検索をやめる。もう一度押すと、一致した段落へ"),
        ("← →", "前後の発言（発言の流れで）"),
        ("← →", "リンクと引用の間（発言の見出しで）"),
        ("↑ ↓", "上下の発言者（発言の流れで）"),
        ("Home End", "最初と最後の発言（発言の流れで）"),
        ("PageUp PageDown", "前後の議事（発言の流れで）"),
        ("Enter", "その発言の本文へ（発言の流れで）"),
        ("+ − 0", "拡大、縮小、全体（長い会議の発言の流れで）"),
        ("?", "この一覧を開く"),
    ],

    year: |year| join(&["（", &year.to_string(), "年）"]),
    minutes,
    printed: "原文のまま",
    printed_line: "実線は",
    read: "自動の読み取り",
    read_line: "点線は",
    lede,

    drawing: |part| ["続きを表示しています… ", &part.to_string(), "％"].concat(),
    statements: |stance, people| join(&[JA.stance(stance), "の発言 ", &people.to_string(), "人"]),
    evidence_of: |item| join(&["（", item, "）"]),
    declared: "決めたときのことば",
    as_printed: "原文のまま",
    positions: "立場を述べた発言",
    stance_is_read: "賛否は読み取り",
    check: "全文で確かめる",
    owner: "担当",
    due: "期限",
    wishes: "要望・意向",
    wishes_open: "発言者ごとに見る",
    wishes_read: "「…いただきたい」「…てまいる」などの文末から自動で拾ったもので、漏れも誤りもあります。",
    wish: |kind| match kind {
        WishKind::Request => "要望",
        WishKind::Intention => "意向",
    },

    flow: "発言の流れ",
    caption: ("左から右へ発言順。長さは", "発言量", "（空白を除く文字数）で、話した時間ではありません。"),
    caption_clock: ("左から右へ時刻順。長さは", "時間", "で、間（ま）や重なりも表します。"),
    until_next: "終わりの時刻の記載がない発言は、次の発言が始まるまでを長さとしています。",
    measure: "長さで表すもの",
    keys: "発言の流れ。左右の矢印キーで前後の発言へ、上下で発言者へ、Enterで本文へ",
    bar: |number, who, amount| join(&[&number.to_string(), "番目、", who, "、", amount]),
    decided: "決定",
    unit: "字",
    previous: |speech| join(&["前の発言へ", speech]),
    next: |speech| join(&["次の発言へ", speech]),
    more_lanes: |people| join(&["ほか", &people.to_string(), "人"]),
    overview: "表示する範囲",
    in_sight: ["", "〜", "番目の発言（全", "回）"],
    part_starts: "範囲の始まり",
    part_ends: "範囲の終わり",
    nearer: "拡大",
    further: "縮小",
    whole: "全体",
    more_rows: ["続きの行を表示（残り", "行）"],
    table: "表で見る",
    table_title: "発言の一覧（発言順）",
    columns: ["順", "発言者", "議事", "回数", "発言量（字）", "割合", "区分", "時刻"],
    by_speaker: "発言者ごと",
    by_group: "名簿の区分ごと",
    no_group: "区分の記載なし",
    clock: ("", "ごろ（推定）"),
    clock_note: "時刻は、記載された開始と終了の間を発言量で割った目安です。",
    no_speeches: "発言者の区切りが見つからないため、「発言の流れ」は表示していません。段落は原文の順です。",

    persons: "人物",
    matched: |matched| match matched {
        Match::Exact => "氏名の記載による",
        Match::Surname => "姓によって名簿と照合",
        Match::Role => "役職によって名簿と照合",
        Match::Heading => "見出しによる",
        Match::Override => "掲載者の名簿による",
        Match::None => "名簿と照合できず",
    },
    ambiguous: "名簿の複数の人に当てはまり、決められず",
    more_speeches: "ほか",
    unlisted: "出席者の名簿と照合できない発言者",
    silent: "発言の記載が見つからない出席者",
    absent: "欠席と記載された人",

    open_all: "すべて開く",
    close_all: "すべて閉じる",
    open_agenda: "目次をすべて開く",
    close_agenda: "目次をすべて閉じる",
    speeches_in: |section| join(&[section, "の発言"]),
    points: |points| join(&[&points.to_string(), "点"]),
    points_of: |speaker| join(&[speaker, "の論点"]),
    by_heading: "見出しによる。氏名の記載なし",
    about: |kind| join(&["　", kind, " "]),

    quote: "引用",
    quote_of: "引用：",
    listed_as: ("（名簿：", "）"),
};

/// 382 → 6時間22分
fn minutes(minutes: u32) -> String {
    let part = |number: u32, unit| if number == 0 { String::new() } else { number.to_string() + unit };
    part(minutes / 60, "時間") + &part(minutes % 60, "分")
}

fn matters(matter: Matter) -> &'static str {
    match matter {
        Matter::Decision => "決定のことば",
        Matter::Objection => "反対・条件付きの立場",
        Matter::Question => "質問",
    }
}

/// 決定事項3件を「異議なし」で決定。ほかに討議事項1件、報告事項5件。
fn lede(gist: &Gist) -> Vec<Phrase> {
    let all = gist.decided();
    let number = |count: usize| join(&[&count.to_string(), "件"]);
    let decided = [gist.kind.map_or("議事", |kind| JA.kind(kind)), &number(all)].concat();
    let by = |cue: Option<&str>| cue.map_or("を".into(), |cue| join(&["を「", cue, "」で"]));
    let mut phrases = Vec::new();
    match gist.outcomes.as_slice() {
        [] => {}
        [one] => phrases.extend([phrase(decided, by(one.cue)), phrase(one.outcome, "。")]),
        several => {
            phrases.push(phrase("", decided + "のうち"));
            for (i, came) in several.iter().enumerate() {
                let end = if i + 1 == several.len() { "。" } else { "、" };
                phrases.extend([phrase(number(came.count), by(came.cue)), phrase(came.outcome, end)]);
            }
        }
    }
    for (i, (kind, count)) in gist.rest.iter().enumerate() {
        let also = if i == 0 && all > 0 { "ほかに" } else { "" };
        let unknown = if *kind == ItemKind::Decision { "結果が見つからない" } else { "" };
        let end = if i + 1 == gist.rest.len() { "。" } else { "、" };
        phrases.push(phrase("", join(&[also, unknown, JA.kind(*kind), &number(*count), end])));
    }
    phrases
}
