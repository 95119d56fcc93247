// Word's .docx to text: paragraphs as lines, cells between tabs, numbers as Word prints them, notes at the end. Words that
// were struck in a tracked change are not there any more; inserted ones are.

import { strFromU8, unzipSync } from "fflate";

import { words } from "../language.js";
import { rowLines } from "./html.js";
import { Numbering } from "./numbering.js";
import { Unopened, type Extracted } from "./open.js";
import { inert } from "./trusted.js";

const WANTED = [
  "word/document.xml",
  "word/numbering.xml",
  "word/styles.xml",
  "word/footnotes.xml",
  "word/endnotes.xml",
];

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
        return WANTED.includes(name) && originalSize < LARGEST;
      },
    });
  } catch {
    throw new Unopened(words().broken("Word（.docx）"));
  }
  const read = (name: string) => (files[name] ? inert(strFromU8(files[name]), "text/xml") : null);
  const body = read("word/document.xml")?.getElementsByTagNameNS("*", "body")[0];
  if (!body) {
    const other = OTHERS.find(([folder]) => names.some((name) => name.startsWith(folder)));
    throw new Unopened(words().unreadable(words().kinds, other?.[1] ?? "ZIP"));
  }
  const notes = new Notes([read("word/footnotes.xml"), read("word/endnotes.xml")]);
  const writer = new Reader(new Numbering(read("word/numbering.xml"), read("word/styles.xml")), notes);
  const lines = writer.blocks(body);
  const told = notes.told(writer);
  return { text: `${[...lines, ...told].join("\n")}\n`, notes: notes.count };
}

/** Attribute of WordprocessingML, whatever prefix it has. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  return [...(element?.attributes ?? [])].find((each) => each.localName === name)?.value ?? null;
}

/** The child of this name, by a path of names. */
export function child(element: Element | null | undefined, ...path: string[]): Element | null {
  let found: Element | null | undefined = element;
  for (const name of path) found = [...(found?.children ?? [])].find(({ localName }) => localName === name);
  return found ?? null;
}

class Reader {
  constructor(
    readonly numbering: Numbering,
    readonly notes: Notes,
  ) {}

  /** The lines of a body or a cell. */
  blocks(parent: Element): string[] {
    return [...parent.children].flatMap((element): string[] => {
      switch (element.localName) {
        case "p":
          return this.#paragraph(element);
        case "tbl":
          return this.#table(element);
        case "sdt":
          return this.blocks(child(element, "sdtContent") ?? element);
        case "sdtContent":
        case "ins":
        case "moveTo":
        case "customXml":
        case "smartTag":
        case "txbxContent":
          return this.blocks(element);
        default:
          return [];
      }
    });
  }

  #paragraph(paragraph: Element): string[] {
    const boxes: Element[] = [];
    const number = this.numbering.next(child(paragraph, "pPr"));
    const own = this.#inline(paragraph, boxes);
    // What is anchored in a paragraph but stands in a box of its own comes behind it.
    return [...(own ? number + own : number.trimEnd()).split("\n"), ...boxes.flatMap((box) => this.blocks(box))];
  }

  #inline(parent: Element, boxes: Element[]): string {
    return [...parent.children].map((element) => this.#run(element, boxes)).join("");
  }

  #run(element: Element, boxes: Element[]): string {
    switch (element.localName) {
      case "t":
        return element.textContent ?? "";
      case "tab":
      case "ptab":
        return "\t";
      case "br":
        return attribute(element, "type") === "page" ? "\n\f" : "\n";
      case "cr":
        return "\n";
      case "noBreakHyphen":
        return "-";
      case "sym":
        return symbol(attribute(element, "char"));
      case "footnoteReference":
      case "endnoteReference":
        return this.notes.refer(element.localName === "footnoteReference" ? 0 : 1, attribute(element, "id") ?? "");
      case "ruby": {
        const [base, reading] = ["rubyBase", "rt"].map((name) => this.#inline(child(element, name) ?? element, boxes));
        return `${base}（${reading}）`;
      }
      // A box is told twice, once for old programs.
      case "Fallback":
      case "pPr":
      case "rPr":
      case "del":
      case "moveFrom":
      case "instrText":
      case "delText":
        return "";
      case "txbxContent":
        boxes.push(element);
        return "";
      default:
        return isHidden(element) ? "" : this.#inline(element, boxes);
    }
  }

  #table(table: Element): string[] {
    const rows = [...table.children].filter(({ localName }) => localName === "tr");
    return rows.flatMap((row) => {
      const cells = [...row.children].flatMap((cell) =>
        cell.localName === "sdt" ? [...(child(cell, "sdtContent")?.children ?? [])] : [cell],
      );
      return rowLines(
        cells
          .filter(({ localName }) => localName === "tc")
          // What goes on from the cell above is empty.
          .map((cell) => this.blocks(cell).filter((line) => line.trim() !== "")),
      );
    });
  }
}

/** Text that Word itself does not show. */
function isHidden(run: Element): boolean {
  const vanish = child(run, "rPr", "vanish");
  return vanish !== null && !["0", "false"].includes(attribute(vanish, "val") ?? "");
}

/** A sign of a symbol font has no character of its own: the place is marked, so that nothing is passed over in silence. */
function symbol(code: string | null): string {
  const point = parseInt(code ?? "", 16);
  return Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff) ? "\uFFFD" : String.fromCodePoint(point);
}

/** Footnotes and endnotes: a number where they are referred to, the words at the end. */
class Notes {
  readonly #notes: (Map<string, Element> | null)[];
  readonly #referred: Element[] = [];

  constructor(documents: (Document | null)[]) {
    this.#notes = documents.map(
      (document) =>
        document && new Map([...document.documentElement.children].map((note) => [attribute(note, "id") ?? "", note])),
    );
  }

  get count(): number {
    return this.#referred.length;
  }

  refer(kind: 0 | 1, id: string): string {
    const note = this.#notes[kind]?.get(id);
    if (!note) return "";
    this.#referred.push(note);
    return `（注${this.#referred.length}）`;
  }

  told(reader: Reader): string[] {
    return this.#referred.flatMap((note, i) => [
      ...(i === 0 ? [""] : []),
      `（注${i + 1}）${reader.blocks(note).join("\n").trim()}`,
    ]);
  }
}
