// The index pages of a site: every record with its date, body, decisions and speakers, latest first. Few stand on one page,
// by year; many have a page for each year and each body.

import type { Language } from "../../element/types.js";
import { words } from "../words.js";
import { escape, type Entry } from "./entry.js";
import { page } from "./record.js";

export const LISTING = "index.html";
export const SHEET = "minutes-viewer.site.css";
export const SEARCH = "minutes-viewer.site.js";
/** The folder of the pages for years and bodies. */
export const LISTS = "minutes-viewer.lists";

/** More records than this do not stand on one page. */
const FEW = 60;
/** So many of the latest stand on the first page all the same. */
const LATEST = 20;

export interface Page {
  /** Below the site's folder. */
  readonly name: string;
  readonly content: string;
}

interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** With a search box where there is an index to search. */
export function listingPages(entries: readonly Entry[], lang: Language, searchable: boolean): Page[] {
  const say = words(lang);
  const sorted = [...entries].sort((a, b) => compare(b.date, a.date) || compare(a.title, b.title));
  const years = groupsBy(sorted, ({ date }) => (date ? say.year(date.slice(0, 4)) : say.noDate));
  if (entries.length <= FEW) return [front(entries.length, years.map((year) => section(year, lang)).join("\n"), lang, searchable)];

  const bodies = groupsBy(sorted, ({ body }) => body || say.noBody).sort((a, b) => a.title.localeCompare(b.title, "ja"));
  const pages = [
    ...years.map((year, i) => list(`year-${i + 1}.html`, year, ({ date }) => (date ? say.month(date) : ""), lang)),
    ...bodies.map((body, i) => list(`body-${i + 1}.html`, body, ({ date }) => (date ? say.year(date.slice(0, 4)) : ""), lang)),
  ];
  const links = (kind: string, groups: readonly Group[]) =>
    `<ul class="groups">${groups
      .map(({ title, entries }, i) => `<li><a href="${LISTS}/${kind}-${i + 1}.html" lang="ja">${escape(title)}</a> ${say.records(entries.length)}</li>`)
      .join("")}</ul>`;
  const content = `<h2>${say.byYear}</h2>
${links("year", years)}
<h2>${say.byBody}</h2>
<details><summary>${say.bodies(bodies.length)}</summary>${links("body", bodies)}</details>
${section({ title: say.latest, entries: sorted.slice(0, LATEST) }, lang)}`;
  return [front(entries.length, content, lang, searchable), ...pages];
}

function front(count: number, content: string, lang: Language, searchable: boolean): Page {
  const say = words(lang);
  const box = `<div id="search"></div><noscript><p>${say.searchNeedsScript}</p></noscript>`;
  return {
    name: LISTING,
    content: page(
      lang,
      say.listTitle,
      `<main>
<h1>${say.listTitle}</h1>
${searchable ? box : ""}
<div id="records">
<p>${say.records(count)}</p>
${content}
</div>
</main>`,
      `<link rel="stylesheet" href="${SHEET}">${searchable ? `<script type="module" src="${SEARCH}"></script>` : ""}`,
    ),
  };
}

/** A page for a group, in groups of its own. */
function list(name: string, { title, entries }: Group, keyOf: (entry: Entry) => string, lang: Language): Page {
  const say = words(lang);
  const groups = groupsBy(entries, keyOf);
  return {
    name: `${LISTS}/${name}`,
    content: page(
      lang,
      `${title} - ${say.listTitle}`,
      `<main>
<p><a href="../${LISTING}">${say.listTitle}</a></p>
<h1 lang="ja">${escape(title)}</h1>
<p>${say.records(entries.length)}</p>
${groups.map((group) => section(group, lang, "../")).join("\n")}
</main>`,
      `<link rel="stylesheet" href="../${SHEET}">`,
    ),
  };
}

function section({ title, entries }: Group, lang: Language, top = ""): string {
  return `${title ? `<h2>${escape(title)}</h2>\n` : ""}<ol class="records">
${entries.map((entry) => record(entry, lang, top)).join("\n")}
</ol>`;
}

function record({ page, title, date, body, decisions, speakers, speeches }: Entry, lang: Language, top: string): string {
  const say = words(lang);
  const href = top + page.split("/").map(encodeURIComponent).join("/");
  const decided = decisions.map(
    ({ id, title, outcome }) =>
      `<li><a href="${escape(`${href}#${id}`)}">${escape(title)}</a>${outcome ? ` <b>${escape(outcome)}</b>` : ""}</li>`,
  );
  const facts = [
    date ? `<time datetime="${escape(date)}">${say.day(date)}</time>` : "",
    body && !title.includes(body) ? `<span lang="ja">${escape(body)}</span>` : "",
    say.speeches(speeches),
  ].filter(Boolean);
  return `<li lang="ja"><h3><a href="${escape(href)}">${escape(title)}</a></h3>
<p lang="${lang}">${facts.join("　")}</p>
${decided.length ? `<details><summary lang="${lang}">${say.decisions(decided.length)}</summary><ul>${decided.join("")}</ul></details>` : ""}
${speakers.length ? `<details><summary lang="${lang}">${say.speakers(speakers.length)}</summary><p>${escape(speakers.join("、"))}</p></details>` : ""}</li>`;
}

/** In the order in which they first come. */
function groupsBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Group[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([title, entries]) => ({ title, entries }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
