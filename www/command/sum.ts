// What came of all files, taken together.

import type { Diagnostic } from "../element/types.js";
import type { Report } from "./job.js";

type PerSeverity<T> = Record<Diagnostic["severity"], T>;

export interface Sum {
  /** Files that were read. */
  files: number;
  /** Files that could not be. */
  failed: number;
  found: PerSeverity<number>;
  /** How many of each kind. */
  codes: PerSeverity<Map<string, number>>;
}

export function emptySum(): Sum {
  const found = { error: 0, warning: 0, info: 0 };
  return { files: 0, failed: 0, found, codes: { error: new Map(), warning: new Map(), info: new Map() } };
}

/** Takes in what came of one file. */
export function add(sum: Sum, { found, complaint }: Report): void {
  sum[complaint === null ? "files" : "failed"]++;
  for (const { severity, code } of found) {
    sum.found[severity]++;
    sum.codes[severity].set(code, (sum.codes[severity].get(code) ?? 0) + 1);
  }
}

/** For machines. */
export function plainSum({ files, failed, found, codes }: Sum): object {
  const counts = Object.values(codes).flatMap((each) => [...each]);
  return { summary: { files, failed, ...found, codes: Object.fromEntries(counts) } };
}
