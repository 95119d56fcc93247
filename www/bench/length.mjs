// `npm run bench length`: a very long record in the viewer next to the same words as plain static HTML, of which the
// browser lays out only what is in sight. Both run in one Chromium, one after the other, so that ratios mean something;
// tasks are told by the time that the page's thread worked on them, which other programs do not change.

import { ensureChromium, launch, serve } from "../build/browser.mjs";
import { step, table, tell } from "../build/log.mjs";
import { SITE } from "../build/paths.mjs";
import { begun, loaded, scrollInPage, typeInPage, watch } from "./inside.mjs";
import { answerer } from "./pages.mjs";
import { CATEGORIES, MARK, tasksOf } from "./tasks.mjs";
import { longMinutes } from "./text.mjs";

/** Speeches of the longest record, and of one of about a megabyte. */
const LONGEST = 20_000;
const MEGABYTE = 1_500;

/** What is typed, key by key: the last hits nothing. */
const TYPED = ["観", "観測", "観測の", "観測の結", "観測の結果", "観測の結果を", "観測の結果をば"];

/** How often the pages are opened for the times until something is there, of which the middle one counts. */
const TIMES = 5;

/** Nobody waits longer for a part of this. */
const TIMEOUT = 400_000;

/** @typedef {import("./inside.mjs").Loaded & { longest: number, busy: number }} Loaded */

/** `speeches`: of the longest record. */
export async function measureLength(speeches = LONGEST) {
  await ensureChromium();
  const text = longMinutes(speeches);
  const server = await serve(SITE, { handle: answerer(text, longMinutes(MEGABYTE)) });
  // Memory is measured at once, not when the browser next collects garbage. The tree for screen readers is made for those
  // who have one; `launch` asks for it, for tests.
  const args = ["--enable-blink-features=ForceEagerMeasureMemory", "--disable-renderer-accessibility"];
  const browser = await launch({ args });
  try {
    const open = async (/** @type {string} */ path) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(TIMEOUT);
      await page.addInitScript(watch);
      await page.goto(`${server.url}bench/${path}`, { waitUntil: "commit" });
      return page;
    };
    const mark = (/** @type {string} */ name) => void performance.mark(name);
    /** @template T @param {() => Promise<T>} work */
    const traced = async (work) => {
      await browser.startTracing(undefined, { categories: CATEGORIES });
      const done = await work();
      return { done, tasks: tasksOf(await browser.stopTracing()) };
    };
    const load = async (/** @type {string} */ path) => {
      const opened = async () => {
        const page = await open(path);
        const seen = await page.evaluate(loaded);
        await page.evaluate(mark, MARK);
        return { page, seen };
      };
      const {
        done: { page, seen },
        tasks,
      } = await traced(opened);
      const memory = await page.evaluate(async () => {
        const { bytes } = await /** @type {any} */ (performance).measureUserAgentSpecificMemory();
        return /** @type {number} */ (bytes);
      });
      const frames = await page.evaluate(scrollInPage);
      await page.close();
      return { ...seen, ...tasks, memory, frames };
    };
    const search = async (/** @type {string} */ path) => {
      const page = await open(path);
      await page.evaluate(begun);
      const { done, tasks } = await traced(async () => {
        await page.evaluate(mark, MARK);
        return page.evaluate(typeInPage, TYPED);
      });
      await page.close();
      return { ...done, longest: tasks.longest };
    };
    tell(`\n${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, ${speeches.toLocaleString("en")} speeches\n`);
    const paths = ["static", "viewer"];
    /** @type {Record<string, import("./inside.mjs").Loaded[]>} */
    const seen = { static: [], viewer: [] };
    await step(`Both, ${TIMES} times in turn`, async () => {
      for (let i = 0; i < TIMES; i += 1) {
        for (const path of paths) {
          const page = await open(path);
          seen[path]?.push(await page.evaluate(loaded));
          await page.close();
          // What is left of it is taken down meanwhile.
          await new Promise((resolve) => setTimeout(resolve, 1000));
        }
      }
    });
    const [fixed, viewer] = await step("Both, looked at closely", async () => [
      { ...(await load("static")), ...medians(seen["static"] ?? []) },
      { ...(await load("viewer")), ...medians(seen["viewer"] ?? []) },
    ]);
    if (fixed && viewer) tellLoading(fixed, viewer);
    const short = await step("Searching a megabyte", () => search("viewer-short"));
    tellSearch("1 MB", short);
    const long = await step("Searching all", () => search("viewer"));
    tellSearch("all", long);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import("./inside.mjs").Loaded[]} seen */
function medians(seen) {
  const middle = (/** @type {(of: import("./inside.mjs").Loaded) => number} */ of) =>
    seen.map(of).toSorted((a, b) => a - b)[seen.length >> 1] ?? 0;
  return { words: middle((of) => of.words), readable: middle((of) => of.readable), whole: middle((of) => of.whole) };
}

const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
const mb = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/**
 * @param {Loaded & { memory: number, frames: number[] }} fixed
 * @param {Loaded & { memory: number, frames: number[] }} viewer
 */
function tellLoading(fixed, viewer) {
  /** @type {[string, (of: typeof fixed) => number, (value: number) => string][]} */
  const rows = [
    ["first words", (of) => of.words, ms],
    ["first screen as it stays", (of) => of.readable, ms],
    ["all of it", (of) => of.whole, ms],
    ["work of the page's thread", (of) => of.busy, ms],
    ["longest task, without waiting", (of) => of.longest, ms],
    ["memory", (of) => of.memory, mb],
    ["longest frame while scrolling", (of) => Math.max(...of.frames), ms],
  ];
  const ratio = (/** @type {(of: typeof fixed) => number} */ of) => (of(viewer) / Math.max(of(fixed), 1)).toFixed(2);
  const lines = rows.map(([title, of, unit]) => [title, unit(of(fixed)), unit(of(viewer)), ratio(of)]);
  tell(`\n${table([["", "static", "viewer", "ratio"], ...lines])}\n`);
  tell(`First words of the viewer, to all of the static HTML: ${(viewer.words / fixed.whole).toFixed(2)}\n`);
}

/**
 * @param {string} title
 * @param {{ prepare: number, keys: number[], longest: number }} times
 */
function tellSearch(title, { prepare, keys, longest }) {
  const columns = ["", "box focused", ...TYPED.map((words) => `${words.length}`), "longest task, without waiting"];
  const times = [title, ms(prepare), ...keys.map(ms), ms(longest)];
  tell(`\nSearch, from the key to the next frame, by characters typed\n${table([columns, times])}\n`);
}
