// The recording beside the record: plays from a time that is pressed, marks what is heard, and keeps it in sight as long
// as the reader likes. Loaded for a viewer with the attribute `media` alone.

import css from "./styles/recording.css";
import { Follow } from "./follow.js";
import { Heard } from "./heard.js";
import { Player } from "./player.js";
import { secondsOf } from "./seconds.js";
import type { Language } from "./types.js";

export { secondsOf };

/** What this needs of the viewer around it. */
export interface Recorded {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  lang(): Language;
  /** A line for each speech and paragraph; see `Viewer.times`. */
  times(): string;
  /** WebVTT, so many milliseconds later. */
  captions(offset: number): string;
  /** Shows a place of the recording in the timeline, in milliseconds of the transcript; below 0 none. */
  hear(milliseconds: number): void;
}

/** Seconds by which a key moves. */
const STEP = 5;

/** Where a key means itself. */
const TYPING = "input:not([type=checkbox]), select, textarea, audio, video, dialog, [contenteditable]";

let sheet: CSSStyleSheet | null = null;

export class Recording {
  readonly #viewer: Recorded;
  readonly #follow: Follow;
  #player: Player | null = null;
  #heard: Heard;
  #captions: HTMLTrackElement | null = null;
  #offset = 0;
  #second = -1;

  constructor(viewer: Recorded) {
    this.#viewer = viewer;
    this.#heard = new Heard(viewer.root, "");
    const say = (): void => this.#player?.sayFollows(this.#follow.isOn);
    this.#follow = new Follow(viewer.host, () => this.#player?.isPlaying ?? false, say);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    if (!viewer.root.adoptedStyleSheets.includes(sheet)) viewer.root.adoptedStyleSheets.push(sheet);
    viewer.root.addEventListener("click", this.#press, { capture: true });
    viewer.root.addEventListener("keydown", this.#key);
  }

  /** The text, the attributes or the language are others now. */
  refresh(): void {
    const { host, root } = this.#viewer;
    this.#offset = secondsOf(host.getAttribute("offset") ?? "") ?? 0;
    this.#heard.clear();
    this.#heard = new Heard(root, this.#viewer.times());
    this.#look();
    this.#player?.draw(this.#viewer.lang(), this.#follow.isOn);
    const mode = this.#captions?.track.mode;
    this.#dropCaptions();
    if (mode) this.#caption(mode);
    this.#tell();
  }

  /** Goes to a time of the transcript, in seconds. */
  seek(time: number): void {
    this.#look();
    this.#player?.seek(time + this.#offset);
  }

  leave(): void {
    const { root } = this.#viewer;
    root.removeEventListener("click", this.#press, { capture: true });
    root.removeEventListener("keydown", this.#key);
    this.#heard.clear();
    this.#viewer.hear(-1);
    this.#follow.leave();
    this.#forget();
  }

  /** Takes the player that the attribute names; one that the page makes later is found later. */
  #look(): void {
    const { host, root } = this.#viewer;
    const name = host.getAttribute("media") ?? "";
    if (this.#player?.isOf(name, host)) return;
    this.#forget();
    this.#player = Player.of(name, host, {
      moved: () => this.#tell(),
      started: () => this.#caption(),
      follow: (wanted) => {
        this.#follow.wish(wanted);
        if (wanted) this.#follow.keep(this.#heard.place);
      },
    });
    this.#player?.draw(this.#viewer.lang(), this.#follow.isOn);
    if (this.#player) root.append(this.#player.bar);
  }

  #forget(): void {
    this.#dropCaptions();
    this.#player?.leave();
    this.#player = null;
  }

  /** Marks what is heard now. */
  #tell(): void {
    if (!this.#player) return;
    const time = this.#player.time - this.#offset;
    const isNew = this.#heard.mark(time * 1000);
    if (isNew && this.#player.isPlaying) this.#follow.keep(this.#heard.place);
    const second = this.#player.isBegun ? Math.max(-1, Math.floor(time)) : -1;
    if (second !== this.#second) this.#viewer.hear((this.#second = second) * 1000);
  }

  /** Captions of the record, where there is a picture and none are brought along. */
  #caption(mode: TextTrackMode = "disabled"): void {
    const media = this.#player?.media;
    if (this.#captions || !(media instanceof HTMLVideoElement) || media.textTracks.length > 0) return;
    const words = this.#viewer.captions(Math.round(this.#offset * 1000));
    const track = document.createElement("track");
    Object.assign(track, { kind: "captions", srclang: "ja", label: "WebVTT" });
    track.src = URL.createObjectURL(new Blob([words], { type: "text/vtt" }));
    // A policy without `media-src blob:`: the recording does without.
    track.addEventListener("error", () => this.#dropCaptions());
    media.append(track);
    track.track.mode = mode;
    this.#captions = track;
  }

  #dropCaptions(): void {
    if (!this.#captions) return;
    URL.revokeObjectURL(this.#captions.src);
    this.#captions.remove();
    this.#captions = null;
  }

  readonly #press = (event: Event): void => {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const time =
      event.target instanceof Element ? event.target.closest("[data-time]")?.getAttribute("data-time") : null;
    if (time == null) return;
    this.#look();
    if (!this.#player) return;
    event.preventDefault();
    this.#follow.anew();
    this.#player.sayFollows(this.#follow.isOn);
    this.seek(Number(time));
    this.#player.play();
  };

  readonly #key = (pressed: Event): void => {
    const event = pressed as KeyboardEvent;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!this.#player || (event.target instanceof Element && event.target.closest(TYPING))) return;
    const { media } = this.#player;
    const act = {
      k: () => this.#player?.turn(),
      j: () => (media.currentTime -= STEP),
      l: () => (media.currentTime += STEP),
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
