// Two versions, speech by speech: which are the same, changed, added or removed, and the words that differ. Everything
// stands in the order of the version after; nothing is taken for moved.

import { diffArrays } from "diff";

import type { Span } from "../../element/types.js";

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
/** For matching the speeches of two versions. */
const PATIENCE_MS = 3000;

export function compare(before: Version, after: Version): Comparison {
  return {
    units: align(partsOf(before), partsOf(after), wordsKey, {
      kept: (_, part) => unit("same", part, [{ change: "kept", words: part.words }]),
      other: pair,
    }),
  };
}

/** Blanks behind a part are layout. */
function wordsKey({ speech, words }: Part): string {
  return (speech ? "s" : "-") + words.trimEnd();
}

function labelKey({ speech }: Part): string {
  return speech ? `s${speech.label ?? ""}` : "-";
}

/** Two rows of parts side by side: those with one key in both, in order, and what stands between them. */
function align(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string,
  units: {
    kept(before: Part, after: Part): Unit;
    other(before: readonly Part[], after: readonly Part[]): Unit[];
  },
): Unit[] {
  const numbers = new Map<string, number>();
  const number = (part: Part) => {
    const key = keyOf(part);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  // Two texts that have nothing to do with each other are not looked at for ever.
  const runs = diffArrays(before.map(number), after.map(number), { timeout: PATIENCE_MS });
  if (!runs) return units.other(before, after);
  const found: Unit[] = [];
  let [i, j, sinceI, sinceJ] = [0, 0, 0, 0];
  const flush = () => {
    if (i > sinceI || j > sinceJ) found.push(...units.other(before.slice(sinceI, i), after.slice(sinceJ, j)));
  };
  for (const { added, removed, count } of runs) {
    if (removed) i += count;
    else if (added) j += count;
    else {
      flush();
      for (let k = 0; k < count; k += 1) {
        const [a, b] = [before[i + k], after[j + k]];
        if (a && b) found.push(units.kept(a, b));
      }
      [i, j] = [i + count, j + count];
      [sinceI, sinceJ] = [i, j];
    }
  }
  flush();
  return found;
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

/** Between two places where both versions agree: parts of one label, in order, are the same part changed. */
function pair(before: readonly Part[], after: readonly Part[]): Unit[] {
  return align(before, after, labelKey, { kept: changed, other: rest });
}

/** Speeches under another label than before, as many on both sides, are the same ones relabelled if their words agree. */
function rest(before: readonly Part[], after: readonly Part[]): Unit[] {
  if (before.length === after.length && before.every((part, i) => isAlike(part, after[i])))
    return before.flatMap((part, i) => (after[i] ? [changed(part, after[i])] : []));
  return [
    ...before.map((part) => unit("removed", part, [{ change: "removed", words: part.words }])),
    ...after.map((part) => unit("added", part, [{ change: "added", words: part.words }])),
  ];
}

function isAlike(before: Part, after: Part | undefined): boolean {
  if (!after || (before.speech === null) !== (after.speech === null)) return false;
  const kept = piecesOf(before.words, after.words)
    ?.filter(({ change }) => change === "kept")
    .reduce((sum, { words }) => sum + words.length, 0);
  return kept !== undefined && kept * 2 > Math.max(before.words.length, after.words.length);
}

function changed(before: Part, after: Part): Unit {
  const pieces = piecesOf(before.words, after.words);
  if (pieces) return unit("changed", after, pieces);
  const whole: Piece[] = [
    { change: "removed", words: before.words },
    { change: "added", words: after.words },
  ];
  return { ...unit("changed", after, whole), isWhole: true };
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
  const runs = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  return (
    runs?.map(({ added, removed, value }) => ({
      change: added ? "added" : removed ? "removed" : "kept",
      words: value.join(""),
    })) ?? null
  );
}
