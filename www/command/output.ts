// The folder that is written into. Nothing in it is lost that the command has not written itself, nothing outside it is
// touched, and every file stands there whole or not at all.

import { createHash } from "node:crypto";
import { lstat, mkdir, readFile, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

import type { Language } from "../element/types.js";
import { Complaint, words } from "./words.js";

/** Says what the command has written into a folder: the hash of every file. */
const MANIFEST = "minutes-viewer.files.json";
/** Stands in a folder while a run writes into it. */
const LOCK = ".minutes-viewer.lock";

/** A file that was written. */
export interface Written {
  /** Below the folder, with `/`. */
  readonly name: string;
  readonly hash: string;
}

/** What will be written, and what must not be. */
export interface Plan {
  /** Files, below the folder. */
  readonly names: Iterable<string>;
  /** Folders that are the command's own altogether. */
  readonly folders: readonly string[];
  /** Paths that are read. */
  readonly sources: Iterable<string>;
  readonly force: boolean;
  readonly lang: Language;
}

export class Output {
  /** What earlier runs have written, and this one. */
  readonly #own: Map<string, string>;
  readonly #fresh = new Set<string>();

  private constructor(
    readonly folder: string,
    readonly lang: Language,
    own: Map<string, string>,
  ) {
    this.#own = own;
  }

  /** Makes the folder and looks at everything that is to be written; throws a `Complaint` before anything is. */
  static async open(folder: string, plan: Plan): Promise<Output> {
    await orComplain(folder, plan.lang, async () => void (await mkdir(folder, { recursive: true })));
    await lock(folder, plan.lang);
    try {
      const own = await readManifest(join(folder, MANIFEST));
      const output = new Output(folder, plan.lang, own ?? new Map());
      await output.#check(plan, own !== null);
      return output;
    } catch (error) {
      await unlock(folder);
      throw error;
    }
  }

  async #check({ names, folders, sources, force, lang }: Plan, hasManifest: boolean): Promise<void> {
    const read = new Set<string>();
    for (const source of sources) for (const key of await identity(source)) read.add(key);
    const foreign: string[] = [];
    const inside = await Promise.all(folders.map((name) => filesBelow(this.folder, name)));
    for (const name of new Set([...(hasManifest ? [] : [MANIFEST]), ...names, ...inside.flat()])) {
      const path = join(this.folder, name);
      await checkWay(this.folder, name, lang);
      const found = await lstat(path).catch(() => null);
      if (!found) continue;
      if ((await identity(path)).some((key) => read.has(key))) throw new Complaint(words(lang).isSource(path));
      if (found.isDirectory()) throw new Complaint(words(lang).unwritable(path, "EISDIR"));
      if (!force && !(found.isFile() && (await this.#isOwn(name)))) foreign.push(path);
    }
    if (foreign.length > 0) throw new Complaint(words(lang).notOurs(foreign));
  }

  /** Whether a file is just as the command has left it. */
  async #isOwn(name: string): Promise<boolean> {
    const hash = this.#own.get(name);
    return hash !== undefined && hash === hashOf(await readFile(join(this.folder, name)).catch(() => ""));
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    this.note(await place(this.folder, name, content, this.lang));
  }

  /** Takes down what another thread has written. */
  note({ name, hash }: Written): void {
    this.#own.set(name, hash);
    this.#fresh.add(name);
  }

  /** Takes out a file that stands for nothing any more, if it is just as the command has left it. */
  async drop(name: string): Promise<void> {
    if (!(await this.#isOwn(name))) return;
    await rm(join(this.folder, name), { force: true });
    this.#own.delete(name);
  }

  /** Takes out of a folder of the command what an earlier run has left there and this one has not written. */
  async sweep(folder: string): Promise<void> {
    for (const name of await filesBelow(this.folder, folder)) {
      if (!this.#fresh.has(name)) await this.drop(name);
    }
    // Of folders, only an empty one goes.
    await rmdir(join(this.folder, folder)).catch(() => undefined);
  }

  /** Says in the folder what is the command's own, and lets others in. */
  async close(): Promise<void> {
    try {
      const files = Object.fromEntries([...this.#own].sort(([a], [b]) => (a < b ? -1 : 1)));
      if (this.#fresh.size > 0)
        await place(this.folder, MANIFEST, `${JSON.stringify({ files }, null, 2)}\n`, this.lang);
    } finally {
      await unlock(this.folder);
    }
  }
}

let drafts = 0;

/** Writes a file beside its place and moves it there; throws a `Complaint`. Any thread may. */
export async function place(
  folder: string,
  name: string,
  content: string | Uint8Array,
  lang: Language,
): Promise<Written> {
  const path = join(folder, name);
  await checkWay(folder, name, lang);
  await orComplain(path, lang, async () => {
    await mkdir(dirname(path), { recursive: true });
    const draft = join(dirname(path), `.minutes-viewer-${process.pid}-${threadId}-${(drafts += 1)}`);
    try {
      await writeFile(draft, content, { flag: "wx" });
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  });
  return { name, hash: hashOf(content) };
}

/** Sees to it that no link on the way leads out of the folder. */
async function checkWay(folder: string, name: string, lang: Language): Promise<void> {
  const parts = name.split("/");
  const path = join(folder, name);
  if (parts.includes("..")) throw new Complaint(words(lang).outside(path, folder));
  for (let depth = 1; depth < parts.length; depth += 1) {
    const found = await lstat(join(folder, ...parts.slice(0, depth))).catch(() => null);
    if (!found) return;
    if (found.isSymbolicLink()) throw new Complaint(words(lang).outside(path, folder));
    if (!found.isDirectory()) throw new Complaint(words(lang).unwritable(path, "ENOTDIR"));
  }
}

/** Names a file whatever way leads to it; nothing where there is none. */
async function identity(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  return found ? [`${found.dev}:${found.ino}`] : [];
}

async function filesBelow(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(join(folder, name), { withFileTypes: true }).catch(() => []);
  const found = entries.map((entry) =>
    entry.isDirectory() ? filesBelow(folder, `${name}/${entry.name}`) : [`${name}/${entry.name}`],
  );
  return (await Promise.all(found)).flat();
}

/** Null where there is none that could be read. */
async function readManifest(path: string): Promise<Map<string, string> | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    const files = Object.hasOwn(value as object, "files") ? (value as { files: object }).files : null;
    return files && new Map(Object.entries(files));
  } catch {
    return null;
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}

async function lock(folder: string, lang: Language): Promise<void> {
  const path = join(folder, LOCK);
  await orComplain(folder, lang, async () => {
    for (;;) {
      try {
        await writeFile(path, String(process.pid), { flag: "wx" });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
          await unlock(folder).catch(() => undefined);
          throw error;
        }
        const holder = Number(await readFile(path, "utf8").catch(() => ""));
        if (holder === process.pid || isRunning(holder)) throw new Complaint(words(lang).inUse(folder));
        // Left by a run that was killed.
        await rm(path, { force: true });
      }
    }
  });
}

function unlock(folder: string): Promise<void> {
  return rm(join(folder, LOCK), { force: true });
}

function isRunning(pid: number): boolean {
  // Nothing in it yet: whoever made it is about to write.
  if (!(pid > 0)) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function orComplain(path: string, lang: Language, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Complaint || !(error instanceof Error && "code" in error)) throw error;
    throw new Complaint(words(lang).unwritable(path, String(error.code)));
  }
}
