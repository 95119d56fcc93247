//! A speech: the speaker as printed, who that is, and what was said.

use std::ops::Range;

use yew::Html;

use super::super::dom::{El, classed, el, nothing};
use super::super::reading::face::strong_prefix;
use super::super::reading::place::Place;
use super::super::scene::{Scene, badge};
use super::lines;
use crate::model::{Block, BlockKind, Match, Speaker, Speech};
use crate::span::Span;

/// Draws `blocks` of a speech; what follows a heading in its midst has no head of its own.
pub fn draw(scene: &Scene, index: usize, blocks: Range<usize>) -> El {
    let minutes = &scene.document.minutes;
    let Some(speech) = minutes.speeches.get(index) else { return el("div") };
    if blocks.start != speech.blocks.start {
        return classed("div", "mv-speech mv-speech--rest")
            .set("data-of", speech.id.clone())
            .add(classed("div", "mv-speech__body").each(lines::draw(scene, blocks)));
    }
    let label = minutes.blocks.get(blocks.start).filter(|block| matches!(block.kind, BlockKind::Label(_)));
    let body = blocks.start + usize::from(label.is_some())..blocks.end;
    let heading = [&speech.id, "-h"].concat();
    classed("article", "mv-speech")
        .put("part", "speech")
        .id(speech.id.clone())
        .set("aria-labelledby", heading.clone())
        .add(head(scene, index, speech, label, heading))
        .add(classed("div", "mv-speech__body").each(lines::draw(scene, body)))
}

fn head(scene: &Scene, index: usize, speech: &Speech, label: Option<&Block>, id: String) -> El {
    let speaker = speech.speaker.and_then(|speaker| scene.document.minutes.speakers.get(speaker));
    // Below the heading of the section; right below "full text" where there is none.
    let depth =
        speech.section.and_then(|section| scene.document.tree.sections.get(section)).map_or(0, |node| node.depth + 1);
    let heading = scene.heading(2 + depth, "mv-speech__label").id(id.clone()).put("part", "speaker");
    let number = (scene.words.speech_number)(index + 1);
    let heading = match (label, speaker) {
        (Some(label), _) => heading.each(label_words(scene, speech, speaker, label)),
        (None, Some(speaker)) => heading
            .set("aria-label", speaker.label.clone())
            .add(classed("span", "mv-read mv-drawn").drawn(speaker.label.clone())),
        (None, None) => heading
            .put("lang", scene.words.lang)
            .set("aria-label", number.clone())
            .add(classed("span", "mv-drawn").drawn(number)),
    };
    classed("header", "mv-speech__head")
        .each(scene.document.face_of(index).map(badge))
        .add(heading)
        .add(speaker.map_or(nothing(), |found| who(scene, found, speech.speaker.unwrap_or_default(), label.is_none())))
        .add(meta(scene, index, speech, id))
}

/// ○ 遠藤 本部員: the mark, the name in more weight than the rest.
fn label_words(scene: &Scene, speech: &Speech, speaker: Option<&Speaker>, block: &Block) -> Vec<El> {
    let document = &*scene.document;
    let label = document.minutes.label_in(block);
    let attendee = speaker.and_then(|speaker| document.minutes.attendees.get(speaker.attendee?));
    let printed = speech.label.unwrap_or(label);
    let strong = strong_prefix(document.words(printed), attendee);
    let marks = [
        speech.mark.map(|mark| (mark, "mv-mark")),
        Some((Span::new(printed.start, printed.start + strong), "mv-name")),
        // Without a name to single out, all of it is the name.
        (strong == 0).then_some((printed, "mv-name mv-name--whole")),
    ];
    let slices = document.slices(label, marks.into_iter().flatten()).into_iter();
    let mut drawn: Vec<El> =
        slices.map(|(words, class)| classed("span", class.unwrap_or("mv-post")).text(words)).collect();
    // What is left of the block is syntax: there, and not seen.
    let hidden = |span: Span| classed("span", "mv-markup mv-markup--end").text(document.words(span));
    if label.start > block.span.start {
        drawn.insert(0, hidden(Span::new(block.span.start, label.start)));
    }
    if label.end < block.span.end {
        drawn.push(hidden(Span::new(label.end, block.span.end)));
    }
    drawn
}

/// Who the label was read as: 遠藤 信博　日本電気株式会社取締役会長.
/// Where the list did not help, that is said.
fn who(scene: &Scene, speaker: &Speaker, index: usize, unlabelled: bool) -> Html {
    let how = scene.document.how(index, scene.words);
    let line = classed("p", "mv-speech__who mv-read");
    match (scene.document.read_as(speaker, !unlabelled, scene.words), how) {
        (Some(words), Some((how, _))) => line.put("title", how).drawn(words).into(),
        (Some(words), None) => line.drawn(words).into(),
        (None, Some((how, false))) if speaker.matched == Match::None => {
            line.put("lang", scene.words.lang).drawn(how).into()
        }
        _ => nothing(),
    }
}

/// 5:05, which is a link to the speech, and plays the recording from there.
fn time(scene: &Scene, index: usize) -> Option<El> {
    let time = scene.document.time(Place::Speech(index))?;
    let link = scene.link(Place::Speech(index)).put("class", "mv-time").set("data-time", time.seconds().to_string());
    Some(link.set("aria-label", (scene.words.from_time)(&time.short())).drawn(time.short()))
}

/// 3/20, which is the link to the speech, its length, and the button that copies it. The first of them is a tab stop, from
/// which arrows lead to the others (`www/element/tools.ts`).
fn meta(scene: &Scene, index: usize, speech: &Speech, heading: String) -> El {
    let words = scene.words;
    let time = time(scene, index);
    let link = scene.link(Place::Speech(index)).put("class", "mv-perma").drawn(scene.number(index));
    let link = link.put_if(time.is_some(), "tabindex", "-1");
    let question = speech.answers.map(|question| {
        let link = scene.link(Place::Speech(question)).put("class", "mv-perma").put("tabindex", "-1");
        link.drawn((words.answers)(question + 1))
    });
    let length = classed("span", "mv-drawn").drawn((words.characters)(speech.characters));
    let quote = classed("button", "mv-text mv-cite")
        .drawn(words.quote)
        .put("type", "button")
        .put("tabindex", "-1")
        .put("data-quote", "")
        .put("aria-haspopup", "dialog")
        .set(
            "aria-label",
            [words.quote_of, &scene.who(index), words.comma, &(words.speech_number)(index + 1)].concat(),
        );
    classed("p", "mv-speech__meta")
        .put("lang", words.lang)
        .put("role", "toolbar")
        .set("aria-labelledby", heading)
        .each(time)
        .add(link.set("aria-label", (words.link_to)(index + 1)))
        .each(question)
        .add(length)
        .add(quote)
}
