//! Agenda items: the groups they stand in, the words that decide them and the words that take a
//! stand on them.

use crate::model::Outcome::{self, *};
use crate::model::{ItemKind, VoteMethod};
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
            "その他 宿題 宿題事項 アクションアイテム アクション アクション項目 todo todos todoリスト タスク やること 次のアクション ネクストアクション \
             次回までの宿題 次回までの課題 持ち帰り 持ち帰り事項 対応事項 残課題 actionitems actionitem nextactions 今後の対応",
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
    (ItemKind::Decision, table!("決定事項 決定 合意事項 決まったこと")),
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

/// Outcomes that a list prints behind a title, in brackets or after a gap: …について（可決）
pub static PRINTED_OUTCOMES: Values<Outcome> = values![
    (Amended, table!("修正可決 修正議決")),
    (Rejected, table!("否決 不採択 不承認 不同意 不認定")),
    (Continued, table!("継続審査 継続審議 継続")),
    (Withdrawn, table!("取下げ 取り下げ 撤回")),
    (
        Approved,
        table!(
            "可決 原案可決 承認 原案承認 決定 同意 原案同意 認定 原案認定 採択 議決 選任同意 承認可決 可決承認 原案可決・承認",
        ),
    ),
    (Noted, table!("了承 了解 報告了承 報告済")),
];

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
    "諸報告 開会 開会の辞 閉会 閉会の辞 閉会の件 開議 散会 休憩 再開 議事 議題 議案 審議 協議 報告 議事録 議事次第 次第 会議録 会議要旨 議事概要 概要 会議の概要 \
     会議概要 会議の経過 会議内容 議事内容 審議内容 質疑 質疑応答 質問 答弁 討論 採決 表決 説明 提案理由 提案理由の説明 提案説明 趣旨説明 資料説明 説明・質疑 \
     意見 意見等 回答 主な意見 主な質疑 意見・質問 まとめ 総括 総評 結論 結果 審議結果 会議結果 経過 資料 参考 参考資料 参考情報 備考 目次 別紙 点呼 出欠確認 \
     出欠 定足数の確認 成立確認 会議の成立 自己紹介 委員紹介 委員の紹介 出席者紹介 事務局紹介 資料確認 配布資料の確認 配付資料の確認 資料の確認 事務連絡 連絡先 \
     陳情 請願 議員提出議案 条例 予算 人事 案件 一般案件 決定事項 決定 報告事項 報告案件 協議事項 審議事項 事務局報告事項 議論の要点 議論 論点 議事の要旨 \
     メモ 備忘 リンク 参照 関連 連絡事項 アジェンダ 議論内容 ディスカッション 議決事項 付議事項 付託案件 要点 日程 本日の日程 全体 討議 意見交換 会議の結果 賛否一覧 はじめに おわりに 決定事項の決定 報告事項の報告 決定事項について 報告事項について なし 特になし 無し",
);

/// Words of which one makes a line no matter of business, folded.
pub static NO_ITEM_WORDS: Table = table!(
    "日程第 挨拶 あいさつ 署名委員 署名議員 署名人 議事録署名 会議録署名 議事録の署名 会議録の署名 開会宣言 開会の宣 閉会宣言 閉会の宣 資料に基づき 傍聴 出席者 欠席者 参加者 \
     議長の選任について報告 審議対象期間 意見の具申 会の成立 議事の経過 からの発言 大臣の発言 大臣発言",
);

/// How lines begin that are none, folded.
pub static NO_ITEM_STARTS: Table = table!(
    "追加議事日程 の を が につ にお でご 次回 資料 配布 配付 別紙 別添 日時 場所 開催 参考資料 議事録作成 議事録確認 記録者 記録: 司会 進行: 出席 欠席 午前 午後 開会: 閉会: 担当"
);

/// Entries that only point at another list: 議事日程のとおり.
pub static SAME_AS_AGENDA: Table = table!("議事日程のとおり 議事日程と同じ 議事日程に同じ 日程のとおり");

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

