// Word's .docx to text: paragraphs as lines, cells between tabs, numbers as Word prints them, boxes behind the paragraph
// that they hang on, notes at the end. Words that were struck in a tracked change are not there any more; inserted ones are.
// What does not go into the text is told beside it.

import { strFromU8, unzipSync } from "fflate";

import { leftOut } from "./docx-left-out.js";
import { Notes, Reader } from "./docx-reader.js";
import { child } from "./docx-xml.js";
import { Lists, Numbering } from "./numbering.js";
import type { Extracted } from "./open.js";
import { Unopened } from "./unopened.js";
import { parseXml } from "./xml.js";

const KIND = "Word（.docx）";

/** Of a package that is what it says; a broken one may claim 65,535. */
const MOST_PARTS = 10_000;

/** How many times its packed length a part can have: the bound of DEFLATE. */
const DENSEST = 1032;

/** What is read of the package, and what it is there for. */
const PARTS = {
  document: /^word\/document\d*\.xml$/,
  numbering: /^word\/numbering\d*\.xml$/,
  styles: /^word\/styles\d*\.xml$/,
  footnotes: /^word\/footnotes\d*\.xml$/,
  endnotes: /^word\/endnotes\d*\.xml$/,
  header: /^word\/header\d*\.xml$/,
  footer: /^word\/footer\d*\.xml$/,
  comment: /^word\/comments\d*\.xml$/,
  drawing: /^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/,
} as const;

/** Other things that are zip files. */
const OTHERS: readonly [folder: string, kind: string][] = [
  ["xl/", "Excel（.xlsx）"],
  ["ppt/", "PowerPoint（.pptx）"],
  ["content.xml", "OpenDocument（.odt）"],
];

/** In bytes, all parts together: no document of words unpacks to more; what does is made to do harm. */
const LARGEST = 96 * 1024 * 1024;

export function readDocx(bytes: Uint8Array): Extracted {
  const { names, files } = unpacked(bytes);
  const all = (part: keyof typeof PARTS) =>
    Object.keys(files)
      .filter((name) => PARTS[part].test(name))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .map((name) => parseXml(strFromU8(files[name] as Uint8Array), KIND));
  const one = (part: keyof typeof PARTS) => all(part)[0] ?? null;
  const body = child(one("document"), "body");
  if (!body) {
    const other = OTHERS.find(([folder]) => names.some((name) => name.startsWith(folder)));
    throw new Unopened("unreadable", other?.[1] ?? "ZIP");
  }
  const lists = new Lists(one("numbering"), one("styles"));
  const reader = new Reader(new Numbering(lists), new Notes([one("footnotes"), one("endnotes")]));
  const text = [...reader.blocks(body), ...reader.notes.told(reader)].join("\n");
  if (!text.trim()) throw new Unopened("scanned", "Word");
  const { notes, gone } = reader;
  return {
    text: `${text}\n`,
    remarks: [
      ...(notes.count > 0 ? [["notes", notes.count] as const] : []),
      ...(gone.pictures > 0 ? [["pictures", gone.pictures] as const] : []),
      ...(gone.embedded > 0 ? [["embedded", gone.embedded] as const] : []),
    ],
    leftOut: leftOut({
      header: all("header"),
      footer: all("footer"),
      comment: all("comment"),
      drawing: all("drawing"),
      gone,
      // Each part counts and refers by itself.
      linesOf: (part) => new Reader(new Numbering(lists), new Notes([])).blocks(part),
    }),
  };
}

/** The parts that are read, and the names of all. */
function unpacked(bytes: Uint8Array): { names: string[]; files: Record<string, Uint8Array> } {
  const names: string[] = [];
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, size: packed, originalSize }) {
        if (names.push(name) > MOST_PARTS) throw new Unopened("broken", KIND);
        if (!Object.values(PARTS).some((part) => part.test(name))) return false;
        // What is claimed is asked of the memory before anything is unpacked.
        if (originalSize > packed * DENSEST) throw new Unopened("broken", KIND);
        size += originalSize;
        if (size > LARGEST) throw new Unopened("tooLong");
        return true;
      },
    });
    return { names, files };
  } catch (error) {
    throw error instanceof Unopened ? error : new Unopened("broken", KIND);
  }
}
