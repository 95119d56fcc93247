//! Posts (役職), body roles and honorifics: how a label shows that it names somebody.

use crate::scan::{Table, table};
/// Those whom a number alone tells apart: ④委員.
pub static SEATED: Table = table!("委員 議員");

/// Roles in a body (会議体での役割). A surname and one of these is a person of the list.
pub static BODY_ROLES: Table = table!(
    "委員長 副委員長 委員長代理 委員長代行 臨時委員長 仮委員長 委員 議長 副議長 仮議長 臨時議長 議長代理 議長代行 議員 座長 副座長 \
    座長代理 座長代行 会長 副会長 会長代理 会長代行 会長職務代理者 部会長 副部会長 部会長代理 部会長代行 \
    分科会長 副分科会長 分科会長代理 小委員長 副小委員長 小委員長代理 本部長 副本部長 本部員 本部長代理 \
    職務代理 職務代理者 委員長職務代理者 副代表 \
    構成員 専門委員 臨時委員 特別委員 常任委員 正委員 主査 副主査 主査代理 幹事 幹事長 代表幹事 理事 \
    理事長 副理事長 常務理事 専務理事 代表理事 監事 監査委員 代表監査委員 評議員 参考人 政府参考人 公述人 証人 政府委員 \
    説明員 国務大臣 オブザーバー オブザーバ アドバイザー 顧問 参与 会員 メンバー 有識者 有識者委員 \
    リーダー ファシリテーター 司会 司会者 進行 進行役 一同 全員 事務局 事務局長 事務局次長 先生",
);

/// Roles that one person holds at a time.
pub static SINGLE_ROLES: Table =
    table!("本部長 委員長 議長 座長 会長 部会長 分科会長 小委員長 主査 理事長 幹事長 事務局長");

/// What is in the label of who presides, and in that of who does so for another.
pub static CHAIRS: Table = table!(
    "委員長 会長 座長 部会長 主査 分科会長 理事長 教育長 司会 進行 学部長 学長 研究科長 議長 本部長 チェア ファシリテーター 代表理事 職務代理",
);

/// Who presides over an assembly, whoever chairs its committees.
pub static PRESIDENTS: Table = table!("議長");

/// Roles that never tell by themselves who is meant, though a list may print them once.
pub static ROLES_OF_MANY: Table = table!(
    "委員 議員 構成員 会員 理事 幹事 評議員 本部員 専門委員 臨時委員 特別委員 常任委員 正委員 監査委員 \
    参考人 政府参考人 公述人 証人 説明員 政府委員 国務大臣 オブザーバー オブザーバ アドバイザー 顧問 参与 メンバー \
    有識者 有識者委員 先生 事務局 一同 全員 進行",
);

/// Roles of those who come to be heard or to serve; they are no members of the body.
pub static OUTSIDERS: Table =
    table!("政府参考人 参考人 公述人 証人 説明員 政府委員 事務局 オブザーバー オブザーバ 説明のため 職務のため");

/// Roles of members.
pub static MEMBERS: Table =
    table!("委員 議員 構成員 会員 評議員 本部員 専門委員 臨時委員 特別委員 委員長 議長 座長 会長");

/// What a post may end in. 長 and 官 are open classes; [`NOT_POSTS`] holds the exceptions.
pub static POST_ENDINGS: Table = table!(
    "長 官 大臣 委員 議員 本部員 構成員 説明員 評議員 会員 社員 係員 隊員 理事 監事 幹事 知事 参事 主事 \
    主査 主任 主幹 補佐 代理 代行 総裁 教授 准教授 助教 講師 研究員 先生 弁護士 会計士 税理士 医師 代表 \
    取締役 執行役 役員 参考人 公述人 証人 代理人 監査人 監査役 支配人 教頭 株主 顧問 参与 司会 司会者 発言者 提案者 \
    提出者 説明者 質問者 答弁者 傍聴者 参加者 出席者 発表者 担当者 担当 管理者 責任者 経営者 事務局 \
    事務方 当局 一同 市民 住民 オブザーバー オブザーバ アドバイザー リーダー マネージャー メンバー \
    ファシリテーター コーディネーター コミッショナー 庁 省 内閣府 内閣官房 委員会 監 代理者 代行者 係 \
    専門員 調査員 推進員 相談員 支援員 指導員 協力員 班員 団員 部員 組合員 事務員 嘱託 書記 会計 庶務 技師 \
    統括 主席 教諭 判事 検事 大使 公使 領事 看護師 保健師 薬剤師 栄養士 建築士 保育士 司法書士 行政書士 \
    社会福祉士 介護福祉士 技術士 鑑定士 学芸員 司書 会頭 頭取 フェロー ディレクター チーフ プロデューサー \
    ジャーナリスト コンサルタント モデレーター コンサル 職員 局員 課員 室員 所員 パネリスト パネラー 保護者 学生 生徒 児童 請願者 陳情者 心得 関係人 記者 記者団 幹事社 新聞 新聞社 新報 日報 通信社 放送局 テレビ \
    申請者 申立人 陳述人 夫人 事業者 受託者 設計者 協会 協議会 連合会",
);

