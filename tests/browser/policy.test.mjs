// Policies and untrusted texts: nothing is run, nothing is fetched but what the page names, nothing is blocked.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { events, heard, seen, settle, squeeze, startReader, textOf, visibleText } from "../support/reader.mjs";
import { POLICY, startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const wasm = readFileSync(join(DIST, "minutes-viewer.wasm"));

describe("under a strict policy", () => {
  test("it draws and answers, and nothing is blocked", async () => {
    const { page, requests, errors, close } = await reader.open(
      site.page("/strict", `<minutes-viewer src="${FOUNDING_PATH}" roster="/people.json"></minutes-viewer>`, {
        script: "",
      }),
      { before: () => site.answer("/people.json", { type: "application/json", body: "[]" }) },
    );
    await heard(page);
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    await page.evaluate(() => {
      const viewer = document.querySelector("minutes-viewer");
      viewer.collapseAll();
      viewer.expandAll();
      viewer.show(viewer.minutes.speeches.at(-1).id);
    });
    await page.locator("minutes-viewer [part~=agenda] a").first().click();
    await page.locator("minutes-viewer [part~=timeline]").scrollIntoViewIfNeeded();
    await settle(page);
    assert.deepEqual((await seen(page)).violations, []);
    assert.deepEqual(errors, []);
    const own = [
      "/strict",
      "/strict.js",
      "/preview/icon.svg",
      "/dist/minutes-viewer.js",
      "/dist/minutes-viewer.wasm",
      FOUNDING_PATH,
      "/people.json",
    ];
    assert.deepEqual([...new Set(requests)].sort(), own.map((path) => site.origin + path).sort());
    // The browser itself may look at the page's icon again when the address changes.
    const asked = requests.filter((url) => !url.endsWith("/icon.svg"));
    assert.equal(new Set(asked).size, asked.length, "nothing is asked for twice");
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ["", 0, 0]);
    await close();
  });

  test("there is no style attribute and no style element in it", async () => {
    const { page, close } = await reader.open(
      site.page("/styles", `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`),
    );
    await heard(page);
    assert.equal(
      await page.evaluate(
        () => document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("[style], style").length,
      ),
      0,
    );
    await close();
  });

  test("without WebAssembly allowed, the content stays and a sentence says why", async () => {
    const { page, close } = await reader.open(
      site.page("/no-wasm", `<minutes-viewer><pre>${invented("池")}</pre></minutes-viewer>`, {
        policy: POLICY.replace(" 'wasm-unsafe-eval'", ""),
      }),
    );
    await heard(page, "minutes-error");
    assert.equal((await events(page, "minutes-error"))[0].code, "wasm-blocked");
    const text = await visibleText(page);
    assert.match(text, /WebAssembly を許していません/);
    assert.match(text, /池の花壇/);
    await close();
  });
});

