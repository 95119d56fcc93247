// Reads one file, in a thread that may be ended.

import type { Read } from "./open.js";
import { readBytes } from "./read.js";
import { Unopened, type Reason } from "./unopened.js";

export interface AskedToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type AnsweredRead = { readonly read: Read } | { readonly reason: Reason; readonly detail: string };

addEventListener("message", ({ data: { bytes, name } }: MessageEvent<AskedToRead>) => {
  postMessage(answer(bytes, name));
});

function answer(bytes: Uint8Array, name: string): AnsweredRead {
  try {
    return { read: readBytes(bytes, name) };
  } catch (error) {
    if (error instanceof Unopened) return { reason: error.reason, detail: error.detail };
    return { reason: "collapsed", detail: "" };
  }
}
