//! The stand that a sentence takes: for, against, on a condition.

use crate::convention::act::NEGATIONS;
use crate::convention::stand::{
    AGREEING, BUT, COMING, CONDITIONS, OPPOSING, OTHER_OBJECTS, REPORTED, RESERVING, TAKING,
};
use crate::japanese::fold;
use crate::model::Stance;
use crate::parse::what::act::{self, Act, Voice};
use crate::scan::{self, Table};

/// The least margin, in the judge's units, of a stand with a word that takes one: 賛成, 異論.
const PLAIN: i32 = 10;
/// And of one without, as 落ち着きどころだ: a stand that nobody took is false.
const INDIRECT: i32 = 30;
/// A condition without such a word is mostly about the matter: 6月であれば参加しやすい.
const LOOSE: i32 = 42;
/// Up to which margin a sentence that does nothing may still agree with a but.
const DOUBTED: i32 = 32;
/// How many characters behind a word may negate it, and end a sentence that says it outright.
const TAIL: usize = 14;
/// How many characters a label of somebody else may have that stands inside a speech: 6-2茂呂：….
const LABEL: usize = 12;

/// A side that somebody takes.
#[derive(Debug, PartialEq)]
pub struct Stand<'w> {
    pub stance: Stance,
    /// What it is taken on, as the sentence says: 国の計画 of 国の計画には反対です。 Empty where it does not say.
    pub object: &'w str,
}

const BY_NUMBER: [(&str, Stance); 2] = [("+1", Stance::For), ("-1", Stance::Against)];

/// The word in a sentence that takes a side, and what stands around it.
struct Side<'w> {
    word: &'w str,
    before: &'w str,
    after: &'w str,
    /// The side that the word takes, turned round where it is negated.
    says: Stance,
    /// 反対するものではない。 says it outright at its end, whatever the judge makes of it.
    outright: bool,
}

impl<'w> Side<'w> {
    fn of(words: &'w str) -> Self {
        let last = |table: &'static Table| scan::last(words, table);
        let (agrees, opposes) = (last(&TAKING), last(&OPPOSING));
        let (at, word) = agrees.max(opposes).unwrap_or((words.len(), ""));
        let (before, after) = (scan::upto(words, at), scan::from(words, at + word.len()));
        let clause = scan::head(scan::upto(after, scan::until(after, "、，")), TAIL);
        let negated = scan::contains(clause, &NEGATIONS) || clause.starts_with("なし");
        let says = if (opposes > agrees) == negated { Stance::For } else { Stance::Against };
        let outright = (opposes > agrees || scan::is_one(word, &AGREEING))
            && scan::is_short(after, TAIL)
            && !scan::begins(after, "かもと");
        Side { word, before, after, says, outright }
    }

    /// What the side is taken on.
    fn object(&self) -> &'w str {
        let clause = self.before.rsplit(['、', '，', '。']).next().unwrap_or("");
        let object = ["には", "にも", "に"].iter().find_map(|particle| clause.strip_suffix(particle));
        // 特に異論はない
        object.filter(|object| !scan::is_short(object, 1)).unwrap_or("")
    }

    /// Whether the words ask, quote, report or are somebody else's.
    fn is_anothers(&self, words: &str) -> bool {
        scan::trim_end(words, "。？?").ends_with('か')
            || scan::has(scan::head(words, LABEL), "：:")
            || self.before.matches('「').count() > self.before.matches('」').count()
            || scan::contains(self.after, &REPORTED)
            || scan::suffix(self.before, &OTHER_OBJECTS).is_some()
    }
}

