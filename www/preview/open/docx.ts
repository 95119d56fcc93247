// Word's .docx to text: paragraphs as lines, cells between tabs, numbers as Word prints them, boxes behind the paragraph
// that they hang on, notes at the end. Words that were struck in a tracked change are not there any more; inserted ones are.
// What does not go into the text is told beside it.

import { strFromU8, unzipSync } from "fflate";

import { words } from "../language.js";
import { leftOut } from "./docx-left-out.js";
import { Notes, Reader } from "./docx-reader.js";
import { Numbering } from "./numbering.js";
import { Unopened, type Extracted } from "./open.js";
import { inert } from "./trusted.js";

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

/** No document of words unpacks to more; what does is made to do harm. */
const LARGEST = 256 * 1024 * 1024;

export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const names: string[] = [];
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        return Object.values(PARTS).some((part) => part.test(name)) && originalSize < LARGEST;
      },
    });
  } catch {
    throw new Unopened(words().broken("Word（.docx）"));
  }
  const all = (part: keyof typeof PARTS) =>
    Object.keys(files)
      .filter((name) => PARTS[part].test(name))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .map((name) => inert(strFromU8(files[name] as Uint8Array), "text/xml"));
  const one = (part: keyof typeof PARTS) => all(part)[0] ?? null;
  const body = one("document")?.getElementsByTagNameNS("*", "body")[0];
  if (!body) {
    const other = OTHERS.find(([folder]) => names.some((name) => name.startsWith(folder)));
    throw new Unopened(words().unreadable(words().kinds, other?.[1] ?? "ZIP"));
  }
  const numbering = () => new Numbering(one("numbering"), one("styles"));
  const reader = new Reader(numbering(), new Notes([one("footnotes"), one("endnotes")]));
  const text = [...reader.blocks(body), ...reader.notes.told(reader)].join("\n");
  if (!text.trim()) throw new Unopened(words().scanned("Word"));
  const { notes, gone } = reader;
  const more = words().openedMore;
  return {
    text: `${text}\n`,
    remarks: [
      ...(notes.count > 0 ? [more.notes(notes.count)] : []),
      ...(gone.pictures > 0 ? [more.pictures(gone.pictures)] : []),
      ...(gone.embedded > 0 ? [more.embedded(gone.embedded)] : []),
    ],
    leftOut: leftOut({
      header: all("header"),
      footer: all("footer"),
      comment: all("comment"),
      drawing: all("drawing"),
      gone,
      // Each part counts and refers by itself.
      linesOf: (part) => new Reader(numbering(), new Notes([])).blocks(part),
    }),
  };
}
