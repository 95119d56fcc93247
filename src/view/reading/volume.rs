//! How much was said by whom, in order: the geometry of the timeline, in characters or on a clock.

use crate::japanese::date::Clock;
use crate::model::Minutes;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Volume {
    /// Characters before each speech; on a clock, tenths of a second since the first.
    pub starts: Vec<u32>,
    /// Where each ends; nothing where that is where the next begins.
    pub ends: Vec<u32>,
    /// Where the last of all ends.
    pub total: u32,
    /// On a clock: when the first begins.
    pub since: Option<Clock>,
    /// One per speaker in order of first speech; one for speeches that name nobody.
    pub lanes: Vec<Lane>,
    /// The sections of the meeting, if there are two or more.
    pub bands: Vec<Band>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    pub speaker: Option<usize>,
    pub speeches: Vec<usize>,
    /// How much that is, in the same measure.
    pub amount: u32,
}

/// A group of the printed list: 委員, 事務局.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Group<'m> {
    /// `None` for speakers without one.
    pub name: Option<&'m str>,
    pub people: usize,
    pub speeches: usize,
    pub characters: u32,
}

/// Neighbouring speeches of one section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub section: Option<usize>,
    pub first: usize,
    pub start: u32,
    pub end: u32,
    /// Something was decided in it.
    pub decides: bool,
}

/// How long the last speech is taken to be where nothing tells its end, in tenths of a second.
const LAST: u32 = 100;

/// Steps of a clock's axis, in tenths of a second: from a second to a day.
const STEPS: [u32; 15] =
    [10, 50, 100, 200, 300, 600, 1200, 3000, 6000, 12_000, 18_000, 36_000, 72_000, 144_000, 864_000];

impl Volume {
    pub fn of(minutes: &Minutes) -> Volume {
        let mut volume = Volume::default();
        for speech in &minutes.speeches {
            volume.starts.push(volume.total);
            volume.total += speech.characters;
        }
        volume.laid_out(minutes)
    }

    /// By the times of a transcript; `None` unless every speech has one, in order.
    pub fn by_clock(minutes: &Minutes) -> Option<Volume> {
        let times: Option<Vec<Clock>> = minutes.speeches.iter().map(|speech| Some(speech.time?.value)).collect();
        let times = times.filter(|times| times.is_sorted())?;
        let since = *times.first()?;
        let tenths = |clock: Clock| clock.millis.saturating_sub(since.millis) / 100;
        let starts: Vec<u32> = times.into_iter().map(tenths).collect();
        let end = |(index, start): (usize, &u32)| {
            let until = minutes.speeches.get(index).and_then(|speech| minutes.until(speech)).map(tenths);
            let next = || starts.get(index + 1).copied().unwrap_or(start + LAST);
            until.unwrap_or_else(next).max(*start)
        };
        let ends: Vec<u32> = starts.iter().enumerate().map(end).collect();
        let total = ends.iter().copied().max().filter(|total| *total > 0)?;
        Some(Volume { starts, ends, total, since: Some(since), ..Volume::default() }.laid_out(minutes))
    }

    /// With lanes and bands.
    fn laid_out(mut self, minutes: &Minutes) -> Volume {
        let mut lane_of = vec![usize::MAX; minutes.speakers.len() + 1];
        for (index, speech) in minutes.speeches.iter().enumerate() {
            // The last place stands for nobody.
            let who = speech.speaker.filter(|s| *s < minutes.speakers.len());
            let lane = &mut lane_of[who.unwrap_or(minutes.speakers.len())];
            if *lane == usize::MAX {
                *lane = self.lanes.len();
                self.lanes.push(Lane { speaker: who, ..Lane::default() });
            }
            let amount = self.amount(index);
            let lane = &mut self.lanes[*lane];
            lane.speeches.push(index);
            lane.amount += amount;
        }
        self.bands = bands(minutes, &self);
        self
    }

