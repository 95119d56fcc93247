// What the README shows is what a reader will paste: each snippet runs as it stands there.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { heard, squeeze, startReader, textOf } from "../support/reader.mjs";
import { HTML, SCRIPT, startSite } from "../support/site.mjs";
import { FOUNDING } from "../support/texts.mjs";

const readme = await readFile(join(ROOT, "README.md"), "utf8");
const site = await startSite();
const reader = await startReader(site);
after(() => Promise.all([site.close(), reader.close()]));

/** The blocks of one language, in order. */
function snippets(language) {
  const found = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  return found.filter(([, own]) => own === language).map(([, , code]) => code);
}

test("the embed snippet shows the minutes beside it", async () => {
  const [snippet] = snippets("html");
  assert.ok(snippet, "the README has an embed snippet");
  for (const [name, type] of [
    ["minutes-viewer.js", SCRIPT],
    ["minutes-viewer.wasm", "application/wasm"],
  ]) {
    site.answer(`/readme/${name}`, { type, body: await readFile(join(DIST, name)) });
  }
  site.answer("/readme/gijiroku.txt", { body: FOUNDING });
  site.answer("/readme/", {
    type: HTML,
    body: `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="icon" href="/preview/icon.svg">${snippet}`,
  });
  const { page, errors, close } = await reader.open("/readme/");
  await heard(page);
  assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
  assert.deepEqual(errors, []);
  await close();
});

test("the program prints what its comment says", async () => {
  const [code] = snippets("js");
  assert.ok(code, "the README has a program");
  const expected = code.match(/console\.log\(.*\); \/\/ (.+)$/m)?.[1];
  const printed = [];
  const body = code
    .replace(/^import \{ (.+) \} from "(.+)";$/m, 'const { $1 } = await import("$2");')
    .replace("console.log", "print");
  const run = new Function("print", "importing", `return (async () => {${body.replace("import(", "importing(")}})()`);
  await run(
    (value) => printed.push(value),
    (name) => import(name),
  );
  assert.deepEqual(printed, [expected]);
});

test("every custom property that the README names is one of the style sheet's", async () => {
  const css = await readFile(join(ROOT, "www", "element", "styles", "properties.css"), "utf8");
  const table = readme.slice(readme.indexOf("### Custom properties"), readme.indexOf("## In a program"));
  const rows = [...table.matchAll(/^\| `(--minutes-[\w-]+)`((?: `-[\w-]+`| … `-8`)*)/gm)];
  assert.ok(rows.length > 15);
  for (const [, first, more] of rows) {
    const base = first.replace(/-[^-]+$/, "");
    const names = [first, ...[...more.matchAll(/`(-[\w-]+)`/g)].map(([, ending]) => base + ending)];
    for (const name of names) assert.ok(css.includes(`${name}:`), name);
  }
});
