//! An answer beside the gold. The rules are those of the corpus's README: what it calls optional or another reading
//! that is not wrong, counts neither way.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::Value;

use super::gold::{flag, list, many, shown, text};
use super::tally::Tally;
use super::text::{plain, squash};

/// Roles that one person holds: a list that gives one to somebody must be right.
const SINGLE: &str = "本部長 副本部長 委員長 副委員長 会長 副会長 部会長 部会長代理 座長 座長代理 議長 副議長 主査 主査代理 理事長 分科会長";
/// Titles that say no more than that somebody is a member.
const MEMBER: [&str; 3] = ["委員", "議員", "構成員"];
/// Furniture of fewer characters may stand in any sentence.
const SHORT_FURNITURE: usize = 3;

/// Everything of one document. `shift` is -1 where the gold counts a byte-order mark that the text no longer has.
pub fn compare(gold: &Value, minutes: &Value, shift: i64, tally: &mut Tally) {
    speeches(gold, minutes, shift, tally);
    // Of the records in `boundaries/` the gold tells the speeches alone.
    if gold["kind"] == "real" {
        return;
    }
    meta(gold, minutes, tally);
    attendees(gold, minutes, tally);
    sections(gold, minutes, tally);
    items(gold, minutes, tally);
    positions(gold, minutes, tally);
    reactions(gold, minutes, tally);
    let furniture = list(gold, "furniture").iter().filter_map(Value::as_str);
    for line in furniture.filter(|line| line.chars().count() > SHORT_FURNITURE) {
        let said = |speech: &Value| list(speech, "paragraphs").iter().any(|p| text(p, "text").contains(line));
        tally.right("furniture", !list(minutes, "speeches").iter().any(said), || line.to_string());
    }
}

/// The values that are right: the gold's own and those beside it.
fn fine<'v>(own: &'v Value, also: &'v Value) -> impl Iterator<Item = &'v Value> {
    std::iter::once(own).chain(many(also))
}

fn is_one_of(words: &str, own: &Value, also: &Value) -> bool {
    fine(own, also).any(|value| squash(&shown(value)) == squash(words))
}

fn speeches(gold: &Value, minutes: &Value, shift: i64, tally: &mut Tally) {
    let speakers: HashMap<&str, &Value> = list(minutes, "speakers").iter().map(|s| (text(s, "id"), s)).collect();
    let listed: HashSet<String> = list(gold, "attendees").iter().map(|a| squash(text(a, "name"))).collect();
    let start = |speech: &Value| speech.as_i64().unwrap_or(-1);
    let wanted: BTreeMap<i64, &Value> =
        list(gold, "speeches").iter().map(|s| (start(&s["start"]) + shift, s)).collect();
    let found: BTreeMap<i64, &Value> =
        list(minutes, "speeches").iter().map(|s| (start(&s["span"]["start"]), s)).collect();
    let extra: Vec<_> = found.iter().filter(|(at, _)| !wanted.contains_key(at)).collect();
    for (at, speech) in &extra {
        tally.tell("speeches", format!("not in the gold at {at}: {}", shown(&speech["label"])));
    }
    for (at, speech) in wanted.iter().filter(|(at, s)| !found.contains_key(at) && !flag(s, "optional")) {
        tally.tell("speeches", format!("missing at {at}: {}", shown(&speech["label"])));
    }
    let sure: Vec<_> = (wanted.iter().filter(|(_, w)| !flag(w, "optional")))
        .filter_map(|(at, want)| Some((at, *want, *found.get(at)?)))
        .collect();
    let must = wanted.values().filter(|w| !flag(w, "optional")).count();
    tally.add("speeches", sure.len(), sure.len() + extra.len(), must);
    for (at, want, own) in sure {
        let label = shown(&want["label"]);
        tally.right("labels", squash(&label) == squash(&shown(&own["label"])), || {
            format!("at {at}: {} for {label}", shown(&own["label"]))
        });
        let speaker = own["speaker"].as_str().and_then(|id| speakers.get(id));
        let name = speaker.map(|s| squash(text(s, "name"))).unwrap_or_default();
        let also: HashSet<String> = many(&want["personAlso"]).iter().map(|v| squash(&shown(v))).collect();
        let person = text(want, "person");
        if !person.is_empty() {
            let ok = name == squash(person) || also.contains(&name);
            tally.right("person", ok, || format!("at {at}, {label}: {name} for {person}"));
            if !ok && !name.is_empty() {
                tally.add("wrong-person", 1, 1, 1);
            }
        } else if listed.contains(&name) && !also.contains(&name) {
            tally.add("wrong-person", 1, 1, 1);
            tally.tell("person", format!("at {at}, {label}: {name}, where nothing printed decides"));
        }
        points(at, want, own, tally);
        words(at, want, own, tally);
    }
}

