// The one class for everything that can go wrong.

import { phrases, type Message } from "./messages.js";
import type { Language } from "./types.js";

export type ErrorCode =
  /** `src` answers 404 or 410. */
  | "not-found"
  /** `src` answers with another error. */
  | "http"
  /** No answer at all. */
  | "network"
  /** A web page instead of a text. */
  | "html"
  /** JSON that holds no minutes. */
  | "json"
  /** A PDF, a zip and the like. */
  | "binary"
  /** No encoding fits the bytes. */
  | "encoding"
  /** More than a page can hold. */
  | "too-long"
  /** A text without words. */
  | "empty"
  /** The roster cannot be read; the minutes are shown without it. */
  | "roster"
  /** The WebAssembly file did not load. */
  | "wasm"
  /** The page's policy or the browser forbids WebAssembly. */
  | "wasm-blocked"
  /** The view failed. */
  | "internal"
  /** `parse` before `load`. */
  | "not-loaded";

export interface ErrorDetail {
  url?: string;
  status?: number;
  /** What the bytes look like: "PDF". */
  format?: string;
  cause?: unknown;
}

export class MinutesError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, lang: Language = "ja") {
    const { title, advice } = phrases(lang).errors[code](detail);
    super(title + (lang === "en" ? " " : "") + advice, { cause: detail.cause });
    this.name = "MinutesError";
    this.code = code;
    this.detail = detail;
  }

  /** The same sentence in another language. */
  explain(lang: Language): Message {
    return phrases(lang).errors[this.code](this.detail);
  }

  static from(error: unknown, code: ErrorCode = "internal"): MinutesError {
    return error instanceof MinutesError ? error : new MinutesError(code, { cause: error });
  }
}
