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

export function compare(before: Version, after: Version): Comparison {
  const units: Unit[] = [];
  let [removed, added]: [Part[], Part[]] = [[], []];
  const flush = () => {
    units.push(...pair(removed, added));
    [removed, added] = [[], []];
  };
  for (const run of diffArrays(partsOf(before), partsOf(after), { comparator: isSame })) {
    if (run.added) added.push(...run.value);
    else if (run.removed) removed.push(...run.value);
    else {
      flush();
      units.push(...run.value.map((part) => unit("same", part, [{ change: "kept", words: part.words }])));
    }
  }
  flush();
  return { units };
}

/** Blanks behind a part are layout. */
function isSame(a: Part, b: Part): boolean {
  return (a.speech === null) === (b.speech === null) && a.words.trimEnd() === b.words.trimEnd();
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
function pair(removed: readonly Part[], added: readonly Part[]): Unit[] {
  const units: Unit[] = [];
  let [before, after]: [Part[], Part[]] = [[], []];
  const flush = () => {
    units.push(...rest(before, after));
    [before, after] = [[], []];
  };
  let at = 0;
  for (const run of diffArrays([...removed], [...added], { comparator: (a, b) => keyOf(a) === keyOf(b) })) {
    if (run.added) after.push(...run.value);
    else if (run.removed) {
      before.push(...run.value);
      at += run.value.length;
    } else {
      flush();
      // The run holds those of the version after; their partners follow each other in the one before.
      for (const part of run.value) units.push(changed(removed[at++] ?? part, part));
    }
  }
  flush();
  return units;
}

function keyOf({ speech }: Part): string {
  return speech === null ? "\n" : (speech.label ?? "");
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
