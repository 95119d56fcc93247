//! Labels that print a name, whole or a surname, to the one whom they fit.

use super::Register;
use crate::convention::post::{MEMBERS, NOT_SURNAMES};
use crate::japanese::fold;
use crate::model::Match;
use crate::parse::who::people::Resolved;
use crate::parse::word::parts::{Parts, code, ends_like_post, is_role, role_of, seat, unseated, without_honorific};
use crate::scan;

/// Characters of a surname, those of other scripts among them.
const LONGEST_SURNAME: usize = 16;

/// Characters of a name, folded, that are looked for.
const LONGEST_NAME: usize = 16;

/// Characters of the given name that a bracket prints to tell two people apart.
const LONGEST_GIVEN: usize = 3;

/// Characters of the body that stands before a name in a bracket: （小真木市仲宗課長）
const LONGEST_BODY: usize = 10;

/// What a label says of somebody besides the surname, folded.
#[derive(Clone, Copy, Default)]
struct Said<'l> {
    /// Letters of the given name: 山川（海）委員
    given: Option<&'l str>,
    /// Another bracket: 渡会取締役（生産本部長）
    note: Option<&'l str>,
    /// 4-1鴨下
    code: Option<&'l str>,
    /// 議席番号
    seat: Option<u32>,
    /// The body or post before the name in its bracket: 保健衛生省（白鷺課長）
    before: &'l str,
}

