//! Times as transcripts print them: 0:05, 00:00:05.120, 10:03:21, 4.26s.

use crate::japanese::date::Clock;
use crate::japanese::fold::narrow;
use crate::scan;

/// A time that words begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    pub clock: Clock,
    pub bytes: usize,
    /// It has hours, minutes and seconds, or nothing but seconds; of two numbers none says what they are.
    pub whole: bool,
}

/// Longest hours of a recording or of a day.
const MOST_HOURS: u32 = 99;

/// The time that words begin with.
pub fn begins(words: &str) -> Option<Read> {
    let mut groups = [0u32; 3];
    let (mut count, mut digits, mut at) = (0, 0, 0);
    let mut rest = words.chars();
    let mut tenths = false;
    // Of a fraction: what its next digit counts, and what there is of it, in milliseconds.
    let (mut unit, mut fraction) = (100, 0);
    loop {
        let before = at;
        let Some(c) = rest.next() else { break };
        at += c.len_utf8();
        match narrow(c) {
            digit @ '0'..='9' if tenths => {
                fraction += (digit as u32 - '0' as u32) * unit;
                unit /= 10;
            }
            digit @ '0'..='9' if digits < 5 => {
                groups[count] = groups[count] * 10 + digit as u32 - '0' as u32;
                digits += 1;
            }
            ':' if digits > 0 && count < 2 && !tenths => {
                if count > 0 && digits != 2 {
                    return None;
                }
                (count, digits) = (count + 1, 0);
            }
            '.' | ',' if digits > 0 && !tenths && rest.as_str().starts_with(|c: char| c.is_ascii_digit()) => {
                tenths = true
            }
            's' if count == 0 && digits > 0 => {
                let clock = Clock { millis: groups[0] * 1000 + fraction };
                return Some(Read { clock, bytes: at, whole: true });
            }
            '0'..='9' | ':' => return None,
            _ => {
                at = before;
                break;
            }
        }
    }
    let small = |n: u32| n < 60;
    let seconds = match count {
        1 if digits == 2 && small(groups[1]) && groups[0] < 600 => groups[0] * 60 + groups[1],
        2 if digits == 2 && small(groups[1]) && small(groups[2]) && groups[0] <= MOST_HOURS => {
            groups[0] * 3600 + groups[1] * 60 + groups[2]
        }
        _ => return None,
    };
    let (hours, bytes) = half_day(words, at);
    let seconds = match hours {
        Some(12) if seconds < 12 * 3600 => seconds + 12 * 3600,
        _ => seconds,
    };
    Some(Read { clock: Clock { millis: seconds * 1000 + fraction }, bytes, whole: count == 2 })
}

/// AM or PM behind a time: the hours it adds, and where it ends.
fn half_day(words: &str, at: usize) -> (Option<u32>, usize) {
    let rest = scan::from(words, at);
    let mark = scan::trim_start(rest, "");
    let hours = match mark.get(..2) {
        Some("AM" | "am") => 0,
        Some("PM" | "pm") => 12,
        _ => return (None, at),
    };
    (Some(hours), words.len() - mark.len() + 2)
}

/// A span of time that words begin with: from, until, and where it ends. 0.00s -> 4.26s
pub fn range(words: &str) -> Option<(Read, Read, usize)> {
    let from = begins(words).or_else(|| plain(words))?;
    let rest = scan::trim_start(scan::from(words, from.bytes), "");
    let arrow = ["-->", "->", "→", "–", "—", "-", "〜", "～", "~"].into_iter().find(|a| rest.starts_with(a))?;
    let after = scan::trim_start(&rest[arrow.len()..], "");
    let until = begins(after).or_else(|| plain(after))?;
    Some((from, until, words.len() - after.len() + until.bytes))
}

/// Seconds with a fraction, as programs print them: 12.34
pub fn plain(words: &str) -> Option<Read> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let tenths = words.as_bytes().get(digits) == Some(&b'.');
    let fraction = scan::from(words, digits + 1).bytes().take_while(u8::is_ascii_digit);
    let more = fraction.clone().count();
    let seconds: u32 = words.get(..digits)?.parse().ok().filter(|_| tenths && more > 0)?;
    let millis = fraction.zip([100, 10, 1]).map(|(digit, unit)| u32::from(digit - b'0') * unit).sum::<u32>();
    let millis = Clock::of(seconds).millis.saturating_add(millis);
    Some(Read { clock: Clock { millis }, bytes: digits + 1 + more, whole: true })
}

/// Where a time begins that words end with, and that time.
pub fn ends(words: &str) -> Option<(usize, Read)> {
    let bare = scan::trim_end(words, "");
    let half = ["AM", "PM", "am", "pm"].into_iter().find_map(|half| bare.strip_suffix(half));
    let digits = scan::trim_end(half.unwrap_or(bare), "");
    let own = |c: char| matches!(narrow(c), '0'..='9' | ':' | '.' | ',');
    let start = digits.trim_end_matches(own).len();
    let read = begins(&words[start..]).filter(|read| start + read.bytes == bare.len())?;
    Some((start, read))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> Option<(String, usize)> {
        begins(words).map(|read| (read.clock.to_string(), read.bytes))
    }

    #[test]
    fn reads_times() {
        for (words, clock, bytes) in [
            ("0:05", "00:00:05", 4),
            ("00:00:05 山田", "00:00:05", 8),
            ("00:01:02.345 -->", "00:01:02", 12),
            ("1:02:03,400", "01:02:03", 11),
            ("72:10", "01:12:10", 5),
            ("4.26s", "00:00:04", 5),
            ("10:03:21 PM", "22:03:21", 11),
        ] {
            assert_eq!(told(words), Some((clock.to_string(), bytes)), "{words}");
        }
        assert_eq!(told("００：１２").map(|t| t.0), Some("00:00:12".to_string()));
        for words in ["", "5", "10:3", "10:75", "2025-06", "12.5", "1:2:3:4", "3,840"] {
            assert_eq!(told(words), None, "{words}");
        }
        assert_eq!(range("0.00s -> 4.26s] は").map(|r| (r.1.clock.millis, r.2)), Some((4260, 14)));
        assert_eq!(plain("12.3456").map(|read| read.clock.millis), Some(12345));
        assert_eq!(begins("0:01,5 ").map(|read| read.clock.millis), Some(1500));
        assert_eq!(ends("山田 太郎   0:05").map(|(at, _)| at), Some("山田 太郎   ".len()));
    }
}
