// Searching as a reader does it: typing, stepping, reading on; and what the page around gets of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { IN_CHROMIUM } from "../support/engine.mjs";
import { heard, settle, startReader, until } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const WORD = "ランサムウェア";
const COUNT = FOUNDING.split(WORD).length - 1;

site.page(
  "/founding",
  `<p><input id="own" aria-label="host"></p><minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>
   <p id="below">以上、本省の頁。</p>`,
);

/** @param {string} [hash] @param {Parameters<typeof reader.open>[1]} [options] */
async function openFounding(hash = "", options) {
  const opened = await reader.open(`/founding${hash}`, options);
  await heard(opened.page);
  return opened;
}

/** @param {Page} page */
const box = (page) => page.locator("minutes-viewer").getByRole("searchbox");

/** Types as with an input method: the word at once. @param {Page} page @param {string} words */
async function type(page, words) {
  await box(page).focus();
  await page.keyboard.insertText(words);
}

/**
 * The words under the marks of a name, and whether the first of them can be seen below the toolbar.
 *
 * @param {Page} page
 * @param {"minutes-hit" | "minutes-hit-current"} name
 */
function marked(page, name) {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])];
    const root = document.querySelector("minutes-viewer").shadowRoot;
    const bar = root.querySelector("[part~=toolbar]").getBoundingClientRect().bottom;
    const box = ranges[0]?.getBoundingClientRect();
    return {
      words: ranges.map((range) => range.toString().replace(/\s/g, "")),
      inSight: Boolean(box && box.height > 0 && box.top >= bar && box.bottom <= innerHeight),
    };
  }, name);
}

/** Waits until this is written beside the box. @param {Page} page @param {string} words */
const counts = (page, words) =>
  until(async () => assert.equal(await page.locator("minutes-viewer .mv-find__n").textContent(), words));

/** Waits until the current hit can be seen; gives its words. @param {Page} page */
const currentInSight = (page) =>
  until(async () => {
    const { words, inSight } = await marked(page, "minutes-hit-current");
    assert.ok(inSight, "the current hit is in sight");
    return words;
  });

/** Waits until the page's address ends so. @param {Page} page @param {string} hash */
const addressEnds = (page, hash) => until(() => assert.equal(new URL(page.url()).hash, hash));

/** What was announced last. @param {Page} page */
const announced = (page) => page.locator("minutes-viewer").getByRole("status").last().textContent();

/** Where the focus is, by the id or text around it. @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("minutes-viewer").shadowRoot;
    return root.activeElement?.id || root.activeElement?.className || document.activeElement?.id;
  });

describe("typing", () => {
  test("marks and counts every hit, and moves nothing", async () => {
    const { page, errors, close } = await openFounding();
    await type(page, WORD);
    await counts(page, `${COUNT}件`);
    assert.deepEqual((await marked(page, "minutes-hit")).words, Array(COUNT).fill(WORD));
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.equal(await focused(page), "mv-q");
    assert.deepEqual(errors, []);
    await close();
  });

  test("any width, any kana width, and case are alike", async () => {
    const { page, close } = await openFounding();
    for (const [typed, printed] of [
      ["ﾗﾝｻﾑｳｪｱ", WORD],
      ["（案）", "(案)"],
      ["ｓｂｏｍ", "SBOM"],
      ["sbom", "SBOM"],
    ]) {
      await box(page).fill(typed);
      await until(async () => {
        const { words } = await marked(page, "minutes-hit");
        assert.ok(words.length > 0, typed);
        for (const word of words) assert.equal(word.normalize("NFKC"), printed, typed);
      });
    }
    await close();
  });

  test("is announced once, when it has come to rest", async () => {
    const { page, close } = await openFounding();
    const said = await page.evaluateHandle(() => {
      const said = [];
      const status = document.querySelector("minutes-viewer").shadowRoot.querySelector(".mv > [role=status]");
      new MutationObserver(() => said.push(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return said;
    });
    const says = (/** @type {string[]} */ all) => until(async () => assert.deepEqual(await said.jsonValue(), all));
    await box(page).focus();
    // In one go: a slow machine would rest between the letters.
    await page.evaluate((word) => {
      for (const letter of word) document.execCommand("insertText", false, letter);
    }, WORD);
    const heardSoFar = [`${COUNT}件見つかりました`];
    await says(heardSoFar);
    for (const at of ["12件中1件目", "12件中2件目、後藤本部長"]) {
      await page.keyboard.press("Enter");
      heardSoFar.push(at);
      await says(heardSoFar);
    }
    await box(page).fill("無い言葉である");
    await says([...heardSoFar, "見つかりません"]);
    await close();
  });

  test("hits are told in the contents and the timeline", async () => {
    const { page, close } = await openFounding();
    await type(page, WORD);
    const agenda = page.locator("minutes-viewer [part~=agenda]");
    await agenda.locator(".mv-hits").first().waitFor();
    assert.equal(await agenda.getByRole("link", { name: /討議/ }).locator(".mv-hits").textContent(), "8件");
    const lane = page.locator("minutes-viewer .mv-lane").filter({ hasText: "後藤" });
    assert.equal(await lane.locator(".mv-hits").textContent(), "1件");
    assert.equal(await lane.locator(".mv-hitline").count(), 1);
    assert.match((await lane.getByRole("link").getAttribute("aria-label")) ?? "", /検索 1件$/);
    await close();
  });
});

