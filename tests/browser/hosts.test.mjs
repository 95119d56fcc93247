// On pages as they are: with another version beside it, inside a form, deep inside other components, written by script into
// a page of the nineties, defined late, moved about while it loads.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { DIST } from "../../www/build/paths.mjs";
import { encode } from "../support/encode.mjs";
import { events, heard, seen, settle, squeeze, startReader, textOf, until, visibleText } from "../support/reader.mjs";
import { SCRIPT, startSite } from "../support/site.mjs";
import { invented } from "../support/texts.mjs";

/** @typedef {import("playwright-core").Page} Page */

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const PLUM = invented("梅林", 2);
const POND = invented("池", 3);
const LOADING = "議事録を読み込んでいます";

before(() => {
  site.answer("/plum.txt", { body: PLUM });
  site.answer("/pond.txt", { body: POND });
});

/** A file that comes when the test likes. @param {string} path @param {string} body */
function held(path, body) {
  let open = () => {};
  site.answer(path, { body, after: new Promise((resolve) => (open = () => resolve(undefined))) });
  return () => open();
}

describe("a page that has put something on every object", () => {
  const PEOPLE = `[{ label: "山田委員", name: "山田梅子" }]`;
  const LINES = `[{ line: "○佐藤委員", as: "text" }]`;
  for (const [name, value] of Object.entries({
    extra: 1,
    name: `"誰か"`,
    lang: `"en"`,
    roster: PEOPLE,
    overrides: LINES,
  })) {
    test(`“${name}”: the record is read as anywhere else`, async () => {
      site.answer("/host.js", { type: SCRIPT, body: `Object.prototype.${name} = ${value};` });
      const viewer = `<script src="/host.js"></script><script type="module" src="/dist/minutes-viewer.js"></script>`;
      const body = `<minutes-viewer src="/pond.txt"></minutes-viewer>`;
      const { page, errors, close } = await reader.open(site.page(`/every-${name}`, body, { viewer }));
      await heard(page);
      const told = await page.evaluate(() => {
        const { minutes } = document.querySelector("minutes-viewer");
        return minutes.speakers.map((speaker) => [speaker.label, speaker.match]);
      });
      assert.deepEqual(told, [
        ["山田委員", "none"],
        ["佐藤委員", "none"],
        ["鈴木委員", "none"],
      ]);
      assert.deepEqual(errors, []);
      await close();
    });
  }
});

