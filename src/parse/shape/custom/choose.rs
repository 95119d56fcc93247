//! The form of the labels: the one with the most speeches behind it.

use super::seen::Seen;
use crate::convention::stand::ANSWERS;
use crate::japanese::fold;
use crate::parse::shape::label::{self, Form};
use crate::parse::word::readings::Readings;
use crate::scan;
use crate::span::Span;

/// In the order in which a form goes before others with as many speeches.
const FORMS: [Form; 7] = [Form::Mark, Form::Anonymous, Form::Bracket, Form::Colon, Form::Gap, Form::Bare, Form::Latin];

/// What speaks for one form of label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub form: Form,
    /// Candidates that are no heading and no aside.
    pub all: usize,
    /// Of these, those that name somebody.
    pub people: usize,
    /// Those that name somebody and behind which speech stands.
    pub known: usize,
    /// Those behind which somebody speaks, whoever that is.
    pub speeches: usize,
    /// Those behind which speech stands.
    pub said: usize,
    /// Whether that is enough.
    pub enough: bool,
}

/// The form with the most speeches behind it, if the evidence suffices; of several, the first in their order.
pub(super) fn choose(tallies: &[Tally]) -> Option<Form> {
    // Marks before nobody's name: only where nothing else is found.
    let weight = |t: &Tally| if t.form == Form::Anonymous { 0 } else { t.speeches };
    let enough = tallies.iter().rev().filter(|t| t.enough);
    enough.max_by_key(|t| weight(t)).map(|t| t.form)
}

/// What speaks for each form. `titled` tells that the document calls itself a record of talk.
pub(super) fn tallies(seen: &[Seen], times: &[u32], titled: bool) -> Vec<Tally> {
    FORMS.into_iter().map(|form| tally(seen, times, titled, form)).collect()
}

fn tally(seen: &[Seen], times: &[u32], titled: bool, form: Form) -> Tally {
    let own = || seen.iter().filter(|s| s.candidate.form == form);
    // Lists of people in the form of bare labels, and facts before a colon, stand before the talk.
    let listed = matches!(form, Form::Bare | Form::Colon);
    let first = own().position(Seen::is_spoken).filter(|_| listed).unwrap_or(0);
    let mut tally = Tally { form, all: 0, people: 0, known: 0, speeches: 0, said: 0, enough: false };
    for s in own().skip(first) {
        // ＜学年委員会＞ heads what is told of it; a body that speaks does so again.
        if form == Form::Bracket && s.candidate.text.is_none() && times[s.name] == 1 && s.body {
            continue;
        }
        tally.all += usize::from(!s.heading && !s.aside);
        // 法人）… speaks again, whoever that is.
        let again = !s.heading && !s.aside && s.speech && times[s.name] >= 2;
        tally.people += usize::from(s.person || again);
        tally.known += usize::from(s.person && s.speech);
        tally.speeches += usize::from(s.person && s.speech || again);
        tally.said += usize::from(s.speech);
    }
    let Tally { all, people, known, speeches, said, .. } = tally;
    tally.enough = match form {
        Form::Mark => known >= 1 && people * 2 >= all,
        Form::Bracket => known >= 2 && people * 2 >= all && speeches * 2 >= people,
        Form::Colon | Form::Bare | Form::Latin => known >= 2 && people * 3 >= all * 2 && speeches * 3 >= people * 2,
        // Every row of a table has a gap, so lists of people do not count against it; but whoever
        // leads a discussion speaks again, and a table names everything once.
        // Where nearly every line of a record begins so, each may speak once.
        Form::Gap => {
            let again = (speeches - spoken_names(seen, form)) * 10 >= speeches;
            // Among them （資料により説明） and the like.
            let span = || own().filter(|s| s.is_spoken()).map(|s| s.line).max().unwrap_or(0);
            let talk = || own().skip_while(|s| !s.is_spoken()).take_while(|s| s.line <= span()).filter(|s| s.person);
            let dense = || titled && speeches * 3 >= talk().count() * 2 && is_dense(talk().map(|s| s.line));
            speeches >= FEWEST_SPEECHES && (again || dense())
        }
        // All reads like speech.
        Form::Anonymous => said >= 3 && said * 10 >= all * 9,
    };
    // 税務課長 above what is the head of that division's to do: in a talk somebody speaks again.
    tally.enough &= !(form == Form::Bare && !titled && spoken_names(seen, form) == speeches);
    tally
}

/// From so few speeches nothing is concluded.
const FEWEST_SPEECHES: usize = 3;

/// Whether at least four of five lines between the first and the last are these.
fn is_dense(lines: impl Iterator<Item = usize>) -> bool {
    let (mut first, mut last, mut count) = (None, 0, 0);
    for line in lines {
        (last, count) = (line, count + 1);
        first.get_or_insert(line);
    }
    count * 5 >= (last + 1 - first.unwrap_or(0)) * 4
}

/// People, posts or the next entry rather than words that somebody says.
pub(super) fn is_listed(text: &str, said: Span, people: &Readings) -> bool {
    let words = said.of(text);
    let hiragana = words.chars().filter(|c| ('\u{3041}'..='\u{3096}').contains(c)).count();
    hiragana < 3 && !scan::is_one(&fold::key(words), &ANSWERS) || names_people(text, said, people)
}

pub(super) fn names_people(text: &str, said: Span, people: &Readings) -> bool {
    label::read(text, said).is_some() || people.names_people(said)
}

/// How many different labels of a form speak.
fn spoken_names(seen: &[Seen], form: Form) -> usize {
    let mut names: Vec<usize> =
        seen.iter().filter(|s| s.candidate.form == form && s.is_spoken()).map(|s| s.name).collect();
    names.sort_unstable();
    names.dedup();
    names.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_with_most_speeches_leads_and_of_equals_the_first_in_order() {
        let tally = |form, speeches, enough| Tally { form, all: 9, people: 9, known: 9, speeches, said: 9, enough };
        let all = |speeches| FORMS.into_iter().map(|form| tally(form, speeches, true)).collect::<Vec<_>>();
        assert_eq!(choose(&all(3)), Some(Form::Mark));
        assert_eq!(choose(&all(3)[2..]), Some(Form::Bracket));
        assert_eq!(choose(&[tally(Form::Mark, 3, true), tally(Form::Gap, 4, true)]), Some(Form::Gap));
        assert_eq!(choose(&[tally(Form::Mark, 3, true), tally(Form::Gap, 4, false)]), Some(Form::Mark));
        // Marks that name nobody give way to any other form.
        assert_eq!(choose(&[tally(Form::Anonymous, 9, true), tally(Form::Bare, 1, true)]), Some(Form::Bare));
        assert_eq!(choose(&[]), None);
    }
}
