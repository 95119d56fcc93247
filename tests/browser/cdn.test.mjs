// The files on another origin, as a CDN has them: under a strict policy, pinned, and where that origin answers wrongly.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { events, heard, seen, settle, squeeze, startReader, textOf, visibleText } from "../support/reader.mjs";
import { startCdn, startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH, invented } from "../support/texts.mjs";

const [site, cdn, closed] = await Promise.all([startSite(), startCdn(), startCdn({})]);
const reader = await startReader(site);
after(() => Promise.all([site.close(), cdn.close(), closed.close(), reader.close()]));

const hashes = JSON.parse(await readFile(join(DIST, "integrity.json"), "utf8"));
const VIEWER = `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`;
const CONTENT = `<minutes-viewer><pre>${invented("池")}</pre></minutes-viewer>`;

/** Lets in what lies in one folder of the CDN, and nothing else from there. @param {string} from */
const policy = (from) =>
  `default-src 'none'; script-src ${from}/ 'wasm-unsafe-eval'; connect-src 'self' ${from}/; img-src 'self'; ` +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** @param {string} from @param {string} [hash] */
const moduleTag = (from, hash) =>
  `<script type="module" src="${from}/minutes-viewer.js"` +
  `${hash ? ` integrity="${hash}" crossorigin="anonymous"` : ""}></script>`;

/** @param {string} path @param {{ viewer: string, from?: string, body?: string }} options */
const open = (path, { viewer, from = cdn.origin, body = VIEWER }) =>
  reader.open(site.page(path, body, { viewer, policy: policy(from) }));

const SHOWN = {
  "the module": moduleTag(cdn.origin),
  "the module, pinned": moduleTag(cdn.origin, hashes["minutes-viewer.js"]),
  "the single file, pinned":
    `<script src="${cdn.origin}/minutes-viewer.single.js" integrity="${hashes["minutes-viewer.single.js"]}" ` +
    `crossorigin="anonymous" defer></script>`,
  // A plain script needs no leave of its origin.
  "the single file where the origin allows nothing": `<script src="${closed.origin}/minutes-viewer.single.js" defer></script>`,
};

for (const [name, viewer] of Object.entries(SHOWN)) {
  test(`${name}: the minutes are shown, and nothing is blocked`, async () => {
    const from = viewer.includes(closed.origin) ? closed.origin : cdn.origin;
    const { page, requests, errors, close } = await open(`/cdn-${name.length}`, { viewer, from });
    await heard(page);
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    assert.deepEqual(errors, []);
    assert.deepEqual((await seen(page)).violations, []);
    const wasm = requests.filter((url) => url.endsWith(".wasm"));
    assert.deepEqual(wasm, viewer.includes("single") ? [] : [`${cdn.origin}/minutes-viewer.wasm`]);
    await close();
  });
}

test("another hash, or an origin that does not allow it: the content stays as it is", async () => {
  for (const [i, viewer] of [
    moduleTag(cdn.origin, hashes["minutes-viewer.single.js"]),
    moduleTag(closed.origin),
  ].entries()) {
    const from = i === 0 ? cdn.origin : closed.origin;
    const { page, close } = await open(`/cdn-refused-${i}`, { viewer, from, body: CONTENT });
    await settle(page);
    assert.equal(await page.evaluate(() => customElements.get("minutes-viewer")), undefined);
    assert.match(await visibleText(page), /池の花壇/);
    await close();
  }
});

test("a policy that lets the script in and not its wasm: a sentence says so, and the content stays", async () => {
  const path = site.page("/cdn-half", CONTENT, {
    viewer: moduleTag(cdn.origin),
    policy: policy(cdn.origin).replace(/connect-src [^;]+/, "connect-src 'self'"),
  });
  const { page, close } = await reader.open(path);
  await heard(page, "minutes-error");
  assert.equal((await events(page, "minutes-error"))[0].code, "wasm");
  assert.match(await visibleText(page), /始められませんでした。[^]*池の花壇/);
  await close();
});

test("a CDN gives what a tag would name, of the version of this package", async () => {
  const { jsdelivr, unpkg, files } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  assert.equal(jsdelivr, "dist/minutes-viewer.js");
  assert.equal(unpkg, jsdelivr);
  assert.ok(files.includes("dist"));
});
