// A page of prose in columns of equal width; of vertical writing, once it is turned, these are its tiers. A table of names
// and posts is none: its lines do not fill their column.

import type { Words } from "./pdf-direction.js";
import { gather, median, usualSize } from "./pdf-measures.js";

/** Tried from the most on: two columns of two are two halves, too. */
const COUNTS = [4, 3, 2];
/** One column has as many lines at least. */
const ENOUGH_LINES = 12;
/** A column of fewer lines says nothing by their length. */
const FEW_LINES = 4;
/** This part of its width a line fills. */
const FULL = 0.6;
/** A gutter in letters, and how far from its place it may lie. */
const GUTTER = 0.8;
const ASIDE = 2.5;
/** Titles and the like may run over all columns; more than this part of all words do not. */
const ACROSS = 0.25;

export interface Columns {
  /** Words that are read one block after the other. */
  readonly blocks: (readonly Words[])[];
  readonly count: number;
}

export function columnsOf(words: readonly Words[]): Columns {
  for (const count of COUNTS) {
    const blocks = cut(words, count);
    if (blocks) return { blocks, count };
  }
  return { blocks: [words], count: 1 };
}

/** Null if the page does not have so many columns. */
function cut(words: readonly Words[], count: number): Words[][] | null {
  const size = usualSize(words);
  const left = Math.min(...words.map(({ x }) => x));
  const width = (Math.max(...words.map(({ x, width }) => x + width)) - left) / count;
  if (!(width > size * 4)) return null;
  const gutters = Array.from({ length: count - 1 }, (_, i) => gutterNear(words, left + width * (i + 1), size));
  const isAcross = (each: Words) => gutters.some((at) => touches(each, at, size));
  const lengthOf = (all: readonly Words[]) => all.reduce((sum, { text }) => sum + text.length, 0);
  if (lengthOf(words.filter(isAcross)) > lengthOf(words) * ACROSS) return null;

  const columnOf = ({ x }: Words) => gutters.filter((at) => x > at).length;
  const columns = Array.from({ length: count }, (_, i) =>
    gather(words.filter((each) => !isAcross(each) && columnOf(each) === i)),
  );
  if (columns.filter((lines) => lines.length > 0).length < 2) return null;
  if (!columns.some((lines) => lines.length >= ENOUGH_LINES)) return null;
  const isFull = columns
    .filter((lines) => lines.length >= FEW_LINES)
    .every(
      (lines) => median(lines.map(({ words }) => words.reduce((sum, { width }) => sum + width, 0))) > width * FULL,
    );
  if (!isFull) return null;

  // What runs over all columns parts what is above it from what is below.
  const bands: Words[][][] = [];
  let isOpen = false;
  for (const line of gather(words)) {
    if (line.words.some(isAcross)) {
      bands.push([line.words]);
      isOpen = false;
      continue;
    }
    if (!isOpen) bands.push(Array.from({ length: count }, () => []));
    isOpen = true;
    for (const each of line.words) bands.at(-1)?.[columnOf(each)]?.push(each);
  }
  return bands.flat().filter((block) => block.length > 0);
}

function touches({ x, width }: Words, at: number, size: number): boolean {
  return x < at + (size * GUTTER) / 2 && x + width > at - (size * GUTTER) / 2;
}

/** The place around `at` that the fewest words touch. */
function gutterNear(words: readonly Words[], at: number, size: number): number {
  let [best, fewest] = [at, Infinity];
  for (let step = 0; step <= ASIDE * 4; step += 1) {
    for (const place of [at + (step * size) / 4, at - (step * size) / 4]) {
      const count = words.filter((each) => touches(each, place, size)).length;
      if (count < fewest) [best, fewest] = [place, count];
    }
  }
  return best;
}
