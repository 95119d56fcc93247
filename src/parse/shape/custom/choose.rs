//! The form of the labels: the one with the most speeches behind it.

use super::seen::Seen;
use crate::parse::shape::label::{self, Form};
use crate::parse::word::listed;
use crate::span::Span;

/// The form with the most speeches behind it, if the evidence suffices. `titled` tells that the document calls itself
/// a record of talk.
pub(super) fn choose(seen: &[Seen], times: &[u32], titled: bool) -> Option<Form> {
    let forms = [Form::Mark, Form::Bracket, Form::Colon, Form::Gap, Form::Bare, Form::Latin, Form::Anonymous];
    let scored = forms.into_iter().filter_map(|form| {
        let own = || seen.iter().filter(|s| s.candidate.form == form);
        // Lists of people in the form of bare labels, and facts before a colon, stand before the talk.
        let listed = matches!(form, Form::Bare | Form::Colon);
        let first = own().position(Seen::is_spoken).filter(|_| listed).unwrap_or(0);
        let (mut all, mut people, mut known, mut speeches, mut said) = (0, 0, 0, 0, 0);
        for s in own().skip(first) {
            // ＜学年委員会＞ heads what is told of it; a body that speaks does so again.
            if form == Form::Bracket && s.candidate.text.is_none() && times[s.name] == 1 && s.body {
                continue;
            }
            all += usize::from(!s.heading && !s.aside);
            // 法人）… speaks again, whoever that is.
            let again = !s.heading && !s.aside && s.speech && times[s.name] >= 2;
            people += usize::from(s.person || again);
            known += usize::from(s.person && s.speech);
            speeches += usize::from(s.person && s.speech || again);
            said += usize::from(s.speech);
        }
        // 税務課長 above what is the head of that division's to do: in a talk somebody speaks again.
        let table = || form == Form::Bare && !titled && spoken_names(seen, form) == speeches;
        let enough = match form {
            Form::Mark => known >= 1 && people * 2 >= all,
            Form::Bracket => known >= 2 && people * 2 >= all && speeches * 2 >= people,
            Form::Colon | Form::Bare | Form::Latin => known >= 2 && people * 3 >= all * 2 && speeches * 3 >= people * 2,
            // Every row of a table has a gap, so lists of people do not count against it; but whoever
            // leads a discussion speaks again, and a table names everything once.
            // Where nearly every line of a record begins so, each may speak once.
            Form::Gap => {
                let again = (speeches - spoken_names(seen, form)) * 10 >= speeches;
                speeches >= FEWEST_SPEECHES
                    && (again || titled && is_dense(own().filter(|s| s.is_spoken()).map(|s| s.line)))
            }
            // Marks before nobody's name: only where nothing else is found and all reads like speech.
            Form::Anonymous => return (said >= 3 && said * 10 >= all * 9).then_some((form, 0)),
        };
        (enough && !table()).then_some((form, speeches))
    });
    scored.max_by_key(|(form, speeches)| (*speeches, std::cmp::Reverse(*form))).map(|(form, _)| form)
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
pub(super) fn is_listed(text: &str, said: Span) -> bool {
    let words = said.of(text);
    let hiragana = words.chars().filter(|c| ('\u{3041}'..='\u{3096}').contains(c)).count();
    hiragana < 3 || names_people(text, said)
}

pub(super) fn names_people(text: &str, said: Span) -> bool {
    label::read(text, said).is_some() || listed::names_people(text, said)
}

/// How many different labels of a form speak.
fn spoken_names(seen: &[Seen], form: Form) -> usize {
    let mut names: Vec<usize> =
        seen.iter().filter(|s| s.candidate.form == form && s.is_spoken()).map(|s| s.name).collect();
    names.sort_unstable();
    names.dedup();
    names.len()
}
