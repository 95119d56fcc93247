//! How much was said by whom, in order: the geometry of the timeline, in characters.

use crate::model::Minutes;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Volume {
    /// Characters before each speech.
    pub starts: Vec<u32>,
    /// Characters of all speeches.
    pub total: u32,
    /// One per speaker in order of first speech; one for speeches that name nobody.
    pub lanes: Vec<Lane>,
    /// The sections of the meeting, if there are two or more.
    pub bands: Vec<Band>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    pub speaker: Option<usize>,
    pub speeches: Vec<usize>,
    pub characters: u32,
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

impl Volume {
    pub fn of(minutes: &Minutes) -> Volume {
        let mut volume = Volume::default();
        let mut lane_of = vec![usize::MAX; minutes.speakers.len() + 1];
        for (index, speech) in minutes.speeches.iter().enumerate() {
            volume.starts.push(volume.total);
            volume.total += speech.characters;
            // The last place stands for nobody.
            let who = speech.speaker.filter(|s| *s < minutes.speakers.len());
            let lane = &mut lane_of[who.unwrap_or(minutes.speakers.len())];
            if *lane == usize::MAX {
                *lane = volume.lanes.len();
                volume.lanes.push(Lane { speaker: who, ..Lane::default() });
            }
            let lane = &mut volume.lanes[*lane];
            lane.speeches.push(index);
            lane.characters += speech.characters;
        }
        volume.bands = bands(minutes, &volume);
        volume
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
            group.characters += lane.characters;
        }
        if groups.iter().filter(|group| group.name.is_some()).count() < 2 { Vec::new() } else { groups }
    }

    /// The share of the whole, in percent.
    pub fn percent(&self, characters: u32) -> f64 {
        if self.total == 0 { 0.0 } else { f64::from(characters) * 100.0 / f64::from(self.total) }
    }

    pub fn end(&self, speech: usize) -> u32 {
        self.starts.get(speech + 1).copied().unwrap_or(self.total)
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
        let step =
            [1, 2, 5, 10].map(|m| magnitude.saturating_mul(m)).into_iter().find(|step| *step >= rough).unwrap_or(rough);
        (from.div_ceil(step)..=to / step).map(move |i| i * step)
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
