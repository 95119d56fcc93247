// The preview: whatever stands in the text area is shown by the viewer beside it. Nothing is sent anywhere.

import { decode, ENCODING_NAMES } from "../element/decode.js";
import { MinutesError } from "../element/errors.js";
import type { MinutesViewerElement } from "../element/element.js";
import type { Language } from "../element/types.js";
import { switchLanguage } from "./language.js";

const EXAMPLE = "seeds/000_0995887af9160cb4.txt";
/** A file above this makes a text area that no one can work with. */
const LARGEST_FILE = 32 * 1024 * 1024;

const viewer = find<MinutesViewerElement>("viewer");
const text = find<HTMLTextAreaElement>("text");
const state = find("state");
const undo = find("undo");
const file = find<HTMLInputElement>("file");

const WORDS = {
  ja: {
    count: (n: string) => `${n}字`,
    opened: (name: string, encoding: string) => `${name} を開きました（${encoding}）。`,
    example: "例（サイバーセキュリティ戦略本部 第30回会合）を表示しています。",
    exampleFailed: "例を読み込めませんでした。通信の状態を確かめてください。",
    cleared: "消去しました。",
    undone: "前の文章に戻しました。",
    copied: "コピーしました",
    copyFailed: "コピーできませんでした。選んで写してください。",
    copy: "コピー",
    tooLarge: "32 MB より大きいファイルは開けません。もとの文章はそのままです。",
    kept: "もとの文章はそのままです。",
  },
  en: {
    count: (n: string) => `${n} characters`,
    opened: (name: string, encoding: string) => `Opened ${name} (${encoding}).`,
    example: "Showing the example (Cybersecurity Strategic Headquarters, 30th meeting).",
    exampleFailed: "The example could not be loaded. Check the connection.",
    cleared: "Cleared.",
    undone: "The last text is back.",
    copied: "Copied",
    copyFailed: "Could not copy. Select the lines and copy them.",
    copy: "Copy",
    tooLarge: "Files above 32 MB cannot be opened. Your text is as it was.",
    kept: "Your text is as it was.",
  },
};

let language: Language = "ja";
let previous: string | null = null;

// ---- text to viewer

let due: number | undefined;
/** How long the last drawing took; a long one is not repeated at every key. */
let cost = 0;

function changed(): void {
  clearTimeout(due);
  due = setTimeout(draw, cost < 50 ? 0 : Math.min(1500, cost * 2));
}

function draw(): void {
  const began = performance.now();
  viewer.text = text.value;
  const done = () => {
    cost = performance.now() - began;
    viewer.removeEventListener("minutes-load", done);
    viewer.removeEventListener("minutes-error", done);
  };
  viewer.addEventListener("minutes-load", done);
  viewer.addEventListener("minutes-error", done);
  count();
}

function count(): void {
  find("count").textContent = WORDS[language].count(text.value.length.toLocaleString(language));
}

/** Puts another text in, and keeps the one before for `undo`. */
function replace(value: string): void {
  previous = text.value || previous;
  undo.hidden = previous === null || previous === value;
  text.value = value;
  text.scrollTop = 0;
  draw();
}

function say(words: string, isBad = false): void {
  state.textContent = words;
  state.classList.toggle("is-bad", isBad);
}

// ---- ways in

async function openExample(): Promise<void> {
  try {
    const response = await fetch(EXAMPLE);
    if (!response.ok) throw new Error(String(response.status));
    replace(await response.text());
    say(WORDS[language].example);
  } catch {
    say(WORDS[language].exampleFailed, true);
  }
}

async function openFile(chosen: File): Promise<void> {
  if (chosen.size > LARGEST_FILE) {
    say(WORDS[language].tooLarge, true);
    return;
  }
  try {
    const { text, encoding } = decode(new Uint8Array(await chosen.arrayBuffer()));
    replace(text);
    say(WORDS[language].opened(chosen.name, ENCODING_NAMES[encoding]));
  } catch (error) {
    const reason = error instanceof MinutesError ? error.explain(language).advice : String(error);
    say(`${chosen.name}: ${reason} ${WORDS[language].kept}`, true);
  }
}

text.addEventListener("input", () => {
  say("");
  changed();
});
find("example").addEventListener("click", () => void openExample());
find("open").addEventListener("click", () => file.click());
file.addEventListener("change", () => {
  const chosen = file.files?.[0];
  if (chosen) void openFile(chosen);
  file.value = "";
});
find("clear").addEventListener("click", () => {
  if (!text.value) return;
  replace("");
  say(WORDS[language].cleared);
  text.focus();
});
undo.addEventListener("click", () => {
  const before = previous;
  if (before === null) return;
  previous = text.value || null;
  text.value = before;
  undo.hidden = previous === null;
  draw();
  say(WORDS[language].undone);
  if (undo.hidden) text.focus();
});

// A file may be dropped anywhere on the page: missing the box should not leave the page.
addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  document.body.classList.add("is-dropping");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("is-dropping");
});
addEventListener("drop", (event) => {
  document.body.classList.remove("is-dropping");
  const dropped = event.dataTransfer?.files[0];
  if (!dropped) return;
  event.preventDefault();
  void openFile(dropped);
});

// ---- ways out

const copy = find("copy");
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(find("snippet").textContent ?? "");
    copy.textContent = WORDS[language].copied;
    setTimeout(() => (copy.textContent = WORDS[language].copy), 2000);
  } catch {
    say(WORDS[language].copyFailed, true);
    getSelection()?.selectAllChildren(find("snippet"));
  }
});

// ---- language

function setLanguage(next: Language): void {
  language = next;
  switchLanguage(next);
  viewer.lang = next;
  say("");
  count();
}

find("language").addEventListener("click", () => setLanguage(language === "ja" ? "en" : "ja"));

function find<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

// On a narrow page the minutes matter more.
if (matchMedia("(max-width: 68rem)").matches) find<HTMLDetailsElement>("embed").open = false;

// A browser may bring back what was typed before a reload.
if (text.value) draw();
else void openExample();
