//! How a speaker is shown in little room: the name, what follows it, and an initial.

use crate::model::{Attendee, Minutes, Speaker};

/// Longest part after the name that is shown whole where a bracket in it says the same in short.
const LONG: usize = 10;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// What the label begins with and the eye looks for: the surname, or all of a label without one.
    pub name: String,
    /// The rest, shortened to the role in brackets where it is long.
    pub post: String,
    /// For the ring beside a speech: one character, or two where one would be another's too.
    pub initial: String,
    /// For a segment of the rail: one character.
    pub letter: String,
}

impl Face {
    /// Name and post in one.
    pub fn label(&self) -> String {
        [self.name.as_str(), &self.post].concat()
    }
}

pub fn faces(minutes: &Minutes) -> Vec<Face> {
    let mut faces: Vec<Face> = minutes.speakers.iter().map(|speaker| face(minutes, speaker)).collect();
    for index in 0..faces.len() {
        let shared = faces
            .iter()
            .any(|other| other.name != faces[index].name && first(&other.name) == first(&faces[index].name));
        let characters: Vec<char> = faces[index].name.chars().take(2).collect();
        let (initial, letter) = match characters[..] {
            [one, two] if shared => (String::from_iter([one, two]), two),
            [one, ..] => (one.to_string(), one),
            [] => continue,
        };
        faces[index].initial = initial;
        faces[index].letter = letter.to_string();
    }
    faces
}

fn first(name: &str) -> Option<char> {
    name.chars().next()
}

fn face(minutes: &Minutes, speaker: &Speaker) -> Face {
    let attendee = speaker.attendee.and_then(|index| minutes.attendees.get(index));
    let length = strong_prefix(&speaker.label, attendee);
    let (name, post) = speaker.label.split_at(length);
    match name.is_empty() {
        true => Face { name: bracketed(post).unwrap_or(post).to_string(), ..Face::default() },
        false => Face { name: name.to_string(), post: short(post).to_string(), ..Face::default() },
    }
}

/// How many bytes of a label are the person's name: the full name, the surname as the
/// list shows it, or else what the label shares with the name. 0 where the label begins otherwise.
pub fn strong_prefix(label: &str, attendee: Option<&Attendee>) -> usize {
    let Some(attendee) = attendee else { return 0 };
    if label.starts_with(&attendee.name) {
        return attendee.name.len();
    }
    let characters = || attendee.name.chars().zip(label.chars());
    let shared = characters().take_while(|(name, label)| name == label).count();
    let surname = attendee.surname.map_or(shared, usize::from);
    if surname <= shared { characters().take(surname).map(|(name, _)| name.len_utf8()).sum() } else { 0 }
}

/// 議長（尾辻秀久君） → 尾辻秀久: who speaks, where the label ends with the name in brackets.
fn bracketed(label: &str) -> Option<&str> {
    let (_, inner) = label.strip_suffix(['）', ')'])?.rsplit_once(['（', '('])?;
    let inner = inner.trim_end_matches('君').trim();
    (!inner.is_empty() && inner.chars().count() <= LONG).then_some(inner)
}

/// 東京オリンピック競技大会・…担当大臣（副本部長） → 副本部長
fn short(post: &str) -> &str {
    let post = post.trim();
    if post.chars().count() <= LONG { post } else { bracketed(post).unwrap_or(post) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attendee(name: &str, surname: u8) -> Attendee {
        Attendee { name: name.into(), surname: Some(surname), ..Attendee::default() }
    }

    fn speaker(label: &str, attendee: Option<usize>) -> Speaker {
        let matched = crate::model::Match::None;
        Speaker { label: label.into(), name: None, role: None, attendee, matched, speeches: 1, characters: 1 }
    }

    #[test]
    fn names_are_told_from_posts_and_initials_do_not_clash() {
        let minutes = Minutes {
            attendees: vec![attendee("中谷和弘", 2), attendee("中西哲", 2), attendee("岸信夫", 1)],
            speakers: vec![
                speaker("中谷本部員", Some(0)),
                speaker("中西外務大臣政務官", Some(1)),
                speaker("岸防衛大臣（その他の長い役職の者、副本部長）", Some(2)),
                speaker("本部長", None),
                speaker("議長（尾辻秀久君）", None),
            ],
            ..Minutes::default()
        };
        let faces = faces(&minutes);
        let seen: Vec<_> =
            faces.iter().map(|f| (f.name.as_str(), f.post.as_str(), f.initial.as_str(), f.letter.as_str())).collect();
        assert_eq!(seen[0], ("中谷", "本部員", "中谷", "谷"));
        assert_eq!(seen[1], ("中西", "外務大臣政務官", "中西", "西"));
        assert_eq!((seen[2].0, seen[2].2), ("岸", "岸"));
        assert_eq!(seen[3], ("本部長", "", "本", "本"));
        assert_eq!(seen[4], ("尾辻秀久", "", "尾", "尾"));
    }
}
