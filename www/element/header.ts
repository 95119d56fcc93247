// A header of the page that stays at its top: the folio line, and whatever a link leads to, stop below it.

import { boxesAround } from "./scrolling.js";

/** Of the window's height: what is taller is no header. */
const TALLEST = 1 / 3;
/** In pixels: it may stand a little lower until the page is scrolled. */
const DEPTHS = [0, 16];
/** Milliseconds between two looks. */
const PACE = 200;

export class Header {
  readonly #host: HTMLElement;
  readonly #sheet = new CSSStyleSheet();
  #rule = "";
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  join(): void {
    addEventListener("scroll", this.#soon, { passive: true });
    addEventListener("resize", this.#soon);
    this.#soon();
  }

  leave(): void {
    removeEventListener("scroll", this.#soon);
    removeEventListener("resize", this.#soon);
    clearTimeout(this.#later);
    this.#later = undefined;
  }

  /** Where the header ends, or the page says that targets of links should stop. The height of nothing depends on it. */
  look(): void {
    const isInWindow = boxesAround(this.#host).next().done;
    const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const top = isInWindow ? Math.max(padding, bottomOfHeader(this.#host)) : 0;
    const rule = `:host{--minutes-found-top:${top}px;--minutes-found-padding:${top && padding}px}`;
    if (rule !== this.#rule) this.#sheet.replaceSync((this.#rule = rule));
  }

  readonly #soon = (): void => {
    this.#later ||= setTimeout(() => {
      this.#later = undefined;
      this.look();
    }, PACE);
  };
}

function bottomOfHeader(host: Element): number {
  const heights = DEPTHS.flatMap((y) => {
    let at = document.elementFromPoint(innerWidth / 2, y);
    for (; at && !at.contains(host); at = at.parentElement) {
      const { position, top } = getComputedStyle(at);
      if (!/fixed|sticky/.test(position)) continue;
      const { height } = at.getBoundingClientRect();
      return height < innerHeight * TALLEST ? [(parseFloat(top) || 0) + height] : [];
    }
    return [];
  });
  return Math.max(0, ...heights);
}