/// How a sentence ends that brings a matter before the meeting.
pub static OPENING: Table = table!(
    "互選を行います。 選挙を行います。 議題といたします。 議題とします。 議題とする。 議題に供します。 議題に入ります。 議題に移ります。 上程します。 上程いたします。 \
     上程する。 審議に入ります。 審査に入ります。 審議を行います。 審査を行います。 審議いたします。 審議します。",
);

/// Likewise, where the matter is named and somebody is to tell of it: 議案第３号について説明を求めます。
pub static INTRODUCING: Table = table!(
    "説明をお願いします。 説明をお願いいたします。 説明を求めます。 説明願います。 説明をお願い申し上げます。 説明をいただきます。 \
     説明をお願いしたいと思います。 報告を求めます。 報告をお願いします。 報告をお願いいたします。 報告願います。",
);

/// Likewise, where it is put to the vote.
pub static PUTTING: Table = table!(
    "採決します。 採決いたします。 採決に入ります。 採決を行います。 採決をいたします。 お諮りします。 お諮りいたします。",
);

/// How a sentence ends that leads through the meeting.
pub static CONDUCTING: Table = table!(
    "移りたい。 に移る。 説明させる。 開催する。 閉会する。 終了する。 閉会します。 閉会いたします。 開会します。 開会いたします。 始めます。 始めたいと思います。 終わります。",
);

/// Words in such a sentence that gather what was just listed: 以上両案を一括して議題と…
pub static GATHERING: Table = table!("以上 両案 両件 一括 各案 各件 これら");

/// Words of decision. A sentence with one of them, said after the items were put, settles them.
/// The first that occurs decides, so 修正可決 stands before 可決 and the negative before the positive.
pub static OUTCOMES: Values<Outcome> = values![
    (
        Amended,
        table!(
            "修正可決 修正議決 修正のとおり可決 修正して可決 修正承認 修正のうえ可決 修正の上可決 修正の上、可決 修正して承認 修正の上承認 修正の上、承認",
        ),
    ),
    (
        Rejected,
        table!(
            "否決され 否決いた 否決と 否決す 否決し 不採択 不承認 不認定 不同意 可決されません 承認されません 同意しないこと 承認しないこと \
             認定しないこと 採択しないこと 可決に至りません 成立に至ら 成立しな 成立いたしません 廃案",
        ),
    ),
    (
        Continued,
        table!(
            "継続審査 継続審議 継続して審 継続協議 継続して検討 継続とし 継続とす 先送り 持ち越 継続とな 継続といた 継続することに 審議未了 保留と",
        ),
    ),
    (Withdrawn, table!("取り下げ 取下げ 撤回")),
    (
        Approved,
        table!(
            "可決され 可決いた 可決す 可決し 可決と 可決さ 承認され 承認いた 承認す 承認し 承認と 承認可決 可決承認 同意す 同意され 同意し 同意と 同意いた 採択され 採択す \
             採択と 採択し 採択いた 認定され 認定す 認定し 認定いた 認定と 決定され 決定させ 決定いた 決定した 決定しま 決定し、 決定する 決定と 議決され 議決し 議決と 決議され 決議した 一任され 一任した 異議はなかった 認めることとし 認めることとな 決しました 決する 決した 決します 決しまして 選任され 選出され \
             選任し 選任す 許可する 許可され 答申する に確定 で確定",
        ),
    ),
    (Noted, table!("了承され 了承いた 了承した 了承を 了承す 了承し 了承と 報告を了 了解と 報告済み")),
];

/// Words that mean what is before the meeting, in a sentence that decides.
pub static MATTER: Table = table!(
    "本案 本件 原案 議案 両案 両件 両法律案 両議案 本議案 本法律案 本条例案 本請願 本陳情 各案 各件 案のとおり 案どおり 委員長の報告 委員長報告 報告のとおり 説明のとおり",
);

/// Declares what the question said: よって、さよう決定いたしました。
pub static SO_DECIDED: Table = table!("さよう そのように さように そのとおり その旨 左様");

/// What says that nobody objected, though nobody says what was decided.
pub static NO_OBJECTION: Table =
    table!("異議なしと認め 異議がないと認め 異議ないものと認め 異議がないようで 異議ないようで");

/// What a committee proposes; the meeting decides later.
pub static PROPOSING: Table = table!("べきものと べきと べきである");

