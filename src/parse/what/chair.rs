//! Which speeches are those of who presides: by what the labels call them, else by who opens and asks most.

use crate::convention::lead::{ASKS_MEETING, ASKS_OBJECTIONS, CONDUCTING, INTRODUCING, OPENING, PUTTING};
use crate::convention::post::{CHAIRS, DEPUTIES, PRESIDENTS};
use crate::model::{Minutes, Speech};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::pace::Pace;
use crate::parse::source::sentence;
use crate::parse::what::act::{self, Act, Voice};
use crate::scan;

/// How many may hold a title that presides; what more have presides over nothing.
const HOLDERS: usize = 2;

/// From which margin on a sentence opens or asks, in units of the weights.
const LEADING: i32 = 8;

/// The longest sentence that does so, in characters.
const LONGEST: usize = 80;

/// From how many such sentences on somebody without a title is taken to preside.
const ENOUGH: u32 = 2;

/// Who leads less than this part of who leads most only has the title: 国家公安委員長.
const SHARE: u32 = 4;

/// How many other titles there are for one 議長 where the body is no assembly.
const OTHERS: usize = 3;

/// What a label says of the chair.
#[derive(Clone, Copy, PartialEq)]
enum Title {
    None,
    /// 国家公安委員長, 経営課主査
    Post,
    /// 副会長, 座長代理
    Deputy,
    /// 会長, 山川座長
    Chair,
    /// 副議長
    Vice,
    /// 議長
    President,
}

/// What somebody does to lead the meeting.
#[derive(Clone, Copy, Default)]
struct Lead {
    /// How many sentences open a matter, put it or ask the meeting.
    times: u32,
    /// Asks whether there are objections, which nobody else does: 副議長, 年長の委員 for a while.
    asks: bool,
}

/// Marks the speeches of who presides.
pub async fn mark(draft: &mut Draft<'_>, pace: &Pace) {
    let presides = presiding(draft.text, &draft.minutes, pace).await;
    draft.minutes.speeches.iter_mut().zip(presides).for_each(|(speech, presides)| speech.presides = presides);
}

async fn presiding(text: &str, minutes: &Minutes, pace: &Pace) -> Vec<bool> {
    let titles: Vec<Title> = minutes.speeches.iter().map(|speech| title(text, minutes, speech)).collect();
    // Where there is a 議長, a 委員長 only reports.
    let count = |title: Title| titles.iter().filter(|own| **own == title).count();
    let assembly = OTHERS * count(Title::President) > count(Title::Chair);
    let headless = !titles.iter().any(|own| matches!(own, Title::Chair | Title::President));
    let titled = |speech: usize| match titles[speech] {
        Title::President => true,
        Title::Chair => !assembly,
        Title::Vice | Title::Deputy => headless,
        _ => false,
    };
    let (own, by_speaker) = leads(text, minutes, pace).await;
    let led = |speech: usize| minutes.speeches[speech].speaker.map_or(Lead::default(), |speaker| by_speaker[speaker]);
    let all = 0..titles.len();
    let most = all.clone().filter(|speech| titled(*speech)).map(|speech| led(speech).times).max().unwrap_or(0);
    let leading = |speech: usize| led(speech).asks || led(speech).times > 0 && led(speech).times * SHARE >= most;
    let asked = |speech: usize| own[speech].asks && !(assembly && matches!(titles[speech], Title::Chair | Title::Post));
    // Whoever has asked declares what was answered.
    let same = |one: usize, other: usize| minutes.speeches[one].speaker == minutes.speeches[other].speaker;
    let declares = |speech: usize| speech > 0 && asked(speech - 1) && same(speech, speech - 1);
    let asks = |speech: usize| asked(speech) || declares(speech);
    if all.clone().any(|speech| titles[speech] != Title::None && leading(speech)) {
        let acts = |speech: usize| match titles[speech] {
            Title::Vice if assembly => true,
            Title::Vice | Title::Deputy => leading(speech),
            Title::Post => !assembly && leading(speech),
            _ => false,
        };
        let sits = |speech: usize| titled(speech) && (assembly || leading(speech));
        return all.map(|speech| sits(speech) || acts(speech) || asks(speech)).collect();
    }
    // Where nobody with a title leads, what is said tells.
    let leader = leader(text, minutes, pace).await;
    let few = holders(minutes, &titled) <= HOLDERS;
    let leads = |speech: usize| leader.is_some() && minutes.speeches[speech].speaker == leader;
    all.map(|speech| few && titled(speech) || leads(speech) || asks(speech)).collect()
}

fn title(text: &str, minutes: &Minutes, speech: &Speech) -> Title {
    let label = scan::without_blanks(speech.label.map_or("", |label| label.of(text)));
    let role = speech.speaker.and_then(|speaker| minutes.speakers[speaker].role.as_deref());
    if !scan::contains(&label, &CHAIRS) {
        return Title::None;
    }
    match (scan::contains(&label, &PRESIDENTS), scan::contains(&label, &DEPUTIES)) {
        (true, false) => Title::President,
        (true, true) => Title::Vice,
        (false, true) => Title::Deputy,
        _ if scan::is_one(role.unwrap_or(&label), &CHAIRS) => Title::Chair,
        _ => Title::Post,
    }
}

