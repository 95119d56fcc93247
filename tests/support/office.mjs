// Files of other programs, made for tests: a .docx and a .pdf with a font that is not in it.

import { strToU8, zipSync } from "fflate";

import { encode } from "./encode.mjs";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/**
 * @param {string} body WordprocessingML
 * @param {{ numbering?: string, styles?: string, footnotes?: string }} [parts]
 */
export function docx(body, parts = {}) {
  const files = {
    "[Content_Types].xml": `${HEAD}<Types/>`,
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
  };
  for (const [name, content] of Object.entries(parts)) files[`word/${name}.xml`] = part(name, content);
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

/**
 * One page; lines in Shift_JIS, in a font of Japan that every reader has to know by itself.
 *
 * @param {{ x: number, y: number, text: string }[]} lines
 */
export function pdf(lines) {
  const shown = lines
    .map(({ x, y, text }) => `1 0 0 1 ${x} ${y} Tm <${encode(text, "shift_jis").toString("hex")}> Tj`)
    .join("\n");
  const content = `BT /F1 12 Tf\n${shown}\nET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Kids [3 0 R] /Count 1 >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /W [231 632 500] /FontDescriptor 7 0 R >>`,
    `<< /Type /FontDescriptor /FontName /Mincho /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
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
