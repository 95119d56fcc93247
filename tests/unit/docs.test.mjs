// The documentation says the same in both languages, leads nowhere wrong, and names everything there is.

import assert from "node:assert/strict";
import { access, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";

import { accuracyPage, readCounts } from "../../www/build/accuracy.mjs";
import { DOCS, PAGES, source } from "../../www/build/docs.mjs";
import { inOnePage } from "../../www/build/manual.mjs";
import { render } from "../../www/build/markdown.mjs";
import { DIST, ROOT } from "../../www/build/paths.mjs";
import { snippetsOf } from "../../www/build/snippets.mjs";
import { ELSEWHERE, HERE, NAMED } from "../support/projects.mjs";

const LANGUAGES = /** @type {const} */ (["ja", "en"]);
const readme = await readFile(join(ROOT, "README.md"), "utf8");
const json = async (name) => JSON.parse(await readFile(join(DIST, name), "utf8"));
/** @type {Record<string, Record<string, string>>} */
const texts = { ja: {}, en: {} };
for (const lang of LANGUAGES) for (const page of PAGES) texts[lang][page] = await readFile(source(lang, page), "utf8");

/** Code without what is said beside it. @param {string} code */
const bare = (code) =>
  code
    .replace(/\/\*[^]*?\*\/|<!--[^]*?-->/g, "")
    .replace(/^(\s*)(?:\/\/|#) .*$/gm, "$1")
    .trim();
const headings = (text) => [...text.matchAll(/^(#+) .*?(?:\{#([\w-]+)\})?$/gm)].map(([, marks, id]) => [marks, id]);
/** Cells that begin a row with code. @param {string} text */
const rows = (text) => [...text.matchAll(/^\| (`[^|]*`) \|/gm)].map(([, cell]) => cell.replaceAll("、", ", "));
const names = (list) => list.map(({ name }) => name);

describe("both languages", () => {
  test("have the same pages", async () => {
    for (const lang of LANGUAGES) {
      const files = (await readdir(join(DOCS, lang))).sort();
      assert.deepEqual(files, PAGES.map((page) => `${page}.md`).sort());
    }
  });

  for (const page of PAGES) {
    test(`${page}: the same headings, tables and code`, () => {
      const { ja, en } = { ja: texts.ja[page], en: texts.en[page] };
      const outside = (text) => text.replace(/^```[^]*?^```$/gm, "");
      assert.deepEqual(headings(outside(en)), headings(outside(ja)));
      assert.ok(headings(outside(ja)).every(([marks, id]) => (marks === "#") !== Boolean(id)));
      assert.deepEqual(rows(outside(en)), rows(outside(ja)));
      const shape = ({ code, ...flags }) => ({ ...flags, code: bare(code) });
      assert.deepEqual(snippetsOf(en).map(shape), snippetsOf(ja).map(shape));
    });
  }

  test("every link leads somewhere", () => {
    for (const lang of LANGUAGES) {
      for (const page of PAGES) {
        for (const [, file, id] of texts[lang][page].matchAll(/\]\((?:([\w-]+)\.html)?(?:#([\w-]+))?\)/g)) {
          const to = texts[lang][file ?? page];
          assert.ok(to, `${page}: ${file}`);
          if (id) assert.ok(to.includes(`{#${id}}`), `${page}: ${file}#${id}`);
        }
      }
    }
  });

  test("what cannot be run is little", () => {
    const still = PAGES.flatMap((page) => snippetsOf(texts.ja[page])).filter(({ still }) => still);
    assert.deepEqual(
      still.map(({ language }) => language),
      ["html", "nginx", "html", "nginx", "sh"],
    );
  });

  test("every project of a snippet is built somewhere", () => {
    assert.deepEqual(NAMED.toSorted(), [...Object.keys(HERE), ...Object.keys(ELSEWHERE)].sort());
  });
});

describe("what there is, is told", () => {
  for (const lang of LANGUAGES) {
    /** Names in the first cells of a part's tables. @param {string} page @param {string} id */
    const told = (page, id) => {
      const [, part = ""] = new RegExp(`^#+ .*\\{#${id}\\}$([^]*?)(?=^##|(?![^]))`, "m").exec(texts[lang][page]) ?? [];
      return rows(part).flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    };

    test(`${lang}: attributes, properties, methods, events, parts, custom properties`, async () => {
      const [viewer] = (await json("custom-elements.json")).modules[0].declarations;
      assert.deepEqual(told("reference", "attributes").toSorted(), names(viewer.attributes).sort());
      const members = [...told("reference", "properties"), ...told("reference", "methods")];
      assert.deepEqual(members.map((name) => name.replace(/\(.*/, "")).sort(), names(viewer.members).sort());
      assert.deepEqual(told("reference", "events").toSorted(), names(viewer.events).sort());
      assert.deepEqual(told("reference", "parts").toSorted(), names(viewer.cssParts).sort());
      assert.deepEqual(told("reference", "custom-properties").toSorted(), names(viewer.cssProperties).sort());
    });

    test(`${lang}: every error`, async () => {
      const errors = await readFile(join(ROOT, "www", "element", "errors.ts"), "utf8");
      const codes = [...errors.matchAll(/^ {2}\| "([\w-]+)"/gm)].map(([, code]) => code);
      assert.deepEqual(told("index", "fallback").toSorted(), codes.sort());
    });

    test(`${lang}: every field of the data, and every word a field can have`, async () => {
      const { definitions } = await json("minutes.schema.json");
      const tables = new Map();
      for (const [, name, table] of texts[lang].data.matchAll(/^\| `(\w+)` \|.*\n\|[-|]+\n((?:\|.*\n)+)/gm)) {
        tables.set(name, table);
      }
      for (const [name, { properties }] of Object.entries(definitions)) {
        if (!properties) continue;
        const fields = [...(tables.get(name) ?? "").matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell]) =>
          [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field),
        );
        assert.deepEqual(fields.sort(), Object.keys(properties).sort(), name);
        for (const [field, { enum: words = [] }] of Object.entries(properties)) {
          const row = (tables.get(name) ?? "").split("\n").find((line) => line.includes(`\`${field}\``)) ?? "";
          for (const word of words.filter(Boolean)) assert.ok(row.includes(`\`${word}\``), `${name}.${field}: ${word}`);
        }
      }
    });

    test(`${lang}: every diagnostic, as in the README`, async () => {
      const source = await readFile(join(ROOT, "src", "diagnostic.rs"), "utf8");
      const codes = [...source.matchAll(/=> "([a-z]+(?:-[a-z]+)+)"/g)].map(([, code]) => code);
      assert.ok(codes.length > 5);
      const table = (text) =>
        [...text.matchAll(/^\| `([\w-]+)` \| ((?:error|warning|info)[\w, ]*) \|/gm)].map(([, ...cells]) => cells);
      assert.deepEqual(
        table(texts[lang].data)
          .map(([code]) => code)
          .sort(),
        codes.sort(),
      );
      assert.deepEqual(table(texts[lang].data), table(readme));
    });
  }

  test("the Rust of the documentation is that of the README, which cargo runs", () => {
    const rust = (text) => snippetsOf(text).filter(({ language }) => language === "rust");
    assert.deepEqual(rust(texts.ja.data), rust(readme));
    assert.equal(rust(readme).length, 1);
  });

  test("the roster that live examples load is the one that is shown", async () => {
    const shown = snippetsOf(texts.ja.reference).find(({ file }) => file === "people.json");
    assert.deepEqual(JSON.parse(shown?.code ?? ""), JSON.parse(await readFile(join(DOCS, "people.json"), "utf8")));
  });
});

test("accuracy: the pages say what was counted, of every record of the corpus once", async () => {
  const counts = await readCounts();
  for (const lang of LANGUAGES) assert.equal(texts[lang].accuracy, accuracyPage(lang, counts));
  const counted = new Set([...counts.matchAll(/^(\w+)\t/gm)].map(([, name]) => name));
  const files = await readdir(join(ROOT, "tests", "corpus", "authored"));
  assert.deepEqual([...counted].sort(), files.flatMap((name) => name.match(/^.*(?=\.gold\.json$)/) ?? []).sort());
  // The kinds together are all.
  const speeches = [...texts.en.accuracy.matchAll(/^\| where speeches begin \| (\d+) /gm)].map(([, n]) => Number(n));
  const [all = 0, ...kinds] = speeches;
  assert.equal(
    kinds.reduce((sum, count) => sum + count),
    all,
  );
});

describe("in one page", () => {
  for (const lang of LANGUAGES) {
    test(`${lang}: every heading, every snippet, and links that lead to them`, async () => {
      const whole = await readFile(join(DIST, `docs.${lang}.md`), "utf8");
      const anchors = [...whole.matchAll(/ <a id="([\w-]+)"><\/a>$/gm)].map(([, id]) => id);
      const outside = (text) => text.replace(/^```[^]*?^```$/gm, "");
      const expected = PAGES.flatMap((page) => headings(outside(texts[lang][page])).map(([, id]) => [page, id]));
      assert.deepEqual(
        anchors,
        expected.map(([page, id]) => (id ? `${page}-${id}` : page)),
      );
      assert.equal(snippetsOf(whole).length, PAGES.flatMap((page) => snippetsOf(texts[lang][page])).length);
      for (const [, to] of outside(whole).matchAll(/\]\(([^)]*)\)/g)) {
        assert.ok(to.startsWith("#") ? anchors.includes(to.slice(1)) : /^https?:/.test(to), to);
      }
      assert.doesNotMatch(whole, /%[\w.-]+%/);
    });
  }

  test("llms.txt: a title, what it is, and files that are there", async () => {
    const text = await readFile(join(DIST, "llms.txt"), "utf8");
    assert.match(text, /^# minutes-viewer\n\n> [^\n]+\n/);
    const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm)].map(([, name]) => name);
    assert.ok(links.length >= 5);
    for (const name of links) await access(join(DIST, name));
  });

  test("code stays as it is pasted, under the name of its file", () => {
    const text =
      "# A\n\n## B {#b}\n\n[x](#b) [y](data.html#c) [z](../../index.html)\n\n```js in=x file=m.js\n# [x](#b)\n```\n";
    assert.equal(
      inOnePage("p", text),
      '## A <a id="p"></a>\n\n### B <a id="p-b"></a>\n\n[x](#p-b) [y](#data-c) z\n\n`m.js`\n\n```js\n# [x](#b)\n```\n',
    );
  });
});

describe("conformance", () => {
  const JIS =
    "1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 2.1.1 2.1.2 2.2.1 2.2.2 2.3.1 " +
    "2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 3.3.2 3.3.3 3.3.4 4.1.1 4.1.2";
  const SINCE =
    "1.3.4 1.3.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.4 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.2.6 3.3.7 3.3.8 4.1.3";

  for (const lang of LANGUAGES) {
    const criteria = [
      ...texts[lang].conformance.matchAll(/^\| (\d\.\d\.\d+) [^|]+\| (A+) \| ([^|]+) \| ([^|]+) \| (.*) \|$/gm),
    ];

    test(`${lang}: every criterion of level A and AA, once`, () => {
      const found = criteria.map(([, number]) => number);
      assert.deepEqual(found.toSorted(), [...JIS.split(" "), ...SINCE.split(" ")].sort());
      for (const [, number, , standard] of criteria) {
        assert.equal(standard.includes("JIS"), JIS.split(" ").includes(number), number);
        assert.equal(standard.includes("WCAG 2.2"), number !== "4.1.1", number);
      }
    });

    test(`${lang}: what is met is shown by tests that exist`, async () => {
      for (const [, number, , , verdict, how] of criteria) {
        const tests = [...how.matchAll(/`([\w.-]+\.mjs) › ([^`]+)`/g)];
        if (/該当なし|not applicable/.test(verdict)) continue;
        assert.match(verdict, /^(?:適合|met)$/);
        assert.ok(tests.length > 0, number);
        for (const [, file, title] of tests) {
          const text = await readFile(join(ROOT, "tests", "browser", file), "utf8");
          assert.ok(
            ['"', "`"].some((quote) => text.includes(quote + title + quote)),
            `${number}: ${file} › ${title}`,
          );
        }
      }
    });
  }

  test("names the same tests in both languages", () => {
    const tests = (lang) => [...texts[lang].conformance.matchAll(/`[\w.-]+\.mjs › [^`]+`/g)].map(([found]) => found);
    assert.deepEqual(tests("en"), tests("ja"));
  });
});

test("Markdown becomes a page: ids, live code, words that are no markup", () => {
  const text = "# A <b>\n\nLead `x`.\n\n## Part {#part}\n\n```html live\n<p>now</p>\n```\n\n```css live\np {}\n```\n";
  const page = render(text, { result: "Result" });
  assert.equal(page.title, "A <b>");
  assert.equal(page.lead, "Lead x.");
  assert.deepEqual(page.parts, [{ id: "part", text: "Part" }]);
  assert.match(page.html, /<h1>A &lt;b&gt;<\/h1>[^]*<h2 id="part">Part<\/h2>[^]*&#60;p&#62;now[^]*<p>now<\/p>/);
  assert.deepEqual(
    page.live.map(({ language }) => language),
    ["css"],
  );
});
