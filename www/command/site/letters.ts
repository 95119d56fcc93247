// Japanese for a search engine that knows words by the blanks between them. Dictionaries cut a text in one way and a query in
// another, and what is cut in two ways is not found, or something else is. Letter by letter, a phrase is found exactly.

const LETTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆〇ー]`;

/** Before a Japanese letter, and behind one, unless nothing but signs is on its other side. */
const SEAMS = new RegExp(
  String.raw`(?<=[\p{L}\p{N}][^\p{L}\p{N}\s]*)(?=${LETTER})|(?<=${LETTER}[^\p{L}\p{N}\s]*)(?=[\p{L}\p{N}])`,
  "gu",
);

/** Each Japanese letter a word of its own, with the signs behind it. */
export function apart(text: string): string {
  return text.replace(SEAMS, " ");
}
