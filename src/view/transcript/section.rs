//! A section: its heading, which is also the button that folds it, and what stands in it.

use super::super::dom::{El, classed};
use super::super::fold::{Fold, Kind};
use super::super::icon::{CHEVRON, icon};
use super::super::reading::place::Place;
use super::super::reading::tree::Tree;
use super::super::scene::Scene;
use super::parts;
use crate::span::Span;

pub fn draw(scene: &Scene, index: usize) -> El {
    let document = &*scene.document;
    let id = document.id(Place::Section(index));
    let shell = classed("section", "mv-sec").put("part", "section").id(id.clone());
    let (Some(section), Some(node)) = (document.minutes.sections.get(index), document.tree.sections.get(index)) else {
        return shell;
    };
    let heading = document.minutes.blocks.get(section.blocks.start).map_or(section.span, |block| block.span);

    // A section in which people speak is a part of the meeting; the others are its particulars.
    let spoken = node.speeches > 0 && Tree::subsections(&node.parts).next().is_none();
    let class = if spoken { "mv-sec__h mv-sec__h--spoken" } else { "mv-sec__h" };
    let label = [&id, "-h"].concat();
    let fold = Fold(Kind::Section, index);
    let button = scene.folds.button(fold, "mv-sec__b").each(words(scene, index, heading)).add(icon(CHEVRON));
    let body = scene.fold(fold, "div", "mv-sec__body");
    // Where it is closed, the browser's own search still finds its words, and opens it.
    let body = if scene.folds.is_open(fold) { body } else { body.put("hidden", "until-found") };
    // What a filter leaves nothing of is out of sight whole.
    let kept = scene.search.kept.is_none() || scene.search.keeps_any(document.speeches_in(&section.blocks));
    shell
        .put_if(!kept, "hidden", "")
        .set("aria-labelledby", label.clone())
        .add(scene.heading(2 + node.depth, class).id(label).add(button))
        .add(body.each(parts(scene, &node.parts)))
}

/// The words of the heading, the number apart.
fn words(scene: &Scene, index: usize, heading: Span) -> Vec<El> {
    let Some(section) = scene.document.minutes.sections.get(index) else { return Vec::new() };
    let number = section.number.map(|number| (number, "mv-sec__no"));
    let pieces = section.heading.iter().map(|piece| (*piece, "mv-sec__t"));
    let slices = scene.document.slices(heading, number.into_iter().chain(pieces)).into_iter();
    slices.map(|(words, class)| classed("span", class.unwrap_or("mv-sec__rest")).text(words)).collect()
}
