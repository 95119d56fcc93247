// `loading="lazy"`: nothing is fetched until the reader comes near, or asks for something inside.

/** A screen ahead, so that the minutes stand when the reader arrives. */
const AHEAD = "100% 0px";

export class Nearness {
  readonly #element: HTMLElement;
  readonly #wake: () => void;
  #observer: IntersectionObserver | null = null;
  #reached = false;

  /** `wake` is called when a wait is over. */
  constructor(element: HTMLElement, wake: () => void) {
    this.#element = element;
    this.#wake = wake;
  }

  /** Whether to wait; if so, begins to look out for the reader. */
  waits(): boolean {
    if (this.#reached || this.#element.getAttribute("loading")?.toLowerCase() !== "lazy") return false;
    if (!this.#observer) {
      const look = (entries: IntersectionObserverEntry[]): void =>
        void (entries.some((entry) => entry.isIntersecting) && this.reach());
      this.#observer = new IntersectionObserver(look, { rootMargin: AHEAD });
      this.#observer.observe(this.#element);
    }
    return true;
  }

  /** Ends a wait. */
  reach(): void {
    if (!this.#observer) return;
    this.#reached = true;
    this.leave();
    this.#wake();
  }

  leave(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}
