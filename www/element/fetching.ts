// What was asked for, as text and people. A file is fetched once, and its words, once drawn, are left to the view alone: the
// memory that a long record takes counts.

import type { Decoding } from "./decode.js";
import { MinutesError } from "./errors.js";
import { fetchSidecar, fetchText } from "./source.js";
import type { Roster, Sidecar } from "./types.js";
import type { Source, Wish } from "./wishes.js";

export interface Fetched {
  text: string;
  decoding: Decoding;
}

export class Fetching {
  readonly #kept: (decoding: Decoding) => string | null;
  /** Without a text where the view has it. */
  #last: { url: string; text: string | null; decoding: Decoding } | null = null;

  /** `kept` gives the words that were read so, if the view still has them. */
  constructor(kept: (decoding: Decoding) => string | null) {
    this.#kept = kept;
  }

  /** `arrived` hears the beginning of a long text while the rest is on its way. */
  async text(
    source: Exclude<Source, { kind: "none" }>,
    signal: AbortSignal,
    arrived: (text: string) => void,
  ): Promise<Fetched> {
    const { kind, value } = source;
    if (kind !== "src") return { text: value, decoding: { encoding: "utf-8", guessed: false, unreadable: 0 } };
    if (this.#last?.url === value) {
      const { decoding } = this.#last;
      const text = this.#last.text ?? this.#kept(decoding);
      if (text !== null) return { text, decoding };
    }
    this.#last = null;
    const { text, ...decoding } = await fetchText(value, signal, arrived);
    if (!signal.aborted) this.#last = { url: value, text, decoding };
    return { text, decoding };
  }

  /** The view has the words that were read so. */
  drawn(decoding: Decoding): void {
    if (this.#last?.decoding === decoding) this.#last.text = null;
  }

  /** Without people the minutes can be shown, too: what went wrong comes beside an empty sidecar. */
  async people(roster: Wish["roster"], signal: AbortSignal): Promise<{ sidecar: Sidecar; error?: MinutesError }> {
    if (typeof roster !== "string") return { sidecar: isPeople(roster) ? { roster } : (roster ?? {}) };
    try {
      return { sidecar: await fetchSidecar(roster, signal) };
    } catch (error) {
      return { sidecar: {}, error: MinutesError.from(error, "roster") };
    }
  }

  /** The next try asks again. */
  forget(): void {
    this.#last = null;
  }
}

/** Lists that may not be changed are lists, too. */
function isPeople(value: unknown): value is Roster {
  return Array.isArray(value);
}
