//! What became of a matter (議決): words that declare, print or ask for it, and how votes are counted.

use crate::model::Outcome::{self, *};
use crate::model::VoteMethod;
use crate::scan::{Table, Values, table, values};

/// Outcomes that a list prints behind a title, in brackets or after a gap: …について（可決）
pub static PRINTED_OUTCOMES: Values<Outcome> = values![
    (Amended, table!("修正可決 修正議決")),
    (Rejected, table!("否決 不採択 不承認 不同意 不認定")),
    (Continued, table!("継続審査 継続審議 継続 保留")),
    (Withdrawn, table!("取下げ 取り下げ 撤回")),
    (
        Approved,
        table!(
            "可決 原案可決 原案どおり可決 原案通り可決 原案どおり承認 承認 原案承認 決定 同意 原案同意 認定 原案認定 採択 議決 選任同意 承認可決 可決承認 原案可決・承認",
        ),
    ),
    (Noted, table!("了承 了解 報告了承 報告済")),
];

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
            "継続審査 継続審議 継続して審 継続協議 継続検討 継続して検討 引き続き協議 引き続き審議 再提案する 再審議 再検討 再度審議 再度協議 継続とし 継続とす 先送り 持ち越 継続とな 継続といた 継続することに 審議未了 保留と",
        ),
    ),
    (Withdrawn, table!("取り下げ 取下げ 撤回")),
    (
        Approved,
        table!(
            "可決いた 可決す 可決し 可決と 可決さ 承認され 承認いた 承認す 承認し 承認と 承認可決 可決承認 同意す 同意され 同意し 同意と 同意いた 採択され 採択す \
             採択と 採択し 採択いた 認定され 認定す 認定し 認定いた 認定と 決定され 決定させ 決定いた 決定した 決定しま 決定し、 決定する 決定と 議決され 議決し 議決と 決議され 決議した 一任され 一任した 異議はなかった 認めることとし 認めることとな 決しました 決する 決した 決します 決しまして 選任され 選出され 選定され \
             選任し 選任す ことで了承 ことを了承 許可する 許可され 答申する に確定 で確定",
        ),
    ),
    (Noted, table!("了承され 了承いた 了承した 了承を 了承す 了承し 了承と 報告を了 了解と 報告済み")),
];

/// Words that mean what is before the meeting, in a sentence that decides.
pub static MATTER: Table = table!(
    "本案 本件 原案 議案 両案 両件 両法律案 本法律案 本条例案 本請願 本陳情 各案 各件 案のとおり 案どおり 委員長の報告 委員長報告 報告のとおり 説明のとおり",
);

/// Declares what the question said: よって、さよう決定いたしました。
pub static SO_DECIDED: Table = table!("さよう そのように さように そのとおり その旨 左様");

/// What says that nobody objected, though nobody says what was decided.
pub static NO_OBJECTION: Table =
    table!("異議なしと認め 異議がないと認め 異議ないものと認め 異議がないようで 異議ないようで");

/// What a committee proposes; the meeting decides later.
pub static PROPOSING: Table = table!("べきものと べきと べきである");

/// Who proposes it.
pub static COMMITTEE: Table = table!("委員会では 当委員会 本委員会 委員会は");

/// Words that answer it in the declaring sentence.
pub static DECLARING: Table = table!(
    "結論といたします。 結論とします。 結論とする。 異議なし 異議がない 異議ない 異議もない 異議がありません 異議ありません 異議なく よって したがって 従って、 従いまして、 全員賛成 賛成全員 \
     賛成多数 賛成少数 起立多数 起立少数 起立全員 総員起立 挙手多数 挙手少数 挙手全員 全員挙手 全員起立 全会一致 全員一致 満場一致 過半数 \
     了承されたものと 承認されたものと 決定されたものと 可決されたものと 多数をもって 案のとおり 案どおり こととします。 こととする。 ことといたします。 こととしました。 審議の結果 協議の結果 採決の結果 審査の結果 全員異議 \
     継続審議といたします。 継続審議とします。 継続審議とする。 継続審査といたします。 継続審査とします。 継続審査とする。",
);

