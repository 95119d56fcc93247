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

  test("is printed whole", async () => {
    const { page, close } = await openLong();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.waitForFunction(
      (count) => document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[part=speech]").length === count,
      SPEECHES,
      { timeout: 9_000 },
    );
    await close();
  });
});
