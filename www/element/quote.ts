// Copying words with their source. A button in each speech copies at once; a panel then shows what was copied, and
// offers other forms and single paragraphs.

import { copy } from "./clipboard.js";
import { selectedIn, type Passage } from "./selection.js";
import type { Language } from "./types.js";
import { WORDS } from "./words.js";

/** The same words in the forms in which they can be copied. */
export interface Quotation {
  text: string;
  markdown: string;
  html: string;
}

/** What the panel needs of the element around it. */
export interface QuoteSource {
  lang(): Language;
  /** The speech or paragraph of that id, or the words selected in it. */
  quote(id: string, selected: string[]): Quotation | undefined;
}

/** What each button puts on the clipboard. */
const FORMS = {
  rich: (quotation: Quotation) => ({ text: quotation.text, html: quotation.html }),
  markdown: (quotation: Quotation) => ({ text: quotation.markdown, html: null }),
  html: (quotation: Quotation) => ({ text: quotation.html, html: null }),
};
type Form = keyof typeof FORMS;

/** Characters of a paragraph by which it is known among the others. */
const OPENING = 18;

/** In CSS pixels, between the panel and the button or the edge of the window. */
const GAP = 4;

export class Quotes {
  readonly #root: ShadowRoot;
  readonly #source: QuoteSource;
  readonly #frame = make("div", { class: "mv mv-quotes" });
  #panel: Panel | null = null;

  constructor(root: ShadowRoot, source: QuoteSource) {
    this.#root = root;
    this.#source = source;
    root.append(this.#frame);
    // Pressing the button must not take the selection away that it is to copy.
    root.addEventListener("mousedown", (event) => buttonOf(event) && event.preventDefault());
    root.addEventListener("click", (event) => {
      const button = buttonOf(event);
      if (button) this.#open(button);
    });
  }

  /** Takes the panel away: the text that it quotes is gone. */
  close(): void {
    this.#panel?.close();
  }

  #open(button: HTMLElement): void {
    const speech = button.closest("[part~=speech]")?.id;
    if (!speech) return;
    const places = this.#places(speech);
    button.focus({ preventScroll: true });
    this.#panel?.close();
    this.#panel = new Panel(this.#frame, this.#source, places, button);
    this.#panel.show();
  }

  /** What of a speech can be quoted; the selected words come first, and only if the record has them. */
  #places(speech: string): Place[] {
    const words = WORDS[this.#source.lang()].quote;
    const paragraphs = [...this.#root.querySelectorAll<HTMLElement>(`[part~=paragraph][id^="${CSS.escape(speech)}."]`)];
    const selected = selectedIn(this.#root, paragraphs);
    const places: Place[] = [{ name: words.speech, id: speech, selected: [] }];
    if (paragraphs.length > 1) {
      for (const [index, paragraph] of paragraphs.entries()) {
        const opening = wordsOf(paragraph);
        const name = words.paragraph(index + 1, cut(opening, OPENING));
        places.push({ name, id: paragraph.id, selected: [] });
      }
    }
    if (selected && this.#source.quote(selected.id, selected.words)) {
      places.unshift({ name: words.selection, id: selected.id, selected: selected.words });
    }
    return places;
  }
}

interface Place {
  name: string;
  id: Passage["id"];
  selected: Passage["words"];
}

/** The panel of one quotation. */
class Panel {
  readonly #source: QuoteSource;
  readonly #places: Place[];
  readonly #button: HTMLElement;
  readonly #box: HTMLElement;
  readonly #said = make("p", { class: "mv-quote__said", role: "status" });
  readonly #words = make("pre", { class: "mv-quote__words", tabindex: "0", role: "region", lang: "ja" });
  readonly #forms = new Map<Form, HTMLButtonElement>();
  #place = 0;
  #form: Form = "rich";

  constructor(frame: HTMLElement, source: QuoteSource, places: Place[], button: HTMLElement) {
    this.#source = source;
    this.#places = places;
    this.#button = button;
    const words = WORDS[source.lang()].quote;
    this.#box = make("div", {
      class: "mv-quote",
      role: "dialog",
      "aria-label": words.title,
      tabindex: "-1",
      popover: "auto",
      lang: source.lang(),
    });
    this.#words.setAttribute("aria-label", words.preview);
    const top = make("div", { class: "mv-quote__top" });
    top.append(this.#said, this.#leave());
    this.#box.append(top, this.#scope(), this.#buttons(), this.#words);
    this.#box.addEventListener("toggle", (event) => {
      if ((event as ToggleEvent).newState === "closed") this.close();
    });
    frame.append(this.#box);
  }

