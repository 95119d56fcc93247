// Showing some of the speeches: by speaker, section and matter; and saying that the others are there.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { chromiumOnly } from "../support/engine.mjs";
import { heard, squeeze, startReader, textOf, until } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, fixture } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

site.page("/founding", `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`);

/** @param {string} [hash] @param {Parameters<typeof reader.open>[1]} [options] */
async function openFounding(hash = "", options) {
  const opened = await reader.open(`/founding${hash}`, options);
  await heard(opened.page);
  return { ...opened, minutes: await opened.page.evaluate(() => document.querySelector("minutes-viewer").minutes) };
}

/** @param {Page} page */
const viewer = (page) => page.locator("minutes-viewer");

/** @param {Page} page */
async function openFilter(page) {
  await viewer(page).getByRole("button", { name: "絞り込み", exact: true }).click();
}

/** The ids of the speeches that can be seen in the transcript. @param {Page} page */
function shown(page) {
  return page.evaluate(() =>
    [...document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[part~=speech]")]
      .filter((speech) => speech.checkVisibility())
      .map((speech) => speech.id),
  );
}

describe("the founding transcript", () => {
  test("by speakers; the rest is out of sight, not gone, and a line says so", async () => {
    const { page, minutes, errors, close } = await openFounding();
    await openFilter(page);
    for (const label of ["遠藤本部員", "中谷本部員"]) {
      await viewer(page)
        .getByRole("button", { name: new RegExp(`^${label}`) })
        .click();
    }
    const held = minutes.speeches.filter(({ label }) => ["遠藤本部員", "中谷本部員"].includes(label));
    assert.deepEqual(
      await shown(page),
      held.map(({ id }) => id),
    );
    const line = viewer(page).locator(".mv-left");
    assert.match((await line.textContent()) ?? "", /発言20回のうち2回を表示しています/);
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));

    const dimmed = await page.evaluate(
      () => document.querySelector("minutes-viewer").shadowRoot.querySelectorAll(".mv-lane .is-out").length,
    );
    assert.equal(dimmed, 18);
    await line.getByRole("button", { name: "すべて表示" }).click();
    assert.equal((await shown(page)).length, 20);
    assert.equal(await line.count(), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test("by section, by matter, and with a search", async () => {
    const { page, minutes, close } = await openFounding();
    await openFilter(page);
    await viewer(page).getByLabel("議事", { exact: true }).selectOption({ label: "(3) 決定事項の決定" });
    const section = minutes.sections.find(({ heading }) => heading === "決定事項の決定");
    assert.deepEqual(
      await shown(page),
      minutes.speeches.filter((speech) => speech.section === section.id).map(({ id }) => id),
    );
    await viewer(page).getByLabel("議事", { exact: true }).selectOption("");
    await viewer(page).getByLabel("内容").selectOption({ label: "決定のことば" });
    const deciding = minutes.items.filter((item) => item.outcome).flatMap((item) => item.evidence.map((e) => e.speech));
    assert.deepEqual((await shown(page)).toSorted(), [...new Set(deciding.filter(Boolean))].toSorted());

    const all = (await page.evaluate(() => document.querySelector("minutes-viewer").search("異議"))).length;
    const inside = await page.evaluate(
      (shown) => {
        const hits = document.querySelector("minutes-viewer").search("異議");
        return hits.filter((hit) => shown.includes(hit.speech)).length;
      },
      await shown(page),
    );
    assert.ok(inside > 0 && inside < all);
    assert.equal(await viewer(page).locator(".mv-find__n").textContent(), `${inside}件`);
    await close();
  });

  test("a link to what is left out shows everything again", async () => {
    const { page, minutes, close } = await openFounding();
    await openFilter(page);
    await viewer(page)
      .getByRole("button", { name: /^遠藤本部員/ })
      .click();
    await page.evaluate((id) => document.querySelector("minutes-viewer").show(id), minutes.speeches[5].id);
    await page.waitForFunction(
      (id) => document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest(`[id="${id}"]`),
      minutes.speeches[5].id,
    );
    assert.equal((await shown(page)).length, 20);
    await close();
  });

  test("the address gives it back, and names what was chosen", async () => {
    const first = await openFounding();
    await openFilter(first.page);
    await viewer(first.page).locator("[data-speaker]").filter({ hasText: "丸川" }).click();
    await viewer(first.page).getByLabel("議事", { exact: true }).selectOption({ label: "(2) 討議" });
    const label = first.minutes.speakers.find((speaker) => speaker.label.startsWith("丸川")).label;
    const hash = await until(() => {
      const { hash } = new URL(first.page.url());
      assert.equal(decodeURIComponent(hash), `#speaker=${label}&section=(2) 討議`);
      return hash;
    });
    const held = await shown(first.page);
    assert.ok(held.length > 0 && held.length < 4);
    await first.close();

    const { page, close } = await openFounding(hash);
    await page.waitForFunction(() => document.querySelector("minutes-viewer").shadowRoot.querySelector(".is-filtered"));
    assert.deepEqual(await shown(page), held);
    await viewer(page).getByRole("button", { name: "絞り込み中" }).click();
    const pressed = viewer(page).getByRole("button", { pressed: true });
    assert.match((await pressed.textContent()) ?? "", /丸川/);
    await close();
  });

  test("with the keyboard alone: in, choose, out", async () => {
    const { page, close } = await openFounding();
    const button = viewer(page).getByRole("button", { name: "絞り込み", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    assert.equal((await shown(page)).length, 2);
    await page.keyboard.press("Escape");
    assert.equal(await viewer(page).locator(".mv-filter").isVisible(), false);
    assert.ok(
      await page.evaluate(() =>
        document.querySelector("minutes-viewer").shadowRoot.activeElement?.classList.contains("mv-filter__b"),
      ),
    );
    await close();
  });

  test("on paper the line that says so is there", { skip: chromiumOnly("print") }, async () => {
    const { page, close } = await openFounding();
    await openFilter(page);
    await viewer(page)
      .getByRole("button", { name: /^遠藤本部員/ })
      .click();
    await page.emulateMedia({ media: "print" });
    assert.equal(await viewer(page).locator(".mv-left").isVisible(), true);
    assert.equal(await viewer(page).locator(".mv-left button").isVisible(), false);
    await close();
  });
});

describe("other customs", async () => {
  for (const name of ["diet-plenary", "city-council"]) {
    test(name, async () => {
      const text = fixture(name);
      const { page, close } = await reader.open(site.page(`/${name}`, "<minutes-viewer></minutes-viewer>"));
      await page.evaluate((text) => (document.querySelector("minutes-viewer").text = text), text);
      await heard(page);
      const minutes = await page.evaluate(() => document.querySelector("minutes-viewer").minutes);
      await openFilter(page);
      for (const [index, { id, speeches }] of minutes.speakers.entries()) {
        const button = viewer(page).locator(`[data-speaker="${index}"]`);
        await button.click();
        assert.deepEqual(
          await shown(page),
          minutes.speeches.filter(({ speaker }) => speaker === id).map(({ id }) => id),
        );
        assert.equal((await shown(page)).length, speeches);
        assert.equal(await textOf(page, "transcript"), squeeze(text));
        await button.click();
      }
      assert.equal((await shown(page)).length, minutes.speeches.length);
      await close();
    });
  }
});
