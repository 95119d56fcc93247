//! The same figures as tables: by group, by speaker, by speech.

use yew::Html;

use super::super::dom::{El, classed, el, nothing};
use super::super::fold::{Fold, Kind};
use super::super::reading::place::Place;
use super::super::reading::volume::{self, Lane, tenths};
use super::super::scene::Scene;
use crate::count::thousands;

/// The columns of all tables, in the order of their titles in the words of the interface.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Order,
    Who,
    Section,
    Times,
    Characters,
    Share,
    Group,
    Begins,
}
use Column::*;

/// Rows of speeches that are shown at first, and each time one asks for more.
pub const ROWS: usize = 300;

const GROUPS: [Column; 4] = [Group, Times, Characters, Share];
const SUMS: [Column; 4] = [Who, Times, Characters, Share];
const SPEECHES: [Column; 5] = [Order, Who, Section, Characters, Share];
/// Where all have their times.
const TIMED: [Column; 6] = [Order, Begins, Who, Section, Characters, Share];

/// The tables do not look at where the reader is: they are long.
pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let fold = Fold(Kind::Table, 0);
    let button = scene.folds.more(fold).say(words.table);
    let body = scene
        .fold(fold, "div", "mv-table__box")
        .put("role", "region")
        .put("aria-label", words.table)
        .put("tabindex", "0");
    if !scene.folds.is_open(fold) {
        return classed("div", "mv-table").add(button).add(body).into();
    }
    let body = body.each(tables(scene));
    let left = scene.zoom.speeches(scene.scale()).len().saturating_sub(shown(scene));
    let more = (left > 0).then(|| {
        classed("button", "mv-text")
            .put("type", "button")
            .put("data-do", "more-rows")
            .text(&[words.more_rows[0], &left.to_string(), words.more_rows[1]].concat())
    });
    // Something stands in the last place either way: yew counts from the end, and would make the tables anew.
    classed("div", "mv-table").add(button).add(body).add(more.map_or(nothing(), Html::from)).into()
}

/// How many speeches have a row.
fn shown(scene: &Scene) -> usize {
    scene.rows.saturating_add(ROWS)
}

/// Sums of the whole, and the speeches that the timeline shows.
fn tables(scene: &Scene) -> Vec<El> {
    let words = scene.words;
    let document = &*scene.document;
    let groups: Vec<_> = document.volume.groups(&document.minutes).iter().map(|found| group(scene, found)).collect();
    let lanes = document.volume.lanes.iter().map(|found| lane(scene, found)).collect();
    let speeches = scene.zoom.speeches(scene.scale()).take(shown(scene)).map(|index| speech(scene, index)).collect();
    let columns: &[Column] = if document.has_clock() { &TIMED } else { &SPEECHES };
    let mut tables = Vec::new();
    if !groups.is_empty() {
        tables.push(table(scene, words.by_group, &GROUPS, groups));
    }
    tables.push(table(scene, words.by_speaker, &SUMS, lanes));
    tables.push(table(scene, words.table_title, columns, speeches));
    tables
}

/// A table of rows whose cells are in the order of the columns.
fn table(scene: &Scene, title: &'static str, columns: &'static [Column], rows: Vec<Vec<El>>) -> El {
    let mut head = el("tr");
    for column in columns {
        head = head.add(cell("th", *column).put("scope", "col").say(scene.words.columns[*column as usize]));
    }
    let mut body = el("tbody");
    for cells in rows {
        let mut row = el("tr");
        for (column, content) in columns.iter().zip(cells) {
            row = row.add(match column {
                Who | Group => cell("th", *column).put("scope", "row").add(content),
                _ => cell("td", *column).add(content),
            });
        }
        body = body.add(row);
    }
    el("table").add(classed("caption", "mv-table__title").say(title)).add(el("thead").add(head)).add(body)
}

fn group(scene: &Scene, group: &volume::Group) -> Vec<El> {
    let who = match group.name {
        Some(name) => el("span").ja().text(name),
        None => el("span").say(scene.words.no_group),
    };
    let people = classed("small", "mv-count").text(&(scene.words.people)(group.people));
    sums(scene, el("span").add(who).add(people), group.speeches, group.characters)
}

fn lane(scene: &Scene, lane: &Lane) -> Vec<El> {
    sums(scene, who(scene, lane.speeches.first().copied().unwrap_or_default()), lane.speeches.len(), lane.amount)
}

/// Who, how often, how much.
fn sums(scene: &Scene, who: El, speeches: usize, characters: u32) -> Vec<El> {
    let [amount, share] = amount(scene, characters);
    vec![who, figure(&speeches.to_string()), amount, share]
}

fn speech(scene: &Scene, speech: usize) -> Vec<El> {
    let volume = &scene.document.volume;
    let [amount, share] = amount(scene, volume.amount(speech));
    let section = figure(&scene.section_of(speech)).ja();
    let time = scene.document.time(Place::Speech(speech)).filter(|_| scene.document.has_clock());
    let time = time.map(|time| figure(&time.short()));
    let order = figure(&(speech + 1).to_string());
    [order].into_iter().chain(time).chain([who(scene, speech), section, amount, share]).collect()
}

fn who(scene: &Scene, speech: usize) -> El {
    scene.link(Place::Speech(speech)).ja().text(&scene.who(speech))
}

fn amount(scene: &Scene, characters: u32) -> [El; 2] {
    [figure(&thousands(characters)), figure(&tenths(scene.document.volume.percent(characters)))]
}

fn figure(words: &str) -> El {
    el("span").text(words)
}

fn cell(tag: &'static str, column: Column) -> El {
    if matches!(column, Who | Section | Group) { el(tag) } else { classed(tag, "mv-num") }
}
