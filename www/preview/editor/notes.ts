// The notes on the reading, underlined in the text, with what can be done about each.

import { forEachDiagnostic, setDiagnostics, type Diagnostic as Underlined } from "@codemirror/lint";
import type { ChangeDesc, EditorState, TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

import type { Diagnostic } from "../../element/types.js";
import { words } from "../language.js";
import type { Reading } from "../reading.js";
import { fixesFor, type Fix } from "./fixes.js";

export interface Note {
  readonly diagnostic: Diagnostic;
  /** The words it is about, as they were read. */
  readonly quote: string;
  readonly fixes: readonly Fix[];
}

/** As many are underlined; a text with more has another problem. */
const MOST = 2000;

type Known = Underlined & { note: Note };

export function notesOf(reading: Reading, text: string): Note[] {
  return reading.diagnostics.map((diagnostic) => ({
    diagnostic,
    quote: text.slice(diagnostic.span.start, diagnostic.span.end),
    fixes: fixesFor(diagnostic, text, reading.attendees),
  }));
}

/** `since`: what has changed in the text since it was read. */
export function underline(
  state: EditorState,
  notes: readonly Note[],
  since: ChangeDesc,
  mend: (note: Note, fix: Fix) => void,
): TransactionSpec {
  const length = since.length;
  const known = notes.slice(0, MOST).flatMap((note): Known[] => {
    const { span, severity, message } = note.diagnostic;
    // A note on the whole text has no place to underline.
    if (span.end > length || span.end === span.start) return [];
    const [from, to] = [since.mapPos(span.start, 1), since.mapPos(span.end, -1)];
    if (from > to) return [];
    const actions = note.fixes.map((fix) => ({ name: nameOf(fix), apply: () => mend(note, fix) }));
    return [{ from, to, severity, message, actions, note }];
  });
  return setDiagnostics(state, known);
}

/** Where the words of a note are now; null if they are gone. */
export function rangeOf({ state }: EditorView, note: Note): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  forEachDiagnostic(state, (diagnostic, from, to) => {
    if ((diagnostic as Known).note === note) found = { from, to };
  });
  return found;
}

/** The note whose words come next behind (or before) `position`, round the end. */
export function noteFrom(state: EditorState, position: number, step: 1 | -1): Note | null {
  const all: { note: Note; from: number }[] = [];
  forEachDiagnostic(state, (diagnostic, from) => void all.push({ note: (diagnostic as Known).note, from }));
  if (step < 0) all.reverse();
  return (all.find(({ from }) => (from - position) * step > 0) ?? all[0])?.note ?? null;
}

/** What a fix does, as a button says it. */
export function nameOf(fix: Fix): string {
  const say = words().fix;
  switch (fix.kind) {
    case "person":
      return say.person(fix.entry.name);
    case "replace":
    case "close":
    case "open":
      return say[fix.kind](fix.insert);
    default:
      return say[fix.kind];
  }
}
