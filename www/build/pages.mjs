// The pages that `npm start` serves → site/: complete in itself, to be put on any web server.

import { copyFile, mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";

import { DOCS, buildDocs } from "./docs.mjs";
import { step } from "./log.mjs";
import { DIST, ROOT, SITE } from "./paths.mjs";
import { buildOffline, buildPreview } from "./preview.mjs";
import { bundled, listDist } from "./script.mjs";
import { listFiles, unlessSame, write } from "./stamp.mjs";

const PREVIEW = join(ROOT, "www", "preview");
const SAMPLE = join(ROOT, "www", "sample");
const SEEDS = join(ROOT, "seeds");

/**
 *     site/index.html, site/preview/…   the preview page, with site/sw.js, which keeps it for offline use
 *     site/sample/…                     a page of somebody else's
 *     site/docs/…                       the documentation
 *     site/dist/…, site/seeds/…         what they load
 */
export async function buildPages() {
  const from = [PREVIEW, SAMPLE, DOCS, SEEDS, DIST, join(ROOT, "www", "element"), join(ROOT, "www", "build")];
  from.push(join(ROOT, "www", "styles"), join(ROOT, "package-lock.json"));
  await unlessSame("pages", { from, made: [join(SITE, "index.html")] }, () =>
    step("Laying out the pages", async () => {
      await rm(SITE, { recursive: true, force: true });
      await buildPreview();
      await folder(SAMPLE, join(SITE, "sample"));
      await buildDocs();
      await copy(await listDist(), DIST, join(SITE, "dist"));
      await copy(await listFiles(SEEDS), SEEDS, join(SITE, "seeds"));
      await buildOffline();
    }),
  );
}

/**
 * Scripts are packed, the rest goes as it is.
 *
 * @param {string} from
 * @param {string} to
 */
async function folder(from, to) {
  for (const file of await listFiles(from)) {
    const place = join(to, relative(from, file));
    if (file.endsWith(".ts")) await write(place.replace(/\.ts$/, ".js"), await bundled({ entryPoints: [file] }));
    else await copy([file], file, place);
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