describe("the wasm on any server", () => {
  for (const type of ["application/octet-stream", "application/wasm; charset=utf-8", "text/plain", ""]) {
    test(`as ${type || "nothing"}`, async () => {
      const path = `/served-${type.replace(/\W+/g, "-")}`;
      site.answer(`${path}/minutes-viewer.js`, {
        type: "text/javascript",
        body: readFileSync(join(DIST, "minutes-viewer.js")),
      });
      site.answer(`${path}/minutes-viewer.wasm`, { type, body: wasm });
      const { page, errors, close } = await reader.open(
        site.page(path, `<minutes-viewer><pre>${invented("池")}</pre></minutes-viewer>`, {
          viewer: `<script type="module" src="${path}/minutes-viewer.js"></script>`,
        }),
      );
      await heard(page);
      assert.match(await textOf(page, "transcript"), /池の花壇/);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test("missing: said in words, and loaded when it is there", async () => {
    site.answer("/lost/minutes-viewer.js", {
      type: "text/javascript",
      body: readFileSync(join(DIST, "minutes-viewer.js")),
    });
    site.answer("/lost/minutes-viewer.wasm", { status: 404, type: "text/html", body: "<h1>404</h1>" });
    const { page, close } = await reader.open(
      site.page("/lost", `<minutes-viewer><pre>${invented("池")}</pre></minutes-viewer>`, {
        viewer: `<script type="module" src="/lost/minutes-viewer.js"></script>`,
      }),
    );
    await heard(page, "minutes-error");
    assert.equal((await events(page, "minutes-error"))[0].code, "wasm");
    assert.match(await visibleText(page), /始められませんでした。[^]*池の花壇/);
    site.answer("/lost/minutes-viewer.wasm", { type: "application/wasm", body: wasm });
    await page.getByRole("button", { name: "もう一度読み込む" }).click();
    await heard(page);
    assert.match(await textOf(page, "transcript"), /池の花壇/);
    await close();
  });
});

describe("untrusted texts", () => {
  const collection = join(ROOT, "..", "shared", "hostile", "payloads.json");
  const absent = existsSync(collection) ? false : "the collection of payloads is not on this machine";

  /** A few of our own, for machines without the collection. */
  const OWN = [
    "<img src=x onerror=alert(1)>",
    "</pre><script>alert(1)</script>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
    "&lt;img src=x onerror=alert(1)&gt; &amp; &#x3c;b&#62;",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<style>*{display:none}</style><link rel=stylesheet href=//example.com/x>",
    "\u202e右から左\u202c\u0000\uFFFF\u200b",
  ];

  /**
   * Minutes with a string in every place that is drawn: title, heading, list, label, words, reaction.
   *
   * @param {string[]} strings
   */
  const laced = (strings) =>
    strings
      .map((string) => {
        const line = string.replace(/\s+/gu, " ");
        return `1 ${line}\n\n○${line}委員（${line}）\n\n${string}\n\n（${line}と呼ぶ者あり）\n`;
      })
      .join("\n");

  /** @param {string} path @param {string[]} strings */
  async function check(path, strings) {
    const { page, requests, close } = await reader.open(site.page(path, "<minutes-viewer></minutes-viewer>"));
    await page.waitForFunction(() => customElements.get("minutes-viewer"));
    const sizes = [];
    for (let i = 0; i < strings.length; i += 300) {
      const text = `<b onclick=alert(1)>緑町</b>協議会 議事録\n\n${laced(strings.slice(i, i + 300))}`;
      const before = (await events(page, "minutes-load")).length;
      await page.evaluate((text) => (document.querySelector("minutes-viewer").text = text), text);
      await heard(page, "minutes-load", before + 1);
      // Lone surrogates and NUL are shown as the replacement character.
      const plain = (/** @type {string} */ words) =>
        squeeze(words).replace(
          /[\0\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
          "",
        );
      assert.equal(plain(await textOf(page, "transcript")), plain(text));
      sizes.push(text.length);
    }
    await settle(page);
    const { executed, violations } = await seen(page);
    assert.deepEqual(executed, []);
    assert.deepEqual(violations, []);
    const elsewhere = requests.filter((url) => !url.startsWith(`${site.origin}/`));
    assert.deepEqual(elsewhere, []);
    const foreign = await page.evaluate(() => {
      const names = new Set(
        [...document.querySelector("minutes-viewer").shadowRoot.querySelectorAll("*")].map((node) => node.localName),
      );
      return ["script", "iframe", "img", "object", "embed", "link", "style", "form", "base"].filter(
        (name) => names.has(name) && name !== "form",
      );
    });
    assert.deepEqual(foreign, []);
    await close();
    return sizes;
  }

  test("strings of our own", () => check("/own", OWN));

  test("every fifth of the collected payloads", { skip: absent, timeout: 120_000 }, async () => {
    const strings = JSON.parse(readFileSync(collection, "utf8")).map(
      (/** @type {{ text: string }} */ { text }) => text,
    );
    await check(
      "/collected",
      strings.filter(
        (/** @type {string} */ text, /** @type {number} */ i) => i % 5 === 0 && text.trim() && text.length < 2000,
      ),
    );
  });

  test("a fragment of the page's address", async () => {
    site.page("/fragment", `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`);
    for (const fragment of [
      "%3Cimg%20src=x%20onerror=alert(1)%3E",
      "%",
      "%00",
      "__proto__",
      "constructor",
      '"]%20*,[x="',
    ]) {
      const { page, errors, close } = await reader.open(`/fragment#minutes=${fragment}`);
      await heard(page);
      await settle(page);
      assert.deepEqual((await seen(page)).executed, []);
      assert.deepEqual((await seen(page)).violations, []);
      assert.deepEqual(errors, [], fragment);
      assert.equal(await page.evaluate(() => scrollY), 0);
      await close();
    }
  });

  test("a src that is a script is not run, and not offered as a link", async () => {
    const { page, close } = await reader.open(
      site.page("/script-src", `<minutes-viewer src="javascript:alert(1)"></minutes-viewer>`),
    );
    await heard(page, "minutes-error");
    assert.equal(await page.getByRole("link").count(), 0);
    assert.deepEqual((await seen(page)).executed, []);
    await close();
  });
});
