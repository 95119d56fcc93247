// What README and documentation show is what a reader will paste: each snippet runs as it stands there.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { PAGES, source } from "../../www/build/docs.mjs";
import { ROOT } from "../../www/build/paths.mjs";
import { snippetsOf } from "../../www/build/snippets.mjs";
import { pack } from "../support/packed.mjs";
import { filesOf } from "../support/projects.mjs";
import { heard, seen, squeeze, startReader, textOf } from "../support/reader.mjs";
import { HTML, startSite } from "../support/site.mjs";
import { workshop } from "../support/snippets.mjs";
import { FOUNDING, FOUNDING_PATH } from "../support/texts.mjs";

const site = await startSite();
const reader = await startReader(site);
/** @type {Awaited<ReturnType<typeof pack>>} */
let packed;
/** @type {Awaited<ReturnType<typeof workshop>>} */
let bench;
before(async () => {
  packed = await pack();
  bench = await workshop(site, reader, packed);
});
after(() => Promise.all([site.close(), reader.close(), packed?.remove(), bench?.close()]));

/** In both languages the code is the same but for its comments, which another test sees to. */
const TEXTS = {
  README: join(ROOT, "README.md"),
  ...Object.fromEntries(PAGES.map((page) => [page, source("ja", page)])),
};
/** Run by cargo, or together below. Parts of projects are built among the consumers. */
const ELSEWHERE = ["rust", "ts", "tsx"];

const typed = {};
for (const [name, path] of Object.entries(TEXTS)) {
  const all = snippetsOf(await readFile(path, "utf8"));
  describe(name, () => {
    for (const [i, snippet] of all.entries()) {
      const { language, still, project, live } = snippet;
      if (["ts", "tsx"].includes(language) && !project) typed[`${name}-${i}.${language}`] = snippet.code;
      if (still || project || ELSEWHERE.includes(language)) continue;
      // A live script, with the page before it, is seen at work in its place.
      const next = all[i + 1];
      if (live && (language === "js" || (next?.live && next.language === "js"))) continue;
      // What starts this very build.
      if (language === "sh" && /^npm (?:start|test)/m.test(snippet.code)) continue;
      test(`${i + 1}: ${language}`, async () => {
        const printed = await bench.run(snippet);
        if (snippet.code.includes("npx minutes-viewer check gijiroku.txt"))
          await hasSpoken(String(printed), snippet.code);
      });
    }
  });
}

/** What the command prints and leaves behind. @param {string} printed @param {string} code */
async function hasSpoken(printed, code) {
  assert.match(printed, /^gijiroku\.txt:\d+:\d+: \w+\[[\w-]+\]: /);
  const read = (name) => readFile(join(bench.folder, name), "utf8");
  assert.equal(JSON.parse(await read("gijiroku.json")).speeches.length, 20);
  assert.match(await read("gijiroku.html"), /^<style>[^]*data-minutes-source/);
  if (code.includes("gijiroku.csv")) assert.match(await read("gijiroku.csv"), /^\ufeff発言ID,/);
  if (code.includes("--out site")) assert.match(await read(join("site", "index.html")), /href="one\.html"/);
}

test("README and documentation have what they should", async () => {
  const count = (path, language) =>
    readFile(path, "utf8").then((text) => snippetsOf(text).filter((own) => own.language === language).length);
  assert.ok((await count(TEXTS.README, "html")) >= 2 && (await count(TEXTS.README, "js")) >= 2);
});

test("the header of the policy page is enough, and nothing is blocked", async () => {
  const text = await readFile(TEXTS.policy, "utf8");
  const [, policy = ""] = /^add_header Content-Security-Policy "([^"]+)";$/m.exec(text) ?? [];
  assert.match(policy, /^default-src 'none'; /);
  site.answer("/header", {
    type: HTML,
    headers: { "content-security-policy": policy },
    body:
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>会合</title>` +
      `<script type="module" src="/dist/minutes-viewer.js"></script>` +
      `<minutes-viewer src="${FOUNDING_PATH}"></minutes-viewer>`,
  });
  const { page, close } = await reader.open("/header");
  await heard(page);
  assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
  assert.deepEqual((await seen(page)).violations, []);
  await close();
});

test("what is typed is right in a strict project", async () => {
  assert.ok(Object.keys(typed).length >= 2);
  await bench.typeCheck({ ...typed, ...filesOf("react"), ...filesOf("next") });
});
