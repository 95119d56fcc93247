// The recording itself, an <audio> or <video> of the page or one that is brought here, and the bar below the record.

import type { Language } from "./types.js";

interface Listener {
  /** It is somewhere else now. */
  moved(): void;
  /** It is played, for the first time maybe. */
  started(): void;
  follow(wanted: boolean): void;
}

const WORDS = {
  ja: {
    title: "録音",
    follow: "再生に合わせて本文を送る",
    play: "再生",
    pause: "停止",
    keys: "K 再生・停止　J 5秒戻る　L 5秒進む",
    failed: "録音を読み込めません。",
    refused: "再生できません。",
  },
  en: {
    title: "Recording",
    follow: "Scroll the text along",
    play: "Play",
    pause: "Pause",
    keys: "K play or pause, J back 5 s, L forward 5 s",
    failed: "The recording cannot be loaded.",
    refused: "It cannot be played.",
  },
} satisfies Record<Language, Record<string, string>>;

/** Files with a picture, by their ending. */
const VIDEO = /\.(mp4|m4v|mov|webm|ogv|m3u8)$/i;

const EVENTS = ["timeupdate", "seeked", "play", "pause", "loadedmetadata"];

export class Player {
  readonly media: HTMLMediaElement;
  readonly bar = document.createElement("div");
  readonly #name: string;
  readonly #listener: Listener;
  readonly #isOwn: boolean;
  readonly #button = document.createElement("button");
  readonly #follow = document.createElement("input");
  readonly #said = document.createElement("span");
  #lang: Language | null = null;
  #seeked = false;

  /** What `media` names: an element of the page by its id, else a file; null where it names nothing that is there. */
  static of(name: string, host: HTMLElement, listener: Listener): Player | null {
    const found = elementOf(name, host);
    if (found) return new Player(name, found, false, listener);
    const url = addressOf(name);
    if (!url) return null;
    const media = document.createElement(VIDEO.test(url.pathname) ? "video" : "audio");
    media.controls = true;
    media.preload = "metadata";
    media.src = url.href;
    return new Player(name, media, true, listener);
  }

  private constructor(name: string, media: HTMLMediaElement, isOwn: boolean, listener: Listener) {
    this.media = media;
    this.#name = name;
    this.#isOwn = isOwn;
    this.#listener = listener;
    for (const event of EVENTS) media.addEventListener(event, this.#moved);
    media.addEventListener("error", this.#failed);
    this.#follow.type = "checkbox";
    this.#follow.addEventListener("change", () => listener.follow(this.#follow.checked));
    this.#button.type = "button";
    this.#button.addEventListener("click", () => this.turn());
    this.#said.setAttribute("role", "status");
    this.bar.className = "mv mv-player";
    this.bar.setAttribute("part", "player");
    this.bar.setAttribute("role", "region");
  }

  /** Whether the name still leads to the same. */
  isOf(name: string, host: HTMLElement): boolean {
    return name === this.#name && (elementOf(name, host) ?? this.media) === this.media;
  }

  get time(): number {
    return this.media.currentTime;
  }

  get isPlaying(): boolean {
    return !this.media.paused;
  }

  /** Played, or moved to a place: before, nothing is heard. */
  get isBegun(): boolean {
    return this.#seeked || this.media.played.length > 0;
  }

  /** The bar in a language. */
  draw(lang: Language, follows: boolean): void {
    if (lang === this.#lang) return;
    this.#lang = lang;
    const words = this.#words;
    this.bar.lang = lang;
    this.bar.setAttribute("aria-label", words.title);
    this.#follow.checked = follows;
    const label = document.createElement("label");
    label.append(this.#follow, words.follow);
    const keys = document.createElement("small");
    keys.textContent = words.keys;
    this.#sayState();
    const player = this.#isOwn ? this.media : this.#button;
    if (this.#isOwn) this.media.setAttribute("aria-label", words.title);
    // To move a player is to stop it.
    if (player.parentNode !== this.bar) this.bar.prepend(player);
    while (player.nextSibling) player.nextSibling.remove();
    this.bar.append(label, keys, this.#said);
  }

  sayFollows(follows: boolean): void {
    this.#follow.checked = follows;
  }

  seek(seconds: number): void {
    this.#seeked = true;
    this.media.currentTime = Math.max(0, seconds);
  }

  play(): void {
    this.#said.textContent = "";
    this.media.play().catch((error: unknown) => {
      // Another press came before it began.
      if (error instanceof DOMException && error.name === "AbortError") return;
      this.#said.textContent = this.media.error ? this.#words.failed : this.#words.refused;
    });
  }

  turn(): void {
    if (this.media.paused) this.play();
    else this.media.pause();
  }

  leave(): void {
    for (const event of EVENTS) this.media.removeEventListener(event, this.#moved);
    this.media.removeEventListener("error", this.#failed);
    if (this.#isOwn) {
      this.media.pause();
      this.media.removeAttribute("src");
      this.media.load();
    }
    this.bar.remove();
  }

  get #words() {
    return WORDS[this.#lang ?? "ja"];
  }

  #sayState(): void {
    this.#button.textContent = this.media.paused ? this.#words.play : this.#words.pause;
  }

  readonly #moved = ({ type }: Event): void => {
    if (type === "play") this.#listener.started();
    if (type === "seeked") this.#seeked = true;
    this.#sayState();
    this.#listener.moved();
  };

  readonly #failed = (): void => {
    this.#said.textContent = this.#words.failed;
  };
}

function elementOf(name: string, host: HTMLElement): HTMLMediaElement | null {
  const id = name.replace(/^#/, "");
  const root = host.getRootNode();
  const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
  const found = near ?? document.getElementById(id);
  return found instanceof HTMLMediaElement ? found : null;
}

/** A name without a point, a slash or a colon is an id, of an element that may come later. */
function addressOf(name: string): URL | null {
  const isFile = /[./:]/.test(name) && !name.startsWith("#") && URL.canParse(name, document.baseURI);
  return isFile ? new URL(name, document.baseURI) : null;
}
