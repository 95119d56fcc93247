// What programs call of the package: `load` once, then `parse` and `render`.

import { MinutesError } from "./errors.js";
import { load as loadViewer, parse as parseBeside } from "./load.js";
import type { Minutes, ParseOptions, RenderOptions } from "./types.js";
import type { GivenWasm, LoadOptions } from "./wasm.js";

/** What `load` may be told. */
export interface ProgramLoadOptions extends LoadOptions {
  /** Loads what `render` needs, too; `true` where there is no document. Its wasm, where it lies elsewhere. */
  render?: boolean | GivenWasm;
}

/** There once it was asked for: a page that only shows minutes does without. */
let renderer: typeof import("./render.js") | null = null;
let loading: Promise<void> | null = null;

/**
 * Loads the wasm; call it once before `parse` and `render`. Elements load theirs by themselves.
 *
 * Where there is no document (a server, a build script, a worker) `load()` makes both `parse` and `render` ready. In a
 * page it loads the viewer's wasm, which parses; `load({ render: true })` loads the one for `render`, which parses too.
 */
export function load(source?: ProgramLoadOptions | GivenWasm): Promise<void> {
  const wanted = renderSource(source);
  if (!wanted) return loadViewer(source as GivenWasm | LoadOptions | undefined);
  loading ??= loadRenderer(wanted === true ? undefined : wanted).catch((error: unknown) => {
    loading = null;
    throw MinutesError.from(error, "wasm");
  });
  return loading;
}

async function loadRenderer(source: GivenWasm | undefined): Promise<void> {
  const module = await import("./render.js");
  await module.load(source);
  renderer = module;
}

function renderSource(source: ProgramLoadOptions | GivenWasm | undefined): boolean | GivenWasm {
  if (source === undefined) return typeof document === "undefined";
  return typeof source === "object" && Object.hasOwn(source, "render")
    ? ((source as ProgramLoadOptions).render ?? false)
    : false;
}

/** The data contract of a text. Needs `await load()` once before. */
export function parse(text: string, options: ParseOptions = {}): Minutes {
  return (renderer?.parse ?? parseBeside)(text, options);
}

/**
 * The minutes as static HTML, complete without script, to stand inside `<minutes-viewer>`, which takes it over. Any text
 * may be given; what looks like markup in it stays words. Needs `await load()` once before; in a page
 * `await load({ render: true })`.
 */
export function render(text: string, options: RenderOptions = {}): string {
  if (!renderer) throw new MinutesError("not-loaded");
  return renderer.render(text, options);
}
