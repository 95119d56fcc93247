//! Who presides (議事を進める人): a state over the meeting. The single head of the list presides until the record prints
//! that somebody takes the chair, gives it back or is elected to it. Where it does not tell who, nobody does.

use crate::convention::post::{BODY_ROLES, HEADS, MODERATING, PRESIDING};
use crate::japanese::fold;
use crate::model::Match;
use crate::parse::who::register::Register;
use crate::parse::word::parts::{self, Parts, is_role};
use crate::scan::{self, Table, table};

/// What the words of a sentence may do to the chair; without one of these it does nothing.
static CUES: Table = table!(
    "席に着 席につ 着席 席に移 到着 復席 欠席 遅れ 不在 議事の 議長の 退席 退場 退室 離席 復し 復す 復帰 議長を 議長と 議長に 議長の職 座長を 進行 司会 議事を進 交代 交替 選出 当選 互選 選任 決まり \
    席を譲 席をお譲 会長に 会長は 委員長に 委員長は 座長に 座長は",
);

/// Sitting down in a seat that the words before name.
static SEATED: Table = table!("席に着 席につ 席に移");

/// Sitting down.
static SITS: Table = table!("席に着 席につ 席に移 着席");

/// Leaving the room.
static LEAVES: Table = table!("退席 退場 退室 離席");

/// Coming back to the chair.
static RETURNS: Table = table!("復し 復す 復帰 復席");

/// Presiding for the rest of the meeting.
static SERVES: Table = table!(
    "議長を務 議長をつとめ 議長となり 議長となる 議長となっ 議長に就 議長の職務を 議事を進め 議事進行を務 議事進行を行 座長を務 委員長を務 議長を代行",
);

/// Leading through the meeting.
static MODERATES: Table = table!(
    "司会を務 司会をつとめ 司会進行を務 司会進行を行 司会を行 司会を担当 進行を務 進行をつとめ 進行を担当 進行役を務 進行いたし"
);

/// What somebody is asked to take on, and asking.
static DUTIES: Table = table!("議長を 議長の 議事を 議事の 議事進行 進行を 進行の 進行は 司会を 司会は");
static ASKING: Table = table!("お願い 務めていただ お渡し 引き継 委ね 代わっていただ");

/// Not being there, or not yet.
static MISSING: Table = table!("欠席 遅れ 不在");

/// Giving the chair up to who was elected.
static HANDS_OVER: Table = table!("席を譲 席をお譲");

/// Having been elected.
static ELECTED: Table = table!(
    "選出され 選任され 当選され 当選しま 互選され 決まりました 決定しました 選ばれ 就任 選出した 選任した 当選人"
);

/// A rule or a question: nobody takes a chair by it.
static UNSURE: Table = table!("場合 ものとする こととさ いかが でしょうか ときは");

/// Who speaks, in their own words.
static SELF: Table = table!("私 わたくし わたし 私ども");

/// What ties an office to whom it goes to.
static PARTICLES: Table = table!("には に は として");

/// Longest words that name somebody, in characters.
const LONGEST: usize = 24;

/// Who sits in a chair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seat {
    /// As the list has it.
    Regular,
    Taken(usize),
    /// Somebody whom the record does not tell.
    Open,
}

/// What a label that follows the chair is called for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    /// 議長
    Presiding,
    /// 司会, 進行
    Moderating,
}

pub struct Chair<'r, 'm> {
    register: &'r Register<'m>,
    /// The single listed head.
    head: Option<usize>,
    presiding: Seat,
    moderating: Seat,
    /// Offices and who was elected to them in this meeting.
    elected: Vec<(&'static str, usize)>,
}

impl<'r, 'm> Chair<'r, 'm> {
    pub fn new(register: &'r Register<'m>) -> Self {
        let head = register.head("議長").or_else(|| register.only_head(&HEADS));
        Chair { register, head, presiding: Seat::Regular, moderating: Seat::Regular, elected: Vec::new() }
    }

    /// The office that a label follows instead of naming somebody.
    pub fn office(parts: &Parts) -> Option<Office> {
        let bare = parts.note.as_deref().is_none_or(is_role) && parts.infix.is_none();
        match parts.base.as_str() {
            base if bare && scan::is_one(base, &PRESIDING) => Some(Office::Presiding),
            base if bare && scan::is_one(base, &MODERATING) => Some(Office::Moderating),
            _ => None,
        }
    }

