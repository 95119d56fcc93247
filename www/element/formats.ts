// The formats that minutes are written as.

import type { ParseOptions } from "./types.js";

/** What each is called, the ending of its files and its media type. */
export const FORMATS = {
  /** The data contract. */
  json: { ending: ".json", type: "application/json" },
  /** A table with a row for each speech. */
  csv: { ending: ".csv", type: "text/csv; charset=utf-8" },
  /** A table with a row for each item: decisions, discussions, reports. */
  "csv-items": { ending: ".items.csv", type: "text/csv; charset=utf-8" },
  /** CommonMark: what was read, then the whole record. */
  markdown: { ending: ".md", type: "text/markdown; charset=utf-8" },
  /** Akoma Ntoso 3.0, a `debate`. */
  akn: { ending: ".akn.xml", type: "application/akn+xml" },
  /** The meeting in schema.org's words. */
  jsonld: { ending: ".jsonld", type: "application/ld+json" },
  /** The timeline as a picture. */
  svg: { ending: ".svg", type: "image/svg+xml" },
  /** A transcript with times, as WebVTT. */
  vtt: { ending: ".vtt", type: "text/vtt; charset=utf-8" },
} as const satisfies Record<string, { ending: string; type: string }>;

export type ExportFormat = keyof typeof FORMATS;

export interface ExportOptions extends ParseOptions {
  /** Where the text can be had; Markdown, Akoma Ntoso and JSON-LD tell it. */
  source?: string;
  /** Puts an apostrophe before fields of a table that a spreadsheet would take for a formula. */
  guard?: boolean;
}