/// Words in a bracket behind a title that tell its kind, folded.
pub static BRACKET_KINDS: Values<ItemKind> = values![
    (ItemKind::Report, table!("報告 共有 周知 経過報告 報告事項 結果報告 情報共有")),
    (ItemKind::Decision, table!("審議 議決 決議 審議事項 議決事項 決定 承認")),
    (ItemKind::Discussion, table!("協議 議論 相談 意見交換 検討 討議")),
];

/// Titles of what is proposed: to hear of it is to agree. And what a plan's own revision is called.
pub static PROPOSALS: Table = table!("案） 案) 案について 案の件");
pub static REVISIONS: Table = table!("修正 改定 変更");

/// Who proposes it.
pub static COMMITTEE: Table = table!("委員会では 当委員会 本委員会 委員会は");

/// Headings of lists that only say that it was dealt with, folded: what the meeting did tells the kind.
pub static PLAIN_GROUPS: Table = table!("議題 議事 agenda");

/// What is decided on beside the matter itself.
pub static AMENDMENT: Table = table!("修正案 修正部分 修正議決した部分 修正可決した部分 修正動議");

/// Words that answer it in the declaring sentence.
pub static DECLARING: Table = table!(
    "結論といたします。 結論とします。 結論とする。 異議なし 異議がない 異議ない 異議もない 異議がありません 異議ありません 御異議なし 異議なく よって したがって 従って、 従いまして、 全員賛成 賛成全員 \
     賛成多数 賛成少数 起立多数 起立少数 起立全員 総員起立 挙手多数 挙手少数 挙手全員 全員挙手 全員起立 全会一致 全員一致 満場一致 過半数 原案のとおり \
     原案どおり 了承されたものと 承認されたものと 決定されたものと 可決されたものと 多数をもって 案のとおり 案どおり こととします。 こととする。 ことといたします。 こととしました。 審議の結果 協議の結果 採決の結果 審査の結果 全員異議 \
     継続審議といたします。 継続審議とします。 継続審議とする。 継続審査といたします。 継続審査とします。 継続審査とする。",
);

/// How a telling sentence ends that decides: …審議の結果、承認された。
pub static TOLD_OUTCOMES: Table = table!(
    "承認された。 承認した。 承認可決した。 承認可決された。 可決承認された。 可決承認した。 可決された。 可決した。 決定された。 決定した。 決定となった。 \
     了承された。 了承した。 了承を得た。 了解となった。 了承となった。 承認となった。 可決となった。 承認を得た。 否決された。 否決した。 否決となった。 同意された。 同意した。 \
     継続審議とした。 継続審議となった。 継続審査とした。 継続審査となった。 継続審議とすることとした。 継続審査とすることとした。 継続審議とされた。 継続とした。 継続となった。 取り下げられた。 \
     取下げとなった。 取り下げた。 撤回された。 採択された。 採択した。 不採択とした。 不採択となった。 認定された。 認定した。 選任された。 選出された。 決した。 \
     すべきものと決した。 べきものと決定した。 べきものと決定いたしました。 承認することとした。 決定することとした。 決議された。 異議はなかった。 可決決定した。 原案可決した。 修正可決した。 修正可決された。",
);

/// Where another body decided, if a telling sentence names one.
pub static OTHER_BODIES: Table =
    table!("において 委員会で 総会で 理事会で 議会で 国会で 評議会で 閣議で 法人で 当局 先月 去る 場合 すれば とき");

/// How a sentence ends that only tells what was said.
pub static TOLD_SAYING: Table = table!(
    "があった。 述べた。 質した。 求めた。 なされた。 発言した。 説明した。 報告した。 質問した。 要望した。 答えた。 行われた。",
);

/// Words that tell of another meeting's decision.
pub static ELSEWHERE: Table = table!(
    "前回 昨年 前年 先日 先般 既に すでに これまで 過去 前々回 国会で 閣議で 総会で承認された 理事会で承認された",
);

/// What is decided here, though such words stand beside it: 前回の議事録は承認された。
pub static HERE: Table = table!("これを 前回議事録 前回の議事録 前回会議録 前回の会議録");