    /// Who speaks from the chair now.
    pub fn holder(&self, office: Office, parts: &Parts) -> Option<usize> {
        match office {
            Office::Moderating => match self.moderating {
                Seat::Taken(person) => Some(person),
                Seat::Open => None,
                Seat::Regular => self.register.head(&parts.base),
            },
            Office::Presiding => match self.presiding {
                Seat::Taken(person) => Some(person),
                Seat::Open => self.elected_to(&parts.base),
                // 仮議長 is never the regular one.
                Seat::Regular if parts.base != "議長" => self.register.head(&parts.base),
                Seat::Regular => parts.note.as_deref().map_or(self.head, |role| self.register.head(role)),
            },
        }
    }

    /// Who was elected to an office in this meeting.
    pub fn elected_to(&self, office: &str) -> Option<usize> {
        self.elected.iter().rev().find(|(own, _)| *own == office).map(|(_, person)| *person)
    }

    /// Whether another than this person presides.
    pub fn is_held_by_another(&self, person: usize) -> bool {
        self.head == Some(person) && matches!(self.presiding, Seat::Taken(other) if other != person)
    }

    /// A label that names who presides: 議長（山川海子君）, 仮議長（山川委員）, 副委員長（委員長席）.
    pub fn labelled(&mut self, label: &str, parts: &Parts, person: Option<usize>) {
        let seated = parts::remark(label).is_some_and(|(_, key)| parts::presiding_seat(&key));
        let named = scan::is_one(&parts.base, &PRESIDING) && parts.note.as_deref().is_some_and(|note| !is_role(note));
        let behind = scan::suffix(&parts.base, &PRESIDING).is_some_and(|role| role.len() < parts.base.len());
        // 副議長 and 議長代理 end otherwise or are posts of their own.
        if seated || named || behind && !is_role(&parts.base) {
            self.presiding = person.map_or(Seat::Open, |person| self.seat(person));
        }
    }

    fn seat(&self, person: usize) -> Seat {
        if self.head == Some(person) { Seat::Regular } else { Seat::Taken(person) }
    }

    /// Takes in a paragraph or a stage direction. `speaker` is who says it, `note` that the record itself does.
    pub fn hear(&mut self, words: &str, speaker: Option<usize>, note: bool) {
        if !scan::contains(words, &CUES) {
            return;
        }
        let key = fold::key(words).replace("交替", "交代");
        for sentence in key.split('。') {
            if scan::contains(sentence, &CUES) && !scan::contains(sentence, &UNSURE) {
                self.sentence(scan::trim(sentence, "()[]※・"), speaker, note);
            }
        }
    }

    fn sentence(&mut self, sentence: &str, speaker: Option<usize>, note: bool) {
        self.election(sentence);
        if scan::contains(sentence, &HANDS_OVER) {
            let elected = self.elected.last().map(|(_, person)| *person);
            self.presiding = elected.map_or(Seat::Open, |person| self.seat(person));
            return;
        }
        if let Some(before) = before(sentence, &RETURNS).filter(|_| sentence.contains('長')) {
            let own = self.person(subject(before).unwrap_or(before));
            // 財政課長復席: back to a seat of the room.
            if !sentence.contains("復席") || own == self.head {
                self.presiding = own.map_or(Seat::Regular, |person| self.seat(person));
            }
            return;
        }
        let missing = before(sentence, &MISSING).and_then(subject).and_then(|words| self.person(words));
        if missing.is_some() && missing == self.head && self.presiding == Seat::Regular {
            self.presiding = Seat::Open;
        }
        if scan::contains(sentence, &ASKING)
            && let Some(duty) = DUTIES.words().find(|duty| sentence.contains(duty))
        {
            self.request(sentence, duty);
        }
        if let Some(before) = before(sentence, &SERVES) {
            self.presiding = self.taken(before, speaker).unwrap_or(self.presiding);
        } else if let Some(before) = before(sentence, &MODERATES) {
            self.moderating = self.taken(before, speaker).unwrap_or(self.moderating);
        }
        if sentence.contains("交代") {
            self.change(sentence, speaker, note);
        }
        // 山川委員長、着席
        let mut who = "";
        for clause in sentence.split(['、', ',']).filter(|_| note || scan::contains(sentence, &SITS)) {
            let whole = [who, clause].concat();
            self.clause(if scan::begins(clause, "着退復") { &whole } else { clause }, note);
            who = clause;
        }
    }

    /// 山川委員が議長を務めた, 私が進行を務めます: whoever does.
    fn taken(&self, before: &str, speaker: Option<usize>) -> Option<Seat> {
        let words = subject(before)?;
        if scan::is_one(words, &SELF) {
            return Some(speaker.map_or(Seat::Open, |person| self.seat(person)));
        }
        Some(self.person(words).map_or(Seat::Open, |person| self.seat(person)))
    }

