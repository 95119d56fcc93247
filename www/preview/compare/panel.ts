// The version before, and the comparison with it.

import { ask } from "../core/client.js";
import { find } from "../dom.js";
import { language, onLanguage, words } from "../language.js";
import { openFile, whyUnopened } from "../open/open.js";
import { NO_SIDECAR, type Project } from "../project.js";
import type { Comparison, Unit } from "./units.js";
import { drawComparison } from "./view.js";

export interface ComparePanelActions {
  project(): Project;
  say(words: string, isBad?: boolean): void;
  find(unit: Unit): void;
  /** Brings the room of the comparison into sight. */
  reveal(): void;
}

export function comparePanel(actions: ComparePanelActions): void {
  const room = find("comparison");
  const viewer = find("viewer");
  const start = find("compare");
  const file = find<HTMLInputElement>("base-file");
  let base: { project: Project; name: string | null } | null = null;
  let shown: Comparison | null = null;

  const tellBase = () => {
    const length = base?.project.text.length.toLocaleString(language()) ?? "";
    find("base-name").textContent = base ? words().base(base.name ?? words().baseIsText, length) : words().noBase;
    start.setAttribute("aria-disabled", String(base === null));
  };
  const take = (project: Project, name: string | null) => {
    base = { project, name };
    tellBase();
  };
  const close = () => {
    shown = null;
    room.hidden = true;
    viewer.hidden = false;
    room.replaceChildren();
    start.focus();
  };
  const draw = () => {
    if (shown) drawComparison(room, shown, { close, find: actions.find });
  };

  find("keep-base").addEventListener("click", () => {
    take(actions.project(), null);
    actions.say(words().baseKept);
  });
  find("open-base").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (!chosen) return;
    try {
      const { text, sidecar } = await openFile(chosen, new AbortController().signal);
      take({ text, sidecar: sidecar ?? NO_SIDECAR }, chosen.name);
      actions.say(words().base(chosen.name, text.length.toLocaleString(language())));
    } catch (error) {
      actions.say(`${chosen.name}: ${whyUnopened(error)}`, true);
    }
  });
  start.addEventListener("click", async () => {
    if (!base) {
      actions.say(words().noBase, true);
      return;
    }
    actions.say(words().comparing);
    try {
      shown = await ask("compare", { before: base.project, after: actions.project() });
    } catch {
      actions.say(words().saveFailed, true);
      return;
    }
    viewer.hidden = true;
    room.hidden = false;
    draw();
    actions.say("");
    actions.reveal();
    room.focus();
  });
  onLanguage(() => {
    tellBase();
    draw();
  });
  tellBase();
}
