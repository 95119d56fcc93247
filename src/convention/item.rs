//! Agenda items: the groups they stand in, how they are listed and counted, and how words refer to them.

use crate::model::ItemKind;
use crate::scan::{Table, Values, table, values};

/// Headings of lists of items, folded, blanks left out.
pub static GROUPS: Values<ItemKind> = values![
    (
        ItemKind::Decision,
        table!(
            "決定事項 議決事項 審議事項 審議案件 審査案件 付議案件 議案 承認事項 案件 一般案件 閣議案件 国会提出案件 政令 法律案 条約 人事 \
             決定 決まったこと 決定内容 合意事項 決議事項 議決案件 付議事項 付議事件 付託案件 付託議案 諮問事項 審議 協議・審議事項 decisions decision",
        ),
    ),
    (
        ItemKind::Discussion,
        table!(
            "討議事項 協議事項 検討事項 議題 議事 意見交換 協議案件 協議題 検討課題 論点 未決事項 継続事項 協議 agenda"
        ),
    ),
    (
        ItemKind::Report,
        table!("報告事項 報告案件 報告 連絡事項 周知事項 共有事項 情報共有 所管事務の報告 事務局報告事項 事務局報告"),
    ),
    (
        ItemKind::Other,
        table!(
            "その他 宿題 宿題事項 アクションアイテム アクション・アイテム アクション アクション項目 todo todos todoリスト タスク やること 次のアクション ネクストアクション \
             次回までの宿題 次回までの課題 次回までにやること 次回までの作業 次回までのタスク 持ち帰り 持ち帰り事項 対応事項 残課題 actionitems actionitem nextactions 今後の対応",
        ),
    ),
];

/// Headings of lists of what was decided, folded.
pub static DECIDED_GROUPS: Table =
    table!("決定事項 決定 決まったこと 決定内容 合意事項 決議事項一覧 decisions decision 主な決定事項 本日の決定事項");

/// What headings end in that only name who meets.
pub static BODIES: Table = table!("委員会 本会議 会議 部会 審議会 総会 理事会");

/// The heading of what is left: one matter, whatever stands under it.
pub static BESIDES: Table = table!("その他 その他の事項 その他事項");

/// What headings over several items end in.
pub static GROUP_ENDS: Values<ItemKind> = values![
    (ItemKind::Decision, table!("審議事項 決議事項 議決事項 付議案件 審査案件")),
    (ItemKind::Discussion, table!("協議事項 検討事項")),
    (ItemKind::Report, table!("報告 報告事項")),
];

/// Words before a colon that make one line an item.
pub static ANNOUNCED: Values<ItemKind> = values![
    (ItemKind::Decision, table!("決定事項 決定 合意事項 合意 決まったこと")),
    (ItemKind::Other, table!("TODO ToDo Todo 宿題 アクションアイテム アクション項目 アクション ACTION Action")),
];

/// Words before the name of who is to do something.
pub static BEFORE_OWNER: Table = table!("担当者 主担当 担当 責任者 Owner owner OWNER assignee Assignee");

/// Words before the day until which it is to be done.
pub static BEFORE_DUE: Table = table!("期限日 期限 期日 締切り 締切 締め切り 〆切 〆 納期 due Due DUE by");

/// Words behind that day.
pub static DUE_ENDS: Table = table!("まで 迄 〆 締 期限 必着");

/// Words before a wide blank that do so.
pub static ANNOUNCED_WIDE: Values<ItemKind> = values![
    (ItemKind::Decision, table!("決議事項 審議事項 承認事項 議決事項")),
    (ItemKind::Discussion, table!("協議事項")),
    (ItemKind::Report, table!("報告事項")),
];

/// Heads of the column of a table in which the titles stand.
pub static TITLE_COLUMNS: Table = table!(
    "議題 件名 案件 案件名 議案名 議案 内容 事項 項目 タスク やること 宿題 決定事項 決定内容 アクション 対応 対応事項 アクションアイテム Action Task TODO"
);

