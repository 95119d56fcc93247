// The search of a site's index page: a box, filters and hits. What is asked for stands behind the `#` of the page's address:
// browsers keep that to themselves, so that neither a server's log nor a referrer has it.

import { make } from "../preview/dom.js";
import { choices, find, type Hit } from "./engine.js";
import { drawHit } from "./hit.js";
import { spellings } from "./letters.js";
import { counted, words } from "./words.js";

/** Hits drawn at once. */
const PAGE = 20;
/** Milliseconds without a key until what is typed is looked for. */
const PAUSE_MS = 200;
/** Names of the filters, in the index and in the address. */
const FILTERS = { year: words.year, body: words.body };

const input = make("input", { type: "search", id: "query", name: "q", autocomplete: "off", placeholder: words.hint });
const controls = make("div", { class: "choices" });
const form = make("form", { role: "search" }, make("label", { for: "query" }, words.query), input, controls);
const status = make("p", { role: "status" });
const hits = make("ol", { class: "hits" });
const more = make("button", { type: "button", hidden: "" });
const selects = new Map<string, HTMLSelectElement>();
/** All records, where nothing is asked for. */
const records = document.getElementById("records");

/** The number of the search whose hits are wanted. */
let latest = 0;

async function search(): Promise<void> {
  const run = (latest += 1);
  const query = input.value.trim();
  const filters = Object.fromEntries([...selects].flatMap(([key, { value }]) => (value ? [[key, value]] : [])));
  const asked = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
  history.replaceState(null, "", location.pathname + (asked ? `#${asked}` : ""));
  if (records) records.hidden = asked !== "";
  if (!asked) return show([], "", []);
  const phrases = spellings(query);
  try {
    // Signs alone are no words, and stand nowhere.
    const found = query && phrases.length === 0 ? [] : await find(phrases, filters);
    const said = found.length === 0 ? words.none : found.length === 1 ? words.one : words.found;
    if (run === latest) await show(found, counted(said, found.length), phrases);
  } catch {
    status.textContent = words.failed;
  }
}

async function show(found: readonly Hit[], said: string, phrases: readonly string[]): Promise<void> {
  hits.replaceChildren();
  status.textContent = said;
  const next = async (shown: number): Promise<void> => {
    const run = latest;
    const data = await Promise.all(found.slice(shown, shown + PAGE).map((hit) => hit.data()));
    if (run !== latest) return;
    const drawn = data.map((record) => drawHit(record, phrases));
    hits.append(...drawn);
    const left = found.length - shown - drawn.length;
    more.hidden = left <= 0;
    more.textContent = counted(words.more, left);
    more.onclick = () => void next(shown + drawn.length);
    if (shown > 0) drawn[0]?.querySelector("a")?.focus();
  };
  await next(0);
}

/** A filter of one value would change nothing. */
async function drawFilters(): Promise<void> {
  const known = await choices();
  for (const [key, name] of Object.entries(FILTERS)) {
    const values = Object.entries(known[key] ?? {});
    if (values.length < 2) continue;
    values.sort(([a], [b]) => (key === "year" ? b.localeCompare(a) : a.localeCompare(b, "ja")));
    const options = values.map(([value, count]) => make("option", { value }, `${value}（${count}）`));
    const select = make("select", { name: key }, make("option", { value: "" }, words.all), ...options);
    select.value = given().get(key) ?? "";
    select.addEventListener("change", () => void search());
    selects.set(key, select);
    controls.append(make("label", {}, make("span", {}, name), select));
  }
}

/** An address of an earlier version has it in its query. */
const given = () => new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);

/** Asks for what the address says. */
async function follow(): Promise<void> {
  input.value = given().get("q") ?? "";
  for (const [key, select] of selects) select.value = given().get(key) ?? "";
  await search();
}

document.getElementById("search")?.append(form, status, hits, more);
input.value = given().get("q") ?? "";
let due: ReturnType<typeof setTimeout> | undefined;
input.addEventListener("input", () => {
  clearTimeout(due);
  due = setTimeout(() => void search(), PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void search();
});
// Where the index is missing, searching says so.
await drawFilters().catch(() => undefined);
addEventListener("hashchange", () => void follow());
if (given().size > 0) await search();
