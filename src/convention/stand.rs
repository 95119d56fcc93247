//! Stands (賛否): words that take a side, put a condition, or only tell of somebody else.

use crate::scan::{Table, table};

/// Words that take a stand, with whatever ending: who agrees, …
pub static TAKING: Table = table!(
    "賛成 賛同 支持 同意 承服 容認 認め 妥当 かまわな かまいませ 構わな 構いませ 結構で 結構だ 納得 乗れ 歓迎 採択 承知でき 評価した やむを得な やむを得ませ やむを得ず よいと いいと 良いと 応じて",
);

/// Those of them that say it outright, …
pub static AGREEING: Table = table!("賛成 賛同 支持 承服 容認");

/// Who agrees and goes on with a but.
pub static BUT: Table = table!("賛成だが、 賛成ですが、 賛成であるが、 賛成するが、 賛成しますが、 賛成いたしますが、");

/// Answers in notes that are whole as they are, folded.
pub static ANSWERS: Table = table!("+1 -1 ok 了解 了解です 賛成 反対 同意 異議なし lgtm");

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