/// What a title says of its kind, whatever became of it; the first that occurs decides. What is only called 議題
/// is told by what the meeting did with it.
pub static TITLES: Values<ItemKind> = values![
    (ItemKind::Other, table!("署名 一般質問 代表質問 その他")),
    (
        ItemKind::Report,
        table!("諸般の報告 受理の報告 報告について 報告第 行政報告 報告の件 （報告） (報告) 経過報告 長の報告"),
    ),
    (
        ItemKind::Decision,
        table!(
            "議案 法律案 法案 条例 補正予算 承認を求める 同意を求める 契約の締結 財産の取得 選挙 請願 陳情 意見書 決議 専決処分 \
             承認の件 同意第 承認第 認定第 諮問第 発議 動議 修正案 指定管理者 許可申請 会期",
        ),
    ),
];

/// Words that number matters without 第○号: 議題1, 案件（２）.
pub static COUNTED: Table = table!(
    "議題 議案 案件 報告 議決事項 報告事項 審議事項 協議事項 検討事項 決定事項 次第 日程 追加日程 予定表 第 議事 協議 審議 付議事項 諮問 諮問事項 決議事項",
);

/// What a number counts that numbers nothing: 報告2件.
pub static UNITS: Table = table!("件 回 年 月 日 名 人 番目 つ 点 章 条 期 次 か月 時 億 万 円");

/// Lines of an agenda that are no matter of business, folded.
pub static NO_ITEMS: Table = table!(
    "諸報告 開会 開会の辞 閉会 閉会の辞 閉会の件 開議 散会 休憩 再開 議事録 議事次第 次第 会議録 会議要旨 議事概要 概要 会議の概要 \
     会議概要 会議の経過 会議内容 議事内容 審議内容 質疑 質疑応答 質問 答弁 討論 採決 表決 説明 提案理由 提案理由の説明 提案説明 趣旨説明 資料説明 説明・質疑 \
     意見 意見等 回答 主な意見 主な質疑 意見・質問 まとめ 総括 総評 結論 結果 審議結果 会議結果 経過 資料 参考 参考資料 参考情報 備考 目次 別紙 点呼 出欠確認 \
     出欠 定足数の確認 成立確認 会議の成立 委員紹介 委員の紹介 出席者紹介 事務局紹介 職員紹介 資料確認 配布資料の確認 配付資料の確認 資料の確認 事務連絡 連絡先 \
     陳情 請願 議員提出議案 条例 予算 議論の要点 議論 議事の要旨 \
     メモ 要約 サマリー サマリ 議論の詳細 備忘 リンク 参照 関連 アジェンダ 議論内容 ディスカッション 要点 日程 本日の日程 全体 討議 会議の結果 賛否一覧 はじめに おわりに 決定事項の決定 報告事項の報告 決定事項について 報告事項について なし 特になし 無し",
);

/// Words of which one makes a line no matter of business, folded.
pub static NO_ITEM_WORDS: Table = table!(
    "日程第 挨拶 あいさつ 自己紹介 署名委員 署名議員 署名人 議事録署名 会議録署名 議事録の署名 会議録の署名 定数確認 定足数 閉会について 閉会に関する 配布資料 配付資料 開会宣言 開会の宣 閉会宣言 閉会の宣 資料に基づき 傍聴 出席者 欠席者 参加者 \
     議長の選任について報告 審議対象期間 意見の具申 会の成立 議事の経過 からの発言 からの説明 大臣の発言 大臣発言",
);

/// How lines begin that are none, folded.
pub static NO_ITEM_STARTS: Table = table!(
    "追加議事日程 今後のスケジュール 今後の日程 の を が につ にお でご 次回 資料 配布 配付 別紙 別添 日時 場所 開催 参考資料 議事録作成 議事録確認 記録者 記録: 司会 進行: 出席 欠席 午前 午後 開会: 閉会: 担当"
);

/// How entries end that only point at another list: 議事日程（第１号）のとおり.
pub static SAME_AS_AGENDA: Table = table!("のとおり と同じ に同じ");

/// Words before 第○号 that number matters; the longest that fits is meant.
pub static REFERENCES: Table = table!(
    "日程 追加日程 議案 報告 同意 認定 発議 陳情 請願 選挙 諮問 承認 会議案 意見書案 決議案 議題 動議 専決処分 発委 発議案 議員提出議案 委員会提出議案 \
     議員提出案 議提議案 市長提出議案 知事提出議案 議員発議",
);

