// What a site has besides its pages: the viewer, the index, the search.

import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Job } from "../job.js";
import { words } from "../words.js";
import type { Entry } from "./entry.js";
import { LISTS, SEARCH, SHEET, listingPages } from "./listing.js";
import { SIDECAR, VIEWER, hasSidecar } from "./record.js";
import { findPagefind, writeSearch } from "./search.js";
import { SHEET_TEXT } from "./sheet.js";
import searchProgram from "../../search/main.ts?program";

/** Makes the pages in `out` a site, with an index of them where they are many. Gives what the caller should be told, or null. */
export async function writeSite(out: string, job: Job, entries: Entry[]): Promise<string | null> {
  await Promise.all(VIEWER.map((name) => copyFile(new URL(name, import.meta.url), join(out, name))));
  if (hasSidecar(job)) await writeFile(join(out, SIDECAR), `${JSON.stringify(job.sidecar, null, 2)}\n`);
  if (!job.listed) return null;
  const pagefind = await findPagefind();
  await writeFile(join(out, SHEET), SHEET_TEXT);
  // Of an earlier run, with more of them.
  await rm(join(out, LISTS), { recursive: true, force: true });
  const pages = listingPages(entries, job.lang, pagefind !== null);
  if (pages.length > 1) await mkdir(join(out, LISTS));
  for (const { name, content } of pages) await writeFile(join(out, name), content);
  if (!pagefind) return words(job.lang).noSearch;
  await writeFile(join(out, SEARCH), searchProgram);
  await rm(join(out, "pagefind"), { recursive: true, force: true });
  await writeSearch(pagefind, entries, out, job.lang);
  return null;
}
