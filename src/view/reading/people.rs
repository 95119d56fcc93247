//! Who was there and who spoke, in the order of the printed list.

use crate::model::Minutes;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Speakers: those of the list in its order, then the others in order of first speech.
    pub spoke: Vec<usize>,
    /// Of these, how many are of the list.
    pub listed: usize,
    /// Attendees under whose name no speech was found, by index.
    pub silent: Vec<usize>,
    /// Attendees who are listed as absent.
    pub absent: Vec<usize>,
}

impl People {
    pub fn of(minutes: &Minutes) -> People {
        let mut speaker_of = vec![None; minutes.attendees.len()];
        let mut unlisted = Vec::new();
        for (index, speaker) in minutes.speakers.iter().enumerate() {
            match speaker.attendee.and_then(|attendee| speaker_of.get_mut(attendee)) {
                Some(place @ None) => *place = Some(index),
                _ => unlisted.push(index),
            }
        }
        let mut people = People::default();
        for (index, (attendee, speaker)) in minutes.attendees.iter().zip(speaker_of).enumerate() {
            match speaker {
                Some(speaker) => people.spoke.push(speaker),
                None if attendee.is_absent() => people.absent.push(index),
                None => people.silent.push(index),
            }
        }
        people.listed = people.spoke.len();
        people.spoke.extend(unlisted);
        people
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Attendee, Match, Speaker};

    #[test]
    fn everybody_stands_in_one_place() {
        let attendee =
            |name: &str, group: &str| Attendee { name: name.into(), group: Some(group.into()), ..Attendee::default() };
        let speaker = |attendee| Speaker {
            label: "山川委員".into(),
            name: None,
            role: None,
            attendee,
            matched: Match::Surname,
            speeches: 1,
            characters: 1,
        };
        let minutes = Minutes {
            attendees: vec![
                attendee("山川海子", "委員"),
                attendee("森太郎", "委員"),
                attendee("原次郎", "欠席委員"),
                attendee("沢三郎", "事務局"),
            ],
            speakers: vec![speaker(Some(3)), speaker(None), speaker(Some(0)), speaker(Some(9))],
            ..Minutes::default()
        };
        let people = People::of(&minutes);
        assert_eq!(people, People { spoke: vec![2, 0, 1, 3], listed: 2, silent: vec![1], absent: vec![2] });
    }
}
