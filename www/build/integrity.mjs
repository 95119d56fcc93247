// Hashes for `integrity` attributes (Subresource Integrity): what a page can pin.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { table, tell } from "./log.mjs";
import { DIST, ROOT } from "./paths.mjs";

/** In the package, for those who write the tags. */
export const INTEGRITY = "integrity.json";

/** What a page names in a tag, and the wasm that the first of them fetches. */
const PINNED = [
  "minutes-viewer.js",
  "minutes-viewer.single.js",
  "minutes-viewer.wasm",
  "minutes-viewer.wasm.gz",
  "minutes-viewer.static.css",
];

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

/** @returns {Promise<Record<string, string>>} */
async function hashesOfBuild() {
  return JSON.parse(await readFile(join(DIST, INTEGRITY), "utf8"));
}

/** What texts may ask for: the version, and the hash of each file under its name. */
export async function factsOfBuild() {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  return { ...(await hashesOfBuild()), version };
}

/** Prints it. */
export async function tellIntegrity() {
  const hashes = await hashesOfBuild();
  tell(`Integrity (dist/${INTEGRITY})\n${table(Object.entries(hashes))}\n`);
}
