// Doing nothing twice: a part is built again only when what it is made from has changed.

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

import { ROOT, STATE } from "./paths.mjs";

/**
 * Runs `build` unless everything in `made` is there and was made from the same inputs.
 *
 * @param {string} name
 * @param {{ from: string[], also?: unknown, made: string[] }} part files and folders it is made from, and what it makes
 * @param {() => Promise<void>} build
 * @returns {Promise<boolean>} whether it was built
 */
export async function unlessSame(name, { from, also, made }, build) {
  const stamp = join(STATE, `${name}.stamp`);
  const [wanted, had, complete] = await Promise.all([
    fingerprint(from, also),
    readFile(stamp, "utf8").catch(() => ""),
    Promise.all(
      made.map((path) =>
        stat(path).then(
          () => true,
          () => false,
        ),
      ),
    ),
  ]);
  if (wanted === had && complete.every(Boolean)) return false;
  await build();
  await write(stamp, wanted);
  return true;
}

/**
 * @param {string[]} paths
 * @param {unknown} also
 */
async function fingerprint(paths, also) {
  const files = (await Promise.all(paths.map(listFiles))).flat().sort();
  const hash = createHash("sha256").update(JSON.stringify(also ?? null));
  for (const file of files) {
    const bytes = await readFile(file);
    hash.update(`\0${relative(ROOT, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * Every file in and under `path`; none if there is nothing of that name.
 *
 * @param {string} path
 * @returns {Promise<string[]>}
 */
export async function listFiles(path) {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = await readdir(path);
  return (await Promise.all(names.sort().map((name) => listFiles(join(path, name))))).flat();
}

/**
 * Writes all or nothing, so that no page is served half a file.
 *
 * @param {string} path
 * @param {string | Uint8Array} content
 */
export async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, content);
  await rename(draft, path);
}
