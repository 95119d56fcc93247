//! What notes of meetings print besides the words.

use crate::scan::{Table, table};

/// What stands in brackets behind an entry and is nobody's name.
pub static NO_NAMES: Table = table!(
    "報告 説明 提案 案 予定 継続 継続中 済 済み 完了 終了 質問 回答 意見 笑 仮 再掲 抜粋 敬称略 非公開 公開 欠席 出席 \
     任意 必須 確認 要確認 確認済 対応済 未定 検討中 調整中 新規 追記 全員 一同 事務局 例 同上 以下同じ 終日 午前 午後 TODO todo WIP wip \
     DONE done OK ok NG ng FYI URL PR Note note Memo memo Slack Zoom Web web Bug Issue Feature 議事録 進行 担当 録画 資料 別紙 参考 後述 前述"
);

/// Where notes begin to name who was there.
pub static PEOPLE: Table = table!("出席 参加 メンバー 構成員 Attendees attendees Participants participants");

/// What honours a name.
pub static HONORIFICS: Table = table!("さん 様 氏 君 くん 委員 議員 座長 委員長 会長 課長 部長 主任");

/// What heads that which is to be done, and marks it in the text.
pub static TASKS: Table = table!(
    "TODO ToDo Todo todo アクション Action action 宿題 タスク 担当事項 やること 決定事項 参加者 出席者 参加 出席 欠席"
);

/// What alone heads a list of matters, each with who brings it.
pub static AGENDAS: Table = table!("Agenda agenda アジェンダ 議題 議題一覧 次第 議事次第 トピック");
