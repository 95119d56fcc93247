// The page stands in Japanese; `data-en` carries the English beside it, `data-en-label` that of a label that is not
// seen, `data-en-href` the address of the English page.

import type { Language } from "../element/types.js";
import { WORDS, type Words } from "./words.js";

let current: Language = "ja";
const listeners: (() => void)[] = [];

export function language(): Language {
  return current;
}

export function words(): Words {
  return WORDS[current];
}

/** `listener` is called after each switch, to say again what it has said. */
export function onLanguage(listener: () => void): void {
  listeners.push(listener);
}

export function switchLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  for (const element of document.querySelectorAll<HTMLElement>("[data-en]")) {
    element.dataset["ja"] ??= element.textContent ?? "";
    element.textContent = element.dataset[next] ?? "";
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-en-label]")) {
    element.dataset["jaLabel"] ??= element.ariaLabel ?? "";
    element.ariaLabel = element.dataset[`${next}Label`] ?? "";
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-en-href]")) {
    link.dataset["jaHref"] ??= link.getAttribute("href") ?? "";
    link.href = link.dataset[`${next}Href`] ?? "";
  }
  const button = document.getElementById("language");
  if (button) {
    button.textContent = next === "en" ? "日本語" : "English";
    button.lang = next === "en" ? "ja" : "en";
    button.setAttribute("aria-label", next === "en" ? "日本語に切り替える" : "Switch to English");
  }
  for (const listener of listeners) listener();
}
