// The preview follows the typing: the words at once, and then all that follows from them.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { longMinutes } from "../../www/bench/text.mjs";
import { chromiumOnly } from "../support/engine.mjs";
import { openPreview as openWith, cursorAt, put, speeches, written } from "../support/preview.mjs";
import { squeeze, startReader, textOf } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

/** Of a hundred kilobytes. */
const SPEECHES = 150;
const LONG = longMinutes(SPEECHES);

/** @typedef {import("playwright-core").Page} Page */

async function openLong() {
  const opened = await openWith(reader);
  opened.page.setDefaultTimeout(60_000);
  await put(opened.page, LONG);
  await speeches(opened.page, SPEECHES);
  await settled(opened.page);
  return opened;
}

/** Until the viewer has read what the editor holds, and drawn it. @param {Page} page */
async function settled(page) {
  const text = await written(page);
  await page.waitForFunction((text) => {
    const viewer = document.querySelector("minutes-viewer");
    const root = viewer.shadowRoot;
    const button = /** @type {HTMLElement} */ (document.querySelector("#follow"));
    if (button.checkVisibility()) button.click();
    const isQuiet = viewer.text === text && document.querySelector("#behind").hidden && !root.querySelector(".mv-rest");
    const count = viewer.minutes?.speeches.length;
    return isQuiet && count > 0 && root.querySelectorAll("[part=speech]").length === count;
  }, text);
  // What was waited for is the element's text; the drawing follows it.
  await page.waitForTimeout(300);
  await page.waitForFunction(() => document.querySelector("#behind").hidden);
}

/** All that the viewer shows and leads to, as it stands there. @param {Page} page @param {string} selector */
function look(page, selector) {
  return page.evaluate((selector) => {
    const viewer = document.querySelector(selector);
    const plain = (/** @type {Element} */ element) => ({
      name: element.localName,
      // Where the reader is, what the browser was told to scroll to, and that a press corrects it, is no matter of the text.
      attributes: [...element.attributes]
        .filter(({ name }) => !["style", "tabindex", "aria-current", "aria-haspopup"].includes(name))
        .map(({ name, value }) => `${name}=${value.replace(/ ?is-(target|here)/g, "")}`)
        .sort(),
      children: [...element.childNodes].flatMap((node) =>
        node instanceof Text ? (node.data ? [node.data] : []) : node instanceof Element ? [plain(node)] : [],
      ),
    });
    const parts = ["[part~=summary]", "[part~=agenda]", "[part~=decisions]", "[part~=transcript]", "[part~=people]"];
    return parts.map((part) => {
      const found = viewer.shadowRoot.querySelector(part);
      return found ? JSON.stringify(plain(found), null, 1) : part;
    });
  }, selector);
}

/** A viewer that has seen nothing else, of the same text. @param {Page} page */
async function fresh(page) {
  await page.evaluate(async () => {
    const old = document.querySelector("minutes-viewer");
    const viewer = /** @type {any} */ (old.cloneNode(false));
    viewer.id = "fresh";
    viewer.setAttribute("hash", "off");
    const loaded = new Promise((resolve) => viewer.addEventListener("minutes-load", resolve, { once: true }));
    viewer.text = old.text;
    old.after(viewer);
    await loaded;
    // Both stand where their text begins.
    viewer.style.display = old.style.display = "block";
  });
  await page.waitForFunction(() => {
    const root = document.querySelector("#fresh").shadowRoot;
    return root.querySelector("[part=speech]") && !root.querySelector(".mv-rest");
  });
}

/** @param {Page} page @param {string} words */
const isShown = (page, words) =>
  page.evaluate(
    (words) =>
      document
        .querySelector("minutes-viewer")
        .shadowRoot.querySelector("[part=transcript]")
        .textContent.includes(words),
    words,
  );

