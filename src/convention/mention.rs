//! How a speech speaks of what somebody said before it: 先ほど山川委員からも御指摘があった.

use crate::scan::{Table, table};

/// Words before a name that point back.
pub static EARLIER: Table = table("先ほど 先程 さきほど さき程 先に 今ほど ただいま ただ今 既に 冒頭 前の発言");

/// What of somebody's is spoken of, behind 山川委員の, without 御 or ご.
pub static SAID: Table = table("指摘 意見 質問 質疑 発言 説明 提案 お話 話 答弁 コメント 問題提起 報告 回答 言葉");

/// Words behind a name that tell of what was said.
pub static TOLD: Table = table(
    "おっしゃった おっしゃいました おっしゃって おっしゃる 言われた 言われました 言われて 述べられた 述べられました \
    触れられた 触れられました 指摘があった 指摘がありました 指摘がござい 指摘いただ 指摘のあった 指摘された \
    意見があった 意見がありました 意見をいただいた 意見をいただきました 提案があった 提案がありました 提案のあった \
    提案いただいた 言及のあった 言及があった 言及がありました 説明があった 説明がありました 説明いただいた \
    説明いただきました お話があった お話がありました お話しいただいた 質問があった 質問がありました 発言があった \
    発言がありました コメントがあった コメントがありました ありましたように あったように いただいたように",
);

/// Words beside a name that give the floor, which is not yet a speech.
pub static CALLED: Table = table(
    "お願い どうぞ 許し 許可 求め 登壇 指名 いかが 次に 次は 続いて 続きまして それでは これより ただいまから \
    説明いたさせ 説明させ 答弁させ 発言願",
);
