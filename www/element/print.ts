// On paper everything is open, and the foot says where the words are from and when they were printed.

import type { Language } from "./types.js";
import { WORDS } from "./words.js";

/** What the foot says, and in which language. */
interface Told {
  lang: Language;
  /** Where the record is published; may be empty. */
  address: string;
}

export class Printing {
  readonly #foot = document.createElement("p");
  readonly #root: ShadowRoot;
  readonly #prepare: (printing: boolean) => Told;

  /** `prepare` opens everything or puts it back. */
  constructor(root: ShadowRoot, prepare: (printing: boolean) => Told) {
    this.#prepare = prepare;
    this.#root = root;
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
    const { lang, address } = this.#prepare(true);
    this.#foot.lang = lang;
    const printed = WORDS[lang].printed(address, new Date().toLocaleDateString(lang, { dateStyle: "long" }));
    // A record that is not final says so on every page.
    const draft = this.#root.querySelector(".mv-draft")?.textContent ?? "";
    this.#foot.textContent = [draft, printed].filter(Boolean).join(" ");
  };

  readonly #after = (): void => void this.#prepare(false);
}
