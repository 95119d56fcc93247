// Notes of the host: `<aside slot="note" data-for="s-….2">`. Each stands below the speech's label or the paragraph that it
// is for, in a frame that says whose words they are; what is for the record, or for nothing that is there, stands below it.

import css from "./styles/asides.css";
import type { Language } from "./types.js";

const TITLES: Record<Language, string> = { ja: "掲載者の注記", en: "Note of the publisher" };

/** Before a name of the slot, the id of what it is for. */
const SLOT = "note-";

export class Asides {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #frames = new Map<string, HTMLElement>();
  readonly #missed = new Set<string>();
  /** Notes whose role was taken off. */
  readonly #hushed = new WeakSet<HTMLElement>();
  readonly #observer = new MutationObserver(() => this.#later());
  #lang: Language = "ja";
  #ordered = 0;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    this.#root = root;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** Puts every note where it belongs, and goes on as more of the record is drawn. */
  place(lang: Language): void {
    this.#lang = lang;
    this.#observer.observe(this.#root, { childList: true, subtree: true });
    this.#place();
  }

  /** Leaves the page as it was. */
  leave(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#ordered);
    for (const note of this.#notes()) this.#move(note, "note");
    for (const frame of this.#frames.values()) frame.remove();
    this.#frames.clear();
  }

  #later(): void {
    cancelAnimationFrame(this.#ordered);
    this.#ordered = requestAnimationFrame(() => this.#place());
  }

  #notes(): HTMLElement[] {
    const children = [...this.#host.children].filter((child) => child instanceof HTMLElement);
    return children.filter(({ slot }) => slot === "note" || slot.startsWith(SLOT));
  }

  #place(): void {
    const wanted = new Set<string>();
    for (const note of this.#notes()) {
      const id = idOf(note.dataset.for ?? "");
      const place = id ? this.#root.getElementById(id) : null;
      const isThere = place?.matches("[part~=speech], [part~=paragraph]");
      if (isThere) wanted.add(id);
      const slot = isThere ? SLOT + id : "note";
      if (note.slot !== slot) this.#move(note, slot);
      if (place && isThere) this.#frame(id, place);
      else if (id) this.#miss(id);
    }
    for (const [id, frame] of this.#frames) {
      if (wanted.has(id)) continue;
      frame.remove();
      this.#frames.delete(id);
    }
    // The observer has seen what was done here.
    this.#observer.takeRecords();
  }

  #move(note: HTMLElement, slot: string): void {
    note.slot = slot;
    // Within a speech the frame is the note, and an <aside> no part of the page beside its main one.
    if (slot !== "note" && note.matches("aside:not([role])")) {
      note.role = "none";
      this.#hushed.add(note);
    } else if (slot === "note" && this.#hushed.delete(note)) {
      note.removeAttribute("role");
    }
  }

  #frame(id: string, place: Element): void {
    const frame = this.#frames.get(id) ?? document.createElement("div");
    if (!this.#frames.has(id)) {
      const slot = document.createElement("slot");
      slot.name = SLOT + id;
      // The note may be gone.
      slot.addEventListener("slotchange", () => this.#later());
      frame.className = "mv-aside";
      frame.part.add("note");
      frame.role = "note";
      frame.append(slot);
      this.#frames.set(id, frame);
    }
    frame.lang = this.#lang;
    frame.ariaLabel = TITLES[this.#lang];
    frame.dataset.title = TITLES[this.#lang];
    const body = place.matches("[part~=speech]") ? place.querySelector(".mv-speech__body") : null;
    if (body) {
      if (body.firstChild !== frame) body.prepend(frame);
      return;
    }
    // What is noted in the margin of a paragraph stands around it.
    const around = place.parentElement?.matches(".mv-noted") ? place.parentElement : place;
    if (around.nextSibling !== frame) around.after(frame);
  }

  /** Says once, to whoever made the page, that an id leads nowhere. */
  #miss(id: string): void {
    if (this.#missed.has(id)) return;
    const { minutes } = this.#host as HTMLElement & { minutes?: { speeches: { id: string }[] } | null };
    // What is still to be drawn is not missed.
    const speech = id.replace(/\.\d+$/, "");
    if (!minutes || minutes.speeches.some((own) => own.id === speech)) return;
    this.#missed.add(id);
    console.warn(`minutes-viewer: a note is for “${id}”, which is not in the record; it stands below.`);
  }
}

/** An id, or the address of a link: what the page's elements are called. */
function idOf(address: string): string {
  const [id = ""] = address.replace(/^.*#minutes=/, "").split("&");
  return id.trim().replace(/(\.\d+)-\w+$/, "$1");
}
