// Many files on all cores: each worker takes the next file when it is done with one.

import { availableParallelism } from "node:os";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

import { load } from "../element/render.js";
import type { Input } from "./inputs.js";
import { handle, nothing, type Job, type Report } from "./job.js";
import { words } from "./words.js";

interface Assignment {
  wasm: WebAssembly.Module;
  job: Job;
}

/** Fewer files than this are not worth a thread. */
const FEW = 4;

export interface Pool {
  /** How many files at a time; null is one on each core. */
  jobs: number | null;
  /** Once it is aborted no further file is begun. */
  stop: AbortSignal;
}

/** Calls `done` for every file, in the order given. */
export async function handleAll(
  wasm: WebAssembly.Module,
  job: Job,
  files: Input[],
  { jobs, stop }: Pool,
  done: (file: Input, report: Report) => Promise<void>,
): Promise<void> {
  const finish = inOrder(files, done);
  const threads = Math.min(jobs ?? availableParallelism(), Math.ceil(files.length / FEW));
  if (threads > 1) {
    await Promise.all(share(wasm, job, files, { jobs: threads, stop }, finish));
    return;
  }
  await load(wasm);
  for (const [index, file] of files.entries()) {
    if (stop.aborted) return;
    await finish(index, await handle(file, job));
  }
}

/** Reports come as they are ready and are passed on in order. */
function inOrder(files: Input[], done: (file: Input, report: Report) => Promise<void>) {
  const waiting = new Map<number, Report>();
  let next = 0;
  let last = Promise.resolve();
  return (index: number, report: Report): Promise<void> => {
    waiting.set(index, report);
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      const [file, own] = [files[next] as Input, ready];
      waiting.delete(next++);
      last = last.then(() => done(file, own));
    }
    return last;
  };
}

function share(
  wasm: WebAssembly.Module,
  job: Job,
  files: Input[],
  { jobs, stop }: { jobs: number; stop: AbortSignal },
  finish: (index: number, report: Report) => Promise<void>,
): Promise<void>[] {
  let next = 0;
  return Array.from({ length: jobs }, async () => {
    let worker: Worker | null = null;
    while (next < files.length && !stop.aborted) {
      const index = next++;
      const file = files[index] as Input;
      worker ??= new Worker(new URL(import.meta.url), { workerData: { wasm, job } satisfies Assignment });
      const report = await ask(worker, file);
      // What broke is not asked again.
      if (!report) {
        await worker.terminate();
        worker = null;
      }
      await finish(index, report ?? nothing(words(job.lang).broken(file.path)));
    }
    await worker?.terminate();
  });
}

/** Null where the worker broke down. */
function ask(worker: Worker, file: Input): Promise<Report | null> {
  return new Promise((resolve) => {
    const lost = (): void => answer(null);
    const answer = (report: Report | null): void => {
      worker.off("message", answer).off("error", lost).off("exit", lost);
      resolve(report);
    };
    worker.once("message", answer).once("error", lost).once("exit", lost);
    worker.postMessage(file);
  });
}

/** Whether this thread is a worker of ours; if so it goes to work. */
export async function serve(): Promise<boolean> {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const { wasm, job } = workerData as Assignment;
  const ready = load(wasm);
  port.on("message", async (file: Input) => {
    await ready;
    port.postMessage(await handle(file, job));
  });
  return true;
}
