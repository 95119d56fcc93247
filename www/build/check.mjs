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
  if (!(await step("Advisories on the npm packages", isUnadvised))) failed.push("Advisories on the npm packages");
  if (failed.length > 0) throw new Failure(`Failed: ${failed.join(", ")}. \`npm run format\` mends the formatting.`);
  note(`All checks passed after ${seconds()}.`);
}

/** False where the registry knows of a hole in one of the packages; where none answers, it is told. */
async function isUnadvised() {
  const { out } = await attempt("npm", ["audit", "--json"]);
  /** @type {{ vulnerabilities?: Record<string, { severity: string, range: string }> }} */
  const { vulnerabilities } = readJson(out);
  if (!vulnerabilities) {
    note("No registry answered: the advisories were not looked at.");
    return true;
  }
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of found) note(`${name} ${range}: ${severity} (npm audit tells more)`);
  return found.length === 0;
}

/** @param {string} json @returns {any} an empty object where it is none */
function readJson(json) {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