fn points(at: &i64, want: &Value, own: &Value, tally: &mut Tally) {
    let have = list(own, "points").len();
    if want["points"].is_null() || have == 0 && want["points"] == 0 {
        return;
    }
    let ok = fine(&want["points"], &want["pointsAlso"]).any(|count| count.as_u64() == Some(have as u64));
    tally.right("points", ok, || format!("at {at}: {have} for {}", want["points"]));
}

fn words(at: &i64, want: &Value, own: &Value, tally: &mut Tally) {
    let paragraphs: Vec<&str> = list(own, "paragraphs").iter().map(|p| text(p, "text")).collect();
    let first = text(want, "textStart30");
    if !first.is_empty() {
        let said = squash(&paragraphs.concat());
        tally.right("text", said.starts_with(&squash(first)), || {
            format!("at {at}: {}", said.chars().take(30).collect::<String>())
        });
    }
    for join in list(want, "joins") {
        let whole: String = many(join).iter().filter_map(Value::as_str).collect();
        tally.right("joins", paragraphs.iter().any(|p| p.contains(&whole)), || format!("{join}"));
    }
}

fn meta(gold: &Value, minutes: &Value, tally: &mut Tally) {
    let also = &gold["also"];
    for key in ["title", "date", "startTime", "endTime", "place"] {
        if let Some(want) = gold.get(key) {
            let ok = is_one_of(text(minutes, key), want, &also[key]);
            tally.right("meta", ok, || format!("{key}: {} for {want}", minutes[key]));
        }
    }
    for key in ["body", "number", "kind"] {
        if let Some(want) = gold["meeting"].get(key) {
            let have = &minutes["meeting"][key];
            tally.right("meta", is_one_of(&shown(have), want, &also[key]), || format!("{key}: {have} for {want}"));
        }
    }
}

fn attendees(gold: &Value, minutes: &Value, tally: &mut Tally) {
    let (people, found) = (list(gold, "attendees"), list(minutes, "attendees"));
    let names: Vec<String> = found.iter().map(|a| squash(text(a, "name"))).collect();
    let wanted: Vec<(String, bool)> = people.iter().map(|a| (squash(text(a, "name")), flag(a, "optional"))).collect();
    let pairs = tally.lists("attendees", &names, &wanted, |a, b| a == b, |_| false, Clone::clone);
    for (at, i) in pairs {
        let (own, want) = (&found[at], &people[i]);
        let name = text(want, "name");
        let (title, role, group) = (text(own, "title"), text(own, "role"), text(own, "group"));
        if !text(want, "title").is_empty() {
            let ok = is_one_of(title, &want["title"], &want["titleAlso"]);
            tally.right("titles", ok, || format!("{name}: {title} for {}", want["title"]));
        } else if says_more(title, role, text(want, "group")) {
            tally.right("titles", false, || format!("{name}: {title} where none is printed"));
        }
        if !text(want, "role").is_empty() || SINGLE.split(' ').any(|single| single == role) {
            let ok = is_one_of(role, &want["role"], &want["roleAlso"]);
            tally.right("roles", ok, || format!("{name}: {role} for {}", want["role"]));
        }
        if !text(want, "group").is_empty() {
            let (have, asked) = (plain(group), plain(text(want, "group")));
            let ok = !have.is_empty() && (asked.contains(&have) || have.contains(&asked));
            tally.right("groups", ok, || format!("{name}: {group} for {}", want["group"]));
        }
    }
}

