//! Whose words decide: who presides, by what the labels call them, else by who opens and asks most.

use crate::convention::item::{ASKS_MEETING, ASKS_OBJECTIONS, CHAIRS, INTRODUCING, OPENING, PRESIDENTS, PUTTING};
use crate::parse::shape::assemble::Draft;
use crate::parse::source::sentence;
use crate::parse::what::act::{self, Act, Voice};
use crate::scan;

/// How many may hold a title that presides.
const HOLDERS: usize = 2;

/// From which margin on a sentence opens or asks, in units of the weights.
const LEADING: i32 = 8;

/// For every speech, whether who speaks presides.
pub fn speeches(draft: &Draft) -> Vec<bool> {
    let minutes = &draft.minutes;
    let mut leads = vec![0u32; minutes.speeches.len()];
    for paragraph in &minutes.paragraphs {
        let Some(speech) = paragraph.speech else { continue };
        for sentence in sentence::of_paragraph(draft.text, paragraph) {
            let words = &*sentence.words;
            let led = [&OPENING, &INTRODUCING, &PUTTING, &ASKS_MEETING]
                .iter()
                .any(|table| scan::suffix(words, table).is_some());
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
    let is_assembly = 3 * count(&assembly) > count(&other);
    let titled = if is_assembly { assembly } else { other };
    // Of those with a title who leads least only has one: 国家公安委員長.
    let led = |speech: usize| minutes.speeches[speech].speaker.map_or(0, |speaker| by_speaker[speaker]);
    let most = all.clone().filter(|speech| titled[*speech]).map(led).max().unwrap_or(0);
    // Nobody else asks whether there are objections: 副議長, 年長の委員 for a while.
    let mut asks = vec![false; minutes.speakers.len()];
    let mut asking = vec![false; minutes.speeches.len()];
    for paragraph in &minutes.paragraphs {
        let Some(speech) = paragraph.speech else { continue };
        asking[speech] |= paragraph.spans().any(|line| scan::contains(line.of(draft.text), &ASKS_OBJECTIONS));
        if let Some(speaker) = minutes.speeches[speech].speaker {
            asks[speaker] |= asking[speech];
        }
    }
    let asks = |speech: usize| minutes.speeches[speech].speaker.is_some_and(|speaker| asks[speaker]);
    let leading = |speech: usize| led(speech) > 0 && led(speech) * 4 >= most || asks(speech);
    if all.clone().any(|speech| titled[speech] && leading(speech)) {
        // Whoever is called 議長 presides.
        let enough = |speech: usize| is_assembly || leading(speech);
        return all.map(|speech| titled[speech] && enough(speech) || asking[speech]).collect();
    }
    // Without titles, what is said tells.
    let unclear = by_speaker.iter().all(|led| *led < 2);
    let mut opened = vec![!unclear; by_speaker.len()];
    for paragraph in minutes.paragraphs.iter().filter(|_| unclear) {
        let speaker = paragraph.speech.and_then(|speech| minutes.speeches[speech].speaker);
        let Some(speaker) = speaker else { continue };
        for sentence in sentence::of_paragraph(draft.text, paragraph) {
            let short = scan::is_short(&sentence.words, 80);
            let judged = act::judge(&sentence.words, "", Voice::Chair);
            let leads = matches!(judged.act, Act::Open | Act::Ask) && judged.margin >= LEADING;
            by_speaker[speaker] += u32::from(short && leads);
            // Who only asks wants to know something.
            opened[speaker] |= leads && judged.act == Act::Open;
        }
    }
    let most =
        (0..by_speaker.len()).rev().filter(|speaker| opened[*speaker]).max_by_key(|speaker| by_speaker[*speaker]);
    let most = most.filter(|speaker| by_speaker[*speaker] >= 2);
    // A title that many have presides over nothing.
    let mut holders: Vec<Option<usize>> = Vec::new();
    for speech in all.clone().filter(|speech| titled[*speech]) {
        let speaker = minutes.speeches[speech].speaker;
        if holders.len() <= HOLDERS && !holders.contains(&speaker) {
            holders.push(speaker);
        }
    }
    let few = holders.len() <= HOLDERS;
    all.map(|speech| {
        asking[speech] || few && titled[speech] || most.is_some() && minutes.speeches[speech].speaker == most
    })
    .collect()
}

/// 委員長, （会長）, 山川座長; 副委員長 where he leads.
fn is_titled(label: &str, table: &scan::Table) -> bool {
    let label = scan::without_blanks(label);
    scan::contains(&label, table)
}
