// What the documentation's page on conformance rests on and no tool sees: reflow, spacing, size of targets, contrast of
// the palette, the way of the focus, the language of the parts.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { chromiumOnly } from "../support/engine.mjs";
import { heard, squeeze, startReader, textOf, whole } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const CONTENT =
  `<button id="before">前</button><main><h1>緑町</h1>` +
  `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer></main><button id="after">後</button>`;

/** @param {import("playwright-core").BrowserContextOptions} [options] @param {string} [attributes] */
async function open(options, attributes = "") {
  const content = CONTENT.replace("<minutes-viewer", `<minutes-viewer ${attributes}`);
  const opened = await reader.open(site.page(`/conformance${attributes.length}`, content), options);
  await heard(opened.page);
  await whole(opened.page);
  return opened;
}

/** How much wider than the window the page is. @param {import("playwright-core").Page} page */
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe("the reader's own settings", () => {
  test("text twice as large loses nothing", async () => {
    const { page, close } = await open();
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.ok((await sideways(page)) <= 0);
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    await close();
  });

  for (const width of [1280, 320]) {
    test(`text set wider, at ${width} pixels, is neither cut nor wider than the page`, async () => {
      const { page, close } = await open({ viewport: { width, height: 800 } });
      const cut = await page.evaluate(() => {
        const root = document.querySelector("minutes-viewer").shadowRoot;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
           p { margin-block-end: 2em !important }`,
        );
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        return [...root.querySelectorAll("p, h2, h3, h4, h5, a, button, li, dd, summary, td, th")]
          .filter((node) => {
            const { overflowX, clipPath, position } = getComputedStyle(node);
            const hides = overflowX === "hidden" || overflowX === "clip";
            // Words for screen readers alone are one pixel wide on purpose.
            const unseen = position === "absolute" && (clipPath !== "none" || node.clientWidth <= 1);
            return hides && !unseen && node.scrollWidth > node.clientWidth + 1;
          })
          .map((node) => `${node.className}: ${node.textContent.slice(0, 30)}`);
      });
      assert.deepEqual(cut, []);
      assert.ok((await sideways(page)) <= 0);
      await close();
    });
  }

  test("either way round, and without motion", async () => {
    for (const viewport of [
      { width: 360, height: 760 },
      { width: 760, height: 360 },
    ]) {
      const { page, close } = await open({ viewport, reducedMotion: "reduce" });
      assert.ok((await sideways(page)) <= 0);
      await page.locator("minutes-viewer [part~=speech]").first().scrollIntoViewIfNeeded();
      const moving = await page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(({ effect }) => (effect?.getComputedTiming().duration ?? 0) > 10)
            .map(({ playState }) => playState).length,
      );
      assert.equal(moving, 0);
      await close();
    }
  });
});

describe("pointers", () => {
  test("targets are 24 pixels, stand in words, or stand apart", async () => {
    const { page, close } = await open({ viewport: { width: 360, height: 760 } });
    const small = await page.evaluate(() => {
      const root = document.querySelector("minutes-viewer").shadowRoot;
      const targets = [...root.querySelectorAll("a[href], button, input, select, summary")].filter((node) =>
        node.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true }),
      );
      const boxes = targets.map((node) => node.getBoundingClientRect());
      const isInWords = (node) =>
        getComputedStyle(node).display === "inline" &&
        node.parentElement.textContent.trim().length > node.textContent.trim().length;
      return targets
        .filter((node, i) => {
          const { width, height, left, top } = boxes[i];
          if ((width >= 23.5 && height >= 23.5) || width === 0 || isInWords(node)) return false;
          // A circle of 24 pixels around its middle meets neither another target nor another's circle.
          const [x, y] = [left + width / 2, top + height / 2];
          return boxes.some((other, j) => {
            if (i === j || other.width === 0 || targets[j].contains(node) || node.contains(targets[j])) return false;
            const dx = Math.max(other.left - x, 0, x - other.right);
            const dy = Math.max(other.top - y, 0, y - other.bottom);
            return Math.hypot(dx, dy) < 12;
          });
        })
        .map((node) => `${node.localName}.${node.className} ${node.textContent.trim().slice(0, 20)}`);
    });
    assert.deepEqual(small, []);
    await close();
  });

  test("nothing happens before the pointer is let go, and nothing hangs on dragging", async () => {
    const { page, close } = await open();
    const bar = page.locator("minutes-viewer [part~=timeline] [data-bar]").nth(4);
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    assert.equal(await page.evaluate(() => location.hash), "");
    await page.mouse.move(2, 2);
    await page.mouse.up();
    assert.equal(await page.evaluate(() => location.hash), "", "let go elsewhere, nothing happens");
    assert.equal(
      await page.evaluate(
        () => document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[draggable=true]").length,
      ),
      0,
    );
    await close();
  });
});

describe("the focus", () => {
  test(
    "is seen wherever it goes, and nothing covers it",
    { skip: chromiumOnly("the ring of a focus by key") },
    async () => {
      const { page, close } = await open();
      await page.locator("#before").focus();
      const amiss = [];
      for (let i = 0; i < 50; i++) {
        await page.keyboard.press("Tab");
        const found = await page.evaluate(() => {
          const node = document.querySelector("minutes-viewer").shadowRoot.activeElement;
          if (!node) return null;
          const box = node.getBoundingClientRect();
          // Around itself, the box it fills, or what is drawn in it.
          const around = [node, node.parentElement, node.parentElement.parentElement, ...node.querySelectorAll("*")];
          const ringed = around.some((each) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
            return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
          });
          // In some place of its own it is on top.
          const points = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.8].map((y) => [x, y]));
          const seen = points.some(([x, y]) => {
            const top = node.getRootNode().elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            return top === node || node.contains(top) || top?.contains(node);
          });
          return { name: `${node.localName}.${node.className}`, ringed, seen };
        });
        if (found && !(found.ringed && found.seen)) amiss.push(found);
      }
      assert.deepEqual(amiss, []);
      await close();
    },
  );

  test("leaves the viewer again, both ways", async () => {
    const { page, close } = await open();
    await page.locator("#before").focus();
    const at = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
    let steps = 0;
    for (; steps < 400 && (await at()) !== "after"; steps++) await page.keyboard.press("Tab");
    assert.equal(await at(), "after", `not after ${steps} steps`);
    await page.keyboard.press("Shift+Tab");
    assert.equal(await at(), "minutes-viewer");
    await close();
  });

  test("alone changes nothing", async () => {
    const { page, close } = await open();
    await page.locator("#before").focus();
    for (let i = 0; i < 30; i++) await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => location.hash), "");
    assert.equal(
      await page.evaluate(() => window.seen.events.filter(({ name }) => name === "minutes-select").length),
      0,
    );
    await close();
  });
});

test("the record keeps its language on an English page", async () => {
  const { page, close } = await open({}, `lang="en"`);
  const languages = await page.evaluate(() => {
    const root = document.querySelector("minutes-viewer").shadowRoot;
    const of = (selector) => root.querySelector(selector).closest("[lang]").lang;
    return { words: of("[part~=paragraph]"), label: of("[part~=speaker]"), controls: of("[part~=toolbar] a") };
  });
  assert.deepEqual(languages, { words: "ja", label: "ja", controls: "en" });
  await close();
});

describe("contrast of the palette", async () => {
  const css = await readFile(join(ROOT, "www", "element", "styles", "properties.css"), "utf8");
  const pairs = Object.fromEntries(
    [...css.matchAll(/--minutes-color-([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, ...both]) => [
      name,
      both,
    ]),
  );
  const TEXT = ["strong", "text", "quiet", "faint", "link", "link-hover", "link-active", "accent"];
  const LINES = ["line", "control", "bar", "bar-2", "mark-line", "focus"];

  /** WCAG's relative luminance. @param {string} colour */
  const luminance = (colour) => {
    const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  for (const [i, theme] of ["light", "dark"].entries()) {
    test(`${theme}: text 4.5, lines that mean something 3`, () => {
      const at = (name) => pairs[name][i];
      const low = [];
      const check = (name, ground, least) => {
        const found = contrast(at(name), at(ground));
        if (found < least) low.push(`${name} on ${ground}: ${found.toFixed(2)}`);
      };
      for (const name of TEXT) check(name, "surface", 4.5);
      for (const name of ["strong", "text", "quiet"]) check(name, "tint", 4.5);
      for (const name of ["strong", "text"]) {
        check(name, "wash", 4.5);
        check(name, "mark", 4.5);
      }
      for (const name of LINES) check(name, "surface", 3);
      check("focus-ring", "focus", 3);
      assert.deepEqual(low, []);
    });
  }
});
