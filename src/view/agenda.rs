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
            match scene.document.matters(&speeches) {
                matters if speeches.len() > FEW && matters.len() > 1 => by_matter(scene, speeches, matters),
                _ => run(scene, speeches, MANY),
            }
        }
    };
    parts.iter().flat_map(entry).collect()
}

/// Speeches without headings, by the matters that are opened among them.
fn by_matter(scene: &Scene, speeches: Range<usize>, matters: &[(usize, String)]) -> Vec<El> {
    let first = matters.first().map_or(speeches.end, |(speech, _)| *speech);
    let ends = matters.iter().skip(1).map(|(speech, _)| *speech).chain([speeches.end]);
    let of_matter = |((speech, title), end): (&(usize, String), usize)| matter(scene, *speech..end, title);
    run(scene, speeches.start..first, FEW).into_iter().chain(matters.iter().zip(ends).map(of_matter)).collect()
}

/// A matter, dotted as it is read: a link to the speech that opens it, and the speeches about it, folded away.
fn matter(scene: &Scene, speeches: Range<usize>, title: &str) -> El {
    let fold = Fold(Kind::Run, speeches.start);
    let link = scene.link(Place::Speech(speeches.start)).add(unseen(scene.words.is_read));
    let link = link.add(classed("span", "mv-read").ja().text(title));
    let blocks = |speech: usize| scene.document.minutes.speeches.get(speech).map_or(0..0, |own| own.blocks.clone());
    let within = blocks(speeches.start).start..blocks(speeches.end.saturating_sub(1)).end;
    let link = link.each(hits(scene, scene.search.count(&scene.document, &within)));
    let link = link.put_if(is_within(scene, fold, &speeches), "aria-current", "location");
    let link = link.put_if(!scene.search.keeps_any(speeches.clone()), "class", "is-out");
    let number = (speeches.len() > 1).then(|| el("span").text(&speeches.len().to_string()));
    let button = scene.folds.button(fold, "mv-tw").add(unseen(&(scene.words.speeches_in)(title)));
    let row = classed("div", "mv-ag__row").add(link).add(button.each(number).add(icon(CHEVRON)));
    folded(scene, fold, speeches, row)
}

/// Whether the reader is among speeches that are folded away.
fn is_within(scene: &Scene, fold: Fold, speeches: &Range<usize>) -> bool {
    let here = scene.here.and_then(|here| here.speech);
    !scene.folds.is_open(fold) && here.is_some_and(|speech| speeches.contains(&speech))
}

/// What opens some speeches that have no section of their own, and they themselves below it.
fn folded(scene: &Scene, fold: Fold, speeches: Range<usize>, opens: El) -> El {
    let key = usize::MAX - speeches.start;
    let list = pieces(scene, if scene.folds.is_open(fold) { speeches } else { 0..0 });
    classed("li", "mv-ag__sec").key(key).add(opens).add(scene.fold(fold, "div", "mv-ag__speeches").each(list))
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

/// Speeches without a section of their own, folded away where they are more than `few`.
fn run(scene: &Scene, speeches: Range<usize>, few: usize) -> Vec<El> {
    if speeches.len() <= few {
        return speeches_of(scene, speeches).collect();
    }
    let fold = Fold(Kind::Run, speeches.start);
    let button = scene.folds.button(fold, "mv-tw mv-tw--whole").put("lang", scene.words.lang);
    let number = el("span").text(&(scene.words.times)(speeches.len()));
    let button = button.put_if(is_within(scene, fold, &speeches), "aria-current", "location");
    let button = button.add(el("b").say(scene.words.speeches)).add(number).add(icon(CHEVRON));
    vec![folded(scene, fold, speeches, button)]
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
