// <minutes-viewer>: gets the text, hands it to the view, and tells the page what happens.

import type { Decoded } from "./decode.js";
import { MinutesError } from "./errors.js";
import * as hash from "./hash.js";
import { lightText, observeLight } from "./light.js";
import { load, parse, Reading, type Viewer } from "./load.js";
import { phrases } from "./messages.js";
import { Nearness } from "./nearness.js";
import { decodingNotice, errorNotice, linkNotice, quietNotice } from "./notice.js";
import { Painter } from "./paint.js";
import { Printing } from "./print.js";
import { Quotes, type Quotation } from "./quote.js";
import { read } from "./reading.js";
import { enter, leave } from "./seat.js";
import { readLanguage, readSettings, type Settings } from "./settings.js";
import { fetchSidecar, fetchText } from "./source.js";
import { Stage } from "./stage.js";
import * as trap from "./trap.js";
import { isTrap } from "./wasm.js";
import type { Language, Minutes, MinutesViewerEventMap, Roster, SearchHit, Sidecar, Speech } from "./types.js";

/** Where there is no DOM the class can still be imported. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

type Source = { kind: "text" | "src" | "light"; value: string } | { kind: "none" };

/** What was asked for; a new one is begun only where this differs. */
interface Wish {
  source: Source;
  roster: Roster | Sidecar | string | null;
}

/**
 * Reads Japanese meeting minutes and shows them as a page: agenda, timeline of speakers, decisions, the whole text.
 *
 * @element minutes-viewer
 * @slot - What readers see before, without or in spite of script; the minutes themselves where there is no `src`.
 * @attr {string} src - Address of the text file
 * @attr {"ja" | "en"} [lang=ja] - Language of the interface
 * @attr {"auto" | "light" | "dark"} [theme=auto] - Colours
 * @attr {1 | 2 | 3 | 4 | 5 | 6} [heading-level=2] - Level of the title among the page's headings
 * @attr {string} roster - Address of a JSON list of people, or of a sidecar
 * @attr {"lazy"} loading - Waits with everything until the reader comes near
 * @attr {"off"} hash - Keeps the element from touching the page's address
 * @fires {MinutesLoadEvent} minutes-load - The minutes are shown
 * @fires {MinutesErrorEvent} minutes-error - Something failed; the content stays readable
 * @fires {MinutesSelectEvent} minutes-select - The reader chose a speech
 * @csspart toolbar - Links to the parts of the page
 * @csspart search - The search box
 * @csspart summary - Title, facts and what came of the meeting
 * @csspart agenda - The contents
 * @csspart section - A section of the record
 * @csspart timeline - Who spoke when, and how much
 * @csspart decisions - What was decided, discussed and reported
 * @csspart item - One of these
 * @csspart transcript - The whole record
 * @csspart speech - A speech
 * @csspart speaker - The speaker's label
 * @csspart paragraph - A paragraph
 * @csspart reaction - A stage direction
 * @csspart furniture - Page numbers, running heads and the like
 * @csspart people - Who spoke and who was there
 * @csspart diagnostics - Notes on the reading
 */
export class MinutesViewerElement extends Base {
  static readonly observedAttributes = ["src", "lang", "heading-level", "roster", "hash", "loading"];

  readonly #stage = new Stage(this);
  readonly #painter = new Painter();
  readonly #quotes = new Quotes(this.#stage.root, this.#quoteSource());
  readonly #nearness = new Nearness(this, () => this.#schedule());
  #text: string | null = null;
  #roster: Roster | Sidecar | null = null;

