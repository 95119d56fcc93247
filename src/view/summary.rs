//! What meeting, when, where, who, and what came of it: read in five seconds.

use std::ops::RangeInclusive;

use yew::Html;

use super::dom::{El, classed, el, nothing};
use super::reading::Document;
use super::reading::place::{PEOPLE, Place, SUMMARY};
use super::scene::Scene;
use super::words::{Came, Gist, Phrase};
use crate::convention::sentence::OPENING;
use crate::decided;
use crate::japanese::date::{Date, Time};
use crate::model::{Meeting, Printed};
use crate::scan;
use crate::span::Span;
use crate::words::KINDS;

/// A first sentence has so many characters if it is to say something; a longer one is no summary.
const TELLING: RangeInclusive<usize> = 20..=180;

const ERAS: [&str; 5] = ["令和", "平成", "昭和", "大正", "明治"];

pub fn draw(scene: &Scene) -> Html {
    let gist = classed("div", "mv-gist").add(lede(scene)).add(voice(scene)).add(legend(scene));
    classed("section", "mv-head mv-grid")
        .put("part", "summary")
        .id(SUMMARY)
        .put("aria-labelledby", "mv-title")
        .add(title(scene))
        .each(draft(scene))
        .add(facts(scene))
        .add(gist)
        .into()
}

/// The title as printed; the body of the meeting on its own line, the kind of record in a lighter weight.
fn title(scene: &Scene) -> El {
    let minutes = &scene.document.minutes;
    let heading = scene.heading(0, "mv-title").id("mv-title");
    let Some(title) = &minutes.title else { return heading.say(scene.words.untitled) };
    let (body, middle, kind) = title_parts(title, &minutes.meeting);
    heading.ja().each(
        [("mv-title__body", body), ("", middle), ("mv-title__kind", kind)]
            .map(|(class, words)| if words.is_empty() { nothing() } else { classed("span", class).text(words).into() }),
    )
}

fn title_parts<'t>(title: &'t str, meeting: &Meeting) -> (&'t str, &'t str, &'t str) {
    let body = meeting.body.as_deref().filter(|body| title.starts_with(body) && body.len() < title.len());
    let (body, rest) = title.split_at(body.map_or(0, str::len));
    let kind = meeting.kind.as_deref().filter(|kind| rest.ends_with(kind)).map_or(0, str::len);
    let (middle, kind) = rest.split_at(rest.len() - kind);
    (body, middle, kind)
}

/// The record calls itself not final.
fn draft(scene: &Scene) -> Option<El> {
    let printed = scene.document.minutes.draft?;
    Some(classed("p", "mv-draft").text(&(scene.words.draft)(scene.document.words(printed))))
}

