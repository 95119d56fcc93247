//! What was decided, discussed and reported; every claim one link from its words.

mod wishes;

use yew::Html;

use crate::contract;
use crate::decided;
use crate::model::{Evidence, Item, ItemKind, Position, Stance, Votes};
use crate::view::dom::{El, classed, el, nothing, text};
use crate::view::fold::{Fold, Kind};
use crate::view::reading::place::{DECISIONS, Place, TRANSCRIPT};
use crate::view::scene::{Scene, badge, count, unseen};
use crate::words::KINDS;

const STANCES: [Stance; 3] = [Stance::For, Stance::Conditional, Stance::Against];

/// Ends of a title that say nothing of the matter, quieter than the rest.
const TAILS: [&str; 2] = ["について", "に関する件"];

pub fn draw(scene: &Scene) -> Html {
    let items = &scene.document.minutes.items;
    let decided = items.iter().any(|item| item.kind == ItemKind::Decision || item.outcome.is_some());
    classed("section", "mv-decisions mv-grid")
        .put("part", "decisions")
        .id(DECISIONS)
        .put("aria-label", scene.words.items)
        .add(if decided { nothing() } else { none(scene) })
        .each(KINDS.map(|kind| group(scene, kind)))
        .add(wishes::draw(scene))
        .into()
}

/// Nothing was found, which claims no more than that.
fn none(scene: &Scene) -> Html {
    let link = scene.document.find(TRANSCRIPT).map(|place| scene.link(place).say(scene.words.check));
    classed("div", "mv-group")
        .add(scene.heading(1, "mv-h").say(scene.words.kind(ItemKind::Decision)))
        .add(classed("p", "mv-none").say(scene.words.no_decisions).each(link))
        .into()
}

/// The items of one kind.
fn group(scene: &Scene, kind: ItemKind) -> Html {
    let all = &scene.document.minutes.items;
    let items: Vec<(usize, &Item)> = decided::listed(all, kind).into_iter().map(|index| (index, &all[index])).collect();
    if items.is_empty() {
        return nothing();
    }
    let full = kind == ItemKind::Decision
        || items.iter().any(|(_, item)| item.outcome.is_some() || !item.positions.is_empty());
    let heading = scene
        .heading(1, if full { "mv-h" } else { "mv-h mv-h--minor" })
        .say(scene.words.kind(kind))
        .add(count(&(scene.words.count)(items.len())));
    let list = classed("ol", if full { "mv-items" } else { "mv-items mv-items--brief" });
    let draw = if full { item } else { brief };
    let list = list.each(items.iter().enumerate().map(|(order, (index, item))| draw(scene, *index, order + 1, item)));
    classed("div", "mv-group").add(heading).add(list).into()
}

/// The element of an item, its title inside.
fn frame(scene: &Scene, index: usize, order: usize, item: &Item) -> El {
    let title = scene.document.join(&item.title);
    let (head, tail) =
        title.split_at(title.len() - TAILS.iter().find(|tail| title.ends_with(*tail)).map_or(0, |tail| tail.len()));
    // A number that the record prints is read out; where it prints none, the list has its own.
    let own = order.to_string();
    let number = classed("span", "mv-item__no")
        .put_if(item.number.is_none(), "aria-hidden", "true")
        .text(item.number.map_or(own.as_str(), |number| scene.document.words(number)));
    let words = el("span").ja().text(head).add(classed("span", "mv-item__tail").text(tail));
    classed("li", if item.amends.is_some() { "mv-item mv-item--under" } else { "mv-item" })
        .key(index)
        .put("part", "item")
        .id(scene.document.id(Place::Item(index)))
        .add(scene.heading(2, "mv-item__title").put("data-read", "kind").add(number).add(words))
}

/// An item of which only the title is known.
fn brief(scene: &Scene, index: usize, order: usize, item: &Item) -> El {
    frame(scene, index, order, item).each(task(scene, item))
}

/// Who is to do it, and the day that was read from the words.
fn task(scene: &Scene, item: &Item) -> Option<El> {
    let owner = item.owner.map(|owner| [scene.words.owner, " ", scene.document.words(owner), " "].concat());
    let due = item.due.map(|due| [scene.words.due, " ", &due.to_string()].concat());
    let line = [owner.unwrap_or_default(), due.unwrap_or_default()].concat();
    (!line.is_empty()).then(|| classed("p", "mv-item__out").add(classed("span", "mv-read").text(line.trim_end())))
}