/// Whether a title tells more than role, group, membership or seat.
fn says_more(title: &str, role: &str, group: &str) -> bool {
    let words = squash(title);
    !title.is_empty()
        && title != role
        && words != squash(group)
        && !MEMBER.contains(&words.as_str())
        && !words.trim_matches(|c| "番号第0123456789".contains(c)).is_empty()
}

fn sections(gold: &Value, minutes: &Value, tally: &mut Tally) {
    let heading = |s: &Value| plain(text(s, "heading"));
    let (meta, agenda): (Vec<&Value>, Vec<&Value>) = list(gold, "sections").iter().partition(|s| s["kind"] == "meta");
    let mut free: HashSet<String> = meta.into_iter().chain(list(gold, "sectionsOptional")).map(heading).collect();
    free.extend(list(gold, "items").iter().map(|i| plain(text(i, "title"))));
    let wanted: Vec<(String, bool)> = agenda.iter().map(|s| (heading(s), flag(s, "optional"))).collect();
    let found: Vec<String> = list(minutes, "sections").iter().map(heading).collect();
    if !wanted.is_empty() || !found.is_empty() {
        tally.lists("sections", &found, &wanted, |a, b| a == b, |h| free.contains(h), Clone::clone);
    }
}

/// The titles by which an item of the gold may be called.
fn titles(item: &Value) -> Vec<String> {
    fine(&item["title"], &item["titleAlso"]).map(|title| plain(&shown(title))).collect()
}

/// Places of the items of the answer, by the gold's.
fn paired(gold: &Value, minutes: &Value, tally: &mut Tally) -> BTreeMap<usize, usize> {
    let wanted: Vec<(Vec<String>, bool)> =
        list(gold, "items").iter().map(|i| (titles(i), flag(i, "optional"))).collect();
    let found: Vec<String> = list(minutes, "items").iter().map(|i| plain(text(i, "title"))).collect();
    let same = |a: &str, b: &Vec<String>| b.iter().any(|title| title == a);
    let pairs =
        tally.lists("items", &found, &wanted, same, |_| false, |names| names.first().cloned().unwrap_or_default());
    pairs.into_iter().map(|(at, i)| (i, at)).collect()
}

fn items(gold: &Value, minutes: &Value, tally: &mut Tally) {
    let (wanted, found) = (list(gold, "items"), list(minutes, "items"));
    let pairs = paired(gold, minutes, tally);
    for (i, want) in wanted.iter().enumerate() {
        let own = pairs.get(&i).map(|at| &found[*at]);
        let title = text(want, "title");
        if let Some(own) = own {
            let ok = fine(&want["kind"], &want["kindAlso"]).any(|kind| *kind == own["kind"]);
            tally.right("kinds", ok, || format!("{title}: {} for {}", own["kind"], want["kind"]));
        }
        if flag(want, "optional") && own.is_none() {
            continue;
        }
        let outcome = own.map_or(&Value::Null, |own| &own["outcome"]);
        let ok = fine(&want["outcome"], &want["outcomeAlso"]).any(|value| value == outcome);
        let demanded = !want["outcome"].is_null() && !many(&want["outcomeAlso"]).contains(&Value::Null);
        if !outcome.is_null() {
            tally.add("outcomesP", usize::from(ok), 1, 1);
        }
        if demanded && !flag(want, "optional") {
            tally.add("outcomesR", usize::from(ok), 1, 1);
        }
        if demanded || !outcome.is_null() {
            tally.right("outcomes", ok, || format!("{title}: {outcome} for {}", want["outcome"]));
        }
    }
    let known: HashSet<usize> = pairs.values().copied().collect();
    for (_, own) in found.iter().enumerate().filter(|(at, own)| !known.contains(at) && !own["outcome"].is_null()) {
        tally.right("outcomes", false, || format!("{}: {} of what is no item", text(own, "title"), own["outcome"]));
        tally.add("outcomesP", 0, 1, 1);
    }
    votes(gold, found, &pairs, tally);
}

