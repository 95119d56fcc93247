// When the network or the program itself fails: the words stay readable, one sentence says so, a button tries again, and
// the other viewers on the page go on.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { events, heard, settle, squeeze, startReader, textOf, visibleText } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { invented } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const FALLBACK = "議事録は紙でも配っています。";
const POND = invented("池", 3);
const PLUM = invented("梅林", 3);

before(() => {
  site.answer("/pond.txt", { body: POND });
  site.answer("/plum.txt", { body: PLUM });
});

const viewer = (/** @type {string} */ id, /** @type {string} */ src) =>
  `<minutes-viewer id="${id}" src="${src}" hash="off"><p>${FALLBACK}</p></minutes-viewer>`;

/** What one viewer has said so far. @param {Page} page @param {string} name @param {string} id */
const said = async (page, name, id) => (await events(page, name)).filter(({ from }) => from === id);

describe("an answer that is", () => {
  test("slow: the content can be read meanwhile, and the minutes come", async () => {
    let open = () => {};
    const opened = new Promise((resolve) => (open = () => resolve(undefined)));
    site.answer("/slow.txt", { body: POND, after: opened });
    const { page, close } = await reader.open(site.page("/slow", viewer("slow", "/slow.txt")));
    await page.waitForFunction(() => customElements.get("minutes-viewer"));
    await settle(page);
    assert.match(await visibleText(page), new RegExp(FALLBACK));
    assert.deepEqual(await events(page, "minutes-error"), []);
    open();
    await heard(page);
    assert.equal(await textOf(page, "transcript"), squeeze(POND));
    await close();
  });

  test("cut off in the middle: told as a broken connection, and read whole at the second try", async () => {
    site.answer("/cut.txt", { body: POND.slice(0, 80), headers: { "content-length": "100000" } });
    const { page, close } = await reader.open(site.page("/cut", viewer("cut", "/cut.txt")));
    // The server waits for the rest that never comes, and gives up.
    await settle(page);
    site.hangUp();
    await heard(page, "minutes-error");
    assert.deepEqual(
      (await events(page, "minutes-error")).map(({ code }) => code),
      ["network"],
    );
    assert.match(await visibleText(page), new RegExp(FALLBACK));
    site.answer("/cut.txt", { body: POND });
    await page.getByRole("button", { name: "もう一度読み込む" }).click();
    await heard(page);
    assert.equal(await textOf(page, "transcript"), squeeze(POND));
    await close();
  });

  test("somewhere else: the redirection is followed", async () => {
    site.answer("/moved.txt", { status: 302, headers: { location: "/pond.txt" } });
    const { page, close } = await reader.open(site.page("/moved", viewer("moved", "/moved.txt")));
    await heard(page);
    assert.equal(await textOf(page, "transcript"), squeeze(POND));
    await close();
  });

  test("going round in circles: told once", async () => {
    site.answer("/round.txt", { status: 302, headers: { location: "/round.txt" } });
    const { page, close } = await reader.open(site.page("/round", viewer("round", "/round.txt")));
    await heard(page, "minutes-error");
    await settle(page);
    assert.deepEqual(
      (await events(page, "minutes-error")).map(({ code }) => code),
      ["network"],
    );
    await close();
  });

  test("no longer wanted: nothing is said of it", async () => {
    let open = () => {};
    const opened = new Promise((resolve) => (open = () => resolve(undefined)));
    site.answer("/stuck.txt", { body: PLUM, after: opened });
    const { page, close } = await reader.open(site.page("/stuck", viewer("stuck", "/stuck.txt")));
    await page.waitForFunction(() => customElements.get("minutes-viewer"));
    await page.evaluate(() => document.getElementById("stuck").setAttribute("src", "/pond.txt"));
    await heard(page);
    open();
    await settle(page);
    assert.deepEqual(await events(page, "minutes-error"), []);
    assert.equal((await events(page, "minutes-load")).length, 1);
    assert.equal(await textOf(page, "transcript"), squeeze(POND));
    await close();
  });
});

