// After the wasm has failed in the midst of its work, a new instance takes over: whoever was at work is told, and the
// other viewers on the page draw anew.

import { reset, whenReset } from "./load.js";
import { discard } from "./seat.js";
import { isTrap } from "./wasm.js";

export interface Patient {
  /** Everything the viewer held is gone. `cause` is set for the one that was at work. */
  recover(cause: unknown): void;
}

const patients = new Set<Patient>();

/** Whose work the wasm did last: the view goes on with it in tasks of its own. */
let atWork: Patient | null = null;
let fault: { patient: Patient | null; cause: unknown } = { patient: null, cause: null };

/** Starts and ends with the viewer's time on the page. */
export function join(patient: Patient): void {
  if (patients.size === 0) {
    whenReset(onReset);
    addEventListener("error", onError);
    addEventListener("unhandledrejection", onRejection);
  }
  patients.add(patient);
}

export function leave(patient: Patient): void {
  patients.delete(patient);
  if (atWork === patient) atWork = null;
  if (patients.size > 0) return;
  removeEventListener("error", onError);
  removeEventListener("unhandledrejection", onRejection);
}

/** Until another's work begins. */
export function atWorkFor(patient: Patient): void {
  atWork = patient;
}

/** What the reader does in this root is the viewer's work. */
export function watch(root: ShadowRoot, patient: Patient): void {
  for (const type of ["pointerdown", "click", "keydown", "input"]) {
    root.addEventListener(type, () => atWorkFor(patient), { capture: true, passive: true });
  }
}

/** Lets a new instance take over. */
export function recover(cause: unknown): void {
  fault = { patient: atWork, cause };
  reset();
}

function onReset(): void {
  const { patient: culprit, cause } = fault;
  fault = { patient: null, cause: null };
  atWork = null;
  discard();
  for (const patient of [...patients]) patient.recover(patient === culprit ? cause : null);
}

/** A failure in a task of the view's own; or in somebody else's wasm, which costs no more than drawing anew. */
function onError({ error }: ErrorEvent): void {
  if (isTrap(error)) recover(error);
}

function onRejection({ reason }: PromiseRejectionEvent): void {
  if (isTrap(reason)) recover(reason);
}
