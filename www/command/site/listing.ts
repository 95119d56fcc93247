// The index page of a site: every record with its date, body, decisions and speakers, latest first.

import type { Language } from "../../element/types.js";
import { words } from "../words.js";
import { escape, type Entry } from "./entry.js";
import { page } from "./record.js";

export const LISTING = "index.html";
export const SHEET = "minutes-viewer.site.css";
export const SEARCH = "minutes-viewer.site.js";

/** With a search box where there is an index to search. */
export function listingPage(entries: Entry[], lang: Language, searchable: boolean): string {
  const say = words(lang);
  const sorted = [...entries].sort((a, b) => compare(b.date, a.date) || compare(a.title, b.title));
  const box = `<div id="search" role="search"></div><noscript><p>${say.searchNeedsScript}</p></noscript>`;
  const search = `<link rel="stylesheet" href="pagefind/pagefind-ui.css">
<script defer src="pagefind/pagefind-ui.js"></script><script defer src="${SEARCH}"></script>`;
  return page(
    lang,
    say.listTitle,
    `<main>
<h1>${say.listTitle}</h1>
${searchable ? box : ""}
<p>${say.records(entries.length)}</p>
<ol class="records">
${sorted.map((entry) => record(entry, lang)).join("\n")}
</ol>
</main>`,
    `<link rel="stylesheet" href="${SHEET}">${searchable ? search : ""}`,
  );
}

function record({ page, title, date, body, decisions, speakers, speeches }: Entry, lang: Language): string {
  const say = words(lang);
  const href = page.split("/").map(encodeURIComponent).join("/");
  const decided = decisions.map(
    ({ id, title, outcome }) =>
      `<li><a href="${escape(`${href}#${id}`)}">${escape(title)}</a>${outcome ? ` <b>${say.outcomes[outcome]}</b>` : ""}</li>`,
  );
  const facts = [
    date ? `<time datetime="${escape(date)}">${escape(date)}</time>` : "",
    body && !title.includes(body) ? `<span lang="ja">${escape(body)}</span>` : "",
    say.speeches(speeches),
  ].filter(Boolean);
  return `<li lang="ja"><h2><a href="${escape(href)}">${escape(title)}</a></h2>
<p lang="${lang}">${facts.join(" ")}</p>
${decided.length ? `<details><summary lang="${lang}">${say.decisions(decided.length)}</summary><ul>${decided.join("")}</ul></details>` : ""}
${speakers.length ? `<details><summary lang="${lang}">${say.speakers(speakers.length)}</summary><p>${escape(speakers.join("、"))}</p></details>` : ""}</li>`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const SHEET_TEXT = `:root{color-scheme:light dark;--line:light-dark(#ccc,#4d4d4d)}
body{font-family:"Noto Sans JP","Hiragino Sans","BIZ UDPGothic",Meiryo,sans-serif;line-height:1.8;margin:0}
main{max-width:48rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.75rem;line-height:1.4}h2{font-size:1.125rem;line-height:1.5;margin:0}
.records{list-style:none;padding:0}.records>li{border-top:1px solid var(--line);padding:1rem 0}
.records p{margin:0}summary{cursor:pointer}a{color:light-dark(#0017c1,#9db7f9)}
#search{margin:1.5rem 0;--pagefind-ui-scale:.9;--pagefind-ui-primary:light-dark(#0017c1,#9db7f9);
--pagefind-ui-text:light-dark(#333,#e6e6e6);--pagefind-ui-background:light-dark(#fff,#1a1a1a);
--pagefind-ui-border:light-dark(#666,#999);--pagefind-ui-tag:light-dark(#f2f2f2,#333);--pagefind-ui-font:inherit}
`;