    /// 山川副会長に議事の進行をお願いします: whoever is asked. An aside of the host names a 司会 alone.
    fn request(&mut self, sentence: &str, duty: &str) {
        let (front, back) = sentence.split_once(duty).unwrap_or((sentence, ""));
        let asked = |words: &str| {
            let (who, _) = words.rsplit_once('に')?;
            self.person(who.rsplit(['、', ',', 'は', 'を', 'で', '」']).next().unwrap_or(who))
        };
        let seat = asked(front).or_else(|| asked(back)).map(|person| self.seat(person));
        if duty.starts_with("司会") {
            self.moderating = seat.unwrap_or(Seat::Open);
        } else if let Some(seat) = seat {
            (self.presiding, self.moderating) = (seat, seat);
        } else if duty.starts_with('議') && self.presiding == Seat::Regular && sentence.contains("代") {
            self.presiding = Seat::Open;
        }
    }

    /// 議長を交代: back to the regular one, or to whom the words name.
    fn change(&mut self, sentence: &str, speaker: Option<usize>, note: bool) {
        // 交代いたしました is said by who sits there already.
        let done = !note && (sentence.contains("交代しました") || sentence.contains("交代いたしました"));
        let acting = matches!(self.presiding, Seat::Taken(_));
        let own = speaker.is_none() || matches!(self.presiding, Seat::Taken(person) if Some(person) == speaker);
        let chair = scan::contains(sentence, &HEADS) || scan::contains(sentence, &PRESIDING);
        let other = sentence.split_once("と交代").and_then(|(words, _)| {
            let after = words.rsplit(['を', 'は', 'が', '、']).next().unwrap_or(words);
            self.person(after)
        });
        self.presiding = match other {
            Some(person) if chair => self.seat(person),
            _ if done || !(chair || acting) => self.presiding,
            _ if acting && own => Seat::Regular,
            _ => Seat::Open,
        };
    }

    /// 議長退席, 副議長着席, 山川委員が議長席に着く
    fn clause(&mut self, clause: &str, note: bool) {
        if let Some(words) = before(clause, &SITS) {
            let seat = before(clause, &SEATED).and_then(seat_of);
            let person = trimmed(seat.unwrap_or(words));
            let office = scan::is_one(person, &HEADS);
            if seat.is_some() && person.is_empty() || office && (note || seat.is_some()) {
                let elected = self.elected_to(if office { person } else { "議長" });
                self.presiding = elected.map_or(Seat::Regular, |person| self.seat(person));
            } else if seat.is_some() || note && scan::suffix(person, &BODY_ROLES).is_some_and(presides) {
                self.presiding = self.person(person).map_or(Seat::Open, |person| self.seat(person));
            }
        } else if let Some(words) = before(clause, &LEAVES).filter(|_| note) {
            let words = trimmed(words);
            let holder = match self.presiding {
                Seat::Taken(person) => Some(person),
                Seat::Regular => self.head,
                Seat::Open => None,
            };
            let office = scan::is_one(words, &HEADS) || scan::is_one(words, &PRESIDING);
            if office || holder.is_some() && self.person(words) == holder {
                self.presiding = Seat::Open;
            }
        }
    }

    /// 会長は山川委員に決まりました, 山川氏が会長に選出された
    fn election(&mut self, sentence: &str) {
        if !scan::contains(sentence, &ELECTED) && !sentence.contains("議長に就") {
            return;
        }
        let Some(office) = HEADS.words().find(|office| named_office(sentence, office).is_some()) else { return };
        let Some((front, back)) = named_office(sentence, office) else { return };
        let behind = scan::prefix(back, &PARTICLES).map_or("", |particle| &back[particle.len()..]);
        let behind = scan::upto(behind, scan::until(behind, "がをにで、,の"));
        let ahead = subject(front).unwrap_or("");
        let found = [behind, ahead].into_iter().find_map(|words| self.person(words));
        if let Some(person) = found {
            self.elected.push((office, person));
            if office == "議長" && self.head.is_none() {
                self.presiding = Seat::Taken(person);
            }
        }
    }

    /// The one whom these words name.
    fn person(&self, words: &str) -> Option<usize> {
        let words = trimmed(words);
        if words.is_empty() || !scan::is_short(words, LONGEST) {
            return None;
        }
        let named = |words: &str| self.register.resolve(words, false);
        // 年長の山川委員, 専務取締役山川海子
        let behind = || words.rsplit_once('の').and_then(|(_, behind)| named(behind).attendee);
        let whole_names = || words.char_indices().skip(1).map(|(at, _)| named(scan::from(words, at)));
        let exact = || whole_names().find(|found| found.matched == Match::Exact).and_then(|found| found.attendee);
        named(words).attendee.or_else(behind).or_else(exact)
    }
}

/// What stands before the first of these words.
fn before<'s>(sentence: &'s str, words: &Table) -> Option<&'s str> {
    let found = words.words().filter_map(|word| sentence.find(word)).min()?;
    Some(scan::upto(sentence, found))
}