  readonly #printing = new Printing(this.#stage.root, (printing) => {
    this.#ask((viewer) => viewer.print(printing));
    return this.#lang;
  });

  #updating = false;
  #wish: Wish | null = null;
  #task: AbortController | null = null;
  #light: MutationObserver | null = null;

  #viewer: Viewer | null = null;
  #drawn: { decoded: Decoded; sidecar: Sidecar } | null = null;
  #fetched: { url: string; decoded: Decoded } | null = null;
  #minutes: Minutes | null = null;
  #settings: Settings | null = null;
  #error: MinutesError | null = null;
  #showLater: string | null = null;
  #searchLater: string | null = null;

  constructor() {
    super();
    trap.watch(this.#stage.root, this.#patient);
  }

  // ---- properties

  /** The text of the minutes: what was set here, else what was read. `null` gives way to `src` and the content. */
  get text(): string | null {
    return this.#text ?? this.#drawn?.decoded.text ?? null;
  }

  set text(value: string | null | undefined) {
    this.#text = value == null ? null : String(value);
    this.#schedule();
  }

  /** People that the page vouches for, or a sidecar; precedes the attribute of the same name. */
  get roster(): Roster | Sidecar | null {
    return this.#roster ?? this.#drawn?.sidecar.roster ?? null;
  }

  set roster(value: Roster | Sidecar | null | undefined) {
    this.#roster = value ?? null;
    this.#schedule();
  }

  /** The data contract of what is shown, or null. */
  get minutes(): Minutes | null {
    if (!this.#drawn) return null;
    return (this.#minutes ??= this.#ask((viewer) => viewer.minutes() as Minutes) ?? null);
  }

  // ---- methods

  /** Opens a speech, paragraph, section or item by its id. False if it is not known (yet: while loading it is kept for later). */
  show(id: string): boolean {
    this.#nearness.reach();
    if (this.#task || this.#updating) this.#showLater = id;
    return this.#open(id);
  }

  /**
   * Looks for words, as the search box does, and shows what is found. Gives every hit of the whole text, in order,
   * whatever filter is set; none while nothing is drawn (while loading the words are kept for later).
   */
  search(query: string): SearchHit[] {
    this.#nearness.reach();
    const words = String(query ?? "").replace(/\s+/g, " ");
    if (this.#task || this.#updating) this.#searchLater = words;
    const found = (this.#drawn && this.#ask((viewer) => viewer.search(words))) || "";
    return found
      .split("\n")
      .slice(0, -1)
      .map((line) => {
        const [start, end, speech] = line.split(" ");
        return { speech: speech || null, start: Number(start), end: Number(end) };
      });
  }

  expandAll(): void {
    this.#ask((viewer) => viewer.expandAll());
  }

  collapseAll(): void {
    this.#ask((viewer) => viewer.collapseAll());
  }

  // ---- life

  connectedCallback(): void {
    trap.join(this.#patient);
    this.#printing.join();
    this.#lift("text");
    this.#lift("roster");
    this.#joinHash();
    this.#schedule();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion: only what is still out after it was taken out for good.
    queueMicrotask(() => {
      if (!this.isConnected) this.#takeDown();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "hash" && this.isConnected) this.#joinHash();
    this.#schedule();
  }

  /** A property set before the element was defined hides the accessor. */
  #lift(name: "text" | "roster"): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    (this as Record<typeof name, unknown>)[name] = value;
  }

  #takeDown(): void {
    trap.leave(this.#patient);
    this.#printing.leave();
    this.#nearness.leave();
    hash.leave(this.#hashTarget);
    this.#task?.abort();
    this.#task = null;
    this.#light?.disconnect();
    this.#light = null;
    this.#wish = null;
    this.#forget();
    this.#ask((viewer) => leave(this.#stage, viewer));
    this.#viewer = null;
    this.#painter.clear();
    this.#stage.renew();
    this.#stage.say(null);
  }

  // ---- from wish to view

  /** Any number of changes in one go make one update. */
  #schedule(): void {
    if (this.#updating || !this.isConnected) return;
    this.#updating = true;
    queueMicrotask(() => {
      this.#updating = false;
      if (this.isConnected) this.#update();
    });
  }

  #update(): void {
    if (this.#nearness.waits()) return;
    const source = this.#source();
    this.#watchLight(source.kind === "light" || source.kind === "none");
    // The page is still being read: its content is not all there yet.
    if ((source.kind === "light" || source.kind === "none") && document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", this.#onReady, { once: true });
      return;
    }
    const wish: Wish = { source, roster: this.#roster ?? (this.getAttribute("roster") || null) };
    if (this.#wish && isSame(this.#wish, wish)) {
      this.#configure();
      return;
    }
    this.#wish = wish;
    this.#task?.abort();
    this.#task = new AbortController();
    void this.#run(wish, this.#task);
  }

  readonly #onReady = (): void => this.#schedule();

  #source(): Source {
    if (this.#text !== null) return { kind: "text", value: this.#text };
    const src = this.getAttribute("src");
    if (src) return { kind: "src", value: src };
    const light = lightText(this);
    return light.trim() ? { kind: "light", value: light } : { kind: "none" };
  }

  #watchLight(wanted: boolean): void {
    if (wanted) this.#light ??= observeLight(this, () => this.#schedule());
    else this.#light?.disconnect();
    if (!wanted) this.#light = null;
  }

  async #run(wish: Wish, task: AbortController): Promise<void> {
    const { signal } = task;
    this.#settings = readSettings(this, {});
    try {
      if (wish.source.kind === "none") {
        this.#fallBack();
        this.#stage.say(quietNotice(phrases(this.#lang).nothing, this.#lang, "mv-quiet"));
        return;
      }
      if (!this.#drawn) this.#sayLoading();
      const [decoded, told] = await Promise.all([
        this.#read(wish.source, signal),
        this.#readRoster(wish.roster, signal),
        load(),
      ]);
      if (signal.aborted) return;
      if (!decoded.text.trim()) throw new MinutesError("empty", this.#origin(wish), this.#lang);
      const isDrawn = await this.#draw(decoded, told.sidecar, signal);
      if (signal.aborted || !isDrawn) return;
      this.#loaded(told.error);
    } catch (error) {
      if (signal.aborted) return;
      task.abort();
      this.#fail(MinutesError.from(error));
    } finally {
      if (this.#task === task) {
        this.#task = null;
        this.#configure();
      }
    }
  }

  async #read(source: Exclude<Source, { kind: "none" }>, signal: AbortSignal): Promise<Decoded> {
    if (source.kind !== "src") return { text: source.value, encoding: "utf-8", guessed: false, unreadable: 0 };
    if (this.#fetched?.url !== source.value) {
      this.#fetched = null;
      const decoded = await fetchText(source.value, signal);
      if (!signal.aborted) this.#fetched = { url: source.value, decoded };
      return decoded;
    }
    return this.#fetched.decoded;
  }

  async #readRoster(roster: Wish["roster"], signal: AbortSignal): Promise<{ sidecar: Sidecar; error?: MinutesError }> {
    if (typeof roster !== "string") return { sidecar: isPeople(roster) ? { roster } : (roster ?? {}) };
    try {
      return { sidecar: await fetchSidecar(roster, signal) };
    } catch (error) {
      return { sidecar: {}, error: MinutesError.from(error, "roster") };
    }
  }

  /** False if it was abandoned. */
  async #draw(decoded: Decoded, sidecar: Sidecar, signal: AbortSignal): Promise<boolean> {
    const settings = readSettings(this, sidecar);
    this.#settings = settings;
    trap.atWorkFor(this.#patient);
    try {
      const reading = await read(decoded.text, settings, signal, (share) => {
        trap.atWorkFor(this.#patient);
        this.#stage.progress(share);
      });
      if (!reading) return false;
      // For the preview, whose editor may have gone on meanwhile: what is out of date need not be drawn.
      if (!this.dispatchEvent(new Event("minutes-draw", { cancelable: true }))) {
        reading.free();
        this.#wish = null;
        return false;
      }
      this.#forget();
      if (this.#viewer) this.#viewer.setText(reading, settings);
      else this.#viewer = enter(this.#stage, reading, settings, this.#hear);
    } catch (cause) {
      this.#viewer = null;
      if (isTrap(cause)) trap.recover(cause);
      throw new MinutesError("internal", { cause }, this.#lang);
    }
    this.#drawn = { decoded, sidecar };
    // The view draws in a microtask of its own: by the next task it is there.
    await new Promise((resolve) => setTimeout(resolve));
    if (!this.#stage.mount.hasChildNodes()) throw new MinutesError("internal", {}, this.#lang);
    return true;
  }

  #loaded(rosterError: MinutesError | undefined): void {
    this.#error = null;
    this.#stage.say(null);
    this.#stage.reveal();
    if (rosterError) this.#complain(rosterError);
    this.#sayProvenance();
    this.#announce();
    const [wanted, words] = [this.#showLater, this.#searchLater];
    this.#showLater = this.#searchLater = null;
    if (words !== null) this.search(words);
    if (wanted === null || !this.#open(wanted)) hash.offer(this.#hashTarget);
  }

  #announce(): void {
    const drawn = this.#drawn;
    if (!drawn) return;
    const now = (): Minutes | null => (this.#drawn === drawn ? this.minutes : null);
    const later = (): Minutes => parse(drawn.decoded.text, { ...drawn.sidecar, lang: this.#lang });
    this.#emit("minutes-load", {
      // Made when asked for: most pages never do.
      get minutes(): Minutes {
        return now() ?? later();
      },
    });
  }

  #fail(error: MinutesError): void {
    this.#fallBack();
    this.#complain(error);
  }

  #complain(error: MinutesError): void {
    this.#error = error;
    this.#sayError();
    this.#emit("minutes-error", { error });
  }

  /** Back to the page's own content. The view stays mounted, without words. */
  #fallBack(): void {
    if (this.#drawn) this.#ask((viewer) => viewer.setText(new Reading("", {}), readSettings(this, {})));
    this.#forget();
    this.#error = null;
    this.#stage.fallBack();
  }

  #forget(): void {
    this.#quotes.close();
    this.#drawn = null;
    this.#minutes = null;
  }

  #retry(): void {
    this.#wish = null;
    this.#fetched = null;
    this.#schedule();
  }

  // ---- language and headings, without reading again

  #configure(): void {
    if (this.#task) return;
    const settings = readSettings(this, this.#drawn?.sidecar ?? {});
    if (this.#settings?.lang === settings.lang && this.#settings.headingLevel === settings.headingLevel) return;
    this.#settings = settings;
    this.#minutes = null; // its diagnostics speak the language
    if (this.#drawn) {
      this.#ask((viewer) => viewer.configure(settings));
      this.#sayProvenance();
    }
    if (this.#error) this.#sayError();
    else if (this.#wish?.source.kind === "none")
      this.#stage.say(quietNotice(phrases(this.#lang).nothing, this.#lang, "mv-quiet"));
  }

  // ---- words to the reader

  get #lang() {
    return readLanguage(this);
  }

  #sayLoading(): void {
    const blank = !this.textContent?.trim();
    this.#stage.say(blank ? quietNotice(phrases(this.#lang).loading, this.#lang, "mv-loading") : null);
  }

  #sayError(): void {
    if (!this.#error) return;
    const file = this.#error.code === "roster" ? undefined : this.#origin(this.#wish).url;
    this.#stage.say(errorNotice(this.#error, this.#lang, { file, retry: () => this.#retry() }));
  }

  #sayProvenance(): void {
    this.#stage.footnote(this.#drawn && decodingNotice(this.#drawn.decoded, this.#lang));
  }

  #origin(wish: Wish | null): { url?: string } {
    return wish?.source.kind === "src" ? { url: wish.source.value } : {};
  }

  // ---- choosing and opening

  /** What the view tells; see `Viewer`. */
  readonly #hear = (name: "select" | "paint" | "share", words: string): void => {
    if (name === "select") this.#select(words);
    if (name === "paint") this.#painter.show(this.#stage.root, words);
    if (name === "share" && this.#sharesHash) hash.keep(this.#hashTarget, words);
  };

  /** The view tells what the reader chose. Answered a microtask later, out of the view's own work. */
  #select(id: string): void {
    queueMicrotask(() => {
      if (!this.#drawn) return;
      if (this.#sharesHash) hash.write(this.#hashTarget, id);
      const speech = this.minutes && speechAt(this.minutes, id);
      if (speech) this.#emit("minutes-select", { speech });
    });
  }

  #open(id: string): boolean {
    const found = Boolean(this.#drawn && this.#ask((viewer) => viewer.show(id)));
    if (found) this.#sayOfLink(this.#ask((viewer) => viewer.isChanged(id)) ? "changed" : null);
    return found;
  }

  #sayOfLink(kind: "missing" | "changed" | null): void {
    this.#stage.sayOfLink(kind && linkNotice(kind, this.#lang, () => this.#stage.sayOfLink(null)));
  }

  #quoteSource() {
    const lang = (): Language => this.#lang;
    return {
      get lang() {
        return lang();
      },
      quote: (id: string, selected: string[]): Quotation | undefined => {
        const page = location.href.replace(/#.*$/s, "");
        const forms = this.#ask((viewer) => viewer.quote(id, selected, page, this.#sharesHash) as string[] | undefined);
        if (!forms) return undefined;
        const [text = "", markdown = "", html = ""] = forms;
        return { text, markdown, html };
      },
    };
  }

  get #sharesHash(): boolean {
    return this.getAttribute("hash")?.toLowerCase() !== "off";
  }

  readonly #hashTarget: hash.HashTarget = {
    node: this,
    wake: () => this.#nearness.reach(),
    open: (id) => this.#open(id),
    resume: (told) => void this.#ask((viewer) => viewer.resume(told)),
    miss: (id) => this.#sayOfLink(id === null ? null : "missing"),
  };

  #joinHash(): void {
    if (this.#sharesHash) hash.join(this.#hashTarget);
    else hash.leave(this.#hashTarget);
  }

  // ---- small change

  /** Asks the view, if there is one. Should it ever fail, the page's own content comes back. */
  #ask<T>(question: (viewer: Viewer) => T): T | undefined {
    if (!this.#viewer) return undefined;
    trap.atWorkFor(this.#patient);
    try {
      return question(this.#viewer);
    } catch (cause) {
      if (isTrap(cause)) trap.recover(cause);
      else this.#lose(cause);
      return undefined;
    }
  }

  readonly #patient: trap.Patient = {
    recover: (cause) => {
      if (cause) this.#lose(cause);
      else if (this.#viewer || this.#task) this.#redraw();
    },
  };

  /** The view is gone, and with it what it drew. */
  #lose(cause: unknown): void {
    this.#clear();
    this.#complain(new MinutesError("internal", { cause }, this.#lang));
  }

  /** The view is gone through no fault of its own. */
  #redraw(): void {
    this.#clear();
    this.#wish = null;
    this.#schedule();
  }

  #clear(): void {
    this.#task?.abort();
    this.#task = null;
    this.#viewer = null;
    this.#forget();
    this.#painter.clear();
    this.#stage.renew();
  }

  #emit<K extends keyof MinutesViewerEventMap>(type: K, detail: MinutesViewerEventMap[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** Lists that may not be changed are lists, too. */
function isPeople(value: unknown): value is Roster {
  return Array.isArray(value);
}

function isSame(a: Wish, b: Wish): boolean {
  if (a.roster !== b.roster || a.source.kind !== b.source.kind) return false;
  return a.source.kind === "none" || b.source.kind === "none" || a.source.value === b.source.value;
}

/** The speech that has this id, or in which the paragraph (`speech.3`, `speech.3-print`) or reaction of this id lies. */
function speechAt(minutes: Minutes, id: string): Speech | undefined {
  const reaction = minutes.reactions.find((reaction) => reaction.id === id);
  const around = reaction ? reaction.speech : id.replace(/\.\d+(-\w+)?$/, "");
  return minutes.speeches.find((speech) => speech.id === id || speech.id === around);
}
