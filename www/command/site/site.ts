// What a site has besides its pages: the viewer, the index, the search.

import { readFile } from "node:fs/promises";

import type { Job } from "../job.js";
import type { Output } from "../output.js";
import { words } from "../words.js";
import type { Entry } from "./entry.js";
import { LISTING, LISTS, SEARCH, SHEET, listingPages } from "./listing.js";
import { SIDECAR, VIEWER, hasSidecar } from "./record.js";
import { INDEX, findPagefind, writeSearch } from "./search.js";
import { SHEET_TEXT } from "./sheet.js";
import searchProgram from "../../search/main.ts?program";

/** The files, and the folders, that a site has for itself. */
export function siteNames({ command, listed }: Job): { names: string[]; folders: string[] } {
  if (command !== "render") return { names: [], folders: [] };
  const names = [...VIEWER, SIDECAR];
  return listed ? { names: [...names, LISTING, SHEET, SEARCH], folders: [LISTS, INDEX] } : { names, folders: [] };
}

/** Makes the pages in `output` a site, with an index of them where they are many. Gives what the caller should be told, or null. */
export async function writeSite(output: Output, job: Job, entries: Entry[]): Promise<string | null> {
  for (const name of VIEWER) await output.write(name, await readFile(new URL(name, import.meta.url)));
  if (hasSidecar(job)) await output.write(SIDECAR, `${JSON.stringify(job.sidecar, null, 2)}\n`);
  if (!job.listed) return null;
  const pagefind = await findPagefind();
  await output.write(SHEET, SHEET_TEXT);
  if (pagefind) {
    await output.write(SEARCH, searchProgram);
    await writeSearch(pagefind, entries, output, job.lang);
  }
  // The front page comes last: what it leads to is there.
  for (const { name, content } of listingPages(entries, job.lang, pagefind !== null).reverse())
    await output.write(name, content);
  await output.sweep(LISTS);
  if (pagefind) return null;
  await output.sweep(INDEX);
  return words(job.lang).noSearch;
}
