//! What sentences of meetings end with and speak of: features of the act of a sentence, no rules.

use crate::scan::{Table, table};

/// Endings, taken off one after another, each with what it says of the sentence.
pub static ENDINGS: &[(u16, Table)] = &[
    (0, table!("ね よ な わ の ん も は が けど けれども ので から")),
    (VERB, table!("ます まし する し る て ている いる しま ましょ")),
    (NOUN, table!("です であります でございます でございまし でし であり である だ で")),
    (EXISTS, table!("ございます ございまし ある あり なる なり")),
    (ASKS, table!("か かね かな でしょうか ましょうか かしら")),
    (NEGATES, table!("ない なかっ ません ず ぬ なく なし 無し 無い")),
    (PAST, table!("た")),
    (WILLS, table!("たい う よう ましょう たく つもり 予定 所存 てまいり てまいる ていく ていき ておき とき ときま")),
    (SUFFERS, table!("れる れ られ られる される され")),
    (THING, table!("こと ことと ことに もの ものと")),
    (
        REQUESTS,
        table!(
            "ください 下さい くださ 下さ 願い お願い 願う 願え いただけれ いただけ いただき いただく いただい 頂け 頂き 頂く 頂い 頂戴 もらい もらえ もらっ ほしい 欲しい お願いし"
        ),
    ),
    (HUMBLE, table!("いたし いたす 致し 致す 申し上げ 申し上げる させ おり おる 参り 参る")),
    (THINKS, table!("思い 思う 考え 考える 存じ 認め 認める 思って 考えて 思っ と")),
    (REPORTS, table!("との という といった そう 旨 とのこと ということ らしい よし")),
    (SHOULD, table!("べき 必要 わけ はず べく")),
];

pub const ASKS: u16 = 1;
pub const NEGATES: u16 = 2;
pub const PAST: u16 = 4;
pub const WILLS: u16 = 8;
pub const SUFFERS: u16 = 16;
pub const THING: u16 = 32;
pub const REQUESTS: u16 = 64;
pub const HUMBLE: u16 = 128;
pub const THINKS: u16 = 256;
pub const REPORTS: u16 = 512;
pub const SHOULD: u16 = 1024;
pub const VERB: u16 = 2048;
pub const NOUN: u16 = 4096;
pub const EXISTS: u16 = 8192;

/// Words of one meaning. Their number is the feature.
pub static MEANINGS: &[Table] = &[
    table!("可決 決定 承認 了承 採択 議決 認定 同意 許可 承諾 決議 決し 決す 決まり 決まっ 合意 確定 承知 選任 可と"),
    table!(
        "否決 不採択 不承認 不認定 不同意 不許可 否と 却下 見送り 見送る 見送ら 取りやめ 退け 成立しな 成立いたしません 通らな 少数 不成立"
    ),
    table!(
        "継続 次回 持ち帰 保留 再検討 先送り 延期 引き続き 改めて 後日 あらため 持ち越 繰り越 宿題 差し戻 時間切れ 再度"
    ),
    table!("修正 一部 加筆 反映 整え 追記 訂正 変更 微修正 文言 踏まえ 条件付 附帯 一任 差し替え 直し"),
    table!("報告 了知 説明 紹介 情報提供 共有 周知 聴取 受け止め"),
    table!("撤回 取り下げ 取下げ 取下 引っ込め 引込め 白紙"),
    table!("議題 上程 次に 続いて 続きまして それでは 日程第 議案第 入ります 移り 移ります 審議し 取り上げ 一括"),
    table!("異議な 異議あり 異論な 異議ござい 全員 多数 満場 全会一致 起立 挙手 拍手 総員"),
    table!("賛成 賛同 支持 結構 よい 良い いい 構いません 差し支え 同感 異存"),
    table!("反対 認められな 容認 納得でき 受け入れられ 賛成でき 賛成しかね 承服 同意でき"),
    table!("条件 ならば であれば なら 限り 前提 ただし 限って 上で うえで 確約"),
    table!("ほしい 欲しい 要望 願いたい お願い ください 検討して もらいたい いただければ"),
    table!("努め 検討し 対応し 取り組 いたします まいります 進めて 図って してまいり"),
    table!("までに 担当 期限 TODO 宿題 確認する 提出する 作成 調整 連絡"),
    table!("諮り 諮る 求めます いかが よろしい 御異議 ご異議 採決 賛否 伺います"),
    table!("国会 閣議 本会議 理事会 昨年 前回 他の 当時 以前 場合 もし 仮に とき 規定 条例 過去"),
    table!(
        "歓迎 妥当 望まし 進めるべき やりましょう 推し 問題ない 問題ありません 問題ござい 評価し 納得 通すべき すべき 受け入れます 好き 一票 ぜひ"
    ),
    table!(
        "無理 無謀 無駄 やめ 止める だめ 駄目 ダメ 不要 いらない いりません 尚早 禍根 拙速 飲めな 異論 異議を 見送るべき 採るべきでな やるべきでな 懸念 疑問"
    ),
    table!("私 わたし 我が わが 当会派 当社 としては 僕 自分 うち 本員 余ハ 意見です 立場"),
    table!("今週 来週 今日中 本日中 明日 今月 来月 月末 締切 締め切り 期日 週間以内 曜 日中 までに まで"),
    table!("こちらで 事務局で 私が 私のほうで 当方 うちで 早急に 速やかに 追って 後ほど"),
    table!("という意見 との意見 との声 という声 と言 と述べ と発言 と聞 だそう とのこと 意見が 意見も"),
    table!("→ ⇒ ・ ： : / @ □ ☐ ※ ― ―― -"),
];

/// What negates the word before it.
pub static NEGATIONS: Table = table!("ない ません なかっ ず かね 難 がた 反対 ざる ぬ ねる ねま");
