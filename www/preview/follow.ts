// The viewer follows the typing. How long it waits for a pause goes by how long it took to draw the last time.

import type { MinutesViewerElement } from "../element/element.js";
import type { Roster } from "../element/types.js";
import { painted } from "./dom.js";
import { isSidecarEmpty, type Project, type Sidecar } from "./project.js";

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

export class Follower {
  #due: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds for a character, the last time; null before the second drawing, as the first loads the viewer, too. */
  #rate: number | null = null;
  #isFirst = true;
  #drawing: Promise<void> | null = null;
  #again = false;

  constructor(
    readonly viewer: MinutesViewerElement,
    readonly source: { project(): Project; length(): number; isBusy(): boolean },
    readonly tell: (state: FollowState) => void,
  ) {}

  /** After each change. */
  changed(): void {
    clearTimeout(this.#due);
    const length = this.source.length();
    const cost = this.#expected(length);
    const pause = pauseFor(cost, length);
    if (pause === null) this.tell({ isDrawing: false, behind: cost });
    else this.#due = setTimeout(() => this.#whenFree(), pause);
  }

  /** At once, whatever it takes. Resolves when the viewer shows the text. */
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

  /** Kana on their way to kanji are not the text yet. */
  #whenFree(): void {
    if (this.source.isBusy()) this.#due = setTimeout(() => this.#whenFree(), 200);
    else void this.now();
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      if (this.#expected(this.source.length()) > WORTH_SAYING_MS) {
        this.tell({ isDrawing: true, behind: null });
        await painted();
      }
      await this.#draw();
    } while (this.#again);
    this.tell({ isDrawing: false, behind: null });
  }

  async #draw(): Promise<void> {
    const { text, sidecar } = this.source.project();
    const began = performance.now();
    const { viewer } = this;
    if (viewer.text === text && shown.get(viewer) === sidecar) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        viewer.removeEventListener("minutes-load", done);
        viewer.removeEventListener("minutes-error", done);
        resolve();
      };
      viewer.addEventListener("minutes-load", done);
      viewer.addEventListener("minutes-error", done);
      viewer.text = text;
      viewer.roster = forViewer(sidecar);
      shown.set(viewer, sidecar);
    });
    await painted();
    if (!this.#isFirst) this.#rate = (performance.now() - began) / Math.max(1000, text.length);
    this.#isFirst = false;
  }
}

/** What each viewer was last given beside the text. */
const shown = new WeakMap<MinutesViewerElement, Sidecar>();

/** A plain list of people where that is all there is. */
function forViewer(sidecar: Sidecar): Roster | Sidecar | null {
  if (isSidecarEmpty(sidecar)) return null;
  return sidecar.overrides.length === 0 ? sidecar.roster : sidecar;
}
