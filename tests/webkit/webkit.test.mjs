// What matters most, in WebKit: every word is there, every way leads to its speech, nothing is blocked, errors are told.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { By, Key } from "selenium-webdriver";

import { load, render } from "../../dist/render.js";
import { launchWebKit } from "../../www/build/webkit.mjs";
import { squeeze } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const site = await startSite();
const { window, close } = await launchWebKit();
await load();
after(() => Promise.all([site.close(), close()]));

/** Runs before the viewer; what it hears is asked for later. */
const WATCH = `
  window.seen = { violations: [], events: [] };
  addEventListener("securitypolicyviolation", (event) => seen.violations.push(event.effectiveDirective), true);
  for (const name of ["minutes-load", "minutes-error", "minutes-select"])
    addEventListener(name, ({ detail }) => seen.events.push([name, detail.error?.code ?? detail.speech?.id ?? null]));
`;

/**
 * Opens a page and waits until the viewer has spoken.
 *
 * @param {string} path
 * @param {string} body
 * @param {{ hash?: string, event?: string, options?: Parameters<typeof site.page>[2] }} [how]
 */
async function open(path, body, { hash = "", event = "minutes-load", options = {} } = {}) {
  await window.get("about:blank");
  await window.get(site.origin + site.page(path, body, { script: WATCH, ...options }) + hash);
  await until(`window.seen?.events.some(([name]) => name === "${event}")`);
}

/** The value of an expression in the page; `root` is the viewer's shadow root. @param {string} expression */
const ask = (expression) =>
  window.executeScript(
    `const viewer = document.querySelector("minutes-viewer"); const root = viewer?.shadowRoot; return ${expression};`,
  );

/** @param {string} expression */
const until = (expression) => window.wait(() => ask(`Boolean(${expression})`), 15_000, expression);

/** An element inside the viewer. @param {string} selector */
const inside = async (selector) =>
  (await (await window.findElement(By.css("minutes-viewer"))).getShadowRoot()).findElement(By.css(selector));

const VIEWER = `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`;
const TRANSCRIPT = `[...root.querySelectorAll("[part~=transcript]")].map((node) => node.textContent).join("")`;

describe("the founding transcript", () => {
  test("every word, in order, under a strict policy", async () => {
    await open("/webkit", VIEWER);
    assert.equal(await ask(`root.querySelectorAll("[part~=speech]").length`), 20);
    assert.equal(squeeze(await ask(TRANSCRIPT)), squeeze(FOUNDING));
    assert.deepEqual(await ask("seen.violations"), []);
  });

  for (const part of ["agenda", "decisions"]) {
    test(`a link of the ${part} leads to its words`, async () => {
      await open(`/webkit-${part}`, VIEWER);
      await (await inside(`[part~=${part}] a`)).click();
      await until(`location.hash.startsWith("#minutes=") && root.activeElement?.closest("[part~=transcript]")`);
      const top = await ask("root.activeElement.getBoundingClientRect().top");
      assert.ok(top >= 0 && top < 900, `${top}`);
    });
  }

  test("a bar of the timeline leads to its speech", async () => {
    await open("/webkit-timeline", VIEWER);
    await ask(`root.querySelector("[part~=timeline]").scrollIntoView()`);
    await ask(`root.querySelector("[part~=timeline] [tabindex='0']").focus()`);
    await window.actions().sendKeys(Key.ARROW_RIGHT, Key.ENTER).perform();
    await until(`seen.events.some(([name]) => name === "minutes-select")`);
    assert.match(await ask("location.hash"), /^#minutes=s-/);
  });

  test("an address opens its speech", async () => {
    await open("/webkit-first", VIEWER);
    const id = await ask("viewer.minutes.speeches.at(-1).id");
    await open("/webkit-hash", VIEWER, { hash: `#minutes=${id}` });
    await until(`root.getElementById("${id}").getBoundingClientRect().top < innerHeight`);
  });

  test("search finds and counts while one types", async () => {
    await open("/webkit-search", VIEWER);
    await (await inside("input[type=search]")).sendKeys("統一基準群");
    await until(`/件/.test(root.querySelector(".mv-find__n").textContent)`);
    const hits = await ask(`viewer.search("統一基準群").length`);
    assert.equal(hits, squeeze(FOUNDING).split("統一基準群").length - 1);
  });

  test("folding the transcript hides it, and unfolding brings it back", async () => {
    await open("/webkit-fold", VIEWER);
    const HEIGHT = `root.querySelector("[part~=transcript]").offsetHeight`;
    const whole = await ask(HEIGHT);
    await ask("viewer.collapseAll()");
    await until(`${HEIGHT} < ${whole} / 2`);
    await ask("viewer.expandAll()");
    await until(`${HEIGHT} >= ${whole}`);
  });
});

describe("other ways in", () => {
  test("one classic script", async () => {
    await open("/webkit-single", `<minutes-viewer><pre>\n${FOUNDING}</pre></minutes-viewer>`, {
      options: { script: WATCH, viewer: `<script defer src="/dist/minutes-viewer.single.js"></script>` },
    });
    assert.equal(squeeze(await ask(TRANSCRIPT)), squeeze(FOUNDING));
  });

  test("static minutes are taken over, and read the same", async () => {
    const text = invented("池", 3);
    await open("/webkit-static", `<minutes-viewer>${render(text)}</minutes-viewer>`, {
      options: { script: WATCH, head: `<link rel="stylesheet" href="/dist/minutes-viewer.static.css">` },
    });
    assert.equal(squeeze(await ask(TRANSCRIPT)), squeeze(text));
  });

  test("a file that is not there: told once, the content stays", async () => {
    await open("/webkit-lost", `<minutes-viewer src="/nowhere.txt"><p>紙でも配っています。</p></minutes-viewer>`, {
      event: "minutes-error",
    });
    assert.deepEqual(await ask("seen.events"), [["minutes-error", "not-found"]]);
    assert.match(await window.findElement(By.css("body")).getText(), /紙でも配っています。/);
    assert.equal(await ask(`root.querySelectorAll("[role=alert]").length`), 1);
  });
});
