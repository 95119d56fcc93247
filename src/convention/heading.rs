//! Headings: the facts of a meeting that they announce, and the ways they are numbered.

use crate::scan::{Table, Values, table, values};
/// What stands under a well-known heading of the front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    When,
    Where,
    Who,
    /// The list of what is to be done: 議事日程, 議題.
    Agenda,
    /// What was said: 議事概要, 議事, 質疑.
    Proceedings,
    /// What was handed out: 配付資料.
    Papers,
    /// The name of the meeting, in a form: 会議の名称.
    Name,
}

/// Headings of the front matter, folded, blanks left out. The longest that fits wins.
pub static FACTS: Values<Fact> = values![
    (
        Fact::When,
        table!(
            "日時 招集年月日 招集日 開会日時 会議年月日 開催日時 開催日 開催年月日 会議日時 日時及び場所 日時・場所 期日 年月日 時間 開催時間 とき 開催月日 会議開催日時 会議の開催日時 会議の日時 開会時間 開会時刻 閉会時間 閉会時刻 会見日 開催日及び場所 開催日時及び場所 開催日時・場所",
        ),
    ),
    (
        Fact::Where,
        table!(
            "場所 招集の場所 招集場所 会議の場所 会議場所 開催地 開催場所 会議室 会場 開催会場 開催方法 ところ 会議開催場所 会議の開催場所"
        ),
    ),
    (
        Fact::Who,
        table!(
            "出席者 出席者名 出席者一覧 出席者名簿 出席委員 出席議員 出席構成員 出席国務大臣 出席政府委員 \
        出席説明員 出席した者 出席本部員 会議出席者 参加 参加者 参加委員 列席者 陪席者 陪席 臨席者 列席 立会人 欠席者 欠席委員 欠席議員 構成員 \
        委員 説明員 政府参考人 参考人 オブザーバー オブザーバ 事務局 事務局出席者 説明のため出席した者 \
        説明のため出席した者の職氏名 説明のため会議に出席した者 職務のため出席した者 議会事務局出席者 \
        出席事務局職員 事務局職員出席者 委員会専門員 事務局側 理事 国務大臣 副大臣 大臣政務官 出席者の氏名 \
        出席委員の氏名 出席議員の氏名 欠席委員の氏名 欠席議員の氏名 会議に出席した者 会議に出席した委員 出席 欠席 傍聴 傍聴者 傍聴人 議員 政府委員 公述人 証人 委員の出席 委員の出欠 委員出欠 出欠 出欠状況 出席状況 委員の出席状況 \
        委員の出欠状況 傍聴者数 傍聴者等 傍聴人数 担当書記 委員氏名 attendee attendees participants present online",
        ),
    ),
    (
        Fact::Agenda,
        table!(
            "議事日程 議事次第 議題 次第 会議次第 アジェンダ 本日の議題 議事事項 会議の議題 協議題 審議案件 付議案 件名 会議に付した議案 本日の会議に付した案件 本日の会議に付した事件 会議に付した事件 \
        会議に付した案件 付議事件 付議案件 本日審査した案件 審査した案件 本日審議した案件 審議した案件",
        ),
    ),
    (Fact::Papers, table!("配布資料 配付資料 資料 会議資料 提出資料")),
    (
        Fact::Name,
        table!(
            "会議の名称 会議名称 会議名 附属機関の名称 審議会の名称 審議会等の名称 審議会等名称 委員会の名称 会議体の名称"
        )
    ),
    (
        Fact::Proceedings,
        table!(
            "議事 議事概要 議事要旨 議事録 議事内容 議事の概要 会議の概要 会議の経過 会議の模様 審議の概要 会議経過 会議概要 会議内容 審議内容 \
        審議経過 会議の内容 議事の内容 議事の大要 議事の経過 議事経過 主な質疑 質疑 質疑応答 討議 意見交換 概要 内容",
        ),
    ),
];

/// What a heading of people ends in, whatever body or office stands before it: 農業委員会事務局職員.
pub static PEOPLE: Table = table!(
    "出席者 出席者名 出席者氏名 出席委員 出席議員 出席職員 欠席者 欠席委員 欠席議員 事務局職員 出席した者 出席したもの 委員名簿 \
     出席者名簿 出席した者の職氏名 出席者の職氏名 出席した者の氏名 出席者の氏名 職員職氏名 事務局員 議会事務局 関係職員 出席した委員 出席した職員 欠席した委員 欠席した者 署名委員 署名議員 会議の書記 した委員の氏名 した者の氏名",
);

/// What a heading of people says of them, and who they are: 出席した取締役, 臨席者.
pub static ATTENDING: Table = table!("出席 欠席 参加 列席 陪席 臨席 同席 応招 説明のため 職務のため 書面表決");
pub static ATTENDERS: Table = table!(
    "者 委員 議員 役員 理事 監事 取締役 監査役 職員 書記 構成員 説明員 評議員 会員 幹事 局員 者数 委員数 議員数 理事数 監事数 取締役数 氏名 メンバー 教員",
);

/// What people did whom a report tells in sentences, as the end of a clause has it.
pub static CAME: Table = table!("出席し 参加し 加わり 加わっ 同席し 列席し 臨席し 陪席し");
pub static STAYED_AWAY: Table = table!("欠席し 欠席で 欠席とな");

/// What stands there behind the last of several names.
pub static NAMED_LAST: Table = table!("の各氏 の両氏 の三氏 各氏 両氏 の各委員 氏 様");

/// What is handed out, before its number: 資料１.
pub static PAPERS: Table = table!("資料 参考資料 別紙 別添 参考");

/// What is said where a heading is a sentence: 出席者は左のとおり。
pub static FOLLOWING: Table = table!(
    "は左のとおり は左の通り は次のとおり は次の通り は以下のとおり は以下の通り は、左のとおり は、次のとおり は、以下のとおり \
     は下記のとおり 左のとおり 次のとおり 以下のとおり",
);

