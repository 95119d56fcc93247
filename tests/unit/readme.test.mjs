// What the README says of the style sheet is so. Its snippets run beside those of the documentation.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";

const readme = await readFile(join(ROOT, "README.md"), "utf8");

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
