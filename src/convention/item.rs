//! Agenda items: the groups they stand in, the words that decide them and the words that take a
//! stand on them.

use crate::model::ItemKind;
use crate::model::Outcome::{self, *};
use crate::model::Stance::{self, *};

/// Headings of lists of items, folded, blanks left out.
pub const GROUPS: &[(&str, ItemKind)] = &[
    ("決定事項", ItemKind::Decision),
    ("議決事項", ItemKind::Decision),
    ("審議事項", ItemKind::Decision),
    ("審議案件", ItemKind::Decision),
    ("審査案件", ItemKind::Decision),
    ("付議案件", ItemKind::Decision),
    ("議案", ItemKind::Decision),
    ("承認事項", ItemKind::Decision),
    ("案件", ItemKind::Decision),
    ("一般案件", ItemKind::Decision),
    ("国会提出案件", ItemKind::Decision),
    ("政令", ItemKind::Decision),
    ("討議事項", ItemKind::Discussion),
    ("協議事項", ItemKind::Discussion),
    ("検討事項", ItemKind::Discussion),
    ("議題", ItemKind::Discussion),
    ("議事", ItemKind::Discussion),
    ("意見交換", ItemKind::Discussion),
    ("報告事項", ItemKind::Report),
    ("報告案件", ItemKind::Report),
    ("報告", ItemKind::Report),
    ("連絡事項", ItemKind::Report),
    ("周知事項", ItemKind::Report),
    ("その他", ItemKind::Other),
    ("宿題", ItemKind::Other),
    ("アクションアイテム", ItemKind::Other),
    ("todo", ItemKind::Other),
];

/// What a title on an agenda says of its kind; the first that occurs decides.
pub const TITLES: &[(&str, ItemKind)] = &[
    ("署名", ItemKind::Other),
    ("会期", ItemKind::Other),
    ("一般質問", ItemKind::Other),
    ("代表質問", ItemKind::Other),
    ("諸般の報告", ItemKind::Report),
    ("受理の報告", ItemKind::Report),
    ("報告について", ItemKind::Report),
    ("報告第", ItemKind::Report),
    ("議案", ItemKind::Decision),
    ("法律案", ItemKind::Decision),
    ("条例", ItemKind::Decision),
    ("予算", ItemKind::Decision),
    ("決算", ItemKind::Decision),
    ("承認を求める", ItemKind::Decision),
    ("同意を求める", ItemKind::Decision),
    ("（案）", ItemKind::Decision),
    ("(案)", ItemKind::Decision),
    ("契約の締結", ItemKind::Decision),
    ("財産の取得", ItemKind::Decision),
    ("規約", ItemKind::Decision),
    ("選任", ItemKind::Decision),
    ("選挙", ItemKind::Decision),
    ("請願", ItemKind::Decision),
    ("陳情", ItemKind::Decision),
    ("意見書", ItemKind::Decision),
    ("決議", ItemKind::Decision),
    ("報告", ItemKind::Report),
];

/// Entries that only point at another list: 議事日程のとおり.
pub const SAME_AS_AGENDA: &[&str] = &["議事日程のとおり", "議事日程と同じ", "議事日程に同じ", "日程のとおり"];

/// Words before 第○号 that number matters; the first of a pair is what the others mean.
pub const REFERENCES: &[&str] = &[
    "日程",
    "議案",
    "報告",
    "同意",
    "認定",
    "発議",
    "陳情",
    "請願",
    "選挙",
    "諮問",
    "承認",
    "会議案",
    "意見書案",
    "議題",
];

/// Words that bring a matter before the meeting.
pub const OPENING: &[&str] = &["議題と", "議題に", "上程", "審議に入"];

