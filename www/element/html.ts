// The words of an HTML document as lines: paragraphs, headings and list items on their own, the cells of a row between
// tabs. Nothing is kept of how it looked.

import { ELEMENT, TEXT, type Node } from "./node.js";

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
/** Those that a blank line sets off. */
const SPACED = new Set("h1 h2 h3 h4 h5 h6 p table blockquote pre".split(" "));
const SKIPPED = new Set(
  "audio button canvas head iframe input link meta noscript object option rp script select style svg template textarea title video".split(
    " ",
  ),
);

/** As much of an element as is asked of it; those of a document are such, too. */
interface HtmlElement extends Node {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

export function htmlToText(root: Node): string {
  const writer = new Writer();
  visit(root, writer);
  return writer.done();
}

/** True where the markup says something about lines that its plain text may not. */
export function hasLines(markup: string): boolean {
  return /<(?:p|table|h[1-6]|li|dt|dd)[\s>]/i.test(markup);
}

/** Collects words; blanks and line ends are as HTML has them: one where there are many, none at the edges. */
class Writer {
  #lines: string[] = [];
  /** Pieces of the line: to look at the end of a string that grows would copy it each time. */
  #line: string[] = [];
  #last = "";
  #blank = false;
  #cut = false;
  #spaced = false;

  #add(words: string): void {
    if (!words) return;
    this.#line.push(words);
    this.#last = words.at(-1) ?? "";
  }

  words(text: string, isPre: boolean): void {
    if (isPre) {
      text.split("\n").forEach((line, i) => {
        if (i > 0) this.end(true);
        this.#add(line);
      });
      return;
    }
    // Ideographic and no-break spaces are somebody's own; the others are layout.
    for (const part of text.split(/([ \t\r\n\f]+)/)) {
      if (!part) continue;
      if (/^[ \t\r\n\f]/.test(part)) {
        // A line of the file that ends between two Japanese letters is no blank.
        this.#blank ||= !(part.includes("\n") && isWide(this.#last));
        this.#cut = part.includes("\n");
      } else {
        const isWhole = this.#cut && isWide(part[0]) && isWide(this.#last);
        if (this.#blank && this.#last && this.#last !== "\t" && !isWhole) this.#add(" ");
        this.#blank = this.#cut = false;
        this.#add(part);
      }
    }
  }

  tab(): void {
    this.#blank = false;
    this.#add("\t");
  }

  /** `isForced`: even if there is nothing on the line. */
  end(isForced = false): void {
    const line = withoutEnd(this.#line.join(""), " \t\u00a0");
    this.#line = [];
    this.#last = "";
    this.#blank = false;
    if (!line && !isForced) return;
    if (this.#spaced && this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
    this.#spaced = false;
    this.#lines.push(line);
  }

  /** A blank line before what comes next. */
  space(): void {
    this.end();
    this.#spaced = true;
  }

  done(): string {
    this.end();
    const text = this.#lines.join("\n").replace(/\u00a0/g, " ");
    return text ? `${text}\n` : "";
  }
}

/** `marker`: what stands in front of a list item. */
function visit(node: Node, writer: Writer, isPre = false, marker = "・"): void {
  if (node.nodeType === TEXT) {
    writer.words(node.nodeValue ?? "", isPre);
    return;
  }
  if (!isElement(node)) return;
  const name = node.localName;
  if (SKIPPED.has(name) || node.getAttribute("hidden") !== null) return;
  if (name === "br") writer.end(true);
  else if (name === "table") table(node, writer);
  else if (name === "rt") {
    // A reading above the word stands behind it.
    writer.words(`（${node.textContent ?? ""}）`, false);
  } else {
    const isBlock = BLOCKS.has(name);
    if (SPACED.has(name)) writer.space();
    else if (isBlock) writer.end();
    if (name === "li") writer.words(marker, false);
    let number = name === "ol" ? startOf(node) : null;
    for (const child of node.childNodes) {
      const isItem = number !== null && isElement(child) && child.localName === "li";
      visit(child, writer, isPre || name === "pre", isItem ? `${number}. ` : undefined);
      if (isItem) number = (number ?? 0) + 1;
    }
    if (SPACED.has(name)) writer.space();
    else if (isBlock) writer.end();
  }
}

function isElement(node: Node): node is HtmlElement {
  return node.nodeType === ELEMENT;
}

/** The first number of a list. */
function startOf(list: HtmlElement): number {
  const start = Number(list.getAttribute("start") ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
}

function table(element: HtmlElement, writer: Writer): void {
  writer.space();
  for (const row of rowsOf(element)) {
    const cells = [...row.childNodes].filter(isElement).filter(({ localName }) => /^t[dh]$/.test(localName));
    for (const line of rowLines(cells.map(linesOf))) {
      line.split("\t").forEach((words, i) => {
        if (i > 0) writer.tab();
        writer.words(words, true);
      });
      writer.end();
    }
  }
  writer.space();
}

/** Its own, and none of a table in one of its cells. */
function rowsOf(parent: HtmlElement): HtmlElement[] {
  return [...parent.childNodes].filter(isElement).flatMap((child) => {
    if (child.localName === "tr") return [child];
    return /^t(?:head|body|foot)$/.test(child.localName) ? rowsOf(child) : [];
  });
}

function linesOf(cell: HtmlElement): string[] {
  const writer = new Writer();
  for (const child of cell.childNodes) visit(child, writer);
  return writer
    .done()
    .split("\n")
    .filter((line) => line !== "");
}

/**
 * A row of cells as lines. Cells of as many lines each were set side by side line by line; else the first lines share one
 * line, as a label and the beginning of what follows it do, and the others come cell by cell.
 */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const heights = new Set(cells.map((cell) => cell.length).filter((height) => height > 1));
  const join = (line: readonly string[]) => withoutEnd(line.join("\t"), "\t");
  const full = cells.filter((cell) => cell.length > 1).length;
  if (heights.size === 1 && full > 1) {
    const [height = 0] = heights;
    return Array.from({ length: height }, (_, i) => join(cells.map((cell) => cell[i] ?? ""))).filter(Boolean);
  }
  const first = join(cells.map((cell) => cell[0] ?? ""));
  return [first, ...cells.flatMap((cell) => cell.slice(1))].filter(Boolean);
}

/** Without letters like these at its end. */
function withoutEnd(line: string, letters: string): string {
  let end = line.length;
  while (end > 0 && letters.includes(line[end - 1] ?? "")) end -= 1;
  return line.slice(0, end);
}

/** Of a script that is written without blanks. */
function isWide(char: string | undefined): boolean {
  return char !== undefined && /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(char);
}
