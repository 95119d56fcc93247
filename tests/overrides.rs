//! What the caller says of lines: it is followed, it shows, and no word is lost by it.

use minutes_viewer::contract::publish;
use minutes_viewer::diagnostic::Lang;
use minutes_viewer::model::Minutes;
use minutes_viewer::{LineOverride, Options, ReadAs, parse};
use proptest::prelude::*;

#[allow(dead_code)]
#[path = "support/hold.rs"]
mod hold;

const SEED: &str = include_str!("../seeds/000_0995887af9160cb4.txt");

const TEXT: &str = "水辺会議 議事録

○山川委員　川の水位を測る。

森川　森も測ります。

今後の予定

○谷委員　来月に集まる。
今後の予定
○日程　変わるかもしれない。
";

fn told(line: &str, reading: ReadAs) -> LineOverride {
    LineOverride { line: line.into(), after: None, reading }
}

fn read(text: &str, overrides: Vec<LineOverride>) -> Minutes {
    let options = Options { overrides, ..Options::default() };
    hold::check_with(text, &options);
    parse(text, &options)
}

fn labels<'t>(text: &'t str, minutes: &Minutes) -> Vec<&'t str> {
    minutes.speeches.iter().map(|s| s.label.map_or("", |l| l.of(text))).collect()
}

fn codes(minutes: &Minutes) -> Vec<&'static str> {
    let own = |code: &&str| matches!(*code, "line-override" | "override-unused");
    minutes.diagnostics.iter().map(|d| d.problem.code()).filter(own).collect()
}

#[test]
fn a_label_that_was_not_seen() {
    let minutes = read(TEXT, vec![told("森川", ReadAs::Label)]);
    assert_eq!(labels(TEXT, &minutes)[..2], ["山川委員", "森川"]);
    let spans: Vec<&str> =
        minutes.paragraphs[minutes.speeches[1].paragraphs.clone()][0].spans().map(|s| s.of(TEXT)).collect();
    assert_eq!(spans, ["森も測ります。"]);
    assert_eq!(codes(&minutes), ["line-override"]);
    assert_eq!(minutes.speakers.iter().map(|s| s.label.as_str()).collect::<Vec<_>>()[..2], ["山川委員", "森川"]);
}

#[test]
fn labels_with_marks_brackets_and_colons() {
    for (line, label, said) in [
        ("○ 森川 ：はい。", "森川", "はい。"),
        ("【森川 花子】はい。", "森川 花子", "はい。"),
        ("森川（花）　はい。", "森川（花）", "はい。"),
        ("森川:はい。", "森川", "はい。"),
    ] {
        let text = format!("会議 議事録\n\n議長　開きます。\n\n{line}\n");
        let words = line.trim_end_matches("はい。");
        let minutes = read(&text, vec![told(words.trim_end_matches([' ', '　']), ReadAs::Label)]);
        let speech = minutes.speeches.last().expect(line);
        assert_eq!(speech.label.map(|l| l.of(&text)), Some(label), "{line}");
        let spans: Vec<&str> =
            minutes.paragraphs[speech.paragraphs.clone()].iter().flat_map(|p| p.spans()).map(|s| s.of(&text)).collect();
        assert_eq!(spans, [said], "{line}");
    }
    // 森川です。 does not begin with the label 森川.
    let minutes = read("会議 議事録\n\n森川です。\n", vec![told("森川", ReadAs::Label)]);
    assert_eq!((minutes.speeches.len(), codes(&minutes)), (0, vec!["override-unused"]));
}

#[test]
fn a_heading_among_words_and_which_of_two() {
    let plain = read(TEXT, Vec::new());
    let both = read(TEXT, vec![told("今後の　予定", ReadAs::Heading)]);
    assert_eq!(codes(&both), ["line-override", "line-override"]);
    let headings =
        |minutes: &Minutes| minutes.sections.iter().filter(|s| s.heading[0].of(TEXT) == "今後の予定").count();
    assert_eq!((headings(&plain), headings(&both)), (0, 2));
    let after = Some("○谷委員　来月に集まる。".to_string());
    let one = read(TEXT, vec![LineOverride { line: "今後の予定".into(), after, reading: ReadAs::Heading }]);
    assert_eq!((headings(&one), codes(&one)), (1, vec!["line-override"]));
    let section = one.sections.last().expect("the heading");
    assert_eq!(section.span.start, TEXT.rfind("今後の予定").expect("it"));
}

#[test]
fn words_that_are_no_label() {
    let text = "会議 議事録\n\n○山川委員　はい。\n\n○谷委員　次です。\n\n○事務局\n配りました。\n\n○山川委員　以上。\n";
    assert_eq!(labels(text, &read(text, Vec::new())).len(), 4);
    let minutes = read(text, vec![told("○事務局", ReadAs::Text)]);
    assert_eq!(labels(text, &minutes), ["山川委員", "谷委員", "山川委員"]);
}

#[test]
fn what_fits_nothing_is_told() {
    let minutes = read(TEXT, vec![told("ない行", ReadAs::Heading), told("森川", ReadAs::Text)]);
    assert_eq!(codes(&minutes), ["override-unused", "override-unused"]);
    let told = publish(TEXT, &minutes, Lang::Ja).diagnostics;
    assert!(told.iter().any(|d| d.message.contains("ない行")));
}

#[test]
fn saying_nothing_changes_nothing() {
    assert_eq!(read(SEED, Vec::new()), parse(SEED, &Options::default()));
}

/// A text of lines, and what is said of some of them.
fn asked() -> impl Strategy<Value = (String, Vec<LineOverride>)> {
    let line = prop::sample::select(vec![
        "",
        "○山川委員　はい。",
        "1 日時",
        "2 議事",
        "（1）予定",
        "森川",
        "森川：はい",
        "【谷】よい。",
        "・リンゴ",
        "出席者",
        "山川 海子",
        "（拍手）",
        "- 3 -",
        "決定事項",
        "本部長冒頭挨拶",
        "以上",
        "green",
        "賛成する。",
        "○",
        "＜",
        "○：",
        "【】",
    ]);
    let reading = prop::sample::select(vec![ReadAs::Heading, ReadAs::Label, ReadAs::Text]);
    let override_ = (line.clone(), reading, prop::option::of(line.clone()))
        .prop_map(|(line, reading, after)| LineOverride { line: line.into(), after: after.map(Into::into), reading });
    (prop::collection::vec(line, 0..24), prop::collection::vec(override_, 0..6))
        .prop_map(|(lines, overrides)| (lines.join("\n"), overrides))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost_or_moved((text, overrides) in asked()) {
        read(&text, overrides);
    }

    #[test]
    fn nor_in_real_minutes(lines in prop::collection::vec((0usize..400, 0usize..3), 1..8)) {
        let readings = [ReadAs::Heading, ReadAs::Label, ReadAs::Text];
        let all: Vec<&str> = SEED.lines().collect();
        let overrides = lines.iter().map(|(line, reading)| told(all[line % all.len()], readings[*reading])).collect();
        read(SEED, overrides);
    }
}