/// What stands before 長 in posts of two letters; others of two letters are names: 井長.
pub const CHIEFS: &str = "会議座市町村区部課係局室次所館園校院署団班隊社店船駅組学塾寮総場科庁首師婦副郡艦機家族級番";

/// Endings that name nobody where nothing stands before them.
pub static NEVER_ALONE: Table = table!(
    "職員 局員 課員 室員 所員 担当 担当者 管理者 責任者 経営者 参加者 出席者 社員 係員 隊員 委員会 庶務 統括 主席 嘱託 \
    協会 協議会 連合会 学生 生徒 児童 事業者 代理 代行 補佐 \
     心得 新聞 新聞社 新報 日報 通信社 放送局 テレビ",
);

/// What follows a numeral in names, though a day or a number might: 四日市, １号委員.
pub static COUNTED_NAMES: Table = table!("日市 日町 日月 号委員");

/// Who asks and who answers, where the record of a press conference tells no more: （問）…（答）….
pub const ASKED: &str = "問答qa";

/// Labels of those who ask and who answer, folded, without their numbers.
pub static ASKING: Table =
    table!("問 q 質問 質疑 意見・質問 質問・意見 意見 御意見 ご意見 御質問 ご質問 質問者 質疑者");
pub static ANSWERING: Table = table!("答 a 回答 答弁 応答 回答者 答弁者");

/// Those who come to ask at a press conference, and the posts of those who answer them.
pub static REPORTERS: Table = table!("記者 幹事社 新聞 新聞社 新報 日報 通信社 通信 放送 放送局 テレビ");
pub static ANSWERERS: Table = table!("大臣 副大臣 政務官 長官 総理 知事 市長 町長 村長 区長 総裁 報道官 社長 理事長");

/// What the names of those begin with who speak for a company.
pub static COMPANIES: Table = table!(
    "株式会社 有限会社 一般社団法人 公益社団法人 一般財団法人 公益財団法人 特定非営利活動法人 npo法人 独立行政法人 国立大学法人",
);

/// What heads the address to which questions go.
pub static CONTACTS: Table = table!("照会先 問合せ先 お問合せ先 問い合わせ先 お問い合わせ先 連絡先 担当窓口 問合先");

/// The sides of a table of questions and answers, folded.
pub static SIDES: Table = table!("意見・質問 質問・意見 意見 質問 質疑 回答 答弁");

/// Labels' endings as they are misread or misprinted, each before the right one; as long as it.
pub const MISPRINTS: &[(&str, &str)] = &[
    ("委貝", "委員"),
    ("委負", "委員"),
    ("議貝", "議員"),
    ("議畏", "議長"),
    ("会畏", "会長"),
    ("委員畏", "委員長"),
    ("課畏", "課長"),
    ("部畏", "部長"),
    ("議艮", "議長"),
    ("会艮", "会長"),
    ("員艮", "員長"),
];

/// Those whom a letter tells apart: 参加者Ａ, 住民１.
pub static LETTERED: Table = table!(
    "参加者 出席者 傍聴者 傍聴人 発言者 質問者 市民 住民 町民 村民 区民 県民 男性 女性 会場 団体 事業者 保護者 学生 生徒 児童 職員",
);

