//! The contents: sections, their speeches, and the points of a speech.

use std::ops::Range;

use yew::Html;

use super::dom::{El, classed, el, nothing};
use super::far::{cut, far};
use super::fold::{Fold, Kind};
use super::icon::{CHEVRON, icon};
use super::reading::place::{AGENDA, Place};
use super::reading::tree::Part;
use super::scene::{Scene, hits, unseen};
use crate::model::{Point, Speech};

/// Words of a point that are shown; the style sheet cuts them to the line.
const WORDS: usize = 40;

/// So few speeches are listed one by one.
const FEW: usize = 7;

/// More speeches than this, one after the other, are folded.
const MANY: usize = 20;

pub fn draw(scene: &Scene) -> Html {
    let words = scene.words;
    let document = &*scene.document;
    let nothing_to_list = document.minutes.sections.is_empty() && document.minutes.speeches.is_empty();
    if nothing_to_list {
        return nothing();
    }
    let button = |command, sign, name| {
        classed("button", "mv-text").put("type", "button").put("data-do", command).put("aria-label", name).say(sign)
    };
    let folds = !document.minutes.speeches.is_empty();
    let buttons = classed("p", "mv-fold").add(button("open-agenda", words.open_all, words.open_agenda)).add(button(
        "close-agenda",
        words.close_all,
        words.close_agenda,
    ));
    let top = classed("div", "mv-agenda__top").add(scene.heading(1, "mv-h").id("mv-agenda-h").say(words.agenda));
    classed("nav", "mv-agenda")
        .put("part", "agenda")
        .id(AGENDA)
        .put("aria-labelledby", "mv-agenda-h")
        .add(top.each(folds.then_some(buttons)))
        .add(classed("ol", "mv-ag").ja().each(entries(scene, &document.tree.top)))
        .into()
}

/// The speeches and sections among some parts of the transcript; long runs of speeches are folded.
fn entries(scene: &Scene, parts: &[Part]) -> Vec<El> {
    let entry = |part: &Part| match part {
        Part::Section(index) => vec![section(scene, *index)],
        Part::Run(blocks) => {
            let speeches = scene.document.speeches_in(blocks);
            if speeches.len() > FEW && scene.document.matters(&speeches).len() > 1 {
                return by_matter(scene, speeches);
            }
            if speeches.len() > MANY { vec![run(scene, speeches)] } else { speeches_of(scene, speeches).collect() }
        }
    };
    parts.iter().flat_map(entry).collect()
}

/// Speeches without headings, by the matters that are opened among them.
fn by_matter(scene: &Scene, speeches: Range<usize>) -> Vec<El> {
    let matters = scene.document.matters(&speeches);
    let first = matters.first().map_or(speeches.end, |(speech, _)| *speech);
    let ends = matters.iter().skip(1).map(|(speech, _)| *speech).chain([speeches.end]);
    let before = speeches.start..first;
    let before =
        if before.len() > FEW { vec![run(scene, before)] } else { speeches_of(scene, before).collect::<Vec<_>>() };
    let of_matter = |((speech, title), end): (&(usize, String), usize)| {
        let link = scene.link(Place::Speech(*speech));
        let link = link.add(unseen(scene.words.is_read)).add(classed("span", "mv-read").ja().text(title));
        folded(scene, *speech..end, link, title)
    };
    before.into_iter().chain(matters.iter().zip(ends).map(of_matter)).collect()
}

