// A project that uses the package as it would be published: installed in an empty folder, built, and looked at.

import assert from "node:assert/strict";
import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { serve } from "../../www/build/browser.mjs";
import { ROOT } from "../../www/build/paths.mjs";
import { pack, project, run } from "./packed.mjs";
import { heard, squeeze, startReader, textOf } from "./reader.mjs";
import { FOUNDING, FOUNDING_PATH } from "./texts.mjs";

/** A file of one of our own packages. @param {...string} path */
export const tool = (...path) => join(ROOT, "node_modules", ...path);

/** A page that runs a module. @param {string} body @param {string} [script] its address */
export const pageOf = (body, script = "/main.js") =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="icon" href="data:,"><title>議事録</title>` +
  `${body}<script type="module" src="${script}"></script></html>`;

/** Shows the text that each project finds beside its page. */
export const VIEWER = `<minutes-viewer src="/gijiroku.txt"></minutes-viewer>`;

/** Shows the whole of the minutes. @param {import("playwright-core").Page} page */
export async function shows(page) {
  await heard(page);
  assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
}

/**
 * @typedef {object} Consumer
 * @property {Record<string, string>} files
 * @property {string | false} [skip] why it cannot be tried here
 * @property {string[]} [packages] from the registry, with their versions
 * @property {string[]} [links] packages of ours that the project has, too
 * @property {string[][]} [build] programs, one after the other; what the last one prints is looked at
 * @property {RegExp} [prints]
 * @property {Record<string, string>} [copies] out of the installed package, to what is served
 * @property {string} [served] the folder that a browser opens
 * @property {string} [path] of the page
 * @property {(folder: string) => Promise<{ url: string, close(): Promise<void> }>} [serve] by itself
 * @property {(page: import("playwright-core").Page) => Promise<void>} [page]
 */

/**
 * A test for each: packed once, looked at in one browser.
 *
 * @param {Record<string, Consumer>} consumers
 * @param {{ timeout?: number }} [options]
 */
export function tryConsumers(consumers, options) {
  /** @type {Awaited<ReturnType<typeof pack>>} */
  let packed;
  /** @type {Awaited<ReturnType<typeof startReader>>} */
  let reader;
  before(async () => {
    packed = await pack();
    reader = await startReader({ origin: "" });
  });
  after(async () => {
    await reader?.close();
    await packed?.remove();
  });
  for (const [name, consumer] of Object.entries(consumers)) {
    test(name, { ...options, skip: consumer.skip ?? false }, () => consume(packed, reader, name, consumer));
  }
}

/**
 * @param {Awaited<ReturnType<typeof pack>>} packed
 * @param {Awaited<ReturnType<typeof startReader>>} reader
 * @param {string} name
 * @param {Consumer} consumer
 */
async function consume(packed, reader, name, consumer) {
  const { files, packages, links = [], build = [], prints, copies = {}, served, path = "", page } = consumer;
  const folder = join(packed.folder, name.replace(/\W+/g, "-"));
  await project(folder, packed.tarball, { "gijiroku.txt": FOUNDING, ...files }, packages);
  for (const link of links) {
    await mkdir(join(folder, "node_modules", link, ".."), { recursive: true });
    await symlink(tool(link), join(folder, "node_modules", link), "junction");
  }
  let printed = "";
  for (const command of build) printed = await run(folder, command);
  if (prints) assert.match(printed, prints);
  for (const [from, to] of Object.entries(copies)) {
    await copyFile(join(folder, "node_modules", "minutes-viewer", "dist", from), join(folder, to));
  }
  if (!served || !page) return;
  await mkdir(join(folder, served), { recursive: true });
  await copyFile(join(ROOT, FOUNDING_PATH), join(folder, served, "gijiroku.txt"));
  // Browsers ask for it wherever a page names no icon.
  await writeFile(join(folder, served, "favicon.ico"), "");
  const server = await (consumer.serve?.(folder) ?? serve(join(folder, served)));
  try {
    const { page: opened, errors, close } = await reader.open(server.url + path);
    await page(opened);
    assert.deepEqual(errors, []);
    await close();
  } finally {
    await server.close();
  }
}
