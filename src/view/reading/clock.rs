//! What the clock may have said: the printed hours, divided by the amount of text. An estimate, and called one.

use super::Document;
use crate::japanese::date::Time;

impl Document {
    /// About when a speech began; `None` unless the record prints start and end, and no times between.
    pub fn clock(&self, speech: usize) -> Option<Time> {
        if !self.minutes.cues.is_empty() {
            return None;
        }
        let (start, end) = (self.minutes.start_time?.value, self.minutes.end_time?.value);
        let at = *self.volume.starts.get(speech)?;
        between(start, end, at, self.volume.total)
    }
}

/// The minute that lies `at` of `whole` on the way from `start` to `end`.
fn between(start: Time, end: Time, at: u32, whole: u32) -> Option<Time> {
    let minutes = |time: Time| u32::from(time.hour) * 60 + u32::from(time.minute);
    let (start, end) = (minutes(start), minutes(end));
    let length = end.checked_sub(start).filter(|length| *length > 0)?;
    let passed = u64::from(length) * u64::from(at.min(whole)) / u64::from(whole.max(1));
    let minute = start + passed as u32;
    Some(Time { hour: (minute / 60) as u8, minute: (minute % 60) as u8 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divides_the_printed_hours() {
        let time = |hour, minute| Time { hour, minute };
        let (start, end) = (time(8, 40), time(9, 20));
        assert_eq!(between(start, end, 0, 1000), Some(time(8, 40)));
        assert_eq!(between(start, end, 500, 1000), Some(time(9, 0)));
        assert_eq!(between(start, end, 1000, 1000), Some(time(9, 20)));
        assert_eq!(between(end, start, 500, 1000), None, "an end before the start is no hour to divide");
        assert_eq!(between(start, end, 0, 0), Some(time(8, 40)));
    }
}
