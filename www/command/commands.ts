// What the command does: every file, what came of each, and of all of them.

import { mkdir } from "node:fs/promises";

import { FORMATS } from "../element/formats.js";
import type { Work } from "./arguments.js";
import { readSidecarFile } from "./input.js";
import { findInputs, type Input } from "./inputs.js";
import { nothing, outputName, type Job } from "./job.js";
import { handleAll } from "./pool.js";
import { progress } from "./progress.js";
import type { Entry } from "./site/entry.js";
import { LISTING } from "./site/listing.js";
import { writeSite } from "./site/site.js";
import { Complaint, words } from "./words.js";

/** What came of everything. */
export interface Outcome {
  /** Diagnostics that are errors. */
  errors: number;
  /** Files that could not be read; the others were. */
  failed: number;
}

/** Throws a `Complaint` where nothing can be done at all. */
export async function run(work: Work, wasm: WebAssembly.Module, complain: (message: string) => void): Promise<Outcome> {
  const { command, lang, out } = work;
  const say = words(lang);
  const besides = [work.roster, out].filter((path) => path !== null);
  const { files, many, others } = await findInputs(work.files, besides, lang);
  if (many && out === null && command !== "check") throw new Complaint(say.oneFile(command));
  const sidecar = work.roster === null ? {} : await readSidecarFile(work.roster, lang);
  const job: Job = { ...work, sidecar, listed: many && command === "render" };
  if (out !== null) await prepare(out, job, files);

  const found = nothing().found;
  const entries: Entry[] = [];
  let failed = 0;
  const line = progress(process.stderr, files.length);
  let done = 0;
  await handleAll(wasm, job, files, work.jobs, async (file, report) => {
    line.clear();
    if (report.output) await print(report.output);
    if (report.complaint !== null) complain(report.complaint);
    failed += report.complaint === null ? 0 : 1;
    if (report.entry) entries.push(report.entry);
    for (const severity of ["error", "warning", "info"] as const) found[severity] += report.found[severity];
    line.show(++done, files.length, file.name);
  });
  line.clear();
  if (command === "render" && out !== null) {
    const told = await writeSite(out, job, entries);
    if (told) process.stderr.write(`${told}\n`);
  }
  if (others.size > 0) process.stderr.write(`${say.others(others)}\n`);
  if (many && (command === "check" || out !== null))
    process.stderr.write(`${say.summary(done - failed, found, failed)}\n`);
  return { errors: command === "check" ? found.error : 0, failed };
}

/** Makes the folder, and sees to it that no file is written over another. */
async function prepare(out: string, job: Job, files: Input[]): Promise<void> {
  const ending = job.command === "parse" ? FORMATS[job.format].ending : ".html";
  const taken = new Map<string, Input>();
  if (job.listed) taken.set(LISTING, { path: LISTING, name: LISTING });
  for (const file of files) {
    const name = outputName(file.name, ending);
    const other = taken.get(name);
    if (other) throw new Complaint(words(job.lang).sameName(other.path, file.path, name));
    taken.set(name, file);
  }
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw new Complaint(words(job.lang).unreadable(out, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

/** Waits where whoever reads is slower than we are. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once("drain", resolve);
  });
}
