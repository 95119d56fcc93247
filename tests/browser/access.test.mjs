// What a tool can see of accessibility: axe finds nothing in any state of the page. What it cannot see, the other tests
// do by keyboard and by roles and names.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, describe, test } from "node:test";

import { longMinutes } from "../../www/bench/text.mjs";
import { heard, startReader, still, whole } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING_PATH } from "../support/texts.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/** @type {[string, (viewer: Locator, page: Page) => Promise<unknown>][]} */
const STATES = [
  ["as it opens", async () => {}],
  ["all open", (_, page) => page.evaluate(() => document.querySelector("minutes-viewer").expandAll())],
  ["all closed", (_, page) => page.evaluate(() => document.querySelector("minutes-viewer").collapseAll())],
  ["searching", (viewer) => viewer.getByRole("searchbox").fill("情報")],
  [
    "with the list of hits",
    async (viewer, page) => {
      await viewer.getByRole("searchbox").fill("情報");
      await viewer.locator(".mv-find__list:not([aria-disabled=true])").waitFor();
      await page.keyboard.press("ArrowDown");
      await viewer.getByRole("region", { name: /^(検索結果の一覧|List of hits)$/ }).waitFor();
    },
  ],
  ["choosing a filter", (viewer) => viewer.locator(".mv-filter__b").click()],
  [
    "filtered",
    async (viewer) => {
      await viewer.locator(".mv-filter__b").click();
      await viewer.locator("[data-speaker]").first().click();
    },
  ],
  [
    "with the list of keys",
    async (viewer, page) => {
      await viewer.locator("[data-quote]").first().focus();
      await page.keyboard.press("?");
    },
  ],
  [
    "a long meeting, looked at in part",
    async (viewer, page) => {
      await page.evaluate((text) => (document.querySelector("minutes-viewer").text = text), longMinutes(90));
      await heard(page, "minutes-load", 2);
      await viewer.getByRole("button", { name: /^(拡大|Nearer)$/ }).click();
      await viewer.getByRole("button", { name: /^(表で見る|As a table)$/ }).click();
    },
  ],
  ["with a quote copied", (viewer) => viewer.locator("[data-quote]").first().click()],
];

/** @type {[string, import("playwright-core").BrowserContextOptions, string][]} */
const READERS = [
  ["light, wide", { colorScheme: "light" }, ""],
  ["dark, wide", { colorScheme: "dark" }, ""],
  ["English, 320 px", { colorScheme: "light", viewport: { width: 320, height: 640 } }, ' lang="en"'],
];

for (const [name, context, attributes] of READERS) {
  describe(name, () => {
    for (const [state, reach] of STATES) {
      test(state, async () => {
        const content = `<main><h1>緑町</h1><minutes-viewer src="${FOUNDING_PATH}"${attributes}></minutes-viewer></main>`;
        const { page, close } = await reader.open(site.page("/access", content, { policy: "" }), context);
        await heard(page);
        await whole(page);
        await reach(page.locator("minutes-viewer"), page);
        await still(page);
        await page.evaluate(AXE);
        const found = await page.evaluate(async (tags) => {
          const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values: tags } });
          return violations.map(
            ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160))}`,
          );
        }, TAGS);
        assert.deepEqual(found, []);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(sideways <= 0, `${sideways} px wider than the page`);
        await close();
      });
    }
  });
}