fn votes(gold: &Value, found: &[Value], pairs: &BTreeMap<usize, usize>, tally: &mut Tally) {
    let wanted = list(gold, "items");
    for vote in list(gold, "votes") {
        let title = plain(text(vote, "itemTitle"));
        let at = pairs.iter().filter(|(i, _)| titles(&wanted[**i]).contains(&title)).map(|(_, at)| *at).next_back();
        let own = at.map_or(&Value::Null, |at| &found[at]["votes"]);
        let numbers: Vec<&str> =
            ["for", "against", "abstain"].into_iter().filter(|key| vote[*key].is_number()).collect();
        if !numbers.is_empty() {
            let ok = numbers.iter().all(|key| own[*key] == vote[*key]);
            tally.right("votes", ok, || format!("{title}: {own} for {vote}"));
        }
    }
}

fn positions(gold: &Value, minutes: &Value, tally: &mut Tally) {
    let speakers: HashMap<&str, String> = (list(minutes, "speakers").iter())
        .map(|s| {
            let name = squash(text(s, "name"));
            (text(s, "id"), if name.is_empty() { squash(text(s, "label")) } else { name })
        })
        .collect();
    let mut said: Vec<(String, String, &str)> = Vec::new();
    for item in list(minutes, "items") {
        for position in list(item, "positions") {
            let who = speakers.get(text(position, "speaker")).cloned().unwrap_or_default();
            said.push((who, plain(text(item, "title")), text(position, "stance")));
        }
    }
    let (mut hit, mut need) = (0, 0);
    for want in list(gold, "positions") {
        let people: BTreeSet<String> =
            ["person", "label"].iter().map(|key| squash(text(want, key))).filter(|name| !name.is_empty()).collect();
        let title = plain(text(want, "itemTitle"));
        let item = list(gold, "items").iter().map(titles).find(|names| names.contains(&title)).unwrap_or(vec![title]);
        let place = said.iter().position(|(who, at, stance)| {
            let stands = fine(&want["stance"], &want["stanceAlso"]).any(|value| value == stance);
            people.contains(who) && item.contains(at) && stands
        });
        match place {
            Some(place) => {
                said.remove(place);
                hit += 1;
            }
            None if flag(want, "optional") => continue,
            None => tally.tell("positions", format!("missing: {people:?} {} {}", want["stance"], text(want, "quote"))),
        }
        need += 1;
    }
    for position in &said {
        tally.tell("positions", format!("not in the gold: {position:?}"));
    }
    tally.add("positions", hit, hit + said.len(), need);
    if hit > 0 || !said.is_empty() {
        tally.add("positionsP", hit, hit + said.len(), hit + said.len());
    }
}

fn reactions(gold: &Value, minutes: &Value, tally: &mut Tally) {
    let words = |reaction: &Value| {
        let own = reaction.as_str().unwrap_or_else(|| text(reaction, "text"));
        squash(own).trim_matches(|c| "（）()〔〕[]".contains(c)).to_string()
    };
    let maybe: Vec<String> = list(gold, "reactionsOptional").iter().map(words).collect();
    let wanted: Vec<(String, bool)> = list(gold, "reactions").iter().map(|r| (words(r), flag(r, "optional"))).collect();
    let found: Vec<String> = list(minutes, "reactions").iter().map(words).collect();
    tally.lists("reactions", &found, &wanted, |a, b| a == b, |r| maybe.iter().any(|m| m == r), Clone::clone);
}
