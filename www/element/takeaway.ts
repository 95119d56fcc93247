// 「持ち帰る」: the record as a file, below the record. What the renderer writes is offered where that lies beside the script,
// and is loaded when somebody opens the list.

import { calendarEntry } from "./calendar.js";
import { bring } from "./beside.js";
import { fileName, save } from "./file.js";
import { FORMATS, type ExportFormat } from "./formats.js";
import type { Language, Minutes, Sidecar } from "./types.js";
import { WORDS } from "./words.js";

/** What is taken home. */
export interface Taken {
  lang: Language;
  text: string;
  minutes: Minutes;
  sidecar: Sidecar;
  /** Where the record is published; may be empty. */
  address: string;
}

interface Kind {
  ending: string;
  type: string;
  /** What the file holds; null where there is nothing to write. */
  write(taken: Taken): Promise<string> | string | null;
}

/** What the script writes by itself. */
const OWN = {
  text: { ending: ".txt", type: "text/plain", write: ({ text }) => text },
  json: { ...FORMATS.json, write: ({ minutes }) => `${JSON.stringify(minutes, null, 2)}\n` },
  calendar: {
    ending: ".ics",
    type: "text/calendar",
    write: ({ minutes, address }) => calendarEntry(minutes, address, new Date()),
  },
} as const satisfies Record<string, Kind>;

/** Formats of the renderer that a reader has a use for. */
const EXPORTED: readonly ExportFormat[] = ["csv", "csv-items", "markdown", "akn"];

function exported(format: ExportFormat): Kind {
  return {
    ...FORMATS[format],
    async write({ text, lang, sidecar, address }) {
      const { load, exportAs } = await bring("render");
      await load();
      return exportAs(text, format, { ...sidecar, lang, guard: true, ...(address ? { source: address } : {}) });
    },
  };
}

export class Takeaway {
  readonly #ask: () => Taken | null;
  readonly #lang: () => Language;
  readonly #box = document.createElement("details");
  readonly #said = document.createElement("p");

  /** `ask` gives what is shown now. */
  constructor(below: HTMLElement, lang: () => Language, ask: () => Taken | null) {
    this.#ask = ask;
    this.#lang = lang;
    this.#box.className = "mv-takeaway";
    this.#box.part.add("downloads");
    this.#box.hidden = true;
    this.#said.role = "status";
    this.#box.addEventListener("toggle", () => this.#box.open && void this.#fill());
    below.prepend(this.#box);
  }

  /** Whether there is something to take; drawn anew, as the language may be another. */
  offer(isOffered: boolean): void {
    this.#box.hidden = !isOffered;
    this.#box.open = false;
    this.#box.lang = this.#lang();
    const summary = document.createElement("summary");
    summary.textContent = this.#words.title;
    this.#box.replaceChildren(summary);
  }

  get #words() {
    return WORDS[this.#lang()].takeaway;
  }

  async #fill(): Promise<void> {
    const { formats, print: toPrint } = this.#words;
    const list = document.createElement("ul");
    const add = (name: string, press: () => unknown): void => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", () => void press());
      const row = document.createElement("li");
      row.append(button);
      list.append(row);
    };
    this.#said.textContent = "";
    this.#box.replaceChildren(...[...this.#box.children].slice(0, 1), list, this.#said);
    add(toPrint, () => print());
    const hasDay = Boolean(this.#ask()?.minutes.date);
    for (const [name, kind] of Object.entries(OWN)) {
      if (name !== "calendar" || hasDay) add(formats[name] ?? name, () => this.#take(kind));
    }
    const isThere = await bring("render").then(
      () => true,
      () => false,
    );
    for (const name of isThere ? EXPORTED : []) add(formats[name] ?? name, () => this.#take(exported(name)));
  }

  async #take({ ending, type, write }: Kind): Promise<void> {
    const taken = this.#ask();
    try {
      const content = taken && (await write(taken));
      if (!taken || content === null) return;
      const name = fileName(taken.minutes.title, ending);
      save(content, name, type);
      this.#said.textContent = this.#words.saved(name);
    } catch {
      this.#said.textContent = this.#words.failed;
    }
  }
}
