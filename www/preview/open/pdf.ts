// A PDF's text layer to lines, in the thread that reads files. pdf.js, loaded when first used; its own worker and its maps
// of characters are files of ours.

import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";

import type { Extracted, LeftOut, Remark } from "./open.js";
import { MIDDLE, type Heading } from "./pdf-direction.js";
import { readPage, withWideBlanks, type PageLines, type Words } from "./pdf-lines.js";
import { isSideBySide } from "./pdf-rows.js";
import { rulesOf, ruledRows } from "./pdf-rules.js";
import { ownScript, site } from "./trusted.js";
import { Unopened } from "./unopened.js";

/** Throws `Unopened`. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const worker = new Worker(ownScript("preview/pdf.worker.js"), { type: "module" });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new Unopened("pieceFailed")));
  });
  failed.catch(() => undefined);
  const port = pdfjs.PDFWorker.create({ port: worker });
  const task = pdfjs.getDocument({
    data: bytes,
    worker: port,
    // Fonts of Japan that are not in the file are read by these.
    cMapUrl: new URL("preview/cmaps/", site()).href,
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useWorkerFetch: true,
  });
  try {
    const pages: PageLines[] = [];
    const leftOut: LeftOut[] = [];
    // Of a worker that does not load, pdf.js hears nothing.
    const file = await Promise.race([task.promise, failed]);
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { items, styles } = await page.getTextContent({ disableNormalization: true });
      const words = items.flatMap((item) =>
        "str" in item ? [wordsOf(item, styles[item.fontName]?.vertical === true, page.rotate)] : [],
      );
      // Lines are asked for only where they may part words: it takes time.
      const isRuled = page.rotate === 0 && isSideBySide(words);
      pages.push(readPage(words, isRuled ? ruledRows(rulesOf(await page.getOperatorList())) : []));
      leftOut.push(...annotations(await page.getAnnotations()));
      page.cleanup();
    }
    const texts = pages.map(({ lines }) => lines.join("\n"));
    if (!texts.some((page) => page.trim())) throw new Unopened("scanned", "PDF");
    // A page's end is a form feed, as pdftotext has it.
    for (const words of new Set(pages.flatMap(({ readings }) => readings))) leftOut.push({ kind: "reading", words });
    return { text: `${texts.join("\n\f")}\n`, remarks: remarksOn(pages), leftOut };
  } catch (error) {
    if (error instanceof Unopened) throw error;
    const name = error instanceof Error ? error.name : "";
    throw name === "PasswordException" ? new Unopened("locked") : new Unopened("broken", "PDF");
  } finally {
    await task.destroy().catch(() => undefined);
    port.destroy();
    worker.terminate();
  }
}

/** How the pages were read, where it is not as a matter of course. */
function remarksOn(pages: readonly PageLines[]): Remark[] {
  const down = pages.filter(({ direction }) => direction === "down");
  const parted = pages.filter(({ direction, columns }) => direction === "across" && columns > 1);
  const most = (some: readonly PageLines[]) => Math.max(...some.map(({ columns }) => columns));
  const numbersOf = (is: (page: PageLines) => boolean) => pages.flatMap((page, i) => (is(page) ? [i + 1] : []));
  const doubtful = numbersOf(({ isDoubtful }) => isDoubtful);
  const rows = numbersOf(({ table }) => table === "rows");
  const mixed = numbersOf(({ table }) => table === "doubtful");
  const told: (Remark | false)[] = [
    down.length > 0 && ["vertical", down.length, most(down)],
    parted.length > 0 && ["columns", parted.length, most(parted)],
    rows.length > 0 && ["rows", rows.join("・")],
    mixed.length > 0 && ["mixed", mixed.join("・")],
    doubtful.length > 0 && ["doubtful", doubtful.join("・")],
  ];
  return told.filter((remark) => remark !== false);
}

interface Annotation {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
}

/** Notes that were put on a page, and what was filled into its form. */
function annotations(all: Annotation[]): LeftOut[] {
  return all
    .filter(({ subtype }) => subtype !== "Link" && subtype !== "Popup")
    .flatMap(({ contentsObj, fieldValue }) => [contentsObj?.str, fieldValue])
    .flatMap((words) => (typeof words === "string" && /\p{L}/u.test(words) ? [{ kind: "annotation", words }] : []));
}

type Item = { str: string; width: number; height: number; transform: number[] };

/** By quarter turns from the right, against the clock. */
const HEADINGS: readonly Heading[] = ["right", "up", "left", "down"];

/** `turn`: by how many degrees the page is shown turned, with the clock. */
function wordsOf({ str, width, height, transform }: Item, isDown: boolean, turn: number): Words {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [size, advance] = isDown ? [Math.hypot(c, d), height] : [height || Math.hypot(a, b), width];
  // A line that goes down is told by its middle; a foot is what all others have.
  const [footX, footY] = isDown ? [e - a * MIDDLE, f - b * MIDDLE] : [e, f];
  const [goesX, goesY] = isDown ? [-c, -d] : [a, b];
  const turns = Math.round(Math.atan2(goesY, goesX) / (Math.PI / 2)) - Math.round(turn / 90);
  const [x, y] = shown(footX, footY, turn);
  const heading = HEADINGS[((turns % 4) + 4) % 4] ?? "right";
  return { text: withWideBlanks(str, advance, size), x, y, width: advance, size, heading };
}

function shown(x: number, y: number, turn: number): [x: number, y: number] {
  switch (((turn % 360) + 360) % 360) {
    case 90:
      return [y, -x];
    case 180:
      return [-x, -y];
    case 270:
      return [-y, x];
    default:
      return [x, y];
  }
}