    /// What the people of each group of the list said, in order of first speech; nothing unless there are two or more.
    pub fn groups<'m>(&self, minutes: &'m Minutes) -> Vec<Group<'m>> {
        let mut groups: Vec<Group> = Vec::new();
        for lane in &self.lanes {
            let attendee = lane.speaker.and_then(|index| minutes.speakers.get(index)?.attendee);
            let name = attendee.and_then(|index| minutes.attendees.get(index)?.group.as_deref());
            let at = groups.iter().position(|group| group.name == name).unwrap_or_else(|| {
                groups.push(Group { name, ..Group::default() });
                groups.len() - 1
            });
            let group = &mut groups[at];
            group.people += usize::from(lane.speaker.is_some());
            group.speeches += lane.speeches.len();
            group.characters += lane.amount;
        }
        if groups.iter().filter(|group| group.name.is_some()).count() < 2 { Vec::new() } else { groups }
    }

    /// The share of the whole, in percent.
    pub fn percent(&self, characters: u32) -> f64 {
        if self.total == 0 { 0.0 } else { f64::from(characters) * 100.0 / f64::from(self.total) }
    }

    pub fn end(&self, speech: usize) -> u32 {
        self.ends.get(speech).or(self.starts.get(speech + 1)).copied().unwrap_or(self.total)
    }

    /// How much one speech is.
    pub fn amount(&self, speech: usize) -> u32 {
        self.end(speech).saturating_sub(self.starts.get(speech).copied().unwrap_or_default())
    }

    /// What is at a place of this measure, in another one.
    pub fn across(&self, at: u32, other: &Volume) -> u32 {
        let speech = self.speech_at(at);
        let [own, whole] =
            [at.saturating_sub(self.starts.get(speech).copied().unwrap_or_default()), self.amount(speech)];
        let part = u64::from(own.min(whole)) * u64::from(other.amount(speech)) / u64::from(whole.max(1));
        other.starts.get(speech).copied().unwrap_or_default() + part as u32
    }

    /// The hour at a place of a clock.
    pub fn hour(&self, at: u32) -> Option<Clock> {
        self.since.map(|since| Clock { millis: since.millis.saturating_add(at.saturating_mul(100)) })
    }

    /// The speech at a place.
    pub fn speech_at(&self, at: u32) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    pub fn lane_of(&self, speech: usize) -> Option<usize> {
        self.lanes.iter().position(|lane| lane.speeches.binary_search(&speech).is_ok())
    }

    /// The speech of a lane that stands nearest to `speech`.
    pub fn nearest(&self, lane: usize, speech: usize) -> Option<usize> {
        self.lanes.get(lane)?.speeches.iter().copied().min_by_key(|other| other.abs_diff(speech))
    }

    /// The speech of a lane at a place, or nearest to it.
    pub fn nearest_to(&self, lane: usize, at: u32) -> Option<usize> {
        let speeches = &self.lanes.get(lane)?.speeches;
        let start = |speech: usize| self.starts.get(speech).copied().unwrap_or_default();
        let next = speeches.partition_point(|speech| start(*speech) <= at);
        let before = next.checked_sub(1).and_then(|before| speeches.get(before)).copied();
        match (before, speeches.get(next).copied()) {
            (Some(before), Some(next)) if start(next) - at < at.saturating_sub(self.end(before)) => Some(next),
            (before, next) => before.or(next),
        }
    }

    /// Marks on the axis between two places: round numbers, five or so.
    pub fn ticks(&self, (from, to): (u32, u32)) -> impl Iterator<Item = u32> + use<> {
        let rough = (to.saturating_sub(from) / 6).max(1);
        let magnitude = 10u32.pow(rough.ilog10());
        let decimal = [1, 2, 5, 10].map(|m| magnitude.saturating_mul(m));
        let steps = if self.since.is_some() { &STEPS[..] } else { &decimal };
        let step = steps.iter().copied().find(|step| *step >= rough).unwrap_or(rough);
        let base = self.since.map_or(0, |since| since.millis / 100);
        ((base + from).div_ceil(step)..=(base + to) / step).map(move |i| i * step - base)
    }
}

