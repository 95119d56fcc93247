//! How sentences end that ask for something, and those that say what the speaker means to do.

use crate::scan::{Table, table};

/// What may stand behind an ending and changes nothing: …したいと思います.
pub static TAILS: Table = table!(
    "と思う と思います と思っている と思っております と思っています と考える と考えます と考えている と考えております \
    と考えています と存じます と存じております",
);

/// Endings of requests (要望), without stop and tail.
pub static REQUESTS: Table = table!(
    "いただきたい いただければ お願いしたい お願い申し上げたい ようお願いします ようお願いいたします \
    ようお願い申し上げる ようお願い申し上げます 願いたい 要望する 要望します 要望いたします 要望しておきます \
    要望したい 要望とします てほしい て欲しい てもらいたい",
);

/// Endings of intentions (意向), likewise. てまいり is how a record cuts てまいります short.
pub static INTENTIONS: Table = table!(
    "てまいる てまいります てまいり てまいりたい でまいる でまいります でまいりたい ていきたい でいきたい 検討する \
    検討します 検討いたします 検討していく 検討していきます 検討したい 努めます 努めていく 取り組みます 対応します \
    対応いたします 対応していきます 所存である 所存です 所存でございます 約束します 約束いたします 改善します \
    改善いたします 公表します 公表いたします 周知します 周知いたします",
);

/// Words of a sentence that conducts the meeting and asks or means nothing beyond it.
pub static CONDUCT: Table = table!(
    "議事 議題 採決 起立 挙手 着席 発言 説明をお願い 御説明 ご説明 報告をお願い コメントを よろしくお願い 意見を 御意見 ご意見 \
    質問を 質疑 休憩 開会 閉会 散会 再開 進行 移り 移って 移る 入り 入って 静粛 傍聴 自己紹介 挨拶 御覧 ご覧 進めさせていただ \
    何とぞ",
);

/// Before いただきたい, words are asked for and nothing that is to be done: コメントをいただきたい.
pub const OBJECT: &str = "を";
