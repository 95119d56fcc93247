// What the view asks to be shown in the transcript: marks on hits, and the speeches that a filter keeps.
//
// Text nodes are the record's words, so hits are marked beside the tree (CSS Custom Highlight API), never in it.

/** The names in the page's registry, which all viewers share. */
const NAMES = ["minutes-hit", "minutes-hit-current"] as const;

/** Room above and below a hit, as parts of the window, within which nothing scrolls. */
const MARGIN = 0.15;
/** For how many frames a place is kept in sight while the page around it takes shape. */
const FRAMES = 4;

export class Painter {
  #ranges: [Range[], Range[]] = [[], []];
  #fallback: Element | null = null;

  /**
   * `lines`: the first is `reveal`, if the current mark is to be brought into sight, then the ids of the speeches that are
   * shown, or `*` for all. Each further one is a mark: id of an element, first letter, the one behind the last, and `!` for
   * the hit that the reader went to.
   */
  show(root: ShadowRoot, lines: string): void {
    this.clear();
    const [head = "", ...marks] = lines.split("\n");
    const [reveal, ...kept] = head.split(" ");
    keep(root, kept[0] === "*" ? null : kept);
    let first: Range | null = null;
    let walk: Walk | null = null;
    for (const mark of marks) {
      const [id = "", from, to, current] = mark.split(" ");
      if (walk?.element.id !== id) {
        const element = root.getElementById(id);
        walk = element && new Walk(element);
      }
      if (!walk) continue;
      let range = rangeOf(walk, Number(from), Number(to));
      if (!range) {
        // A page number that cuts a paragraph is told after the words: the way leads back.
        walk = new Walk(walk.element);
        range = rangeOf(walk, Number(from), Number(to));
      }
      if (!range) continue;
      this.#ranges[current ? 1 : 0].push(range);
      if (current) first ??= range;
    }
    if ("highlights" in CSS) {
      NAMES.forEach((name, i) => {
        const ranges = this.#ranges[i as 0 | 1];
        if (ranges.length === 0) return;
        const shared = CSS.highlights.get(name) ?? new Highlight();
        shared.priority = i;
        for (const range of ranges) shared.add(range);
        CSS.highlights.set(name, shared);
      });
    } else if (first) {
      // Without marks, the paragraph is the mark.
      this.#fallback = first.startContainer.parentElement?.closest("[id]") ?? null;
      this.#fallback?.classList.add("is-target");
    }
    if (first && reveal) bring(root, first, FRAMES);
  }

  /** Takes back what this viewer marked, and nothing of the others. */
  clear(): void {
    if ("highlights" in CSS) {
      NAMES.forEach((name, i) => {
        const shared = CSS.highlights.get(name);
        for (const range of this.#ranges[i as 0 | 1]) shared?.delete(range);
        if (shared?.size === 0) CSS.highlights.delete(name);
      });
    }
    this.#ranges = [[], []];
    this.#fallback?.classList.remove("is-target");
    this.#fallback = null;
  }
}

/** Marks the speeches that stay; the style sheet puts the others out of sight. */
function keep(root: ShadowRoot, kept: string[] | null): void {
  for (const old of root.querySelectorAll(".is-kept")) old.classList.remove("is-kept");
  if (!kept) return;
  for (const id of kept) root.getElementById(id)?.classList.add("is-kept");
  const ids = new Set(kept);
  for (const rest of root.querySelectorAll<HTMLElement>("[data-of]")) {
    rest.classList.toggle("is-kept", ids.has(rest.dataset["of"] ?? ""));
  }
}

/** What the core calls blank: white space but for the byte-order mark. */
const BLANK = /[^\S\uFEFF]/;

/** Walks through the letters of an element, blanks not counted. Marks come in order, so it mostly goes on. */
class Walk {
  readonly #nodes: TreeWalker;
  #node: Text | null;
  #at = 0;
  /** Letters before the place where it stands. */
  #letters = 0;

  constructor(readonly element: Element) {
    this.#nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    this.#node = this.#nodes.nextNode() as Text | null;
  }

  /** The place right before a letter, by its number. Null if there are not so many, or it lies behind. */
  to(letter: number): [Text, number] | null {
    while (this.#node && letter >= this.#letters) {
      const { data } = this.#node;
      for (; this.#at < data.length; this.#at += 1) {
        // Nearly all letters are beyond the few blanks that the pattern knows; it is asked about the others.
        const code = data.charCodeAt(this.#at);
        if ((code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000)) && BLANK.test(data[this.#at] ?? ""))
          continue;
        if (this.#letters === letter) return [this.#node, this.#at];
        this.#letters += 1;
      }
      this.#node = this.#nodes.nextNode() as Text | null;
      this.#at = 0;
    }
    return null;
  }
}

/** Some letters of the element of a walk: from one to before another. */
function rangeOf(walk: Walk, from: number, to: number): Range | null {
  const start = walk.to(from);
  const end = walk.to(to - 1);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(end[0], end[1] + 1);
  return range;
}

/** Scrolls so that a range stands in the upper part of what is seen, unless it is in sight already. */
function bring(root: ShadowRoot, range: Range, frames: number): void {
  const target = range.startContainer.parentElement;
  if (!target) return;
  // What is skipped for its distance has no place of its own until it is near.
  if (range.getClientRects().length === 0) target.scrollIntoView({ block: "center" });
  const { top, bottom } = range.getBoundingClientRect();
  const bar = root.querySelector(".mv-bar")?.getBoundingClientRect().bottom ?? 0;
  const ceiling = Math.max(0, bar) + innerHeight * 0.03;
  if (top < ceiling || bottom > innerHeight * (1 - MARGIN)) {
    scroller(target).scrollBy({ top: top - Math.max(ceiling, innerHeight * 0.35), behavior: "instant" });
  }
  if (frames > 0) requestAnimationFrame(() => target.isConnected && bring(root, range, frames - 1));
}

/** The element around that scrolls. */
function scroller(from: Element): Element {
  let node: Node | null = from;
  for (; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    if (!(node instanceof Element)) continue;
    const scrolls = node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY);
    if (scrolls && node !== document.body) return node;
  }
  return document.scrollingElement ?? document.documentElement;
}
