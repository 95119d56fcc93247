// The body of a Word file as lines, and what was passed over on the way.

import { choiceOf, equationWords, symbol } from "./docx-fields.js";
import type { Gone } from "./docx-left-out.js";
import { attribute, child, chosen, unwrapped } from "./docx-xml.js";
import { rowLines } from "../../element/html.js";
import type { Numbering } from "./numbering.js";
import type { Element } from "./tree.js";
import { Unopened } from "./unopened.js";

/** More characters than this no page can show. */
const LONGEST = 32_000_000;

export class Reader {
  /** What was passed over. */
  readonly gone: Gone = { hidden: [], deleted: [], pictures: 0, embedded: 0 };
  /** Words of a paragraph whose end was struck: they stand at the head of the next. */
  #carried = "";
  /** Characters of all paragraphs so far. */
  #written = 0;
  /** The commands of the fields that are open. */
  readonly #fields: string[] = [];

  constructor(
    readonly numbering: Numbering,
    readonly notes: Notes,
  ) {}

  /** The lines of a body or a cell. */
  blocks(parent: Element): string[] {
    const lines = unwrapped(parent).flatMap((element): string[] => {
      switch (element.localName) {
        case "p":
          return this.#paragraph(element);
        case "tbl":
          return [...this.#rest(), ...this.#table(element)];
        case "oMath":
        case "oMathPara":
          return [...this.#rest(), this.#inline(element, [])];
        case "AlternateContent":
          return this.blocks(chosen(element));
        case "del":
        case "moveFrom":
          this.#run(element, []);
          return [];
        case "altChunk":
          this.gone.embedded += 1;
          return [];
        default:
          return this.blocks(element);
      }
    });
    return [...lines, ...this.#rest()];
  }

  #rest(): string[] {
    const carried = this.#carried;
    this.#carried = "";
    return carried ? [carried] : [];
  }

  #paragraph(paragraph: Element): string[] {
    const boxes: Element[] = [];
    const carried = this.#carried;
    this.#carried = "";
    const properties = child(paragraph, "pPr");
    const mark = child(properties, "rPr");
    if (child(mark, "del") ?? child(mark, "moveFrom")) {
      const words = carried + this.#inline(paragraph, boxes);
      const boxed = boxes.flatMap((box) => this.blocks(box));
      this.#carried = words;
      return boxed;
    }
    const number = this.numbering.next(properties);
    const own = carried + this.#inline(paragraph, boxes);
    // A short file may ask for long numbers, over and over.
    this.#written += number.length + own.length;
    if (this.#written > LONGEST) throw new Unopened("tooLong");
    // What is anchored in a paragraph but stands in a box of its own comes behind it.
    return [...(own ? number + own : number.trimEnd()).split("\n"), ...boxes.flatMap((box) => this.blocks(box))];
  }

  #inline(parent: Element, boxes: Element[]): string {
    return parent.children.map((element) => this.#run(element, boxes)).join("");
  }

  #run(element: Element, boxes: Element[]): string {
    switch (element.localName) {
      case "t":
        return element.textContent;
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
        return symbol(attribute(element, "font"), attribute(element, "char"));
      case "footnoteReference":
      case "endnoteReference":
        return this.notes.refer(element.localName === "footnoteReference" ? 0 : 1, attribute(element, "id") ?? "");
      case "ruby": {
        const [base, reading] = [child(element, "rubyBase"), child(element, "rt")];
        if (!base || !reading) return this.#inline(element, boxes);
        return `${this.#inline(base, boxes)}（${this.#inline(reading, boxes)}）`;
      }
      case "fldChar":
        return this.#field(element);
      case "instrText":
        this.#fields.push((this.#fields.pop() ?? "") + element.textContent);
        return "";
      case "AlternateContent":
        return this.#inline(chosen(element), boxes);
      // Letters drawn along a line.
      case "textpath":
        return attribute(element, "string") ?? "";
      case "pPr":
      case "rPr":
      case "moveFrom":
        return "";
      case "del":
        this.gone.deleted.push(struck(element));
        return "";
      case "txbxContent":
        boxes.push(element);
        return "";
      case "pic":
      case "imagedata":
        this.gone.pictures += 1;
        return "";
      case "OLEObject":
        this.gone.embedded += 1;
        return "";
      default:
        if (!isHidden(element)) return this.#inline(element, boxes);
        this.gone.hidden.push(element.textContent);
        return "";
    }
  }

  #field(char: Element): string {
    const type = attribute(char, "fldCharType");
    if (type === "begin") this.#fields.push("");
    if (type === "end") return equationWords(this.#fields.pop() ?? "");
    return choiceOf(char);
  }

  #table(table: Element): string[] {
    const rows = unwrapped(table).filter((row) => row.localName === "tr" && !child(row, "trPr", "del"));
    return rows.flatMap((row) =>
      rowLines(
        unwrapped(row)
          .filter(({ localName }) => localName === "tc")
          // What goes on from the cell above is empty.
          .map((cell) => this.blocks(cell).filter((line) => line.trim() !== "")),
      ),
    );
  }
}

/** Text that Word itself does not show. */
function isHidden(run: Element): boolean {
  const vanish = child(run, "rPr", "vanish");
  return vanish !== null && !["0", "false"].includes(attribute(vanish, "val") ?? "");
}

function struck(element: Element): string {
  return element
    .all("delText")
    .map(({ textContent }) => textContent)
    .join("");
}

/** Footnotes and endnotes: a number where they are referred to, the words at the end. */
export class Notes {
  readonly #notes: Map<string, Element>[];
  /** With their numbers. */
  readonly #referred = new Map<Element, number>();

  constructor(parts: (Element | null)[]) {
    this.#notes = parts.map((part) => new Map(part?.children.map((note) => [attribute(note, "id") ?? "", note])));
  }

  get count(): number {
    return this.#referred.size;
  }

  refer(kind: 0 | 1, id: string): string {
    const note = this.#notes[kind]?.get(id);
    if (!note) return "";
    const number = this.#referred.get(note) ?? this.#referred.size + 1;
    this.#referred.set(note, number);
    return `（注${number}）`;
  }

  told(reader: Reader): string[] {
    const lines: string[] = [];
    // One may refer to another, which then comes, too.
    for (const [note, number] of this.#referred) {
      if (number === 1) lines.push("");
      lines.push(`（注${number}）${reader.blocks(note).join("\n").trim()}`);
    }
    return lines;
  }
}