fn item(scene: &Scene, index: usize, order: usize, item: &Item) -> El {
    let name = name(scene, item, order);
    let more = !item.evidence.is_empty() || !item.positions.is_empty();
    let fold = Fold(Kind::Item, index);
    let button = || scene.folds.more(fold).say(scene.words.evidence).add(unseen(&(scene.words.evidence_of)(&name)));
    let frame = frame(scene, index, order, item).add(outcome(scene, item, &name)).each(votes(scene, item));
    if !more {
        return frame;
    }
    let evidence = scene.fold(fold, "div", "mv-item__ev").add(declared(scene, index, item)).add(positions(scene, item));
    frame.add(classed("div", "mv-item__pos").add(stances(scene, item)).add(button())).add(evidence)
}

/// 決定事項1
fn name(scene: &Scene, item: &Item, order: usize) -> String {
    [scene.words.kind(item.kind), if scene.words.lang == "ja" { "" } else { " " }, &order.to_string()].concat()
}

/// The outcome, the words of assent, and who declared it; or that none was found.
fn outcome(scene: &Scene, item: &Item, name: &str) -> Html {
    let document = &*scene.document;
    let Some(word) = document.outcome_word(item, scene.words) else {
        return if item.kind == ItemKind::Decision && !item.corrected.outcome {
            classed("p", "mv-item__out mv-quiet").put("data-read", "outcome").say(scene.words.no_outcome).into()
        } else {
            nothing()
        };
    };
    let assent = document.assent(item).map(|words| el("span").ja().text(words));
    let declared = document.declared_in(item).zip(item.evidence.first()).map(|(speech, evidence)| {
        let about = [(scene.words.about)(name), (scene.words.declared).to_string()].concat();
        scene.said_by(document.place_of(evidence.span), Some(speech)).add(unseen(&about).put("lang", scene.words.lang))
    });
    let word = scene.claim("strong", word, item.corrected.outcome, "outcome");
    classed("p", "mv-item__out").each(word).each(assent).each(declared).into()
}

/// 賛成12、反対3（起立）, as a bar too, and the words that print it.
fn votes(scene: &Scene, item: &Item) -> Option<El> {
    let votes = item.votes?;
    let told = decided::votes(&votes, scene.words);
    let line = classed("p", "mv-item__out mv-votes")
        .each(bar(&votes))
        .add(el("span").say(scene.words.votes))
        .each(scene.claim("b", &told, item.corrected.votes, "votes"));
    let quote = (!votes.span.is_empty())
        .then(|| scene.quoted(scene.document.place_of(votes.span), scene.document.words(votes.span)));
    Some(line.each(quote))
}

/// How the numbers stand to each other. Those who hear the page have them in words.
fn bar(votes: &Votes) -> Option<El> {
    let (yes, no) = (u64::from(votes.in_favour?), u64::from(votes.against?));
    let rest = u64::from(votes.abstain.unwrap_or(0));
    let all = yes + no + rest;
    let part = |class, from: u64, wide: u64| {
        let part = classed("rect", class).set("x", from.to_string()).set("width", wide.to_string());
        part.put("height", "1")
    };
    (all > 0).then(|| {
        classed("svg", "mv-votes__bar")
            .put("aria-hidden", "true")
            .set("viewBox", ["0 0 ", &all.to_string(), " 1"].concat())
            .put("preserveAspectRatio", "none")
            .add(part("mv-votes__for", 0, yes))
            .add(part("mv-votes__rest", yes, rest))
            .add(part("mv-votes__against", yes + rest, no))
    })
}

