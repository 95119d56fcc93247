//! Labels that print a name, whole or a surname, to the one whom they fit.

use super::Register;
use crate::convention::post::{NOT_SURNAMES, REMOTE};
use crate::japanese::fold;
use crate::model::Match;
use crate::parse::who::parts::{Parts, ends_like_post, is_role, role_of, unseated, without_honorific};
use crate::parse::who::people::Resolved;
use crate::scan;

/// Characters of a surname, those of other scripts among them.
const LONGEST_SURNAME: usize = 8;

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
            let whole = self.attendees[full].surname.is_none_or(|n| usize::from(n) < letters);
            if self.fits(full, rest) || whole && is_role(rest) {
                let matched = if whole { Match::Exact } else { Match::Surname };
                return Some(self.person(full, matched, role_of(label, parts, rest)));
            }
        }
        None
    }

    /// The one person whose whole name the words begin with; of several forms of one name, the one
    /// that the label prints.
    fn longest_name(&self, words: &str, label: &str) -> Option<usize> {
        let mut end = words.len().min(48);
        while !words.is_char_boundary(end) {
            end -= 1;
        }
        let ends = words[..end].char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<_>>();
        ends.iter().rev().find_map(|end| {
            let name = &words[..*end];
            let fits: Vec<usize> = self.named(name).iter().copied().filter(|a| self.folded[*a] == name).collect();
            let fits = self.distinct(self.as_printed(fits, name.chars().count(), label));
            (fits.len() == 1).then(|| fits[0])
        })
    }

    /// Of several, those whose name's first `letters` stand in the label as the list prints them: with
    /// 渡辺 and 渡邉 in one list, each is the one so written.
    fn as_printed(&self, fits: Vec<usize>, letters: usize, label: &str) -> Vec<usize> {
        if fits.len() < 2 {
            return fits;
        }
        let printed = scan::without_blanks(label);
        let own = |a: &usize| {
            let name = &self.attendees[*a].name;
            let end = name.char_indices().nth(letters).map_or(name.len(), |(at, _)| at);
            printed.contains(scan::upto(name, end))
        };
        let exact: Vec<usize> = fits.iter().copied().filter(own).collect();
        if exact.is_empty() { fits } else { exact }
    }

    /// 山川委員, 山川（海）委員, 山川総務大臣（副本部長）, 委員長（山川君）
    pub(super) fn by_surname(&self, label: &str, parts: &Parts) -> Option<Resolved> {
        // 山川（海）委員: a bracket right behind a surname tells two of that name apart.
        if let Some((name, given, post)) = &parts.infix
            && !self.named(unseated(name)).is_empty()
        {
            return self.surname(label, parts, unseated(name), Some(given), post);
        }
        let base = unseated(&parts.base);
        // 山川委員（海）, as some lists print it.
        let given = parts
            .note
            .as_deref()
            .filter(|note| !is_role(note) && !ends_like_post(note) && !scan::contains(note, &REMOTE));
        let own = |name: &str, given| {
            let ends =
                name.char_indices().take(LONGEST_SURNAME).map(|(at, c)| at + c.len_utf8()).collect::<Vec<usize>>();
            ends.into_iter().rev().find_map(|end| self.surname(label, parts, &name[..end], given, &name[end..]))
        };
        let noted = || given.and_then(|_| own(base, given));
        let inner = || {
            // 事務局（山川課長）, 委員長（山川君）, ４番（山川君）: what stands before the bracket must fit too.
            let post = base.is_empty() || is_role(base) || ends_like_post(base);
            let note = parts.note.as_deref().filter(|_| post)?;
            let found = own(without_honorific(note), None)?;
            found.attendee.is_none_or(|a| base.is_empty() || self.fits(a, base)).then_some(found)
        };
        noted().or_else(|| if given.is_none() { own(base, None) } else { None }).or_else(inner)
    }

    /// The people of one surname whom a label fits: by the given name's letters, if it prints any, and
    /// by what follows the name.
    pub(super) fn surname(
        &self,
        label: &str,
        parts: &Parts,
        name: &str,
        given: Option<&str>,
        rest: &str,
    ) -> Option<Resolved> {
        let end = name.len();
        let letters = |a: usize| self.folded[a].get(end..);
        let usual = !scan::is_one(name, &NOT_SURNAMES);
        let fits: Vec<usize> = self
            .named(name)
            .iter()
            .copied()
            // 各委員 is said of nobody, unless somebody is called 各.
            .filter(|a| usual || self.attendees[*a].surname.is_some_and(|n| usize::from(n) == name.chars().count()))
            .filter(|a| given.is_none_or(|g| letters(*a).is_some_and(|own| own.starts_with(g))))
            .filter(|a| self.fits(*a, rest))
            .collect();
        let fits = self.distinct(self.as_printed(self.closest(fits, rest), name.chars().count(), label));
        match fits.as_slice() {
            [] => None,
            [one] => Some(self.person(*one, Match::Surname, role_of(label, parts, rest))),
            several => Some(Resolved {
                role: role_of(label, parts, rest),
                ambiguous: several.to_vec(),
                ..self.unlisted(label, parts)
            }),
        }
    }

    /// Of several, those who were there, and whose printed post or group is the one in the label, if
    /// there are any.
    pub(super) fn closest(&self, fits: Vec<usize>, rest: &str) -> Vec<usize> {
        let absent = |a: &usize| self.attendees[*a].group.as_deref().is_some_and(|g| g.contains("欠席"));
        let fits: Vec<usize> = match fits.iter().any(|a| !absent(a)) {
            true => fits.into_iter().filter(|a| !absent(a)).collect(),
            false => fits,
        };
        if fits.len() < 2 || rest.is_empty() {
            return fits;
        }
        let own = |a: &usize| {
            let person = &self.attendees[*a];
            let group = person.group.as_deref().map(fold::key);
            self.fits_title(*a, rest) || group.is_some_and(|g| g.contains(rest))
        };
        let better: Vec<usize> = fits.iter().copied().filter(own).collect();
        if better.is_empty() { fits } else { better }
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
