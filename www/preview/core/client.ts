// The page's side of the core's thread.

import { ownScript } from "../open/trusted.js";
import type { Answered, Kind, Questions } from "./asked.js";

const WORKER = "preview/worker.js";

type Settle = { resolve(answer: unknown): void; reject(error: Error): void };

let worker: Worker | null = null;
let count = 0;
const waiting = new Map<number, Settle>();

/** Begun with the first question: the page shows itself first. */
export function ask<K extends Kind>(kind: K, ask: Questions[K]["ask"]): Promise<Questions[K]["answer"]> {
  worker ??= start();
  const id = (count += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as Settle["resolve"], reject });
    worker?.postMessage({ id, kind, ask });
  });
}

function start(): Worker {
  const started = new Worker(ownScript(WORKER), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
    const settle = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) settle?.reject(new Error(data.error));
    else settle?.resolve(data.answer);
  });
  // It did not load, or ran out of memory: who waits is told, and the next question starts another.
  started.addEventListener("error", () => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error("worker"));
    waiting.clear();
  });
  return started;
}

/** Runs `work` now, or once more after the run under way; any number of calls meanwhile are one. */
export function latest(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  return async function run() {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isRunning = false;
  };
}
