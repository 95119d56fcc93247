//! What the caller corrects: it is followed, it shows, and what fits nothing is told of.

use minutes_viewer::contract::publish;
use minutes_viewer::diagnostic::Lang;
use minutes_viewer::export::{Format, Settings, export};
use minutes_viewer::model::{Attendance, ItemKind, Match, Minutes, Outcome, Stance, VoteMethod, Votes};
use minutes_viewer::render::render;
use minutes_viewer::{
    ChairCorrection, ItemCorrection, Options, PersonCorrection, PositionCorrection, RosterEntry, parse,
};

#[allow(dead_code)]
#[path = "support/hold.rs"]
mod hold;

const TEXT: &str = "第3回 水辺会議 議事録

出席者
山川 一郎\t議長
森 花子\t副議長
谷 次郎\t委員

議案
議案第1号　水門条例の一部改正について
議案第2号　川の予算について

○議長　議案第1号を議題といたします。

○谷委員　水門条例には賛成します。

○議長　御異議ありませんか。

（「異議なし」と呼ぶ者あり）

○議長　異議なしと認めます。よって議案第1号は原案のとおり可決されました。

（議長退席、副議長着席）

○議長　続けます。
";

fn read(options: &Options) -> Minutes {
    hold::check_with(TEXT, options);
    parse(TEXT, options)
}

fn unused(minutes: &Minutes) -> usize {
    minutes.diagnostics.iter().filter(|d| d.problem.code() == "correction-unused").count()
}

fn item(title: &str) -> ItemCorrection {
    ItemCorrection { title: title.into(), ..ItemCorrection::default() }
}

/// Words that may decide are noted for the clerk, until the publisher says what was decided.
#[test]
fn a_weak_outcome() {
    let text = "山川会議 議事録\n\n議題\n1. 夜勤の引き継ぎ\n2. 食器の更新\n\n\
        ○座長（谷 花子）　では、議題1です。\n○委員（森 一郎）　朝の時間が足りません。\n\
        ○座長（谷 花子）　私はとてもいいと思います。十月一日の夜勤から切り替えましょう。\n";
    let weak = |minutes: &Minutes| minutes.diagnostics.iter().filter(|d| d.problem.code() == "weak-outcome").count();
    let plain = parse(text, &Options::default());
    assert_eq!((plain.items[0].outcome, weak(&plain)), (None, 1));
    let told = ItemCorrection { outcome: Some(Some(Outcome::Approved)), ..item("夜勤の引き継ぎ") };
    let told = parse(text, &Options { items: vec![told], ..Options::default() });
    assert_eq!((told.items[0].outcome, weak(&told)), (Some(Outcome::Approved), 0));
}

#[test]
fn an_outcome_kind_and_votes() {
    let votes = Votes { in_favour: Some(4), against: Some(3), ..Votes::default() };
    let told = ItemCorrection {
        kind: Some(ItemKind::Other),
        outcome: Some(Some(Outcome::Rejected)),
        votes: Some(Some(votes)),
        ..item("議案第２号川の予算について")
    };
    let minutes = read(&Options {
        items: vec![told, item("川の予算について"), item("空の予算")],
        ..Options::default()
    });
    let found = minutes.items.iter().find(|item| item.outcome == Some(Outcome::Rejected)).expect("the item");
    assert_eq!((found.kind, found.votes.and_then(|votes| votes.in_favour)), (ItemKind::Other, Some(4)));
    assert!(found.corrected.kind && found.corrected.outcome && found.corrected.votes);
    // One that says nothing, and one of no item.
    assert_eq!(unused(&minutes), 2);
    let data = serde_json::to_value(publish(TEXT, &minutes, Lang::Ja)).expect("data");
    let told = data["items"].as_array().expect("items").iter().find(|item| item["outcome"] == "rejected").expect("it");
    assert_eq!(told["corrected"], serde_json::json!(["kind", "outcome", "votes"]));
    assert_eq!(told["votes"]["quote"], "");
}

#[test]
fn an_outcome_that_is_none_loses_its_evidence_and_one_that_is_right_keeps_it() {
    let first = |outcome| {
        let told = ItemCorrection { outcome: Some(outcome), ..item("水門条例の一部改正について") };
        let minutes = read(&Options { items: vec![told], ..Options::default() });
        let item = minutes.items.into_iter().find(|item| item.corrected.outcome).expect("the item");
        (item.outcome, item.evidence.len())
    };
    let read = read(&Options::default());
    let evidence = read.items.iter().map(|item| item.evidence.len()).max().expect("items");
    assert_eq!(first(Some(Outcome::Approved)), (Some(Outcome::Approved), evidence));
    assert_eq!(first(None), (None, 0));
}

