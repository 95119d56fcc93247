//! What holds for transcripts with times and for notes, cut, shuffled and mixed.

use minutes_viewer::{Options, parse};
use proptest::prelude::*;

#[allow(dead_code)]
#[path = "support/hold.rs"]
mod hold;

use hold::check;

/// A document of each form.
const FORMS: [&str; 13] = [
    include_str!("fixtures/timed-vtt.txt"),
    include_str!("fixtures/timed-srt.txt"),
    include_str!("fixtures/timed-webex.txt"),
    include_str!("fixtures/timed-no-names.txt"),
    include_str!("fixtures/timed-name-above.txt"),
    include_str!("fixtures/timed-brackets.txt"),
    include_str!("fixtures/timed-chat.txt"),
    include_str!("fixtures/timed-front.txt"),
    include_str!("fixtures/timed-agenda.txt"),
    include_str!("fixtures/timed-whisper.txt"),
    include_str!("fixtures/timed-whisperx.txt"),
    include_str!("fixtures/notes-behind.txt"),
    include_str!("fixtures/notes-handles.txt"),
];

/// The part of a text between two places, moved to where characters begin.
fn part(text: &str, from: usize, to: usize) -> &str {
    let place = |at: usize| (at % (text.len() + 1)..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let (from, to) = (place(from), place(to));
    &text[from.min(to)..from.max(to)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn hold_for_transcripts_cut_anywhere(form in 0..FORMS.len(), from in 0..9999usize, to in 0..9999usize) {
        check(part(FORMS[form], from, to));
    }

    #[test]
    fn hold_for_transcripts_of_two_forms(a in 0..FORMS.len(), b in 0..FORMS.len(), from in 0..9999usize, to in 0..9999usize) {
        check(&[part(FORMS[a], from, to), part(FORMS[b], to, from), FORMS[a]].concat());
    }

    #[test]
    fn hold_for_transcripts_shuffled(form in 0..FORMS.len(), seed in any::<u64>()) {
        let mut lines: Vec<&str> = FORMS[form].lines().collect();
        let mut state = seed | 1;
        for i in (1..lines.len()).rev() {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            lines.swap(i, (state >> 33) as usize % (i + 1));
        }
        check(&lines.join("\n"));
    }

    /// Whoever speaks, and whenever, is read as it was written.
    #[test]
    fn every_turn_is_found(
        turns in prop::collection::vec((0..3usize, 1..40u32), 4..40),
        form in 0..4usize,
    ) {
        const NAMES: [&str; 3] = ["浜野 沙織", "谷山 宏", "第1会議室"];
        let (mut text, mut clock, mut expected) = (String::new(), 0, Vec::<(&str, String)>::new());
        for (who, pause) in &turns {
            clock += pause;
            let (minutes, seconds) = (clock / 60, clock % 60);
            let name = NAMES[*who];
            text += &match form {
                0 => format!("00:{minutes:02}:{seconds:02} {name}: はい、そうです。\n"),
                1 => format!("{name}   {minutes}:{seconds:02}\nはい、そうです。\n\n"),
                2 => format!("[{name}] 00:{minutes:02}:{seconds:02}\nはい、そうです。\n\n"),
                _ => format!("00:{minutes:02}:{seconds:02}.000 --> 00:59:59.000\n<v {name}>はい、そうです。</v>\n\n"),
            };
            if expected.last().is_none_or(|(last, _)| *last != name) {
                expected.push((name, format!("00:{minutes:02}:{seconds:02}")));
            }
        }
        prop_assume!(form == 3 || turns.iter().all(|(who, _)| turns.iter().filter(|(own, _)| own == who).count() > 1));
        let minutes = parse(&text, &Options::default());
        let found: Vec<(&str, String)> = minutes.speeches.iter().map(|speech| {
            (speech.label.map_or("", |label| label.of(&text)), speech.time.map_or(String::new(), |time| time.value.to_string()))
        }).collect();
        prop_assert_eq!(found, expected);
    }
}