/// Endings after a name (敬称).
pub static HONORIFICS: Table = table!("君 氏 さん 様 殿 くん ちゃん 議員 委員 先生");

/// What stands before a surname in English records.
pub static LATIN_TITLES: Table = table!("Mr. Mrs. Ms. Miss Dr. Sir Dame Lord Lady Prof. Senator The Hon.");

/// What programs write before a colon, in capitals.
pub static LOGGED: Table = table!("ERROR WARN WARNING INFO DEBUG TRACE FATAL NOTE TODO");

/// Honorifics before which a label prints a name.
pub static NAME_HONORIFICS: Table = table!("君 議員 氏 さん 様");

/// What stands before a role without naming anybody: 公募委員, 各委員.
pub static NOT_SURNAMES: Table = table!(
    "公募 正 正副 市民 町民 村民 区民 県民 住民 学識 有識 学識経験者 各 全 他 ほか 前 元 現 新 女性 地域 外部 内部 新任 担当 出席 \
     欠席 一般 専門 委嘱 選出 代表 両 同 当 本 保護者 学校 教育 行政 団体 会長 公益 公益代表 労働者 労働者代表 \
     使用者 使用者代表 労働側 使用者側 被保険者 事業主 農業 選挙管理 監査 民生 人権擁護 常任 臨時 特別 主任 \
     上席 首席 筆頭 議会 市 町 村 区 県 都 道 府 国 副 専務 常務 事務 政務 国務",
);

/// Endings that look like a post's and are none: 経済成長, 事務局職員.
pub static NOT_POST_ENDINGS: Table = table!(
    "成長 延長 増長 特長 身長 全長 伸長 助長 最長 次長級 出席職員 人員 定員 全員 動員 満員 要員 増員 出席者 \
    欠席者 出席委員 欠席委員 出席議員 欠席議員 署名議員 署名委員 反省 帰省 器官 五官",
);

/// How a label's words begin when they are a heading and not a person, folded, blanks left out.
pub static HEADING_STARTS: Table = table!(
    "日時 開催日 期日 場所 会場 開催場所 出席 欠席 参加者 列席 傍聴 議事 議題 議案 議件 日程 追加日程 \
    本日 会議に 会議録署名 署名 付議 付託 案件 説明のため 職務のため 地方自治法 会期 開会 閉会 開議 散会 \
    休憩 再開 延会 午前 午後 正午 資料 配布 配付 参考資料 目次 別紙 別添 次第 報告事項 決定事項 討議事項 \
    審議事項 協議事項 議決事項 決議事項 検討事項 その他 概要 結果 要旨 趣旨 目的 背景 経緯 今後 質疑 意見交換 \
    自由討議 討論 採決 表決 事務局職員 事務局出席 以上 備考 注 ※ 陳情 請願 意見書 報告第 選挙第 発議第 \
    同意第 諮問第 認定第 承認第 諸般の報告 行政報告 一般質問 代表質問 緊急質問 委員会報告 お問合せ \
    問い合わせ 連絡先 担当課 電話 ファックス 次回",
);

/// Words that no name holds: where one stands in it, the label was cut in the wrong place.
pub static INSIDE_LABELS: Table = table!("委員 代理 会長 議長 議員 座長 理事");

/// What stands in lists where a name might and is none: remarks and the heads of columns.
pub static NOT_NAMES: Table = table!(
    "ほか 他 外 等 陪席 列席 臨席 なし 無し 無 該当なし 関係者 以上 敬称略 氏名 名前 所属 役職 役職名 職名 職 備考 区分 出欠 総数 定数 現員 合計 出席 \
     欠席 代理 代理出席 挨拶 あいさつ ご挨拶 自己紹介 オンライン オンライン参加 オンライン出席 出 欠 司会 進行 会場 対面 途中退席 途中出席 途中参加 傍聴者 傍聴人 \
     順不同 五十音順 名簿 別紙 会議資料 要点記録 全文記録 次のとおり 議席番号 議席 番号 委嘱 新任 再任 事務局側 その他 公開 非公開 一部公開 はじめに おわりに まとめ アジェンダ 開会 閉会 開議 散会 休憩 再開 延会",
);

/// What says that a group has nobody.
pub static NOBODY: Table = table!("なし 無し 無 該当なし");

