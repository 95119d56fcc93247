// What is typed stands in the viewer at once, in the place where it was typed. What follows from it (who speaks, what was
// decided, figures, addresses) follows when the text is read again; until then these are the writer's words in the last
// known order. Just before the viewer draws that reading its own words are put back, so that it draws as if there had been
// no echo.

import type { MinutesViewerElement } from "../../element/element.js";
import { type Change, changeBetween, Leaves } from "./leaves.js";

/** A change, and what stands between two places before it. */
export interface Edit extends Change {
  blanks(from: number, to: number): string;
}

/** The first key after a rest should find the places known; but they are looked for when nothing else is to be done. */
const REST_MS = 100;
/** Places that are found in one go. */
const PIECE = 2000;

/** In characters. What is longer is no typing: another text, or half of one, which is better read first. */
const LONGEST = 10_000;

export class Echo {
  /** The text that the viewer has drawn; null while nothing is known of it. */
  #base: string | null = null;
  #leaves: Leaves<Text> | null = null;
  /** What the viewer had drawn where the echo has written. */
  readonly #drawn = new Map<Text, string>();
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly viewer: MinutesViewerElement) {}

  /** The viewer shows `base`, and the editor holds `now`. */
  begin(base: string, now: string): void {
    this.end();
    this.#base = base;
    const change = changeBetween(base, now);
    if (change) this.edit({ ...change, blanks: (from, to) => now.slice(from, to) });
    else this.#prepare();
  }

  /** A change of what the editor holds. False if the viewer does not show it. */
  edit({ blanks, ...change }: Edit): boolean {
    if (Math.max(change.words.length, change.to - change.from) > LONGEST) this.end();
    return this.#find()?.edit(change, blanks) ?? false;
  }

  /** Puts back what the viewer had drawn, and leaves that alone until the next `begin`. */
  end(): void {
    clearTimeout(this.#due);
    for (const [node, words] of this.#drawn) {
      node.data = words;
      node.parentElement?.style.removeProperty("white-space");
    }
    this.#drawn.clear();
    this.#base = this.#leaves = null;
  }

  #prepare(wait = REST_MS): void {
    this.#due = setTimeout(() => {
      // A long transcript is drawn in slices.
      if (this.viewer.shadowRoot?.querySelector(".mv-rest")) this.#prepare();
      else if (this.#find()?.reach(Infinity, PIECE)) this.#prepare(0);
    }, wait);
  }

  #find(): Leaves<Text> | null {
    if (this.#leaves || this.#base === null) return this.#leaves;
    const transcript = this.viewer.shadowRoot?.querySelector("[part~=transcript]");
    if (!transcript) return null;
    return (this.#leaves = new Leaves(this.#base, textsOf(transcript), this.#write));
  }

  readonly #write = (node: Text, offset: number, count: number, words: string): void => {
    if (!this.#drawn.has(node)) this.#drawn.set(node, node.data);
    node.replaceData(offset, count, words);
    // A line that is broken is seen to be.
    if (words.includes("\n")) node.parentElement?.style.setProperty("white-space", "pre-line");
  };
}

/** Gives one text node after the other; after the last, those that have come meanwhile. */
function textsOf(root: Element): () => Text | null {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let last: Node = root;
  return () => {
    const node = texts.nextNode() as Text | null;
    // An empty one may hold a place and be gone when there is something to stand there.
    if (node?.data) last = node;
    if (!node) texts.currentNode = last;
    return node;
  };
}
