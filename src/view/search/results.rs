//! The hits as a list: where each stands, and the words around it. A page of them at a time, however many there are.

use std::ops::Range;

use yew::Html;

use super::super::dom::{El, classed, el};
use super::super::fold::{Fold, Kind};
use super::super::reading::Document;
use super::super::reading::place::Place;
use super::super::scene::Scene;
use super::super::words::among;
use super::speech_at;
use crate::model::BlockKind;
use crate::span::Span;

/// Hits on a page.
pub const PAGE: usize = 100;

/// Characters shown before and after a hit.
const BEFORE: usize = 16;
const AFTER: usize = 32;

/// The hits on the page of one of them.
pub fn page(row: usize) -> Range<usize> {
    let first = row / PAGE * PAGE;
    first..first + PAGE
}

/// 101〜200件（全4,212件）
pub fn in_words(scene: &Scene) -> String {
    let hits = scene.search.hits.len();
    let page = page(scene.row);
    among(scene.words.listed, [page.start + 1, page.end.min(hits), hits])
}

pub fn draw(scene: &Scene) -> Html {
    let fold = Fold(Kind::Results, 0);
    let words = scene.words;
    let hits = &scene.search.hits;
    let open = scene.folds.is_open(fold) && !hits.is_empty();
    let panel = classed("section", "mv-results").id(fold.id()).put("aria-label", words.results);
    if !open {
        return classed("div", "mv-found").add(panel.put("hidden", "")).into();
    }
    let page = page(scene.row);
    let page = page.start..page.end.min(hits.len());
    let button = |command, sign, off: bool| {
        classed("button", "mv-text")
            .put("type", "button")
            .put("data-do", command)
            .put_if(off, "aria-disabled", "true")
            .say(sign)
    };
    let pages =
        (hits.len() > PAGE).then(|| {
            classed("p", "mv-results__pages")
                .add(button("page-before", words.page_before, page.start == 0))
                .add(button("page-after", words.page_after, page.end == hits.len()))
        });
    let entries = snippets(&scene.document, scene, page.clone())
        .into_iter()
        .zip(page)
        .map(|(found, hit)| entry(scene, hit, &found));
    let top = classed("p", "mv-results__top").text(&in_words(scene));
    let list = classed("ol", "mv-results__list").each(entries);
    classed("div", "mv-found").add(panel.add(top).add(list).each(pages)).into()
}

/// A hit, and the words before and after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Snippet {
    block: usize,
    before: String,
    words: String,
    after: String,
}

fn entry(scene: &Scene, hit: usize, found: &Snippet) -> El {
    let document = &*scene.document;
    let speech = speech_at(document, found.block);
    let place = speech.map_or_else(|| place_of(document, found.block), Place::Speech);
    let who = speech.map(|speech| scene.speaker_on(el("b"), Some(speech)));
    let section = document.sections_around(found.block).last().map(|section| document.heading(section));
    let number = speech.map(|speech| el("span").text(&scene.number(speech)));
    let head = classed("span", "mv-results__where").each(number).each(who);
    let head = head.each(section.map(|section| el("span").ja().text(&section)));
    let quote = classed("span", "mv-results__words").ja();
    let quote = quote.text(&found.before).add(el("mark").text(&found.words)).text(&found.after);
    let link = scene
        .link(place)
        .set("data-hit", hit.to_string())
        .put("tabindex", if hit == scene.row { "0" } else { "-1" })
        .put_if(scene.search.at == Some(hit), "aria-current", "true");
    el("li").key(hit).add(link.add(head).add(quote))
}

fn place_of(document: &Document, block: usize) -> Place {
    document.minutes.blocks.get(block).map_or(Place::Part(0), |block| document.place_around(block.span))
}

