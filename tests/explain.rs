//! Why lines are read as they are, told for whoever asks.

use minutes_viewer::diagnostic::Lang;
use minutes_viewer::{Options, RosterEntry, explain};

const TEXT: &str = "水辺町議会　総務委員会　会議録

日時　令和６年６月３日　午前10時

出席委員　委員長　山川海子　　副委員長　谷口次郎
　　　　　委員　　浜一郎

議案第１号　水辺町公園条例の制定について

○委員長（山川海子君）　議案第１号を議題といたします。

○浜委員　この条例に賛成です。

○委員長（山川海子君）　ここで副委員長と交代いたします。

○副委員長（谷口次郎君）　委員長に代わります。

○事務局　資料を配ります。

○委員長（山川海子君）　採決いたします。議案第１号に御異議ありませんか。

（「異議なし」と呼ぶ者あり）

○委員長（山川海子君）　御異議なしと認めます。よって、議案第１号は原案のとおり可決されました。
";

fn told(options: &Options, line: Option<usize>, lang: Lang) -> String {
    explain(TEXT, options, "a.txt", line, lang).unwrap()
}

/// What is told of a line, without the head.
fn of(line: usize, lang: Lang) -> String {
    let told = told(&Options::default(), Some(line), lang);
    told.split_once("\n\n").unwrap().1.to_string()
}

#[test]
fn every_line_stands_there_once_and_in_order() {
    let told = told(&Options::default(), None, Lang::En);
    let printed: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("a.txt:")).collect();
    let own: Vec<String> = (TEXT.lines().enumerate())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(i, line)| format!("{}: {}", i + 1, line.trim()))
        .collect();
    assert_eq!(printed, own);
}

#[test]
fn the_form_of_the_labels_is_told_with_its_counts() {
    let told = told(&Options::default(), Some(1), Lang::En);
    assert!(told.contains("○山川委員　… (mark): 7 / 7 / 7  chosen"), "{told}");
}

#[test]
fn what_a_line_is_and_does() {
    let decided = of(24, Lang::En);
    for words in
        ["role: label", "「よって、議案第１号は原案のとおり可決されました。」approves", "data: Approved ← 「議案第１号"]
    {
        assert!(decided.contains(words), "{words}\n{decided}");
    }
    let stand = of(12, Lang::Ja);
    for words in
        ["役割: 発言者名", "浜一郎  [姓が名簿と一致]", "「この条例に賛成です。」賛成", "賛成 浜一郎 ← 「議案第１号"]
    {
        assert!(stand.contains(words), "{words}\n{stand}");
    }
    let listed = of(6, Lang::Ja);
    assert!(listed.contains("役割: 出席者名簿の行") && listed.contains("浜一郎  [委員"), "{listed}");
}

#[test]
fn how_a_speaker_was_found() {
    assert!(of(10, Lang::En).contains("山川海子  [full name in the list] in the chair"), "{}", of(10, Lang::En));
    assert!(of(18, Lang::En).contains("—  [nobody can be told]"), "{}", of(18, Lang::En));
    let entry = RosterEntry { label: Some("事務局".into()), name: "森みどり".into(), ..RosterEntry::default() };
    let options = Options { roster: vec![entry], ..Options::default() };
    assert!(told(&options, Some(18), Lang::En).contains("森みどり  [by the caller's roster]"));
}

#[test]
fn what_the_chair_opens_without_a_heading() {
    let text = "池町議会 会議録\n\n○議長（森一郎君）　議案第１号、池町公園条例の制定についてを議題といたします。\n";
    let told = explain(text, &Options::default(), "a.txt", Some(3), Lang::En).unwrap();
    assert!(told.contains("before the meeting from here ← 「議案第１号"), "{told}");
}

#[test]
fn a_line_that_is_not_there_is_none() {
    let told = |text, line| explain(text, &Options::default(), "a.txt", Some(line), Lang::Ja);
    assert!(told(TEXT, 0).is_none() && told(TEXT, 999).is_none());
    // A blank line is there, and nothing is to be said of it.
    assert!(told(TEXT, 2).is_some_and(|told| !told.contains("a.txt:2")));
    assert!(told("", 1).is_some());
}
