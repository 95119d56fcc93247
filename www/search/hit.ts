// One record that was found, with the places where the words stand.

import { make } from "../preview/dom.js";
import type { Found } from "./engine.js";
import { placesOf, type Place } from "./places.js";
import { counted, words } from "./words.js";

/** Places shown of one record. */
const MOST = 5;
/** The head of a page, where its link leads anyway. */
const TOP = "top";

export function drawHit(record: Found, phrases: readonly string[]): HTMLElement {
  const { url, meta } = record;
  const places = placesOf(record, phrases);
  const facts = [dayOf(meta["day"] ?? ""), meta["body"]].filter(Boolean).join("　");
  const further = places.length - MOST;
  return make(
    "li",
    { lang: "ja" },
    make("h2", {}, make("a", { href: url }, meta["title"] ?? url)),
    make("p", { class: "facts" }, facts),
    make("ul", {}, ...places.slice(0, MOST).map((place) => drawPlace(url, place))),
    ...(further > 0 ? [make("p", { class: "facts further" }, counted(words.further, further))] : []),
  );
}

function drawPlace(url: string, { id, title, before, hit, after }: Place): HTMLElement {
  const link = id && id !== TOP ? [make("a", { href: `${url}#${id}` }, title || "…")] : [];
  const mark = hit ? [make("mark", {}, hit)] : [];
  return make("li", {}, ...link, make("p", { lang: "ja" }, before, ...mark, after));
}

function dayOf(iso: string): string {
  const { lang } = document.documentElement;
  return iso && new Date(iso).toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" });
}