/// A length of a drawing: "12.345%".
pub fn percent(value: f64) -> String {
    let thousandths = (value * 1000.0).round() as u64;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    [&whole.to_string(), ".", &(1000 + rest).to_string()[1..], "%"].concat()
}

/// 8.822 → "8.8%"
pub fn tenths(percent: f64) -> String {
    let tenths = (percent * 10.0).round() as u32;
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat()
}

/// One band per section at the depth where the speeches' sections first differ.
fn bands(minutes: &Minutes, volume: &Volume) -> Vec<Band> {
    let chains: Vec<Vec<usize>> = minutes.speeches.iter().map(|speech| chain(minutes, speech.section)).collect();
    let Some(first) = chains.first() else { return Vec::new() };
    let shared =
        |depth: usize| chains.iter().all(|chain| chain.get(depth).is_some() && chain.get(depth) == first.get(depth));
    let depth = (0..first.len()).find(|depth| !shared(*depth)).unwrap_or(first.len());

    let mut bands: Vec<Band> = Vec::new();
    for (index, chain) in chains.iter().enumerate() {
        let section = chain.get(depth).or(chain.last()).copied();
        let (start, end) = (volume.starts[index], volume.end(index));
        match bands.last_mut() {
            Some(band) if band.section == section => band.end = end,
            _ => bands.push(Band { section, first: index, start, end, decides: false }),
        }
    }
    for item in minutes.items.iter().filter(|item| item.outcome.is_some()) {
        if let Some(speech) = item.evidence.first().and_then(|evidence| evidence.speech) {
            let at = bands.partition_point(|band| band.first <= speech).saturating_sub(1);
            bands[at].decides = true;
        }
    }
    if bands.len() < 2 { Vec::new() } else { bands }
}

