// Great length: the first screens come at once, the rest follows by itself, and nothing needs to wait for it.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { longMinutes } from "../../www/bench/text.mjs";
import { heard, squeeze, startReader, textOf, until, whole } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";

const SPEECHES = 700;
const LONG = longMinutes(SPEECHES);

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

/** @param {Parameters<typeof reader.open>[1]} [options] */
async function openLong(options) {
  site.answer("/long.txt", { body: LONG });
  const opened = await reader.open(site.page("/long", `<minutes-viewer src="/long.txt"></minutes-viewer>`), options);
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

  test("keeps what is drawn as the rest comes, to the last slice", async () => {
    const before = (/** @type {import("playwright-core").Page} */ page) =>
      page.addInitScript(() => {
        addEventListener("minutes-load", () => {
          const { shadowRoot } = document.querySelector("minutes-viewer");
          requestAnimationFrame(() => {
            window.first = shadowRoot.querySelector("[part=speech]");
            window.early = shadowRoot.querySelectorAll("[part=speech]").length;
          });
        });
      });
    const { page, close } = await openLong({ before });
    await whole(page);
    const { early, kept } = await page.evaluate(() => ({ early: window.early, kept: window.first.isConnected }));
    assert.ok(early < SPEECHES, `${early}`);
    assert.ok(kept);
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

  test("says where one is after a leap into what was never laid out", async () => {
    const { page, close } = await openLong({ viewport: { width: 1280, height: 800 } });
    await whole(page);
    for (const index of [300, 40, 650]) {
      await page.evaluate((index) => {
        const { shadowRoot } = document.querySelector("minutes-viewer");
        shadowRoot.querySelectorAll("[part=speech]")[index].scrollIntoView({ block: "center" });
      }, index);
      await page.waitForFunction(() => {
        const { shadowRoot } = document.querySelector("minutes-viewer");
        const bar = shadowRoot.querySelector(".mv-bar").getBoundingClientRect();
        const text = shadowRoot.querySelector("[part=transcript]").getBoundingClientRect();
        const at = shadowRoot.elementFromPoint(text.left + text.width / 2, bar.bottom + 80)?.closest("[part=speech]");
        const number = [...shadowRoot.querySelectorAll("[part=speech]")].indexOf(at) + 1;
        return number > 0 && shadowRoot.querySelector(".mv-bar__pos")?.textContent.includes(`${number}/700`);
      });
    }
    await close();
  });

  test("opens all its lists in turns, each entry in its order, and at once when it is printed", async () => {
    const { page, errors, close } = await openLong();
    await whole(page);
    const entries = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector("minutes-viewer");
        const targets = (/** @type {string} */ list) =>
          [...shadowRoot.querySelectorAll(`${list} a`)].map((link) => link.hash);
        return { agenda: targets(".mv-ag__speeches"), said: targets(".mv-card__said"), asked: targets(".mv-wish") };
      });
    const expected = await page.evaluate(() => {
      const { speeches } = document.querySelector("minutes-viewer").minutes;
      return speeches.map(({ id }) => `#minutes=${id}`);
    });
    const atOnce = await page.evaluate(async () => {
      const viewer = document.querySelector("minutes-viewer");
      viewer.expandAll();
      // As far as it goes without another task.
      for (let i = 0; i < 100; i++) await null;
      return viewer.shadowRoot.querySelectorAll(".mv-ag__speeches a").length;
    });
    assert.ok(atOnce > 0 && atOnce < SPEECHES, `${atOnce}`);
    await until(async () => assert.equal((await entries()).agenda.length, SPEECHES));
    await until(async () => assert.equal((await entries()).said.length, SPEECHES));
    const { agenda, said, asked } = await entries();
    assert.deepEqual(agenda, expected);
    assert.deepEqual(said.toSorted(), expected.toSorted());

    await page.evaluate(() => document.querySelector("minutes-viewer").collapseAll());
    await until(async () => assert.equal((await entries()).agenda.length, 0));
    const printed = await page.evaluate(async () => {
      const { shadowRoot } = document.querySelector("minutes-viewer");
      dispatchEvent(new Event("beforeprint"));
      // What follows an event at once: no task comes between.
      await null;
      return [".mv-card__said a", ".mv-wish a"].map((list) => shadowRoot.querySelectorAll(list).length);
    });
    assert.deepEqual(printed, [SPEECHES, asked.length]);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.deepEqual(errors, []);
    await close();
  });

  test("what is still to be drawn waits for the keys of whoever is searching", async () => {
    site.answer("/growing.txt", { body: longMinutes(SPEECHES * 15) });
    const { page, close } = await reader.open(
      site.page("/growing", `<minutes-viewer src="/growing.txt"></minutes-viewer>`),
    );
    await heard(page);
    // When the next speeches are drawn, in milliseconds after the key.
    const next = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("minutes-viewer");
      const box = shadowRoot.querySelector("#mv-q");
      const began = performance.now();
      const drawn = new Promise((resolve) => {
        const runs = (/** @type {MutationRecord} */ { addedNodes }) =>
          [...addedNodes].some((node) => node instanceof Element && node.matches(".mv-run"));
        const look = (/** @type {MutationRecord[]} */ records) =>
          records.some(runs) && resolve(performance.now() - began);
        new MutationObserver(look).observe(shadowRoot, { childList: true, subtree: true });
      });
      box.value = "観測";
      box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      return drawn;
    });
    assert.ok(next > 290, `${next}`);
    await close();
  });

  test("is read piece by piece: the page draws frames meanwhile, and sees how far it is", async () => {
    const text = longMinutes(SPEECHES * 15);
    site.answer("/longer.txt", { body: text });
    const before = (/** @type {import("playwright-core").Page} */ page) =>
      page.addInitScript(() => {
        window.shares = [];
        window.words = "";
        let done = false;
        addEventListener("minutes-load", () => (done = true));
        const look = () => {
          const root = document.querySelector("minutes-viewer")?.shadowRoot;
          const bar = root?.querySelector("progress");
          if (bar) window.shares.push(bar.value);
          window.words = root?.querySelector(".mv-early")?.textContent ?? window.words;
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
    // Meanwhile it can be read from its first words on, as it stands.
    const words = await opened.page.evaluate(() => window.words);
    assert.ok(words.length > 2000 && text.startsWith(words), words.slice(0, 40));
    assert.equal(await opened.page.locator("minutes-viewer .mv-early").count(), 0);

    // Who searches at once has not to wait for the text to be folded piece by piece.
    const box = opened.page.locator("minutes-viewer #mv-q");
    await box.focus();
    await box.fill("番目の論点");
    await opened.page.waitForFunction(
      (count) =>
        document
          .querySelector("minutes-viewer")
          .shadowRoot.querySelector(".mv-find__n")
          .textContent.replaceAll(",", "")
          .includes(count),
      `${SPEECHES * 15 * 3}`,
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
        const change = () => (viewer.text = "第1回 水辺会議 議事録\n\n○山川委員　川の水位を測る。\n");
        // In the midst of the reading: at one of its rests, however long they are.
        const { scheduler } = globalThis;
        if (scheduler?.yield) {
          const rest = scheduler.yield.bind(scheduler);
          let rests = 0;
          scheduler.yield = () => {
            if ((rests += 1) === 3) change();
            return rest();
          };
        } else setTimeout(change, 20);
        viewer.text = text;
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

  test("beyond what a page can hold is refused, in a sentence, and the next text is shown", async () => {
    const { page, errors, close } = await reader.open(
      site.page("/too-long", "<minutes-viewer><p>議事録は窓口で読めます。</p></minutes-viewer>"),
    );
    await heard(page);
    const give = (/** @type {[words: string, count: number]} */ given) =>
      page.evaluate(async ([words, count]) => {
        const viewer = document.querySelector("minutes-viewer");
        const told = new Promise((resolve) => {
          viewer.addEventListener("minutes-error", (event) => resolve(event.detail.error.code), { once: true });
          viewer.addEventListener("minutes-load", () => resolve("shown"), { once: true });
        });
        viewer.text = words.repeat(count);
        const note = () => viewer.shadowRoot.querySelector("[role=alert]")?.textContent ?? "";
        return [await told, viewer.querySelector("p").checkVisibility(), note()];
      }, given);
    for (const given of /** @type {[string, number][]} */ ([
      ["○山川委員　はい。\n", 80_500],
      ["川の水位を測る。", 3_800_000],
    ])) {
      const [code, readable, note] = await give(given);
      assert.deepEqual([code, readable], ["too-long", true]);
      assert.match(note, /長すぎ/);
      assert.deepEqual(await give(["○山川委員　はい。\n", 2]), ["shown", false, ""]);
    }
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
