// The example that makes a site of a folder.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { ROOT } from "../../www/build/paths.mjs";
import { run } from "../support/packed.mjs";
import { FOUNDING, invented } from "../support/texts.mjs";

const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-site-"));
after(() => rm(folder, { recursive: true, force: true }));

test("a page for each transcript, and an index, latest first", async () => {
  await mkdir(join(folder, "texts"));
  const texts = { "本部.txt": FOUNDING, "pond.txt": invented("<池>&"), "notes.md": "なし" };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, "texts", name), text);
  const to = join(folder, "site");
  assert.match(
    await run(ROOT, [process.execPath, join("examples", "site.mjs"), join(folder, "texts"), to]),
    /^2 pages/,
  );

  const names = [
    ...["index.html", "minutes-viewer.js", "minutes-viewer.static.css", "minutes-viewer.wasm"],
    ...["pond.html", "pond.txt", "本部.html", "本部.txt"],
  ];
  assert.deepEqual((await readdir(to)).sort(), names.sort());
  const index = await readFile(join(to, "index.html"), "utf8");
  assert.ok(index.indexOf("&#60;池&#62;&#38;運営協議会") < index.indexOf("サイバーセキュリティ戦略本部"));
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, link]) => decodeURIComponent(link));
  assert.deepEqual(links, ["pond.html", "本部.html"]);
  const page = await readFile(join(to, "本部.html"), "utf8");
  assert.match(page, /<title>サイバーセキュリティ戦略本部 第30回会合 議事概要<\/title>/);
  assert.match(page, /<minutes-viewer heading-level="1">.*<h1 lang="ja">.*href="\.\/本部\.txt".*data-minutes-source/s);
});
