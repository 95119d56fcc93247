//! Requests and intentions: sentences that end as such sentences do, found by their endings alone.

use super::Document;
use crate::convention::wish::{CONDUCT, INTENTIONS, OBJECT, REQUESTS, TAILS};
use crate::model::Minutes;
use crate::parse::sentences;
use crate::scan::{self, Table};
use crate::span::Span;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub speech: usize,
    pub kind: WishKind,
    pub span: Span,
    /// The sentence, without what a page break left in it.
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishKind {
    /// 要望: …していただきたい
    Request,
    /// 意向: …してまいる
    Intention,
}

/// Of a text, in order: the first ones, or all.
fn wishes(text: &str, minutes: &Minutes, most: usize) -> Vec<Wish> {
    let mut found = Vec::new();
    for paragraph in &minutes.paragraphs {
        if found.len() >= most {
            break;
        }
        let Some(speech) = paragraph.speech else { continue };
        // Most paragraphs have none, which their stops tell.
        if !paragraph.spans().any(|piece| has_ending(piece.of(text))) {
            continue;
        }
        for sentence in sentences(text, paragraph) {
            if let Some(kind) = kind(&sentence.words) {
                found.push(Wish { speech, kind, span: sentence.span, words: sentence.words.into_owned() });
            }
        }
    }
    found
}

fn has_ending(words: &str) -> bool {
    let mut rest = words;
    while !rest.is_empty() {
        let stop = rest.find('。').unwrap_or(rest.len());
        if ending(scan::upto(rest, stop)).is_some() {
            return true;
        }
        rest = scan::from(rest, stop + '。'.len_utf8());
    }
    false
}

fn kind(sentence: &str) -> Option<WishKind> {
    let words = scan::trim_end(sentence, "。");
    ending(words).filter(|_| !scan::contains(words, &CONDUCT))
}

fn ending(words: &str) -> Option<WishKind> {
    let words = scan::upto(words, words.len() - scan::suffix(words, &TAILS).map_or(0, str::len));
    let ends = |table: &Table| {
        let ending = scan::suffix(words, table)?;
        // コメントをいただきたい asks for words alone.
        let asks_for_words =
            ending.starts_with("いただ") && scan::upto(words, words.len() - ending.len()).ends_with(OBJECT);
        (!asks_for_words).then_some(())
    };
    match (ends(&REQUESTS), ends(&INTENTIONS)) {
        (Some(()), _) => Some(WishKind::Request),
        (None, Some(())) => Some(WishKind::Intention),
        (None, None) => None,
    }
}

impl Document {
    /// Whether there are any, which takes no longer than to find the first.
    pub fn has_wishes(&self) -> bool {
        !wishes(&self.text, &self.minutes, 1).is_empty()
    }

    /// Those of each speaker together, speakers in order of their first; `None` for speeches that name nobody. Looked for
    /// when they are first asked for: in a long record it takes as long as parsing.
    pub fn wishes_by_speaker(&self) -> &[(Option<usize>, Vec<Wish>)] {
        self.wishes.get_or_init(|| {
            let mut groups: Vec<(Option<usize>, Vec<Wish>)> = Vec::new();
            let mut group_of = vec![usize::MAX; self.minutes.speakers.len() + 1];
            for wish in wishes(&self.text, &self.minutes, usize::MAX) {
                let speaker = self.minutes.speeches.get(wish.speech).and_then(|speech| speech.speaker);
                // The last place stands for nobody.
                let at = &mut group_of[speaker.unwrap_or(self.minutes.speakers.len())];
                if *at == usize::MAX {
                    *at = groups.len();
                    groups.push((speaker, Vec::new()));
                }
                groups[*at].1.push(wish);
            }
            groups
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Options;

    #[test]
    fn sentences_are_told_by_their_endings() {
        let asked = [
            "確認をぜひ行っていただきたい。",
            "検討いただきたいと思います。",
            "橋を直してほしい。",
            "対応するようお願い申し上げます。",
        ];
        let meant = [
            "手続を進めてまいる。",
            "体制を強化してまいりたいと考えております。",
            "来年度に検討いたします。",
            "確保に努めてまいり。",
        ];
        let neither = [
            "有識者よりコメントをいただきたい。",
            "御発言いただきたいと思います。",
            "議事を進めてまいりたいと思います。",
            "次の議題に移ってまいります。",
            "引き続きよろしくお願い申し上げます。",
            "検討する必要がある。",
            "取り組んでまいりました。",
            "検討していただきたいという声がある。",
            "どうしていただきたいか。",
        ];
        assert!(asked.iter().all(|words| kind(words) == Some(WishKind::Request)));
        assert!(meant.iter().all(|words| kind(words) == Some(WishKind::Intention)));
        for words in neither {
            assert_eq!(kind(words), None, "{words}");
        }
    }

    #[test]
    fn stand_with_their_speaker() {
        let text = "第1回 水辺会議 議事録\n\n○山川委員\n\n川は長い。橋を直していただきたい。\n\n○森委員\n\n検討いたします。\n\n○山川委員\n\n水位も測っていただきたい。\n";
        let document = Document::parse(text.into(), &Options::default());
        let groups = document.wishes_by_speaker();
        let words: Vec<(Option<usize>, Vec<&str>)> = groups
            .iter()
            .map(|(who, all)| (*who, all.iter().map(|wish| document.words(wish.span)).collect()))
            .collect();
        assert_eq!(
            words,
            [
                (Some(0), vec!["橋を直していただきたい。", "水位も測っていただきたい。"]),
                (Some(1), vec!["検討いたします。"])
            ]
        );
    }
}
