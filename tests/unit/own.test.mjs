// What others have put on `Object.prototype` is nothing that a caller has said.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST } from "../../www/build/paths.mjs";
import { invented } from "../support/texts.mjs";

const { exportAs, load, parse, render } = await import(pathToFileURL(join(DIST, "render.js")).href);
before(() => load());

test("names, lines and languages of a polluted prototype are read nowhere", () => {
  const text = invented("池", 3);
  const all = () => [
    parse(text),
    parse(text, { roster: [{ name: "佐藤次郎" }] }),
    render(text, {}),
    exportAs(text, "csv", {}),
  ];
  const clean = all();
  const evil = {
    label: "山田委員",
    title: "会長",
    lang: "en",
    guard: true,
    styles: true,
    source: "x",
    headingLevel: 5,
    roster: [{ name: "山田梅子", label: "山田委員" }],
    overrides: [{ line: "○佐藤委員", as: "text" }],
    items: [{ title: "議題", kind: "other" }],
    positions: [{ title: "議題", speaker: "佐藤委員", stance: "for" }],
    people: [{ name: "佐藤次郎", role: "座長" }],
    chair: [{ name: "山田梅子" }],
  };
  const every = /** @type {Record<string, unknown>} */ (Object.prototype);
  for (const [name, value] of Object.entries(evil)) {
    every[name] = value;
    const polluted = all();
    delete every[name];
    assert.deepEqual(polluted, clean, name);
  }
});

test("no script for pages goes through what an object inherits", async () => {
  for (const name of (await readdir(DIST)).filter((name) => /\.js$/.test(name) && name !== "command.js"))
    assert.doesNotMatch(await readFile(join(DIST, name), "utf8"), /for\((?:var|let|const) \w+ in /, name);
});
