// The exports, read back by tools that are not ours.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { parse as readCsv } from "csv-parse/sync";
import MarkdownIt from "markdown-it";

import { DIST, ROOT } from "../../www/build/paths.mjs";
import { run } from "../support/packed.mjs";
import { akomaErrors } from "../support/schema.mjs";
import { FOUNDING, invented, LETTER } from "../support/texts.mjs";

const { exportAs, FORMATS, load } = await import(pathToFileURL(join(DIST, "export.js")).href);
const { parse } = await import(pathToFileURL(join(DIST, "render.js")).href);

/** Words that a format could take for its own. */
const NASTY = `<b>&amp; 議事録

出席者
*山川* _海子_ [委員](x)

○山川委員　=1+1 は "2" です。
<script>alert(1)</script>
# 見出しではない
1. 番号
- 箇条
\`\`\`
||表||　\\n　~~線~~　$x$　http://example.jp/?a=b&c=d
（拍手）

○議長　+81-3-0000-0000, @誰か
改行\fの後\u0000と\u001b[31mと\ufffeと\ud800。
`;

/** @type {Record<string, string>} */
const texts = { FOUNDING, invented: invented("<池>&"), LETTER, NASTY, empty: "" };
before(async () => {
  await load();
  const folder = join(ROOT, "tests", "fixtures");
  for (const name of (await readdir(folder)).filter((name) => name.endsWith(".txt"))) {
    texts[name] = await readFile(join(folder, name), "utf8");
  }
});

/** Without blanks. @param {string} words */
const squeeze = (words) => words.replace(/\s/g, "");
/** Lines of one paragraph as one. @param {string} words */
const flow = (words) => squeeze(words);

