// Reads one file, in a thread that may be ended.

import type { Read } from "./open.js";
import { extracted, readBytes } from "./read.js";
import { Unopened, type Reason } from "./unopened.js";

export interface AskedToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type AnsweredRead = { readonly read: Read } | { readonly reason: Reason; readonly detail: string };

addEventListener("message", async ({ data }: MessageEvent<AskedToRead>) => {
  postMessage(await answer(data));
});

async function answer({ bytes, name }: AskedToRead): Promise<AnsweredRead> {
  try {
    return { read: isPdf(bytes) ? await pdf(bytes) : readBytes(bytes, name) };
  } catch (error) {
    if (error instanceof Unopened) return { reason: error.reason, detail: error.detail };
    return { reason: "collapsed", detail: "" };
  }
}

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";

async function pdf(bytes: Uint8Array): Promise<Read> {
  const { readPdf } = await import("./pdf.js").catch((): never => {
    throw new Unopened("pieceFailed");
  });
  return extracted(await readPdf(bytes), "PDF");
}
