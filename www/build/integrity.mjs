// Hashes for `integrity` attributes (Subresource Integrity): what a page can pin.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { table, tell } from "./log.mjs";
import { DIST } from "./paths.mjs";

/** In the package, for those who write the tags. */
export const INTEGRITY = "integrity.json";

/** What a page names in a tag, and the wasm that the first of them fetches. */
const PINNED = ["minutes-viewer.js", "minutes-viewer.single.js", "minutes-viewer.wasm", "minutes-viewer.static.css"];

/** @param {string} path */
export async function integrityOf(path) {
  return `sha384-${createHash("sha384")
    .update(await readFile(path))
    .digest("base64")}`;
}

/** What dist/integrity.json holds. */
export async function integrityList() {
  const pairs = PINNED.map(async (name) => [name, await integrityOf(join(DIST, name))]);
  return `${JSON.stringify(Object.fromEntries(await Promise.all(pairs)), null, 2)}\n`;
}

/** Prints it. */
export async function tellIntegrity() {
  const hashes = /** @type {Record<string, string>} */ (JSON.parse(await readFile(join(DIST, INTEGRITY), "utf8")));
  tell(`Integrity (dist/${INTEGRITY})\n${table(Object.entries(hashes))}\n`);
}