describe("stepping", () => {
  test("Enter and Shift+Enter go around, and every hit comes into sight", async () => {
    const { page, close } = await openFounding();
    await type(page, WORD);
    for (let i = 1; i <= COUNT; i += 1) {
      await page.keyboard.press("Enter");
      await counts(page, `${i} / ${COUNT}件`);
      assert.deepEqual(await currentInSight(page), [WORD], `${i}`);
      assert.equal(await focused(page), "mv-q");
    }
    await page.keyboard.press("Enter");
    await counts(page, `1 / ${COUNT}件`);
    await page.keyboard.press("Shift+Enter");
    await counts(page, `${COUNT} / ${COUNT}件`);
    assert.equal((await marked(page, "minutes-hit")).words.length, COUNT - 1);
    await close();
  });

  test("begins where the reader is", async () => {
    const { page, close } = await openFounding();
    const last = await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      const { id } = viewer.minutes.speeches.at(-1);
      viewer.show(id);
      return id;
    });
    await page.waitForFunction((id) => {
      const { top } = document.querySelector("minutes-viewer").shadowRoot.getElementById(id).getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }, last);
    await type(page, WORD);
    await page.keyboard.press("Enter");
    await counts(page, `${COUNT - 3} / ${COUNT}件`);
    await close();
  });

  test("opens what is collapsed", async () => {
    const { page, close } = await openFounding();
    await page.evaluate(() => document.querySelector("minutes-viewer").collapseAll());
    await type(page, WORD);
    await page.keyboard.press("Enter");
    await currentInSight(page);
    await close();
  });

  test("Escape ends the search; once more leads to the words", async () => {
    const { page, close } = await openFounding();
    await type(page, WORD);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await counts(page, `2 / ${COUNT}件`);
    await currentInSight(page);
    await page.keyboard.press("Escape");
    assert.equal(await box(page).inputValue(), "");
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    assert.equal(await focused(page), "mv-q");
    await page.keyboard.press("Escape");
    const there = await page.evaluate(
      () => document.querySelector("minutes-viewer").shadowRoot.activeElement?.textContent,
    );
    assert.match(there ?? "", /ランサムウェアに乗っ取られた/);

    await type(page, WORD);
    await page.locator("minutes-viewer").getByRole("button", { name: "次の一致" }).press("Escape");
    assert.equal(await box(page).inputValue(), "");
    assert.equal(await focused(page), "mv-q");
    await close();
  });

  test("on a phone, with buttons of a good size", async () => {
    const { page, close } = await openFounding("", { viewport: { width: 360, height: 700 }, hasTouch: true });
    await type(page, WORD);
    for (const name of ["次の一致", "次の一致", "前の一致"]) {
      const button = page.locator("minutes-viewer").getByRole("button", { name });
      const frame = await button.boundingBox();
      assert.ok(frame && frame.width >= 24 && frame.height >= 24);
      await (IN_CHROMIUM ? button.tap() : button.click());
      await currentInSight(page);
    }
    await counts(page, `1 / ${COUNT}件`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await close();
  });

  test("without the highlight API the paragraph is the mark", async () => {
    const { page, errors, close } = await openFounding("", {
      before: (page) => page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights")),
    });
    await type(page, WORD);
    await page.keyboard.press("Enter");
    await until(async () => {
      const words = await page.evaluate(() => {
        const target = document.querySelector("minutes-viewer").shadowRoot.querySelector(".is-target");
        const { top, bottom } = target.getBoundingClientRect();
        return top < innerHeight && bottom > 0 ? target.textContent : "";
      });
      assert.match(words, new RegExp(WORD));
    });
    assert.deepEqual(errors, []);
    await close();
  });
});

