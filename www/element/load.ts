// The wasm of the viewer: parser and view. Loaded once for all viewers on the page.

import * as glue from "../wasm/view.js";
import { MinutesError } from "./errors.js";
import { own } from "./own.js";
import type { Minutes, ParseOptions } from "./types.js";
import { exactly, guarded, loader, type GivenWasm, type LoadOptions, type WasmSource } from "./wasm.js";

export { Reading, Viewer } from "../wasm/view.js";

let beside = (): WasmSource => exactly(new URL("./minutes-viewer.wasm", import.meta.url), INTEGRITY.view);

const wasm = loader(
  (module) => glue.initSync({ module }),
  () => beside(),
);

/** Where the wasm is to be found if `load` is not told; for builds that carry it inside. */
export function setDefaultSource(source: () => WasmSource): void {
  beside = source;
}

/** Loads the wasm. Elements call it by themselves; call it once before `parse`. */
export function load(source?: LoadOptions | GivenWasm): Promise<void> {
  return wasm.load(source);
}

/** What is to be done when every viewer drawn so far is lost. */
let onReset = (): void => {};

export function whenReset(callback: () => void): void {
  onReset = callback;
}

/** Counts the instances: what one has made means nothing to the next. */
export let generation = 0;

/** A new instance takes over. */
export function reset(): void {
  generation += 1;
  glue.__wbg_reset_state();
  onReset();
}

/** The data contract of a text. Needs `await load()` once before. */
export function parse(text: string, options: ParseOptions = {}): Minutes {
  if (!wasm.loaded) throw new MinutesError("not-loaded");
  return guarded(() => glue.parse(text, own(options)) as Minutes, reset);
}
