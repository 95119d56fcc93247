// What a page has to load, against what it may.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { table, tell } from "./log.mjs";
import { DIST } from "./paths.mjs";

/**
 * In bytes of `gzip -9`. Styles and both languages are inside the script. The goal is what the product is to weigh; the
 * limit is what it weighs today and a little more, and is raised only together with what it buys.
 */
const LOADS = [
  {
    title: "a page with the viewer",
    files: ["minutes-viewer.js", "minutes-viewer.wasm"],
    goal: 75_000,
    limit: 413_000,
  },
  // Nobody can pack it further: what a server that compresses nothing sends, but for the script.
  { title: "the same, packed", files: ["minutes-viewer.js", "minutes-viewer.wasm.gz"], goal: 75_000, limit: 393_000 },
  { title: "the same in one file", files: ["minutes-viewer.single.js"], goal: 75_000, limit: 401_000 },
  { title: "the parser alone", files: ["parse.js", "parse.wasm"], goal: 30_000, limit: 256_000 },
  // For servers and build scripts; no page that only shows minutes loads it.
  { title: "the static page and the exports", files: ["render.js", "render.wasm"], goal: 100_000, limit: 369_000 },
];

/** Prints the table and says what has grown beyond its limit, or nothing. */
export async function weighAll() {
  const rows = [["", "raw", "gzip -9", "brotli", "goal", "limit"]];
  const over = [];
  for (const { title, files, goal, limit } of LOADS) {
    const sizes = await Promise.all(files.map((name) => weigh(join(DIST, name))));
    const total = sizes.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));
    rows.push([title, bytes(total.raw), bytes(total.gzip), bytes(total.brotli), bytes(goal), bytes(limit)]);
    if (files.length > 1) {
      files.forEach((name, i) => {
        const size = sizes[i];
        if (size) rows.push([`  ${name}`, bytes(size.raw), bytes(size.gzip), bytes(size.brotli), "", ""]);
      });
    }
    if (total.gzip > limit) over.push(`${title}: ${bytes(total.gzip - limit)} bytes too many`);
  }
  tell(`\nWhat is loaded, in bytes\n${table(rows)}\n`);
  return over.length > 0 ? `Over the limit: ${over.join("; ")}.` : null;
}

/** @param {string} path */
async function weigh(path) {
  const content = await readFile(path);
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
  };
}

/** @param {number} count */
function bytes(count) {
  return count.toLocaleString("en");
}
