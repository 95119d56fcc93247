//! Headings: the facts of a meeting that they announce, and the ways they are numbered.

/// What stands under a well-known heading of the front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    When,
    Where,
    Who,
    /// The list of what is to be done: 議事日程, 議題.
    Agenda,
    /// What was said: 議事概要, 議事, 質疑.
    Proceedings,
    /// What was handed out: 配付資料.
    Papers,
}

/// Headings of the front matter, folded, blanks left out. The longest that fits wins.
pub const FACTS: &[(&str, Fact)] = &[
    ("日時", Fact::When),
    ("開催日時", Fact::When),
    ("開催日", Fact::When),
    ("開催年月日", Fact::When),
    ("会議日時", Fact::When),
    ("日時及び場所", Fact::When),
    ("日時・場所", Fact::When),
    ("期日", Fact::When),
    ("年月日", Fact::When),
    ("時間", Fact::When),
    ("開催時間", Fact::When),
    ("場所", Fact::Where),
    ("開催場所", Fact::Where),
    ("会場", Fact::Where),
    ("開催会場", Fact::Where),
    ("開催方法", Fact::Where),
    ("出席者", Fact::Who),
    ("出席者名", Fact::Who),
    ("出席者一覧", Fact::Who),
    ("出席者名簿", Fact::Who),
    ("出席委員", Fact::Who),
    ("出席議員", Fact::Who),
    ("出席構成員", Fact::Who),
    ("出席国務大臣", Fact::Who),
    ("出席政府委員", Fact::Who),
    ("出席説明員", Fact::Who),
    ("出席した者", Fact::Who),
    ("出席本部員", Fact::Who),
    ("会議出席者", Fact::Who),
    ("参加者", Fact::Who),
    ("参加委員", Fact::Who),
    ("列席者", Fact::Who),
    ("欠席者", Fact::Who),
    ("欠席委員", Fact::Who),
    ("欠席議員", Fact::Who),
    ("構成員", Fact::Who),
    ("委員", Fact::Who),
    ("説明員", Fact::Who),
    ("政府参考人", Fact::Who),
    ("参考人", Fact::Who),
    ("オブザーバー", Fact::Who),
    ("オブザーバ", Fact::Who),
    ("事務局", Fact::Who),
    ("事務局出席者", Fact::Who),
    ("説明のため出席した者", Fact::Who),
    ("説明のため出席した者の職氏名", Fact::Who),
    ("説明のため会議に出席した者", Fact::Who),
    ("職務のため出席した者", Fact::Who),
    ("議会事務局出席者", Fact::Who),
    ("出席事務局職員", Fact::Who),
    ("事務局職員出席者", Fact::Who),
    ("委員会専門員", Fact::Who),
    ("議事日程", Fact::Agenda),
    ("議事次第", Fact::Agenda),
    ("議題", Fact::Agenda),
    ("次第", Fact::Agenda),
    ("会議次第", Fact::Agenda),
    ("本日の会議に付した案件", Fact::Agenda),
    ("本日の会議に付した事件", Fact::Agenda),
    ("会議に付した事件", Fact::Agenda),
    ("会議に付した案件", Fact::Agenda),
    ("付議事件", Fact::Agenda),
    ("付議案件", Fact::Agenda),
    ("配布資料", Fact::Papers),
    ("配付資料", Fact::Papers),
    ("資料", Fact::Papers),
    ("議事", Fact::Proceedings),
    ("議事概要", Fact::Proceedings),
    ("議事要旨", Fact::Proceedings),
    ("議事録", Fact::Proceedings),
    ("議事内容", Fact::Proceedings),
    ("議事の概要", Fact::Proceedings),
    ("会議の概要", Fact::Proceedings),
    ("会議の経過", Fact::Proceedings),
    ("会議概要", Fact::Proceedings),
    ("会議内容", Fact::Proceedings),
    ("審議内容", Fact::Proceedings),
    ("審議経過", Fact::Proceedings),
    ("質疑", Fact::Proceedings),
    ("質疑応答", Fact::Proceedings),
    ("討議", Fact::Proceedings),
    ("意見交換", Fact::Proceedings),
    ("概要", Fact::Proceedings),
    ("内容", Fact::Proceedings),
];

/// Kinds of record (種別), as titles end in them; the longest that fits wins.
pub const KINDS: &[&str] = &[
    "議事概要",
    "議事要旨",
    "議事要録",
    "議事録",
    "議事速記録",
    "議事メモ",
    "会議録",
    "会議概要",
    "会議要旨",
    "会議要録",
    "会議結果",
    "会議記録",
    "会議メモ",
    "会議ノート",
    "打合せ記録",
    "速記録",
    "議事の概要",
    "概要",
    "要旨",
    "要点記録",
    "審議概要",
    "審議経過",
    "記録",
];

/// What follows 第30回 in a title and belongs to neither the body nor the kind.
pub const MEETING_WORDS: &[&str] = &["会合", "会議", "定例会", "臨時会", "本会議", "例会"];

/// Words before a number that make a heading: 日程第１, 議題（１）, 第1.
pub const NUMBER_PREFIXES: &[&str] =
    &["追加日程第", "日程第", "議案第", "議題第", "議題", "議事", "報告第", "案件", "協議事項", "報告事項", "第"];

/// Headings that hand the floor to one person: 本部長冒頭挨拶. The longest that fits wins.
pub const ADDRESSES: &[&str] = &[
    "冒頭挨拶",
    "冒頭あいさつ",
    "冒頭御挨拶",
    "冒頭ご挨拶",
    "締め括り挨拶",
    "締めくくり挨拶",
    "締括り挨拶",
    "締めくくりあいさつ",
    "開会挨拶",
    "開会あいさつ",
    "開会の挨拶",
    "閉会挨拶",
    "閉会あいさつ",
    "閉会の挨拶",
    "就任挨拶",
    "退任挨拶",
    "主催者挨拶",
    "御挨拶",
    "ご挨拶",
    "挨拶",
    "あいさつ",
    "冒頭発言",
    "締めくくり発言",
    "締め括り発言",
    "開会の辞",
    "閉会の辞",
    "訓示",
];

/// What says that a record is signed: the lines below are signatures.
pub const SIGNATURES: &[&str] =
    &["署名する。", "署名押印する。", "署名します。", "に署名する", "会議の経過を記載し", "会議のてん末を"];

/// Words after a time of day that make a line a fact of the meeting: 午前十時一分開議.
pub const OPENINGS: &[&str] = &["開会", "開議", "開始", "再開", "開式"];
pub const CLOSINGS: &[&str] = &["散会", "閉会", "延会", "終了", "閉議", "休憩", "閉式", "流会"];
