// A PDF's text layer to lines. pdf.js, loaded when first used; its worker and its maps of characters are files of ours.

import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";

import { words } from "../language.js";
import { Unopened, type Extracted } from "./open.js";
import { linesOfPage, withWideBlanks, type Words } from "./pdf-lines.js";
import { ownScript } from "./trusted.js";

export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const worker = new Worker(ownScript("preview/pdf.worker.js"), { type: "module" });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new Unopened(words().pieceFailed)));
  });
  failed.catch(() => undefined);
  const port = pdfjs.PDFWorker.create({ port: worker });
  const task = pdfjs.getDocument({
    data: bytes,
    worker: port,
    // Fonts of Japan that are not in the file are read by these.
    cMapUrl: new URL("preview/cmaps/", document.baseURI).href,
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useWorkerFetch: true,
  });
  try {
    const pages: string[] = [];
    // Of a worker that does not load, pdf.js hears nothing.
    const file = await Promise.race([task.promise, failed]);
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(linesOfPage(items.flatMap((item) => ("str" in item ? [wordsOf(item)] : []))).join("\n"));
      page.cleanup();
    }
    if (!pages.some((page) => page.trim())) throw new Unopened(words().scanned);
    // A page's end is a form feed, as pdftotext has it.
    return { text: `${pages.join("\n\f")}\n` };
  } catch (error) {
    if (error instanceof Unopened) throw error;
    const name = error instanceof Error ? error.name : "";
    throw new Unopened(name === "PasswordException" ? words().locked : words().broken("PDF"));
  } finally {
    await task.destroy().catch(() => undefined);
    port.destroy();
    worker.terminate();
  }
}

type Item = { str: string; width: number; height: number; transform: number[] };

function wordsOf({ str, width, height, transform }: Item): Words {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = height || Math.hypot(a, b);
  return { text: withWideBlanks(str, width, size), x, y, width, size };
}
