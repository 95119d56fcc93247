// A transcript with times and its recording: played from a time that is pressed, marked and followed, moved by keys.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { chromiumOnly } from "../support/engine.mjs";
import { heard, seen, settle, startReader, until, whole } from "../support/reader.mjs";
import { transcript, wav } from "../support/recording.mjs";
import { POLICY, startSite } from "../support/site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const MEDIA = `${POLICY}; media-src 'self' blob:`;
site.answer("/rec.wav", { type: "audio/wav", body: wav(60) });
site.answer("/rec.vtt", { type: "text/vtt; charset=utf-8", body: transcript(14) });
const viewer = (attributes = "") => `<minutes-viewer src="/rec.vtt" ${attributes}></minutes-viewer>`;
site.page("/file", viewer('media="/rec.wav"'), { policy: MEDIA });
site.page("/element", `<audio id="own" src="/rec.wav" controls></audio>${viewer('media="own" offset="0:10"')}`, {
  policy: MEDIA,
});
site.page("/none", viewer());
site.page("/forbidden", viewer('media="/rec.wav"'));

/** @param {string} path @param {Parameters<typeof reader.open>[1]} [options] */
async function open(path, options) {
  const opened = await reader.open(path, options);
  await heard(opened.page);
  await whole(opened.page);
  return opened;
}

/** The player, where it is and what is marked. @param {Page} page */
const state = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector("minutes-viewer");
    const media = shadowRoot.querySelector("audio, video") ?? document.querySelector("audio, video");
    const marked = [...shadowRoot.querySelectorAll("[data-heard]")].map(({ textContent }) => textContent.trim());
    return { time: media?.currentTime ?? null, paused: media?.paused ?? null, marked };
  });

const times = (/** @type {Page} */ page) => page.locator("minutes-viewer .mv-time");