/// Words before （１） that number matters.
pub static REFERENCES_IN_BRACKETS: Table =
    table!("議題 議事 案件 協議事項 報告事項 審議事項 決定事項 検討事項 議案 議決事項 日程 次第");

/// Between two numbers that are listed together.
pub static CONNECTORS: Table = table!("から より ～ 〜 まで 及び および 並びに ならびに と 又は");

/// Words in a bracket behind a title that tell its kind, folded.
pub static BRACKET_KINDS: Values<ItemKind> = values![
    (ItemKind::Report, table!("報告 共有 周知 経過報告 報告事項 結果報告 情報共有")),
    (ItemKind::Decision, table!("審議 議決 決議 審議事項 議決事項 決定 承認")),
    (ItemKind::Discussion, table!("協議 議論 相談 意見交換 検討 討議")),
];

/// Titles of what is proposed: to hear of it is to agree. And what a plan's own revision is called.
pub static PROPOSALS: Table = table!("案） 案) 案について 案の件");

pub static REVISIONS: Table = table!("修正 改定 変更");

/// Headings of lists that only say that it was dealt with, folded: what the meeting did tells the kind.
pub static PLAIN_GROUPS: Table = table!("議題 議事 agenda");

/// What is decided on beside the matter itself.
pub static AMENDMENT: Table = table!("修正案 修正部分 修正議決した部分 修正可決した部分 修正動議");

/// Names of whole groups, by which all their items may be meant.
pub static WHOLE_GROUPS: [(ItemKind, Table); 3] = [
    (
        ItemKind::Decision,
        table!(
            "決定事項 議決事項 審議事項 審議案件 審査案件 付議案件 議案 承認事項 案件 付議事項 付議事件 決議事項 議決案件",
        ),
    ),
    (ItemKind::Discussion, table!("討議事項 協議事項 検討事項 協議案件 検討課題")),
    (ItemKind::Report, table!("報告事項 報告案件 連絡事項")),
];

/// Words that cover every item of a group: 決定事項には全て, 3件全て.
pub static ALL: Table = table!("全て すべて いずれも 全部 各案 各件");

/// Words that point at what was named just before.
pub static POINTING: Table =
    table!("これ それ 本件 本案 同案 両案 両件 この案 この件 本議案 本請願 本陳情 原案 この議案 本条例 本予算");

/// Words that cover both of two items.
pub static BOTH: Table =
    table!("両案 両件 両議案 両法律案 両法案 両条約 両協定 両議定書 両予算 両条例案 両決議案 両請願 両陳情 両報告");

/// Words that cover all of what is before the meeting.
pub static EACH: Table = table!("各案 各件 各議案 いずれも");

/// What a term ends in that is spoken of without the matter in whose title it stands.
pub static COMMON_TERMS: Table = table!(
    "会 局 長 員 者 課 部 省 庁 市 町 村 県 都 府 国 君 氏 年度 年 月 日 号 条 項 説明 資料 報告書 法律案 条例案 予算案 改正案 議案 計画案 報告 対応 \
    検討 状況 一部 今後 結果 関係 改正",
);

/// What stands behind a title at the start of a sentence.
pub static TITLE_ENDS: Table = table!("について に関して につきまして を行 の件 を議題 に移 に入 です でございます");

/// What stands behind the number of the matter that a sentence turns to: 議題４の中間整理ですが、…
pub static NUMBER_ENDS: Table =
    table!("の 、 ， 　 について に関して につきまして に移 に入 に戻 です でございます 「");

/// What titles of business end in and sentences leave out.
pub static TITLE_TAILS: Table = table!("について に関する件 の件 に関すること に関して についての件");

/// Names of a group that mean all of it. 議案 and 案件 also name a single one.
pub static GROUP_NAMES: Table = table!("決定事項 議決事項 承認事項 報告事項");

/// Words that single out some of a group.
pub static SOME: Table = table!("のうち 一部 の中の 目の 以外");

/// Items on which nothing is decided, folded.
pub static UNDECIDED: Table = table!("一般質問 代表質問 質疑応答 次回 自己紹介 事務連絡");

/// Titles of matters in which somebody is chosen.
pub static ELECTIONS: Table = table!("選挙 互選 選出 選任 指名 推薦");
