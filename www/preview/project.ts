// What the editor works on: the text, and beside it what the text does not say.

import type {
  ChairCorrection,
  ItemCorrection,
  PersonCorrection,
  PositionCorrection,
  Roster,
  RosterEntry,
} from "../element/types.js";

/** What a line is read as, where the editor knows better. */
export type LineReading = "heading" | "label" | "text";

/** A line of which the editor says what it is. It is told by its words, so that it is found after edits elsewhere. */
export interface LineOverride {
  /** The words of the whole line; of a label, those that the line begins with. */
  readonly line: string;
  /** The line above that is not blank, where others have the same words. */
  readonly after?: string;
  readonly as: LineReading;
}

/** The text's companion: as the core takes it. */
export interface Sidecar {
  readonly roster: Roster;
  readonly overrides: readonly LineOverride[];
  readonly items: readonly ItemCorrection[];
  readonly positions: readonly PositionCorrection[];
  readonly people: readonly PersonCorrection[];
  readonly chair: readonly ChairCorrection[];
}

export interface Project {
  readonly text: string;
  readonly sidecar: Sidecar;
}

export const READINGS: readonly LineReading[] = ["heading", "label", "text"];

export const NO_SIDECAR: Sidecar = {
  roster: [],
  overrides: [],
  items: [],
  positions: [],
  people: [],
  chair: [],
};

/** First key of a project file, by which it is told from the Diet's JSON. */
const KEY = "minutesProject";
const VERSION = 1;

export function isSidecarEmpty(sidecar: Sidecar): boolean {
  return countTold(sidecar) === 0;
}

/** How many things are told. */
export function countTold(sidecar: Sidecar): number {
  return Object.values(sidecar).reduce((sum: number, list: readonly unknown[]) => sum + list.length, 0);
}

/** One JSON file: `{"minutesProject": 1, "text": …, "roster": […], "overrides": […], "items": […], …}`. */
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

function readSidecar({ roster, overrides, items, positions, people, chair }: Record<string, unknown>): Sidecar {
  return {
    items: listOf<ItemCorrection>(items, "title"),
    positions: listOf<PositionCorrection>(positions, "title", "speaker"),
    people: listOf<PersonCorrection>(people, "name"),
    chair: listOf<ChairCorrection>(chair),
    roster: (Array.isArray(roster) ? roster : []).map(readEntry).filter((entry) => entry !== null),
    overrides: (Array.isArray(overrides) ? overrides : []).map(readOverride).filter((override) => override !== null),
  };
}

/** The entries that have words in these fields; what else they hold is the core's to judge. */
function listOf<T>(value: unknown, ...fields: string[]): T[] {
  const list = (Array.isArray(value) ? value : []) as Record<string, unknown>[];
  return list.filter((each) => each && fields.every((field) => typeof each[field] === "string")) as T[];
}

function readEntry(value: unknown): RosterEntry | null {
  const given = (value ?? {}) as Record<string, unknown>;
  const { name } = given;
  const isNobody = name === null && typeof given["label"] === "string";
  if (!isNobody && (typeof name !== "string" || !name.trim())) return null;
  const entry: RosterEntry = { name: name as string | null };
  for (const key of ["label", "title", "role"] as const) if (typeof given[key] === "string") entry[key] = given[key];
  return entry;
}

function readOverride(value: unknown): LineOverride | null {
  const { line, after, as } = (value ?? {}) as Record<string, unknown>;
  if (typeof line !== "string" || !READINGS.includes(as as LineReading)) return null;
  return { line, as: as as LineReading, ...(typeof after === "string" ? { after } : {}) };
}

/** The roster with one more entry; a label means one person, so an earlier word on it gives way. */
export function withEntry(sidecar: Sidecar, entry: RosterEntry): Sidecar {
  const others = sidecar.roster.filter((other) => !entry.label || other.label !== entry.label);
  return { ...sidecar, roster: [...others, entry] };
}

export function withoutEntry(sidecar: Sidecar, entry: RosterEntry): Sidecar {
  return { ...sidecar, roster: sidecar.roster.filter((other) => other !== entry) };
}

/** One more line told; an earlier word on the same line gives way. */
export function withOverride(sidecar: Sidecar, override: LineOverride): Sidecar {
  const others = sidecar.overrides.filter(({ line, after }) => line !== override.line || after !== override.after);
  return { ...sidecar, overrides: [...others, override] };
}

export function withoutOverride(sidecar: Sidecar, override: LineOverride): Sidecar {
  return { ...sidecar, overrides: sidecar.overrides.filter((other) => other !== override) };
}

/**
 * What is to be told of the line around `at`; null if it is blank. Of a label, only the words that are selected or come
 * first.
 */
export function overrideAt(text: string, at: number, as: LineReading, selected = ""): LineOverride | null {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  const own = text.slice(start, end < 0 ? undefined : end).trim();
  if (!own) return null;
  const line =
    as !== "label"
      ? own
      : own.startsWith(selected.trim()) && selected.trim()
        ? selected.trim()
        : (/^\S+/.exec(own)?.[0] ?? own);
  const lines = text.split("\n").map((each) => each.trim());
  const isAlone = lines.filter((each) => (as === "label" ? each.startsWith(line) : each === line)).length < 2;
  const above = text.slice(0, start).trimEnd().split("\n").at(-1)?.trim() ?? "";
  return { line, as, ...(isAlone || !above ? {} : { after: above }) };
}