#[test]
fn stands() {
    let stand = |speaker: &str, stance| PositionCorrection {
        title: "水門条例の一部改正について".into(),
        speaker: speaker.into(),
        stance,
    };
    let held = |positions| {
        let minutes = read(&Options { positions, ..Options::default() });
        let of = |minutes: &Minutes| -> Vec<(Stance, bool)> {
            minutes.items.iter().flat_map(|item| &item.positions).map(|p| (p.stance, p.corrected)).collect()
        };
        (of(&minutes), unused(&minutes))
    };
    assert_eq!(held(vec![stand("谷委員", Some(Stance::Against))]), (vec![(Stance::Against, true)], 0));
    assert_eq!(held(vec![stand("谷次郎", None)]), (vec![], 0));
    let (all, unused) = held(vec![stand("議長", Some(Stance::For)), stand("森 花子", Some(Stance::For))]);
    assert_eq!((all.len(), unused), (2, 1));
}

#[test]
fn people_of_the_list() {
    let told = PersonCorrection {
        name: "谷　次郎".into(),
        title: Some(Some("監事".into())),
        attendance: Some(Some(Attendance::Deputy)),
        ..PersonCorrection::default()
    };
    let nobody = PersonCorrection { name: "空 三郎".into(), role: Some(None), ..PersonCorrection::default() };
    let minutes = read(&Options { people: vec![told, nobody], ..Options::default() });
    let person = minutes.attendees.iter().find(|person| person.name == "谷次郎").expect("listed");
    assert_eq!(
        (person.title.as_deref(), person.attendance, person.corrected),
        (Some("監事"), Some(Attendance::Deputy), true)
    );
    assert_eq!(unused(&minutes), 1);
}

#[test]
fn the_chair_from_a_line_on() {
    let seat =
        |after: Option<&str>, name: &str| ChairCorrection { after: after.map(str::to_string), name: Some(name.into()) };
    let told = vec![seat(Some("（議長退席、副議長着席）"), "森花子"), seat(Some("（空）"), "森花子")];
    let minutes = read(&Options { chair: told, ..Options::default() });
    let names: Vec<Option<&str>> =
        minutes.speeches.iter().map(|s| minutes.speakers[s.speaker.expect("all")].name.as_deref()).collect();
    assert_eq!(names.last(), Some(&Some("森花子")));
    assert_eq!(names[..3].iter().filter(|name| **name == Some("森花子")).count(), 0);
    let vice = minutes.speakers.iter().find(|speaker| speaker.name.as_deref() == Some("森花子")).expect("a speaker");
    assert_eq!((vice.matched, vice.speeches, vice.attendee), (Match::Override, 1, Some(1)));
    assert_eq!(minutes.speakers.iter().map(|s| s.speeches as usize).sum::<usize>(), minutes.speeches.len());
    assert_eq!(unused(&minutes), 1);
    // From the beginning: a label with a name stays whose it is.
    let minutes = read(&Options { chair: vec![seat(None, "空三郎")], ..Options::default() });
    let by: Vec<Option<&str>> = minutes.speakers.iter().map(|s| s.name.as_deref()).collect();
    assert_eq!(by, [Some("空三郎"), Some("谷次郎")]);
}

#[test]
fn a_label_that_is_nobodys() {
    let entry = RosterEntry { label: Some("谷委員".into()), ..RosterEntry::default() };
    let minutes = read(&Options { roster: vec![entry], ..Options::default() });
    let speaker = minutes.speakers.iter().find(|s| s.label == "谷委員").expect("a speaker");
    assert_eq!((speaker.name.as_deref(), speaker.attendee, speaker.matched), (None, None, Match::Override));
}

#[test]
fn what_is_told_shows_as_told_in_every_form() {
    let votes = Votes { in_favour: Some(4), against: Some(3), method: Some(VoteMethod::Standing), ..Votes::default() };
    let told = ItemCorrection {
        outcome: Some(Some(Outcome::Rejected)),
        votes: Some(Some(votes)),
        ..item("水門条例の一部改正について")
    };
    let options = Options { items: vec![told], ..Options::default() };
    let minutes = parse(TEXT, &options);
    let page = render(TEXT, &minutes, &minutes_viewer::render::Settings::default());
    assert!(page.contains("<strong>否決</strong><span class=\"ms-told\">公表者による訂正</span>"), "{page}");
    assert!(page.contains("賛成4、反対3（起立）"));
    let write = |format| export(TEXT, &minutes, format, &Settings::default());
    assert!(write(Format::Items).contains(",否決,4,3,,起立,,結果 採決,"));
    assert!(write(Format::Markdown).contains("決定事項 / 否決 / 賛成4、反対3（起立） / 公表者による訂正"));
    let akoma = write(Format::Akoma);
    assert!(akoma.contains("outcome=\"#outcome-rejected\" mv:method=\"standing\" mv:corrected=\"true\">"), "{akoma}");
    assert!(akoma.contains("value=\"4\" refersTo=\"#vote-for\"/>") && akoma.contains("<TLCConcept eId=\"vote-for\""));
    assert!(write(Format::JsonLd).contains("否決（賛成4、反対3（起立））"));
    // What is read says so to those who do not see the dots.
    let page = render(TEXT, &parse(TEXT, &Options::default()), &minutes_viewer::render::Settings::default());
    assert!(
        page.contains("<span class=\"ms-vh\">自動の読み取り：</span><strong class=\"ms-read\">可決</strong>"),
        "{page}"
    );
    assert!(!page.contains("公表者"));
}
