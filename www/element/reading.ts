// Reading a text piece by piece, so that the page stays alive meanwhile.

import { MinutesError } from "./errors.js";
import { LONGEST, MOST_BLOCKS } from "./limits.js";
import { generation, Reading } from "./load.js";
import type { Settings } from "./settings.js";

/** Milliseconds that one piece should take: room for a frame beside it. */
const PIECE = 12;

/** After so many pieces the page's timers have their turn: in Firefox 153 all of them wait for whoever but yields. */
const TURN = 4;

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
  if (text.length > LONGEST) throw new MinutesError("too-long");
  const born = generation;
  // To have fetched and decoded a long text, and to hand it over, are tasks of their own.
  if (text.length > FIRST / 4) {
    told(0);
    await breath(0);
    if (signal.aborted) return undefined;
  }
  const reading = new Reading(text, settings);
  for (let bytes = FIRST, pieces = 1; ; pieces += 1) {
    const from = performance.now();
    const share = reading.go(bytes);
    if (share === 1) {
      if (reading.blocks() <= MOST_BLOCKS) return reading;
      reading.free();
      throw new MinutesError("too-long");
    }
    // Each step of the parser has a cost of its own: never trust one measurement too far.
    bytes *= Math.min(Math.max(PIECE / (performance.now() - from), 0.25), 2);
    told(share);
    await breath(pieces);
    if (signal.aborted) {
      if (born === generation) reading.free();
      return undefined;
    }
  }
}

/** Lets the browser do what else it has to do, after the piece of that number. */
function breath(piece: number): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  const rest = piece % TURN ? scheduler?.yield?.() : undefined;
  return rest ?? new Promise((resolve) => setTimeout(resolve));
}
