// Japanese for a search engine that knows words by the blanks between them. Dictionaries cut a text in one way and a query in
// another, and what is cut in two ways is not found, or something else is. Letter by letter, a phrase is found exactly.

const LETTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆〇ー]`;
const ANY = String.raw`[\p{L}\p{N}]`;
const SIGNS = String.raw`[^\p{L}\p{N}\s]*`;

/** Before a Japanese letter, and behind one, unless nothing but signs is on its other side; `gap` is what stands there. */
const seams = (gap: string): RegExp =>
  new RegExp(`(?<=${ANY}${SIGNS})${gap}(?=${LETTER})|(?<=${LETTER}${SIGNS})${gap}(?=${ANY})`, "gu");
const SEAMS = seams("");
const GAPS = seams(" ");

/** Each Japanese letter a word of its own, with the signs behind it. */
export function apart(text: string): string {
  return text.replace(SEAMS, " ");
}

/** The other way round: without the blanks that `apart` has put in. */
export function together(text: string): string {
  return text.replace(GAPS, "");
}

/** A query, letter by letter and without signs: as it was typed, and with narrow and with wide digits and letters. */
export function spellings(query: string): string[] {
  const narrow = query.normalize("NFKC");
  const wide = narrow.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const phrases = [query, narrow, wide].map((each) =>
    apart(each.replace(/[^\p{L}\p{N}]+/gu, " "))
      .replace(/\s+/g, " ")
      .trim(),
  );
  return [...new Set(phrases)].filter(Boolean);
}
