// The look, against pictures that somebody has looked at. Fonts and Chromium draw differently from one machine to the next:
// where they are not those of the references, the test says so and compares nothing.
// `RENEW_PICTURES=1 npm test -- pictures` draws the references anew; look at them before they are kept.

import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

import { ROOT } from "../../www/build/paths.mjs";
import { heard, startReader, still, until, whole } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING_PATH } from "../support/texts.mjs";

const FOLDER = join(ROOT, "tests", "pictures");
const DRAWN = join(FOLDER, "fingerprint.json");
/** What a failed comparison leaves to be looked at. */
const WRONG = join(ROOT, "target", "pictures");

/** So many points of a picture may differ: the edges of letters do, now and then. */
const TOLERANCE = 0.001;

/** The sizes of the windows, by width. */
const HEIGHTS = /** @type {Record<number, number>} */ ({ 360: 640, 768: 760, 1280: 720 });

const renew = Boolean(process.env["RENEW_PICTURES"]);

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));
site.page("/pictures", `<minutes-viewer src="${FOUNDING_PATH}" hash="off"></minutes-viewer>`);

/** What a reader sees: the top of the page, and the record where somebody searches it. */
const SCENES = {
  top: async () => {},
  text: async (/** @type {import("playwright-core").Page} */ page) => {
    await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      viewer.search("ランサムウェア");
      viewer.show(viewer.minutes.speeches[5].id);
    });
    await until(async () => assert.equal(await page.locator("minutes-viewer .mv-find__n").textContent(), "12件"));
    await still(page);
  },
};

/** What the pictures hang on besides the product: Chromium, and how wide it sets a line of both scripts. */
async function fingerprint() {
  const { page, close } = await reader.open("/pictures");
  await heard(page);
  const widths = await page.evaluate(() => {
    const line = document.createElement("span");
    line.textContent = "議事録を、読むページに。 Minutes 0123456789";
    const { fontFamily } = getComputedStyle(document.querySelector("minutes-viewer").shadowRoot.querySelector(".mv"));
    const width = (/** @type {number} */ weight) => {
      line.style.cssText = `position: absolute; white-space: nowrap; font: ${weight} 100px ${fontFamily}`;
      return Number(line.getBoundingClientRect().width.toFixed(2));
    };
    document.body.append(line);
    return [width(400), width(700)];
  });
  await close();
  return { platform: process.platform, chromium: reader.browser.version(), widths: widths.join(" ") };
}

/** @param {keyof SCENES} scene @param {number} width @param {"light" | "dark"} colorScheme */
async function draw(scene, width, colorScheme) {
  const viewport = { width, height: HEIGHTS[width] };
  const { page, close } = await reader.open("/pictures", { viewport, colorScheme, reducedMotion: "reduce" });
  await heard(page);
  await whole(page);
  await SCENES[scene](page);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  await close();
  return picture;
}

const here = await fingerprint();
/** @type {typeof here | null} */
const drawn = await readFile(DRAWN, "utf8").then(JSON.parse, () => null);
const same = JSON.stringify(drawn) === JSON.stringify(here);
const skip =
  !renew && !same && `the references were drawn with ${JSON.stringify(drawn)}, and this is ${JSON.stringify(here)}`;

if (renew) {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(DRAWN, `${JSON.stringify(here, null, 2)}\n`);
}

describe("the founding transcript looks as it did", { skip }, () => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [360, 768, 1280]) {
      for (const scene of /** @type {const} */ (["top", "text"])) {
        const name = `${scene}-${width}-${colorScheme}.png`;
        test(name, async () => {
          const picture = await draw(scene, width, colorScheme);
          if (renew) return writeFile(join(FOLDER, name), picture);
          const [was, is] = [await readFile(join(FOLDER, name)), picture].map((bytes) => PNG.sync.read(bytes));
          const { width: columns, height: rows } = is;
          assert.deepEqual([was.width, was.height], [columns, rows]);
          const difference = new PNG({ width: columns, height: rows });
          const wrong = pixelmatch(was.data, is.data, difference.data, columns, rows, { threshold: 0.1 });
          if (wrong > columns * rows * TOLERANCE) {
            await mkdir(WRONG, { recursive: true });
            await writeFile(join(WRONG, name), picture);
            await writeFile(join(WRONG, `difference-${name}`), PNG.sync.write(difference));
            assert.fail(`${wrong} points of ${columns * rows} differ; see ${join("target", "pictures")}`);
          }
          await rm(join(WRONG, name), { force: true });
        });
      }
    }
  }
});
