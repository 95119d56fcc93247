// Where in a record a phrase stands: the heading above, and the words around the first of them below it.

import type { Found } from "./engine.js";
import { together } from "./letters.js";

export interface Place {
  /** Of the heading; empty above the first one. */
  readonly id: string;
  readonly title: string;
  readonly before: string;
  /** Empty where the phrase stands in the heading itself. */
  readonly hit: string;
  readonly after: string;
}

/** Words shown before and behind a hit. */
const BEFORE = 24;
const BEHIND = 56;
/** Between pieces that are put together; no letter. */
const SEAM = "\u0001";

export function placesOf({ content, anchors }: Found, phrases: readonly string[]): Place[] {
  const tokens = content.split(" ");
  const words = tokens.map(bare);
  const headings = [...anchors].sort((a, b) => a.location - b.location);
  /** By the number of the heading. */
  const found = new Map<number, Place>();
  for (const phrase of phrases.map((each) => each.split(" ").map(bare))) {
    for (const at of occurrences(words, phrase)) {
      const under = headings.findLastIndex(({ location }) => location <= at);
      if (found.has(under)) continue;
      const heading = headings[under];
      const from = heading ? heading.location + heading.text.split(/\s+/).length : 0;
      const end = headings[under + 1]?.location ?? tokens.length;
      const title = together(heading?.text ?? "");
      found.set(under, { id: heading?.id ?? "", title, ...excerpt(tokens, at, at + phrase.length, from, end) });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, place]) => place);
}

function* occurrences(words: readonly string[], phrase: readonly string[]): Generator<number> {
  const [first = ""] = phrase;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (phrase.every((word, i) => words[at + i] === word)) yield at;
  }
}

/** The words around a hit from `at` to `behind`, out of those between `from` and `end`. */
function excerpt(tokens: readonly string[], at: number, behind: number, from: number, end: number) {
  const start = Math.max(from, at - BEFORE);
  const until = Math.min(end, Math.max(at, from) + BEHIND);
  const [left, right] = [Math.max(at, start), Math.max(behind, start)];
  const pieces = [tokens.slice(start, left), tokens.slice(left, right), tokens.slice(right, until)];
  const seams = pieces.map(
    (piece, i) => (i > 0 ? SEAM : "") + (i > 0 && piece.length > 0 ? " " : "") + piece.join(" "),
  );
  const [before = "", hit = "", after = ""] = together(seams.join("")).split(SEAM);
  return {
    before: (start > from ? "…" : "") + before + (hit.startsWith(" ") ? " " : ""),
    hit: hit.trim(),
    after: after + (until < end ? "…" : ""),
  };
}

function bare(word: string): string {
  return word.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}
