// Files of other programs, made for tests: a .docx and a .pdf with a font that is not in it.

import { strToU8, zipSync } from "fflate";

import { encode } from "./encode.mjs";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/**
 * @param {string} body WordprocessingML
 * @param {Record<string, string>} [parts] by their names: `numbering`, `footnotes`, `header1`; a whole file where one has a `/`
 */
export function docx(body, parts = {}) {
  const files = {
    "[Content_Types].xml": `${HEAD}<Types/>`,
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
  };
  for (const [name, content] of Object.entries(parts))
    files[`word/${name}.xml`] = name.includes("/") ? HEAD + content : part(name.replace(/\d+$/, ""), content);
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

/** @param {string} name @param {string} content */
function part(name, content) {
  return `${HEAD}<w:${name} ${W}>${content}</w:${name}>`;
}

/** A paragraph. @param {string} runs @param {string} [properties] */
export function p(runs, properties = "") {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of words. @param {string} words */
export function r(words) {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Which list a paragraph is in. @param {number} list @param {number} [level] */
export function numbered(list, level = 0) {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A run with a box beside the text, told for programs of today and for old ones. @param {string} paragraphs */
export function box(paragraphs) {
  const shape = (/** @type {string} */ words) => `<w:txbxContent>${words}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>${shape(paragraphs)}</mc:Choice><mc:Fallback>${shape(paragraphs)}</mc:Fallback></mc:AlternateContent></w:r>`;
}

/** A field whose words stand in its command. @param {string} command */
export function field(command) {
  const mark = (/** @type {string} */ type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve">${command}</w:instrText></w:r>${mark("end")}`;
}

/** Words struck in a tracked change. @param {string} words */
export function struck(words) {
  return `<w:del><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
}

/**
 * Words on a page. `as`: across; "down" in a font for it, by their middle and head; "lying" on their side, as Word prints them.
 *
 * @typedef {{ x: number, y: number, text: string, size?: number, as?: "across" | "down" | "lying" }} Placed
 */

/**
 * Lines in Shift_JIS, in fonts of Japan that every reader has to know by itself.
 *
 * @param {Placed[] | Placed[][]} given of one page, or of each
 * @param {{ rotate?: number, notes?: string[] }} [more] by how much the pages are shown turned; notes put on the first
 */
export function pdf(given, { rotate = 0, notes = [] } = {}) {
  const pages = /** @type {Placed[][]} */ (Array.isArray(given[0]) ? given : [given]);
  const content = (/** @type {Placed[]} */ lines) =>
    `BT\n${lines
      .map(({ x, y, text, size = 12, as = "across" }) => {
        const matrix = as === "lying" ? `0 -1 1 0` : `1 0 0 1`;
        const words = encode(text, "shift_jis").toString("hex");
        return `/${as === "down" ? "F2" : "F1"} ${size} Tf ${matrix} ${x} ${y} Tm <${words}> Tj`;
      })
      .join("\n")}\nET`;
  const font = (/** @type {string} */ way) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /90ms-RKSJ-${way} /DescendantFonts [5 0 R] >>`;
  const first = 7 + notes.length;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${first + i * 2} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    font("H"),
    font("V"),
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /W [231 632 500] /FontDescriptor 6 0 R >>`,
    `<< /Type /FontDescriptor /FontName /Mincho /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    ...notes.map(
      (words) =>
        `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents <feff${Buffer.from(words, "utf16le").swap16().toString("hex")}> >>`,
    ),
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${first + i * 2 + 1} 0 R /Annots [${i === 0 ? notes.map((_, n) => `${7 + n} 0 R`).join(" ") : ""}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${content(lines).length} >>\nstream\n${content(lines)}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}
