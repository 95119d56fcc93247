// What the attributes say, in the view's terms.

import { own } from "./own.js";
import type { Language, Sidecar } from "./types.js";

export interface Settings extends Sidecar {
  lang: Language;
  headingLevel: number;
}

export function readLanguage(element: Element): Language {
  return /^en\b/i.test(element.getAttribute("lang") ?? "") ? "en" : "ja";
}

export function readSettings(element: Element, sidecar: Sidecar): Settings {
  const level = Number.parseInt(element.getAttribute("heading-level") ?? "", 10);
  return own({
    lang: readLanguage(element),
    headingLevel: Number.isNaN(level) ? 2 : Math.min(6, Math.max(1, level)),
    ...sidecar,
  });
}
