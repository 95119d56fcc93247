// The preview page in a test's hands.

import { after, test } from "node:test";

import { heard, startReader } from "./reader.mjs";
import { startSite } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @typedef {Awaited<ReturnType<typeof openPreview>>} Opened */
/** @typedef {Parameters<typeof openPreview>[1]} Options */

/** For one test file: the page served, a browser, and tests that begin with it open and end with it closed. */
export async function startPreview() {
  const site = await startSite();
  const reader = await startReader(site);
  after(() => Promise.all([site.close(), reader.close()]));
  const open = (/** @type {Options} */ options) => openPreview(reader, options);

  /**
   * @param {string} name
   * @param {Options & Pick<import("node:test").TestOptions, "timeout" | "skip"> | ((opened: Opened) => Promise<void>)} given
   * @param {(opened: Opened) => Promise<void>} [run]
   */
  function inPreview(name, given, run) {
    if (typeof given === "function") return inPreview(name, {}, given);
    const { timeout = Infinity, skip = false, ...options } = given;
    test(name, { timeout, skip }, async () => {
      const opened = await open(options);
      try {
        await run?.(opened);
      } finally {
        await opened.close();
      }
    });
  }
  return { site, reader, openPreview: open, inPreview };
}

/**
 * Opens it and waits until the editor is there.
 *
 * @param {{ open(path: string, options?: object): Promise<any> }} reader
 * @param {import("playwright-core").BrowserContextOptions & { before?: (page: Page) => unknown, path?: string, isEmpty?: boolean }} [options]
 */
export async function openPreview(reader, { path = "/", isEmpty = false, ...options } = {}) {
  const opened = await reader.open(path, options);
  if (!isEmpty) await heard(opened.page);
  await ready(opened.page);
  return { ...opened, text: opened.page.getByRole("textbox", { name: "議事録の本文" }) };
}

/** @param {Page} page */
export async function ready(page) {
  await page.waitForFunction(() => document.querySelector("#text").shadowRoot?.querySelector(".cm-content"));
}

/** The whole text of the editor, also what is not drawn. @param {Page} page */
export function written(page) {
  return page.evaluate(() => {
    const content = document.querySelector("#text").shadowRoot.querySelector(".cm-content");
    return content.cmTile.root.view.state.doc.toString();
  });
}

/** The selected words of the editor. @param {Page} page */
export function selected(page) {
  return page.evaluate(() => {
    const { state } = document.querySelector("#text").shadowRoot.querySelector(".cm-content").cmTile.root.view;
    return state.sliceDoc(state.selection.main.from, state.selection.main.to);
  });
}

/** Puts the cursor before the first such words. @param {Page} page @param {string} words */
export function cursorAt(page, words) {
  return page.evaluate((words) => {
    const { view } = document.querySelector("#text").shadowRoot.querySelector(".cm-content").cmTile.root;
    const anchor = view.state.doc.toString().indexOf(words);
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
    view.focus();
  }, words);
}

/** Another text at once: what is tried is the page, not the driver's patience. @param {Page} page @param {string} text */
export async function put(page, text) {
  await page.evaluate((text) => {
    const { view } = document.querySelector("#text").shadowRoot.querySelector(".cm-content").cmTile.root;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: "input.paste" });
  }, text);
}

/** Waits until the viewer shows so many speeches. @param {Page} page @param {number} count */
export function speeches(page, count) {
  return page.waitForFunction(
    (count) => document.querySelector("minutes-viewer").minutes?.speeches.length === count,
    count,
  );
}

/** Waits until the editor's text has been read, with its marks. @param {Page} page @param {string} words of a mark */
export async function marked(page, words) {
  await page.locator(`#text button.mark[aria-label*="${words}"]`).first().waitFor();
}

/** Gives a file to the page. @param {Page} page @param {string} name @param {Buffer | string} content @param {string} [input] */
export function give(page, name, content, input = "#file") {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  return page.locator(input).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** What the page says. @param {Page} page @param {string | RegExp} words */
export function told(page, words) {
  return page.locator("#state").getByText(words).waitFor();
}