/// A link to the first of some speeches, with all of them folded away behind it.
fn folded(scene: &Scene, speeches: Range<usize>, link: El, name: &str) -> El {
    let fold = Fold(Kind::Run, speeches.start);
    let open = scene.folds.is_open(fold);
    let here = scene.here.and_then(|here| here.speech).is_some_and(|speech| !open && speeches.contains(&speech));
    let found: usize = speeches.clone().map(|speech| scene.search.count_in(&scene.document, speech)).sum();
    let link = link.each(hits(scene, found)).put_if(here, "aria-current", "location");
    let link = link.put_if(!scene.search.keeps_any(speeches.clone()), "class", "is-out");
    let number = (speeches.len() > 1).then(|| el("span").text(&speeches.len().to_string()));
    let button = scene.folds.button(fold, "mv-tw").add(unseen(&(scene.words.speeches_in)(name)));
    let list = pieces(scene, if open { speeches.clone() } else { 0..0 });
    classed("li", "mv-ag__sec")
        .key(usize::MAX - speeches.start)
        .add(classed("div", "mv-ag__row").add(link).add(button.each(number).add(icon(CHEVRON))))
        .add(scene.fold(fold, "div", "mv-ag__speeches").each(list))
}

fn speeches_of(scene: &Scene, speeches: Range<usize>) -> impl Iterator<Item = El> {
    speeches.filter_map(|index| Some(speech(scene, index, scene.document.minutes.speeches.get(index)?)))
}

/// A list of speeches, in pieces.
fn pieces(scene: &Scene, speeches: Range<usize>) -> impl Iterator<Item = Html> {
    cut(speeches).into_iter().map(|piece| scene.speeches(piece.clone()).list(piece.start, piece.len(), piece_of))
}

fn piece_of(scene: &Scene) -> Html {
    far("ol", &scene.blocks).each(speeches_of(scene, scene.blocks.clone())).into()
}

/// Many speeches without a section of their own.
fn run(scene: &Scene, speeches: Range<usize>) -> El {
    let fold = Fold(Kind::Run, speeches.start);
    let open = scene.folds.is_open(fold);
    let here = scene.here.and_then(|here| here.speech).is_some_and(|speech| !open && speeches.contains(&speech));
    let button = scene.folds.button(fold, "mv-tw mv-tw--whole").put("lang", scene.words.lang);
    let number = el("span").text(&(scene.words.times)(speeches.len()));
    let button = button.put_if(here, "aria-current", "location").add(el("b").say(scene.words.speeches));
    let list = pieces(scene, if open { speeches.clone() } else { 0..0 });
    classed("li", "mv-ag__sec")
        .key(usize::MAX - speeches.start)
        .add(button.add(number).add(icon(CHEVRON)))
        .add(scene.fold(fold, "div", "mv-ag__speeches").each(list))
}

/// A section; its speeches are folded away, its subsections are not.
fn section(scene: &Scene, index: usize) -> El {
    let document = &*scene.document;
    let heading = document.heading(index);
    let entry = classed("li", "mv-ag__sec").key(index);
    let found = document.minutes.sections.get(index).map_or(0, |section| scene.search.count(document, &section.blocks));
    let link = scene.link(Place::Section(index)).add(el("span").text(&heading)).each(hits(scene, found));
    let Some(node) = document.tree.sections.get(index) else { return entry.add(link) };

    let fold = Fold(Kind::Agenda, index);
    let open = scene.folds.is_open(fold);
    let here = scene.here.filter(|here| here.section == Some(index) && !(open && here.speech.is_some()));
    let link = link.put_if(here.is_some(), "aria-current", "location");
    let out = scene.search.kept.is_some()
        && document
            .minutes
            .sections
            .get(index)
            .is_some_and(|section| !scene.search.keeps_any(document.speeches_in(&section.blocks)));
    let link = link.put_if(out, "class", "is-out");

    let listed = |part: &Part| match part {
        Part::Section(_) => true,
        Part::Run(blocks) => {
            let speeches = document.speeches_in(blocks);
            speeches.len() > MANY && document.matters(&speeches).len() > 1
        }
    };
    let inner = node.parts.iter().any(listed);
    if inner || node.speeches == 0 {
        let parts = if inner { entries(scene, &node.parts) } else { Vec::new() };
        let list = (!parts.is_empty()).then(|| classed("ol", "mv-ag__kids").each(parts));
        return entry.add(link).each(list);
    }
    let name = unseen(&(scene.words.speeches_in)(&heading));
    let button = scene.folds.button(fold, "mv-tw").add(name);
    let number = (node.speeches > 1).then(|| el("span").text(&node.speeches.to_string()));
    let button = button.each(number).add(icon(CHEVRON));
    let runs = node.parts.iter().filter_map(|part| if let Part::Run(blocks) = part { Some(blocks) } else { None });
    let speeches = runs.filter(|_| open).flat_map(|blocks| pieces(scene, scene.document.speeches_in(blocks)));
    entry
        .add(classed("div", "mv-ag__row").add(link).add(button))
        .add(scene.fold(fold, "div", "mv-ag__speeches").each(speeches))
}