/// Words that take a stand, with whatever ending: who agrees, …
pub static TAKING: Table = table!(
    "賛成 賛同 支持 同意 承服 容認 認め 妥当 かまわな かまいませ 構わな 構いませ 結構で 結構だ 納得 乗れ 歓迎 採択 承知でき 評価した やむを得な やむを得ませ やむを得ず よいと いいと 良いと 応じて",
);

/// Those of them that say it outright, …
pub static AGREEING: Table = table!("賛成 賛同 支持");

/// Who agrees and goes on with a but.
pub static BUT: Table = table!("賛成だが、 賛成ですが、 賛成であるが、 賛成するが、 賛成しますが、 賛成いたしますが、");

/// … and words of who does not agree.
pub static OPPOSING: Table = table!("反対 異論 異存");

/// 当日は参加できません。 tells who comes, and takes no side.
pub static COMING: Table = table!("参加でき 参加し 参加いた 出席でき 出席し 出席いた 欠席 出られ 出張 伺え 伺い 都合");

/// Who explains and proposes for an office: what they say is no member's stand.
pub static SERVING: Table = table!("課長 係長 部長 次長 局長 室長 補佐 主幹 政務官 回答 提案者 説明者");

/// Before a word that takes a stand, these make it conditional: ５年で見直すのであれば賛成する.
pub static CONDITIONS: Table = table!(
    "なら であれば でしたら だったら を条件に 条件付き 限り、 を前提 という前提 もらえれば いただければ いただけれ もらえたら ないうちは 限りは 限りにおいて"
);

/// How the next sentence begins that puts a condition: 賛成である。ただし、…
pub static RESERVING: Table = table!("ただし 但し もっとも しかし だが しかしながら");

/// Words that show that a stand is reported or asked for, not taken.
pub static REPORTED: Table = table!(
    "旨 いう意味 いうわけ とは言 との意見 との御意見 という意見 という御意見 との発言 という声 との声 諸君 の方 でしょうか と呼ぶ 所定 多数 少数 してい 討論はあり \
     討論を許 通告 者の 者から 委員より 議員より の発言を",
);

/// What a stand is taken on that is no item: 山川委員の意見に賛成する。
pub static OTHER_OBJECTS: Table =
    table!("意見に 考えに 発言に 提案に 指摘に 見方に 委員に さんに 御意見に 議員に 君に 先生に");

/// What asks another body for something: who is for it may well be against what that body does.
pub static PETITIONS: Table = table!("意見書 請願 陳情 要望書");

/// Plans of another body, which are not before the meeting: 国の再編計画には反対です。
pub static FOREIGN: Table = table!("国の 政府の");

/// What is before the meeting, at the end of what a stand is taken on: この意見書に反対
pub static MATTERS: Table = table!("案 件 意見書 請願 陳情 要望書 決議 発議 動議 趣旨 号 採択 提出 提案 これ それ");

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

/// What stands before the matter that a sentence opens: 次に、議案第３号…
pub static LEADS: Table = table!(
    "次に、 次に それでは、 それでは 続いて、 続いて 続きまして、 続きまして ここで、 これより、 これより まず、 まず 最後に、 最後に 引き続き、 引き続き では、 \
     初めに はじめに 次は、 では 只今から、 ただいまから、 早速ですが、 早速ですけれども、",
);

/// How a spoken sentence begins that counts matters off, and what may stand before that.
pub static COUNTED_OFF: Table = table!(
    "一つ目 二つ目 三つ目 四つ目 五つ目 六つ目 ひとつめ ふたつめ 1つ目 2つ目 3つ目 4つ目 5つ目 １つ目 ２つ目 ３つ目 ４つ目 ５つ目 一件目 二件目 三件目 四件目 1件目 2件目 3件目 4件目 最初の議題 最初 最後 次の議題 次、",
);
pub static FILLERS: Table = table!("はい、 あ、 えー、 えっと、 じゃあ じゃ では で、 さて、");

/// What follows such a matter: 二つ目、売り場の広さに行きます。
pub static COUNTED_TAILS: Table = table!(
    "です ですね になります に行きます に行きましょう に移ります に移りましょう に入ります に入りましょう をやります をやりましょう 行きます いきます 行きましょう いきましょう についてです から について"
);

