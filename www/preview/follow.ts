// The viewer follows the typing. How long it waits for a pause goes by how long it took to draw the last time.

import type { MinutesViewerElement } from "../element/element.js";
import { painted } from "./dom.js";
import { isSidecarEmpty, type Project } from "./project.js";

/** Below this, drawing is not felt while typing. */
const UNFELT_MS = 50;
/** Above this, being interrupted at every pause is worse than pressing a button. */
const TOO_LONG_MS = 2500;
const LONGEST_PAUSE_MS = 1500;
/** From here on it is said that something is going on. */
const WORTH_SAYING_MS = 300;

/** How long to wait after a change when drawing takes `cost`; null: not by itself. All in milliseconds. */
export function pauseFor(cost: number): number | null {
  if (cost < UNFELT_MS) return 0;
  return cost > TOO_LONG_MS ? null : Math.min(LONGEST_PAUSE_MS, cost * 2);
}

export interface FollowState {
  readonly isDrawing: boolean;
  /** Milliseconds that drawing will take, where the reader has to ask for it. */
  readonly behind: number | null;
}

export class Follower {
  #due: ReturnType<typeof setTimeout> | undefined;
  #cost = 0;
  #drawing: Promise<void> | null = null;
  #again = false;

  constructor(
    readonly viewer: MinutesViewerElement,
    readonly source: { project(): Project; isBusy(): boolean },
    readonly tell: (state: FollowState) => void,
  ) {}

  /** After each change. */
  changed(): void {
    clearTimeout(this.#due);
    const pause = pauseFor(this.#cost);
    if (pause === null) this.tell({ isDrawing: false, behind: this.#cost });
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

  /** Kana on their way to kanji are not the text yet. */
  #whenFree(): void {
    if (this.source.isBusy()) this.#due = setTimeout(() => this.#whenFree(), 200);
    else void this.now();
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      if (this.#cost > WORTH_SAYING_MS) {
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
    const roster = isSidecarEmpty(sidecar) ? null : sidecar.roster;
    if (viewer.text === text && sameRoster(viewer, roster)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        viewer.removeEventListener("minutes-load", done);
        viewer.removeEventListener("minutes-error", done);
        resolve();
      };
      viewer.addEventListener("minutes-load", done);
      viewer.addEventListener("minutes-error", done);
      viewer.text = text;
      viewer.roster = roster;
      known.set(viewer, roster);
    });
    await painted();
    this.#cost = performance.now() - began;
  }
}

/** What each viewer was last given. */
const known = new WeakMap<MinutesViewerElement, object | null>();

function sameRoster(viewer: MinutesViewerElement, roster: object | null): boolean {
  return known.has(viewer) && known.get(viewer) === roster;
}