fn speech(scene: &Scene, index: usize, speech: &Speech) -> El {
    let face = scene.document.face_of(index);
    let here = scene.here.is_some_and(|here| here.speech == Some(index));
    let name = match face {
        Some(face) => classed("span", "mv-ag__nm").add(el("b").text(&face.name)).text(&face.post),
        None => classed("span", "mv-ag__nm").put("lang", scene.words.lang).say(scene.words.nobody),
    };
    let link = scene.link(Place::Speech(index)).put_if(here, "aria-current", "location").add(name);
    let link = link.put_if(!scene.search.keeps(index), "class", "is-out");
    let link = link.each(hits(scene, scene.search.count_in(&scene.document, index)));
    // Sections and speeches may be siblings: their keys must differ.
    let entry = classed("li", "mv-ag__sp").key(usize::MAX / 2 + index);
    if speech.points.is_empty() {
        return entry.add(link);
    }
    let fold = Fold(Kind::Points, index);
    let name = unseen(&(scene.words.points_of)(&scene.who(index)));
    let number = el("span").put("lang", scene.words.lang).text(&(scene.words.points)(speech.points.len()));
    let button = scene.folds.button(fold, "mv-tw").add(name).add(number).add(icon(CHEVRON));
    let open = scene.folds.is_open(fold);
    let points = speech.points.iter().filter(|_| open).map(|at| point(scene, at));
    entry
        .add(classed("div", "mv-ag__row").add(link).add(button))
        .add(scene.fold(fold, "ol", "mv-ag__points").each(points))
}

/// 1点目 and the words with which it begins.
fn point(scene: &Scene, point: &Point) -> El {
    let words = scene
        .document
        .minutes
        .paragraphs
        .get(point.paragraph)
        .map_or("", |paragraph| scene.document.words(paragraph.span()));
    let words: String = from_point(words, point.number).chars().take(WORDS).collect();
    el("li").add(scene.link(Place::Paragraph(point.paragraph)).add(classed("span", "mv-ag__nm").text(&words)))
}

/// The sentence that announces a point, where it stands inside a paragraph.
fn from_point(words: &str, number: u32) -> &str {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let arabic = number.to_string();
    let wide: String = arabic.chars().filter_map(|c| char::from_u32(u32::from(c) + 0xFEE0)).collect();
    let kanji = DIGITS.get(number as usize).copied().unwrap_or("十");
    let announced = |sentence: &str| {
        let number = |number: &str| {
            ["点目", "つ目"].iter().any(|after| sentence.contains(&[number, after].concat()))
                || sentence.contains(&["第", number].concat())
        };
        [arabic.as_str(), &wide, kanji].into_iter().any(number)
    };
    let mut start = 0;
    for sentence in words.split_inclusive('。') {
        if announced(sentence) {
            return words[start..].trim_start();
        }
        start += sentence.len();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_begins_with_its_own_sentence() {
        let words = "全て賛成する。１点目は、訓練である。二つ目は、人材である。";
        assert_eq!(from_point(words, 1), "１点目は、訓練である。二つ目は、人材である。");
        assert_eq!(from_point(words, 2), "二つ目は、人材である。");
        assert_eq!(from_point(words, 3), words);
    }
}