/// What is no matter though it is counted off.
pub static UNCOUNTED: Table =
    table!("さん 様 ます まし ませ ください どうぞ 質問 意見 話 これ それ あれ ここ 皆 僕 私 ですが ので けど");

/// Words of which one occurs where a matter is brought before the meeting.
pub static OPENED_BY: Table = table!(
    "議題 上程 審議 審査 一括 説明 号、 号　 報告をお願い 報告を求め 御意見 ご意見 お願いします 採決 お諮り 諮りいた 賛成の を日程"
);

/// Where the matter ends that a sentence opens: …についてを議題といたします。
pub static OPENED_ENDS: Table = table!("を議題 を一括 を上程 、以上 の審議に の審査に を日程");

/// What titles of bills end in where they are read out.
pub static BILL_ENDS: Table = table!("条例 予算 について 陳情書 請願書 陳情 請願 意見書 決議 契約 の件 補正予算");

/// What is done with an amendment when it is put.
pub static VOTED_BY: Table = table!("諮り 採決 賛成の 賛成する 異議 起立 挙手");

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

/// Sides of a vote, before or behind their numbers.
pub static FOR: Table = table!("賛成 可とする者 可とするもの 可 起立 挙手");
pub static AGAINST: Table = table!("反対 否とする者 否とするもの 否");
pub static WITHHELD: Table = table!("棄権 保留");

/// What votes are counted in.
pub static VOTE_UNITS: Table = table!("名 人 票 個 社 団体 者");

/// How votes are cast; the first that occurs decides.
pub static METHODS: Values<VoteMethod> = values![
    (VoteMethod::RollCall, table!("記名投票 点呼 電子表決 押しボタン")),
    (VoteMethod::Ballot, table!("投票 開票 票")),
    (VoteMethod::Standing, table!("起立 ご起立 御起立")),
    (VoteMethod::Hands, table!("挙手 手を挙げ")),
];

/// Words of rejection, whatever else the sentence sounds like.
pub static REJECTED: Table = table!(
    "成立に至りません 否決 不採択 不承認 不同意 不認定 賛成少数 起立少数 挙手少数 可決されません 承認されません 同意しないこと 承認しないこと 認定しないこと 採択しないこと \
     可決に至りません 可決には至りません 成立しません 成立に至ら 成立しなかった 所定の数に達し 過半数に達しません 過半数に至りません",
);

/// What a question asks to do that is not to approve.
pub static ASKED: Values<Outcome> = values![
    (Rejected, table!("不採択とす 否決すべき 不採択とい")),
    (Continued, table!("継続審査 継続審議 継続して 引き続き 持ち越 次回に 次回へ 見送 保留 先送り")),
    (Withdrawn, table!("取り下げ 取下げ 撤回")),
    (
        Amended,
        table!(
            "修正して 修正の上 修正のうえ 修正し、 修正した 直して 直した 直すこと ように改め 形に改め に改めて 差し替え 変更して 変更した 修正した形 一部修正 修正を加え 書き換え 書き改め 改める旨 案を改め 訂正の上 訂正した上 訂正して 加筆"
        ),
    ),
];

/// What leaves a proposal as it is.
pub static AS_PROPOSED: Table = table!(
    "動議のとおり 原案のとおり 原案どおり 原案通り 案のとおり 案どおり 案通り 提案のとおり 提案どおり 提案通り 妥当と 適正と 適正な契約 適当と認 問題ないと 問題はない"
);

/// How a line ends that lays down what is to be, where a mark says that it prints the result.
pub static SETTLES: Table =
    table!("とする。 とする とした。 とした こととなった。 こととなった に決まった。 に決まった で決まり。 で決まり");

/// What such a line says that decides for nothing.
pub static UNSETTLED: Table =
    table!("反対 不可 白紙 協議 調整 検討 同数 ない なかった 現状 従来 これまで 今のまま 元の 戻 やめ 中止");

/// How who presides declares though nothing was asked: では、了承とします。
pub static DECLARES: Table = table!(
    "了承とします。 了承とする。 了承といたします。 承認とします。 承認とする。 承認といたします。 決定とします。 決定とする。 決定といたします。 \
     決定します。 決定いたします。 決定する。 承認します。 承認いたします。 承認する。 了承する。 採択する。",
);

