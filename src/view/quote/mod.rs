//! Words to be copied, with all that tells where they are from.

mod form;
mod markup;

use super::reading::Document;
use super::reading::place::Place;
use super::summary::with_weekday;
use super::words::{self, Words};
use crate::diagnostic::Lang;
use crate::model::Match;

/// Words of one speech, and their source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Excerpt {
    /// One for each paragraph, exactly as they stand in the source.
    passages: Vec<String>,
    /// The label as printed; empty where nobody is named.
    speaker: String,
    /// Who that is by the list, in brackets; empty if not known.
    read_as: String,
    /// 3番目の発言, with its time where there is one
    number: String,
    meeting: String,
    /// As printed; may be empty.
    date: String,
    /// The words by which the record calls itself not final; may be empty.
    draft: String,
    /// Empty if the record is published nowhere.
    address: String,
}

/// An excerpt in the forms in which it can be copied.
#[derive(Debug)]
pub struct Quotation {
    pub text: String,
    pub markdown: String,
    pub html: String,
}

impl Document {
    /// Quotes the speech or paragraph of that id or, of it, the `selected` words, paragraph by paragraph. `page` is
    /// the address of the record, or empty; with `linked` it leads on to the words. `None` where the id or the words are not here.
    pub fn quotation(&self, id: &str, selected: &[String], page: &str, linked: bool, lang: Lang) -> Option<Quotation> {
        let excerpt = self.excerpt(id, selected, page, linked, words::of(lang))?;
        Some(Quotation { text: form::text(&excerpt), markdown: form::markdown(&excerpt), html: form::html(&excerpt) })
    }

    fn excerpt(&self, id: &str, selected: &[String], page: &str, linked: bool, words: &Words) -> Option<Excerpt> {
        let place = self.find(id)?;
        let (index, paragraphs) = match place {
            Place::Speech(index) => (index, self.minutes.speeches.get(index)?.paragraphs.clone()),
            Place::Paragraph(index) => (self.minutes.paragraphs.get(index)?.speech?, index..index + 1),
            _ => return None,
        };
        let passages = if selected.is_empty() {
            paragraphs.map(|paragraph| self.paragraph(paragraph)).collect()
        } else {
            // Whatever the browser says was selected: it is quoted only if the record has it, from here on.
            let end = self.minutes.speeches.get(index)?.paragraphs.end;
            let has = |(at, words): (usize, &String)| at < end && self.paragraph(at).contains(words.as_str());
            (paragraphs.start..).zip(selected).all(has).then(|| selected.to_vec())?
        };
        let speech = self.minutes.speeches.get(index)?;
        let speaker = speech.speaker.and_then(|speaker| self.minutes.speakers.get(speaker));
        let labelled = speech.label.is_some();
        let read_as = speaker.and_then(|speaker| self.read_as(speaker, labelled, words));
        let by_list = speaker.is_some_and(|speaker| speaker.attendee.is_some() && speaker.matched != Match::Override);
        let (open, close) = if by_list { words.listed_as } else { ("（", "）") };
        let printed = speech.label.map(|label| self.words(label));
        let date = self.minutes.date.map_or("", |date| self.words(with_weekday(&self.text, date.span)));
        let address = if linked && !page.is_empty() {
            [page, "#minutes=", &self.address(place)].concat()
        } else {
            page.to_string()
        };
        Some(Excerpt {
            passages,
            speaker: printed.or(speaker.map(|speaker| speaker.label.as_str())).unwrap_or("").to_string(),
            read_as: read_as.map_or(String::new(), |read| [open, &read, close].concat()),
            number: match self.time(place) {
                Some(time) => (words.bracketed)(&(words.speech_number)(index + 1), &time.short()),
                None => (words.speech_number)(index + 1),
            },
            meeting: self.minutes.title.as_deref().unwrap_or(words.untitled).to_string(),
            date: date.to_string(),
            draft: self.minutes.draft.map_or(String::new(), |draft| self.words(draft).to_string()),
            address,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Options;

    const TEXT: &str = "第1回 水辺会議 議事録\n\n令和6年5月14日（火） 10時00分～11時30分\n\n出席者\n\n山川 海子\t水辺大学教授\n\n議事\n\n\
        ○山川委員\n\n　川の水位を測る。\n\n　橋の数も数える。\n\n○森委員\n\n　はい。\n";

    fn document() -> std::rc::Rc<Document> {
        Document::parse(TEXT.into(), &Options::default())
    }

    fn excerpt(document: &Document, id: &str, selected: &[&str]) -> Option<Excerpt> {
        let selected: Vec<String> = selected.iter().map(|words| words.to_string()).collect();
        document.excerpt(id, &selected, "https://example.jp/a?b=1", true, words::of(Lang::Ja))
    }

    #[test]
    fn a_speech_is_quoted_with_its_source() {
        let document = document();
        let id = document.minutes.speeches[0].id.clone();
        let found = excerpt(&document, &id, &[]).expect("the speech is there");
        assert_eq!(found.passages, ["川の水位を測る。", "橋の数も数える。"]);
        assert_eq!(found.speaker, "山川委員");
        assert_eq!(found.read_as, "（名簿：山川 海子　水辺大学教授）");
        assert_eq!(found.number, "1番目の発言");
        assert_eq!(found.date, "令和6年5月14日（火）");
        assert_eq!(found.address, ["https://example.jp/a?b=1#minutes=", &id].concat());
    }

    #[test]
    fn a_paragraph_and_selected_words_have_their_own_address() {
        let document = document();
        let id = document.id(Place::Paragraph(1));
        let found = excerpt(&document, &id, &[]).expect("the paragraph is there");
        assert_eq!(found.passages, ["橋の数も数える。"]);
        assert!(found.address.contains(".2-"), "{}", found.address);
        assert_eq!(excerpt(&document, &id, &["橋の数"]).map(|e| e.passages), Some(vec!["橋の数".to_string()]));
        let first = document.id(Place::Paragraph(0));
        assert!(excerpt(&document, &first, &["測る。", "橋"]).is_some());
    }

    #[test]
    fn a_transcript_is_quoted_with_its_time() {
        let text = "WEBVTT\n\n00:00:05.000 --> 00:00:07.000\n<v 山川>水位を測る。</v>\n\n01:02:03.500 --> 01:02:05.000\n<v 森>はい。</v>\n";
        let document = Document::parse(text.into(), &Options::default());
        let id = document.minutes.speeches[1].id.clone();
        let found = excerpt(&document, &id, &[]).expect("the speech is there");
        assert_eq!(found.number, "2番目の発言（1:02:03）");
        assert!(found.address.ends_with(&[&id, "&t=3723"].concat()), "{}", found.address);
        assert_eq!(document.time(Place::Paragraph(0)).map(|time| time.short()), Some("0:05".to_string()));
    }

    #[test]
    fn words_that_the_record_does_not_have_are_not_quoted() {
        let document = document();
        let id = document.id(Place::Paragraph(1));
        for words in [&["橋を数える"][..], &["橋の数", "はい。"], &["川の水位"]] {
            assert_eq!(excerpt(&document, &id, words), None, "{words:?}");
        }
        assert_eq!(excerpt(&document, "item-1", &[]), None);
        assert_eq!(excerpt(&document, "s-00000000", &[]), None);
    }
}
