//! Who spoke when, and how much, as a picture that stands alone: SVG without script, in both colour schemes.
//!
//! A lane for each speaker in order of first speech, a bar for each speech, the sections as bands behind them.

use super::words::{self, pick};
use super::xml::Xml;
use crate::count::thousands;
use crate::japanese::fold::columns;
use crate::render::Page;

/// All lengths in pixels: the picture, the lanes and what stands beside them.
const WIDTH: u32 = 960;
const LEFT: u32 = 232;
const RIGHT: u32 = 848;
const TOP: u32 = 108;
const LANE: u32 = 28;
const BAR: u32 = 14;
const MARGIN: u32 = 24;
/// A column of type: half a full-width character.
const COLUMN: u32 = 7;
/// No bar is thinner, in tenths of a pixel.
const THINNEST: u32 = 10;

/// The same colours as the reading page's.
const STYLE: &str = "
text{font-family:'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','BIZ UDPGothic',Meiryo,sans-serif;font-size:14px;fill:#333}
.ground{fill:#fff}.title{font-size:20px;font-weight:700;fill:#1a1a1a}.quiet{font-size:12px;fill:#4d4d4d}
.end{text-anchor:end}.mid{text-anchor:middle}.band{fill:#f2f2f2}.edge,.lane{stroke:#ccc}.bar{fill:#4d4d4d}
@media (prefers-color-scheme:dark){text{fill:#e6e6e6}.ground{fill:#1a1a1a}.title{fill:#fff}.quiet{fill:#b3b3b3}
.band{fill:#262626}.edge,.lane{stroke:#4d4d4d}.bar{fill:#b3b3b3}}
";

/// Where a speech stands among all characters.
struct Bar {
    speech: usize,
    start: u32,
    characters: u32,
}

pub fn write(page: &Page) -> String {
    let lanes = lanes(page);
    let total: u32 = page.minutes.speeches.iter().map(|speech| speech.characters).sum();
    let bottom = TOP + LANE * lanes.len() as u32;
    let height = (bottom + 64).to_string();
    let name = page.minutes.title.as_deref().unwrap_or(page.words.untitled);
    let title = [name, "　", pick(words::TIMELINE, page.lang)].concat();
    let summary = words::summary(page.minutes.speakers.len(), page.minutes.speeches.len(), total, page.lang);
    let notice = pick(words::VOLUME, page.lang);

    let mut xml = Xml::with_capacity(4096);
    let size = ["0 0 ", &WIDTH.to_string(), " ", &height].concat();
    xml.begin(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", &size),
            ("width", &WIDTH.to_string()),
            ("height", &height),
            ("role", "img"),
            ("aria-labelledby", "title desc"),
            ("xml:lang", page.words.lang),
        ],
    );
    xml.put("title", &[("id", "title")], &title);
    xml.put("desc", &[("id", "desc")], &[&summary, " ", notice].concat());
    xml.put("style", &[], STYLE);
    xml.empty("rect", &[("class", "ground"), ("width", "100%"), ("height", "100%")]);
    label(&mut xml, "title", MARGIN, 40, &clip(name, 88));
    label(&mut xml, "quiet", MARGIN, 64, &summary);
    bands(&mut xml, page, total, bottom);
    for (index, (lane, bars)) in lanes.iter().enumerate() {
        draw(&mut xml, page, *lane, bars, TOP + LANE * index as u32, total);
    }
    axis(&mut xml, total, bottom);
    label(&mut xml, "quiet", MARGIN, bottom + 48, notice);
    xml.finish()
}

/// The speeches of every speaker in order of first speech; last those of whom nobody is named.
fn lanes(page: &Page) -> Vec<(Option<usize>, Vec<Bar>)> {
    let minutes = page.minutes;
    let mut lanes: Vec<(Option<usize>, Vec<Bar>)> =
        (0..minutes.speakers.len()).map(|i| (Some(i), Vec::new())).collect();
    let mut nobody = Vec::new();
    let mut start = 0;
    for (index, speech) in minutes.speeches.iter().enumerate() {
        let bar = Bar { speech: index, start, characters: speech.characters };
        start += speech.characters;
        match speech.speaker.and_then(|speaker| lanes.get_mut(speaker)) {
            Some(lane) => lane.1.push(bar),
            None => nobody.push(bar),
        }
    }
    if !nobody.is_empty() {
        lanes.push((None, nobody));
    }
    lanes
}

fn draw(xml: &mut Xml, page: &Page, lane: Option<usize>, bars: &[Bar], y: u32, total: u32) {
    let speaker = lane.and_then(|index| page.minutes.speakers.get(index));
    let name = speaker.map_or(page.words.nobody, |speaker| &speaker.label);
    let said: u32 = bars.iter().map(|bar| bar.characters).sum();
    let (middle, text) = (y + LANE / 2, y + LANE / 2 + 5);
    let across = [("x1", LEFT), ("x2", RIGHT), ("y1", middle), ("y2", middle)];
    line(xml, "lane", &across);
    xml.line("text", &[("x", &MARGIN.to_string()), ("y", &text.to_string())], |xml| {
        let shown = clip(name, (LEFT - MARGIN) / COLUMN - 1);
        if shown != name {
            xml.inline("title", &[], |xml| xml.text(name));
        }
        xml.text(&shown);
    });
    for bar in bars {
        let (x, width) = (place(bar.start, total), tenths(bar.characters, total).max(THINNEST));
        let top = (middle - BAR / 2).to_string();
        let attributes =
            [("class", "bar"), ("x", &x), ("y", &top), ("width", &decimal(width)), ("height", &BAR.to_string())];
        xml.line("rect", &attributes, |xml| {
            let told = words::bar(bar.speech + 1, name, bar.characters, page.lang);
            xml.inline("title", &[], |xml| xml.text(&told));
        });
    }
    label(xml, "end", WIDTH - MARGIN, text, &thousands(said));
}

/// The sections in which somebody speaks, their names as far as there is room.
fn bands(xml: &mut Xml, page: &Page, total: u32, bottom: u32) {
    let minutes = page.minutes;
    let (mut at, mut begun): (u32, Vec<(Option<usize>, u32)>) = (0, Vec::new());
    for speech in &minutes.speeches {
        if begun.last().is_none_or(|last| last.0 != speech.section) {
            begun.push((speech.section, at));
        }
        at += speech.characters;
    }
    for (index, (section, start)) in begun.iter().enumerate() {
        let end = begun.get(index + 1).map_or(total, |next| next.1);
        let (x, width) = (place(*start, total), tenths(end - start, total));
        let (top, height) = ((TOP - 4).to_string(), (bottom - TOP + 8).to_string());
        if index % 2 == 1 {
            let width = decimal(width);
            xml.empty("rect", &[("class", "band"), ("x", &x), ("y", &top), ("width", &width), ("height", &height)]);
        }
        let name = section.map_or(String::new(), |section| page.section(section));
        let shown = clip(&name, width / 10 / 6);
        if columns(&shown) > 2 {
            let at = (TOP - 12).to_string();
            xml.line("text", &[("class", "quiet"), ("x", &x), ("y", &at)], |xml| {
                xml.inline("title", &[], |xml| xml.text(&name));
                xml.text(&shown);
            });
        }
    }
}

/// Characters of the record, at round numbers.
fn axis(xml: &mut Xml, total: u32, bottom: u32) {
    let steps = (0..9).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u32.pow(power)));
    let step = steps.into_iter().find(|step| total / step <= 7).unwrap_or(u32::MAX);
    let mut at = 0;
    while at <= total {
        let x = place(at, total);
        let (top, end) = ((bottom + 4).to_string(), (bottom + 10).to_string());
        xml.empty("line", &[("class", "edge"), ("x1", &x), ("x2", &x), ("y1", &top), ("y2", &end)]);
        xml.put("text", &[("class", "quiet mid"), ("x", &x), ("y", &(bottom + 24).to_string())], &thousands(at));
        at = at.saturating_add(step);
        if total == 0 {
            return;
        }
    }
}

fn label(xml: &mut Xml, class: &str, x: u32, y: u32, words: &str) {
    xml.put("text", &[("class", class), ("x", &x.to_string()), ("y", &y.to_string())], words);
}

fn line(xml: &mut Xml, class: &str, ends: &[(&'static str, u32); 4]) {
    let ends = ends.map(|(name, value)| (name, value.to_string()));
    let mut attributes = vec![("class", class)];
    attributes.extend(ends.iter().map(|(name, value)| (*name, value.as_str())));
    xml.empty("line", &attributes);
}

/// So many of all characters, in tenths of a pixel.
fn tenths(characters: u32, total: u32) -> u32 {
    let plot = u64::from(RIGHT - LEFT) * 10;
    (u64::from(characters) * plot / u64::from(total.max(1))) as u32
}

/// Where a character stands from the left, in pixels.
fn place(at: u32, total: u32) -> String {
    decimal(LEFT * 10 + tenths(at, total))
}

fn decimal(tenths: u32) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => [(tenths / 10).to_string(), rest.to_string()].join("."),
    }
}

/// Words in so many columns at most, with … where some are left out.
fn clip(words: &str, most: u32) -> String {
    let most = most as usize;
    if columns(words) <= most {
        return words.to_string();
    }
    let mut shown = String::new();
    for c in words.chars() {
        let mut next = shown.clone();
        next.push(c);
        if columns(&next) + 2 > most {
            break;
        }
        shown = next;
    }
    shown.push('…');
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut_and_lengths_are_tenths() {
        assert_eq!(clip("山川委員", 8), "山川委員");
        assert_eq!(clip("山川海子委員長", 8), "山川海…");
        assert_eq!((decimal(120), decimal(125)), ("12".to_string(), "12.5".to_string()));
        assert_eq!((place(0, 10), place(10, 10)), (LEFT.to_string(), RIGHT.to_string()));
        assert_eq!(place(0, 0), LEFT.to_string());
    }
}