/// Words of decision. A sentence with one of them, said after the items were put, settles them.
/// The first that occurs decides, so 修正可決 stands before 可決 and the negative before the positive.
pub const OUTCOMES: &[(&str, Outcome)] = &[
    ("修正可決", Amended),
    ("修正議決", Amended),
    ("修正のとおり可決", Amended),
    ("否決され", Rejected),
    ("否決いた", Rejected),
    ("否決と", Rejected),
    ("否決すべき", Rejected),
    ("不採択", Rejected),
    ("不承認", Rejected),
    ("継続審査", Continued),
    ("継続審議", Continued),
    ("継続して審", Continued),
    ("取り下げ", Withdrawn),
    ("取下げ", Withdrawn),
    ("撤回", Withdrawn),
    ("可決され", Approved),
    ("可決いた", Approved),
    ("可決す", Approved),
    ("可決し", Approved),
    ("承認され", Approved),
    ("承認いた", Approved),
    ("承認する", Approved),
    ("承認し", Approved),
    ("同意する", Approved),
    ("同意され", Approved),
    ("採択され", Approved),
    ("採択す", Approved),
    ("決定され", Approved),
    ("決定させ", Approved),
    ("決定いた", Approved),
    ("決定した", Approved),
    ("決定しま", Approved),
    ("決定する", Approved),
    ("決定と", Approved),
    ("議決され", Approved),
    ("決しました", Approved),
    ("決する", Approved),
    ("了承され", Noted),
    ("了承いた", Noted),
    ("了承した", Noted),
    ("了承を", Noted),
    ("報告を了", Noted),
    ("了解と", Noted),
];

/// Words of decision that also settle a holiday or the next day's hour: they count only where the
/// matter is named.
pub const VAGUE: &[&str] = &["決定", "決しました", "決する", "了承", "了解"];

/// Words that put a question to the meeting, before the decision.
pub const PUTTING: &[&str] = &[
    "異議",
    "お諮り",
    "諮り",
    "採決",
    "起立を",
    "挙手を",
    "賛成の方",
    "賛成の諸君",
    "よろしいか",
    "よろしいでしょうか",
];

/// Words that answer it in the declaring sentence.
pub const DECLARING: &[&str] = &[
    "異議なし",
    "異議がない",
    "異議ない",
    "異議もない",
    "異議がありません",
    "異議ありません",
    "御異議なし",
    "よって",
    "全員賛成",
    "賛成多数",
    "起立多数",
    "起立全員",
    "全会一致",
    "満場一致",
    "過半数",
    "原案のとおり",
    "原案どおり",
    "多数をもって",
];

/// Words that take a stand. Tried in order on one sentence; the first that occurs decides.
pub const STANCES: &[(&str, Stance)] = &[
    ("反対するものではな", For),
    ("反対ではな", For),
    ("反対はしな", For),
    ("反対しない", For),
    ("賛成できな", Against),
    ("賛成しかね", Against),
    ("賛成するわけにはいかな", Against),
    ("同意できな", Against),
    ("支持できな", Against),
    ("容認できな", Against),
    ("認められな", Against),
    ("反対する", Against),
    ("反対です", Against),
    ("反対いたし", Against),
    ("反対であ", Against),
    ("反対の立場", Against),
    ("反対の討論", Against),
    ("異論はな", For),
    ("異論がな", For),
    ("異論な", For),
    ("異論はありません", For),
    ("異論ありません", For),
    ("異論はござい", For),
    ("異存はな", For),
    ("異存な", For),
    ("異存がな", For),
    ("異存ありません", For),
    ("異存はありません", For),
    ("異存はござい", For),
    ("全面的に支持", For),
    ("支持する", For),
    ("支持し", For),
    ("支持いた", For),
    ("賛成する", For),
    ("賛成です", For),
    ("賛成いた", For),
    ("賛成であ", For),
    ("賛成だ", For),
    ("賛成した", For),
    ("賛成の立場", For),
    ("賛成の討論", For),
    ("賛同する", For),
    ("賛同いた", For),
];

/// After a word of stance, these turn it into a condition: 賛成するが、…
pub const CONDITIONS: &[&str] = &["が、", "が，", "けれど", "ただし", "条件", "ものの", "を前提に"];

/// Words that show that a stand is reported or asked for, not taken.
pub const REPORTED: &[&str] = &[
    "旨",
    "との意見",
    "との御意見",
    "という意見",
    "という御意見",
    "との発言",
    "諸君",
    "の方",
    "か。",
    "か？",
    "でしょうか",
    "と呼ぶ",
    "討論を行",
    "討論はあり",
    "通告",
    "者の",
    "委員より",
    "議員より",
];

/// Words that cover every item of a group: 決定事項には全て, 3件全て.
pub const ALL: &[&str] = &["全て", "すべて", "いずれも", "全部", "3件", "各案", "各件"];

/// Words that point at what was named just before.
pub const POINTING: &[&str] = &["これ", "それ", "本件", "本案", "同案", "両案", "両件", "この案", "この件"];