/// How every speech, and every speaker, leads.
async fn leads(text: &str, minutes: &Minutes, pace: &Pace) -> (Vec<Lead>, Vec<Lead>) {
    let mut own = vec![Lead::default(); minutes.speeches.len()];
    for paragraph in &minutes.paragraphs {
        pace.spend(paragraph.span().len()).await;
        let Some(speech) = paragraph.speech else { continue };
        let sentences = sentence::of_paragraph(text, paragraph);
        own[speech].asks |= sentences.iter().any(|sentence| scan::contains(&sentence.words, &ASKS_OBJECTIONS));
        own[speech].times +=
            sentences.iter().filter(|sentence| opens(&sentence.words) || asks(&sentence.words)).count() as u32;
    }
    let mut all = vec![Lead::default(); minutes.speakers.len()];
    for (speech, own) in minutes.speeches.iter().zip(&own) {
        if let Some(speaker) = speech.speaker {
            all[speaker].times += own.times;
            all[speaker].asks |= own.asks;
        }
    }
    (own, all)
}

fn asks(words: &str) -> bool {
    ends(words, &[&INTRODUCING, &ASKS_MEETING])
}

fn opens(words: &str) -> bool {
    ends(words, &[&OPENING, &PUTTING, &CONDUCTING])
}

/// Whether words end in those of one of the tables.
pub fn ends(words: &str, tables: &[&scan::Table]) -> bool {
    tables.iter().any(|table| scan::suffix(words, table).is_some())
}

/// Who opens and asks most, if anybody does.
async fn leader(text: &str, minutes: &Minutes, pace: &Pace) -> Option<usize> {
    let mut times = vec![0; minutes.speakers.len()];
    let mut opened = vec![false; minutes.speakers.len()];
    for paragraph in &minutes.paragraphs {
        pace.spend(paragraph.span().len()).await;
        let speaker = paragraph.speech.and_then(|speech| minutes.speeches[speech].speaker);
        let Some(speaker) = speaker else { continue };
        for sentence in sentence::of_paragraph(text, paragraph) {
            let words = &*sentence.words;
            let judged = act::judge(words, "", Voice::Chair);
            let sure = judged.margin >= LEADING && scan::is_short(words, LONGEST);
            let opens = sure && judged.act == Act::Open || opens(words);
            times[speaker] += u32::from(opens || sure && judged.act == Act::Ask || asks(words));
            // Who only asks wants to know something.
            opened[speaker] |= opens;
        }
    }
    let most = (0..times.len()).rev().filter(|speaker| opened[*speaker]).max_by_key(|speaker| times[*speaker])?;
    (times[most] >= ENOUGH).then_some(most)
}

/// How many share these speeches; who is beyond [`HOLDERS`] is not told apart.
fn holders(minutes: &Minutes, own: &dyn Fn(usize) -> bool) -> usize {
    let mut found: Vec<Option<usize>> = Vec::new();
    for speech in (0..minutes.speeches.len()).filter(|speech| own(*speech)) {
        let speaker = minutes.speeches[speech].speaker;
        if found.len() <= HOLDERS && !found.contains(&speaker) {
            found.push(speaker);
        }
    }
    found.len()
}

#[cfg(test)]
mod tests {
    /// The labels, and whether each presides.
    fn presiding(text: &str) -> Vec<(&str, bool)> {
        let minutes = crate::parse(text, &crate::Options::default());
        minutes.speeches.iter().map(|s| (s.label.map_or("", |label| label.of(text)), s.presides)).collect()
    }

    #[test]
    fn titles_preside_and_deputies_where_they_lead() {
        let text = "１　開館時間について\n庶務課主査：　説明します。\n大沼会長：　議題とします。\n\
                    小机副会長：　夏は六時からがよい。\n大沼会長：　では、決定します。\n";
        let chair = |label: &str| label == "大沼会長";
        assert!(presiding(text).into_iter().all(|(label, presides)| presides == chair(label)), "{:?}", presiding(text));
        // The secretariat, until there is a chair.
        let text = "○事務局　大沼委員という御発言がございました。御異議はございませ\nんでしょうか。\n\n\
                    （「異議なし」の声あり）\n\n○事務局　大沼委員に決しました。\n\n○大沼会長　議題とします。\n\n\
                    ○事務局　説明します。\n";
        let presides: Vec<bool> = presiding(text).into_iter().map(|own| own.1).collect();
        assert_eq!(presides, [true, true, true, false]);
        let text = "◎議長（大沼　鈴君）　会議を開きます。\n議案第１号を議題とします。\n\
                    ◎総務委員長（小机　透君）　報告します。採決の結果、異議なしと認めました。\n\
                    ◎副議長（西谷　茜君）　討論に入ります。\n◎議長（大沼　鈴君）　採決します。\n";
        let chair = |label: &str| label.contains("議長");
        assert!(presiding(text).into_iter().all(|(label, presides)| presides == chair(label)), "{:?}", presiding(text));
    }
}
