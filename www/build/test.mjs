// `npm test`: the core natively, then what was built, in Node.js and in a browser.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";

import { ensureChromium } from "./browser.mjs";
import { buildAll } from "./build.mjs";
import { attempt } from "./command.mjs";
import { locked } from "./lock.mjs";
import { Failure, note, seconds, step } from "./log.mjs";
import { ROOT } from "./paths.mjs";
import { listFiles } from "./stamp.mjs";

/** A test that failed leaves open what it would have closed; its file ends all the same. Since Node.js 20.14. */
const [MAJOR = 0, MINOR = 0] = process.versions.node.split(".").map(Number);
const FORCE_EXIT = MAJOR > 20 || MINOR >= 14 ? ["--test-force-exit"] : [];

/** Tests with commands of their own. */
const ELSEWHERE = [join("tests", "webkit"), join("tests", "consumers")];

/** @param {string[]} names only test files whose path contains one of these, and no native tests; all if empty */
export async function main(names) {
  // Whatever is missing should be known before the long work begins.
  await ensureChromium();
  const failed = [];
  if (names.length === 0 && !(await native())) failed.push("cargo test");
  const tooHeavy = await locked(buildAll);
  if (tooHeavy) failed.push(tooHeavy);
  if (!(await scripts(names))) failed.push("node --test");
  if (failed.length > 0) throw new Failure(`Failed: ${failed.join(", ")}`);
  note(`All tests passed, ${seconds()} in all.`);
}

async function native() {
  const run = async (/** @type {string[]} */ args) => (await attempt("cargo", args, { show: true })).code === 0;
  // The core has to build without the view and what it brings; tested it is with it, so that all is compiled once.
  const core = await step("Building the core alone (cargo check)", () => run(["check", "--locked"]));
  const all = await step("Testing the core, and what the view derives (cargo test)", () =>
    run(["test", "--locked", "--features", "view"]),
  );
  return core && all;
}

/** @param {string[]} names */
async function scripts(names) {
  const files = (await nodeTests(names)).filter((file) => !ELSEWHERE.some((folder) => file.startsWith(folder)));
  return runNodeTests("Testing what was built", files);
}

/**
 * The test files for Node.js, by their paths from the root.
 *
 * @param {string[]} names only those whose path contains one of these; all if empty
 */
export async function nodeTests(names) {
  return (await listFiles(join(ROOT, "tests")))
    .filter((file) => basename(file).endsWith(".test.mjs"))
    .map((file) => relative(ROOT, file))
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
}

/**
 * Runs test files; those in which something failed once more, one at a time. Browsers and clocks stumble on a busy
 * machine, and it is told; what fails twice is wrong.
 *
 * @param {string} title
 * @param {string[]} files
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether all passed
 */
export async function runNodeTests(title, files, env = {}) {
  // Each file drives a browser of its own; more than two at once only wait for each other.
  const failing = await runOnce(title, files, 2, env);
  if (failing.length === 0) return true;
  note(`Something failed in ${failing.join(", ")}.`);
  const wrong = await runOnce(`${title}, what failed once more`, failing, 1, env);
  if (wrong.length === 0) note("It passed when run alone: a busy machine, or a test that hangs on the clock.");
  return wrong.length === 0;
}

/**
 * @param {string} title
 * @param {string[]} files
 * @param {number} together how many at a time
 * @param {Record<string, string>} env
 * @returns {Promise<string[]>} the files in which something failed
 */
async function runOnce(title, files, together, env) {
  if (files.length === 0) return [];
  const list = join(await mkdtemp(join(tmpdir(), "minutes-viewer-")), "failing");
  const reporters = [
    ["spec", "stdout"],
    [pathToFileURL(join(ROOT, "www", "build", "failing.mjs")).href, list],
  ].flatMap(([reporter, destination]) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`]);
  return step(`${title} (node --test)`, async () => {
    const args = ["--test", ...FORCE_EXIT, ...reporters, `--test-concurrency=${together}`, ...files];
    const { code } = await attempt(process.execPath, args, { show: true, env });
    const failing = [...new Set((await readFile(list, "utf8").catch(() => "")).split("\n").filter(Boolean))];
    await rm(dirname(list), { recursive: true });
    // A runner that fell over tells of no file.
    return code === 0 ? [] : failing.length > 0 ? failing : files;
  });
}
