// What is asked for: any number of changes in one go make one wish, and the last one wins.

import { lightText, observeLight } from "./light.js";
import type { Roster, Sidecar } from "./types.js";

export type Source = { kind: "text" | "src" | "light"; value: string } | { kind: "none" };

/** A new one is begun only where this differs. */
export interface Wish {
  source: Source;
  roster: Roster | Sidecar | string | null;
}

/** Whose wishes they are. */
interface Wisher {
  /** Not yet: `schedule` will be called again. */
  waits(): boolean;
  /** What the page has set by script, which precedes attributes and content. */
  given(): { text: string | null; roster: Roster | Sidecar | null };
  /** Something new is asked for; aborted when it is no longer wanted. Has to tell its `end`. */
  begin(wish: Wish, task: AbortController): void;
  /** The same is asked for as before, perhaps in another language. */
  rest(): void;
}

export class Wishes {
  readonly #element: HTMLElement;
  readonly #wisher: Wisher;
  #isScheduled = false;
  #last: Wish | null = null;
  #task: AbortController | null = null;
  #light: MutationObserver | null = null;

  constructor(element: HTMLElement, wisher: Wisher) {
    this.#element = element;
    this.#wisher = wisher;
  }

  /** Whether something is being fetched, read or drawn. */
  get isUnderWay(): boolean {
    return this.#task !== null;
  }

  /** The same, or will be in a moment. */
  get isPending(): boolean {
    return this.isUnderWay || this.#isScheduled;
  }

  /** What is shown, or under way to be. */
  get last(): Wish | null {
    return this.#last;
  }

  /** The address of the text, if it has one. */
  get origin(): { url?: string } {
    return this.#last?.source.kind === "src" ? { url: this.#last.source.value } : {};
  }

  schedule(): void {
    if (this.#isScheduled || !this.#element.isConnected) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (this.#element.isConnected) this.#look();
    });
  }

  /** What was begun has come to its end, good or bad. */
  end(task: AbortController): void {
    if (this.#task !== task) return;
    this.#task = null;
    this.#wisher.rest();
  }

  /** From the beginning, though it be the same. */
  again(): void {
    this.#last = null;
    this.schedule();
  }

  /** What was asked for last is not shown: to ask for the same is to begin anew. */
  forget(): void {
    this.#last = null;
  }

  stop(): void {
    this.#task?.abort();
    this.#task = null;
  }

  /** The element is off the page. */
  leave(): void {
    this.stop();
    this.#watchLight(false);
    this.#last = null;
  }

  #look(): void {
    if (this.#wisher.waits()) return;
    const { text, roster } = this.#wisher.given();
    const source = this.#source(text);
    const isContent = source.kind === "light" || source.kind === "none";
    this.#watchLight(isContent);
    // The page is still being read: its content is not all there yet.
    if (isContent && document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", this.#onReady, { once: true });
      return;
    }
    const wish: Wish = { source, roster: roster ?? (this.#element.getAttribute("roster") || null) };
    if (this.#last && isSame(this.#last, wish)) return this.#wisher.rest();
    this.#last = wish;
    this.stop();
    this.#task = new AbortController();
    this.#wisher.begin(wish, this.#task);
  }

  readonly #onReady = (): void => this.schedule();

  #source(text: string | null): Source {
    if (text !== null) return { kind: "text", value: text };
    const src = this.#element.getAttribute("src");
    if (src) return { kind: "src", value: src };
    const light = lightText(this.#element);
    return light.trim() ? { kind: "light", value: light } : { kind: "none" };
  }

  #watchLight(wanted: boolean): void {
    if (wanted) this.#light ??= observeLight(this.#element, () => this.schedule());
    else this.#light?.disconnect();
    if (!wanted) this.#light = null;
  }
}

function isSame(a: Wish, b: Wish): boolean {
  if (a.roster !== b.roster || a.source.kind !== b.source.kind) return false;
  return a.source.kind === "none" || b.source.kind === "none" || a.source.value === b.source.value;
}
