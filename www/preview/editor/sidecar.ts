// The sidecar as part of the editor's state, so that undo and redo go over text and sidecar alike.

import { invertedEffects } from "@codemirror/commands";
import { EditorState, StateEffect, StateField, type Extension, type Transaction } from "@codemirror/state";

import { isSidecarEmpty, NO_SIDECAR, type Sidecar } from "../project.js";
import { isVersionOf } from "../version.js";

export const setSidecar = StateEffect.define<Sidecar>();

export const sidecarField = StateField.define<Sidecar>({
  create: () => NO_SIDECAR,
  update: (value, { effects }) =>
    effects.reduce((kept, effect) => (effect.is(setSidecar) ? effect.value : kept), value),
});

/** Whether a paste put another text in the place of the whole. */
export function isPastedOver(change: Transaction): boolean {
  let isWhole = false;
  change.changes.iterChanges((from, to, _, end) => {
    isWhole ||= from === 0 && to === change.startState.doc.length && end === change.newDoc.length;
  });
  return isWhole && change.isUserEvent("input.paste");
}

/** What was said of one document is not said of another that is pasted over it. */
const dropsWithText = EditorState.transactionExtender.of((change) => {
  if (isSidecarEmpty(change.startState.field(sidecarField)) || !isPastedOver(change)) return null;
  const isKept = isVersionOf(change.newDoc.toString(), change.startState.doc.toString());
  return isKept ? null : { effects: setSidecar.of(NO_SIDECAR) };
});

export function sidecar(): Extension {
  return [
    sidecarField,
    dropsWithText,
    invertedEffects.of(({ effects, startState }) =>
      effects.some((effect) => effect.is(setSidecar)) ? [setSidecar.of(startState.field(sidecarField))] : [],
    ),
  ];
}
