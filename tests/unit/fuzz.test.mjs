// Files that nobody would write, made by fast-check: whatever comes, a reader ends soon, with a text or with a reason, and
// gives no more than is in it. `FUZZ_SECONDS` tries longer: FUZZ_SECONDS=600 node --test tests/unit/fuzz.test.mjs

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import fc from "fast-check";

import { DIST } from "../../www/build/paths.mjs";
import { importTs } from "../support/module.mjs";
import { docx } from "../support/office.mjs";

const { readBytes } = await importTs("www/preview/open/read.ts");
const { load, parse } = await import(pathToFileURL(join(DIST, "render.js")).href);
await load();
const { readProject, writeProject } = await importTs("www/preview/project.ts");
const { readSidecar } = await importTs("www/element/source.ts");

/** Of each kind of file; a moment where nobody asks for more. */
const SECONDS = Number(process.env["FUZZ_SECONDS"] ?? 3);
/** Milliseconds for one file, on a busy machine, and letters for which there is one more. */
const SOON = 3000;
const PACE = 500;
/** How many times a file's own length may come out of it, and the least that may. */
const MOST = 400;
const LEAST = 100_000;

/** Milliseconds of the processor's time: what else the machine does is not counted. @param {NodeJS.CpuUsage} began */
const spent = (began) => process.cpuUsage(began).user / 1000;

/** @param {Buffer} bytes @param {string} name @param {number} [length] */
function bounded(bytes, name, length = bytes.length) {
  const began = process.cpuUsage();
  try {
    const { text, leftOut } = readBytes(bytes, name);
    const given = text.length + leftOut.reduce((sum, { words }) => sum + words.length, 0);
    assert.ok(given <= LEAST + length * MOST, `${length} bytes gave ${given}`);
  } catch (error) {
    if (!error.reason) throw error;
  }
  const took = spent(began);
  assert.ok(took < SOON + length / PACE, `${took} ms`);
}

/** @param {string} name @param {fc.Arbitrary<any>} made @param {(value: any) => void} hold */
function fuzz(name, made, hold) {
  test(name, (t) => {
    let runs = 0;
    const property = fc.property(made, (value) => {
      runs += 1;
      hold(value);
    });
    fc.assert(property, { numRuns: Infinity, interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false });
    t.diagnostic(`${runs} files`);
  });
}

const words = fc.constantFrom(
  "",
  "議事録",
  "○山田委員　はい。",
  "\t",
  "\n",
  " ",
  "　",
  "&amp;",
  "&#x10ffff;",
  "\u0000",
  "\ufffd",
  "（",
);
const number = fc.constantFrom(
  "0",
  "1",
  "2",
  "8",
  "9",
  "-1",
  "1e9",
  "1e20",
  "NaN",
  "",
  "constructor",
  "__proto__",
  "hasOwnProperty",
);

const W = (
  "p r t tab br sym ruby rubyBase rt fldChar instrText del delText ins sdt sdtContent tbl tr tc trPr pPr rPr vanish " +
  "numPr ilvl numId pStyle AlternateContent Choice Fallback txbxContent footnoteReference oMath pict hyperlink moveFrom ffData ddList listEntry result"
).split(" ");
const A = "val id type fldCharType char font string".split(" ");
const { element } = fc.letrec((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...W),
      fc.array(
        fc.tuple(
          fc.constantFrom(...A),
          fc.oneof(
            number,
            fc.constantFrom("begin", "end", "page", "F0D8", "Wingdings", "s1", "EQ \\o\\ad(\\s\\up 9(よみ),語)"),
          ),
        ),
        { maxLength: 3 },
      ),
      fc.array(fc.oneof({ maxDepth: 7 }, words, tie("element")), { maxLength: 6 }),
      fc.constantFrom(1, 1, 1, 1, 12),
    )
    .map(([name, attributes, content, times]) =>
      `<w:${name}${[...new Map(attributes)].map(([key, value]) => ` w:${key}="${value}"`).join("")}>${content.join("")}</w:${name}>`.repeat(
        times,
      ),
    ),
}));
const level = fc
  .tuple(
    number,
    number,
    fc.constantFrom("decimal", "upperRoman", "bullet", "aiueo", "kanji", "japaneseCounting", "constructor"),
    fc.constantFrom("%1", "第%1条", "%9%1%2", "%0"),
  )
  .map(
    ([at, start, format, text]) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
const numbering = fc
  .array(level, { maxLength: 4 })
  .map(
    (levels) =>
      `<w:abstractNum w:abstractNumId="0">${levels.join("")}</w:abstractNum>${["1", "2", "constructor"].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`).join("")}`,
  );
const styles = fc
  .array(fc.tuple(number, number), { maxLength: 6 })
  .map((all) =>
    all
      .map(
        ([id, base]) =>
          `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .join(""),
  );