/// What a line ends in that ends a list of people: 協議会の概要.
pub static PROCEEDINGS_ENDS: Table = table!("会の概要 会議の概要 会の内容 会の経過 の要旨 会議録 議事録");

/// How lines begin that a web page puts round a record: they are no title and date no meeting.
pub static WEB_PAGE: Table = table!(
    "別記 別紙 更新日 更新年月日 最終更新 印刷日 出力日 発行日 公表日 最終更新日 公開日 掲載日 登録日 作成日 ページ番号 ページID ページの先頭 このページの 本文 ここから 共通メニュー ホーム トップ 現在地 現在位置 現在の位置 \
     メニュー 〒 Tel TEL 様式 開催概要 会議概要 会議の目的 会議結果",
);

/// How the lines begin that lead through a site, blanks left out.
pub static NAVIGATION: Table = table!(
    "ページの先頭 このページの先頭 ページトップ ページの上部 先頭へ戻る 先頭に戻る 目次へ戻る 目次に戻る トップへ戻る トップページへ 前のページ 次のページ 一覧へ戻る 一覧に戻る      前へ戻る 本文へ移動 本文へスキップ 音声読み上げ Copyright ©Copyright © (C) (c)",
);

/// Kinds of record (種別), as titles end in them; the longest that fits wins.
pub static KINDS: Table = table!(
    "議事録要旨 会議録要旨 議事録（要旨） 会議録（要旨） 記者会見概要 記者会見録 トランスクリプト 議事概要 議事要旨 議事要録 議事録 議事速記録 議事メモ 会議録 会議概要 会議要旨 会議要録 会議結果 \
    会議記録 会議メモ 会議ノート 打合せ記録 速記録 議事の概要 概要 要旨 要点記録 会見録 審議概要 審議経過 記録",
);

/// What follows 第30回 in a title and belongs to neither the body nor the kind.
pub static MEETING_WORDS: Table = table!("会合 会議 定例会議 定例会 臨時会 本会議 例会 委員会 部会 の 会");

/// What the name of a body or of a meeting ends in.
pub static BODY_ENDS: Table =
    table!("会 会議 本部 定例 ミーティング グループ チーム 組合 プロジェクト 打合せ 打ち合わせ meeting Meeting");

/// What a place ends in.
pub static PLACE_ENDS: Table = table!("室 議場 会館 ホール 庁舎 センター 講堂 公民館 Web会議 オンライン会議");

/// The paper that lists what a meeting adds to its business.
pub const ADDED: &str = "追加議事日程";

/// Words before a number that make a heading: 日程第１, 議題（１）, 第1. All but the first number
/// business.
pub static NUMBER_PREFIXES: Table = table!(
    "第 追加日程第 日程第 議案第 議題第 議題 議事 報告第 案件 協議事項 報告事項 審議事項 議案 同意第 承認第 認定第 発議第 諮問第 請願第 \
     陳情第 選挙第 議員提出議案第 委員会提出議案第 市長提出議案第 知事提出議案第 議提議案第 発議案第 発委第 意見書案第 決議案第 会議案第 議会案第 \
     専決処分第 議員発議第 協議第 答申第 決議第 意見案第 議第",
);

/// Headings that hand the floor to one person: 本部長冒頭挨拶. The longest that fits wins.
pub static ADDRESSES: Table = table!(
    "冒頭挨拶 冒頭あいさつ 冒頭御挨拶 冒頭ご挨拶 締め括り挨拶 締めくくり挨拶 締括り挨拶 \
    締めくくりあいさつ 開会挨拶 開会あいさつ 開会の挨拶 閉会挨拶 閉会あいさつ 閉会の挨拶 就任挨拶 \
    退任挨拶 主催者挨拶 御挨拶 ご挨拶 挨拶 あいさつ 冒頭発言 締めくくり発言 締め括り発言 開会の辞 \
    閉会の辞 訓示",
);

/// What says that a record is signed: the lines below are signatures.
pub static SIGNATURES: Table = table!(
    "ここに署名 ここに記名 これに署名 次に署名 署名押印する。 記名押印する。 記名捺印する。 会議の経過を記載し 会議のてん末を 議事録を作成し、",
);

/// How the lines begin under which a record tells whom to ask.
pub static CONTACTS: Table = table!(
    "照会先 問合せ先 問合わせ先 問い合わせ先 お問合せ先 お問合わせ先 お問い合わせ先 お問い合わせ お問合せ 連絡先 本件連絡先 \
     <照会先> <問い合わせ先> 【照会先】 【問い合わせ先】 【お問い合わせ先】 担当課",
);

/// Words after a time of day that make a line a fact of the meeting: 午前十時一分開議.
pub static OPENINGS: Table = table!("開会 開議 開始 再開 開式");
pub static CLOSINGS: Table = table!("散会 閉会 延会 終了 閉議 休憩 閉式 流会");

/// Kinds of session (会議) that follow the name of an assembly: 第１回山川市議会定例会.
pub static SESSIONS: Table =
    table!("定例会 定例会議 臨時会 臨時会議 定期総会 定時総会 臨時総会 通常総会 定時株主総会 臨時株主総会 総会");

/// Eras (元号) by which sessions are counted: 令和６年第１回.
pub static ERA_NAMES: Table = table!("令和 平成 昭和 大正");

/// What says that the record ends here, brackets and rules left out.
pub static END_WORDS: Table = table!("以上 了");

/// Lists of business that count on without a gap, and how their numbers begin.
pub static ORDERS_OF_THE_DAY: Table = table!("議事日程");
pub static COUNTED_DAILY: Table = table!("日程第 第");