impl Register<'_> {
    /// 議長（山川海子君）, 山川海子委員, 4番（山川海子君）
    pub(super) fn by_full_name(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        let inner = parts.note.as_deref().map(without_honorific);
        for name in [inner, Some(parts.base.as_str())].into_iter().flatten() {
            let name = unseated(name);
            let Some(full) = self.longest_name(name, label) else { continue };
            let rest = &name[self.folded[full].len()..];
            // A list of surnames alone gives no full name to find.
            let letters = self.folded[full].chars().count();
            let whole = self.surname_of(full).is_none_or(|n| n < letters);
            if whole && (is_role(rest) || self.fits(full, rest)) {
                return Some(self.person(full, Match::Exact, role_of(label, parts, rest)));
            }
        }
        None
    }

    /// 柳元（結）委員 where the list has 柳元結, whose surname nothing shows.
    pub(super) fn by_bracketed_given(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        let (surname, given, post) = parts.infix.as_ref()?;
        let whole = self.longest_name(&[surname.as_str(), given].concat(), label)?;
        let fits = self.folded[whole].len() == surname.len() + given.len() && (is_role(post) || self.fits(whole, post));
        fits.then(|| self.person(whole, Match::Exact, role_of(label, parts, post)))
    }

    /// The one person whose whole name the words begin with; of several forms of one name, the one
    /// that the label prints.
    fn longest_name(&self, words: &str, label: &str) -> Option<usize> {
        ends(words, LONGEST_NAME).into_iter().rev().find_map(|end| {
            let name = &words[..end];
            let fits: Vec<usize> = self.named(name).iter().copied().filter(|a| self.folded[*a] == name).collect();
            let fits = self.distinct(self.as_printed(fits, name.chars().count(), label));
            (fits.len() == 1).then(|| fits[0])
        })
    }

    /// Of several, those whose name's first `letters` stand in the label as the list prints them: with
    /// 渡辺 and 渡邉 in one list, each is the one so written.
    fn as_printed(&self, fits: Vec<usize>, letters: usize, label: &str) -> Vec<usize> {
        let printed = scan::without_blanks(label);
        let own = |a: &usize| {
            let name = &self.attendees[*a].name;
            let end = name.char_indices().nth(letters).map_or(name.len(), |(at, _)| at);
            printed.contains(scan::upto(name, end))
        };
        narrowed(fits, own)
    }

    /// 山川委員, 山川（海）委員, 山川総務大臣（副本部長）, 委員長（山川君）
    pub(super) fn by_surname(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        // 山川（海）委員: a bracket right behind a surname tells two of that name apart.
        if let Some((name, given, post)) = &parts.infix
            && !self.named(unseated(name)).is_empty()
        {
            let said = Said { given: Some(given), ..Said::default() };
            return self.surname(label, parts, unseated(name), post, said);
        }
        let seat = seat(&parts.base);
        let base = seat.map_or(parts.base.as_str(), |(_, rest)| rest);
        let (code, base) = code(base).map_or((None, base), |(code, name)| (Some(code), name));
        let note = parts.note.as_deref();
        let said = Said { note, code, seat: seat.map(|(seat, _)| seat), ..Said::default() };
        // 山川委員（海）, as some lists print it.
        let given = note.filter(|n| scan::is_short(n, LONGEST_GIVEN) && !is_role(n) && !ends_like_post(n));
        let by_given =
            given.and_then(|g| self.starting(label, parts, base, Said { given: Some(g), note: None, ..said }));
        let bracket = || note.and_then(|note| self.in_bracket(label, parts, base, without_honorific(note), said));
        by_given.or_else(bracket).or_else(|| self.starting(label, parts, base, said))
    }

    /// The person whose surname the words begin with, the longest first.
    fn starting(&self, label: &str, parts: &Parts, words: &str, said: Said) -> Option<Resolved> {
        let ends = ends(words, LONGEST_SURNAME).into_iter().rev();
        ends.into_iter().find_map(|end| self.surname(label, parts, &words[..end], &words[end..], said))
    }

    /// 事務局（山川課長）, ４番（山川君）, 事業者（海辺市山川課長）: who stands in the bracket, where what stands before fits.
    fn in_bracket(&self, label: &str, parts: &Parts, front: &str, note: &str, said: Said) -> Option<Resolved> {
        let said = Said { note: None, before: front, ..said };
        let own = self.starting(label, parts, note, said);
        own.or_else(|| {
            ends(note, LONGEST_BODY).into_iter().find_map(|at| {
                let (body, name) = note.split_at(at);
                let found = self.starting(label, parts, name, said)?;
                found.attendee.is_some_and(|a| self.is_about(a, body)).then_some(found)
            })
        })
    }

    /// The people of one surname whom a label fits: by what follows the name and by all else that it says.
    fn surname(&self, label: &str, parts: &Parts, name: &str, rest: &str, said: Said) -> Option<Resolved> {
        let named = self.named(name);
        if named.is_empty() {
            return None;
        }
        // 山川（代理） and 山川委員代理 are not 山川.
        if said.note == Some("代理") {
            return Some(self.deputy(label, parts, named));
        }
        if let Some(role) = rest.strip_suffix("代理")
            && scan::is_one(role, &MEMBERS)
            && !role.ends_with('長')
        {
            return Some(self.deputy(label, parts, named));
        }
        let (end, letters) = (name.len(), name.chars().count());
        let usual = !scan::is_one(name, &NOT_SURNAMES);
        let fits = |a: &usize| {
            let own = &self.attendees[*a];
            // 各委員 is said of nobody, unless somebody is called 各.
            (usual || self.surname_of(*a) == Some(letters))
                && said.given.is_none_or(|g| self.folded[*a].get(end..).is_some_and(|own| own.starts_with(g)))
                && said.code.is_none_or(|code| own.title.as_deref().is_some_and(|t| fold::key(t) == code))
                && said.seat.zip(own.seat).is_none_or(|(said, own)| said == own)
                && self.stands_behind(*a, said.before, rest)
                && self.fits(*a, rest)
        };
        let found: Vec<usize> = named.iter().copied().filter(fits).collect();
        // 林委員 is 林 before somebody who may be 林田.
        let found = narrowed(found, |a| letters > 1 || self.surname_of(*a) == Some(letters));
        let found = narrowed(found, |a| said.note.is_some_and(|note| self.is_about(*a, note)));
        match self.distinct(self.as_printed(self.closest(found, rest), letters, label)).as_slice() {
            [] => None,
            [one] => Some(self.person(*one, Match::Surname, role_of(label, parts, rest))),
            several => Some(Resolved {
                role: role_of(label, parts, rest),
                ambiguous: several.to_vec(),
                ..self.unlisted(label, parts)
            }),
        }
    }

    /// Whether what stands before the bracket may be said of one whom the bracket names.
    fn stands_behind(&self, attendee: usize, front: &str, rest: &str) -> bool {
        front.is_empty()
            || front.ends_with("代理")
            || self.is_about(attendee, front)
            || self.fits(attendee, front)
            || self.holds(attendee, &[front, rest].concat())
    }

    /// Who sits in for somebody of that name: the one listed right behind as a deputy.
    fn deputy(&self, label: &str, parts: &Parts, named: &[usize]) -> Resolved {
        let deputies: Vec<usize> = named.iter().map(|a| a + 1).filter(|a| self.is_deputy(*a)).collect();
        match deputies.as_slice() {
            [one] => self.person(*one, Match::Surname, role_of(label, parts, "")),
            _ => Resolved { weak: true, ..self.unlisted(label, parts) },
        }
    }

    /// Of several, those who were there, and whose printed post or group is the one in the label, if
    /// there are any.
    pub(super) fn closest(&self, fits: Vec<usize>, rest: &str) -> Vec<usize> {
        let fits = narrowed(fits, |a| !self.is_absent(*a));
        narrowed(fits, |a| !rest.is_empty() && (self.holds(*a, rest) || self.is_about(*a, rest)))
    }

    /// One whom the list prints twice, as attendee and as signer, is one.
    pub(super) fn distinct(&self, mut fits: Vec<usize>) -> Vec<usize> {
        if let [first, others @ ..] = fits.as_slice()
            && others.iter().all(|a| self.folded[*a] == self.folded[*first])
        {
            fits.truncate(1);
        }
        fits
    }
}

/// Those of several of whom it holds, if it holds of any.
fn narrowed(fits: Vec<usize>, own: impl Fn(&usize) -> bool) -> Vec<usize> {
    if fits.len() < 2 {
        return fits;
    }
    let better: Vec<usize> = fits.iter().copied().filter(own).collect();
    if better.is_empty() { fits } else { better }
}

/// Where each of the first characters ends, so many at most.
fn ends(words: &str, most: usize) -> Vec<usize> {
    words.char_indices().take(most).map(|(at, c)| at + c.len_utf8()).collect()
}
