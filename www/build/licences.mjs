// The licences of what others wrote and is packed: crates in the wasm, npm packages in the scripts. What comes without a
// licence, or under one that does not let us pass it on, stops the build.

import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import { run } from "./command.mjs";
import { Failure } from "./log.mjs";
import { ROOT } from "./paths.mjs";
import { WASM_TARGET } from "./tools.mjs";

/** @typedef {{ title: string, text: string }} Notice */
/** @typedef {{ id: string, name: string, version: string, license: string | null, authors: string[], manifest_path: string, targets: { kind: string[] }[] }} Crate */

/** Each lets its holder be named and the whole be passed on; of several, one is enough. */
const FREE = /\b(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC|Zlib|BSL-1\.0|Unicode-3\.0|0BSD)\b/;
/** The shortest first. */
const FILES = [/^licen[cs]e-mit/i, /^licen[cs]e(?:\.\w+)?$/i, /^licen[cs]e/i, /^copying/i];

/** Of those who declare MIT and leave the text out. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * @param {string} where
 * @param {Notice[]} notices
 */
export function noticesFile(where, notices) {
  const texts = notices.map(({ title, text }) => `${title}\n\n${text.trim()}\n`);
  return `Software of others in ${where}, with their licences.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

/**
 * Of npm packages.
 *
 * @param {string[]} names
 * @returns {Promise<Notice[]>}
 */
export function packageNotices(names) {
  return Promise.all(
    [...new Set(names)].sort().map(async (name) => {
      const folder = join(ROOT, "node_modules", name);
      const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
      return notice({ name: name.replace(/^.*node_modules\//, ""), version, license, authors: [] }, folder);
    }),
  );
}

/**
 * The npm packages among what a bundle was made of.
 *
 * @param {import("esbuild").Metafile | undefined} metafile
 */
export function packagesIn(metafile) {
  return Object.keys(metafile?.inputs ?? {}).flatMap(
    (path) => /^.*?node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
}

/**
 * Of the crates in the wasm, of Rust's own library, and of the data in it.
 *
 * @returns {Promise<Notice[]>}
 */
export async function crateNotices() {
  const features = ["--features", "view,render", "--filter-platform", WASM_TARGET];
  const told = await run("cargo", ["metadata", "--locked", "--format-version", "1", ...features]);
  /** @type {{ packages: Crate[], resolve: { root: string, nodes: { id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }[] } }} */
  const { packages, resolve } = JSON.parse(told);
  const crates = new Map(packages.map((crate) => [crate.id, crate]));
  const needs = new Map(resolve.nodes.map(({ id, deps }) => [id, deps]));
  const packed = new Set([resolve.root]);
  for (const id of packed) {
    for (const { pkg, dep_kinds } of needs.get(id) ?? []) {
      // What writes code for others is itself not in the program.
      const isMacro = crates.get(pkg)?.targets.some(({ kind }) => kind.includes("proc-macro"));
      if (!isMacro && dep_kinds.some(({ kind }) => kind === null)) packed.add(pkg);
    }
  }
  packed.delete(resolve.root);
  const notices = [...packed].map((id) => crates.get(id)).filter((crate) => crate !== undefined);
  notices.sort((a, b) => (a.name < b.name ? -1 : 1));
  const library = { name: "The Rust standard library, and dlmalloc in it", version: "", license: "MIT OR Apache-2.0" };
  return [
    ...(await Promise.all(notices.map((crate) => notice(crate, dirname(crate.manifest_path))))),
    {
      title: `${library.name} (${library.license})`,
      text: `Copyright (c) The Rust Project Contributors, Alex Crichton\n\n${MIT}`,
    },
    // src/parse/word/letters.bin is made from it.
    {
      title: "Counts of letters in names, from namedivider-python (MIT)",
      text: await readFile(join(ROOT, "tools", "letters", "LICENSE"), "utf8"),
    },
  ];
}

/**
 * @param {Pick<Crate, "name" | "version" | "license" | "authors">} of
 * @param {string} folder
 * @returns {Promise<Notice>}
 */
async function notice({ name, version, license, authors }, folder) {
  if (!license || !FREE.test(license))
    throw new Failure(`${name} ${version} may not be packed: its licence is ${license}.`);
  const names = await readdir(folder);
  const file = FILES.map((kind) => names.find((name) => kind.test(name))).find(Boolean);
  const title = `${name} ${version} (${license})`;
  if (file) return { title, text: await readFile(join(folder, file), "utf8") };
  if (!/\bMIT\b/.test(license)) throw new Failure(`${name} ${version} comes without the text of its licence.`);
  return { title, text: `Copyright (c) ${authors.join(", ") || `the authors of ${name}`}\n\n${MIT}` };
}