/// Who does it, in the words before: the last ones before が or は.
fn subject(before: &str) -> Option<&str> {
    let at = before.char_indices().rev().find(|(_, c)| matches!(c, 'が' | 'は' | 'も' | 'を'))?.0;
    let words = scan::upto(before, at);
    words.rsplit(['、', ',', 'は', '」']).next()
}

/// Words that name somebody without what goes around them.
fn trimmed(words: &str) -> &str {
    scan::trim(scan::trim_end(words, "がはもにを"), "()[]")
}

/// What stands before the chair at the end of words: 山川委員部会長 → 山川委員
fn seat_of(words: &str) -> Option<&str> {
    let office = HEADS.words().filter(|office| words.ends_with(office)).max_by_key(|office| office.len())?;
    let before = scan::upto(words, words.len() - office.len());
    (!before.ends_with('副')).then_some(before)
}

/// Whether a role is one of those who take the chair: 副議長, 会長職務代理者.
fn presides(role: &str) -> bool {
    HEADS.words().any(|head| role.contains(head)) || role.starts_with("職務代理")
}

/// An office of a sentence that stands there as a word, and what stands before and behind it.
fn named_office<'s>(sentence: &'s str, office: &str) -> Option<(&'s str, &'s str)> {
    let at = sentence.find(office)?;
    let (front, back) = (scan::upto(sentence, at), scan::from(sentence, at + office.len()));
    let whole = !scan::ends(front, "副委部員分科小議会") && scan::begins(back, "はにと");
    whole.then_some((front, back))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Attendee;

    fn meeting(heard: &[(&str, Option<usize>, bool)]) -> Option<usize> {
        let person = |name: &str, role: &str, letters: u8| Attendee {
            name: name.into(),
            role: (!role.is_empty()).then(|| role.into()),
            surname: Some(letters),
            group: Some("委員".into()),
            ..Attendee::default()
        };
        let people = [person("山川海子", "会長", 2), person("谷次郎", "副会長", 1), person("沢木茂", "", 2)];
        let register = Register::new(&people, &[]);
        let mut chair = Chair::new(&register);
        for (words, speaker, note) in heard {
            chair.hear(words, *speaker, *note);
        }
        chair.holder(Office::Presiding, &Parts::new("議長"))
    }

    #[test]
    fn the_chair_moves_by_what_is_printed() {
        type Heard = (&'static str, Option<usize>, bool);
        let cases: [(&[Heard], Option<usize>); 19] = [
            (&[], Some(0)),
            (&[("（会長退席、副会長着席）", None, true)], Some(1)),
            (&[("（会長退席、副会長着席）", None, true), ("（副会長退席、会長着席）", None, true)], Some(0)),
            (&[("（会長退席）", None, true)], None),
            (&[("沢木委員が議長席に着く。", None, true)], Some(2)),
            (&[("沢木委員が議長を務めた。", None, true)], Some(2)),
            (&[("沢木委員が議長を務めた。", None, true), ("山川会長が議長に復した。", None, true)], Some(0)),
            (&[("私が議長を務めます。", Some(2), false)], Some(2)),
            (&[("沢木委員退席", None, true)], Some(0)),
            (&[("沢木委員着席", None, true)], Some(0)),
            (&[("副会長に席を譲る。", Some(0), false), ("（山川会長、着席）", None, true)], Some(0)),
            (&[("会長が欠けた場合は副会長が議長を務める。", Some(2), false)], Some(0)),
            (&[("議長を交代します。", Some(0), false)], None),
            (&[("会長が遅れるので、谷副会長に議事の進行をお願いします。", None, false)], Some(1)),
            (&[("進行を沢木委員にお願いします。", None, false)], Some(2)),
            (&[("司会を沢木委員にお願いします。", None, false)], Some(0)),
            (&[("本日は会長が欠席です。", None, false)], None),
            (&[("（会長退席）", None, true), ("（山川会長復席）", None, true)], Some(0)),
            (
                &[("（会長退室、沢木委員が議長席に着く）", None, true), ("（山川会長入室、議長を交代）", None, true)],
                Some(0),
            ),
        ];
        for (heard, expected) in cases {
            assert_eq!(meeting(heard), expected, "{heard:?}");
        }
    }
}
