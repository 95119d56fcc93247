// The search of a site, by Pagefind where it is installed: its index lies beside the pages, and searching asks no server.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Language } from "../../element/types.js";
import type { Output } from "../output.js";
import { Complaint, words } from "../words.js";
import type { Entry } from "./entry.js";

/** The folder of the index. */
export const INDEX = "pagefind";
/** Names the other files of the index: written last, it never names one that is not there. */
const FIRST_READ = "pagefind-entry.json";

type Pagefind = typeof import("pagefind");

/** Beside this package, or in the project where the command was called; null if it is in neither. */
export async function findPagefind(): Promise<Pagefind | null> {
  const own = await import("pagefind").catch(() => null);
  if (own) return own;
  try {
    const path = createRequire(join(process.cwd(), "x.js")).resolve("pagefind");
    return (await import(pathToFileURL(path).href)) as Pagefind;
  } catch {
    return null;
  }
}

/** Writes `pagefind/` into the site; throws a `Complaint`. */
export async function writeSearch(pagefind: Pagefind, entries: Entry[], output: Output, lang: Language): Promise<void> {
  const failed = (errors: string[]): void => {
    if (errors.length > 0) throw new Complaint(words(lang).searchFailed(errors.join(" ")));
  };
  // Of no language: the letters stand apart as they are, and nothing is cut or stemmed.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "unknown" });
  failed(errors);
  for (const { page, words } of entries)
    failed((await index?.addHTMLFile({ url: page, content: words }))?.errors ?? []);
  // Written here: Pagefind 1.5.2 answers before its own files are on the disk (2 of 360 tries left an empty one).
  const { files = [], errors: unmade = [] } = (await index?.getFiles()) ?? {};
  failed(unmade);
  const isLast = ({ path }: { path: string }) => Number(path === FIRST_READ);
  for (const { path, content } of files.sort((a, b) => isLast(a) - isLast(b)))
    await output.write(`${INDEX}/${path.replaceAll("\\", "/")}`, content);
  await output.sweep(INDEX);
  await pagefind.close();
}
