//! English

use super::{Gist, Phrase, Words, phrase};
use crate::model::{ItemKind, Match};
use crate::view::reading::matter::Matter;
use crate::view::reading::wish::WishKind;
use crate::words::{self, join, many};

pub static EN: Words = Words {
    shared: words::EN,

    inside: "In this record",
    summary: "Summary",
    decisions: "Decisions",
    timeline: "Timeline",

    search: "Search the minutes",
    search_for: "Search in these minutes",
    hits_are: "hits: ",
    hits: |at, count| {
        let at = at.map_or(String::new(), |at| join(&[&(at + 1).to_string(), " / "]));
        join(&[&at, &count.to_string()])
    },
    found: |at, count| match (at, count) {
        (_, 0) => "Nothing found".into(),
        (None, _) => many(count, "hit", "hits"),
        (Some(at), _) => join(&["Hit ", &(at + 1).to_string(), " of ", &count.to_string()]),
    },
    previous_hit: "Previous hit",
    next_hit: "Next hit",
    clear: "End the search",
    filter: "Filter",
    filter_is_on: "Filtered",
    section: "Section",
    matter: "Content",
    matters,
    all: "All",
    shown: |shown, of| {
        join(&[
            &shown.to_string(),
            " of ",
            &many(of, "speech", "speeches"),
            " shown. The others and the narration are hidden.",
        ])
    },
    results: "List of hits",
    listed: ["Hits ", "–", " of ", ""],
    page_before: "Hits before",
    page_after: "Hits after",
    show_all: "Show all",

    help: "Keyboard",
    past: "Skip the minutes",
    close: "Close",
    keys_of: &[
        ("/", "to the search box"),
        ("Enter", "next hit (in the search box)"),
        ("Shift + Enter", "previous hit (in the search box)"),
        ("↓", "to the list of hits (in the search box)"),
        ("Esc", "end the search; once more: to the paragraph of the hit"),
        ("← →", "previous and next speech (in the flow of speeches)"),
        ("← →", "between link and quote (at the head of a speech)"),
        ("↑ ↓", "speaker above and below (in the flow of speeches)"),
        ("Home End", "first and last speech (in the flow of speeches)"),
        ("PageUp PageDown", "previous and next section (in the flow of speeches)"),
        ("Enter", "to the text of the speech (in the flow of speeches)"),
        ("+ − 0", "nearer, further, all (in the flow of a long meeting)"),
        ("?", "this list"),
    ],

    year: |year| join(&[" (", &year.to_string(), ") "]),
    minutes,
    printed: "as printed",
    printed_line: "Solid line:",
    read: "read automatically",
    read_line: "Dotted line:",
    lede,

    drawing: |part| ["Showing the rest … ", &part.to_string(), "%"].concat(),
    statements: |stance, people| join(&[EN.stance(stance), ": ", &many(people, "person", "people")]),
    evidence_of: |item| join(&[" (", item, ")"]),
    declared: "Words of the decision",
    as_printed: "as printed",
    positions: "Statements for and against",
    stance_is_read: "stance read automatically",
    check: "See the full text",
    owner: "Owner:",
    due: "Due:",
    wishes: "Requests and intentions",
    wishes_open: "By speaker",
    wishes_read: "Gathered automatically by how sentences end (…いただきたい, …てまいる): some will be missing and some wrong.",
    wish: |kind| match kind {
        WishKind::Request => "Request",
        WishKind::Intention => "Intention",
    },

    flow: "Flow of speeches",
    caption: ("Speeches from left to right. Length is ", "amount of text", " (characters without blanks), not time."),
    caption_clock: ("Speeches by the clock, from left to right. Length is ", "time", "; pauses and overlaps are seen."),
    until_next: " Where no end is printed, a speech lasts until the next begins.",
    measure: "What lengths show",
    keys: "Flow of speeches. Left and right arrows: speeches; up and down: speakers; Enter: go to the text",
    bar: |number, who, amount| join(&["No. ", &number.to_string(), ", ", who, ", ", amount]),
    decided: "decided",
    unit: "",
    previous: |speech| join(&["Previous speech ", speech]),
    next: |speech| join(&["Next speech ", speech]),
    more_lanes: |people| join(&[&people.to_string(), " more"]),
    overview: "Part shown",
    in_sight: ["Speeches ", "–", " of ", ""],
    part_starts: "Beginning of the part",
    part_ends: "End of the part",
    nearer: "Nearer",
    further: "Further",
    whole: "All",
    more_rows: ["More rows (", " left)"],
    table: "As a table",
    table_title: "Speeches in order",
    columns: ["No.", "Speaker", "Section", "Speeches", "Characters", "Share", "Group", "Time"],
    by_speaker: "By speaker",
    by_group: "By group of the list",
    no_group: "no group printed",
    clock: ("about ", " (estimate)"),
    clock_note: " Times are estimates: the printed start and end, divided by the amount of text.",
    no_speeches: "No change of speaker was found, so there is no timeline. Paragraphs stand in the order of the original.",

    persons: "People",
    matched: |matched| match matched {
        Match::Exact => "full name printed",
        Match::Surname => "matched with the list by surname",
        Match::Role => "matched with the list by post",
        Match::Heading => "from the heading",
        Match::Override => "from the publisher's roster",
        Match::None => "not matched with the list",
    },
    ambiguous: "fits several people of the list; none chosen",
    more_speeches: "more: ",
    unlisted: "Speakers not matched with the list of attendees",
    silent: "Attendees under whose name no speech was found",
    absent: "Listed as absent",

    open_all: "Open all",
    close_all: "Close all",
    open_agenda: "Open all contents",
    close_agenda: "Close all contents",
    speeches_in: |section| join(&["Speeches in ", section]),
    points: |points| many(points, "point", "points"),
    points_of: |speaker| join(&["Points of ", speaker]),
    by_heading: "from the heading; no name is printed",
    about: |kind| join(&[": ", kind, " "]),

    quote: "Quote",
    quote_of: "Quote: ",
    listed_as: (" (list: ", ")"),
};