describe("other customs", async () => {
  const fixture = (/** @type {string} */ name) => readFile(join(ROOT, "tests", "fixtures", `${name}.txt`), "utf8");
  for (const [name, words] of /** @type {const} */ ([
    ["diet-plenary", ["法律案", "○", "拍手", "令和"]],
    ["page-breaks", ["第", "委員", "。"]],
    ["marks-as-headings", ["日時", "委員長", "の"]],
  ])) {
    test(name, async () => {
      const text = await fixture(name);
      const { page, close } = await reader.open(site.page(`/${name}`, "<minutes-viewer></minutes-viewer>"));
      await page.evaluate((text) => (document.querySelector("minutes-viewer").text = text), text);
      await heard(page);
      for (const word of words) {
        await box(page).fill(word);
        const { words: found } = await marked(page, "minutes-hit");
        const hits = await page.evaluate((word) => document.querySelector("minutes-viewer").search(word), word);
        assert.equal(hits.length, text.normalize("NFKC").split(word.normalize("NFKC")).length - 1, word);
        assert.equal(found.join(""), word.repeat(hits.length), word);
        for (const { start, end } of hits) assert.equal(text.slice(start, end).replace(/\s/g, ""), word);
      }
      await close();
    });
  }
});

describe("the method", () => {
  test("gives every hit with its speech and place, and shows them", async () => {
    const { page, close } = await openFounding();
    const { hits, speeches } = await page.evaluate((word) => {
      const viewer = document.querySelector("minutes-viewer");
      return { hits: viewer.search(word), speeches: viewer.minutes.speeches };
    }, "ﾗﾝｻﾑｳｪｱ");
    assert.equal(hits.length, COUNT);
    for (const { speech, start, end } of hits) {
      assert.equal(FOUNDING.slice(start, end), WORD);
      const around = speeches.find(({ span }) => span.start <= start && end <= span.end);
      assert.equal(speech, around?.id ?? null);
    }
    await page.waitForFunction(() => CSS.highlights.get("minutes-hit")?.size);
    assert.equal(await box(page).inputValue(), "ﾗﾝｻﾑｳｪｱ");
    assert.deepEqual(await page.evaluate(() => document.querySelector("minutes-viewer").search("")), []);
    await close();
  });

  test("before the text has come, is kept until it has", async () => {
    const script = `
      const viewer = document.createElement("minutes-viewer");
      document.body.append(viewer);
      customElements.whenDefined("minutes-viewer").then(() => {
        viewer.setAttribute("src", "${FOUNDING_PATH}");
        viewer.search("${WORD}");
      });
    `;
    const { page, close } = await reader.open(site.page("/early-search", "", { script }));
    await page.waitForFunction(() => CSS.highlights.get("minutes-hit")?.size === 12);
    await close();
  });
});

describe("the page's address", () => {
  test("holds the words without a step in the history, beside what the page has there", async () => {
    const { page, close } = await openFounding("#tab=2");
    const length = await page.evaluate(() => history.length);
    await type(page, "水 位&=#");
    await addressEnds(page, `#tab=2&q=${encodeURIComponent("水 位&=#")}`);
    assert.equal(await page.evaluate(() => history.length), length);
    await box(page).fill("");
    await addressEnds(page, "#tab=2");
    await close();
  });

  test("gives the search back, with the speech that was chosen", async () => {
    const first = await openFounding();
    const { id } = await first.page.evaluate(() => document.querySelector("minutes-viewer").minutes.speeches[3]);
    await type(first.page, WORD);
    await addressEnds(first.page, `#q=${encodeURIComponent(WORD)}`);
    await first.page.locator(`minutes-viewer [part~=timeline] a[href="#minutes=${id}"][data-bar]`).click();
    await heard(first.page, "minutes-select");
    const { hash } = new URL(first.page.url());
    assert.equal(decodeURIComponent(hash), `#minutes=${id}&q=${WORD}`);
    await first.close();

    const { page, close } = await openFounding(hash);
    await page.waitForFunction(() => CSS.highlights.get("minutes-hit")?.size === 12);
    assert.equal(await box(page).inputValue(), WORD);
    await page.waitForFunction(
      (id) => document.querySelector("minutes-viewer").shadowRoot.activeElement?.closest(`[id="${id}"]`),
      id,
    );
    await close();
  });

  test("is left alone with hash=off, both ways", async () => {
    site.page("/off", `<minutes-viewer src="${FOUNDING_PATH}" hash="off"></minutes-viewer>`);
    const { page, close } = await reader.open(`/off#q=${encodeURIComponent(WORD)}`);
    await heard(page);
    await settle(page);
    assert.equal(await box(page).inputValue(), "");
    await type(page, "政府");
    await page.waitForFunction(() => CSS.highlights.get("minutes-hit")?.size);
    await settle(page);
    await settle(page);
    assert.equal(decodeURIComponent(new URL(page.url()).hash), `#q=${WORD}`);
    await close();
  });
});

