// The search of a site, by Pagefind where it is installed: its index lies beside the pages, and searching asks no server.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Language } from "../../element/types.js";
import { Complaint, words } from "../words.js";
import type { Entry } from "./entry.js";

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
export async function writeSearch(pagefind: Pagefind, entries: Entry[], out: string, lang: Language): Promise<void> {
  const failed = (errors: string[]): void => {
    if (errors.length > 0) throw new Complaint(words(lang).searchFailed(errors.join(" ")));
  };
  // Of no language: the letters stand apart as they are, and nothing is cut or stemmed.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "unknown" });
  failed(errors);
  for (const { page, words } of entries)
    failed((await index?.addHTMLFile({ url: page, content: words }))?.errors ?? []);
  failed((await index?.writeFiles({ outputPath: join(out, "pagefind") }))?.errors ?? []);
  await pagefind.close();
}
