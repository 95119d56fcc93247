// 「持ち帰る」: the record as a file, below the record. What the package's exporter writes comes when somebody opens the list,
// and is offered where that file lies beside the script.

import { calendarEntry } from "./calendar.js";
import { bring } from "./beside.js";
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

interface Entry {
  name: string;
  ending: string;
  type: string;
  /** What the file holds; null where there is nothing to write. */
  write(taken: Taken): Promise<string> | string | null;
}

/** Formats of the exporter that a reader has a use for. */
const EXPORTED: readonly ExportFormat[] = ["csv", "csv-items", "markdown", "akn"];

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
    summary.textContent = WORDS[this.#lang()].takeaway.title;
    this.#box.replaceChildren(summary);
  }

  async #fill(): Promise<void> {
    const words = WORDS[this.#lang()].takeaway;
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
    add(words.print, () => print());
    const own: Entry[] = [
      { name: words.text, ending: ".txt", type: "text/plain", write: ({ text }) => text },
      {
        name: words.json,
        ending: ".json",
        type: "application/json",
        write: ({ minutes }) => `${JSON.stringify(minutes, null, 2)}\n`,
      },
    ];
    if (this.#ask()?.minutes.date) {
      const write = ({ minutes, address }: Taken) => calendarEntry(minutes, address, new Date());
      own.push({ name: words.calendar, ending: ".ics", type: "text/calendar", write });
    }
    for (const entry of own) add(entry.name, () => this.#take(entry));
    const isThere = await bring("render").then(
      () => true,
      () => false,
    );
    for (const format of isThere ? EXPORTED : []) {
      const { ending, type } = FORMATS[format];
      const write = async ({ text, lang, sidecar, address }: Taken): Promise<string> => {
        const { load, exportAs } = await bring("render");
        await load();
        return exportAs(text, format, { ...sidecar, lang, guard: true, ...(address ? { source: address } : {}) });
      };
      add(words.formats[format] ?? format, () => this.#take({ name: format, ending, type, write }));
    }
  }

  async #take({ ending, type, write }: Entry): Promise<void> {
    const words = WORDS[this.#lang()].takeaway;
    const taken = this.#ask();
    try {
      const content = taken && (await write(taken));
      if (!taken || content === null) return;
      const name = fileName(taken.minutes.title) + ending;
      save(new Blob([content], { type }), name);
      this.#said.textContent = words.saved(name);
    } catch {
      this.#said.textContent = words.failed;
    }
  }
}

/** The title, without what no file may be called. */
function fileName(title: string | null): string {
  const words = (title ?? "").replace(/[\s\p{Cc}\\/:*?"<>|.]+/gu, " ").trim();
  return [...words].slice(0, 60).join("") || "gijiroku";
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun with the click; the address is needed a little longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
