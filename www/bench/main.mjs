// `npm run bench [FILE…]`: how long parsing takes next to the one thing nobody can avoid, decoding the bytes.
// `npm run bench length [SPEECHES]`: how a very long record loads in the viewer; see length.mjs.
// `npm run bench edit [SPEECHES]`: how fast the preview follows the typing; see edit.mjs.
// `npm run bench phone`: first words and structure on a slow phone; see phone.mjs.
//
// Both run in the same Chromium, taking turns; where there is no Chromium, in Node.js.

import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import { ensureChromium, launch, serve } from "../build/browser.mjs";
import { buildAll } from "../build/build.mjs";
import { locked } from "../build/lock.mjs";
import { Failure, note, step, table, tell } from "../build/log.mjs";
import { DIST, ROOT, SITE } from "../build/paths.mjs";
import { BENCH_WASM, buildBench } from "../build/rust.mjs";
import { measureEdits } from "./edit.mjs";
import { measureLength } from "./length.mjs";
import { measure } from "./measure.mjs";
import { measurePhone } from "./phone.mjs";

/** @typedef {import("./measure.mjs").Timing} Timing */

const FOUNDING = join(ROOT, "seeds", "000_0995887af9160cb4.txt");
/** A committee's sitting of the Diet; it lies beside the repository where the corpus is at hand. */
const DIET = join(ROOT, "..", "shared", "corpus", "ndl-121205124X00220231108.txt");

/** What is measured in pages, without the bare parser. */
const PAGES = new Set(["phone", "length", "edit"]);

/** @param {string[]} files */
export async function main(files) {
  await locked(async () => {
    const tooHeavy = await buildAll();
    if (tooHeavy) note(tooHeavy);
    if (!PAGES.has(files[0] ?? "")) await buildBench();
  });
  if (files[0] === "phone") return measurePhone();
  if (files[0] === "length") return measureLength(Number(files[1]) || undefined);
  if (files[0] === "edit") return measureEdits(files[1]);
  const inputs = await read(files.length > 0 ? files.map((file) => resolve(file)) : [FOUNDING, DIET], files.length > 0);
  const { where, results } = await inChromium(inputs).catch((error) => {
    if (!(error instanceof Failure)) throw error;
    note(`${error.message}\nGoing on in Node.js; a browser's figures differ.`);
    return inNode(inputs);
  });
  tell(`\nTime per text, median of many runs, ${where}`);
  inputs.forEach(({ name, bytes }, i) => tell(report(name, bytes.length, results[i] ?? [])));
}

/**
 * @param {string[]} files
 * @param {boolean} required
 */
async function read(files, required) {
  const inputs = [];
  for (const file of files) {
    const bytes = await readFile(file).catch((error) => {
      if (required) throw new Failure(`${file} cannot be read: ${error.code ?? error}`);
      note(`${basename(file)} is not here and is left out.`);
      return null;
    });
    if (bytes) inputs.push({ name: basename(file), bytes });
  }
  return inputs;
}

/** @param {{ name: string, bytes: Buffer }[]} inputs */
async function inChromium(inputs) {
  await ensureChromium();
  /** @type {Record<string, { type: string, body: string | Uint8Array }>} */
  const files = {
    "/bench/": { type: "text/html", body: "<!doctype html><title>bench</title>" },
    "/bench/measure.js": { type: "text/javascript", body: await readFile(join(ROOT, "www", "bench", "measure.mjs")) },
    "/bench/core.wasm": { type: "application/wasm", body: await readFile(BENCH_WASM) },
  };
  inputs.forEach(({ bytes }, i) => (files[`/bench/input-${i}`] = { type: "application/octet-stream", body: bytes }));
  const server = await serve(SITE, {
    handle(request, response) {
      const file = files[request.url ?? ""];
      if (!file) {
        // For what comes from dist/: an isolated page takes nothing else in.
        response.setHeader("cross-origin-resource-policy", "same-origin");
        return false;
      }
      response.writeHead(200, {
        "content-type": file.type,
        // Isolated pages have a clock of 5 µs instead of 100.
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
      });
      response.end(file.body);
      return true;
    },
  });
  try {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(`${server.url}bench/`);
      const results = await step("Measuring in Chromium", () => page.evaluate(runInPage, inputs.length));
      return { where: `Chromium ${browser.version()}`, results };
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/**
 * Runs in the page.
 *
 * @param {number} count
 * @returns {Promise<Timing[][]>}
 */
async function runInPage(count) {
  const load = async (/** @type {string} */ name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  const modules = ["/bench/measure.js", "/dist/parse.js"];
  const [{ measure }, parser] = await Promise.all(modules.map((name) => import(name)));
  await parser.load();
  const core = await load("core.wasm");
  const results = [];
  for (let i = 0; i < count; i += 1) results.push(await measure(await load(`input-${i}`), core, parser.parse));
  return results;
}

/** @param {{ bytes: Buffer }[]} inputs */
async function inNode(inputs) {
  const parser = await import(new URL(`file://${join(DIST, "parse.js")}`).href);
  await parser.load(await readFile(join(DIST, "parse.wasm")));
  const core = await readFile(BENCH_WASM);
  const results = [];
  for (const { bytes } of inputs) {
    results.push(await step("Measuring in Node.js", () => measure(new Uint8Array(bytes), core, parser.parse)));
  }
  return { where: `Node.js ${process.version}`, results };
}

/**
 * @param {string} name
 * @param {number} size
 * @param {Timing[]} timings
 */
function report(name, size, timings) {
  const base = timings[0]?.median ?? 0;
  const rows = timings.map(({ title, median, runs }) => [
    title,
    `${median.toFixed(3)} ms`,
    (size / 1000 / median).toFixed(0),
    (median / base).toFixed(1),
    String(runs),
  ]);
  return `\n${name}, ${size.toLocaleString("en")} bytes\n${table([["", "median", "MB/s", "× decode", "runs"], ...rows])}`;
}