fn facts(scene: &Scene) -> El {
    let document = &*scene.document;
    let minutes = &document.minutes;
    let words = scene.words;
    let when = minutes.date.is_some() || minutes.start_time.is_some();
    let place = minutes.place.map(|place| el("dd").ja().text(document.words(place)));
    let rows = [
        when.then(|| (words.when, el("dd").add(date(scene)).add(times(scene)))),
        place.map(|place| (words.place, place)),
        (!minutes.attendees.is_empty()).then(|| (words.present, el("dd").add(people(scene)))),
        (!minutes.speeches.is_empty()).then(|| (words.speeches, el("dd").add(counts(scene)))),
    ];
    let row = |(name, value): (&'static str, El)| el("div").add(el("dt").say(name)).add(value);
    classed("dl", "mv-facts").each(rows.into_iter().flatten().map(row))
}

/// 令和3年（2021年）7月7日（水）: the printed words, and the western year where they give an era.
fn date(scene: &Scene) -> Html {
    let Some(Printed { value, span }) = scene.document.minutes.date else { return nothing() };
    let printed = scene.document.words(with_weekday(&scene.document.text, span));
    let era = ERAS.iter().any(|era| printed.contains(era));
    let year = printed.find('年').filter(|_| era).map_or(0, |at| at + '年'.len_utf8());
    let (year, day) = printed.split_at(year);
    let gloss =
        classed("span", "mv-read mv-read--gloss").put("lang", scene.words.lang).text(&(scene.words.year)(value.year));
    let time = classed("time", "mv-nb-all").ja().set("datetime", machine(value));
    if year.is_empty() {
        time.text(day).into()
    } else {
        time.text(year).add(gloss).add(classed("span", "mv-nb").text(day)).into()
    }
}

/// A weekday in brackets that follows a date belongs to it: （水）.
pub fn with_weekday(text: &str, date: Span) -> Span {
    let rest = text.get(date.end..).unwrap_or("");
    let weekday = rest.char_indices().take(5).find(|(_, c)| matches!(c, '）' | ')')).map(|(at, c)| at + c.len_utf8());
    let follows = rest.starts_with(['（', '(']);
    Span::new(date.start, date.end + weekday.filter(|_| follows).unwrap_or(0))
}

fn machine(date: Date) -> String {
    let two = |number: u8| [if number < 10 { "-0" } else { "-" }, &number.to_string()].concat();
    [date.year.to_string(), two(date.month), two(date.day)].concat()
}

/// 8時40分～9時20分 40分: the printed words, and how long that is.
fn times(scene: &Scene) -> Html {
    let document = &*scene.document;
    let (Some(start), end) = (document.minutes.start_time, document.minutes.end_time) else { return nothing() };
    let together = end.map(|end| start.span.join(end.span));
    let printed = together.map(|span| document.words(span)).filter(|words| words.len() < 90 && !words.contains('\n'));
    let apart = end.map_or(String::new(), |end| ["～", document.words(end.span)].concat());
    let printed = printed.map_or_else(|| [document.words(start.span), &apart].concat(), str::to_string);

    let length = end.and_then(|end| minutes_between(start.value, end.value));
    let length = length.map(|length| classed("span", "mv-read").text(&(scene.words.minutes)(length)));
    el("span").put("class", "mv-times").add(classed("span", "mv-nb").ja().text(&printed)).each(length).into()
}

fn minutes_between(start: Time, end: Time) -> Option<u32> {
    let minutes = |time: Time| u32::from(time.hour) * 60 + u32::from(time.minute);
    minutes(end).checked_sub(minutes(start)).filter(|length| *length > 0)
}

/// The number of people, which leads to them.
fn people(scene: &Scene) -> Html {
    let number = (scene.words.people)(scene.document.minutes.attendees.len());
    let link = scene.link(scene.document.find(PEOPLE).unwrap_or(Place::Part(0)));
    link.put("class", "mv-read").text(&number).into()
}

/// 16人　20回　10,984字
fn counts(scene: &Scene) -> El {
    let document = &*scene.document;
    let words = scene.words;
    let counts = [
        (words.people)(document.minutes.speakers.len()),
        (words.times)(document.minutes.speeches.len()),
        (words.characters)(document.characters()),
    ];
    classed("span", "mv-counts").each(counts.map(|count| classed("span", "mv-read").text(&count)))
}

/// One sentence of what came of the meeting.
fn lede(scene: &Scene) -> Html {
    let gist = gist(scene);
    if gist == Gist::default() {
        return nothing();
    }
    // Japanese breaks anywhere, so its phrases are held together.
    let together = if scene.words.lang == "ja" { "mv-nb" } else { "" };
    let phrase = |phrase: Phrase| classed("span", together).add(el("b").text(&phrase.strong)).text(&phrase.plain);
    classed("p", "mv-lede").each((scene.words.lede)(&gist).into_iter().map(phrase)).into()
}

/// Items of which the same came together, and the rest by kind.
fn gist(scene: &Scene) -> Gist<'_> {
    let document: &Document = &scene.document;
    let mut gist = Gist::default();
    let mut rest = [0; KINDS.len()];
    for item in &document.minutes.items {
        let Some(outcome) = document.outcome_word(item, scene.words) else {
            rest[item.kind as usize] += 1;
            continue;
        };
        let cue = document.assent(item);
        gist.kind = Some(item.kind).filter(|kind| gist.outcomes.is_empty() || gist.kind == Some(*kind));
        match gist.outcomes.iter_mut().find(|came| came.outcome == outcome) {
            Some(came) => {
                came.count += 1;
                came.cue = came.cue.filter(|words| cue == Some(words));
            }
            None => gist.outcomes.push(Came { outcome, count: 1, cue }),
        }
    }
    gist.rest = KINDS.map(|kind| (kind, rest[kind as usize])).into_iter().filter(|(_, count)| *count > 0).collect();
    gist
}

/// The first sentence of the opening speech, as printed, where it says what the meeting is about.
fn voice(scene: &Scene) -> Html {
    let tells = |words: &String| TELLING.contains(&words.chars().count()) && !scan::contains(words, &OPENING);
    let Some(sentence) = scene.document.first_sentence(0).filter(tells) else { return nothing() };
    let labelled = scene.document.minutes.speeches.first().is_some_and(|speech| speech.label.is_some());
    let link = if labelled { scene.said_by(Place::Speech(0), Some(0)) } else { opening(scene) };
    classed("figure", "mv-voice")
        .add(el("blockquote").ja().add(el("p").text(&sentence)))
        .add(el("figcaption").add(link))
        .into()
}

/// An opening that its heading alone names: 本部長冒頭挨拶.
fn opening(scene: &Scene) -> El {
    let section = scene.document.minutes.speeches.first().and_then(|speech| speech.section);
    let heading = section.and_then(|section| scene.document.minutes.sections.get(section));
    let words = heading.map_or(String::new(), |section| scene.document.join(&section.heading));
    let link = scene.link(Place::Speech(0));
    if words.is_empty() { link.text(&(scene.words.speech_number)(1)) } else { link.ja().text(&words) }
}

/// What the two kinds of line mean.
fn legend(scene: &Scene) -> El {
    let words = scene.words;
    let entry = |class, line, meaning| classed("span", class).add(classed("span", "mv-vh").say(line)).say(meaning);
    let told = decided::any_told(&scene.document.minutes).then(|| el("span").say(words.told_legend));
    classed("p", "mv-legend")
        .add(entry("mv-legend__printed", words.printed_line, words.printed))
        .add(entry("mv-legend__read", words.read_line, words.read))
        .each(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_cut_where_its_parts_are_known() {
        let meeting = Meeting { body: Some("本部".into()), number: Some(30), kind: Some("議事概要".into()) };
        assert_eq!(title_parts("本部 第30回会合 議事概要", &meeting), ("本部", " 第30回会合 ", "議事概要"));
        assert_eq!(title_parts("議事概要", &meeting), ("", "", "議事概要"));
        assert_eq!(title_parts("別の題", &meeting), ("", "別の題", ""));
    }

    #[test]
    fn a_weekday_belongs_to_the_date() {
        let text = "令和3年7月7日（水） 8時";
        let date = Span::new(0, "令和3年7月7日".len());
        assert_eq!(with_weekday(text, date).of(text), "令和3年7月7日（水）");
        assert_eq!(with_weekday("7月7日 8時（水）", Span::new(0, 8)).end, 8);
    }
}