/// Heads of the columns of a list, as they stand side by side above it.
pub static COLUMN_HEADS: Table = table!("議席番号 議番 番号 議席 氏名 職名 役職名 役職 所属 備考 区分 出欠 名");

/// Posts of officials that are printed right behind a surname in a list: 桑名課長.
pub static OFFICIALS: Table = table!(
    "課長 係長 部長 次長 局長 室長 所長 館長 園長 校長 課長補佐 室長補佐 係長補佐 補佐 主任 主事 主幹 副主幹 参事 副参事 書記 審議官 調査官 企画官 教頭 教授 准教授 講師 助教 事務長 支所長 副支所長 主事 主任主事 主任主査 主査 会計管理者 教育長 政務官 参事監 統括監 学長 総長 理事官 \
     専門官 参事官 技監 理事官",
);

/// Posts of those whose surname a division stands right before: 企画課山川主査.
pub static OF_DIVISIONS: Table =
    table!("課長 係長 部長 次長 室長 補佐 課長補佐 室長補佐 主任 主事 主幹 主査 参事 技師 専門官 企画官");

/// What posts end in that are printed right before a name: 水道局長山川　海子君.
pub static BEFORE_NAMES: Table = table!(
    "課長 係長 部長 次長 局長 室長 所長 館長 課長補佐 主任 主事 主幹 参事 技監 知事 市長 町長 村長 区長 議長 会長 教育長 管理者 総監 長官 大臣 政務官",
);

/// What stands before such a post without being a surname: 総務課長, 監査係長.
pub static DIVISIONS: Table = table!(
    "総務 企画 財政 税 福祉 環境 建設 都市 土木 水道 農林 農政 農業 農村 農地 商工 観光 市民 町民 住民 区民 戸籍 健康 保健 医療 介護 国保 保険 年金 子育 児童 保育 生活 \
     人事 職員 秘書 広報 広聴 防災 危機 消防 警防 予防 会計 出納 監査 議事 調査 庶務 管理 経理 契約 管財 用地 情報 政策 地域 産業 経済 労働 港湾 水産 道路 河川 公園 緑地 \
     建築 住宅 営繕 学校 教育 学務 指導 社会 生涯 文化 体育 図書 給食 支所 担当 統括 調整 研究 開発 整備 施設 検査 技術 衛生 清掃 交通 国際 交流 推進 振興 計画 改革 行政 法 \
     文書 統計 選挙 病院 看護 診療 事務 工務 業務 営業 経営 製造 品質 相談 支援 保護 障害 高齢 人権 自治 安全 水質 大気 廃棄 循環 森林 畜産 耕地 治水 局 課 係 公民 博物 美術 本部 支部 原子力 内閣 官房 大臣 審議 河川 流域 海洋 統括 長官 初等 中等 高等 大学 専門 男女 契約 教務 入試 学部 児童 生徒 文教 委員 議会 分科 労働 賃金 基準 知的 科学 下水 上水 上下水 建築 交通 機械 電気 電力 産業 食品 薬事 医務 疾病 感染 雇用 職業 資源 エネルギー 原子 宇宙 航空 鉄道 海事 自動車 観光 気象 消費 個人 情報 技術 図書 事業 分析 監視 料金 こども 子ども まち まちづくり くらし デジタル ＤＸ 地方 行財政 行財 課税 納税 収納 主任 担当 総括 代表 常勤 非常勤 社外 専任 常任 首席 先任 筆頭 統轄 庶務 公営 企業 同課 同局 同部 数理 運営 審査 選考 評価 編集 実行 策定 議運 懲罰 倫理 安心 安全 調査 戦略 高速 鉄道 学務 学部 内閣府 内閣官房 原子力部 クリエイティブ 食育 保健所 保健福祉 長寿 子育て 漁業 漁場 漁政 増殖 報道 附属 常務 専務 取締役 文部 厚生 少子 国立 学術 学位 国土 財務 外務 法務 防衛 復興 金融 郵政 通信 放送 景観 緑化 建造物 文化財 歯科 薬剤 水環境 自然 青少年 スポーツ 育成 民生 幼児 競技 芸術 上席 主席",
);

