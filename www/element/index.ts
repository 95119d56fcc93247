// The package's entry. Importing it does nothing but give these names; `minutes-viewer/define` registers the element.

export { MinutesViewerElement } from "./element.js";
export { MinutesError, type ErrorCode, type ErrorDetail } from "./errors.js";
export { load, parse, render, type ProgramLoadOptions as LoadOptions } from "./program.js";
export type { GivenWasm, WasmSource } from "./wasm.js";
export type * from "./types.js";
