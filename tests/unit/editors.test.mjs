// What editors and typed templates are told of the element is what the element has: one description, in several forms.

import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { FRAMEWORKS } from "../../www/build/tags.mjs";
import { DIST, ROOT } from "../../www/build/paths.mjs";

const json = async (/** @type {string} */ name) => JSON.parse(await readFile(join(DIST, name), "utf8"));
const viewer = (await json("custom-elements.json")).modules[0].declarations[0];
const manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
const names = (list) => list.map(({ name }) => name);
const parts = viewer.cssParts.map(({ name }) => `::part(${name})`);

test("VS Code: attributes with their words, custom properties, parts", async () => {
  const { version, tags } = await json("vscode.html-custom-data.json");
  assert.equal(version, 1.1);
  assert.deepEqual(names(tags), ["minutes-viewer"]);
  assert.deepEqual(names(tags[0].attributes), names(viewer.attributes));
  const words = Object.fromEntries(tags[0].attributes.map(({ name, values }) => [name, values && names(values)]));
  assert.deepEqual(words.theme, ["auto", "light", "dark"]);
  assert.deepEqual(words["heading-level"], ["1", "2", "3", "4", "5", "6"]);
  assert.deepEqual(words.hash, ["off"]);
  assert.equal(words.src, undefined);
  assert.equal(words.offset, undefined);
  const css = await json("vscode.css-custom-data.json");
  assert.deepEqual(names(css.properties), names(viewer.cssProperties));
  assert.deepEqual(names(css.pseudoElements), parts);
});

test("JetBrains: the same, with properties and events, under the name and version of the package", async () => {
  const { name, version, contributions } = await json(manifest["web-types"].replace("dist/", ""));
  assert.deepEqual([name, version], [manifest.name, manifest.version]);
  const [element] = contributions.html.elements;
  assert.deepEqual(names(element.attributes), names(viewer.attributes));
  assert.deepEqual(names(element.js.events), names(viewer.events));
  assert.deepEqual(names(element.js.properties), ["text", "roster", "minutes"]);
  assert.deepEqual(names(contributions.css.properties), names(viewer.cssProperties));
  assert.deepEqual(names(contributions.css["pseudo-elements"]), parts);
});

test("typed templates: every attribute, property and event, and an entry for each framework", async () => {
  const types = await readFile(join(DIST, "tag.d.ts"), "utf8");
  const fields = (name) => {
    const [, body = ""] = new RegExp(`^export interface ${name} \\{\n([^]*?)^\\}`, "m").exec(types) ?? [];
    return [...body.matchAll(/^ {2}"([\w-]+)"\?: /gm)].map(([, field]) => field);
  };
  assert.deepEqual(
    fields("MinutesViewerAttributes"),
    names(viewer.attributes).filter((name) => name !== "lang"),
  );
  assert.deepEqual(fields("MinutesViewerProperties"), ["text", "roster"]);
  assert.deepEqual(fields("MinutesViewerListeners"), names(viewer.events));
  for (const name of Object.keys(FRAMEWORKS)) {
    const entry = manifest.exports[`./${name}`];
    for (const path of Object.values(entry)) await access(join(ROOT, path));
    assert.equal(entry.types, `./dist/${name}.d.ts`);
  }
});
