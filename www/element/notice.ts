// What the element itself tells the reader, as opposed to what the view draws.

import { ENCODING_NAMES, type Decoding } from "./decode.js";
import type { MinutesError } from "./errors.js";
import { phrases } from "./messages.js";
import type { Language } from "./types.js";
import { WORDS } from "./words.js";

/** A boxed note: what happened, what to do, the file itself where there is one, and another try where that may help. */
export function errorNotice(
  error: MinutesError,
  lang: Language,
  help: { file: string | undefined; retry: () => void },
): HTMLElement {
  const { title, advice } = error.explain(lang);
  const note = make("div", { class: "mv-notice", role: error.code === "roster" ? "status" : "alert", lang });
  note.append(make("p", { class: "mv-notice-title" }, title), make("p", {}, advice));
  const actions = make("p", { class: "mv-notice-actions" });
  const file = linkable(help.file);
  if (file) actions.append(make("a", { href: file }, phrases(lang).openFile));
  if (RETRYABLE.has(error.code)) {
    const button = make("button", { type: "button" }, phrases(lang).retry);
    button.addEventListener("click", help.retry);
    actions.append(button);
  }
  if (actions.hasChildNodes()) note.append(actions);
  return note;
}

const RETRYABLE: ReadonlySet<string> = new Set([
  "not-found",
  "http",
  "network",
  "html",
  "json",
  "wasm",
  "roster",
  "internal",
]);

/** That a link leads nowhere, or to words that have changed. */
export function linkNotice(kind: "missing" | "changed", lang: Language, close: () => void): HTMLElement {
  const { [kind]: message, dismiss } = WORDS[lang];
  const note = make("div", { class: `mv-notice mv-notice--link mv-notice--${kind}`, role: "status", lang });
  const button = make("button", { type: "button" }, dismiss);
  button.addEventListener("click", close);
  const actions = make("p", { class: "mv-notice-actions" });
  actions.append(button);
  note.append(make("p", { class: "mv-notice-title" }, message.title), actions, make("p", {}, message.advice));
  return note;
}

/** One quiet line. */
export function quietNotice(text: string, lang: Language, className: string): HTMLElement {
  return make("p", { class: className, role: "status", lang }, text);
}

/** How the bytes were read, where that was a judgement. */
export function decodingNotice(decoding: Decoding, lang: Language): HTMLElement | null {
  const { detected, unreadable } = phrases(lang);
  const sentences = [
    decoding.guessed ? detected(ENCODING_NAMES[decoding.encoding]) : "",
    decoding.unreadable > 0 ? unreadable(decoding.unreadable) : "",
  ].filter(Boolean);
  return sentences.length > 0 ? quietNotice(sentences.join(lang === "en" ? " " : ""), lang, "mv-provenance") : null;
}

/** Only addresses that a reader may follow; never `javascript:`. */
function linkable(url: string | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url, document.baseURI);
    return ["http:", "https:", "file:"].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  text?: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
