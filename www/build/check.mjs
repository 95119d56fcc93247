// `npm run check`: formatting, lints and types. Says everything that is wrong, not only the first thing.

import { join } from "node:path";

import { attempt } from "./command.mjs";
import { locked } from "./lock.mjs";
import { Failure, note, seconds, step } from "./log.mjs";
import { ROOT } from "./paths.mjs";
import { buildRust } from "./rust.mjs";
import { WASM_TARGET, ensureComponents, ensureWasmTarget } from "./tools.mjs";

const TSC = [process.execPath, join(ROOT, "node_modules", "typescript", "bin", "tsc")];
const PRETTIER = [process.execPath, join(ROOT, "node_modules", "prettier", "bin", "prettier.cjs")];

/** @type {[string, string[]][]} */
const CHECKS = [
  ["Rust formatting", ["cargo", "fmt", "--check"]],
  ["Rust lints", ["cargo", "clippy", "--locked", "--all-targets", "--", "-D", "warnings"]],
  [
    "Rust lints for the browser",
    ["cargo", "clippy", "--locked", "--features", "view,render", "--target", WASM_TARGET, "--", "-D", "warnings"],
  ],
  ["Formatting", [...PRETTIER, "--check", "--log-level", "warn", "."]],
  ["Types of the element and the pages", [...TSC, "-p", "."]],
  ["Types of the command", [...TSC, "-p", join("www", "command")]],
  ["Types of the scripts", [...TSC, "-p", join("www", "build")]],
];

export async function main() {
  await ensureWasmTarget();
  await ensureComponents(["rustfmt", "clippy"]);
  // The element's types rest on the glue.
  await locked(buildRust);
  const failed = [];
  for (const [title, [program = "", ...args]] of CHECKS) {
    const { code } = await step(title, () => attempt(program, args, { show: true }));
    if (code !== 0) failed.push(title);
  }
  if (failed.length > 0) throw new Failure(`Failed: ${failed.join(", ")}. \`npm run format\` mends the formatting.`);
  note(`All checks passed after ${seconds()}.`);
}
