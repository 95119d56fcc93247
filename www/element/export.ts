// `minutes-viewer/export`: the minutes in forms that other programs read. It shares wasm and `load` with
// `minutes-viewer/render`.

export { exportAs, load, MinutesError } from "./render.js";
export { FORMATS, type ExportFormat, type ExportOptions } from "./formats.js";
export type { ErrorCode, ErrorDetail } from "./errors.js";
export type { LoadOptions, WasmSource } from "./wasm.js";
export type * from "./types.js";
