// What the page asks of the core's thread, and what comes back.

import type { Language } from "../../element/types.js";
import type { Comparison } from "../compare/units.js";
import type { Project } from "../project.js";
import type { Reading } from "../reading.js";

/** A file that the core can write. */
export interface Format {
  /** Names it in `words().formats`. */
  readonly id: string;
  readonly extension: string;
  readonly mime: string;
}

export interface Questions {
  read: { ask: { project: Project; lang: Language }; answer: Reading };
  compare: { ask: { before: Project; after: Project }; answer: Comparison };
  formats: { ask: object; answer: readonly Format[] };
  write: { ask: { format: string; project: Project; lang: Language; guard: boolean }; answer: string };
}

export type Kind = keyof Questions;

export interface Asked<K extends Kind = Kind> {
  readonly id: number;
  readonly kind: K;
  readonly ask: Questions[K]["ask"];
}

export type Answered = { readonly id: number } & ({ readonly answer: unknown } | { readonly error: string });