/// Heads of places and houses, before which the place's name stands rather than a person's: 西進市長.
pub static PLACES_HEADS: Table = table!(
    "教授 講師 助教 研究員 市長 町長 村長 区長 知事 署長 所長 支店長 支社長 校長 園長 駅長 院長 組合長 学長 社長 館長 隊長 理事長 会長 支部長",
);

/// How posts in a house begin that follow a surname all the same: 山川代表取締役社長, 谷附属図書館長.
pub static WITHIN_HOUSES: Table = table!("国立 代表 常務 専務 取締役 附属");

/// What a division's name holds that stands in one piece before a spaced-out post: まちづくり　課　長.
pub static DIVISIONS_IN_ONE: Table =
    table!("委員会 づくり 事務局 こども 子ども 子育て 監査 議会 病院 センター くらし ふるさと");

/// What the roles of officers hold, which are never said of several at once.
pub static OFFICERS: Table = table!("代表理事 専務 常務");

/// What says that a role is another's, held for them or below them.
pub static DEPUTIES: Table = table!("代理 代行 補佐 副 次席");

/// Bodies whose heads' roles begin with what also ends surnames, and the role's last letter: 阿部会長.
pub const BODIES_IN_ROLES: &[(&str, &str, char)] = &[("部会", "部会長", '長'), ("本部", "本部長", '長')];

/// What brackets hold that are part of a firm's name: 水辺電機(株).
pub static LEGAL_FORMS: Table = table!("株 有 財 社 独 兼 公財 公社 一財 一社 社福 特非");

/// Honorifics that are part of nobody's name.
pub static HONORIFIC_MARKS: Table = table!("君 氏 さん 様 殿 女史");

/// What says that somebody was not there, and that somebody took part from afar.
pub static ABSENT: Table = table!("欠席 不在 委任状");
pub static REMOTELY: Table = table!("オンライン リモート 遠隔 web ウェブ Ｗｅｂ ＷＥＢ zoom teams online 書面");

/// Marks of those away in a column of a list.
pub static AWAY_MARKS: Table = table!("× ✕ ✗ 欠");

/// Why somebody is away, and what they do beside their post: no title.
pub static AWAY: Table = table!(
    "出張 休暇 休業 療養 病気 公務 所用 委任状 のみ から参加 途中 着席 退席 早退 遅参 遅刻 中座 記録 書記担当 新任 再任 議事録"
);

/// How people take part, and what is handed out: nobody's name.
pub static DEVICES: Table = table!("web online zoom teams meet webex skype url http https pdf docomo id no");

/// Groups of those who are printed a second time.
pub static PRINTED_AGAIN: Table = table!("記録 書記 署名 議事録 司会 進行 文責");

/// What says that more were there than are named.
pub static NOBODY_MORE: Table = table!("ほか 他 外 等 など 以上 ら");

/// Houses with heads and staff of their own: what stands before their names is part of them, and nobody's name.
pub static HOUSES: Table = table!(
    "大学 協会 組合 会社 研究所 学校 病院 銀行 連合会 連盟 財団 法人 機構 商工会 会議所 警察 消防署 事務所 支店 営業所 新聞 放送 保育園 幼稚園 公民館 地区 自治会 町会"
);

/// What a post ends in that is below another: 次長補佐, 局長心得.
pub static BELOW: Table = table!("補佐 代理 心得 代行 付 級");

/// What a role ends in that is another's while he is away.
pub static ACTING: Table = table!("代理 代行 職務代理 職務代理者 職務代行");

/// What says that the post of the one before holds again.
pub static DITTO: Table = table!("同 同上 〃 々 仝");

/// Roles behind the last of several names: 山川、谷各委員.
pub static EACH: Table = table!("各委員 の各委員 各議員 の各議員 各構成員 の各構成員 各会員 各専門委員 各臨時委員");

/// Endings of bodies and divisions, of three characters or more as a whole.
pub static ORGANIZATIONS: Table = table!(
    "協会 協議会 連合会 連盟 組合 会社 大学 大学院 高校 学校 学園 研究所 研究科 研究院 センター 機構 機関 財団 法人 \
     銀行 新聞 新聞社 病院 事務所 保健所 警察署 消防署 出張所 営業所 支店 支社 本社 本部 支部 委員会 審議会 議会 役場 局 課 係 室 党 クラブ 新報 日報 タイムス 通信社 放送局 テレビ \
     執行部 執行機関 ネットワーク グループ 会 団",
);

