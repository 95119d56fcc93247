// What was asked for, as text and people. A file is fetched once.

import type { Decoded } from "./decode.js";
import { MinutesError } from "./errors.js";
import { fetchSidecar, fetchText } from "./source.js";
import type { Roster, Sidecar } from "./types.js";
import type { Source, Wish } from "./wishes.js";

export class Fetching {
  #last: { url: string; decoded: Decoded } | null = null;

  /** `arrived` hears the beginning of a long text while the rest is on its way. */
  async text(
    source: Exclude<Source, { kind: "none" }>,
    signal: AbortSignal,
    arrived: (text: string) => void,
  ): Promise<Decoded> {
    if (source.kind !== "src") return { text: source.value, encoding: "utf-8", guessed: false, unreadable: 0 };
    if (this.#last?.url === source.value) return this.#last.decoded;
    this.#last = null;
    const decoded = await fetchText(source.value, signal, arrived);
    if (!signal.aborted) this.#last = { url: source.value, decoded };
    return decoded;
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
