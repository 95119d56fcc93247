// What is published: only what is used, and in a shape that every tool understands.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { createPackageFromTarballData, checkPackage } from "@arethetypeswrong/core";
import { Ajv } from "ajv";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { pack } from "../support/packed.mjs";
import { FOUNDING, invented, LETTER } from "../support/texts.mjs";

const manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
const readme = await readFile(join(ROOT, "README.md"), "utf8");
const json = async (name) => JSON.parse(await readFile(join(DIST, name), "utf8"));

/** @type {Awaited<ReturnType<typeof pack>>} */
let packed;
/** @type {ArrayBuffer} */
let tarball;
before(async () => {
  packed = await pack();
  const bytes = await readFile(packed.tarball);
  tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
});
after(() => packed?.remove());

describe("npm pack", () => {
  test("holds what an entry leads to, the licences, and nothing else", () => {
    const named = JSON.stringify([manifest.exports, manifest.bin, manifest.man, manifest.customElements]);
    const isEntry = (path) => named.includes(path);
    const rest = packed.files.filter((path) => !isEntry(path) && !path.startsWith("dist/types/"));
    assert.deepEqual(rest, [
      ...["LICENSE-APACHE", "LICENSE-MIT", "README.md", "dist/THIRD-PARTY.txt", "dist/asides.js"],
      // For who, or what, reads the package itself; and what the types of each framework rest on.
      ...["dist/docs.en.md", "dist/docs.ja.md", "dist/llms.txt", "dist/media.js", "dist/page.js", "dist/tag.d.ts"],
    ]);
    for (const [, path] of named.matchAll(/"(?:\.\/)?(dist\/[^"]+)"/g)) assert.ok(packed.files.includes(path), path);
  });

  test("publint has nothing to say", async () => {
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  test("the types are right wherever a module can be imported", async () => {
    const pkg = createPackageFromTarballData(new Uint8Array(tarball));
    // Style, data and wasm have no types; `require` and resolution as before `exports` are not for ES modules.
    const typed = Object.entries(manifest.exports).filter(([, target]) => typeof target === "object");
    const { problems } = await checkPackage(pkg, { entrypoints: typed.map(([name]) => name) });
    const here = problems.filter(
      ({ resolutionKind }) => resolutionKind === undefined || ["node16-esm", "bundler"].includes(resolutionKind),
    );
    assert.deepEqual(here, []);
  });
});

describe("descriptions", () => {
  test("what parse gives fits the JSON Schema", async () => {
    const { load, parse } = await import(pathToFileURL(join(DIST, "parse.js")).href);
    await load();
    const schema = await json("minutes.schema.json");
    const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const roster = [{ label: "事務局", name: "山田一郎" }];
    for (const text of [FOUNDING, invented("池"), LETTER, "", "会議 議事録\n\n○事務局\n\n説明する。\n"]) {
      assert.ok(fits(parse(text, { roster })), JSON.stringify(fits.errors));
    }
    assert.ok(!fits({ ...parse(""), extra: 1 }) && !fits({ ...parse(""), speeches: null }), "and nothing else does");
  });

  test("custom-elements.json fits its own schema and tells what the README tells", async () => {
    const schema = JSON.parse(
      await readFile(join(ROOT, "node_modules", "custom-elements-manifest", "schema.json"), "utf8"),
    );
    const elements = await json("custom-elements.json");
    const fits = new Ajv({ strict: false }).compile(schema);
    assert.ok(fits(elements), JSON.stringify(fits.errors));

    const [viewer] = elements.modules[0].declarations;
    const names = (list) => list.map(({ name }) => name).sort();
    for (const name of names(viewer.attributes)) assert.ok(readme.includes(`\n| \`${name}\` | `), name);
    const [, parts] = /Parts for styling: ([^.]+)\./.exec(readme);
    assert.deepEqual(names(viewer.cssParts), [...parts.matchAll(/`([a-z]+)`/g)].map(([, name]) => name).sort());
    assert.deepEqual(names(viewer.events), ["minutes-error", "minutes-load", "minutes-select"]);
    const { MinutesViewerElement } = await import(pathToFileURL(join(DIST, "index.js")).href);
    for (const name of MinutesViewerElement.observedAttributes) assert.ok(names(viewer.attributes).includes(name));
    for (const { name } of viewer.members) assert.ok(name in MinutesViewerElement.prototype, name);
    assert.ok(
      viewer.cssProperties.length > 30 && viewer.cssProperties.every(({ name }) => name.startsWith("--minutes-")),
    );
  });
});