const parts = fc.record(
  {
    numbering,
    styles,
    footnotes: element.map((e) => `<w:footnote w:id="1">${e}</w:footnote>`),
    header1: element,
    comments: element,
  },
  { requiredKeys: [] },
);

fuzz("Word, as a tree", fc.tuple(fc.array(element, { maxLength: 6 }), parts), ([body, others]) => {
  const xml = body.join("");
  bounded(docx(xml, others), "x.docx", xml.length + JSON.stringify(others).length);
});

/** A good file with bytes of it changed, doubled or gone. */
const hurt = (/** @type {Buffer} */ whole) =>
  fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 3 }), fc.uint8Array({ maxLength: 8 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((changes) =>
      changes.reduce(
        (bytes, [at, gone, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]),
        whole,
      ),
    );
fuzz(
  "Word, with bytes changed",
  hurt(docx("<w:p><w:r><w:t>議事録</w:t></w:r></w:p>".repeat(30), { styles: "", header1: "<w:p/>" })),
  (bytes) => bounded(bytes, "x.docx", 1_000_000),
);

const TAGS =
  "div p ul ol li table tr td th tbody pre ruby rt rb b a br h1 script style template select option svg math title frameset body html form button i font nobr".split(
    " ",
  );
const html = fc
  .array(
    fc.oneof(
      words,
      fc
        .tuple(
          fc.constantFrom("<", "</", "<!", "<!--"),
          fc.constantFrom(...TAGS),
          fc.constantFrom(">", "/>", " start=1e20>", " hidden>", "", " -->", " class='"),
        )
        .map((all) => all.join("")),
    ),
    { maxLength: 300 },
  )
  .map((pieces) => pieces.join(""));
fuzz("HTML", html, (markup) => bounded(Buffer.from(markup), "x.html"));

fuzz(
  "text of any bytes",
  fc.tuple(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom("x.txt", "x.json", "x.html", "x.jtd")),
  ([bytes, name]) => bounded(Buffer.from(bytes), name),
);

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1e300, "", "山田", "heading", "label"),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("object"),
  ),
  object: fc.dictionary(
    fc.constantFrom(
      "roster",
      "overrides",
      "items",
      "positions",
      "people",
      "chair",
      "name",
      "label",
      "title",
      "line",
      "as",
      "after",
      "role",
      "votes",
      "__proto__",
      "constructor",
      "text",
      "minutesProject",
    ),
    tie("value"),
    { maxKeys: 6 },
  ),
}));
fuzz("projects and sidecars", json.object, (object) => {
  const project = readProject(
    `{"minutesProject":1,"text":"議事録",${JSON.stringify(object).slice(1)}`.replace(/,\}$/, "}"),
  );
  // What was read is written and read again as it is.
  if (project) assert.deepEqual(readProject(writeProject(project)), project);
  try {
    readSidecar(object);
  } catch (error) {
    assert.ok(error instanceof TypeError);
  }
});

const time = fc.constantFrom("00:00:01.000", "00:00:02,500", "1:2", "99:99:99.999", "00:00", "-1:00:00.000", "");
const cue = fc.oneof(
  words,
  fc.tuple(time, fc.constantFrom(" --> ", "-->", " -> "), time).map((all) => all.join("")),
  fc.constantFrom(
    "WEBVTT",
    "NOTE x",
    "STYLE",
    "1",
    "2",
    "<v 山田>はい。</v>",
    "<v 山田",
    "<00:00:01.000>",
    "山田：はい。",
    '{"segments":[',
    "]}",
  ),
);
fuzz(
  "captions",
  fc.array(cue, { maxLength: 200 }).map((lines) => lines.join("\n")),
  (text) => {
    const began = process.cpuUsage();
    assert.ok(parse(text).coverage);
    const took = spent(began);
    assert.ok(took < SOON, `${took} ms`);
  },
);
