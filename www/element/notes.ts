// What the element says around the view, in the language of the reader.

import type { Decoding } from "./decode.js";
import type { MinutesError } from "./errors.js";
import { phrases } from "./messages.js";
import { decodingNotice, errorNotice, linkNotice, quietNotice } from "./notice.js";
import { readLanguage } from "./settings.js";
import type { Stage } from "./stage.js";
import type { Language } from "./types.js";

/** Characters of content that can be read meanwhile; less is a word about the record, or the way to it. */
const READABLE = 200;

export class Notes {
  readonly #element: HTMLElement;
  readonly #stage: Stage;

  constructor(element: HTMLElement, stage: Stage) {
    this.#element = element;
    this.#stage = stage;
  }

  get #lang(): Language {
    return readLanguage(this.#element);
  }

  clear(): void {
    this.#stage.say(null);
  }

  /** Where the page's own content can be read meanwhile, nothing is said. */
  loading(): void {
    if (this.#contentLength > 0) this.clear();
    else this.#sayLoading();
  }

  /** The text begins to stand there, below a short content too: so that nobody takes it for all. */
  early(): void {
    if (this.#contentLength > 0 && this.#contentLength < READABLE) this.#sayLoading();
  }

  get #contentLength(): number {
    return this.#element.textContent?.trim().length ?? 0;
  }

  #sayLoading(): void {
    this.#stage.say(quietNotice(phrases(this.#lang).loading, this.#lang, "mv-loading"));
  }

  /** Nobody has named a text. */
  nothing(): void {
    this.#stage.say(quietNotice(phrases(this.#lang).nothing, this.#lang, "mv-quiet"));
  }

  error(error: MinutesError, url: string | undefined, retry: () => void): void {
    const file = error.code === "roster" ? undefined : url;
    this.#stage.say(errorNotice(error, this.#lang, { file, retry }));
  }

  /** How the bytes were read, where that was a judgement. */
  provenance(decoding: Decoding): void {
    this.#stage.footnote(decodingNotice(decoding, this.#lang));
  }

  /** Where a link led; null takes it back. */
  link(kind: "missing" | "changed" | null): void {
    this.#stage.sayOfLink(kind && linkNotice(kind, this.#lang, () => this.link(null)));
  }
}
