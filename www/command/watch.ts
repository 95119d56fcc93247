// A site that follows its texts: made, served, and made anew when something has changed. What has not is not read again.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Work } from "./arguments.js";
import { run, stampOf, type Caller, type Kept, type Outcome } from "./commands.js";
import { findInputs } from "./inputs.js";
import { serveFolder } from "./serve.js";
import { Complaint, words } from "./words.js";

const PORT = 8080;
/** Milliseconds between two looks at the least; a look that takes long is followed by a longer rest. */
const REST = 300;
const SHARE = 10;

/** Until it is stopped. Throws a `Complaint` where the site cannot be made the first time. */
export async function watch(work: Work, wasm: WebAssembly.Module, { complain, stop }: Caller): Promise<Outcome> {
  const say = words(work.lang);
  const temporary = work.out === null ? await mkdtemp(join(tmpdir(), "minutes-viewer-")) : null;
  const out = work.out ?? temporary ?? "";
  const task: Work = { ...work, out, quiet: true };
  const tell = (message: string): void => void (work.quiet || process.stderr.write(`${message}\n`));
  const kept: Kept = new Map();
  let roster = "";

  const remake = async (): Promise<Outcome> => {
    const began = performance.now();
    const now = work.roster === null ? "" : await stampOf(work.roster);
    if (now !== roster) kept.clear();
    roster = now;
    const outcome = await run(task, wasm, { complain, stop }, kept);
    if (!stop.aborted) tell(say.remade(outcome.files, ((performance.now() - began) / 1000).toFixed(1)));
    return outcome;
  };

  try {
    let seen = await look(task);
    const outcome = await remake();
    // Nothing that could be read: most likely another name was meant.
    if (stop.aborted || outcome.files === 0) return outcome;
    const served = await serveFolder(out, work.port === null ? [PORT, 0] : [work.port]);
    if (!served) throw new Complaint(say.portTaken(work.port ?? PORT));
    process.stderr.write(`${say.served(served.address)}\n`);
    for (let took = 0; await rest(Math.max(REST, took * SHARE), stop);) {
      const began = performance.now();
      const now = await look(task);
      took = performance.now() - began;
      if (now === seen) continue;
      seen = now;
      await remake().then(served.changed, (error) => {
        // An empty folder, a name twice: it is told, and may be mended.
        if (!(error instanceof Complaint)) throw error;
        complain(error.message);
      });
    }
    served.close();
    return { ...outcome, failed: 0 };
  } finally {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true });
  }
}

/** All that the site is made of, in one word that changes with it. */
async function look({ files: given, roster, out, followLinks, lang }: Work): Promise<string> {
  const besides = [roster, out].filter((path) => path !== null);
  try {
    const { files } = await findInputs(given, { besides, followLinks, lang });
    const paths = [...files.map(({ path }) => path), ...(roster === null ? [] : [roster])];
    const stamps = await Promise.all(paths.map(async (path) => `${path} ${await stampOf(path)}`));
    return stamps.join("\n");
  } catch (error) {
    if (error instanceof Complaint) return error.message;
    throw error;
  }
}

/** False where there will be no further look. */
async function rest(milliseconds: number, stop: AbortSignal): Promise<boolean> {
  await sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined);
  return !stop.aborted;
}