describe("keys", () => {
  test("/ leads to the box and ? to the sheet, from within the viewer alone", async () => {
    const { page, close } = await openFounding();
    const stolen = await page.evaluateHandle(() => {
      const stolen = [];
      addEventListener("keydown", (event) => stolen.push([event.key, event.defaultPrevented]));
      return stolen;
    });
    for (const selector of ["body", "#own"]) {
      await page.locator(selector).focus();
      await page.keyboard.press("/");
      await page.keyboard.press("?");
    }
    assert.equal(await page.locator("#own").inputValue(), "/?");
    assert.ok((await stolen.jsonValue()).every(([, prevented]) => !prevented));
    assert.equal(await page.locator("minutes-viewer dialog").evaluate((sheet) => sheet.open), false);

    await page.locator("minutes-viewer").getByRole("link", { name: "全文", exact: true }).first().focus();
    await page.keyboard.press("/");
    assert.equal(await focused(page), "mv-q");
    await page.keyboard.type("a/?");
    assert.equal(await box(page).inputValue(), "a/?");
    await close();
  });

  test("the sheet holds the focus and gives it back", async () => {
    const { page, close } = await openFounding();
    const link = page.locator("minutes-viewer").getByRole("link", { name: "全文", exact: true }).first();
    await link.focus();
    await page.keyboard.press("?");
    const sheet = page.locator("minutes-viewer").getByRole("dialog", { name: "キーボード操作" });
    await sheet.waitFor();
    assert.ok(await sheet.evaluate((sheet) => sheet.contains(sheet.getRootNode().activeElement)));
    await page.keyboard.press("/");
    assert.ok(await sheet.isVisible());
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    assert.ok(await link.evaluate((link) => link.getRootNode().activeElement === link));
    await page.locator("minutes-viewer").getByRole("button", { name: "キーボード操作" }).click();
    await sheet.getByRole("button", { name: "閉じる" }).click();
    await sheet.waitFor({ state: "hidden" });
    await close();
  });
});

describe("among others", () => {
  test("two viewers share the page's marks and take only their own back", async () => {
    site.page(
      "/pair",
      `<minutes-viewer id="one" src="${FOUNDING_PATH}"></minutes-viewer><minutes-viewer id="two" src="${FOUNDING_PATH}"></minutes-viewer>`,
    );
    const { page, close } = await reader.open("/pair");
    await heard(page, "minutes-load", 2);
    const size = () => page.evaluate(() => CSS.highlights.get("minutes-hit")?.size ?? 0);
    await page.locator("#one").getByRole("searchbox").fill(WORD);
    await page.locator("#two").getByRole("searchbox").fill(WORD);
    await until(async () => assert.equal(await size(), 2 * COUNT));
    await page.locator("#one").getByRole("searchbox").fill("");
    await until(async () => assert.equal(await size(), COUNT));
    await page.evaluate(() => document.querySelector("#two").remove());
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await close();
  });

  test("marks follow when the text, the language or the headings change", async () => {
    const { page, close } = await openFounding();
    await type(page, WORD);
    const marks = (/** @type {string[]} */ words) =>
      until(async () => assert.deepEqual((await marked(page, "minutes-hit")).words, words));
    await page.evaluate(() => document.querySelector("minutes-viewer").setAttribute("heading-level", "3"));
    await settle(page);
    await marks(Array(COUNT).fill(WORD));
    await page.evaluate(() => (document.querySelector("minutes-viewer").lang = "en"));
    await counts(page, `${COUNT}`);
    await marks(Array(COUNT).fill(WORD));
    await page.evaluate(
      (text) => (document.querySelector("minutes-viewer").text = text),
      `○山川委員　${WORD}を防ぐ。\n`,
    );
    await heard(page, "minutes-load", 2);
    await marks([WORD]);
    await until(async () => assert.notEqual(await announced(page), ""));
    await close();
  });
});
