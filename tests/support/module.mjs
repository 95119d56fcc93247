// A TypeScript module of www/, for tests in plain Node.

import { build } from "esbuild";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** @param {string} path from the root of the repository */
export async function importTs(path) {
  const entry = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), "minutes-viewer-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", target: "es2022" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
