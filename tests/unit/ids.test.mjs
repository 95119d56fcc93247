// Links made by 0.1 lead where they led: the ids of `tests/ids.json` were published, and are never written anew.
//
// Whatever changes what a speech is, where it ends or what its label holds changes its id. Where that cannot be helped, the
// change breaks links and belongs into a version that says so.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST, ROOT } from "../../www/build/paths.mjs";

const { load, parse } = await import(pathToFileURL(join(DIST, "parse.js")).href);
before(() => load());

/** By file, the label and first words of the speech that an id stands for. @type {Record<string, Record<string, string>>} */
const PINNED = JSON.parse(await readFile(join(ROOT, "tests", "ids.json"), "utf8"));

for (const [name, pinned] of Object.entries(PINNED)) {
  test(name, async () => {
    const { speeches } = parse(await readFile(join(ROOT, name), "utf8"));
    const found = new Map(speeches.map((speech) => [speech.id, `${speech.label} ${speech.paragraphs[0]?.text ?? ""}`]));
    for (const [id, words] of Object.entries(pinned)) {
      assert.ok(found.get(id)?.startsWith(words), `${id}: ${words}, and it is ${found.get(id)}`);
    }
  });
}

test("an id outlives edits elsewhere in the text", async () => {
  const [name = ""] = Object.keys(PINNED);
  const text = await readFile(join(ROOT, name), "utf8");
  const { speeches } = parse(`${text}\n\n○付記\n\nあとから足した発言です。\n`);
  const ids = new Set(speeches.map(({ id }) => id));
  for (const id of Object.keys(PINNED[name] ?? {})) assert.ok(ids.has(id), id);
});