/// Who spoke for it and against it, each a link to the words.
fn stances(scene: &Scene, item: &Item) -> El {
    let of = |stance: Stance| {
        let held = holders(item, stance);
        (!held.is_empty()).then(|| {
            let mut names = classed("span", "mv-names").ja();
            for (order, position) in held.iter().enumerate() {
                let (name, _) = holder(scene, position);
                let link = scene.link(scene.document.place_of(position.span)).text(name);
                let side = unseen(&(scene.words.evidence_of)(scene.words.stance(stance))).put("lang", scene.words.lang);
                let link = link.add(side);
                names = names.add(if order > 0 { text(scene.words.comma) } else { nothing() }).add(link);
            }
            el("span")
                .add(classed("span", "mv-read").text(&(scene.words.statements)(stance, held.len())))
                .add(text(" "))
                .add(names)
        })
    };
    classed("span", "mv-stances").each(STANCES.into_iter().filter_map(of))
}

/// Name and post of whoever holds a position: those of that speech, where the speaker has another label elsewhere. Who has left
/// the chair to speak is no chair there.
fn holder<'s>(scene: &'s Scene, position: &Position) -> (&'s str, &'s str) {
    let document = &scene.document;
    let printed = document.minutes.speeches.get(position.speech).and_then(|speech| speech.label);
    let printed = printed.map(|label| document.words(label));
    match (document.faces.get(position.speaker), document.minutes.speakers.get(position.speaker), printed) {
        (_, Some(speaker), Some(printed)) if printed != speaker.label => (printed, ""),
        (Some(face), _, _) => (&face.name, &face.post),
        _ => ("", ""),
    }
}

/// The first position of each speaker who holds it.
fn holders(item: &Item, stance: Stance) -> Vec<&Position> {
    let mut held: Vec<&Position> = Vec::new();
    for position in item.positions.iter().filter(|position| position.stance == stance) {
        if held.iter().all(|earlier| earlier.speaker != position.speaker) {
            held.push(position);
        }
    }
    held
}

/// The words that the outcome rests on, in the order of the record; once only where items share them.
fn declared(scene: &Scene, index: usize, item: &Item) -> Html {
    if item.evidence.is_empty() {
        return nothing();
    }
    let words = scene.words;
    let heading =
        scene.heading(3, "mv-item__h").say(words.declared).add(classed("span", "mv-cue").say(words.as_printed));
    let section = el("div").add(heading);
    let items = &scene.document.minutes.items;
    match decided::decided_with(items, index) {
        Some((first, order)) => {
            let name = name(scene, item, order + 1);
            let link = scene.link(Place::Item(first)).text(&name);
            section.add(classed("p", "mv-same").text(&(words.same)(&name)).add(text(" ")).add(link)).into()
        }
        None => section
            .add(classed("ol", "mv-ev").each(decided::evidence(item).into_iter().map(|evidence| said(scene, evidence))))
            .into(),
    }
}

/// Printed words that lead to where they stand, and who said them. A reaction has no speaker to name.
fn said(scene: &Scene, evidence: &Evidence) -> El {
    let words = scene.document.words(evidence.span);
    match scene.document.place_of(evidence.span) {
        place @ Place::Reaction(_) => el("li").add(classed("p", "mv-reaction").ja().add(scene.link(place).text(words))),
        place => {
            el("li").add(scene.quoted(place, words)).add(scene.speaker_on(classed("p", "mv-src"), evidence.speech))
        }
    }
}

/// What each speaker said for or against.
fn positions(scene: &Scene, item: &Item) -> Html {
    if item.positions.is_empty() {
        return nothing();
    }
    let words = scene.words;
    let heading = scene
        .heading(3, "mv-item__h")
        .say(words.positions)
        .add(classed("span", "mv-cue mv-read").say(words.stance_is_read));
    let position = |position: &Position| {
        let face = scene.document.faces.get(position.speaker);
        let stance = scene.claim("span", words.stance(position.stance), position.corrected, "stance");
        let (name, post) = holder(scene, position);
        let who = el("span").ja().add(el("b").text(name)).add(text(post));
        let quote = ["「", scene.document.words(position.span), "」"].concat();
        let quote = (!position.span.is_empty()).then(|| scene.quoted(scene.document.place_of(position.span), &quote));
        el("li")
            .set("data-speaker", contract::id("speaker", position.speaker))
            .each(face.map(badge))
            .add(classed("p", "mv-pos__who").add(who).each(stance))
            .each(quote)
    };
    el("div").add(heading).add(classed("ul", "mv-pos").each(item.positions.iter().map(position))).into()
}
