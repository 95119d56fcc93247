// <minutes-viewer>: what the page sees of it. The work is done in the rooms beside: `wishes.ts` tells what is asked for,
// `fetching.ts` gets it, `drawing.ts` shows it, `hash.ts` and `notes.ts` speak of it.

import { recordAddress } from "./address.js";
import { hitsIn, speechAt } from "./answers.js";
import { bring } from "./beside.js";
import { Drawing } from "./drawing.js";
import { MinutesError } from "./errors.js";
import { Fetching, type Fetched } from "./fetching.js";
import * as hash from "./hash.js";
import { Header } from "./header.js";
import { load, parse } from "./load.js";
import { Nearness } from "./nearness.js";
import { Notes } from "./notes.js";
import { Printing } from "./print.js";
import { Quotes } from "./quote.js";
import { readLanguage, readSettings, type Settings } from "./settings.js";
import { Stage } from "./stage.js";
import { States } from "./states.js";
import { Takeaway } from "./takeaway.js";
import { walkTools } from "./tools.js";
import type { Asides } from "./asides.js";
import type { Recording } from "./media.js";
import type { Language, Minutes, MinutesViewerEventMap, Roster, SearchHit, Sidecar } from "./types.js";
import { Wishes, type Wish } from "./wishes.js";

/** Milliseconds: who has the program at hand sees the page, and no words before it. */
const AT_HAND = 100;

/** On a slow line the text is there long before the program: it can be read meanwhile. */
async function firstWords(fetched: Promise<Fetched>, program: Promise<void>, begins: (text: string) => void) {
  try {
    const { text } = await fetched;
    const late = new Promise<true>((resolve) => setTimeout(resolve, AT_HAND, true));
    if (await Promise.race([program, late])) begins(text);
  } catch {
    // Told by whoever waits for both.
  }
}

const SRC_WAITS = "minutes-viewer: the property `text` precedes `src`. Set it to null to read the file.";

/** Where there is no DOM the class can still be imported. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * Reads Japanese meeting minutes and shows them as a page: agenda, timeline of speakers, decisions, the whole text.
 *
 * @element minutes-viewer
 * @slot - What readers see before, without or in spite of script; the minutes themselves where there is no `src`.
 * @slot toolbar - The page's own, at the end of the toolbar
 * @slot footer - The page's own, below the record
 * @slot note - Notes of the page at the speech or paragraph whose id `data-for` names; at the record without one
 * @attr {string} src - Address of the text file
 * @attr {"ja" | "en"} [lang=ja] - Language of the interface
 * @attr {"auto" | "light" | "dark"} [theme=auto] - Colours
 * @attr {1 | 2 | 3 | 4 | 5 | 6} [heading-level=2] - Level of the title among the page's headings
 * @attr {string} roster - Address of a JSON list of people, or of a sidecar
 * @attr {string} cite - Address under which the record is published, for quotes and prints; empty: they name none
 * @attr {string} media - The recording of a transcript with times: the id of an audio or video element, or a file's address
 * @attr {number | string} offset - Seconds from a time of the transcript to its place in the recording; also as 1:02:03 or -0:30
 * @attr {"lazy"} loading - Waits with everything until the reader comes near
 * @attr {"off"} hash - Keeps the element from touching the page's address
 * @attr {"off"} downloads - Takes away the list of files below the record
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
 * @csspart player - The bar of the recording
 * @csspart diagnostics - Notes on the reading
 * @csspart note - The frame of a note of the page
 * @csspart downloads - The list of files below the record
 * @cssstate loading - The text or the program is on its way
 * @cssstate error - Something failed; the content is shown
 * @cssstate draft - The record calls itself not final
 */
export class MinutesViewerElement extends Base {
  static readonly observedAttributes = [
    "src",
    "lang",
    "heading-level",
    "roster",
    "hash",
    "loading",
    "media",
    "offset",
    "downloads",
  ];

