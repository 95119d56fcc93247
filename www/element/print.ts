// On paper everything is open, and the foot says where the words are from and when they were printed.

import type { Language } from "./types.js";
import { WORDS } from "./words.js";

export class Printing {
  readonly #foot = document.createElement("p");
  readonly #prepare: (printing: boolean) => Language;

  /** `prepare` opens everything or puts it back, and tells the language. */
  constructor(root: ShadowRoot, prepare: (printing: boolean) => Language) {
    this.#prepare = prepare;
    const frame = document.createElement("footer");
    frame.className = "mv mv-foot";
    frame.append(this.#foot);
    root.append(frame);
  }

  join(): void {
    addEventListener("beforeprint", this.#before);
    addEventListener("afterprint", this.#after);
  }

  leave(): void {
    removeEventListener("beforeprint", this.#before);
    removeEventListener("afterprint", this.#after);
  }

  readonly #before = (): void => {
    const lang = this.#prepare(true);
    this.#foot.lang = lang;
    const page = location.href.replace(/#.*$/s, "");
    this.#foot.textContent = WORDS[lang].printed(page, new Date().toLocaleDateString(lang, { dateStyle: "long" }));
  };

  readonly #after = (): void => void this.#prepare(false);
}