/// Short lines behind a mark that take note of a report.
pub static NOTED_LINES: Table = table!("承った 了知 了知した 報告を受けた 聴取 聴取した 聞き置いた");

/// What a sentence rests on that means the one before: その形で…
pub static AS_SAID: Table = table!("その形で その形に この形で その方向で そのように それで");

/// Who asks who is against.
pub static AGAINST_ASKED: Table = table!("反対の方 反対の委員 反対の諸君 反対の者 反対する方 反対の議員");

/// What is asked and decided about the meeting itself.
pub static PROCEDURE: Table = table!(
    "傍聴は 質疑を終 質疑を打ち切 討論を終 討論を省略 質疑を省略 委員会付託を省略 付託を省略 署名 休憩 散会 延会 休会 会議時間 時間の延長 秘密会 参考人 公聴会 \
     傍聴を許 傍聴の申 傍聴を認 日程に追加 日程を変更 日程の変更 日程の順序 発言を許 発言の取 説明を省略 朗読を省略 立会人 除斥 議事録の公開 非公開とする 公開とする \
     次回の日程 次回は 質疑はありませ 質疑なし 質問を行う 質疑を行 質疑に入 討論に入 説明を聴取 議事を進め それぞれ行 順次行 以上で終了 会議を終了 閉会とい 閉会しま 閉会いた 採決方法 採決の方法 表決方法 順に行 運営委員長の報告 運営委員会の決定",
);

/// What a stage direction within a speech tells of an answer with yes.
pub static NODS: Table = table!("異議な うなず 頷 了承 承認 拍手 賛成 はい");

/// Who reads out the votes says so.
pub static COUNTED_BY: Table = table!("投票総数");

/// What finds that nobody objects.
pub static AGREED: Table =
    table!("異議なしと認め 異議ないと認め 異議がないと認め 異議ないものと認め 異議がないようです 異議ないようです");

/// What takes note of a report.
pub static TAKEN_NOTE: Table = table!(
    "として確認いたしました として確認した 報告として取り扱 報告は聴取 報告を聴取いたしました 了知した 承知したという 承ったという 聞き置 報告を受けたという 報告を了 報告として承 報告は承 承知おき 聞いておいて"
);

/// How a sentence ends that wants to know something, asks for understanding, or announces: it takes note of nothing.
pub static WONDERS: Table = table!(
    "聞きします。 聞きます。 伺います。 伺いします。 確認します。 質問します。 尋ねします。 了承願います。 了承ください。 了承下さい。 了承をお願いします。 了承をお願いいたします。 求めます。 行います。",
);

/// How a sentence ends that tells of a decision made before.
pub static HAS_DECIDED: Table = table!(
    "ております。 ておりました。 ています。 ていました。 てございます。 たところです。 たところでございます。 たものです。 たものでございます。"
);

/// Short words that answer a question with yes.
pub static ASSENTS: Table = table!(
    "異議なし 異議ありません 異議ございません 異議はありません 異存ありません 異論ありません はい いいと思います よいと思います 良いと思います 結構です 賛成です 承知しました \
     了解です 大丈夫です それでいい それでお願い お願いします 問題ありません 問題ないです",
);

/// How a sentence ends that asks the meeting or hands over.
pub static ASKS_MEETING: Table = table!(
    "異議はないか。 異議ないか。 よろしいか。 御発言をいただきたい。 コメントをいただきたい。 御発言いただきたい。 説明をお願いしたい。 異議ありませんか。 異議ございませんか。 よろしいでしょうか。 よろしいですか。 よろしいですね。 よろしゅうございますか。 いかがでしょうか。 ございませんか。 ありませんか。 お願いします。 お願いいたします。",
);

/// What nobody asks but who presides.
pub static ASKS_OBJECTIONS: Table = table!(
    "異議ありませんか 異議ございませんか 異議はありませんか 異議はございませんか 異議はございませんでしょうか 異議ございませんでしょうか 異議なしと認め 異議ないものと認め 異議ないと認め 異議がないと認め 異議がないようです 異議ないようです"
);

