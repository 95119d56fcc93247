// The shadow root: notes to the reader, the page's own content (slot), and the place where the view draws.

import { placeInSight } from "./light.js";
import noticeCss from "./styles/notice.css";
import viewCss from "./styles/index.css";

/** Characters that stand there while the rest is read: the first screens. */
const EARLY = 3000;

let shared: CSSStyleSheet | null = null;

/** One sheet for every viewer on the page; no `<style>`, so that a strict policy has nothing to object to. */
function sheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(viewCss + noticeCss);
  }
  return shared;
}

export class Stage {
  readonly root: ShadowRoot;
  readonly #notes = document.createElement("div");
  readonly #links = document.createElement("div");
  readonly #slot = document.createElement("slot");
  /** Below the record, where the page's own footer stands last. */
  readonly below = document.createElement("div");
  /** Notes of the page that have no place in the record. */
  readonly asides = document.createElement("slot");
  readonly #provenance = document.createElement("div");
  #mount: HTMLElement = newMount();
  /** True while the reader's place was a note that is gone. */
  #lostFocus = false;

  constructor(host: HTMLElement) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.root = root;
    root.adoptedStyleSheets = [sheet()];
    this.#notes.className = "mv mv-notes";
    this.#provenance.className = "mv mv-notes";
    this.#links.className = "mv mv-notes mv-notes--link";
    const footer = document.createElement("slot");
    footer.name = "footer";
    this.below.className = "mv";
    this.asides.name = "note";
    this.below.append(this.asides, footer);
    root.replaceChildren(this.#notes, this.#links, this.#slot, this.#mount, this.#provenance, this.below);
  }

  /** Where the view draws. It stays out of sight until `reveal`. */
  get mount(): HTMLElement {
    return this.#mount;
  }

  /** Shows the view instead of the page's own content. Whoever has begun to read that stays where they are. */
  reveal(): void {
    const place = this.#slot.hidden ? null : placeInSight(this.root.host);
    this.#slot.hidden = true;
    this.#mount.hidden = false;
    const same = place && this.root.getElementById(place.id);
    if (same) scrollBy({ top: same.getBoundingClientRect().top - place.top, behavior: "instant" });
    this.#regainFocus(this.#mount);
  }

  /** Shows the page's own content instead of the view. */
  fallBack(): void {
    this.#slot.hidden = false;
    this.#mount.hidden = true;
    this.#links.replaceChildren();
    this.#provenance.replaceChildren();
  }

  /** A clean place for a new view. */
  renew(): void {
    this.fallBack();
    this.adopt(newMount());
  }

  /** Takes another element as the place where the view draws. */
  adopt(mount: HTMLElement): void {
    mount.hidden = this.#mount.hidden;
    this.#mount.replaceWith(mount);
    this.#mount = mount;
  }

  /** Says one thing, or nothing. */
  say(note: HTMLElement | null): void {
    this.#lostFocus ||= this.#notes.contains(this.root.activeElement);
    this.#notes.replaceChildren(...(note ? [note] : []));
    const button = note?.querySelector("button");
    if (button) this.#regainFocus(button);
  }

  /**
   * Shows in the note that says so how much of the text is read, from 0 to 1, and below it how the text begins: a long one
   * can be read as it stands meanwhile. Screen readers hear the note once.
   */
  progress(share: number, text: string): void {
    const note = this.#notes.querySelector(".mv-loading");
    let bar = note?.querySelector("progress");
    if (note && !bar) {
      bar = document.createElement("progress");
      bar.ariaHidden = "true";
      note.append(" ", bar);
      // Data is no text to be read.
      if (/^\s*[<[{]/.test(text)) text = "";
      const early = document.createElement("p");
      early.className = "mv-early";
      early.lang = "ja";
      early.textContent = text.slice(0, EARLY);
      this.#notes.append(early);
    }
    if (bar) bar.value = share;
  }

  /** Whoever asked for another try stays where its outcome is, unless they have gone elsewhere. */
  #regainFocus(place: HTMLElement): void {
    if (this.#lostFocus && document.activeElement === document.body) {
      if (place === this.#mount) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    this.#lostFocus = false;
  }

  /** Says where a link led, or nothing. */
  sayOfLink(note: HTMLElement | null): void {
    this.#links.replaceChildren(...(note ? [note] : []));
  }

  /** How the text was read. */
  footnote(note: HTMLElement | null): void {
    this.#provenance.replaceChildren(...(note ? [note] : []));
  }
}

function newMount(): HTMLElement {
  const mount = document.createElement("div");
  mount.className = "mv-mount";
  mount.hidden = true;
  return mount;
}
