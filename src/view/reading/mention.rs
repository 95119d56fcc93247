//! Who is spoken of in a speech, where both the person and an earlier speech are certain: 先ほど山川委員から…
//! Rather nothing than a wrong person.

use super::Document;
use super::face::strong_prefix;
use crate::convention::mention::{CALLED, EARLIER, SAID, TOLD};
use crate::convention::post::{BODY_ROLES, HONORIFICS, NOT_SURNAMES, POST_ENDINGS};
use crate::model::Minutes;
use crate::parse::Interner;
use crate::scan;
use crate::span::Span;

/// Longest words looked for, in characters.
const LONGEST: usize = 12;

/// A surname is looked for in at most so many characters.
const SURNAME: usize = 4;

/// How far before and behind a name the words are read that tell what it is named for, in characters.
const BEFORE: usize = 14;
const BEHIND: usize = 26;

/// How the people of a record are called in it.
#[derive(Default)]
pub struct Mentions {
    names: Interner,
    /// By number of the name.
    who: Vec<Called>,
    /// A bit for the first character of each, by [`bit`]: turns most places of a text away at one glance.
    firsts: [u64; 4],
}

fn bit(words: &str) -> usize {
    let first = words.chars().next().map_or(0, u32::from);
    (first ^ (first >> 6)) as usize & 255
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Called {
    speaker: usize,
    /// What has to follow.
    with: With,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum With {
    /// Nothing: a label as printed.
    Nothing,
    /// A role in the body, behind a surname.
    Role,
    /// A role or an honorific, behind a full name.
    Honorific,
    /// Two people are called so.
    Nobody,
}

impl Mentions {
    pub fn of(text: &str, minutes: &Minutes) -> Mentions {
        let mut mentions = Mentions::default();
        let shared = Beginnings::of(minutes);
        for (index, speaker) in minutes.speakers.iter().enumerate() {
            let attendee = speaker.attendee.and_then(|attendee| minutes.attendees.get(attendee));
            let surname = scan::upto(&speaker.label, strong_prefix(&speaker.label, attendee));
            if shared.is_one(surname) {
                mentions.add(surname, index, With::Role);
            }
            let full = attendee.map(|person| person.name.as_str()).or(speaker.name.as_deref());
            if let Some(full) = full.filter(|full| full.chars().count() > 2) {
                mentions.add(full, index, With::Honorific);
            }
        }
        for speech in &minutes.speeches {
            if let (Some(label), Some(speaker)) = (speech.label, speech.speaker) {
                let label = scan::without_blanks(label.of(text));
                if names_somebody(&label) {
                    mentions.add(&label, speaker, With::Nothing);
                }
            }
        }
        mentions
    }

    fn add(&mut self, words: &str, speaker: usize, with: With) {
        if words.is_empty() || !scan::is_short(words, LONGEST) {
            return;
        }
        let bit = bit(words);
        self.firsts[bit / 64] |= 1 << (bit % 64);
        let number = self.names.number(words);
        match self.who.get_mut(number) {
            None => self.who.push(Called { speaker, with }),
            Some(known) if known.speaker != speaker => known.with = With::Nobody,
            Some(_) => {}
        }
    }

    /// The longest name at the beginning of `words`, with what has to follow it: its bytes and whose it is.
    fn begun(&self, words: &str) -> Option<(usize, usize)> {
        let bit = bit(words);
        if self.firsts[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        let ends: Vec<usize> = words.char_indices().take(LONGEST).map(|(at, c)| at + c.len_utf8()).collect();
        ends.into_iter().rev().find_map(|end| {
            let called = self.who.get(self.names.get(scan::upto(words, end))?)?;
            let rest = scan::from(words, end);
            let role = || scan::prefix(rest, &BODY_ROLES);
            let more = match called.with {
                With::Nothing => "",
                With::Role => role()?,
                With::Honorific => role().or_else(|| scan::prefix(rest, &HONORIFICS))?,
                With::Nobody => return None,
            };
            let end = end + more.len();
            let next = scan::from(words, end).chars().next();
            (next == Some('御') || !next.is_some_and(is_of_name)).then_some((end, called.speaker))
        })
    }
}

/// How many people's names or labels begin with some characters.
struct Beginnings {
    names: Interner,
    counts: Vec<u32>,
}

impl Beginnings {
    fn of(minutes: &Minutes) -> Beginnings {
        let mut beginnings = Beginnings { names: Interner::default(), counts: Vec::new() };
        let listed = minutes.attendees.iter().map(|person| person.name.as_str());
        let others = minutes.speakers.iter().filter(|speaker| speaker.attendee.is_none());
        for name in listed.chain(others.map(|speaker| speaker.label.as_str())) {
            for (at, c) in name.char_indices().take(SURNAME) {
                beginnings.names.count(&name[..at + c.len_utf8()], &mut beginnings.counts);
            }
        }
        beginnings
    }

    fn is_one(&self, words: &str) -> bool {
        self.names.get(words).is_some_and(|number| self.counts[number] == 1)
    }
}

/// Whether a label is a name or a post of its own and not a role alone.
fn names_somebody(label: &str) -> bool {
    if scan::has(label, "（(［[") {
        return false;
    }
    let before = |table| scan::suffix(label, table).map(|end| scan::upto(label, label.len() - end.len()));
    match before(&BODY_ROLES).or_else(|| before(&HONORIFICS)) {
        Some(name) => !name.is_empty() && !scan::is_one(name, &NOT_SURNAMES),
        // 水質課長, but not 市長
        None => before(&POST_ENDINGS).is_some_and(|name| name.chars().count() > 1),
    }
}

/// Characters of which names and posts are made: with one of these beside it a name may be part of another.
fn is_of_name(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{30A1}'..='\u{30FC}' | '\u{3400}'..='\u{9FFF}') || c.is_ascii_alphanumeric()
}

/// Whether the words around a name tell of what the person said before.
fn tells(before: &str, behind: &str) -> bool {
    let said = behind.strip_prefix('の').map(|said| scan::trim_start(said, "御ご"));
    !scan::contains(before, &CALLED)
        && !scan::contains(behind, &CALLED)
        && (scan::contains(before, &EARLIER)
            || said.is_some_and(|said| scan::prefix(said, &SAID).is_some())
            || scan::contains(behind, &TOLD))
}

/// The last characters of a sentence's beginning.
fn last(words: &str) -> &str {
    let start = words.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let words = scan::from(words, start);
    scan::from(words, words.rfind('。').map_or(0, |stop| stop + '。'.len_utf8()))
}

/// The first characters of the rest of a sentence.
fn first(words: &str) -> &str {
    let words = scan::upto(words, words.char_indices().nth(BEHIND).map_or(words.len(), |(at, _)| at));
    scan::upto(words, scan::until(words, "。"))
}

impl Document {
    /// The names in a paragraph of people who spoke before it, each with the last speech in which they did.
    pub fn mentions(&self, paragraph: usize) -> Vec<(Span, usize)> {
        let mut found = Vec::new();
        let Some((paragraph, here)) = self.minutes.paragraphs.get(paragraph).and_then(|p| Some((p, p.speech?))) else {
            return found;
        };
        let own = self.minutes.speeches.get(here).and_then(|speech| speech.speaker);
        for piece in paragraph.spans() {
            let words = self.words(piece);
            let (mut after_name, mut skip) = (false, 0);
            for (at, c) in words.char_indices() {
                let begins = !after_name && at >= skip && is_of_name(c);
                after_name = is_of_name(c);
                if !begins {
                    continue;
                }
                let Some((length, speaker)) = self.called.begun(scan::from(words, at)) else { continue };
                let end = at + length;
                skip = end;
                let before = self.last_speech(speaker, here);
                if let Some(speech) = before.filter(|_| own != Some(speaker))
                    && tells(last(scan::upto(words, at)), first(scan::from(words, end)))
                {
                    found.push((Span::new(piece.start + at, piece.start + end), speech));
                }
            }
        }
        found
    }

    fn last_speech(&self, speaker: usize, before: usize) -> Option<usize> {
        let lane = self.volume.lanes.iter().find(|lane| lane.speaker == Some(speaker))?;
        lane.speeches[..lane.speeches.partition_point(|speech| *speech < before)].last().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Options;

    const HEAD: &str = "第1回 水辺会議 議事録\n\n1 日時\n\n令和6年5月14日（火） 10時00分\n\n2 場所\n\n水辺会館\n\n3 出席者\n\n山川 海子\t水辺大学教授\n森 太郎\t川辺研究所長\n原田 次郎\t市民\n原 三郎\t市民\n\n4 議事\n\n";

    /// The names found in the last paragraph, and the speeches that they lead to.
    fn found_in(text: String) -> Vec<(String, usize)> {
        let document = Document::parse(text, &Options::default());
        assert!(document.minutes.attendees.len() > 3, "the list is read");
        let last = document.minutes.paragraphs.len() - 1;
        document.mentions(last).into_iter().map(|(span, speech)| (document.words(span).to_string(), speech)).collect()
    }

    fn found(speeches: &str) -> Vec<(String, usize)> {
        found_in([HEAD, speeches].concat())
    }

    /// What the last speaker says after the others have spoken.
    fn after(said: &str) -> Vec<(String, usize)> {
        found(&format!(
            "○山川委員\n\n水位を測る。\n\n○森委員\n\nはい。\n\n○山川委員\n\n橋を数える。\n\n○原田委員\n\nはい。\n\n○事務局\n\n{said}\n"
        ))
    }

    #[test]
    fn leads_to_the_last_speech_before() {
        let one = |words: &str, speech| vec![(words.to_string(), speech)];
        assert_eq!(after("先ほど山川委員からもあったとおりである。"), one("山川委員", 2));
        assert_eq!(after("森委員の御指摘を踏まえる。"), one("森委員", 1));
        assert_eq!(after("山川会長がおっしゃったとおりです。"), one("山川会長", 2));
        assert_eq!(after("山川海子氏の発言に賛成です。"), one("山川海子氏", 2));
        let two = vec![("山川委員".to_string(), 2), ("森委員".to_string(), 1)];
        assert_eq!(after("先ほど山川委員、森委員から御指摘がありました。"), two);
    }

    #[test]
    fn nobody_rather_than_the_wrong_one() {
        for said in [
            // given the floor
            "それでは山川委員、お願いします。",
            "山川委員の御発言をお願いします。",
            "次に、森委員の質問に移ります。",
            // part of another word
            "森委員会の指摘を踏まえる。",
            "小森委員の指摘を踏まえる。",
            "森委員長代理補佐の指摘を踏まえる。",
            // who has not spoken
            "原委員の御指摘のとおり。",
            // a surname alone, a role alone
            "森の指摘",
            "委員の御指摘のとおり。",
            // nothing that was said
            "山川委員は欠席です。",
        ] {
            assert_eq!(after(said), [], "{said}");
        }
    }

    #[test]
    fn two_of_one_surname_are_nobody() {
        let head = HEAD.replace("原田 次郎", "山川 次郎");
        let text = [&head, "○山川委員\n\nはい。\n\n○事務局\n\n先ほど山川委員の指摘のとおり。\n"].concat();
        // Whoever spoke under this label is who is called so.
        assert_eq!(found_in(text), [("山川委員".to_string(), 0)]);
        let text = [&head, "○山川海子委員\n\nはい。\n\n○事務局\n\n先ほど山川委員の指摘のとおり。\n"].concat();
        assert_eq!(found_in(text), []);
    }

    #[test]
    fn one_does_not_speak_of_oneself() {
        assert_eq!(
            found("○山川委員\n\nはい。\n\n○森委員\n\nはい。\n\n○山川委員\n\n先ほど山川委員の発言として。\n"),
            []
        );
    }
}
