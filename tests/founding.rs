//! The founding transcript, point by point.

use minutes_viewer::diagnostic::Problem;
use minutes_viewer::model::*;
use minutes_viewer::{Options, parse};

const TEXT: &str = include_str!("../seeds/000_0995887af9160cb4.txt");

fn minutes() -> Minutes {
    parse(TEXT, &Options::default())
}

fn paragraphs(minutes: &Minutes, speech: &Speech) -> Vec<String> {
    let own = &minutes.paragraphs[speech.paragraphs.clone()];
    own.iter().map(|p| p.spans().map(|s| s.of(TEXT)).collect()).collect()
}

fn speech<'m>(minutes: &'m Minutes, label: &str) -> &'m Speech {
    minutes.speeches.iter().find(|s| s.label.is_some_and(|l| l.of(TEXT) == label)).expect(label)
}

#[test]
fn states_its_facts() {
    let m = minutes();
    assert_eq!(m.title.as_deref(), Some("サイバーセキュリティ戦略本部 第30回会合 議事概要"));
    assert_eq!(m.meeting.body.as_deref(), Some("サイバーセキュリティ戦略本部"));
    assert_eq!((m.meeting.number, m.meeting.kind.as_deref()), (Some(30), Some("議事概要")));
    assert_eq!(m.date.unwrap().value.to_string(), "2021-07-07");
    assert_eq!(m.start_time.unwrap().value.to_string(), "08:40");
    assert_eq!(m.end_time.unwrap().value.to_string(), "09:20");
    assert_eq!(m.place.unwrap().of(TEXT), "総理大臣官邸2階大ホール");
}

#[test]
fn lists_its_people() {
    let m = minutes();
    assert_eq!(m.attendees.len(), 22);
    assert!(m.attendees.iter().all(|a| a.title.is_some()));
    assert_eq!((m.attendees[0].name.as_str(), m.attendees[0].title.as_deref()), ("加藤勝信", Some("内閣官房長官")));
    assert_eq!(m.attendees[12].name, "野原佐和子");
    assert_eq!(m.attendees[21].title.as_deref(), Some("内閣官房副長官補"));
}

#[test]
fn has_its_sections() {
    let m = minutes();
    let tree: Vec<(u8, &str, &str)> =
        m.sections.iter().map(|s| (s.level, s.number.unwrap().of(TEXT), s.heading[0].of(TEXT))).collect();
    assert_eq!(
        tree,
        [
            (1, "1", "日時"),
            (1, "2", "場所"),
            (1, "3", "出席者（敬称略）"),
            (1, "4", "議事概要"),
            (2, "（1）", "本部長冒頭挨拶"),
            (2, "(2)", "討議"),
            (2, "(3)", "決定事項の決定"),
            (2, "(4)", "本部長締め括り挨拶"),
        ]
    );
    assert!(m.sections[4..].iter().all(|s| s.parent == Some(3)));
}

#[test]
fn has_its_speeches_and_speakers() {
    let m = minutes();
    assert_eq!(m.speeches.len(), 20);
    assert_eq!(m.speeches.iter().filter(|s| s.label.is_some()).count(), 18);
    assert_eq!(m.speakers.len(), 16);
    let matched: Vec<_> = m.speakers.iter().filter(|s| s.attendee.is_some()).collect();
    assert_eq!(matched.len(), 15);
    for speaker in matched {
        let name = &m.attendees[speaker.attendee.unwrap()].name;
        assert_eq!(speaker.name.as_ref(), Some(name));
        // The label begins with the surname, which the list sets apart.
        let surname: String =
            name.chars().take(usize::from(m.attendees[speaker.attendee.unwrap()].surname.unwrap())).collect();
        assert!(speaker.label.starts_with(&surname), "{} for {}", name, speaker.label);
    }
    let chair = &m.speakers[0];
    assert_eq!((chair.label.as_str(), chair.matched), ("本部長", Match::Heading));
    assert_eq!((chair.name.as_ref(), chair.attendee), (None, None));
    assert_eq!(chair.speeches, 2);
    assert_eq!((m.speeches[0].speaker, m.speeches[19].speaker), (Some(0), Some(0)));
}

