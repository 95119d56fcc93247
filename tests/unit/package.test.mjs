// The package where there is no DOM: importing does nothing, parsing works.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST } from "../../www/build/paths.mjs";
import { FOUNDING, LETTER } from "../support/texts.mjs";

/** A fresh copy of a module each time. @param {string} name */
let copies = 0;
const importDist = (name) => import(`${pathToFileURL(join(DIST, name)).href}?${copies++}`);

for (const name of ["index.js", "parse.js"]) {
  describe(name, () => {
    test("importing it leaves the world as it was", async () => {
      const before = Object.getOwnPropertyNames(globalThis).sort();
      await importDist(name);
      assert.deepEqual(Object.getOwnPropertyNames(globalThis).sort(), before);
    });

    test("parse before load says what to do", async () => {
      const { parse, MinutesError } = await importDist(name);
      assert.throws(
        () => parse("text"),
        (error) => error instanceof MinutesError && error.code === "not-loaded" && /await load\(\)/.test(error.message),
      );
    });

    test("load, then parse", async () => {
      const { load, parse } = await importDist(name);
      assert.equal(await load(), undefined);
      const minutes = parse(FOUNDING);
      assert.equal(minutes.schemaVersion, "1");
      assert.equal(minutes.speeches.length, 20);
      assert.deepEqual(JSON.parse(JSON.stringify(minutes)), minutes, "plain objects, and null for what is not there");
      assert.deepEqual(parse(FOUNDING), minutes);
      for (const text of ["", LETTER, "\0", "\uD800", "○"]) assert.equal(parse(text).schemaVersion, "1");
    });

    test("options: roster and language", async () => {
      const { load, parse } = await importDist(name);
      await load();
      const roster = [{ label: "事務局", name: "山田一郎" }];
      const text = "会議 議事録\n\n○事務局\n\n説明する。\n";
      assert.deepEqual(
        parse(text, { roster }).speakers.map(({ name, match }) => [name, match]),
        [["山田一郎", "override"]],
      );
      assert.equal(parse(text, { roster: null }).speakers[0].name, null);
      const [ja, en] = ["ja", "en"].map((lang) =>
        parse(LETTER, { lang })
          .diagnostics.map(({ message }) => message)
          .join(),
      );
      assert.notEqual(ja, en);
    });

    test("from bytes, from a module, from an address", async () => {
      const file = join(DIST, name === "parse.js" ? "parse.wasm" : "minutes-viewer.wasm");
      const bytes = await readFile(file);
      for (const source of [
        bytes,
        { module_or_path: bytes },
        { module_or_path: new WebAssembly.Module(bytes) },
        pathToFileURL(file),
        new Response(bytes),
      ]) {
        const { load, parse } = await importDist(name);
        await load(source);
        assert.equal(parse(FOUNDING).speeches.length, 20);
      }
    });

    test("a failed load says so, and may be tried again", async () => {
      const { load, parse, MinutesError } = await importDist(name);
      for (const source of [new URL("file:///no/such.wasm"), new Uint8Array([1, 2, 3, 4])]) {
        await assert.rejects(load(source), (error) => error instanceof MinutesError && error.code === "wasm");
      }
      const both = [load(), load()];
      assert.equal(both[0], both[1], "one load for all who ask");
      await both[0];
      assert.equal(parse(FOUNDING).speeches.length, 20);
    });
  });
}

describe("render", () => {
  test("before load it says what to do", async () => {
    for (const name of ["index.js", "render.js"]) {
      const { render, MinutesError } = await importDist(name);
      assert.throws(
        () => render("text"),
        (error) => error instanceof MinutesError && error.code === "not-loaded" && /render: true/.test(error.message),
      );
    }
  });

  test("where there is no document one load makes parse and render ready", async () => {
    const { load, parse, render } = await importDist("index.js");
    await load();
    assert.equal(parse(FOUNDING).speeches.length, 20);
    assert.ok(render(FOUNDING) === render(FOUNDING));
    const alone = await importDist("render.js");
    await alone.load();
    assert.ok(alone.render(FOUNDING) === render(FOUNDING));
    assert.deepEqual(alone.parse(FOUNDING), parse(FOUNDING));
  });

  test("whoever gives the viewer's wasm gets what it can do, and may ask for render", async () => {
    const { load, parse, render } = await importDist("index.js");
    await load(await readFile(join(DIST, "minutes-viewer.wasm")));
    assert.equal(parse(FOUNDING).speeches.length, 20);
    assert.throws(() => render(FOUNDING), { code: "not-loaded" });
    await load({ render: await readFile(join(DIST, "render.wasm")) });
    assert.match(render(FOUNDING), /data-minutes-source/);
  });

  test("options, and strange ones", async () => {
    const { load, render } = await importDist("render.js");
    await load();
    const roster = [{ label: "事務局", name: "山田一郎" }];
    assert.match(render("会議 議事録\n\n○事務局\n\n説明する。\n", { roster }), /山田一郎　名簿による/);
    assert.match(render(FOUNDING, { lang: "en", headingLevel: 5 }), /^<div class="minutes-static" lang="en">.*<h5/s);
    assert.match(render(FOUNDING, { styles: true }), /^<style>[^<]+<\/style><div/);
    const plain = render(FOUNDING);
    for (const options of [undefined, null, {}, { lang: "xx", headingLevel: NaN, source: "", roster: 3 }]) {
      assert.ok(render(FOUNDING, options ?? undefined) === plain, JSON.stringify(options));
    }
    for (const text of ["", LETTER, "\0", "\uD800", "○"]) assert.match(render(text), /^<div.*<\/div>$/s);
  });
});

test("the class can be imported and asked about, but there is nothing to register it with", async () => {
  const { MinutesViewerElement } = await importDist("index.js");
  assert.equal(typeof MinutesViewerElement, "function");
  assert.deepEqual(MinutesViewerElement.observedAttributes, [
    "src",
    "lang",
    "heading-level",
    "roster",
    "hash",
    "loading",
    "media",
    "offset",
    "downloads",
  ]);
});

test("minutes-viewer.js does not fail where there is no DOM", async () => {
  await importDist("minutes-viewer.js");
  assert.equal(globalThis.customElements, undefined);
});

test("the notices of what is packed go with the package", async () => {
  const notices = await readFile(join(DIST, "THIRD-PARTY.txt"), "utf8");
  for (const name of ["tinyglobby", "fdir", "picomatch", "yew", "wasm-bindgen", "serde", "The Rust standard library"])
    assert.match(notices, new RegExp(`^${name}\\b.*\\(.*MIT.*\\)$`, "m"), name);
  // Each with its words.
  for (const notice of notices.split(`${"-".repeat(80)}\n`)) assert.ok(notice.length > 300, notice);
});