/// How a sentence begins that goes on to what is next.
pub static NEXT: Table = table!("次 続いて 続きまして 引き続き では次 それでは次 それでは、次 では、次");

/// Items on which nothing is decided, folded.
pub static UNDECIDED: Table = table!("一般質問 代表質問 質疑応答 次回 自己紹介 事務連絡");

/// Before a colon or a gap they mark a line that prints a decision.
pub static DECISION_MARKS: Table =
    table!("決定事項 決定 結論 結果 審議結果 審査結果 採決結果 採決 合意 合意事項 議決 対応方針");

/// Those of them that say that it was decided.
pub static DECIDED_MARKS: Table = table!("決定 合意 議決");

/// Steps within one matter, which bring no other before the meeting.
pub static STEPS: Table = table!("討論 質疑 採決 説明 質問 意見 挙手 起立 反対 賛成 委員 議員 さん 資料");

/// How a telling sentence ends that decides, without its stop.
pub static TOLD_ENDS: Table = table!(
    "成立に至らなかった 成立しなかった に確定 で確定 ことで一致 こととした こととする こととなった ことになった ことに決まった ことに決定 ことで合意 ことで一致 ことで了承 で合意した 全員が合意した 合意した 合意を得た で決定 と決定 を決定 に決定 に決まった と決まった と決した で決した \
     で承認 を承認 て承認 を了承 で了承 て了承 が了承された を了解 で可決 を可決 て可決 を否決 で否決 は否決 継続審議 継続審査 継続協議 継続検討 次回へ 次回に持ち越し 次回に持ち越した 次回に持ち越す 持ち越し 持ち越しとなった 持ち帰り 再度検討 \
     見送り 見送りとした 見送りとなった 見送ることとした 見送ることになった 取り下げた 取り下げられた 取下げ 撤回した 一任された 一任した 一任とした 一任する 可決された 承認された 了承された 否決された 決定された 確認された 報告を了した 了とした 了承 了知した \
     すべきものと決した べきものと決定した を認めた に同意した で進めることとした",
);

/// Short lines that are a decision and nothing else.
pub static TOLD_LINES: Table = table!(
    "承認 承認された 承認済み 了承 了承された 可決 否決 原案可決 原案どおり承認 原案どおり可決 原案通り承認 異議なし承認 異議なく承認 全会一致で承認 全員一致で承認 全員賛成で承認 賛成多数で可決 賛成多数で承認 \
     決定 採択 不採択 同意 継続 継続審議 継続審査 保留 取り下げ 取下げ 撤回 見送り 次回へ持ち越し 次回持ち越し",
);

/// How notes print an outcome in English, at the beginning of a line; folded.
pub static ENGLISH_OUTCOMES: Values<Outcome> = values![
    (Approved, table!("accept accepted approve approved agreed resolution resolved lgtm")),
    (Rejected, table!("notaccepted notapproved reject rejected declined")),
    (
        Continued,
        table!(
            "postponed deferred carriedover tabled continuetodiscuss continuingtodiscuss continuediscussion needmorediscussion needsmorediscussion stillneedmorediscussion stillunderdiscussion"
        )
    ),
    (Withdrawn, table!("withdrawn")),
];

/// How thanks begin.
pub static THANKS: Table = table!("ありがとう 有難う 有り難う どうもありがとう はい、ありがとう お疲れ");

/// Words that put a matter off, though it is decided to do so.
pub static HELD: Table = table!(
    "審議を延ばすこと 採決を延ばすこと 結論を延ばすこと 保留すること 保留とする 保留といた 継続審査とする 継続審査とすること 継続審査に付する 継続審議とする 継続審議とすること 継続して審査すること 継続して審議すること 次回に持ち越すこと",
);

/// Who was chosen by the meeting: as good as decided.
pub static ELECTED: Table = table!(
    "選出されました 選任されました に決まりました お願いすることに決しました 当選されました 当選いたしました 当選しました 当選人と決定 当選人と定め 御当選 ご当選"
);

/// Titles of matters in which somebody is chosen.
pub static ELECTIONS: Table = table!("選挙 互選 選出 選任 指名 推薦");
