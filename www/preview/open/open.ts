// A file of any kind to a project: read in a thread of its own, within bounds, and given up where the reader says so.

import { MinutesError, type ErrorCode } from "../../element/errors.js";
import { language, words } from "../language.js";
import type { Sidecar } from "../project.js";
import type { Words } from "../words.js";
import { ownScript } from "./trusted.js";
import { Unopened } from "./unopened.js";
import type { AnsweredRead, AskedToRead } from "./worker.js";

/** What became of a file. */
export interface Read {
  readonly text: string;
  /** A project's own; null where the file is none. */
  readonly sidecar: Sidecar | null;
  /** How it was read, for the reader: "Word", "UTF-8". */
  readonly how: string;
  readonly remarks: readonly Remark[];
  readonly leftOut: readonly LeftOut[];
}

type Remarks = Words["openedMore"];
/** What else the reader should know of it: a sentence of `words().openedMore`, and what it tells. */
export type Remark = { [K in keyof Remarks]: readonly [K, ...Parameters<Remarks[K]>] }[keyof Remarks];

/** Words of a file that are no part of its text. */
export interface LeftOut {
  readonly kind: "header" | "footer" | "comment" | "drawing" | "hidden" | "deleted" | "annotation" | "reading";
  readonly words: string;
}

/** What a reader of one kind gives. */
export interface Extracted {
  readonly text: string;
  readonly remarks: readonly Remark[];
  readonly leftOut: readonly LeftOut[];
}

/** In bytes: a file above this makes a text that no one can work with. */
const LARGEST = 32 * 1024 * 1024;
/** Milliseconds for the whole of a file. */
const LONGEST_MS = 60_000;
const WORKER = "preview/reader.js";

/** Throws `Unopened`; `stop` gives up. */
export async function openFile(file: File, stop: AbortSignal): Promise<Read> {
  if (file.size > LARGEST) throw new Unopened("tooLarge", "32 MB");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ended = new AbortController();
  const slow = setTimeout(() => ended.abort(new Unopened("tooSlow", String(LONGEST_MS / 1000))), LONGEST_MS);
  const stopped = () => ended.abort(new Unopened("stopped"));
  stop.addEventListener("abort", stopped);
  if (stop.aborted) stopped();
  try {
    return await Promise.race([failed(ended.signal), inWorker({ bytes, name: file.name }, ended.signal)]);
  } finally {
    clearTimeout(slow);
    stop.removeEventListener("abort", stopped);
  }
}

function failed(ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(ended.reason as Error);
    if (ended.aborted) fail();
    else ended.addEventListener("abort", fail);
  });
}

function inWorker(asked: AskedToRead, ended: AbortSignal): Promise<Read> {
  const worker = new Worker(ownScript(WORKER), { type: "module" });
  const reading = new Promise<Read>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<AnsweredRead>) => {
      if ("read" in data) resolve(data.read);
      else reject(new Unopened(data.reason, data.detail));
    });
    // It did not load, or ran out of memory.
    worker.addEventListener("error", ({ message }) => reject(new Unopened(message ? "collapsed" : "pieceFailed")));
    worker.postMessage(asked, [asked.bytes.buffer]);
  });
  ended.addEventListener("abort", () => worker.terminate());
  return reading.finally(() => worker.terminate());
}

/** What keeps a file from being opened, in the page's words. */
export function whyUnopened(error: unknown): string {
  const { reason, detail } = error instanceof Unopened ? error : new Unopened("collapsed");
  if (reason === "text") return new MinutesError(detail as ErrorCode).explain(language()).advice;
  return words().unopened[reason](detail);
}

/** What the reader should know of a file, in sentences. */
export function toldOf(remarks: readonly Remark[]): string {
  const more = words().openedMore as { [K in keyof Remarks]: (...about: unknown[]) => string };
  return remarks.map(([what, ...about]) => more[what](...about)).join(language() === "en" ? " " : "");
}
