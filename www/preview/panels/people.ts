// The roster of the project: who is meant by a label. Shown, added to and taken back here.

import type { Attendee } from "../../element/types.js";
import { button, find, make } from "../dom.js";
import { entryFor } from "../editor/fixes.js";
import { language, onLanguage, words } from "../language.js";
import { withEntry, withoutEntry, type Sidecar } from "../project.js";
import type { Reading } from "../reading.js";

export interface PeoplePanel {
  show(sidecar: Sidecar): void;
  /** What can be chosen from. */
  offer(reading: Reading): void;
  /** Asks who a label stands for. */
  choose(label: string): void;
}

export function peoplePanel(change: (sidecar: Sidecar) => void, say: (words: string) => void): PeoplePanel {
  let sidecar: Sidecar = { roster: [], overrides: [] };
  let attendees: readonly Attendee[] = [];
  const label = find<HTMLInputElement>("person-label");
  const name = find<HTMLInputElement>("person-name");

  const draw = () => {
    const { roster } = sidecar;
    const count = find("people-count");
    count.textContent = roster.length.toLocaleString(language());
    count.hidden = roster.length === 0;
    const rows = roster.map((entry) =>
      make(
        "li",
        {},
        make("span", {}, words().means(entry.label ?? entry.name, entry.name, entry.title ?? entry.role ?? "")),
        button(
          words().remove,
          () => {
            change(withoutEntry(sidecar, entry));
            say(words().takenOut);
            label.focus();
          },
          { "aria-label": words().takeOut(entry.name) },
        ),
      ),
    );
    find("people-list").replaceChildren(
      ...(rows.length > 0 ? rows : [make("li", { class: "hint" }, words().noPeople)]),
    );
  };

  find("person").addEventListener("submit", (event) => {
    event.preventDefault();
    const [own, meant] = [label.value.trim(), name.value.trim()];
    if (!own || !meant) return;
    const attendee = attendees.find((each) => each.name === meant);
    change(withEntry(sidecar, attendee ? entryFor(own, attendee) : { label: own, name: meant }));
    say(words().personSet(own, meant));
    label.value = name.value = "";
    label.focus();
  });
  onLanguage(draw);
  draw();

  return {
    show(next) {
      if (next === sidecar) return;
      sidecar = next;
      draw();
    },
    offer(reading) {
      attendees = reading.attendees;
      find("labels").replaceChildren(...reading.labels.map((value) => make("option", { value })));
      find("names").replaceChildren(
        ...attendees.map((attendee) =>
          make("option", { value: attendee.name }, attendee.title ?? attendee.role ?? attendee.group ?? ""),
        ),
      );
    },
    choose(wanted) {
      label.value = wanted;
      name.focus();
    },
  };
}
