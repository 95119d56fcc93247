// The sidecar as part of the editor's state, so that undo and redo go over text and sidecar alike.

import { invertedEffects } from "@codemirror/commands";
import { StateEffect, StateField, type Extension } from "@codemirror/state";

import { NO_SIDECAR, type Sidecar } from "../project.js";

export const setSidecar = StateEffect.define<Sidecar>();

export const sidecarField = StateField.define<Sidecar>({
  create: () => NO_SIDECAR,
  update: (value, { effects }) =>
    effects.reduce((kept, effect) => (effect.is(setSidecar) ? effect.value : kept), value),
});

export function sidecar(): Extension {
  return [
    sidecarField,
    invertedEffects.of(({ effects, startState }) =>
      effects.some((effect) => effect.is(setSidecar)) ? [setSidecar.of(startState.field(sidecarField))] : [],
    ),
  ];
}
