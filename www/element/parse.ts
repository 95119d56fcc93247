// `minutes-viewer/parse`: the parser alone, with a smaller wasm and no view; for workers, servers and build scripts.

import * as glue from "../wasm/parse.js";
import { MinutesError } from "./errors.js";
import { own } from "./own.js";
import type { Minutes, ParseOptions } from "./types.js";
import { exactly, guarded, loader, type GivenWasm, type LoadOptions } from "./wasm.js";

export { MinutesError, type ErrorCode, type ErrorDetail } from "./errors.js";
export type { GivenWasm, LoadOptions, WasmSource } from "./wasm.js";
export type * from "./types.js";

const wasm = loader(
  (module) => glue.initSync({ module }),
  () => exactly(new URL("./parse.wasm", import.meta.url), INTEGRITY.parse),
);

/** Loads the wasm; call it once before `parse`. */
export function load(source?: LoadOptions | GivenWasm): Promise<void> {
  return wasm.load(source);
}

/** The data contract of a text. Needs `await load()` once before. */
export function parse(text: string, options: ParseOptions = {}): Minutes {
  if (!wasm.loaded) throw new MinutesError("not-loaded");
  return guarded(() => glue.parse(text, own(options)) as Minutes, glue.__wbg_reset_state);
}
