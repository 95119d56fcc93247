// `npm run bench phone`: a page on a phone, seen for the first time. Chromium with a fourth of this machine's speed, on a
// line of 1.6 Mbit/s and 150 ms, an empty cache, our own server, which compresses or does not.
//
// Times depend on the machine; what a change did is told by two runs on one machine.

import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { ensureChromium, launch, serve } from "../build/browser.mjs";
import { step, table, tell } from "../build/log.mjs";
import { DIST, ROOT, SITE } from "../build/paths.mjs";
import { longMinutes } from "./text.mjs";

const RUNS = 5;
const PHONE = { width: 360, height: 740 };
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SLOWER = 4;

const FOUNDING = join(ROOT, "seeds", "000_0995887af9160cb4.txt");

/** How a page asks for the viewer: as the shortest snippet does, and as the preview's does. */
const HEADS = /** @type {const} */ ({
  plain: () => "",
  preload: (/** @type {string} */ text) =>
    `<link rel="modulepreload" href="/dist/minutes-viewer.js">` +
    `<link rel="preload" as="fetch" crossorigin href="/dist/minutes-viewer.wasm">` +
    `<link rel="preload" as="fetch" crossorigin href="${text}">`,
});

const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
});

/** @typedef {{ words: number, structure: number, task: number, bytes: number }} Run in milliseconds and bytes */

export async function measurePhone() {
  await ensureChromium();
  const texts = { founding: await readFile(FOUNDING), "180 speeches": Buffer.from(longMinutes(180)) };
  /** @type {Record<string, Buffer>} */
  const files = {};
  for (const [name, text] of Object.entries(texts)) {
    const path = `/bench/${encodeURIComponent(name)}.txt`;
    files[path] = text;
    for (const [how, head] of Object.entries(HEADS)) {
      files[`/bench/${encodeURIComponent(name)}-${how}.html`] = Buffer.from(
        `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
          `<title>bench</title>${head(path)}<script type="module" src="/dist/minutes-viewer.js"></script>` +
          `<body><minutes-viewer src="${path}"></minutes-viewer>`,
      );
    }
  }
  let packs = true;
  const server = await serve(SITE, {
    async handle({ url = "" }, response) {
      const found = url.startsWith("/dist/") ? await readFile(join(DIST, url.slice(6))) : files[url];
      if (!found) return false;
      response.setHeader("content-type", TYPES[extname(url)] ?? "application/octet-stream");
      if (packs) response.setHeader("content-encoding", "gzip");
      response.end(packs ? gzipSync(found, { level: 9 }) : found);
      return true;
    },
  });
  const browser = await launch({ args: ["--disable-renderer-accessibility"] });
  try {
    const rows = [];
    for (packs of [true, false]) {
      for (const name of Object.keys(texts)) {
        for (const how of Object.keys(HEADS)) {
          const address = `${server.url}bench/${encodeURIComponent(name)}-${how}.html`;
          const title = `${name}, ${how}, ${packs ? "compressed" : "as it is"}`;
          rows.push([title, ...told(await step(title, () => runs(browser, address)))]);
        }
      }
    }
    const columns = ["", "first words", "structure", "longest task after", "bytes"];
    tell(`\nMedians of ${RUNS} (the slowest)\n${table([columns, ...rows])}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function runs(browser, address) {
  /** @type {Run[]} */
  const all = [];
  for (let i = 0; i < RUNS; i += 1) {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    let bytes = 0;
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", LINE);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "commit" });
    const [words, structure] = await page.evaluate(() => /** @type {any} */ (window).arrival.seen);
    const task = await page.evaluate(longestAfter, structure);
    all.push({ words, structure, task, bytes });
    await context.close();
  }
  return all;
}

/** Runs before anything else of a page. Leaves what it sees of its arrival. */
function watch() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  /** @type {PerformanceEntry[]} */
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  const structure = new Promise((resolve) => addEventListener("minutes-load", resolve, { once: true }));
  const early = async () => {
    while (!document.querySelector("minutes-viewer")?.shadowRoot?.querySelector(".mv-early, .mv-doc")) await frame();
    return performance.now();
  };
  const seen = [early(), structure.then(frame).then(() => performance.now())];
  Object.assign(window, { arrival: { tasks, seen: Promise.all(seen) } });
}

/** The longest task that began when the structure stood, in the second after. @param {number} from */
async function longestAfter(from) {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const tasks = /** @type {PerformanceEntry[]} */ (/** @type {any} */ (window).arrival.tasks);
  return Math.max(0, ...tasks.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration));
}

/** @param {Run[]} all */
function told(all) {
  const sorted = (/** @type {(run: Run) => number} */ of) => all.map(of).toSorted((a, b) => a - b);
  const middle = (/** @type {(run: Run) => number} */ of) => {
    const values = sorted(of);
    return `${((values[RUNS >> 1] ?? 0) / 1000).toFixed(2)} s (${((values.at(-1) ?? 0) / 1000).toFixed(2)})`;
  };
  return [
    middle(({ words }) => words),
    middle(({ structure }) => structure),
    `${(sorted(({ task }) => task)[RUNS >> 1] ?? 0).toFixed(0)} ms`,
    (all[0]?.bytes ?? 0).toLocaleString("en"),
  ];
}
