//! Where sentences end and begin: what tells a cut paragraph from a finished one.

use crate::scan::{Table, table};
/// What ends a sentence.
pub const ENDERS: &str = "。．.！!？?」』）)】〕］]…";

/// A line that ends in one of these cannot be finished: commas and particles (助詞).
pub static OPEN_ENDS: Table = table!(
    "、 ， , ・ の を は が に と で へ も や から まで より として において について に関し により \
    による 及び 並びに 又は または かつ など、 （ 「",
);

/// Hiragana that begin a new sentence rather than go on with a cut one: conjunctions, adverbs,
/// pronouns, greetings.
pub static STARTERS: Table = table!(
    "まず また さらに そして しかし ただ なお よって したがって そこで そのため その それ この これ ここ \
    こう こちら あの あれ あと どの どう どちら なぜ なる では でも ですから だから だが つまり すなわち \
    あわせて いずれ いま いろいろ いや はい ええ うち おはよう おっしゃ お ご ありがと あり さて ぜひ \
    やはり もう もちろん ほぼ ほか みな わたし わたくし われわれ わが たとえ とりわけ とくに ところ \
    ちょっと きょう きのう けれど そう そんな そもそも まだ まあ まさに むしろ もし よろしく よく かつて \
    しっかり すべて すぐ たくさん だい できる どうぞ どうも なかなか ひとつ ひと ふだん ほんとう 本 \
    いただ いかが いつ いわゆる あくまで あらゆる あるいは およそ おおむね かなり きちんと こんな ごく \
    しばらく すでに せっかく ずっと たぶん だれ ついて つぎ とても とにかく のちほど はじめ ひいて \
    ふたつ ほとんど まったく みんな めったに もっと やっと ゆえに より わかり",
);

/// After a role's name, words that tell of its speech rather than give it: 本部長から…
pub static TELLING: Table = table!("から より が");

/// How such a telling ends: …挨拶があった。
pub static TOLD: Table = table!("あった。 行われた。 述べた。 なされた。");

/// How a line begins that reports the words before it: …」／との発言があった。
pub static REPORTING: Table = table!("との と述べ という旨 といった と発言");

/// How a sentence ends that asks something.
pub static ASKING: Table = table!(
    "か。 か？ か? かな。 か」 でしょうか 伺いたい。 伺います。 伺いたいと思います。 お伺いします。 お伺いいたします。 お伺いしたい。 \
     お伺いしたいと思います。 お尋ねします。 お尋ねいたします。 お尋ねしたい。 お尋ねしたいと思います。 お聞きします。 お聞きいたします。 \
     お聞きしたい。 お聞きしたいと思います。 お聞かせください。 お聞かせ願います。 質問します。 質問いたします。 質問したい。 \
     ご教示いただきたい。 御教示いただきたい。 ご教示ください。 御教示ください。 答弁を求めます。 見解を求めます。",
);

/// What a chair asks to conduct the meeting, which is no question of substance: 御異議ございませんか。
pub static CONDUCT: Table = table!("異議 異論 よろしいでしょうか よろしいですか よろしゅうございますか");

/// What a first sentence says that opens a meeting or greets, and nothing of what it is about.
pub static OPENING: Table = table!(
    "ただいま ただ今 開会 開議 開催いたし 定刻 定足数 おはよう こんにちは お忙しい 御多忙 始めさせ 始めます でございます。"
);

/// What sentences have and lists of people do not.
pub static PROSE: Table = table!("を ている ていた です ます である について なった した。 される れた ください ない");
