// The viewer follows the typing: the words at once, where they were typed (echo/echo.ts), and all that follows from them in
// a pause. How long it waits for that goes by how long it took to draw the last time.

import type { MinutesViewerElement } from "../element/element.js";
import type { Roster } from "../element/types.js";
import { painted } from "../element/painted.js";
import { Echo, type Edit } from "./echo/echo.js";
import { countTold, isSidecarEmpty, type Project, type Sidecar } from "./project.js";

/** Below this, drawing is not felt while typing. */
const UNFELT_MS = 50;
/** Above this, in a long text, being interrupted at every pause is worse than pressing a button. */
const TOO_LONG_MS = 2500;
/** In characters. A shorter text is drawn fast; if it was not, the computer was busy with something else. */
const LONG_TEXT = 300_000;
const LONGEST_PAUSE_MS = 1500;
/** From here on it is said that something is going on. */
const WORTH_SAYING_MS = 300;

/** How long to wait after a change when drawing so many characters takes `cost`; null: not by itself. In milliseconds. */
export function pauseFor(cost: number, length: number): number | null {
  if (cost < UNFELT_MS) return 0;
  return cost > TOO_LONG_MS && length > LONG_TEXT ? null : Math.min(LONGEST_PAUSE_MS, cost * 2);
}

export interface FollowState {
  readonly isDrawing: boolean;
  /** Milliseconds that drawing will take, where the reader has to ask for it. */
  readonly behind: number | null;
}

/** The editor, as far as it is followed. */
export interface Source {
  project(): Project;
  length(): number;
  isBusy(): boolean;
}

export class Follower {
  readonly #echo: Echo;
  #due: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds for a character, the last time; null before the second drawing, as the first loads the viewer, too. */
  #rate: number | null = null;
  #isFirst = true;
  #drawing: Promise<void> | null = null;
  #again = false;
  /** How often the source has changed, and how often it had when the viewer was given it. */
  #changes = 0;
  #given = 0;
  /** What the viewer was last given, unless it gave that up. */
  #shown: Project | null = null;
  #settle: (() => void) | null = null;
  /** What the echo does not know yet. */
  #held: Edit[] = [];

  constructor(
    readonly viewer: MinutesViewerElement,
    readonly source: Source,
    readonly tell: (state: FollowState) => void,
  ) {
    this.#echo = new Echo(viewer);
    viewer.addEventListener("minutes-draw", (event) => this.#beforeDrawing(event));
    viewer.addEventListener("minutes-load", () => this.#afterDrawing(true));
    viewer.addEventListener("minutes-error", () => this.#afterDrawing(false));
  }

  /** After each change, with the edits of the text that it is made of, where they are known. */
  changed(edits?: readonly Edit[]): void {
    this.#changes += 1;
    if (edits) this.#held.push(...edits);
    else this.#echo.end();
    this.release();
    clearTimeout(this.#due);
    const length = this.source.length();
    const cost = this.#expected(length);
    const pause = pauseFor(cost, length);
    if (pause === null) this.tell({ isDrawing: false, behind: cost });
    else this.#due = setTimeout(() => this.#whenFree(), pause);
  }

  /** Shows what is typed, unless it is kana on their way to kanji: they are not the text yet. */
  release(): void {
    if (this.source.isBusy()) return;
    for (const edit of this.#held.splice(0)) this.#echo.edit(edit);
  }

  /** At once, whatever it takes. Resolves when the viewer shows the text, or it has changed meanwhile. */
  now(): Promise<void> {
    clearTimeout(this.#due);
    if (this.#drawing) {
      this.#again = true;
      return this.#drawing;
    }
    this.#drawing = this.#run().finally(() => (this.#drawing = null));
    return this.#drawing;
  }

  #expected(length: number): number {
    return (this.#rate ?? 0) * length;
  }

  #whenFree(): void {
    if (this.source.isBusy()) this.#due = setTimeout(() => this.#whenFree(), 200);
    else void this.now();
  }

  async #run(): Promise<void> {
    let behind: number | null = null;
    do {
      this.#again = false;
      const cost = this.#expected(this.source.length());
      if (cost > WORTH_SAYING_MS) {
        this.tell({ isDrawing: true, behind: null });
        await painted();
      }
      await this.#draw();
      behind = this.#isBehind() && pauseFor(cost, this.source.length()) === null ? cost : null;
    } while (this.#again);
    this.tell({ isDrawing: false, behind });
  }

  async #draw(): Promise<void> {
    const project = this.source.project();
    const { text, sidecar } = project;
    if (this.#shown?.text === text && this.#shown.sidecar === sidecar) return;
    const began = performance.now();
    await new Promise<void>((resolve) => {
      this.#settle = resolve;
      this.#given = this.#changes;
      this.#shown = project;
      this.viewer.text = text;
      this.viewer.roster = forViewer(sidecar);
    });
    // What was given up says nothing of how long it takes.
    if (!this.#shown) return;
    await painted();
    if (!this.#isFirst) this.#rate = (performance.now() - began) / Math.max(1000, text.length);
    this.#isFirst = false;
  }

  #isBehind(): boolean {
    return this.#given !== this.#changes;
  }

  /** Who types on is not held up for words that are no longer those. */
  #beforeDrawing(event: Event): void {
    if (!this.#isBehind()) return this.#echo.end();
    event.preventDefault();
    this.#shown = null;
    this.#settle?.();
  }

  #afterDrawing(isShown: boolean): void {
    this.#held = [];
    const drawn = isShown && this.#shown?.text;
    if (typeof drawn === "string") this.#echo.begin(drawn, this.#isBehind() ? this.source.project().text : drawn);
    else this.#echo.end();
    this.#settle?.();
  }
}

/** A plain list of people where that is all there is. */
function forViewer(sidecar: Sidecar): Roster | Sidecar | null {
  if (isSidecarEmpty(sidecar)) return null;
  return countTold(sidecar) === sidecar.roster.length ? sidecar.roster : sidecar;
}
