// Policies and untrusted texts: nothing is run, nothing is fetched but what the page names, nothing is blocked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { DIST } from "../../www/build/paths.mjs";
import { events, heard, seen, settle, squeeze, startReader, textOf, visibleText } from "../support/reader.mjs";
import { POLICY, startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const wasm = readFileSync(join(DIST, "minutes-viewer.wasm"));
const packed = readFileSync(join(DIST, "minutes-viewer.wasm.gz"));

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
  /** @type {[type: string, body: Buffer][]} */
  const served = [
    ...["application/octet-stream", "application/wasm; charset=utf-8", "text/plain", ""].map((type) => [type, wasm]),
    ...["application/wasm", "application/gzip"].map((type) => [type, packed]),
  ];
  for (const [type, body] of served) {
    test(`${body === packed ? "packed, " : ""}as ${type || "nothing"}`, async () => {
      const path = `/served-${type.replace(/\W+/g, "-")}-${body.length}`;
      site.answer(`${path}/minutes-viewer.js`, {
        type: "text/javascript",
        body: readFileSync(join(DIST, "minutes-viewer.js")),
      });
      site.answer(`${path}/minutes-viewer.wasm`, { type, body });
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
