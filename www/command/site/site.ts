// What a site has besides its pages: the viewer, the index, the search.

import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Job } from "../job.js";
import { words } from "../words.js";
import type { Entry } from "./entry.js";
import { LISTING, SEARCH, SHEET, SHEET_TEXT, listingPage } from "./listing.js";
import { SIDECAR, VIEWER, hasSidecar } from "./record.js";
import { SCRIPT, findPagefind, writeSearch } from "./search.js";

/** Makes the pages in `out` a site, with an index of them where they are many. Gives what the caller should be told, or null. */
export async function writeSite(out: string, job: Job, entries: Entry[]): Promise<string | null> {
  await Promise.all(VIEWER.map((name) => copyFile(new URL(name, import.meta.url), join(out, name))));
  if (hasSidecar(job)) await writeFile(join(out, SIDECAR), `${JSON.stringify(job.sidecar, null, 2)}\n`);
  if (!job.listed) return null;
  const pagefind = await findPagefind();
  await writeFile(join(out, SHEET), SHEET_TEXT);
  await writeFile(join(out, LISTING), listingPage(entries, job.lang, pagefind !== null));
  if (!pagefind) return words(job.lang).noSearch;
  await writeFile(join(out, SEARCH), SCRIPT);
  await writeSearch(pagefind, entries, out, job.lang);
  return null;
}
