// Pinned files: the right hash works, with a wrong one nothing foreign is run and the page's own content stays.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { DIST } from "../../www/build/paths.mjs";
import { events, heard, settle, squeeze, startReader, textOf, visibleText } from "../support/reader.mjs";
import { SCRIPT, startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

const hashes = JSON.parse(await readFile(join(DIST, "integrity.json"), "utf8"));
const file = (name) => readFile(join(DIST, name));
/** A hash of nothing of ours. */
const WRONG = `sha384-${createHash("sha384").update("else").digest("base64")}`;
const CONTENT = `<minutes-viewer><pre>${invented("池")}</pre></minutes-viewer>`;

test("integrity.json tells what is there", async () => {
  assert.deepEqual(Object.keys(hashes).sort(), [
    "minutes-viewer.js",
    "minutes-viewer.single.js",
    "minutes-viewer.static.css",
    "minutes-viewer.wasm",
    "minutes-viewer.wasm.gz",
  ]);
  for (const [name, hash] of Object.entries(hashes)) {
    assert.equal(
      hash,
      `sha384-${createHash("sha384")
        .update(await file(name))
        .digest("base64")}`,
    );
  }
});

const TAGS = {
  "the module": (hash) =>
    `<script type="module" src="/dist/minutes-viewer.js" integrity="${hash}" crossorigin="anonymous"></script>`,
  "the single file": (hash) =>
    `<script src="/dist/minutes-viewer.single.js" integrity="${hash}" crossorigin="anonymous" defer></script>`,
};
const PINS = { "the module": hashes["minutes-viewer.js"], "the single file": hashes["minutes-viewer.single.js"] };

for (const [name, tag] of Object.entries(TAGS)) {
  describe(`a tag that pins ${name}`, () => {
    test("with its hash shows the minutes", async () => {
      const path = site.page(`/right-${name.length}`, `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`, {
        viewer: tag(PINS[name]),
      });
      const { page, errors, close } = await reader.open(path);
      await heard(page);
      assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
      assert.deepEqual(errors, []);
      await close();
    });

    test("with another hash leaves the content as it is", async () => {
      const { page, close } = await reader.open(site.page(`/wrong-${name.length}`, CONTENT, { viewer: tag(WRONG) }));
      await settle(page);
      assert.equal(await page.evaluate(() => customElements.get("minutes-viewer")), undefined);
      assert.match(await visibleText(page), /池の花壇/);
      await close();
    });
  });
}

describe("the wasm is pinned by the script", () => {
  /** The script beside other bytes. @param {string} path @param {string | Uint8Array} body */
  async function beside(path, body) {
    site.answer(`${path}/minutes-viewer.js`, { type: SCRIPT, body: await file("minutes-viewer.js") });
    site.answer(`${path}/minutes-viewer.wasm`, { type: "application/wasm", body });
    return site.page(path, CONTENT, { viewer: `<script type="module" src="${path}/minutes-viewer.js"></script>` });
  }

  test("another wasm, though it would run, is refused: a sentence says so, and another try may mend it", async () => {
    const wasm = await file("minutes-viewer.wasm");
    // A custom section at the end changes nothing of what the program does.
    const other = Buffer.concat([wasm, Buffer.from([0, 2, 1, 0x61])]);
    assert.ok(WebAssembly.validate(other));
    const { page, close } = await reader.open(await beside("/swapped", other));
    await heard(page, "minutes-error");
    assert.equal((await events(page, "minutes-error"))[0].code, "wasm");
    assert.match(await visibleText(page), /始められませんでした。[^]*池の花壇/);
    await page.getByRole("button", { name: "もう一度読み込む" }).click();
    await heard(page, "minutes-error", 2);
    assert.deepEqual(await events(page, "minutes-load"), []);
    await beside("/swapped", wasm);
    await page.getByRole("button", { name: "もう一度読み込む" }).click();
    await heard(page);
    assert.match(await textOf(page, "transcript"), /池の花壇/);
    await close();
  });

  /** Loads the wasm from elsewhere with a hash of the page's own. @param {string} path @param {string} hash */
  async function given(path, hash) {
    for (const name of ["index.js", "define.js"]) {
      site.answer(`${path}/${name}`, { type: SCRIPT, body: await file(name) });
    }
    site.answer("/cdn/minutes-viewer.wasm", { type: "application/wasm", body: await file("minutes-viewer.wasm") });
    return site.page(path, CONTENT, {
      viewer: "",
      script:
        `import { load } from "${path}/index.js";` +
        `load(fetch("/cdn/minutes-viewer.wasm", { integrity: "${hash}" })).catch(() => {});` +
        `await import("${path}/define.js");`,
    });
  }

  test("from elsewhere, with the page's own hash", async () => {
    const { page, requests, errors, close } = await reader.open(await given("/given", hashes["minutes-viewer.wasm"]));
    await heard(page);
    assert.match(await textOf(page, "transcript"), /池の花壇/);
    const wasm = requests.filter((url) => url.endsWith(".wasm"));
    assert.deepEqual(wasm, [`${site.origin}/cdn/minutes-viewer.wasm`]);
    assert.deepEqual(errors, []);
    await close();
  });

  test("from elsewhere, with another hash: a sentence says so", async () => {
    const { page, close } = await reader.open(await given("/given-wrong", WRONG));
    await heard(page, "minutes-error");
    assert.equal((await events(page, "minutes-error"))[0].code, "wasm");
    assert.match(await visibleText(page), /始められませんでした。[^]*池の花壇/);
    await close();
  });
});
