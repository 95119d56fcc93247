// Which speech of one version is which of the other. Three ways, each for the gaps that the one before leaves: the same
// words; words that hardly anything else shares; the best likeness on the whole. All keep to the order of both versions.

import { diffArrays } from "diff";

/** What is matched: a speech, or what stands between two. */
export interface Matched {
  readonly speech: { readonly label: string | null } | null;
  readonly words: string;
}

/** Places in both versions, rising in both. */
export type Pair = readonly [before: number, after: number];

type Match = (before: readonly Matched[], after: readonly Matched[]) => Pair[];

const MATCHES: readonly Match[] = [sameWords, ownWords, likest];

/** For texts that have nothing to do with each other. */
const PATIENCE_MS = 1000;
/** So many prints of a speech say what it is. */
const PRINTS = 64;
/** Letters in a print: few show that two texts are alike, more tell one from all others. */
const SHORT = 2;
const LONG = 4;
/** A long print in more speeches than this says nothing about one of them. */
const COMMON = 8;
/** Likeness of two speeches under one label, and under two, for them to be one that was changed. */
const ALIKE = 0.25;
const RELABELLED = 0.5;
/** Of two that are as alike, the one under the same label is meant. */
const OWN_LABEL = 1.5;
/** A gap of more pairs is matched by labels alone. */
const MOST_PAIRS = 40_000;

export function match(before: readonly Matched[], after: readonly Matched[], matches = MATCHES): Pair[] {
  const [first, ...rest] = matches;
  if (!first || before.length === 0 || after.length === 0) return [];
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...first(before, after), [before.length, after.length] as const]) {
    pairs.push(...match(before.slice(i, a), after.slice(j, b), rest).map(([x, y]): Pair => [i + x, j + y]));
    if (a < before.length) pairs.push([a, b]);
    [i, j] = [a + 1, b + 1];
  }
  return pairs;
}

/** Blanks behind a part are layout. */
function sameWords(before: readonly Matched[], after: readonly Matched[]): Pair[] {
  return inOrder(before, after, ({ speech, words }) => (speech ? "s" : "-") + words.trimEnd());
}

/** The longest row of equal keys. */
function inOrder(before: readonly Matched[], after: readonly Matched[], keyOf: (part: Matched) => string): Pair[] {
  const [left, right] = [before.map(keyOf), after.map(keyOf)];
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  // What one version alone has costs nothing.
  const [is, js] = [places(left, inRight), places(right, inLeft)];
  const runs =
    diffArrays(
      is.map((i) => left[i]),
      js.map((j) => right[j]),
      { timeout: PATIENCE_MS },
    ) ?? [];
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of runs) {
    if (!added && !removed) for (let k = 0; k < count; k += 1) pairs.push([is[i + k] ?? 0, js[j + k] ?? 0]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
}

function places(keys: readonly string[], known: ReadonlySet<string>): number[] {
  return keys.flatMap((key, i) => (known.has(key) ? [i] : []));
}

/** Speeches of which each has more prints in common with the other than with any third. */
function ownWords(before: readonly Matched[], after: readonly Matched[]): Pair[] {
  const shared = votes(
    before.map((part) => printsOf(part, LONG)),
    after.map((part) => printsOf(part, LONG)),
  );
  const score = (i: number, j: number) =>
    i < 0 ? 0 : (shared[i]?.get(j) ?? 0) * (isOneLabel(before[i] as Matched, after[j] as Matched) ? OWN_LABEL : 1);
  const back = new Map<number, number>();
  for (const [i, counts] of shared.entries())
    for (const j of counts.keys()) if (score(i, j) > score(back.get(j) ?? -1, j)) back.set(j, i);
  const mutual = shared.flatMap((counts, i): Pair[] => {
    const [best] = [...counts.keys()].sort((a, b) => score(i, b) - score(i, a));
    if (best === undefined || back.get(best) !== i) return [];
    const [a, b] = [before[i] as Matched, after[best] as Matched];
    return likeness(printsOf(a, SHORT), printsOf(b, SHORT)) > needed(a, b) ? [[i, best]] : [];
  });
  return longestRising(mutual);
}

/** What rare prints each speech before shares with each after; the rarer, the more it counts. */
function votes(left: readonly Uint32Array[], right: readonly Uint32Array[]): Map<number, number>[] {
  const holders = new Map<number, number[]>();
  for (const [j, prints] of right.entries())
    for (const print of prints) {
      const found = holders.get(print);
      if (found) found.push(j);
      else holders.set(print, [j]);
    }
  return left.map((prints) => {
    const counts = new Map<number, number>();
    for (const print of prints) {
      const found = holders.get(print) ?? [];
      if (found.length <= COMMON) for (const j of found) counts.set(j, (counts.get(j) ?? 0) + 1 / found.length);
    }
    return counts;
  });
}

/** Of pairs that rise on the left, most of those that rise on the right, too. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  /** The pair that ends the best row of each length, and the row before it. */
  const ends: { readonly pair: Pair; readonly before: unknown }[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] ?? null };
  }
  const rising: Pair[] = [];
  for (let at = (ends.at(-1) ?? null) as (typeof ends)[number] | null; at; at = at.before as typeof at)
    rising.unshift(at.pair);
  return rising;
}