/// 382 → 6 h 22 min
fn minutes(minutes: u32) -> String {
    let part = |number: u32, unit| if number == 0 { String::new() } else { number.to_string() + unit };
    (part(minutes / 60, " h ") + &part(minutes % 60, " min")).trim_end().to_string()
}

fn matters(matter: Matter) -> &'static str {
    match matter {
        Matter::Decision => "Words of decision",
        Matter::Objection => "Against or on conditions",
        Matter::Question => "Questions",
    }
}

/// The kinds in a sentence, one and many.
fn counted(kind: ItemKind, count: usize) -> String {
    let (one, more) = match kind {
        ItemKind::Decision => ("decision", "decisions"),
        ItemKind::Discussion => ("discussion item", "discussion items"),
        ItemKind::Report => ("report", "reports"),
        ItemKind::Other => ("other item", "other items"),
    };
    many(count, one, more)
}

/// 3 decisions: approved (“異議なし”). Also 1 discussion item, 5 reports.
fn lede(gist: &Gist) -> Vec<Phrase> {
    let all = gist.decided();
    let decided = gist.kind.map_or_else(|| many(all, "item", "items"), |kind| counted(kind, all)) + ": ";
    let by = |cue: Option<&str>| cue.map_or(String::new(), |cue| join(&[" (“", cue, "”)"]));
    let mut phrases = Vec::new();
    for (i, came) in gist.outcomes.iter().enumerate() {
        let number = if gist.outcomes.len() > 1 { came.count.to_string() + " " } else { String::new() };
        let before = if i == 0 { decided.as_str() } else { "" };
        let end = if i + 1 == gist.outcomes.len() { ". " } else { ", " };
        phrases.push(phrase(join(&[before, &number, came.outcome]), by(came.cue) + end));
    }
    for (i, (kind, count)) in gist.rest.iter().enumerate() {
        let also = if i == 0 && all > 0 { "Also " } else { "" };
        let unknown = if *kind == ItemKind::Decision { " without a result that was found" } else { "" };
        let end = if i + 1 == gist.rest.len() { "." } else { ", " };
        phrases.push(phrase("", join(&[also, &counted(*kind, *count), unknown, end])));
    }
    if let Some(last) = phrases.last_mut() {
        last.plain.truncate(last.plain.trim_end().len());
    }
    phrases
}
