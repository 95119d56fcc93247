// The page stands in Japanese; `data-en` carries the English beside it.

import type { Language } from "../element/types.js";

export function switchLanguage(language: Language): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>("[data-en]")) {
    element.dataset["ja"] ??= element.textContent ?? "";
    element.textContent = (language === "en" ? element.dataset["en"] : element.dataset["ja"]) ?? "";
  }
  const button = document.getElementById("language");
  if (!button) return;
  button.textContent = language === "en" ? "日本語" : "English";
  button.lang = language === "en" ? "ja" : "en";
  button.setAttribute("aria-label", language === "en" ? "日本語に切り替える" : "Switch to English");
}
