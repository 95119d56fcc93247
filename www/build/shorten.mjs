// Short names between the glue and the wasm. Theirs are long, carry hashes that do not compress, and stand in both:
// short ones save about 4 KB of what a page loads (gzip).

import { Failure } from "./log.mjs";

/**
 * @typedef {object} Names what wasm-opt says of its `--minify-imports-and-exports-and-modules`
 * @property {[module: string, name: string, short: string][]} imports
 * @property {[name: string, short: string][]} exports
 */

/** wasm-opt calls the one module that things are imported from by this name. */
const MODULE = "a";

/**
 * The same glue with the names that wasm-opt gave.
 *
 * @param {string} glue as wasm-bindgen writes it for `web`
 * @param {string} said by wasm-opt
 */
export function shorten(glue, said) {
  const names = /** @type {Names} */ (JSON.parse(said));
  const imports = new Map(names.imports.map(([, name, short]) => [name, short]));
  const exports = new Map(names.exports);

  let found = 0;
  const imported = glue.replace(/^( {8})(\w+)(?=: )/gm, (whole, indent, name) => {
    const short = imports.get(name);
    if (short === undefined) return whole;
    found += 1;
    return indent + short;
  });
  if (found !== imports.size) throw unknownGlue(`${found} of ${imports.size} imports`);

  let modules = 0;
  const renamed = imported
    .replace(/^( {8})"\.\/\w+_bg\.js"(?=: )/gm, (_, indent) => ((modules += 1), indent + MODULE))
    .replace(/\bwasm\.(\w+)/g, (_, name) => {
      const short = exports.get(name);
      if (short === undefined) throw unknownGlue(`export ${name}`);
      return `wasm.${short}`;
    });
  if (modules !== 1) throw unknownGlue(`${modules} modules`);
  return hushed(renamed);
}

/**
 * Nobody schedules a reset, so no call has to look for one; and what an instance that is gone has left with the
 * browser (listeners, timers) ends without a word instead of an error on the console.
 *
 * @param {string} glue
 */
function hushed(glue) {
  const stale = "throw new Error('Cannot invoke closure from previous WASM instance');";
  if (glue.includes("previous WASM instance") && !glue.includes(stale)) throw unknownGlue("stale closures");
  return glue.replaceAll(stale, "return;").replace(/^ *__wbg_call_guard\(\);\n/gm, "");
}

/** @param {string} what */
function unknownGlue(what) {
  return new Failure(
    `The glue of this wasm-bindgen looks different (${what}): www/build/shorten.mjs does not know it.`,
  );
}
