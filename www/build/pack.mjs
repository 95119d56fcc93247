// esbuild as this project uses it: everything in one file, small, for the engines that are promised.

import { join } from "node:path";

import { build } from "esbuild";

import { Failure } from "./log.mjs";
import { ROOT } from "./paths.mjs";

/** What the element and the package ask of a browser: engines of the last year and somewhat more. */
export const ENGINES = ["chrome119", "firefox121", "safari17.2"];

/** @typedef {import("esbuild").BuildOptions} BuildOptions */

/**
 * Packs; nothing is written.
 *
 * @param {string} what is packed, for the sentence that says it could not be
 * @param {BuildOptions} options
 */
export async function pack(what, options) {
  return build({
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    target: ENGINES,
    legalComments: "none",
    write: false,
    logLevel: "warning",
    absWorkingDir: ROOT,
    ...options,
  }).catch((error) => {
    // esbuild has shown what is wrong, and where.
    throw error.errors ? new Failure(`${what} could not be packed.`) : error;
  });
}

/**
 * A style sheet with what it imports, made small.
 *
 * @param {string} path
 */
export async function minifiedStyles(path) {
  const { outputFiles } = await pack("The styles", { entryPoints: [path] });
  return outputFiles?.[0]?.text.trimEnd() ?? "";
}

/** A style sheet becomes a string, for `adoptedStyleSheets`. @type {import("esbuild").Plugin} */
export const stylesAsText = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await minifiedStyles(path), loader: "text" }));
  },
};

/** A program for the browser becomes a string, for another one to write: `import text from "./main.ts?program"`. */
export const programsAsText = {
  name: "programs",
  /** @type {import("esbuild").Plugin["setup"]} */
  setup({ onResolve, onLoad }) {
    const query = /\?program$/;
    onResolve({ filter: query }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(query, "")),
      namespace: "program",
    }));
    onLoad({ filter: /./, namespace: "program" }, async ({ path }) => {
      const { outputFiles } = await pack("The programs", { entryPoints: [path] });
      return { contents: outputFiles?.[0]?.text ?? "", loader: "text" };
    });
  },
};

/**
 * What matches stays an import, of another path if one is given.
 *
 * @param {RegExp} filter
 * @param {string} [path]
 * @returns {import("esbuild").Plugin}
 */
export function external(filter, path) {
  return {
    name: "external",
    setup({ onResolve }) {
      onResolve({ filter }, (found) => ({ path: path ?? found.path, external: true }));
    },
  };
}
