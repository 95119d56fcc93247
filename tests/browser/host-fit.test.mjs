// The page around the viewer: its sticky header is heeded, and nothing of the toolbar moves by itself.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { heard, startReader } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING_PATH } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const VIEWER = `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`;
/** Height of the page's header. */
const HEADER = 88;

/** @param {import("playwright-core").Page} page */
const bar = (page) => page.locator("minutes-viewer [part~=toolbar]");
/** @param {import("playwright-core").Page} page */
const frames = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 400)));

describe("a header that stays", () => {
  const sticky = `<style>header{position:sticky;top:0;height:${HEADER}px;background:#eee;z-index:9}</style>`;
  const padded = `<style>html{scroll-padding-top:${HEADER}px}</style>`;
  for (const [name, head, header] of [
    ["of the page", sticky, "<header>省</header>"],
    ["and a padding for it", sticky + padded, "<header>省</header>"],
    ["of which the page tells alone", padded, ""],
  ]) {
    test(`${name}: toolbar and targets of links stand below it`, async () => {
      const path = `/header-${name.length}`;
      site.page(path, header + VIEWER, { head, policy: null });
      const { page, close } = await reader.open(path);
      await heard(page);
      const id = await page.evaluate(() => {
        const viewer = document.querySelector("minutes-viewer");
        const { id } = viewer.minutes.speeches[6];
        viewer.show(id);
        return id;
      });
      await frames(page);
      const { y, height } = await bar(page).boundingBox();
      assert.equal(Math.round(y), HEADER);
      const speech = await page.locator(`minutes-viewer [id="${id}"]`).boundingBox();
      assert.ok(speech.y >= y + height - 1 && speech.y < y + height + 80, `${speech.y} below ${y + height}`);
      await close();
    });
  }

  test("a box that scrolls by itself has none", async () => {
    const style = `<style>header{position:fixed;inset:0 0 auto;height:${HEADER}px}main{height:500px;overflow:auto;margin-top:${HEADER}px}</style>`;
    site.page("/box", `<header>省</header><main>${VIEWER}</main>`, { head: style, policy: null });
    const { page, close } = await reader.open("/box");
    await heard(page);
    await page.evaluate(() => document.querySelector("minutes-viewer").show("nothing"));
    await page.locator("main").evaluate((main) => main.scrollTo(0, 2000));
    await frames(page);
    assert.equal(Math.round((await bar(page).boundingBox()).y), HEADER);
    await close();
  });
});

describe("the toolbar", () => {
  for (const width of [320, 360, 390]) {
    test(`tells in one line where one is, ${width} pixels wide`, async () => {
      site.page("/where", VIEWER);
      const { page, close } = await reader.open("/where", { viewport: { width, height: 740 } });
      await heard(page);
      const parts = await page.evaluate(async () => {
        const { shadowRoot } = document.querySelector("minutes-viewer");
        shadowRoot.querySelectorAll("[part~=paragraph]")[12].scrollIntoView();
        const bar = shadowRoot.querySelector("[part~=toolbar]");
        const place = () => bar.querySelector(".mv-bar__pos small");
        for (let i = 0; i < 100 && !place(); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
        const { bottom } = bar.getBoundingClientRect();
        const seen = [...bar.children].filter((part) => part.checkVisibility({ visibilityProperty: true }));
        // The words themselves, too.
        return [...seen, place(), place().previousElementSibling].map((part) => {
          const own = part.getBoundingClientRect();
          const isIn = own.top >= bottom - 60 && own.bottom <= bottom + 1 && own.left >= 0;
          return {
            name: part.getAttribute("class") || part.textContent,
            isIn,
            middle: bottom - (own.top + own.bottom) / 2,
          };
        });
      });
      assert.ok(parts.length >= 6, `${parts}`);
      const astray = parts.filter(
        ({ name, isIn, middle }) => !/rail|past/.test(name) && (!isIn || Math.abs(middle - 28) > 8),
      );
      assert.deepEqual(astray, []);
      await close();
    });
  }

  for (const width of [320, 360, 390, 768, 1280]) {
    test(`has one height, ${width} pixels wide; what is searched for can be read`, async () => {
      site.page("/bar", VIEWER);
      const { page, close } = await reader.open("/bar", { viewport: { width, height: 740 } });
      await heard(page);
      const { height } = await bar(page).boundingBox();
      const box = page.getByRole("searchbox");
      await box.fill("ランサム");
      for (let step = 0; step < 3; step += 1) {
        await box.press("Enter");
        const heights = await page.evaluate(
          () =>
            new Promise((done) => {
              const bar = document.querySelector("minutes-viewer").shadowRoot.querySelector("[part~=toolbar]");
              const heights = new Set();
              const end = performance.now() + 600;
              const look = () => {
                heights.add(bar.getBoundingClientRect().height);
                if (performance.now() < end) requestAnimationFrame(look);
                else done([...heights]);
              };
              look();
            }),
        );
        assert.deepEqual(heights, [height]);
      }
      const room = await box.evaluate((input) => [input.clientWidth, input.scrollWidth]);
      assert.ok(room[1] <= room[0], `${room}`);
      const shown = await bar(page).evaluate((bar) => bar.getBoundingClientRect().bottom);
      assert.ok(shown <= 740 / 7, `${shown} pixels stay`);
      await close();
    });
  }
});
