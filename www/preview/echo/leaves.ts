// Where the words of a text stand in what was drawn of it, kept through edits of both.
//
// What the viewer's transcript draws are slices of the text, in order, with nothing but blanks left out between them. So a
// change of the text can be repeated in the slices that it touches, and they hold the words of the new text in order again.

/** A slice that was drawn: a text node, or what a test takes for one. */
export interface Leaf {
  readonly data: string;
}

/** Writes `words` for `count` characters of a leaf. */
export type Write<L extends Leaf> = (leaf: L, offset: number, count: number, words: string) => void;

/** A change of the text, in UTF-16 code units: `words` for what stood between `from` and `to`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const BLANKS = /\s*/y;
const WORDS = /\S/;

export class Leaves<L extends Leaf> {
  readonly #leaves: L[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Up to here the leaves hold all words of the text. */
  #covered = 0;
  /** The same place in the text that was drawn. */
  #at = 0;
  /** What is drawn further on is not, or no longer, of the text. */
  #isLost = false;

  /** `next` gives what was drawn of `text`, leaf by leaf; null where there are no more, or not yet. */
  constructor(
    readonly text: string,
    readonly next: () => L | null,
    readonly write: Write<L>,
  ) {}

  /** Finds the places of leaves, up to one of the text as it is now, but not of more than `most`. True if there may be more. */
  reach(place: number, most = Infinity): boolean {
    for (let found = 0; found < most && this.#covered <= place; found += 1) {
      const leaf = this.#isLost ? null : this.next();
      if (!leaf) {
        if (blanksEnd(this.text, this.#at) === this.text.length) this.#covered = Infinity;
        return false;
      }
      if (!WORDS.test(leaf.data)) continue;
      const start = placeOf(leaf.data, this.text, this.#at);
      this.#isLost = start === null;
      if (start === null) return false;
      const moved = this.#covered - this.#at;
      this.#at = start + leaf.data.length;
      this.#covered = this.#at + moved;
      this.#leaves.push(leaf);
      this.#starts.push(start + moved);
      this.#ends.push(this.#covered);
    }
    return this.#covered !== Infinity;
  }

  /**
   * Repeats a change. `blanks` gives what stands between two places of the text before `from`. False where the change lies
   * outside of what was drawn.
   */
  edit({ from, to, words }: Change, blanks: (from: number, to: number) => string): boolean {
    this.reach(to);
    if (to > this.#covered) this.#isLost = true;
    if (from > this.#covered) return false;
    this.#covered = to > this.#covered ? from + words.length : this.#covered + words.length - (to - from);
    const into = this.#lastAt(from);
    for (let i = Math.max(into, 0); i < this.#leaves.length; i += 1) {
      const [start, end] = [this.#starts[i] ?? 0, this.#ends[i] ?? 0];
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      if (first < last) this.#write(i, first - start, last - first, "");
      this.#starts[i] = moved(start, from, to, 0);
      this.#ends[i] = moved(end, from, to, 0);
    }
    // Where a line ended the words go on with it; what stands before all that was drawn is shown by the next drawing.
    const end = this.#ends[into];
    const goesOn = end !== undefined && (end >= from || WORDS.test(words));
    for (let i = into + 1; i < this.#leaves.length; i += 1) {
      this.#starts[i] = (this.#starts[i] ?? 0) + words.length;
      this.#ends[i] = (this.#ends[i] ?? 0) + words.length;
    }
    if (goesOn) this.#insert(into, from, words, blanks);
    return goesOn || !WORDS.test(words);
  }

  #insert(into: number, from: number, words: string, blanks: (from: number, to: number) => string): void {
    const [start, end] = [this.#starts[into] ?? 0, this.#ends[into] ?? 0];
    const gap = end < from ? blanks(end, from) : "";
    const at = Math.min(from, end) - start;
    if (gap || words) this.#write(into, at, 0, gap + words);
    this.#ends[into] = end + gap.length + words.length;
  }

  #write(i: number, offset: number, count: number, words: string): void {
    const leaf = this.#leaves[i];
    if (leaf) this.write(leaf, offset, count, words);
  }

  /** The last leaf that begins at `place` or before it; -1 if there is none. */
  #lastAt(place: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Where a place is after the words between `from` and `to` have become so many others. */
function moved(place: number, from: number, to: number, length: number): number {
  if (place <= from) return place;
  return place < to ? from + length : place - (to - from) + length;
}

/** Where `data` stands behind nothing but blanks; null if it does not. */
function placeOf(data: string, text: string, from: number): number | null {
  // A slice may begin with blanks of its own.
  const own = data.search(WORDS);
  const start = blanksEnd(text, from) - own;
  return start >= from && text.startsWith(data, start) ? start : null;
}

function blanksEnd(text: string, from: number): number {
  BLANKS.lastIndex = from;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

/** The one change that makes `after` of `before`; null if they are the same. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let rest = 0;
  while (
    rest < shorter - from &&
    before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)
  )
    rest += 1;
  return { from, to: before.length - rest, words: after.slice(from, after.length - rest) };
}