test("there are formats, and no others", () => {
  for (const format of Object.keys(FORMATS)) assert.equal(typeof exportAs(FOUNDING, format), "string");
  assert.throws(() => exportAs(FOUNDING, "pdf"), /no format “pdf” \(json, csv,/);
  assert.deepEqual(JSON.parse(exportAs(FOUNDING, "json")), parse(FOUNDING));
});

describe("csv", () => {
  /** @param {string} text @param {string} format @param {object} [options] */
  const rows = (text, format, options = { lang: "en" }) => {
    const csv = exportAs(text, format, options);
    assert.ok(csv.startsWith("\ufeff") && csv.endsWith("\r\n"));
    return readCsv(csv, { bom: true, columns: true, record_delimiter: "\r\n" });
  };

  test("a row for each speech, as the contract has it", () => {
    for (const [name, text] of Object.entries(texts)) {
      const { speeches, speakers } = parse(text);
      const read = rows(text, "csv");
      assert.equal(read.length, speeches.length, name);
      for (const [i, row] of read.entries()) {
        const { id, label, speaker, paragraphs } = speeches[i];
        const who = speakers.find((one) => one.id === speaker);
        assert.deepEqual(
          [row.id, row.number, row.label, row.speaker, row.name, row.match],
          [id, String(i + 1), label ?? "", speaker ?? "", who?.name ?? "", who?.match ?? ""],
        );
        const said = row.text === "" ? [] : row.text.split("\n");
        assert.deepEqual(
          said.map(flow),
          paragraphs.map((paragraph) => flow(paragraph.text)),
          name,
        );
      }
      for (const { id, characters } of speakers) {
        const own = read.filter((row) => row.speaker === id).map((row) => Number(row.characters));
        assert.equal(
          own.reduce((a, b) => a + b, 0),
          characters,
          name,
        );
      }
    }
  });

  test("a row for each item, with the words that decide it", () => {
    for (const [name, text] of Object.entries(texts)) {
      const { items } = parse(text);
      const read = rows(text, "csv-items");
      assert.deepEqual(
        read.map((row) => [row.id, row.kind, flow(row.title), row.outcome, flow(row.evidence), row.due]),
        items.map(({ id, kind, title, outcome, evidence, due }) => [
          id,
          kind,
          flow(title),
          outcome ?? "",
          // The question stands before the answer, as in the record.
          flow(
            [...evidence]
              .sort((a, b) => a.span.start - b.span.start)
              .map(({ quote }) => quote)
              .join(""),
          ),
          due ?? "",
        ]),
        name,
      );
    }
  });

  test("every row ends with the record that it is of", () => {
    for (const format of ["csv", "csv-items"]) {
      for (const [name, text] of Object.entries(texts)) {
        const { title, meeting, date } = parse(text);
        for (const row of rows(text, format, { lang: "en", source: "a.txt" })) {
          const { record, body, meeting: number, printedDate, date: day, source } = row;
          const columns = ["record", "body", "meeting", "printedDate", "date", "source", "status"];
          assert.deepEqual(Object.keys(row).slice(-7), columns);
          assert.deepEqual(
            [record, body, number, day, source],
            [title ?? "", meeting.body ?? "", String(meeting.number ?? ""), date ?? "", "a.txt"],
            name,
          );
          assert.equal(printedDate !== "", date !== null);
          assert.ok(flow(text).includes(flow(printedDate)), printedDate);
        }
      }
    }
  });

  test("for people the columns are in Japanese", () => {
    const [row] = rows(FOUNDING, "csv-items", {});
    assert.equal(row["結果（読み取り）"], "決定");
    assert.ok(Object.keys(rows(FOUNDING, "csv", {})[0]).includes("発言者（記載のとおり）"));
  });

  test("words stay as they are, unless a guard against formulas is asked for", () => {
    assert.equal(rows(NASTY, "csv")[0].text.split("\n")[0], '=1+1 は "2" です。');
    assert.equal(rows(NASTY, "csv", { lang: "en", guard: true })[0].text.split("\n")[0], `'=1+1 は "2" です。`);
  });
});

describe("markdown", () => {
  /** What a reader of the rendered page sees: the text of its inline tokens. @param {string} markdown */
  function shown(markdown) {
    const words = [];
    for (const { type, children, content } of new MarkdownIt({ html: true }).parse(markdown, {})) {
      assert.ok(!/^(?:html_block|fence|code_block|hr|table)/.test(type), `${type}: ${content}`);
      for (const child of children ?? []) {
        assert.ok(!/^(?:html_inline|image)$/.test(child.type), `${child.type}: ${child.content}`);
        words.push(child.content);
      }
    }
    return squeeze(words.join(""));
  }

  test("every word of the record is in it, in order", () => {
    for (const [name, text] of Object.entries(texts)) {
      // Their syntax is left out: that of JSON and XML, times and cues of transcripts, bullets of notes.
      if (["diet-json", "diet-xml", "timed-", "notes-"].some((form) => name.startsWith(form))) continue;
      const markdown = exportAs(text, "markdown");
      const record = `\n${markdown}`.split("\n## 全文\n").at(-1) ?? "";
      // A parser of Markdown replaces NUL, and a lone surrogate is none of Unicode.
      assert.equal(shown(record), squeeze(text.replace(/^\ufeff/, "").replace(/[\0\ud800]/g, "\ufffd")), name);
    }
  });

  test("the summary quotes what decides, and headings follow the sections", () => {
    const markdown = exportAs(FOUNDING, "markdown", { source: "https://example.jp/gijiroku.txt" });
    assert.match(markdown, /^# サイバーセキュリティ戦略本部 第30回会合 議事概要\n\n- 日時: 2021-07-07 08:40–09:20\n/);
    assert.match(markdown, /\n> 異議なしということで、本案を決定させていただき、[^\n]+\n>\n> — /);
    const { sections } = parse(FOUNDING);
    const tokens = new MarkdownIt().parse(markdown, {});
    const headings = tokens.filter((_, i) => tokens[i - 1]?.type === "heading_open").map(({ content }) => content);
    for (const { heading } of sections)
      assert.ok(
        headings.some((words) => flow(words).includes(flow(heading))),
        heading,
      );
  });
});

describe("akoma ntoso", () => {
  test("the OASIS schema has nothing to say against any of them", async () => {
    const documents = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [`${name}.xml`, exportAs(text, "akn", { source: "x.txt?a&b" })]),
    );
    assert.deepEqual(await akomaErrors(documents), []);
  });

  test("and it does say something", async () => {
    const broken = exportAs(FOUNDING, "akn").replace("<from>", "<form>").replace("</from>", "</form>");
    assert.match((await akomaErrors({ "broken.xml": broken })).join("\n"), /form/);
  });

  test("ids are those of the contract, and what XML cannot hold is told", () => {
    const akn = exportAs(FOUNDING, "akn");
    for (const { id, paragraphs } of parse(FOUNDING).speeches) {
      assert.ok(akn.includes(`<speech by="#speaker-`) && akn.includes(`eId="${id}"`), id);
      assert.ok(paragraphs.length === 0 || akn.includes(`<p eId="${id}.1">`), id);
    }
    assert.match(exportAs(NASTY, "akn"), /と<inline name="character" title="U\+001B">\ufffd<\/inline>\[31m/);
  });
});

test("json-ld is what schema.org's own types allow, and ends no script element", async () => {
  const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-jsonld-"));
  try {
    const documents = Object.entries(texts).map(([name, text]) => [name, exportAs(text, "jsonld", { source: "x" })]);
    for (const [name, json] of documents) assert.ok(!json.includes("<"), name);
    const consts = documents.map(([, json], i) => `export const m${i}: WithContext<Event> = ${json};`).join("\n");
    await writeFile(join(folder, "m.ts"), `import type { Event, WithContext } from "schema-dts";\n${consts}\n`);
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: "preserve",
          types: [],
          paths: { "schema-dts": [join(ROOT, "node_modules/schema-dts/dist/schema.d.ts")] },
        },
        include: ["*.ts"],
      }),
    );
    const tsc = [process.execPath, join(ROOT, "node_modules", "typescript", "bin", "tsc"), "-p", folder];
    assert.equal(await run(ROOT, tsc), "");
    await writeFile(
      join(folder, "m.ts"),
      (await readFile(join(folder, "m.ts"), "utf8")).replace("startDate", "begins"),
    );
    await assert.rejects(run(ROOT, tsc), /begins/, "and nothing else");
  } finally {
    await rm(folder, { recursive: true });
  }
  const event = JSON.parse(exportAs(FOUNDING, "jsonld"));
  assert.deepEqual(
    [event.startDate, event.endDate, event.location.name, event.superEvent["@type"]],
    ["2021-07-07T08:40", "2021-07-07T09:20", "総理大臣官邸2階大ホール", "EventSeries"],
  );
});
