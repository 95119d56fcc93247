// The list of hits: the words around each, who said them and where; each leads to its place.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { longMinutes } from "../../www/bench/text.mjs";
import { heard, startReader, until, whole } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const WORD = "ランサムウェア";
const COUNT = FOUNDING.split(WORD).length - 1;

site.page("/founding", `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`);
site.page("/any", "<minutes-viewer></minutes-viewer>");

/** @param {Parameters<typeof reader.open>[1]} [options] */
async function openFounding(options) {
  const opened = await reader.open("/founding", options);
  await heard(opened.page);
  return opened;
}

/** @param {Page} page */
const viewer = (page) => page.locator("minutes-viewer");
/** @param {Page} page */
const list = (page) => viewer(page).getByRole("region", { name: "検索結果の一覧" });

/** Types, and waits until it has come to rest: it is announced then. @param {Page} page @param {string} words */
async function search(page, words) {
  const status = viewer(page).getByRole("status").last();
  const before = await status.textContent();
  await viewer(page).getByRole("searchbox").fill(words);
  await until(async () => assert.notEqual(await status.textContent(), before));
}

/** The words under the current mark, and whether nothing lies over them. @param {Page} page */
function current(page) {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get("minutes-hit-current") ?? [];
    const box = range?.getBoundingClientRect();
    const { shadowRoot } = document.querySelector("minutes-viewer");
    const on = box && shadowRoot.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return { words: range?.toString(), seen: Boolean(on?.closest("[part~=transcript]")) };
  });
}

describe("the founding transcript", () => {
  for (const [name, options] of /** @type {const} */ ([
    ["wide", {}],
    ["on a phone", { viewport: { width: 360, height: 740 } }],
  ])) {
    test(`${name}: every hit in its context, with speaker and section; each leads to its words`, async () => {
      const { page, errors, close } = await openFounding(options);
      await search(page, WORD);
      await viewer(page)
        .getByRole("button", { name: `検索結果の一覧 ${COUNT}件` })
        .click();
      const links = list(page).getByRole("link");
      assert.equal(await links.count(), COUNT);
      for (const link of await links.all()) {
        assert.equal(await link.locator("mark").textContent(), WORD);
        const words = ((await link.locator(".mv-results__words").textContent()) ?? "").replace(/[…\s]/g, "");
        assert.ok(FOUNDING.replace(/\s/g, "").includes(words), words);
      }
      assert.match((await links.nth(1).textContent()) ?? "", /^4\/20後藤本部長\(2\) 討議/);
      await links.nth(5).click();
      await until(async () => assert.deepEqual(await current(page), { words: WORD, seen: true }));
      assert.equal(await viewer(page).locator(".mv-find__n").textContent(), `6 / ${COUNT}件`);
      assert.equal(await list(page).isVisible(), name === "wide", "where it would lie over the text it closes");
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test("with the keyboard alone: from the box into the list, to the words, and back", async () => {
    const { page, close } = await openFounding();
    await search(page, WORD);
    await page.keyboard.press("ArrowDown");
    const at = () =>
      page.evaluate(() => document.querySelector("minutes-viewer").shadowRoot.activeElement?.dataset.hit ?? null);
    const stands = (/** @type {string} */ hit) => until(async () => assert.equal(await at(), hit));
    await stands("0");
    for (const [key, to] of [
      ["ArrowDown", "1"],
      ["End", `${COUNT - 1}`],
      ["ArrowDown", `${COUNT - 1}`],
      ["Home", "0"],
      ["ArrowDown", "1"],
    ]) {
      await page.keyboard.press(key);
      await stands(to);
    }
    assert.equal(await list(page).locator('[tabindex="0"]').count(), 1);
    await page.keyboard.press("Enter");
    await until(async () => assert.deepEqual(await current(page), { words: WORD, seen: true }));
    await page.waitForFunction(
      // The focus is with the words.
      () => document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest("[part~=transcript]"),
    );
    await page.keyboard.press("/");
    await page.keyboard.press("ArrowDown");
    await stands("1"); // Where it stood.
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("minutes-viewer").shadowRoot.activeElement?.id === "mv-q");
    await close();
  });

  test("hits outside of speeches are told by their section alone; without hits there is no list", async () => {
    const { page, close } = await openFounding();
    await search(page, "総理大臣官邸");
    await page.keyboard.press("ArrowDown");
    const link = list(page).getByRole("link").first();
    assert.match((await link.textContent()) ?? "", /^2 場所/);
    await search(page, "無い言葉である");
    assert.equal(await list(page).isVisible(), false);
    const button = viewer(page).locator(".mv-find__list");
    assert.equal(await button.getAttribute("aria-disabled"), "true");
    await close();
  });
});

test("of thousands of hits a page at a time, and that is told", async () => {
  const { page, close } = await reader.open("/any");
  await page.evaluate((text) => (document.querySelector("minutes-viewer").text = text), longMinutes(600));
  await heard(page);
  await whole(page);
  await search(page, "の");
  await page.keyboard.press("ArrowDown");
  const links = list(page).getByRole("link");
  await until(async () => assert.equal(await links.count(), 100));
  const told = (await list(page).locator(".mv-results__top").textContent()) ?? "";
  const count = Number(told.replaceAll(",", "").match(/^1〜100件（全(\d+)件）$/)?.[1]);
  assert.ok(count > 3000, told);
  await list(page).getByRole("button", { name: "次の一覧" }).click();
  const second = `101〜200件（全${count.toLocaleString("en")}件）`;
  await until(async () => assert.equal(await viewer(page).getByRole("status").last().textContent(), second));
  assert.equal(await links.first().getAttribute("data-hit"), "100");
  await page.keyboard.press("ArrowUp");
  // The arrows turn the page too.
  await until(async () => assert.equal(await links.last().getAttribute("data-hit"), "99"));
  await page.keyboard.press("End");
  await until(async () => assert.equal(await links.last().getAttribute("data-hit"), `${count - 1}`));
  await close();
});
