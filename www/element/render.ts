// `minutes-viewer/render`: the parser and the static page, with a wasm of their own; for servers, build scripts and the
// command. No view, and no DOM.

import * as glue from "../wasm/render.js";
import { MinutesError } from "./errors.js";
import css from "./styles/static.css";
import type { Minutes, ParseOptions, RenderOptions } from "./types.js";
import { exactly, loader, type GivenWasm, type LoadOptions } from "./wasm.js";

export { MinutesError, type ErrorCode, type ErrorDetail } from "./errors.js";
export type { GivenWasm, LoadOptions, WasmSource } from "./wasm.js";
export type * from "./types.js";

const wasm = loader(
  (module) => glue.initSync({ module }),
  () => exactly(new URL("./render.wasm", import.meta.url), INTEGRITY.render),
);

/** Loads the wasm (`render.wasm`); call it once before `parse` and `render`. */
export function load(source?: LoadOptions | GivenWasm): Promise<void> {
  return wasm.load(source);
}

/** The data contract of a text. Needs `await load()` once before. */
export function parse(text: string, options: ParseOptions = {}): Minutes {
  if (!wasm.loaded) throw new MinutesError("not-loaded");
  return glue.parse(text, options) as Minutes;
}

/**
 * The minutes as static HTML, complete without script, to stand inside `<minutes-viewer>`. Any text may be given; what
 * looks like markup in it stays words. Needs `await load()` once before.
 */
export function render(text: string, options: RenderOptions = {}): string {
  if (!wasm.loaded) throw new MinutesError("not-loaded");
  const html = glue.render(text, options);
  return options.styles ? `<style>${css}</style>${html}` : html;
}
