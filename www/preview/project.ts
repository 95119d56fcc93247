// What the editor works on: the text, and beside it what the text does not say.

import type { Roster, RosterEntry } from "../element/types.js";

/**
 * The text's companion. `overrides` are carried as they come: the core says what they mean, this page only keeps them.
 */
export interface Sidecar {
  readonly roster: Roster;
  readonly overrides: readonly unknown[];
}

export interface Project {
  readonly text: string;
  readonly sidecar: Sidecar;
}

export const NO_SIDECAR: Sidecar = { roster: [], overrides: [] };

/** First key of a project file, by which it is told from the Diet's JSON. */
const KEY = "minutesProject";
const VERSION = 1;

export function isSidecarEmpty({ roster, overrides }: Sidecar): boolean {
  return roster.length === 0 && overrides.length === 0;
}

/** One JSON file: `{"minutesProject": 1, "text": …, "roster": […], "overrides": […]}`. */
export function writeProject({ text, sidecar }: Project): string {
  return `${JSON.stringify({ [KEY]: VERSION, text, ...sidecar }, null, 2)}\n`;
}

/** Null if `json` is no project, which any other text may be. */
export function readProject(json: string): Project | null {
  // Parsing some MB of something else only to throw it away would be felt.
  if (!/^\s*\{\s*"minutesProject"/.test(json)) return null;
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return null;
  }
  if (value[KEY] !== VERSION || typeof value["text"] !== "string") return null;
  return { text: value["text"], sidecar: readSidecar(value) };
}

function readSidecar({ roster, overrides }: Record<string, unknown>): Sidecar {
  return {
    roster: (Array.isArray(roster) ? roster : []).map(readEntry).filter((entry) => entry !== null),
    overrides: Array.isArray(overrides) ? overrides : [],
  };
}

function readEntry(value: unknown): RosterEntry | null {
  const given = (value ?? {}) as Record<string, unknown>;
  if (typeof given["name"] !== "string" || !given["name"].trim()) return null;
  const entry: RosterEntry = { name: given["name"] };
  for (const key of ["label", "title", "role"] as const) if (typeof given[key] === "string") entry[key] = given[key];
  return entry;
}

/** The roster with one more entry; a label means one person, so an earlier word on it gives way. */
export function withEntry(sidecar: Sidecar, entry: RosterEntry): Sidecar {
  const others = sidecar.roster.filter((other) => !entry.label || other.label !== entry.label);
  return { ...sidecar, roster: [...others, entry] };
}

export function withoutEntry(sidecar: Sidecar, entry: RosterEntry): Sidecar {
  return { ...sidecar, roster: sidecar.roster.filter((other) => other !== entry) };
}
