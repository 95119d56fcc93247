//! How a speech speaks of what somebody said before it: 先ほど山川委員からも御指摘があった.

use crate::scan::{Table, table};

/// Words before a name that point back.
pub static EARLIER: Table = table!("先ほど 先程 さきほど さき程 先に 今ほど ただいま ただ今 既に 冒頭 前の発言");

/// What of somebody's is spoken of, behind 山川委員の, without 御 or ご.
pub static SAID: Table = table!("指摘 意見 質問 質疑 発言 説明 提案 お話 話 答弁 コメント 問題提起 報告 回答 言葉");

/// Words behind a name that tell of what was said.
pub static TOLD: Table = table!(
    "おっしゃ 言われ 述べられ 触れられ 指摘があっ 指摘がありまし 指摘がござ 指摘のあっ 指摘いただ 指摘され 意見があっ \
    意見がありまし 意見をいただいた 意見をいただきまし 提案があっ 提案がありまし 提案のあっ 提案いただ 言及があっ \
    言及がありまし 言及のあっ 言及を 説明があっ 説明がありまし 説明いただいた 説明いただきまし お話があっ お話がありまし \
    質問があっ 質問がありまし 発言があっ 発言がありまし コメントがあっ コメントがありまし ありましたように あったように \
    いただいたように",
);

/// Words beside a name that give the floor, which is not yet a speech.
pub static CALLED: Table = table!(
    "お願い どうぞ 許し 許可 求め 登壇 指名 いかが 次に 次は 続いて 続きまして それでは これより ただいまから \
    説明いたさせ 説明させ 答弁させ 発言願",
);