describe("a panic", () => {
  /**
   * The page takes away what the view cannot do without, so that it runs into a wall for good: a trap, which no Rust
   * code can catch. Given back after the first.
   *
   * @param {Page} page
   */
  const sabotage = (page) =>
    page.evaluate(() => {
      const { createElement, createElementNS } = Document.prototype;
      window.hits = 0;
      const broken = function () {
        window.hits += 1;
        Object.assign(Document.prototype, { createElement, createElementNS });
        throw new Error("no elements left");
      };
      Object.assign(Document.prototype, { createElement: broken, createElementNS: broken });
    });

  /** @param {string} path */
  async function openTwo(path) {
    const opened = await reader.open(site.page(path, `${viewer("one", "/pond.txt")}${viewer("two", "/plum.txt")}`));
    await heard(opened.page, "minutes-load", 2);
    return opened;
  }

  /** @param {Page} page */
  async function isWell(page) {
    await page.waitForFunction(
      () => document.getElementById("two").shadowRoot.querySelectorAll("[part~=speech]").length === 3,
    );
    assert.equal(await textOf(page, "transcript", "#two"), squeeze(PLUM));
    assert.deepEqual(await said(page, "minutes-error", "two"), []);
    // It answers: a fold closes and opens again.
    const height = () => page.locator("#two [part~=transcript]").evaluate((node) => node.offsetHeight);
    const before = await height();
    await page.evaluate(() => document.getElementById("two").collapseAll());
    await page.waitForFunction(
      (before) => document.getElementById("two").shadowRoot.querySelector("[part~=transcript]").offsetHeight < before,
      before,
    );
    await page.evaluate(() => document.getElementById("two").expandAll());
  }

  for (const [name, provoke] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
    [
      "while a text is drawn",
      (page) =>
        page.evaluate((text) => (document.getElementById("one").text = text), `${POND}\n○田中委員\n\n新しい。\n`),
    ],
    ["while it answers a call", (page) => page.evaluate(() => document.getElementById("one").search("花壇"))],
    ["while it answers the reader", (page) => page.locator("#one").getByRole("button", { name: "絞り込み" }).click()],
  ])) {
    test(`${name}: the content comes back, a button tries again, the other viewer goes on`, async () => {
      const { page, close } = await openTwo(`/panic-${name.length}`);
      await sabotage(page);
      await provoke(page);
      await heard(page, "minutes-error");
      await settle(page);
      assert.equal(await page.evaluate(() => window.hits), 1, "the wall was hit");
      assert.deepEqual(
        (await said(page, "minutes-error", "one")).map(({ code }) => code),
        ["internal"],
      );
      const text = squeeze(await visibleText(page, "#one"));
      assert.ok(text.includes(FALLBACK), text);
      assert.match(text, /議事録を表示できませんでした。/);
      assert.equal(await page.locator("#one [part~=speech]").count(), 0);
      assert.equal(await page.evaluate(() => document.getElementById("one").minutes), null);
      await isWell(page);

      const loads = (await said(page, "minutes-load", "one")).length;
      await page.locator("#one").getByRole("button", { name: "もう一度読み込む" }).click();
      await page.waitForFunction(
        (loads) =>
          window.seen.events.filter(({ name, from }) => name === "minutes-load" && from === "one").length > loads,
        loads,
      );
      assert.ok((await textOf(page, "transcript", "#one")).startsWith(squeeze(POND)));
      await isWell(page);
      await close();
    });
  }

  test("again and again: the page itself is never harmed", async () => {
    const { page, close } = await openTwo("/panic-often");
    for (let i = 0; i < 4; i += 1) {
      await sabotage(page);
      await page.evaluate((text) => (document.getElementById("one").text = text), invented("池", 6 + 3 * i));
      await heard(page, "minutes-error", i + 1);
      await settle(page);
    }
    await isWell(page);
    assert.equal(await page.evaluate(() => document.createElement("p").localName), "p");
    await close();
  });
});
