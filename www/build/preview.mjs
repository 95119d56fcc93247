// The preview page → site/: packed in parts that are loaded when they are needed, with the service worker that keeps them,
// and the licences of what is packed.

import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

import { integrityOf } from "./integrity.mjs";
import { crateNotices, noticesFile, packageNotices, packagesIn } from "./licences.mjs";
import { minifiedStyles, pack } from "./pack.mjs";
import { DIST, ROOT, SITE } from "./paths.mjs";
import { listFiles, write } from "./stamp.mjs";

const PREVIEW = join(ROOT, "www", "preview");
const PDFJS = join(ROOT, "node_modules", "pdfjs-dist");
/** Goes as it is. */
const PLAIN = ["icon.svg", "manifest.webmanifest"];
/** The character maps of Japan's fonts; the others are for other countries' files. */
const JAPANESE =
  /^(?:Adobe-Japan1|UniJIS|78|83pv|90|Add-|EUC-|Ext-|NWP|RKSJ|[HV]\.|Hankaku|Hiragana|Katakana|Roman|WP-)/;

/** What else the page loads, from the site's top. */
const BESIDE = ["dist/minutes-viewer.js", "dist/minutes-viewer.wasm", "dist/render.js", "dist/render.wasm"];
/** Kept for offline use only once they were used: large, and not everybody's. */
const LATER = /^preview\/(?:cmaps\/|pdf\.worker\.js|parts\/pdf)/;

/** Inside pdfjs-dist, and nowhere in node_modules. */
const CORE_JS = "Copyright (c) Denis Pushkarev and contributors";

export async function buildPreview() {
  const to = join(SITE, "preview");
  await write(join(SITE, "index.html"), await readFile(join(PREVIEW, "index.html")));
  await write(join(to, "preview.css"), await minifiedStyles(join(PREVIEW, "preview.css")));
  for (const name of PLAIN) await copy(join(PREVIEW, name), join(to, name));
  const packages = await scripts(to);
  await copy(join(PDFJS, "legacy", "build", "pdf.worker.min.mjs"), join(to, "pdf.worker.js"));
  for (const name of (await readdir(join(PDFJS, "cmaps"))).filter((name) => JAPANESE.test(name)))
    await copy(join(PDFJS, "cmaps", name), join(to, "cmaps", name));
  await write(join(to, "THIRD-PARTY.txt"), await licences(packages));
}

/** Once everything that the page loads is in place. */
export async function buildOffline() {
  const own = (await listFiles(join(SITE, "preview"))).map((file) => relative(SITE, file).split(sep).join("/"));
  const seeds = [...(await readFile(join(PREVIEW, "preview.ts"), "utf8")).matchAll(/"(seeds\/[^"]+)"/g)].map(
    ([, path]) => path ?? "",
  );
  const more = (await listFiles(join(DIST, "export.js"))).length > 0 ? ["dist/export.js", "dist/media.js"] : [];
  const files = [...own.filter((file) => !LATER.test(file)), ...BESIDE, ...more, ...seeds];
  const later = own.filter((file) => LATER.test(file));
  const kept = { "./": await integrityOf(join(SITE, "index.html")), ...(await hashes(files)) };
  const used = await hashes(later);
  const version = createHash("sha256").update(JSON.stringify([kept, used]));
  const [script] = await pack("The preview", {
    entryPoints: [join(PREVIEW, "keep", "sw.ts")],
    format: "iife",
    define: {
      FILES: JSON.stringify(kept),
      LATER: JSON.stringify(used),
      VERSION: JSON.stringify(version.digest("hex").slice(0, 16)),
    },
  }).then(({ outputFiles }) => outputFiles ?? []);
  await write(join(SITE, "sw.js"), script?.contents ?? "");
}

/**
 * Of files of the site, by their names.
 *
 * @param {string[]} files
 */
async function hashes(files) {
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await integrityOf(join(SITE, file))])));
}

/**
 * Gives the names of the packages that went in.
 *
 * @param {string} to
 */
async function scripts(to) {
  const hasExports = (await listFiles(join(DIST, "export.js"))).length > 0;
  const { outputFiles = [], metafile } = await pack("The preview", {
    entryPoints: {
      preview: join(PREVIEW, "preview.ts"),
      worker: join(PREVIEW, "core", "worker.ts"),
      reader: join(PREVIEW, "open", "worker.ts"),
    },
    splitting: true,
    format: "esm",
    outdir: to,
    chunkNames: "parts/[name]-[hash]",
    metafile: true,
    define: { EXPORT_MODULE: JSON.stringify(hasExports ? "../dist/export.js" : null) },
  });
  for (const { path, contents } of outputFiles) await write(path, contents);
  return packagesIn(metafile);
}

/** @param {string[]} packages */
async function licences(packages) {
  const maps = await readFile(join(PDFJS, "cmaps", "LICENSE"), "utf8");
  return noticesFile("this page", [
    ...(await packageNotices(packages)),
    { title: "Character maps of pdfjs-dist", text: maps },
    { title: "core-js, parts of which are in pdfjs-dist (MIT)", text: CORE_JS },
    ...(await crateNotices()),
  ]);
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
