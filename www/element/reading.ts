// Reading a text piece by piece, so that the page stays alive meanwhile.

import { generation, Reading } from "./load.js";
import type { Settings } from "./settings.js";

/** Milliseconds that one piece should take: room for a frame beside it. */
const PIECE = 12;

/** Bytes of the first piece; the next ones follow from how long it took. Short texts are read in it. */
const FIRST = 1 << 20;

/**
 * Reads a text. `told` hears the share that is done, from 0 to 1. Undefined if it was abandoned.
 * Whoever takes the reading hands it to the view, which frees it.
 */
export async function read(
  text: string,
  settings: Settings,
  signal: AbortSignal,
  told: (share: number) => void,
): Promise<Reading | undefined> {
  const born = generation;
  const reading = new Reading(text, settings);
  for (let bytes = FIRST; ;) {
    const from = performance.now();
    const share = reading.go(bytes);
    if (share === 1) return reading;
    // Each step of the parser has a cost of its own: never trust one measurement too far.
    bytes *= Math.min(Math.max(PIECE / (performance.now() - from), 0.25), 2);
    told(share);
    await breath();
    if (signal.aborted) {
      if (born === generation) reading.free();
      return undefined;
    }
  }
}

/** Lets the browser do what else it has to do. */
function breath(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
