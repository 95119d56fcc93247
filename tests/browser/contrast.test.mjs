// What axe cannot see: the contrast of every pair of colours that the style sheet puts together, in both themes; the size of
// whatever is pressed; and that nothing sticky lies over what has the focus.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { chromiumOnly } from "../support/engine.mjs";
import { heard, startReader, still, whole } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING_PATH } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));
site.page("/eyes", `<main><minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer></main>`);

/** WCAG 2.2: 1.4.3 text, 1.4.11 lines and shapes that mean something, 2.4.13 the focus ring. */
const TEXT = 4.5;
const SHAPE = 3;

/** @type {[string, string, number][]} what stands on what, and the least contrast */
const PAIRS = [
  ...["strong", "text", "quiet", "faint", "link", "link-hover", "link-active"].flatMap((ink) =>
    ["surface", "tint", "wash"].map((ground) => /** @type {[string, string, number]} */ ([ink, ground, TEXT])),
  ),
  ["strong", "mark", TEXT],
  ["surface", "strong", TEXT],
  // the letters in the segments of the rail
  ["surface", "bar", TEXT],
  ["surface", "bar-2", TEXT],
  ["surface", "accent", TEXT],
  ["line", "surface", SHAPE],
  ["control", "surface", SHAPE],
  ["accent", "surface", SHAPE],
  ["accent", "wash", SHAPE],
  ["bar", "surface", SHAPE],
  ["bar", "tint", SHAPE],
  ["bar-2", "surface", SHAPE],
  ["mark-line", "surface", SHAPE],
  ["mark-line", "mark", SHAPE],
  ["focus", "surface", SHAPE],
  ["focus", "tint", SHAPE],
  ["focus", "focus-ring", SHAPE],
];

/** Only seen, never needed: rules between rows, and the ground of bands. */
const DECORATION = ["hair", "thin"];

const PROPERTIES = await readFile(join(ROOT, "www", "element", "styles", "properties.css"), "utf8");
const TOKENS = [...new Set(PROPERTIES.match(/(?<=--minutes-color-)[\w-]+/g))];

/** @param {number[]} color */
function luminance(color) {
  const [r = 0, g = 0, b = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {number[]} one @param {number[]} other */
function contrast(one, other) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("contrast", () => {
  test("every colour is in a pair, or is decoration", () => {
    const paired = new Set([...PAIRS.flatMap(([ink, ground]) => [ink, ground]), ...DECORATION]);
    assert.deepEqual(
      TOKENS.filter((token) => !paired.has(token)),
      [],
    );
  });

  for (const theme of /** @type {const} */ (["light", "dark"])) {
    test(theme, async () => {
      const { page, close } = await reader.open("/eyes", { colorScheme: theme });
      await heard(page);
      const colors = await page.evaluate((tokens) => {
        const probe = document.querySelector("minutes-viewer").shadowRoot.querySelector(".mv-doc");
        const seen = tokens.map((token) => {
          probe.style.color = `var(--minutes-color-${token})`;
          return [token, (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number)];
        });
        probe.removeAttribute("style");
        return Object.fromEntries(seen);
      }, TOKENS);
      const poor = PAIRS.map(([ink, ground, least]) => ({
        pair: `${ink} on ${ground}`,
        is: Math.floor(contrast(colors[ink], colors[ground]) * 100) / 100,
        least,
      })).filter(({ is, least }) => is < least);
      assert.deepEqual(poor, []);
      await close();
    });
  }
});

/** Opens all there is, and searches. @param {Page} page */
async function openAll(page) {
  await heard(page);
  await whole(page);
  await page.evaluate(() => {
    const viewer = document.querySelector("minutes-viewer");
    viewer.expandAll();
    viewer.search("情報");
  });
  await page.locator("minutes-viewer .mv-filter__b").click();
  await still(page);
}

/** @type {[string, import("playwright-core").BrowserContextOptions][]} */
const SIZES = [
  ["wide", {}],
  ["on a phone", { viewport: { width: 360, height: 740 } }],
];

for (const [name, options] of SIZES) {
  test(`whatever is pressed is 24 px high and wide, or stands in running text: ${name}`, async () => {
    const { page, close } = await reader.open("/eyes", options);
    await openAll(page);
    const small = await page.evaluate(() => {
      const root = document.querySelector("minutes-viewer").shadowRoot;
      const pressed = [...root.querySelectorAll("button, a, input, select, [role=slider], summary")];
      // Links within a sentence, and bars, whose like is in the table and on the buttons (WCAG 2.5.8).
      const excused =
        ".mv-mention, .mv-quoted, .mv-p a, [data-bar], .mv-item__out a, .mv-item__pos a, table a, .mv-side a";
      const boxes = pressed
        .filter((node) => node.checkVisibility() && !node.closest(excused))
        .map((node) => ({ node, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      return boxes
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .filter(({ node, box }) => {
          // A target may be smaller where a circle of 24 px around its middle meets no other's.
          const near = boxes.some((other) => {
            if (other.node === node) return false;
            const [dx, dy] = [
              Math.max(other.box.left - (box.left + box.width / 2), box.left + box.width / 2 - other.box.right, 0),
              Math.max(other.box.top - (box.top + box.height / 2), box.top + box.height / 2 - other.box.bottom, 0),
            ];
            return Math.hypot(dx, dy) < 12;
          });
          return near;
        })
        .map(({ node, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${node.outerHTML.slice(0, 90)}`);
    });
    assert.deepEqual(small, []);
    await close();
  });

  test(
    `with the keyboard through the page, what has the focus is never covered, and has a name: ${name}`,
    { skip: chromiumOnly("the accessibility tree") },
    async () => {
      const { page, close } = await reader.open("/eyes", options);
      await heard(page);
      await whole(page);
      const session = await page.context().newCDPSession(page);
      const wrong = [];
      const passed = new Set();
      for (let i = 0; i < 90; i += 1) {
        await page.keyboard.press("Tab");
        const found = await page.evaluate(() => {
          const { activeElement: focus } = document.querySelector("minutes-viewer").shadowRoot;
          if (!focus) return null;
          const box = focus.getBoundingClientRect();
          const bar = focus.getRootNode().querySelector("[part~=toolbar]");
          const covered = !bar.contains(focus) && box.top < bar.getBoundingClientRect().bottom - 1 && box.bottom > 0;
          const outside = box.bottom <= 0 || box.top >= innerHeight;
          return { html: focus.outerHTML.slice(0, 90), covered, outside };
        });
        if (!found) break;
        if (found.covered || found.outside) wrong.push(found);
        const { result } = await session.send("Runtime.evaluate", {
          expression: 'document.querySelector("minutes-viewer").shadowRoot.activeElement',
        });
        const { nodes } = await session.send("Accessibility.getPartialAXTree", {
          objectId: result.objectId,
          fetchRelatives: false,
        });
        if (!nodes[0]?.name?.value) wrong.push({ nameless: found.html });
        passed.add(found.html);
      }
      assert.deepEqual(wrong, []);
      assert.ok(passed.size > 60, `${passed.size} stops`);
      await close();
    },
  );
}
