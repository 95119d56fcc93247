// The one classic file, for content systems that take a plain .js and nothing else.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST } from "../../www/build/paths.mjs";
import { heard, seen, squeeze, startReader, textOf } from "../support/reader.mjs";
import { startSite } from "../support/site.mjs";
import { FOUNDING, FOUNDING_PATH } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

for (const place of ["head", "body"]) {
  test(`one classic script in the ${place} is enough`, async () => {
    const script = `<script src="/dist/minutes-viewer.single.js"></script>`;
    const viewer = `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`;
    const { page, requests, errors, close } = await reader.open(
      site.page(`/single-${place}`, place === "head" ? viewer : viewer + script, {
        viewer: place === "head" ? script : "",
      }),
    );
    await heard(page);
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    assert.deepEqual((await seen(page)).violations, []);
    assert.deepEqual(errors, []);
    assert.equal(requests.filter((url) => url.endsWith(".wasm")).length, 0);
    await close();
  });
}

test("content that is still coming when the script runs is waited for", async () => {
  const script = `<script src="/dist/minutes-viewer.single.js"></script>`;
  const { page, close } = await reader.open(
    site.page("/single-content", `<minutes-viewer><pre>\n${FOUNDING}</pre></minutes-viewer>`, { viewer: script }),
  );
  await heard(page);
  const { events } = await seen(page);
  assert.deepEqual(
    events.map((event) => event.name),
    ["minutes-load"],
  );
  assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
  await close();
});

test("from a folder on one's own disk", async () => {
  const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-"));
  try {
    await cp(join(DIST, "minutes-viewer.single.js"), join(folder, "minutes-viewer.single.js"));
    await writeFile(
      join(folder, "page.html"),
      `<!doctype html><meta charset="utf-8"><script src="minutes-viewer.single.js"></script><minutes-viewer><pre>\n${FOUNDING}</pre></minutes-viewer>`,
    );
    const { page, close } = await reader.open(pathToFileURL(join(folder, "page.html")).href);
    await heard(page);
    assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
    await close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