/// The sections around a section, outermost first.
fn chain(minutes: &Minutes, section: Option<usize>) -> Vec<usize> {
    let mut chain = Vec::new();
    let mut next = section;
    while let Some((index, section)) = next.and_then(|index| Some((index, minutes.sections.get(index)?))) {
        chain.push(index);
        // A parent comes before its children, which also ends the walk.
        next = section.parent.filter(|parent| *parent < index);
    }
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Speech;
    use crate::span::Span;

    fn speech(speaker: Option<usize>, characters: u32) -> Speech {
        Speech {
            id: String::new(),
            section: None,
            speaker,
            mark: None,
            label: None,
            time: None,
            answers: None,
            presides: false,
            paragraphs: 0..0,
            points: vec![],
            span: Span::default(),
            blocks: 0..0,
            characters,
        }
    }

    #[test]
    fn speeches_stand_in_lanes_and_on_one_scale() {
        let speeches = vec![speech(None, 10), speech(Some(7), 30), speech(None, 60)];
        let volume = Volume::of(&Minutes { speeches, ..Minutes::default() });
        assert_eq!((volume.starts.as_slice(), volume.total), ([0, 10, 40].as_slice(), 100));
        assert_eq!(volume.lanes.len(), 1, "a speaker that is not listed counts as nobody");
        assert_eq!([0, 20, 100].map(|at| volume.speech_at(at)), [0, 1, 2]);
        assert_eq!(volume.ticks((0, 100)).collect::<Vec<_>>(), [0, 20, 40, 60, 80, 100]);
        assert_eq!(volume.ticks((31, 62)).collect::<Vec<_>>(), [35, 40, 45, 50, 55, 60]);
        assert!(volume.bands.is_empty());
    }

    #[test]
    fn on_a_clock_pauses_and_overlaps_are_seen() {
        let at = |seconds: u32| Some(crate::model::Printed { value: Clock::of(seconds), span: Span::default() });
        let timed = |place, seconds| Speech { span: Span::new(place, place + 1), time: at(seconds), ..speech(None, 5) };
        let cue = |start, from, until: Option<u32>| crate::model::Cue {
            time: Clock::of(from),
            until: until.map(Clock::of),
            start,
        };
        let mut minutes = Minutes {
            speeches: vec![timed(0, 3600), timed(1, 3620), timed(2, 3625)],
            cues: vec![cue(0, 3600, Some(3610)), cue(1, 3620, Some(3630)), cue(2, 3625, None)],
            ..Minutes::default()
        };
        let clock = Volume::by_clock(&minutes).expect("every speech has its time");
        assert_eq!(
            (clock.starts.as_slice(), clock.ends.as_slice()),
            ([0, 200, 250].as_slice(), [100, 300, 350].as_slice())
        );
        assert_eq!((clock.total, clock.lanes[0].amount), (350, 300));
        assert_eq!(clock.hour(250), Some(Clock::of(3625)));
        assert_eq!(clock.ticks((0, 350)).collect::<Vec<_>>(), [0, 100, 200, 300]);
        let volume = Volume::of(&minutes);
        assert_eq!([50, 150, 200].map(|at| clock.across(at, &volume)), [2, 5, 5]);
        assert_eq!(volume.across(7, &clock), 240);
        minutes.speeches[1].time = at(10);
        assert_eq!(Volume::by_clock(&minutes), None, "times that go back tell nothing");
        minutes.speeches[1].time = None;
        assert_eq!(Volume::by_clock(&minutes), None);
    }

    #[test]
    fn groups_are_those_of_the_list() {
        let attendee = |group: &str| crate::model::Attendee { group: Some(group.into()), ..Default::default() };
        let speaker = |attendee| crate::model::Speaker {
            label: String::new(),
            name: None,
            role: None,
            attendee,
            matched: crate::model::Match::None,
            speeches: 1,
            characters: 1,
        };
        let mut minutes = Minutes {
            attendees: vec![attendee("委員"), attendee("事務局"), attendee("委員")],
            speakers: vec![speaker(Some(0)), speaker(Some(2)), speaker(Some(1))],
            speeches: vec![speech(Some(0), 10), speech(Some(1), 30), speech(None, 1), speech(Some(2), 5)],
            ..Minutes::default()
        };
        let groups = |minutes: &Minutes| -> Vec<(Option<String>, usize, usize, u32)> {
            let groups = Volume::of(minutes).groups(minutes).into_iter();
            groups.map(|g| (g.name.map(str::to_string), g.people, g.speeches, g.characters)).collect()
        };
        let [members, nobody, office] = [Some("委員".to_string()), None, Some("事務局".to_string())];
        assert_eq!(groups(&minutes), [(members, 2, 2, 40), (nobody, 0, 1, 1), (office, 1, 1, 5)]);
        minutes.speeches.pop();
        assert_eq!(groups(&minutes), [], "one group has nothing to be compared with");
    }

    #[test]
    fn nothing_was_said() {
        let volume = Volume::of(&Minutes::default());
        assert_eq!((volume.percent(3), volume.speech_at(5), volume.nearest_to(0, 5)), (0.0, 0, None));
        assert_eq!(volume.ticks((0, 0)).collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn a_place_of_a_lane_leads_to_the_nearest_speech() {
        let speeches = [0, 1, 0, 1, 0].map(|who| speech(Some(who), 10)).to_vec();
        let speaker = crate::model::Speaker {
            label: String::new(),
            name: None,
            role: None,
            attendee: None,
            matched: crate::model::Match::None,
            speeches: 1,
            characters: 1,
        };
        let volume = Volume::of(&Minutes { speeches, speakers: vec![speaker.clone(), speaker], ..Minutes::default() });
        assert_eq!([0, 12, 18, 25, 49].map(|at| volume.nearest_to(0, at)), [0, 0, 2, 2, 4].map(Some));
        assert_eq!([0, 15, 29].map(|at| volume.nearest_to(1, at)), [1, 1, 3].map(Some));
    }

    #[test]
    fn shares_are_rounded_to_tenths() {
        assert_eq!([0.0, 8.822, 9.96, 100.0].map(tenths), ["0.0%", "8.8%", "10.0%", "100.0%"]);
    }

    #[test]
    fn percents_are_rounded_to_thousandths() {
        assert_eq!([0.0, 2.6584, 12.0205, 100.0].map(percent), ["0.000%", "2.658%", "12.021%", "100.000%"]);
    }
}