  readonly #stage = new Stage(this);
  readonly #notes = new Notes(this, this.#stage);
  readonly #header = new Header(this, this.#stage.root);
  readonly #nearness = new Nearness(this, () => this.#wishes.schedule());
  readonly #fetching: Fetching = new Fetching((decoding) =>
    this.#drawing.drawn?.decoding === decoding ? this.#drawing.text : null,
  );
  #text: string | null = null;
  #roster: Roster | Sidecar | null = null;

  readonly #wishes: Wishes = new Wishes(this, {
    waits: () => this.#nearness.waits(),
    given: () => ({ text: this.#text, roster: this.#roster }),
    begin: (wish, task) => void this.#run(wish, task),
    rest: () => this.#configure(),
  });

  readonly #drawing: Drawing = new Drawing(this.#stage, {
    select: (id) => this.#select(id),
    share: (words) => hash.keep(this.#inAddress, words),
    gone: () => this.#quotes.close(),
    isWanted: () => this.dispatchEvent(new Event("minutes-draw", { cancelable: true })),
    lost: (cause) => this.#lose(cause),
  });

  readonly #inAddress: hash.HashTarget = {
    node: this,
    wake: () => this.#nearness.reach(),
    open: (id, time) => this.#open(id, time),
    resume: (told) => void this.#drawing.ask((viewer) => viewer.resume(told)),
    miss: (id) => this.#notes.link(id === null ? null : "missing"),
  };

  readonly #quotes = new Quotes(this.#stage.root, {
    lang: () => this.#lang,
    quote: (id, selected) => this.#drawing.quote(id, selected, recordAddress(this), hash.isShared(this.#inAddress)),
  });
  readonly #printing = new Printing(this.#stage.root, (printing) => {
    this.#drawing.ask((viewer) => viewer.print(printing));
    return { lang: this.#lang, address: recordAddress(this) };
  });

  readonly #takeaway = new Takeaway(
    this.#stage.below,
    () => this.#lang,
    () => {
      const { drawn, text } = this.#drawing;
      const minutes = this.minutes;
      return drawn && minutes && text !== null
        ? { lang: this.#lang, text, minutes, sidecar: drawn.sidecar, address: recordAddress(this) }
        : null;
    },
  );
  readonly #states = new States(this);

  #recording: Recording | null = null;
  #asides: Asides | null = null;
  #settings: Settings | null = null;
  #error: MinutesError | null = null;
  #showLater: string | null = null;
  #searchLater: string | null = null;

  constructor() {
    super();
    walkTools(this.#stage.root);
    this.#stage.asides.addEventListener("slotchange", () => void this.#note());
  }

  // ---- properties

  /** The text of the minutes: what was set here, else what was read. `null` gives way to `src` and the content. */
  get text(): string | null {
    return this.#text ?? this.#drawing.text;
  }

  set text(value: string | null | undefined) {
    this.#text = value == null ? null : String(value);
    this.#wishes.schedule();
  }

  /** People that the page vouches for, or a sidecar; precedes the attribute of the same name. */
  get roster(): Roster | Sidecar | null {
    return this.#roster ?? this.#drawing.drawn?.sidecar.roster ?? null;
  }

  set roster(value: Roster | Sidecar | null | undefined) {
    this.#roster = value ?? null;
    this.#wishes.schedule();
  }

  /** The data contract of what is shown, or null. */
  get minutes(): Minutes | null {
    return this.#drawing.minutes;
  }

  // ---- methods

  /** Opens a speech, paragraph, section or item by its id. False if it is not known (yet: while loading it is kept for later). */
  show(id: string): boolean {
    this.#nearness.reach();
    if (this.#wishes.isPending) this.#showLater = id;
    return this.#open(id);
  }

  /**
   * Looks for words, as the search box does, and shows what is found. Gives every hit of the whole text, in order,
   * whatever filter is set; none while nothing is drawn (while loading the words are kept for later).
   */
  search(query: string): SearchHit[] {
    this.#nearness.reach();
    const words = String(query ?? "").replace(/\s+/g, " ");
    if (this.#wishes.isPending) this.#searchLater = words;
    return hitsIn((this.#drawing.drawn && this.#drawing.ask((viewer) => viewer.search(words))) || "");
  }

  expandAll(): void {
    this.#drawing.ask((viewer) => viewer.expandAll());
  }

  collapseAll(): void {
    this.#drawing.ask((viewer) => viewer.collapseAll());
  }

  // ---- life

  connectedCallback(): void {
    this.#drawing.join();
    this.#printing.join();
    this.#header.join();
    this.#lift("text");
    this.#lift("roster");
    hash.join(this.#inAddress);
    this.#wishes.schedule();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion: only what is still out after it was taken out for good.
    queueMicrotask(() => {
      if (!this.isConnected) this.#takeDown();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "hash" && this.isConnected) hash.join(this.#inAddress);
    if (name === "src" && after !== null && this.#text !== null) console.info(SRC_WAITS);
    if (name === "media" || name === "offset") return void this.#record();
    if (name === "downloads") return this.#offerFiles();
    this.#wishes.schedule();
  }

  /** A property set before the element was defined hides the accessor. */
  #lift(name: "text" | "roster"): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    (this as Record<typeof name, unknown>)[name] = value;
  }

  #takeDown(): void {
    this.#recording?.leave();
    this.#recording = null;
    this.#asides?.leave();
    this.#printing.leave();
    this.#header.leave();
    this.#nearness.leave();
    hash.leave(this.#inAddress);
    this.#wishes.leave();
    this.#drawing.leave();
    this.#notes.clear();
  }

  // ---- from wish to view

  async #run(wish: Wish, task: AbortController): Promise<void> {
    const { signal } = task;
    this.#settings = readSettings(this, {});
    try {
      if (wish.source.kind === "none") {
        this.#fallBack();
        this.#notes.nothing();
        return;
      }
      this.#states.set("loading", true);
      if (!this.#drawing.drawn) this.#notes.loading();
      const begins = (text: string): void => {
        if (signal.aborted || this.#drawing.drawn) return;
        this.#notes.early();
        this.#stage.progress(0, text);
      };
      const program = load();
      const fetched = this.#fetching.text(wish.source, signal, begins);
      if (wish.source.kind === "src") void firstWords(fetched, program, begins);
      const [{ text, decoding }, told] = await Promise.all([
        fetched,
        this.#fetching.people(wish.roster, signal),
        program,
      ]);
      if (signal.aborted) return;
      if (!text.trim()) throw new MinutesError("empty", this.#wishes.origin, this.#lang);
      this.#settings = readSettings(this, told.sidecar);
      const isDrawn = await this.#drawing.draw(text, { decoding, sidecar: told.sidecar }, this.#settings, signal);
      if (signal.aborted) return;
      if (!isDrawn) return this.#wishes.forget();
      this.#fetching.drawn(decoding);
      this.#loaded(text, told.error);
    } catch (error) {
      if (signal.aborted) return;
      task.abort();
      this.#fallBack();
      this.#complain(MinutesError.from(error));
    } finally {
      if (!signal.aborted || this.#error) this.#states.set("loading", false);
      this.#wishes.end(task);
    }
  }

  #loaded(text: string, rosterError: MinutesError | undefined): void {
    this.#error = null;
    this.#notes.clear();
    this.#stage.reveal();
    this.#header.look();
    this.#states.set("error", false);
    this.#states.set("draft", this.#stage.root.querySelector(".mv-draft") !== null);
    this.#offerFiles();
    if (rosterError) this.#complain(rosterError);
    this.#sayProvenance();
    void this.#record();
    void this.#note();
    this.#announce(text);
    const [wanted, words] = [this.#showLater, this.#searchLater];
    this.#showLater = this.#searchLater = null;
    if (words !== null) this.search(words);
    if (wanted === null || !this.#open(wanted)) hash.offer(this.#inAddress);
  }

  #announce(text: string): void {
    const { drawn } = this.#drawing;
    if (!drawn) return;
    const now = (): Minutes | null => (this.#drawing.drawn === drawn ? this.minutes : null);
    const later = (): Minutes => parse(text, { ...drawn.sidecar, lang: this.#lang });
    this.#emit("minutes-load", {
      // Made when asked for: most pages never do.
      get minutes(): Minutes {
        return now() ?? later();
      },
    });
  }

  #complain(error: MinutesError): void {
    this.#error = error;
    this.#states.set("error", true);
    this.#sayError(error);
    this.#emit("minutes-error", { error });
  }

  #sayError(error: MinutesError): void {
    this.#notes.error(error, this.#wishes.origin.url, () => {
      this.#fetching.forget();
      this.#wishes.again();
    });
  }

  #sayProvenance(): void {
    if (this.#drawing.drawn) this.#notes.provenance(this.#drawing.drawn.decoding);
  }

  /** Back to the page's own content. The view stays mounted, without words. */
  #fallBack(): void {
    this.#asides?.leave();
    this.#drawing.empty(readSettings(this, {}));
    void this.#record();
    this.#error = null;
    this.#states.set("error", false);
    this.#states.set("draft", false);
    this.#offerFiles();
    this.#stage.fallBack();
  }

  /** The view is gone, and with it what it drew; without a cause, through no fault of its own. */
  #lose(cause: unknown): void {
    if (!cause && !this.#drawing.isThere && !this.#wishes.isUnderWay) return;
    this.#wishes.stop();
    this.#drawing.clear();
    if (cause) this.#complain(new MinutesError("internal", { cause }, this.#lang));
    else this.#wishes.again();
  }

  // ---- language and headings, without reading again

  get #lang(): Language {
    return readLanguage(this);
  }

  #configure(): void {
    if (this.#wishes.isUnderWay) return;
    const settings = readSettings(this, this.#drawing.drawn?.sidecar ?? {});
    if (this.#settings?.lang === settings.lang && this.#settings.headingLevel === settings.headingLevel) return;
    this.#settings = settings;
    this.#drawing.configure(settings);
    this.#recording?.refresh();
    void this.#note();
    this.#offerFiles();
    this.#sayProvenance();
    if (this.#error) this.#sayError(this.#error);
    else if (this.#wishes.last?.source.kind === "none") this.#notes.nothing();
  }

  #offerFiles(): void {
    this.#takeaway.offer(this.#drawing.drawn !== null && this.getAttribute("downloads") !== "off");
  }

  // ---- choosing and opening

  /** The view tells what the reader chose, and its time. Answered a microtask later, out of the view's own work. */
  #select(address: string): void {
    const [id = "", time = null] = address.split("&t=");
    queueMicrotask(() => {
      if (!this.#drawing.drawn) return;
      hash.write(this.#inAddress, id, time);
      const speech = this.minutes && speechAt(this.minutes, id);
      if (speech) this.#emit("minutes-select", { speech });
    });
  }

  #open(id: string, time: string | null = null): boolean {
    const found = Boolean(this.#drawing.drawn && this.#drawing.ask((viewer) => viewer.show(id)));
    if (found) this.#notes.link(this.#drawing.ask((viewer) => viewer.isChanged(id)) ? "changed" : null);
    if (found && time !== null) void this.#record(time);
    return found;
  }

  // ---- the recording

  /** Lets the recording that `media` names go with the text, at a time of it if one is asked for. */
  async #record(time: string | null = null): Promise<void> {
    if (!this.#drawing.drawn || !this.hasAttribute("media")) {
      this.#recording?.leave();
      this.#recording = null;
      return;
    }
    // Most pages have none, and load nothing of it.
    const media = await bring("media").catch((cause: unknown) => void console.error(cause));
    if (!media || !this.isConnected || !this.#drawing.drawn || !this.hasAttribute("media")) return;
    const ask = this.#drawing;
    this.#recording ??= new media.Recording({
      host: this,
      root: this.#stage.root,
      lang: () => this.#lang,
      times: () => ask.ask((viewer) => viewer.times()) ?? "",
      captions: (offset) => ask.ask((viewer) => viewer.captions(offset)) ?? "",
      hear: (milliseconds) => void ask.ask((viewer) => viewer.hear(milliseconds)),
    });
    this.#recording.refresh();
    const seconds = media.secondsOf(time ?? "");
    if (seconds !== undefined) this.#recording.seek(seconds);
  }

  /** Puts the page's own notes where they belong. */
  async #note(): Promise<void> {
    if (!this.#asides && this.#stage.asides.assignedElements().length === 0) return;
    // Most pages have none, and load nothing of it.
    const beside = await bring("asides").catch((cause: unknown) => void console.error(cause));
    if (!beside || !this.#drawing.drawn) return;
    this.#asides ??= new beside.Asides(this, this.#stage.root);
    this.#asides.place(this.#lang);
  }

  #emit<K extends keyof MinutesViewerEventMap>(type: K, detail: MinutesViewerEventMap[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
