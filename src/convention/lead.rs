//! How a meeting is led (議事の進行): words that open a matter, put it, ask the meeting and go on.

use crate::scan::{Table, table};

/// How a sentence ends that brings a matter before the meeting.
pub static OPENING: Table = table!(
    "互選を行います。 選挙を行います。 議題といたします。 議題とします。 議題とする。 議題に供します。 議題に入ります。 議題に移ります。 上程します。 上程いたします。 \
     上程する。 審議に入ります。 審査に入ります。 審議を行います。 審査を行います。 審議いたします。 審議します。",
);

/// Likewise, where the matter is named and somebody is to tell of it: 議案第３号について説明を求めます。
pub static INTRODUCING: Table = table!(
    "説明をお願いします。 説明をお願いいたします。 説明を求めます。 説明願います。 説明をお願い申し上げます。 説明をいただきます。 \
     説明をお願いしたいと思います。 報告を求めます。 報告をお願いします。 報告をお願いいたします。 報告願います。",
);

/// How a record tells that a matter was taken up.
pub static TAKEN_UP: Table = table!(
    "説明を行った。 報告を行った。 説明した。 報告した。 説明があった。 報告があった。 説明がなされた。 報告がなされた。"
);

/// Likewise, where it is put to the vote.
pub static PUTTING: Table = table!(
    "採決します。 採決いたします。 採決に入ります。 採決を行います。 採決をいたします。 お諮りします。 お諮りいたします。",
);

/// How a sentence ends that leads through the meeting.
pub static CONDUCTING: Table = table!(
    "移りたい。 に移る。 説明させる。 開催する。 閉会する。 終了する。 閉会します。 閉会いたします。 開会します。 開会いたします。 始めます。 始めたいと思います。 終わります。",
);

/// Words in such a sentence that gather what was just listed: 以上両案を一括して議題と…
pub static GATHERING: Table = table!("以上 両案 両件 一括 各案 各件 これら");

/// What stands before the matter that a sentence opens: 次に、議案第３号…
pub static LEADS: Table = table!(
    "次に、 次に それでは、 それでは 続いて、 続いて 続きまして、 続きまして ここで、 これより、 これより まず、 まず 最後に、 最後に 引き続き、 引き続き では、 \
     初めに はじめに 次は、 では 只今から、 ただいまから、 早速ですが、 早速ですけれども、",
);

/// What counts matters off in speech: behind a number, as 二つ目, or without one.
pub static COUNTERS: Table = table!("つ目 つめ 件目 点目");
pub static COUNTED_OFF: Table = table!("ひとつめ ふたつめ みっつめ 最初の議題 最初 最後 次の議題 次、");

/// What may stand before that.
pub static FILLERS: Table = table!("はい、 あ、 えー、 えっと、 じゃあ じゃ では で、 さて、");

/// What follows such a matter: 二つ目、売り場の広さに行きます。
pub static COUNTED_TAILS: Table = table!(
    "です ですね になります に行きます に行きましょう に移ります に移りましょう に入ります に入りましょう をやります をやりましょう 行きます いきます 行きましょう いきましょう についてです から について"
);

/// What is no matter though it is counted off.
pub static UNCOUNTED: Table =
    table!("さん 様 ます まし ませ ください どうぞ 質問 意見 話 これ それ あれ ここ 皆 僕 私 ですが ので けど");

/// Words of which one occurs where a matter is brought before the meeting.
pub static OPENED_BY: Table = table!(
    "議題 上程 審議 審査 一括 説明 号、 号　 報告をお願い 報告を求め 御意見 ご意見 お願いします 採決 お諮り 諮りいた 賛成の を日程"
);

/// Where the matter ends that a sentence opens: …についてを議題といたします。
pub static OPENED_ENDS: Table = table!("を議題 を一括 を上程 、以上 の審議に の審査に を日程");

/// What titles of bills end in where they are read out.
pub static BILL_ENDS: Table = table!("条例 予算 について 陳情書 請願書 陳情 請願 意見書 決議 契約 の件 補正予算");

/// What is done with an amendment when it is put.
pub static VOTED_BY: Table = table!("諮り 採決 賛成の 賛成する 異議 起立 挙手");

/// What is asked and decided about the meeting itself.
pub static PROCEDURE: Table = table!(
    "傍聴は 質疑を終 質疑を打ち切 討論を終 討論を省略 質疑を省略 委員会付託を省略 付託を省略 署名 休憩 散会 延会 休会 会議時間 時間の延長 秘密会 参考人 公聴会 \
     傍聴を許 傍聴の申 傍聴を認 日程に追加 日程を変更 日程の変更 日程の順序 発言を許 発言の取 説明を省略 朗読を省略 立会人 除斥 議事録の公開 公開とする \
     次回の日程 次回は 次回委員会の 次回の委員会の 次回会議の 次回の会議の 次回開催 質疑はありませ 質疑なし 質問を行う 質疑を行 質疑に入 討論に入 説明を聴取 議事を進め それぞれ行 順次行 以上で終了 会議を終了 閉会とい 閉会しま 閉会いた 採決方法 採決の方法 表決方法 順に行 運営委員長の報告 運営委員会の決定",
);

/// What is decided about a matter before it is dealt with: who may listen.
pub static CLOSED_DOORS: Table =
    table!("非公開とす 非公開とし 非公開とい 非公開で 非公開が 秘密会とす 秘密会とし 公開しないこと");

/// How a sentence ends that asks the meeting or hands over.
pub static ASKS_MEETING: Table = table!(
    "異議はないか。 異議ないか。 よろしいか。 御発言をいただきたい。 コメントをいただきたい。 御発言いただきたい。 説明をお願いしたい。 異議ありませんか。 異議ございませんか。 よろしいでしょうか。 よろしいですか。 よろしいですね。 よろしゅうございますか。 いかがでしょうか。 ございませんか。 ありませんか。 お願いします。 お願いいたします。",
);

/// What nobody asks but who presides.
pub static ASKS_OBJECTIONS: Table = table!(
    "異議ありませんか 異議ございませんか 異議はありませんか 異議はございませんか 異議はございませんでしょうか 異議ございませんでしょうか 異議なしと認め 異議ないものと認め 異議ないと認め 異議がないと認め 異議がないようです 異議ないようです"
);

/// How a sentence begins that goes on to what is next.
pub static NEXT: Table = table!("次 続いて 続きまして 引き続き では次 それでは次 それでは、次 では、次");

/// Steps within one matter, which bring no other before the meeting.
pub static STEPS: Table = table!("討論 質疑 採決 説明 質問 意見 挙手 起立 反対 賛成 委員 議員 さん 資料");

/// Those in which one matter is debated: a heading below them is a question or a side, and no other matter.
pub static DEBATES: Table = table!("質疑 質問 討論 採決");

/// How thanks begin.
pub static THANKS: Table = table!("ありがとう 有難う 有り難う どうもありがとう はい、ありがとう お疲れ");

/// Words that put a matter off, though it is decided to do so.
pub static HELD: Table = table!(
    "審議を延ばすこと 採決を延ばすこと 結論を延ばすこと 保留すること 保留とする 保留といた 継続審査とする 継続審査とすること 継続審査に付する 継続審議とする 継続審議とすること 継続して審査すること 継続して審議すること 次回に持ち越すこと",
);
