//! The letters of a text, folded as a reader takes them for alike.

use std::str::Chars;

use crate::japanese::fold::fold;
use crate::model::{Piece, PieceKind};
use crate::span::{Span, is_blank};

/// The letters of some pieces, folded, with what each stands for in the source.
pub struct Letters<'t> {
    text: &'t str,
    pieces: &'t [Piece],
    kind: PieceKind,
    /// The number of the piece being read.
    pub at: usize,
    /// What is left of it.
    rest: Chars<'t>,
    /// The last letter is Latin: a blank after it may count.
    latin: bool,
    blank: Option<Span>,
}

impl<'t> Letters<'t> {
    pub fn of(text: &'t str, pieces: &'t [Piece], kind: PieceKind) -> Letters<'t> {
        let mut letters = Letters { text, pieces, kind, at: 0, rest: "".chars(), latin: false, blank: None };
        letters.enter(0);
        letters
    }

    fn enter(&mut self, piece: usize) {
        self.at = piece;
        let words = self.pieces.get(piece).filter(|piece| piece.kind == self.kind);
        self.rest = words.map_or("", |piece| piece.span.of(self.text)).chars();
    }

    /// Where in the source the reading stands.
    fn place(&self) -> usize {
        self.pieces.get(self.at).map_or(0, |piece| piece.span.end) - self.rest.as_str().len()
    }

    pub fn next(&mut self) -> Option<(char, Span)> {
        loop {
            let piece = self.pieces.get(self.at)?;
            let before = self.rest.clone();
            let Some(c) = self.rest.next() else {
                // What stands on two lines, or around a page number, is parted as by a blank.
                self.blank = self.blank.or(Some(Span::new(piece.span.end, piece.span.end)));
                self.enter(self.at + 1);
                continue;
            };
            let start = piece.span.end - before.as_str().len();
            if is_blank(c) {
                self.blank = self.blank.or(Some(Span::new(start, self.place())));
                continue;
            }
            if is_silent(c) {
                continue;
            }
            let mut letter = letter(c);
            let mut after = self.rest.clone();
            if let Some(voiced) = after.next().and_then(|mark| voiced(letter, mark)) {
                letter = voiced;
                self.rest = after;
            }
            let latin = is_latin(letter);
            if let (true, true, Some(blank)) = (self.latin, latin, self.blank.take()) {
                // The blank comes first; the letter is read again after it.
                self.latin = false;
                self.rest = before;
                return Some((' ', blank));
            }
            self.latin = latin;
            return Some((letter, Span::new(start, self.place())));
        }
    }
}

/// A letter of a word that blanks part from the next: Latin, Greek, Cyrillic, digits.
fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '\u{C0}'..='\u{52F}')
}

/// What a reader does not see: controls, joiners, directions, variation selectors (辻󠄀).
fn is_silent(c: char) -> bool {
    match c {
        ..' ' | '\u{7F}'..='\u{9F}' | '\u{AD}' => true,
        ..'\u{200B}' => false,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => true,
        '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}' => true,
        _ => false,
    }
}

fn letter(c: char) -> char {
    match c {
        '\u{FF61}'..='\u{FF9F}' => HALF[c as usize - 0xFF61],
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        '“' | '”' | '〝' | '〟' => '"',
        '‘' | '’' => '\'',
        _ => fold(c),
    }
}

/// Half-width punctuation and katakana from U+FF61 on.
#[rustfmt::skip]
const HALF: [char; 63] = [
    '。', '「', '」', '、', '・', 'ヲ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ッ', 'ー', 'ア', 'イ', 'ウ', 'エ', 'オ',
    'カ', 'キ', 'ク', 'ケ', 'コ', 'サ', 'シ', 'ス', 'セ', 'ソ', 'タ', 'チ', 'ツ', 'テ', 'ト', 'ナ', 'ニ', 'ヌ', 'ネ', 'ノ', 'ハ',
    'ヒ', 'フ', 'ヘ', 'ホ', 'マ', 'ミ', 'ム', 'メ', 'モ', 'ヤ', 'ユ', 'ヨ', 'ラ', 'リ', 'ル', 'レ', 'ロ', 'ワ', 'ン', '゛', '゜',
];

/// A kana with the sign that follows it, half-width or combining, as one character.
fn voiced(letter: char, mark: char) -> Option<char> {
    const PLAIN: &str = "カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ";
    let by = match mark {
        '\u{FF9E}' | '\u{3099}' if letter == 'ウ' => return Some('ヴ'),
        '\u{FF9E}' | '\u{3099}' if PLAIN.contains(letter) => 1,
        '\u{FF9F}' | '\u{309A}' if "ハヒフヘホはひふへほ".contains(letter) => 2,
        _ => return None,
    };
    char::from_u32(letter as u32 + by)
}
