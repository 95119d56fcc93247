// Places that were left. yew holds on to every element that it drew into (see `AWAY` in `src/view/app.rs`), so the next viewer
// takes the place of one that is gone, and nothing grows with the number of viewers that come and go.

import { build } from "./build.js";
import { Viewer, type Reading } from "./load.js";
import type { Settings } from "./settings.js";
import type { Stage } from "./stage.js";

interface Seat {
  mount: HTMLElement;
  viewer: Viewer;
}

const empty: Seat[] = [];

type Hear = (name: "select" | "paint" | "share", words: string) => void;

/** Draws a text on a stage: in a place that was left, or in a new one. */
export function enter(stage: Stage, reading: Reading, settings: Settings, hear: Hear): Viewer {
  const seat = empty.pop();
  if (!seat) return new Viewer(stage.mount, reading, { ...settings, build }, hear);
  stage.adopt(seat.mount);
  seat.viewer.enter(reading, settings, hear);
  return seat.viewer;
}

/** Takes the view off a stage, which must be given a clean place afterwards. */
export function leave(stage: Stage, viewer: Viewer): void {
  viewer.leave();
  const { mount } = stage;
  mount.removeAttribute("tabindex");
  empty.push({ mount, viewer });
}

/** After the wasm has started anew no place can be taken again. */
export function discard(): void {
  empty.length = 0;
}
