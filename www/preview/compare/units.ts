// Two versions, speech by speech: which are the same, changed, added or removed, and the words that differ. Everything
// stands in the order of the version after; what was moved is removed in one place and added in another.

import { diffArrays } from "diff";

import type { Span } from "../../element/types.js";
import { match } from "./match.js";

/** A text and the speeches in it, in order. */
export interface Version {
  readonly text: string;
  readonly speeches: readonly { readonly id: string; readonly label: string | null; readonly span: Span }[];
}

export type Change = "same" | "changed" | "added" | "removed";

/** Words with what became of them. The kept and the added ones together are the version after, to the last blank. */
export interface Piece {
  readonly change: "kept" | "added" | "removed";
  readonly words: string;
}

export interface Unit {
  readonly change: Change;
  /** Null: what stands between speeches. */
  readonly speech: { readonly id: string; readonly label: string | null } | null;
  /** Where it stands in the version after; where it stood before, if it was removed. UTF-16. */
  readonly span: Span;
  readonly pieces: readonly Piece[];
  /** True where the words were too many to be compared one by one. */
  readonly isWhole: boolean;
}

export interface Comparison {
  readonly units: readonly Unit[];
}

/** A speech, or what stands between two. */
interface Part {
  readonly speech: { readonly id: string; readonly label: string | null } | null;
  readonly span: Span;
  readonly words: string;
}

/** More edits than this between two speeches: they are two different speeches. Bounds the work, too. */
const MOST_EDITS = 4000;

export function compare(before: Version, after: Version): Comparison {
  const [left, right] = [partsOf(before), partsOf(after)];
  const units: Unit[] = [];
  let [i, j] = [0, 0];
  const alone = (untilI: number, untilJ: number) => {
    for (; i < untilI; i += 1) units.push(whole("removed", left[i] as Part));
    for (; j < untilJ; j += 1) units.push(whole("added", right[j] as Part));
  };
  for (const [a, b] of match(left, right)) {
    alone(a, b);
    units.push(both(left[i++] as Part, right[j++] as Part));
  }
  alone(left.length, right.length);
  return { units };
}

/** The whole text in parts: every character lies in exactly one. */
function partsOf({ text, speeches }: Version): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const add = (speech: Part["speech"], start: number, end: number) => {
    if (end > start) parts.push({ speech, span: { start, end }, words: text.slice(start, end) });
    at = end;
  };
  speeches.forEach(({ id, label, span }, i) => {
    if (span.start < at) return;
    add(null, at, span.start);
    // The blank lines up to the next speech go with this one.
    const rest = text.slice(span.end, speeches[i + 1]?.span.start);
    add({ id, label }, span.start, rest.trim() === "" ? span.end + rest.length : span.end);
  });
  add(null, at, text.length);
  return parts;
}

function whole(change: "added" | "removed", part: Part): Unit {
  return unit(change, part, [{ change, words: part.words }]);
}

function both(before: Part, after: Part): Unit {
  // Blanks behind it are layout.
  if (before.words.trimEnd() === after.words.trimEnd())
    return unit("same", after, [{ change: "kept", words: after.words }]);
  const pieces = piecesOf(before.words, after.words);
  if (pieces) return unit("changed", after, pieces);
  const all: Piece[] = [
    { change: "removed", words: before.words },
    { change: "added", words: after.words },
  ];
  return { ...unit("changed", after, all), isWhole: true };
}

function unit(change: Change, { speech, span }: Part, pieces: readonly Piece[]): Unit {
  return { change, speech, span, pieces, isWhole: false };
}

let segmenter: Intl.Segmenter | undefined;

/** Words as a dictionary of Japanese tells them apart; blanks and marks are words of their own. */
function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Null where there is too much between them. */
export function piecesOf(before: string, after: string): Piece[] | null {
  const [head, foot] = common(before, after);
  const runs = diffArrays(
    wordsOf(before.slice(head, before.length - foot)),
    wordsOf(after.slice(head, after.length - foot)),
    { maxEditLength: MOST_EDITS },
  );
  if (!runs) return null;
  const pieces: Piece[] = [
    { change: "kept", words: after.slice(0, head) },
    ...runs.map(({ added, removed, value }): Piece => ({
      change: added ? "added" : removed ? "removed" : "kept",
      words: value.join(""),
    })),
    { change: "kept", words: after.slice(after.length - foot) },
  ];
  return joined(pieces.filter(({ words }) => words !== ""));
}

/** Whole sentences that both begin and end with: most of a speech stays as it was, and telling words apart takes time. */
function common(before: string, after: string): [head: number, foot: number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  head = Math.max(before.lastIndexOf("。", head - 1), before.lastIndexOf("\n", head - 1)) + 1;
  let foot = 0;
  while (foot < most - head && before.at(-1 - foot) === after.at(-1 - foot)) foot += 1;
  const start = before.slice(before.length - foot).search(/[。\n]/);
  return [head, start < 0 ? 0 : foot - start - 1];
}

/** Neighbours to which the same happened, as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const row: Piece[] = [];
  for (const piece of pieces) {
    const last = row.at(-1);
    if (last?.change === piece.change) row.splice(-1, 1, { ...last, words: last.words + piece.words });
    else row.push(piece);
  }
  return row;
}