describe("times", () => {
  test("stand at every speech, and lead to it, with their second in the address", async () => {
    const { page, requests, errors, close } = await open("/none");
    assert.equal(await times(page).count(), 7);
    const second = times(page).nth(1);
    assert.equal(await second.getAttribute("data-text"), "0:08");
    await second.click();
    await page.waitForFunction(() => /^#minutes=s-[^&]+&t=8$/.test(location.hash));
    assert.ok(!requests.some((url) => /media\.js|rec\.wav/.test(url)), "nothing of a recording is loaded");
    assert.deepEqual(errors, []);
    await close();
  });

  test("the timeline runs by the clock, or by volume", async () => {
    const { page, errors, close } = await open("/none");
    const timeline = page.locator("minutes-viewer [part~=timeline]");
    const bars = () =>
      timeline.locator(".mv-barline").evaluateAll((all) => all.map((bar) => parseFloat(bar.getAttribute("x"))));
    const ends = () =>
      timeline
        .locator(".mv-barline")
        .evaluateAll((all) =>
          all.map((bar) => parseFloat(bar.getAttribute("x")) + parseFloat(bar.getAttribute("width"))),
        );
    const gaps = async () => {
      const starts = (await bars()).sort((a, b) => a - b);
      const stops = (await ends()).sort((a, b) => a - b);
      return starts.slice(1).filter((start, i) => start - (stops[i] ?? 0) > 1).length;
    };
    assert.equal(await gaps(), 6, "a pause behind every speech");
    await timeline.getByRole("button", { name: "発言量" }).click();
    assert.equal(await gaps(), 0);
    assert.equal(await timeline.getByRole("button", { name: "発言量" }).getAttribute("aria-pressed"), "true");
    await timeline.getByRole("button", { name: "時間" }).click();
    assert.equal(await gaps(), 6);
    assert.match(await timeline.locator(".mv-tl__axis").textContent(), /0:20/);
    assert.deepEqual(errors, []);
    await close();
  });
});

describe("the recording", () => {
  for (const [path, offset] of /** @type {const} */ ([
    ["/file", 0],
    ["/element", 10],
  ])) {
    test(`${path}: plays from a time that is pressed, and marks what is heard`, async () => {
      const { page, errors, close } = await open(path);
      await page.waitForFunction(() => document.querySelector("minutes-viewer").shadowRoot.querySelector(".mv-player"));
      assert.deepEqual((await state(page)).marked, []);
      await times(page).nth(2).click();
      await until(async () => {
        const { time, paused, marked } = await state(page);
        assert.equal(paused, false);
        assert.ok(time >= 16.5 + offset - 1 && time < 24 + offset, String(time));
        assert.equal(marked.length, 2, "the speech and its paragraph");
        assert.match(marked[1], /5つ目/);
      });
      await page.keyboard.press("k");
      await until(async () => assert.equal((await state(page)).paused, true));
      const { time } = await state(page);
      await page.keyboard.press("l");
      await until(async () => assert.ok((await state(page)).time > time + 4));
      await page.keyboard.press("j");
      await until(async () => assert.ok(Math.abs((await state(page)).time - time) < 1));
      assert.ok(await page.locator("minutes-viewer .mv-tl .mv-heard").count(), "its place in the timeline");
      assert.deepEqual((await seen(page)).violations, []);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test("is found at the time that an address names", async () => {
    const { page, close } = await open("/none");
    const id = await page.evaluate(() => document.querySelector("minutes-viewer").minutes.speeches[3].id);
    await close();
    const linked = await open(`/file#minutes=${id}&t=24`);
    await until(async () => assert.ok(Math.abs((await state(linked.page)).time - 24) < 0.5));
    assert.equal((await state(linked.page)).paused, true, "nobody has asked to hear it");
    await linked.close();
  });

  test("is kept in sight until the reader scrolls", async () => {
    const { page, close } = await open("/file", { viewport: { width: 700, height: 500 } });
    const follow = page.locator("minutes-viewer .mv-player input");
    await times(page).nth(0).click();
    const move = (/** @type {number} */ time) =>
      page.evaluate((time) => {
        document.querySelector("minutes-viewer").shadowRoot.querySelector("audio").currentTime = time;
      }, time);
    const isSeen = () =>
      page.evaluate(() => {
        const place = document.querySelector("minutes-viewer").shadowRoot.querySelector(".mv-p[data-heard]");
        const { top, bottom } = place?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return top >= 0 && bottom <= innerHeight;
      });
    await move(50);
    await until(async () => assert.ok(await isSeen()));
    assert.ok(await follow.isChecked());
    await page.waitForTimeout(600);
    await page.mouse.move(300, 200);
    await page.mouse.wheel(0, -2000);
    await until(async () => assert.ok(!(await follow.isChecked())));
    await settle(page);
    const { y } = await page.evaluate(() => ({ y: scrollY }));
    await move(5);
    await settle(page);
    assert.equal((await page.evaluate(() => scrollY)) - y, 0, "it does not fight the reader");
    await follow.check();
    await until(async () => assert.ok(await isSeen()));
    await close();
  });

  test("one that the page's policy forbids is told", async () => {
    const { page, close } = await open("/forbidden");
    await until(async () =>
      assert.match(await page.locator("minutes-viewer .mv-player").textContent(), /録音を読み込めません/),
    );
    await close();
  });

  test("a long meeting stays smooth", { skip: chromiumOnly("long tasks") }, async () => {
    site.answer("/long.vtt", { type: "text/vtt; charset=utf-8", body: transcript(1000, 2160) });
    site.page("/hours", `<minutes-viewer src="/long.vtt" media="/rec.wav"></minutes-viewer>`, { policy: MEDIA });
    const { page, errors, close } = await open("/hours");
    await times(page).nth(0).click();
    await until(async () => assert.equal((await state(page)).paused, false));
    const longest = await page.evaluate(async () => {
      let longest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      });
      observer.observe({ type: "longtask" });
      const audio = document.querySelector("minutes-viewer").shadowRoot.querySelector("audio");
      for (let time = 2; time < 50; time += 4) {
        audio.currentTime = time;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      observer.disconnect();
      return longest;
    });
    assert.ok(longest < 250, `a task of ${Math.round(longest)} ms`);
    assert.deepEqual(errors, []);
    await close();
  });
});
