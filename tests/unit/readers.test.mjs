// What reads files: small ones that ask for much come to an end soon, whatever they hold, and the end is a sentence.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { importTs } from "../support/module.mjs";
import { docx, numbered, p, r } from "../support/office.mjs";

const { readBytes } = await importTs("www/preview/open/read.ts");

/** Milliseconds for a small file, on a busy machine. */
const SOON = 8000;

/** @param {string} name @param {string | Uint8Array} content @returns {{ text?: string, leftOut?: { words: string }[], reason?: string, ms: number }} */
function read(name, content) {
  const began = performance.now();
  const ended = (/** @type {object} */ what) => ({ ...what, ms: performance.now() - began });
  try {
    const { text, leftOut } = readBytes(typeof content === "string" ? Buffer.from(content) : content, name);
    return ended({ text, leftOut });
  } catch (error) {
    if (!error.reason) throw error;
    return ended({ reason: error.reason });
  }
}

const list = (/** @type {string} */ level) =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const level = (/** @type {string} */ format, start = "1", text = "%1.") =>
  `<w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>`;

describe("a Word file", () => {
  test("numbers from nowhere", () => {
    for (const start of ["1e20", "1e308", "-5", "NaN", "32767"])
      for (const format of ["upperRoman", "japaneseCounting", "aiueo", "constructor", "decimal"]) {
        const { text, ms } = read("x.docx", docx(p(r("項目"), numbered(1)), { numbering: list(level(format, start)) }));
        assert.ok(ms < SOON && (text ?? "").length < 60, `${format} ${start}: ${text}`);
        assert.match(text ?? "", /^[^%]*\.?\t項目\n$/);
      }
    const suffix = docx(p(r("項目"), numbered(1)), {
      numbering: list(`${level("decimal")}<w:suff w:val="constructor"/>`),
    });
    assert.equal(read("x.docx", suffix).text, "1.\t項目\n");
    for (const depth of ["1e9", "-1", "x"])
      read(
        "x.docx",
        docx(p(r("項"), numbered(1, depth)), {
          numbering: list(level("decimal")).replace(`ilvl="0"`, `ilvl="${depth}"`),
        }),
      );
  });

  test("a note that is referred to again and again is told once", () => {
    const refer = `<w:r><w:footnoteReference w:id="2"/></w:r>`;
    const { text, ms } = read(
      "x.docx",
      docx(p(r("本文") + refer).repeat(5000), {
        footnotes: `<w:footnote w:id="2">${p(r("注".repeat(100_000)) + refer)}</w:footnote>`,
      }),
    );
    assert.ok(ms < SOON);
    assert.ok((text ?? "").length < 200_000);
    assert.match(text ?? "", /^本文（注1）\n本文（注1）\n/);
  });

  test("what gives more than a page can hold is refused", () => {
    const long = docx(p(r("項"), numbered(1)).repeat(20_000), {
      numbering: list(level("decimal", "1", "あ".repeat(10_000))),
    });
    assert.equal(read("x.docx", long).reason, "tooLong");
    const parts = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`header${i + 1}`, p(r(`頭${i}`))]));
    const zip = docx(p(r("本文")), parts);
    // Each says of itself that it unpacks to 16 MB, from more than is there, and then from as much.
    for (const [packed, reason] of [
      [0x0008_0000, "tooLong"],
      [0x0000_0080, "broken"],
    ]) {
      for (let at = 0; (at = zip.indexOf("PK\x01\x02", at)) >= 0; at += 4) {
        zip.writeUInt32LE(packed, at + 20);
        zip.writeUInt32LE(0x0100_0000, at + 24);
      }
      assert.equal(read("x.docx", zip).reason, reason);
    }
  });

  test("signs that no font has are marked", () => {
    for (const code of ["-1", "110000", "ffffffff", "x", "F0D8"])
      assert.equal(read("x.docx", docx(p(`<w:r><w:sym w:char="${code}"/></w:r>`))).text, "\uFFFD\n", code);
  });

  test("a package that claims more parts than it can have is broken", () => {
    const zip = docx(p(r("本文")));
    const end = zip.indexOf("PK\x05\x06");
    zip.writeUInt16LE(60_000, end + 8);
    zip.writeUInt16LE(60_000, end + 10);
    const { reason, ms } = read("x.docx", zip);
    assert.equal(reason, "broken");
    assert.ok(ms < SOON);
  });

  test("many headers, styles and levels take no longer than their length", () => {
    const nums = Array.from(
      { length: 2000 },
      (_, i) => `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="0"/></w:num>`,
    );
    const headers = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`header${i + 1}`, p(r(`頭${i}`))]));
    const many = read("x.docx", docx(p(r("本文")), { numbering: list(level("decimal")) + nums.join(""), ...headers }));
    assert.ok(many.ms < SOON, String(many.ms));
    assert.equal(many.leftOut?.length, 600);
    const styles = Array.from(
      { length: 5000 },
      (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
    );
    const chain = read(
      "x.docx",
      docx(p(r("本文"), `<w:pStyle w:val="s0"/>`).repeat(5000), { styles: styles.join("") }),
    );
    assert.ok(chain.ms < SOON, String(chain.ms));
  });

  test("deep ones, and those that unfold, are called what they are", () => {
    const deep = (/** @type {string} */ name) => `<w:${name}>`.repeat(100_000) + `</w:${name}>`.repeat(100_000);
    for (const name of ["sdt", "ruby", "ins", "tbl", "AlternateContent"])
      assert.equal(read("x.docx", docx(p(deep(name)))).reason, "tooDeep");
    const some = (/** @type {string} */ name) => `<w:${name}>`.repeat(400) + r("中") + `</w:${name}>`.repeat(400);
    for (const name of ["sdt", "ruby", "ins", "AlternateContent", "hyperlink"]) {
      const { text, ms } = read("x.docx", docx(p(some(name))));
      assert.deepEqual([text, ms < SOON], ["中\n", true], name);
    }
  });

  test("entities that unfold are refused by name", async () => {
    const { parseXml } = await importTs("www/preview/open/xml.ts");
    const bomb = `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>`;
    assert.throws(() => parseXml(bomb, "Word"), /documentType/);
    for (const broken of ["", "<a>", "<a b></a>", "<a></b>", "</a>", "<a", "<!--", "<![CDATA[", "<a b='"])
      assert.throws(() => parseXml(broken, "Word"), /broken/, broken);
    const { children, textContent } = parseXml(
      `<?xml version="1.0"?><x:a y:b="1 &amp; 2"><!-- <c> --><c/>&#x65;<![CDATA[<d>]]></x:a >`,
      "Word",
    );
    assert.deepEqual([children.length, textContent], [1, "e<d>"]);
  });
});

describe("a page of HTML", () => {
  test("lists, blanks and long lines take no longer than their length", () => {
    const shapes = {
      list: `<ol>${"<li>項目</li>".repeat(10_000)}</ol>`,
      blanks: `<pre>${`a${" ".repeat(100_000)}b`.repeat(2)}</pre>`,
      "a long line": "<p>" + "言葉 <b>と</b> ".repeat(20_000),
      cells: `<table><tr>${"<td>".repeat(20_000)}x`,
      "nested tables": `${"<table><tr><td>".repeat(100)}中`,
    };
    for (const [name, body] of Object.entries(shapes)) {
      const { ms, text } = read("x.html", `<!doctype html>${body}`);
      assert.ok(ms < SOON && text, `${name}: ${ms}`);
    }
    assert.match(
      read("x.html", `<ol start="5"><li>甲<li>乙</ol><ul><li>丙</ul>`).text ?? "",
      /^5\. 甲\n6\. 乙\n・丙\n$/,
    );
  });

  test("a deep one is called what it is", () => {
    assert.equal(read("x.html", "<div>".repeat(100_000)).reason, "tooDeep");
  });
});
