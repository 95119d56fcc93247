// What the README shows is what a reader will paste: each snippet runs as it stands there.

import assert from "node:assert/strict";
import { execSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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

test("the static page stands where the README puts it, and is taken over", async () => {
  const snippet = snippets("html")[1];
  const { load, render } = await import("minutes-viewer");
  await load();
  assert.ok(snippet.includes("<!-- what render gave -->"));
  site.answer("/readme/minutes-viewer.static.css", {
    type: "text/css",
    body: await readFile(join(DIST, "minutes-viewer.static.css")),
  });
  site.answer("/readme/static", {
    type: HTML,
    body:
      `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="icon" href="/preview/icon.svg">` +
      snippet.replace("<!-- what render gave -->", () => render(FOUNDING)),
  });
  const { page, errors, close } = await reader.open("/readme/static");
  await heard(page);
  assert.equal(await textOf(page, "transcript"), squeeze(FOUNDING));
  assert.deepEqual(errors, []);
  await close();
});

test("the programs print what their comments say", async () => {
  const programs = snippets("js");
  assert.ok(programs.length >= 2);
  for (const code of programs) {
    const expected = code.match(/console\.log\(.*\); \/\/ (.+)$/m)?.[1];
    const printed = [];
    const body = code
      .replace(/^import \{ (.+) \} from "(.+)";$/m, 'const { $1 } = await import("$2");')
      .replace("console.log", "print");
    const run = new Function("print", "importing", `return (async () => {${body.replace("import(", "importing(")}})()`);
    await run(
      (value) => printed.push(String(value)),
      (name) => import(name),
    );
    assert.deepEqual(printed, [expected]);
  }
});

test("the shell does what it is told", async () => {
  const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-readme-"));
  await writeFile(join(folder, "gijiroku.txt"), FOUNDING);
  await mkdir(join(folder, "transcripts"));
  await writeFile(join(folder, "transcripts", "one.txt"), FOUNDING);
  const script = snippets("sh").find((code) => code.includes("npx minutes-viewer"));
  const command = `"${process.execPath}" "${join(DIST, "command.js")}"`;
  const printed = execSync(
    script.replaceAll("npx minutes-viewer", () => command),
    { cwd: folder, encoding: "utf8" },
  );
  assert.match(printed, /^gijiroku\.txt:\d+:\d+: \w+\[[\w-]+\]: /);
  const [data, page] = await Promise.all(
    ["gijiroku.json", "gijiroku.html"].map((name) => readFile(join(folder, name), "utf8")),
  );
  assert.equal(JSON.parse(data).speeches.length, 20);
  assert.match(page, /^<style>[^]*data-minutes-source/);
  assert.match(await readFile(join(folder, "gijiroku.csv"), "utf8"), /^\ufeff発言ID,/);
  assert.match(await readFile(join(folder, "site", "index.html"), "utf8"), /href="one\.html"/);
  await rm(folder, { recursive: true });
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
