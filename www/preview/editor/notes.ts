// The notes on the reading, underlined in the text, with what can be done about each.

import { setDiagnostics, type Diagnostic as Underlined } from "@codemirror/lint";
import { RangeSet, RangeValue, StateEffect, StateField, type ChangeDesc, type EditorState } from "@codemirror/state";
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

/** Where a note's words are, through all edits until the next reading. */
class Place extends RangeValue {
  constructor(readonly note: Note) {
    super();
  }
}

const setPlaces = StateEffect.define<RangeSet<Place>>();

export const notePlaces = StateField.define<RangeSet<Place>>({
  create: () => RangeSet.empty,
  update(value, { changes, effects }) {
    const set = effects.find((effect) => effect.is(setPlaces));
    return set?.value ?? value.map(changes);
  },
});

export function notesOf(reading: Reading, text: string): Note[] {
  return reading.diagnostics.map((diagnostic) => ({
    diagnostic,
    quote: text.slice(diagnostic.span.start, diagnostic.span.end),
    fixes: fixesFor(diagnostic, text, reading.attendees),
  }));
}

/** `since`: what has changed in the text since it was read. */
export function underline(
  view: EditorView,
  notes: readonly Note[],
  since: ChangeDesc,
  mend: (note: Note, fix: Fix) => void,
): void {
  const places = notes.slice(0, MOST).flatMap((note) => {
    const { start, end } = note.diagnostic.span;
    // A note on the whole text has no place to underline.
    if (end > since.length || end === start) return [];
    const [from, to] = [since.mapPos(start, 1), since.mapPos(end, -1)];
    return from < to ? [new Place(note).range(from, to)] : [];
  });
  view.dispatch({ effects: setPlaces.of(RangeSet.of(places, true)) });
  const underlined = places.map(({ from, to, value: { note } }): Underlined => {
    const { severity, message } = note.diagnostic;
    return {
      from,
      to,
      severity,
      message,
      actions: note.fixes.map((fix) => ({ name: nameOf(fix), apply: () => mend(note, fix) })),
    };
  });
  view.dispatch(setDiagnostics(view.state, underlined));
}

/** Where the words of a note are now; null if they are gone. */
export function rangeOf(state: EditorState, note: Note): { from: number; to: number } | null {
  for (const cursor = state.field(notePlaces).iter(); cursor.value; cursor.next())
    if (cursor.value.note === note) return { from: cursor.from, to: cursor.to };
  return null;
}

/** The note whose words come next behind (or before) `position`, round the end. */
export function noteFrom(state: EditorState, position: number, step: 1 | -1): Note | null {
  const all: { note: Note; from: number }[] = [];
  for (const cursor = state.field(notePlaces).iter(); cursor.value; cursor.next())
    all.push({ note: cursor.value.note, from: cursor.from });
  if (step < 0) all.reverse();
  return (all.find(({ from }) => (from - position) * step > 0) ?? all[0])?.note ?? null;
}

/** What a fix does, as a button says it. */
export function nameOf(fix: Fix): string {
  const say = words().fix;
  switch (fix.kind) {
    case "person":
      return say.person(fix.entry.name);
    case "line":
      return words().lineAs[fix.override.as];
    case "replace":
    case "close":
    case "open":
    case "respell":
      return say[fix.kind](fix.insert);
    default:
      return say[fix.kind];
  }
}
