//! Whose words decide: who presides, by what the labels call them, else by who opens and asks most.

use crate::convention::item::{ASKS_MEETING, CHAIRS, INTRODUCING, OPENING, PRESIDENTS};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::sentence;
use crate::parse::what::act::{self, Act, Voice};
use crate::scan;

/// For every speech, whether who speaks presides.
pub fn speeches(draft: &Draft) -> Vec<bool> {
    let minutes = &draft.minutes;
    let mut leads = vec![0u32; minutes.speeches.len()];
    for paragraph in &minutes.paragraphs {
        let Some(speech) = paragraph.speech else { continue };
        for sentence in sentence::of_paragraph(draft.text, paragraph) {
            let words = &*sentence.words;
            let led = [&OPENING, &INTRODUCING, &ASKS_MEETING].iter().any(|table| scan::suffix(words, table).is_some());
            leads[speech] += u32::from(led);
        }
    }
    let mut by_speaker = vec![0u32; minutes.speakers.len()];
    for (speech, led) in minutes.speeches.iter().zip(&leads) {
        if let Some(speaker) = speech.speaker {
            by_speaker[speaker] += led;
        }
    }
    let label = |speech: usize| minutes.speeches[speech].label.map_or("", |label| label.of(draft.text));
    let all = 0..minutes.speeches.len();
    let titled = |table| all.clone().map(|speech| is_titled(label(speech), table)).collect::<Vec<bool>>();
    let count = |titled: &[bool]| titled.iter().filter(|own| **own).count();
    // Where there is a 議長, a 委員長 only reports.
    let (assembly, other) = (titled(&PRESIDENTS), titled(&CHAIRS));
    let titled = if 3 * count(&assembly) > count(&other) { assembly } else { other };
    let leading = |speech: usize| minutes.speeches[speech].speaker.is_some_and(|speaker| by_speaker[speaker] > 0);
    if all.clone().any(|speech| titled[speech] && leading(speech)) {
        return all.map(|speech| titled[speech] && leading(speech)).collect();
    }
    // Without titles, what is said tells.
    for paragraph in &minutes.paragraphs {
        let speaker = paragraph.speech.and_then(|speech| minutes.speeches[speech].speaker);
        let Some(speaker) = speaker else { continue };
        for sentence in sentence::of_paragraph(draft.text, paragraph) {
            let short = scan::is_short(&sentence.words, 80);
            let leads = short && matches!(act::judge(&sentence.words, "", Voice::Chair).act, Act::Open | Act::Ask);
            by_speaker[speaker] += u32::from(leads);
        }
    }
    let most = (0..by_speaker.len()).rev().max_by_key(|speaker| by_speaker[*speaker]).filter(|s| by_speaker[*s] >= 2);
    all.map(|speech| titled[speech] || most.is_some() && minutes.speeches[speech].speaker == most).collect()
}

/// 委員長, （会長）, 山川座長; 副委員長 where he leads.
fn is_titled(label: &str, table: &scan::Table) -> bool {
    let label = scan::without_blanks(label);
    scan::contains(&label, table) && !label.contains("仮議長（")
}
