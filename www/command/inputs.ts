// Files, folders and globs to the files that are meant.

import { realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";

import { glob, isDynamicPattern } from "tinyglobby";

import type { Language } from "../element/types.js";
import { Complaint, words } from "./words.js";

/** A file to be read. */
export interface Input {
  /** As given, or below the folder as given; `-` is standard input. */
  path: string;
  /** Below its folder, with `/`: where its output goes. */
  name: string;
}

/** What the command itself puts into folders, and could take for a record. */
const OWN = "**/minutes-viewer.{files,sidecar}.json";

/** What of a folder is read: text, captions, records of the Diet's service, recognised speech. Other files are read where they are named. */
const READ = "**/*.{txt,md,rst,vtt,srt,json,xml}";

/** Of one name, or of many (a folder, a glob): the latter want a place for what is written. */
export interface Inputs {
  files: Input[];
  many: boolean;
  /** What else lies in the folders and is not read: how many files of each ending. */
  others: Map<string, number>;
}

export interface Search {
  /** Paths that are not read: what the command itself uses. */
  besides: string[];
  /** Whether links to other folders are followed. */
  followLinks: boolean;
  lang: Language;
}

/** In the order given, those of a folder by name. */
export async function findInputs(given: string[], search: Search): Promise<Inputs> {
  const files = new Map<string, Input>();
  const others = new Map<string, number>();
  let many = given.length > 1;
  const apart = search.besides.map((path) => resolve(path));
  const isApart = (path: string) => apart.some((own) => resolve(path) === own || resolve(path).startsWith(own + sep));
  for (const word of given) {
    const found = await expand(word, search, (path) => {
      const ending = extname(path).toLowerCase();
      if (!isApart(path)) others.set(ending, (others.get(ending) ?? 0) + 1);
    });
    many ||= found.length !== 1 || found[0]?.path !== word;
    for (const input of found) {
      const named = input.path === word;
      if (!named && isApart(input.path)) continue;
      // Links may lead to one file by many ways.
      const key =
        named && word === "-"
          ? word
          : search.followLinks
            ? await realpath(input.path).catch(() => resolve(input.path))
            : resolve(input.path);
      if (!files.has(key)) files.set(key, input);
    }
  }
  return { files: [...files.values()], many, others };
}

async function expand(word: string, { followLinks, lang }: Search, pass: (path: string) => void): Promise<Input[]> {
  if (word === "-") return [{ path: word, name: "stdin" }];
  const kind = await stat(word).catch(() => null);
  if (kind && !kind.isDirectory()) return [{ path: word, name: basename(word) }];
  const pattern = process.platform === "win32" ? word.replaceAll("\\", "/") : word;
  // A name that is no file and no pattern is missing; whoever reads it says so.
  if (!kind && !isDynamicPattern(pattern)) return [{ path: word, name: basename(word) }];
  const options = {
    onlyFiles: true,
    expandDirectories: false,
    dot: false,
    ignore: OWN,
    followSymbolicLinks: followLinks,
  };
  const found = kind ? await glob(READ, { ...options, cwd: word }) : await glob(pattern, options);
  if (kind) {
    const read = new Set(found);
    for (const name of await glob("**/*", { ...options, cwd: word })) if (!read.has(name)) pass(join(word, name));
  }
  if (found.length === 0) throw new Complaint(kind ? words(lang).emptyFolder(word) : words(lang).noMatch(word));
  const base = kind ? "" : baseOf(fixedPart(pattern), found);
  return found
    .sort((a, b) => a.localeCompare(b, "ja", { numeric: true }))
    .map((name) => ({
      path: kind ? `${word.replace(/[\\/]+$/, "")}/${name}` : name,
      name: kind ? name : relative(base, name).split(sep).join("/"),
    }));
}

/** The folder, or the one above, below which all that was found lies: a pattern may lead upwards again. */
function baseOf(folder: string, found: string[]): string {
  let base = resolve(folder);
  while (found.some((name) => /^\.\.(?:[\\/]|$)/.test(relative(base, name)))) base = dirname(base);
  return base;
}

/** The folders that a pattern names outright. */
function fixedPart(pattern: string): string {
  const parts = pattern.split("/");
  const at = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, at).join("/") || (pattern.startsWith("/") ? "/" : ".");
}