/// The stand that a sentence takes; the next one may put a condition. Below the `first` paragraph of a speech, notes may
/// go on without a label: there only a word that takes a side is one.
pub fn stand<'w>(words: &'w str, next: &str, first: bool) -> Option<Stand<'w>> {
    // +1, as notes vote
    if let Some((_, stance)) = BY_NUMBER.iter().find(|own| own.0 == fold::key(words)) {
        return Some(Stand { stance: *stance, object: "" });
    }
    let side = Side::of(words);
    if side.is_anothers(words) {
        return None;
    }
    let judged = act::judge(words, "", Voice::Member);
    let heard = match judged.act {
        Act::For => Stance::For,
        Act::Against => Stance::Against,
        Act::Conditional => Stance::Conditional,
        // 賛成だが、冬の運行が心配だ。
        Act::None if judged.margin < DOUBTED && scan::contains(words, &BUT) => Stance::Conditional,
        _ => return None,
    };
    let stance = if side.outright && heard != Stance::Conditional { side.says } else { heard };
    let least = match stance {
        _ if side.outright || judged.act == Act::None => 0,
        // 体育館より中庭がいいと思う is a taste.
        _ if compares(words) && !scan::is_one(side.word, &AGREEING) => return None,
        _ if !side.word.is_empty() => PLAIN,
        _ if !first || scan::contains(words, &COMING) => return None,
        Stance::Conditional => LOOSE,
        _ => INDIRECT,
    };
    let contradicts = !side.word.is_empty() && stance != Stance::Conditional && stance != side.says;
    if judged.margin < least || contradicts {
        return None;
    }
    let reserves =
        scan::contains(side.before, &CONDITIONS) || stance == Stance::For && scan::prefix(next, &RESERVING).is_some();
    Some(Stand { stance: if reserves { Stance::Conditional } else { stance }, object: side.object() })
}

fn compares(words: &str) -> bool {
    words.rsplit(['、', '，']).next().is_some_and(|clause| clause.contains("より"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stance(words: &str, next: &str) -> Option<Stance> {
        stand(words, next, true).map(|own| own.stance)
    }

    #[test]
    fn an_object_is_what_the_side_is_taken_on() {
        let object = |words| stand(words, "", true).map(|own| own.object);
        assert_eq!(object("国の再編計画には反対です。"), Some("国の再編計画"));
        assert_eq!(object("修正案に反対、原案に賛成の立場から討論を行います。"), Some("原案"));
        assert_eq!(object("特に異論はございません。"), Some(""));
    }

    #[test]
    fn tells_stands_apart() {
        let cases = [
            ("私は本件に賛成いたします。", Some(Stance::For)),
            ("特に異論はございません。", Some(Stance::For)),
            ("よって、本案には反対いたします。", Some(Stance::Against)),
            ("この案には賛成できません。", Some(Stance::Against)),
            ("議案第３号に反対の立場から討論を行います。", Some(Stance::Against)),
            ("５年目に見直すことを条件に賛成いたします。", Some(Stance::Conditional)),
            ("値段が上がるなら反対です。", Some(Stance::Conditional)),
            ("費用の内訳が示されるのであれば、反対はしません。", Some(Stance::Conditional)),
            // Questions, reports, quotations, what somebody said, votes, other people's words.
            ("この案に反対するものではありません。", Some(Stance::For)),
            ("修正案に反対、原案に賛成の立場から討論を行います。", Some(Stance::For)),
            ("賛成する気にはなれない。", Some(Stance::Against)),
            ("この条件のままでは承服できません。", Some(Stance::Against)),
            ("＋1", Some(Stance::For)),
            ("路線の選定には賛成だが、冬の運行が心配である。", Some(Stance::Conditional)),
            ("場所は体育館より中庭がいいと思います。", None),
            ("賛成ですか。", None),
            ("県は計画に反対している。", None),
            ("賛成か反対かは資料を見てから決めます。", None),
            ("賛成も反対も言いません。", None),
            ("反対する旨の意見が述べられた。", None),
            ("住民からは「私は反対です」と言われました。", None),
            ("山川委員の意見に賛成する。", None),
            ("賛成の諸君の起立を求めます。", None),
            ("賛成多数であります。", None),
            ("2-1山川：この案に賛成です。", None),
            ("水位を測る。", None),
            ("当日は参加できません。", None),
            ("11月は出張で出られません。", None),
        ];
        for (words, expected) in cases {
            assert_eq!(stance(words, ""), expected, "{words}");
        }
        assert_eq!(stance("本案に賛成します。", "ただし、費用は見直すべきです。"), Some(Stance::Conditional));
    }
}
