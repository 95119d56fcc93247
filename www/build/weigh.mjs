// `npm run weigh`: what each part costs, in bytes before compression: the script's modules as they are packed, and the
// viewer's wasm by crate and module.
//
// The wasm is made small once more with the names of its functions left in, before wasm-bindgen has added its own. A
// function that was merged into another counts there, so small modules may look smaller than they are.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "./command.mjs";
import { locked } from "./lock.mjs";
import { note, seconds, step, table, tell } from "./log.mjs";
import { ROOT, STATE } from "./paths.mjs";
import { buildRust } from "./rust.mjs";
import { viewerInputs } from "./script.mjs";
import { codeByFunction } from "./wasm.mjs";

/** What rust.mjs tells wasm-opt, as far as it decides what goes where. */
const AS_SHIPPED = [
  ...[
    "-Os",
    "--always-inline-max-function-size=0",
    "--one-caller-inline-max-function-size=50",
    "--enable-bulk-memory",
    "--enable-multivalue",
  ],
  ...["--enable-mutable-globals", "--enable-nontrapping-float-to-int", "--enable-reference-types", "--enable-sign-ext"],
];
/** Rows that weigh less than this part of the whole are summed up. */
const LEAST = 0.005;

export async function main() {
  await locked(buildRust);
  const named = join(STATE, "view.named.wasm");
  await step("Making the view small with its names", () =>
    run(process.execPath, [
      join(ROOT, "node_modules", "binaryen", "bin", "wasm-opt"),
      ...[join(STATE, "view.raw.wasm"), "-o", named, ...AS_SHIPPED, "-g"],
    ]),
  );
  const code = codeByFunction(await readFile(named));
  const functions = code.functions.filter(({ name }) => !DROPPED.test(name));
  tell(`\nThe viewer's wasm: code by module\n${rows(sums(functions, moduleOf))}`);
  tell(`\nBy crate\n${rows(sums(functions, (name) => moduleOf(name).split("::")[0] ?? ""))}`);
  tell(`\nBeside the code: data ${bytes(code.data)}\n`);

  const script = Object.entries(await viewerInputs()).map(([path, { bytesInOutput }]) => ({
    name: path.replace(/^(?:styles|www\/element):?\/?/, ""),
    size: bytesInOutput,
  }));
  tell(`The script: modules as packed\n${rows(sums(script, (name) => name))}\n`);
  note(`Weighed after ${seconds()}.`);
}

/**
 * @param {{ name: string, size: number }[]} parts
 * @param {(name: string) => string} key
 */
function sums(parts, key) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { name, size } of parts) found.set(key(name), (found.get(key(name)) ?? 0) + size);
  return found;
}

/** @param {Map<string, number>} sums */
function rows(sums) {
  const total = [...sums.values()].reduce((a, b) => a + b, 0);
  const sorted = [...sums].sort(([, a], [, b]) => b - a);
  const shown = sorted.filter(([, size]) => size >= total * LEAST);
  const rest = sorted.slice(shown.length).reduce((sum, [, size]) => sum + size, 0);
  const all = [
    ...shown,
    ...(rest > 0 ? [/** @type {[string, number]} */ (["the rest", rest])] : []),
    ["together", total],
  ];
  return table(
    all.map(([name, size]) => [String(name), bytes(Number(size)), `${((100 * Number(size)) / total).toFixed(1)} %`]),
  );
}

/** Crates of Rust itself. */
const STANDARD = new Set(["core", "alloc", "std", "compiler_builtins", "hashbrown", "dlmalloc"]);
const OURS = "minutes_viewer";
/** What wasm-bindgen reads and drops: nothing of it is shipped. */
const DROPPED = /__wbindgen_describe|8describe/;

/**
 * Crate and, of ours, module of a function; what the standard library does with somebody's types counts to them.
 *
 * @param {string} symbol as Rust writes it: `_RNvNtCsj5T1_14minutes_viewer5parse5parse`
 */
export function moduleOf(symbol) {
  const paths = [...symbol.matchAll(/Cs[0-9a-zA-Z]*_(?=\d)/g)].map(({ 0: root, index }) =>
    pathAt(symbol, index + root.length),
  );
  const [first] = paths;
  if (!first) return symbol.startsWith("_R") ? "std" : "(exports and glue)";
  // At the end a crate may stand alone: it is where generic code was made, not whose types it is for.
  const path = STANDARD.has(first[0] ?? "")
    ? paths.find(([crate = "", ...rest]) => !STANDARD.has(crate) && rest.length > 0)
    : first;
  if (!path) return "std";
  return (path[0] === OURS ? path.slice(0, 3).filter((part) => /^[a-z]/.test(part)) : path.slice(0, 1)).join("::");
}

/**
 * The identifiers from a place on, each behind its length.
 *
 * @param {string} symbol
 * @param {number} at
 */
function pathAt(symbol, at) {
  const path = [];
  for (;;) {
    const [head = "", length = ""] = /^(\d+)_?/.exec(symbol.slice(at)) ?? [];
    if (!head) return path;
    path.push(symbol.slice(at + head.length, at + head.length + Number(length)));
    at += head.length + Number(length);
  }
}

/** @param {number} count */
function bytes(count) {
  return count.toLocaleString("en");
}
