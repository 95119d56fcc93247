// What the editor says beside the text: who is meant by a label, what a line is. Shown, added to and taken back here.

import type { Attendee } from "../../element/types.js";
import { button, find, make } from "../dom.js";
import { entryFor } from "../editor/fixes.js";
import { language, onLanguage, words } from "../language.js";
import {
  countTold,
  NO_SIDECAR,
  READINGS,
  withEntry,
  withoutEntry,
  withoutOverride,
  type LineReading,
  type Sidecar,
} from "../project.js";
import type { Reading } from "../reading.js";

export interface PeoplePanel {
  show(sidecar: Sidecar): void;
  /** What can be chosen from. */
  offer(reading: Reading): void;
  /** Asks who a label stands for. */
  choose(label: string): void;
}

export interface PeopleActions {
  change(sidecar: Sidecar): void;
  /** Of the line at the cursor. */
  tell(as: LineReading): void;
  say(words: string): void;
}

export function peoplePanel({ change, tell, say }: PeopleActions): PeoplePanel {
  let sidecar: Sidecar = NO_SIDECAR;
  let attendees: readonly Attendee[] = [];
  const label = find<HTMLInputElement>("person-label");
  const name = find<HTMLInputElement>("person-name");

  const draw = () => {
    const told = countTold(sidecar);
    const count = find("people-count");
    count.textContent = told.toLocaleString(language());
    count.hidden = told === 0;
    find("people-list").replaceChildren(
      ...sidecar.roster.map((entry) =>
        row(
          words().means(
            entry.label ?? entry.name ?? "",
            entry.name ?? words().correct.nobody,
            entry.title ?? entry.role ?? "",
          ),
          words().takeOut(entry.name ?? entry.label ?? ""),
          () => withoutEntry(sidecar, entry),
        ),
      ),
      ...sidecar.overrides.map((override) =>
        row(words().lineIs(override.line, override.as), words().takeBack(override.line), () =>
          withoutOverride(sidecar, override),
        ),
      ),
      ...sidecar.items.map((told) => {
        const without = () => ({ ...sidecar, items: sidecar.items.filter((other) => other !== told) });
        return row(words().correct.item(told), words().takeBack(told.title), without);
      }),
      ...sidecar.positions.map((told) => {
        const without = () => ({ ...sidecar, positions: sidecar.positions.filter((other) => other !== told) });
        return row(words().correct.position(told), words().takeBack(`${told.title}／${told.speaker}`), without);
      }),
      ...sidecar.people.map((told) => {
        const without = () => ({ ...sidecar, people: sidecar.people.filter((other) => other !== told) });
        return row(words().correct.person(told.name), words().takeBack(told.name), without);
      }),
      ...sidecar.chair.map((told) => {
        const without = () => ({ ...sidecar, chair: sidecar.chair.filter((other) => other !== told) });
        return row(
          words().correct.chair(told.after ?? "", told.name ?? ""),
          words().takeBack(told.after ?? ""),
          without,
        );
      }),
      ...(told === 0 ? [make("li", { class: "hint" }, words().noPeople)] : []),
    );
    find("line-actions").replaceChildren(...READINGS.map((as) => button(words().lineAs[as], () => tell(as))));
  };

  const row = (told: string, name: string, without: () => Sidecar): HTMLElement =>
    make(
      "li",
      {},
      make("span", {}, told),
      button(
        words().remove,
        () => {
          change(without());
          say(words().takenOut);
          find("tab-people").focus();
        },
        { "aria-label": name },
      ),
    );

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
