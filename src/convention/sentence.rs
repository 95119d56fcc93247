//! Where sentences end and begin: what tells a cut paragraph from a finished one.

use crate::scan::{Table, table};
/// What ends a sentence.
pub const ENDERS: &str = "。．.！!？?」』）)】〕］]…";

/// A line that ends in one of these cannot be finished: commas and particles (助詞).
pub static OPEN_ENDS: Table = table(
    "、 ， , ・ の を は が に と で へ も や から まで より として において について に関し により \
    による 及び 並びに 又は または かつ など、 （ 「",
);

/// Hiragana that begin a new sentence rather than go on with a cut one: conjunctions, adverbs,
/// pronouns, greetings.
pub static STARTERS: Table = table(
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
pub static TELLING: Table = table("から より が");

/// How such a telling ends: …挨拶があった。
pub static TOLD: Table = table("あった。 行われた。 述べた。 なされた。");

/// How a line begins that reports the words before it: …」／との発言があった。
pub static REPORTING: Table = table("との と述べ という旨 といった と発言");