describe("two versions on one page", () => {
  before(async () => {
    // Another version: other words, in a folder of its own.
    const script = await readFile(join(DIST, "minutes-viewer.js"), "utf8");
    assert.equal(script.split(LOADING).length, 2);
    site.answer("/old/minutes-viewer.js", { type: SCRIPT, body: script.replace(LOADING, "むかしの版です") });
    const wasm = await readFile(join(DIST, "minutes-viewer.wasm"));
    site.answer("/old/minutes-viewer.wasm", { type: "application/wasm", body: wasm });
  });

  const [OLD, NEW] = ["/old", "/dist"].map((at) => `<script type="module" src="${at}/minutes-viewer.js"></script>`);
  const ORDERS = /** @type {const} */ ([
    ["the older one first", OLD + NEW, "むかしの版です", "/old/"],
    ["the newer one first", NEW + OLD, LOADING, "/dist/"],
  ]);
  for (const [name, viewer, words, folder] of ORDERS) {
    test(`${name}: it serves all, and nothing is said of the other`, async () => {
      const open = held("/held.txt", PLUM);
      const { page, errors, requests, close } = await reader.open(
        site.page(`/versions${folder}`, `<minutes-viewer id="one" src="/held.txt"></minutes-viewer>`, { viewer }),
      );
      await page.getByRole("status").getByText(words).waitFor();
      open();
      await heard(page);
      // Both scripts have run by now; what comes later is the first one's, too.
      await page.evaluate(() => {
        const two = Object.assign(document.createElement("minutes-viewer"), { id: "two" });
        two.setAttribute("src", "/pond.txt");
        document.body.append(two);
      });
      await heard(page, "minutes-load", 2);
      assert.equal(await textOf(page, "transcript", "#one"), squeeze(PLUM));
      assert.equal(await textOf(page, "transcript", "#two"), squeeze(POND));
      for (const id of ["#one", "#two"]) {
        await page.locator(id).getByRole("searchbox").fill("花壇");
        await page.locator(id).locator(".mv-find__n").getByText("件").waitFor();
      }
      const scripts = requests.filter((url) => url.endsWith("/minutes-viewer.js"));
      assert.equal(scripts.length, 2);
      assert.deepEqual(
        requests.filter((url) => url.endsWith(".wasm")).map((url) => new URL(url).pathname),
        [`${folder}minutes-viewer.wasm`],
      );
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test("a program takes the class and the functions of its own copy", async () => {
    const { page, errors, close } = await reader.open(
      site.page("/program", `<minutes-viewer src="/plum.txt"></minutes-viewer>`, { viewer: NEW }),
    );
    await heard(page);
    const found = await page.evaluate(async (text) => {
      const [own, other] = await Promise.all(
        ["/dist/minutes-viewer.js", "/old/minutes-viewer.js"].map((at) => import(at)),
      );
      await other.load();
      return {
        speeches: other.parse(text).speeches.length,
        isOwn: document.querySelector("minutes-viewer") instanceof own.MinutesViewerElement,
        isSame: own.MinutesViewerElement === other.MinutesViewerElement,
      };
    }, POND);
    assert.deepEqual(found, { speeches: 3, isOwn: true, isSame: false });
    assert.deepEqual(errors, []);
    await close();
  });
});

describe("inside a form", () => {
  test("nothing is sent, nothing is added, and nothing is put back with it", async () => {
    const script = `
      window.submits = 0;
      document.addEventListener("submit", (event) => { event.preventDefault(); window.submits += 1; });`;
    const body = `<form action="/sent"><input name="own" value="本省"><minutes-viewer src="/pond.txt"></minutes-viewer><button>送る</button></form>`;
    const { page, errors, requests, close } = await reader.open(site.page("/form", body, { script }));
    await heard(page);
    const viewer = page.locator("minutes-viewer");
    const box = viewer.getByRole("searchbox");
    await box.fill("花壇");
    await viewer.locator(".mv-find__n").getByText("件").waitFor();
    await box.press("Enter");
    await box.press("Shift+Enter");
    await box.press("ArrowDown");
    await page.keyboard.press("Enter");
    // Every button there is, whatever it does; a panel may lie over the next one.
    const buttons = await viewer.locator("button").count();
    assert.ok(buttons > 10, `${buttons}`);
    await viewer.evaluate(async ({ shadowRoot }) => {
      for (const button of shadowRoot.querySelectorAll("button")) {
        button.click();
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    await box.fill("当番");
    const form = await page.evaluate(() => {
      const { form } = document.querySelector("input[name=own]");
      const told = {
        data: [...new FormData(form)],
        elements: [...form.elements].map(({ localName }) => localName),
        valid: form.checkValidity(),
      };
      form.reset();
      return told;
    });
    assert.deepEqual(form, { data: [["own", "本省"]], elements: ["input", "button"], valid: true });
    assert.equal(await box.inputValue(), "当番", "a reset of the form is not for the search");
    await settle(page);
    assert.equal(await page.evaluate(() => window.submits), 0);
    assert.deepEqual(
      requests.filter((url) => url.includes("/sent")),
      [],
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test("neither does the note that offers another try", async () => {
    const script = `window.submits = 0; document.addEventListener("submit", (event) => { event.preventDefault(); window.submits += 1; });`;
    const body = `<form><minutes-viewer src="/form-late.txt"></minutes-viewer></form>`;
    site.answer("/form-late.txt", { status: 503 });
    const { page, close } = await reader.open(site.page("/form-error", body, { script }));
    await heard(page, "minutes-error");
    site.answer("/form-late.txt", { body: POND });
    await page.getByRole("button", { name: "もう一度読み込む" }).click();
    await heard(page);
    assert.equal(await page.evaluate(() => window.submits), 0);
    await close();
  });
});

describe("deep inside other components", () => {
  /** Two shadow roots around it, the outer one closed; the test alone can look inside. */
  const NESTED = `
    const outer = document.createElement("div");
    const inner = document.createElement("div");
    const viewer = Object.assign(document.createElement("minutes-viewer"), { id: "deep" });
    viewer.setAttribute("src", "/pond.txt");
    inner.attachShadow({ mode: "open" }).append(viewer);
    outer.attachShadow({ mode: "closed" }).append(inner);
    document.body.append(outer);
    window.viewer = viewer;`;

  /** The viewer's own element in which the focus is. @param {Page} page */
  const focused = (page) => page.evaluate(() => window.viewer.shadowRoot.activeElement?.id);

  test("it searches, is led by keys, tells what is chosen, and writes the address", async () => {
    const { page, errors, close } = await reader.open(site.page("/deep", "", { script: NESTED }));
    await heard(page);
    const viewer = /** @type {import("playwright-core").ElementHandle<any>} */ (
      await page.evaluateHandle(() => window.viewer)
    );
    await (await viewer.evaluateHandle(({ shadowRoot }) => shadowRoot.querySelector("[part~=agenda] a"))).focus();
    await page.keyboard.press("/");
    await until(async () => assert.equal(await focused(page), "mv-q"));
    // Keys, as no engine but Chromium lets a driver insert words so deep inside.
    await page.keyboard.type("14");
    await page.keyboard.press("Enter");
    await until(async () =>
      assert.match(
        await viewer.evaluate(({ shadowRoot }) => shadowRoot.querySelector(".mv-find__n").textContent),
        /^1 \//,
      ),
    );
    await page.keyboard.press("Escape");
    const id = await viewer.evaluate(({ shadowRoot, minutes }) => {
      const bar = shadowRoot.querySelectorAll("[part~=timeline] a[data-bar]")[1];
      bar.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
      return minutes.speeches[1].id;
    });
    await heard(page, "minutes-select");
    assert.equal((await events(page, "minutes-select"))[0].speech, id);
    assert.equal(new URL(page.url()).hash, `#minutes=${id}`);
    await until(async () =>
      assert.ok(
        await viewer.evaluate(({ shadowRoot }, id) => shadowRoot.activeElement?.closest(`[id="${id}"]`) && true, id),
      ),
    );
    assert.deepEqual((await seen(page)).violations, []);
    assert.deepEqual(errors, []);
    await close();

    const again = await reader.open(`/deep#minutes=${id}`);
    await heard(again.page);
    await again.page.waitForFunction((id) => window.viewer.shadowRoot.activeElement?.closest(`[id="${id}"]`), id);
    await again.close();
  });
});

describe("on a page of the nineties", () => {
  test("in Shift_JIS, in quirks mode, element and script written by document.write", async () => {
    const body = `<title>議事録</title><link rel=icon href="data:,"><font size=5>緑町の会議</font>
      <table><tr><td><script>
        document.write('<minutes-viewer><pre>' + ${JSON.stringify(POND).replaceAll("</", "<\\/")} + '</pre></minutes-viewer>');
        document.write('<script src="/dist/minutes-viewer.single.js"><' + '/script>');
      </script></td></tr></table><p>以上`;
    site.answer("/nineties", { type: "text/html; charset=Shift_JIS", body: encode(body, "shift_jis") });
    const { page, errors, close } = await reader.open("/nineties");
    await heard(page);
    assert.equal(await page.evaluate(() => document.compatMode), "BackCompat");
    assert.equal(await page.evaluate(() => document.characterSet), "Shift_JIS");
    assert.equal(await textOf(page, "transcript"), squeeze(POND));
    // What stands in a cell of a table in quirks mode has its own size and colour all the same.
    const { size, width } = await page.evaluate(() => {
      const [paragraph] = document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[part~=paragraph]");
      return { size: getComputedStyle(paragraph).fontSize, width: document.documentElement.scrollWidth - innerWidth };
    });
    assert.equal(size, "17px");
    assert.ok(width <= 0, `${width}px too wide`);
    assert.deepEqual(errors, []);
    await close();
  });
});

describe("defined late", () => {
  test("the content can be read until then, and a page's own words for the element are kept", async () => {
    const { page, errors, close } = await reader.open(
      site.page(
        "/late",
        `<minutes-viewer src="/pond.txt" class="own" style="margin: 0"><p>あとで出ます。</p></minutes-viewer>`,
        {
          policy: "",
          viewer: "",
        },
      ),
    );
    assert.equal(await visibleText(page), "あとで出ます。");
    await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      viewer.lang = "en";
      viewer.roster = [{ label: "山田委員", name: "山田花子" }];
      document.head.append(
        Object.assign(document.createElement("script"), { type: "module", src: "/dist/minutes-viewer.js" }),
      );
    });
    await heard(page);
    assert.doesNotMatch(await visibleText(page), /あとで/);
    const found = await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      return [viewer.minutes.speakers[0].name, viewer.className, Object.hasOwn(viewer, "roster")];
    });
    assert.deepEqual(found, ["山田花子", "own", false]);
    assert.equal(
      await page
        .locator("minutes-viewer")
        .getByRole("heading", { name: /^Full text/ })
        .count(),
      1,
    );
    assert.deepEqual(errors, []);
    await close();
  });
});

describe("while it loads", () => {
  /** Opens a page with a viewer whose text does not come yet. @param {string} path */
  async function loading(path) {
    const open = held(`${path}.txt`, POND);
    const opened = await reader.open(
      site.page(
        path,
        `<main><minutes-viewer src="${path}.txt"><p>お待ちください。</p></minutes-viewer></main><aside></aside>`,
      ),
    );
    await opened.page.waitForFunction(() => document.querySelector("minutes-viewer").shadowRoot);
    const asked = () => opened.requests.filter((url) => url.endsWith(`${path}.txt`)).length;
    await until(() => assert.equal(asked(), 1));
    return { ...opened, open, asked };
  }

  test("moved: it goes on, and asks no second time", async () => {
    const { page, errors, open, asked, close } = await loading("/moving");
    await page.evaluate(() => document.querySelector("aside").append(document.querySelector("minutes-viewer")));
    open();
    await heard(page);
    await settle(page);
    assert.equal(await textOf(page, "transcript", "aside minutes-viewer"), squeeze(POND));
    assert.equal((await events(page, "minutes-load")).length, 1);
    assert.equal(asked(), 1);
    assert.deepEqual(errors, []);
    await close();
  });

  test("cloned: both come", async () => {
    const { page, errors, open, close } = await loading("/cloning");
    await page.evaluate(() => {
      const copy = document.querySelector("minutes-viewer").cloneNode(true);
      copy.id = "copy";
      document.querySelector("aside").append(copy);
    });
    open();
    await heard(page, "minutes-load", 2);
    assert.equal(await textOf(page, "transcript", "main minutes-viewer"), squeeze(POND));
    assert.equal(await textOf(page, "transcript", "#copy"), squeeze(POND));
    assert.deepEqual(errors, []);
    await close();
  });

  test("taken out and put in again at once, many times: one reading in the end", async () => {
    const { page, errors, open, close } = await loading("/restless");
    await page.evaluate(async () => {
      const viewer = document.querySelector("minutes-viewer");
      for (let i = 0; i < 20; i += 1) {
        viewer.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.querySelector(i % 2 ? "main" : "aside").append(viewer);
        if (i % 3) await new Promise((resolve) => setTimeout(resolve));
      }
    });
    open();
    await heard(page);
    await settle(page);
    assert.equal((await events(page, "minutes-load")).length, 1);
    assert.deepEqual(await events(page, "minutes-error"), []);
    assert.equal(await textOf(page, "transcript"), squeeze(POND));
    assert.deepEqual(errors, []);
    await close();
  });

  test("src changed again and again: the last one, once", async () => {
    const { page, errors, open, close } = await loading("/changing");
    await page.evaluate(async () => {
      const viewer = document.querySelector("minutes-viewer");
      for (const src of ["/pond.txt", "/nowhere.txt", "/changing.txt", "/pond.txt", "/plum.txt"]) {
        viewer.setAttribute("src", src);
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    open();
    await page.waitForFunction(() => document.querySelector("minutes-viewer").minutes?.speeches.length === 2);
    await settle(page);
    assert.equal((await events(page, "minutes-load")).at(-1).speeches, 2);
    assert.deepEqual(await events(page, "minutes-error"), []);
    assert.equal(await textOf(page, "transcript"), squeeze(PLUM));
    assert.deepEqual(
      errors.filter((message) => !message.includes("404")),
      [],
    );
    await close();
  });
});
