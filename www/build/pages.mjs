// The pages that `npm start` serves → site/: complete in itself, to be put on any web server.

import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { basename, join, relative } from "node:path";

import { DOCS, buildDocs } from "./docs.mjs";
import { step } from "./log.mjs";
import { DIST, ROOT, SITE } from "./paths.mjs";
import { bundled, listDist, minifiedStyles } from "./script.mjs";
import { listFiles, unlessSame, write } from "./stamp.mjs";

const PREVIEW = join(ROOT, "www", "preview");
const SAMPLE = join(ROOT, "www", "sample");
const SEEDS = join(ROOT, "seeds");

/**
 *     site/index.html, site/preview/…   the preview page
 *     site/sample/…                     a page of somebody else's
 *     site/docs/…                       the documentation
 *     site/dist/…, site/seeds/…         what they load
 */
export async function buildPages() {
  const from = [PREVIEW, SAMPLE, DOCS, SEEDS, DIST, join(ROOT, "www", "element"), join(ROOT, "www", "build")];
  await unlessSame("pages", { from, made: [join(SITE, "index.html")] }, () =>
    step("Laying out the pages", async () => {
      await rm(SITE, { recursive: true, force: true });
      await folder(PREVIEW, join(SITE, "preview"));
      await folder(SAMPLE, join(SITE, "sample"));
      await buildDocs();
      await copy(await listDist(), DIST, join(SITE, "dist"));
      await copy(await listFiles(SEEDS), SEEDS, join(SITE, "seeds"));
    }),
  );
}

/**
 * Scripts are packed, styles made small, the rest goes as it is. The preview's page stands at the top of the site.
 *
 * @param {string} from
 * @param {string} to
 */
async function folder(from, to) {
  const files = await listFiles(from);
  /** Only a script that no other one imports is a page's own; the page names it. */
  const pages = await Promise.all(files.filter((file) => file.endsWith(".html")).map((file) => readFile(file, "utf8")));
  const isEntry = (/** @type {string} */ file) =>
    pages.some((page) => page.includes(basename(file).replace(/\.ts$/, ".js")));
  for (const file of files) {
    const name = relative(from, file);
    const place = name === "index.html" && from === PREVIEW ? join(SITE, name) : join(to, name);
    if (file.endsWith(".ts")) {
      if (isEntry(file)) await write(place.replace(/\.ts$/, ".js"), await bundled({ entryPoints: [file] }));
    } else if (file.endsWith(".css") && from === PREVIEW) {
      await write(place, await minifiedStyles(file));
    } else {
      await copy([file], file, place);
    }
  }
}

/**
 * @param {string[]} files
 * @param {string} from
 * @param {string} to
 */
async function copy(files, from, to) {
  for (const file of files) {
    const place = join(to, relative(from, file));
    await mkdir(join(place, ".."), { recursive: true });
    await copyFile(file, place);
  }
}