#[test]
fn warns_of_five_chairs() {
    let m = minutes();
    let warned: Vec<&str> = (m.diagnostics.iter())
        .filter_map(|d| match &d.problem {
            Problem::LabelRoleMismatch { label, .. } => Some(label.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(warned, ["後藤本部長", "野原本部長", "前田本部長", "宮澤本部長", "村井本部長"]);
}

#[test]
fn joins_what_page_breaks_cut_and_nothing_else() {
    let m = minutes();
    let text: Vec<String> = m.speeches.iter().flat_map(|s| paragraphs(&m, s)).collect();
    for seam in [
        "情報セキュリティ対策のための",
        "判断は我が国のインフラサービス",
        "関係が必要ということになる",
        "提言ではあるが、国にとって",
        "デジタル社会の中で生きていくため",
        "講ずる必要がある",
    ] {
        assert!(text.iter().any(|t| t.contains(seam)), "{seam}");
    }
    assert_eq!(m.diagnostics.iter().filter(|d| d.problem == Problem::ParagraphJoined).count(), 6);
    for whole in ["私からは3点申し上げる", "普及させることが重要である"] {
        assert!(text.iter().any(|t| t.ends_with(whole)), "{whole}");
    }
}

#[test]
fn decides_its_items() {
    let m = minutes();
    let of_kind =
        |kind| m.items.iter().filter(move |i| i.kind == kind).map(|i| i.title[0].of(TEXT)).collect::<Vec<_>>();
    assert_eq!(
        of_kind(ItemKind::Decision),
        [
            "次期サイバーセキュリティ戦略（案）について",
            "政府機関等の情報セキュリティ対策のための統一基準群の改定（案）について",
            "サイバーセキュリティ関係施策に関する令和4年度予算重点化方針（案）について",
        ]
    );
    assert_eq!(
        of_kind(ItemKind::Discussion),
        ["サイバーセキュリティ2021（2020年度年次報告・2021年度年次計画）（案）について"]
    );
    assert_eq!(of_kind(ItemKind::Report).len(), 5);
    for item in &m.items[..3] {
        assert_eq!(item.outcome, Some(Outcome::Approved));
        assert!(item.evidence[0].span.of(TEXT).starts_with("異議なしということで、本案を決定させていただき"));
        assert_eq!(item.evidence[1].span.of(TEXT), "（「異議なし」と声あり）");
    }
    assert!(m.items[3..].iter().all(|i| i.outcome.is_none()));
}

#[test]
fn records_who_was_for_what() {
    let m = minutes();
    let names = |item: usize| {
        let own = m.items[item].positions.iter();
        own.map(|p| {
            assert_eq!(p.stance, Stance::For);
            m.speakers[p.speaker].name.as_deref().unwrap().chars().take(2).collect::<String>()
        })
        .collect::<Vec<_>>()
    };
    assert_eq!(names(0), ["遠藤", "田中", "中谷", "野原", "前田"]);
    assert_eq!(names(1), ["遠藤", "田中", "野原", "前田"]);
    assert_eq!(names(2), ["田中", "野原", "前田"]);
    assert!(m.items[3..].iter().all(|i| i.positions.is_empty()));
}

#[test]
fn counts_the_points() {
    let m = minutes();
    for (label, points) in [
        ("遠藤本部員", 3),
        ("田中本部員", 2),
        ("中谷本部員", 5),
        ("野原本部長", 3),
        ("宮澤本部長", 2),
        ("村井本部長", 4),
    ] {
        assert_eq!(speech(&m, label).points.len(), points, "{label}");
    }
    assert_eq!(m.speeches[19].points.len(), 3);
    assert_eq!(m.speeches.iter().map(|s| s.points.len()).sum::<usize>(), 22);
    let inside = speech(&m, "野原本部長").points[0];
    assert_eq!((inside.number, inside.paragraph - speech(&m, "野原本部長").paragraphs.start), (1, 1));
}

#[test]
fn a_roster_names_the_chair() {
    let entry =
        minutes_viewer::RosterEntry {
            label: Some("本部長".into()), name: "加藤勝信".into(), ..Default::default()
        };
    let m = parse(TEXT, &Options { roster: vec![entry], ..Options::default() });
    let chair = &m.speakers[0];
    assert_eq!((chair.name.as_deref(), chair.attendee, chair.matched), (Some("加藤勝信"), Some(0), Match::Override));
}
