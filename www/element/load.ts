// The wasm of the viewer: parser and view. Loaded once for all viewers on the page.

import * as glue from "../wasm/view.js";
import { MinutesError } from "./errors.js";
import type { Minutes, ParseOptions } from "./types.js";
import { exactly, loader, type GivenWasm, type LoadOptions, type WasmSource } from "./wasm.js";

export { Viewer } from "../wasm/view.js";

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

/** The data contract of a text. Needs `await load()` once before. */
export function parse(text: string, options: ParseOptions = {}): Minutes {
  if (!wasm.loaded) throw new MinutesError("not-loaded");
  return glue.parse(text, options) as Minutes;
}
