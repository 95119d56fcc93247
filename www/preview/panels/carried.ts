// What became of roster and overrides when another text came: told, and turned round with one press.

import { button, find, make } from "../dom.js";
import { onLanguage, words } from "../language.js";
import { isSidecarEmpty, NO_SIDECAR, type Sidecar } from "../project.js";

export interface CarriedNote {
  /** The text before had one sidecar, the text now has the other. Nothing is said where there was none. */
  show(before: Sidecar, now: Sidecar): void;
  hide(): void;
}

export function carriedNote(change: (sidecar: Sidecar) => void, say: (words: string) => void): CarriedNote {
  const room = find("carried");
  /** What a press brings; null while nothing is told. */
  let other: Sidecar | null = null;

  const draw = (): void => {
    if (!other) return room.replaceChildren();
    const { kept, dropped } = words().carried;
    const sidecar = other;
    const [told, action, done] = isSidecarEmpty(sidecar) ? kept : dropped;
    const turn = button(action, () => {
      note.hide();
      change(sidecar);
      say(done);
      find("tab-people").focus();
    });
    room.replaceChildren(make("span", {}, told), turn);
  };

  const note: CarriedNote = {
    show(before, now) {
      if (isSidecarEmpty(before)) return note.hide();
      other = isSidecarEmpty(now) ? before : NO_SIDECAR;
      draw();
    },
    hide() {
      other = null;
      draw();
    },
  };
  onLanguage(draw);
  return note;
}
