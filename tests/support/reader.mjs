// A reader with a browser: opens pages, and remembers what went wrong and what went over the wire.

import { setTimeout as sleep } from "node:timers/promises";

import { launch } from "../../www/build/browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Milliseconds until what has not come is taken for lost: a busy machine is slow, and no test is about that. */
const PATIENCE = 30_000;

/** @param {{ origin: string }} site */
export async function startReader(site) {
  const browser = await launch();
  return {
    browser,
    close: () => browser.close(),
    /**
     * @param {string} path
     * @param {import("playwright-core").BrowserContextOptions & { before?: (page: Page) => unknown }} [options]
     */
    async open(path, { before, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "ja-JP", ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      /** @type {string[]} */
      const requests = [];
      /** @type {string[]} */
      const errors = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
      });
      await page.addInitScript(watch);
      await before?.(page);
      await page.goto(path.includes("://") ? path : site.origin + path);
      return { page, requests, errors, close: () => context.close() };
    },
  };
}

/** Runs in every page before anything else. */
function watch() {
  const seen = { violations: [], executed: [], events: [] };
  Object.defineProperty(window, "seen", { value: seen });
  addEventListener(
    "securitypolicyviolation",
    (event) => seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    true,
  );
  for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = () => void seen.executed.push(name);
  for (const name of ["minutes-load", "minutes-error", "minutes-select"]) {
    addEventListener(name, (event) => {
      const { error, speech, minutes } = event.detail;
      seen.events.push({
        name,
        from: event.target.id,
        bubbles: event.bubbles,
        composed: event.composed,
        code: error?.code,
        message: error?.message,
        speech: speech?.id,
        title: minutes?.title,
        speeches: minutes?.speeches.length,
      });
    });
  }
}

/** @param {Page} page */
export function seen(page) {
  return page.evaluate(() => window.seen);
}

/** The events of one name so far. @param {Page} page @param {string} name */
export async function events(page, name) {
  return (await seen(page)).events.filter((event) => event.name === name);
}

/**
 * Waits until the viewers have said something so many times.
 *
 * @param {Page} page
 * @param {string} [name]
 * @param {number} [count]
 */
export async function heard(page, name = "minutes-load", count = 1) {
  await page.waitForFunction(
    ([name, count]) => window.seen.events.filter((event) => event.name === name).length >= count,
    [name, count],
  );
}

/**
 * Tries until what is asserted holds, and fails with what did not in the end.
 *
 * @template T
 * @param {() => T | Promise<T>} check throws, or gives what was found
 * @returns {Promise<T>}
 */
export async function until(check) {
  for (const end = performance.now() + PATIENCE; ; await sleep(30)) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

/**
 * Waits until nothing is drawn and nothing moves any more: for pictures, and for tools that look at a whole page.
 *
 * @param {Page} page
 */
export function still(page) {
  return page.evaluate(async () => {
    const state = () =>
      [
        ...[...document.querySelectorAll("minutes-viewer")].map(({ shadowRoot }) => shadowRoot?.innerHTML),
        ...[scrollX, scrollY, document.documentElement.scrollHeight, document.getAnimations().length],
      ].join();
    for (let looks = 0, last = ""; looks < 8;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = state();
      looks = now === last ? looks + 1 : 0;
      last = now;
    }
  });
}

/**
 * Gives everything under way the time to happen, for tests that something does not: on a slow machine they see less, and
 * fail no sooner.
 *
 * @param {Page} page
 */
export function settle(page) {
  return page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
}

/**
 * Waits until all of a long transcript is drawn.
 *
 * @param {Page} page
 * @param {string} [viewer]
 */
export async function whole(page, viewer = "minutes-viewer") {
  const drawn = (/** @type {string} */ viewer) => !document.querySelector(viewer).shadowRoot.querySelector(".mv-rest");
  await page.waitForFunction(drawn, viewer, { timeout: 2 * PATIENCE });
}

/** Blanks dropped: what is compared are the words. @param {string} text */
export function squeeze(text) {
  return text.replace(/\s+/gu, "");
}

/**
 * All text nodes of a part of the viewer, in order, without blanks.
 *
 * @param {Page} page
 * @param {string} part
 * @param {string} [viewer]
 */
export async function textOf(page, part, viewer = "minutes-viewer") {
  await whole(page, viewer);
  const found = await page.evaluate(
    ([part, viewer]) => {
      const root = document.querySelector(viewer).shadowRoot;
      return [...root.querySelectorAll(`[part~="${part}"]`)].map((node) => node.textContent).join("");
    },
    [part, viewer],
  );
  return squeeze(found);
}

/**
 * What can be seen of an element and its shadow, as a screen reader or a careful eye would take it in.
 *
 * @param {Page} page
 * @param {string} [viewer]
 */
export function visibleText(page, viewer = "minutes-viewer") {
  return page.evaluate((viewer) => {
    const host = document.querySelector(viewer);
    const words = [];
    const visit = (node) => {
      if (node instanceof Text) {
        const box = document.createRange();
        box.selectNodeContents(node);
        if ([...box.getClientRects()].some((rect) => rect.width > 1 && rect.height > 1)) words.push(node.data);
      } else if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
        node.assignedNodes().forEach(visit);
      } else {
        [...(node.shadowRoot ?? node).childNodes].forEach(visit);
      }
    };
    visit(host);
    return words.join("").trim();
  }, viewer);
}
