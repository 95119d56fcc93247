// Who the voices of a transcript are: one list of its labels, each with a field for a name. A name holds for all that is
// said under its label, at once; two labels with one name are one person; an empty field takes the name back.

import { find, make } from "../dom.js";
import { entryFor } from "../editor/fixes.js";
import { onLanguage, words } from "../language.js";
import { NO_SIDECAR, withEntry, type Sidecar } from "../project.js";
import type { Reading, Voice } from "../reading.js";

export interface VoicesPanel {
  show(sidecar: Sidecar): void;
  offer(reading: Reading): void;
}

export function voicesPanel(change: (sidecar: Sidecar) => void, say: (words: string) => void): VoicesPanel {
  let sidecar: Sidecar = NO_SIDECAR;
  let attendees: Reading["attendees"] = [];
  let voices: readonly Voice[] = [];
  let drawn = "";

  const entryOf = (label: string) => sidecar.roster.find((entry) => entry.label === label);

  const name = (label: string, meant: string) => {
    const before = entryOf(label);
    if ((before?.name ?? "") === meant) return;
    const attendee = attendees.find((each) => each.name === meant);
    const entry = attendee ? entryFor(label, attendee) : { label, name: meant };
    change(
      meant === ""
        ? { ...sidecar, roster: sidecar.roster.filter((each) => each !== before) }
        : withEntry(sidecar, entry),
    );
    const isShared = sidecar.roster.some((entry) => entry.label !== label && entry.name === meant);
    say(meant === "" ? words().voices.unnamed(label) : words().voices.named(label, meant, isShared));
  };

  const row = ({ label, speeches }: Voice): HTMLElement => {
    const field = make("input", {
      list: "names",
      value: entryOf(label)?.name ?? "",
      "aria-label": words().voices.of(label),
    });
    field.addEventListener("change", () => name(label, field.value.trim()));
    // Enter goes on to the next, as in a table.
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      const fields = [...find("voices-list").querySelectorAll("input")];
      (fields[fields.indexOf(field) + 1] ?? field).focus();
      if (fields.at(-1) === field) name(label, field.value.trim());
    });
    const told = make("span", {}, make("b", { lang: "ja" }, label), ` ${words().voices.times(speeches)}`);
    return make("li", {}, make("label", {}, told, field));
  };

  const draw = () => {
    find("voices").hidden = voices.length === 0;
    const next = JSON.stringify([voices, voices.map(({ label }) => entryOf(label)?.name), words().voices.times(1)]);
    // What one is typing stays as it is.
    if (next === drawn) return;
    drawn = next;
    const list = find("voices-list");
    const at = [...list.querySelectorAll("input")].findIndex((field) => field === document.activeElement);
    list.replaceChildren(...voices.map(row));
    if (at >= 0) list.querySelectorAll("input")[at]?.focus();
  };
  onLanguage(draw);

  return {
    show(next) {
      sidecar = next;
      draw();
    },
    offer(reading) {
      ({ attendees, voices } = reading);
      draw();
    },
  };
}
