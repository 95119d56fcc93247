// The words of an HTML document as lines: paragraphs, headings and list items on their own, the cells of a row between
// tabs. Nothing is kept of how it looked.

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

export function htmlToText(root: Element): string {
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
  #line = "";
  #blank = false;
  #spaced = false;

  words(text: string, isPre: boolean): void {
    if (isPre) {
      text.split("\n").forEach((line, i) => {
        if (i > 0) this.end(true);
        this.#line += line;
      });
      return;
    }
    // Ideographic and no-break spaces are somebody's own; the others are layout.
    for (const part of text.split(/([ \t\r\n\f]+)/)) {
      if (!part) continue;
      if (/^[ \t\r\n\f]/.test(part)) {
        // A line of the file that ends between two Japanese letters is no blank.
        this.#blank ||= !(part.includes("\n") && isWide(this.#line.at(-1)));
        this.#cut = part.includes("\n");
      } else {
        if (
          this.#blank &&
          this.#line &&
          !this.#line.endsWith("\t") &&
          !(this.#cut && isWide(part[0]) && isWide(this.#line.at(-1)))
        )
          this.#line += " ";
        this.#blank = this.#cut = false;
        this.#line += part;
      }
    }
  }
  #cut = false;

  tab(): void {
    this.#blank = false;
    this.#line += "\t";
  }

  /** `isForced`: even if there is nothing on the line. */
  end(isForced = false): void {
    const line = this.#line.replace(/[ \t\u00a0]+$/, "");
    this.#line = "";
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

function visit(node: Node, writer: Writer, isPre = false): void {
  if (node.nodeType === Node.TEXT_NODE) {
    writer.words(node.nodeValue ?? "", isPre);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const element = node as HTMLElement;
  const name = element.localName;
  if (SKIPPED.has(name) || element.hidden) return;
  if (name === "br") writer.end(true);
  else if (name === "table") table(element, writer);
  else if (name === "rt") {
    // A reading above the word stands behind it.
    writer.words(`（${element.textContent ?? ""}）`, false);
  } else {
    const isBlock = BLOCKS.has(name);
    if (SPACED.has(name)) writer.space();
    else if (isBlock) writer.end();
    if (name === "li") writer.words(markerOf(element), false);
    for (const child of element.childNodes) visit(child, writer, isPre || name === "pre");
    if (SPACED.has(name)) writer.space();
    else if (isBlock) writer.end();
  }
}

function table(element: HTMLElement, writer: Writer): void {
  writer.space();
  for (const row of element.querySelectorAll("tr")) {
    if (row.closest("table") !== element) continue;
    const cells = [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName)).map((cell) => linesOf(cell));
    for (const line of rowLines(cells)) {
      line.split("\t").forEach((words, i) => {
        if (i > 0) writer.tab();
        writer.words(words, true);
      });
      writer.end();
    }
  }
  writer.space();
}

function linesOf(cell: Element): string[] {
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
  const join = (line: readonly string[]) => line.join("\t").replace(/\t+$/, "");
  const full = cells.filter((cell) => cell.length > 1).length;
  if (heights.size === 1 && full > 1) {
    const [height = 0] = heights;
    return Array.from({ length: height }, (_, i) => join(cells.map((cell) => cell[i] ?? ""))).filter(Boolean);
  }
  const first = join(cells.map((cell) => cell[0] ?? ""));
  return [first, ...cells.flatMap((cell) => cell.slice(1))].filter(Boolean);
}

/** What stands in front of a list item on the page. */
function markerOf(item: HTMLElement): string {
  const list = item.parentElement;
  if (list?.localName !== "ol") return "・";
  const items = [...list.children].filter(({ localName }) => localName === "li");
  const start = Number(list.getAttribute("start") ?? 1);
  return `${start + items.indexOf(item)}. `;
}

/** Of a script that is written without blanks. */
function isWide(char: string | undefined): boolean {
  return char !== undefined && /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(char);
}
