// The timeline of a long meeting: a part of it brought nearer, by pointer and by keyboard; and of a great record, whose
// speeches are no elements any more.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { longMinutes } from "../../www/bench/text.mjs";
import { chromiumOnly } from "../support/engine.mjs";
import { heard, startReader, until, whole } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));
site.page("/long", "<minutes-viewer></minutes-viewer>");

/** @param {number} speeches @param {Parameters<typeof reader.open>[1]} [options] */
async function openLong(speeches, options) {
  const opened = await reader.open("/long", options);
  await opened.page.evaluate((text) => (document.querySelector("minutes-viewer").text = text), longMinutes(speeches));
  await heard(opened.page);
  await whole(opened.page);
  return opened;
}

/** @param {Page} page */
const timeline = (page) => page.locator("minutes-viewer [part~=timeline]");

/** The speeches in sight, as they are told: first, last. @param {Page} page */
async function inSight(page) {
  const words = (await timeline(page).locator(".mv-over__now").textContent()) ?? "";
  return words.replaceAll(",", "").match(/\d+/g)?.slice(0, 2).map(Number) ?? [];
}

/** What has the focus: the number of a bar, an end of the part shown, or a name. @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector("minutes-viewer").shadowRoot;
    const { bar, edge, do: command } = activeElement?.dataset ?? {};
    return bar ?? edge ?? command ?? activeElement?.className;
  });

describe("a part of the meeting", () => {
  test("brushed with the pointer, moved, made wider, and left again", async () => {
    const { page, errors, close } = await openLong(200);
    assert.deepEqual(await inSight(page), [1, 200]);
    const strip = await timeline(page).locator(".mv-over__strip").boundingBox();
    const drag = async (/** @type {number} */ from, /** @type {number} */ to) => {
      const [y, x] = [strip.y + strip.height / 2, (/** @type {number} */ part) => strip.x + strip.width * part];
      await page.mouse.move(x(from), y);
      await page.mouse.down();
      await page.mouse.move(x((from + to) / 2), y);
      await page.mouse.move(x(to), y);
      await page.mouse.up();
      return inSight(page);
    };
    const [first, last] = await drag(0.5, 0.25);
    assert.ok(Math.abs(first - 51) <= 1 && Math.abs(last - 100) <= 1, `${first}–${last}`);
    const bars = await timeline(page).locator("[data-bar]").count();
    assert.equal(bars, last - first + 1);
    const [moved, movedLast] = await drag(0.4, 0.6);
    assert.ok(Math.abs(moved - 91) <= 1 && Math.abs(movedLast - 140) <= 1, `${moved}–${movedLast}`);
    const [wider, same] = await drag(0.45, 0.1);
    assert.ok(Math.abs(wider - 21) <= 1 && same === movedLast, `${wider}–${same}`);
    assert.equal(await page.evaluate(() => scrollY > 0 || getSelection()?.toString()), "");

    await until(async () =>
      assert.equal(
        await page.locator("minutes-viewer").getByRole("status").last().textContent(),
        await timeline(page).locator(".mv-over__now").textContent(),
      ),
    );
    await timeline(page).getByRole("button", { name: "全体" }).click();
    assert.deepEqual(await inSight(page), [1, 200]);
    assert.deepEqual(errors, []);
    await close();
  });

  test(
    "on paper all of it, without the controls; afterwards the part again",
    { skip: chromiumOnly("print") },
    async () => {
      const { page, close } = await openLong(120);
      await timeline(page).locator("[data-do=nearer]").click();
      await timeline(page).locator("[data-do=nearer]").click();
      const near = await inSight(page);
      assert.ok(near[1] - near[0] < 60, `${near}`);
      const seen = () =>
        page.evaluate(() => {
          const root = document.querySelector("minutes-viewer").shadowRoot;
          const shown = (selector) => Boolean(root.querySelector(selector)?.checkVisibility());
          return {
            bars: root.querySelectorAll(".mv-lanes [data-bar]").length,
            lanes: shown(".mv-lanes"),
            controls: [".mv-over", ".mv-out", ".mv-now", ".mv-table > button"].filter(shown),
          };
        });
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.deepEqual(await inSight(page), [1, 120]);
      assert.deepEqual(await seen(), { bars: 120, lanes: true, controls: [] });
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: "screen" });
      assert.deepEqual(await inSight(page), near);
      await close();
    },
  );

  test("with the keyboard alone", async () => {
    const { page, close } = await openLong(200);
    const [start, end] = ["範囲の始まり", "範囲の終わり"].map((name) => timeline(page).getByRole("slider", { name }));
    await start.focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("PageUp");
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "end");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("ArrowLeft");
    const [first, last] = await inSight(page);
    assert.ok(Math.abs(first - 61) <= 1 && Math.abs(last - 178) <= 1, `${first}–${last}`);
    assert.match((await start.getAttribute("aria-valuetext")) ?? "", new RegExp(`^${first}/200、.+委員$`));
    assert.match((await end.getAttribute("aria-valuetext")) ?? "", new RegExp(`^${last}/200、`));

    // The arrows go on where the part ends, and take it with them.
    await timeline(page).locator('.mv-lanes [tabindex="0"]').focus();
    await page.keyboard.press("End");
    assert.equal(await focused(page), "199");
    assert.equal((await inSight(page))[1], 200);
    await page.keyboard.press("+");
    const near = await inSight(page);
    assert.ok(near[1] - near[0] < 62, `${near}`);
    assert.equal(await focused(page), "199", "the focus stays");
    await page.keyboard.press("-");
    await page.keyboard.press("0");
    assert.deepEqual(await inSight(page), [1, 200]);
    await close();
  });

  test("where it stands is shown, and one stop leads into the lanes", async () => {
    const { page, close } = await openLong(200);
    await timeline(page).getByRole("button", { name: "拡大" }).click();
    await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      viewer.show(viewer.minutes.speeches[180].id);
    });
    await until(async () => {
      const x = Number.parseFloat((await timeline(page).locator(".mv-over__now-line").getAttribute("x1")) ?? "");
      assert.ok(Math.abs(x - 90) < 3, `${x}`);
    });
    assert.equal(await timeline(page).locator('.mv-lanes [tabindex="0"]').count(), 1);
    await close();
  });

  test("on a phone, by touch and with large buttons", { skip: chromiumOnly("touch") }, async () => {
    const { page, close } = await openLong(200, { viewport: { width: 360, height: 740 }, hasTouch: true });
    for (const button of await timeline(page).locator(".mv-over button").all()) {
      const box = await button.boundingBox();
      assert.ok(box && box.height >= 43, await button.textContent());
    }
    await timeline(page).getByRole("button", { name: "拡大" }).tap();
    const [first, last] = await inSight(page);
    assert.ok(last - first < 105);
    const slider = timeline(page).getByRole("slider", { name: "発言の流れ" });
    const rail = await slider.boundingBox();
    await page.touchscreen.tap(rail.x + rail.width - 2, rail.y + rail.height / 2);
    assert.equal(await slider.getAttribute("aria-valuenow"), String(last));
    await close();
  });

  test("a short meeting has no such tools", async () => {
    const { page, close } = await openLong(30);
    assert.equal(await timeline(page).locator(".mv-over").count(), 0);
    const before = await timeline(page).locator("[data-bar]").count();
    await timeline(page).locator('.mv-lanes [tabindex="0"]').focus();
    await page.keyboard.press("+");
    assert.equal(await timeline(page).locator("[data-bar]").count(), before);
    await close();
  });
});