/// How a telling sentence ends that decides: …審議の結果、承認された。
pub static TOLD_OUTCOMES: Table = table!(
    "承認された。 承認した。 可決された。 可決した。 決定された。 決定した。 決定となった。 \
     了承された。 了承した。 了承を得た。 了解となった。 了承となった。 承認となった。 可決となった。 承認を得た。 否決された。 否決した。 否決となった。 同意された。 同意した。 \
     継続審議とした。 継続審議となった。 継続審査とした。 継続審査となった。 継続審議とすることとした。 継続審査とすることとした。 継続審議とされた。 継続とした。 継続となった。 取り下げられた。 \
     取下げとなった。 取り下げた。 撤回された。 採択された。 採択した。 不採択とした。 不採択となった。 認定された。 認定した。 選任された。 選出された。 決した。 \
     すべきものと決した。 べきものと決定した。 べきものと決定いたしました。 承認することとした。 決定することとした。 決議された。 決議した。 異議はなかった。",
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

/// Sides of a vote, before or behind their numbers.
pub static FOR: Table = table!("賛成 可とする者 可とするもの 可 起立 挙手");

pub static AGAINST: Table = table!("反対 否とする者 否とするもの 否");

pub static WITHHELD: Table = table!("棄権 保留");

/// What votes are counted in.
pub static VOTE_UNITS: Table = table!("名 人 票 個 社 団体 者");

/// How votes are cast; the first that occurs decides.
pub static METHODS: Values<VoteMethod> = values![
    // 無記名投票 has 記名投票 in it.
    (VoteMethod::Ballot, table!("無記名")),
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
            "修正して 修正の上 修正のうえ 修正し、 修正した 直して 直した 直すこと ように改め 形に改め に改めて 差し替え 変更して 変更した 一部修正 修正を加え 加えた上で 加えたうえで を加えて 書き換え 書き改め 改める旨 案を改め 訂正の上 訂正した上 訂正して 加筆"
        ),
    ),
];

/// What leaves a proposal as it is.
pub static AS_PROPOSED: Table =
    table!("動議のとおり 案のとおり 案どおり 案通り 妥当と 適正と 適正な契約 適当と認 問題ないと 問題はない");

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

/// Before a colon or a gap they mark a line that prints a decision.
pub static DECISION_MARKS: Table =
    table!("決定事項 決定 結論 結果 審議結果 審査結果 採決結果 採決 合意 合意事項 議決 対応方針");

/// Those of them that say that it was decided.
pub static DECIDED_MARKS: Table = table!("決定 合意 議決");

/// How a telling sentence ends that decides, without its stop.
pub static TOLD_ENDS: Table = table!(
    "成立に至らなかった 成立しなかった に確定 で確定 こととした こととする こととなった ことになった ことで合意 ことで一致 ことで了承 合意した 合意を得た で決定 と決定 を決定 に決定 に決まった と決まった と決した で決した \
     で承認 を承認 に承認 て承認 、承認 、可決 、否決 、決定 、採択 を了承 で了承 て了承 を了解 で可決 を可決 て可決 を否決 で否決 は否決 継続審議 継続審査 継続協議 継続検討 次回へ 次回に持ち越した 次回に持ち越す 持ち越し 持ち越しとなった 持ち帰り 再度検討 再検討 再検討する 再検討とする \
     見送り 見送りとした 見送りとなった 見送ることとした 見送ることになった 取り下げた 取り下げられた 取下げ 撤回した 一任された 一任した 一任とした 一任する 可決された 承認された 了承された 否決された 決定された 確認された 報告を了した 了とした 了承 了知した \
     べきものと決定した を認めた に同意した",
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
    (Continued, table!("postponed deferred carriedover tabled")),
    (Withdrawn, table!("withdrawn")),
];

/// How a line of such notes begins that says of a matter's discussion that it goes on: needs more discussion; folded.
pub static GOING_ON: Table = table!("continu still more need further");
pub const DISCUSSION: &str = "discuss";

/// Who was chosen by the meeting: as good as decided.
pub static ELECTED: Table = table!(
    "選出されました 選任されました に決まりました お願いすることに決しました 当選されました 当選いたしました 当選しました 当選人と決定 当選人と定め 御当選 ご当選"
);
