// What the command does: every file, what came of each, and of all of them.

import type { Work } from "./arguments.js";
import { readSidecarFile } from "./input.js";
import { findInputs, type Input } from "./inputs.js";
import { nothing, outputName, type Job } from "./job.js";
import { Output } from "./output.js";
import { handleAll } from "./pool.js";
import { progress } from "./progress.js";
import type { Entry } from "./site/entry.js";
import { siteNames, writeSite } from "./site/site.js";
import { Complaint, words } from "./words.js";

/** What came of everything. */
export interface Outcome {
  /** Diagnostics that are errors. */
  errors: number;
  /** Files that could not be read; the others were. */
  failed: number;
}

/** Whom a run tells what is wrong, and who may end it before all is done. */
export interface Caller {
  complain(message: string): void;
  stop: AbortSignal;
}

/** Throws a `Complaint` where nothing can be done at all. */
export async function run(work: Work, wasm: WebAssembly.Module, { complain, stop }: Caller): Promise<Outcome> {
  const { command, lang, out, followLinks } = work;
  const say = words(lang);
  const besides = [work.roster, out].filter((path) => path !== null);
  const { files, many, others } = await findInputs(work.files, { besides, followLinks, lang });
  if (many && out === null && command !== "check") throw new Complaint(say.oneFile(command));
  if (files.length === 0) throw new Complaint(say.nothingLeft(out ?? ""));
  const sidecar = work.roster === null ? {} : await readSidecarFile(work.roster, lang);
  const job: Job = { ...work, sidecar, listed: many && command === "render" };
  const output = out === null ? null : await openOutput(out, job, files, work);

  const found = nothing().found;
  const entries: Entry[] = [];
  let failed = 0;
  const line = progress(process.stderr, files.length);
  let done = 0;
  try {
    await handleAll(wasm, job, files, { jobs: work.jobs, stop }, async (file, report) => {
      line.clear();
      if (report.written) output?.note(report.written);
      if (report.output) await print(report.output);
      if (report.complaint !== null) complain(report.complaint);
      failed += report.complaint === null ? 0 : 1;
      if (report.entry) entries.push(report.entry);
      for (const severity of ["error", "warning", "info"] as const) found[severity] += report.found[severity];
      line.show(++done, files.length, file.name);
    });
    line.clear();
    if (output && command === "render" && !stop.aborted) {
      const told = await Promise.race([writeSite(output, job, entries), aborted(stop)]);
      if (told) process.stderr.write(`${told}\n`);
    }
  } finally {
    await output?.close();
  }
  if (stop.aborted && out !== null) complain(say.stopped(done - failed, files.length, command === "render"));
  if (others.size > 0) process.stderr.write(`${say.others(others)}\n`);
  if (many && (command === "check" || out !== null))
    process.stderr.write(`${say.summary(done - failed, found, failed)}\n`);
  return { errors: command === "check" ? found.error : 0, failed };
}

/** Sees to it that no file is written over another, of this run or of anybody else. */
async function openOutput(out: string, job: Job, files: Input[], { roster, force, lang }: Work): Promise<Output> {
  const say = words(lang);
  const site = siteNames(job);
  const own = new Set(site.names);
  const taken = new Map<string, Input>();
  for (const file of files) {
    const name = outputName(file, job);
    const other = taken.get(name);
    if (other) throw new Complaint(say.sameName(other.path, file.path, name));
    if (own.has(name) || site.folders.includes(name.split("/")[0] ?? ""))
      throw new Complaint(say.reserved(file.path, name));
    taken.set(name, file);
  }
  for (const [name, file] of taken) {
    for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1)) {
      const other = taken.get(name.slice(0, at));
      if (other) throw new Complaint(say.sameName(other.path, file.path, name.slice(0, at)));
    }
  }
  const sources = [...files.map(({ path }) => path), ...(roster === null ? [] : [roster])];
  return Output.open(out, { names: [...taken.keys(), ...site.names], folders: site.folders, sources, force, lang });
}

function aborted(stop: AbortSignal): Promise<null> {
  return new Promise((resolve) => stop.addEventListener("abort", () => resolve(null)));
}

/** Waits where whoever reads is slower than we are. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once("drain", resolve);
  });
}
