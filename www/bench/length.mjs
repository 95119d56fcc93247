// `npm run bench length`: a very long record in the viewer next to the same words as plain static HTML, of which the
// browser lays out only what is in sight. Both run in one Chromium, one after the other, so that ratios mean something.

import { ensureChromium, launch, serve } from "../build/browser.mjs";
import { step, table, tell } from "../build/log.mjs";
import { SITE } from "../build/paths.mjs";
import { longMinutes } from "./text.mjs";

/** Speeches of the longest record, and of one of about a megabyte. */
const LONGEST = 20_000;
const MEGABYTE = 1_500;

/** What is typed, key by key: the last hits nothing. */
const TYPED = ["観", "観測", "観測の", "観測の結", "観測の結果", "観測の結果を", "観測の結果をば"];

/**
 * @typedef {object} Loaded
 * @property {number} readable milliseconds from the navigation to a first screen of words
 * @property {number} whole milliseconds until all of it is there
 * @property {number} longest the longest task on the way, in milliseconds; 0 below 50
 * @property {number} memory bytes of the page when all is there
 */

export async function measureLength() {
  await ensureChromium();
  const text = longMinutes(LONGEST);
  const server = await serve(SITE, { handle: answerer(text) });
  try {
    // Memory is measured at once, not when the browser next collects garbage.
    const browser = await launch({ args: ["--enable-blink-features=ForceEagerMeasureMemory"] });
    try {
      const open = async (/** @type {string} */ path) => {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        page.setDefaultTimeout(400_000);
        await page.addInitScript(watch);
        await page.goto(`${server.url}${path}`, { waitUntil: "commit" });
        return page;
      };
      const load = async (/** @type {string} */ path) => {
        const page = await open(path);
        const loaded = await page.evaluate(() => /** @type {any} */ (window).loaded);
        await page.close();
        return /** @type {Loaded} */ (loaded);
      };
      const search = async (/** @type {string} */ path) => {
        const page = await open(path);
        await page.evaluate(() => /** @type {any} */ (window).begun);
        const times = await page.evaluate(typeInPage, TYPED);
        await page.close();
        return /** @type {{ prepare: number, keys: number[] }} */ (times);
      };
      const fixed = await step("Static HTML", () => load("bench/static"));
      const viewer = await step("The viewer", () => load("bench/viewer"));
      const short = await step("Searching a megabyte", () => search("bench/viewer-short"));
      const long = await step("Searching all", () => search("bench/viewer"));
      report(text, fixed, viewer, short, long);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/**
 * @param {string} text
 * @param {Loaded} fixed
 * @param {Loaded} viewer
 * @param {{ prepare: number, keys: number[] }} short
 * @param {{ prepare: number, keys: number[] }} long
 */
function report(text, fixed, viewer, short, long) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
  const row = (/** @type {string} */ title, /** @type {(of: Loaded) => number} */ of, unit = ms) => [
    title,
    unit(of(fixed)),
    unit(of(viewer)),
    (of(viewer) / Math.max(of(fixed), 1)).toFixed(2),
  ];
  tell(`\n${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, ${LONGEST.toLocaleString("en")} speeches`);
  tell(
    table([
      ["", "static", "viewer", "ratio"],
      row("first readable screen", (of) => of.readable),
      row("all of it", (of) => of.whole),
      row("longest task", (of) => of.longest),
      row(
        "memory",
        (of) => of.memory,
        (bytes) => `${(bytes / 1e6).toFixed(0)} MB`,
      ),
    ]),
  );
  const keys = (/** @type {{ prepare: number, keys: number[] }} */ { prepare, keys }) => [
    ms(prepare),
    ...keys.map(ms),
    ms(Math.max(...keys)),
  ];
  tell("\nSearch, from the key to the next frame");
  tell(
    table([
      ["", "box focused", ...TYPED.map((words) => String(words.length)), "longest"],
      ["1 MB", ...keys(short)],
      ["all", ...keys(long)],
    ]),
  );
}

/** @param {string} text */
function answerer(text) {
  const viewer = (/** @type {string} */ src, /** @type {number} */ speeches) =>
    page(
      `<script type="module" src="/dist/minutes-viewer.js"></script>`,
      `<minutes-viewer src="${src}"></minutes-viewer>`,
      speeches,
    );
  /** @type {Record<string, { type: string, body: string }>} */
  const files = {
    "/bench/static": { type: "text/html", body: staticPage(text) },
    "/bench/viewer": { type: "text/html", body: viewer("/bench/long.txt", LONGEST) },
    "/bench/viewer-short": { type: "text/html", body: viewer("/bench/short.txt", MEGABYTE) },
    "/bench/long.txt": { type: "text/plain", body: text },
    "/bench/short.txt": { type: "text/plain", body: longMinutes(MEGABYTE) },
  };
  return (
    /** @type {import("node:http").IncomingMessage} */ request,
    /** @type {import("node:http").ServerResponse} */ response,
  ) => {
    // Isolated pages may measure their memory, and take nothing else in.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    response.setHeader("cross-origin-resource-policy", "same-origin");
    const file = files[request.url ?? ""];
    if (!file) return false;
    response.writeHead(200, { "content-type": `${file.type}; charset=utf-8` });
    response.end(file.body);
    return true;
  };
}

/**
 * The record as somebody would put it up by hand: a heading for each speech, laid out as it comes into sight.
 *
 * @param {string} text
 */
function staticPage(text) {
  const style =
    "<style>section{content-visibility:auto;contain-intrinsic-size:auto 12rem}body{max-width:40rem;margin:auto}</style>";
  const parts = text.split("\n").map((line) => {
    const [label, said] = line.startsWith("○") ? line.split("　", 2) : ["", line];
    const words = said?.trim() ? `<p>${said}</p>` : "";
    return label ? `</section><section><h3>${label}</h3>${words}` : words;
  });
  return page(style, `<section>${parts.join("\n")}</section>`);
}

/**
 * @param {string} head
 * @param {string} body
 * @param {number} [speeches]
 */
function page(head, body, speeches = 0) {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bench</title>${head}<body data-speeches="${speeches}">${body}`;
}

/** Runs in every page before anything else. Leaves a promise of what was seen of its loading. */
function watch() {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask", buffered: true });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const event = (/** @type {string} */ name) =>
    new Promise((resolve) => addEventListener(name, resolve, { once: true }));
  const rest = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const painted = () =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const paint = list.getEntriesByName("first-contentful-paint")[0];
        if (paint) resolve(paint.startTime);
      }).observe({ type: "paint", buffered: true });
    });
  const observe = async () => {
    const [loaded, told] = [event("load"), event("minutes-load")];
    await event("DOMContentLoaded");
    const viewer = document.querySelector("minutes-viewer");
    let readable = 0;
    if (viewer) {
      await told;
      await frame();
      readable = performance.now();
      const root = /** @type {ShadowRoot} */ (viewer.shadowRoot);
      begun(readable);
      // The transcript grows by slices.
      const all = Number(document.body.dataset["speeches"]);
      while (root.querySelectorAll("[part=speech]").length < all && performance.now() < 300_000) await rest(250);
    } else {
      await loaded;
      readable = Number(await painted());
    }
    const whole = performance.now();
    await rest(500);
    const seen = longest;
    const { bytes } = await /** @type {any} */ (performance).measureUserAgentSpecificMemory();
    return { readable, whole, longest: seen, memory: bytes };
  };
  /** @type {(readable: number) => void} */
  let begun = () => {};
  const shown = new Promise((/** @type {(readable: number) => void} */ resolve) => (begun = resolve));
  Object.assign(window, { begun: shown, loaded: observe() });
}

/**
 * Runs in the page: types into the search box.
 *
 * @param {string[]} typed
 */
async function typeInPage(typed) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const root = /** @type {ShadowRoot} */ (document.querySelector("minutes-viewer")?.shadowRoot);
  const box = /** @type {HTMLInputElement} */ (root.querySelector("input[type=search], #mv-q"));
  const time = async (/** @type {() => void} */ work) => {
    await frame();
    const from = performance.now();
    work();
    await frame();
    return performance.now() - from;
  };
  const prepare = await time(() => box.focus());
  const keys = [];
  for (const words of typed) {
    keys.push(
      await time(() => {
        box.value = words;
        box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      }),
    );
  }
  return { prepare, keys };
}