fn snippets(document: &Document, scene: &Scene, page: Range<usize>) -> Vec<Snippet> {
    let hits = scene.search.hits.get(page).unwrap_or_default();
    let mut found: Vec<(usize, Span)> = Vec::new();
    document.index().locate(&document.text, &document.minutes, &scene.search.query, hits, &mut |hit, block, span| {
        match found.get_mut(hit) {
            Some(last) => last.1 = span.join(last.1),
            None => found.push((block, span)),
        }
    });
    found.into_iter().map(|(block, span)| snippet(document, block, span)).collect()
}

/// The words around a hit, within its block; page numbers that cut a paragraph left out, unless they are the hit.
fn snippet(document: &Document, block: usize, hit: Span) -> Snippet {
    let minutes = &document.minutes;
    let Some(whole) = minutes.blocks.get(block) else { return Snippet::default() };
    let mut found = Snippet { block, ..Snippet::default() };
    if let BlockKind::Paragraph(index) = whole.kind {
        for span in minutes.paragraphs.get(index).iter().flat_map(|paragraph| paragraph.spans()) {
            found.read(document, span, hit);
        }
    }
    if found.words.is_empty() {
        found = Snippet { block, ..Snippet::default() };
        found.read(document, whole.span, hit);
    }
    let more = found.before.chars().count().saturating_sub(BEFORE);
    if let Some((cut, _)) = found.before.char_indices().nth(more).filter(|_| more > 0) {
        found.before.replace_range(..cut, "…");
    }
    if let Some((cut, _)) = found.after.char_indices().nth(AFTER) {
        found.after.truncate(cut);
        found.after.push('…');
    }
    found
}

impl Snippet {
    /// What a place belongs to.
    fn part(&mut self, at: usize, hit: Span) -> &mut String {
        if at < hit.start {
            &mut self.before
        } else if at < hit.end {
            &mut self.words
        } else {
            &mut self.after
        }
    }

    /// Takes in some words: before the hit, of it, or after it. Line ends and the blanks around them are layout.
    fn read(&mut self, document: &Document, words: Span, hit: Span) {
        let mut blanks = String::new();
        let mut line_ends = true;
        for (at, c) in document.words(words).char_indices() {
            if matches!(c, '\n' | '\r' | ' ' | '\u{3000}') {
                line_ends |= matches!(c, '\n' | '\r');
                blanks.push(c);
                continue;
            }
            let at = words.start + at;
            // Blanks before a hit are none of it.
            let starts = (hit.start..hit.end).contains(&at) && self.words.is_empty();
            if !line_ends {
                self.part(if starts { 0 } else { at }, hit).push_str(&blanks);
            }
            self.part(at, hit).push(c);
            blanks.clear();
            line_ends = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::search::Query;

    #[test]
    fn snippets_say_where_a_hit_stands_and_pass_over_page_numbers() {
        let text = "第1回 水辺会議\n\n○山川委員　川の水位を測る機器の更新とその費用の負\n\n- 3 -\n\n担について、どうか述べる機会をいただきたく、何とぞよろしくお願いを申し上げる次第である。\n○海野委員　はい。\n";
        let document = Document::parse(text.into(), &Options::default());
        let of = |words: &str| {
            let query = Query::new(words);
            let mut found = Vec::new();
            let hits = document.index().find(&query);
            document.index().locate(&document.text, &document.minutes, &query, &hits, &mut |_, block, span: Span| {
                found.push((block, span))
            });
            let whole = found.iter().fold(found[0].1, |whole, (_, span)| whole.join(*span));
            snippet(&document, found[0].0, whole)
        };
        let found = of("費用の負担");
        assert_eq!((found.before.as_str(), found.words.as_str()), ("川の水位を測る機器の更新とその", "費用の負担"));
        assert_eq!(found.after, "について、どうか述べる機会をいただきたく、何とぞよろしくお願いを…");
        assert_eq!(of("3").words, "3");
        assert_eq!(of("水辺").after, "会議");
    }

    #[test]
    fn a_page_holds_the_hit_one_stands_at() {
        assert_eq!([page(0), page(99), page(100)], [0..100, 0..100, 100..200]);
    }
}
