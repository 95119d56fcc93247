// Great length: the first screens come at once, the rest follows by itself, and nothing needs to wait for it.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { longMinutes } from "../../www/bench/text.mjs";
import { heard, squeeze, startReader, textOf } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";

const SPEECHES = 700;
const LONG = longMinutes(SPEECHES);

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

async function openLong() {
  site.answer("/long.txt", { body: LONG });
  const opened = await reader.open(site.page("/long", `<minutes-viewer src="/long.txt"></minutes-viewer>`));
  await heard(opened.page);
  return opened;
}

/** @param {import("playwright-core").Page} page */
const speechesDrawn = (page) =>
  page.evaluate(() => document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[part=speech]").length);

describe("a long record", () => {
  test("is all there in the end, word for word", async () => {
    const { page, errors, close } = await openLong();
    assert.equal(await textOf(page, "transcript"), squeeze(LONG));
    assert.equal(await speechesDrawn(page), SPEECHES);
    assert.deepEqual(errors, []);
    await close();
  });

  test("shows any speech at once, however far it is", async () => {
    const { page, close } = await openLong();
    const last = await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      const { id } = viewer.minutes.speeches.at(-1);
      return viewer.show(id) && id;
    });
    await page.waitForFunction((id) => {
      const box = document.querySelector("minutes-viewer").shadowRoot.getElementById(id)?.getBoundingClientRect();
      return box && box.top >= 0 && box.top < innerHeight;
    }, last);
    await close();
  });

  test("is read piece by piece: the page draws frames meanwhile, and sees how far it is", async () => {
    const text = longMinutes(SPEECHES * 15);
    site.answer("/longer.txt", { body: text });
    const before = (/** @type {import("playwright-core").Page} */ page) =>
      page.addInitScript(() => {
        window.shares = [];
        let done = false;
        addEventListener("minutes-load", () => (done = true));
        const look = () => {
          const bar = document.querySelector("minutes-viewer")?.shadowRoot?.querySelector("progress");
          if (bar) window.shares.push(bar.value);
          if (!done) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    const opened = await reader.open(site.page("/longer", `<minutes-viewer src="/longer.txt"></minutes-viewer>`), {
      before,
    });
    await heard(opened.page);
    const shares = await opened.page.evaluate(() => window.shares);
    assert.ok(new Set(shares).size >= 3, `${shares}`);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.deepEqual(opened.errors, []);
    await opened.close();
  });

  test("is abandoned where another text comes", async () => {
    const { page, errors, close } = await openLong();
    const titles = await page.evaluate(
      async (text) => {
        const viewer = document.querySelector("minutes-viewer");
        const loads = [];
        viewer.addEventListener("minutes-load", (event) => loads.push(event.detail.minutes.title));
        viewer.text = text;
        // As urgent as what a reader does; a timer waits for the pieces of the reading.
        await scheduler.postTask(() => {}, { priority: "user-blocking", delay: 20 });
        viewer.text = "第1回 水辺会議 議事録\n\n○山川委員　川の水位を測る。\n";
        await new Promise((resolve) => viewer.addEventListener("minutes-load", resolve, { once: true }));
        await new Promise((resolve) => setTimeout(resolve, 500));
        return loads;
      },
      longMinutes(SPEECHES * 20),
    );
    assert.deepEqual(titles, ["第1回 水辺会議 議事録"]);
    assert.deepEqual(errors, []);
    await close();
  });

  test("is printed whole", async () => {
    const { page, close } = await openLong();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.waitForFunction(
      (count) => document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[part=speech]").length === count,
      SPEECHES,
    );
    await close();
  });
});
