// What the wasm draws for one element: made, asked, and now and then lost.

import type { Decoding } from "./decode.js";
import { MinutesError } from "./errors.js";
import { Reading, type Viewer } from "./load.js";
import { Painter } from "./paint.js";
import type { Quotation } from "./quote.js";
import { read } from "./reading.js";
import { enter, leave } from "./seat.js";
import type { Settings } from "./settings.js";
import type { Stage } from "./stage.js";
import * as trap from "./trap.js";
import type { Minutes, Sidecar } from "./types.js";
import { isTrap } from "./wasm.js";

/** What the element around it hears. */
interface Listener {
  /** The reader chose what has this id. */
  select(id: string): void;
  /** What of the search belongs into the page's address. */
  share(words: string): void;
  /** Whether what was read is still to be drawn: the preview's editor may have gone on meanwhile. */
  isWanted(): boolean;
  /** The words are gone: others come, or none. */
  gone(): void;
  /** All is lost that was drawn; `cause` is null where another's failure took it away. */
  lost(cause: unknown): void;
}

/** What is told beside a text. The words themselves are the view's. */
interface Drawn {
  decoding: Decoding;
  sidecar: Sidecar;
}

export class Drawing {
  readonly #stage: Stage;
  readonly #listener: Listener;
  readonly #painter = new Painter();
  #viewer: Viewer | null = null;
  #drawn: Drawn | null = null;
  #minutes: Minutes | null = null;

  constructor(stage: Stage, listener: Listener) {
    this.#stage = stage;
    this.#listener = listener;
    trap.watch(stage.root, this.#patient);
  }

  /** Whether there is a view, be it without words. */
  get isThere(): boolean {
    return this.#viewer !== null;
  }

  /** What can be seen. */
  get drawn(): Drawn | null {
    return this.#drawn;
  }

  /** The words that can be seen. */
  get text(): string | null {
    return (this.#drawn && this.ask((viewer) => viewer.text())) ?? null;
  }

  /** The data contract of what can be seen. */
  get minutes(): Minutes | null {
    if (!this.#drawn) return null;
    return (this.#minutes ??= this.ask((viewer) => viewer.minutes() as Minutes) ?? null);
  }

  /** Starts and ends with the element's time on the page. */
  join(): void {
    trap.join(this.#patient);
  }

  leave(): void {
    trap.leave(this.#patient);
    this.#forget();
    this.ask((viewer) => leave(this.#stage, viewer));
    this.clear();
  }

  /** Reads a text, piece by piece, and draws it; false where it is no longer wanted. @throws what failed in the wasm */
  async draw(text: string, drawn: Drawn, settings: Settings, signal: AbortSignal): Promise<boolean> {
    const atWork = (): void => trap.atWorkFor(this.#patient);
    atWork();
    try {
      const reading = await read(text, settings, signal, (share) => {
        atWork();
        this.#stage.progress(share, text);
      });
      if (!reading) return false;
      if (!this.#listener.isWanted()) {
        reading.free();
        return false;
      }
      this.#forget();
      if (this.#viewer) this.#viewer.setText(reading, settings);
      else this.#viewer = enter(this.#stage, reading, settings, this.#hear);
    } catch (cause) {
      // Refused before it was begun: what is drawn stays sound.
      if (cause instanceof MinutesError) throw cause;
      this.#viewer = null;
      if (isTrap(cause)) trap.recover(cause);
      throw cause;
    }
    this.#drawn = drawn;
    // The view draws in a microtask of its own: by the next task it is there.
    await new Promise((resolve) => setTimeout(resolve));
    if (!this.#stage.mount.hasChildNodes()) throw new Error("nothing was drawn");
    return true;
  }

  /** Draws the same in another language, or below other headings. */
  configure(settings: Settings): void {
    this.#minutes = null; // its diagnostics speak the language
    if (this.#drawn) this.ask((viewer) => viewer.configure(settings));
  }

  /** Takes the words away; the view stays, as the next text comes sooner so. */
  empty(settings: Settings): void {
    if (this.#drawn) this.ask((viewer) => viewer.setText(new Reading("", {}), settings));
    this.#forget();
  }

  /** Asks the view, if there is one. Should it ever fail, the listener hears that it is lost. */
  ask<T>(question: (viewer: Viewer) => T): T | undefined {
    if (!this.#viewer) return undefined;
    trap.atWorkFor(this.#patient);
    try {
      return question(this.#viewer);
    } catch (cause) {
      if (isTrap(cause)) trap.recover(cause);
      else this.#listener.lost(cause);
      return undefined;
    }
  }

  /** The speech or paragraph of that id, or the words selected in it; `page` leads on to it where that can be shared. */
  quote(id: string, selected: string[], page: string, isShared: boolean): Quotation | undefined {
    const forms = this.ask((viewer) => viewer.quote(id, selected, page, isShared) as string[] | undefined);
    if (!forms) return undefined;
    const [text = "", markdown = "", html = ""] = forms;
    return { text, markdown, html };
  }

  /** A clean place. */
  clear(): void {
    this.#forget();
    this.#viewer = null;
    this.#painter.clear();
    this.#stage.renew();
  }

  #forget(): void {
    this.#drawn = null;
    this.#minutes = null;
    this.#listener.gone();
  }

  /** What the view tells; see `Viewer`. */
  readonly #hear = (name: "select" | "paint" | "share", words: string): void => {
    if (name === "paint") this.#painter.show(this.#stage.root, words);
    else this.#listener[name](words);
  };

  readonly #patient: trap.Patient = { recover: (cause) => this.#listener.lost(cause) };
}