describe("a great record", () => {
  test("is drawn as a few paths; pointing and keys find every speech; near enough, each is a link", async () => {
    const { page, errors, close } = await openLong(1500);
    assert.ok((await timeline(page).locator("*").count()) < 700, "elements of the timeline");
    assert.equal(await timeline(page).locator("[data-bar]").count(), 1);
    const minutes = await page.evaluate(() => document.querySelector("minutes-viewer").minutes);

    const lane = timeline(page).locator("[data-lane]").nth(4);
    await lane.scrollIntoViewIfNeeded();
    const box = await lane.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const here = timeline(page).locator("[data-bar]");
    const index = Number(await here.getAttribute("data-bar"));
    const speaker = minutes.speeches[index].speaker;
    const lanes = [...new Set(minutes.speeches.map((speech) => speech.speaker))];
    assert.equal(speaker, lanes[4]);
    assert.ok(Math.abs(index - 750) < 40, `${index}`);
    const said = await timeline(page).locator(".mv-out__text").textContent();
    assert.match(said ?? "", new RegExp(`${index + 1}/1500`));
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction(
      (id) => document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest(`[id="${id}"]`),
      minutes.speeches[index].id,
    );

    // What comes to lie under a pointer at rest is pointed at, in some engines.
    await page.mouse.move(0, 0);
    await here.focus();
    const walked = [index];
    for (const key of ["ArrowRight", "ArrowDown", "End", "Home"]) {
      await page.keyboard.press(key);
      walked.push(Number(await focused(page)));
    }
    assert.equal(walked[1], index + 1);
    assert.deepEqual(walked.slice(3), [1499, 0]);
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("+");
    const [first, last] = await inSight(page);
    assert.equal(await timeline(page).locator("[data-bar]").count(), last - first + 1);
    assert.equal(await focused(page), "0");
    assert.deepEqual(errors, []);
    await close();
  });

  test("the table shows what the timeline shows, a piece at a time", async () => {
    const { page, close } = await openLong(700);
    await timeline(page).getByRole("button", { name: "表で見る" }).click();
    const rows = timeline(page).locator("table").last().locator("tbody tr");
    assert.equal(await rows.count(), 300);
    await timeline(page).getByRole("button", { name: "続きの行を表示（残り400行）" }).click();
    assert.equal(await rows.count(), 600);
    await timeline(page).getByRole("slider", { name: "範囲の始まり" }).focus();
    for (let i = 0; i < 9; i += 1) await page.keyboard.press("PageUp");
    const [first, last] = await inSight(page);
    assert.equal(await rows.count(), last - first + 1);
    assert.match((await rows.first().textContent()) ?? "", new RegExp(`^${first}\\D`));
    await close();
  });
});
