// A host page with the worst of styles: nothing of it comes in, and nothing of ours goes out.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { chromiumOnly } from "../support/engine.mjs";
import { heard, startReader } from "../support/reader.mjs";
import { HTML, startSite } from "../support/site.mjs";
import { FOUNDING_PATH } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const BODY = `<header class="site"><p class="name">省</p></header><main><h1>会合</h1><p id="text">本文</p><ul><li><a id="link" href="#x">資料</a></li></ul><button id="button">押す</button>`;
const MODULE = `<script type="module" src="/dist/minutes-viewer.js"></script>`;

/** @param {string} path @param {string} head @param {string} viewer */
function host(path, head, viewer) {
  site.answer(path, {
    type: HTML,
    body: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>host</title>${head}<body>${BODY}${viewer}</main></body></html>`,
  });
  return path;
}

const VIEWER = `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`;
const HOSTILE = `<link rel="stylesheet" href="/sample/host.css">`;

/** Every computed property of some elements in the viewer; lengths that hang on the width of the page left out. */
const inside = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("minutes-viewer").shadowRoot;
    const parts = [
      "toolbar",
      "summary",
      "agenda",
      "timeline",
      "decisions",
      "item",
      "transcript",
      "speech",
      "speaker",
      "paragraph",
      "reaction",
    ];
    const nodes = parts.flatMap((part) =>
      [...root.querySelectorAll(`[part~=${part}]`)]
        .slice(0, 1)
        .flatMap((node) => [
          [part, node],
          ...[...node.querySelectorAll("*")].slice(0, 12).map((child) => [`${part} ${child.localName}`, child]),
        ]),
    );
    return nodes.map(([name, node]) => {
      const style = getComputedStyle(node);
      const kept = [...style].filter(
        (property) =>
          !/(size|width|height|inset|^(top|left|right|bottom)$|origin|margin|transform|^-|block-start|block-end|inline-start|inline-end)/.test(
            property,
          ) || /^(font-size|border-.*-(style|color))$/.test(property),
      );
      return [name, Object.fromEntries(kept.map((property) => [property, style.getPropertyValue(property)]))];
    });
  });

/** Every computed property of the host page's own elements. */
const outside = (page) =>
  page.evaluate(() =>
    ["html", "body", "h1", "#text", "#link", "#button", ".site", "li"].map((selector) => {
      const style = getComputedStyle(document.querySelector(selector));
      // The page is as long as what stands on it.
      return [
        selector,
        Object.fromEntries(
          [...style]
            .filter((property) => !/height|block-size|origin|perspective/.test(property))
            .map((property) => [property, style.getPropertyValue(property)]),
        ),
      ];
    }),
  );

describe("hostile styles", () => {
  test("do not come in", async () => {
    const plain = await reader.open(
      host(
        "/plain",
        "<style>body { margin: 0 } main { max-width: 1100px; margin: 0 auto; padding: 0 24px } minutes-viewer { --minutes-unit: 16px }</style>" +
          MODULE,
        VIEWER,
      ),
    );
    const hostile = await reader.open(host("/hostile", HOSTILE + MODULE, VIEWER));
    await Promise.all([heard(plain.page), heard(hostile.page)]);
    const [expected, found] = await Promise.all([inside(plain.page), inside(hostile.page)]);
    assert.ok(expected.length > 40);
    assert.equal(found.length, expected.length);
    for (const [i, [name, styles]] of expected.entries()) assert.deepEqual(found[i], [name, styles]);
    await Promise.all([plain.close(), hostile.close()]);
  });

  test("leave what is drawn the whole column", async () => {
    const { page, close } = await reader.open(host("/block", HOSTILE + MODULE, VIEWER));
    await heard(page);
    const missing = await page.evaluate(() => {
      const drawn = document
        .querySelector("minutes-viewer")
        .shadowRoot.querySelector(".mv-mount")
        .getBoundingClientRect();
      const main = document.querySelector("main");
      const { paddingLeft, paddingRight } = getComputedStyle(main);
      return main.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - drawn.width;
    });
    assert.ok(Math.abs(missing) < 1, `${missing}px`);
    await close();
  });

  test("leave notes and fallback as they should be", async () => {
    const { page, close } = await reader.open(
      host(
        "/note",
        HOSTILE + MODULE,
        `<minutes-viewer src="/nowhere.txt"><p>紙でも配っています。</p></minutes-viewer>`,
      ),
    );
    await heard(page, "minutes-error");
    const alert = page.getByRole("alert");
    assert.notEqual(
      await alert
        .locator("p")
        .first()
        .evaluate((node) => getComputedStyle(node).color),
      "rgb(255, 0, 0)",
    );
    assert.ok(await page.getByText("紙でも配っています。").isVisible());
    await close();
  });
});

describe("the viewer's styles do not go out", () => {
  for (const [name, head] of [
    ["a plain page", ""],
    ["a hostile page", HOSTILE],
  ]) {
    test(name, async () => {
      const path = `/out-${head ? "hostile" : "plain"}`;
      // A scroll bar that comes with the length of a page takes room in some engines.
      const steady = `${head}<style>html { overflow-y: scroll !important }</style>`;
      const without = await reader.open(host(`${path}-0`, steady, ""));
      const withIt = await reader.open(host(`${path}-1`, steady + MODULE, VIEWER));
      await heard(withIt.page);
      assert.deepEqual(await outside(withIt.page), await outside(without.page));
      assert.equal(
        await withIt.page.evaluate(
          () => document.adoptedStyleSheets.length + document.querySelectorAll("style").length,
        ),
        1,
        "the page's own",
      );
      const globals = await Promise.all(
        [without, withIt].map(({ page }) => page.evaluate(() => Object.keys(window).sort())),
      );
      assert.deepEqual(globals[1], globals[0], "no global names");
      await Promise.all([without.close(), withIt.close()]);
    });
  }
});

describe("light and dark", () => {
  const surface = (page) =>
    page.evaluate(
      () => getComputedStyle(document.querySelector("minutes-viewer").shadowRoot.querySelector(".mv")).backgroundColor,
    );
  const [LIGHT, DARK] = ["rgb(255, 255, 255)", "rgb(26, 26, 26)"];

  /** What the page says of its colours, and whether it has dark ones. */
  const PAGES = /** @type {[string, boolean][]} */ ([
    ["", false],
    [`<style>:root{color-scheme:only light}</style>`, false],
    [`<style>:root{color-scheme:light dark}</style>`, true],
    [`<meta name="color-scheme" content="light dark">`, true],
    [HOSTILE, false],
  ]);
  for (const [number, [head, hasDark]] of PAGES.entries()) {
    const name = `follow the page and then the attribute: ${head || "a page that says nothing"}`;
    test(name, { skip: chromiumOnly("a preference for dark colours") }, async () => {
      for (const colorScheme of ["light", "dark"]) {
        const own = hasDark && colorScheme === "dark" ? DARK : LIGHT;
        const path = host(`/theme-${colorScheme}-${number}`, head + MODULE, VIEWER);
        const { page, close } = await reader.open(path, { colorScheme });
        await heard(page);
        assert.equal(await surface(page), own, colorScheme);
        for (const [theme, expected] of [
          ["dark", DARK],
          ["light", LIGHT],
          ["auto", own],
        ]) {
          await page.evaluate((theme) => document.querySelector("minutes-viewer").setAttribute("theme", theme), theme);
          assert.equal(await surface(page), expected, `${theme} for a reader who prefers ${colorScheme}`);
        }
        await close();
      }
    });
  }
});
