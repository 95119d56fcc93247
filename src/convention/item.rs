//! Agenda items: the groups they stand in, the words that decide them and the words that take a
//! stand on them.

use crate::model::ItemKind;
use crate::model::Outcome::{self, *};
use crate::model::Stance::{self, *};
use crate::scan::{Table, table};

/// Headings of lists of items, folded, blanks left out.
pub const GROUPS: &[(ItemKind, Table)] = &[
    (
        ItemKind::Decision,
        table("決定事項 議決事項 審議事項 審議案件 審査案件 付議案件 議案 承認事項 案件 一般案件 国会提出案件 政令"),
    ),
    (ItemKind::Discussion, table("討議事項 協議事項 検討事項 議題 議事 意見交換")),
    (ItemKind::Report, table("報告事項 報告案件 報告 連絡事項 周知事項")),
    (ItemKind::Other, table("その他 宿題 アクションアイテム todo")),
];

/// What a title on an agenda says of its kind; the first that occurs decides.
pub const TITLES: &[(ItemKind, Table)] = &[
    (ItemKind::Other, table("署名 会期 一般質問 代表質問")),
    (ItemKind::Report, table("諸般の報告 受理の報告 報告について 報告第")),
    (
        ItemKind::Decision,
        table(
            "議案 法律案 法案 条例 予算 決算 承認を求める 同意を求める （案） (案) 契約の締結 財産の取得 規約 選任 \
        選挙 請願 陳情 意見書 決議",
        ),
    ),
    (ItemKind::Report, table("報告")),
];

/// Entries that only point at another list: 議事日程のとおり.
pub static SAME_AS_AGENDA: Table = table("議事日程のとおり 議事日程と同じ 議事日程に同じ 日程のとおり");

/// Words before 第○号 that number matters; the first of a pair is what the others mean.
pub static REFERENCES: Table = table("日程 議案 報告 同意 認定 発議 陳情 請願 選挙 諮問 承認 会議案 意見書案 議題");

/// One of these occurs wherever a word of [`OPENING`], [`PUTTING`], [`DECLARING`] or [`STANCES`]
/// does: paragraphs without any need no closer look.
pub static SIGNS: Table = table(
    "議題 上程 審議に入 審査に入 異議 諮り 採決 起立 挙手 賛成 よろしい よって 全会一致 満場一致 過半数 原案 多数 反対 異論 異存 \
     支持 賛同 同意 容認 認められ",
);

/// How a sentence ends that brings a matter before the meeting.
pub static OPENING: Table = table(
    "議題といたします。 議題とします。 議題とする。 議題に供します。 議題に入ります。 議題に移ります。 上程します。 上程いたします。 \
     上程する。 審議に入ります。 審査に入ります。",
);

/// Words in such a sentence that gather what was just listed: 以上両案を一括して議題と…
pub static GATHERING: Table = table("以上 両案 両件 一括 各案 各件 これら");

/// Words of decision. A sentence with one of them, said after the items were put, settles them.
/// The first that occurs decides, so 修正可決 stands before 可決 and the negative before the positive.
pub const OUTCOMES: &[(Outcome, Table)] = &[
    (Amended, table("修正可決 修正議決 修正のとおり可決")),
    (Rejected, table("否決され 否決いた 否決と 否決すべき 不採択 不承認")),
    (Continued, table("継続審査 継続審議 継続して審")),
    (Withdrawn, table("取り下げ 取下げ 撤回")),
    (
        Approved,
        table(
            "可決され 可決いた 可決す 可決し 承認され 承認いた 承認する 承認し 同意する 同意され 採択され 採択す \
        決定され 決定させ 決定いた 決定した 決定しま 決定する 決定と 議決され 決しました 決する",
        ),
    ),
    (Noted, table("了承され 了承いた 了承した 了承を 報告を了 了解と")),
];

/// Words of decision that also settle a holiday or the next day's hour: they count only where the
/// matter is named.
pub static VAGUE: Table = table("決定 決しました 決する 了承 了解");

/// Words that put a question to the meeting, before the decision.
pub static PUTTING: Table =
    table("異議 お諮り 諮り 採決 起立を 挙手を 賛成の方 賛成の諸君 よろしいか よろしいでしょうか");

/// Words that answer it in the declaring sentence.
pub static DECLARING: Table = table(
    "異議なし 異議がない 異議ない 異議もない 異議がありません 異議ありません 御異議なし よって 全員賛成 \
    賛成多数 起立多数 起立全員 全会一致 満場一致 過半数 原案のとおり 原案どおり 多数をもって",
);

/// Words that take a stand. Tried in order on one sentence; the first that occurs decides.
pub const STANCES: &[(Stance, Table)] = &[
    (For, table("反対するものではな 反対ではな 反対はしな 反対しない")),
    (
        Against,
        table(
            "賛成できな 賛成しかね 賛成するわけにはいかな 同意できな 支持できな 容認できな 認められな 反対する \
        反対です 反対いたし 反対であ 反対の立場 反対の討論",
        ),
    ),
    (
        For,
        table(
            "異論はな 異論がな 異論な 異論はありません 異論ありません 異論はござい 異存はな 異存な 異存がな \
        異存ありません 異存はありません 異存はござい 全面的に支持 支持する 支持し 支持いた 賛成する 賛成です \
        賛成いた 賛成であ 賛成だ 賛成した 賛成の立場 賛成の討論 賛同する 賛同いた",
        ),
    ),
];

/// After a word of stance, these turn it into a condition: 賛成するが、…
pub static CONDITIONS: Table = table("が、 が， けれど ただし 条件 ものの を前提に");

/// Words that show that a stand is reported or asked for, not taken.
pub static REPORTED: Table = table(
    "旨 との意見 との御意見 という意見 という御意見 との発言 諸君 の方 か。 か？ でしょうか と呼ぶ \
    討論を行 討論はあり 通告 者の 委員より 議員より",
);

/// Words that cover every item of a group: 決定事項には全て, 3件全て.
pub static ALL: Table = table("全て すべて いずれも 全部 各案 各件");

/// Words that point at what was named just before.
pub static POINTING: Table = table("これ それ 本件 本案 同案 両案 両件 この案 この件");

/// Words that cover both of two items.
pub static BOTH: Table = table("両案 両件");

/// What titles of business end in and sentences leave out.
pub static TITLE_TAILS: Table = table("について に関する件 の件 に関すること");

/// Names of a group to be decided that mean all of it. 議案 and 案件 also name a single one.
pub static GROUP_NAMES: Table = table("決定事項 議決事項 承認事項");

/// Words that single out some of a group.
pub static SOME: Table = table("のうち 一部 の中の 目の 以外");
