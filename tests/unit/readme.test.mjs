// What the README says of the style sheet is so; its snippets run beside those of the documentation. What CONTRIBUTING and
// SECURITY send a reader to is there.

import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";

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

for (const name of ["CONTRIBUTING.md", "SECURITY.md"]) {
  describe(name, async () => {
    const text = await readFile(join(ROOT, name), "utf8");

    test("every file, link and command that it names is there", async () => {
      const paths = [...text.matchAll(/(?:`|\]\()((?:src|tests|www)\/[\w./-]+|[A-Z]+\.md|package\.json)[`)]/g)];
      assert.ok(paths.length > 3);
      for (const [, path = ""] of paths) await access(join(ROOT, path.replace(/NAME\..*/, "")));
      const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
      const commands = [...text.matchAll(/`npm (?:run )?(\w+)/g)].map(([, script]) => script);
      assert.deepEqual(
        commands.filter((script) => !(script in scripts)),
        [],
      );
      for (const [, example = ""] of text.matchAll(/--example (\w+)/g)) {
        const path = join(ROOT, "examples", example);
        await access(path).catch(() => access(`${path}.rs`));
      }
    });

    test("both languages say as much", () => {
      const [, ja = "", en = ""] = text.split(/^# /m);
      const shape = (part) => part.match(/^(?:##|-|\d\.)/gm);
      assert.deepEqual(shape(en), shape(ja));
    });
  });
}
