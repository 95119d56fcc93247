// `minutes-viewer/render`: the parser, the static page and the exports, with a wasm of their own; for servers, build
// scripts and the command. No view, and no DOM.

import * as glue from "../wasm/render.js";
import { MinutesError } from "./errors.js";
import css from "./styles/static.css";
import { FORMATS, type ExportFormat, type ExportOptions } from "./formats.js";
import { own } from "./own.js";
import type { Minutes, ParseOptions, RenderOptions } from "./types.js";
import { exactly, guarded, loader, type GivenWasm, type LoadOptions } from "./wasm.js";

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
  return guarded(() => glue.parse(text, own(options)) as Minutes, glue.__wbg_reset_state);
}

/**
 * The minutes as static HTML, complete without script, to stand inside `<minutes-viewer>`. Any text may be given; what
 * looks like markup in it stays words. Needs `await load()` once before.
 */
export function render(text: string, options: RenderOptions = {}): string {
  if (!wasm.loaded) throw new MinutesError("not-loaded");
  const given = own(options);
  const html = guarded(() => glue.render(text, given), glue.__wbg_reset_state);
  return given.styles ? `<style>${css}</style>${html}` : html;
}

/**
 * Why the lines of a text are read as they are, in words: of the line of that number, from 1, or of all; null if there
 * is no such line. `file` stands before each. For whoever writes rules or corrections. Needs `await load()` once before.
 */
export function explain(text: string, file: string, line: number | null, options: ParseOptions = {}): string | null {
  if (!wasm.loaded) throw new MinutesError("not-loaded");
  return guarded(() => glue.explain(text, file, line ?? undefined, own(options)), glue.__wbg_reset_state) ?? null;
}

/**
 * The minutes in a form that other programs read. Throws a `TypeError` for a format that there is not. Needs
 * `await load()` once before.
 */
export function exportAs(text: string, format: ExportFormat, options: ExportOptions = {}): string {
  if (!wasm.loaded) throw new MinutesError("not-loaded");
  if (format === "json") return `${JSON.stringify(parse(text, options), null, 2)}\n`;
  const written = glue.exportAs(text, String(format), own(options));
  if (written === undefined) throw new TypeError(`no format “${format}” (${Object.keys(FORMATS).join(", ")})`);
  return written;
}
