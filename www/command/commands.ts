// What the command does: every file, what came of each, and of all of them.

import { stat } from "node:fs/promises";
import { join } from "node:path";

import type { Work } from "./arguments.js";
import { readSidecarFile } from "./input.js";
import { findInputs, type Input } from "./inputs.js";
import { outputName, type Job, type Report } from "./job.js";
import { Output } from "./output.js";
import { handleAll } from "./pool.js";
import { progress } from "./progress.js";
import type { Entry } from "./site/entry.js";
import { siteNames, writeSite } from "./site/site.js";
import { add, emptySum, plainSum } from "./sum.js";
import { Complaint, words } from "./words.js";

/** What came of everything. */
export interface Outcome {
  /** Files that were read. */
  files: number;
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

/** What earlier runs have made of each file, by its path; what has not changed since is not read again. */
export type Kept = Map<string, { stamp: string; name: string; entry: Entry | null }>;

/** Throws a `Complaint` where nothing can be done at all. */
export async function run(
  work: Work,
  wasm: WebAssembly.Module,
  { complain, stop }: Caller,
  kept: Kept | null = null,
): Promise<Outcome> {
  const { lang, out, followLinks, quiet, json } = work;
  // Whoever watches has the same site made, time and again.
  const command = work.command === "watch" ? "render" : work.command;
  const say = words(lang);
  const tell = (message: string): void => void (quiet || process.stderr.write(`${message}\n`));
  const besides = [work.roster, out].filter((path) => path !== null);
  const [asked, asksLine] = command === "explain" ? await lineOf(work.files) : [work.files, null];
  const { files, many, others } = await findInputs(asked, { besides, followLinks, lang });
  if (many && command === "explain") throw new Complaint(say.oneAlone(command));
  if (many && out === null && command !== "check") throw new Complaint(say.oneFile(command));
  if (files.length === 0) throw new Complaint(say.nothingLeft(out ?? ""));
  const sidecar = work.roster === null ? {} : await readSidecarFile(work.roster, lang);
  const job: Job = {
    ...work,
    command,
    line: asksLine,
    sidecar,
    listed: (many || kept !== null) && command === "render",
  };
  const output = out === null ? null : await openOutput(out, job, files, work);

  const sum = emptySum();
  const entries: Entry[] = [];
  const line = progress(process.stderr, quiet ? 0 : files.length);
  let done = 0;
  try {
    const changed = kept ? await forget(kept, files, output) : files;
    await handleAll(wasm, job, changed, { jobs: work.jobs, stop }, async (file, report) => {
      line.clear();
      if (report.written) output?.note(report.written);
      const told = json ? asLine(file, report, out) : quiet && out !== null ? "" : report.output;
      if (told) await print(told);
      if (report.complaint !== null) complain(report.complaint);
      add(sum, report);
      if (report.entry) entries.push(report.entry);
      if (kept) await keep(kept, file, report, job);
      line.show(++done, changed.length, file.name);
    });
    line.clear();
    const all = kept ? files.flatMap(({ path }) => kept.get(path)?.entry ?? []) : entries;
    if (output && command === "render" && !stop.aborted) {
      const told = await Promise.race([writeSite(output, job, all), aborted(stop)]);
      if (told) tell(told);
    }
  } finally {
    await output?.close();
  }
  if (stop.aborted && out !== null) complain(say.stopped(sum.files, files.length, command === "render"));
  if (others.size > 0) tell(say.others(others));
  if (json) await print(`${JSON.stringify(plainSum(sum))}\n`);
  else if (many && (command === "check" || out !== null)) tell(say.summary(sum));
  return { files: sum.files, errors: command === "check" ? sum.found.error : 0, failed: sum.failed };
}

/** `gijiroku.txt:12` is line 12 of a file, unless a file has that very name. */
async function lineOf(files: string[]): Promise<[string[], number | null]> {
  const [file = "", ...others] = files;
  const [, name, line] = /^(.+):(\d{1,9})$/.exec(file) ?? [];
  if (name === undefined || (await stat(file).catch(() => null))) return [files, null];
  return [[name, ...others], Number(line)];
}

/** Forgets files that are gone, with their pages, and gives those that are new or have changed. */
async function forget(kept: Kept, files: Input[], output: Output | null): Promise<Input[]> {
  const there = new Set(files.map(({ path }) => path));
  for (const [path, { name }] of kept) {
    if (there.has(path)) continue;
    await output?.drop(name);
    kept.delete(path);
  }
  const changed = await Promise.all(files.map(async ({ path }) => kept.get(path)?.stamp !== (await stampOf(path))));
  return files.filter((_, i) => changed[i]);
}

async function keep(kept: Kept, file: Input, { entry, complaint }: Report, job: Job): Promise<void> {
  // What could not be read is tried again.
  const stamp = complaint === null ? await stampOf(file.path) : "";
  kept.set(file.path, { stamp, name: outputName(file, job), entry });
}

/** Another one means that the file has changed. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "gone";
}

/** What came of a file, for machines. */
function asLine({ path, name }: Input, { found, complaint, written }: Report, out: string | null): string {
  const came = complaint === null ? { diagnostics: found } : { complaint };
  return `${JSON.stringify({ file: path === "-" ? name : path, ...(written && out !== null ? { output: join(out, written.name) } : {}), ...came })}\n`;
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
