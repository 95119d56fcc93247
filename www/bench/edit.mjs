// `npm run bench edit`: a megabyte of minutes in the preview, edited all over; how long from the key until the changed
// words stand painted in the viewer, and until everything else there has followed.

import { ensureChromium, launch, serve } from "../build/browser.mjs";
import { step, table, tell } from "../build/log.mjs";
import { SITE } from "../build/paths.mjs";
import { aimInPage, openInPage, watchInPage } from "./edit-page.mjs";
import { longMinutes } from "./text.mjs";

/** What a screen of 60 Hz shows one picture for, in milliseconds. */
const FRAME = 1000 / 60;

/** @typedef {"type" | "delete" | "break" | "paste"} Kind */

/** @type {Record<Kind, string>} */
const KINDS = { type: "type a character", delete: "delete one", break: "break a line", paste: "paste a sentence" };

/**
 * @typedef {object} Edit
 * @property {number} painted milliseconds from the key until the words are painted in the viewer
 * @property {number} processor milliseconds that the page's thread was at work by the processor's clock, which does not
 *   count what other programs took; less what a key takes that changes nothing
 * @property {number} frames the picture that shows them; 1 is the next one after the key, up to a frame away
 * @property {number} [settled] milliseconds until all that follows from the words has been drawn
 * @property {number} [longest] the longest task on the way, in milliseconds; 0 below 50
 */

/**
 * @param {string} size `short` for a quick look, a number of speeches, or nothing
 */
export async function measureEdits(size = "") {
  await ensureChromium();
  const speeches = Number(size) || 1500;
  const places = size === "short" ? 4 : 12;
  const text = longMinutes(speeches);
  const server = await serve(SITE);
  try {
    // The tests' browser makes the accessibility tree of all pages; nobody's does who does not need it.
    const browser = await launch({ args: ["--disable-renderer-accessibility"] });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(120_000);
      await page.goto(server.url);
      await page.evaluate(watchInPage);
      const full = await step("Opening the text", () => page.evaluate(openInPage, { text, speeches }));
      const at = (/** @type {number} */ n) => Math.floor(((n + 0.5) / places) * speeches);

      const clock = await threadClock(page);
      const nothing = [];
      for (let n = 0; n < 8; n += 1) {
        nothing.push((await edit(page, clock, "nothing", { speech: at(n % places), sees: true })).processor);
      }
      /** @type {Record<Kind, Edit[]>} */
      const alone = { type: [], delete: [], break: [], paste: [] };
      await step("Edits, each after a rest", async () => {
        for (const [k, kind] of /** @type {Kind[]} */ (Object.keys(KINDS)).entries()) {
          for (let n = 0; n < places; n += 1) {
            const place = { speech: at(n) + k, sees: n % 2 === 0 };
            alone[kind].push(await edit(page, clock, kind, place, true));
          }
        }
      });
      /** @type {Edit[]} */
      const run = [];
      await step("A run of typing", async () => {
        for (let n = 0; n < places / 2; n += 1) {
          const place = { speech: at(n) + 5, sees: true };
          // With rests as they come while one thinks: some fall into the drawing of what was typed before.
          for (let key = 0; key < 12; key += 1) {
            run.push(await edit(page, clock, "type", { ...place, stays: key > 0 }));
            await new Promise((resolve) => setTimeout(resolve, [60, 90, 140, 90, 400, 700][key % 6]));
          }
        }
      });
      const idle = part(nothing, 0.5);
      for (const each of [...Object.values(alone).flat(), ...run]) each.processor = Math.max(0, each.processor - idle);
      report(text, full, alone, run);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/**
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<number>} clock
 * @param {Kind | "nothing"} kind
 * @param {{ speech: number, sees: boolean, stays?: boolean }} place
 * @param {boolean} [rests]
 * @returns {Promise<Edit>}
 */
async function edit(page, clock, kind, place, rests = false) {
  const keys = { type: "x", delete: "Backspace", break: "Enter", paste: "", nothing: "Shift" };
  await page.evaluate(aimInPage, { kind, place });
  const before = await clock();
  if (keys[kind]) await page.keyboard.press(keys[kind]);
  else await page.evaluate("window.edits.paste()");
  const seen = /** @type {Omit<Edit, "processor">} */ (await page.evaluate("window.edits.seen"));
  const processor = (await clock()) - before;
  const followed = rests ? /** @type {Partial<Edit>} */ (await page.evaluate("window.edits.follow()")) : {};
  return { ...seen, processor, ...followed };
}

/** The clock of the page's thread, in milliseconds. @param {import("playwright-core").Page} page */
async function threadClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? 0);
  };
}

/**
 * @param {string} text
 * @param {{ read: number, drawn: number }} full
 * @param {Record<Kind, Edit[]>} alone
 * @param {Edit[]} run
 */
function report(text, full, alone, run) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  const frames = (/** @type {number} */ value) => (value / FRAME).toFixed(2);
  const row = (/** @type {string} */ title, /** @type {Edit[]} */ edits) => {
    const painted = edits.map((each) => each.painted);
    const next = edits.filter((each) => each.frames === 1);
    const processor = edits.map((each) => each.processor);
    const settled = edits.flatMap((each) => each.settled ?? []);
    const longest = edits.flatMap((each) => each.longest ?? []);
    return [
      title,
      ms(part(processor, 0.5)),
      ms(part(processor, 0.95)),
      frames(part(processor, 0.95)),
      ms(part(painted, 0.5)),
      ms(part(painted, 0.95)),
      `${((100 * next.length) / edits.length).toFixed(0)} %`,
      settled.length > 0 ? ms(part(settled, 0.5)) : "",
      longest.length > 0 ? ms(Math.max(...longest)) : "",
      String(edits.length),
    ];
  };
  tell(
    `\n${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB in the preview. From the key to the words painted in the viewer`,
  );
  tell(`The same text read whole: ${ms(full.read)}; read and drawn anew by the viewer: ${ms(full.drawn)}`);
  tell(
    table([
      [
        "",
        "processor",
        "95 %",
        "frames",
        "to the screen",
        "95 %",
        "in the next picture",
        "all follows",
        "longest task",
        "edits",
      ],
      .../** @type {Kind[]} */ (Object.keys(KINDS)).map((kind) => row(KINDS[kind], alone[kind])),
      row("all of these", Object.values(alone).flat()),
      row("a run of typing", run),
    ]),
  );
}

/**
 * @param {number[]} values
 * @param {number} share
 */
function part(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
