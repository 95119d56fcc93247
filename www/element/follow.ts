// Keeps what is heard in sight. Whoever scrolls meanwhile goes where they like: then it stops, until it is wanted again.

import { boxesAround } from "./scrolling.js";

/** After a scroll of ours, what the browser does with it takes so long, in milliseconds. */
const SETTLES = 400;

/** Room to the upper and the lower edge, as a part of the height. */
const ROOM = 0.15;

export class Follow {
  readonly #host: HTMLElement;
  readonly #isPlaying: () => boolean;
  readonly #changed: () => void;
  #isOn = true;
  /** What the reader has said of it: their scrolling is no word. */
  #isWished = true;
  #ours = 0;

  /** `changed` is called when the reader's scrolling has turned it off. */
  constructor(host: HTMLElement, isPlaying: () => boolean, changed: () => void) {
    this.#host = host;
    this.#isPlaying = isPlaying;
    this.#changed = changed;
    addEventListener("scroll", this.#scrolled, { capture: true, passive: true });
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  wish(on: boolean): void {
    this.#isOn = this.#isWished = on;
  }

  /** The reader plays from another place: on as they wish. */
  anew(): void {
    this.#isOn = this.#isWished;
  }

  /** Brings a place into sight, unless it is. */
  keep(place: HTMLElement | null): void {
    if (!this.#isOn || !place || place.getClientRects().length === 0) return;
    const frame = place.getBoundingClientRect();
    const { top, bottom } = this.#sight();
    const room = (bottom - top) * ROOM;
    const isTall = frame.height > bottom - top - 2 * room;
    const isSeen = isTall
      ? frame.top < bottom - room && frame.bottom > top + room
      : frame.top >= top + room / 2 && frame.bottom <= bottom - room;
    if (isSeen) return;
    this.#ours = performance.now() + SETTLES;
    place.scrollIntoView({ block: isTall ? "start" : "center", behavior: "instant" });
  }

  leave(): void {
    removeEventListener("scroll", this.#scrolled, { capture: true });
  }

  /** What of the page can be seen: of the window, and of the boxes that scroll around the viewer. */
  #sight(): { top: number; bottom: number } {
    let [top, bottom] = [0, innerHeight];
    for (const box of boxesAround(this.#host)) {
      const frame = box.getBoundingClientRect();
      [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
    }
    return { top, bottom };
  }

  readonly #scrolled = (event: Event): void => {
    const isAround = event.target instanceof Node && event.target.contains(this.#host);
    if (!this.#isOn || !isAround || performance.now() < this.#ours || !this.#isPlaying()) return;
    this.#isOn = false;
    this.#changed();
  };
}