  show(): void {
    // Browsers without popovers show it where it stands.
    this.#box.showPopover?.();
    hang(this.#box, this.#button);
    this.#box.focus({ preventScroll: true });
    void this.#copy();
  }

  /** The focus goes back to the button, unless the reader has gone elsewhere. */
  close(): void {
    const root = this.#box.getRootNode() as ShadowRoot;
    const lost =
      root.activeElement === null && [root.host, document.body].includes(document.activeElement as HTMLElement);
    const within = this.#box.contains(root.activeElement);
    this.#box.remove();
    if (lost || within) this.#button.focus({ preventScroll: true });
  }

  #scope(): HTMLElement {
    const words = WORDS[this.#source.lang()].quote;
    const row = make("p", { class: "mv-quote__row" });
    if (this.#places.length < 2) return row;
    const label = make("label", { class: "mv-quote__scope" });
    const select = make("select", {});
    for (const [index, place] of this.#places.entries()) {
      const option = make("option", { value: String(index) });
      option.textContent = place.name;
      select.append(option);
    }
    select.addEventListener("change", () => {
      this.#place = select.selectedIndex;
      void this.#copy();
    });
    label.append(words.scope, select);
    row.append(label);
    return row;
  }

  #buttons(): HTMLElement {
    const words = WORDS[this.#source.lang()].quote;
    const row = make("p", { class: "mv-quote__row", role: "group", "aria-label": words.forms });
    for (const form of Object.keys(FORMS) as Form[]) {
      const button = make("button", { type: "button" });
      button.textContent = words[form];
      button.addEventListener("click", () => {
        this.#form = form;
        void this.#copy();
      });
      this.#forms.set(form, button);
      row.append(button);
    }
    // On phones: to the programs that the reader sends words with.
    if ("share" in navigator) {
      const button = make("button", { type: "button" });
      button.textContent = words.share;
      button.addEventListener("click", () => void this.#share());
      row.append(button);
    }
    return row;
  }

  #leave(): HTMLElement {
    const button = make("button", { type: "button" });
    button.textContent = WORDS[this.#source.lang()].quote.close;
    button.addEventListener("click", () => this.close());
    return button;
  }

  #quotation(): Quotation | undefined {
    const place = this.#places[this.#place];
    return place && this.#source.quote(place.id, place.selected);
  }

  async #share(): Promise<void> {
    const text = this.#quotation()?.text;
    // Whoever thinks better of it has nothing to be told; where it is not allowed, the words lie on the clipboard.
    if (text) await navigator.share({ text }).catch(() => {});
  }

  async #copy(): Promise<void> {
    const words = WORDS[this.#source.lang()].quote;
    const place = this.#places[this.#place];
    const quotation = this.#quotation();
    if (!place || !quotation) return this.close();
    const { text, html } = FORMS[this.#form](quotation);
    this.#words.textContent = text;
    for (const [form, button] of this.#forms) button.setAttribute("aria-pressed", String(form === this.#form));
    this.#said.textContent = "";
    if (await copy(text, html)) {
      this.#said.textContent = words.copied(place.name, words[this.#form]);
    } else {
      this.#said.textContent = words.refused;
      getSelection()?.selectAllChildren(this.#words);
      this.#words.focus();
    }
  }
}

/** Puts the panel below the button, or above it where there is more room, and never beyond the edge. */
function hang(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const edge = document.documentElement.clientWidth - width - 2 * GAP;
  const left = Math.max(2 * GAP, Math.min(at.left, edge));
  const below = at.bottom + height + GAP <= innerHeight || at.top < height + GAP;
  const top = below ? at.bottom + GAP : at.top - height - GAP;
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
}

function buttonOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("button[data-quote]") : null;
}

function wordsOf(paragraph: HTMLElement): string {
  return (paragraph.textContent ?? "").trim();
}

function cut(words: string, length: number): string {
  const characters = [...words];
  return characters.length > length ? characters.slice(0, length).join("") + "…" : words;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