describe("what is typed", () => {
  test("stands in the viewer in the same task, where it was typed", async () => {
    const { page, errors, close } = await openLong();
    const shown = await page.evaluate(() => {
      const { view } = document.querySelector("#text").shadowRoot.querySelector(".cm-content").cmTile.root;
      const transcript = () => document.querySelector("minutes-viewer").shadowRoot.querySelector("[part=transcript]");
      const squeeze = (/** @type {string} */ words) => words.replace(/\s+/g, "");
      const mark = "70番目の論点として";
      const at = view.state.doc.toString().indexOf(mark);
      const edits = [
        { from: at, insert: "海辺の" },
        { from: at + 2, to: at + 4 },
        { from: at + 5, insert: "\n" },
        { from: at - 1, insert: "。この点は改めて伺います。" },
        { from: at + 40, insert: "\n○谷口委員　はい。\n" },
        { from: at + 10, to: at + 500 },
      ];
      return edits.map((changes) => {
        view.dispatch({ changes });
        return squeeze(transcript().textContent) === squeeze(view.state.doc.toString());
      });
    });
    assert.deepEqual(shown, [true, true, true, true, true, true]);
    await settled(page);
    assert.equal(await textOf(page, "transcript"), squeeze(await written(page)));
    assert.deepEqual(errors, []);
    await close();
  });

  test(
    "stands there as soon as kana have become kanji, and not before",
    { skip: chromiumOnly("a composition") },
    async () => {
      const { page, text, close } = await openLong();
      await text.focus();
      await cursorAt(page, "70番目の論点として");
      await page.evaluate(() => {
        const viewer = document.querySelector("minutes-viewer");
        const shown = () =>
          viewer.shadowRoot.querySelector("[part=transcript]").textContent.match(/(かわ|川辺)70番目/)?.[1];
        window.composed = new Promise((resolve) => {
          const before = viewer.text;
          const look = () => resolve([window.composing, shown(), viewer.text === before]);
          addEventListener("compositionupdate", () => setTimeout(() => (window.composing ??= shown() ?? "")), true);
          addEventListener("compositionend", () => setTimeout(look), true);
        });
      });
      const session = await page.context().newCDPSession(page);
      await session.send("Input.imeSetComposition", { text: "かわ", selectionStart: 2, selectionEnd: 2 });
      await page.waitForFunction(() => window.composing !== undefined);
      await session.send("Input.insertText", { text: "川辺" });
      assert.deepEqual(await page.evaluate(() => window.composed), ["", "川辺", true]);
      await close();
    },
  );

  test("leaves the viewer as if it had never shown anything else", async () => {
    const { page, text, errors, close } = await openLong();
    await text.focus();
    /** @type {[string, string[]][]} */
    const runs = [
      ["20番目の論点として", ["a", "Backspace", "b", "Enter", "c"]],
      ["60番目の論点として", ["Enter", "Enter"]],
      ["90番目の論点として", ["Delete", "Delete", "d"]],
      ["○", ["Delete"]],
    ];
    for (const [place, keys] of runs) {
      await cursorAt(page, place);
      for (const key of keys) await page.keyboard.press(key, { delay: 30 });
      // Some of the edits meet the drawing of those before.
      await page.waitForTimeout(120);
    }
    await cursorAt(page, "120番目の論点として");
    await page.keyboard.insertText("本件は承認します。\n\n○森下委員　異議なし。\n\n");
    await settled(page);
    assert.equal(await textOf(page, "transcript"), squeeze(await written(page)));
    await fresh(page);
    const [followed, anew] = [await look(page, "minutes-viewer"), await look(page, "#fresh")];
    followed.forEach((part, i) => assert.equal(part, anew[i]));
    assert.deepEqual(errors, []);
    await close();
  });

  test("keeps the speeches that it does not touch", async () => {
    const { page, text, close } = await openLong();
    const kept = () => page.evaluate(() => window.kept?.filter((each) => each.isConnected).length);
    await page.evaluate(() => {
      window.kept = [...document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[part=speech]")];
    });
    await text.focus();
    await cursorAt(page, "70番目の論点として");
    await page.keyboard.type("海");
    assert.ok(await isShown(page, "海70番目の論点として"));
    await settled(page);
    assert.ok(await isShown(page, "海70番目の論点として"));
    assert.equal(await kept(), SPEECHES);
    await close();
  });

  test("is not held up by a reading that is out of date", async () => {
    const { page, text, close } = await openLong();
    const drawn = await page.evaluate(async () => {
      const viewer = document.querySelector("minutes-viewer");
      const { view } = document.querySelector("#text").shadowRoot.querySelector(".cm-content").cmTile.root;
      let loads = 0;
      let given = 0;
      viewer.addEventListener("minutes-load", () => (loads += 1));
      viewer.addEventListener(
        "minutes-draw",
        () => {
          given += 1;
        },
        { capture: true },
      );
      // A key right after the reading has begun.
      const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(viewer), "text");
      Object.defineProperty(viewer, "text", {
        configurable: true,
        get: setter.get,
        set(words) {
          delete viewer.text;
          setter.set.call(viewer, words);
          view.dispatch({ changes: { from: view.state.doc.length, insert: "。" } });
        },
      });
      view.dispatch({ changes: { from: view.state.doc.length, insert: "以上" } });
      while (loads === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      return { given, loads, text: viewer.text === view.state.doc.toString() };
    });
    assert.deepEqual(drawn, { given: 2, loads: 1, text: true });
    await text.focus();
    await close();
  });
});
