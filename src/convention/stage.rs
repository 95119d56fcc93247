//! Stage directions (ト書き): the words that show what kind a bracketed line is. The first that
//! occurs decides, so the more telling stand first.

use crate::model::ReactionKind::{self, *};
use crate::scan::{Values, values};

pub static WORDS: Values<ReactionKind> = values![
    (Dissent, table!("異議あり 反対")),
    (Assent, table!("異議なし 異議無し 賛成」 「なし」 なし」 「はい」 了承")),
    (Vote, table!("賛成者 起立 挙手 投票 採決 開票")),
    (Applause, table!("拍手")),
    (Movement, table!("到着 席に移 登壇 降壇 入室 退室 退席 退場 入場 着席 離席")),
    (
        Other,
        table!(
            "と呼ぶ者 と声あり の声 呼ぶ 発言する者 笑 速記 休憩 暫時 再開 黙祷 朗読 掲載 参照 省略 別紙 中略 \
        報告 説明 資料 配付 配布 映写 投影 発言 応答 協議",
        ),
    ),
];