/// Groups whose name may stand before their first person on one line; others there are posts.
pub static GROUPS_BESIDE_NAMES: Table = table!(
    "事務局 事務局等 事務局出席者 欠席 欠席者 欠席委員 欠席議員 出席 出席者 出席委員 出席議員 出席構成員 傍聴者 陪席 陪席者 臨席者 列席 説明員 \
     オブザーバー オブザーバ 参加者 列席者",
);

/// What stands before a colon in a speech and is nobody: 理由：…
pub static ASIDES: Table = table!(
    "提案者 起案者 理由 注意 注 要点 結論 結果 目的 例 補足 備考 方法 期間 期限 期日 対象 内容 時間 費用 金額 人数 電話 住所 対応 課題 問題 \
     問題点 現状 背景 効果 影響 対策 方針 予算 担当 締切 連絡 確認 宿題 決定 追記 参考 出典 図 表 写真 件名 前提 条件 原因 経過 \
     対応案 進捗 状況 予定 特徴 利点 欠点 定義 概要 趣旨 論点 その他 次回 合計 内訳 単位 根拠 提案 意見 要望 質問 回答 説明 報告 感想 質疑 応答 答弁 主旨 挨拶 総括 所感 異議 採決 表決 議決 賛成 反対 \
     保留 出席 欠席 休憩 再開 開会 閉会 決定事項 報告事項 検討事項 合意事項",
);

/// Words behind a name by which others speak to somebody or of them.
pub static ADDRESSING: Table = table!("様 さん 氏 先生");

/// Words behind a name by which somebody says who they are.
pub static INTRODUCING: Table = table!("です でございます と申します ともうします と言います といいます であります");

/// Remarks that stand where the name of a group might.
pub static REMARKS: Table = table!(
    "敬称略 順不同 音順 うえお順 名簿順 議席順 敬称略・順不同 順不同・敬称略 敬称略、順不同 五十音順、敬称略 五十音順・敬称略"
);

/// Where a speaker goes, in brackets behind a label.
pub static MOVEMENTS: Table = table!("登壇 再登壇 降壇 起立 着席 挙手 自席 自席から 議席から 自席にて 演壇 質問席");

/// What a bracket behind a label tells of how somebody takes part, not who; folded.
pub static LABEL_REMARKS: Table = table!(
    "オンライン web リモート 遠隔 zoom teams 続き つづき 書面 チャット 登壇 降壇 自席 議席から 電話 討論 代読 途中 ゲスト ビデオ 会議室 \
     会場 手話 通訳 出席 参加 を",
);

/// Such remarks that are some only where they are all of the bracket.
pub static REMARKS_WHOLE: Table = table!("続 起立 挙手 着席 質問席 演壇 再開 説明 答弁 質問 質疑");

/// How words end that tell in what way somebody speaks: 起立して, 議席から.
pub static MANNERS: Table = table!("して って から にて ながら まま");

/// What constituencies and towns end in.
pub static PLACES: Table = table!("選挙区 区 市 町 村 県 郡 府 東京都 北海道 地区 選出");

/// Those who preside, whoever they are: the label follows the chair.
pub static PRESIDING: Table = table!("議長 仮議長 臨時議長 議長代行 議事進行");

/// Those who lead through the meeting: likewise.
pub static MODERATING: Table = table!("司会 司会者 進行 進行役 司会進行");

/// Heads of a body, of whom the single one presides unless the record tells otherwise.
pub static HEADS: Table =
    table!("議長 委員長 会長 座長 部会長 分科会長 小委員長 本部長 主査 理事長 代表 検討会長 組合長",);

/// Groups of those who serve the body: an untitled one may hold any office there.
pub static STAFF: Table = table!("事務局 説明員 執行部 職員 当局 市側 町側 村側 区側 県側 説明のため");

/// What a letter before the same post makes another's: 副市長, 准教授, 元会長.
pub const OTHERS: &str = "副次准元前新名代仮補";