/** The row of pairs that are most alike together. */
function likest(before: readonly Matched[], after: readonly Matched[]): Pair[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_PAIRS) return inOrder(before, after, ({ speech }) => (speech ? `s${speech.label}` : "-"));
  const [left, right] = [before, after].map((parts) => parts.map((part) => printsOf(part, SHORT))) as [
    Uint32Array[],
    Uint32Array[],
  ];
  const worth = (i: number, j: number): number => {
    const [a, b] = [before[i], after[j]];
    if (!a || !b) return 0;
    const own = likeness(left[i] as Uint32Array, right[j] as Uint32Array);
    if (own > needed(a, b)) return isOneLabel(a, b) ? own * OWN_LABEL : own;
    return rows === 1 && columns === 1 && isOneLabel(a, b) ? 1 : 0;
  };
  // best[i][j]: of the speeches from i and from j on.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const worths = before.map((_, i) => Float64Array.from(after, (_, j) => worth(i, j)));
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), (worths[i]?.[j] ?? 0) + at(i + 1, j + 1));
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns;) {
    const own = worths[i]?.[j] ?? 0;
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

function isOneLabel(a: Matched, b: Matched): boolean {
  return (a.speech === null) === (b.speech === null) && a.speech?.label === b.speech?.label;
}

/** How alike two must be to be one; what is no speech is never one. */
function needed(a: Matched, b: Matched): number {
  if ((a.speech === null) !== (b.speech === null)) return 1;
  return isOneLabel(a, b) ? ALIKE : RELABELLED;
}

/** The smallest hashes of so many letters in a row, rising: texts that share words share these. The label is not asked. */
function printsOf({ speech, words }: Matched, length: number): Uint32Array {
  const letters = words.replace(speech?.label ?? "", "").replace(/\s+/g, "");
  const prints = new Set<number>();
  for (let i = 0; i + length <= letters.length; i += 1) {
    let hash = 0;
    for (let k = i; k < i + length; k += 1) hash = Math.imul(hash ^ letters.charCodeAt(k), 0x2c1b3c6d) ^ (hash >>> 13);
    prints.add(Math.imul(hash ^ (hash >>> 15), 0x297a2d39) >>> 0);
  }
  return Uint32Array.from(prints).sort().slice(0, PRINTS);
}

/** The part of the smallest prints of both that both have; 1 for the same, 0 for nothing in common. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common, all] = [0, 0, 0, 0];
  while ((i < a.length || j < b.length) && all < PRINTS) {
    const [left = Infinity, right = Infinity] = [a[i], b[j]];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
    all += 1;
  }
  return all === 0 ? 0 : common / all;
}
